//! The view of a pair: whether the treaty binds one State towards another on a day, in which version
//! of the text, and on which terms.
//!
//! Nothing is decided here that the law leaves to the two: where a State calls its statement a
//! declaration, both readings stand side by side.

use super::amendment;
use super::register::Register;
use super::reservation::Label;
use super::status::{NoStatus, Status, status};
use super::terms::{self, Effect, Term};
use super::why::Why;
use crate::calendar::Day;
use crate::convention::Convention;
use crate::participant::{ParticipantId, Participants};
use crate::reason::{Parts, Reason};
use serde::Serialize;

/// How one participant stands to the treaty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// It neither signed nor consented.
    Outside,
    /// It signed, and has made clear that it will not become a Party.
    Renounced,
    /// It signed.
    Signatory,
    /// Its instrument is received and pending, and not counted.
    Pending,
    /// It consented; the treaty is not in force for it.
    Contracting,
    /// The treaty is in force for it.
    Party,
    /// It consented, and the day on which the treaty entered into force for it is not in the Record.
    DayNotStated,
    /// It was bound and has left, or withdrew its instrument.
    Left,
    /// It signed or consented, and is a State no more; what it did stays its own.
    Ceased,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Who.
    pub participant: ParticipantId,
    /// How it stands.
    pub place: Place,
    /// In whose place it stands, where it continues another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<ParticipantId>,
    /// When it signed.
    pub signed: Option<Day>,
    /// When it deposited the instrument that stands.
    pub deposited: Option<Day>,
    /// Since when it is a Party.
    pub since: Option<Day>,
    /// Since when it is one no longer.
    pub until: Option<Day>,
    /// Since when it applies the treaty provisionally.
    pub provisional_since: Option<Day>,
    /// The amendments that bind it, with the day.
    pub amendments: Vec<(String, Day)>,
}

/// One reading of a statement, and what follows from it between the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// As what it is read.
    pub read_as: Label,
    /// What follows.
    pub effect: Effect,
    /// Why.
    pub because: Reason,
}

/// A statement of one of the two, towards the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Between {
    /// The statement.
    #[serde(flatten)]
    pub term: Term,
    /// Towards whom.
    pub towards: ParticipantId,
    /// One reading of a reservation, two of anything else.
    pub readings: Vec<Reading>,
}

/// The treaty between two participants on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bilateral {
    /// The day.
    pub as_of: Day,
    /// One of the two.
    pub one: Side,
    /// The other.
    pub other: Side,
    /// Whether it binds the two towards each other; nothing where the Record cannot tell.
    pub bound: Option<bool>,
    /// The same, should what a State calls a declaration be a reservation; given where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound_if_reservations: Option<bool>,
    /// Since when.
    pub since: Option<Day>,
    /// Since when its operation between the two is suspended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspended_since: Option<Day>,
    /// The amendments that are part of the text between the two.
    pub amendments: Vec<String>,
    /// What each said, towards the other.
    pub terms: Vec<Between>,
    /// Why, step by step.
    pub because: Vec<Reason>,
}

/// Computes the view of a pair from a register folded with what was known.
///
/// # Errors
/// [`NoStatus`] when the final clauses in the Record make no rule.
pub fn bilateral(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    pair: (&ParticipantId, &ParticipantId),
    as_of: Day,
) -> Result<Bilateral, NoStatus> {
    let status = status(register, convention, participants, as_of)?;
    let side = |of| side(register, convention, participants, &status, of);
    let (one, other) = (side(pair.0), side(pair.1));
    let terms = between(register, convention, &one, &other, as_of);
    let told = |side: &Side| Why::Side {
        said: side.in_words(as_of),
    };
    let mut because: Vec<Reason> = vec![told(&one).into(), told(&other).into()];
    let prevented = |as_reservations: bool| terms.iter().any(|held| held.prevents(as_reservations));
    let stands = stands(register, &status, &one, &other, as_of, &mut because);
    let bound = stands.map(|stands| stands && !prevented(false));
    let if_reservations = stands.map(|stands| stands && !prevented(true));
    if stands == Some(true) {
        let objections = terms.iter().flat_map(|held| &held.readings);
        let objections = objections.filter(|reading| reading.effect == Effect::NotInForce);
        because.extend(objections.map(|reading| {
            let part = Parts::one(reading.because.clone());
            Reason::from(Why::Sentence { part })
        }));
    }
    let between = [one.participant.clone(), other.participant.clone()];
    let suspended = register.suspended(&between, as_of);
    let suspended = suspended.or(register.suspended(&[], as_of));
    if let Some(since) = suspended.filter(|_| bound == Some(true)) {
        because.push(Why::Suspended { since }.into());
    }
    let amendments = common_text(register, &one, &other, as_of, &mut because);
    let since = one
        .since
        .zip(other.since)
        .map(|(one, other)| one.max(other));
    Ok(Bilateral {
        as_of,
        bound,
        bound_if_reservations: if_reservations.filter(|_| if_reservations != bound),
        since: since.filter(|_| bound == Some(true)),
        suspended_since: suspended,
        amendments,
        terms,
        because,
        one,
        other,
    })
}

