//! Status on any day: adopted, open for signature, how many signed and deposited, in force or not.
//!
//! A count is stated from what the Record lists and what sources report: the newest report by the
//! day asked about, and every signature or deposit listed after it; never fewer than are listed.
//! Both figures are shown, and whether the list is complete.

#[cfg(test)]
mod tests;

use super::entry_into_force::{self, Deposit, Kind, Outcome, Rule, Wanting};
use super::register::Register;
use super::why::Why;
use super::{instrument, signature};
use crate::calendar::Day;
use crate::convention::Convention;
use crate::participant::{Kind as ParticipantKind, ParticipantId, Participants};
use crate::reason::Reason;
use serde::Serialize;
use std::collections::BTreeSet;

/// Name of the set of rules in which a convention's final clauses stand.
pub const FINAL_CLAUSES: &str = "final-clauses";
/// Beginning of the names of the values that make the rule of entry into force.
pub const ENTRY_INTO_FORCE: &str = "entry-into-force";

/// When the convention is open for signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureWindow {
    /// First day.
    pub opens: Option<Day>,
    /// Last day.
    pub closes: Option<Day>,
    /// Whether it is open on the day asked about.
    pub open: bool,
}

/// A number to state, with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The number to state.
    pub stated: u32,
    /// How many the Record lists by name.
    pub listed: u32,
    /// How many of the listed have a day.
    pub dated: u32,
    /// Whether the list holds everyone counted.
    pub complete: bool,
    /// The reported count it starts from, with its day and entry.
    pub report: Option<Report>,
    /// How it was computed.
    pub because: Vec<Reason>,
}

/// A count that a source reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How many.
    pub count: u32,
    /// The day it holds for: the report's day, or the latest day of its span.
    pub day: Day,
    /// Index of its entry.
    pub entry: u64,
    /// Those named without a day.
    pub named: Vec<ParticipantId>,
}

/// The status of a convention on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Day of adoption.
    pub adopted: Option<Day>,
    /// The window for signature.
    pub signature: SignatureWindow,
    /// Signatories, organizations included.
    pub signatories: Count,
    /// Instruments, organizations included.
    pub instruments: Count,
    /// Whether the Record holds a rule of entry into force; without one no day is determined.
    pub rule_held: bool,
    /// Entry into force, as far as the dated instruments determine it.
    pub entry_into_force: Outcome,
    /// What its conditions still lack on the day asked about; nothing without a rule.
    pub wanting: Option<Wanting>,
    /// The day asked about.
    pub as_of: Day,
}

/// Why a status cannot be computed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoStatus {
    /// The rule's values are missing or of the wrong form.
    #[error(
        "the Record's final clauses do not give a rule of entry into force ({0}); enter or change its values with an act of the type `convention.value/1`"
    )]
    Rule(String),
    /// The engine could not count.
    #[error("{0}")]
    Engine(String),
}

/// Computes the status on a day from a register folded with what was known.
///
/// # Errors
/// [`NoStatus`] when the final clauses in the Record make no rule.
pub fn status(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    as_of: Day,
) -> Result<Status, NoStatus> {
    supposing(register, convention, participants, &[], as_of)
}

/// The same, supposing further deposits: what would be the case, and nothing that is entered.
///
/// # Errors
/// [`NoStatus`] when the final clauses in the Record make no rule.
pub fn supposing(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    further: &[Deposit],
    as_of: Day,
) -> Result<Status, NoStatus> {
    let rule = rule_of(convention)?;
    let mut deposits = deposits(register, participants);
    deposits.extend(further.iter().cloned());
    // What comes later says nothing of this day, unless it corrects what came before.
    deposits.retain(|held| held.date <= as_of || held.replaces.is_some());
    let determined = match &rule {
        Some(rule) => entry_into_force::determine(rule, &deposits, as_of, None),
        None => entry_into_force::without_rule(&deposits, as_of),
    };
    let mut outcome = determined.map_err(|error| NoStatus::Engine(error.to_string()))?;
    let instruments = instruments(register, participants, as_of);
    let wanting = match &rule {
        Some(rule) => Some(
            entry_into_force::wanting(rule, &deposits, as_of)
                .map_err(|error| NoStatus::Engine(error.to_string()))?,
        ),
        None => None,
    };
    outcome.because.extend(undated(&instruments));
    Ok(Status {
        adopted: day_of(
            register.adopted.as_ref().and_then(|held| held.header.on),
            as_of,
        ),
        signature: SignatureWindow {
            opens: register.opens(),
            closes: register.closes(),
            open: register.open_on(as_of),
        },
        signatories: signatories(register, as_of),
        instruments,
        rule_held: rule.is_some(),
        entry_into_force: outcome,
        wanting,
        as_of,
    })
}

/// The rule of entry into force, from the values of the final clauses; none where the Record holds
/// no such value.
///
/// # Errors
/// [`NoStatus::Rule`] when the values make no rule.
pub fn rule_of(convention: &Convention) -> Result<Option<Rule>, NoStatus> {
    let clauses = convention.rule_set(FINAL_CLAUSES);
    let values = clauses.map(|clauses| clauses.object(ENTRY_INTO_FORCE));
    let Some(values) = values.filter(|values| values.as_object().is_some_and(|v| !v.is_empty()))
    else {
        return Ok(None);
    };
    let rule = serde_json::from_value(values);
    rule.map_err(|error| NoStatus::Rule(error.to_string()))
}

