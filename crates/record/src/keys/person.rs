//! Which key signs for which person, folded from the Record's entries in order.

use std::collections::BTreeMap;
use std::fmt;

use ed25519_dalek::{Signature, VerifyingKey};

use super::own_act::{OwnAct, PersonKey, PersonKeyRevoked};
use crate::bytes;
use crate::entry::{Signed, submission_message};
use crate::instant::Instant;

/// The keys of persons that the entries so far have introduced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    keys: BTreeMap<[u8; 32], Introduced>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Introduced {
    person: String,
    until: Option<Instant>,
    revoked: bool,
}

/// Why a key does not sign for a person, in the order in which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotAPersonsKey {
    /// No entry before this one introduced the key.
    NotIntroduced,
    /// An earlier entry revoked it.
    Revoked,
    /// Its end had passed.
    Ended,
    /// The entry introduces a key that was introduced before.
    IntroducedTwice,
    /// The entry revokes a key that this person does not have.
    NotTheirs,
}

impl fmt::Display for NotAPersonsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotAPersonsKey::NotIntroduced => {
                "no earlier entry introduced the person's key that signed it"
            }
            NotAPersonsKey::Revoked => "the person's key that signed it was revoked before",
            NotAPersonsKey::Ended => "the person's key that signed it had come to its end",
            NotAPersonsKey::IntroducedTwice => {
                "it introduces a key that an earlier entry introduced"
            }
            NotAPersonsKey::NotTheirs => "it revokes a key that the person does not have",
        })
    }
}

impl std::error::Error for NotAPersonsKey {}

impl People {
    /// Takes in an entry's act. Acts that say nothing of persons' keys change nothing.
    pub fn take_in(&mut self, act: &OwnAct) -> Result<(), NotAPersonsKey> {
        match act {
            OwnAct::PersonKey(introduced) => self.introduce(introduced),
            OwnAct::PersonKeyRevoked(revoked) => self.revoke(revoked),
            OwnAct::HouseOpened(_) | OwnAct::HouseKey(_) => Ok(()),
        }
    }

    /// The person for whom a key signs at an instant.
    pub fn person(&self, key: &[u8; 32], at: Instant) -> Result<&str, NotAPersonsKey> {
        let held = self.keys.get(key).ok_or(NotAPersonsKey::NotIntroduced)?;
        if held.revoked {
            return Err(NotAPersonsKey::Revoked);
        }
        if held.until.is_some_and(|until| at > until) {
            return Err(NotAPersonsKey::Ended);
        }
        Ok(&held.person)
    }

    fn introduce(&mut self, introduced: &PersonKey) -> Result<(), NotAPersonsKey> {
        if self.keys.contains_key(&introduced.key) {
            return Err(NotAPersonsKey::IntroducedTwice);
        }
        let held = Introduced {
            person: introduced.person.clone(),
            until: introduced.until,
            revoked: false,
        };
        self.keys.insert(introduced.key, held);
        Ok(())
    }

    fn revoke(&mut self, revoked: &PersonKeyRevoked) -> Result<(), NotAPersonsKey> {
        match self.keys.get_mut(&revoked.key) {
            Some(held) if held.person == revoked.person => {
                held.revoked = true;
                Ok(())
            }
            _ => Err(NotAPersonsKey::NotTheirs),
        }
    }
}

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

#[cfg(test)]
mod tests {
    use ed25519_dalek::{Signer as _, SigningKey};

    use super::*;
    use crate::keys::person_id;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn a_key_signs_from_its_introduction_to_its_end_or_revocation() {
        let person = person_id(&[1; 16]);
        let (noon, one) = (
            at("2026-11-21T12:00:00.000Z"),
            at("2026-11-21T13:00:00.000Z"),
        );
        let introduce = |key, until| {
            OwnAct::PersonKey(PersonKey {
                person: person.clone(),
                key,
                until,
            })
        };
        let revoke = |key, person: &str| {
            OwnAct::PersonKeyRevoked(PersonKeyRevoked {
                person: person.into(),
                key,
            })
        };
        let mut people = People::default();
        assert_eq!(
            people.person(&[1; 32], noon),
            Err(NotAPersonsKey::NotIntroduced)
        );
        people.take_in(&introduce([1; 32], None)).unwrap();
        people.take_in(&introduce([2; 32], Some(noon))).unwrap();
        assert_eq!(
            people.take_in(&introduce([1; 32], None)),
            Err(NotAPersonsKey::IntroducedTwice)
        );
        assert_eq!(people.person(&[1; 32], one), Ok(person.as_str()));
        assert_eq!(people.person(&[2; 32], noon), Ok(person.as_str()));
        assert_eq!(people.person(&[2; 32], one), Err(NotAPersonsKey::Ended));
        assert_eq!(
            people.take_in(&revoke([1; 32], "other")),
            Err(NotAPersonsKey::NotTheirs)
        );
        people.take_in(&revoke([1; 32], &person)).unwrap();
        assert_eq!(people.person(&[1; 32], noon), Err(NotAPersonsKey::Revoked));
    }

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
}
