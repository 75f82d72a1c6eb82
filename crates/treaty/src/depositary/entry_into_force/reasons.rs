//! The reasoning of an outcome, as sentences that a person can recompute.

use super::conditions::counts;
use super::deposit::{Deposit, Role};
use super::outcome::{Case, Trigger, brought_about};
use super::rule::{CountedFrom, Then};
use crate::calendar::Day;

/// The sentences, in the order of the reckoning.
pub(super) fn of(case: &Case<'_>) -> Vec<String> {
    let mut reasons = vec![asked_for(case), taken_into_account(case)];
    reasons.extend(replaced(case));
    reasons.extend(ended(case));
    reasons.extend(left_out(case));
    reasons.push(count(case));
    reasons.extend(names(case));
    reasons.extend(shares(case));
    match case.trigger {
        Some(trigger) => {
            reasons.push(brought(case, trigger));
            reasons.extend(reckoned(case, trigger));
            reasons.push(in_force(case, trigger));
            reasons.extend(undated_successions(case));
        }
        None => reasons.push(not_met(case)),
    }
    reasons
}

/// "1 instrument", "40 instruments".
fn number(count: usize, one: &str, many: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {many}"),
    }
}

fn listed(mut rows: Vec<(Day, &str)>) -> String {
    rows.sort_unstable();
    let rows: Vec<String> = rows
        .into_iter()
        .map(|(day, depositor)| format!("{depositor} {day}"))
        .collect();
    rows.join(", ")
}

fn asked_for(case: &Case<'_>) -> String {
    let rule = case.rule;
    let mut asked = Vec::new();
    if let Some(instruments) = rule.instruments {
        let instruments = usize::try_from(instruments).unwrap_or(usize::MAX);
        asked.push(number(instruments, "instrument", "instruments"));
    }
    if !rule.named.is_empty() {
        let named: Vec<&str> = rule.named.iter().map(String::as_str).collect();
        asked.push(format!("instruments of {}", named.join(", ")));
    }
    if let Some(weights) = &rule.weights {
        asked.push(format!(
            "depositors with at least {} % of the shares",
            weights.at_least
        ));
    }
    let mut sentence = format!("The rule asks for {}", asked.join(" and "));
    if let Some(eligible) = &rule.eligible {
        let of = number(eligible.len(), "listed depositor", "listed depositors");
        sentence.push_str(&format!("; only the instruments of {of} count"));
    }
    let organizations = if rule.organizations_count {
        "organizations count like States"
    } else {
        "an organization's instrument does not count besides those of States"
    };
    format!("{sentence}; {organizations}.")
}

fn taken_into_account(case: &Case<'_>) -> String {
    let dated = |row: &&&Deposit| row.date <= case.as_of;
    let taken = case.corrected.holding.iter().filter(dated).count();
    let known = match case.known_as_of {
        Some(day) => format!(", known by {day}"),
        None => String::new(),
    };
    format!(
        "Of {}, those dated by {}{known} and not replaced by another are taken into account: {taken}.",
        number(case.rows, "row", "rows"),
        case.as_of,
    )
}

fn replaced(case: &Case<'_>) -> Vec<String> {
    let mut replaced: Vec<String> = (case.corrected.replaced.iter())
        .map(|replaced| {
            let (row, by) = (replaced.row, replaced.by);
            format!(
                "The {} of {} dated {} is replaced by the {} dated {}, known since {}.",
                row.kind,
                row.key(),
                row.date,
                by.kind,
                by.date,
                by.known_on(),
            )
        })
        .collect();
    replaced.sort_unstable();
    replaced
}

fn ended(case: &Case<'_>) -> Vec<String> {
    let mut sentences: Vec<(Day, String)> = Vec::new();
    for instrument in case.instruments.by_depositor.values().flatten() {
        if let (Some(until), Some(notice)) = (instrument.until, instrument.ended_by) {
            let verb = if until <= case.as_of { "ended" } else { "ends" };
            let sentence = format!(
                "The {} of {} dated {} {verb} on {until}, by the {} of {}.",
                instrument.row.kind,
                instrument.row.key(),
                instrument.row.date,
                notice.kind,
                notice.date,
            );
            sentences.push((until, sentence));
        }
    }
    for notice in &case.instruments.idle {
        let sentence = format!(
            "The {} of {} dated {} ends nothing: no instrument stood on that day.",
            notice.kind,
            notice.key(),
            notice.date,
        );
        sentences.push((notice.date, sentence));
    }
    sentences.sort_unstable();
    sentences
        .into_iter()
        .map(|(_, sentence)| sentence)
        .collect()
}

/// Who deposited but does not count, and what never counts.
fn left_out(case: &Case<'_>) -> Vec<String> {
    let mut reasons = Vec::new();
    let day = case.trigger.map_or(case.as_of, |trigger| trigger.on);
    let outside: Vec<(Day, &str)> = (case.instruments.by_depositor.keys())
        .filter(|depositor| !counts(case.rule, case.instruments, depositor))
        .filter_map(|depositor| standing_row(case, depositor, day))
        .collect();
    if !outside.is_empty() {
        reasons.push(format!(
            "Standing on {day} but not counted under the rule: {}.",
            listed(outside)
        ));
    }
    let never = (case.corrected.holding.iter())
        .filter(|row| row.kind.role() == Role::Neither && row.date <= case.as_of)
        .count();
    if never > 0 {
        reasons.push(format!(
            "{} of signature or provisional application: these never count.",
            number(never, "row", "rows")
        ));
    }
    reasons
}

