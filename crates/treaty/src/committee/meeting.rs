//! A meeting: one sitting of a body, with its number, its day and the statements made.

use super::statement::Statements;
use crate::act::{Done, Entered};
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// Acts about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The meeting is held.
    #[serde(rename = "committee.meeting.held/1")]
    Held {
        /// The body.
        body: MatterId,
        /// Its number in the session's or the organ's count; absent where the source has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// The session, where it is a matter of this Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        session: Option<MatterId>,
        /// What it was about, in the project's own words.
        summary: String,
        /// Symbol of its summary record, where the source names one.
        #[serde(skip_serializing_if = "Option::is_none")]
        summary_record: Option<String>,
    },
    /// Something happened at the meeting that is no statement: a document was drawn attention to.
    #[serde(rename = "committee.meeting.noted/1")]
    Noted {
        /// What happened, in the project's own words.
        summary: String,
    },
}

not_in_order! {
    /// What is not in order about a meeting.
    pub enum Unfit in "committee.meeting" {
        /// Held twice.
        AlreadyHeld = "already_held", "Servanda: a meeting is held once",
            "this meeting stands in the Record already",
            "Use another meeting's matter";
        /// Not held.
        NotHeld = "not_held", "Servanda: what happened at a meeting follows the meeting",
            "this meeting is not entered as held",
            "Enter the meeting first";
    }
}

/// A meeting, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// The holding.
    pub held: Option<Entered<Act>>,
    /// What else happened.
    pub noted: Vec<Entered<Act>>,
    /// The statements made.
    pub statements: Statements,
}

impl Meeting {
    /// A meeting is held once, and before anything happens at it.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub const fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Held { .. } if self.held.is_some() => Err(Unfit::AlreadyHeld),
            Act::Noted { .. } if self.held.is_none() => Err(Unfit::NotHeld),
            _ => Ok(()),
        }
    }

    /// Takes an act into the meeting.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let entered = Entered::of(done, act);
        match act {
            Act::Held { .. } => self.held = Some(entered),
            Act::Noted { .. } => self.noted.push(entered),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::json;

    #[test]
    fn held_once_and_before_anything_happens_at_it() {
        let meeting = "c/committee/meeting/50";
        let held = ask(
            "committee.meeting.held/1",
            "2019-11-18",
            json!({"body": "c/committee/body/third", "number": 50, "summary": "Action on proposals"}),
        );
        let noted = ask(
            "committee.meeting.noted/1",
            "2019-11-18",
            json!({"summary": "A statement drawn attention to"}),
        );
        let mut house = House::opened();
        assert_eq!(
            house.code(meeting, noted.clone()),
            "committee.meeting.not_held"
        );
        house.given(meeting, held.clone());
        house.given(meeting, noted);
        assert_eq!(house.code(meeting, held), "committee.meeting.already_held");
    }
}
