//! Reservations and declarations: on which terms a participant consents (VCLT articles 19 to 23).
//!
//! The depositary does not decide whether a statement called a declaration is a reservation: the
//! label is the State's own, and [the view of a pair](super::bilateral) gives both readings. A
//! reservation made at signature holds only if it is confirmed with the instrument. One that comes
//! later, or enlarges an earlier one, is deposited only if no contracting State objects within the
//! period that runs from its notification.

use super::case::{self, Case};
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// What the State calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// A reservation.
    Reservation,
    /// A declaration.
    Declaration,
    /// An understanding.
    Understanding,
    /// A statement.
    Statement,
}

impl Label {
    /// The word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reservation => "reservation",
            Self::Declaration => "declaration",
            Self::Understanding => "understanding",
            Self::Statement => "statement",
        }
    }
}

/// When it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// With the signature.
    Signature,
    /// With the instrument.
    Instrument,
    /// After the instrument, or enlarging an earlier one.
    Late,
}

/// Of what the other States are notified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// That it was made.
    Made,
    /// That it was withdrawn.
    Withdrawn,
}

/// Acts about reservations and declarations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header makes one.
    #[serde(rename = "depositary.reservation.made/1")]
    Made {
        /// Its id in this register.
        id: String,
        /// What the State calls it.
        label: Label,
        /// When it was made.
        moment: Moment,
        /// The provisions it touches, as the treaty numbers them; none: not stated.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        articles: Vec<String>,
        /// What it says.
        text: String,
    },
    /// It is confirmed with the instrument, having been made at signature.
    #[serde(rename = "depositary.reservation.confirmed/1")]
    Confirmed {
        /// Its id.
        id: String,
    },
    /// The depositary notifies the others; periods for objections run from this day.
    #[serde(rename = "depositary.reservation.notified/1")]
    Notified {
        /// Its id.
        id: String,
        /// Of what.
        of: Notice,
        /// The number of the notification.
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<String>,
    },
    /// The participant of the header accepts it expressly.
    #[serde(rename = "depositary.reservation.accepted/1")]
    Accepted {
        /// Its id.
        id: String,
    },
    /// The competent organ of the organization accepts it, where the treaty is its constituent
    /// instrument (VCLT article 20(3)).
    #[serde(rename = "depositary.reservation.admitted/1")]
    Admitted {
        /// Its id.
        id: String,
        /// The organ.
        organ: String,
        /// Symbol of its decision.
        #[serde(skip_serializing_if = "Option::is_none")]
        symbol: Option<String>,
    },
    /// It is withdrawn, wholly or for some provisions.
    #[serde(rename = "depositary.reservation.withdrawn/1")]
    Withdrawn {
        /// Its id.
        id: String,
        /// For which provisions; none: wholly.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        articles: Vec<String>,
    },
}

/// What the treaty says of reservations, as its clause `reservations.allowed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allowed {
    /// What the law of treaties allows.
    All,
    /// None.
    None,
    /// Those to the provisions in `reservations.listed` and no others.
    Listed,
}

/// Whose acceptance a reservation needs beyond each State's own, as the treaty's clause
/// `reservations.accepted-by`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AcceptedBy {
    /// All Parties: few States negotiated, and the treaty applies between all of them in its entirety
    /// (VCLT article 20(2)).
    AllParties,
    /// The competent organ, the treaty being an organization's constituent instrument (VCLT
    /// article 20(3)).
    Organ,
}