/// How one participant stands to the treaty on the day of a status.
#[must_use]
pub fn side(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    status: &Status,
    of: &ParticipantId,
) -> Side {
    let parties = &status.entry_into_force.parties;
    let party = |acts: &ParticipantId| parties.get(acts.as_str()).copied();
    let held = (register, convention, participants);
    side_by(held, status.rule_held, party, status.as_of, of)
}

/// The same from what is already determined: since when each is a Party. The register need hold no
/// instrument or signature but those of the participant and of whom it stands for.
pub(super) fn side_by(
    (register, convention, participants): (&Register, &Convention, &Participants),
    rule_held: bool,
    party: impl Fn(&ParticipantId) -> Option<Option<Day>>,
    as_of: Day,
    of: &ParticipantId,
) -> Side {
    let own = |of: &ParticipantId| {
        register.standing_instrument(of, as_of).is_some() || register.signed_by(of, as_of)
    };
    let mut replaced = register.stands_for(of).filter(|before| own(before));
    let in_place_of = replaced.next().filter(|_| !own(of)).cloned();
    let acts = in_place_of.as_ref().unwrap_or(of);
    let deposited = register.standing_instrument(acts, as_of);
    let day = party(acts);
    let since = day.flatten();
    let left = register
        .left_by(acts, as_of)
        .filter(|_| deposited.is_none());
    let ceased = participants
        .ceased_by(of, as_of)
        .filter(|_| deposited.is_some() || register.signed_by(of, as_of));
    let mut pending = register.all_pending();
    let is_pending = pending.any(|(held, _)| held.header.participant.as_ref() == Some(acts));
    let place = match deposited {
        _ if ceased.is_some() => Place::Ceased,
        Some(_) if since.is_some_and(|since| since <= as_of) => Place::Party,
        Some(_) if day == Some(None) => Place::DayNotStated,
        Some(_) if !rule_held => Place::DayNotStated,
        Some(_) => Place::Contracting,
        None if left.is_some() => Place::Left,
        None if is_pending => Place::Pending,
        None if register.renounced.contains_key(acts) => Place::Renounced,
        None if register.signed_by(acts, as_of) => Place::Signatory,
        None => Place::Outside,
    };
    let amended = since.into_iter().flat_map(|since| {
        register.amendments_adopted().filter_map(move |held| {
            let from =
                amendment::in_force_for(register, convention, held.id, acts, (deposited, since))?;
            (from <= as_of).then(|| (held.id.to_owned(), from))
        })
    });
    Side {
        participant: of.clone(),
        place,
        signed: register.signed.get(acts).and_then(|held| held.header.on),
        deposited,
        since,
        until: left.map(|(day, _)| day).or(ceased.and_then(Day::next)),
        provisional_since: register
            .provisional_since(acts, as_of)
            .filter(|_| place != Place::Party),
        amendments: amended.collect(),
        in_place_of,
    }
}

