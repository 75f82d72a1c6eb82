//! Consensus first: a vote on substance only after its steps, decisions without a vote, silence.

use crate::stage::{Stage, with_proposal};
use serde_json::json;

fn one() -> serde_json::Value {
    json!({"question": "L.1"})
}

#[test]
fn substance_is_voted_on_only_once_consensus_is_exhausted() {
    let mut stage = with_proposal("2024-08-08", "2024-08-07", "committee-mandate");
    let announced =
        |majority: &str| json!({"question": "L.1", "method": "recorded", "majority": majority});
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("two-thirds"),
        "bureau_first",
    );
    stage.may_not("Chair", "consensus_exhausted", one(), "bureau_first");
    stage.may_not("Chair", "bureau_decided", one(), "not_the_bureau");
    stage.does("Bureau", "bureau_decided", one());
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("two-thirds"),
        "consensus_first",
    );
    stage.does("Chair", "consensus_exhausted", one());
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("simple"),
        "other_majority",
    );
    // 88 to 58: a majority, and not two-thirds.
    stage.hands("L.1", None, "two-thirds", [88, 58, 34]);
    stage.tell_outcome("L.1");
    stage.tells("substance_is_voted_on_only_once_consensus_is_exhausted");
}

#[test]
fn a_question_of_procedure_needs_no_such_step_unless_the_ruling_is_overruled() {
    let mut stage = with_proposal("2024-08-08", "2024-08-07", "committee-mandate");
    let announced = json!({"question": "L.1", "method": "hands", "majority": "simple"});
    stage.may_not(
        "Chair",
        "voting_announced",
        announced.clone(),
        "bureau_first",
    );
    stage.does(
        "Chair",
        "nature",
        json!({"question": "L.1", "nature": "procedure"}),
    );
    stage.does("IRN", "appealed", json!({"question": "appeal"}));
    stage.may_not(
        "Chair",
        "voting_announced",
        announced.clone(),
        "appeal_first",
    );
    stage.hands("appeal", None, "simple", [70, 40, 10]);
    stage.may_not("Chair", "voting_announced", announced, "bureau_first");
    assert!(stage.floor().rulings[0].overruled);
}

#[test]
fn a_decision_without_a_vote_and_a_dissociation() {
    let mut stage = with_proposal("2024-08-08", "2024-08-07", "committee-mandate");
    let position = json!({"kind": "explanation_of_position", "question": "L.1"});
    stage.may_not("IRN", "spoke", position.clone(), "not_the_moment");
    stage.may_not("IRN", "dissociated", one(), "nothing_to_dissociate_from");
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.1", "how": "recorded_vote"}),
        "not_without_a_vote",
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "L.1", "how": "by_consensus"}),
    );
    stage.does(
        "IRN",
        "dissociated",
        json!({"question": "L.1", "paragraph": "para. 2"}),
    );
    stage.does("IRN", "spoke", position);
    let held = stage.floor().question("L.1").unwrap();
    assert_eq!(held.standing.in_words(), "adopted by consensus");
    assert_eq!(held.dissociated.len(), 1);
    stage.tells("a_decision_without_a_vote_and_a_dissociation");
}

/// The body has allowed the procedure, put two questions and adjourned.
fn silent() -> Stage {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", "assembly-committees");
    stage.does("DZA", "proposed", json!({"question": "L.2", "title": "Another draft", "sponsors": ["DZA"], "circulated": "2026-11-15"}));
    stage.does("DZA", "moved", json!({"question": "silence", "motion": "other", "summary": "to decide by silence between meetings"}));
    stage.does(
        "Chair",
        "decided",
        json!({"question": "silence", "how": "without_a_vote"}),
    );
    stage.does("Chair", "closed", json!({"how": "adjourned"}));
    stage
}

#[test]
fn silence_kept_adopts_and_silence_broken_does_not() {
    let mut stage = silent();
    let opened = |question: &str, until: &str, allowed_by: &str| json!({"question": question, "until": until, "zone": "America/New_York", "allowed_by": allowed_by});
    let until = "2026-11-19T17:00:00.000Z";
    stage.may_not(
        "Chair",
        "silence_opened",
        opened("L.1", "Thursday", "silence"),
        "no_deadline",
    );
    stage.may_not(
        "Chair",
        "silence_opened",
        opened("L.1", "2026-11-19T11:00:00.000Z", "silence"),
        "silence_too_short",
    );
    stage.may_not(
        "Chair",
        "silence_opened",
        opened("L.1", until, "nobody"),
        "silence_not_allowed",
    );
    stage.may_not("Chair", "silence_kept", one(), "no_silence");
    stage.does("Chair", "silence_opened", opened("L.1", until, "silence"));
    stage.does("Chair", "silence_opened", opened("L.2", until, "silence"));

    stage.on("2026-11-18");
    stage.may_not("Chair", "silence_kept", one(), "silence_lasts");
    let named = json!({"question": "L.2", "for": "DZA"});
    stage.may_not("Chair", "silence_broken", named, "breaker_named");
    stage.does("Chair", "silence_broken", json!({"question": "L.2"}));

    stage.at("2026-11-19T17:00:01.000Z");
    stage.may_not("Chair", "silence_broken", one(), "silence_ended");
    stage.does("Chair", "silence_kept", one());
    let words = |name: &str| stage.floor().question(name).unwrap().standing.in_words();
    assert_eq!(words("L.1"), "adopted without a vote");
    assert_eq!(words("L.2"), "not adopted (silence broken)");
    stage.tells("silence_kept_adopts_and_silence_broken_does_not");
}
