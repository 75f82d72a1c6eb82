//! Depositary notifications: one document an act, with its number.
//!
//! A copy numbers nothing: it shows the depositary's notifications, transcribed.

use super::register::Register;
use crate::not_in_order;
use serde::{Deserialize, Serialize};

/// Acts of notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The depositary notifies.
    #[serde(rename = "depositary.notification.issued/1")]
    Issued {
        /// The depositary's number, such as C.N.196.2025.TREATIES-XVIII.16.
        number: String,
        /// Its subject.
        subject: String,
    },
}

not_in_order! {
    /// What is not in order about a notification.
    pub enum Unfit in "depositary.notification" {
        /// Number used twice.
        NumberUsed { number: String } = "number_used", "Servanda: a notification's number is given once",
            "a notification numbered {number} stands in the Record",
            "Check the number";
    }
}

impl Act {
    /// A number is given once.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn decide(&self, register: &Register) -> Result<(), Unfit> {
        let Self::Issued { number, .. } = self;
        let used = register.notifications.iter().any(|held| {
            let Self::Issued { number: other, .. } = &held.act;
            other == number
        });
        if used {
            let number = number.clone();
            return Err(Unfit::NumberUsed { number });
        }
        Ok(())
    }
}
