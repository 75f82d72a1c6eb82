//! What someone hands in: read, measured and its signature checked, before the pen takes it.

use super::own::OwnAsk;
use super::signature;
use super::unfit::Unfit;
use crate::error::{Error, Kind};
use record::entry::{SUBMISSION_BYTES_MAX, Signed, SignedKind, SubmissionId, submission_hash};
use record::keys::Shown;
use record::{Hash, Value};
use treaty::{NotInOrder, Submission};

/// The most bytes of one line: a submission, its signature, and white space.
pub const LINE_BYTES_MAX: usize = 128 * 1024;
/// The most bytes of one file.
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A submission ready for the pen.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its line in the file handed in, from 1.
    pub line: usize,
    /// Its id.
    pub id: SubmissionId,
    /// SHA-256 of its canonical bytes.
    pub hash: Hash,
    pub(super) body: Value,
    pub(super) signed: Signed,
    /// What the signature shows, where a person's key made one.
    pub(super) shown: Option<Shown>,
    /// A person who is signed in asks it, and the house attests that.
    pub(super) signed_in: bool,
    pub(super) reading: Reading,
}

/// A submission as the noun reads it that decides it.
#[derive(Debug, Clone)]
pub(super) enum Reading {
    /// Of the law.
    Law(Box<Submission>),
    /// Of the house itself.
    Own(Box<OwnAsk>),
}

impl Asked {
    /// Reads one line: a submission's body, or `{"submission":…,"signed":…}`. Costs the check of a
    /// signature, so it is done by whoever asks and not by the pen.
    ///
    /// # Errors
    /// What cannot be read, is too large, or is not signed as it says.
    pub fn read(bytes: &[u8], line: usize) -> Result<Self, Error> {
        let read = || {
            let value = Value::read(bytes).map_err(unreadable)?;
            let (body, signed) = unwrap(value)?;
            Self::of(body, signed, line)
        };
        read().map_err(|unfit| malformed_or_not(unfit).at_line(line))
    }

    /// The key whose signature holds over it, by its [name](key_name); `None` when it is not signed with
    /// one.
    #[must_use]
    pub fn signing_key(&self) -> Option<[u8; 32]> {
        Some(key_name(&self.shown.as_ref()?.key))
    }

    /// What a person asks on a page without script: the house attests that this person was signed in. Who
    /// acts, `person` in the ask's `by`, is that person and nobody else.
    ///
    /// # Errors
    /// What cannot be read or is too large; [`Unfit::OtherPerson`]; an act of the house itself.
    pub fn for_person(body: Value, person: &str) -> Result<Self, Error> {
        let read = || {
            let mut asked = Self::of(body, Signed::attested(), 1)?;
            match &asked.reading {
                Reading::Own(own) => Err(Unfit::OperatorOnly {
                    act_type: own.act_type().to_owned(),
                })?,
                Reading::Law(_) => same_person(asked.by(), person)?,
            }
            asked.signed_in = true;
            Ok(asked)
        };
        read().map_err(malformed_or_not)
    }

    /// The person whom it names as the one who acts.
    pub(super) fn by(&self) -> Option<&str> {
        match &self.reading {
            Reading::Own(_) => None,
            Reading::Law(submission) => submission.header.by.as_ref()?.person.as_deref(),
        }
    }

    /// What the house itself asks with its key in hand.
    pub(super) fn of_the_house(body: Value) -> Result<Self, NotInOrder> {
        let mut asked = Self::attested(body)?;
        if let Reading::Own(own) = asked.reading {
            asked.reading = Reading::Own(Box::new(own.by_the_house()));
        }
        Ok(asked)
    }

    /// What the house itself asks, attested.
    pub(super) fn attested(body: Value) -> Result<Self, NotInOrder> {
        Self::of(body, Signed::attested(), 1)
    }

