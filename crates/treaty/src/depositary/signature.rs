//! Signature: where and until when the convention is open, who signed, what sources report.
//!
//! A signatory stays one after the window closes. Where a source gives a count but not the names or
//! the days, the count is held as reported, beside the names that are known.

use super::case::Case;
use super::full_powers::{self, Office, Purpose};
use super::register::Register;
use crate::act::Header;
use crate::calendar::{Day, Window};
use crate::convention::Capacity;
use crate::not_in_order;
use crate::participant::ParticipantId;
use record::entry::SignedKind;
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

impl SigningWindow {
    /// Whether a day lies within it.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }
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
    /// It is open at a further place or on further days: a ceremony, or a longer time.
    #[serde(rename = "depositary.signature.extended/1")]
    Extended {
        /// Where and when, in the order of time.
        windows: Vec<SigningWindow>,
        /// The rule, decision or agreement that adds them.
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
        /// The office of whoever signs, where it is known; the depositary's own house states it.
        #[serde(skip_serializing_if = "Option::is_none")]
        signer: Option<Office>,
    },
    /// The participant of the header confirms its signature ad referendum, which so stands from the day
    /// it was given.
    #[serde(rename = "depositary.signature.confirmed/1")]
    Confirmed {},
    /// The participant of the header makes clear that it will not become a Party (VCLT article 18).
    #[serde(rename = "depositary.signature.renounced/1")]
    Renounced {},
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
            "Enter further places or days with an act of the type `depositary.signature.extended/1`";
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
        /// Not open at that place.
        NotOpenThere { place: String, on: Day } = "not_open_there", "final clauses: signature, as the Record holds them",
            "the convention is not open for signature at {place} on {on}",
            "Check the place; a ceremony elsewhere is entered first with `depositary.signature.extended/1`";
        /// The treaty ended.
        Ended { on: Day } = "ended", "VCLT articles 54 to 59: nobody consents to a treaty that has ended",
            "the treaty ended on {on}",
            "Check the treaty and the day";
        /// Signed twice.
        AlreadySigned { participant: String, on: Day } = "already_signed", "VCLT article 18: a signatory signs once",
            "{participant} signed on {on}",
            "Enter an instrument, or correct the day with its source";
        /// Nobody's signature without powers.
        NoPowers { participant: String, office: &'static str } = "no_powers", "VCLT article 7: full powers, unless by Head of State, Head of Government or Foreign Minister",
            "{participant} signs by its {office}, and no full powers to sign are received",
            "Enter the full powers first";
        /// The office not said.
        NoOffice = "no_office", "VCLT article 7: full powers, unless by Head of State, Head of Government or Foreign Minister",
            "the depositary's own house is not told by which office the treaty is signed",
            "Give it in `signer`";
        /// No member signed.
        NoMemberSigned { organization: String } = "no_member_signed", "final clauses: signature, as the Record holds them",
            "{organization} signs only if one of its member States has signed, and none has",
            "Enter the member State's signature first";
        /// Not ad referendum.
        NotAdReferendum { participant: String } = "not_ad_referendum", "VCLT article 12(2)(b): a signature ad referendum is confirmed",
            "{participant} did not sign ad referendum, or has confirmed",
            "Leave the confirmation out";
        /// Not a signatory.
        NotASignatory { participant: String } = "not_a_signatory", "VCLT article 18: a signatory makes its intention clear",
            "{participant} has not signed, or has made its intention clear before",
            "Check the participant";
        /// Consented.
        Consented { participant: String, on: Day } = "consented", "VCLT article 18: until it has made its intention clear not to become a party",
            "{participant} deposited its instrument on {on}",
            "Enter the withdrawal of the instrument, or a denunciation";
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

    /// Signature follows adoption, within the window, once a participant, by who may sign.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), Unfit> {
        let (register, header) = (case.register, case.header);
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
            Self::Extended { windows, .. } => {
                let sound = windows.iter().all(|window| window.from <= window.until);
                if windows.is_empty() || !sound {
                    return Err(Unfit::NoWindow);
                }
                match register.opened {
                    Some(_) => Ok(()),
                    None => Err(Unfit::NotOpen),
                }
            }
            Self::Signed {
                manner,
                signer,
                place,
            } => {
                may_sign(register, header, *manner, place.as_deref())?;
                by_who_may(case, *signer)
            }
            Self::Confirmed {} | Self::Renounced {} => self.follows(case),
            Self::Reported { count, .. } if *count as usize > case.facts.participants.len() => {
                let (count, listed) = (*count, case.facts.participants.len());
                Err(Unfit::MoreThanThereAre { count, listed })
            }
            Self::Reported { within, .. } => match header.done_by(within.as_ref()) {
                Some(_) => Ok(()),
                None => Err(Unfit::ReportWithoutDay),
            },
        }
    }

    /// What follows a signature.
    fn follows(&self, case: &Case<'_>) -> Result<(), Unfit> {
        let register = case.register;
        let (party, on) = case.party().map_err(|_| Unfit::NoParticipant)?;
        let participant = party.to_string();
        if matches!(self, Self::Confirmed {}) {
            return match register.is_unconfirmed(party, on) {
                true => Ok(()),
                false => Err(Unfit::NotAdReferendum { participant }),
            };
        }
        if let Some(on) = register.standing_instrument(party, on) {
            return Err(Unfit::Consented { participant, on });
        }
        if !register.signed_by(party, on) || register.renounced.contains_key(party) {
            return Err(Unfit::NotASignatory { participant });
        }
        Ok(())
    }
}

/// In the depositary's own house the office is stated and has the powers; an organization signs after
/// a member State where the treaty says so.
fn by_who_may(case: &Case<'_>, signer: Option<Office>) -> Result<(), Unfit> {
    let (party, on) = case.party().map_err(|_| Unfit::NoParticipant)?;
    let own = case.convention.opened.as_ref().map(|opened| opened.house);
    let own = own == Some(Capacity::Depositary) && case.facts.signed != SignedKind::Transcribed;
    let powers = || full_powers::held(case.register, party, Purpose::Signature, on);
    match signer {
        None if own => return Err(Unfit::NoOffice),
        Some(office) if own && !office.speaks_for_its_state() && !powers() => {
            return Err(Unfit::NoPowers {
                participant: party.to_string(),
                office: office.as_str(),
            });
        }
        _ => {}
    }
    let participants = case.facts.participants;
    let organization = participants
        .get(party)
        .is_some_and(|held| !held.kind.is_state());
    let needs_member = case.clause("signature.organization-needs-member") == Some(true);
    let a_member = || {
        let mut members = participants.member_states(party, on);
        members.any(|member| case.register.signed_by(member, on))
    };
    if organization && needs_member && !a_member() {
        let organization = party.to_string();
        return Err(Unfit::NoMemberSigned { organization });
    }
    Ok(())
}

fn may_sign(
    register: &Register,
    header: &Header,
    manner: Option<Manner>,
    place: Option<&str>,
) -> Result<(), Unfit> {
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
    let mut open = register.windows().filter(|window| window.holds(on));
    if let Some(place) = place.filter(|_| register.open_on(on))
        && !open.any(|window| window.place == place)
    {
        let place = place.to_owned();
        return Err(Unfit::NotOpenThere { place, on });
    }
    if let Some(on) = register.terminated_on().filter(|ended| *ended <= on) {
        return Err(Unfit::Ended { on });
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
