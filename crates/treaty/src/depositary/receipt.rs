//! Form on receipt: an instrument is looked at before it counts (VCLT article 77(1)(d)).
//!
//! A paper in due form becomes a deposit at once. Of any other the defects are raised with the State:
//! the instrument is received and pending, and not counted, until they are cured; it is then deposited
//! on the day of the cure, because a defective paper fixes no date.

use super::case::{self, Case};
use super::full_powers::{self, Office, Purpose};
use super::instrument::{self, Form};
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a paper lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Defect {
    /// It is a copy or a scan.
    NotOriginal,
    /// It does not name the treaty.
    TreatyNotNamed,
    /// It does not clearly express consent to be bound.
    ConsentNotExpressed,
    /// It bears no date or no place.
    NoDateOrPlace,
    /// It is signed by nobody who may, without full powers.
    NotSignedByOneWhoMay,
}

impl Defect {
    /// The defect in words.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotOriginal => "it is not the original",
            Self::TreatyNotNamed => "it does not name the treaty",
            Self::ConsentNotExpressed => "it does not clearly express consent to be bound",
            Self::NoDateOrPlace => "it bears no date or no place",
            Self::NotSignedByOneWhoMay => {
                "it is not signed by a Head of State, Head of Government or Foreign Minister, nor with full powers"
            }
        }
    }
}

/// Acts of receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// An instrument of the header's participant is received and looked at.
    #[serde(rename = "depositary.receipt.received/1")]
    Received {
        /// Its id in this register.
        id: String,
        /// Its form.
        form: Form,
        /// Whether the paper is the original.
        original: bool,
        /// Whether it names the treaty.
        names_treaty: bool,
        /// Whether it clearly expresses consent to be bound.
        expresses_consent: bool,
        /// Who signed it; absent: nobody.
        #[serde(skip_serializing_if = "Option::is_none")]
        signed_by: Option<Office>,
        /// Its own date.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Day>,
        /// Its own place.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// Of a succession, the day back to which it works.
        #[serde(skip_serializing_if = "Option::is_none")]
        effect: Option<Day>,
    },
    /// Its defects are raised with the State.
    #[serde(rename = "depositary.receipt.raised/1")]
    Raised {
        /// Its id.
        id: String,
        /// What it lacks.
        defects: Vec<Defect>,
    },
    /// Some of them are cured.
    #[serde(rename = "depositary.receipt.cured/1")]
    Cured {
        /// Its id.
        id: String,
        /// Which.
        defects: Vec<Defect>,
    },
}

not_in_order! {
    /// What is not in order about a receipt.
    pub enum Unfit in "depositary.receipt" {
        /// Raised by hand.
        RaisedByRule = "raised_by_rule", "VCLT article 77(1)(d): form is looked at on receipt",
            "defects follow from what was received",
            "Enter the receipt; its defects are raised with it";
        /// Nothing pending.
        NotPending { id: String } = "not_pending", "Servanda: what is cured was pending",
            "no instrument is pending under `{id}`",
            "Check the id";
        /// Not one of its defects.
        NotADefect { id: String } = "not_a_defect", "Servanda: what is cured was raised",
            "`{id}` does not have that defect, or it is cured already",
            "Name the defects that were raised";
        /// An instrument stands.
        InstrumentStands { participant: String, on: Day } = "instrument_stands", "VCLT article 16: one instrument establishes consent",
            "the instrument that {participant} deposited on {on} still stands",
            "Enter its withdrawal first";
    }
}

/// What a submission about a receipt becomes.
pub enum Becomes {
    /// An act of receipt.
    Receipt(Act),
    /// The deposit.
    Deposit(instrument::Act),
}

impl Act {
    /// The id of the receipt it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Received { id, .. } | Self::Raised { id, .. } | Self::Cured { id, .. } => id,
        }
    }

    /// A receipt becomes a deposit, or has its defects raised; a cure of the last defect becomes a
    /// deposit.
    ///
    /// # Errors
    /// [`Unfit`], [`case::Unfit`], and what is not in order about the deposit itself.
    pub fn decide(&self, case: &Case<'_>) -> Result<Vec<Becomes>, NotInOrder> {
        case.adopted()?;
        let (party, on) = case.party()?;
        let own = Becomes::Receipt(self.clone());
        match self {
            Self::Received { id, .. } => {
                case.free(id)?;
                if let Some(on) = case.register.standing_instrument(party, on) {
                    let participant = party.to_string();
                    return Err(Unfit::InstrumentStands { participant, on }.into());
                }
                let defects: Vec<Defect> = self.defects(case).into_iter().collect();
                if defects.is_empty() {
                    return Ok(vec![own, self.deposit(case)?]);
                }
                let id = id.clone();
                Ok(vec![own, Becomes::Receipt(Self::Raised { id, defects })])
            }
            Self::Raised { .. } => Err(Unfit::RaisedByRule.into()),
            Self::Cured { id, defects } => {
                let Some((received, open)) = case.register.pending(id) else {
                    return Err(Unfit::NotPending { id: id.clone() }.into());
                };
                if received.header.participant.as_ref() != Some(party) {
                    let (id, participant) = (id.clone(), party.to_string());
                    return Err(case::Unfit::NotOwn { id, participant }.into());
                }
                let cured: BTreeSet<Defect> = defects.iter().copied().collect();
                if cured.is_empty() || !cured.is_subset(&open) {
                    return Err(Unfit::NotADefect { id: id.clone() }.into());
                }
                if cured == open {
                    return Ok(vec![own, received.act.deposit(case)?]);
                }
                Ok(vec![own])
            }
        }
    }

    fn defects(&self, case: &Case<'_>) -> BTreeSet<Defect> {
        let Self::Received {
            original,
            names_treaty,
            expresses_consent,
            signed_by,
            dated,
            place,
            ..
        } = self
        else {
            return BTreeSet::new();
        };
        let powers = case
            .party()
            .is_ok_and(|(party, on)| full_powers::held(case.register, party, Purpose::Consent, on));
        let signed = signed_by.is_some_and(|office| office.speaks_for_its_state() || powers);
        let checks = [
            (*original, Defect::NotOriginal),
            (*names_treaty, Defect::TreatyNotNamed),
            (*expresses_consent, Defect::ConsentNotExpressed),
            (dated.is_some() && place.is_some(), Defect::NoDateOrPlace),
            (signed, Defect::NotSignedByOneWhoMay),
        ];
        let lacking = checks.into_iter().filter(|(fits, _)| !fits);
        lacking.map(|(_, defect)| defect).collect()
    }

    fn deposit(&self, case: &Case<'_>) -> Result<Becomes, NotInOrder> {
        let Self::Received {
            form,
            dated,
            effect,
            ..
        } = self
        else {
            return Err(Unfit::NotPending {
                id: self.id().to_owned(),
            }
            .into());
        };
        let deposit = instrument::Act::Deposited {
            form: *form,
            dated: *dated,
            effect: *effect,
            replaces: None,
            depositary: None,
        };
        let settled = deposit.settled(case)?;
        Ok(Becomes::Deposit(settled))
    }
}
