//! A decision: what a body decides, and how: without a vote, by consensus, by recorded vote.
//!
//! "Without a vote" and "by consensus" are different words; the source's is kept. Explanations of
//! position and dissociations stand beside a decision and change nothing in it.

use super::meeting::Kind;
use super::statement::Statements;
use super::vote::Counts;
use crate::act::{Done, Entered};
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::submission::Matters;
use serde::{Deserialize, Serialize};

/// How a decision was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Without a vote.
    WithoutAVote,
    /// By consensus.
    ByConsensus,
    /// By recorded vote.
    RecordedVote,
    /// The source does not say.
    NotStated,
}

/// The word for what the body did: a Main Committee adopts a draft and recommends it, a negotiating
/// committee approves, the Assembly adopts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    /// Adopted.
    Adopted,
    /// Approved.
    Approved,
    /// Decided.
    Decided,
    /// Recommended to another body.
    Recommended,
}

/// Acts about a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The decision is taken.
    #[serde(rename = "committee.decision.taken/1")]
    Taken {
        /// The body.
        body: MatterId,
        /// The word for it.
        verb: Verb,
        /// Symbol of the resolution or decision, where it has one.
        #[serde(skip_serializing_if = "Option::is_none")]
        symbol: Option<String>,
        /// Its title or subject.
        title: String,
        /// How it was taken.
        how: How,
        /// The vote, where there was one and this Record holds it.
        #[serde(skip_serializing_if = "Option::is_none")]
        vote: Option<MatterId>,
        /// The counts a source reports, where the ballots are not here.
        #[serde(skip_serializing_if = "Option::is_none")]
        counts: Option<Counts>,
        /// The proposal acted upon.
        #[serde(skip_serializing_if = "Option::is_none")]
        proposal: Option<MatterId>,
        /// The meeting at which it was taken.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
        /// Symbols of the documents concerned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<String>,
        /// What it does, in the project's own words.
        summary: String,
    },
    /// The decision recommends something to another body.
    #[serde(rename = "committee.decision.recommended/1")]
    Recommended {
        /// To which body.
        to: MatterId,
        /// What is recommended, in the project's own words.
        summary: String,
    },
}

not_in_order! {
    /// What is not in order about a decision.
    pub enum Unfit in "committee.decision" {
        /// Taken twice.
        AlreadyTaken { title: String } = "already_taken", "GA rule 123: a decided proposal is reconsidered only by a further decision",
            "the decision “{title}” stands in the Record already",
            "Enter a further decision in its own matter";
        /// Called recorded without a vote or counts.
        NoVote = "no_vote", "GA rule 127: a recorded vote has a result",
            "the decision is said to be taken by recorded vote, but neither the vote nor its counts are named",
            "Name the vote's matter, or the counts that the source reports";
        /// Where nothing is decided.
        DecidesNothing { meeting: String } = "decides_nothing", "the mandate of the body: informal and intersessional meetings decide nothing",
            "the meeting `{meeting}` is informal or between sessions",
            "Bring the question to a formal meeting";
        /// A vote that is not there.
        VoteNotHeld { vote: String } = "vote_not_held", "GA rule 127: a recorded vote has a result",
            "no result of the vote `{vote}` is announced in the Record",
            "Enter the vote first, or give the counts that the source reports";
        /// Counts beside a vote that differ from it.
        CountsDiffer { vote: String } = "counts_differ", "GA rule 127: the result is what the recorded ballots add up to",
            "the counts given are not those announced in `{vote}`",
            "Leave the counts out: the vote holds them";
        /// Not taken.
        NotTaken = "not_taken", "Servanda: what follows from a decision comes after it",
            "no decision is entered under this name",
            "Enter the decision first";
    }
}

impl Act {
    /// The vote it names.
    #[must_use]
    pub const fn vote(&self) -> Option<&MatterId> {
        match self {
            Self::Taken { vote, .. } => vote.as_ref(),
            Self::Recommended { .. } => None,
        }
    }

    /// The meeting it names.
    #[must_use]
    pub const fn meeting(&self) -> Option<&MatterId> {
        match self {
            Self::Taken { meeting, .. } => meeting.as_ref(),
            Self::Recommended { .. } => None,
        }
    }

