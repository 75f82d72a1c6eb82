//! An election of officers by seats of regional groups.
//!
//! Where a group endorses as many candidates as it has places and no delegation asks for a ballot,
//! the Chair declares them elected by acclamation. Else the places are filled by secret ballot on
//! paper, group by group: tellers count, and their figures must add up. Who has the majority is
//! elected, by the number of votes, up to the places there are; the places left go to ballots
//! restricted to those who came nearest. For one place under an ordinary majority, candidates who
//! tie again are drawn by lot; else, after so many restricted ballots as the rules say, as many are
//! open to every candidate again, and so on in turn. A vacancy opens the place again for the rest
//! of the term. Where the election fills an office of a Bureau, who is elected and who leaves is
//! entered there by the same submission.

mod count;
mod decide;
mod next;
mod unfit;
mod words;

use super::bureau::{self, Office};
use super::lot::Draw;
use crate::act::{Done, Header};
use crate::matter::MatterId;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub use count::{Count, Required, Round, Votes};
pub use next::{Next, Taker};
pub use unfit::Unfit;

/// The word for places that belong to no group.
const ALL: &str = "all";

/// Places that belong to a regional group; `all` where they belong to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seats {
    /// The group.
    pub group: String,
    /// How many places.
    pub places: u32,
}

/// The office that an election fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fills {
    /// The Bureau.
    pub bureau: MatterId,
    /// The office in it.
    pub office: Office,
}

/// Acts about an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The election is opened.
    #[serde(rename = "committee.election.opened/1")]
    Opened {
        /// The body.
        body: MatterId,
        /// The set of rules it follows.
        rules: String,
        /// What is elected, such as "Vice-Chairs".
        office: String,
        /// The places.
        seats: Vec<Seats>,
        /// The majority needed.
        required: Required,
        /// Number of members of the body.
        members: u32,
        /// The Bureau that those elected belong to, and the office they hold in it: their election
        /// and their leaving are entered there too.
        #[serde(skip_serializing_if = "Option::is_none")]
        fills: Option<Fills>,
    },
    /// Someone else conducts the election from here on.
    #[serde(rename = "committee.election.handed/1")]
    Handed {
        /// The capacity.
        capacity: String,
    },
    /// Tellers are named, whose States have no candidate; they count the papers.
    #[serde(rename = "committee.election.tellers/1")]
    TellersNamed {
        /// Their States.
        tellers: Vec<ParticipantId>,
    },
    /// A candidate is nominated; its State is the header's `for`.
    #[serde(rename = "committee.election.nominated/1")]
    Nominated {
        /// The candidate's name, or the State's where States are elected.
        candidate: String,
        /// The group whose place it stands for.
        group: String,
    },
    /// A candidature is withdrawn.
    #[serde(rename = "committee.election.withdrawn/1")]
    Withdrawn {
        /// The candidate.
        candidate: String,
    },
    /// A group endorses its candidates.
    #[serde(rename = "committee.election.endorsed/1")]
    Endorsed {
        /// The group.
        group: String,
        /// Its candidates.
        candidates: Vec<String>,
    },
    /// The participant of the header asks for a ballot.
    #[serde(rename = "committee.election.ballot_asked/1")]
    BallotAsked {
        /// For the places of this group.
        group: String,
    },
    /// The Chair declares a group's candidates elected by acclamation.
    #[serde(rename = "committee.election.acclaimed/1")]
    Acclaimed {
        /// The group.
        group: String,
    },
    /// Ballot papers are given out.
    #[serde(rename = "committee.election.balloted/1")]
    Balloted {
        /// The group.
        group: String,
        /// The candidates it is restricted to: all of the group in a first ballot.
        candidates: Vec<String>,
    },
    /// The tellers' count is announced.
    #[serde(rename = "committee.election.counted/1")]
    Counted {
        /// The group.
        group: String,
        /// Their figures.
        count: Count,
    },
    /// A candidate is drawn by lot from those who tied again.
    #[serde(rename = "committee.election.lot_drawn/1")]
    LotDrawn {
        /// The group.
        group: String,
        /// The draw, for anyone to repeat.
        draw: Draw,
    },
    /// A place falls vacant before the term is over.
    #[serde(rename = "committee.election.vacated/1")]
    Vacated {
        /// Who held it.
        candidate: String,
    },
}

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::TellersNamed { tellers } => tellers.iter().collect(),
            _ => Vec::new(),
        }
    }
}

/// A candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The name.
    pub name: String,
    /// The State.
    pub of: Option<ParticipantId>,
    /// The group.
    pub group: String,
}

/// How a candidate came to be elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By acclamation.
    Acclamation,
    /// By ballot.
    Ballot,
    /// By lot after a tie.
    Lot,
}

/// An election, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Election {
    /// The body.
    pub body: Option<MatterId>,
    /// What is elected.
    pub office: String,
    /// The set of rules.
    pub rules: String,
    /// The places.
    pub seats: Vec<Seats>,
    /// The majority needed.
    pub required: Option<Required>,
    /// Members of the body.
    pub members: u32,
    /// The office it fills in a Bureau.
    pub fills: Option<Fills>,
    /// The capacity of who conducts it.
    pub conducted_by: String,
    /// The States of the tellers.
    pub tellers: BTreeSet<ParticipantId>,
    /// The candidates who stand.
    pub candidates: Vec<Candidate>,
    /// Candidates that a group endorsed.
    pub endorsed: BTreeMap<String, BTreeSet<String>>,
    /// Groups for whose places a ballot was asked.
    pub asked: BTreeSet<String>,
    /// Ballots held, oldest first.
    pub rounds: Vec<Round>,
    /// Who was elected, how, and for which group, in that order.
    pub elected: Vec<(Candidate, By)>,
    /// Who left before the term was over.
    pub vacated: Vec<Candidate>,
}

