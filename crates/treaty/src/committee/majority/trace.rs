//! The steps of an outcome: each is a sentence that a person can recompute.

use super::{Basis, Majority, Tally};

/// One step, with the figures and the rule that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What was counted.
    Counted(Tally),
    /// Who is present and voting.
    Voting(Tally, String),
    /// More than half of those present and voting.
    Half(u64, String),
    /// More than half of the members.
    HalfOfMembers(u64, String),
    /// Two-thirds of those present and voting.
    TwoThirds(u64, String),
    /// Nobody voted in favour or against.
    Nobody(String),
    /// The votes are equally divided.
    Tied(u32, String),
    /// Whether those in favour reach what is required: how many they are, how many are required.
    Reaches(bool, u32, u64, String),
}

impl Step {
    /// The step in words.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Counted(Tally {
                yes,
                no,
                abstain,
                not_voting,
            }) => format!(
                "Counted: {yes} in favour, {no} against, {abstain} abstaining, {not_voting} not voting."
            ),
            Self::Voting(tally, rule) => format!(
                "Present and voting are those in favour and those against: {} + {} = {}; who abstains counts as not voting ({rule}).",
                tally.yes,
                tally.no,
                tally.present_and_voting(),
            ),
            Self::Half(of, rule) => half(*of, "present and voting", rule),
            Self::HalfOfMembers(of, rule) => half(*of, "members", rule),
            Self::TwoThirds(of, rule) => format!(
                "Two-thirds of {of} present and voting: 2 × {of} = {}, divided by 3 and rounded up, is {} ({rule}).",
                2 * of,
                (2 * of).div_ceil(3),
            ),
            Self::Nobody(rule) => {
                format!("Nobody voted in favour or against: not carried ({rule}).")
            }
            Self::Tied(yes, rule) => {
                format!("The votes are equally divided, {yes} and {yes}: not carried ({rule}).")
            }
            Self::Reaches(true, yes, required, rule) => {
                format!("{yes} in favour reaches the {required} required: carried ({rule}).")
            }
            Self::Reaches(false, yes, required, rule) => format!(
                "{yes} in favour is fewer than the {required} required: not carried ({rule})."
            ),
        }
    }
}

fn half(of: u64, whom: &str, rule: &str) -> String {
    format!(
        "More than half of {of} {whom} is {}: half of {of}, rounded down, is {}, and one more ({rule}).",
        of / 2 + 1,
        of / 2,
    )
}

/// How those in favour compare with what is required.
pub(super) fn result(
    majority: Majority,
    tally: Tally,
    (required, carried): (u64, bool),
    basis: &Basis,
) -> Vec<Step> {
    let by = || basis.majority.clone();
    if tally.present_and_voting() == 0 {
        return vec![Step::Nobody(by())];
    }
    let tied = tally.yes == tally.no && majority != Majority::OfMembers;
    let tied = tied.then(|| Step::Tied(tally.yes, basis.equally_divided.clone()));
    let reaches = Step::Reaches(carried, tally.yes, required, by());
    tied.into_iter().chain([reaches]).collect()
}
