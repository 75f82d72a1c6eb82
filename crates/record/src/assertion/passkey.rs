//! A passkey's public key: a COSE_Key (RFC 9052 §7, RFC 9053) in its one form.
//!
//! Of the forms that CBOR allows, the Record takes the one that CTAP 2 asks of devices: shortest lengths, keys in
//! order, nothing more. So a key is read by comparing what stands before its coordinates, and no CBOR is taken apart.

use std::fmt;

use p256::ecdsa::signature::Verifier as _;
use rsa::sha2::Sha256;
use rsa::{BoxedUint, RsaPublicKey, pkcs1v15};

use crate::malformed::{Malformed, Rule};

/// kty: EC2, alg: ES256, crv: P-256, x of 32 bytes.
const ES256: &[u8] = &[0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
/// y of 32 bytes.
const ES256_Y: &[u8] = &[0x22, 0x58, 32];
/// kty: OKP, alg: EdDSA, crv: Ed25519, x of 32 bytes.
const EDDSA: &[u8] = &[0xA4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32];
/// kty: RSA, alg: RS256, n of so many bytes (two bytes of length).
const RS256: &[u8] = &[0xA4, 1, 3, 3, 0x39, 1, 0, 0x20, 0x59];
/// e: 65537, the only exponent in use.
const RS256_E: &[u8] = &[0x21, 0x43, 1, 0, 1];
const EXPONENT: u64 = 65_537;

/// The sizes of RSA moduli that are taken, in bytes: 2048, 3072 and 4096 bits.
const MODULI: [usize; 3] = [256, 384, 512];

/// A passkey's public key.
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey {
    key: Key,
    bytes: Vec<u8>,
}

#[derive(Clone, PartialEq, Eq)]
enum Key {
    Es256(p256::ecdsa::VerifyingKey),
    EdDsa(ed25519_dalek::VerifyingKey),
    Rs256(Box<RsaPublicKey>),
}

impl Passkey {
    /// Reads a COSE_Key ([`Rule::PasskeyKey`]).
    pub fn parse(bytes: &[u8]) -> Result<Passkey, Malformed> {
        let key = es256(bytes)
            .or_else(|| eddsa(bytes))
            .or_else(|| rs256(bytes));
        match key {
            Some(key) => Ok(Passkey {
                key,
                bytes: bytes.to_vec(),
            }),
            None => Err(Malformed::new(
                Rule::PasskeyKey,
                "the passkey's key is not a COSE_Key for ES256, EdDSA or RS256 in its one form",
            )),
        }
    }

    /// The COSE_Key of a point on P-256 ([`Rule::PasskeyKey`] when it is none).
    pub fn es256(x: &[u8; 32], y: &[u8; 32]) -> Result<Passkey, Malformed> {
        Passkey::parse(&[ES256, x, ES256_Y, y].concat())
    }

    /// The COSE_Key of an Ed25519 key ([`Rule::PasskeyKey`] when it is none).
    pub fn eddsa(x: &[u8; 32]) -> Result<Passkey, Malformed> {
        Passkey::parse(&[EDDSA, x].concat())
    }

    /// The COSE_Key of an RSA modulus with the exponent 65537 ([`Rule::PasskeyKey`] when it is none that is taken).
    pub fn rs256(modulus: &[u8]) -> Result<Passkey, Malformed> {
        let length = u16::try_from(modulus.len()).unwrap_or_default();
        Passkey::parse(&[RS256, &length.to_be_bytes(), modulus, RS256_E].concat())
    }

    /// The COSE_Key.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The word for its algorithm: `es256`, `eddsa` or `rs256`.
    pub fn algorithm(&self) -> &'static str {
        match self.key {
            Key::Es256(_) => "es256",
            Key::EdDsa(_) => "eddsa",
            Key::Rs256(_) => "rs256",
        }
    }

    /// Whether a signature holds over a message. ES256 comes in DER (WebAuthn Level 3 §6.5.5).
    pub(super) fn signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.key {
            Key::Es256(key) => p256::ecdsa::DerSignature::from_bytes(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Key::EdDsa(key) => ed25519_dalek::Signature::from_slice(signature)
                .is_ok_and(|signature| key.verify_strict(message, &signature).is_ok()),
            Key::Rs256(key) => {
                let key = pkcs1v15::VerifyingKey::<Sha256>::new((**key).clone());
                pkcs1v15::Signature::try_from(signature)
                    .is_ok_and(|signature| key.verify(message, &signature).is_ok())
            }
        }
    }
}

impl fmt::Debug for Passkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Passkey({} {})",
            self.algorithm(),
            crate::bytes::encode(&self.bytes)
        )
    }
}

fn es256(bytes: &[u8]) -> Option<Key> {
    let (x, rest) = bytes.strip_prefix(ES256)?.split_first_chunk::<32>()?;
    let y = <&[u8; 32]>::try_from(rest.strip_prefix(ES256_Y)?).ok()?;
    let point = [&[4][..], x, y].concat();
    p256::ecdsa::VerifyingKey::from_sec1_bytes(&point)
        .ok()
        .map(Key::Es256)
}

fn eddsa(bytes: &[u8]) -> Option<Key> {
    let x = <&[u8; 32]>::try_from(bytes.strip_prefix(EDDSA)?).ok()?;
    let key = ed25519_dalek::VerifyingKey::from_bytes(x).ok()?;
    (!key.is_weak()).then_some(Key::EdDsa(key))
}

fn rs256(bytes: &[u8]) -> Option<Key> {
    let (length, rest) = bytes.strip_prefix(RS256)?.split_first_chunk::<2>()?;
    let length = usize::from(u16::from_be_bytes(*length));
    let modulus = rest.strip_suffix(RS256_E)?;
    let full = modulus.first().is_some_and(|first| *first >= 0x80);
    if !MODULI.contains(&length) || modulus.len() != length || !full {
        return None;
    }
    let n = BoxedUint::from_be_slice_vartime(modulus);
    let key = RsaPublicKey::new(n, BoxedUint::from(EXPONENT)).ok()?;
    Some(Key::Rs256(Box::new(key)))
}
