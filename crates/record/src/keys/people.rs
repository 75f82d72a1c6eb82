//! Which key signs for which person, folded from the Record's entries in order.

use std::collections::BTreeMap;
use std::fmt;

use super::own_act::OwnAct;
use super::person::Shown;
use super::public::{KeyUse, PersonKey, PersonKeyRevoked};
use super::scope::Scope;
use crate::assertion::{Assertion, NotAsserted};
use crate::entry::{Entry, Open, SignedKind};
use crate::instant::Instant;
use crate::value::Value;

/// The longest that the key of a sign-in signs, from the entry that introduces it: twelve hours, in milliseconds.
pub const SIGN_IN_MILLIS_MAX: i64 = 12 * 60 * 60 * 1000;

/// The act with which a key may always be revoked, whatever its scope.
const REVOKED: &str = "person.key.revoked/1";

/// The keys of persons that the entries so far have introduced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    rp_id: Option<String>,
    keys: BTreeMap<Vec<u8>, Introduced>,
}

/// A key as the Record introduced it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    /// The person's random id.
    pub person: String,
    /// What it is used as.
    pub used_as: KeyUse,
    /// The word for its algorithm.
    pub algorithm: &'static str,
    /// The last instant at which it signs.
    pub until: Option<Instant>,
    /// What it signs.
    pub scope: Scope,
    /// Whether an entry revoked it.
    pub revoked: bool,
    /// Where it is a passkey, what it counted when it last agreed.
    counter: Option<u32>,
}

impl Introduced {
    fn signs_at(&self, at: Instant) -> Result<(), NotAPersonsKey> {
        if self.revoked {
            return Err(NotAPersonsKey::Revoked);
        }
        if self.until.is_some_and(|until| at > until) {
            return Err(NotAPersonsKey::Ended);
        }
        Ok(())
    }
}

/// How an entry is signed, and what it is.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// How its submission is signed.
    pub kind: SignedKind,
    /// The key that signed, where one did.
    pub key: Option<&'a [u8]>,
    /// When it is entered.
    pub at: Instant,
    /// What it is about.
    pub matter: &'a str,
    /// Its type.
    pub act_type: &'a str,
    /// The person whom the act names as the one who acts: `person` in its `by`.
    pub by: Option<&'a str>,
}

/// Why a key does not sign for a person, in the order in which it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotAPersonsKey {
    /// No entry before this one introduced the key.
    NotIntroduced,
    /// It was introduced for another use.
    OtherUse,
    /// An earlier entry revoked it.
    Revoked,
    /// Its end had passed.
    Ended,
    /// The act is not within its scope.
    OutOfScope,
    /// The act names another person than the key's.
    OtherPerson,
    /// The house has no RP id, so no passkey is bound to it.
    NoRpId,
    /// The passkey did not agree to this for this house.
    NotAsserted(NotAsserted),
    /// The passkey counts no further than before: there are two of it.
    Counter,
    /// The entry introduces a key that was introduced before.
    IntroducedTwice,
    /// The entry revokes a key that this person does not have.
    NotTheirs,
    /// The key of a sign-in is not introduced by a passkey of the same person.
    NotByPasskey,
    /// The key of a sign-in is to sign for longer than twelve hours.
    TooLong,
    /// A key other than a sign-in's is introduced by somebody else than the house.
    NotByHouse,
}

impl<'a> Origin<'a> {
    /// How an entry is signed, with the bytes of its key, and what it is.
    pub fn of(open: &'a Open, key: Option<&'a [u8]>, at: Instant) -> Origin<'a> {
        let text = |value: &'a Value, name| value.get(name).and_then(Value::as_str);
        Origin {
            kind: open.signed.kind,
            key,
            at,
            matter: &open.matter,
            act_type: text(&open.act, "type").unwrap_or_default(),
            by: open.act.get("by").and_then(|by| text(by, "person")),
        }
    }
}

