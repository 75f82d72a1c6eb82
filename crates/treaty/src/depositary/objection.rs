//! Objections to reservations (VCLT articles 20 and 21). One by a signatory takes effect when it
//! becomes a Party.

use super::case::{self, Case};
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// Acts of objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header objects.
    #[serde(rename = "depositary.objection.made/1")]
    Made {
        /// Its id in this register.
        id: String,
        /// The reservation objected to.
        to: String,
        /// Whether it definitely says that the treaty is not to be in force between the two.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        prevents: bool,
        /// What it says.
        #[serde(skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// It is withdrawn.
    #[serde(rename = "depositary.objection.withdrawn/1")]
    Withdrawn {
        /// Its id.
        id: String,
    },
}

not_in_order! {
    /// What is not in order about an objection.
    pub enum Unfit in "depositary.objection" {
        /// Nobody who may object.
        NeitherSignedNorBound { participant: String } = "neither_signed_nor_bound", "VCLT articles 20 and 23: States that signed or consented, or may, object",
            "{participant} has neither signed nor deposited an instrument",
            "Enter its signature or instrument first";
        /// Own.
        ToOwn { participant: String } = "to_own", "VCLT article 20: others object to a reservation",
            "{participant} made the reservation itself",
            "It may withdraw it";
        /// Twice.
        ObjectedBefore { participant: String, id: String } = "objected_before", "Servanda: one objection of a State to a reservation stands at a time",
            "the objection `{id}` of {participant} to it stands",
            "Enter its withdrawal first";
        /// Accepted before.
        AcceptedBefore { participant: String, on: Day } = "accepted_before", "VCLT article 20: what was accepted is not objected to",
            "{participant} accepted the reservation expressly on {on}",
            "An acceptance is final; nothing is entered";
    }
}

impl Act {
    /// The id of the objection it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Made { id, .. } | Self::Withdrawn { id } => id,
        }
    }

    /// Who signed or consented objects to what another made, once; and withdraws its own.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        let (party, on) = case.not_left()?;
        let participant = party.to_string();
        match self {
            Self::Made { id, to, .. } => {
                case.free(id)?;
                let register = case.register;
                let reservation = register
                    .reservation(to)
                    .ok_or_else(|| case::Unfit::NoSuch { id: to.clone() })?;
                if reservation.header.participant.as_ref() == Some(party) {
                    return Err(Unfit::ToOwn { participant }.into());
                }
                let consented = register.standing_instrument(party, on).is_some();
                if !consented && !register.signed_by(party, on) {
                    return Err(Unfit::NeitherSignedNorBound { participant }.into());
                }
                if let Some(on) = register.accepted_on(to, party) {
                    return Err(Unfit::AcceptedBefore { participant, on }.into());
                }
                if let Some(held) = register.objection(to, party) {
                    let id = held.act.id().to_owned();
                    return Err(Unfit::ObjectedBefore { participant, id }.into());
                }
                Ok(())
            }
            Self::Withdrawn { id } => {
                let mut made = case.register.objections.iter();
                let held = made
                    .find(|held| matches!(&held.act, Self::Made { id: own, .. } if own == id))
                    .ok_or_else(|| case::Unfit::NoSuch { id: id.clone() })?;
                if held.header.participant.as_ref() != Some(party) {
                    let id = id.clone();
                    return Err(case::Unfit::NotOwn { id, participant }.into());
                }
                if let Some(on) = case.register.objection_withdrawn_on(id) {
                    let id = id.clone();
                    return Err(case::Unfit::Ended { id, on }.into());
                }
                Ok(())
            }
        }
    }
}
