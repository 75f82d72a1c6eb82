//! How a submission was signed, or who answers for it.

use std::fmt;

use super::fields::Fields;
use crate::assertion::Passkey;
use crate::bytes;
use crate::keys::SessionKey;
use crate::malformed::{Malformed, Rule};
use crate::value::{Object, Value};

/// The five ways in which a submission stands in the Record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SignedKind {
    /// Signed with a person's key, which `person.key/1` introduced.
    Key,
    /// Signed with the key of a sign-in, which a passkey introduced.
    Session,
    /// Signed with a passkey itself.
    Passkey,
    /// Attested by the house, not signed by the person.
    Attested,
    /// Taken over by the house from a source that the act names.
    Transcribed,
}

impl SignedKind {
    /// Every kind, in the order of the formats.
    pub const ALL: [SignedKind; 5] = [
        SignedKind::Key,
        SignedKind::Session,
        SignedKind::Passkey,
        SignedKind::Attested,
        SignedKind::Transcribed,
    ];

    /// The word in the frame.
    pub fn as_str(self) -> &'static str {
        match self {
            SignedKind::Key => "key",
            SignedKind::Session => "session",
            SignedKind::Passkey => "passkey",
            SignedKind::Attested => "attested",
            SignedKind::Transcribed => "transcribed",
        }
    }

    /// Reads the word in the frame ([`Rule::SignedKind`]).
    pub fn parse(word: &str) -> Result<SignedKind, Malformed> {
        let known = SignedKind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == word);
        known.ok_or_else(|| {
            Malformed::new(
                Rule::SignedKind,
                format!("{word:?} is no way of signing that this reader knows"),
            )
        })
    }
}

impl fmt::Display for SignedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How a submission was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Which of the five ways.
    pub kind: SignedKind,
    /// The public key; for [`SignedKind::Key`] base64url of 32 bytes (Ed25519).
    pub key: Option<String>,
    /// The signature; for [`SignedKind::Key`] base64url of 64 bytes over [`submission_message`](super::submission_message).
    pub sig: Option<String>,
    /// What [`SignedKind::Session`] and [`SignedKind::Passkey`] need besides; empty for the other kinds.
    pub more: Object,
}

impl Signed {
    /// The key of an assertion that holds what the device said.
    pub(crate) const DEVICE_DATA: &'static str = "device_data";
    /// The key of an assertion that holds what the browser was asked.
    pub(crate) const CLIENT_DATA: &'static str = "client_data";

    /// Attested by the house.
    pub fn attested() -> Signed {
        Signed::unsigned(SignedKind::Attested)
    }

    /// Transcribed from a source.
    pub fn transcribed() -> Signed {
        Signed::unsigned(SignedKind::Transcribed)
    }

    /// Signed with a person's Ed25519 key.
    pub fn with_key(key: &[u8; 32], sig: &[u8; 64]) -> Signed {
        Signed {
            kind: SignedKind::Key,
            key: Some(bytes::encode(key)),
            sig: Some(bytes::encode(sig)),
            more: Object::new(),
        }
    }

    /// Signed with the key of a sign-in, Ed25519 or P-256.
    pub fn with_session(key: &SessionKey, sig: &[u8; 64]) -> Signed {
        Signed {
            kind: SignedKind::Session,
            key: Some(bytes::encode(key.bytes())),
            sig: Some(bytes::encode(sig)),
            more: Object::new(),
        }
    }

    /// Signed with a passkey itself: its assertion, as the browser gave it.
    pub fn with_passkey(
        key: &Passkey,
        device_data: &[u8],
        client_data: &[u8],
        sig: &[u8],
    ) -> Signed {
        let more = [
            (Signed::DEVICE_DATA, device_data),
            (Signed::CLIENT_DATA, client_data),
        ];
        let more = more.map(|(name, held)| (name.to_owned(), bytes::encode(held).into()));
        Signed {
            kind: SignedKind::Passkey,
            key: Some(bytes::encode(key.bytes())),
            sig: Some(bytes::encode(sig)),
            more: Object::from(more),
        }
    }

