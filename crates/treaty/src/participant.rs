//! Participants: States, observer States, organizations and States that are no more, with their
//! names and groups on any day.
//!
//! Everything about them is data that the Record holds as a [`Table`]: names change, groups change,
//! States end and others follow. So every lookup takes the day it asks about. A designation here is
//! an entry in a table and implies no opinion on the status of any country or territory.

mod membership;
mod name;
mod order;
mod table;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::calendar::Day;

pub use membership::{MEMBERS_OF, Membership, MembershipKind, UNITED_NATIONS};
pub use name::{Form, Name};
pub use table::{NotATable, Table};

/// A participant's code: the three letters of ISO 3166-1, of ISO 3166-3 for States that are no
/// more, or a code of the table's own where neither has one. Upper-case letters and digits, three
/// to eight, beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ParticipantId(String);

/// A text that cannot be a participant's code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{text}` is not a participant's code; write three to eight capital letters or digits, such as FRA"
)]
pub struct NotAnId {
    /// What was given, at most its first forty characters.
    pub text: String,
}

impl ParticipantId {
    /// Reads a code.
    ///
    /// # Errors
    /// [`NotAnId`] unless it has the form of one; whether a table lists it is another question.
    pub fn parse(text: &str) -> Result<ParticipantId, NotAnId> {
        let first = text.bytes().next().is_some_and(|b| b.is_ascii_uppercase());
        let rest = text
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if first && rest && (3..=8).contains(&text.len()) {
            Ok(ParticipantId(text.to_owned()))
        } else {
            let text = text.chars().take(40).collect();
            Err(NotAnId { text })
        }
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ParticipantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ParticipantId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<ParticipantId, D::Error> {
        let text = String::deserialize(deserializer)?;
        ParticipantId::parse(&text).map_err(de::Error::custom)
    }
}

/// What a participant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A Member State of the United Nations.
    Member,
    /// A State that the United Nations admit as observer.
    ObserverState,
    /// Another State that takes part in treaties of the "all States" formula.
    State,
    /// A regional economic integration organization.
    Reio,
    /// A State that is no more; its acts stay its own.
    Predecessor,
    /// Another international organization.
    Organization,
}

impl Kind {
    /// Whether it is or was a State.
    #[must_use]
    pub const fn is_state(self) -> bool {
        match self {
            Kind::Member | Kind::ObserverState | Kind::State | Kind::Predecessor => true,
            Kind::Reio | Kind::Organization => false,
        }
    }
}

/// One participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Its code.
    pub id: ParticipantId,
    /// What it is.
    pub kind: Kind,
    /// Its two letters in ISO 3166-1, where it has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub iso2: Option<String>,
    /// Its three digits in the United Nations' M49, where it has them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub m49: Option<String>,
    /// The first day it existed as what it is; absent where the table does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day it existed, for a participant that is no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Those that succeeded it in its treaties, for a participant that is no more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub succeeded_by: Vec<ParticipantId>,
    /// Something a reader of the table should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The participants of a table, ready to be asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Participants {
    participants: BTreeMap<ParticipantId, Participant>,
    names: BTreeMap<ParticipantId, Vec<Name>>,
    memberships: BTreeMap<ParticipantId, Vec<Membership>>,
    /// Sorting form of every name and alias, to those that bear or bore it.
    spellings: BTreeMap<String, Vec<(String, ParticipantId)>>,
}

impl Participants {
    /// Makes a table's content ready.
    ///
    /// # Errors
    /// [`NotATable`] for a code listed twice or named without being listed, a participant without
    /// an English short name, and periods that end before they begin.
    pub fn from_table(table: Table) -> Result<Participants, NotATable> {
        table.check()?;
        let mut folded = Participants::default();
        for name in table.names {
            let bearers = folded.spellings.entry(order::key(&name.text)).or_default();
            let bearer = (name.language.clone(), name.id.clone());
            if !bearers.contains(&bearer) {
                bearers.push(bearer);
            }
            let names = folded.names.entry(name.id.clone()).or_default();
            names.push(name);
        }
        for membership in table.groups {
            let of = folded.memberships.entry(membership.id.clone()).or_default();
            of.push(membership);
        }
        for participant in table.participants {
            let id = participant.id.clone();
            folded.participants.insert(id, participant);
        }
        Ok(folded)
    }

    /// The participant of a code.
    #[must_use]
    pub fn get(&self, id: &ParticipantId) -> Option<&Participant> {
        self.participants.get(id)
    }

