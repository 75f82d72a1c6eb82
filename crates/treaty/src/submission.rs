//! The submission: what is asked, and how it is decided.
//!
//! Gather, decide, append, fold. The desk gathers the matters that [`Submission::needs`] names and
//! the [`Facts`]; [`decide`] is pure: it checks what every act must satisfy, in the order of
//! [`Unfit`], then asks the noun.

mod decide;
#[cfg(test)]
mod tests;

pub use decide::decide;

use crate::act::{Deed, Header, of_its_type};
use crate::calendar::Day;
use crate::committee::{election, participation, procedure, vote};
use crate::depositary::protocol;
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::{ParticipantId, Participants};
use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::{Object, Value};
use std::collections::BTreeMap;

not_in_order! {
    /// What any submission can lack, before the noun is asked.
    pub enum Unfit in "submission" {
        /// A line that is not a submission.
        Unreadable { reason: String } = "unreadable", "Servanda: how a submission is written (docs/submissions.md)",
            "the line cannot be read as a submission: {reason}",
            "Write it as docs/submissions.md shows and submit the file again";
        /// The noun does not belong to the matter.
        WrongMatter { act_type: String, matter: String } = "wrong_matter", "Servanda: a matter holds the acts of its own noun",
            "an act of the type `{act_type}` does not belong to the matter `{matter}`",
            "Name a matter of the act's own kind, such as `un-cybercrime/committee/vote/2019-11-18` for a vote";
        /// The convention is not open in this house.
        NotOpened { convention: String } = "convention_not_opened", "Servanda: rule values are read from the Record alone",
            "this house keeps no convention named `{convention}`",
            "Check the name, or enter the convention first with `servanda init --convention DIR`";
        /// A copy issues nothing of its own.
        CopyIssuesNothing { act_type: String } = "copy_issues_nothing", "Servanda: a copy holds only what a public source states",
            "this house is a copy and the `{act_type}` names no source",
            "Give the `source` the act was read in, or enter it in the house of the depositary or secretariat";
        /// The source is not listed.
        UnknownSource { source: String } = "unknown_source", "Servanda: every source is listed before it is cited",
            "the source `{source}` is not listed in the Record",
            "List it first with an act of the type `convention.source/1`";
        /// `known` on an act done here.
        KnownOnlyTranscribed = "known_only_transcribed", "Servanda: three times, never mixed",
            "only a transcribed act can have become known before it was entered",
            "Leave `known` out, or name the source it was read in";
        /// `known` lies ahead.
        KnownAhead { known: String } = "known_ahead", "Servanda: three times, never mixed",
            "the act cannot have become known at {known}, which is still ahead",
            "Give the instant at which the source was published";
        /// The day of legal effect lies ahead.
        DayAhead { on: Day, today: Day } = "day_ahead", "Servanda: `on` is the civil day of legal effect",
            "the act's day {on} is after today, {today}",
            "Enter the act once it has happened; a planned date belongs in a window";
        /// Neither a day nor an instant.
        NoDay { act_type: String } = "no_day", "Servanda: three times, never mixed",
            "the `{act_type}` says neither on which day it took effect nor when it became known",
            "Give `on`, or `known` where the source states no day";
        /// Known before it happened or was published.
        KnownTooEarly { known: String, day: Day } = "known_too_early", "Servanda: three times, never mixed",
            "the act cannot have become known at {known}, before {day}, the day it took effect or its source was published",
            "Leave `known` out, or give the instant at which the source was published";
        /// A participant nobody has heard of.
        UnknownParticipant { participant: String } = "unknown_participant", "Servanda: participants are those the Record lists",
            "the participant `{participant}` is not in the Record's table of participants",
            "Use the three-letter code of the table at /committee/participants";
        /// A participant that is not yet.
        ParticipantNotYet { participant: String, from: Day, on: Day } = "participant_not_yet", "Servanda: a participant acts while it exists",
            "the participant `{participant}` exists since {from}, after {on}",
            "Name its predecessor, or check the day";
        /// A participant that is no more.
        ParticipantCeased { participant: String, until: Day, on: Day } = "participant_ceased", "Servanda: a participant acts while it exists",
            "the participant `{participant}` existed until {until}, before {on}",
            "Name its successor, or check the day";
        /// A body nobody established.
        UnknownBody { body: String } = "unknown_body", "Servanda: a body is established before anything is done in it",
            "no body is established as `{body}`",
            "Check the name, or enter the body's establishment first";
        /// What belongs to no body is the house's own.
        HousesOwn { act_type: String } = "houses_own", "Servanda: what belongs to no body is entered by the house, or with a key that it entered for that",
            "the act `{act_type}` belongs to no body, and the key that signed it does not act for the house",
            "Let the operator enter it, or sign with a key file whose scope names such acts (`servanda keys enter --acts`)";
        /// Nothing in the matter moves on.
        NothingMovesOn { matter: String } = "nothing_moves_on", "Servanda: a step may rest on the floor as it was seen",
            "`after` says up to which entry a floor was seen, and `{matter}` is no floor",
            "Leave `after` out";
        /// The floor has moved on since whoever asks saw it.
        MovedOn { after: u64, moved: u64 } = "moved_on", "Servanda: a step may rest on the floor as it was seen",
            "the floor has moved on: entry {moved} came after entry {after}, on which this step rests",
            "Look at what is on the floor now, and take the step again if it is still wanted";
    }
}

