//! The house's own acts: its opening, its key, and the keys of persons (docs/formats.md).
//!
//! These four types are what `record` itself reads, because a stranger needs them to check
//! signatures. They stand in the matters `house` and `house/person/ID`.

use super::unfit::Unfit;
use crate::error::Error;
use record::entry::{SignedKind, SubmissionId};
use record::keys::{
    HouseKind, KeyUse, NotAPersonsKey, Origin, OwnAct, PRACTICE_ORIGIN, People, PersonKey,
    PersonKeyRevoked, Scope,
};
use record::value::Object;
use record::{Instant, Value};
use treaty::NotInOrder;
use treaty::submission::Unfit as SubmissionUnfit;

/// The matter of the house itself.
pub(super) const HOUSE: &str = "house";
/// What the matters of persons begin with.
pub(super) const PERSONS: &str = "house/person/";

/// How a house is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The Record's name for ever; absent: made from the key.
    pub origin: Option<String>,
    /// What the house is for.
    pub kind: HouseKind,
    /// The name under which passkeys are bound to it.
    pub rp_id: Option<String>,
}

impl Opening {
    /// The origin for a key with this fingerprint.
    #[must_use]
    pub fn origin(&self, fingerprint: &record::Hash) -> String {
        let key: String = fingerprint.hex().chars().take(16).collect();
        match (&self.origin, self.kind) {
            (Some(origin), HouseKind::Real) => origin.clone(),
            (Some(origin), HouseKind::Practice) if origin.starts_with(PRACTICE_ORIGIN) => {
                origin.clone()
            }
            (Some(origin), HouseKind::Practice) => format!("{PRACTICE_ORIGIN}{origin}"),
            (None, HouseKind::Real) => format!("unnamed.invalid/{key}"),
            (None, HouseKind::Practice) => format!("{PRACTICE_ORIGIN}{key}"),
        }
    }
}

/// A submission that asks for one of the house's own acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OwnAsk {
    pub(super) id: SubmissionId,
    pub(super) matter: String,
    pub(super) ask: Value,
    pub(super) act: OwnAct,
    /// The house asks it itself, with its key in hand.
    pub(super) by_house: bool,
}

impl OwnAsk {
    /// Reads a submission if it asks for one of the four acts.
    pub(super) fn read(body: &Value) -> Result<Option<Self>, NotInOrder> {
        let text = |key| body.get(key).and_then(Value::as_str).unwrap_or_default();
        let Some(ask) = body.get("ask") else {
            return Ok(None);
        };
        let act_type = ask.get("type").and_then(Value::as_str).unwrap_or_default();
        if !act_type.starts_with("house.") && !act_type.starts_with("person.") {
            return Ok(None);
        }
        let unreadable = |reason: String| NotInOrder::from(SubmissionUnfit::Unreadable { reason });
        let known = ["id", "matter", "ask"];
        let members = body.as_object().into_iter().flat_map(Object::keys);
        if let Some(key) = members
            .into_iter()
            .find(|key| !known.contains(&key.as_str()))
        {
            return Err(unreadable(format!("it has the unknown member `{key}`")));
        }
        let act = OwnAct::read(ask).map_err(|error| unreadable(error.to_string()))?;
        let act = act.ok_or_else(|| unreadable(format!("no act is of the type `{act_type}`")))?;
        if act.to_value() != *ask {
            return Err(unreadable(format!(
                "`{act_type}` has a member that it does not have"
            )));
        }
        Ok(Some(Self {
            id: SubmissionId::parse(text("id")).map_err(|error| unreadable(error.to_string()))?,
            matter: text("matter").to_owned(),
            ask: ask.clone(),
            act,
            by_house: false,
        }))
    }

    /// The type of the act asked for.
    pub(super) fn act_type(&self) -> &str {
        let named = self.ask.get("type").and_then(Value::as_str);
        named.unwrap_or_default()
    }

    /// Whether it opens the house.
    pub(super) const fn opens_house(&self) -> bool {
        matches!(self.act, OwnAct::HouseOpened(_))
    }

