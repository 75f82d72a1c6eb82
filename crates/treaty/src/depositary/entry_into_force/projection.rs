//! What is wanting, and the way there: how many counted after each day, what is missing on a day, and
//! when the treaty would enter into force if the missing were deposited then.

use std::collections::BTreeSet;

use serde::Serialize;

use super::conditions::{Search, each_day, search};
use super::corrections::corrected;
use super::deposit::Deposit;
use super::instruments::Instruments;
use super::outcome::{NotDeterminable, determine, trigger};
use super::rule::Rule;
use super::share::Share;
use crate::calendar::Day;

/// What the conditions lack on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Wanting {
    /// How many instruments more; nought once the number is reached.
    pub instruments: u32,
    /// Those who must be among the depositors and are not.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub named: BTreeSet<String>,
    /// The share, in percent, still wanting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The day of entry into force, were all of it deposited on the day asked about; nothing once the
    /// conditions are met.
    pub would_enter_into_force: Option<Day>,
}

/// How many counted after each day on which that changed, up to a day.
///
/// # Errors
/// [`NotDeterminable`] for a rule that asks for nothing and corrections that cannot be followed.
pub fn curve(
    rule: &Rule,
    deposits: &[Deposit],
    as_of: Day,
) -> Result<Vec<(Day, u32)>, NotDeterminable> {
    rule.check()?;
    let corrected = corrected(deposits, None)?;
    let dated = corrected.holding.clone();
    let instruments = Instruments::of(&dated);
    let mut points: Vec<(Day, u32)> = Vec::new();
    each_day(rule, &instruments, as_of, |on, standing| {
        let counted = u32::try_from(standing.towards(rule)).unwrap_or(u32::MAX);
        if points.last().is_none_or(|(_, before)| *before != counted) {
            points.push((on, counted));
        }
    });
    Ok(points)
}

/// What is wanting on a day.
///
/// # Errors
/// As [`determine`].
pub fn wanting(rule: &Rule, deposits: &[Deposit], as_of: Day) -> Result<Wanting, NotDeterminable> {
    let outcome = determine(rule, deposits, as_of, None)?;
    if outcome.triggered_on.is_some() {
        return Ok(Wanting::default());
    }
    let corrected = corrected(deposits, None)?;
    let dated = corrected.holding.iter().copied();
    let dated: Vec<&Deposit> = dated.filter(|row| row.date <= as_of).collect();
    let instruments = Instruments::of(&dated);
    let standing = match search(rule, &instruments, as_of) {
        Search::Met { standing, .. } | Search::NotMet { standing } => standing,
    };
    let counted = u32::try_from(standing.counted.len()).unwrap_or(u32::MAX);
    let named = rule
        .named
        .iter()
        .filter(|code| !standing.named.contains(code.as_str()));
    let share = rule
        .weights
        .as_ref()
        .filter(|weights| standing.share < weights.at_least);
    Ok(Wanting {
        instruments: rule.instruments.unwrap_or(0).saturating_sub(counted),
        named: named.cloned().collect(),
        share: share.map(|weights| weights.at_least.minus(standing.share)),
        would_enter_into_force: Some(trigger(rule, as_of)?.entry_into_force),
    })
}
