//! `person.key/1` and `person.key.revoked/1`: which public key signs for whom, in which way, for how long and for what.

use super::own_act::Held;
use super::scope::Scope;
use super::session::SessionKey;
use crate::assertion::Passkey;
use crate::bytes;
use crate::entry::SignedKind;
use crate::instant::Instant;
use crate::malformed::Malformed;
use crate::value::{Object, Value};

/// What a key is used as. A key of one use signs in no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyUse {
    /// A key in a file, for scripts: Ed25519.
    File,
    /// A passkey, which agrees to one submission at a time.
    Passkey,
    /// The key of a sign-in, which a passkey introduced.
    Session,
}

impl KeyUse {
    /// The kind of signature that such a key makes.
    pub fn kind(self) -> SignedKind {
        match self {
            KeyUse::File => SignedKind::Key,
            KeyUse::Passkey => SignedKind::Passkey,
            KeyUse::Session => SignedKind::Session,
        }
    }
}

/// A person's public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// Of a file: 32 bytes of Ed25519.
    File([u8; 32]),
    /// Of a passkey: a COSE_Key.
    Passkey(Passkey),
    /// Of a sign-in.
    Session(SessionKey),
}

impl PublicKey {
    /// What it is used as.
    pub fn used_as(&self) -> KeyUse {
        match self {
            PublicKey::File(_) => KeyUse::File,
            PublicKey::Passkey(_) => KeyUse::Passkey,
            PublicKey::Session(_) => KeyUse::Session,
        }
    }

    /// Its bytes, by which it is known.
    pub fn bytes(&self) -> &[u8] {
        match self {
            PublicKey::File(key) => key,
            PublicKey::Passkey(key) => key.bytes(),
            PublicKey::Session(key) => key.bytes(),
        }
    }

    /// The word for its algorithm.
    pub fn algorithm(&self) -> &'static str {
        match self {
            PublicKey::File(_) => "ed25519",
            PublicKey::Passkey(key) => key.algorithm(),
            PublicKey::Session(key) => key.algorithm(),
        }
    }
}

/// `person.key/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonKey {
    /// The person's random id.
    pub person: String,
    /// The public key.
    pub key: PublicKey,
    /// The last instant at which it signs. The key of a sign-in has one; others may.
    pub until: Option<Instant>,
    /// What it signs.
    pub scope: Scope,
}

/// `person.key.revoked/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonKeyRevoked {
    /// The person's random id.
    pub person: String,
    /// The bytes of the public key.
    pub key: Vec<u8>,
}

impl PersonKey {
    /// A key in a file, without an end, for everything.
    pub fn of_file(person: impl Into<String>, key: [u8; 32]) -> PersonKey {
        PersonKey {
            person: person.into(),
            key: PublicKey::File(key),
            until: None,
            scope: Scope::whole(),
        }
    }

    pub(super) fn read(held: &Held<'_>) -> Result<PersonKey, Malformed> {
        let key = public_key(held)?;
        if held.text("algorithm")? != key.algorithm() {
            return Err(held.wrong("algorithm", "it is not the one of the key"));
        }
        let until = match held.act.get("until") {
            None if key.used_as() == KeyUse::Session => {
                return Err(held.wrong("until", "the key of a sign-in has an end"));
            }
            None => None,
            Some(_) => Some(
                Instant::parse(held.text("until")?)
                    .map_err(|fault| held.wrong("until", &fault.what))?,
            ),
        };
        let scope = match held.act.get("scope") {
            None => Scope::whole(),
            Some(scope) => Scope::read(scope)?,
        };
        Ok(PersonKey {
            person: held.person()?,
            key,
            until,
            scope,
        })
    }

    pub(super) fn to_value(&self) -> Value {
        let mut act = texts([
            ("type", "person.key/1".to_owned()),
            ("person", self.person.clone()),
            ("key", bytes::encode(self.key.bytes())),
            ("algorithm", self.key.algorithm().to_owned()),
        ]);
        let used_as = match self.key.used_as() {
            KeyUse::File => None,
            KeyUse::Passkey => Some("passkey"),
            KeyUse::Session => Some("session"),
        };
        act.extend(used_as.map(|word| ("use".to_owned(), word.into())));
        let until = self.until.map(|until| until.as_str().into());
        act.extend(until.map(|until| ("until".to_owned(), until)));
        act.extend(
            self.scope
                .to_value()
                .map(|scope| ("scope".to_owned(), scope)),
        );
        Value::Object(act)
    }
}

impl PersonKeyRevoked {
    pub(super) fn read(held: &Held<'_>) -> Result<PersonKeyRevoked, Malformed> {
        Ok(PersonKeyRevoked {
            person: held.person()?,
            key: any_key(held)?,
        })
    }

    pub(super) fn to_value(&self) -> Value {
        Value::Object(texts([
            ("type", "person.key.revoked/1".to_owned()),
            ("person", self.person.clone()),
            ("key", bytes::encode(&self.key)),
        ]))
    }
}

fn texts<const N: usize>(pairs: [(&str, String); N]) -> Object {
    let pairs = pairs.map(|(key, text)| (key.to_owned(), Value::Text(text)));
    Object::from(pairs)
}

fn key_bytes(held: &Held<'_>) -> Result<Vec<u8>, Malformed> {
    bytes::decode(held.text("key")?).map_err(|fault| held.wrong("key", &fault.what))
}

fn public_key(held: &Held<'_>) -> Result<PublicKey, Malformed> {
    let bytes = key_bytes(held)?;
    let wrong = |fault: Malformed| held.wrong("key", &fault.what);
    if held.act.get("use").is_none() {
        return <[u8; 32]>::try_from(bytes)
            .map(PublicKey::File)
            .map_err(|_| held.wrong("key", "it is not 32 bytes"));
    }
    match held.text("use")? {
        "passkey" => Passkey::parse(&bytes)
            .map(PublicKey::Passkey)
            .map_err(wrong),
        "session" => SessionKey::parse(&bytes)
            .map(PublicKey::Session)
            .map_err(wrong),
        _ => Err(held.wrong("use", "it is neither passkey nor session")),
    }
}

/// The bytes of a key of any use.
fn any_key(held: &Held<'_>) -> Result<Vec<u8>, Malformed> {
    let bytes = key_bytes(held)?;
    if bytes.len() == 32 || SessionKey::parse(&bytes).is_ok() || Passkey::parse(&bytes).is_ok() {
        return Ok(bytes);
    }
    Err(held.wrong("key", "it is a key of no kind"))
}
