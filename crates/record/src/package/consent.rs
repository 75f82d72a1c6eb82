//! The sender's consent that its evidence goes to somebody else: a signed note, as one file.

use super::PackageId;
use super::fields::{Fields, Written};
use crate::hash::Hash;
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::{NotSigned, Note, Verifier};
use crate::value::Value;

const FIRST: &str = "servanda/evidence/consent/1";

/// What a sender consents to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The package's name.
    pub package: PackageId,
    /// SHA-256 of its statement.
    pub statement: Hash,
    /// To whom it may be passed on: their keys, `age1…`.
    pub to: Vec<String>,
    /// For what.
    pub purpose: String,
    /// On which conditions, besides the limits of the statement.
    pub conditions: Vec<String>,
    /// On which condition personal data among it are passed on too; absent, they are not.
    pub personal_data: Option<String>,
    /// When consent was given, by the sender's clock.
    pub made: Instant,
    /// The last day on which it may be passed on, where there is one.
    pub until: Option<String>,
}

impl Consent {
    /// The text to be signed: what it is, and the consent as canonical JSON, each on a line.
    pub fn text(&self) -> String {
        let value = Written::default()
            .with("package", self.package.as_str())
            .with("statement", self.statement.hex())
            .with_texts("to", &self.to)
            .with("purpose", self.purpose.as_str())
            .with_texts("conditions", &self.conditions)
            .with_if("personal_data", self.personal_data.clone())
            .with("made", self.made.as_str())
            .with_if("until", self.until.clone())
            .value();
        format!("{FIRST}\n{}\n", String::from_utf8_lossy(&value.canonical()))
    }

    /// Reads the consent in a note, whoever signed it ([`Rule::Consent`]).
    pub fn read(note: &Note) -> Result<Consent, Malformed> {
        let wrong = || {
            Malformed::new(
                Rule::Consent,
                "the note is not a consent of one line of JSON",
            )
        };
        let json = note
            .text
            .strip_prefix(FIRST)
            .and_then(|rest| rest.strip_prefix('\n'));
        let json = json
            .and_then(|rest| rest.strip_suffix('\n'))
            .ok_or_else(wrong)?;
        let mut fields = Fields::of(Value::parse(json.as_bytes())?, "the consent", Rule::Consent)?;
        let package = fields.text("package")?;
        let consent = Consent {
            package: PackageId::parse(&package)
                .map_err(|fault| fields.wrong("package", fault.what))?,
            statement: fields.hash("statement")?,
            to: fields.texts("to")?,
            purpose: fields.text("purpose")?,
            conditions: fields.texts("conditions")?,
            personal_data: fields.text_if("personal_data")?,
            made: fields.instant("made")?,
            until: fields.day_if("until")?,
        };
        fields.finish()?;
        if consent.to.is_empty() {
            return Err(Malformed::new(Rule::Consent, "the consent is to nobody"));
        }
        Ok(consent)
    }

    /// Reads a consent that a key signed.
    pub fn signed_by(note: &Note, key: &Verifier) -> Result<Result<Consent, NotSigned>, Malformed> {
        let consent = Consent::read(note)?;
        let known = [key.clone()];
        let opened = note.open(&known).map(|_| ());
        Ok(opened.map(|()| consent))
    }
}
