//! What a person's signature shows on its own: which key made it, over this submission and no other.

use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};

use super::session::SessionKey;
use crate::assertion::{Assertion, NotAsserted};
use crate::bytes;
use crate::entry::{Signed, SignedKind, submission_hash, submission_message};
use crate::malformed::Malformed;

/// A person's public key with its point computed, for whoever checks many signatures by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonsPoint(VerifyingKey);

impl PersonsPoint {
    /// The point of 32 bytes, if they are one.
    pub fn new(public: &[u8; 32]) -> Option<PersonsPoint> {
        VerifyingKey::from_bytes(public).ok().map(PersonsPoint)
    }

    /// Whether a signature holds over a submission's canonical body.
    pub fn signed(&self, signature: &[u8; 64], canonical_body: &[u8]) -> bool {
        let message = submission_message(canonical_body);
        let signature = Signature::from_bytes(signature);
        self.0.verify_strict(&message, &signature).is_ok()
    }
}

/// The key of a signature of kind `key` that holds over a submission's canonical body; nothing if it does not hold.
pub fn signature_holds(signed: &Signed, canonical_body: &[u8]) -> Option<[u8; 32]> {
    let public = bytes::decode_exact::<32>(signed.key.as_deref()?).ok()?;
    let signature = bytes::decode_exact::<64>(signed.sig.as_deref()?).ok()?;
    let point = PersonsPoint::new(&public)?;
    point.signed(&signature, canonical_body).then_some(public)
}

/// What a signature shows by itself. Whose key it is, the Record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// How it was signed.
    pub kind: SignedKind,
    /// The bytes of the key.
    pub key: Vec<u8>,
    /// The assertion, where a passkey signed.
    pub assertion: Option<Box<Assertion>>,
}

/// Why a submission is not signed as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSignedSo {
    /// The signature does not hold over the submission.
    Wrong,
    /// The passkey's assertion cannot be read.
    Malformed(Malformed),
    /// The passkey did not agree to this submission.
    NotAsserted(NotAsserted),
}

impl fmt::Display for NotSignedSo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotSignedSo::Wrong => {
                f.write_str("the signature with a person's key does not hold over the submission")
            }
            NotSignedSo::Malformed(fault) => fault.fmt(f),
            NotSignedSo::NotAsserted(wrong) => wrong.fmt(f),
        }
    }
}

impl std::error::Error for NotSignedSo {}

/// Checks a signature with a person's key, of any kind, over a submission's canonical body; nothing where there is none to
/// check.
pub fn signed_so(signed: &Signed, canonical_body: &[u8]) -> Result<Option<Shown>, NotSignedSo> {
    let (key, assertion) = match signed.kind {
        SignedKind::Attested | SignedKind::Transcribed => return Ok(None),
        SignedKind::Key => {
            let key = signature_holds(signed, canonical_body).ok_or(NotSignedSo::Wrong)?;
            (key.to_vec(), None)
        }
        SignedKind::Session => {
            let key = session(signed, canonical_body).ok_or(NotSignedSo::Wrong)?;
            (key, None)
        }
        SignedKind::Passkey => {
            let assertion = Assertion::of(signed).map_err(NotSignedSo::Malformed)?;
            let agreed = assertion.check(&submission_hash(canonical_body));
            agreed.map_err(NotSignedSo::NotAsserted)?;
            (signed.key_bytes().unwrap_or_default(), Some(assertion))
        }
    };
    Ok(Some(Shown {
        kind: signed.kind,
        key,
        assertion: assertion.map(Box::new),
    }))
}

fn session(signed: &Signed, canonical_body: &[u8]) -> Option<Vec<u8>> {
    let key = SessionKey::parse(&signed.key_bytes()?).ok()?;
    let signature = bytes::decode_exact::<64>(signed.sig.as_deref()?).ok()?;
    key.signed(&signature, canonical_body)
        .then(|| key.bytes().to_vec())
}

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer as _, SigningKey};

    use super::*;

    #[test]
    fn a_signature_holds_for_its_own_body_only() {
        let key = SigningKey::from_bytes(&[5; 32]);
        let public = key.verifying_key().to_bytes();
        let signed = Signed::with_key(&public, &key.sign(&submission_message(b"{}")).to_bytes());
        assert_eq!(signature_holds(&signed, b"{}"), Some(public));
        assert_eq!(signature_holds(&signed, b"[]"), None);
        let bare = Signed::with_key(&public, &key.sign(b"{}").to_bytes());
        assert_eq!(
            signature_holds(&bare, b"{}"),
            None,
            "the domain is part of what is signed"
        );
        assert_eq!(signature_holds(&Signed::attested(), b"{}"), None);
    }

    #[test]
    fn a_sign_in_signs_on_either_curve() {
        use p256::ecdsa::signature::Signer as _;
        let on_p256 = p256::ecdsa::SigningKey::from_slice(&[7; 32]).unwrap();
        let point = on_p256.verifying_key().to_sec1_point(false);
        let sig: p256::ecdsa::Signature = on_p256.sign(&submission_message(b"{}"));
        let on_ed25519 = SigningKey::from_bytes(&[6; 32]);
        let rows = [
            (point.as_bytes().to_vec(), sig.to_bytes().to_vec()),
            (
                on_ed25519.verifying_key().to_bytes().to_vec(),
                on_ed25519
                    .sign(&submission_message(b"{}"))
                    .to_bytes()
                    .to_vec(),
            ),
        ];
        for (public, sig) in rows {
            let key = SessionKey::parse(&public).unwrap();
            let signed = Signed::with_session(&key, &sig.try_into().unwrap());
            let shown = signed_so(&signed, b"{}").unwrap().unwrap();
            assert_eq!((shown.kind, shown.key), (SignedKind::Session, public));
            assert_eq!(signed_so(&signed, b"[]"), Err(NotSignedSo::Wrong));
        }
    }
}