    /// The last day of a participant that is no more on a day.
    #[must_use]
    pub fn ceased_by(&self, id: &ParticipantId, day: Day) -> Option<Day> {
        self.get(id)?.until.filter(|until| *until < day)
    }

    /// Every participant, by code.
    pub fn all(&self) -> impl Iterator<Item = &Participant> {
        self.participants.values()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.participants.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.participants.is_empty()
    }

    /// The short name on a day, in a language or else in English (the name says which).
    #[must_use]
    pub fn name(&self, id: &ParticipantId, language: &str, on: Day) -> Option<&Name> {
        self.name_of_form(id, language, on, Form::Short)
    }

    /// The formal name on a day, in a language or else in English; the short name where the table
    /// has no formal one.
    #[must_use]
    pub fn formal_name(&self, id: &ParticipantId, language: &str, on: Day) -> Option<&Name> {
        self.name_of_form(id, language, on, Form::Formal)
            .or_else(|| self.name(id, language, on))
    }

    fn name_of_form(
        &self,
        id: &ParticipantId,
        language: &str,
        on: Day,
        form: Form,
    ) -> Option<&Name> {
        let names = self.names.get(id)?;
        let bears = |name: &&Name| name.form == form && name.borne_on(on);
        let spoken = |name: &&Name| name.language == language;
        names.iter().filter(bears).find(spoken).or_else(|| {
            names
                .iter()
                .filter(bears)
                .find(|name| name.language == "en")
        })
    }

    /// Who bears or once bore a name (short, formal or alias), without regard to capitals,
    /// accents and punctuation; in one language, or in any. None when nobody does or several do.
    #[must_use]
    pub fn by_name(&self, text: &str, language: Option<&str>) -> Option<&ParticipantId> {
        let bearers = self.spellings.get(&order::key(text))?;
        let mut ids = bearers
            .iter()
            .filter(|(spoken, _)| language.is_none_or(|language| language == spoken))
            .map(|(_, id)| id);
        let first = ids.next()?;
        ids.all(|id| id == first).then_some(first)
    }

    /// The groups a participant belongs to on a day, in whatever way.
    pub fn memberships(&self, id: &ParticipantId, on: Day) -> impl Iterator<Item = &Membership> {
        self.memberships
            .get(id)
            .into_iter()
            .flatten()
            .filter(move |membership| membership.holds_on(on))
    }

    /// The regional group with which a participant is counted in elections on a day.
    #[must_use]
    pub fn group(&self, id: &ParticipantId, on: Day) -> Option<&str> {
        let of_kind = |kind| {
            self.memberships(id, on)
                .filter(|membership| membership.group != UNITED_NATIONS)
                .filter(|membership| !membership.group.starts_with(MEMBERS_OF))
                .find(|membership| membership.kind == kind)
        };
        of_kind(MembershipKind::Electoral)
            .or_else(|| of_kind(MembershipKind::Full))
            .map(|membership| membership.group.as_str())
    }

    /// The Members of the United Nations on a day, in English alphabetical order of their names
    /// on that day.
    #[must_use]
    pub fn members(&self, on: Day) -> Vec<&Participant> {
        let is_member = |participant: &&Participant| {
            self.memberships(&participant.id, on)
                .any(|m| m.group == UNITED_NATIONS && m.kind == MembershipKind::Full)
        };
        let mut members: Vec<&Participant> = self.all().filter(is_member).collect();
        self.sort_alphabetically(&mut members, on);
        members
    }

    /// The member States of an organization on a day, as far as the table lists them.
    pub fn member_states(
        &self,
        organization: &ParticipantId,
        on: Day,
    ) -> impl Iterator<Item = &ParticipantId> {
        let group = format!("{MEMBERS_OF}{}", organization.as_str().to_lowercase());
        self.memberships.iter().filter_map(move |(id, held)| {
            let member = |row: &&Membership| {
                row.group == group && row.kind == MembershipKind::Full && row.holds_on(on)
            };
            held.iter().find(member).map(|_| id)
        })
    }

    /// Sorts participants in English alphabetical order of their short names on a day.
    pub fn sort_alphabetically(&self, participants: &mut [&Participant], on: Day) {
        participants.sort_by_cached_key(|participant| {
            let name = self.name(&participant.id, "en", on);
            let text = name.map_or(participant.id.as_str(), |name| name.text.as_str());
            (order::key(text), participant.id.clone())
        });
    }
}

#[cfg(test)]
mod tests;
