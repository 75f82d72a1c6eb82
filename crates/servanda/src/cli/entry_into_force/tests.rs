use super::*;
use clap::Parser;
use proptest::prelude::*;
use serde_json::{Value, json};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: Args,
}

const UNTOC: &str = "[entry_into_force]\ninstruments = 2\norganizations_count = false\ndelay = { days = 90 }\nlater_party_delay = { days = 30 }\n";

const DEPOSITS: &str = "\u{feff}note,party,date,kind,iso3\n\
    x,Armenia,2003-07-01,ratification,ARM\n\
    x,\"Korea, Republic of\",2003-05-02,ratification,KOR\n\
    x,European Union,2003-05-01,approval,EUU\n\
    x,Australia,2004-05-27,ratification,aus\n";

fn run_in(folder: &Path, words: &str, rule: &str, deposits: &str) -> Result<String, Error> {
    std::fs::write(folder.join("rule.toml"), rule).unwrap();
    std::fs::write(folder.join("deposits.csv"), deposits).unwrap();
    let (rule, deposits) = (folder.join("rule.toml"), folder.join("deposits.csv"));
    let line = format!(
        "x --rule {} --deposits {} {words}",
        rule.display(),
        deposits.display()
    );
    let args = Line::try_parse_from(line.split_whitespace()).unwrap().args;
    super::run(&args, &Clock::of_the_machine())
}

/// Runs the command over two files with this content.
fn run(words: &str, rule: &str, deposits: &str) -> Result<String, Error> {
    run_in(tempfile::tempdir().unwrap().path(), words, rule, deposits)
}

