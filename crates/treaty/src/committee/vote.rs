//! A recorded vote: opened, cast ballot by ballot, announced; and what was said about it after.
//!
//! One vote each (GA rule 124). A ballot may be changed until the result is announced; the last one
//! counts and the earlier ones stay in the Record as replaced. What a delegation says it had
//! intended is a note beside the vote and never changes a tally.

mod decide;
#[cfg(test)]
mod tests;

pub use decide::Members;

use super::majority::{Ballot, Basis, Majority, NotCountable, Outcome, Tally};
use super::statement::Statements;
use crate::act::{Done, Entered};
use crate::calendar::Day;
use crate::matter::MatterId;
use crate::not_in_order;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Type of the submission that brings a whole recorded vote with its roll.
pub const RECORDED: &str = "committee.vote.recorded/1";

/// How the votes are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By machine or roll, each ballot recorded.
    Recorded,
    /// By roll-call.
    RollCall,
    /// By show of hands: counted, without names.
    Hands,
}

impl Method {
    /// The method in words, to follow "by".
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Recorded => "recorded vote",
            Self::RollCall => "roll-call",
            Self::Hands => "show of hands",
        }
    }
}

/// What a vote is about and by which majority it carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The body.
    pub body: MatterId,
    /// What is put to the vote.
    pub title: String,
    /// The proposal, where it is a matter of this Record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<MatterId>,
    /// The meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MatterId>,
    /// How the votes are taken.
    pub method: Method,
    /// The majority needed.
    pub majority: Majority,
    /// Number of members of the body on that day.
    pub members: u32,
    /// The rules that the reasoning cites; absent: those of the Assembly's committees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
}

/// A result in numbers, as announced or reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// In favour.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining.
    pub abstain: u32,
}

/// Acts about a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The vote is opened.
    #[serde(rename = "committee.vote.opened/1")]
    Opened {
        /// What is put to the vote.
        question: Question,
    },
    /// The participant of the header casts its ballot.
    #[serde(rename = "committee.vote.ballot/1")]
    BallotCast {
        /// The ballot.
        ballot: Ballot,
    },
    /// The result is announced; no ballot is cast or changed after.
    #[serde(rename = "committee.vote.announced/1")]
    Announced {
        /// The result as announced.
        result: Counts,
    },
    /// The announced result is corrected by the body or its secretariat; both are kept.
    #[serde(rename = "committee.vote.corrected/1")]
    Corrected {
        /// The result as corrected.
        result: Counts,
        /// Why.
        reason: String,
    },
    /// The participant of the header says how it had intended to vote.
    #[serde(rename = "committee.vote.intent/1")]
    IntentIndicated {
        /// What it had intended.
        intended: Ballot,
    },
}

/// A whole recorded vote as a source prints it: it becomes an opening, one act a ballot, and the
/// announcement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// The type's name.
    #[serde(rename = "type")]
    pub type_name: String,
    /// What was put to the vote.
    pub question: Question,
    /// Those in favour.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub yes: Vec<ParticipantId>,
    /// Those against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub no: Vec<ParticipantId>,
    /// Those abstaining.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub abstain: Vec<ParticipantId>,
    /// The result as announced.
    pub announced: Counts,
}

not_in_order! {
    /// What is not in order about a vote.
    pub enum Unfit in "committee.vote" {
        /// Opened twice.
        AlreadyOpened = "already_opened", "GA rule 128: one voting at a time, from its announcement to the result",
            "this vote is already open or decided",
            "Use another vote's matter, such as the day with a number";
        /// Not opened.
        NotOpened = "not_opened", "GA rule 128: voting begins when the Chair announces it",
            "no vote is open under this name",
            "Open the vote first";
        /// Result announced.
        AlreadyAnnounced = "already_announced", "GA rule 128: no ballot is cast or changed once the result is announced",
            "the result of this vote is announced",
            "Enter what a delegation had intended with `committee.vote.intent/1`; the tally stays";
        /// Nobody votes.
        NoParticipant = "no_participant", "GA rule 124: each member has one vote",
            "the ballot or indication names no participant",
            "Give the member in `for`";
        /// Not a member.
        NotAMember { participant: String } = "not_a_member", "GA rule 124: each member of the committee has one vote",
            "{participant} was not a member of the body on the day of the vote",
            "Check the participant and the day";
        /// Hands have no names.
        HandsHaveNoNames = "hands_have_no_names", "GA rule 127: hands are counted, and no ballot is recorded",
            "the vote is taken by show of hands",
            "Announce the count";
        /// Listed twice.
        ListedTwice { participant: String } = "listed_twice", "GA rule 124: each member has one vote",
            "{participant} stands in the roll twice",
            "Correct the list against the source";
        /// Sums differ.
        SumsDiffer { listed: String, announced: String } = "sums_differ", "GA rule 127: the result is what the recorded ballots add up to",
            "the ballots listed ({listed}) do not add up to the result announced ({announced})",
            "Check the list against the source, or enter the announcement and its correction as two acts";
        /// Not announced.
        NotAnnounced = "not_announced", "GA rule 128: indications and corrections follow the result",
            "no result of this vote is announced",
            "Announce the result first";
        /// More ballots than members.
        TooFewMembers { members: u32, ballots: u32 } = "too_few_members", "GA rule 124: each member has one vote",
            "there are {ballots} ballots and only {members} members",
            "Correct the number of members of the body on that day";
    }
}

