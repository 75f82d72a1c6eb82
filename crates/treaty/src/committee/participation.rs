//! Participation: who takes part in a body, in what capacity, and who acts for them.
//!
//! A body's participation is one matter of the body's own name. Members take part by right; others
//! are admitted in a capacity, by a named formula or by name. A participant communicates the persons
//! who represent it; an open act carries a person's random id and role, never a name. Credentials are
//! provisional until they are decided on, and who is named is seated meanwhile (GA rules 27 to 29); a
//! second list that replaces none is a rival, and the body decides between the two. The right to vote
//! is dated: under Article 19 of the Charter it is suspended and restored, and the member stays a
//! member for every count.

mod acting;
mod decide;
mod fold;
mod formula;
mod right;
mod unfit;
mod words;

use crate::act::{Entered, Header};
use crate::calendar::Day;
use crate::capacity::Capacity;
use crate::convention::Content;
use crate::matter::MatterId;
use crate::participant::{Participant, ParticipantId, Participants};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub(crate) use acting::keeps;
pub use acting::{Acting, Presides, Seat};
pub(crate) use formula::filled;
pub use formula::{Formula, by_right};
pub use right::{Signed, body_in, floor as right_of, has_vote};
pub use unfit::Unfit;

/// What a person is in a delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Its head.
    Head,
    /// A representative.
    Representative,
    /// An alternate representative.
    Alternate,
    /// An adviser, who acts for the delegation and holds no office (GA rule 101).
    Adviser,
}

impl Role {
    /// The role in words, as `by.capacity` writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "Head of delegation",
            Self::Representative => "Representative",
            Self::Alternate => "Alternate",
            Self::Adviser => "Adviser",
        }
    }
}

/// A person in a communication of representatives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The person's random id.
    pub person: String,
    /// What the person is in the delegation.
    pub role: Role,
    /// The first day, where it is not the communication's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// The last day, where one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// How far the matter of credentials has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// They were reported on; nothing changes for who is seated.
    Reported,
    /// The body decided on them.
    Decided,
}

/// How a member's right to vote stands from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingRight {
    /// Suspended.
    Suspended,
    /// Restored.
    Restored,
}

