//! The envelope: in clear beside the sealed file, it binds the ciphertext and reveals no one.

use super::PackageId;
use super::commitment::{Subject, commit};
use super::fields::{Fields, Written};
use super::statement::Statement;
use crate::hash::Hash;
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::Verifier;
use crate::value::Value;

const TYPE: &str = "servanda.evidence.envelope/1";
const BYTES_MAX: usize = 256 << 10;

/// What stands in clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The package's name.
    pub package: PackageId,
    /// When, by the clock of the sender's machine.
    pub made: Instant,
    /// The bytes of the sealed file.
    pub bytes: u64,
    /// BLAKE3 of the sealed file.
    pub blake3: Hash,
    /// The key that signs the envelope: made for this package alone, or the sender's own where it is named.
    pub key: Verifier,
    /// What the sender is bound to.
    pub commitments: Commitments,
    /// Who, where the sender chose to say so.
    pub named: Option<Named>,
}

/// Salted commitments; the salts are in the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitments {
    /// To the request's reference.
    pub request: Hash,
    /// To the sender's key.
    pub sender: Hash,
    /// To the statement.
    pub statement: Hash,
    /// To each recipient, in the statement's order.
    pub recipients: Vec<Hash>,
}

/// Who, in clear.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The sender's key.
    pub sender: Verifier,
    /// The recipients, `age1…`.
    pub recipients: Vec<String>,
}

impl Commitments {
    /// The commitments that a statement of these bytes opens.
    pub fn of(statement: &Statement, bytes: &[u8]) -> Commitments {
        let salts = &statement.salts;
        let recipients = statement.recipients.iter().zip(&salts.recipients);
        let recipient = |(to, salt): (&super::Addressed, &[u8; 32])| {
            commit(Subject::Recipient, salt, to.key.as_bytes())
        };
        let request = statement.purpose.request.as_bytes();
        let sender = statement.sender.key.vkey();
        Commitments {
            request: commit(Subject::Request, &salts.request, request),
            sender: commit(Subject::Sender, &salts.sender, sender.as_bytes()),
            statement: commit(Subject::Statement, &salts.statement, bytes),
            recipients: recipients.map(recipient).collect(),
        }
    }
}

impl Envelope {
    /// The canonical bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let commitments = Written::default()
            .with("request", self.commitments.request.hex())
            .with("sender", self.commitments.sender.hex())
            .with("statement", self.commitments.statement.hex())
            .with_hashes("recipients", &self.commitments.recipients);
        let named = self.named.as_ref().map(|named| {
            Written::default()
                .with("sender", named.sender.vkey())
                .with_texts("recipients", &named.recipients)
                .value()
        });
        Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with("package", self.package.as_str())
            .with("made", self.made.as_str())
            .with_count("bytes", self.bytes)
            .with("blake3", self.blake3.hex())
            .with("key", self.key.vkey())
            .with("commitments", commitments.value())
            .with_if("named", named)
            .value()
            .canonical()
    }

    /// Reads an envelope's canonical bytes ([`Rule::Envelope`] and the rules of JSON).
    pub fn parse(bytes: &[u8]) -> Result<Envelope, Malformed> {
        if bytes.len() > BYTES_MAX {
            return Err(Malformed::new(
                Rule::Envelope,
                "the envelope has more than 262,144 bytes",
            ));
        }
        let mut fields = Fields::of(Value::parse(bytes)?, "the envelope", Rule::Envelope)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let package = fields.text("package")?;
        let envelope = Envelope {
            package: PackageId::parse(&package)
                .map_err(|fault| fields.wrong("package", fault.what))?,
            made: fields.instant("made")?,
            bytes: fields.count("bytes")?,
            blake3: fields.hash("blake3")?,
            key: fields.verifier("key")?,
            commitments: commitments(&mut fields)?,
            named: named(&mut fields)?,
        };
        fields.finish()?;
        Ok(envelope)
    }
}

fn commitments(fields: &mut Fields) -> Result<Commitments, Malformed> {
    let mut held = fields.fields("commitments")?;
    let commitments = Commitments {
        request: held.hash("request")?,
        sender: held.hash("sender")?,
        statement: held.hash("statement")?,
        recipients: held.hashes("recipients")?,
    };
    if commitments.recipients.is_empty() {
        return Err(held.wrong("recipients", "there are none"));
    }
    held.finish()?;
    Ok(commitments)
}

fn named(fields: &mut Fields) -> Result<Option<Named>, Malformed> {
    let Some(value) = fields.take_if("named") else {
        return Ok(None);
    };
    let mut held = Fields::of(value, "named", Rule::Envelope)?;
    let named = Named {
        sender: held.verifier("sender")?,
        recipients: held.texts("recipients")?,
    };
    held.finish()?;
    Ok(Some(named))
}
