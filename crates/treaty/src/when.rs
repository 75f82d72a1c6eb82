//! The three times of every answer: `as_of` (legal effect), `known_as_of`, and the Record's size.
//!
//! The answer for all three never changes. Without the size, only transcribed acts can change
//! what was known on a past day.

use crate::act::{Deed, Done};
use crate::calendar::Day;
use record::entry::Instant;

/// Which acts a view rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// The civil day of legal effect asked about, inclusive.
    pub as_of: Day,
    /// Only what was known at this instant, inclusive; absent: all that is known.
    pub known_as_of: Option<Instant>,
    /// Only the first `entry` entries of the Record; absent: all of them.
    pub entry: Option<u64>,
}

impl When {
    /// As of a day, with all that is known now.
    #[must_use]
    pub const fn on(day: Day) -> Self {
        Self {
            as_of: day,
            known_as_of: None,
            entry: None,
        }
    }

    /// Whether an act is in view: in force by `as_of`, known by `known_as_of`, entered before `entry`.
    ///
    /// Instruments are in view whatever their day: one dated later can correct an earlier one, so
    /// their days are weighed where entry into force is determined.
    #[must_use]
    pub fn sees(&self, done: &Done) -> bool {
        let weighed_later = matches!(done.deed, Deed::Instrument(_));
        self.had_entered(done)
            && self
                .known_as_of
                .is_none_or(|instant| done.known() <= instant)
            && (weighed_later || done.header.on.is_none_or(|on| on <= self.as_of))
    }

    /// Whether an act in view was entered only after the instant whose knowledge is asked about: a
    /// source tells that it was known by then. Nothing but such acts changes that answer later.
    #[must_use]
    pub fn learned_since(&self, done: &Done) -> bool {
        self.known_as_of.is_some_and(|instant| instant < done.at) && self.sees(done)
    }

    /// Whether the act stood in the Record at the size asked about.
    #[must_use]
    pub fn had_entered(&self, done: &Done) -> bool {
        self.entry.is_none_or(|size| done.entry < size)
    }
}
