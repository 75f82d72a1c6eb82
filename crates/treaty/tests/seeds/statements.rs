//! Every dated statement of the five seeds, with the line that holds it.
//!
//! `held` says how: `on` is the act's own day, `in` a day among its members (a first day, a last
//! day, a window), `text` a date in its words, `known` the day by which it was known where the
//! source states no day, `undated` an act without a day; `not an act` gives the reason instead.

use crate::record::{self, Entered};
use serde_json::Value as Json;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("statements.tsv");

const SEEDS: [&str; 5] = [
    "draft-resolution",
    "resolution-75-282",
    "committee-page",
    "adoption-press-release",
    "third-committee-report-2019",
];

struct Statement<'a> {
    seed: &'a str,
    place: &'a str,
    says: &'a str,
    held: &'a str,
    line: &'a str,
    what: &'a str,
}

fn statements() -> Vec<Statement<'static>> {
    let rows = TABLE.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [seed, place, says, held, line, what] = cells[..] else {
            panic!("six cells, not {}: {row}", cells.len());
        };
        Statement {
            seed,
            place,
            says,
            held,
            line,
            what,
        }
    });
    rows.collect()
}

#[test]
fn every_dated_statement_is_held_or_is_not_an_act() {
    let folded = record::folded();
    let lines = folded.by_id();
    for statement in statements() {
        let Statement {
            seed, place, says, ..
        } = statement;
        let cell = format!("{seed}, {place}: {says}, {}", statement.what);
        if statement.held == "not an act" {
            assert!(statement.line == "-" && statement.what.len() > 20, "{cell}");
            continue;
        }
        let entered = lines.get(statement.line);
        let entered = entered.unwrap_or_else(|| panic!("no line {}: {cell}", statement.line));
        assert!(
            holds(entered, statement.held, says),
            "line {}: {cell}",
            entered.line
        );
    }
}

fn holds(entered: &Entered, held: &str, says: &str) -> bool {
    let header = &entered.submission.header;
    let mut texts = Vec::new();
    collect(&Json::from(&entered.value), &mut texts);
    match held {
        "on" => header.on.is_some_and(|on| on.to_string() == says),
        "in" => texts.iter().any(|text| text == says),
        "text" => texts.iter().any(|text| text.contains(says)),
        "known" => {
            let known = header.known.map(|known| known.to_string());
            header.known_assumed && known.is_some_and(|known| known.starts_with(says))
        }
        "undated" => header.on.is_none(),
        other => panic!("no such way to hold a statement: {other}"),
    }
}

fn collect(value: &Json, texts: &mut Vec<String>) {
    match value {
        Json::String(text) => texts.push(text.clone()),
        Json::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Json::Object(members) => members.values().for_each(|value| collect(value, texts)),
        _ => {}
    }
}

#[test]
fn the_table_speaks_of_the_five_seeds_and_no_row_stands_twice() {
    let statements = statements();
    let seeds: BTreeSet<&str> = statements.iter().map(|statement| statement.seed).collect();
    assert_eq!(seeds, BTreeSet::from(SEEDS));
    let rows: BTreeSet<&str> = TABLE.lines().collect();
    assert_eq!(rows.len(), TABLE.lines().count());
}

#[test]
fn every_act_transcribed_from_a_seed_with_a_day_is_in_the_table_or_of_a_listed_kind() {
    // Paragraphs and officers have tables of their own (`committee.rs`); the rest of the dated acts
    // that cite a seed stand here one by one.
    let elsewhere = ["committee.mandate.", "committee.bureau.", "committee.body."];
    let listed: BTreeSet<&str> = statements()
        .iter()
        .map(|statement| statement.line)
        .collect();
    for entered in &record::folded().entered {
        let header = &entered.submission.header;
        let cites = header
            .source
            .as_ref()
            .is_some_and(|source| SEEDS.contains(&source.document.as_str()));
        let kind = entered.act_type();
        let other = elsewhere.iter().any(|prefix| kind.starts_with(prefix));
        if cites && header.on.is_some() && !other {
            let id = entered.submission.id.to_string();
            assert!(
                listed.contains(id.as_str()),
                "line {}: {kind} {id}",
                entered.line
            );
        }
    }
}
