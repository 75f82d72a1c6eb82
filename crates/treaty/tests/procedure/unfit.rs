//! The remaining rules, each in turn; and that none is left without a test.

use crate::stage::{Stage, with_proposal};
use serde_json::json;
use std::collections::BTreeSet;
use treaty::committee::{election, procedure};

const RULES: &str = "assembly-committees";

#[test]
fn before_and_around_a_meeting() {
    let mut stage = Stage::new("2026-11-16");
    let opening = |rules: &str, presiding: &str| json!({"body": "c/committee/body/one", "rules": rules, "members": 193, "presiding": presiding});
    stage.may_not("Chair", "list", json!({"step": "opened"}), "not_opened");
    stage.may_not(
        "Chair",
        "opened",
        opening("no-such-rules", "DZA"),
        "no_such_rules",
    );
    stage.may_not("", "opened", opening(RULES, "DZA"), "nobody_presides");
    stage.may_not("Chair", "opened", opening(RULES, "EUU"), "not_a_member");
    stage.opens(RULES, 193);
    stage.may_not("Chair", "opened", opening(RULES, "DZA"), "already_open");
    stage.may_not(
        "KEN",
        "proposed",
        json!({"question": "L.1", "title": "Early", "sponsors": ["KEN"]}),
        "nothing_taken_up",
    );
    stage.may_not("", "spoke", json!({"kind": "general"}), "no_speaker");
}

#[test]
fn a_missing_or_misshapen_value_is_named() {
    let mut stage = Stage::bare("2026-11-16");
    stage.rules(json!({"type": "convention.rules/1", "rules": {"set": "empty", "title": "Empty", "values": []}}));
    let opening = json!({"body": "c/committee/body/one", "rules": "empty", "members": 193, "presiding": "DZA"});
    stage.may_not("Chair", "opened", opening, "rule_missing");
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.value("voting.majority", json!("most"));
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "rule_unreadable",
    );
}

#[test]
fn another_value_is_another_rule() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.value("explanation.by-sponsor", json!(true));
    stage.value("voting.on-request", json!(["recorded"]));
    stage.value("chair.casts-ballot", json!(true));
    stage.may_not(
        "KEN",
        "vote_asked",
        json!({"question": "L.1", "method": "roll-call"}),
        "method_not_provided",
    );
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "recorded", "majority": "simple"}),
    );
    stage.does(
        "DZA",
        "spoke",
        json!({"kind": "explanation_before", "question": "L.1", "minutes": 10}),
    );
    stage.may_not(
        "FRA",
        "spoke",
        json!({"kind": "explanation_before", "question": "L.1", "minutes": 11}),
        "over_time",
    );
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage.does(
        "DZA",
        "ballot",
        json!({"question": "L.1", "ballot": "yes", "by": {"capacity": "Chair"}}),
    );
}

#[test]
fn the_rest_of_the_questions() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let put = |question: &str, sponsors: &[&str]| json!({"question": question, "title": "A draft", "sponsors": sponsors, "circulated": "2026-11-15"});
    stage.may_not("KEN", "proposed", put("L.1", &["KEN"]), "name_taken");
    stage.may_not("KEN", "proposed", put("L.2", &[]), "no_sponsor");
    stage.may_not(
        "KEN",
        "intent",
        json!({"question": "L.1", "intended": "yes"}),
        "no_result",
    );
    stage.does("KEN", "proposed", put("L.2", &["KEN"]));
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.2", "how": "by_consensus"}),
        "not_its_turn",
    );
}

/// The sources of these tests, where a code is asserted in quotation marks.
pub(crate) const TESTS: [&str; 10] = [
    include_str!("consensus.rs"),
    include_str!("debate.rs"),
    include_str!("elections.rs"),
    include_str!("hostile.rs"),
    include_str!("participation.rs"),
    include_str!("silence.rs"),
    include_str!("unfit.rs"),
    include_str!("voting.rs"),
    include_str!("y1971.rs"),
    include_str!("y2019.rs"),
];

#[test]
fn no_rule_is_left_without_a_test() {
    let catalogue = procedure::Unfit::CATALOGUE
        .iter()
        .chain(election::Unfit::CATALOGUE);
    let code = |line: &treaty::not_in_order::CatalogueLine| line.code.rsplit('.').next().unwrap();
    let codes: BTreeSet<&str> = catalogue.map(code).collect();
    let tested = |code: &&&str| {
        !TESTS
            .iter()
            .any(|test| test.contains(&format!("\"{code}\"")))
    };
    let untested: Vec<&&str> = codes.iter().filter(tested).collect();
    assert!(untested.is_empty(), "{untested:?}");
    assert!(codes.len() > 90);
}