impl Election {
    /// Places of a group.
    #[must_use]
    pub fn places(&self, group: &str) -> u32 {
        let held = self.seats.iter().find(|held| held.group == group);
        held.map_or(0, |held| held.places)
    }

    /// Places of a group that nobody holds.
    #[must_use]
    pub fn left(&self, group: &str) -> u32 {
        let held = self.elected.iter().filter(|(who, _)| who.group == group);
        self.places(group)
            .saturating_sub(u32::try_from(held.count()).unwrap_or(u32::MAX))
    }

    /// Candidates who stand for a group's places and are not elected.
    pub fn standing<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a Candidate> {
        self.candidates.iter().filter(move |who| who.group == group)
    }

    /// The last ballot for a group's places since they were last filled or vacated.
    #[must_use]
    pub fn last_round(&self, group: &str) -> Option<&Round> {
        self.rounds
            .iter()
            .rev()
            .find(|held| held.group == group && held.current)
    }

    /// Takes an act into the election.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.take(&done.header, act);
    }

    fn take(&mut self, header: &Header, act: &Act) {
        match act {
            Act::Opened {
                body,
                office,
                rules,
                seats,
                required,
                members,
                fills,
            } => {
                let by = header.by.as_ref();
                self.conducted_by = by.map(|by| by.capacity.clone()).unwrap_or_default();
                (self.body, self.fills) = (Some(body.clone()), fills.clone());
                (self.office, self.rules) = (office.clone(), rules.clone());
                (self.seats, self.required, self.members) =
                    (seats.clone(), Some(*required), *members);
            }
            Act::Handed { capacity } => self.conducted_by.clone_from(capacity),
            Act::TellersNamed { tellers } => self.tellers = tellers.iter().cloned().collect(),
            Act::Nominated { candidate, group } => self.candidates.push(Candidate {
                name: candidate.clone(),
                of: header.participant.clone(),
                group: group.clone(),
            }),
            Act::Withdrawn { candidate } => self.candidates.retain(|who| who.name != *candidate),
            Act::Endorsed { group, candidates } => {
                self.endorsed
                    .insert(group.clone(), candidates.iter().cloned().collect());
            }
            Act::BallotAsked { group } => drop(self.asked.insert(group.clone())),
            Act::Acclaimed { group } => {
                let names: Vec<String> = self.standing(group).map(|who| who.name.clone()).collect();
                names
                    .iter()
                    .for_each(|name| self.elect(name, By::Acclamation));
            }
            Act::Balloted { group, candidates } => {
                let standing = self.standing(group).count();
                let restricted = candidates.len() < standing
                    || self.places(group) == 1 && self.last_round(group).is_some();
                self.rounds.push(Round {
                    group: group.clone(),
                    candidates: candidates.clone(),
                    restricted,
                    places: self.left(group),
                    count: None,
                    current: true,
                });
            }
            Act::Counted { group, count } => self.count(group, count),
            Act::LotDrawn { draw, .. } => self.elect(&draw.drawn, By::Lot),
            Act::Vacated { candidate } => self.vacate(candidate),
        }
    }

    /// What an act brings about in the Bureau whose office is filled here: who is elected and who
    /// leaves, each with the header of its own act.
    #[must_use]
    pub fn in_the_bureau(&self, act: &Act, header: &Header) -> Vec<(Header, bureau::Act)> {
        let (Some(fills), Some(body)) = (&self.fills, &self.body) else {
            return Vec::new();
        };
        let mut after = self.clone();
        after.take(header, act);
        let held = |who: &Candidate| self.elected.iter().any(|(before, _)| before == who);
        let elected = after.elected.iter().map(|(who, _)| who);
        let elected = elected.filter(|who| !held(who)).map(|who| {
            let header = Header {
                participant: who.of.clone(),
                ..header.clone()
            };
            let group = Some(who.group.clone()).filter(|group| group != ALL);
            let act = bureau::Act::Elected {
                body: body.clone(),
                office: fills.office,
                name: who.name.clone(),
                group,
            };
            (header, act)
        });
        let left = after.vacated.iter().skip(self.vacated.len()).map(|who| {
            let act = bureau::Act::Vacated {
                office: fills.office,
                name: who.name.clone(),
            };
            (header.clone(), act)
        });
        left.chain(elected).collect()
    }

    fn elect(&mut self, name: &str, by: By) {
        let Some(place) = self.candidates.iter().position(|who| who.name == name) else {
            return;
        };
        let who = self.candidates.remove(place);
        let group = who.group.clone();
        self.elected.push((who, by));
        if self.left(&group) == 0 {
            self.candidates.retain(|who| who.group != group);
            self.forget(&group);
        }
    }

    /// The places of a group are filled, or opened again: its ballots are history.
    fn forget(&mut self, group: &str) {
        let rounds = self.rounds.iter_mut().filter(|held| held.group == group);
        rounds.for_each(|held| held.current = false);
        self.endorsed.remove(group);
        self.asked.remove(group);
    }

    fn vacate(&mut self, name: &str) {
        let Some(place) = self.elected.iter().position(|(who, _)| who.name == name) else {
            return;
        };
        let (who, _) = self.elected.remove(place);
        self.forget(&who.group);
        self.vacated.push(who);
    }
}
