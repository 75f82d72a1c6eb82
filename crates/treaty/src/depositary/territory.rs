//! Territorial application: to which territories a State extends the treaty, and which it leaves out
//! (VCLT article 29).

use super::case::Case;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// Acts of territorial application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header extends the treaty to a territory.
    #[serde(rename = "depositary.territory.extended/1")]
    Extended {
        /// The territory, as the State names it.
        territory: String,
    },
    /// It leaves a territory out.
    #[serde(rename = "depositary.territory.excluded/1")]
    Excluded {
        /// The territory, as the State names it.
        territory: String,
    },
}

not_in_order! {
    /// What is not in order about territorial application.
    pub enum Unfit in "depositary.territory" {
        /// The same again.
        SaidBefore { territory: String } = "said_before", "VCLT article 29: territorial application is what the State last said",
            "the State said the same of {territory} before",
            "Leave it out, or check the name of the territory";
    }
}

impl Act {
    /// The territory.
    #[must_use]
    pub fn territory(&self) -> &str {
        match self {
            Self::Extended { territory } | Self::Excluded { territory } => territory,
        }
    }

    /// Who has consented says something new of a territory.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        let (party, _) = case.bound()?;
        let said = case.register.territories.iter().rev().find(|held| {
            held.header.participant.as_ref() == Some(party)
                && held.act.territory() == self.territory()
        });
        if said.is_some_and(|said| said.act == *self) {
            let territory = self.territory().to_owned();
            return Err(Unfit::SaidBefore { territory }.into());
        }
        Ok(())
    }
}
