//! On which terms each participant consented: its reservations and declarations as they stand on a
//! day, and how each other participant stands to them.

use super::case::clause;
use super::register::Register;
use super::reservation::{AcceptedBy, Act, Label, Moment, Notice};
use super::why::Why;
use crate::calendar::{Day, Period};
use crate::convention::Convention;
use crate::participant::ParticipantId;
use crate::reason::{Parts, Reason};
use serde::Serialize;
use std::collections::BTreeSet;

/// How long silence is kept before it is acceptance (VCLT article 20(5)).
const SILENCE: Period = Period::months(12);

/// A reservation or declaration on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// Who made it.
    pub by: ParticipantId,
    /// What its State calls it.
    pub label: Label,
    /// When it was made.
    pub moment: Moment,
    /// The day it was made.
    pub made: Day,
    /// The provisions it still touches; none: not stated.
    pub articles: Vec<String>,
    /// What it says.
    pub text: String,
    /// Since when it has effect; none: it has none on this day.
    pub since: Option<Day>,
    /// The day others were notified of it.
    pub notified: Option<Day>,
    /// The day its withdrawal was received.
    pub withdrawn: Option<Day>,
    /// Why it has effect or not.
    pub because: Reason,
    /// The entry that made it.
    pub entry: u64,
}

/// How one participant stands to another's reservation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It has no effect on this day.
    None,
    /// Accepted: the provisions apply between the two as it modifies them, for both.
    Modifies,
    /// Objected to: the provisions do not apply between the two to its extent.
    DoesNotApply,
    /// Objected to, and the treaty is not in force between the two.
    NotInForce,
    /// Neither accepted nor objected to yet.
    Open,
}

/// The reservations and declarations of a treaty on a day, in the order of the Record.
#[must_use]
pub fn terms(register: &Register, convention: &Convention, as_of: Day) -> Vec<Term> {
    let made = register.reservations.iter();
    made.filter_map(|held| {
        let Act::Made {
            id,
            label,
            moment,
            articles,
            text,
        } = &held.act
        else {
            return None;
        };
        let by = held.header.participant.clone()?;
        let made = held.header.on.filter(|on| *on <= as_of)?;
        let (since, because) = effect(register, id, &by, *moment, made, as_of);
        let (since, because) = match (since, accepted_by(convention, articles)) {
            (Some(since), Some(by_whom)) => {
                let held = (id.as_str(), &by, since);
                let (from, said) = accepted_beyond(by_whom, register, held, as_of);
                {
                    let both = Why::Both {
                        first: Parts::one(because),
                        then: Parts::one(said),
                    };
                    (from, both.into())
                }
            }
            (since, _) => (since, because),
        };
        let mut articles = articles.clone();
        let gone = taken_back(register, id, as_of);
        articles.retain(|article| !gone.contains(article));
        Some(Term {
            id: id.clone(),
            by,
            label: *label,
            moment: *moment,
            made,
            articles,
            text: text.clone(),
            since,
            notified: register
                .notified_on(id, Notice::Made)
                .filter(|on| *on <= as_of),
            withdrawn: register.withdrawn_on(id).filter(|on| *on <= as_of),
            because,
            entry: held.entry,
        })
    })
    .collect()
}

/// Since when it has effect, and why.
fn effect(
    register: &Register,
    id: &str,
    by: &ParticipantId,
    moment: Moment,
    made: Day,
    as_of: Day,
) -> (Option<Day>, Reason) {
    match moment {
        Moment::Instrument => (Some(made), Why::WithInstrument { made }.into()),
        Moment::Signature => match register.confirmed_on(id).filter(|on| *on <= as_of) {
            Some(on) => (Some(on), Why::Confirmed { made, on }.into()),
            None if register.standing_instrument(by, as_of).is_some() => {
                (None, Why::Unconfirmed { made }.into())
            }
            None => (None, Why::ToConfirm { made }.into()),
        },
        Moment::Late => late(register, id, made, as_of),
    }
}

/// A late reservation is deposited if no contracting State objects while silence is kept.
fn late(register: &Register, id: &str, made: Day, as_of: Day) -> (Option<Day>, Reason) {
    let Some(notified) = register
        .notified_on(id, Notice::Made)
        .filter(|on| *on <= as_of)
    else {
        return (None, Why::LateUntold { made }.into());
    };
    let Ok(until) = notified.plus(SILENCE) else {
        return (None, Why::BeyondCalendar.into());
    };
    let objected = register.objections.iter().find(|held| {
        let to_it = matches!(&held.act, super::objection::Act::Made { to, .. } if to == id);
        let on = held.header.on.filter(|on| *on <= until && *on <= as_of);
        let by = held.header.participant.as_ref();
        let contracting = by
            .zip(on)
            .is_some_and(|(by, on)| register.standing_instrument(by, on).is_some());
        to_it && contracting
    });
    match objected.and_then(|held| held.header.participant.as_ref()) {
        Some(by) => {
            let by = by.clone();
            (None, Why::LateObjected { made, by }.into())
        }
        None if as_of <= until => (None, Why::LateOpen { made, until }.into()),
        None => (Some(until), Why::LateAccepted { made, until }.into()),
    }
}

/// The provisions that were taken back towards the others by a day, on their notice.
fn taken_back(register: &Register, of: &str, as_of: Day) -> Vec<String> {
    let noticed = register
        .notified_on(of, Notice::Withdrawn)
        .is_some_and(|on| on <= as_of);
    let parts = register
        .reservations
        .iter()
        .filter_map(|held| match &held.act {
            Act::Withdrawn { id, articles } if id == of && noticed => Some(articles.clone()),
            _ => None,
        });
    parts.flatten().collect()
}

