//! A voting: how far it has come, the ballots, the result, and what was said after.

use super::rules::Method;
use crate::committee::majority::{Ballot, Majority, Tally};
use crate::committee::vote::{Cast, Counts};
use crate::participant::ParticipantId;
use std::collections::BTreeMap;

/// How far a voting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Announced: explanations before it are heard.
    Announced,
    /// Open: ballots are cast.
    Open,
    /// Locked: the result follows.
    Locked,
    /// Over.
    Over,
}

/// One voting, from its announcement on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voting {
    /// The question.
    pub question: String,
    /// The part of it.
    pub part: Option<String>,
    /// How the votes are taken.
    pub method: Method,
    /// The majority needed.
    pub majority: Majority,
    /// Members of the body.
    pub members: u32,
    /// The State called first.
    pub lot: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// The last ballot of each.
    pub ballots: BTreeMap<ParticipantId, Cast>,
    /// Ballots that a later one replaced.
    pub replaced: Vec<(ParticipantId, Cast)>,
    /// The result announced.
    pub result: Option<Counts>,
    /// Corrected results, oldest first, each with its reason.
    pub corrected: Vec<(Counts, String)>,
    /// What members said they had intended.
    pub intents: Vec<(ParticipantId, Ballot)>,
}

impl Voting {
    /// The tally of the ballots; where none is recorded, of the result announced. What was said or
    /// corrected after changes nothing.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::of(self.ballots.values().map(|cast| cast.ballot));
        if let (true, Some(result)) = (self.ballots.is_empty(), self.result) {
            (tally.yes, tally.no, tally.abstain) = (result.yes, result.no, result.abstain);
        }
        let said = u32::try_from(tally.participants()).unwrap_or(u32::MAX);
        tally.not_voting += self.members.saturating_sub(said);
        tally
    }
}
