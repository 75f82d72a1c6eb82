//! Twenty treaties whose entry into force is known.

use super::treaties as data;
use super::*;

struct Case {
    treaty: &'static str,
    rule: Rule,
    deposits: &'static str,
    /// The day all conditions were met and the day of entry into force.
    dates: Option<(&'static str, &'static str)>,
    /// One of those who brought it about.
    trigger: &'static str,
}

fn entered(
    treaty: &'static str,
    rule: Rule,
    deposits: &'static str,
    dates: (&'static str, &'static str),
    trigger: &'static str,
) -> Case {
    Case {
        treaty,
        rule,
        deposits,
        dates: Some(dates),
        trigger,
    }
}

fn not_in_force(treaty: &'static str, rule: Rule, deposits: &'static str) -> Case {
    Case {
        treaty,
        rule,
        deposits,
        dates: None,
        trigger: "",
    }
}

fn first_of_month_after(instruments: u32, delay: Period) -> Rule {
    Rule {
        then: Some(Then::FirstOfNextMonth),
        ..Rule::of(instruments, delay)
    }
}

fn not_before(rule: Rule, day: &str) -> Rule {
    Rule {
        not_before: Some(self::day(day)),
        ..rule
    }
}

fn subject_to(rule: Rule, parent: &str) -> Rule {
    Rule {
        parent_entry_into_force: Some(day(parent)),
        ..rule
    }
}

fn named(rule: Rule, names: &str) -> Rule {
    Rule {
        named: codes(names),
        ..rule
    }
}

fn weighed(rule: Rule, shares: &str) -> Rule {
    let at_least = Share::parse("55%").unwrap();
    let shares = super::shares(shares);
    Rule {
        weights: Some(Weights { shares, at_least }),
        ..rule
    }
}

fn cases() -> Vec<Case> {
    let days = |instruments, count| Rule::of(instruments, Period::days(count));
    let months = |instruments, count| Rule::of(instruments, Period::months(count));
    let on_deposit = |instruments| days(instruments, 0);
    let years = |instruments, count| Rule::of(instruments, Period::years(count));
    let by_month = |rule| Rule {
        from: Some(CountedFrom::MonthOfDeposit),
        ..rule
    };
    let op1 = subject_to(months(10, 3), "1976-03-23");
    let tip = subject_to(days(40, 90), "2003-09-29");
    let cwc = not_before(days(65, 180), "1995-01-13");
    let london = not_before(days(20, 90), "1992-01-01");
    let kyoto = weighed(days(55, 90), data::KYOTO_SHARES);
    let paris = weighed(days(55, 30), data::PARIS_SHARES);
    let npt = named(on_deposit(43), "GBR RUS USA");
    let ctbt = named(days(44, 180), data::ANNEX_2);
    let months_then_first = |count, months| first_of_month_after(count, Period::months(months));
    let rome = first_of_month_after(60, Period::days(60));
    vec![
        entered(
            "ICESCR",
            months(35, 3),
            data::ICESCR,
            ("1975-10-03", "1976-01-03"),
            "JAM",
        ),
        // The tenth came on 1973-12-12; the Covenant's own date holds.
        entered(
            "OP1-ICCPR",
            op1,
            data::OP1_ICCPR,
            ("1973-12-12", "1976-03-23"),
            "",
        ),
        entered(
            "ICRMW",
            months_then_first(20, 3),
            data::ICRMW,
            ("2003-03-14", "2003-07-01"),
            "GTM",
        ),
        entered(
            "Statelessness",
            years(6, 2),
            data::STATELESSNESS,
            ("1973-12-13", "1975-12-13"),
            "AUS",
        ),
        entered(
            "Refugees",
            on_deposit(6),
            data::REFUGEE_PROTOCOL,
            ("1967-10-04", "1967-10-04"),
            "SWE",
        ),
        entered(
            "Rome",
            rome,
            data::ROME_STATUTE,
            ("2002-04-11", "2002-07-01"),
            "IRL",
        ),
        entered(
            "UNTOC",
            days(40, 90),
            data::UNTOC,
            ("2003-07-01", "2003-09-29"),
            "ARM",
        ),
        entered(
            "TIP",
            tip,
            data::TIP_PROTOCOL,
            ("2003-09-26", "2003-12-25"),
            "RWA",
        ),
        entered(
            "UNCAC",
            days(30, 90),
            data::UNCAC,
            ("2005-09-15", "2005-12-14"),
            "ECU",
        ),
        entered(
            "UNCLOS",
            months(60, 12),
            data::UNCLOS,
            ("1993-11-16", "1994-11-16"),
            "GUY",
        ),
        not_in_force("VCLT-IO", days(35, 30), data::VCLT_IO),
        entered("CWC", cwc, data::CWC, ("1996-10-31", "1997-04-29"), "HUN"),
        not_in_force("CTBT", ctbt, data::CTBT),
        entered(
            "Mine ban",
            by_month(months(40, 6)),
            data::MINE_BAN,
            ("1998-09-16", "1999-03-01"),
            "GNQ",
        ),
        entered(
            "London",
            london,
            data::LONDON_AMENDMENT,
            ("1992-05-12", "1992-08-10"),
            "ZAF",
        ),
        entered(
            "Kyoto",
            kyoto,
            data::KYOTO,
            ("2004-11-18", "2005-02-16"),
            "RUS",
        ),
        entered(
            "Paris",
            paris,
            data::PARIS,
            ("2016-10-05", "2016-11-04"),
            "FRA",
        ),
        entered(
            "Budapest",
            months_then_first(5, 3),
            data::BUDAPEST,
            ("2004-03-18", "2004-07-01"),
            "LTU",
        ),
        entered("NPT", npt, data::NPT, ("1970-03-05", "1970-03-05"), "USA"),
    ]
}

