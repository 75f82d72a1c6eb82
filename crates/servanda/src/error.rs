//! What goes wrong, for a person in two sentences and for the operator in a detail.
//!
//! The first sentence says what is not in order, the second what to do. Neither names a Rust type
//! or a table; the detail may.

use crate::archive::ArchiveError;
use crate::ledger::{LedgerError, NotProven};
use record::Value;
use record::value::Object;
use std::fmt;
use treaty::NotInOrder;

/// What kind of thing went wrong: it decides the exit code and the status of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A submission that a rule does not allow.
    NotInOrder,
    /// What was handed in cannot be read.
    Malformed,
    /// What was asked for is not here.
    Unknown,
    /// Another house holds this home.
    Taken,
    /// The home is not one that this program can use.
    Home,
    /// The disk, the database or the network failed; nothing is known to be entered.
    Storage,
    /// The command line or the configuration.
    Usage,
    /// The machine itself: its clock, its randomness.
    Machine,
}

impl Kind {
    /// The word in a JSON answer.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotInOrder => "not_in_order",
            Self::Malformed => "malformed",
            Self::Unknown => "unknown",
            Self::Taken => "taken",
            Self::Home => "home",
            Self::Storage => "storage",
            Self::Usage => "usage",
            Self::Machine => "machine",
        }
    }

    /// Reads the word in a JSON answer.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let all = [
            Self::NotInOrder,
            Self::Malformed,
            Self::Unknown,
            Self::Taken,
            Self::Home,
            Self::Storage,
            Self::Usage,
            Self::Machine,
        ];
        all.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The name of a failure of the Record's storage.
const STORAGE: &str = "storage";
/// The most characters of what someone wrote that an answer repeats at one place.
const QUOTED_MAX: usize = 80;

/// Something that went wrong, as a person and an operator read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// What kind of thing.
    pub kind: Kind,
    /// Stable name: of the rule broken for what is not in order, of some other errors; else empty.
    pub code: String,
    /// What is wrong: a sentence without its full stop.
    pub what: String,
    /// What to do: a sentence without its full stop.
    pub remedy: String,
    /// More for the operator; empty when there is nothing to add.
    pub detail: String,
    /// The line of the file handed in, from 1, where one is at fault.
    pub line: Option<usize>,
    /// The exit code.
    pub exit: u8,
    /// What is not in order, for whoever says it in another language.
    pub unfit: Option<Box<NotInOrder>>,
}

impl Error {
    /// Two sentences, each without its full stop.
    pub fn new(kind: Kind, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            kind,
            code: String::new(),
            what: what.into(),
            remedy: remedy.into(),
            detail: String::new(),
            line: None,
            exit: if kind == Kind::Usage { 2 } else { 1 },
            unfit: None,
        }
    }

    /// The same, with a stable name.
    #[must_use]
    pub fn code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        self
    }

    /// The same, with a detail for the operator.
    #[must_use]
    pub fn detail(mut self, detail: impl fmt::Display) -> Self {
        self.detail = detail.to_string();
        self
    }

    /// The same, at a line of the file handed in, counted from 1.
    #[must_use]
    pub fn at_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// The same, with another exit code.
    #[must_use]
    pub fn exit_with(mut self, exit: u8) -> Self {
        self.exit = exit;
        self
    }

    /// A file or folder that cannot be used.
    pub fn file(doing: &str, path: &std::path::Path, error: impl fmt::Display) -> Self {
        let what = format!("`{}` could not be {doing}", path.display());
        Self::new(
            Kind::Storage,
            what,
            "Check that it is there, that you may use it and that the disk has space",
        )
        .detail(error)
    }

    /// The same to someone who was handing in: where the storage failed, the outcome is not known.
    #[must_use]
    pub fn while_entering(self) -> Self {
        if self.code != STORAGE {
            return self;
        }
        Self {
            what: "the Record's storage failed, and it is not known whether this was entered"
                .into(),
            remedy:
                "Check the disk and submit the same again; what was entered is not entered twice"
                    .into(),
            ..self
        }
    }

    /// The rule that is not satisfied, which stands at the end of the first sentence; empty where none is.
    #[must_use]
    pub fn rule(&self) -> &str {
        let Some(within) = self
            .what
            .strip_suffix(')')
            .filter(|_| !self.code.is_empty())
        else {
            return "";
        };
        let mut open = 1;
        for (place, letter) in within.char_indices().rev() {
            match letter {
                ')' => open += 1,
                '(' => open -= 1,
                _ => {}
            }
            if open == 0 {
                return within.get(place + 1..).unwrap_or_default();
            }
        }
        ""
    }

    /// The error as a JSON answer.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut object = Object::new();
        let mut put = |key: &str, text: &str| {
            if !text.is_empty() {
                object.insert(key.to_owned(), text.into());
            }
        };
        put("kind", self.kind.as_str());
        put("code", &self.code);
        put("what", &self.what);
        put("remedy", &self.remedy);
        put("detail", &self.detail);
        if let Some(line) = self.line {
            let line = i64::try_from(line).unwrap_or(i64::MAX);
            object.insert("line".to_owned(), Value::Integer(line));
        }
        Value::Object(Object::from([("error".to_owned(), Value::Object(object))]))
    }

    /// Reads the error back from a JSON answer.
    #[must_use]
    pub fn from_value(value: &Value) -> Option<Self> {
        let error = value.get("error")?;
        let text = |key| error.get(key).and_then(Value::as_str).unwrap_or_default();
        let line = error.get("line").and_then(Value::as_integer);
        Some(Self {
            code: text("code").to_owned(),
            detail: text("detail").to_owned(),
            line: line.and_then(|line| usize::try_from(line).ok()),
            ..Self::new(Kind::parse(text("kind"))?, text("what"), text("remedy"))
        })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "Line {line}: ")?;
        }
        write!(f, "{}. {}.", self.what, self.remedy)
    }
}

