//! The file's own order: ids, time, sources and rules that are named and listed.

use crate::record::{self, Folded};
use ::record::value::Value;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use treaty::Matter;
use treaty::convention::{Convention, Standing};

fn convention(folded: &Folded) -> &Convention {
    match folded.matter("convention") {
        Matter::Convention(convention) => convention,
        other => panic!("not a convention: {other:?}"),
    }
}

#[test]
fn every_line_is_in_order_against_the_lines_before_it() {
    let folded = record::fold();
    assert_eq!(folded.entered.len(), record::lines().len());
    assert!(folded.entered.iter().all(|entered| !entered.acts.is_empty()));
    let votes = folded.entered.iter().filter(|entered| entered.acts.len() > 1);
    let acts: Vec<usize> = votes.map(|entered| entered.acts.len()).collect();
    assert_eq!(acts, [182], "one opening, 180 ballots, one announcement");
}

#[test]
fn no_id_is_given_twice() {
    let folded = record::fold();
    assert_eq!(folded.by_id().len(), folded.entered.len());
}

#[test]
fn lines_follow_the_order_of_time() {
    let folded = record::fold();
    let mut last = None;
    for entered in &folded.entered {
        let Some(on) = entered.submission.header.on else {
            continue;
        };
        assert!(Some(on) >= last, "line {}: {on}", entered.line);
        last = Some(on);
    }
}

#[test]
fn the_convention_opens_before_its_sources_rules_and_discrepancies() {
    let lines = record::lines();
    let kinds = lines.iter().map(act_type).take_while(|kind| kind.starts_with("convention."));
    let mut kinds: Vec<String> = kinds.collect();
    kinds.dedup();
    let order = ["opened", "source", "rules", "discrepancy"];
    assert_eq!(kinds, order.map(|verb| format!("convention.{verb}/1")));
}

#[test]
fn every_source_is_cited_and_only_reports_rest_on_secondary_ones() {
    let folded = record::fold();
    let convention = convention(&folded);
    let mut cited = BTreeSet::new();
    for line in record::lines() {
        documents(&Json::from(&line), &mut cited);
    }
    let listed: BTreeSet<String> = convention.sources.keys().cloned().collect();
    assert_eq!(cited, listed);

    let secondary = |id: &str| convention.sources[id].standing == Standing::Secondary;
    let instruments = folded.entered.iter().filter(|entered| {
        let kind = act_type(&entered.value);
        kind.starts_with("depositary.") && !kind.contains("signature.")
    });
    for entered in instruments {
        let source = entered.submission.header.source.as_ref().unwrap();
        let reported = act_type(&entered.value).contains("reported");
        assert_eq!(secondary(&source.document), reported, "line {}", entered.line);
    }
}

fn documents(value: &Json, found: &mut BTreeSet<String>) {
    match value {
        Json::Object(members) => {
            if let Some(Json::String(document)) = members.get("document") {
                found.insert(document.clone());
            }
            members.values().for_each(|member| documents(member, found));
        }
        Json::Array(values) => values.iter().for_each(|value| documents(value, found)),
        _ => {}
    }
}

#[test]
fn every_rule_named_is_a_value_of_a_set() {
    let folded = record::fold();
    let convention = convention(&folded);
    let mut named = 0;
    for entered in &folded.entered {
        for rule in &entered.submission.header.under {
            let (set, id) = rule.split_once('/').unwrap();
            let value = convention.rule_set(set).and_then(|set| set.value(id));
            assert!(value.is_some(), "line {}: {rule}", entered.line);
            named += 1;
        }
    }
    assert!(named > 60);
}

#[test]
fn a_value_is_verified_exactly_where_its_text_was_read() {
    let folded = record::fold();
    let convention = convention(&folded);
    let sets: Vec<&str> = convention.rules.iter().map(|held| held.rules.set.as_str()).collect();
    assert_eq!(sets, ["final-clauses", "assembly-committees", "committee-mandate"]);
    for value in convention.rules.iter().flat_map(|held| &held.rules.values) {
        assert_eq!(value.verified, value.source.is_some(), "{}", value.id);
        let admitted = ["not read", "no source", "Not re-read"];
        let admits = admitted.iter().any(|words| value.text.contains(words));
        assert_eq!(admits, !value.verified, "{}: {}", value.id, value.text);
    }
    let clauses = convention.rule_set("final-clauses").unwrap();
    for (id, verified) in [
        ("entry-into-force.instruments", true),
        ("entry-into-force.delay", true),
        ("entry-into-force.organizations-count", true),
        ("entry-into-force.later-party-delay", false),
        ("signature.windows", true),
        ("denunciation.delay", false),
    ] {
        assert_eq!(clauses.value(id).unwrap().verified, verified, "{id}");
    }
}

#[test]
fn four_discrepancies_are_noted_and_a_listed_source_prevails() {
    let folded = record::fold();
    let convention = convention(&folded);
    let prevails: Vec<&str> = convention
        .discrepancies
        .iter()
        .map(|noted| noted.prevails.as_str())
        .collect();
    assert_eq!(
        prevails,
        [
            "untc-xviii-16",
            "untc-xviii-16",
            "adoption-press-release",
            "resolution-75-282"
        ]
    );
    for noted in &convention.discrepancies {
        let says = noted.statements.iter().any(|says| says.source.document == noted.prevails);
        assert!(says, "{}", noted.subject);
    }
}

#[test]
fn what_is_not_transcribed_is_the_house_own_table() {
    for entered in record::fold().entered {
        if entered.submission.header.source.is_none() {
            let kind = act_type(&entered.value);
            assert!(kind.starts_with("convention."), "line {}: {kind}", entered.line);
        }
    }
}

fn act_type(line: &Value) -> String {
    let kind = line.get("ask").and_then(|ask| ask.get("type"));
    kind.and_then(Value::as_str).unwrap().to_owned()
}
