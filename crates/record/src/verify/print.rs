//! A report as text for a person and as JSON for a program.

use serde_json::json;

use super::report::Report;
use super::words;

impl Report {
    /// The report in plain words. Whatever it repeats from a stranger's bytes is made harmless for a terminal.
    pub fn text(&self) -> String {
        let mut lines = vec![self.trust.clone()];
        if self.practice {
            lines.push(words::PRACTICE.into());
        }
        lines.push(String::new());
        lines.extend(
            self.about
                .iter()
                .map(|(name, value)| format!("{:<11} {value}", format!("{name}:"))),
        );
        lines.push(String::new());
        lines.extend(self.checks.iter().map(|check| {
            let found = if check.holds { "holds" } else { "FAILS" };
            format!("{found}  {:<12}{}", check.name, check.words)
        }));
        lines.push(String::new());
        if self.passes() {
            lines.push("PASS".into());
            lines.extend([String::new(), format!("What this shows: {}", self.shows)]);
            lines.extend([
                String::new(),
                format!("What it does not: {}", self.does_not_show),
            ]);
        } else {
            lines.push("FAIL".into());
            lines.extend(
                self.faults
                    .iter()
                    .map(|fault| format!("  {}: {}", fault.place, fault.what)),
            );
            if self.faults_left_out > 0 {
                lines.push(format!("  and {} more", self.faults_left_out));
            }
        }
        lines
            .into_iter()
            .map(|line| harmless(&line) + "\n")
            .collect()
    }

    /// The report as JSON, on one line.
    pub fn json(&self) -> String {
        let about = self
            .about
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)));
        let checks = self
            .checks
            .iter()
            .map(|check| json!({"name": check.name, "holds": check.holds, "words": check.words}));
        let faults = self
            .faults
            .iter()
            .map(|fault| json!({"place": fault.place, "what": fault.what}));
        let mut report = json!({
            "command": self.command,
            "result": if self.passes() { "PASS" } else { "FAIL" },
            "trust": self.trust,
            "practice": self.practice,
            "about": about.collect::<serde_json::Map<_, _>>(),
            "checks": checks.collect::<Vec<_>>(),
            "faults": faults.collect::<Vec<_>>(),
            "faults_left_out": self.faults_left_out,
        });
        if let (true, Some(report)) = (self.passes(), report.as_object_mut()) {
            report.insert("shows".into(), json!(self.shows));
            report.insert("does_not_show".into(), json!(self.does_not_show));
        }
        report.to_string()
    }
}

/// Control characters and what turns the direction of text around are written out, so that no name in a stranger's file
/// can move a cursor or hide a line.
fn harmless(line: &str) -> String {
    let turns =
        |character: char| matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    line.chars().fold(String::new(), |mut text, character| {
        if character.is_control() || turns(character) {
            text.extend(character.escape_unicode());
        } else {
            text.push(character);
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strangers_name_cannot_move_the_cursor() {
        assert_eq!(
            harmless("a\u{1b}[2Jb\u{202e}c\u{9b}d\n"),
            "a\\u{1b}[2Jb\\u{202e}c\\u{9b}d\\u{a}"
        );
        assert_eq!(harmless("Jérôme — 国"), "Jérôme — 国");
    }
}
