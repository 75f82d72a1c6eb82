//! A proposal: submitted, revised, joined by sponsors, acted upon.

use crate::act::{Done, Entered};
use crate::matter::MatterId;
use crate::not_in_order;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// Acts about a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The proposal is submitted and introduced.
    #[serde(rename = "committee.proposal.submitted/1")]
    Submitted {
        /// The body.
        body: MatterId,
        /// Its symbol.
        symbol: String,
        /// Its title.
        title: String,
        /// Its sponsors, in the order of the source.
        sponsors: Vec<ParticipantId>,
        /// The meeting at which it was introduced.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
    },
    /// A revised text takes its place.
    #[serde(rename = "committee.proposal.revised/1")]
    Revised {
        /// Symbol of the revision.
        symbol: String,
        /// The sponsors who joined with the revision; the earlier ones remain.
        sponsors: Vec<ParticipantId>,
        /// The meeting that had it before it.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
    },
    /// Further participants join in sponsoring.
    #[serde(rename = "committee.proposal.sponsored/1")]
    Sponsored {
        /// Those who joined.
        sponsors: Vec<ParticipantId>,
    },
    /// Budget implications are drawn attention to, or there are none.
    #[serde(rename = "committee.proposal.budget_statement/1")]
    BudgetStatement {
        /// What was said, in the project's own words.
        summary: String,
        /// The meeting.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
    },
}

impl Act {
    /// The participants it names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Submitted { sponsors, .. }
            | Self::Revised { sponsors, .. }
            | Self::Sponsored { sponsors } => sponsors.iter().collect(),
            Self::BudgetStatement { .. } => Vec::new(),
        }
    }
}

not_in_order! {
    /// What is not in order about a proposal.
    pub enum Unfit in "committee.proposal" {
        /// Submitted twice.
        AlreadySubmitted { symbol: String } = "already_submitted", "GA rule 120: a proposal is submitted once",
            "the proposal stands in the Record as {symbol}",
            "Enter a revision, or another proposal's matter";
        /// Not submitted.
        NotSubmitted = "not_submitted", "GA rule 120: proposals are submitted in writing",
            "no proposal is submitted under this name",
            "Enter the proposal first";
        /// Sponsors twice.
        AlreadySponsor { participant: String } = "already_sponsor", "Servanda: a sponsor is counted once",
            "{participant} already sponsors this proposal",
            "Leave it out of the list";
    }
}

/// A proposal, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Its acts, oldest first.
    pub acts: Vec<Entered<Act>>,
}

impl Proposal {
    /// Its newest symbol.
    #[must_use]
    pub fn symbol(&self) -> &str {
        let symbol = self.acts.iter().rev().find_map(|held| match &held.act {
            Act::Submitted { symbol, .. } | Act::Revised { symbol, .. } => Some(symbol.as_str()),
            _ => None,
        });
        symbol.unwrap_or_default()
    }

    /// Its title.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.acts.iter().find_map(|held| match &held.act {
            Act::Submitted { title, .. } => Some(title.as_str()),
            _ => None,
        });
        title.unwrap_or_default()
    }

    /// All sponsors, in the order they joined.
    #[must_use]
    pub fn sponsors(&self) -> Vec<&ParticipantId> {
        self.acts
            .iter()
            .flat_map(|held| held.act.participants())
            .collect()
    }

    /// A proposal is submitted once, before it is revised or joined; a sponsor is counted once.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Submitted { .. } if !self.acts.is_empty() => {
                let symbol = self.symbol().to_owned();
                return Err(Unfit::AlreadySubmitted { symbol });
            }
            Act::Submitted { .. } => {}
            _ if self.acts.is_empty() => return Err(Unfit::NotSubmitted),
            _ => {}
        }
        let mut sponsors = self.sponsors();
        for joining in act.participants() {
            if sponsors.contains(&joining) {
                let participant = joining.to_string();
                return Err(Unfit::AlreadySponsor { participant });
            }
            sponsors.push(joining);
        }
        Ok(())
    }

    /// Takes an act into the proposal.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.acts.push(Entered::of(done, act));
    }
}

#[cfg(test)]
mod tests {
    use crate::matter::Matter;
    use crate::testing::{House, ask};
    use serde_json::json;

    #[test]
    fn submitted_once_then_revised_and_joined_each_sponsor_counted_once() {
        let proposal = "c/committee/proposal/l-11";
        let submitted = ask(
            "committee.proposal.submitted/1",
            "2019-11-07",
            json!({"body": "c/committee/body/third", "symbol": "L.11", "title": "Draft", "sponsors": ["RUS"]}),
        );
        let joined = |who: &str| {
            ask(
                "committee.proposal.sponsored/1",
                "2019-11-18",
                json!({"sponsors": [who]}),
            )
        };
        let mut house = House::opened();
        assert_eq!(
            house.code(proposal, joined("BEN")),
            "committee.proposal.not_submitted"
        );
        house.given(proposal, submitted.clone());
        assert_eq!(
            house.code(proposal, submitted),
            "committee.proposal.already_submitted"
        );
        house.given(
            proposal,
            ask(
                "committee.proposal.revised/1",
                "2019-11-18",
                json!({"symbol": "L.11/Rev.1", "sponsors": ["ALG"]}),
            ),
        );
        assert_eq!(
            house.code(proposal, joined("ALG")),
            "committee.proposal.already_sponsor"
        );
        house.given(proposal, joined("BEN"));
        let Matter::Proposal(held) = house.matter(proposal) else {
            panic!("a proposal");
        };
        assert_eq!(held.symbol(), "L.11/Rev.1");
        assert_eq!(held.sponsors().len(), 3);
    }
}
