//! Cosignatures of witnesses (C2SP tlog-cosignature, type 04): a time and an Ed25519 signature over it and the checkpoint.
//!
//! A witness says: at this time, this was the largest tree of that log that I saw, and it continued every earlier one.

use crate::malformed::{Malformed, Rule};
use crate::note::{KeyKind, Note, Signature, SigningKey, Verifier};

/// A witness's key.
#[derive(Debug)]
pub struct Cosigner {
    key: SigningKey,
}

impl Cosigner {
    /// A witness's key from its 32 secret bytes, under a name without space and plus ([`Rule::KeyForm`]).
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<Cosigner, Malformed> {
        let key = SigningKey::of_kind(name, KeyKind::Cosignature, seed)?;
        Ok(Cosigner { key })
    }

    /// The public half, of type 04.
    pub fn verifier(&self) -> &Verifier {
        self.key.verifier()
    }

    /// The signature line for a checkpoint's note at a time in seconds after 1970, at most 2^63 − 1.
    pub fn cosign(&self, note: &Note, time: u64) -> Result<Signature, Malformed> {
        check_time(time)?;
        let signature = self.key.sign_bytes(&message(time, &note.text));
        Ok(Signature {
            name: self.key.name().to_owned(),
            id: self.verifier().id(),
            bytes: [&time.to_be_bytes()[..], &signature].concat(),
        })
    }
}

/// Checks that a signature line is this witness's over the note; gives the time it states.
pub fn verify(
    note: &Note,
    signature: &Signature,
    witness: &Verifier,
) -> Result<u64, crate::note::NotSigned> {
    let wrong = || crate::note::NotSigned::Wrong {
        name: signature.name.clone(),
    };
    let same = signature.name == witness.name() && signature.id == witness.id();
    if !same || witness.kind() != KeyKind::Cosignature {
        return Err(crate::note::NotSigned::NoKnownKey);
    }
    witness
        .check(&note.text, &signature.bytes)?
        .ok_or_else(wrong)
}

/// What a witness signs: `cosignature/v1`, the time, and the text of the checkpoint.
pub(crate) fn message(time: u64, text: &str) -> Vec<u8> {
    format!("cosignature/v1\ntime {time}\n{text}").into_bytes()
}

/// The time and the signature in a cosignature's bytes ([`Rule::Cosignature`]).
pub fn take_apart(bytes: &[u8]) -> Result<(u64, [u8; 64]), Malformed> {
    let parts = bytes.split_first_chunk::<8>();
    let parts = parts.and_then(|(time, rest)| {
        Some((u64::from_be_bytes(*time), <[u8; 64]>::try_from(rest).ok()?))
    });
    let (time, signature) = parts.ok_or_else(|| {
        Malformed::new(
            Rule::Cosignature,
            format!("a cosignature has 72 bytes, not {}", bytes.len()),
        )
    })?;
    check_time(time)?;
    Ok((time, signature))
}

fn check_time(time: u64) -> Result<(), Malformed> {
    if i64::try_from(time).is_err() {
        return Err(Malformed::new(
            Rule::Cosignature,
            format!("{time} seconds is beyond 2^63 - 1"),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::note::NotSigned;

    #[test]
    fn a_cosignature_holds_for_its_checkpoint_its_time_and_its_witness() {
        let log = SigningKey::from_seed("example.org/log", &[1; 32]).unwrap();
        let witness = Cosigner::from_seed("witness.example", &[2; 32]).unwrap();
        let note = Note::unsigned("example.org/log\n1\nroot\n")
            .unwrap()
            .signed(&log);
        let line = witness.cosign(&note, 1_795_292_643).unwrap();
        let line = Signature::parse(line.line().trim_end()).unwrap();
        assert_eq!(verify(&note, &line, witness.verifier()), Ok(1_795_292_643));

        let mut later = line.clone();
        later.bytes[7] ^= 1;
        assert!(matches!(
            verify(&note, &later, witness.verifier()),
            Err(NotSigned::Wrong { .. })
        ));
        let other = Cosigner::from_seed("witness.example", &[3; 32]).unwrap();
        assert_eq!(
            verify(&note, &line, other.verifier()),
            Err(NotSigned::NoKnownKey)
        );
        assert_eq!(
            verify(&note, &line, log.verifier()),
            Err(NotSigned::NoKnownKey)
        );
        let longer = Note {
            text: format!("{}more\n", note.text),
            ..note.clone()
        };
        assert!(verify(&longer, &line, witness.verifier()).is_err());

        let with = Note {
            signatures: [note.signatures.clone(), vec![line]].concat(),
            ..note
        };
        let known = [log.verifier().clone(), witness.verifier().clone()];
        let times: Vec<Option<u64>> = with
            .open(&known)
            .unwrap()
            .signed_by
            .iter()
            .map(|by| by.time)
            .collect();
        assert_eq!(times, [None, Some(1_795_292_643)]);
        assert_eq!(
            witness.cosign(&with, u64::MAX).unwrap_err().rule,
            Rule::Cosignature
        );
    }
}
