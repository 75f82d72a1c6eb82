//! Declarations and notifications that a treaty asks for or allows: authorities, languages, the
//! basis for extradition, an organization's competence, the choice against arbitration. Which of
//! them a treaty requires with the instrument is its own rule, `notifications.required`.

use super::case::{self, Case};
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// What a declaration is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A central or competent authority.
    Authority,
    /// The languages accepted for requests.
    Languages,
    /// Whether the treaty is taken as the basis for extradition.
    TreatyBasis,
    /// How far an organization is competent, in addition to or in place of its member States.
    Competence,
    /// Jurisdiction that the State establishes.
    Jurisdiction,
    /// That the State is not bound by a way of settling disputes.
    DisputeSettlement,
    /// Anything else.
    Other,
}

impl Subject {
    /// The subject in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Languages => "languages",
            Self::TreatyBasis => "treaty basis",
            Self::Competence => "extent of competence",
            Self::Jurisdiction => "jurisdiction",
            Self::DisputeSettlement => "dispute settlement",
            Self::Other => "other",
        }
    }
}

/// Acts of declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header declares or notifies.
    #[serde(rename = "depositary.declaration.made/1")]
    Made {
        /// Its id in this register.
        id: String,
        /// What it is about.
        subject: Subject,
        /// The provisions under which it is made.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        articles: Vec<String>,
        /// What it says.
        text: String,
    },
    /// It says something else from this day on.
    #[serde(rename = "depositary.declaration.changed/1")]
    Changed {
        /// Its id.
        id: String,
        /// What it says now.
        text: String,
    },
    /// It is withdrawn.
    #[serde(rename = "depositary.declaration.withdrawn/1")]
    Withdrawn {
        /// Its id.
        id: String,
    },
}

not_in_order! {
    /// What is not in order about a declaration.
    pub enum Unfit in "depositary.declaration" {
        /// A State on an organization's competence.
        NotAnOrganization { participant: String } = "not_an_organization", "final clauses: organizations, as the Record holds them",
            "{participant} is a State, and the extent of competence is declared by an organization",
            "Name the organization, or give the subject the declaration has";
    }
}

impl Act {
    /// The id of the declaration it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Made { id, .. } | Self::Changed { id, .. } | Self::Withdrawn { id } => id,
        }
    }

    /// A new declaration has its own id, and competence is an organization's to declare; what is changed
    /// or withdrawn stands and is one's own.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let (party, _) = case.not_left()?;
        if let Self::Made { id, subject, .. } = self {
            let listed = case.facts.participants.get(party);
            if *subject == Subject::Competence && listed.is_some_and(|held| held.kind.is_state()) {
                let participant = party.to_string();
                return Err(Unfit::NotAnOrganization { participant }.into());
            }
            return Ok(case.free(id)?);
        }
        let id = self.id().to_owned();
        let mut held = case.register.declarations.iter();
        let made = held.find(|held| matches!(held.act, Self::Made { .. }) && held.act.id() == id);
        let Some(made) = made else {
            return Err(case::Unfit::NoSuch { id }.into());
        };
        if made.header.participant.as_ref() != Some(party) {
            let participant = party.to_string();
            return Err(case::Unfit::NotOwn { id, participant }.into());
        }
        match case.register.declaration_withdrawn_on(&id) {
            Some(on) => Err(case::Unfit::Ended { id, on }.into()),
            None => Ok(()),
        }
    }
}
