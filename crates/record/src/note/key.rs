//! Keys of notes: their names, ids, and the line of text by which a verifier gets to know one.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature as Ed25519, Signer as _, VerifyingKey};

use super::{NotSigned, Signature};
use crate::hash::{Hash, sha256};
use crate::malformed::{Malformed, Rule};
use crate::witness;

/// What a key signs, and the byte that says so in its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyKind {
    /// Type 01: Ed25519 over the text; the log's own key.
    Ed25519,
    /// Type 04: Ed25519 over a time and the text; a witness's key (C2SP tlog-cosignature).
    Cosignature,
}

impl KeyKind {
    fn byte(self) -> u8 {
        match self {
            KeyKind::Ed25519 => 1,
            KeyKind::Cosignature => 4,
        }
    }
}

/// The first four bytes of SHA-256 over name, newline, type and public key. It tells keys apart; it protects nothing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 4]);

impl KeyId {
    pub(super) fn of(name: &str, material: &[u8]) -> KeyId {
        let Hash([a, b, c, d, ..]) = sha256(&[name.as_bytes(), b"\n", material].concat());
        KeyId([a, b, c, d])
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", u32::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

/// The public half of a named key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    kind: KeyKind,
    id: KeyId,
    key: VerifyingKey,
}

impl Verifier {
    /// A named key; the name has no space and no plus ([`Rule::KeyForm`]), the key is a point ([`Rule::KeyPoint`]).
    pub fn new(name: &str, kind: KeyKind, public: &[u8; 32]) -> Result<Verifier, Malformed> {
        if !is_name(name) {
            return Err(Malformed::new(
                Rule::KeyForm,
                format!("{name:?} is no name for a key: it is empty or has a space or a plus"),
            ));
        }
        let point = VerifyingKey::from_bytes(public)
            .ok()
            .filter(|key| !key.is_weak());
        let key = point.ok_or_else(|| {
            Malformed::new(
                Rule::KeyPoint,
                "the public key is no point that signatures can be checked with",
            )
        })?;
        let id = KeyId::of(name, &[&[kind.byte()][..], public].concat());
        Ok(Verifier {
            name: name.to_owned(),
            kind,
            id,
            key,
        })
    }

    /// Reads `name+id+key` ([`Rule::KeyForm`], [`Rule::KeyType`], [`Rule::KeyId`], [`Rule::KeyPoint`]).
    pub fn parse(vkey: &str) -> Result<Verifier, Malformed> {
        let form = || {
            Malformed::new(
                Rule::KeyForm,
                format!("{vkey:?} is not a verifier key (name+id+key)"),
            )
        };
        let mut parts = vkey.splitn(3, '+');
        let (Some(name), Some(id), Some(material)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(form());
        };
        let material = STANDARD.decode(material).map_err(|_| form())?;
        let (byte, public) = material.split_first().ok_or_else(form)?;
        let known = [KeyKind::Ed25519, KeyKind::Cosignature]
            .into_iter()
            .find(|kind| kind.byte() == *byte);
        let kind = known.ok_or_else(|| {
            Malformed::new(
                Rule::KeyType,
                format!("{vkey:?} is a key of type {byte:02x}; 01 and 04 (Ed25519) are known here"),
            )
        })?;
        let public = <&[u8; 32]>::try_from(public).map_err(|_| form())?;
        let verifier = Verifier::new(name, kind, public)?;
        if verifier.id.to_string() != id {
            let what = format!(
                "{vkey:?} gives the id {id:?}; its name and key have {}",
                verifier.id
            );
            return Err(Malformed::new(Rule::KeyId, what));
        }
        Ok(verifier)
    }

    /// `name+id+key`, one line of text without its newline.
    pub fn vkey(&self) -> String {
        let material = [&[self.kind.byte()][..], self.key.as_bytes()].concat();
        format!("{}+{}+{}", self.name, self.id, STANDARD.encode(material))
    }

    /// The name; for a log's key, its origin.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the key signs.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The id in signature lines.
    pub fn id(&self) -> KeyId {
        self.id
    }

    /// The 32 bytes of the public key (RFC 8032).
    pub fn public(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// SHA-256 of the 32 bytes of the public key: what two people compare.
    pub fn fingerprint(&self) -> Hash {
        sha256(self.key.as_bytes())
    }

    /// Checks a signature line's bytes over a text; gives the time that a cosignature states.
    pub fn check(&self, text: &str, signature: &[u8]) -> Result<Option<u64>, NotSigned> {
        let wrong = || NotSigned::Wrong {
            name: self.name.clone(),
        };
        match self.kind {
            KeyKind::Ed25519 => self
                .check_bytes(text.as_bytes(), signature)
                .then_some(None)
                .ok_or_else(wrong),
            KeyKind::Cosignature => {
                let (time, signature) = witness::take_apart(signature).map_err(|_| wrong())?;
                let message = witness::message(time, text);
                self.check_bytes(&message, &signature)
                    .then_some(Some(time))
                    .ok_or_else(wrong)
            }
        }
    }

    fn check_bytes(&self, message: &[u8], signature: &[u8]) -> bool {
        let signature = Ed25519::from_slice(signature);
        signature.is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

/// The private half of a named key.
pub struct SigningKey {
    key: ed25519_dalek::SigningKey,
    verifier: Verifier,
}

impl SigningKey {
    /// A log's key from its 32 secret bytes, under a name without space and plus ([`Rule::KeyForm`]).
    pub fn from_seed(name: &str, seed: &[u8; 32]) -> Result<SigningKey, Malformed> {
        SigningKey::of_kind(name, KeyKind::Ed25519, seed)
    }

    pub(crate) fn of_kind(
        name: &str,
        kind: KeyKind,
        seed: &[u8; 32],
    ) -> Result<SigningKey, Malformed> {
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        let verifier = Verifier::new(name, kind, key.verifying_key().as_bytes())?;
        Ok(SigningKey { key, verifier })
    }

    /// The public half.
    pub fn verifier(&self) -> &Verifier {
        &self.verifier
    }

    /// The name; for a log's key, its origin.
    pub fn name(&self) -> &str {
        self.verifier.name()
    }

    /// The public half as `name+id+key`.
    pub fn vkey(&self) -> String {
        self.verifier.vkey()
    }

    /// The signature line for a text.
    pub fn sign(&self, text: &str) -> Signature {
        Signature {
            name: self.verifier.name.clone(),
            id: self.verifier.id,
            bytes: self.sign_bytes(text.as_bytes()).to_vec(),
        }
    }

    pub(crate) fn sign_bytes(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({}, secret)", self.verifier.vkey())
    }
}

/// A name is not empty and has neither a Unicode space nor a plus.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty()
        && !name.contains(|character: char| character.is_whitespace() || character == '+')
}
