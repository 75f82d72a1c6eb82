//! The act: what was done, when, by whom, for whom, under which rule, from which source.
//!
//! An act's type is its noun, its verb and a version (`committee.vote.ballot/1`). Released bytes
//! never change; a changed act is a new version that the noun's file reads beside the old one.

use crate::calendar::{Day, Window};
use crate::committee::{
    agenda, body, bureau, decision, document, election, mandate, meeting, non_objection,
    participation, procedure, proposal, session, statement, vote,
};
use crate::convention;
use crate::depositary::{self, adoption, instrument, notification, signature};
use crate::evidence::{custody, transfer};
use crate::matter::MatterId;
use crate::participant::ParticipantId;
use crate::publicity::Publicity;
use record::entry::{Body, Entry, Instant, SubmissionId};
use record::value::{Object, Value, members_to};
use serde::{Deserialize, Serialize};

/// Where a transcribed act was read: a source listed in the Record, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Id of the source, as `convention.source/1` listed it.
    pub document: String,
    /// Paragraph, page or line in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// Who did it: an office or capacity, and the name where the cited document published one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct By {
    /// Random id of the person, for those who act here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Name as published by the cited document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The capacity acted in, such as "Chair" or "representative".
    pub capacity: String,
}

/// What every act says, whatever it does.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// Civil day of legal effect, at the place the act belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// When it became known; only a transcribed act carries one, from its source.
    #[serde(
        default,
        with = "instant_text",
        skip_serializing_if = "Option::is_none"
    )]
    pub known: Option<Instant>,
    /// `known` was not in the source: it is the act's own day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub known_assumed: bool,
    /// Who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<By>,
    /// The participant on whose part it was done.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// The rules it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub under: Vec<String>,
    /// Where it was read, for a transcribed act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

const HEADER_KEYS: [&str; 7] = [
    "on",
    "known",
    "known_assumed",
    "by",
    "for",
    "under",
    "source",
];

/// What was done: one variant a noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// The convention, its rules, sources and participants.
    Convention(convention::Act),
    /// A body.
    Body(body::Act),
    /// What a body was mandated to do.
    Mandate(mandate::Act),
    /// An item on an agenda.
    Agenda(agenda::Act),
    /// The officers of a body.
    Bureau(bureau::Act),
    /// A session of a body.
    Session(session::Act),
    /// One meeting.
    Meeting(meeting::Act),
    /// A document with its symbol.
    Document(document::Act),
    /// A proposal and its sponsors.
    Proposal(proposal::Act),
    /// A statement.
    Statement(statement::Act),
    /// A recorded vote.
    Vote(vote::Act),
    /// A decision.
    Decision(decision::Act),
    /// The floor of a body.
    Floor(procedure::Act),
    /// An election.
    Election(election::Act),
    /// Who takes part in a body, and who acts for them.
    Participation(participation::Act),
    /// A non-objection list.
    NonObjection(non_objection::Act),
    /// Adoption of the text.
    Adoption(adoption::Act),
    /// Signatures.
    Signature(signature::Act),
    /// Instruments.
    Instrument(instrument::Act),
    /// Depositary notifications.
    Notification(notification::Act),
    /// Every other act of a treaty's life.
    Depositary(depositary::Deed),
    /// Custody of evidence.
    Custody(custody::Act),
    /// Evidence passed on.
    Transfer(transfer::Act),
}

/// The noun of a type: `committee.vote` of `committee.vote.ballot/1`.
#[must_use]
pub fn noun_of(act_type: &str) -> &str {
    act_type.rsplit_once('.').map_or(act_type, |(noun, _)| noun)
}

impl Deed {
    /// Reads the part of an act that belongs to its type; what every act says is passed over.
    ///
    /// # Errors
    /// In words, when the type is unknown or a member is missing, unknown or of the wrong form.
    pub fn read(act_type: &str, members: &Object) -> Result<Self, String> {
        fn one<T: serde::de::DeserializeOwned>(members: &Object) -> Result<T, String> {
            of_its_type(members)
        }
        Ok(match noun_of(act_type) {
            "convention" => Self::Convention(one(members)?),
            "committee.body" => Self::Body(one(members)?),
            "committee.mandate" => Self::Mandate(one(members)?),
            "committee.agenda" => Self::Agenda(one(members)?),
            "committee.bureau" => Self::Bureau(one(members)?),
            "committee.session" => Self::Session(one(members)?),
            "committee.meeting" => Self::Meeting(one(members)?),
            "committee.document" => Self::Document(one(members)?),
            "committee.proposal" => Self::Proposal(one(members)?),
            "committee.statement" => Self::Statement(one(members)?),
            "committee.vote" => Self::Vote(one(members)?),
            "committee.decision" => Self::Decision(one(members)?),
            "committee.floor" => Self::Floor(one(members)?),
            "committee.election" => Self::Election(one(members)?),
            "committee.participation" => Self::Participation(one(members)?),
            "committee.non_objection" => Self::NonObjection(one(members)?),
            "depositary.adoption" => Self::Adoption(one(members)?),
            "depositary.signature" => Self::Signature(one(members)?),
            "depositary.instrument" => Self::Instrument(one(members)?),
            "depositary.notification" => Self::Notification(one(members)?),
            "evidence.custody" => Self::Custody(one(members)?),
            "evidence.transfer" => Self::Transfer(one(members)?),
            noun => Self::Depositary(
                depositary::Deed::read(noun, members)?
                    .ok_or_else(|| format!("no act is of the type `{act_type}`"))?,
            ),
        })
    }

