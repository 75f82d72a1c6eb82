//! The majority engine: from ballots to carried or not carried, with the reasoning.
//!
//! Whole numbers only. Rules of procedure of the General Assembly, committees: rule 125 (majority
//! of the members present and voting), rule 126 (present and voting means for or against; who
//! abstains counts as not voting), rule 133 (equally divided votes: rejected), rule 123
//! (two-thirds). Which majority a decision needs is a value of the body's own rules, not of this
//! file, and so is the name of the rule that every step cites: see [`Basis`].

mod trace;

pub use trace::Step;

use serde::{Deserialize, Serialize};

/// What one participant did when the vote was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    /// In favour.
    Yes,
    /// Against.
    No,
    /// Abstaining, which counts as not voting (rule 126).
    Abstain,
    /// Absent, or present and not participating.
    NotVoting,
}

impl Ballot {
    /// Every ballot, in the order in which a result is announced.
    pub const ALL: [Ballot; 4] = [Ballot::Yes, Ballot::No, Ballot::Abstain, Ballot::NotVoting];

    /// Reads one of the four words of a ballot file, exactly as written there.
    #[must_use]
    pub fn parse(word: &str) -> Option<Ballot> {
        Ballot::ALL
            .into_iter()
            .find(|ballot| ballot.as_str() == word)
    }

    /// The word of a ballot file: `yes`, `no`, `abstain`, `not_voting`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Ballot::Yes => "yes",
            Ballot::No => "no",
            Ballot::Abstain => "abstain",
            Ballot::NotVoting => "not_voting",
        }
    }
}

/// How much of the body must be in favour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Majority {
    /// More in favour than against, of those present and voting.
    Simple,
    /// At least two in favour for each one against, of those present and voting.
    TwoThirds,
    /// More than half of all the members, whether they vote or not.
    OfMembers,
}

impl Majority {
    /// The word of rules as data and of the command line.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Majority::Simple => "simple",
            Majority::TwoThirds => "two-thirds",
            Majority::OfMembers => "of-members",
        }
    }

    /// The majority in words.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Majority::Simple => "majority of the members present and voting",
            Majority::TwoThirds => "two-thirds majority of the members present and voting",
            Majority::OfMembers => "majority of the members",
        }
    }
}

/// How many did what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// In favour.
    pub yes: u32,
    /// Against.
    pub no: u32,
    /// Abstaining.
    pub abstain: u32,
    /// Not voting.
    pub not_voting: u32,
}

impl Tally {
    /// Counts ballots, one a participant.
    #[must_use]
    pub fn of(ballots: impl IntoIterator<Item = Ballot>) -> Tally {
        let mut tally = Tally::default();
        for ballot in ballots {
            let count = match ballot {
                Ballot::Yes => &mut tally.yes,
                Ballot::No => &mut tally.no,
                Ballot::Abstain => &mut tally.abstain,
                Ballot::NotVoting => &mut tally.not_voting,
            };
            *count = count.saturating_add(1);
        }
        tally
    }

    /// In favour and against together (rule 126).
    #[must_use]
    pub const fn present_and_voting(self) -> u64 {
        self.yes as u64 + self.no as u64
    }

    /// All that the tally speaks of.
    #[must_use]
    pub const fn participants(self) -> u64 {
        self.present_and_voting() + self.abstain as u64 + self.not_voting as u64
    }
}

/// The rules that the steps of an outcome cite, as the body's own rules name them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The rule that asks for the majority.
    pub majority: String,
    /// The rule that says who is present and voting.
    pub present_and_voting: String,
    /// The rule on equally divided votes.
    pub equally_divided: String,
}

impl Basis {
    /// The rules of the Assembly's committees, where nothing more special is given.
    #[must_use]
    pub fn assembly_committee(majority: Majority) -> Basis {
        let asked_by = match majority {
            Majority::Simple => "rule 125",
            Majority::TwoThirds => "rules 83 and 123",
            Majority::OfMembers => "the body's own rule",
        };
        Basis {
            majority: asked_by.into(),
            present_and_voting: "rule 126".into(),
            equally_divided: "rule 133".into(),
        }
    }
}

/// What a tally means under a majority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The tally it was computed from.
    #[serde(flatten)]
    pub tally: Tally,
    /// In favour and against together.
    pub present_and_voting: u64,
    /// The smallest number in favour that would carry, with as many present and voting (or, of
    /// members, with as many members).
    pub required: u64,
    /// Whether it is carried.
    pub carried: bool,
    /// The majority in words, with the rule that asks for it.
    pub rule: String,
    /// The steps, each a sentence that a person can recompute.
    pub because: Vec<String>,
    /// The majority.
    #[serde(skip)]
    pub majority: Majority,
    /// The rule that asks for it.
    #[serde(skip)]
    pub asked_by: String,
    /// The steps as figures.
    #[serde(skip)]
    pub steps: Vec<Step>,
}

/// Why a tally cannot be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCountable {
    /// A majority of the members was asked for without their number.
    #[error(
        "a majority of the members is counted from the number of members, and that was not given; give the number of members of the body on the day of the vote"
    )]
    MembersMissing,
    /// Fewer members than ballots.
    #[error(
        "{participants} participants have a ballot, more than the number of members given, {members}; correct the number of members or the ballots"
    )]
    TooFewMembers {
        /// The number of members given.
        members: u32,
        /// How many the tally speaks of.
        participants: u64,
    },
}

impl Majority {
    /// Judges a tally. `members` is the number of members of the body; only a majority of the
    /// members needs it, but where it is given it must cover the tally.
    ///
    /// Nobody voting carries nothing, and neither does a tie.
    ///
    /// # Errors
    /// [`NotCountable`] when the number of members is missing or smaller than the tally.
    pub fn outcome(
        self,
        tally: Tally,
        members: Option<u32>,
        basis: &Basis,
    ) -> Result<Outcome, NotCountable> {
        if let Some(members) = members
            && u64::from(members) < tally.participants()
        {
            let participants = tally.participants();
            return Err(NotCountable::TooFewMembers {
                members,
                participants,
            });
        }
        let (yes, no) = (u64::from(tally.yes), u64::from(tally.no));
        let voting = tally.present_and_voting();
        let by = || basis.majority.clone();
        let mut steps = vec![
            Step::Counted(tally),
            Step::Voting(tally, basis.present_and_voting.clone()),
        ];
        let (required, carried) = match self {
            Majority::Simple => {
                steps.push(Step::Half(voting, by()));
                (voting / 2 + 1, yes > no)
            }
            Majority::TwoThirds => {
                steps.push(Step::TwoThirds(voting, by()));
                (
                    (2 * voting).div_ceil(3).max(1),
                    3 * yes >= 2 * voting && voting > 0,
                )
            }
            Majority::OfMembers => {
                let members = members.ok_or(NotCountable::MembersMissing)?;
                steps.push(Step::HalfOfMembers(u64::from(members), by()));
                (u64::from(members) / 2 + 1, 2 * yes > u64::from(members))
            }
        };
        steps.extend(trace::result(self, tally, (required, carried), basis));
        debug_assert_eq!(carried, voting > 0 && yes >= required);
        Ok(Outcome {
            tally,
            present_and_voting: voting,
            required,
            carried,
            rule: format!("{} ({})", self.in_words(), basis.majority),
            because: steps.iter().map(Step::in_words).collect(),
            majority: self,
            asked_by: by(),
            steps,
        })
    }
}

#[cfg(test)]
mod tests;