/// What is asked: mostly the act itself; a recorded vote is asked as a whole and becomes many acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// One act.
    Deed(Deed),
    /// A recorded vote with its roll.
    RecordedVote(vote::Recorded),
}

/// What someone asks the desk to enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// 128 bits made by whoever asks; unique for ever.
    pub id: SubmissionId,
    /// What it is about.
    pub matter: MatterId,
    /// The newest entry that whoever asks had seen: what moved the floor on since makes it not in order.
    pub after: Option<u64>,
    /// What every act says.
    pub header: Header,
    /// What is asked.
    pub ask: Ask,
}

/// Everything from outside that a decision may rest on, gathered before deciding.
#[derive(Debug, Clone)]
pub struct Facts<'a> {
    /// When the pen decides.
    pub now: Instant,
    /// The civil day at the place of the convention.
    pub today: Day,
    /// How the submission is signed.
    pub signed: SignedKind,
    /// Whether the house attests it for a person who is signed in to it: it is held to what they may do.
    pub signed_in: bool,
    /// Whether the key that signed is in a file that the house entered for acts of this type by their name: it acts
    /// for the house itself, as the depositary or the secretariat.
    pub for_the_house: bool,
    /// Whether the time-zone database has the zone that the submission names, where it names one.
    pub zone_known: bool,
    /// The participants that the Record lists.
    pub participants: &'a Participants,
    /// The highest number of a notification that this house gave in the year of `today`, over all treaties
    /// of which it is the depositary.
    pub notified: u32,
}

/// The members of a submission.
const MEMBERS: [&str; 4] = ["id", "matter", "after", "ask"];

/// The matters gathered for a decision.
pub type Matters = BTreeMap<MatterId, Matter>;

impl Submission {
    /// Reads a submission's body.
    ///
    /// # Errors
    /// [`Unfit::Unreadable`] with the reason.
    pub fn read(body: &Value) -> Result<Self, NotInOrder> {
        Self::read_parts(body).map_err(|reason| Unfit::Unreadable { reason }.into())
    }

    fn read_parts(body: &Value) -> Result<Self, String> {
        let Value::Object(members) = body else {
            return Err("it is not an object".to_owned());
        };
        let id = SubmissionId::parse(text(members, "id")?).map_err(|_| {
            "`id` is not 16 bytes in base64url (22 letters, digits, `-` or `_`)".to_owned()
        })?;
        let matter =
            MatterId::parse(text(members, "matter")?).map_err(|error| error.to_string())?;
        let after = match members.get("after") {
            None => None,
            Some(Value::Integer(entry)) => Some(u64::try_from(*entry).map_err(|_| no_entry())?),
            Some(_) => return Err(no_entry()),
        };
        let Some(asked @ Value::Object(ask)) = members.get("ask") else {
            return Err("`ask`, the act asked for, is missing".to_owned());
        };
        if let Some(key) = members.keys().find(|key| !MEMBERS.contains(&key.as_str())) {
            return Err(format!("it has the unknown member `{key}`"));
        }
        let act_type = ask
            .get("type")
            .and_then(Value::as_str)
            .ok_or("the act asked for has no `type`")?;
        no_blank_text("ask", asked)?;
        let header = Header::read(ask)?;
        let ask = if act_type == vote::RECORDED {
            Ask::RecordedVote(of_its_type(ask)?)
        } else {
            Ask::Deed(Deed::read(act_type, ask)?)
        };
        Ok(Self {
            id,
            matter,
            after,
            header,
            ask,
        })
    }

