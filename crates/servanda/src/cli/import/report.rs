//! What an import did, row by row where a row was not entered.

use crate::cli::handed_in::Row;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use treaty::NotInOrder;
use treaty::calendar::Day;

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Why {
    /// It says something that this house cannot read.
    NotUnderstood,
    /// It contradicts another row, the Record or the table of participants.
    Contradicts,
}

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct LeftOut {
    pub(super) line: usize,
    pub(super) treaty: String,
    pub(super) party: String,
    pub(super) kind: String,
    pub(super) date: String,
    pub(super) why: Why,
    pub(super) code: String,
    pub(super) what: String,
    pub(super) remedy: String,
}

/// Successions whose predecessor's own instrument is neither in the file nor in the Record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Vanished {
    pub(super) treaty: String,
    pub(super) predecessor: String,
    pub(super) successors: Vec<String>,
}

/// A participant of whom the table says that there are further acts, whose text and day it does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Marked {
    pub(super) line: usize,
    pub(super) treaty: String,
    pub(super) party: String,
    pub(super) marks: Vec<String>,
}

/// A day of entry into force that is not the one that the rule and the instruments give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct OtherDay {
    pub(super) line: usize,
    pub(super) treaty: String,
    pub(super) party: String,
    pub(super) said: Day,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) computed: Option<Day>,
}

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(super) struct Report {
    pub(super) source: String,
    pub(super) rows: usize,
    pub(super) entered: usize,
    pub(super) entered_before: usize,
    /// Rows that say the same as an earlier one of the file, by line.
    pub(super) repeated: Vec<usize>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) vanished_predecessors: Vec<Vanished>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) other_days: Vec<OtherDay>,
    /// Days of entry into force that could be held against nothing, for want of a rule.
    #[serde(skip_serializing_if = "is_zero")]
    pub(super) days_not_checked: usize,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) marked: Vec<Marked>,
    pub(super) treaties_opened: usize,
    /// Treaties in the Record, as far as the file names them, that have no rule of entry into force.
    pub(super) without_rule: BTreeSet<String>,
    /// Rows entered whose day of becoming known the source does not give.
    pub(super) known_assumed: usize,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "this is how a serializer asks"
)]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// What is not in order although it was understood.
const CONTRADICTIONS: [&str; 12] = [
    "depositary.adoption.already_adopted",
    "depositary.instrument.before_adoption",
    "depositary.instrument.instrument_stands",
    "depositary.instrument.nothing_stands",
    "depositary.instrument.nothing_to_correct",
    "depositary.signature.already_signed",
    "depositary.signature.before_adoption",
    "depositary.signature.window_closed",
    "submission.participant_ceased",
    "submission.participant_not_yet",
    "submission.known_too_early",
    "submission.day_ahead",
];

impl Report {
    /// A row is left out because it is not in order.
    pub(super) fn not_in_order(&mut self, row: &Row, treaty: &str, unfit: &NotInOrder) {
        let why = match CONTRADICTIONS.contains(&unfit.code) {
            true => Why::Contradicts,
            false => Why::NotUnderstood,
        };
        let (code, what) = (unfit.code, unfit.what.clone());
        self.leave_out(row, treaty, why, code, what, &unfit.remedy);
    }

    /// A row is left out.
    pub(super) fn leave_out(
        &mut self,
        row: &Row,
        treaty: &str,
        why: Why,
        code: &str,
        what: impl Into<String>,
        remedy: &str,
    ) {
        let party = row.filled("party").or_else(|| row.filled("iso3"));
        self.left_out.push(LeftOut {
            line: row.line,
            treaty: treaty.to_owned(),
            party: party
                .or_else(|| row.filled("title"))
                .unwrap_or_default()
                .to_owned(),
            kind: row.get("kind").to_owned(),
            date: row.get("date").to_owned(),
            why,
            code: code.to_owned(),
            what: what.into(),
            remedy: remedy.to_owned(),
        });
    }

