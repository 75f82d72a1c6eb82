//! Succession and continuation: who takes the place of a State that was, and in which way.
//!
//! A State that succeeds deposits an instrument of that form; one that continues another, or into
//! which others united, stands in its place with what it had deposited. What the predecessor did stays
//! its own.

use super::case::Case;
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// In which way one State stands in another's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The same legal person under another name or in another extent.
    Continuation,
    /// Two States that became one.
    Union,
}

/// Acts of succession beside the instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header stands in a predecessor's place.
    #[serde(rename = "depositary.succession.declared/1")]
    Declared {
        /// In which way.
        way: Way,
        /// The State in whose place it stands.
        predecessor: ParticipantId,
    },
    /// The participant of the header notifies the name it bears from this day on. It stays who it is.
    #[serde(rename = "depositary.succession.renamed/1")]
    Renamed {
        /// Its short name in English.
        name: String,
    },
}

not_in_order! {
    /// What is not in order about a succession.
    pub enum Unfit in "depositary.succession" {
        /// Oneself.
        OwnPredecessor = "own_predecessor", "Servanda: a State stands in another's place, not its own",
            "the act names the same participant twice",
            "Name the predecessor";
        /// The predecessor still exists.
        PredecessorExists { predecessor: String } = "predecessor_exists", "Servanda: a predecessor is a State that is no more",
            "the table of participants does not have {predecessor} as a State that is no more",
            "Check the code, or enter a newer table of participants";
        /// Nothing to stand in for.
        NothingTaken { predecessor: String } = "nothing_taken", "VCLT article 73: succession is to what the predecessor had done",
            "{predecessor} neither signed nor deposited an instrument",
            "Enter the predecessor's own act first";
        /// An own instrument.
        OwnInstrument { participant: String } = "own_instrument", "Servanda: one way of consent stands at a time",
            "{participant} has an instrument of its own, or stands in the predecessor's place already",
            "Leave it out, or enter the withdrawal first";
        /// Another name than the table has.
        NotItsName { participant: String, name: String, on: Day } = "not_its_name", "Servanda: names are those of the Record's table of participants",
            "the table of participants does not have `{name}` as the name of {participant} from {on}",
            "Enter the table with the new name and its day first";
    }
}

impl Act {
    /// The participants it names.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        Vec::new()
    }

    /// A participant's new name is in the table; a State that is no more had signed or deposited, and who stands in its place has not.
    ///
    /// # Errors
    /// [`Unfit`] and those of [`Case`].
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let (party, on) = case.party()?;
        let predecessor = match self {
            Self::Declared { predecessor, .. } => predecessor,
            Self::Renamed { name } => return Ok(renamed(case, party, on, name)?),
        };
        if predecessor == party {
            return Err(Unfit::OwnPredecessor.into());
        }
        let listed = case.facts.participants.get(predecessor);
        if listed.is_none_or(|held| held.kind != crate::participant::Kind::Predecessor) {
            let predecessor = predecessor.to_string();
            return Err(Unfit::PredecessorExists { predecessor }.into());
        }
        let register = case.register;
        let acted = register.lasting_instrument(predecessor).is_some()
            || register.signed.contains_key(predecessor);
        if !acted {
            let predecessor = predecessor.to_string();
            return Err(Unfit::NothingTaken { predecessor }.into());
        }
        let stands = register.standing_instrument(party, on).is_some();
        if stands
            || register
                .stands_for(party)
                .next()
                .is_some_and(|held| held == predecessor)
        {
            let participant = party.to_string();
            return Err(Unfit::OwnInstrument { participant }.into());
        }
        Ok(())
    }
}

/// The name is new on that day, as the table of participants has it.
fn renamed(case: &Case<'_>, party: &ParticipantId, on: Day, name: &str) -> Result<(), Unfit> {
    match case.facts.participants.name(party, "en", on) {
        Some(held) if held.text == name && held.from == Some(on) => Ok(()),
        _ => Err(Unfit::NotItsName {
            participant: party.to_string(),
            name: name.to_owned(),
            on,
        }),
    }
}
