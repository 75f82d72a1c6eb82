//! Registration with the Secretariat of the United Nations, after entry into force (Article 102 of
//! the Charter; VCLT article 80).

use super::case::Case;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// Acts of registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The treaty is registered.
    #[serde(rename = "depositary.registration.registered/1")]
    Registered {
        /// Its registration number.
        number: String,
        /// The volume of the United Nations Treaty Series in which it stands.
        #[serde(skip_serializing_if = "Option::is_none")]
        volume: Option<String>,
    },
}

not_in_order! {
    /// What is not in order about registration.
    pub enum Unfit in "depositary.registration" {
        /// No day.
        NoDay = "no_day", "Servanda: registration has a day",
            "the registration says no day",
            "Give the day in `on`";
        /// Registered twice.
        AlreadyRegistered { number: String } = "already_registered", "Charter article 102: a treaty is registered once",
            "the treaty is registered under number {number}",
            "Check the treaty";
        /// Not in force.
        NotInForce = "not_in_force", "VCLT article 80: treaties are registered after their entry into force",
            "the treaty was not in force on that day",
            "Register it once it is in force";
    }
}

impl Act {
    /// Registered once, after entry into force where the Record can tell.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        if let Some(held) = &case.register.registered {
            let Self::Registered { number, .. } = &held.act;
            let number = number.clone();
            return Err(Unfit::AlreadyRegistered { number }.into());
        }
        let facts = case.facts;
        let status = super::status::status(case.register, case.convention, facts.participants, on);
        match status {
            Ok(status) if status.rule_held && !status.entry_into_force.in_force => {
                Err(Unfit::NotInForce.into())
            }
            _ => Ok(()),
        }
    }
}
