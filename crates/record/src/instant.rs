//! An instant as the Record writes it: `2026-11-21T20:24:03.123Z`, UTC, milliseconds, 24 characters.

use std::fmt;

use crate::malformed::{Malformed, Rule};

const DAY_MILLIS: i64 = 86_400_000;

/// An instant from the year 0001 to the year 9999, to the millisecond. Earlier instants compare as less.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant([u8; 24]);

impl Instant {
    /// Reads the one form: 24 characters, a real day of the Gregorian calendar, no leap second ([`Rule::Instant`]).
    pub fn parse(text: &str) -> Result<Instant, Malformed> {
        let wrong = || {
            Malformed::new(
                Rule::Instant,
                format!("`{text}` is not an instant such as 2026-11-21T20:24:03.123Z"),
            )
        };
        let bytes = <[u8; 24]>::try_from(text.as_bytes()).map_err(|_| wrong())?;
        let millis = read_millis(&bytes).ok_or_else(wrong)?;
        let instant = Instant::from_unix_millis(millis)?;
        if instant.0 == bytes {
            Ok(instant)
        } else {
            Err(wrong())
        }
    }

    /// The instant so many milliseconds after 1970-01-01T00:00:00.000Z; beyond the years 0001 to 9999 it is an error.
    pub fn from_unix_millis(millis: i64) -> Result<Instant, Malformed> {
        let (year, month, day) = civil_from_days(millis.div_euclid(DAY_MILLIS));
        let of_day = millis.rem_euclid(DAY_MILLIS);
        let (seconds, thousandth) = (of_day / 1000, of_day % 1000);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let text = format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{thousandth:03}Z"
        );
        match <[u8; 24]>::try_from(text.as_bytes()) {
            Ok(bytes) if (1..=9999).contains(&year) => Ok(Instant(bytes)),
            _ => Err(Malformed::new(
                Rule::Instant,
                format!("{millis} milliseconds lie beyond the years 0001 to 9999"),
            )),
        }
    }

    /// Milliseconds after 1970-01-01T00:00:00.000Z; negative before it.
    pub fn unix_millis(&self) -> i64 {
        read_millis(&self.0).unwrap_or_default()
    }

    /// The 24 characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Digits at their places to milliseconds; the caller writes the result again and compares, which finds every wrong
/// separator, day and hour.
fn read_millis(text: &[u8; 24]) -> Option<i64> {
    let number = |from: usize, to: usize| {
        text.get(from..to)?.iter().try_fold(0i64, |sum, byte| {
            byte.is_ascii_digit()
                .then(|| sum * 10 + i64::from(byte - b'0'))
        })
    };
    let days = days_from_civil(number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let seconds = (number(11, 13)? * 60 + number(14, 16)?) * 60 + number(17, 19)?;
    Some(days * DAY_MILLIS + seconds * 1000 + number(20, 23)?)
}

/// Days from 1970-01-01 to a civil date. Years are counted from March, so that the leap day is the last of its year.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let months_from_march = (month + 9) % 12;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let day_of_year = (153 * months_from_march + 2) / 5 + day - 1;
    year * 365 + leap_days + day_of_year - 719_468
}

/// The civil date so many days after 1970-01-01.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (cycle, day_of_cycle) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let leaps = day_of_cycle / 1460 - day_of_cycle / 36_524 + day_of_cycle / 146_096;
    let year_of_cycle = (day_of_cycle - leaps) / 365;
    let day_of_year =
        day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let months_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * months_from_march + 2) / 5 + 1;
    let month = (months_from_march + 2) % 12 + 1;
    let year = cycle * 400 + year_of_cycle + i64::from(month <= 2);
    (year, month, day)
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Instant({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_instants() {
        for (text, millis) in [
            ("1970-01-01T00:00:00.000Z", 0),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2000-02-29T12:00:00.001Z", 951_825_600_001),
            ("2026-11-21T20:24:03.123Z", 1_795_292_643_123),
            ("0001-01-01T00:00:00.000Z", -62_135_596_800_000),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
        ] {
            assert_eq!(
                Instant::parse(text).unwrap().unix_millis(),
                millis,
                "{text}"
            );
            assert_eq!(Instant::from_unix_millis(millis).unwrap().as_str(), text);
        }
    }

    #[test]
    fn no_other_form_and_no_day_that_never_was() {
        for text in [
            "",
            "2026-11-21",
            "2026-11-21T20:24:03Z",
            "2026-11-21t20:24:03.123Z",
            "2026-11-21T20:24:03.123z",
            "2026-11-21T20:24:03,123Z",
            "2026-11-21 20:24:03.123Z",
            "2026/11/21T20:24:03.123Z",
            "2026-11-21T20:24:03.12+Z",
            "2026-02-29T00:00:00.000Z",
            "1900-02-29T00:00:00.000Z",
            "2026-04-31T00:00:00.000Z",
            "2026-00-10T00:00:00.000Z",
            "2026-13-10T00:00:00.000Z",
            "2026-12-00T00:00:00.000Z",
            "2026-12-10T24:00:00.000Z",
            "2026-12-10T23:60:00.000Z",
            "2016-12-31T23:59:60.000Z",
            "0000-12-31T00:00:00.000Z",
            "+026-11-21T20:24:03.123Z",
            "٢٠٢٦-11-21T20:24:03.1Z",
        ] {
            assert_eq!(
                Instant::parse(text).unwrap_err().rule,
                Rule::Instant,
                "{text}"
            );
        }
        assert!(Instant::from_unix_millis(i64::MIN).is_err());
        assert!(Instant::from_unix_millis(i64::MAX).is_err());
        assert!(Instant::from_unix_millis(253_402_300_800_000).is_err());
        assert!(Instant::from_unix_millis(-62_135_596_800_001).is_err());
    }

    #[test]
    fn each_day_of_four_centuries_follows_the_one_before() {
        let mut before = civil_from_days(-146_097);
        for days in -146_096..=146_097 {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
            let follows = (year, month, day) == (before.0, before.1, before.2 + 1)
                || (year, month, day) == (before.0, before.1 + 1, 1)
                || (year, month, day) == (before.0 + 1, 1, 1);
            assert!(follows, "{before:?} then {:?}", (year, month, day));
            before = (year, month, day);
        }
    }

    proptest! {
        #[test]
        fn text_and_milliseconds_agree(millis in -62_135_596_800_000i64..253_402_300_800_000, other in -62_135_596_800_000i64..253_402_300_800_000) {
            let instant = Instant::from_unix_millis(millis).unwrap();
            prop_assert_eq!(instant.unix_millis(), millis);
            prop_assert_eq!(Instant::parse(instant.as_str()), Ok(instant));
            prop_assert_eq!(instant.cmp(&Instant::from_unix_millis(other).unwrap()), millis.cmp(&other));
        }
    }
}
