//! Signature: where and until when the convention is open, who signed, what sources report.
//!
//! A signatory stays one after the window closes. Where a source gives a count but not the names or
//! the days, the count is held as reported, beside the names that are known.

use super::register::Register;
use crate::act::Header;
use crate::calendar::{Day, Window};
use crate::not_in_order;
use crate::participant::ParticipantId;
use crate::submission::Facts;
use serde::{Deserialize, Serialize};

/// A place at which the convention is open for signature, and its days, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningWindow {
    /// The place.
    pub place: String,
    /// First day.
    pub from: Day,
    /// Last day.
    pub until: Day,
}

/// How a participant signs, where it is not simply, subject to ratification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Ad referendum: it becomes a signature once its State confirms it (VCLT article 12(2)(b)).
    AdReferendum,
    /// By succession to the signature of a State that was.
    Succession,
}

/// Acts of signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The convention is open, or will be, for signature.
    #[serde(rename = "depositary.signature.opened/1")]
    Opened {
        /// Where and when, in the order of time.
        windows: Vec<SigningWindow>,
        /// The rule or paragraph that opens it.
        rule: String,
    },
    /// The participant of the header signs.
    #[serde(rename = "depositary.signature.signed/1")]
    Signed {
        /// Where; absent where the source states no place.
        #[serde(skip_serializing_if = "Option::is_none")]
        place: Option<String>,
        /// How; absent: subject to ratification, acceptance or approval.
        #[serde(skip_serializing_if = "Option::is_none")]
        manner: Option<Manner>,
    },
    /// A source reports how many have signed.
    #[serde(rename = "depositary.signature.reported/1")]
    Reported {
        /// How many, organizations included.
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
    /// What is not in order about a signature.
    pub enum Unfit in "depositary.signature" {
        /// No window.
        NoWindow = "no_window", "Servanda: a window has a first and a last day, in order",
            "the opening names no window, or one that ends before it begins",
            "Give each place with `from` and `until`";
        /// Not adopted.
        NotAdopted = "not_adopted", "VCLT articles 9 to 11: a text is adopted before it is signed",
            "the text is not entered as adopted",
            "Enter the adoption first";
        /// Opened twice.
        AlreadyOpened = "already_opened", "Servanda: a convention is opened for signature once",
            "the convention stands in the Record as open for signature",
            "Enter an extension as a change of the rule's value";
        /// No participant.
        NoParticipant = "no_participant", "VCLT article 11: a State or organization signs",
            "the signature names no participant or no day",
            "Give the participant in `for` and the day in `on`";
        /// Dated before adoption.
        BeforeAdoption { on: Day, adopted: Day } = "before_adoption", "VCLT articles 9 to 11: a text is adopted before it is signed",
            "the signature is dated {on}, before the text was adopted on {adopted}",
            "Check the day of signature";
        /// Not open.
        NotOpen = "not_open", "final clauses: signature, as the Record holds them",
            "the convention is not open for signature",
            "Enter the opening first";
        /// Outside the window.
        WindowClosed { on: Day, opens: Day, closes: Day } = "window_closed", "final clauses: signature, as the Record holds them",
            "{on} lies outside the days on which the convention is open for signature, {opens} to {closes}",
            "After the last day a State may still accede";
        /// Signed twice.
        AlreadySigned { participant: String, on: Day } = "already_signed", "VCLT article 18: a signatory signs once",
            "{participant} signed on {on}",
            "Enter an instrument, or correct the day with its source";
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

    /// Signature follows adoption, within the window, once a participant.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(
        &self,
        register: &Register,
        header: &Header,
        facts: &Facts<'_>,
    ) -> Result<(), Unfit> {
        match self {
            Self::Opened { windows, .. } => {
                let sound = windows.iter().all(|window| window.from <= window.until);
                if windows.is_empty() || !sound {
                    return Err(Unfit::NoWindow);
                }
                if register.adopted.is_none() {
                    return Err(Unfit::NotAdopted);
                }
                if register.opened.is_some() {
                    return Err(Unfit::AlreadyOpened);
                }
                Ok(())
            }
            Self::Signed { manner, .. } => may_sign(register, header, *manner),
            Self::Reported { count, .. } if *count as usize > facts.participants.len() => {
                let (count, listed) = (*count, facts.participants.len());
                Err(Unfit::MoreThanThereAre { count, listed })
            }
            Self::Reported { within, .. } => {
                let latest = within.as_ref().and_then(|window| window.latest);
                match header.on.or(latest) {
                    Some(_) => Ok(()),
                    None => Err(Unfit::ReportWithoutDay),
                }
            }
        }
    }
}

fn may_sign(register: &Register, header: &Header, manner: Option<Manner>) -> Result<(), Unfit> {
    let (Some(participant), Some(on)) = (&header.participant, header.on) else {
        return Err(Unfit::NoParticipant);
    };
    if let Some(adopted) = register.adopted_on().filter(|adopted| on < *adopted) {
        return Err(Unfit::BeforeAdoption { on, adopted });
    }
    match (register.opens(), register.closes()) {
        _ if register.only_reported() => {}
        (None, _) | (_, None) => return Err(Unfit::NotOpen),
        // Who succeeds to a signature takes the place of one that was given in time.
        (Some(opens), Some(closes))
            if manner != Some(Manner::Succession) && !register.open_on(on) =>
        {
            return Err(Unfit::WindowClosed { on, opens, closes });
        }
        _ => {}
    }
    if let Some(on) = register
        .signed
        .get(participant)
        .and_then(|held| held.header.on)
    {
        let participant = participant.to_string();
        return Err(Unfit::AlreadySigned { participant, on });
    }
    Ok(())
}