    /// The report for people.
    pub(super) fn words(&self, dry_run: bool) -> String {
        let mut text = String::new();
        let entered = if dry_run {
            "would be entered"
        } else {
            "entered"
        };
        let _ = writeln!(
            text,
            "{} rows of {}: {} {entered}, {} entered before, {} repeated, {} left out.",
            self.rows,
            self.source,
            self.entered,
            self.entered_before,
            self.repeated.len(),
            self.left_out.len()
        );
        if self.treaties_opened > 0 {
            let _ = writeln!(text, "Treaties opened: {}.", self.treaties_opened);
        }
        if self.known_assumed > 0 {
            let _ = writeln!(
                text,
                "{} rows do not say when they became known; their own day is taken and marked as assumed.",
                self.known_assumed
            );
        }
        self.left_out_words(&mut text, Why::Contradicts, "Contradictions, left out:");
        self.left_out_words(&mut text, Why::NotUnderstood, "Not understood, left out:");
        if !self.repeated.is_empty() {
            let lines: Vec<String> = self.repeated.iter().map(usize::to_string).collect();
            let _ = writeln!(
                text,
                "\nThe same as an earlier row: lines {}.",
                lines.join(", ")
            );
        }
        if !self.vanished_predecessors.is_empty() {
            let _ = writeln!(
                text,
                "\nSuccessions to a predecessor whose own instrument is not here; its deposit is not counted until it is entered:"
            );
            for vanished in &self.vanished_predecessors {
                let Vanished {
                    treaty,
                    predecessor,
                    successors,
                } = vanished;
                let _ = writeln!(
                    text,
                    "  {treaty}: {predecessor}, to which {} succeeded",
                    successors.join(", ")
                );
            }
        }
        self.chart_words(&mut text);
        if !self.without_rule.is_empty() {
            let names: Vec<&str> = self.without_rule.iter().map(String::as_str).collect();
            let _ = writeln!(
                text,
                "\nWithout a rule of entry into force ({}): {}.",
                names.len(),
                names.join(", ")
            );
        }
        text
    }

    /// What a chart says beside its acts.
    fn chart_words(&self, text: &mut String) {
        if !self.other_days.is_empty() {
            let _ = writeln!(
                text,
                "\nDays of entry into force that are not those of the rule and the instruments; the instruments were entered:"
            );
        }
        for other in &self.other_days {
            let OtherDay {
                line, party, said, ..
            } = other;
            let computed = match other.computed {
                Some(day) => format!("{day} is computed"),
                None => "none is determined".to_owned(),
            };
            let treaty = &other.treaty;
            let _ = writeln!(
                text,
                "  line {line}: {treaty}, {party}: {said} is said, {computed}."
            );
        }
        if self.days_not_checked > 0 {
            let _ = writeln!(
                text,
                "\n{} days of entry into force were not checked, because the treaty has no rule here; `servanda import treaties` enters one.",
                self.days_not_checked
            );
        }
        if !self.marked.is_empty() {
            let _ = writeln!(
                text,
                "\nMarked in the table, but neither their text nor their day stands in it, so that nothing was entered of them. D. stands for declarations, derogations and denunciations alike, and a note may tell of one: whoever denounced is entered here as still bound until its denunciation is entered too (`servanda import deposits`, kind denunciation):"
            );
        }
        for marked in &self.marked {
            let Marked {
                line,
                treaty,
                party,
                marks,
            } = marked;
            let _ = writeln!(
                text,
                "  line {line}: {treaty}, {party}: {}",
                marks.join(", ")
            );
        }
    }

    fn left_out_words(&self, text: &mut String, why: Why, head: &str) {
        let mut rows = self.left_out.iter().filter(|row| row.why == why).peekable();
        if rows.peek().is_some() {
            let _ = writeln!(text, "\n{head}");
        }
        for row in rows {
            let said = [&row.treaty, &row.party, &row.kind, &row.date];
            let said: Vec<&str> = said
                .into_iter()
                .map(String::as_str)
                .filter(|said| !said.is_empty())
                .collect();
            let _ = writeln!(
                text,
                "  line {}: {}: {}. {}.",
                row.line,
                said.join(", "),
                row.what,
                row.remedy
            );
        }
    }
}
