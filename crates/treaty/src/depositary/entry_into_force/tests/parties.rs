//! Who counts, who is a Party since when, and what ends it.

use super::*;

fn two() -> Rule {
    Rule {
        later_party_delay: Some(Period::days(30)),
        ..Rule::of(2, Period::days(90))
    }
}

fn since(outcome: &Outcome, code: &str) -> Option<Day> {
    outcome.parties.get(code).copied().flatten()
}

#[test]
fn later_depositors_have_their_own_day_never_before_the_treaty_s() {
    let deposits =
        rows("ARM 2003-07-01, AUT 2003-06-01, BEL 2003-07-02, CAN 2003-09-29, AUS 2004-05-27");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.entry_into_force, Some(day("2003-09-29")));
    let expected = [
        ("ARM", "2003-09-29"),
        ("AUT", "2003-09-29"),
        ("BEL", "2003-09-29"),
        ("CAN", "2003-10-29"),
        ("AUS", "2004-06-26"),
    ];
    for (code, on) in expected {
        assert_eq!(since(&outcome, code), Some(day(on)), "{code}");
    }
    let same_delay = Rule {
        later_party_delay: None,
        ..two()
    };
    let outcome = as_of(&same_delay, &deposits, "2026-11-21");
    assert_eq!(since(&outcome, "AUS"), Some(day("2004-08-25")));
}

#[test]
fn signature_and_provisional_application_never_count() {
    let deposits = rows("ARM 2003-07-01 s, AUT 2003-07-01 n, BEL 2003-07-01");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!((outcome.counted, outcome.entry_into_force), (1, None));
}

#[test]
fn every_kind_of_consent_counts() {
    for kind in Kind::ALL {
        let mut deposit = row("ARM 2003-07-01");
        deposit.kind = kind;
        let outcome = as_of(&Rule::of(1, Period::days(0)), &[deposit], "2026-11-21");
        assert_eq!(outcome.in_force, kind.role() == Role::Counts, "{kind}");
        assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        assert_eq!(
            Kind::parse(&kind.as_str().to_uppercase().replace(' ', "_")),
            Some(kind)
        );
    }
    for unknown in ["", "C", "a", "objection", "succession to signature", "kind"] {
        assert_eq!(Kind::parse(unknown), None, "{unknown}");
    }
}

#[test]
fn a_state_counts_once_at_its_earliest_instrument() {
    let deposits = rows("ARM 2003-07-01, ARM 2003-05-01 a, ARM 2003-08-01, AUT 2003-09-01");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_on, Some(day("2003-09-01")));
    assert_eq!(outcome.triggered_by, ["AUT"]);
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.contains("2 (ARM 2003-05-01, AUT 2003-09-01)"))
    );
}

#[test]
fn what_was_withdrawn_before_the_threshold_does_not_count() {
    let deposits = rows("ARM 2003-01-01, ARM 2003-02-01 w, AUT 2003-03-01, BEL 2003-04-01");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_on, Some(day("2003-04-01")));
    assert!(!outcome.parties.contains_key("ARM"));

    // Effect later than the third deposit: still standing when the threshold is reached.
    let deposits = rows("ARM 2003-01-01, ARM 2003-02-01 x effect=2004-02-01, AUT 2003-03-01");
    let outcome = as_of(&two(), &deposits, "2003-12-01");
    assert_eq!(outcome.triggered_on, Some(day("2003-03-01")));
    assert_eq!(since(&outcome, "ARM"), Some(day("2003-05-30")));
    let outcome = as_of(&two(), &deposits, "2004-02-01");
    assert_eq!(outcome.entry_into_force, Some(day("2003-05-30")));
    assert!(!outcome.parties.contains_key("ARM"));
}

