//! The reasoning of an outcome, as sentences that a person can recompute.

use super::conditions::counts;
use super::deposit::{Deposit, Role};
use super::outcome::{Case, Trigger, brought_about};
use super::rule::{CountedFrom, Then};
use crate::calendar::Day;
use crate::depositary::why::Why;
use crate::reason::{Parts, Reason, Who};

/// The sentences, in the order of the reckoning.
pub(super) fn of(case: &Case<'_>) -> Vec<Reason> {
    let mut reasons = vec![asked_for(case), taken_into_account(case).into()];
    reasons.extend(replaced(case));
    reasons.extend(ended(case));
    reasons.extend(left_out(case));
    reasons.push(count(case).into());
    reasons.extend(names(case).map(Reason::from));
    reasons.extend(shares(case).map(Reason::from));
    match case.trigger {
        Some(trigger) => {
            reasons.push(brought(case, trigger).into());
            reasons.extend(reckoned(case, trigger));
            reasons.push(in_force(case, trigger).into());
            reasons.extend(undated_successions(case).map(Reason::from));
        }
        None => reasons.push(not_met(case).into()),
    }
    reasons
}

/// "1 row", "40 rows".
fn rows(count: usize) -> Parts {
    Parts::one(match count {
        1 => Why::OneRow,
        _ => Why::Rows { count },
    })
}

fn listed(mut rows: Vec<(Day, &str)>) -> String {
    rows.sort_unstable();
    let rows: Vec<String> = rows
        .into_iter()
        .map(|(day, depositor)| format!("{depositor} {day}"))
        .collect();
    rows.join(", ")
}

fn asked_for(case: &Case<'_>) -> Reason {
    let rule = case.rule;
    let mut asked = Vec::new();
    if let Some(instruments) = rule.instruments {
        asked.push(match usize::try_from(instruments).unwrap_or(usize::MAX) {
            1 => Why::OneInstrument,
            count => Why::Instruments { count },
        });
    }
    if !rule.named.is_empty() {
        let named: Vec<&str> = rule.named.iter().map(String::as_str).collect();
        asked.push(Why::InstrumentsOf {
            named: named.join(", "),
        });
    }
    if let Some(weights) = &rule.weights {
        asked.push(Why::Share {
            at_least: weights.at_least.to_string(),
        });
    }
    let eligible = match rule.eligible.as_ref().map(std::collections::BTreeSet::len) {
        None => Parts::none(),
        Some(1) => Parts::one(Why::OneEligible),
        Some(count) => Parts::one(Why::Eligible { count }),
    };
    let organizations = if rule.organizations_count {
        Why::OrganizationsCount
    } else {
        Why::OrganizationsDoNot
    };
    Why::Asked {
        asked: Parts(asked.into_iter().map(Reason::from).collect()),
        eligible,
        organizations: Parts::one(organizations),
    }
    .into()
}

fn taken_into_account(case: &Case<'_>) -> Why {
    let dated = |row: &&&Deposit| row.date <= case.as_of;
    let known = case.known_as_of.map(|day| Why::KnownBy { day });
    Why::Taken {
        rows: rows(case.rows),
        as_of: case.as_of,
        known: known.map_or_else(Parts::none, Parts::one),
        taken: case.corrected.holding.iter().filter(dated).count(),
    }
}

fn replaced(case: &Case<'_>) -> Vec<Reason> {
    let mut replaced: Vec<Reason> = (case.corrected.replaced.iter())
        .map(|replaced| {
            let (row, by) = (replaced.row, replaced.by);
            let why = Why::Replaced {
                kind: row.kind,
                who: who(row),
                dated: row.date,
                by: by.kind,
                by_dated: by.date,
                known: by.known_on(),
            };
            why.into()
        })
        .collect();
    replaced.sort_by(|one, other| one.as_str().cmp(other.as_str()));
    replaced
}

fn who(row: &Deposit) -> Who {
    Who(row.key().to_owned())
}

fn ended(case: &Case<'_>) -> Vec<Reason> {
    let mut sentences: Vec<(Day, Reason)> = Vec::new();
    for instrument in case.instruments.by_depositor.values().flatten() {
        if let (Some(until), Some(notice)) = (instrument.until, instrument.ended_by) {
            let row = &instrument.row;
            let (kind, who, dated) = (row.kind, who(row), row.date);
            let (notice, of) = (notice.kind, notice.date);
            let why = if until <= case.as_of {
                Why::Ended {
                    kind,
                    who,
                    dated,
                    until,
                    notice,
                    of,
                }
            } else {
                Why::Ends {
                    kind,
                    who,
                    dated,
                    until,
                    notice,
                    of,
                }
            };
            sentences.push((until, why.into()));
        }
    }
    for notice in &case.instruments.idle {
        let why = Why::EndsNothing {
            kind: notice.kind,
            who: who(notice),
            dated: notice.date,
        };
        sentences.push((notice.date, why.into()));
    }
    sentences.sort_by(|(one, said), (other, also)| {
        one.cmp(other)
            .then_with(|| said.as_str().cmp(also.as_str()))
    });
    sentences.into_iter().map(|(_, reason)| reason).collect()
}