/// What the engine cannot weigh: instruments that a source reports without their days.
fn undated(instruments: &Count) -> Option<Reason> {
    let count = instruments.stated.saturating_sub(instruments.dated);
    (count > 0).then(|| Why::Undated { count }.into())
}

fn day_of(day: Option<Day>, as_of: Day) -> Option<Day> {
    day.filter(|day| *day <= as_of)
}

fn signatories(register: &Register, as_of: Day) -> Count {
    let dated = register
        .signed
        .iter()
        .filter(|(participant, _)| !register.is_unconfirmed(participant, as_of))
        .filter_map(|(participant, held)| Some((participant, held.header.on?)));
    let reports = register.signatures_reported.iter().filter_map(|held| {
        let signature::Act::Reported {
            count,
            within,
            named,
        } = &held.act
        else {
            return None;
        };
        let day = held.header.done_by(within.as_ref())?;
        Some(report(*count, day, held.entry, named))
    });
    let unnamed = |missing, stated| Why::UnnamedSignatures { missing, stated };
    count(unnamed, dated, reports, as_of)
}

fn instruments(register: &Register, participants: &Participants, as_of: Day) -> Count {
    let dated = register.instruments.iter().filter_map(|held| {
        let participant = held.header.participant.as_ref()?;
        let standing = register.standing_instrument(participant, as_of)?;
        let holder = register.holder(participant, participants, as_of)?;
        (held.header.on == Some(standing)).then_some((holder, standing))
    });
    let reports = register.instruments_reported.iter().filter_map(|held| {
        let instrument::Act::Reported {
            count,
            within,
            named,
        } = &held.act
        else {
            return None;
        };
        let day = held.header.done_by(within.as_ref())?;
        Some(report(*count, day, held.entry, named))
    });
    let unnamed = |missing, stated| Why::UnnamedInstruments { missing, stated };
    count(unnamed, dated, reports, as_of)
}

fn report(count: u32, day: Day, entry: u64, named: &[ParticipantId]) -> Report {
    Report {
        count,
        day,
        entry,
        named: named.to_vec(),
    }
}

fn count<'a>(
    unnamed: impl FnOnce(u32, u32) -> Why,
    dated: impl Iterator<Item = (&'a ParticipantId, Day)>,
    reports: impl Iterator<Item = Report>,
    as_of: Day,
) -> Count {
    let dated: Vec<_> = dated.filter(|(_, on)| *on <= as_of).collect();
    let reports: Vec<Report> = reports.filter(|report| report.day <= as_of).collect();
    let names: BTreeSet<&ParticipantId> = dated
        .iter()
        .map(|(participant, _)| *participant)
        .chain(reports.iter().flat_map(|report| &report.named))
        .collect();
    let listed = small(names.len());
    let newest = reports
        .iter()
        .max_by_key(|report| (report.day, report.entry));
    let told = Why::Listed {
        listed,
        dated: dated.len(),
    };
    let mut because: Vec<Reason> = vec![told.into()];
    let stated = match newest {
        Some(report) => {
            let later = small(dated.iter().filter(|(_, on)| *on > report.day).count());
            let reported = Why::Reported {
                count: report.count,
                day: report.day,
                later,
                sum: report.count + later,
            };
            because.push(reported.into());
            listed.max(report.count + later)
        }
        None => listed,
    };
    if stated > listed {
        because.push(unnamed(stated - listed, stated).into());
    }
    Count {
        stated,
        listed,
        dated: small(dated.len()),
        complete: listed == stated,
        report: newest.cloned(),
        because,
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The register's instruments as the engine of entry into force counts them.
#[must_use]
pub fn deposits(register: &Register, participants: &Participants) -> Vec<Deposit> {
    register
        .instruments
        .iter()
        .filter(|held| !register.is_revoked(held))
        .filter_map(|held| {
            let participant = held.header.participant.as_ref()?;
            let date = held.header.on?;
            let (kind, effect, replaces) = match &held.act {
                instrument::Act::Deposited {
                    form,
                    effect,
                    replaces,
                    ..
                } => (Kind::from(*form), *effect, *replaces),
                instrument::Act::Withdrawn {
                    denunciation,
                    effect,
                } => {
                    let kind = if *denunciation {
                        Kind::Denunciation
                    } else {
                        Kind::Withdrawal
                    };
                    (kind, *effect, None)
                }
                instrument::Act::Reported { .. } | instrument::Act::Restored { .. } => return None,
            };
            let is_state = participants
                .get(participant)
                .is_some_and(|held| held.kind != ParticipantKind::Reio);
            Some(Deposit {
                party: participant.to_string(),
                iso3: is_state.then(|| participant.to_string()),
                kind,
                date,
                known: None,
                replaces,
                effect,
            })
        })
        .collect()
}
