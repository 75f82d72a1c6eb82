//! The file's own order: ids, time, sources and rules that are named and listed.

use crate::record::{self, Folded};
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
    let folded = record::folded();
    assert_eq!(folded.entered.len(), record::lines().len());
    assert!(
        folded
            .entered
            .iter()
            .all(|entered| !entered.acts.is_empty())
    );
    let votes = folded
        .entered
        .iter()
        .filter(|entered| entered.acts.len() > 1);
    let acts: Vec<usize> = votes.map(|entered| entered.acts.len()).collect();
    assert_eq!(acts, [182], "one opening, 180 ballots, one announcement");
}

#[test]
fn no_id_is_given_twice() {
    let folded = record::folded();
    assert_eq!(folded.by_id().len(), folded.entered.len());
}

#[test]
fn lines_follow_the_order_of_time() {
    let folded = record::folded();
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
    let kinds = lines
        .iter()
        .map(record::act_type)
        .take_while(|kind| kind.starts_with("convention."));
    let mut kinds: Vec<&str> = kinds.collect();
    kinds.dedup();
    let order = ["opened", "source", "rules", "discrepancy"];
    assert_eq!(kinds, order.map(|verb| format!("convention.{verb}/1")));
}

#[test]
fn every_source_listed_is_cited() {
    let convention = convention(record::folded());
    let mut cited = BTreeSet::new();
    for line in record::lines() {
        documents(&Json::from(&line), &mut cited);
    }
    let listed: BTreeSet<String> = convention.sources.keys().cloned().collect();
    assert_eq!(cited, listed);
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
fn secondary_sources_list_signatures_and_report_counts_but_bind_nobody() {
    let folded = record::folded();
    let sources = &convention(folded).sources;
    let binding = |kind: &str| {
        let verb = kind.trim_end_matches("/1").rsplit('.').next();
        matches!(
            verb,
            Some("adopted" | "opened" | "deposited" | "withdrawn" | "issued")
        )
    };
    let depositary = folded.entered.iter().filter(|entered| {
        let kind = entered.act_type();
        kind.starts_with("depositary.") && binding(kind)
    });
    let mut binding = 0;
    for entered in depositary {
        let source = entered.submission.header.source.as_ref().unwrap();
        let standing = sources[&source.document].standing;
        assert_ne!(standing, Standing::Secondary, "line {}", entered.line);
        binding += 1;
    }
    assert_eq!(binding, 3, "adoption, opening for signature, notification");
}

#[test]
fn every_rule_named_is_a_value_of_a_set() {
    let folded = record::folded();
    let convention = convention(folded);
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
    let folded = record::folded();
    let convention = convention(folded);
    let sets: Vec<&str> = convention
        .rules
        .iter()
        .map(|held| held.rules.set.as_str())
        .collect();
    assert_eq!(
        sets,
        ["final-clauses", "assembly-committees", "committee-mandate"]
    );
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
    let folded = record::folded();
    let convention = convention(folded);
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
        let says = noted
            .statements
            .iter()
            .any(|says| says.source.document == noted.prevails);
        assert!(says, "{}", noted.subject);
    }
}

#[test]
fn what_is_not_transcribed_is_the_house_own_table() {
    for entered in &record::folded().entered {
        if entered.submission.header.source.is_none() {
            let kind = entered.act_type();
            assert!(
                kind.starts_with("convention."),
                "line {}: {kind}",
                entered.line
            );
        }
    }
}
