//! What holds for any rule and any deposits.

use super::*;
use proptest::prelude::*;

const CODES: [&str; 8] = ["ARM", "AUT", "BEL", "CAN", "DEU", "EUU", "FRA", ""];

fn any_day() -> impl Strategy<Value = Day> {
    (1990i16..1994, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| Day::new(y, m, d).unwrap())
}

fn any_deposit() -> impl Strategy<Value = Deposit> {
    (
        prop::sample::select(CODES.to_vec()),
        prop::sample::select(Kind::ALL.to_vec()),
        any_day(),
        prop::option::of(any_day()),
        prop::option::weighted(0.3, any_day()),
    )
        .prop_map(|(code, kind, date, known, effect)| Deposit {
            party: format!("Party {code}"),
            iso3: (!code.is_empty()).then(|| code.to_owned()),
            kind,
            date,
            known,
            replaces: None,
            effect,
        })
}

/// Deposits of which one in a few is corrected by a later row.
fn any_deposits() -> impl Strategy<Value = Vec<Deposit>> {
    let rows = prop::collection::vec(
        (any_deposit(), prop::option::weighted(0.2, any_day())),
        0..24,
    );
    rows.prop_map(|rows| {
        let mut deposits = Vec::new();
        for (deposit, corrected_to) in rows {
            if let Some(date) = corrected_to {
                let mut correction = deposit.clone();
                correction.replaces = Some(deposit.date);
                correction.known = Some(day("1994-06-01"));
                correction.date = date;
                deposits.push(correction);
            }
            deposits.push(deposit);
        }
        deposits
    })
}

fn any_rule() -> impl Strategy<Value = Rule> {
    let weights = prop::option::weighted(0.3, 1u32..70);
    (
        1u32..5,
        any::<bool>(),
        0u32..100,
        0u32..100,
        weights,
        any::<bool>(),
    )
        .prop_map(
            |(instruments, organizations_count, delay, later, at_least, named)| Rule {
                organizations_count,
                later_party_delay: Some(Period::days(later)),
                named: codes(if named { "BEL" } else { "" }),
                weights: at_least.map(|at_least| Weights {
                    shares: shares("ARM 10.5, BEL 20.25, DEU 30, EUU 12.1"),
                    at_least: Share::parse(&at_least.to_string()).unwrap(),
                }),
                ..Rule::of(instruments, Period::days(delay))
            },
        )
}

proptest! {
    #[test]
    fn the_order_of_rows_does_not_matter(
        (rule, deposits, shuffled) in (any_rule(), any_deposits()).prop_flat_map(|(rule, deposits)| {
            let shuffled = Just(deposits.clone()).prop_shuffle();
            (Just(rule), Just(deposits), shuffled)
        }),
        on in any_day(),
        known in prop::option::of(any_day()),
    ) {
        let one = determine(&rule, &deposits, on, known);
        let other = determine(&rule, &shuffled, on, known);
        match (one, other) {
            (Ok(one), Ok(other)) => prop_assert_eq!(one, other),
            (one, other) => prop_assert!(one.is_err() && other.is_err()),
        }
    }

    #[test]
    fn what_was_determined_stays_as_time_passes(
        rule in any_rule(),
        deposits in prop::collection::vec(any_deposit(), 0..24),
        a in any_day(),
        b in any_day(),
    ) {
        let earlier = determine(&rule, &deposits, a.min(b), None).unwrap();
        let later = determine(&rule, &deposits, a.max(b), None).unwrap();
        if earlier.entry_into_force.is_some() {
            prop_assert_eq!(earlier.entry_into_force, later.entry_into_force);
            prop_assert_eq!(earlier.triggered_on, later.triggered_on);
            prop_assert_eq!(earlier.triggered_by, later.triggered_by);
            prop_assert_eq!(earlier.counted, later.counted);
        }
    }

    #[test]
    fn what_was_known_then_is_the_same_ever_after(
        rule in any_rule(),
        deposits in prop::collection::vec(any_deposit(), 0..24),
        more in prop::collection::vec(any_deposit(), 0..6),
        on in any_day(),
    ) {
        let known = day("1994-12-31");
        let before = determine(&rule, &deposits, on, Some(known)).unwrap();
        let mut all = deposits;
        all.extend(more.into_iter().map(|mut deposit| {
            deposit.known = Some(day("1995-01-01"));
            deposit
        }));
        let mut after = determine(&rule, &all, on, Some(known)).unwrap();
        after.because.clone_from(&before.because);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn the_course_says_for_every_day_what_a_search_for_that_day_says(
        rule in any_rule(),
        deposits in any_deposits(),
        days in prop::collection::vec(any_day(), 1..6),
    ) {
        let Ok(course) = Course::of(Some(&rule), &deposits) else { return Ok(()) };
        for on in days {
            let outcome = determine(&rule, &deposits, on, None).unwrap();
            prop_assert_eq!(course.triggered_by(on), outcome.triggered_on);
            prop_assert_eq!(course.entry_into_force(on), outcome.entry_into_force);
            for code in CODES.into_iter().chain(["Party "]) {
                prop_assert_eq!(course.party(code, on), outcome.parties.get(code).copied(), "{}", code);
            }
            let listed = without_rule(&deposits, on).unwrap().counted;
            prop_assert_eq!(u32::try_from(course.standing(on).count()).unwrap(), listed);
        }
    }

    #[test]
    fn an_outcome_agrees_with_itself(rule in any_rule(), deposits in any_deposits(), on in any_day()) {
        let Ok(outcome) = determine(&rule, &deposits, on, None) else { return Ok(()) };
        prop_assert_eq!(outcome.entry_into_force.is_some(), outcome.triggered_on.is_some());
        prop_assert_eq!(outcome.triggered_by.is_empty(), outcome.triggered_on.is_none());
        if let Some(entry) = outcome.entry_into_force {
            prop_assert!(outcome.triggered_on <= Some(entry));
            prop_assert!(rule.named.is_empty() || outcome.counted >= 1);
            prop_assert!(outcome.counted >= outcome.required);
            prop_assert_eq!(outcome.in_force, entry <= on);
            for day in outcome.parties.values().flatten() {
                prop_assert!(*day >= entry);
            }
        } else {
            prop_assert!(outcome.parties.is_empty() && !outcome.in_force);
        }
    }
}