    /// Decides an act of the house, in the order of [`Unfit`]; gives the keys of persons as they are after it.
    pub(super) fn decide(
        &self,
        origin: &Origin<'_>,
        signer: Option<&str>,
        size: u64,
        people: &People,
    ) -> Result<People, NotInOrder> {
        let act_type = || self.act_type().to_owned();
        let person = match &self.act {
            OwnAct::HouseOpened(_) if size > 0 => return Err(Unfit::HouseOpenedOnce.into()),
            OwnAct::HouseOpened(_) => None,
            OwnAct::HouseKey(_) if !self.by_house => {
                return Err(Unfit::HouseKeyNotSubmitted.into());
            }
            OwnAct::HouseKey(_) => None,
            OwnAct::PersonKey(introduced) => Some(&introduced.person),
            OwnAct::PersonKeyRevoked(revoked) => Some(&revoked.person),
        };
        let belongs = person.map_or(HOUSE.to_owned(), |person| format!("{PERSONS}{person}"));
        if self.matter != belongs {
            return Err(Unfit::NotOfTheHouse {
                matter: self.matter.clone(),
                act_type: act_type(),
            }
            .into());
        }
        // A person may revoke a key of their own, and a passkey of theirs introduces the key of their
        // sign-in; everything else is the operator's.
        let theirs = signer.is_some_and(|signer| person.is_some_and(|person| person == signer));
        let own_key = match &self.act {
            OwnAct::PersonKeyRevoked(_) => theirs,
            OwnAct::PersonKey(introduced) => {
                theirs
                    && origin.kind == SignedKind::Passkey
                    && introduced.key.used_as() == KeyUse::Session
            }
            _ => false,
        };
        if origin.kind != SignedKind::Attested && !own_key {
            let act_type = act_type();
            return Err(Unfit::OperatorOnly { act_type }.into());
        }
        if let OwnAct::PersonKey(introduced) = &self.act
            && introduced.key.used_as() == KeyUse::Session
            && introduced.scope.is_whole()
        {
            return Err(Unfit::SignInWithoutScope.into());
        }
        // Tried on a copy: the pen keeps it once the act is certain to be entered.
        let mut after = people.clone();
        after.take_in(&self.act, origin).map_err(|reason| {
            let reason = reason.to_string();
            Unfit::KeyNotTheirs { reason }
        })?;
        Ok(after)
    }
}

/// Why a key does not sign this, for the person who tried.
pub(super) fn no_signer(reason: NotAPersonsKey, act_type: &str, by: Option<&str>) -> Unfit {
    let words = reason.to_string();
    match reason {
        NotAPersonsKey::OutOfScope => Unfit::OutOfScope {
            act_type: act_type.to_owned(),
        },
        NotAPersonsKey::OtherPerson => Unfit::OtherPerson {
            named: by.unwrap_or("nobody").to_owned(),
        },
        NotAPersonsKey::NoRpId | NotAPersonsKey::NotAsserted(_) | NotAPersonsKey::Counter => {
            Unfit::PasskeyDidNotAgree { reason: words }
        }
        _ => Unfit::KeySignsForNobody { reason: words },
    }
}

/// The body of a submission that asks for an act of the house.
pub(super) fn body(id: SubmissionId, matter: &str, act: &OwnAct) -> Value {
    let members = [
        ("id", Value::Text(id.to_string())),
        ("matter", matter.into()),
        ("ask", act.to_value()),
    ];
    Value::Object(members.map(|(key, value)| (key.to_owned(), value)).into())
}

/// The line by which the operator enters the key of a person's file.
///
/// # Errors
/// When the operating system gives no random id.
pub fn key_entered(person: &str, key: &[u8; 32], until: Option<Instant>) -> Result<Vec<u8>, Error> {
    key_entered_for(person, key, until, Scope::whole())
}

/// The same for a key that signs within a scope.
///
/// # Errors
/// When the operating system gives no random id.
pub fn key_entered_for(
    person: &str,
    key: &[u8; 32],
    until: Option<Instant>,
    scope: Scope,
) -> Result<Vec<u8>, Error> {
    key_introduced(PersonKey {
        until,
        scope,
        ..PersonKey::of_file(person, *key)
    })
}

/// The line by which the house enters a person's lasting key of any use.
///
/// # Errors
/// When the operating system gives no random id.
pub fn key_introduced(introduced: PersonKey) -> Result<Vec<u8>, Error> {
    let person = introduced.person.clone();
    line(&person, &OwnAct::PersonKey(introduced))
}

/// The line by which the operator revokes a person's key.
///
/// # Errors
/// When the operating system gives no random id.
pub fn key_revoked(person: &str, key: &[u8]) -> Result<Vec<u8>, Error> {
    let act = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
        person: person.to_owned(),
        key: key.to_vec(),
    });
    line(person, &act)
}

fn line(person: &str, act: &OwnAct) -> Result<Vec<u8>, Error> {
    let id = SubmissionId(crate::keys::random()?);
    Ok(body(id, &format!("{PERSONS}{person}"), act).canonical())
}