    /// The bytes of the key, where one signed.
    pub fn key_bytes(&self) -> Option<Vec<u8>> {
        bytes::decode(self.key.as_deref()?).ok()
    }

    /// Reads `{"kind":"key","key":…,"sig":…}` with every rule of the frame.
    pub fn read(value: Value) -> Result<Signed, Malformed> {
        let signed = Signed::take(Fields::of(value, "signed")?)?;
        signed.check()?;
        Ok(signed)
    }

    /// The value that stands in the frame.
    pub fn to_value(&self) -> Value {
        let mut object = self.more.clone();
        object.insert("kind".into(), self.kind.as_str().into());
        for (name, held) in [("key", &self.key), ("sig", &self.sig)] {
            if let Some(text) = held {
                object.insert(name.into(), text.as_str().into());
            }
        }
        Value::Object(object)
    }

    fn unsigned(kind: SignedKind) -> Signed {
        Signed {
            kind,
            key: None,
            sig: None,
            more: Object::new(),
        }
    }

    pub(super) fn take(mut fields: Fields) -> Result<Signed, Malformed> {
        Ok(Signed {
            kind: SignedKind::parse(&fields.take_text("kind")?)?,
            key: fields.take_text_if("key")?,
            sig: fields.take_text_if("sig")?,
            more: fields.rest(),
        })
    }

    pub(super) fn check(&self) -> Result<(), Malformed> {
        if let Some(key) = ["kind", "key", "sig"]
            .into_iter()
            .find(|key| self.more.contains_key(*key))
        {
            return Err(self.wrong(&format!("gives `{key}` twice")));
        }
        match self.kind {
            SignedKind::Session => {
                self.nothing_more()?;
                let (key, sig) = self.both()?;
                SessionKey::parse(&bytes::decode(key)?)?;
                bytes::decode_exact::<64>(sig).map(|_| ())
            }
            SignedKind::Passkey => self.check_passkey(),
            SignedKind::Key => {
                self.nothing_more()?;
                let (key, sig) = self.both()?;
                bytes::decode_exact::<32>(key)?;
                bytes::decode_exact::<64>(sig).map(|_| ())
            }
            SignedKind::Attested | SignedKind::Transcribed
                if self.key.is_some() || self.sig.is_some() =>
            {
                Err(self.wrong("carries a key or a signature"))
            }
            SignedKind::Attested | SignedKind::Transcribed => self.nothing_more(),
        }
    }

    fn check_passkey(&self) -> Result<(), Malformed> {
        let (key, sig) = self.both()?;
        Passkey::parse(&bytes::decode(key)?)?;
        bytes::decode(sig)?;
        let mut left = self.more.clone();
        for name in [Signed::DEVICE_DATA, Signed::CLIENT_DATA] {
            match left.remove(name) {
                Some(Value::Text(held)) => bytes::decode(&held).map(|_| ())?,
                Some(_) => return Err(self.wrong(&format!("has a `{name}` that is no string"))),
                None => return Err(self.wrong(&format!("lacks its `{name}`"))),
            }
        }
        Signed {
            more: left,
            ..self.clone()
        }
        .nothing_more()
    }

    fn both(&self) -> Result<(&str, &str), Malformed> {
        match (&self.key, &self.sig) {
            (Some(key), Some(sig)) => Ok((key, sig)),
            _ => Err(self.wrong("lacks its key or its signature")),
        }
    }

    fn nothing_more(&self) -> Result<(), Malformed> {
        match self.more.keys().next() {
            None => Ok(()),
            Some(key) => {
                let what = format!(
                    "signed of kind `{}` has a key `{key}` that the frame does not have",
                    self.kind
                );
                Err(Malformed::new(Rule::FrameKey, what))
            }
        }
    }

    fn wrong(&self, words: &str) -> Malformed {
        Malformed::new(
            Rule::SignedForm,
            format!("signed of kind `{}` {words}", self.kind),
        )
    }
}