impl fmt::Display for NotAPersonsKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotAPersonsKey::NotIntroduced => {
                "no earlier entry introduced the person's key that signed it"
            }
            NotAPersonsKey::OtherUse => "the person's key that signed it is not for signing so",
            NotAPersonsKey::Revoked => "the person's key that signed it was revoked before",
            NotAPersonsKey::Ended => "the person's key that signed it had come to its end",
            NotAPersonsKey::OutOfScope => {
                "it lies outside the scope of the person's key that signed it"
            }
            NotAPersonsKey::OtherPerson => {
                "it names another person than the one whose key signed it"
            }
            NotAPersonsKey::NoRpId => {
                "a passkey signed it, and this house has no name to which passkeys are bound"
            }
            NotAPersonsKey::NotAsserted(wrong) => return wrong.fmt(f),
            NotAPersonsKey::Counter => {
                "the passkey that signed it counts no further than before, as a copy of it would"
            }
            NotAPersonsKey::IntroducedTwice => {
                "it introduces a key that an earlier entry introduced"
            }
            NotAPersonsKey::NotTheirs => "it revokes a key that the person does not have",
            NotAPersonsKey::NotByPasskey => {
                "it introduces the key of a sign-in without a passkey of that person"
            }
            NotAPersonsKey::TooLong => {
                "it introduces the key of a sign-in for longer than twelve hours"
            }
            NotAPersonsKey::NotByHouse => "it introduces a lasting key, which the house alone does",
        })
    }
}

impl std::error::Error for NotAPersonsKey {}

impl People {
    /// Nobody yet, in a house with this RP id.
    pub fn of_house(rp_id: Option<&str>) -> People {
        People {
            rp_id: rp_id.map(str::to_owned),
            keys: BTreeMap::new(),
        }
    }

    /// The person for whom a key signs something at an instant.
    pub fn holder(&self, key: &[u8], at: Instant) -> Result<&str, NotAPersonsKey> {
        let held = self.keys.get(key).ok_or(NotAPersonsKey::NotIntroduced)?;
        held.signs_at(at).map(|()| held.person.as_str())
    }

    /// The person for whom a key signs this act; nobody where no key signed.
    pub fn signer(&self, origin: &Origin<'_>) -> Result<Option<&str>, NotAPersonsKey> {
        let Some(key) = origin.key else {
            return Ok(None);
        };
        let held = self.keys.get(key).ok_or(NotAPersonsKey::NotIntroduced)?;
        if held.used_as.kind() != origin.kind {
            return Err(NotAPersonsKey::OtherUse);
        }
        held.signs_at(origin.at)?;
        if origin.act_type != REVOKED && !held.scope.covers(origin.matter, origin.act_type) {
            return Err(NotAPersonsKey::OutOfScope);
        }
        if origin.by.is_some_and(|by| by != held.person) {
            return Err(NotAPersonsKey::OtherPerson);
        }
        Ok(Some(&held.person))
    }

    /// What a signature showed by itself is held against the house: a passkey's assertion against its RP id and against
    /// what the passkey counted before.
    pub fn asserted(&self, shown: &Shown) -> Result<(), NotAPersonsKey> {
        let Some(assertion) = &shown.assertion else {
            return Ok(());
        };
        let rp_id = self.rp_id.as_deref().ok_or(NotAPersonsKey::NoRpId)?;
        assertion
            .check_house(rp_id)
            .map_err(NotAPersonsKey::NotAsserted)?;
        let before = self.keys.get(&shown.key).and_then(|held| held.counter);
        let (before, now) = (before.unwrap_or(0), assertion.counter());
        // One that does not count says 0 each time.
        if now > before || (now == 0 && before == 0) {
            Ok(())
        } else {
            Err(NotAPersonsKey::Counter)
        }
    }

    /// Remembers what a passkey counted in a submission that is entered.
    pub fn counted(&mut self, shown: &Shown) {
        if let (Some(assertion), Some(held)) = (&shown.assertion, self.keys.get_mut(&shown.key)) {
            held.counter = Some(assertion.counter());
        }
    }