/// Acts about participation in a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// Those a formula or a list names take part in a capacity, from the act's day.
    #[serde(rename = "committee.participation.admitted/1")]
    Admitted {
        /// The capacity.
        capacity: Capacity,
        /// The formula that says who.
        formula: Formula,
        /// The participants named, where the formula is a list.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        participants: Vec<ParticipantId>,
        /// To what, in the project's own words, such as "the substantive sessions".
        #[serde(skip_serializing_if = "Option::is_none")]
        scope: Option<String>,
        /// The last day, where one is set.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// An organization that is no participant of the table is registered, in a capacity.
    #[serde(rename = "committee.participation.registered/1")]
    Registered {
        /// Its short name here: lower-case letters, digits, hyphens.
        organization: String,
        /// Its name as published.
        name: String,
        /// The capacity.
        capacity: Capacity,
        /// The non-objection list on which the body decided that it may take part.
        #[serde(skip_serializing_if = "Option::is_none")]
        list: Option<MatterId>,
        /// The decision that lets it take part, where there is no such list in this Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<MatterId>,
        /// The last day, where one is set.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// A participant, or a registered organization, communicates who represents it.
    #[serde(rename = "committee.participation.communicated/1")]
    Communicated {
        /// Short name of the list of representatives.
        list: String,
        /// The registered organization, where no participant of the table is named in `for`.
        #[serde(skip_serializing_if = "Option::is_none")]
        organization: Option<String>,
        /// The persons.
        members: Vec<Named>,
        /// Whether they join a list that stands.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        joins: bool,
        /// The list that the same authority replaces by this one.
        #[serde(skip_serializing_if = "Option::is_none")]
        replaces: Option<String>,
    },
    /// A person is no longer on a list; the act's day is the first without.
    #[serde(rename = "committee.participation.withdrawn/1")]
    Withdrawn {
        /// The list.
        list: String,
        /// The person's random id.
        person: String,
    },
    /// Of rival lists, the body seats one.
    #[serde(rename = "committee.participation.seated/1")]
    Seated {
        /// The list.
        list: String,
        /// The decision, in the project's own words or by its symbol.
        decision: String,
    },
    /// Credentials are reported or decided on.
    #[serde(rename = "committee.participation.credentials/1")]
    Credentials {
        /// How far it has come.
        stage: Stage,
        /// Symbol of the report or decision.
        symbol: String,
        /// Those whose credentials are accepted.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        accepted: Vec<ParticipantId>,
        /// Those whose credentials are not.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        not_accepted: Vec<ParticipantId>,
    },
    /// The right to vote of the participant in `for` is suspended or restored from the act's day.
    #[serde(rename = "committee.participation.voting_right/1")]
    VotingRight {
        /// How it stands.
        right: VotingRight,
        /// On what ground.
        reason: String,
    },
    /// A person serves the body in an office or function; an officer's State stands in `for`.
    #[serde(rename = "committee.participation.serves/1")]
    Serves {
        /// The person's random id.
        person: String,
        /// The office or function.
        capacity: Capacity,
        /// The last day, where one is set.
        #[serde(skip_serializing_if = "Option::is_none")]
        until: Option<Day>,
    },
    /// The participant in `for`, or the organization, hands in written input for the register.
    #[serde(rename = "committee.participation.input/1")]
    Input {
        /// The registered organization, where no participant of the table is named in `for`.
        #[serde(skip_serializing_if = "Option::is_none")]
        organization: Option<String>,
        /// Its title.
        title: String,
        /// How many words it has.
        words: u32,
        /// The input itself.
        #[serde(skip_serializing_if = "Option::is_none")]
        content: Option<Content>,
    },
    /// A person no longer serves; the act's day is the first without.
    #[serde(rename = "committee.participation.released/1")]
    Released {
        /// The person's random id.
        person: String,
        /// The office or function.
        capacity: Capacity,
    },
}

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Admitted { participants, .. } => participants.iter().collect(),
            Self::Credentials {
                accepted,
                not_accepted,
                ..
            } => accepted.iter().chain(not_accepted).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the convention's own register says whom it admits.
    pub(crate) const fn is_of_the_register(&self) -> bool {
        matches!(self, Self::Admitted { formula, .. } if formula.is_of_the_register())
    }

    /// The matters a registration rests on: the list and the decision it names.
    pub fn rests_on(&self) -> impl Iterator<Item = &MatterId> {
        let (list, decision) = match self {
            Self::Registered { list, decision, .. } => (list.as_ref(), decision.as_ref()),
            _ => (None, None),
        };
        list.into_iter().chain(decision)
    }
}

/// For whom a person acts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A participant of the table.
    Participant(ParticipantId),
    /// A registered organization, by its short name.
    Organization(String),
}

impl std::fmt::Display for Of {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Participant(id) => id.fmt(f),
            Self::Organization(name) => f.write_str(name),
        }
    }
}

/// A span of days, its ends included; open where an end is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// The first day on which it has been ended.
    pub ended: Option<Day>,
}

impl Span {
    /// Whether a day lies in it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
            && self.ended.is_none_or(|ended| day < ended)
    }
}

/// How a list of representatives stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Seated: provisionally, until credentials are decided on.
    Seated,
    /// A rival of the list that is seated; the body has not decided.
    Rival,
    /// The body seated another list.
    NotSeated,
}

/// A person on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Representative {
    /// The random id.
    pub person: String,
    /// The role.
    pub role: Role,
    /// From when until when.
    pub span: Span,
}

/// A list of representatives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Its short name.
    pub name: String,
    /// Whose it is.
    pub of: Of,
    /// The persons, in the order named.
    pub members: Vec<Representative>,
    /// How it stands.
    pub standing: Standing,
    /// The first day on which another list replaces it.
    pub replaced: Option<Day>,
    /// The entry of its first communication.
    pub entry: u64,
}

