//! The submission that acts were made of: its id, its hash, and the bytes a person signs.

use std::fmt;

use super::SUBMISSION_BYTES_MAX;
use super::fields::Fields;
use crate::bytes;
use crate::hash::{Hash, sha256};
use crate::malformed::{Malformed, Rule};
use crate::value::Value;

/// The words that begin what a person signs, so that the signature is never one over anything else.
const DOMAIN: &[u8] = b"servanda/submission/1\n";

/// SHA-256 of a submission's canonical body.
pub fn submission_hash(canonical_body: &[u8]) -> Hash {
    sha256(canonical_body)
}

/// What a person's key signs: `servanda/submission/1`, a newline and the canonical body.
pub fn submission_message(canonical_body: &[u8]) -> Vec<u8> {
    [DOMAIN, canonical_body].concat()
}

/// The id that a client gives its submission: 128 random bits, unique for ever; in JSON base64url without padding.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubmissionId(pub [u8; 16]);

impl SubmissionId {
    /// Reads 22 characters of base64url ([`Rule::SubmissionId`]).
    pub fn parse(text: &str) -> Result<SubmissionId, Malformed> {
        let wrong = |_| {
            Malformed::new(
                Rule::SubmissionId,
                format!("the submission's id {text:?} is not base64url of 16 bytes"),
            )
        };
        bytes::decode_exact::<16>(text)
            .map(SubmissionId)
            .map_err(wrong)
    }
}

impl fmt::Display for SubmissionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bytes::encode(&self.0))
    }
}

impl fmt::Debug for SubmissionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SubmissionId({self})")
    }
}

/// Which part of which submission an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmissionRef {
    /// The submission's id, the same in each of its entries.
    pub id: SubmissionId,
    /// [`submission_hash`] of its body.
    pub hash: Hash,
    /// Which of its acts this is, from 1.
    pub part: u32,
    /// How many acts it made.
    pub of: u32,
    /// The body itself, in the first part of an open submission.
    pub body: Option<Value>,
}

impl SubmissionRef {
    /// The first part of a submission that made `of` acts, with its body; the id is the one that the body names.
    pub fn first(body: Value, of: u32) -> Result<SubmissionRef, Malformed> {
        let id = SubmissionId::parse(body.get("id").and_then(Value::as_str).unwrap_or_default())?;
        Ok(SubmissionRef {
            id,
            hash: submission_hash(&body.canonical()),
            part: 1,
            of,
            body: Some(body),
        })
    }

    pub(super) fn take(mut fields: Fields) -> Result<SubmissionRef, Malformed> {
        let count = |fields: &mut Fields, key| {
            let integer = fields.take_integer(key)?;
            u32::try_from(integer).map_err(|_| {
                Malformed::new(Rule::Part, format!("`{key}` of submission is {integer}"))
            })
        };
        let submission = SubmissionRef {
            id: SubmissionId::parse(&fields.take_text("id")?)?,
            hash: Hash::from_hex(&fields.take_text("hash")?)?,
            part: count(&mut fields, "part")?,
            of: count(&mut fields, "of")?,
            body: fields.take_if("body"),
        };
        fields.finish()?;
        Ok(submission)
    }

    pub(super) fn check_frame(&self) -> Result<(), Malformed> {
        if self.part < 1 || self.part > self.of {
            let what = format!(
                "part {} of {} is no part of a submission",
                self.part, self.of
            );
            return Err(Malformed::new(Rule::Part, what));
        }
        let Some(body) = &self.body else {
            return Ok(());
        };
        if self.part != 1 {
            let what = format!(
                "part {} carries the submission's body, which stands in part 1 alone",
                self.part
            );
            return Err(Malformed::new(Rule::BodyPart, what));
        }
        if body.get("id").and_then(Value::as_str) != Some(self.id.to_string().as_str()) {
            return Err(Malformed::new(
                Rule::BodyId,
                "the submission's body does not name the id that the frame gives",
            ));
        }
        Ok(())
    }

    pub(super) fn check_body(&self) -> Result<(), Malformed> {
        match &self.body {
            Some(body) => check_canonical_body(&body.canonical(), &self.hash),
            None => Ok(()),
        }
    }
}

pub(super) fn check_canonical_body(canonical: &[u8], hash: &Hash) -> Result<(), Malformed> {
    if canonical.len() > SUBMISSION_BYTES_MAX {
        let what = format!(
            "the submission has {} bytes; {SUBMISSION_BYTES_MAX} is the most: attach it as content",
            canonical.len()
        );
        return Err(Malformed::new(Rule::SubmissionSize, what));
    }
    let found = submission_hash(canonical);
    if found != *hash {
        let what =
            format!("the submission's body has the hash {found}, but the frame gives {hash}");
        return Err(Malformed::new(Rule::BodyHash, what));
    }
    Ok(())
}
