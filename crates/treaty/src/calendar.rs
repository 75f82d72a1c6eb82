//! Civil days, periods and windows: how treaties count time.
//!
//! A day here is a civil day without hour or zone; whose day it is (the depositary's, a session's)
//! is settled before it arrives. Counting follows depositary practice: the day of deposit is day 0,
//! so that "the ninetieth day after" and "ninety days following" are the same day; months and years
//! keep the number of the day, and where a month has no such day its last day is taken.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A civil day, from 0001-01-01 to 9999-12-31, written `2026-11-21` and in no other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A text or three numbers that name no day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not a day of the calendar; write year, month and day as in 2026-11-21, from 0001 to 9999"
)]
pub struct NotADay {
    /// What was given, at most its first forty characters.
    pub text: String,
}

/// A count that leaves the calendar of years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "counting {period} from {from} leaves the years 0001 to 9999; give a shorter period or another day"
)]
pub struct OutOfRange {
    /// The day the count began on.
    pub from: Day,
    /// How far it was to go.
    pub period: Period,
}

impl Day {
    /// The day of these three numbers, where the calendar has it.
    ///
    /// # Errors
    /// [`NotADay`] for a month or day that does not exist and for years outside 1 to 9999.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Day, NotADay> {
        Date::new(year, month, day)
            .ok()
            .and_then(Day::from_date)
            .ok_or_else(|| NotADay {
                text: format!("{year:04}-{month:02}-{day:02}"),
            })
    }

    /// The day of a civil date; none before the year 1.
    #[must_use]
    pub fn from_date(date: Date) -> Option<Day> {
        (date.year() >= 1).then_some(Day(date))
    }

    /// Reads `2026-11-21`: ten characters, no sign, no white space, no other form of ISO 8601.
    ///
    /// # Errors
    /// [`NotADay`] for anything else, also for days the calendar does not have.
    pub fn parse(text: &str) -> Result<Day, NotADay> {
        read(text).ok_or_else(|| NotADay {
            text: text.chars().take(40).collect(),
        })
    }

    /// The same day for calendar work in other crates.
    #[must_use]
    pub fn date(self) -> Date {
        self.0
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day a period later. Years and months come first and keep the day of the month, or take
    /// the month's last day where it has none such; days are counted after that.
    ///
    /// # Errors
    /// [`OutOfRange`] beyond 9999-12-31.
    pub fn plus(self, period: Period) -> Result<Day, OutOfRange> {
        let out_of_range = OutOfRange { from: self, period };
        let months = i64::from(period.years) * 12 + i64::from(period.months);
        let months = Span::new().try_months(months).map_err(|_| out_of_range)?;
        let days = Span::new()
            .try_days(i64::from(period.days))
            .map_err(|_| out_of_range)?;
        self.0
            .checked_add(months)
            .and_then(|date| date.checked_add(days))
            .ok()
            .and_then(Day::from_date)
            .ok_or(out_of_range)
    }

    /// The next day of the calendar, or none after 9999-12-31.
    #[must_use]
    pub fn next(self) -> Option<Day> {
        self.0.checked_add(1.day()).ok().and_then(Day::from_date)
    }

    /// The first day of the same month.
    #[must_use]
    pub fn first_of_month(self) -> Day {
        Day(self.0.first_of_month())
    }

    /// The first day of the month after this day's month, also when this day is itself a first.
    ///
    /// # Errors
    /// [`OutOfRange`] in December 9999.
    pub fn first_of_next_month(self) -> Result<Day, OutOfRange> {
        self.first_of_month().plus(Period::months(1))
    }

    /// How many days from this day to another; negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Day) -> i64 {
        // Both lie in one calendar of 3.7 million days, counted in whole days.
        other.ordinal() - self.ordinal()
    }

    /// Days since 0000-03-01 in the proleptic Gregorian calendar; whole numbers only.
    fn ordinal(self) -> i64 {
        let (month, day) = (i64::from(self.month()), i64::from(self.day()));
        // Years begin in March, so that the leap day is a year's last.
        let year = i64::from(self.year()) - i64::from(month < 3);
        let days_before_month = (153 * ((month + 9) % 12) + 2) / 5;
        year * 365 + year / 4 - year / 100 + year / 400 + days_before_month + day - 1
    }
}

fn read(text: &str) -> Option<Day> {
    let form = text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !form {
        return None;
    }
    let mut numbers = text.split('-');
    let year = numbers.next()?.parse().ok()?;
    let month = numbers.next()?.parse().ok()?;
    let day = numbers.next()?.parse().ok()?;
    Date::new(year, month, day).ok().and_then(Day::from_date)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.year(),
            self.month(),
            self.day()
        )
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Day, NotADay> {
        Day::parse(text)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        Day::parse(&text).map_err(de::Error::custom)
    }
}

/// A length of time in calendar units, such as ninety days or three months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Whole years, counted as twelve months each.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub years: u32,
    /// Whole months.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub months: u32,
    /// Whole days. Written out even when nought, so that a period is never an empty object.
    #[serde(default)]
    pub days: u32,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Period {
    /// So many days.
    #[must_use]
    pub const fn days(days: u32) -> Period {
        Period {
            years: 0,
            months: 0,
            days,
        }
    }

    /// So many calendar months.
    #[must_use]
    pub const fn months(months: u32) -> Period {
        Period {
            years: 0,
            months,
            days: 0,
        }
    }

    /// So many years.
    #[must_use]
    pub const fn years(years: u32) -> Period {
        Period {
            years,
            months: 0,
            days: 0,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = |count: u32, one: &str, many: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{count} {many}")),
        };
        let parts: Vec<String> = [
            unit(self.years, "year", "years"),
            unit(self.months, "month", "months"),
            unit(self.days, "day", "days"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if parts.is_empty() {
            f.write_str("0 days")
        } else {
            f.write_str(&parts.join(" and "))
        }
    }
}

/// When something is due or open: an earliest day, the day aimed at, a latest day, each where it is
/// known, and how they were computed. All three days belong to the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first day, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest: Option<Day>,
    /// The day aimed at, where one is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Day>,
    /// The last day, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Day>,
    /// How the days were computed, as a person can follow it.
    pub computed: String,
}

/// Days that do not follow one another as a window's must.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a window's day {first} comes after its day {second}; give them in the order of time")]
pub struct NotAWindow {
    /// The day that should come first.
    pub first: Day,
    /// The day that should not come before it.
    pub second: Day,
}

impl Window {
    /// A window of these days.
    ///
    /// # Errors
    /// [`NotAWindow`] unless earliest ≤ target ≤ latest, as far as each is given.
    pub fn new(
        earliest: Option<Day>,
        target: Option<Day>,
        latest: Option<Day>,
        computed: impl Into<String>,
    ) -> Result<Window, NotAWindow> {
        let pairs = [(earliest, target), (target, latest), (earliest, latest)];
        for (first, second) in pairs {
            if let (Some(first), Some(second)) = (first, second)
                && first > second
            {
                return Err(NotAWindow { first, second });
            }
        }
        Ok(Window {
            earliest,
            target,
            latest,
            computed: computed.into(),
        })
    }

    /// Whether the window is open on a day. An end that is not known does not close it.
    #[must_use]
    pub fn open_on(&self, day: Day) -> bool {
        self.earliest.is_none_or(|earliest| earliest <= day) && !self.passed(day)
    }

    /// Whether the window's last known day lies before a day.
    #[must_use]
    pub fn passed(&self, day: Day) -> bool {
        self.latest.is_some_and(|latest| latest < day)
    }
}

mod working;
pub use working::working_days;

#[cfg(test)]
mod tests;
