//! The clock of this machine.

use record::Instant;

use crate::directory::day;

/// Now, to the millisecond, by the clock of the sender's or recipient's machine.
pub(crate) fn now() -> Instant {
    let millis = jiff::Timestamp::now().as_millisecond();
    // A clock beyond the year 9999 is as wrong as one at the beginning of 1970.
    Instant::from_unix_millis(millis).unwrap_or_else(|_| epoch())
}

/// The latest civil day that it is anywhere at an instant: clocks go up to fourteen hours before Greenwich.
pub(crate) fn last_day(at: Instant) -> String {
    const AHEAD_MILLIS: i64 = 14 * 60 * 60 * 1000;
    let ahead = Instant::from_unix_millis(at.unix_millis() + AHEAD_MILLIS);
    day(ahead.unwrap_or(at))
}

/// The earliest civil day that it is anywhere at an instant: clocks go down to twelve hours after Greenwich.
fn first_day(at: Instant) -> String {
    const BEHIND_MILLIS: i64 = 12 * 60 * 60 * 1000;
    let behind = Instant::from_unix_millis(at.unix_millis() - BEHIND_MILLIS);
    day(behind.unwrap_or(at))
}

/// Whether a civil day is over everywhere. What is no day is found where it is read.
pub(crate) fn is_over(civil: &str) -> bool {
    let is_day = Instant::parse(&format!("{civil}T00:00:00.000Z")).is_ok();
    is_day && civil < first_day(now()).as_str()
}

fn epoch() -> Instant {
    match Instant::from_unix_millis(0) {
        Ok(instant) => instant,
        Err(_) => now(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_somewhere_while_it_is_the_one_before_at_greenwich() {
        for (at, last) in [
            ("2026-11-21T09:59:59.999Z", "2026-11-21"),
            ("2026-11-21T10:00:00.000Z", "2026-11-22"),
            ("9999-12-31T23:00:00.000Z", "9999-12-31"),
        ] {
            assert_eq!(last_day(Instant::parse(at).unwrap()), last);
        }
    }

    #[test]
    fn a_day_is_over_when_it_is_over_everywhere() {
        for (at, first) in [
            ("2026-11-21T11:59:59.999Z", "2026-11-20"),
            ("2026-11-21T12:00:00.000Z", "2026-11-21"),
        ] {
            assert_eq!(first_day(Instant::parse(at).unwrap()), first);
        }
        assert!(is_over("2020-01-01") && !is_over("9999-12-31"));
        assert!(!is_over(last_day(now()).as_str()));
        assert!(!is_over("2020-02-30") && !is_over("") && !is_over("soon"));
    }
}