    fn of(body: Value, signed: Signed, line: usize) -> Result<Self, NotInOrder> {
        let canonical = body.canonical();
        if canonical.len() > SUBMISSION_BYTES_MAX {
            let bytes = canonical.len();
            return Err(Unfit::TooLarge { bytes }.into());
        }
        let shown = signature::shown(&signed, &canonical)?;
        let (id, reading) = match OwnAsk::read(&body)? {
            Some(own) => (own.id, Reading::Own(Box::new(own))),
            None => {
                let submission = Submission::read(&body)?;
                (submission.id, Reading::Law(Box::new(submission)))
            }
        };
        Ok(Self {
            line,
            id,
            hash: submission_hash(&canonical),
            body,
            signed,
            shown,
            signed_in: false,
            reading,
        })
    }
}

/// A name of 32 bytes for a person's key: itself where it has as many, else its SHA-256.
#[must_use]
pub fn key_name(key: &[u8]) -> [u8; 32] {
    <[u8; 32]>::try_from(key).unwrap_or_else(|_| record::hash::sha256(key).0)
}

/// Reads a file of lines; empty lines are passed over.
///
/// # Errors
/// What is wrong with the first line that is not in order, or with the file as a whole.
pub fn read_lines(file: &[u8]) -> Result<Vec<Asked>, Error> {
    if file.len() > FILE_BYTES_MAX {
        return Err(Error::new(
            Kind::Malformed,
            format!(
                "the file has {} bytes and {FILE_BYTES_MAX} is the most",
                file.len()
            ),
            "Divide it into several files; what was entered before is not entered twice",
        ));
    }
    let lines = (1..).zip(file.split(|byte| *byte == b'\n'));
    let lines = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
    let asked = lines.map(|(number, line)| {
        if line.len() > LINE_BYTES_MAX {
            let bytes = line.len();
            return Err(Error::from(NotInOrder::from(Unfit::TooLarge { bytes })).at_line(number));
        }
        Asked::read(line, number)
    });
    let asked = asked.collect::<Result<Vec<_>, _>>()?;
    if asked.is_empty() {
        return Err(Error::new(
            Kind::Malformed,
            "the file holds no submission",
            "Write one submission a line, as docs/formats.md shows",
        ));
    }
    Ok(asked)
}

/// The body and how it is signed. A bare body is *transcribed* when its ask names a source, else
/// *attested*.
fn unwrap(value: Value) -> Result<(Value, Signed), NotInOrder> {
    let Value::Object(mut members) = value else {
        return Err(unreadable("it is not an object"));
    };
    let Some(body) = members.remove("submission") else {
        let body = Value::Object(members);
        let sourced = body
            .get("ask")
            .is_some_and(|ask| ask.get("source").is_some());
        let signed = if sourced {
            Signed::transcribed()
        } else {
            Signed::attested()
        };
        return Ok((body, signed));
    };
    let Some(signed) = members.remove("signed") else {
        return Err(unreadable("it has a `submission` but no `signed`"));
    };
    if let Some(key) = members.keys().next() {
        return Err(unreadable(format!("it has the unknown member `{key}`")));
    }
    let signed = Signed::read(signed).map_err(unreadable)?;
    match signed.kind {
        SignedKind::Key | SignedKind::Session | SignedKind::Passkey => Ok((body, signed)),
        other => {
            let kind = other.to_string();
            Err(Unfit::NotHandedIn { kind }.into())
        }
    }
}

fn same_person(named: Option<&str>, person: &str) -> Result<(), Unfit> {
    match named {
        Some(named) if named == person => Ok(()),
        named => Err(Unfit::OtherPerson {
            named: named.unwrap_or("nobody").to_owned(),
        }),
    }
}

fn unreadable(reason: impl std::fmt::Display) -> NotInOrder {
    let reason = reason.to_string();
    Unfit::Unreadable { reason }.into()
}

