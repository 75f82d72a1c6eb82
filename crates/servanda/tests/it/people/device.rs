//! A device in software, as a person's telephone is one: a passkey on P-256 that counts, and keys of sign-ins.

use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, Signature, SigningKey};
use record::assertion::Passkey;
use record::bytes;
use record::entry::{Signed, submission_hash, submission_message};
use record::hash::sha256;
use record::keys::SessionKey;
use std::cell::Cell;

pub(crate) struct Device {
    key: SigningKey,
    pub(crate) counter: Cell<u32>,
}

impl Device {
    pub(crate) fn new(seed: u8) -> Device {
        Device {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            counter: Cell::new(0),
        }
    }

    pub(crate) fn public(&self) -> Passkey {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        Passkey::es256(&(*x).into(), &(*y).into()).unwrap()
    }

    /// Agrees to a submission, at the origin of an RP id.
    pub(crate) fn agrees(&self, canonical: &[u8], rp_id: &str) -> Signed {
        self.agrees_at(canonical, rp_id, &format!("https://{rp_id}"))
    }

    pub(crate) fn agrees_at(&self, canonical: &[u8], rp_id: &str, origin: &str) -> Signed {
        self.counter.set(self.counter.get() + 1);
        let counter = self.counter.get().to_be_bytes();
        let data = [&sha256(rp_id.as_bytes()).0[..], &[5], &counter].concat();
        let challenge = bytes::encode(&submission_hash(canonical).0);
        let client = format!(
            r#"{{"type":"webauthn.get","challenge":"{challenge}","origin":"{origin}","crossOrigin":false}}"#
        );
        let message = [&data[..], &sha256(client.as_bytes()).0].concat();
        let signature: DerSignature = self.key.sign(&message);
        Signed::with_passkey(
            &self.public(),
            &data,
            client.as_bytes(),
            signature.as_bytes(),
        )
    }
}

/// The key of a sign-in, as browsers without Ed25519 make it.
pub(crate) struct SignIn(SigningKey);

impl SignIn {
    pub(crate) fn new(seed: u8) -> SignIn {
        SignIn(SigningKey::from_slice(&[seed; 32]).unwrap())
    }

    pub(crate) fn public(&self) -> SessionKey {
        SessionKey::parse(self.0.verifying_key().to_sec1_point(false).as_bytes()).unwrap()
    }

    pub(crate) fn signs(&self, canonical: &[u8]) -> Signed {
        let signature: Signature = self.0.sign(&submission_message(canonical));
        Signed::with_session(&self.public(), &signature.to_bytes().into())
    }
}
