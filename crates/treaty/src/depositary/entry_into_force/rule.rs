//! The clause on entry into force, as data.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::share::Share;
use crate::calendar::{Day, OutOfRange, Period};

/// A treaty's clause on entry into force. Which treaty says what is data with a source; nothing
/// here knows any treaty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// How many instruments it takes; absent where only named or weighed depositors are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instruments: Option<u32>,
    /// Whether an organization's instrument counts besides those of its member States.
    #[serde(default)]
    pub organizations_count: bool,
    /// How long after the day on which all conditions are met.
    pub delay: Period,
    /// Where the delay, once over, does not yet give the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then: Option<Then>,
    /// Where the delay is not counted from the day of deposit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<CountedFrom>,
    /// A day before which it does not enter into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Day>,
    /// The day of its parent treaty, which it never precedes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_entry_into_force: Option<Day>,
    /// Those who must be among the depositors.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub named: BTreeSet<String>,
    /// Those whose instruments count; absent where everyone's do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eligible: Option<BTreeSet<String>>,
    /// The share that the depositors must hold together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weights: Option<Weights>,
    /// The delay for each later depositor, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later_party_delay: Option<Period>,
}

/// What follows the delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// The first day of the month after the month in which the delay ends.
    FirstOfNextMonth,
}

/// What the delay is counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CountedFrom {
    /// The first day of the month of deposit, so that all deposits of a month count alike.
    MonthOfDeposit,
}

/// A second threshold: shares, in percent, that the depositors hold together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// The share of each; who is not named has none.
    pub shares: BTreeMap<String, Share>,
    /// The sum that is enough.
    pub at_least: Share,
}

/// A rule that asks for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the rule asks for no instrument, so there is nothing to count; give the number of instruments, those who must be among the depositors, or their shares"
)]
pub struct Unsatisfiable;

impl Rule {
    /// A rule that asks for so many instruments and no more; the rest is set by name.
    #[must_use]
    pub const fn of(instruments: u32, delay: Period) -> Rule {
        Rule {
            instruments: Some(instruments),
            organizations_count: false,
            delay,
            then: None,
            from: None,
            not_before: None,
            parent_entry_into_force: None,
            named: BTreeSet::new(),
            eligible: None,
            weights: None,
            later_party_delay: None,
        }
    }

    /// Checks that the rule asks for something.
    ///
    /// # Errors
    /// [`Unsatisfiable`] when neither instruments nor names nor shares are asked for.
    pub fn check(&self) -> Result<(), Unsatisfiable> {
        let counts = self.instruments.is_some_and(|number| number > 0);
        if counts || !self.named.is_empty() || self.weights.is_some() {
            Ok(())
        } else {
            Err(Unsatisfiable)
        }
    }

    /// How many instruments it takes at least.
    #[must_use]
    pub fn required(&self) -> u32 {
        let named = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        self.instruments.unwrap_or(named)
    }

    /// The day a delay ends for a deposit, by the form of this clause alone.
    ///
    /// # Errors
    /// [`OutOfRange`] beyond the calendar.
    pub fn after(&self, deposit: Day, delay: Period) -> Result<Day, OutOfRange> {
        let start = match self.from {
            Some(CountedFrom::MonthOfDeposit) => deposit.first_of_month(),
            None => deposit,
        };
        let end = start.plus(delay)?;
        match self.then {
            Some(Then::FirstOfNextMonth) => end.first_of_next_month(),
            None => Ok(end),
        }
    }

    /// The delay for those who deposit after the conditions were met.
    #[must_use]
    pub fn later_delay(&self) -> Period {
        self.later_party_delay.unwrap_or(self.delay)
    }
}