/// What cannot be read is malformed; everything else breaks a rule.
fn malformed_or_not(unfit: NotInOrder) -> Error {
    let unreadable = unfit.code.ends_with(".unreadable");
    let mut error = Error::from(unfit);
    if unreadable {
        error.kind = Kind::Malformed;
    }
    error
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Seed;

    const BARE: &str = r#"{"id":"AAAAAAAAAAAAAAAAAAAAAQ","matter":"a/convention","ask":{"type":"convention.source/1","listed":{"id":"s","title":"t","publisher":"p","standing":"official"}}}"#;

    fn signed(body: &str) -> Value {
        let body = Value::read(body.as_bytes()).unwrap();
        let signed = Seed::from_bytes([3; 32])
            .sign_submission(&body.canonical())
            .unwrap();
        let members = [("submission", body), ("signed", signed.to_value())];
        Value::Object(members.map(|(key, value)| (key.to_owned(), value)).into())
    }

    #[test]
    fn a_bare_line_is_attested_and_with_a_source_transcribed() {
        let asked = Asked::read(BARE.as_bytes(), 1).unwrap();
        assert_eq!(asked.signed.kind, SignedKind::Attested);
        assert_eq!(asked.id.to_string(), "AAAAAAAAAAAAAAAAAAAAAQ");
        let sourced = BARE.replace("\"type\"", "\"source\":{\"document\":\"d\"},\"type\"");
        let asked = Asked::read(sourced.as_bytes(), 1).unwrap();
        assert_eq!(asked.signed.kind, SignedKind::Transcribed);
    }

    #[test]
    fn a_signed_line_holds_for_its_own_bytes_only() {
        let line = signed(BARE);
        let asked = Asked::read(&line.canonical(), 1).unwrap();
        assert_eq!(asked.signed.kind, SignedKind::Key);
        assert!(asked.shown.is_some());

        let altered = String::from_utf8(line.canonical())
            .unwrap()
            .replace("\"t\"", "\"u\"");
        let error = Asked::read(altered.as_bytes(), 7).unwrap_err();
        assert_eq!(error.code, "desk.signature_does_not_hold");
        assert_eq!(error.line, Some(7));
    }

    #[test]
    fn malformed_lines_are_clear_errors() {
        let deep = format!("{}1{}", "[".repeat(40), "]".repeat(40));
        let large = format!("{{\"id\":\"{}\"}}", "a".repeat(50_000));
        let kind = signed(BARE).canonical();
        let kind = String::from_utf8(kind)
            .unwrap()
            .replace("\"kind\":\"key\"", "\"kind\":\"passkey\"");
        let attested = format!("{{\"submission\":{BARE},\"signed\":{{\"kind\":\"attested\"}}}}");
        let rows: [(&str, &str, Kind); 13] = [
            ("", "desk.unreadable", Kind::Malformed),
            ("null", "desk.unreadable", Kind::Malformed),
            ("[]", "desk.unreadable", Kind::Malformed),
            ("{\"id\":1,\"id\":1}", "desk.unreadable", Kind::Malformed),
            ("{\"id\":1.5}", "desk.unreadable", Kind::Malformed),
            (
                "{\"id\":123456789012345678901234567890}",
                "desk.unreadable",
                Kind::Malformed,
            ),
            (&deep, "desk.unreadable", Kind::Malformed),
            ("{\"id\":\"x\"}", "submission.unreadable", Kind::Malformed),
            (&large, "desk.too_large", Kind::NotInOrder),
            (&kind, "desk.unreadable", Kind::Malformed),
            (&attested, "desk.kind_not_handed_in", Kind::NotInOrder),
            (
                "{\"submission\":{\"id\":\"x\"}}",
                "desk.unreadable",
                Kind::Malformed,
            ),
            (
                "{\"submission\":{\"id\":\"x\"},\"signed\":{\"kind\":\"key\"}}",
                "desk.unreadable",
                Kind::Malformed,
            ),
        ];
        for (line, code, kind) in rows {
            let error = Asked::read(line.as_bytes(), 1).unwrap_err();
            assert_eq!(
                (error.code.as_str(), error.kind),
                (code, kind),
                "{line:.60}"
            );
        }
    }

    #[test]
    fn a_file_is_read_line_by_line() {
        let file = format!("\n{BARE}\r\n  \n{{}}\n");
        let error = read_lines(file.as_bytes()).unwrap_err();
        assert_eq!(error.line, Some(4));
        let asked = read_lines(format!("\n{BARE}\r\n").as_bytes()).unwrap();
        assert_eq!(asked.len(), 1);
        assert_eq!(asked[0].line, 2);
        for empty in ["", "\n \n"] {
            let error = read_lines(empty.as_bytes()).unwrap_err();
            assert_eq!(error.kind, Kind::Malformed);
        }
    }
}