/// A person who serves the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The random id.
    pub person: String,
    /// The office or function.
    pub capacity: Capacity,
    /// The officer's State.
    pub of: Option<ParticipantId>,
    /// From when until when.
    pub span: Span,
}

/// An organization that is registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Its name as published.
    pub name: String,
    /// The capacity.
    pub capacity: Capacity,
    /// From when until when.
    pub span: Span,
    /// The entry.
    pub entry: u64,
}

/// What was decided on a participant's credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// How far it has come.
    pub stage: Stage,
    /// Whether they were accepted.
    pub accepted: bool,
    /// Symbol of the report or decision.
    pub symbol: String,
    /// The day.
    pub on: Option<Day>,
}

/// Participation in a body, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participation {
    /// Who was admitted, oldest first.
    pub admitted: Vec<Entered<Act>>,
    /// The organizations registered, by short name.
    pub registered: BTreeMap<String, Registration>,
    /// The lists of representatives, oldest first.
    pub lists: Vec<List>,
    /// Those who serve the body.
    pub services: Vec<Service>,
    /// What was reported and decided on credentials, oldest first.
    pub credentials: BTreeMap<ParticipantId, Vec<Credentials>>,
    /// Written input, oldest first.
    pub inputs: Vec<Entered<Act>>,
    /// Suspensions and restorations of the right to vote, in the order entered.
    pub voting_rights: BTreeMap<ParticipantId, Vec<(Option<Day>, VotingRight)>>,
}

/// The participation matter of a body: the same name, another noun.
#[must_use]
pub fn of_body(body: &MatterId) -> Option<MatterId> {
    MatterId::parse(&format!(
        "{}/committee/participation/{}",
        body.convention(),
        body.name()
    ))
    .ok()
}

/// The body of a participation matter.
#[must_use]
pub fn body_of(matter: &MatterId) -> Option<MatterId> {
    let name = (matter.kind() == "committee/participation").then(|| matter.name())?;
    MatterId::parse(&format!("{}/committee/body/{name}", matter.convention())).ok()
}

impl Participation {
    /// The capacity in which a participant of the table takes part on a day: as admitted, latest
    /// first; else an observer State and a regional organization by their standing, and a Member of the
    /// United Nations by right, where the body has not admitted members of its own.
    #[must_use]
    pub fn capacity(
        &self,
        of: &ParticipantId,
        participants: &Participants,
        day: Day,
    ) -> Option<Capacity> {
        let admitted = self
            .admissions(day)
            .rev()
            .find_map(|held| formula::admits(&held.act, held.header.on, of, participants, day));
        admitted.or_else(|| {
            let by_right = formula::by_right(of, participants, day)?;
            let own = by_right == Capacity::Member && self.has_members_of_its_own(day);
            (!own).then_some(by_right)
        })
    }

    /// The admissions that count on a day: of those by the convention's register only the latest of a formula.
    fn admissions(&self, day: Day) -> impl DoubleEndedIterator<Item = &Entered<Act>> {
        let by_the_register = |held: &Entered<Act>| match &held.act {
            Act::Admitted { formula, .. } => Some(*formula).filter(|own| own.is_of_the_register()),
            _ => None,
        };
        self.admitted.iter().filter(move |held| {
            let Some(own) = by_the_register(held) else {
                return true;
            };
            let later = |other: &&Entered<Act>| {
                let on = other.header.on;
                by_the_register(other) == Some(own)
                    && on.is_none_or(|on| on <= day)
                    && (on, other.entry) > (held.header.on, held.entry)
            };
            !self.admitted.iter().any(|other| later(&other))
        })
    }

    /// Whether the body's members on a day are those that it admitted as members, and no others.
    #[must_use]
    pub fn has_members_of_its_own(&self, day: Day) -> bool {
        let mut admitted = self.admissions(day);
        admitted.any(|held| formula::admits_members(&held.act, held.header.on, day))
    }

