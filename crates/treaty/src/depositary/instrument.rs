//! Instruments: how a State or organization consents to be bound, and how that ends.
//!
//! An instrument counts from the day of its receipt. Until entry into force a depositor is a
//! contracting State; a Party only after.

use super::entry_into_force::Kind;
use super::register::Register;
use crate::act::Header;
use crate::calendar::{Day, Window};
use crate::not_in_order;
use crate::participant::ParticipantId;
use crate::submission::Facts;
use serde::{Deserialize, Serialize};

/// By which act a participant consents to be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Ratification.
    Ratification,
    /// Acceptance.
    Acceptance,
    /// Approval.
    Approval,
    /// Accession.
    Accession,
    /// Formal confirmation, by an organization.
    FormalConfirmation,
    /// Definitive signature.
    DefinitiveSignature,
    /// Consent to be bound.
    ConsentToBeBound,
    /// Succession.
    Succession,
}

impl From<Form> for Kind {
    fn from(form: Form) -> Self {
        match form {
            Form::Ratification => Self::Ratification,
            Form::Acceptance => Self::Acceptance,
            Form::Approval => Self::Approval,
            Form::Accession => Self::Accession,
            Form::FormalConfirmation => Self::FormalConfirmation,
            Form::DefinitiveSignature => Self::DefinitiveSignature,
            Form::ConsentToBeBound => Self::ConsentToBeBound,
            Form::Succession => Self::Succession,
        }
    }
}

/// Acts about instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header deposits an instrument.
    #[serde(rename = "depositary.instrument.deposited/1")]
    Deposited {
        /// Its form.
        form: Form,
        /// The instrument's own date, where known; it is dated by receipt all the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        dated: Option<Day>,
        /// The day back to which it works, for a succession.
        #[serde(skip_serializing_if = "Option::is_none")]
        effect: Option<Day>,
        /// The day of the deposit that this one corrects; the earlier act stays in the Record.
        #[serde(skip_serializing_if = "Option::is_none")]
        replaces: Option<Day>,
    },
    /// The participant withdraws its instrument, or denounces.
    #[serde(rename = "depositary.instrument.withdrawn/1")]
    Withdrawn {
        /// Whether it is a denunciation of a treaty in force.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        denunciation: bool,
        /// The day it takes effect; absent: the day of receipt.
        #[serde(skip_serializing_if = "Option::is_none")]
        effect: Option<Day>,
    },
    /// A source reports how many instruments are deposited.
    #[serde(rename = "depositary.instrument.reported/1")]
    Reported {
        /// How many.
        count: u32,
        /// The span the source speaks of, where it states no day.
        #[serde(skip_serializing_if = "Option::is_none")]
        within: Option<Window>,
        /// Those it names without a day.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        named: Vec<ParticipantId>,
    },
}

not_in_order! {
    /// What is not in order about an instrument.
    pub enum Unfit in "depositary.instrument" {
        /// No participant or day.
        NoParticipant = "no_participant", "VCLT article 16: a State or organization deposits, on a day",
            "the instrument names no participant or no day of receipt",
            "Give the participant in `for` and the day of receipt in `on`";
        /// Not adopted.
        NotAdopted = "not_adopted", "VCLT articles 9 to 16: a text is adopted before anyone consents to it",
            "the text is not entered as adopted",
            "Enter the adoption first";
        /// Dated before adoption.
        BeforeAdoption { on: Day, adopted: Day } = "before_adoption", "VCLT articles 9 to 16: a text is adopted before anyone consents to it",
            "the instrument is dated {on}, before the text was adopted on {adopted}",
            "Check the day of receipt";
        /// An instrument stands.
        InstrumentStands { participant: String, on: Day } = "instrument_stands", "VCLT article 16: one instrument establishes consent",
            "the instrument that {participant} deposited on {on} still stands",
            "Enter its withdrawal first, or give the day it corrects in `replaces`";
        /// Nothing to correct.
        NothingToCorrect { participant: String, on: Day } = "nothing_to_correct", "Servanda: corrections are later acts that point at earlier ones",
            "{participant} deposited no instrument on {on}",
            "Check the day in `replaces`";
        /// Nothing to withdraw.
        NothingStands { participant: String } = "nothing_stands", "VCLT articles 54 to 56: what is withdrawn was deposited",
            "no instrument of {participant} stands",
            "Enter the deposit first";
        /// More than there are participants.
        MoreThanThereAre { count: u32, listed: usize } = "more_than_there_are", "Servanda: participants are those the Record lists",
            "the report counts {count}, more than the {listed} participants there are",
            "Check the number against the source";
        /// No day for the report.
        ReportWithoutDay = "report_without_day", "Servanda: a reported count has a day or a span",
            "the report says neither a day nor a span",
            "Give `on`, or `within` with the latest day the source allows";
    }
}

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Reported { named, .. } => named.iter().collect(),
            _ => Vec::new(),
        }
    }

    /// An instrument follows adoption; one stands at a time; what is corrected or withdrawn exists.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(
        &self,
        register: &Register,
        header: &Header,
        facts: &Facts<'_>,
    ) -> Result<(), Unfit> {
        if let Self::Reported { within, count, .. } = self {
            let (count, listed) = (*count, facts.participants.len());
            if count as usize > listed {
                return Err(Unfit::MoreThanThereAre { count, listed });
            }
            let latest = within.as_ref().and_then(|window| window.latest);
            return match header.on.or(latest) {
                Some(_) => Ok(()),
                None => Err(Unfit::ReportWithoutDay),
            };
        }
        let (Some(depositor), Some(on)) = (&header.participant, header.on) else {
            return Err(Unfit::NoParticipant);
        };
        if register.adopted.is_none() {
            return Err(Unfit::NotAdopted);
        }
        if let Some(adopted) = register.adopted_on().filter(|adopted| on < *adopted) {
            return Err(Unfit::BeforeAdoption { on, adopted });
        }
        let participant = depositor.to_string();
        let standing = match self {
            Self::Withdrawn { .. } => register.standing_instrument(depositor, on),
            _ => register.newest_instrument(depositor),
        };
        match (self, standing) {
            (
                Self::Deposited {
                    replaces: Some(on), ..
                },
                _,
            ) => {
                let on = *on;
                if register.deposited_on(depositor, on) {
                    Ok(())
                } else {
                    Err(Unfit::NothingToCorrect { participant, on })
                }
            }
            (Self::Deposited { .. }, Some(on)) => Err(Unfit::InstrumentStands { participant, on }),
            (Self::Withdrawn { .. }, None) => Err(Unfit::NothingStands { participant }),
            _ => Ok(()),
        }
    }
}
