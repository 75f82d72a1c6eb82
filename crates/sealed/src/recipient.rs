//! Whoever opens what is sealed: public keys and identities, of the two kinds that age has for a person (C2SP age).

use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

use age::secrecy::SecretString;
use age::{DecryptError, EncryptError, x25519};
use age_core::format::{FileKey, Stanza};
use age_core::primitives::{bech32_decode, bech32_encode};
use aws_lc_rs::agreement::{PrivateKey, UnparsedPublicKey, X25519, agree};
use bech32::Hrp;
use zeroize::{Zeroize as _, Zeroizing};

use crate::fault::Fault;
use crate::post_quantum;

const OPEN: Hrp = Hrp::parse_unchecked("age");
const OPEN_POST_QUANTUM: Hrp = Hrp::parse_unchecked("age1pq");
const SECRET_POST_QUANTUM: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-PQ-");

/// A public key, to which files are sealed.
#[derive(Clone)]
pub enum Recipient {
    /// `age1…`.
    X25519(x25519::Recipient),
    /// `age1pq1…`.
    PostQuantum(post_quantum::Recipient),
}

/// The key that opens them.
#[derive(Clone)]
pub enum Identity {
    /// `AGE-SECRET-KEY-1…`.
    X25519(x25519::Identity),
    /// `AGE-SECRET-KEY-PQ-1…`.
    PostQuantum(post_quantum::Identity),
}

/// Which of the two kinds a new key is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// The one that every version of age knows.
    #[default]
    X25519,
    /// The one that stays shut before a quantum computer; age knows it from version 1.3 on.
    PostQuantum,
}

impl Identity {
    /// A new one.
    pub fn generate(kind: Kind) -> Result<Identity, Fault> {
        Ok(match kind {
            Kind::X25519 => Identity::X25519(x25519::Identity::generate()),
            Kind::PostQuantum => Identity::PostQuantum(post_quantum::Identity::generate()?),
        })
    }

    /// The public key to it.
    pub fn to_public(&self) -> Recipient {
        match self {
            Identity::X25519(identity) => Recipient::X25519(identity.to_public()),
            Identity::PostQuantum(identity) => Recipient::PostQuantum(identity.to_public()),
        }
    }

    /// As it is kept in its file.
    pub fn text(&self) -> SecretString {
        match self {
            Identity::X25519(identity) => identity.to_string(),
            Identity::PostQuantum(identity) => {
                let lower = Zeroizing::new(bech32_encode(SECRET_POST_QUANTUM, identity.bytes()));
                SecretString::from(lower.to_uppercase())
            }
        }
    }
}

impl FromStr for Identity {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Identity, &'static str> {
        if let Ok(identity) = text.parse() {
            return Ok(Identity::X25519(identity));
        }
        let mut bytes = decoded(text, SECRET_POST_QUANTUM)?;
        let identity = post_quantum::Identity::from_bytes(&bytes);
        bytes.zeroize();
        identity
            .map(Identity::PostQuantum)
            .ok_or("it has another length")
    }
}

impl FromStr for Recipient {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Recipient, &'static str> {
        if let Ok(recipient) = text.parse() {
            return match shares_a_secret(&decoded(text, OPEN)?) {
                true => Ok(Recipient::X25519(recipient)),
                false => Err("everyone could open what is sealed to it"),
            };
        }
        let bytes = decoded(text, OPEN_POST_QUANTUM)?;
        post_quantum::Recipient::from_bytes(&bytes)
            .map(Recipient::PostQuantum)
            .ok_or("it is not a key of ML-KEM-768 and X25519")
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Recipient::X25519(recipient) => recipient.fmt(f),
            Recipient::PostQuantum(recipient) => {
                f.write_str(&bech32_encode(OPEN_POST_QUANTUM, recipient.bytes()))
            }
        }
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn decoded(text: &str, prefix: Hrp) -> Result<Vec<u8>, &'static str> {
    bech32_decode(
        text,
        |_| "it was not copied whole, or a character is wrong",
        |found| match found == prefix {
            true => Ok(()),
            false => Err("it is a key of another kind"),
        },
        |_, bytes| Ok(bytes.collect()),
    )
}

/// Whether a point of X25519 has a secret to share: the few of low order give everyone the same (RFC 7748, section 6.1).
///
/// They do so whatever the other key is, so this one is not drawn: the library's generator takes thirty milliseconds to begin.
fn shares_a_secret(point: &[u8]) -> bool {
    let any = PrivateKey::from_private_key(&X25519, &[1; 32]);
    let theirs = UnparsedPublicKey::new(&X25519, point);
    any.is_ok_and(|any| agree(&any, theirs, (), |_| Ok(())).is_ok())
}