/// A ballot with the day it was cast and the entry that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cast {
    /// The ballot.
    pub ballot: Ballot,
    /// Index of its entry.
    pub entry: u64,
}

/// A vote, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vote {
    /// Its opening.
    pub opened: Option<Entered<Act>>,
    /// The last ballot of each participant.
    pub ballots: BTreeMap<ParticipantId, Cast>,
    /// Ballots that a later one of the same participant replaced.
    pub replaced: Vec<(ParticipantId, Cast)>,
    /// The result as announced.
    pub announced: Option<Entered<Act>>,
    /// Corrections of the announced result.
    pub corrected: Vec<Entered<Act>>,
    /// What delegations said they had intended.
    pub intents: Vec<Entered<Act>>,
    /// The statements made about it.
    pub statements: Statements,
    /// Why it was declared void, if it was; only of a vote taken on a floor.
    pub void: Option<String>,
    /// How the body's floor says that it came out; absent for a vote entered by itself.
    pub standing: Option<String>,
}

impl Vote {
    /// What was put to the vote.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self.opened.as_ref().map(|held| &held.act) {
            Some(Act::Opened { question }) => Some(question),
            _ => None,
        }
    }

    /// The day of the vote.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        self.opened.as_ref().and_then(|held| held.header.on)
    }

    /// Whether it is counted without names.
    #[must_use]
    pub fn by_hands(&self) -> bool {
        let method = self.question().map(|question| question.method);
        method == Some(Method::Hands)
    }

    /// How it came out, in the word that fits what was put to the vote; none before the result.
    #[must_use]
    pub fn in_words(&self) -> Option<String> {
        self.announced.as_ref()?;
        let outcome = self.outcome().ok()?;
        if self.standing.is_some() {
            return self.standing.clone();
        }
        let majority = self.question().map(|question| question.majority);
        let short = majority == Some(Majority::TwoThirds) && outcome.tally.yes > outcome.tally.no;
        let words = match (outcome.carried, short) {
            (true, _) => "adopted",
            (false, true) => "not adopted (two-thirds not reached)",
            (false, false) => "rejected",
        };
        Some(words.to_owned())
    }

    /// The tally of the last ballots, or where none is recorded of the result announced; members
    /// without a ballot are not voting.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut cast = Tally::of(self.ballots.values().map(|cast| cast.ballot));
        if let (true, Some(result)) = (self.ballots.is_empty(), self.result_announced()) {
            (cast.yes, cast.no, cast.abstain) = (result.yes, result.no, result.abstain);
        }
        let members = self.question().map_or(0, |question| question.members);
        let said = u32::try_from(cast.participants()).unwrap_or(u32::MAX);
        let silent = members.saturating_sub(said);
        Tally {
            not_voting: cast.not_voting + silent,
            ..cast
        }
    }

    /// Whether it is carried, and why.
    ///
    /// # Errors
    /// [`NotCountable`] before it is opened, or when there are more ballots than members.
    pub fn outcome(&self) -> Result<Outcome, NotCountable> {
        let question = self.question().ok_or(NotCountable::MembersMissing)?;
        let fallback = Basis::assembly_committee(question.majority);
        let basis = question.basis.as_ref().unwrap_or(&fallback);
        let tally = self.tally();
        question
            .majority
            .outcome(tally, Some(question.members), basis)
    }

    /// The result as announced.
    #[must_use]
    pub fn result_announced(&self) -> Option<Counts> {
        match self.announced.as_ref().map(|held| &held.act) {
            Some(Act::Announced { result }) => Some(*result),
            _ => None,
        }
    }

    /// Takes an act into the vote.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = || Entered::of(done, act);
        match act {
            Act::Opened { .. } => self.opened = Some(held()),
            Act::BallotCast { ballot } => self.cast(done, *ballot),
            Act::Announced { .. } => self.announced = Some(held()),
            Act::Corrected { .. } => self.corrected.push(held()),
            Act::IntentIndicated { .. } => self.intents.push(held()),
        }
    }

    fn cast(&mut self, done: &Done, ballot: Ballot) {
        let Some(participant) = done.header.participant.clone() else {
            return;
        };
        let entry = done.entry;
        let earlier = self
            .ballots
            .insert(participant.clone(), Cast { ballot, entry });
        if let Some(earlier) = earlier {
            self.replaced.push((participant, earlier));
        }
    }
}
