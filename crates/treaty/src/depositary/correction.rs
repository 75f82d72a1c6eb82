//! Corrections of errors in the text (VCLT article 79): proposed with a time for objections, then a
//! procès-verbal. The corrected text stands from the beginning; that it does is known from the
//! procès-verbal on.

use super::case::{self, Case};
use crate::calendar::Day;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use serde::{Deserialize, Serialize};

/// Acts of correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The depositary proposes to correct an error.
    #[serde(rename = "depositary.correction.proposed/1")]
    Proposed {
        /// Its id in this register.
        id: String,
        /// The authentic languages in which the error stands.
        languages: Vec<String>,
        /// Where it stands, such as "article 3(1)".
        place: String,
        /// What is read now.
        reads: String,
        /// What should be read.
        should_read: String,
        /// The last day for objections.
        objections_until: Day,
    },
    /// The participant of the header objects.
    #[serde(rename = "depositary.correction.objected/1")]
    Objected {
        /// Its id.
        id: String,
    },
    /// The correction is made by procès-verbal.
    #[serde(rename = "depositary.correction.effected/1")]
    Effected {
        /// Its id.
        id: String,
    },
}

not_in_order! {
    /// What is not in order about a correction.
    pub enum Unfit in "depositary.correction" {
        /// No day.
        NoDay = "no_day", "Servanda: a correction has a day",
            "the act says no day",
            "Give the day in `on`";
        /// No time.
        NoTime { on: Day, until: Day } = "no_time", "VCLT article 79(2): a time-limit is set for objections",
            "proposed on {on}, it leaves no time for objections until {until}",
            "Give a later day in `objections_until`";
        /// Too late.
        TimeOver { until: Day } = "time_over", "VCLT article 79(2): objections come within the time-limit",
            "objections could be raised until {until}",
            "The correction is made, or proposed anew";
        /// Too early.
        TimeRuns { until: Day } = "time_runs", "VCLT article 79(2): a correction is made once the time-limit has passed",
            "objections can be raised until {until}",
            "Enter the procès-verbal after that day";
        /// Objected to.
        ObjectedTo { by: String } = "objected_to", "VCLT article 79(2): a correction is made where nobody objects",
            "{by} has objected",
            "The objection is notified to the others; propose another correction";
        /// Made before.
        Made { on: Day } = "made", "Servanda: a correction is made once",
            "the correction was made on {on}",
            "Propose another correction";
    }
}

impl Act {
    /// The id of the correction it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Proposed { id, .. } | Self::Objected { id } | Self::Effected { id } => id,
        }
    }

    /// Proposed with time for objections; objected to in that time; made after it where nobody did.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        if let Self::Proposed {
            id,
            objections_until,
            ..
        } = self
        {
            case.free(id)?;
            let until = *objections_until;
            return match on < until {
                true => Ok(()),
                false => Err(Unfit::NoTime { on, until }.into()),
            };
        }
        let of = |held: &&crate::act::Entered<Self>| held.act.id() == self.id();
        let acts = || case.register.corrections.iter().filter(of);
        let until = acts().find_map(|held| match held.act {
            Self::Proposed {
                objections_until, ..
            } => Some(objections_until),
            _ => None,
        });
        let Some(until) = until else {
            let id = self.id().to_owned();
            return Err(case::Unfit::NoSuch { id }.into());
        };
        let made = acts().find(|held| matches!(held.act, Self::Effected { .. }));
        if let Some(on) = made.and_then(|held| held.header.on) {
            return Err(Unfit::Made { on }.into());
        }
        if matches!(self, Self::Objected { .. }) {
            case.not_left()?;
            return match on <= until {
                true => Ok(()),
                false => Err(Unfit::TimeOver { until }.into()),
            };
        }
        if on <= until {
            return Err(Unfit::TimeRuns { until }.into());
        }
        let objected = acts().find(|held| matches!(held.act, Self::Objected { .. }));
        match objected.and_then(|held| held.header.participant.as_ref()) {
            Some(by) => Err(Unfit::ObjectedTo { by: by.to_string() }.into()),
            None => Ok(()),
        }
    }
}
