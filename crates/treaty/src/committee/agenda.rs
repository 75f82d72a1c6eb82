//! An item on an agenda: in whose agenda it stands, to whom it is allocated, when it is discussed.

use crate::act::{Done, Entered};
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// Acts about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The item is included in the agenda of a session.
    #[serde(rename = "committee.agenda.included/1")]
    Included {
        /// Title of the item.
        title: String,
        /// Sessions whose agenda, or provisional agenda, it stands in.
        sessions: Vec<u32>,
        /// Its number in that agenda, where known.
        #[serde(skip_serializing_if = "Option::is_none")]
        item: Option<u32>,
        /// Whether the agenda is provisional.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        provisional: bool,
    },
    /// The item is allocated to a body.
    #[serde(rename = "committee.agenda.allocated/1")]
    Allocated {
        /// The body it goes to; absent: considered directly, without reference to a committee.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<MatterId>,
        /// The meeting that allocated it.
        #[serde(skip_serializing_if = "Option::is_none")]
        meeting: Option<MatterId>,
    },
    /// The item is discussed.
    #[serde(rename = "committee.agenda.discussed/1")]
    Discussed {
        /// At which meetings.
        meetings: Vec<MatterId>,
        /// Numbers of the items discussed jointly with it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        jointly_with: Vec<u32>,
        /// Symbols of the documents before the body.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        documents: Vec<String>,
    },
}

not_in_order! {
    /// What is not in order about an item.
    pub enum Unfit in "committee.agenda" {
        /// Not on any agenda.
        NotIncluded = "not_included", "GA rules 96–97: a committee introduces no item of its own",
            "the item is not included in an agenda, so it cannot be allocated or discussed",
            "Enter its inclusion first";
        /// No session named.
        NoSession = "no_session", "GA rule 97: items are referred for a session",
            "the inclusion names no session",
            "Give the number of the session";
    }
}

/// An item, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its acts, oldest first.
    pub acts: Vec<Entered<Act>>,
}

impl AgendaItem {
    /// Title of the item.
    #[must_use]
    pub fn title(&self) -> &str {
        let title = self.acts.iter().find_map(|held| match &held.act {
            Act::Included { title, .. } => Some(title.as_str()),
            _ => None,
        });
        title.unwrap_or_default()
    }

    /// An item is included before it is allocated or discussed.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Included { sessions, .. } if sessions.is_empty() => Err(Unfit::NoSession),
            Act::Included { .. } => Ok(()),
            _ if self.acts.is_empty() => Err(Unfit::NotIncluded),
            _ => Ok(()),
        }
    }

    /// Takes an act into the item.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        self.acts.push(Entered::of(done, act));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::json;

    #[test]
    fn included_for_a_session_before_it_is_allocated() {
        let item = "c/committee/agenda/74-107";
        let included = |sessions: &[u32]| {
            let members = json!({"title": "An item", "sessions": sessions, "item": 107});
            ask("committee.agenda.included/1", "2019-09-20", members)
        };
        let allocated = ask(
            "committee.agenda.allocated/1",
            "2019-09-20",
            json!({"to": "c/committee/body/third"}),
        );
        let mut house = House::opened();
        assert_eq!(
            house.code(item, allocated.clone()),
            "committee.agenda.not_included"
        );
        assert_eq!(
            house.code(item, included(&[])),
            "committee.agenda.no_session"
        );
        house.given(item, included(&[74]));
        house.given(item, allocated);
    }
}
