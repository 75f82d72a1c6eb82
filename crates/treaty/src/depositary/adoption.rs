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
    /// A source lists the treaty among those concluded, and no more: not who adopted its text, and
    /// perhaps not when, nor when it was open for signature.
    #[serde(rename = "depositary.adoption.reported/1")]
    Reported {
        /// Where it was concluded, where the source says so.
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
    /// Whether a source only lists the treaty as concluded.
    #[must_use]
    pub const fn is_report(&self) -> bool {
        matches!(self, Self::Reported { .. })
    }

    /// A text is adopted once, on a day; a report that says less gives way to the adoption itself.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub const fn decide(&self, register: &Register, header: &Header) -> Result<(), Unfit> {
        let whole = matches!(self, Self::Adopted { .. });
        if whole && header.on.is_none() {
            return Err(Unfit::NoDay);
        }
        match &register.adopted {
            // Who adopted it, once known, says more than that it was concluded.
            Some(held) if whole && matches!(held.act, Self::Reported { .. }) => Ok(()),
            Some(_) => Err(Unfit::AlreadyAdopted),
            None => Ok(()),
        }
    }
}