#[test]
fn a_later_deposit_counts_anew() {
    let deposits = rows("ARM 2003-01-01, ARM 2003-02-01 w, AUT 2003-03-01, ARM 2003-05-01 a");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_on, Some(day("2003-05-01")));
    assert_eq!(outcome.triggered_by, ["ARM"]);

    // Withdrawn and deposited again on one day: the new one stands, in whatever order they came.
    for text in [
        "ARM 2003-01-01, ARM 2003-05-01 w, ARM 2003-05-01 a, AUT 2003-06-01",
        "ARM 2003-05-01 a, AUT 2003-06-01, ARM 2003-05-01 w, ARM 2003-01-01",
    ] {
        let outcome = as_of(&two(), &rows(text), "2026-11-21");
        assert_eq!(outcome.triggered_on, Some(day("2003-06-01")));
        assert_eq!(since(&outcome, "ARM"), Some(day("2003-08-30")));
    }
    // Nothing earlier: the notice ends the deposit of its day.
    let outcome = as_of(
        &two(),
        &rows("ARM 2003-05-01 w, ARM 2003-05-01, AUT 2003-06-01"),
        "2026-11-21",
    );
    assert_eq!(outcome.counted, 1);
}

#[test]
fn a_notice_that_ends_nothing_is_said_to() {
    let outcome = as_of(
        &two(),
        &rows("ARM 2003-05-01 x, AUT 2003-06-01"),
        "2026-11-21",
    );
    let idle =
        "The denunciation of ARM dated 2003-05-01 ends nothing: no instrument stood on that day.";
    assert!(
        outcome.because.iter().any(|reason| reason == idle),
        "{:#?}",
        outcome.because
    );
}

#[test]
fn a_succession_works_back_to_its_date_or_stays_undated() {
    let deposits = rows(
        "ARM 2003-01-01, AUT 2003-03-01, MNE 2006-10-23 d effect=2006-06-03, SRB 2001-03-12 d effect=1992-04-27, SVK 2007-01-01 d",
    );
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    // Serbia's counts from the day of its deposit.
    assert_eq!(outcome.triggered_on, Some(day("2003-01-01")));
    assert_eq!(since(&outcome, "SRB"), outcome.entry_into_force);
    assert_eq!(since(&outcome, "MNE"), Some(day("2006-06-03")));
    assert_eq!(outcome.parties.get("SVK"), Some(&None));
    let undated = "Party by succession, date not in this source: SVK.";
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.starts_with(undated))
    );
    let json = serde_json::to_value(&outcome).unwrap();
    assert!(json["parties"]["SVK"].is_null());
}

#[test]
fn organizations_have_a_date_without_counting() {
    let deposits = rows(
        "ARM 2003-01-01, EUU 2003-02-01 AA, *ICAO 2003-02-02 c, AUT 2003-03-01, *ICPO 2003-09-01 a",
    );
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_on, Some(day("2003-03-01")));
    assert_eq!(since(&outcome, "EUU"), Some(day("2003-05-30")));
    assert_eq!(since(&outcome, "ICAO"), Some(day("2003-05-30")));
    assert_eq!(since(&outcome, "ICPO"), Some(day("2003-10-01")));
    assert!(outcome.because.iter().any(|reason| {
        reason == "Standing on 2003-03-01 but not counted under the rule: EUU 2003-02-01, ICAO 2003-02-02."
    }));
}

#[test]
fn the_depositors_of_an_organization_s_day_are_those_that_count() {
    let deposits = rows("ARM 2003-01-01, EUU 2003-03-01 AA, AUT 2003-03-01, BEL 2003-03-01");
    let outcome = as_of(&two(), &deposits, "2026-11-21");
    assert_eq!(outcome.triggered_by, ["AUT", "BEL"]);
    assert_eq!(outcome.counted, 3);
}