/// How a participant that consented on `consented` stands to a reservation, and why.
#[must_use]
pub fn towards(
    term: &Term,
    other: &ParticipantId,
    consented: Option<Day>,
    register: &Register,
    convention: &Convention,
    as_of: Day,
) -> (Effect, Reason) {
    if term.since.is_none_or(|since| as_of < since) {
        return (Effect::None, term.because.clone());
    }
    if let Some(withdrawn) = term.withdrawn {
        let noticed = register.notified_on(&term.id, Notice::Withdrawn);
        if let Some(noticed) = noticed.filter(|on| *on <= as_of) {
            let because = Why::Withdrawn {
                withdrawn,
                other: other.clone(),
                noticed,
            };
            return (Effect::None, because.into());
        }
    }
    if authorized(convention, &term.articles) {
        return (Effect::Modifies, Why::Authorized.into());
    }
    if accepted_by(convention, &term.articles).is_some() {
        return (Effect::Modifies, term.because.clone());
    }
    if let Some(on) = register
        .accepted_on(&term.id, other)
        .filter(|on| *on <= as_of)
    {
        let other = other.clone();
        return (Effect::Modifies, Why::Accepted { other, on }.into());
    }
    answered(term, other, consented, register, as_of)
}

/// What an objection, or silence, makes of it.
fn answered(
    term: &Term,
    other: &ParticipantId,
    consented: Option<Day>,
    register: &Register,
    as_of: Day,
) -> (Effect, Reason) {
    let until = term
        .notified
        .and_then(|notified| notified.plus(SILENCE).ok())
        .map(|until| consented.map_or(until, |consented| until.max(consented)));
    let objection = register.objections.iter().find(|held| {
        let on = held.header.on;
        let withdrawn = register.objection_withdrawn_on(held.act.id());
        matches!(&held.act, super::objection::Act::Made { to, .. } if *to == term.id)
            && held.header.participant.as_ref() == Some(other)
            && on.is_some_and(|on| on <= as_of && until.is_none_or(|until| on <= until))
            && withdrawn.is_none_or(|withdrawn| as_of < withdrawn)
    });
    if let Some(held) = objection {
        let on = held.header.on.unwrap_or(as_of);
        let other = other.clone();
        return match held.act {
            super::objection::Act::Made { prevents: true, .. } => {
                (Effect::NotInForce, Why::Prevents { other, on }.into())
            }
            _ => (Effect::DoesNotApply, Why::Objected { other, on }.into()),
        };
    }
    let other = other.clone();
    match until {
        None => (Effect::Open, Why::Untold { other }.into()),
        Some(until) if as_of <= until => (Effect::Open, Why::MayObject { other, until }.into()),
        Some(until) => (Effect::Modifies, Why::Silent { other, until }.into()),
    }
}

/// Whether the treaty authorizes it expressly.
fn authorized(convention: &Convention, articles: &[String]) -> bool {
    let listed: Vec<String> = clause(convention, "reservations.authorized").unwrap_or_default();
    !articles.is_empty() && articles.iter().all(|article| listed.contains(article))
}

/// Whose acceptance it needs beyond each State's own; nobody's where the treaty authorizes it.
fn accepted_by(convention: &Convention, articles: &[String]) -> Option<AcceptedBy> {
    let asked = clause(convention, "reservations.accepted-by");
    asked.filter(|_| !authorized(convention, articles))
}

/// Since when all whose acceptance it needs have accepted it, and why.
fn accepted_beyond(
    by_whom: AcceptedBy,
    register: &Register,
    (id, by, made): (&str, &ParticipantId, Day),
    as_of: Day,
) -> (Option<Day>, Reason) {
    if by_whom == AcceptedBy::Organ {
        return match register.admitted_on(id).filter(|on| *on <= as_of) {
            Some(on) => (Some(on.max(made)), Why::OrganAccepted { on }.into()),
            None => (None, Why::OrganAwaited.into()),
        };
    }
    let notified = register.notified_on(id, Notice::Made);
    let until = notified.and_then(|notified| notified.plus(SILENCE).ok());
    let until = until.filter(|_| notified.is_some_and(|on| on <= as_of));
    // Who consents after that time consents to what was accepted by then.
    let asked = until.map_or(as_of, |until| until.min(as_of));
    let others = register.instruments.iter();
    let others = others.filter_map(|held| held.header.participant.as_ref());
    let others: BTreeSet<&ParticipantId> = others
        .filter(|other| *other != by && register.standing_instrument(other, asked).is_some())
        .collect();
    let mut since = made;
    for other in others {
        let objected = register.objections.iter().find_map(|held| {
            let on = held.header.on.filter(|on| *on <= asked)?;
            let to_it = matches!(&held.act, super::objection::Act::Made { to, .. } if to == id);
            let stands = register
                .objection_withdrawn_on(held.act.id())
                .is_none_or(|withdrawn| as_of < withdrawn);
            let own = held.header.participant.as_ref() == Some(other);
            (to_it && own && stands).then_some(on)
        });
        if let Some(on) = objected {
            let other = other.clone();
            return (None, Why::AllButOne { other, on }.into());
        }
        let expressly = register.accepted_on(id, other).filter(|on| *on <= as_of);
        let silent = until.filter(|until| *until < as_of);
        let Some(accepted) = expressly.or(silent.and_then(Day::next)) else {
            let other = other.clone();
            return (None, Why::AllAwaited { other }.into());
        };
        since = since.max(accepted);
    }
    (Some(since), Why::AllAccepted { since }.into())
}