    /// The meeting that a decision names may decide; the vote that it names was held, and counts given beside it are its own.
    ///
    /// # Errors
    /// [`Unfit::DecidesNothing`], [`Unfit::VoteNotHeld`] and [`Unfit::CountsDiffer`].
    pub fn agrees(&self, matters: &Matters) -> Result<(), Unfit> {
        if let Some(id) = self.meeting()
            && matches!(matters.get(id), Some(Matter::Meeting(held)) if held.kind() != Kind::Formal)
        {
            let meeting = id.to_string();
            return Err(Unfit::DecidesNothing { meeting });
        }
        let Some(id) = self.vote() else {
            return Ok(());
        };
        let vote = id.to_string();
        let announced = match matters.get(id) {
            Some(Matter::Vote(held)) => held.result_announced(),
            _ => None,
        };
        let Some(announced) = announced else {
            return Err(Unfit::VoteNotHeld { vote });
        };
        match self {
            Self::Taken {
                counts: Some(counts),
                ..
            } if *counts != announced => Err(Unfit::CountsDiffer { vote }),
            _ => Ok(()),
        }
    }
}

/// A decision, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// Its taking.
    pub taken: Option<Entered<Act>>,
    /// What it recommends.
    pub recommended: Vec<Entered<Act>>,
    /// Statements about it.
    pub statements: Statements,
}

impl Decision {
    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        match self.taken.as_ref().map(|held| &held.act) {
            Some(Act::Taken { title, .. }) => title,
            _ => "",
        }
    }

    /// A decision is taken once; one by recorded vote names its vote or the counts reported.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Taken { .. } if self.taken.is_some() => Err(Unfit::AlreadyTaken {
                title: self.title().to_owned(),
            }),
            Act::Taken {
                how: How::RecordedVote,
                vote: None,
                counts: None,
                ..
            } => Err(Unfit::NoVote),
            Act::Recommended { .. } if self.taken.is_none() => Err(Unfit::NotTaken),
            _ => Ok(()),
        }
    }

    /// Takes an act into the decision.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = Entered::of(done, act);
        match act {
            Act::Taken { .. } => self.taken = Some(held),
            Act::Recommended { .. } => self.recommended.push(held),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::{Value as Json, json};

    #[test]
    fn a_vote_that_is_named_was_held_and_its_counts_are_its_own() {
        let vote = "c/committee/vote/one";
        let question = json!({"body": "c/committee/body/ga", "title": "Draft", "method": "recorded", "majority": "simple", "members": 4});
        let taken = |counts: Option<Json>| {
            let mut members = json!({
                "body": "c/committee/body/ga", "verb": "adopted", "title": "A resolution", "how": "recorded_vote",
                "summary": "establishes a committee", "vote": vote,
            });
            if let Some(counts) = counts {
                members["counts"] = counts;
            }
            ask("committee.decision.taken/1", "2019-12-27", members)
        };
        let decision = "c/committee/decision/74-247";
        let mut house = House::opened();
        assert_eq!(
            house.code(decision, taken(None)),
            "committee.decision.vote_not_held"
        );
        let result = json!({"yes": 1, "no": 0, "abstain": 0});
        let recorded = json!({"question": question, "yes": ["ALG"], "announced": result});
        house.given(
            vote,
            ask("committee.vote.recorded/1", "2019-12-27", recorded),
        );
        let other = json!({"yes": 2, "no": 0, "abstain": 0});
        assert_eq!(
            house.code(decision, taken(Some(other))),
            "committee.decision.counts_differ"
        );
        house.given(decision, taken(Some(result)));
    }

    #[test]
    fn taken_once_and_a_recorded_vote_has_a_result() {
        let decision = "c/committee/decision/74-247";
        let taken = |how: &str, more: Json| {
            let mut members = json!({
                "body": "c/committee/body/ga", "verb": "adopted", "title": "A resolution", "how": how, "summary": "establishes a committee",
            });
            members
                .as_object_mut()
                .expect("an object")
                .extend(more.as_object().expect("an object").clone());
            ask("committee.decision.taken/1", "2019-12-27", members)
        };
        let recommended = ask(
            "committee.decision.recommended/1",
            "2019-12-27",
            json!({"to": "c/committee/body/ga", "summary": "adoption"}),
        );
        let mut house = House::opened();
        assert_eq!(
            house.code(decision, recommended),
            "committee.decision.not_taken"
        );
        assert_eq!(
            house.code(decision, taken("recorded_vote", json!({}))),
            "committee.decision.no_vote"
        );
        let counts = json!({"counts": {"yes": 79, "no": 60, "abstain": 33}});
        house.given(decision, taken("recorded_vote", counts));
        assert_eq!(
            house.code(decision, taken("without_a_vote", json!({}))),
            "committee.decision.already_taken"
        );
    }
}
