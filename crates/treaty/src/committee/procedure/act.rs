//! What happens on the floor of a body.

use super::motion::Motion;
use super::question::Nature;
use super::rules::Method;
use crate::calendar::Day;
use crate::committee::decision::How;
use crate::committee::lot::Draw;
use crate::committee::majority::{Ballot, Majority};
use crate::committee::statement::Kind;
use crate::committee::vote::Counts;
use crate::matter::MatterId;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// How a meeting ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// It goes on later.
    Suspended,
    /// It is over.
    Adjourned,
}

/// What the Chair does with the list of speakers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListStep {
    /// Opens it.
    Opened,
    /// Closes it, with the body's consent.
    Closed,
    /// Opens it again.
    Reopened,
}

/// On which side of a motion someone speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// In favour.
    For,
    /// Against.
    Against,
}

/// How a member's right to vote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VotingRight {
    /// Suspended.
    Suspended,
    /// Restored.
    Restored,
}

/// Acts on the floor. A question bears a short name that is given once on its floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// A meeting is opened, or goes on after a suspension. `by` names the capacity in which someone
    /// presides; only that capacity acts for the Chair.
    #[serde(rename = "committee.floor.opened/1")]
    Opened {
        /// The body.
        body: MatterId,
        /// The set of rules it follows.
        rules: String,
        /// Number of members of the body on that day.
        members: u32,
        /// The State of who presides.
        presiding: ParticipantId,
        /// Members present, where they were counted.
        #[serde(skip_serializing_if = "Option::is_none")]
        present: Option<u32>,
        /// The meeting, where it is a matter of this Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
        /// No other representative of that State is in the room.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        alone: bool,
    },
    /// Another officer takes the chair: handed over by who presides, or given by the Bureau.
    #[serde(rename = "committee.floor.handed/1")]
    Handed {
        /// The State of who presides from here on.
        presiding: ParticipantId,
        /// The capacity in which they preside.
        capacity: String,
        /// No other representative of that State is in the room.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        alone: bool,
    },
    /// The meeting ends.
    #[serde(rename = "committee.floor.closed/1")]
    Closed {
        /// How.
        how: Closing,
    },
    /// The participant of the header asks for a count.
    #[serde(rename = "committee.floor.count_asked/1")]
    CountAsked {
        /// Why, where it says.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The Chair declares how many members are present.
    #[serde(rename = "committee.floor.counted/1")]
    Counted {
        /// Members present, those who do not participate included.
        present: u32,
    },
    /// A member's right to vote is suspended or restored; it stays a member for every count.
    #[serde(rename = "committee.floor.voting_right/1")]
    VotingRight {
        /// Whose.
        of: ParticipantId,
        /// How it stands from here on.
        right: VotingRight,
        /// On what ground.
        reason: String,
    },
    /// An item is taken up.
    #[serde(rename = "committee.floor.item/1")]
    ItemTakenUp {
        /// Its short name.
        item: String,
        /// Its title.
        title: String,
        /// The decision that referred it to the body.
        #[serde(skip_serializing_if = "Option::is_none")]
        referred_by: Option<String>,
        /// The question by which the body itself included it.
        #[serde(skip_serializing_if = "Option::is_none")]
        included_by: Option<String>,
    },
    /// The list of speakers is opened, closed or reopened.
    #[serde(rename = "committee.floor.list/1")]
    List {
        /// Which.
        step: ListStep,
    },
    /// The participant of the header puts itself on the list.
    #[serde(rename = "committee.floor.inscribed/1")]
    Inscribed {
        /// For which kind of statement.
        kind: Kind,
    },
    /// The Chair gives a speaker the floor: from here on its time runs.
    #[serde(rename = "committee.floor.called/1")]
    Called {
        /// Who.
        of: ParticipantId,
    },
    /// The speaker called is not in the room, or gives up its turn.
    #[serde(rename = "committee.floor.passed_over/1")]
    PassedOver {
        /// Who.
        of: ParticipantId,
    },
    /// A statement is made.
    #[serde(rename = "committee.floor.spoke/1")]
    Spoke {
        /// Its kind.
        kind: Kind,
        /// The question it explains a vote or position on.
        #[serde(skip_serializing_if = "Option::is_none")]
        question: Option<String>,
        /// How long it took.
        #[serde(skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// A group on whose behalf it was made.
        #[serde(skip_serializing_if = "Option::is_none")]
        on_behalf_of_group: Option<String>,
        /// What it was about, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
    },
    /// A proposal is put before the body by the participant of the header.
    #[serde(rename = "committee.floor.proposed/1")]
    Proposed {
        /// Its short name.
        question: String,
        /// Its title.
        title: String,
        /// Its sponsors.
        sponsors: Vec<ParticipantId>,
        /// The day it was circulated.
        #[serde(skip_serializing_if = "Option::is_none")]
        circulated: Option<Day>,
        /// Its operative parts, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        operative: Vec<String>,
        /// Its other parts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<String>,
        /// The questions that its adoption makes important.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        makes_important: Vec<String>,
    },
    /// The participant of the header joins the sponsors of a question.
    #[serde(rename = "committee.floor.sponsored/1")]
    Sponsored {
        /// The question.
        question: String,
    },
    /// The Secretary states what a question means for the budget: nothing, or what the statement
    /// named says.
    #[serde(rename = "committee.floor.budget/1")]
    BudgetStated {
        /// The question.
        question: String,
        /// Symbol of the statement; absent: there are no implications.
        #[serde(skip_serializing_if = "Option::is_none")]
        statement: Option<String>,
        /// The day the statement was circulated.
        #[serde(skip_serializing_if = "Option::is_none")]
        circulated: Option<Day>,
    },
    /// An amendment is put by the participant of the header.
    #[serde(rename = "committee.floor.amendment/1")]
    AmendmentPut {
        /// Its short name.
        question: String,
        /// The question it amends.
        to: String,
        /// Its title.
        title: String,
        /// Its sponsors.
        sponsors: Vec<ParticipantId>,
        /// The day it was circulated.
        #[serde(skip_serializing_if = "Option::is_none")]
        circulated: Option<Day>,
        /// Its operative parts, in order, where they may be voted on separately.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        operative: Vec<String>,
    },
    /// The Chair permits an amendment circulated too late to be considered.
    #[serde(rename = "committee.floor.permitted/1")]
    Permitted {
        /// The amendment.
        question: String,
    },
    /// The Chair rules which amendments are furthest removed in substance.
    #[serde(rename = "committee.floor.distance/1")]
    DistanceRuled {
        /// What they amend.
        question: String,
        /// The amendments, furthest removed first.
        order: Vec<String>,
    },
    /// A question is not put to the vote: an earlier decision implies it, or all its operative
    /// parts fell (then `because_of` is the question itself).
    #[serde(rename = "committee.floor.dropped/1")]
    Dropped {
        /// The question.
        question: String,
        /// The decided question that implies it.
        because_of: String,
        /// Why.
        reason: String,
    },
    /// The proposer withdraws its question.
    #[serde(rename = "committee.floor.withdrawn/1")]
    Withdrawn {
        /// The question.
        question: String,
    },
    /// The participant of the header reintroduces what was withdrawn.
    #[serde(rename = "committee.floor.reintroduced/1")]
    Reintroduced {
        /// The question.
        question: String,
    },
    /// A motion is moved by the participant of the header.
    #[serde(rename = "committee.floor.moved/1")]
    Moved {
        /// Its short name.
        question: String,
        /// Its kind.
        motion: Motion,
        /// The question it is about.
        #[serde(skip_serializing_if = "Option::is_none")]
        about: Option<String>,
        /// The parts to be voted on separately.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        parts: Vec<String>,
        /// The minutes it would limit speakers to.
        #[serde(skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
        /// How often it would let each speak on an item.
        #[serde(skip_serializing_if = "Option::is_none")]
        times: Option<u32>,
        /// What it moves, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
    },
    /// The participant of the header speaks on a motion.
    #[serde(rename = "committee.floor.spoke_on/1")]
    SpokeOn {
        /// The motion.
        question: String,
        /// On which side.
        side: Side,
    },
    /// The participant of the header objects to deciding a question without a vote.
    #[serde(rename = "committee.floor.objected/1")]
    Objected {
        /// The question.
        question: String,
    },
    /// The participant of the header rises to a point of order.
    #[serde(rename = "committee.floor.point_of_order/1")]
    PointOfOrder {
        /// What it is, in the project's own words.
        summary: String,
        /// It concerns the conduct of the voting.
        on_voting: bool,
    },
    /// The Chair rules on the point of order.
    #[serde(rename = "committee.floor.ruled/1")]
    Ruled {
        /// The ruling, in the project's own words.
        ruling: String,
    },
    /// The Chair rules whether a question is of substance or of procedure.
    #[serde(rename = "committee.floor.nature/1")]
    NatureRuled {
        /// The question.
        question: String,
        /// What it is.
        nature: Nature,
    },
    /// The participant of the header appeals against the Chair's last ruling.
    #[serde(rename = "committee.floor.appealed/1")]
    Appealed {
        /// Short name of the appeal.
        question: String,
    },
    /// The Bureau decides that every effort at consensus on a question is exhausted.
    #[serde(rename = "committee.floor.bureau_decided/1")]
    BureauDecided {
        /// The question.
        question: String,
    },
    /// The Chair informs the body that every effort at consensus is exhausted.
    #[serde(rename = "committee.floor.consensus_exhausted/1")]
    ConsensusExhausted {
        /// The question.
        question: String,
    },
    /// The participant of the header asks for a vote, by a method.
    #[serde(rename = "committee.floor.vote_asked/1")]
    VoteAsked {
        /// The question.
        question: String,
        /// The method.
        method: Method,
    },
    /// The Chair announces that voting begins.
    #[serde(rename = "committee.floor.voting_announced/1")]
    VotingAnnounced {
        /// The question.
        question: String,
        /// The part of it, where the body votes by division.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<String>,
        /// How the votes are taken.
        method: Method,
        /// The majority it needs.
        majority: Majority,
    },
    /// The State to be called first is drawn by lot.
    #[serde(rename = "committee.floor.lot_drawn/1")]
    LotDrawn {
        /// The draw, for anyone to repeat.
        draw: Draw,
    },
    /// The votes are taken.
    #[serde(rename = "committee.floor.voting_opened/1")]
    VotingOpened {
        /// The question.
        question: String,
    },
    /// The participant of the header casts its ballot.
    #[serde(rename = "committee.floor.ballot/1")]
    BallotCast {
        /// The question.
        question: String,
        /// The part of it, where the body votes by division.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<String>,
        /// The ballot.
        ballot: Ballot,
        /// The submission of its earlier ballot in this voting, which this one replaces. A State
        /// that has begun to name it goes on, so that an older ballot that comes late never
        /// becomes the last one.
        #[serde(skip_serializing_if = "Option::is_none")]
        replaces: Option<String>,
    },
    /// In a roll-call, members who are called do not answer; they are called again at its end.
    #[serde(rename = "committee.floor.no_answer/1")]
    NoAnswer {
        /// The question.
        question: String,
        /// Who, in the order in which they are called.
        of: Vec<ParticipantId>,
    },
    /// Before the result is announced, the participant of the header corrects a ballot that the
    /// secretariat entered for it: in a roll-call, or from paper.
    #[serde(rename = "committee.floor.ballot_corrected/1")]
    BallotCorrected {
        /// The question.
        question: String,
        /// The part of it, where the body votes by division.
        #[serde(skip_serializing_if = "Option::is_none")]
        part: Option<String>,
        /// The ballot as it was cast.
        ballot: Ballot,
    },
    /// The Chair declares a voting void before its result is announced; it is taken again from
    /// its announcement. The ballots stay in the Record and count for nothing.
    #[serde(rename = "committee.floor.annulled/1")]
    Annulled {
        /// The question.
        question: String,
        /// Why.
        reason: String,
    },
    /// The Chair locks the vote; no ballot is cast or changed after.
    #[serde(rename = "committee.floor.locked/1")]
    Locked {
        /// The question.
        question: String,
    },
    /// The secretariat enters how many hands were raised; a later count takes the place of an earlier
    /// one until the result is announced.
    #[serde(rename = "committee.floor.hands/1")]
    HandsCounted {
        /// The question.
        question: String,
        /// The count.
        result: Counts,
    },
    /// The result is announced.
    #[serde(rename = "committee.floor.result/1")]
    ResultAnnounced {
        /// The question.
        question: String,
        /// The result.
        result: Counts,
    },
    /// An announced result is corrected; both are kept.
    #[serde(rename = "committee.floor.corrected/1")]
    Corrected {
        /// The question.
        question: String,
        /// The result as corrected.
        result: Counts,
        /// Why.
        reason: String,
    },
    /// The participant of the header says how it had intended to vote; no tally changes.
    #[serde(rename = "committee.floor.intent/1")]
    IntentIndicated {
        /// The question.
        question: String,
        /// What it had intended.
        intended: Ballot,
    },
    /// The Chair, hearing no objection, declares a question decided.
    #[serde(rename = "committee.floor.decided/1")]
    DecidedWithoutVote {
        /// The question.
        question: String,
        /// Without a vote, or by consensus.
        how: How,
    },
    /// The participant of the header dissociates itself; the decision stands.
    #[serde(rename = "committee.floor.dissociated/1")]
    Dissociated {
        /// The question.
        question: String,
        /// From one paragraph only.
        #[serde(skip_serializing_if = "Option::is_none")]
        paragraph: Option<String>,
    },
    /// A question is circulated under silence.
    #[serde(rename = "committee.floor.silence_opened/1")]
    SilenceOpened {
        /// The question.
        question: String,
        /// The instant at which silence ends.
        until: String,
        /// The time zone the deadline was stated in.
        zone: String,
        /// The decision by which the body allows the procedure.
        allowed_by: String,
    },
    /// The participant of the header breaks the silence. Only the participants of the body may
    /// know it; the open act that silence was broken follows and names nobody.
    #[serde(rename = "committee.floor.silence_breaker/1")]
    SilenceBreaker {
        /// The question.
        question: String,
    },
    /// Silence is broken. Who broke it is told to the participants of the body only.
    #[serde(rename = "committee.floor.silence_broken/1")]
    SilenceBroken {
        /// The question.
        question: String,
    },
    /// Silence was kept until it ended.
    #[serde(rename = "committee.floor.silence_kept/1")]
    SilenceKept {
        /// The question.
        question: String,
    },
}
