//! The table of participants as content of the Record.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Form, Membership, Name, Participant, ParticipantId};
use crate::calendar::Day;

/// Participants, their names and their groups, as one content of the Record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// One row a participant.
    pub participants: Vec<Participant>,
    /// One row a name.
    pub names: Vec<Name>,
    /// One row a membership.
    pub groups: Vec<Membership>,
}

/// Why a table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATable {
    /// A code twice.
    #[error("the participant `{id}` is listed twice; keep one row for each participant")]
    ListedTwice {
        /// The code.
        id: ParticipantId,
    },
    /// A name or group of nobody.
    #[error(
        "`{id}` has a name or a group but is not listed; add it to the participants or correct the code"
    )]
    NotListed {
        /// The code.
        id: ParticipantId,
    },
    /// Nothing to call it by.
    #[error("the participant `{id}` has no English short name; add the name it bears")]
    NoName {
        /// The code.
        id: ParticipantId,
    },
    /// Two names at once.
    #[error(
        "the participant `{id}` bears `{earlier}` and `{later}` at a time, two names of one form and language; end one before the other begins"
    )]
    TwoNames {
        /// The code.
        id: ParticipantId,
        /// One name.
        earlier: String,
        /// The other.
        later: String,
    },
    /// Ends before it begins.
    #[error("a row of `{id}` ends on {until}, before it begins on {from}; correct one of the days")]
    TurnedRound {
        /// The code.
        id: ParticipantId,
        /// First day.
        from: Day,
        /// Last day.
        until: Day,
    },
}

impl Table {
    /// Checks that the rows agree with one another.
    ///
    /// # Errors
    /// The first [`NotATable`] found.
    pub fn check(&self) -> Result<(), NotATable> {
        let mut listed = BTreeSet::new();
        for participant in &self.participants {
            if !listed.insert(&participant.id) {
                let id = participant.id.clone();
                return Err(NotATable::ListedTwice { id });
            }
        }
        let periods = (self.names.iter().map(|n| (&n.id, n.from, n.until)))
            .chain(self.groups.iter().map(|m| (&m.id, m.from, m.until)));
        let lives = (self.participants.iter()).map(|p| (&p.id, p.from, p.until));
        let periods = periods.chain(lives);
        let heirs = self.participants.iter().flat_map(|p| &p.succeeded_by);
        for heir in heirs {
            if !listed.contains(heir) {
                return Err(NotATable::NotListed { id: heir.clone() });
            }
        }
        for (id, from, until) in periods {
            if !listed.contains(id) {
                return Err(NotATable::NotListed { id: id.clone() });
            }
            if let (Some(from), Some(until)) = (from, until)
                && until < from
            {
                let id = id.clone();
                return Err(NotATable::TurnedRound { id, from, until });
            }
        }
        self.check_names()
    }

    fn check_names(&self) -> Result<(), NotATable> {
        let mut shown: Vec<&Name> = self.names.iter().collect();
        shown.retain(|name| name.form != Form::Alias);
        let which = |name: &Name| (name.id.clone(), name.form, name.language.clone());
        shown.sort_by_cached_key(|name| (which(name), name.from));
        for (earlier, later) in shown.iter().zip(shown.iter().skip(1)) {
            let met = earlier
                .until
                .is_none_or(|until| later.from.is_none_or(|from| from <= until));
            if met && which(earlier) == which(later) {
                return Err(NotATable::TwoNames {
                    id: later.id.clone(),
                    earlier: earlier.text.clone(),
                    later: later.text.clone(),
                });
            }
        }
        let named: BTreeSet<&ParticipantId> = shown
            .iter()
            .filter(|name| name.form == Form::Short && name.language == "en")
            .map(|name| &name.id)
            .collect();
        let nameless = self.participants.iter().find(|p| !named.contains(&p.id));
        nameless.map_or(Ok(()), |p| Err(NotATable::NoName { id: p.id.clone() }))
    }
}
