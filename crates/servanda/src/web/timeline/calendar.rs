//! Sessions and what is due, as a calendar (iCalendar, RFC 5545).

use super::Line;
use crate::web::committee::asked as paragraphs;
use crate::web::reading::Reading;
use crate::web::words::deed::plain;
use treaty::calendar::Day;
use treaty::committee::mandate::Standing;

/// A line of a calendar holds at most so many bytes; the rest follows on the next.
const LINE_BYTES_MAX: usize = 73;

/// The calendar as text.
pub(super) fn of(reading: &Reading, lines: &[Line]) -> String {
    let slug = &reading.shelf.slug;
    let stamp = reading.shelf.newest_at.map(|at| at.to_string());
    let stamp = stamp.and_then(|at| at.get(..19).map(|at| at.replace(['-', ':'], "")));
    let stamp = stamp.unwrap_or_else(|| "19700101T000000".to_owned());
    let mut calendar = Calendar(String::new());
    calendar.put("BEGIN", "VCALENDAR");
    calendar.put("VERSION", "2.0");
    calendar.put("PRODID", "-//Servanda//timeline//EN");
    let practice = if reading.practice { "PRACTICE: " } else { "" };
    let sessions = lines
        .iter()
        .filter(|line| line.from != line.until)
        .map(|line| {
            let entry = line.entries.first().copied().unwrap_or_default();
            (entry, line.from, line.until, plain(&line.told))
        });
    let due = paragraphs::due(reading);
    let open =
        |due: &&paragraphs::Due<'_>| matches!(due.standing, Standing::Open | Standing::Ahead);
    let due = due.iter().filter(open).filter_map(|due| {
        let window = due.window;
        let day = window.latest.or(window.target).or(window.earliest)?;
        let said = format!(
            "Due: {} ({}, paragraph {})",
            due.summary, due.symbol, due.paragraph
        );
        Some((due.entry, day, day, said))
    });
    for (entry, from, until, said) in sessions.chain(due) {
        calendar.put("BEGIN", "VEVENT");
        calendar.put("UID", &format!("{slug}-entry-{entry}@servanda.invalid"));
        calendar.put("DTSTAMP", &format!("{stamp}Z"));
        calendar.put("DTSTART;VALUE=DATE", &digits(from));
        // A calendar's last day is the first that no longer belongs.
        calendar.put("DTEND;VALUE=DATE", &digits(until.next().unwrap_or(until)));
        calendar.put("SUMMARY", &escaped(&format!("{practice}{said}")));
        calendar.put("END", "VEVENT");
    }
    calendar.put("END", "VCALENDAR");
    calendar.0
}

struct Calendar(String);

impl Calendar {
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
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_go_on_after_a_space() {
        let mut calendar = Calendar(String::new());
        calendar.put("SUMMARY", &"é".repeat(60));
        assert!(
            calendar.0.lines().all(|line| line.len() <= 75),
            "{}",
            calendar.0
        );
        assert_eq!(
            calendar.0.replace("\r\n ", ""),
            format!("SUMMARY:{}\r\n", "é".repeat(60))
        );
        assert_eq!(escaped("a, b; c"), "a\\, b\\; c");
    }
}
