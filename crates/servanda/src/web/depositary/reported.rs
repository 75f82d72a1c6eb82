//! What sources report without the act's own day: by which day they count, and whom they name.

use crate::web::reading::Reading;
use serde::Serialize;
use treaty::act::{Deed, Done, Header};
use treaty::calendar::{Day, Window};
use treaty::depositary::{instrument, signature};
use treaty::participant::ParticipantId;

/// The entries in which sources name a participant without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Reported {
    /// As having deposited an instrument.
    pub(crate) instrument: Option<u64>,
    /// As having signed.
    pub(crate) signature: Option<u64>,
}

/// Whether a report counts what was done by a day.
pub(super) fn counts_by(header: &Header, within: Option<&Window>, as_of: Day) -> bool {
    header.done_by(within).is_some_and(|by| by <= as_of)
}

/// What reports say of a participant by the day of the answer.
pub(crate) fn of(reading: &Reading, id: &ParticipantId, as_of: Day) -> Reported {
    let register = &reading.shelf.register;
    let instrument = register
        .instruments_reported
        .iter()
        .find(|held| match &held.act {
            instrument::Act::Reported { named, within, .. } => {
                named.contains(id) && counts_by(&held.header, within.as_ref(), as_of)
            }
            _ => false,
        });
    let signature = register
        .signatures_reported
        .iter()
        .find(|held| match &held.act {
            signature::Act::Reported { named, within, .. } => {
                named.contains(id) && counts_by(&held.header, within.as_ref(), as_of)
            }
            _ => false,
        });
    Reported {
        instrument: instrument.map(|held| held.entry),
        signature: signature.map(|held| held.entry),
    }
}

/// Whether an act is a report that names a participant, of what was done by a day.
pub(super) fn names(done: &Done, id: &ParticipantId, as_of: Day) -> bool {
    let (named, within) = match &done.deed {
        Deed::Instrument(instrument::Act::Reported { named, within, .. })
        | Deed::Signature(signature::Act::Reported { named, within, .. }) => (named, within),
        _ => return false,
    };
    named.contains(id) && counts_by(&done.header, within.as_ref(), as_of)
}
