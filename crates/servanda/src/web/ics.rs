//! Calendars (iCalendar, RFC 5545): the writer, and what a body's calendar holds.
//!
//! An event keeps its UID for ever; every change raises its SEQUENCE, so that a calendar that
//! subscribed moves or strikes it out instead of showing it twice. Hours are written in UTC, days
//! without an hour as days.

use treaty::calendar::Day;

/// A line of a calendar holds at most so many bytes; the rest follows on the next.
const LINE_BYTES_MAX: usize = 73;

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    /// On whole days, both included.
    Days(Day, Day),
    /// From one instant to another, in UTC, as `20261121T090000Z`.
    Hours(String, String),
}

/// How certain an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    /// It was held, or its days are fixed.
    Confirmed,
    /// It is planned.
    Tentative,
    /// It was cancelled, or put off without a day.
    Cancelled,
}

impl Status {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Event {
    /// Its name for ever.
    pub(crate) uid: String,
    /// How often it was changed.
    pub(crate) sequence: usize,
    /// When.
    pub(crate) when: When,
    /// How certain it is.
    pub(crate) status: Status,
    /// What.
    pub(crate) summary: String,
    /// More about it.
    pub(crate) description: Option<String>,
    /// Where.
    pub(crate) place: Option<String>,
}

/// A calendar as text: its name, when its newest act was entered, and its events.
pub(crate) fn calendar(name: &str, stamp: Option<&record::Instant>, events: &[Event]) -> String {
    let stamp = stamp.and_then(|at| basic(at.as_str()));
    let stamp = stamp.unwrap_or_else(|| "19700101T000000Z".to_owned());
    let mut lines = Lines(String::new());
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Servanda//calendar//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    for event in events {
        lines.event(event, &stamp);
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

/// An instant of the Record, as calendars write it.
pub(crate) fn basic(instant: &str) -> Option<String> {
    let seconds = instant.get(..19)?.replace(['-', ':'], "");
    Some(format!("{seconds}Z"))
}

struct Lines(String);

impl Lines {
    fn event(&mut self, event: &Event, stamp: &str) {
        self.put("BEGIN", "VEVENT");
        self.put("UID", &event.uid);
        self.put("DTSTAMP", stamp);
        self.put("SEQUENCE", &event.sequence.to_string());
        match &event.when {
            When::Days(from, until) => {
                self.put("DTSTART;VALUE=DATE", &digits(*from));
                // A calendar's last day is the first that no longer belongs.
                let end = until.next().unwrap_or(*until);
                self.put("DTEND;VALUE=DATE", &digits(end));
                self.put("TRANSP", "TRANSPARENT");
            }
            When::Hours(from, until) => {
                self.put("DTSTART", from);
                self.put("DTEND", until);
            }
        }
        self.put("STATUS", event.status.as_str());
        self.text("SUMMARY", &event.summary);
        if let Some(description) = &event.description {
            self.text("DESCRIPTION", description);
        }
        if let Some(place) = &event.place {
            self.text("LOCATION", place);
        }
        self.put("END", "VEVENT");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.put(name, &escaped(value));
    }

    /// Writes a line, folded where it is long.
    fn put(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for letter in format!("{name}:{value}").chars() {
            if length + letter.len_utf8() > LINE_BYTES_MAX {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(letter);
            length += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|letter| *letter == '\n' || !letter.is_control())
        .collect();
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(when: When) -> Event {
        Event {
            uid: "c.committee.session.first@example.invalid".to_owned(),
            sequence: 2,
            when,
            status: Status::Cancelled,
            summary: "First session; Vienna, hall C\\D".to_owned(),
            description: Some("Two\nlines".to_owned()),
            place: None,
        }
    }

    #[test]
    fn an_event_line_by_line() {
        let day = |text| Day::parse(text).unwrap();
        let at = record::Instant::parse("2026-11-21T20:24:03.123Z").unwrap();
        let days = event(When::Days(day("2026-12-30"), day("2026-12-31")));
        let text = calendar("A body", Some(&at), &[days]);
        let wanted = "BEGIN:VEVENT\r\n\
            UID:c.committee.session.first@example.invalid\r\n\
            DTSTAMP:20261121T202403Z\r\n\
            SEQUENCE:2\r\n\
            DTSTART;VALUE=DATE:20261230\r\n\
            DTEND;VALUE=DATE:20270101\r\n\
            TRANSP:TRANSPARENT\r\n\
            STATUS:CANCELLED\r\n\
            SUMMARY:First session\\; Vienna\\, hall C\\\\D\r\n\
            DESCRIPTION:Two\\nlines\r\n\
            END:VEVENT\r\n";
        assert!(text.contains(wanted), "{text}");
        let hours = event(When::Hours(
            "20261230T090000Z".into(),
            "20261230T120000Z".into(),
        ));
        let text = calendar("A body", None, &[hours]);
        assert!(text.contains("DTSTART:20261230T090000Z\r\nDTEND:20261230T120000Z\r\n"));
        assert!(text.contains("DTSTAMP:19700101T000000Z\r\n"));
    }

    #[test]
    fn long_lines_go_on_after_a_space() {
        let mut lines = Lines(String::new());
        lines.put("SUMMARY", &"é".repeat(60));
        assert!(lines.0.lines().all(|line| line.len() <= 75), "{}", lines.0);
        assert_eq!(
            lines.0.replace("\r\n ", ""),
            format!("SUMMARY:{}\r\n", "é".repeat(60))
        );
    }
}