impl Side {
    /// How it stands, in a sentence.
    #[must_use]
    pub fn in_words(&self, as_of: Day) -> String {
        let who = &self.participant;
        let day = |day: Option<Day>| {
            day.map_or_else(|| "a day not stated".to_owned(), |day| day.to_string())
        };
        let said = match self.place {
            Place::Outside => format!("{who} neither signed nor consented to be bound by {as_of}"),
            Place::Renounced => format!("{who} made clear that it will not become a Party"),
            Place::Signatory => format!(
                "{who} signed on {} and has not consented to be bound",
                day(self.signed)
            ),
            Place::Pending => {
                format!("the instrument of {who} is received and pending, and not counted")
            }
            Place::Contracting => match self.since {
                Some(since) => format!(
                    "{who} deposited its instrument on {} and becomes a Party on {since}",
                    day(self.deposited)
                ),
                None => format!(
                    "{who} deposited its instrument on {} and is a contracting State",
                    day(self.deposited)
                ),
            },
            Place::Party => format!("{who} is a Party since {}", day(self.since)),
            Place::DayNotStated => format!(
                "{who} deposited its instrument on {}; the day of entry into force for it is not in this source",
                day(self.deposited)
            ),
            Place::Ceased => match self.since {
                Some(since) if since <= as_of => format!(
                    "{who} was a Party since {since} and is a State no more since {}",
                    day(self.until)
                ),
                _ => format!("{who} is a State no more since {}", day(self.until)),
            },
            Place::Left => format!("{who} is bound no longer since {}", day(self.until)),
        };
        match &self.in_place_of {
            Some(before) => format!("{said}, in the place of {before}."),
            None => format!("{said}."),
        }
    }
}

/// Whether both are Parties and the treaty stands.
fn stands(
    register: &Register,
    status: &Status,
    one: &Side,
    other: &Side,
    as_of: Day,
    because: &mut Vec<Reason>,
) -> Option<bool> {
    if one.participant == other.participant {
        because.push(Why::Itself.into());
        return Some(false);
    }
    if let Some(on) = register.terminated_on().filter(|on| *on <= as_of) {
        because.push(Why::Terminated { on }.into());
        return Some(false);
    }
    let places = [one.place, other.place];
    if places.iter().all(|place| *place == Place::Party) {
        return Some(true);
    }
    if places
        .iter()
        .all(|place| matches!(place, Place::Party | Place::DayNotStated))
    {
        if !status.rule_held {
            because.push(Why::NoRuleTells.into());
        }
        return None;
    }
    Some(false)
}

/// What each said, towards the other.
fn between(
    register: &Register,
    convention: &Convention,
    one: &Side,
    other: &Side,
    as_of: Day,
) -> Vec<Between> {
    let mut found = Vec::new();
    for term in terms::terms(register, convention, as_of) {
        for (by, towards) in [(one, other), (other, one)] {
            let acts = by.in_place_of.as_ref().unwrap_or(&by.participant);
            if term.by != *acts {
                continue;
            }
            let answers = towards.in_place_of.as_ref().unwrap_or(&towards.participant);
            let consented = towards.deposited;
            let (effect, because) =
                terms::towards(&term, answers, consented, register, convention, as_of);
            let mut readings = vec![Reading {
                read_as: Label::Reservation,
                effect,
                because,
            }];
            if term.label != Label::Reservation {
                let called = Why::Called {
                    by: term.by.clone(),
                    label: term.label,
                };
                readings.insert(
                    0,
                    Reading {
                        read_as: term.label,
                        effect: Effect::None,
                        because: called.into(),
                    },
                );
            }
            found.push(Between {
                term: term.clone(),
                towards: towards.participant.clone(),
                readings,
            });
        }
    }
    found
}

impl Between {
    /// Whether it keeps the treaty out of force between the two, read by its own label or as a
    /// reservation.
    fn prevents(&self, as_reservation: bool) -> bool {
        let reading = match as_reservation {
            true => self.readings.last(),
            false => self.readings.first(),
        };
        reading.is_some_and(|reading| reading.effect == Effect::NotInForce)
    }
}

/// The amendments that bind both, and what is said of those that bind one.
fn common_text(
    register: &Register,
    one: &Side,
    other: &Side,
    as_of: Day,
    because: &mut Vec<Reason>,
) -> Vec<String> {
    let binds = |side: &Side, id: &str| side.amendments.iter().any(|(held, _)| held == id);
    let mut common = Vec::new();
    for held in register
        .amendments_adopted()
        .filter(|held| held.adopted <= as_of)
    {
        match (binds(one, held.id), binds(other, held.id)) {
            (true, true) => common.push(held.id.to_owned()),
            (false, false) => {}
            (first, _) => {
                let (bound, not) = if first { (one, other) } else { (other, one) };
                let why = Why::BindsOne {
                    id: held.id.to_owned(),
                    bound: bound.participant.clone(),
                    not: not.participant.clone(),
                };
                because.push(why.into());
            }
        }
    }
    common
}
