//! More than sixty real treaties: the recorded day of entry into force from their deposits, in whatever
//! order these come.

use super::*;

const TREATIES: &str = include_str!("sixty.txt");

struct Treaty {
    number: &'static str,
    rule: Rule,
    deposits: Vec<Deposit>,
    entry_into_force: Day,
}

fn treaties() -> Vec<Treaty> {
    let mut treaties: Vec<Treaty> = Vec::new();
    let mut deposits = String::new();
    let lines = TREATIES.lines().filter(|line| !line.starts_with('#'));
    for line in lines.chain(["end"]) {
        if let Some(more) = line.strip_prefix("    ") {
            deposits.push_str(more);
            deposits.push(' ');
            continue;
        }
        if let Some(treaty) = treaties.last_mut() {
            treaty.deposits = rows(deposits.trim_end());
        }
        deposits.clear();
        let cells: Vec<&str> = line.split(" | ").collect();
        if let [number, instruments, delay, organizations, on, _title] = cells[..] {
            treaties.push(Treaty {
                number,
                rule: Rule {
                    organizations_count: organizations == "yes",
                    ..rule(instruments.parse().unwrap(), delay)
                },
                deposits: Vec::new(),
                entry_into_force: day(on),
            });
        }
    }
    treaties
}

fn rule(instruments: u32, delay: &str) -> Rule {
    let (count, rest) = delay.split_once(' ').unwrap();
    let count = count.parse().unwrap();
    let (unit, then) = match rest.split_once([' ', ',']) {
        Some((unit, then)) => (unit, then.trim()),
        None => (rest, ""),
    };
    let delay = match unit {
        "days" => Period::days(count),
        "months" => Period::months(count),
        "years" => Period::years(count),
        other => panic!("no unit `{other}`"),
    };
    Rule {
        then: (then == "then the first of the next month").then_some(Then::FirstOfNextMonth),
        from: (then == "from the month of deposit").then_some(CountedFrom::MonthOfDeposit),
        ..Rule::of(instruments, delay)
    }
}

/// Another order of the same rows, always the same for a seed (a linear congruential generator).
fn shuffled(deposits: &[Deposit], mut seed: u64) -> Vec<Deposit> {
    let mut rows = deposits.to_vec();
    for last in (1..rows.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(seed >> 33).unwrap() % (last + 1);
        rows.swap(last, other);
    }
    rows
}

#[test]
fn sixty_treaties_enter_into_force_on_their_recorded_day_in_any_order_of_deposits() {
    let treaties = treaties();
    assert!(treaties.len() >= 60, "{}", treaties.len());
    for treaty in &treaties {
        let first = as_of(&treaty.rule, &treaty.deposits, "2026-11-21");
        assert_eq!(
            first.entry_into_force,
            Some(treaty.entry_into_force),
            "{}: {:#?}",
            treaty.number,
            first.because
        );
        for seed in 1..=8 {
            let outcome = as_of(
                &treaty.rule,
                &shuffled(&treaty.deposits, seed),
                "2026-11-21",
            );
            assert_eq!(outcome, first, "{} in order {seed}", treaty.number);
        }
    }
}

#[test]
fn every_unit_of_time_stands_in_the_tables() {
    let mut units = std::collections::BTreeSet::new();
    for treaty in treaties() {
        let delay = treaty.rule.delay;
        let unit = match (treaty.rule.from, treaty.rule.then) {
            (Some(_), _) => "months from the month of deposit",
            (_, Some(_)) if delay.days > 0 => "days and the next month",
            (_, Some(_)) => "months and the next month",
            _ if delay.years > 0 => "years",
            _ if delay.months > 0 => "months",
            _ if delay.days > 0 => "days",
            _ => "on deposit",
        };
        units.insert(unit);
    }
    assert_eq!(units.len(), 7, "{units:?}");
}

#[test]
fn what_is_wanting_brings_each_treaty_into_force() {
    for treaty in treaties() {
        let eve = treaty.deposits.iter().map(|row| row.date).min().unwrap();
        let wanting = wanting(&treaty.rule, &treaty.deposits, eve).unwrap();
        let missing = wanting.instruments;
        assert!(missing < treaty.rule.required(), "{}", treaty.number);
        let own = curve(&treaty.rule, &treaty.deposits, day("2026-11-21")).unwrap();
        assert_eq!(own.first().unwrap().0, eve);
        assert_eq!(own.first().unwrap().1 + missing, treaty.rule.required());
        assert!(own.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let reached = own
            .iter()
            .find(|(_, counted)| *counted >= treaty.rule.required());
        let outcome = as_of(&treaty.rule, &treaty.deposits, "2026-11-21");
        assert_eq!(reached.map(|(on, _)| *on), outcome.triggered_on);
    }
}
