//! The body: a committee, the plenary, a conference; its parent, who may take part, its secretariat.

use crate::act::{Done, Entered};
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// What a body is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A plenary organ.
    Plenary,
    /// A Main Committee.
    MainCommittee,
    /// A committee established for one purpose.
    AdHocCommittee,
    /// The conference of a convention's Parties.
    Conference,
}

/// Acts about a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The body exists: established by a decision, or standing since before this Record.
    #[serde(rename = "committee.body.established/1")]
    Established {
        /// Full name.
        name: String,
        /// Short name for headings.
        short_name: String,
        /// What it is.
        kind: Kind,
        /// The body it is a committee of.
        #[serde(skip_serializing_if = "Option::is_none")]
        parent: Option<MatterId>,
        /// The decision that established it; absent for a standing organ.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<MatterId>,
        /// Who may take part, as a formula.
        open_to: String,
    },
    /// An office serves as its secretariat.
    #[serde(rename = "committee.body.secretariat/1")]
    SecretariatNamed {
        /// The office.
        office: String,
        /// The branch or unit, where the source names one.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<String>,
        /// Whether an earlier secretariat continues.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        continues: bool,
    },
}

not_in_order! {
    /// What is not in order about a body.
    pub enum Unfit in "committee.body" {
        /// Established twice.
        AlreadyEstablished { name: String } = "already_established", "Servanda: a body is established once",
            "the body stands in the Record already, as {name}",
            "Use the existing matter, or give another body another name";
        /// A secretariat before the body.
        NotEstablished = "not_established", "Servanda: a body is established before anything is done in it",
            "no body is established under this name",
            "Enter its establishment first";
    }
}

/// A body, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Its establishment, with the entry.
    pub established: Option<Entered<Act>>,
    /// Its secretariats, oldest first.
    pub secretariats: Vec<Entered<Act>>,
}

impl Body {
    /// Full name, or nothing before it is established.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.established.as_ref().map(|held| &held.act) {
            Some(Act::Established { name, .. }) => name,
            _ => "",
        }
    }

    /// Short name, or nothing before it is established.
    #[must_use]
    pub fn short_name(&self) -> &str {
        match self.established.as_ref().map(|held| &held.act) {
            Some(Act::Established { short_name, .. }) => short_name,
            _ => "",
        }
    }

    /// A body is established once, and before anything is done in it.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act) -> Result<(), Unfit> {
        match act {
            Act::Established { .. } if self.established.is_some() => {
                Err(Unfit::AlreadyEstablished {
                    name: self.name().to_owned(),
                })
            }
            Act::SecretariatNamed { .. } if self.established.is_none() => {
                Err(Unfit::NotEstablished)
            }
            _ => Ok(()),
        }
    }

    /// Takes an act into the body.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let held = Entered::of(done, act);
        match act {
            Act::Established { .. } => self.established = Some(held),
            Act::SecretariatNamed { .. } => self.secretariats.push(held),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, ask};
    use serde_json::json;

    const BODY: &str = "c/committee/body/new";

    #[test]
    fn established_once_and_before_its_secretariat() {
        let established = ask(
            "committee.body.established/1",
            "2019-09-20",
            json!({"name": "Third Committee", "short_name": "Third", "kind": "main_committee", "open_to": "Members"}),
        );
        let secretariat = ask(
            "committee.body.secretariat/1",
            "2019-09-20",
            json!({"office": "An office"}),
        );
        let mut house = House::opened();
        assert_eq!(
            house.code(BODY, secretariat.clone()),
            "committee.body.not_established"
        );
        house.given(BODY, established.clone());
        house.given(BODY, secretariat);
        assert_eq!(
            house.code(BODY, established),
            "committee.body.already_established"
        );
    }
}