#[test]
fn only_the_eligible_count_and_the_named_must_be_there() {
    let rule = Rule {
        eligible: Some(codes("ARM AUT BEL")),
        named: codes("BEL"),
        ..two()
    };
    let deposits = rows("FRA 2003-01-01, ARM 2003-02-01, AUT 2003-03-01, BEL 2003-04-01");
    let outcome = as_of(&rule, &deposits, "2003-03-31");
    assert_eq!((outcome.counted, outcome.entry_into_force), (2, None));
    let outcome = as_of(&rule, &deposits, "2003-04-01");
    assert_eq!(outcome.triggered_on, Some(day("2003-04-01")));
    assert_eq!(outcome.triggered_by, ["BEL"]);
    // Who does not count is bound all the same.
    assert_eq!(since(&outcome, "FRA"), outcome.entry_into_force);
}

#[test]
fn not_before_and_the_parent_treaty_hold_it_back_and_never_forward() {
    let deposits = rows("ARM 2003-01-01, AUT 2003-03-01");
    let rows = [
        (None, None, "2003-05-30"),
        (Some("2003-01-01"), None, "2003-05-30"),
        (Some("2004-01-01"), None, "2004-01-01"),
        (None, Some("2005-01-01"), "2005-01-01"),
        (Some("2006-01-01"), Some("2005-01-01"), "2006-01-01"),
    ];
    for (not_before, parent, expected) in rows {
        let rule = Rule {
            not_before: not_before.map(day),
            parent_entry_into_force: parent.map(day),
            ..two()
        };
        let outcome = as_of(&rule, &deposits, "2003-06-01");
        assert_eq!(outcome.entry_into_force, Some(day(expected)));
        assert_eq!(outcome.in_force, expected == "2003-05-30");
    }
}

#[test]
fn the_words_are_contracting_before_and_party_after() {
    let deposits = rows("ARM 2003-01-01, AUT 2003-03-01, BEL 2003-12-20");
    let said = |on| as_of(&two(), &deposits, on).because.pop().unwrap();
    assert_eq!(
        said("2003-02-01"),
        "The conditions are not all met on 2003-02-01: not in force, no Party; contracting: 1."
    );
    assert_eq!(
        said("2003-05-29"),
        "The treaty enters into force on 2003-05-30, after 2003-05-29; until then there is no Party; contracting: 2."
    );
    assert_eq!(
        said("2003-12-31"),
        "The treaty entered into force on 2003-05-30; on 2003-12-31 it is in force for 2 Parties; contracting until a later day: 1."
    );
}

#[test]
fn a_rule_that_asks_for_nothing_and_days_beyond_the_calendar_are_errors() {
    let nothing = Rule {
        instruments: None,
        ..two()
    };
    let none = Rule::of(0, Period::days(0));
    for rule in [nothing, none] {
        let outcome = determine(&rule, &[], day("2026-11-21"), None);
        assert_eq!(outcome, Err(NotDeterminable::Rule(Unsatisfiable)));
    }
    let beyond = determine(
        &two(),
        &rows("ARM 9999-12-01, AUT 9999-12-01"),
        day("9999-12-31"),
        None,
    );
    assert!(matches!(beyond, Err(NotDeterminable::Calendar(_))));
    assert!(!as_of(&two(), &[], "2026-11-21").in_force);
}

#[test]
fn a_rule_goes_to_json_and_back() {
    let rule = Rule {
        then: Some(Then::FirstOfNextMonth),
        from: Some(CountedFrom::MonthOfDeposit),
        not_before: Some(day("1995-01-13")),
        named: codes("USA GBR"),
        eligible: Some(codes("FRA DEU")),
        weights: Some(Weights {
            shares: shares("FRA 2.7, DEU 7.4"),
            at_least: Share::parse("55%").unwrap(),
        }),
        ..two()
    };
    for rule in [rule, two(), Rule::of(40, Period::days(0))] {
        let json = serde_json::to_string(&rule).unwrap();
        assert!(!json.contains("null") && !json.contains("{}"), "{json}");
        assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
    }
    assert!(serde_json::from_str::<Rule>(r#"{"delay":{"days":1},"instrument":2}"#).is_err());
}
