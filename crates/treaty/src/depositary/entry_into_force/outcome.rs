//! The answer: when the treaty enters into force, and for whom.

use std::collections::BTreeMap;

use serde::Serialize;

use super::conditions::{Search, Standing, search};
use super::corrections::{Corrected, Miscorrected, corrected};
use super::deposit::{Deposit, Kind};
use super::instruments::{Instrument, Instruments};
use super::reasons;
use super::rule::{Rule, Unsatisfiable};
use super::share::Share;
use crate::calendar::{Day, OutOfRange};
use crate::depositary::why::Why;
use crate::reason::Reason;

/// What a rule and its deposits give, as of a day and as known on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Whether the treaty is in force on the day asked about.
    pub in_force: bool,
    /// The day it enters into force, once that is determined, even if it lies ahead.
    pub entry_into_force: Option<Day>,
    /// The day on which all conditions were first met.
    pub triggered_on: Option<Day>,
    /// Everyone whose counting instrument is of that day, by code or name.
    pub triggered_by: Vec<String>,
    /// How many counted on the day the conditions were met; before that, on the day asked about.
    pub counted: u32,
    /// How many instruments the rule asks for; where it gives no number, how many it names.
    pub required: u32,
    /// The shares, in percent, of those counted, where the rule asks for shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The date for each depositor whose instrument stands on the day asked about, once the
    /// treaty's own is determined. Nothing: a succession whose date the deposits do not give.
    pub parties: BTreeMap<String, Option<Day>>,
    /// The day asked about.
    pub as_of: Day,
    /// Only what was known by this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as_of: Option<Day>,
    /// The steps, each a sentence that a person can recompute.
    pub because: Vec<Reason>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotDeterminable {
    /// The rule asks for nothing.
    #[error(transparent)]
    Rule(#[from] Unsatisfiable),
    /// A correction cannot be followed.
    #[error(transparent)]
    Correction(#[from] Miscorrected),
    /// A date leaves the calendar.
    #[error(transparent)]
    Calendar(#[from] OutOfRange),
}

/// The day all conditions were met and the day of entry into force that follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trigger {
    pub(super) on: Day,
    /// Where the delay alone leads.
    pub(super) delay_ends: Day,
    pub(super) entry_into_force: Day,
}

/// Everything that the reasons speak of.
pub(super) struct Case<'a> {
    pub(super) rule: &'a Rule,
    pub(super) as_of: Day,
    pub(super) known_as_of: Option<Day>,
    pub(super) rows: usize,
    pub(super) corrected: &'a Corrected<'a>,
    pub(super) instruments: &'a Instruments<'a>,
    pub(super) standing: &'a Standing<'a>,
    pub(super) trigger: Option<&'a Trigger>,
    pub(super) parties: &'a BTreeMap<String, Option<Day>>,
}

/// Determines entry into force. The order of the deposits does not matter.
///
/// # Errors
/// [`NotDeterminable`] for a rule that asks for nothing, corrections that cannot be followed, and
/// dates beyond the calendar.
pub fn determine(
    rule: &Rule,
    deposits: &[Deposit],
    as_of: Day,
    known_as_of: Option<Day>,
) -> Result<Outcome, NotDeterminable> {
    rule.check()?;
    let corrected = corrected(deposits, known_as_of)?;
    let dated: Vec<&Deposit> = (corrected.holding.iter().copied())
        .filter(|row| row.date <= as_of)
        .collect();
    let instruments = Instruments::of(&dated);
    let (trigger, standing) = match search(rule, &instruments, as_of) {
        Search::Met { on, standing } => (Some(trigger(rule, on)?), standing),
        Search::NotMet { standing } => (None, standing),
    };
    let parties = match &trigger {
        Some(trigger) => parties(rule, &instruments, trigger, as_of)?,
        None => BTreeMap::new(),
    };
    let because = reasons::of(&Case {
        rule,
        as_of,
        known_as_of,
        rows: deposits.len(),
        corrected: &corrected,
        instruments: &instruments,
        standing: &standing,
        trigger: trigger.as_ref(),
        parties: &parties,
    });
    let entry_into_force = trigger.as_ref().map(|trigger| trigger.entry_into_force);
    Ok(Outcome {
        in_force: entry_into_force.is_some_and(|day| day <= as_of),
        entry_into_force,
        triggered_on: trigger.as_ref().map(|trigger| trigger.on),
        triggered_by: trigger.map_or_else(Vec::new, |trigger| {
            brought_about(&standing, &instruments, trigger.on)
        }),
        counted: u32::try_from(standing.towards(rule)).unwrap_or(u32::MAX),
        required: rule.required(),
        share: rule.weights.as_ref().map(|_| standing.share),
        parties,
        as_of,
        known_as_of,
        because,
    })
}

/// What the deposits alone say, where no rule is known: whose instruments stand, and no day.
///
/// # Errors
/// [`NotDeterminable`] for corrections that cannot be followed.
pub fn without_rule(deposits: &[Deposit], as_of: Day) -> Result<Outcome, NotDeterminable> {
    let corrected = corrected(deposits, None)?;
    let dated: Vec<&Deposit> = (corrected.holding.iter().copied())
        .filter(|row| row.date <= as_of)
        .collect();
    let instruments = Instruments::of(&dated);
    let standing = (instruments.by_depositor.keys())
        .filter(|depositor| instruments.standing(depositor, as_of).is_some());
    Ok(Outcome {
        in_force: false,
        entry_into_force: None,
        triggered_on: None,
        triggered_by: Vec::new(),
        counted: u32::try_from(standing.count()).unwrap_or(u32::MAX),
        required: 0,
        share: None,
        parties: BTreeMap::new(),
        as_of,
        known_as_of: None,
        because: vec![Why::NoRule.into()],
    })
}

pub(super) fn trigger(rule: &Rule, on: Day) -> Result<Trigger, OutOfRange> {
    let delay_ends = rule.after(on, rule.delay)?;
    let bounds = [rule.not_before, rule.parent_entry_into_force];
    let latest = bounds.into_iter().flatten().max();
    Ok(Trigger {
        on,
        delay_ends,
        entry_into_force: latest.map_or(delay_ends, |bound| bound.max(delay_ends)),
    })
}

/// Those whose earliest standing instrument is of the day the conditions were met.
pub(super) fn brought_about(
    standing: &Standing<'_>,
    instruments: &Instruments<'_>,
    on: Day,
) -> Vec<String> {
    (standing.counted.union(&standing.named))
        .filter(|depositor| {
            let instrument = instruments.standing(depositor, on);
            instrument.is_some_and(|instrument| instrument.row.date == on)
        })
        .map(|depositor| (*depositor).to_owned())
        .collect()
}

fn parties(
    rule: &Rule,
    instruments: &Instruments<'_>,
    trigger: &Trigger,
    as_of: Day,
) -> Result<BTreeMap<String, Option<Day>>, OutOfRange> {
    let mut parties = BTreeMap::new();
    for depositor in instruments.by_depositor.keys() {
        if let Some(instrument) = instruments.standing(depositor, as_of) {
            let day = party_day(rule, instrument, trigger)?;
            parties.insert((*depositor).to_owned(), day);
        }
    }
    Ok(parties)
}

/// The day a depositor becomes a Party: a succession works back to its own date and never to one
/// reckoned from its deposit; who deposited by the day the conditions were met, the treaty's own
/// day; others after their own delay. Never before the treaty's own day.
pub(super) fn party_day(
    rule: &Rule,
    instrument: &Instrument<'_>,
    trigger: &Trigger,
) -> Result<Option<Day>, OutOfRange> {
    let own = if instrument.row.kind == Kind::Succession {
        instrument.row.effect
    } else if instrument.row.date <= trigger.on {
        Some(trigger.entry_into_force)
    } else {
        Some(rule.after(instrument.row.date, rule.later_delay())?)
    };
    Ok(own.map(|day| day.max(trigger.entry_into_force)))
}