fn standing_row<'a>(case: &Case<'a>, depositor: &'a str, day: Day) -> Option<(Day, &'a str)> {
    let instrument = case.instruments.standing(depositor, day)?;
    Some((instrument.row.date, depositor))
}

fn count(case: &Case<'_>) -> String {
    let day = case.trigger.map_or(case.as_of, |trigger| trigger.on);
    let rows: Vec<(Day, &str)> = (case.standing.counted.iter())
        .filter_map(|depositor| standing_row(case, depositor, day))
        .collect();
    if rows.is_empty() {
        return format!("Counted on {day}: none.");
    }
    format!(
        "Counted on {day}, each once at its earliest instrument still standing: {} ({}).",
        rows.len(),
        listed(rows)
    )
}

fn names(case: &Case<'_>) -> Option<String> {
    let named = &case.rule.named;
    if named.is_empty() {
        return None;
    }
    let missing: Vec<&str> = (named.iter().map(String::as_str))
        .filter(|depositor| !case.standing.named.contains(depositor))
        .collect();
    Some(if missing.is_empty() {
        format!("All {} named are among the depositors.", named.len())
    } else {
        format!(
            "Of {} named, {} are among the depositors; missing: {}.",
            named.len(),
            case.standing.named.len(),
            missing.join(", ")
        )
    })
}

fn shares(case: &Case<'_>) -> Option<String> {
    let weights = case.rule.weights.as_ref()?;
    let terms: Vec<String> = (case.standing.counted.iter())
        .filter_map(|depositor| weights.shares.get_key_value(*depositor))
        .map(|(depositor, share)| format!("{depositor} {share}"))
        .collect();
    let sum = if terms.is_empty() {
        "none".to_owned()
    } else {
        terms.join(" + ")
    };
    let enough = weights.at_least <= case.standing.share;
    let compared = if enough { "reaches" } else { "is less than" };
    Some(format!(
        "Their shares, in percent: {sum} = {}, which {compared} {}.",
        case.standing.share, weights.at_least
    ))
}

fn brought(case: &Case<'_>, trigger: &Trigger) -> String {
    let by = brought_about(case.standing, case.instruments, trigger.on);
    format!(
        "All conditions were first met on {}, by the {} of {}.",
        trigger.on,
        if by.len() == 1 { "deposit" } else { "deposits" },
        by.join(", ")
    )
}

fn reckoned(case: &Case<'_>, trigger: &Trigger) -> Vec<String> {
    let rule = case.rule;
    let start = match rule.from {
        Some(CountedFrom::MonthOfDeposit) => {
            let first = trigger.on.first_of_month();
            format!("{first} (the first day of the month of deposit)")
        }
        None => format!("{} (the day of deposit is day 0)", trigger.on),
    };
    let then = match rule.then {
        Some(Then::FirstOfNextMonth) => ", then the first day of the following month,",
        None => "",
    };
    let end = trigger.delay_ends;
    let mut reasons = vec![format!("{} after {start}{then} is {end}.", rule.delay)];
    let bounds = [
        (rule.not_before, "Not before"),
        (
            rule.parent_entry_into_force,
            "Not before its parent treaty,",
        ),
    ];
    for (bound, words) in bounds {
        if let Some(bound) = bound {
            let meaning = if trigger.delay_ends < bound {
                "the later day holds"
            } else {
                "it is already later"
            };
            reasons.push(format!("{words} {bound}: {meaning}."));
        }
    }
    reasons
}

fn in_force(case: &Case<'_>, trigger: &Trigger) -> String {
    let entry = trigger.entry_into_force;
    if case.as_of < entry {
        return format!(
            "The treaty enters into force on {entry}, after {}; until then there is no Party; contracting: {}.",
            case.as_of,
            case.parties.len()
        );
    }
    let days = || case.parties.values().flatten();
    let parties = days().filter(|day| **day <= case.as_of).count();
    let later = days().filter(|day| case.as_of < **day).count();
    let parties = number(parties, "Party", "Parties");
    let contracting = match later {
        0 => String::new(),
        _ => format!("; contracting until a later day: {later}"),
    };
    format!(
        "The treaty entered into force on {entry}; on {} it is in force for {parties}{contracting}.",
        case.as_of
    )
}

fn undated_successions(case: &Case<'_>) -> Option<String> {
    let undated: Vec<&str> = (case.parties.iter())
        .filter(|(_, day)| day.is_none())
        .map(|(depositor, _)| depositor.as_str())
        .collect();
    (!undated.is_empty()).then(|| {
        format!(
            "Party by succession, date not in this source: {}. A succession works back to the date of succession, never to one reckoned from its deposit.",
            undated.join(", ")
        )
    })
}

fn not_met(case: &Case<'_>) -> String {
    let contracting = (case.instruments.by_depositor.values())
        .filter(|list| list.iter().any(|i| i.stands_on(case.as_of)))
        .count();
    format!(
        "The conditions are not all met on {}: not in force, no Party; contracting: {contracting}.",
        case.as_of
    )
}