    fn to_value(&self) -> Result<Value, record::Malformed> {
        match self {
            Self::Convention(act) => Value::of(act),
            Self::Body(act) => Value::of(act),
            Self::Mandate(act) => Value::of(act),
            Self::Agenda(act) => Value::of(act),
            Self::Bureau(act) => Value::of(act),
            Self::Session(act) => Value::of(act),
            Self::Meeting(act) => Value::of(act),
            Self::Document(act) => Value::of(act),
            Self::Proposal(act) => Value::of(act),
            Self::Statement(act) => Value::of(act),
            Self::Vote(act) => Value::of(act),
            Self::Decision(act) => Value::of(act),
            Self::Floor(act) => Value::of(act),
            Self::Election(act) => Value::of(act),
            Self::Participation(act) => Value::of(act),
            Self::NonObjection(act) => Value::of(act),
            Self::Adoption(act) => Value::of(act),
            Self::Signature(act) => Value::of(act),
            Self::Instrument(act) => Value::of(act),
            Self::Notification(act) => Value::of(act),
            Self::Depositary(act) => Value::of(act),
            Self::Custody(act) => Value::of(act),
            Self::Transfer(act) => Value::of(act),
        }
    }

    /// The type's name and version.
    #[must_use]
    pub fn type_name(&self) -> String {
        self.to_value()
            .ok()
            .and_then(|value| Some(value.get("type")?.as_str()?.to_owned()))
            .unwrap_or_default()
    }

    /// The body that the deed names as the one it belongs to.
    #[must_use]
    pub const fn body(&self) -> Option<&MatterId> {
        match self {
            Self::Mandate(mandate::Act::Given { body, .. })
            | Self::Bureau(
                bureau::Act::Elected { body, .. } | bureau::Act::Reported { body, .. },
            )
            | Self::Session(
                session::Act::Planned { body, .. }
                | session::Act::Convened { body, .. }
                | session::Act::Held { body, .. }
                | session::Act::Reported { body, .. },
            )
            | Self::Meeting(
                meeting::Act::Convened { body, .. } | meeting::Act::Held { body, .. },
            )
            | Self::Proposal(proposal::Act::Submitted { body, .. })
            | Self::Decision(decision::Act::Taken { body, .. })
            | Self::Floor(procedure::Act::Opened { body, .. })
            | Self::Election(election::Act::Opened { body, .. })
            | Self::NonObjection(non_objection::Act::Opened { body, .. })
            | Self::Adoption(adoption::Act::Adopted { body, .. }) => Some(body),
            Self::Vote(vote::Act::Opened { question }) => Some(&question.body),
            _ => None,
        }
    }

    /// The participants that the deed itself names (the header's `for` apart).
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Bureau(act) => act.participants(),
            Self::Proposal(act) => act.participants(),
            Self::Statement(act) => act.participants(),
            Self::Vote(act) => act.participants(),
            Self::Floor(act) => act.participants(),
            Self::Meeting(act) => act.participants(),
            Self::Participation(act) => act.participants(),
            Self::NonObjection(act) => act.participants(),
            Self::Election(act) => act.participants(),
            Self::Signature(act) => act.participants(),
            Self::Instrument(act) => act.participants(),
            Self::Depositary(act) => act.participants(),
            Self::Convention(_)
            | Self::Body(_)
            | Self::Mandate(_)
            | Self::Agenda(_)
            | Self::Session(_)
            | Self::Document(_)
            | Self::Decision(_)
            | Self::Adoption(_)
            | Self::Notification(_)
            | Self::Custody(_)
            | Self::Transfer(_) => Vec::new(),
        }
    }
}

/// An act decided and not yet entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// What it is about: the key under which it is read and folded.
    pub matter: MatterId,
    /// For whose eyes.
    pub publicity: Publicity,
    /// What every act says.
    pub header: Header,
    /// What was done.
    pub deed: Deed,
}