#[test]
fn real_treaties_enter_into_force_on_their_day() {
    for case in cases() {
        let outcome = as_of(&case.rule, &rows(case.deposits), "2026-11-21");
        let dates = case.dates.map(|(on, entry)| (day(on), day(entry)));
        let computed = outcome.triggered_on.zip(outcome.entry_into_force);
        assert_eq!(computed, dates, "{}: {:#?}", case.treaty, outcome.because);
        assert_eq!(outcome.in_force, dates.is_some(), "{}", case.treaty);
        let by = &outcome.triggered_by;
        assert!(
            case.trigger.is_empty() || by.iter().any(|code| code == case.trigger),
            "{}: {by:?}",
            case.treaty
        );
    }
}

#[test]
fn the_day_before_the_last_deposit_nothing_is_determined() {
    for case in cases() {
        let Some((on, _)) = case.dates else { continue };
        let deposits = rows(case.deposits);
        let eve = day(on).date().yesterday().unwrap();
        let eve = Day::from_date(eve).unwrap();
        let before = determine(&case.rule, &deposits, eve, None).unwrap();
        assert_eq!(before.entry_into_force, None, "{}", case.treaty);
        assert!(before.parties.is_empty(), "{}", case.treaty);
        let after = as_of(&case.rule, &deposits, on);
        assert!(after.entry_into_force.is_some(), "{}", case.treaty);
    }
}

#[test]
fn no_instrument_of_the_convention_against_cybercrime_is_counted_yet() {
    let signatures = rows("DZA 2025-10-25 s, EUU 2025-10-25 s, VNM 2025-10-25 s");
    let outcome = as_of(&Rule::of(40, Period::days(90)), &signatures, "2026-11-21");
    assert_eq!((outcome.counted, outcome.required), (0, 40));
    assert_eq!(outcome.entry_into_force, None);
    assert!(!outcome.in_force);
}

