//! Checkpoints (C2SP tlog-checkpoint): the size and root of a Record, in a note that its key signs.

use std::fmt;

use crate::decimal;
use crate::hash::{EMPTY_ROOT, Hash};
use crate::malformed::{Malformed, Rule};
use crate::note::{KeyKind, NotSigned, Note, SigningKey, Verifier};

/// What a Record was at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The Record's name, which never changes and is the name of its key.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
}

/// Why signed bytes are not taken as a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotACheckpoint {
    /// The bytes are no note, or its text no checkpoint.
    Malformed(Malformed),
    /// The Record's key did not sign it.
    NotSigned(NotSigned),
}

impl fmt::Display for NotACheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotACheckpoint::Malformed(malformed) => malformed.fmt(f),
            NotACheckpoint::NotSigned(not_signed) => not_signed.fmt(f),
        }
    }
}

impl std::error::Error for NotACheckpoint {}

impl From<Malformed> for NotACheckpoint {
    fn from(malformed: Malformed) -> NotACheckpoint {
        NotACheckpoint::Malformed(malformed)
    }
}

impl From<NotSigned> for NotACheckpoint {
    fn from(not_signed: NotSigned) -> NotACheckpoint {
        NotACheckpoint::NotSigned(not_signed)
    }
}

impl Checkpoint {
    /// Three lines: origin, size in decimal, root in base64.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, self.root.base64())
    }

    /// Reads the three lines. A Record's checkpoint has no further ones ([`Rule::CheckpointForm`]).
    pub fn parse(text: &str) -> Result<Checkpoint, Malformed> {
        let lines: Vec<&str> = text.split('\n').collect();
        let [origin, size, root, ""] = lines[..] else {
            return Err(Malformed::new(
                Rule::CheckpointForm,
                "a checkpoint is three lines: origin, size and root",
            ));
        };
        if origin.is_empty() {
            return Err(Malformed::new(
                Rule::CheckpointForm,
                "the checkpoint's origin is empty",
            ));
        }
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size: decimal::read(size)?,
            root: Hash::from_base64(root)?,
        };
        if checkpoint.size == 0 && checkpoint.root != EMPTY_ROOT {
            return Err(Malformed::new(
                Rule::CheckpointEmpty,
                "the checkpoint has no entries but not the empty root",
            ));
        }
        Ok(checkpoint)
    }

    /// The note that the Record's key signs.
    pub fn sign(&self, key: &SigningKey) -> Result<Note, Malformed> {
        Ok(Note::unsigned(self.text())?.signed(key))
    }

    /// Reads a signed checkpoint: the note must be signed, under the origin's name, by one of the logs' keys given, and
    /// no line by a known key may fail.
    pub fn open(bytes: &[u8], known: &[Verifier]) -> Result<(Checkpoint, Note), NotACheckpoint> {
        let note = Note::parse(bytes)?;
        let checkpoint = Checkpoint::parse(&note.text)?;
        let opened = note.open(known)?;
        let own = |verifier: &Verifier| {
            verifier.kind() == KeyKind::Ed25519 && verifier.name() == checkpoint.origin
        };
        if !opened.signed_by.iter().any(|by| own(by.verifier)) {
            return Err(NotSigned::NoKnownKey.into());
        }
        Ok((checkpoint, note))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;
    use crate::witness::Cosigner;

    fn checkpoint() -> Checkpoint {
        Checkpoint {
            origin: "example.org/log".into(),
            size: 5,
            root: sha256(b"root"),
        }
    }

    #[test]
    fn a_checkpoint_is_read_back_under_its_own_key_only() {
        let key = SigningKey::from_seed("example.org/log", &[1; 32]).unwrap();
        let bytes = checkpoint().sign(&key).unwrap().to_bytes();
        let (read, _) = Checkpoint::open(&bytes, &[key.verifier().clone()]).unwrap();
        assert_eq!(read, checkpoint());

        let other = SigningKey::from_seed("example.org/other", &[1; 32]).unwrap();
        let signed = checkpoint().sign(&other).unwrap().to_bytes();
        let opened = Checkpoint::open(&signed, &[other.verifier().clone()]);
        assert_eq!(
            opened,
            Err(NotACheckpoint::NotSigned(NotSigned::NoKnownKey))
        );
    }

    #[test]
    fn a_witness_alone_does_not_make_a_checkpoint() {
        let witness = Cosigner::from_seed("example.org/log", &[1; 32]).unwrap();
        let mut note = Note::unsigned(checkpoint().text()).unwrap();
        note.signatures.push(witness.cosign(&note, 7).unwrap());
        let opened = Checkpoint::open(&note.to_bytes(), &[witness.verifier().clone()]);
        assert_eq!(
            opened,
            Err(NotACheckpoint::NotSigned(NotSigned::NoKnownKey))
        );
    }
}
