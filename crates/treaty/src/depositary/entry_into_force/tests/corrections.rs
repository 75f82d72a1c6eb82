//! Two times: what was so, and what was known.

use super::treaties as data;
use super::*;

fn paris() -> Rule {
    Rule {
        weights: Some(Weights {
            shares: shares(data::PARIS_SHARES),
            at_least: Share::parse("55%").unwrap(),
        }),
        ..Rule::of(55, Period::days(30))
    }
}

/// The table of 2023 shows the acceptance of 2021 in the place of that of 2016.
const OVERWRITTEN: &str = "USA 2021-01-20 A known=2021-01-20 replaces=2016-09-03";

#[test]
fn a_later_table_does_not_rewrite_what_was_known() {
    let mut deposits = rows(data::PARIS);
    deposits.push(row(OVERWRITTEN));
    let known =
        |known| determine(&paris(), &deposits, day("2023-02-01"), Some(day(known))).unwrap();

    let then = known("2016-11-19");
    assert_eq!(then.entry_into_force, Some(day("2016-11-04")));
    assert_eq!(then.counted, 73);
    assert_eq!(then.share, Some(Share::parse("58.82").unwrap()));
    assert!(!then.triggered_by.contains(&"EUU".to_owned()));
    assert_eq!(then.parties.get("EUU"), Some(&Some(day("2016-11-04"))));
    assert_eq!(then.parties.get("USA"), Some(&Some(day("2016-11-04"))));

    let now = known("2023-02-01");
    assert_eq!(now.entry_into_force, Some(day("2016-12-08")));
    assert_eq!(now.parties.get("USA"), Some(&Some(day("2021-02-19"))));
    assert!(now.because.iter().any(|reason| {
        reason == "The acceptance of USA dated 2016-09-03 is replaced by the acceptance dated 2021-01-20, known since 2021-01-20."
    }));
}

/// Both tables whole, the second as what it says beside the first and instead of it.
#[test]
fn two_tables_of_one_treaty_are_two_states_of_knowledge() {
    let known = |mut rows: Vec<Deposit>, on| {
        rows.iter_mut().for_each(|row| row.known = Some(day(on)));
        rows
    };
    let first = known(rows(data::PARIS), "2016-11-19");
    let mut both = first.clone();
    both.extend(known(rows(data::PARIS_LATER), "2023-02-28"));
    both.push(row("USA 2021-01-20 A known=2023-02-28 replaces=2016-09-03"));
    let asked = |deposits: &[Deposit], on, known| {
        determine(&paris(), deposits, day(on), Some(day(known))).unwrap()
    };
    for on in ["2016-10-05", "2016-11-19", "2023-02-28"] {
        let (alone, then) = (
            asked(&first, on, "2016-11-19"),
            asked(&both, on, "2016-11-19"),
        );
        assert_eq!(alone.parties, then.parties, "{on}");
        assert_eq!(then.entry_into_force, Some(day("2016-11-04")), "{on}");
    }
    let now = asked(&both, "2023-02-28", "2023-02-28");
    assert_eq!(now.parties.len(), 195);
    assert_eq!(now.entry_into_force, Some(day("2016-12-08")));
    assert_eq!(now.parties["ERI"], Some(day("2023-03-09")));
    // With what the second table leaves out, the withdrawal, nothing is overwritten.
    let mut whole = first;
    whole.extend(rows(data::PARIS_LATER));
    whole.extend(rows("USA 2019-11-04 w effect=2020-11-04, USA 2021-01-20 A"));
    let whole = as_of(&paris(), &whole, "2023-02-28");
    assert_eq!(whole.entry_into_force, Some(day("2016-11-04")));
    assert_eq!(whole.parties.len(), 195);
    assert_eq!(whole.parties["USA"], Some(day("2021-02-19")));
    assert_eq!(whole.parties["DZA"], Some(day("2016-11-19")));
}

#[test]
fn an_acceptance_a_withdrawal_and_an_acceptance_are_three_acts() {
    let mut deposits = rows(data::PARIS);
    deposits.extend(rows("USA 2019-11-04 w effect=2020-11-04, USA 2021-01-20 A"));
    let rows = [
        ("2016-11-19", Some("2016-11-04")),
        ("2020-11-03", Some("2016-11-04")),
        ("2020-11-04", None),
        ("2021-01-19", None),
        ("2021-01-20", Some("2021-02-19")),
    ];
    for (on, since) in rows {
        let outcome = as_of(&paris(), &deposits, on);
        assert_eq!(outcome.entry_into_force, Some(day("2016-11-04")), "{on}");
        assert_eq!(
            outcome.parties.get("USA").copied().flatten(),
            since.map(day),
            "{on}"
        );
    }
}

#[test]
fn the_eu_s_own_share_is_not_added() {
    let with_organizations = Rule {
        organizations_count: true,
        ..paris()
    };
    let outcome = as_of(&with_organizations, &rows(data::PARIS), "2016-11-19");
    assert_eq!(outcome.share, Some(Share::parse("70.92").unwrap()));
}