impl Act {
    /// The act as it stands in an entry: header and deed in one object, in the JSON profile.
    ///
    /// # Errors
    /// When it holds a null or a decimal; whether its texts lie within the profile is checked when it is entered.
    pub fn to_value(&self) -> Result<Value, record::Malformed> {
        let (header, deed) = (Value::of(&self.header)?, self.deed.to_value()?);
        let mut members = Object::new();
        for part in [header, deed] {
            if let Value::Object(part) = part {
                members.extend(part);
            }
        }
        Ok(Value::Object(members))
    }
}

impl Header {
    /// Reads what every act says from the members of an ask or an act.
    ///
    /// # Errors
    /// In words, when a common member is of the wrong form.
    pub fn read(members: &Object) -> Result<Self, String> {
        members_to(members, |key| HEADER_KEYS.contains(&key))
    }

    /// The day by which what a source reports was done: the day it states, else the latest it allows.
    #[must_use]
    pub fn done_by(&self, within: Option<&Window>) -> Option<Day> {
        self.on.or_else(|| within?.latest)
    }
}

/// Reads what belongs to an act's type from the members of an ask or an act.
pub(crate) fn of_its_type<T: serde::de::DeserializeOwned>(members: &Object) -> Result<T, String> {
    members_to(members, |key| !HEADER_KEYS.contains(&key))
}

/// An act read back from its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Index of its entry.
    pub entry: u64,
    /// When the pen entered it.
    pub at: Instant,
    /// What it is about.
    pub matter: MatterId,
    /// The submission that asked for it.
    pub submission: SubmissionId,
    /// What every act says.
    pub header: Header,
    /// What was done.
    pub deed: Deed,
}

/// An entry holds an act of a type that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "Entry {entry} holds an act that this program does not know ({detail}), so this Record was made by a newer Servanda. Use that version or a later one."
)]
pub struct UnknownAct {
    /// Index of the entry.
    pub entry: u64,
    /// The type and what was wrong.
    pub detail: String,
}

impl Done {
    /// Reads the act of an entry; `None` for a commitment and for the acts that `record` itself
    /// knows (the house's and persons' keys).
    ///
    /// # Errors
    /// [`UnknownAct`] for a type that no noun reads.
    pub fn read(index: u64, entry: &Entry) -> Result<Option<Self>, UnknownAct> {
        let Body::Open(open) = &entry.body else {
            return Ok(None);
        };
        let unknown = |detail: String| UnknownAct {
            entry: index,
            detail,
        };
        let Value::Object(members) = &open.act else {
            return Err(unknown("not an object".to_owned()));
        };
        let act_type = entry.act_type().unwrap_or_default();
        if act_type.starts_with("house.") || act_type.starts_with("person.") {
            return Ok(None);
        }
        let header = Header::read(members).map_err(unknown)?;
        let deed = Deed::read(act_type, members)
            .map_err(|detail| unknown(format!("`{act_type}`: {detail}")))?;
        let matter = MatterId::parse(&open.matter).map_err(|error| unknown(error.to_string()))?;
        Ok(Some(Self {
            entry: index,
            at: entry.at,
            matter,
            submission: open.submission.id,
            header,
            deed,
        }))
    }

    /// When it became known: as its source says, else when it was entered.
    #[must_use]
    pub fn known(&self) -> Instant {
        self.header.known.unwrap_or(self.at)
    }
}

/// An act of one noun, as the noun keeps it: with its entry and its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered<A> {
    /// Index of its entry.
    pub entry: u64,
    /// The submission that asked for it.
    pub submission: SubmissionId,
    /// What every act says.
    pub header: Header,
    /// What was done.
    pub act: A,
}

impl<A: Clone> Entered<A> {
    /// The act of `done` that belongs to this noun.
    #[must_use]
    pub fn of(done: &Done, act: &A) -> Self {
        Self {
            entry: done.entry,
            submission: done.submission,
            header: done.header.clone(),
            act: act.clone(),
        }
    }
}

impl<A> Entered<A> {
    /// The same place in the Record, holding something else of the same act.
    #[must_use]
    pub fn holding<B>(self, act: B) -> Entered<B> {
        Entered {
            entry: self.entry,
            submission: self.submission,
            header: self.header,
            act,
        }
    }
}

/// The last instant of a civil day, UTC: when a day without an hour became known.
#[must_use]
pub fn end_of(day: Day) -> Option<Instant> {
    Instant::parse(&format!("{day}T23:59:59.999Z")).ok()
}

/// Instants in acts, as the Record writes them.
mod instant_text {
    use record::entry::Instant;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(
        instant: &Option<Instant>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        instant.as_ref().map(Instant::as_str).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Instant>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| Instant::parse(&text).map_err(serde::de::Error::custom))
            .transpose()
    }
}
