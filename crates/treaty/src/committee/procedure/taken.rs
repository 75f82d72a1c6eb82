//! A voting: how far it has come, the ballots, the result, and what was said after.

use super::rules::{Board, Method};
use crate::act::Entered;
use crate::committee::majority::{Ballot, Majority, Tally};
use crate::committee::vote::{Cast, Counts};
use crate::participant::ParticipantId;
use record::entry::Instant;
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

/// A ballot with what it was cast by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The ballot and its entry.
    pub cast: Cast,
    /// The submission that cast it.
    pub submission: String,
    /// A person cast it; else the secretariat entered it.
    pub in_person: bool,
    /// It named the ballot that it replaced.
    pub chained: bool,
}

/// One voting, from its announcement on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voting {
    /// Its announcement in the Record.
    pub announced: Entered<()>,
    /// When the pen entered the announcement: what the lot is drawn from, with its entry.
    pub at: Instant,
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
    pub ballots: BTreeMap<ParticipantId, Given>,
    /// Those who did not answer in a roll-call, once for each call, in the order of the calls.
    pub unanswered: Vec<ParticipantId>,
    /// Ballots that a later one replaced.
    pub replaced: Vec<(ParticipantId, Cast)>,
    /// The hands that the secretariat counted last.
    pub hands: Option<Counts>,
    /// The result announced.
    pub result: Option<Counts>,
    /// The announcement of the result in the Record.
    pub result_announced: Option<Entered<()>>,
    /// Corrected results, oldest first, each with its reason.
    pub corrected: Vec<Entered<(Counts, String)>>,
    /// What members said they had intended.
    pub intents: Vec<Entered<Ballot>>,
    /// Why it was declared void, if it was.
    pub annulled: Option<String>,
}

impl Voting {
    /// A voting just announced.
    #[must_use]
    pub fn new(question: &str, part: Option<String>, announced: Entered<()>, at: Instant) -> Self {
        Self {
            announced,
            at,
            question: question.to_owned(),
            part,
            method: Method::Hands,
            majority: Majority::Simple,
            members: 0,
            lot: None,
            stage: Stage::Announced,
            ballots: BTreeMap::new(),
            unanswered: Vec::new(),
            replaced: Vec::new(),
            hands: None,
            result: None,
            result_announced: None,
            corrected: Vec::new(),
            intents: Vec::new(),
            annulled: None,
        }
    }

    /// What the lot is drawn from: the place and the instant of the announcement, which nobody
    /// chooses.
    #[must_use]
    pub fn lot_inputs(&self) -> Vec<String> {
        vec![
            format!("entry {}", self.announced.entry),
            self.at.to_string(),
        ]
    }

    /// The ballots as the board shows them: where the body's rules keep them back until the lock,
    /// who has voted and not how.
    #[must_use]
    pub fn board(&self, board: Board) -> BTreeMap<&ParticipantId, Option<Ballot>> {
        let shown = board == Board::AtOnce || self.stage >= Stage::Locked;
        let ballots = self.ballots.iter();
        ballots
            .map(|(who, given)| (who, shown.then_some(given.cast.ballot)))
            .collect()
    }

    /// The tally of the ballots; where none is recorded, of the result announced. What was said or
    /// corrected after changes nothing.
    #[must_use]
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::of(self.ballots.values().map(|given| given.cast.ballot));
        if let (true, Some(result)) = (self.ballots.is_empty(), self.result) {
            (tally.yes, tally.no, tally.abstain) = (result.yes, result.no, result.abstain);
        }
        let said = u32::try_from(tally.participants()).unwrap_or(u32::MAX);
        tally.not_voting += self.members.saturating_sub(said);
        tally
    }
}
