//! Adoption: the text is established (Vienna Convention on the Law of Treaties, article 9).

use super::register::Register;
use crate::act::Header;
use crate::committee::decision::How;
use crate::matter::MatterId;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// Acts of adoption.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The text is adopted.
    #[serde(rename = "depositary.adoption.adopted/1")]
    Adopted {
        /// The body that adopted it.
        body: MatterId,
        /// Symbol of the resolution.
        symbol: String,
        /// How.
        how: How,
        /// The decision's own matter.
        #[serde(skip_serializing_if = "Option::is_none")]
        decision: Option<MatterId>,
        /// Where.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
    },
}

not_in_order! {
    /// What is not in order about adoption.
    pub enum Unfit in "depositary.adoption" {
        /// No day.
        NoDay = "no_day", "Servanda: adoption has a day",
            "the adoption says no day",
            "Give `on`, the day of the decision";
        /// Adopted twice.
        AlreadyAdopted = "already_adopted", "VCLT article 9: a text is adopted once",
            "the text stands in the Record as adopted",
            "A corrected or amended text is another act";
    }
}

impl Act {
    /// A text is adopted once, on a day.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub const fn decide(&self, register: &Register, header: &Header) -> Result<(), Unfit> {
        if header.on.is_none() {
            return Err(Unfit::NoDay);
        }
        if register.adopted.is_some() {
            return Err(Unfit::AlreadyAdopted);
        }
        Ok(())
    }
}
