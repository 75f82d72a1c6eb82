//! Suspension, resumption and termination of a treaty's operation (VCLT articles 54 to 59).

use super::case::Case;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// Acts on the treaty's operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// Its operation is suspended, for all or between those named.
    #[serde(rename = "depositary.operation.suspended/1")]
    Suspended {
        /// Between whom; none: for all Parties.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        between: Vec<ParticipantId>,
        /// On which ground.
        ground: String,
    },
    /// It operates again between the same.
    #[serde(rename = "depositary.operation.resumed/1")]
    Resumed {
        /// Between whom; none: for all Parties.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        between: Vec<ParticipantId>,
    },
    /// The treaty ends.
    #[serde(rename = "depositary.operation.terminated/1")]
    Terminated {
        /// On which ground.
        ground: String,
    },
}

not_in_order! {
    /// What is not in order about a treaty's operation.
    pub enum Unfit in "depositary.operation" {
        /// No day.
        NoDay = "no_day", "Servanda: suspension and termination have a day",
            "the act says no day",
            "Give the day in `on`";
        /// Over.
        Terminated { on: Day } = "terminated", "VCLT article 54: a treaty ends once",
            "the treaty ended on {on}",
            "Nothing follows; check the day";
        /// Suspended twice.
        AlreadySuspended { since: Day } = "already_suspended", "VCLT articles 57 and 58: what is suspended is not suspended again",
            "its operation between these is suspended since {since}",
            "Leave it out, or enter the resumption first";
        /// Nothing to resume.
        NotSuspended = "not_suspended", "VCLT articles 57 and 58: what is resumed was suspended",
            "its operation between these is not suspended",
            "Check between whom";
        /// Alone.
        BetweenOne = "between_one", "VCLT article 58: operation is suspended between certain of the parties",
            "the act names only one participant",
            "Name two or more, or none to mean all";
    }
}

impl Act {
    /// The participants it names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Suspended { between, .. } | Self::Resumed { between } => between.iter().collect(),
            Self::Terminated { .. } => Vec::new(),
        }
    }

    /// Suspended and resumed in turn, ended once.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        if let Some(on) = case.register.terminated_on() {
            return Err(Unfit::Terminated { on }.into());
        }
        match self {
            Self::Suspended { between, .. } | Self::Resumed { between } if between.len() == 1 => {
                Err(Unfit::BetweenOne.into())
            }
            Self::Suspended { between, .. } => match case.register.suspended(between, on) {
                Some(since) => Err(Unfit::AlreadySuspended { since }.into()),
                None => Ok(()),
            },
            Self::Resumed { between } => match case.register.suspended(between, on) {
                None => Err(Unfit::NotSuspended.into()),
                Some(_) => Ok(()),
            },
            Self::Terminated { .. } => Ok(()),
        }
    }
}
