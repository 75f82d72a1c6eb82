//! One participant in one treaty, among many treaties: what it did, since when it is bound, and what it
//! declared.
//!
//! The acts of others are weighed once, in the treaty's [`Course`]; what is asked of a participant
//! reads its own acts alone.

use super::bilateral::{Side, side_by};
use super::case::clause;
use super::declaration::{self, Subject};
use super::entry_into_force::Course;
use super::instrument::{self, Form};
use super::register::Register;
use super::status::{NoStatus, deposits, rule_of};
use super::terms::{Term, terms};
use crate::act::{Deed, Done};
use crate::calendar::Day;
use crate::convention::Convention;
use crate::participant::{ParticipantId, Participants};
use serde::Serialize;

/// A declaration that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Declared {
    /// What it is about.
    pub subject: Subject,
    /// What it says.
    pub text: String,
    /// The day it was made.
    pub made: Option<Day>,
    /// Index of its entry.
    pub entry: u64,
}

/// One participant in one treaty on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Holding {
    /// How it stands.
    #[serde(flatten)]
    pub side: Side,
    /// The form of the instrument that stands.
    pub form: Option<Form>,
    /// Reservations and declarations, as the State calls them, with those withdrawn.
    pub terms: Vec<Term>,
    /// Declarations and notifications that the treaty asks for or allows.
    pub declarations: Vec<Declared>,
}

/// Whether an act of a register is read for every participant: whatever is not one participant's
/// signature or instrument.
#[must_use]
pub fn is_common(done: &Done) -> bool {
    match &done.deed {
        Deed::Signature(_) | Deed::Instrument(_) => done.header.participant.is_none(),
        // A paper changes nobody's standing.
        Deed::Notification(_) => false,
        _ => true,
    }
}

/// Whether what others did decides on a participant's own terms, so that all acts are to be read: a
/// reservation may need the acceptance of all Parties.
#[must_use]
pub fn rests_on_others(convention: &Convention) -> bool {
    clause::<serde_json::Value>(convention, "reservations.accepted-by").is_some()
}

/// The course of a treaty, from those of its acts that are known.
///
/// # Errors
/// [`NoStatus`] when the final clauses in the Record make no rule.
pub fn course<'a>(
    acts: impl Iterator<Item = &'a Done>,
    convention: &Convention,
    participants: &Participants,
) -> Result<Course, NoStatus> {
    let mut register = Register::default();
    let instruments = acts.filter(|done| matches!(done.deed, Deed::Instrument(_)));
    instruments.for_each(|done| register.fold(done));
    let rule = rule_of(convention)?;
    let deposits = deposits(&register, participants);
    Course::of(rule.as_ref(), &deposits).map_err(|error| NoStatus::Engine(error.to_string()))
}

/// One participant on a day, from the acts in view that are [common](is_common), its own, and those of
/// whom it stands for, in the order of the Record.
#[must_use]
pub fn holding<'a>(
    acts: impl Iterator<Item = &'a Done>,
    (convention, participants): (&Convention, &Participants),
    course: &Course,
    as_of: Day,
    of: &ParticipantId,
) -> Holding {
    let mut register = Register::default();
    acts.for_each(|done| register.fold(done));
    let party = |acts: &ParticipantId| course.party(acts.as_str(), as_of);
    let rule_held = matches!(rule_of(convention), Ok(Some(_)));
    let held = (&register, convention, participants);
    let side = side_by(held, rule_held, party, as_of, of);
    let own = |by: &ParticipantId| by == of || side.in_place_of.as_ref() == Some(by);
    let mut terms = terms(&register, convention, as_of);
    terms.retain(|term| own(&term.by));
    Holding {
        form: form(&register, &side),
        declarations: declared(&register, own),
        terms,
        side,
    }
}

/// The form of the instrument that stands, by its day.
fn form(register: &Register, side: &Side) -> Option<Form> {
    let of = side.in_place_of.as_ref().unwrap_or(&side.participant);
    let on = side.deposited?;
    let mut held = register.instruments_of(of);
    held.find_map(|held| match held.act {
        instrument::Act::Deposited { form, .. } if held.header.on == Some(on) => Some(form),
        _ => None,
    })
}

fn declared(register: &Register, own: impl Fn(&ParticipantId) -> bool) -> Vec<Declared> {
    let mut standing: Vec<(&str, Declared)> = Vec::new();
    for held in &register.declarations {
        if !held.header.participant.as_ref().is_some_and(&own) {
            continue;
        }
        match &held.act {
            declaration::Act::Made {
                id, subject, text, ..
            } => standing.push((
                id,
                Declared {
                    subject: *subject,
                    text: text.clone(),
                    made: held.header.on,
                    entry: held.entry,
                },
            )),
            declaration::Act::Changed { id, text } => {
                for (_, declared) in standing.iter_mut().filter(|(made, _)| made == id) {
                    declared.text.clone_from(text);
                }
            }
            declaration::Act::Withdrawn { id } => standing.retain(|(made, _)| made != id),
        }
    }
    standing.into_iter().map(|(_, declared)| declared).collect()
}
