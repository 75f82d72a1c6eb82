//! The key of a sign-in: made by a browser, kept by it, and introduced by a passkey.

use std::fmt;

use ed25519_dalek::VerifyingKey;
use p256::ecdsa::signature::Verifier as _;

use super::person::PersonsPoint;
use crate::bytes;
use crate::entry::submission_message;
use crate::malformed::{Malformed, Rule};

/// The public key of a sign-in: the 32 bytes of an Ed25519 key, or the 65 of a point on P-256 (SEC 1, not compressed), as
/// browsers give them.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionKey {
    point: Point,
    bytes: Vec<u8>,
}

#[derive(Clone, PartialEq, Eq)]
enum Point {
    Ed25519(PersonsPoint),
    P256(p256::ecdsa::VerifyingKey),
}

impl SessionKey {
    /// Reads the bytes of the key ([`Rule::SessionKey`]).
    pub fn parse(bytes: &[u8]) -> Result<SessionKey, Malformed> {
        let point = match bytes.len() {
            32 => ed25519(bytes),
            65 => p256(bytes),
            _ => None,
        };
        match point {
            Some(point) => Ok(SessionKey {
                point,
                bytes: bytes.to_vec(),
            }),
            None => Err(Malformed::new(
                Rule::SessionKey,
                "the key of the sign-in is neither an Ed25519 key nor a point on P-256",
            )),
        }
    }

    /// The bytes of the key.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The word for its algorithm: `ed25519` or `p256`.
    pub fn algorithm(&self) -> &'static str {
        match self.point {
            Point::Ed25519(_) => "ed25519",
            Point::P256(_) => "p256",
        }
    }

    /// Whether a signature of 64 bytes holds over a submission's canonical body.
    pub fn signed(&self, signature: &[u8; 64], canonical_body: &[u8]) -> bool {
        match &self.point {
            Point::Ed25519(point) => point.signed(signature, canonical_body),
            Point::P256(key) => {
                let message = submission_message(canonical_body);
                p256::ecdsa::Signature::from_slice(signature)
                    .is_ok_and(|signature| key.verify(&message, &signature).is_ok())
            }
        }
    }
}

impl fmt::Debug for SessionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "SessionKey({} {})",
            self.algorithm(),
            bytes::encode(&self.bytes)
        )
    }
}

fn ed25519(bytes: &[u8]) -> Option<Point> {
    let public = <&[u8; 32]>::try_from(bytes).ok()?;
    let weak = VerifyingKey::from_bytes(public).ok()?.is_weak();
    let point = PersonsPoint::new(public)?;
    (!weak).then_some(Point::Ed25519(point))
}

fn p256(bytes: &[u8]) -> Option<Point> {
    if bytes.first() != Some(&4) {
        return None;
    }
    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes).ok()?;
    Some(Point::P256(key))
}
