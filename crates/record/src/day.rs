//! Civil days, as papers name them: no day begins and ends everywhere at one moment.

use crate::Instant;

const HOUR_MILLIS: i64 = 60 * 60 * 1000;

/// When a civil day such as 2030-01-31 begins at Greenwich; nothing where a text is no day.
pub fn begins(day: &str) -> Option<Instant> {
    Instant::parse(&format!("{day}T00:00:00.000Z")).ok()
}

/// Whether a day has begun somewhere: clocks go up to fourteen hours before Greenwich.
pub fn has_begun(day: &str, at: Instant) -> Option<bool> {
    let begins = begins(day)?.unix_millis() - 14 * HOUR_MILLIS;
    Some(begins <= at.unix_millis())
}

/// Whether a day is over everywhere: clocks go down to twelve hours after Greenwich.
pub fn is_over(day: &str, at: Instant) -> Option<bool> {
    let ends = begins(day)?.unix_millis() + (24 + 12) * HOUR_MILLIS;
    Some(ends <= at.unix_millis())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_somewhere_first_and_is_over_somewhere_last() {
        for (at, begun, over) in [
            ("2026-11-20T09:59:59.999Z", false, false),
            ("2026-11-20T10:00:00.000Z", true, false),
            ("2026-11-22T11:59:59.999Z", true, false),
            ("2026-11-22T12:00:00.000Z", true, true),
        ] {
            let at = Instant::parse(at).unwrap();
            assert_eq!(has_begun("2026-11-21", at), Some(begun), "{at}");
            assert_eq!(is_over("2026-11-21", at), Some(over), "{at}");
        }
    }

    #[test]
    fn what_is_no_day_neither_begins_nor_ends() {
        let at = Instant::parse("2026-11-21T00:00:00.000Z").unwrap();
        for text in ["", "soon", "2026-02-30", "2026-11-21T00:00:00.000Z"] {
            assert_eq!((has_begun(text, at), is_over(text, at)), (None, None));
        }
    }
}
