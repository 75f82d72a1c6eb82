//! A statement: its kind, who made it, on whose behalf.
//!
//! A sponsor makes general statements and does not explain its vote; a group's statement does not
//! use up a member's own (GA rule 128).

use crate::act::{Done, Entered, Header};
use crate::matter::MatterId;
use crate::not_in_order;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// The kinds of statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Introduces a proposal or an item.
    Introduction,
    /// A general statement, open to sponsors.
    General,
    /// In explanation of vote, before the voting.
    ExplanationBefore,
    /// In explanation of vote, after the voting.
    ExplanationAfter,
    /// In explanation of position, where there was no vote.
    ExplanationOfPosition,
    /// A reply.
    RightOfReply,
    /// A point of order.
    PointOfOrder,
    /// The source says "a statement" and no more.
    NotStated,
}

/// When a statement was made relative to the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// Before it.
    Before,
    /// After it.
    After,
}

/// Acts about statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// A statement is made. The speaker's State is the header's `for`; others speak in the capacity
    /// the header's `by` names.
    #[serde(rename = "committee.statement.made/1")]
    Made {
        /// Its kind.
        kind: Kind,
        /// Before or after the decision, where it concerns one.
        #[serde(skip_serializing_if = "Option::is_none")]
        moment: Option<Moment>,
        /// The participants on whose behalf it was also made.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        on_behalf_of: Vec<ParticipantId>,
        /// A group on whose behalf it was made, in the words of the source.
        #[serde(skip_serializing_if = "Option::is_none")]
        on_behalf_of_group: Option<String>,
        /// The meeting at which it was made.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
        /// What it was about, in the project's own words.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary: Option<String>,
    },
}

not_in_order! {
    /// What is not in order about a statement.
    pub enum Unfit in "committee.statement" {
        /// Nobody speaks.
        NoSpeaker = "no_speaker", "GA rule 109: nobody speaks without having been called",
            "the statement names neither a participant nor an office that made it",
            "Give the participant in `for`, or the office in `by`";
    }
}

impl Act {
    /// The participants it names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        let Self::Made { on_behalf_of, .. } = self;
        on_behalf_of.iter().collect()
    }

    /// A statement has a speaker.
    ///
    /// # Errors
    /// [`Unfit`].
    pub const fn decide(&self, header: &Header) -> Result<(), Unfit> {
        if header.participant.is_none() && header.by.is_none() {
            return Err(Unfit::NoSpeaker);
        }
        Ok(())
    }
}

/// The statements made in a matter, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statements {
    /// Oldest first.
    pub made: Vec<Entered<Act>>,
}

impl Statements {
    /// Takes a statement in.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.made.push(Entered::of(done, act));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::json;

    #[test]
    fn a_statement_has_a_speaker() {
        let meeting = "c/committee/meeting/50";
        let mut house = House::opened();
        let silent = ask(
            "committee.statement.made/1",
            "2019-11-18",
            json!({"kind": "general"}),
        );
        assert_eq!(
            house.code(meeting, silent),
            "committee.statement.no_speaker"
        );
        let group = json!({"kind": "explanation_before", "for": "FIN", "on_behalf_of": ["ALG"], "on_behalf_of_group": "a group"});
        house.given(
            meeting,
            ask("committee.statement.made/1", "2019-11-18", group),
        );
        let office = json!({"kind": "introduction", "by": {"capacity": "Director"}});
        house.given(
            meeting,
            ask("committee.statement.made/1", "2019-11-18", office),
        );
    }
}