impl std::error::Error for Error {}

impl From<NotInOrder> for Error {
    fn from(unfit: NotInOrder) -> Self {
        let what = format!("not in order: {} ({})", shortened(&unfit.what), unfit.rule);
        Self {
            code: unfit.code.to_owned(),
            detail: unfit.detail.clone(),
            unfit: Some(Box::new(unfit.clone())),
            ..Self::new(Kind::NotInOrder, what, unfit.remedy)
        }
    }
}

impl From<LedgerError> for Error {
    fn from(error: LedgerError) -> Self {
        let (what, remedy) = match &error {
            LedgerError::Fenced { .. } => (
                "another house has written to this Record",
                "Stop one of the two and submit again; what was entered before is not entered twice",
            ),
            LedgerError::Storage(_) => (
                "the Record of this home cannot be read",
                "Check the disk and that you may read the home; if it is damaged, restore a backup with `servanda restore`",
            ),
            LedgerError::Damaged(_) => (
                "the Record's storage holds what was never written to it",
                "Stop the house, keep a copy of the home, and restore a backup with `servanda restore`",
            ),
        };
        let kind = match &error {
            LedgerError::Fenced { .. } => Kind::Taken,
            _ => Kind::Storage,
        };
        let code = match &error {
            LedgerError::Storage(_) => STORAGE,
            _ => "",
        };
        Self::new(kind, what, remedy).code(code).detail(error)
    }
}

impl From<ArchiveError> for Error {
    fn from(error: ArchiveError) -> Self {
        let (what, remedy) = match &error {
            ArchiveError::Storage(_) => (
                "the archive's storage failed",
                "Check the disk and try again",
            ),
            ArchiveError::Damaged(_) => (
                "content in the archive was altered after it was kept, and is not shown",
                "Restore it from a backup with `servanda restore`",
            ),
        };
        Self::new(Kind::Storage, what, remedy).detail(error)
    }
}

impl From<NotProven> for Error {
    fn from(error: NotProven) -> Self {
        match error {
            NotProven::Beyond { asked, size } => Self::new(
                Kind::Unknown,
                format!("{asked} lies beyond the {size} entries of this Record"),
                "Ask for a smaller number",
            ),
            NotProven::Ledger(error) => error.into(),
        }
    }
}

/// Words about what someone handed in: what they quote is cut where it is long, and the place within
/// the line, which the JSON reader counts as a file's, is left out.
pub(crate) fn shortened(words: &str) -> String {
    let parts = words.split('`').enumerate();
    let parts = parts.map(|(number, part)| match part.char_indices().nth(QUOTED_MAX) {
        // Every second part stands between two marks.
        Some((end, _)) if number % 2 == 1 => format!("{}…", part.get(..end).unwrap_or_default()),
        _ => part.to_owned(),
    });
    let words = parts.collect::<Vec<_>>().join("`");
    match words.split_once(" at line 1 column ") {
        Some((before, after)) => {
            let digits = after.trim_start_matches(|letter: char| letter.is_ascii_digit());
            format!("{before}{digits}")
        }
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_or_a_reader_s_own_is_left_out() {
        let long = "ä".repeat(100);
        let rows = [
            (
                format!("the id `{long}` stands"),
                format!("the id `{}…` stands", "ä".repeat(80)),
            ),
            (long.clone(), long.clone()),
            (
                "not JSON: key must be a string at line 1 column 6 (at byte 5)".to_owned(),
                "not JSON: key must be a string (at byte 5)".to_owned(),
            ),
        ];
        for (words, shorter) in rows {
            assert_eq!(shortened(&words), shorter);
        }
    }

    #[test]
    fn only_who_hands_in_is_told_that_the_outcome_is_not_known() {
        let failed = || Error::from(LedgerError::Storage("disk I/O error".into()));
        assert!(failed().what.ends_with("cannot be read"), "{}", failed());
        let entering = failed().while_entering();
        assert!(entering.what.contains("not known whether"), "{entering}");
        let other = Error::new(Kind::Storage, "a", "b");
        assert_eq!(other.clone().while_entering(), other);
    }

    #[test]
    fn an_error_is_two_sentences_and_travels_as_json() {
        let error = Error::new(Kind::Malformed, "the file is empty", "Write a line")
            .detail("0 bytes")
            .at_line(3);
        assert_eq!(
            error.to_string(),
            "Line 3: the file is empty. Write a line."
        );
        assert_eq!(Error::from_value(&error.to_value()), Some(error));
        assert_eq!(Error::from_value(&Value::Bool(true)), None);
    }

    #[test]
    fn the_rule_is_read_back_from_the_first_sentence() {
        let unfit = |rule: &str| NotInOrder {
            code: "a.b",
            rule: rule.to_owned(),
            what: "the line (of many) is wrong".to_owned(),
            remedy: "Mend it".to_owned(),
            detail: String::new(),
            places: Box::default(),
        };
        for rule in [
            "GA rule 128",
            "Servanda: lines (docs/x.md) are read (strictly)",
        ] {
            assert_eq!(Error::from(unfit(rule)).rule(), rule);
        }
        assert_eq!(Error::new(Kind::Unknown, "nothing (here)", "b").rule(), "");
    }

    #[test]
    fn only_the_command_line_exits_with_two() {
        assert_eq!(Error::new(Kind::Usage, "a", "b").exit, 2);
        assert_eq!(Error::new(Kind::NotInOrder, "a", "b").exit, 1);
    }
}