    /// Takes in an entry's act. Acts that say nothing of persons' keys change nothing.
    pub fn take_in(&mut self, act: &OwnAct, origin: &Origin<'_>) -> Result<(), NotAPersonsKey> {
        match act {
            OwnAct::PersonKey(introduced) => self.introduce(introduced, origin),
            OwnAct::PersonKeyRevoked(revoked) => self.revoke(revoked, origin),
            OwnAct::HouseOpened(_) | OwnAct::HouseKey(_) => Ok(()),
        }
    }

    /// Takes in an entry of the Record's own, whose signature is not checked again. Entries that say nothing of persons' keys
    /// change nothing.
    pub fn take_entry(&mut self, entry: &Entry) -> Result<(), NotAPersonsKey> {
        let Some(open) = entry.open() else {
            return Ok(());
        };
        let key = open.signed.key_bytes();
        if let Some(assertion) = Assertion::of(&open.signed)
            .ok()
            .filter(|_| open.signed.kind == SignedKind::Passkey)
        {
            self.counted(&Shown {
                kind: open.signed.kind,
                key: key.clone().unwrap_or_default(),
                assertion: Some(Box::new(assertion)),
            });
        }
        match OwnAct::read(&open.act) {
            Ok(Some(act)) => self.take_in(&act, &Origin::of(open, key.as_deref(), entry.at)),
            _ => Ok(()),
        }
    }

    /// A key with these bytes.
    pub fn key(&self, key: &[u8]) -> Option<&Introduced> {
        self.keys.get(key)
    }

    /// Every key with its bytes, the revoked and the ended ones too.
    pub fn keys(&self) -> impl Iterator<Item = (&[u8], &Introduced)> {
        self.keys.iter().map(|(key, held)| (key.as_slice(), held))
    }

    fn introduce(
        &mut self,
        introduced: &PersonKey,
        origin: &Origin<'_>,
    ) -> Result<(), NotAPersonsKey> {
        if self.keys.contains_key(introduced.key.bytes()) {
            return Err(NotAPersonsKey::IntroducedTwice);
        }
        match introduced.key.used_as() {
            KeyUse::Session => self.of_a_sign_in(introduced, origin)?,
            KeyUse::File | KeyUse::Passkey if origin.kind != SignedKind::Attested => {
                return Err(NotAPersonsKey::NotByHouse);
            }
            KeyUse::File | KeyUse::Passkey => {}
        }
        let held = Introduced {
            person: introduced.person.clone(),
            used_as: introduced.key.used_as(),
            algorithm: introduced.key.algorithm(),
            until: introduced.until,
            scope: introduced.scope.clone(),
            revoked: false,
            counter: None,
        };
        self.keys.insert(introduced.key.bytes().to_vec(), held);
        Ok(())
    }

    fn of_a_sign_in(
        &self,
        introduced: &PersonKey,
        origin: &Origin<'_>,
    ) -> Result<(), NotAPersonsKey> {
        let passkey = origin.key.filter(|_| origin.kind == SignedKind::Passkey);
        let passkey = passkey.and_then(|key| self.keys.get(key));
        if passkey.is_none_or(|held| held.person != introduced.person) {
            return Err(NotAPersonsKey::NotByPasskey);
        }
        let latest = origin.at.unix_millis().saturating_add(SIGN_IN_MILLIS_MAX);
        let until = introduced.until.map(|until| until.unix_millis());
        if until.is_none_or(|until| until > latest) {
            return Err(NotAPersonsKey::TooLong);
        }
        Ok(())
    }

    fn revoke(
        &mut self,
        revoked: &PersonKeyRevoked,
        origin: &Origin<'_>,
    ) -> Result<(), NotAPersonsKey> {
        let signer = origin.key.and_then(|key| self.keys.get(key));
        let by_another = signer.is_some_and(|signer| signer.person != revoked.person);
        match self.keys.get_mut(&revoked.key) {
            Some(held) if held.person == revoked.person && !by_another => {
                held.revoked = true;
                Ok(())
            }
            _ => Err(NotAPersonsKey::NotTheirs),
        }
    }
}

#[cfg(test)]
mod tests;
