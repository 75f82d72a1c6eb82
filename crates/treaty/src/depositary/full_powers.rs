//! Full powers: who may sign or express consent for a State without being its Head of State, Head of
//! Government or Foreign Minister (VCLT article 7).

use super::case::Case;
use super::register::Register;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// The office of whoever signs a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// Head of State.
    HeadOfState,
    /// Head of Government.
    HeadOfGovernment,
    /// Minister for Foreign Affairs.
    ForeignMinister,
    /// One of the three, acting ad interim.
    AdInterim,
    /// For an organization, whoever its rules name.
    HeadOfOrganization,
    /// A permanent representative, who needs full powers.
    PermanentRepresentative,
    /// Anyone else, who needs full powers.
    Other,
}

impl Office {
    /// Every one.
    pub const ALL: [Self; 7] = [
        Self::HeadOfState,
        Self::HeadOfGovernment,
        Self::ForeignMinister,
        Self::AdInterim,
        Self::HeadOfOrganization,
        Self::PermanentRepresentative,
        Self::Other,
    ];

    /// Whether the office speaks for its State without full powers.
    #[must_use]
    pub const fn speaks_for_its_state(self) -> bool {
        match self {
            Self::HeadOfState
            | Self::HeadOfGovernment
            | Self::ForeignMinister
            | Self::AdInterim
            | Self::HeadOfOrganization => true,
            Self::PermanentRepresentative | Self::Other => false,
        }
    }

    /// The office in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HeadOfState => "Head of State",
            Self::HeadOfGovernment => "Head of Government",
            Self::ForeignMinister => "Minister for Foreign Affairs",
            Self::AdInterim => "one of these, ad interim",
            Self::HeadOfOrganization => "head of the organization",
            Self::PermanentRepresentative => "permanent representative",
            Self::Other => "another person",
        }
    }
}

/// For what full powers are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To adopt or authenticate the text.
    Adoption,
    /// To sign.
    Signature,
    /// To express consent to be bound.
    Consent,
    /// To make reservations or declarations.
    Reservation,
}

/// Acts about full powers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// Full powers of the header's participant are received.
    #[serde(rename = "depositary.full_powers.received/1")]
    Received {
        /// The capacity of whoever holds them; names stand in the paper.
        holder: String,
        /// Who issued them.
        issued_by: Office,
        /// For what.
        purposes: Vec<Purpose>,
        /// Their own date.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Day>,
    },
}

not_in_order! {
    /// What is not in order about full powers.
    pub enum Unfit in "depositary.full_powers" {
        /// Issued by somebody who cannot.
        NotByOneOfThree = "not_by_one_of_three", "VCLT article 7: full powers come from those who represent the State by their office",
            "the full powers are not issued by a Head of State, Head of Government or Foreign Minister",
            "Raise it with the State";
        /// For nothing.
        NoPurpose = "no_purpose", "VCLT article 2(1)(c): full powers say for what they are given",
            "the full powers name no purpose",
            "Give at least one of adoption, signature, consent and reservation";
        /// Dated later than received.
        DatedLater { dated: Day, on: Day } = "dated_later", "Servanda: a paper is received after it is issued",
            "the full powers are dated {dated}, after {on}, the day of their receipt",
            "Check both days";
    }
}

impl Act {
    /// Issued by one who may, for something, and received after.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        let (_, on) = case.party()?;
        let Self::Received {
            issued_by,
            purposes,
            dated,
            ..
        } = self;
        if !issued_by.speaks_for_its_state() {
            return Err(Unfit::NotByOneOfThree.into());
        }
        if purposes.is_empty() {
            return Err(Unfit::NoPurpose.into());
        }
        match dated.filter(|dated| on < *dated) {
            Some(dated) => Err(Unfit::DatedLater { dated, on }.into()),
            None => Ok(()),
        }
    }
}

/// Whether full powers of a participant for a purpose were received by a day.
#[must_use]
pub fn held(register: &Register, of: &ParticipantId, purpose: Purpose, on: Day) -> bool {
    register.full_powers.iter().any(|held| {
        let Act::Received { purposes, .. } = &held.act;
        held.header.participant.as_ref() == Some(of)
            && held.header.on.is_some_and(|received| received <= on)
            && purposes.contains(&purpose)
    })
}