    /// The matters a decision about it rests on: its own, the convention's, and those it names.
    #[must_use]
    pub fn needs(&self) -> Vec<MatterId> {
        let mut needs = vec![
            self.matter.clone(),
            MatterId::of_convention(self.matter.convention()),
        ];
        if let Some(body) = self.body() {
            needs.extend(participation::of_body(&body));
            needs.push(body);
        }
        match &self.ask {
            Ask::Deed(Deed::Decision(act)) => {
                needs.extend(act.vote().cloned());
                needs.extend(act.meeting().cloned());
            }
            Ask::Deed(Deed::Meeting(act)) => needs.extend(act.session().cloned()),
            Ask::Deed(Deed::Floor(procedure::Act::Opened { meeting, .. })) => {
                needs.extend(meeting.clone());
            }
            Ask::Deed(Deed::NonObjection(act)) => needs.extend(act.vote().cloned()),
            Ask::Deed(Deed::Participation(act)) => {
                needs.extend(act.rests_on().cloned());
                if act.is_of_the_register() {
                    needs.push(MatterId::of_register(self.matter.convention()));
                }
            }
            _ => {}
        }
        needs
    }

    /// What it rests on beside [`needs`](Self::needs), once its own matter is in hand: the parent of a
    /// protocol, the participation in the body in whose matter it is done, the meeting open on its floor, and the
    /// Bureau that an election fills.
    #[must_use]
    pub fn needs_then(&self, matters: &Matters) -> Vec<MatterId> {
        let Some(matter) = matters.get(&self.matter) else {
            return Vec::new();
        };
        let body = participation::body_in(&self.matter, matter);
        let participation = body.as_ref().and_then(participation::of_body);
        let meeting = match matter {
            Matter::Floor(floor) => floor.meeting().cloned(),
            _ => None,
        };
        let bureau = match (matter, &self.ask) {
            (Matter::Election(held), _) if held.fills.is_some() => held.fills.as_ref(),
            (_, Ask::Deed(Deed::Election(election::Act::Opened { fills, .. }))) => fills.as_ref(),
            _ => None,
        };
        let bureau = bureau.map(|fills| fills.bureau.clone());
        let own = MatterId::of_convention(self.matter.convention());
        let parent = match (matter, matters.get(&own)) {
            (Matter::Register(_), Some(Matter::Convention(own))) => protocol::rests_on(own),
            _ => Vec::new(),
        };
        participation
            .into_iter()
            .chain(parent)
            .chain(meeting)
            .chain(bureau)
            .collect()
    }

    /// The time zone it names, for the desk to look up.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        match &self.ask {
            Ask::Deed(Deed::Convention(act)) => act.zone(),
            Ask::Deed(Deed::NonObjection(act)) => act.zone(),
            Ask::Deed(Deed::Meeting(act)) => act.zone(),
            Ask::Deed(Deed::Floor(procedure::Act::SilenceOpened { zone, .. })) => Some(zone),
            _ => None,
        }
    }

    fn body(&self) -> Option<MatterId> {
        match &self.ask {
            Ask::Deed(Deed::Participation(_)) => participation::body_of(&self.matter),
            Ask::Deed(deed) => deed.body().cloned(),
            Ask::RecordedVote(vote) => Some(vote.question.body.clone()),
        }
    }

    fn participants(&self) -> impl Iterator<Item = &ParticipantId> {
        let named = match &self.ask {
            Ask::Deed(deed) => deed.participants(),
            Ask::RecordedVote(vote) => vote.participants().collect(),
        };
        self.header.participant.iter().chain(named)
    }

    /// The type and version of what is asked.
    #[must_use]
    pub fn type_name(&self) -> String {
        match &self.ask {
            Ask::Deed(deed) => deed.type_name(),
            Ask::RecordedVote(_) => vote::RECORDED.to_owned(),
        }
    }
}

fn no_entry() -> String {
    "`after` is not the number of an entry".to_owned()
}

/// A member that says nothing is left out, not left blank.
fn no_blank_text(name: &str, value: &Value) -> Result<(), String> {
    let unseen = |c: char| {
        c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    match value {
        Value::Text(text) if text.chars().all(unseen) => Err(format!("`{name}` is blank")),
        Value::List(values) => values
            .iter()
            .try_for_each(|value| no_blank_text(name, value)),
        Value::Object(members) => members
            .iter()
            .try_for_each(|(name, value)| no_blank_text(name, value)),
        _ => Ok(()),
    }
}

fn text<'a>(members: &'a Object, key: &str) -> Result<&'a str, String> {
    match members.get(key) {
        Some(Value::Text(text)) => Ok(text),
        Some(_) => Err(format!("`{key}` is not a text")),
        None => Err(format!("`{key}` is missing")),
    }
}
