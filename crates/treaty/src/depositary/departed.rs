//! Who had consented to be bound and is bound no longer: by denunciation, by withdrawal of the
//! instrument, or because the State is no more. Nobody of them is erased.

use super::register::Register;
use crate::calendar::Day;
use crate::participant::{ParticipantId, Participants};
use serde::Serialize;
use std::collections::BTreeSet;

/// How it came to be bound no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Its denunciation took effect.
    Denounced,
    /// It withdrew its instrument.
    Withdrew,
    /// It is a State no more.
    Ceased,
}

/// One that had consented.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Departed {
    /// Who.
    pub participant: ParticipantId,
    /// The first day on which it is bound no longer.
    pub since: Day,
    /// How that came about.
    pub why: Why,
    /// Who stands in its place, where one continues it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub continued_by: Option<ParticipantId>,
}

/// Those bound no longer on a day, in the order of time.
#[must_use]
pub fn departed(register: &Register, participants: &Participants, as_of: Day) -> Vec<Departed> {
    let acts = register.instruments.iter();
    let who: BTreeSet<&ParticipantId> = acts
        .filter_map(|held| held.header.participant.as_ref())
        .collect();
    let gone = who.into_iter().filter_map(|id| {
        let standing = register.standing_instrument(id, as_of);
        let (since, why) = match (standing, participants.ceased_by(id, as_of)) {
            (Some(_), Some(until)) => (until.next()?, Why::Ceased),
            (Some(_), None) => return None,
            (None, _) => match register.left_by(id, as_of)? {
                (since, true) => (since, Why::Denounced),
                (since, false) => (since, Why::Withdrew),
            },
        };
        let continued_by = match why {
            Why::Ceased => register.holder(id, participants, as_of).cloned(),
            Why::Denounced | Why::Withdrew => None,
        };
        Some(Departed {
            participant: id.clone(),
            since,
            why,
            continued_by,
        })
    });
    let mut gone: Vec<Departed> = gone.collect();
    gone.sort_by(|a, b| (a.since, &a.participant).cmp(&(b.since, &b.participant)));
    gone
}