/// Who deposited but does not count, and what never counts.
fn left_out(case: &Case<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let day = case.trigger.map_or(case.as_of, |trigger| trigger.on);
    let outside: Vec<(Day, &str)> = (case.instruments.by_depositor.keys())
        .filter(|depositor| !counts(case.rule, case.instruments, depositor))
        .filter_map(|depositor| standing_row(case, depositor, day))
        .collect();
    if !outside.is_empty() {
        let listed = listed(outside);
        reasons.push(Why::NotCounted { day, listed }.into());
    }
    let never = (case.corrected.holding.iter())
        .filter(|row| row.kind.role() == Role::Neither && row.date <= case.as_of)
        .count();
    if never > 0 {
        reasons.push(Why::NeverCount { rows: rows(never) }.into());
    }
    reasons
}

fn standing_row<'a>(case: &Case<'a>, depositor: &'a str, day: Day) -> Option<(Day, &'a str)> {
    let instrument = case.instruments.standing(depositor, day)?;
    Some((instrument.row.date, depositor))
}

fn count(case: &Case<'_>) -> Why {
    let day = case.trigger.map_or(case.as_of, |trigger| trigger.on);
    let rows: Vec<(Day, &str)> = (case.standing.counted.iter())
        .filter_map(|depositor| standing_row(case, depositor, day))
        .collect();
    if rows.is_empty() {
        return Why::NoneCounted { day };
    }
    Why::Counted {
        day,
        count: rows.len(),
        listed: listed(rows),
    }
}

fn names(case: &Case<'_>) -> Option<Why> {
    let named = &case.rule.named;
    if named.is_empty() {
        return None;
    }
    let missing: Vec<&str> = (named.iter().map(String::as_str))
        .filter(|depositor| !case.standing.named.contains(depositor))
        .collect();
    let count = named.len();
    Some(if missing.is_empty() {
        Why::AllNamed { count }
    } else {
        Why::SomeNamed {
            count,
            there: case.standing.named.len(),
            missing: missing.join(", "),
        }
    })
}

fn shares(case: &Case<'_>) -> Option<Why> {
    let weights = case.rule.weights.as_ref()?;
    let terms: Vec<String> = (case.standing.counted.iter())
        .filter_map(|depositor| weights.shares.get_key_value(*depositor))
        .map(|(depositor, share)| format!("{depositor} {share}"))
        .collect();
    let terms = if terms.is_empty() {
        "none".to_owned()
    } else {
        terms.join(" + ")
    };
    let sum = case.standing.share.to_string();
    let at_least = weights.at_least.to_string();
    let enough = weights.at_least <= case.standing.share;
    Some(if enough {
        Why::SharesReach {
            terms,
            sum,
            at_least,
        }
    } else {
        Why::SharesLess {
            terms,
            sum,
            at_least,
        }
    })
}

fn brought(case: &Case<'_>, trigger: &Trigger) -> Why {
    let day = trigger.on;
    let by = brought_about(case.standing, case.instruments, day);
    match by.as_slice() {
        [one] => Why::MetByOne {
            day,
            who: Who(one.clone()),
        },
        several => Why::MetBy {
            day,
            listed: several.join(", "),
        },
    }
}

fn reckoned(case: &Case<'_>, trigger: &Trigger) -> Vec<Reason> {
    let rule = case.rule;
    let start = match rule.from {
        Some(CountedFrom::MonthOfDeposit) => Why::FromMonth {
            day: trigger.on.first_of_month(),
        },
        None => Why::FromDeposit { day: trigger.on },
    };
    let then = match rule.then {
        Some(Then::FirstOfNextMonth) => Parts::one(Why::ThenFirst),
        None => Parts::none(),
    };
    let reckoned = Why::Reckoned {
        delay: rule.delay,
        start: Parts::one(start),
        then,
        end: trigger.delay_ends,
    };
    let mut reasons = vec![reckoned];
    let holds = |bound: Day| trigger.delay_ends < bound;
    reasons.extend(rule.not_before.map(|day| match holds(day) {
        true => Why::BoundHolds { day },
        false => Why::BoundPassed { day },
    }));
    reasons.extend(rule.parent_entry_into_force.map(|day| match holds(day) {
        true => Why::ParentHolds { day },
        false => Why::ParentPassed { day },
    }));
    reasons.into_iter().map(Reason::from).collect()
}

fn in_force(case: &Case<'_>, trigger: &Trigger) -> Why {
    let (entry, as_of) = (trigger.entry_into_force, case.as_of);
    if as_of < entry {
        return Why::EntersLater {
            entry,
            as_of,
            contracting: case.parties.len(),
        };
    }
    let days = || case.parties.values().flatten();
    let parties = match days().filter(|day| **day <= as_of).count() {
        1 => Why::OneParty,
        count => Why::Parties { count },
    };
    let contracting = match days().filter(|day| as_of < **day).count() {
        0 => Parts::none(),
        count => Parts::one(Why::Contracting { count }),
    };
    Why::Entered {
        entry,
        as_of,
        parties: Parts::one(parties),
        contracting,
    }
}

fn undated_successions(case: &Case<'_>) -> Option<Why> {
    let undated: Vec<&str> = (case.parties.iter())
        .filter(|(_, day)| day.is_none())
        .map(|(depositor, _)| depositor.as_str())
        .collect();
    (!undated.is_empty()).then(|| Why::Successions {
        listed: undated.join(", "),
    })
}

fn not_met(case: &Case<'_>) -> Why {
    let contracting = (case.instruments.by_depositor.values())
        .filter(|list| list.iter().any(|i| i.stands_on(case.as_of)))
        .count();
    Why::NotMet {
        as_of: case.as_of,
        contracting,
    }
}