    /// The body's members on a day, in alphabetical order.
    #[must_use]
    pub fn members<'a>(&self, participants: &'a Participants, day: Day) -> Vec<&'a Participant> {
        if !self.has_members_of_its_own(day) {
            return participants.members(day);
        }
        let is_member = |held: &&Participant| {
            self.capacity(&held.id, participants, day) == Some(Capacity::Member)
        };
        let mut members: Vec<&Participant> = participants.all().filter(is_member).collect();
        participants.sort_alphabetically(&mut members, day);
        members
    }

    /// The capacity of whoever a person acts for.
    #[must_use]
    pub fn capacity_of(&self, of: &Of, participants: &Participants, day: Day) -> Option<Capacity> {
        match of {
            Of::Participant(id) => self.capacity(id, participants, day),
            Of::Organization(name) => self
                .registered
                .get(name)
                .filter(|held| held.span.holds(day))
                .map(|held| held.capacity),
        }
    }

    /// Whether nobody else is named for who presides, as far as the Record says who is: none of its seated
    /// representatives of a day but its officers of the Bureau.
    #[must_use]
    pub fn presides_alone(&self, of: &ParticipantId, day: Day) -> bool {
        let own = |list: &&List| {
            list.standing == Standing::Seated && matches!(&list.of, Of::Participant(id) if id == of)
        };
        let mut named = self.lists.iter().filter(own).flat_map(|list| &list.members);
        let mut named = named
            .by_ref()
            .filter(|held| held.span.holds(day))
            .peekable();
        let presides = |person: &str| {
            let mut services = self.services_of(person, day);
            services.any(|held| held.capacity.is_office() && held.of.as_ref() == Some(of))
        };
        named.peek().is_some() && named.all(|held| presides(&held.person))
    }

    /// The list of a name.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<&List> {
        self.lists.iter().find(|list| list.name == name)
    }

    /// Whether a participant's right to vote is suspended on a day. Of two acts of one day the one
    /// entered later counts.
    #[must_use]
    pub fn suspended(&self, of: &ParticipantId, day: Day) -> bool {
        let acts = self.voting_rights.get(of).into_iter().flatten();
        let last = acts
            .filter(|(on, _)| on.is_none_or(|on| on <= day))
            .max_by_key(|(on, _)| *on);
        matches!(last, Some((_, VotingRight::Suspended)))
    }

    /// Whether the body decided not to accept a participant's credentials, as of a day.
    #[must_use]
    pub fn credentials_not_accepted(&self, of: &ParticipantId, day: Day) -> bool {
        let acts = self.credentials.get(of).into_iter().flatten();
        let decided =
            acts.filter(|held| held.stage == Stage::Decided && held.on.is_none_or(|on| on <= day));
        decided
            .max_by_key(|held| held.on)
            .is_some_and(|held| !held.accepted)
    }

    /// The State of an officer who serves in an office on a day, of those that fit.
    pub fn officer(
        &self,
        office: Capacity,
        day: Day,
        fits: impl Fn(&ParticipantId) -> bool,
    ) -> Option<&ParticipantId> {
        let serving = self.services.iter();
        let mut serving = serving.filter(|held| held.capacity == office && held.span.holds(day));
        serving.find_map(|held| held.of.as_ref().filter(|of| fits(of)))
    }

    /// The functions a person serves in on a day.
    pub fn services_of<'a>(
        &'a self,
        person: &'a str,
        day: Day,
    ) -> impl Iterator<Item = &'a Service> + 'a {
        self.services
            .iter()
            .filter(move |held| held.person == person && held.span.holds(day))
    }
}

/// For whom a communication speaks: the header's participant or the organization, and only one.
fn speaks_for(header: &Header, organization: Option<&String>) -> Option<Of> {
    match (&header.participant, organization) {
        (Some(id), None) => Some(Of::Participant(id.clone())),
        (None, Some(name)) => Some(Of::Organization(name.clone())),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
