//! Provisional application before entry into force, and its end (VCLT article 25). It never counts
//! towards entry into force.

use super::case::Case;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// Acts of provisional application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header applies the treaty provisionally.
    #[serde(rename = "depositary.provisional.begun/1")]
    Begun {},
    /// It ends that.
    #[serde(rename = "depositary.provisional.ended/1")]
    Ended {},
}

not_in_order! {
    /// What is not in order about provisional application.
    pub enum Unfit in "depositary.provisional" {
        /// Begun twice.
        Applies { participant: String, since: Day } = "applies", "VCLT article 25(1): provisional application begins once",
            "{participant} applies the treaty provisionally since {since}",
            "Leave it out, or enter the end of it first";
        /// Ended without having begun.
        DoesNotApply { participant: String } = "does_not_apply", "VCLT article 25(2): what is ended had begun",
            "{participant} does not apply the treaty provisionally",
            "Check the participant and the day";
    }
}

impl Act {
    /// Begun once, ended after.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let (party, on) = case.not_left()?;
        let participant = party.to_string();
        match (self, case.register.provisional_since(party, on)) {
            (Self::Begun {}, Some(since)) => Err(Unfit::Applies { participant, since }.into()),
            (Self::Ended {}, None) => Err(Unfit::DoesNotApply { participant }.into()),
            _ => Ok(()),
        }
    }
}