not_in_order! {
    /// What is not in order about a reservation.
    pub enum Unfit in "depositary.reservation" {
        /// The treaty prohibits all.
        Prohibited = "prohibited", "VCLT article 19(a): a reservation is made unless the treaty prohibits it",
            "the treaty prohibits reservations",
            "Raise it with the State, which may withdraw it or make a declaration; until then nothing is deposited";
        /// The treaty prohibits this one.
        ArticleProhibited { article: String } = "article_prohibited", "VCLT article 19(b): only specified reservations may be made",
            "the treaty does not allow a reservation to {article}",
            "Raise it with the State, which may withdraw it; until then nothing is deposited";
        /// No signature.
        NotSigned { participant: String } = "not_signed", "VCLT article 19: a reservation at signature is made when signing",
            "{participant} has not signed, or has deposited its instrument already",
            "Give the moment as `instrument` or `late`";
        /// No instrument of that day.
        NotWithInstrument { participant: String } = "not_with_instrument", "VCLT article 19: a reservation is made when consenting to be bound",
            "{participant} deposited no instrument on that day",
            "Enter the instrument first, or give the moment as `late`";
        /// Not late.
        NotLate { participant: String } = "not_late", "Servanda: a late reservation comes after the instrument",
            "{participant} had no instrument standing before that day",
            "Give the moment as `signature` or `instrument`";
        /// Nothing to confirm.
        NothingToConfirm { id: String } = "nothing_to_confirm", "VCLT article 23(2): what is made at signature is confirmed when consenting",
            "`{id}` was not made at signature, or is confirmed already",
            "Leave the confirmation out";
        /// Confirmed too early.
        NotYetConsented { participant: String } = "not_yet_consented", "VCLT article 23(2): what is made at signature is confirmed when consenting",
            "no instrument of {participant} stands",
            "Enter its instrument first";
        /// Nothing withdrawn.
        NotWithdrawn { id: String } = "not_withdrawn", "VCLT article 22(3): others are notified of what was withdrawn",
            "`{id}` is not withdrawn",
            "Enter the withdrawal first";
        /// Own.
        AcceptsOwn { participant: String } = "accepts_own", "VCLT article 20: others accept a reservation or object to it",
            "{participant} made it",
            "Name another contracting State";
        /// No organ accepts it.
        NoOrgan = "no_organ", "VCLT article 20(3): the competent organ accepts a reservation to a constituent instrument",
            "the treaty is not held to be the constituent instrument of an organization",
            "Enter the acceptance of each State, or the value `reservations.accepted-by` first";
        /// Accepted by the organ before.
        AdmittedBefore { id: String, on: Day } = "admitted_before", "VCLT article 20(3): the competent organ accepts a reservation to a constituent instrument",
            "the competent organ accepted `{id}` on {on}",
            "Leave it out";
        /// Not touched.
        NotTouched { id: String, article: String } = "not_touched", "Servanda: what is withdrawn was made",
            "`{id}` does not touch {article}",
            "Check the provisions; leave them out to withdraw it wholly";
    }
}

impl Act {
    /// The id of the reservation it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Made { id, .. }
            | Self::Confirmed { id }
            | Self::Notified { id, .. }
            | Self::Accepted { id }
            | Self::Admitted { id, .. }
            | Self::Withdrawn { id, .. } => id,
        }
    }

    /// What is made is made in time and allowed; what is changed stands and is one's own.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        match self {
            Self::Made {
                id,
                label,
                moment,
                articles,
                ..
            } => {
                case.free(id)?;
                if *label == Label::Reservation {
                    allowed(case, articles)?;
                }
                in_time(case, *moment)
            }
            Self::Confirmed { id } => confirmed(case, id),
            Self::Notified { id, of, .. } => {
                let made = made(case, id)?;
                if case.header.on.is_none() {
                    return Err(case::Unfit::NoParticipant.into());
                }
                let withdrawn = case.register.withdrawn_on(made.act.id());
                if *of == Notice::Withdrawn && withdrawn.is_none() {
                    return Err(Unfit::NotWithdrawn { id: id.clone() }.into());
                }
                Ok(())
            }
            Self::Accepted { id } => {
                let made = made(case, id)?;
                let (participant, _) = case.party()?;
                if made.header.participant.as_ref() == Some(participant) {
                    let participant = participant.to_string();
                    return Err(Unfit::AcceptsOwn { participant }.into());
                }
                Ok(())
            }
            Self::Admitted { id, .. } => {
                made(case, id)?;
                if case.header.on.is_none() {
                    return Err(case::Unfit::NoParticipant.into());
                }
                if case.clause("reservations.accepted-by") != Some(AcceptedBy::Organ) {
                    return Err(Unfit::NoOrgan.into());
                }
                match case.register.admitted_on(id) {
                    Some(on) => Err(Unfit::AdmittedBefore { id: id.clone(), on }.into()),
                    None => Ok(()),
                }
            }
            Self::Withdrawn { id, articles } => withdrawn(case, id, articles),
        }
    }
}

