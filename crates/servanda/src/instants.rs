//! Instants as people write them.

use record::Instant;
use treaty::act::end_of;
use treaty::calendar::Day;

/// An instant, with or without its milliseconds.
#[must_use]
pub fn instant(text: &str) -> Option<Instant> {
    let whole_second = || Instant::parse(&format!("{}.000Z", text.strip_suffix('Z')?)).ok();
    Instant::parse(text).ok().or_else(whole_second)
}

/// The time until which something was known: an instant, or a day, which counts as its end.
#[must_use]
pub fn known_until(text: &str) -> Option<Instant> {
    let end = || Day::parse(text).ok().and_then(end_of);
    instant(text).or_else(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_day_or_an_instant() {
        let rows = [
            ("2025-10-26", Some("2025-10-26T23:59:59.999Z")),
            ("2025-10-26T12:00:00Z", Some("2025-10-26T12:00:00.000Z")),
            ("2025-10-26T12:00:00.125Z", Some("2025-10-26T12:00:00.125Z")),
            ("2025-10-26T12:00:00", None),
            ("2025-10-26T12:00:00.1Z", None),
            ("2025-10-26T25:00:00Z", None),
            ("2025-02-30", None),
            ("Z", None),
            ("", None),
        ];
        for (text, expected) in rows {
            let known = known_until(text);
            assert_eq!(known.as_ref().map(Instant::as_str), expected, "{text}");
        }
    }
}