fn json_of(words: &str, rule: &str, deposits: &str) -> Value {
    let text = run(&format!("--json {words}"), rule, deposits).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_answer_in_json_has_its_keys() {
    let mut answer = json_of("--as-of 2004-06-01", UNTOC, DEPOSITS);
    let because = answer["because"].take();
    assert!(because.as_array().unwrap().len() >= 5);
    let expected = json!({
        "in_force": true,
        "entry_into_force": "2003-09-29",
        "triggered_on": "2003-07-01",
        "triggered_by": ["ARM"],
        "counted": 2,
        "required": 2,
        "parties": {"ARM": "2003-09-29", "AUS": "2004-06-26", "EUU": "2003-09-29", "KOR": "2003-09-29"},
        "as_of": "2004-06-01",
        "because": null,
    });
    assert_eq!(answer, expected);

    let before = json_of("--as-of 2003-06-30", UNTOC, DEPOSITS);
    assert_eq!(before["entry_into_force"], Value::Null);
    assert_eq!(before["triggered_on"], Value::Null);
    assert_eq!(
        (&before["counted"], &before["parties"]),
        (&json!(1), &json!({}))
    );
}

#[test]
fn without_a_day_it_is_today() {
    let answer = json_of("", UNTOC, DEPOSITS);
    assert_eq!(answer["in_force"], true);
    assert!(answer["as_of"].as_str().unwrap() >= "2026-01-01");
}

#[test]
fn words_give_the_answer_first() {
    let rows = [
        (
            "2003-06-30",
            "Not in force on 2003-06-30: 1 of 2 instruments\n",
        ),
        (
            "2003-07-01",
            "Enters into force on 2003-09-29, not yet in force on 2003-07-01\n",
        ),
        ("2003-09-29", "In force since 2003-09-29\n"),
    ];
    for (on, answer) in rows {
        let text = run(&format!("--as-of {on}"), UNTOC, DEPOSITS).unwrap();
        assert!(text.starts_with(answer), "{text}");
    }
}

#[test]
fn enough_instruments_are_not_all_conditions() {
    let rule = format!("{UNTOC}named = [\"USA\"]\n");
    let text = run("--as-of 2004-06-01", &rule, DEPOSITS).unwrap();
    let answer = "Not in force on 2004-06-01: 3 instruments, but another condition is not met\n";
    assert!(text.starts_with(answer), "{text}");
}

#[test]
fn every_key_of_the_rule_is_read() {
    let rule = "[entry_into_force]\ninstruments = 5\norganizations_count = true\ndelay = { months = 3 }\n\
        then = \"first-of-next-month\"\nfrom = \"month-of-deposit\"\nnot_before = 1995-01-13\n\
        parent_entry_into_force = \"2003-09-29\"\nnamed = [\"USA\", \"gbr\"]\neligible = [\"FRA\", \"DEU\"]\n\
        weights = { file = \"shares.csv\", at_least = \"55%\" }\nlater_party_delay = { years = 1 }\n";
    let Written { mut rule, shares } = read_rule(rule.as_bytes()).unwrap();
    assert_eq!(shares.as_deref(), Some("shares.csv"));
    let shares = read_shares(b"weight,iso3\n2.70,FRA\n7.4,deu\n").unwrap();
    rule.weights.as_mut().unwrap().shares = shares;
    let json = serde_json::to_value(&rule).unwrap();
    let expected = json!({
        "instruments": 5,
        "organizations_count": true,
        "delay": {"months": 3, "days": 0},
        "then": "first-of-next-month",
        "from": "month-of-deposit",
        "not_before": "1995-01-13",
        "parent_entry_into_force": "2003-09-29",
        "named": ["GBR", "USA"],
        "eligible": ["DEU", "FRA"],
        "weights": {"shares": {"DEU": "7.4", "FRA": "2.7"}, "at_least": "55"},
        "later_party_delay": {"years": 1, "days": 0},
    });
    assert_eq!(json, expected);
}

#[test]
fn shares_lie_beside_the_rule() {
    let folder = tempfile::tempdir().unwrap();
    let rule = format!("{UNTOC}weights = {{ file = \"shares.csv\", at_least = \"55%\" }}\n");
    let missing = run_in(folder.path(), "", &rule, DEPOSITS).unwrap_err();
    assert!(
        missing.to_string().contains("shares.csv could not be read"),
        "{missing}"
    );

    std::fs::write(
        folder.path().join("shares.csv"),
        "iso3,weight\nARM,54.9\nAUS,0.1\n",
    )
    .unwrap();
    let text = run_in(folder.path(), "--json --as-of 2026-01-01", &rule, DEPOSITS).unwrap();
    let answer: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(answer["triggered_on"], "2004-05-27");
    assert_eq!(answer["share"], "55");

    std::fs::write(folder.path().join("shares.csv"), "iso3,weight\nARM,1e1\n").unwrap();
    let wrong = run_in(folder.path(), "", &rule, DEPOSITS).unwrap_err();
    assert_eq!((wrong.line, wrong.exit), (Some(2), 2));
    assert!(
        wrong.what.contains("shares.csv, `1e1` is not a share"),
        "{wrong}"
    );
    for (shares, expected) in [
        (
            "iso3,weight\nARM,1\narm,2\n",
            "Line 3: `ARM` has a weight already",
        ),
        (
            "iso3,weight\n,1\n",
            "Line 2: the row has a weight of nobody",
        ),
        ("iso3\nARM\n", "Line 1: the header has no column `weight`"),
    ] {
        let error = read_shares(shares.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[test]
fn an_unknown_kind_is_an_error_or_reported() {
    let deposits = format!("{DEPOSITS}x,Mexico,1984-05-21,C,MEX\n");
    let error = run("", UNTOC, &deposits).unwrap_err();
    assert_eq!((error.line, error.exit), (Some(6), 2));
    assert!(
        error
            .what
            .contains("deposits.csv, `C` is not a kind of deposit")
    );

    let answer = json_of("--ignore-unknown-kinds", UNTOC, &deposits);
    assert_eq!(
        answer["ignored"],
        json!([{"line": 6, "party": "Mexico", "kind": "C"}])
    );
    assert_eq!(answer["entry_into_force"], "2003-09-29");
    let text = run("--ignore-unknown-kinds", UNTOC, &deposits).unwrap();
    assert!(text.contains("line 6: Mexico, `C`"), "{text}");
}

#[test]
fn both_times_are_asked_for() {
    let deposits = "party,iso3,kind,date,known,replaces\n\
        Armenia,ARM,ratification,2003-07-01,,\n\
        Austria,AUT,ratification,2003-07-02,,\n\
        Armenia,ARM,ratification,2003-07-20,2003-08-01,2003-07-01\n";
    let then = json_of(
        "--as-of 2026-01-01 --known-as-of 2003-07-31",
        UNTOC,
        deposits,
    );
    assert_eq!(
        (&then["triggered_on"], &then["known_as_of"]),
        (&json!("2003-07-02"), &json!("2003-07-31"))
    );
    let now = json_of("--as-of 2026-01-01", UNTOC, deposits);
    assert_eq!(now["triggered_on"], "2003-07-20");
}

#[test]
fn a_file_without_rows_says_that_nothing_was_deposited() {
    let answer = json_of("", UNTOC, "party,iso3,kind,date\n");
    assert_eq!(
        (&answer["counted"], &answer["in_force"]),
        (&json!(0), &json!(false))
    );
}

#[test]
fn what_allows_no_answer_is_explained_and_exits_with_two() {
    let rule = |more: &str| format!("{UNTOC}{more}\n");
    let header = "party,iso3,kind,date,known,replaces,effect\n";
    let deposit = |row: &str| format!("{header}{row}\n");
    let good = deposit("Armenia,ARM,ratification,2003-07-01,,,");
    let rows = [
        (
            rule("instrument = 3"),
            good.clone(),
            "the rule has no key `instrument`",
        ),
        (
            rule("not_before = 1995-02-30"),
            good.clone(),
            "the rule cannot be read",
        ),
        (
            rule("not_before = 1995-01-13T00:00:00Z"),
            good.clone(),
            "`1995-01-13T00:00:00Z` is not a day",
        ),
        (
            rule("not_before = \"13 January 1995\""),
            good.clone(),
            "`13 January 1995` is not a day",
        ),
        (
            rule("then = \"whenever\""),
            good.clone(),
            "`then` does not hold what it must. Write \"first-of-next-month\" behind it.",
        ),
        (
            rule("from = \"day\""),
            good.clone(),
            "`from` does not hold what it must. Write \"month-of-deposit\" behind it.",
        ),
        (
            rule("weights = { file = \"x\", at_least = 5.5 }"),
            good.clone(),
            "`at_least` does not hold what it must. Write it with its sign, as \"5.5%\".",
        ),
        (
            rule("weights = { file = \"x\" }"),
            good.clone(),
            "the rule has no `at_least`. Add it as `at_least` = a share such as \"55.5%\".",
        ),
        (
            UNTOC.replace("{ days = 90 }", "\"90 days\""),
            good.clone(),
            "`delay` does not hold what it must. Write { days = 90 }, { months = 3 } or { years = 2 } behind it.",
        ),
        (
            UNTOC.replace("{ days = 90 }", "{ weeks = 9 }"),
            good.clone(),
            "`delay` does not hold what it must.",
        ),
        (
            rule("named = [1]"),
            good.clone(),
            "`named` does not hold what it must. Write codes such as [\"USA\", \"GBR\"] behind it.",
        ),
        (
            rule("not_before = 7"),
            good.clone(),
            "`not_before` does not hold what it must. Write a day such as 1995-01-13 behind it.",
        ),
        (
            rule("[other]"),
            good.clone(),
            "the rule's file has no table `other`",
        ),
        (
            UNTOC.replace("= 2", "= 2.5"),
            good.clone(),
            "`instruments` does not hold what it must. Write a whole number such as 40 behind it.",
        ),
        (
            UNTOC.replace("= 2", "= -2"),
            good.clone(),
            "`instruments` does not hold what it must.",
        ),
        (
            UNTOC.replace("= 2", "= 0"),
            good.clone(),
            "the rule asks for no instrument",
        ),
        (
            UNTOC.replace("instruments = 2", ""),
            good.clone(),
            "the rule asks for no instrument",
        ),
        (
            UNTOC.replace("{ days = 90 }", "{ days = 90, months = 1 }"),
            good.clone(),
            "`delay` does not name one unit",
        ),
        (
            UNTOC.replace("{ days = 90 }", "{ }"),
            good.clone(),
            "`delay` does not name one unit",
        ),
        (
            UNTOC.replace("delay = { days = 90 }", ""),
            good.clone(),
            "the rule has no `delay`. Add it as `delay` = { days = 90 }",
        ),
        (
            UNTOC.replace("{ days = 90 }", "{ days = 4294967295 }"),
            deposit("A,ARM,ratification,2003-07-01,,,\nB,AUT,ratification,2003-07-01,,,"),
            "leaves the years 0001 to 9999",
        ),
        (
            String::new(),
            good.clone(),
            "the rule's file has no table [entry_into_force]",
        ),
        ("[[".to_owned(), good.clone(), "the rule cannot be read"),
        (UNTOC.to_owned(), String::new(), "the file is empty"),
        (
            UNTOC.to_owned(),
            "party,iso3,kind\n".to_owned(),
            "the header has no column `date`",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,ratification,2003-02-30,,,"),
            "deposits.csv, `2003-02-30` is not a day",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,ratification,01/07/2003,,,"),
            "deposits.csv, `01/07/2003` is not a day",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,ratification,,,,"),
            "deposits.csv, the row has no date",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,ratification,2003-07-01,soon,,"),
            "deposits.csv, `soon` is not a day",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,,2003-07-01,,,"),
            "deposits.csv, `` is not a kind of deposit",
        ),
        (
            UNTOC.to_owned(),
            deposit(",,ratification,2003-07-01,,,"),
            "deposits.csv, the row names no participant",
        ),
        (
            UNTOC.to_owned(),
            deposit("Armenia,ARM,ratification,2003-07-01,,2003-06-01,"),
            "deposits.csv, the row of Armenia replaces one dated 2003-06-01, and there is none",
        ),
        (
            UNTOC.to_owned(),
            header.replace("known", "date"),
            "deposits.csv, the header has the column `date` twice",
        ),
    ];
    let named = run("", &rule("then = 1"), &good).unwrap_err();
    assert_eq!(named.line, Some(6), "{named}");
    for (rule, deposits, expected) in rows {
        let error = run("", &rule, &deposits).unwrap_err();
        let text = error.to_string();
        assert_eq!(error.exit, 2, "{text}");
        assert!(text.contains(expected), "{text}");
        assert!(text.ends_with('.') && text.contains(". "), "{text}");
    }
}

#[test]
fn days_on_the_command_line_are_days() {
    for words in [
        "--as-of 2003-02-30",
        "--known-as-of yesterday",
        "--as-of 20030101",
    ] {
        let line = format!("x --rule r --deposits d {words}");
        let error = Line::try_parse_from(line.split_whitespace()).err().unwrap();
        assert_eq!(error.exit_code(), 2);
        assert!(
            error.to_string().contains("is not a day of the calendar"),
            "{error}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_is_a_list_of_deposits_or_explained(
        text in "(party,iso3,kind,date\n)?(ARM|ratification|signature|2003-0[1-9]-1[0-9]|,|\n|\"|\\PC){0,40}",
        ignore: bool,
    ) {
        match read_deposits(text.as_bytes(), ignore) {
            Ok(deposits) => prop_assert_eq!(deposits.rows.len(), deposits.lines.len()),
            Err(error) => prop_assert_eq!(error.exit, 2),
        }
    }

    #[test]
    fn any_text_is_a_rule_or_explained(
        text in "(\\[entry_into_force\\]\n)?(instruments|delay|named|days|[0-9]{1,4}| = |\\{|\\}|\\[|\\]|\n|\"|\\PC){0,30}",
    ) {
        if let Err(error) = read_rule(text.as_bytes()) {
            prop_assert_eq!(error.exit, 2);
        }
    }
}