#[test]
fn every_depositor_of_the_last_day_brought_rome_about() {
    let case = cases()
        .into_iter()
        .find(|case| case.treaty == "Rome")
        .unwrap();
    let outcome = as_of(&case.rule, &rows(case.deposits), "2002-04-11");
    let ten = "BGR BIH COD IRL JOR KHM MNG NER ROU SVK";
    assert_eq!(outcome.triggered_by, ten.split(' ').collect::<Vec<_>>());
    assert_eq!(outcome.counted, 66);
    // Determined and still ahead.
    assert_eq!(outcome.entry_into_force, Some(day("2002-07-01")));
    assert!(!outcome.in_force);
}

#[test]
fn organizations_are_counted_only_where_the_rule_says_so() {
    let case = cases()
        .into_iter()
        .find(|case| case.treaty == "VCLT-IO")
        .unwrap();
    let deposits = rows(case.deposits);
    let states = as_of(&case.rule, &deposits, "2015-03-12");
    assert_eq!((states.counted, states.required), (31, 35));
    let with_organizations = Rule {
        organizations_count: true,
        ..case.rule
    };
    let all = as_of(&with_organizations, &deposits, "2015-03-12");
    assert_eq!((all.counted, all.in_force), (35, true));
}

#[test]
fn the_reasons_name_the_eight_that_are_missing() {
    let case = cases()
        .into_iter()
        .find(|case| case.treaty == "CTBT")
        .unwrap();
    let mut deposits = rows(case.deposits);
    deposits.extend(rows("FJI 1996-10-10, QAT 1997-03-03"));
    let outcome = as_of(&case.rule, &deposits, "2015-03-12");
    assert_eq!((outcome.counted, outcome.required), (38, 44));
    let by_name_alone = Rule {
        instruments: None,
        ..case.rule
    };
    let outcome = as_of(&by_name_alone, &deposits, "2015-03-12");
    assert_eq!((outcome.counted, outcome.required), (36, 44));
    let missing = "missing: CHN, EGY, IND, IRN, ISR, PAK, PRK, USA.";
    assert!(
        outcome
            .because
            .iter()
            .any(|reason| reason.ends_with(missing)),
        "{:#?}",
        outcome.because
    );
}

#[test]
fn both_thresholds_of_kyoto_must_be_met() {
    let case = cases()
        .into_iter()
        .find(|case| case.treaty == "Kyoto")
        .unwrap();
    let deposits = rows(case.deposits);
    let eve = as_of(&case.rule, &deposits, "2004-11-17");
    assert_eq!(eve.entry_into_force, None);
    assert_eq!(eve.share, Some(Share::parse("44.2").unwrap()));
    let on = as_of(&case.rule, &deposits, "2004-11-18");
    assert_eq!(on.share, Some(Share::parse("61.6").unwrap()));
    assert_eq!(on.triggered_by, ["MKD", "RUS"]);
    let number_alone = Rule {
        weights: None,
        ..case.rule
    };
    assert_eq!(
        as_of(&number_alone, &deposits, "2004-12-31").triggered_on,
        Some(day("2002-05-23"))
    );
}

#[test]
fn the_reasoning_is_the_reckoning() {
    let outcome = as_of(
        &first_of_month_after(5, Period::months(3)),
        &rows(data::BUDAPEST),
        "2004-07-01",
    );
    assert_eq!(
        outcome.because,
        [
            "The rule asks for 5 instruments; an organization's instrument does not count besides those of States.",
            "Of 5 rows, those dated by 2004-07-01 and not replaced by another are taken into account: 5.",
            "Counted on 2004-03-18, each once at its earliest instrument still standing: 5 (ALB 2002-06-20, HRV 2002-10-17, EST 2003-05-12, HUN 2003-12-04, LTU 2004-03-18).",
            "All conditions were first met on 2004-03-18, by the deposit of LTU.",
            "3 months after 2004-03-18 (the day of deposit is day 0), then the first day of the following month, is 2004-07-01.",
            "The treaty entered into force on 2004-07-01; on 2004-07-01 it is in force for 5 Parties.",
        ]
    );
}
