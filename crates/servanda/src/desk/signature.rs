//! Checking a person's signature, with the points of keys that signed lately at hand.
//!
//! Computing a key's point costs a tenth of a check, and few persons hand in much.

use super::unfit::Unfit;
use record::bytes::decode_exact;
use record::entry::{Signed, SignedKind};
use record::keys::{NotSignedSo, PersonsPoint, Shown, signed_so};
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

/// Points kept; when there are more, all are let go.
const POINTS_KEPT_MAX: usize = 4096;

static POINTS: LazyLock<RwLock<HashMap<[u8; 32], PersonsPoint>>> = LazyLock::new(RwLock::default);

/// What a signature with a person's key shows over a submission's canonical bytes; the same answer as
/// [`record::keys::signed_so`].
pub(super) fn shown(signed: &Signed, canonical: &[u8]) -> Result<Option<Shown>, Unfit> {
    // Most keys are of this one form, and their points are at hand.
    let ed25519 = match signed.kind {
        SignedKind::Key => true,
        SignedKind::Session => signed.key_bytes().is_some_and(|key| key.len() == 32),
        _ => false,
    };
    if ed25519 {
        let key = holds(signed, canonical).ok_or(Unfit::SignatureDoesNotHold)?;
        return Ok(Some(Shown {
            kind: signed.kind,
            key: key.to_vec(),
            assertion: None,
        }));
    }
    signed_so(signed, canonical).map_err(|wrong| match wrong {
        NotSignedSo::Wrong => Unfit::SignatureDoesNotHold,
        NotSignedSo::Malformed(fault) => Unfit::Unreadable { reason: fault.what },
        NotSignedSo::NotAsserted(wrong) => Unfit::PasskeyDidNotAgree {
            reason: wrong.to_string(),
        },
    })
}

/// The key whose signature holds over a submission's canonical bytes; the same answer as
/// [`record::keys::signature_holds`].
pub(super) fn holds(signed: &Signed, canonical: &[u8]) -> Option<[u8; 32]> {
    let public = decode_exact::<32>(signed.key.as_deref()?).ok()?;
    let signature = decode_exact::<64>(signed.sig.as_deref()?).ok()?;
    let known = {
        let points = POINTS.read().unwrap_or_else(PoisonError::into_inner);
        points.get(&public).cloned()
    };
    let is_known = known.is_some();
    let point = known.or_else(|| PersonsPoint::new(&public))?;
    if !point.signed(&signature, canonical) {
        return None;
    }
    // Only a key that did sign is kept, so strangers cannot push others out.
    if !is_known {
        keep(public, point);
    }
    Some(public)
}

fn keep(public: [u8; 32], point: PersonsPoint) {
    let mut points = POINTS.write().unwrap_or_else(PoisonError::into_inner);
    if points.len() >= POINTS_KEPT_MAX {
        points.clear();
    }
    points.insert(public, point);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Seed;
    use record::keys::signature_holds;

    #[test]
    fn it_answers_as_the_verifier_does_the_first_time_and_later() {
        let one = Seed::from_bytes([1; 32]).sign_submission(b"{}").unwrap();
        let other = Seed::from_bytes([2; 32]).sign_submission(b"{}").unwrap();
        let mixed = Signed {
            sig: other.sig.clone(),
            ..one.clone()
        };
        for _ in 0..2 {
            for (signed, body) in [
                (&one, b"{}"),
                (&one, b"[]"),
                (&other, b"{}"),
                (&mixed, b"{}"),
            ] {
                assert_eq!(holds(signed, body), signature_holds(signed, body));
            }
        }
        assert!(holds(&one, b"{}").is_some());
        assert_eq!(holds(&Signed::attested(), b"{}"), None);
    }
}