#[test]
fn the_known_day_counts_to_its_end() {
    let rule = Rule::of(1, Period::days(0));
    let deposits = rows("FRA 2020-01-01 r known=2020-03-05");
    for (known, determined) in [("2020-03-04", false), ("2020-03-05", true)] {
        let outcome = determine(&rule, &deposits, day("2026-11-21"), Some(day(known))).unwrap();
        assert_eq!(outcome.entry_into_force.is_some(), determined, "{known}");
    }
    // Without a day of its own a row is known on its date.
    let deposits = rows("FRA 2020-01-01");
    let outcome = determine(&rule, &deposits, day("2026-11-21"), Some(day("2019-12-31"))).unwrap();
    assert_eq!(outcome.entry_into_force, None);
}

/// Rows, known as of, and the days for which France has an instrument standing.
#[test]
fn corrections_of_corrections_are_followed() {
    let first = "FRA 2020-01-10";
    let second = "FRA 2020-01-20 r known=2020-02-01 replaces=2020-01-10";
    let third = "FRA 2020-01-30 r known=2020-03-01 replaces=2020-01-20";
    let third_of_first = "FRA 2020-01-30 r known=2020-03-01 replaces=2020-01-10";
    let back_again = "FRA 2020-01-10 r known=2020-03-01 replaces=2020-01-20";
    let cases: [(&[&str], &str, &str); 9] = [
        (&[first, second], "2020-01-31", "2020-01-10"),
        (&[first, second], "2020-02-01", "2020-01-20"),
        (&[first, second, third], "2020-02-29", "2020-01-20"),
        (&[first, second, third], "2020-03-01", "2020-01-30"),
        (&[first, second, third_of_first], "2020-02-29", "2020-01-20"),
        (&[first, second, third_of_first], "2020-03-01", "2020-01-30"),
        (&[first, second, back_again], "2020-02-29", "2020-01-20"),
        (&[first, second, back_again], "2020-03-01", "2020-01-10"),
        // A correction to an earlier day holds although its own day comes first.
        (
            &[
                "FRA 2020-01-10 r known=2020-05-01",
                "FRA 2020-01-05 r replaces=2020-01-10",
            ],
            "2020-05-01",
            "2020-01-05",
        ),
    ];
    for (texts, known, expected) in cases {
        let deposits: Vec<Deposit> = texts.iter().map(|text| row(text)).collect();
        for deposits in [deposits.clone(), deposits.into_iter().rev().collect()] {
            let outcome = determine(
                &Rule::of(1, Period::days(0)),
                &deposits,
                day("2026-11-21"),
                Some(day(known)),
            );
            let on = outcome.unwrap().triggered_on;
            assert_eq!(on, Some(day(expected)), "{texts:?} known as of {known}");
        }
    }
}

#[test]
fn a_correction_means_the_row_of_its_own_kind() {
    // Signed and ratified on one day; only the ratification is corrected.
    let deposits = rows(
        "FRA 2020-01-10 s, FRA 2020-01-10, FRA 2020-01-12 r known=2020-02-01 replaces=2020-01-10",
    );
    let outcome = as_of(&Rule::of(1, Period::days(0)), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_on, Some(day("2020-01-12")));
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.starts_with("1 row of signature"))
    );

    // The kind itself is corrected: the instrument is meant before the signature.
    let deposits = rows(
        "FRA 2020-01-10 s, FRA 2020-01-10, FRA 2020-01-10 a known=2020-02-01 replaces=2020-01-10",
    );
    let outcome = as_of(&Rule::of(1, Period::days(0)), &deposits, "2026-11-21");
    assert_eq!(outcome.counted, 1);
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.starts_with("1 row of signature"))
    );
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.contains("is replaced by the accession"))
    );
}

#[test]
fn corrections_that_cannot_be_followed_are_named() {
    let rule = Rule::of(1, Period::days(0));
    let determine = |text| determine(&rule, &rows(text), day("2026-11-21"), None);
    let nothing_there =
        determine("FRA 2020-01-10, DEU 2020-01-12 r replaces=2020-01-10").unwrap_err();
    let NotDeterminable::Correction(nothing_there) = nothing_there else {
        panic!("{nothing_there:?}");
    };
    assert_eq!(nothing_there.row(), 1);
    assert!(nothing_there.to_string().contains("DEU"));

    let both = determine(
        "FRA 2020-01-10, FRA 2020-01-11 r known=2020-02-01 replaces=2020-01-10, FRA 2020-01-12 r known=2020-02-01 replaces=2020-01-10",
    );
    assert!(matches!(
        both,
        Err(NotDeterminable::Correction(Miscorrected::BothAtOnce { .. }))
    ));
    let itself = determine("FRA 2020-01-10 r replaces=2020-01-10");
    assert!(matches!(
        itself,
        Err(NotDeterminable::Correction(Miscorrected::NothingThere {
            row: 0,
            ..
        }))
    ));
}