impl age::Recipient for Recipient {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        match self {
            Recipient::X25519(recipient) => recipient.wrap_file_key(file_key),
            Recipient::PostQuantum(recipient) => recipient.wrap_file_key(file_key),
        }
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        match self {
            Identity::X25519(identity) => identity.unwrap_stanza(stanza),
            Identity::PostQuantum(identity) => identity.unwrap_stanza(stanza),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::secrecy::ExposeSecret as _;
    use age::{Identity as _, Recipient as _};

    fn file_key() -> FileKey {
        FileKey::new(Box::new([7; 16]))
    }

    #[test]
    fn what_is_wrapped_for_a_key_its_identity_unwraps_and_no_other() {
        for kind in [Kind::X25519, Kind::PostQuantum] {
            let own = Identity::generate(kind).unwrap();
            let other = Identity::generate(kind).unwrap();
            let (stanzas, labels) = own.to_public().wrap_file_key(&file_key()).unwrap();
            assert_eq!(labels.contains("postquantum"), kind == Kind::PostQuantum);
            let stanza = &stanzas[0];
            let unwrapped = own.unwrap_stanza(stanza).unwrap().ok().unwrap();
            assert_eq!(unwrapped.expose_secret(), file_key().expose_secret());
            assert!(other.unwrap_stanza(stanza).is_none());
            let text = own.text();
            let again: Identity = text.expose_secret().parse().unwrap();
            assert!(again.unwrap_stanza(stanza).unwrap().is_ok());
            let open = own.to_public().to_string();
            let read: Recipient = open.parse().unwrap();
            assert_eq!(read.to_string(), open);
            assert_eq!(open.starts_with("age1pq1"), kind == Kind::PostQuantum);
        }
    }

    #[test]
    fn a_stanza_has_one_form() {
        let own = Identity::generate(Kind::PostQuantum).unwrap();
        let (stanzas, _) = own.to_public().wrap_file_key(&file_key()).unwrap();
        let whole = &stanzas[0];
        let with = |change: &dyn Fn(&mut Stanza)| {
            let mut stanza = Stanza {
                tag: whole.tag.clone(),
                args: whole.args.clone(),
                body: whole.body.clone(),
            };
            change(&mut stanza);
            own.unwrap_stanza(&stanza)
        };
        assert!(with(&|_| {}).unwrap().is_ok());
        let refused: [&dyn Fn(&mut Stanza); 6] = [
            &|stanza| stanza.args.push("more".into()),
            &|stanza| stanza.args.clear(),
            &|stanza| stanza.args[0].push('='),
            &|stanza| stanza.args[0].truncate(100),
            &|stanza| stanza.body.push(0),
            // A point of low order where the X25519 share stands.
            &|stanza| {
                let mut share = base64::Engine::decode(
                    &base64::engine::general_purpose::STANDARD_NO_PAD,
                    &stanza.args[0],
                )
                .unwrap();
                let at = share.len() - 32;
                share[at..].fill(0);
                stanza.args[0] = base64::Engine::encode(
                    &base64::engine::general_purpose::STANDARD_NO_PAD,
                    share,
                );
            },
        ];
        for (number, change) in refused.iter().enumerate() {
            assert!(with(*change).unwrap().is_err(), "{number}");
        }
        assert!(with(&|stanza| stanza.body[0] ^= 1).is_none());
        assert!(with(&|stanza| stanza.tag = "X25519".into()).is_none());
    }

    #[test]
    fn a_key_that_everyone_opens_is_none() {
        for point in [[0; 32], {
            let mut one = [0; 32];
            one[0] = 1;
            one
        }] {
            let weak = bech32_encode(OPEN, &point);
            assert!(weak.parse::<Recipient>().is_err(), "{weak}");
            let own = Identity::generate(Kind::PostQuantum).unwrap();
            let mut bytes = decoded(&own.to_public().to_string(), OPEN_POST_QUANTUM).unwrap();
            let at = bytes.len() - 32;
            bytes[at..].copy_from_slice(&point);
            let weak = bech32_encode(OPEN_POST_QUANTUM, &bytes);
            assert!(weak.parse::<Recipient>().is_err());
        }
        // A coefficient of 4095 stands for no element of the field (FIPS 203, 7.2).
        let over = bech32_encode(OPEN_POST_QUANTUM, &[0xff; 1216]);
        assert!(over.parse::<Recipient>().is_err());
    }

    #[test]
    fn other_texts_are_no_keys() {
        let own = Identity::generate(Kind::PostQuantum).unwrap();
        let (open, secret) = (own.to_public().to_string(), own.text());
        let secret = secret.expose_secret();
        for text in ["", "age1", "age1pq1", "AGE-SECRET-KEY-PQ-1", secret] {
            assert!(text.parse::<Recipient>().is_err(), "{text}");
        }
        for text in ["", "AGE-SECRET-KEY-1", open.as_str()] {
            assert!(text.parse::<Identity>().is_err(), "{text}");
        }
        for at in [0, 10, 500, open.len() - 1] {
            let mut altered = open.clone().into_bytes();
            altered[at] = if altered[at] == b'q' { b'p' } else { b'q' };
            let altered = String::from_utf8(altered).unwrap();
            assert!(altered.parse::<Recipient>().is_err(), "{at}");
        }
        assert_eq!(record::package::age::shown(&open).chars().count(), 40);
    }
}