/// The reservation of an id.
fn made<'a>(case: &Case<'a>, id: &str) -> Result<&'a crate::act::Entered<Act>, case::Unfit> {
    let held = case.register.reservation(id);
    held.ok_or_else(|| case::Unfit::NoSuch { id: id.to_owned() })
}

fn allowed(case: &Case<'_>, articles: &[String]) -> Result<(), Unfit> {
    let listed = |clause: &str| case.clause::<Vec<String>>(clause).unwrap_or_default();
    let prohibited = listed("reservations.prohibited");
    let found = articles.iter().find(|article| prohibited.contains(article));
    match case.clause("reservations.allowed") {
        Some(Allowed::None) => Err(Unfit::Prohibited),
        Some(Allowed::Listed) => {
            let listed = listed("reservations.listed");
            let other = articles.iter().find(|article| !listed.contains(article));
            match other {
                Some(article) => Err(Unfit::ArticleProhibited {
                    article: article.clone(),
                }),
                None if articles.is_empty() => Err(Unfit::ArticleProhibited {
                    article: "provisions it does not name".to_owned(),
                }),
                None => Ok(()),
            }
        }
        _ => match found {
            Some(article) => Err(Unfit::ArticleProhibited {
                article: article.clone(),
            }),
            None => Ok(()),
        },
    }
}

fn in_time(case: &Case<'_>, moment: Moment) -> Result<(), NotInOrder> {
    let (party, on) = case.party()?;
    let participant = party.to_string();
    let standing = case.register.standing_instrument(party, on);
    match moment {
        Moment::Signature if standing.is_some() || !case.register.signed_by(party, on) => {
            Err(Unfit::NotSigned { participant }.into())
        }
        Moment::Instrument if !case.register.deposited_on(party, on) => {
            Err(Unfit::NotWithInstrument { participant }.into())
        }
        Moment::Late if standing.is_none_or(|deposited| deposited >= on) => {
            Err(Unfit::NotLate { participant }.into())
        }
        _ => Ok(()),
    }
}

fn confirmed(case: &Case<'_>, id: &str) -> Result<(), NotInOrder> {
    let held = own(case, id)?;
    let (party, on) = case.party()?;
    let moment = match &held.act {
        Act::Made { moment, .. } => *moment,
        _ => Moment::Late,
    };
    if moment != Moment::Signature || case.register.confirmed_on(id).is_some() {
        return Err(Unfit::NothingToConfirm { id: id.to_owned() }.into());
    }
    if case.register.standing_instrument(party, on).is_none() {
        let participant = party.to_string();
        return Err(Unfit::NotYetConsented { participant }.into());
    }
    Ok(())
}

fn withdrawn(case: &Case<'_>, id: &str, articles: &[String]) -> Result<(), NotInOrder> {
    let held = own(case, id)?;
    if let Some(on) = case.register.withdrawn_on(id) {
        let id = id.to_owned();
        return Err(case::Unfit::Ended { id, on }.into());
    }
    let touched = match &held.act {
        Act::Made { articles, .. } => articles.as_slice(),
        _ => &[],
    };
    match articles.iter().find(|article| !touched.contains(article)) {
        Some(article) => Err(Unfit::NotTouched {
            id: id.to_owned(),
            article: article.clone(),
        }
        .into()),
        None => Ok(()),
    }
}

/// The reservation of an id, made by who acts.
fn own<'a>(case: &Case<'a>, id: &str) -> Result<&'a crate::act::Entered<Act>, NotInOrder> {
    let held = made(case, id)?;
    let (party, _) = case.party()?;
    if held.header.participant.as_ref() != Some(party) {
        let (id, participant) = (id.to_owned(), party.to_string());
        return Err(case::Unfit::NotOwn { id, participant }.into());
    }
    Ok(held)
}
