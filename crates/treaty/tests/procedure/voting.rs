//! The voting: amendments, parts, ballots, the chair, the quorum, reconsideration.

use crate::stage::{Stage, with_proposal};
use serde_json::{Value as Json, json};

const RULES: &str = "assembly-committees";

fn announced(question: &str) -> Json {
    json!({"question": question, "method": "recorded", "majority": "simple"})
}

fn part(question: &str, part: &str) -> Json {
    json!({"question": question, "part": part, "method": "hands", "majority": "simple"})
}

#[test]
fn an_amendment_chain_with_division() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let amendment = |name: &str, to: &str, on: &str| json!({"question": name, "to": to, "title": "A change", "sponsors": ["FRA"], "circulated": on});
    stage.does("FRA", "amendment", amendment("L.2", "L.1", "2026-11-15"));
    stage.does("FRA", "amendment", amendment("L.3", "L.1", "2026-11-15"));
    stage.does("FRA", "amendment", amendment("L.4", "L.2", "2026-11-16"));
    stage.does("FRA", "amendment", amendment("L.5", "L.1", "2026-11-15"));
    stage.may_not(
        "Chair",
        "distance",
        json!({"question": "L.1", "order": ["L.2"]}),
        "distance_incomplete",
    );
    stage.does(
        "Chair",
        "distance",
        json!({"question": "L.1", "order": ["L.2", "L.3", "L.5"]}),
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "amendment_first",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.3"),
        "further_removed",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.2"),
        "amendment_first",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.4"),
        "not_circulated",
    );
    stage.does("Chair", "permitted", json!({"question": "L.4"}));
    stage.hands("L.4", None, "simple", [30, 60, 5]);
    stage.hands("L.2", None, "simple", [70, 50, 5]);
    stage.may_not(
        "Chair",
        "dropped",
        json!({"question": "L.3", "because_of": "L.5", "reason": "implied"}),
        "not_implied",
    );
    stage.does(
        "Chair",
        "dropped",
        json!({"question": "L.3", "because_of": "L.2", "reason": "L.2 deletes the words it changes"}),
    );
    stage.does("FRA", "withdrawn", json!({"question": "L.5"}));
    stage.may_not(
        "DZA",
        "withdrawn",
        json!({"question": "L.1"}),
        "already_amended",
    );

    let division = |parts: &[&str]| json!({"question": "division", "motion": "division", "about": "L.1", "parts": parts});
    stage.may_not("KEN", "moved", division(&["para. 9"]), "no_such_part");
    stage.does("KEN", "moved", division(&["para. 1", "para. 2"]));
    stage.does("DZA", "objected", json!({"question": "division"}));
    stage.hands("division", None, "simple", [60, 40, 10]);
    stage.may_not("Chair", "voting_announced", announced("L.1"), "parts_first");
    stage.may_not(
        "Chair",
        "voting_announced",
        part("L.1", "para. 2"),
        "parts_first",
    );
    stage.hands("L.1", Some("para. 1"), "simple", [40, 60, 10]);
    stage.hands("L.1", Some("para. 2"), "simple", [70, 30, 10]);
    stage.tell_next();
    stage.hands("L.1", None, "simple", [65, 30, 15]);
    stage.tell_outcome("L.1");
    stage.tells("an_amendment_chain_with_division");
}

#[test]
fn a_proposal_whose_operative_parts_all_fell_falls_as_a_whole() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.does("KEN", "moved", json!({"question": "division", "motion": "division", "about": "L.1", "parts": ["para. 1", "para. 2"]}));
    stage.does(
        "Chair",
        "decided",
        json!({"question": "division", "how": "without_a_vote"}),
    );
    stage.hands("L.1", Some("para. 1"), "simple", [40, 60, 10]);
    stage.hands("L.1", Some("para. 2"), "simple", [50, 50, 10]);
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "all_parts_fell",
    );
    stage.does(
        "Chair",
        "dropped",
        json!({"question": "L.1", "because_of": "L.1", "reason": "all operative parts were rejected"}),
    );
    assert_eq!(
        stage.floor().question("L.1").unwrap().standing.in_words(),
        "rejected"
    );
}

/// A recorded vote that is open.
fn open(rules: &str) -> Stage {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", rules);
    stage.does("Chair", "voting_announced", announced("L.1"));
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage
}

fn ballot(word: &str) -> Json {
    json!({"question": "L.1", "ballot": word})
}

#[test]
fn a_ballot_is_changed_until_the_chair_locks_and_who_presides_casts_none() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let right = json!({"of": "VEN", "right": "suspended", "reason": "Article 19"});
    stage.does("Chair", "voting_right", right.clone());
    stage.may_not("Chair", "voting_right", right, "right_stands");
    stage.does("Chair", "voting_announced", announced("L.1"));
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage.does("FRA", "ballot", ballot("no"));
    stage.does("FRA", "ballot", ballot("yes"));
    let mut presiding = ballot("yes");
    presiding["by"] = json!({"capacity": "Chair"});
    stage.may_not("DZA", "ballot", presiding, "presiding_votes");
    let mut delegate = ballot("yes");
    delegate["by"] = json!({"capacity": "representative"});
    stage.does("DZA", "ballot", delegate);
    stage.may_not("EUU", "ballot", ballot("yes"), "not_a_member");
    stage.may_not("", "ballot", ballot("yes"), "no_participant");
    stage.may_not(
        "KEN",
        "moved",
        json!({"question": "m", "motion": "suspend-meeting"}),
        "voting_under_way",
    );
    stage.may_not(
        "KEN",
        "ballot",
        json!({"question": "L.2", "ballot": "yes"}),
        "no_voting",
    );
    stage.does(
        "KEN",
        "point_of_order",
        json!({"summary": "the board is dark", "on_voting": true}),
    );
    stage.may_not("FRA", "ballot", ballot("no"), "ruling_first");
    stage.does("Chair", "ruled", json!({"ruling": "the voting goes on"}));
    let right = |right: &str| json!({"of": "VEN", "right": right, "reason": "Article 19"});
    stage.may_not(
        "Chair",
        "voting_right",
        right("restored"),
        "voting_under_way",
    );
    stage.may_not("VEN", "ballot", ballot("yes"), "right_suspended");
    stage.does("PER", "ballot", ballot("abstain"));
    stage.does("Chair", "locked", json!({"question": "L.1"}));
    stage.may_not("FRA", "ballot", ballot("no"), "no_voting");
    let result =
        |yes: u32| json!({"question": "L.1", "result": {"yes": yes, "no": 0, "abstain": 1}});
    stage.may_not("Chair", "result", result(3), "sums_differ");
    stage.does("Chair", "result", result(2));
    let mut corrected = result(3);
    corrected["reason"] = json!("the secretariat had missed a light");
    stage.does("Chair", "corrected", corrected);
    let voting = stage.floor().voted("L.1").unwrap();
    assert_eq!((voting.tally().yes, voting.tally().not_voting), (2, 190));
    assert_eq!((voting.replaced.len(), voting.corrected.len()), (1, 1));
    assert_eq!(voting.result.unwrap().yes, 2);
}

#[test]
fn the_chair_is_handed_over_and_only_the_capacity_that_presides_acts_for_it() {
    let mut stage = open(RULES);
    stage.may_not(
        "Vice-Chair",
        "locked",
        json!({"question": "L.1"}),
        "not_the_chair",
    );
    stage.does(
        "Chair",
        "handed",
        json!({"presiding": "KEN", "capacity": "Vice-Chair"}),
    );
    stage.does("Vice-Chair", "locked", json!({"question": "L.1"}));
    stage.may_not(
        "Chair",
        "result",
        json!({"question": "L.1", "result": {"yes": 0, "no": 0, "abstain": 0}}),
        "not_the_chair",
    );
}

#[test]
fn the_quorum_is_presumed_until_somebody_asks() {
    let mut stage = Stage::new("2026-11-16");
    let opening = |present: u32| json!({"body": "c/committee/body/one", "rules": RULES, "members": 193, "presiding": "DZA", "present": present});
    stage.may_not("Chair", "opened", opening(48), "no_quorum_to_open");
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.does("KEN", "count_asked", json!({}));
    stage.may_not("Chair", "voting_announced", announced("L.1"), "count_first");
    stage.does("Chair", "counted", json!({"present": 96}));
    stage.may_not("Chair", "voting_announced", announced("L.1"), "no_quorum");
    stage.does("Chair", "counted", json!({"present": 97}));
    stage.recorded("L.1", "simple", &[("FRA".to_owned(), "yes")]);
}

#[test]
fn what_was_decided_is_reconsidered_by_two_thirds_in_the_same_session() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let reconsider =
        |name: &str| json!({"question": name, "motion": "reconsideration", "about": "L.1"});
    stage.may_not("KEN", "moved", reconsider("r"), "not_pending");
    stage.hands("L.1", None, "simple", [40, 60, 0]);
    stage.may_not("Chair", "voting_announced", announced("L.1"), "not_pending");
    stage.does("KEN", "moved", reconsider("r-1"));
    stage.may_not(
        "FRA",
        "spoke_on",
        json!({"question": "r-1", "side": "for"}),
        "speakers_heard",
    );
    stage.hands("r-1", None, "two-thirds", [65, 34, 0]);
    assert!(!stage.floor().question("L.1").unwrap().standing.is_pending());
    stage.does("KEN", "moved", reconsider("r-2"));
    stage.hands("r-2", None, "two-thirds", [66, 33, 0]);
    stage.hands("L.1", None, "simple", [60, 40, 0]);
    assert_eq!(
        stage.floor().question("L.1").unwrap().standing.in_words(),
        "adopted"
    );
}

#[test]
fn a_proposal_is_withdrawn_by_its_proposer_and_reintroduced_by_any_member() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.may_not(
        "KEN",
        "withdrawn",
        json!({"question": "L.1"}),
        "not_the_proposer",
    );
    stage.may_not(
        "KEN",
        "reintroduced",
        json!({"question": "L.1"}),
        "not_withdrawn",
    );
    stage.does("DZA", "withdrawn", json!({"question": "L.1"}));
    stage.may_not("Chair", "voting_announced", announced("L.1"), "not_pending");
    stage.does("KEN", "reintroduced", json!({"question": "L.1"}));
    stage.hands("L.1", None, "simple", [60, 40, 0]);
}

#[test]
fn an_amendment_comes_back_only_while_what_it_amends_is_before_the_body() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let amendment =
        json!({"question": "A.1", "to": "L.1", "title": "Other words", "sponsors": ["FRA"]});
    stage.does("FRA", "amendment", amendment);
    stage.does("FRA", "withdrawn", json!({"question": "A.1"}));
    stage.does("DZA", "withdrawn", json!({"question": "L.1"}));
    let back = json!({"question": "A.1"});
    stage.may_not("FRA", "reintroduced", back.clone(), "not_pending");
    stage.does("KEN", "reintroduced", json!({"question": "L.1"}));
    stage.does("FRA", "reintroduced", back);
}

#[test]
fn a_late_proposal_waits_for_the_body_to_waive_the_rule() {
    let mut stage = with_proposal("2026-11-16", "2026-11-16", RULES);
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "not_circulated",
    );
    stage.may_not(
        "Chair",
        "permitted",
        json!({"question": "L.1"}),
        "body_waives",
    );
    stage.does(
        "DZA",
        "moved",
        json!({"question": "waiver", "motion": "waiver", "about": "L.1"}),
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "waiver", "how": "without_a_vote"}),
    );
    stage.hands("L.1", None, "simple", [60, 40, 0]);
}

#[test]
fn a_roll_call_begins_where_the_lot_says_and_anyone_can_repeat_the_draw() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let roll_call = json!({"question": "L.1", "method": "roll-call", "majority": "simple"});
    stage.may_not(
        "KEN",
        "vote_asked",
        json!({"question": "L.9", "method": "roll-call"}),
        "no_such_question",
    );
    stage.does(
        "KEN",
        "vote_asked",
        json!({"question": "L.1", "method": "roll-call"}),
    );
    stage.does("Chair", "voting_announced", roll_call);
    let draw = stage.draw();
    let mut other = draw.clone();
    other["drawn"] = json!("nobody");
    stage.may_not("Chair", "lot_drawn", json!({"draw": other}), "other_draw");
    stage.may_not(
        "Chair",
        "voting_opened",
        json!({"question": "L.1"}),
        "no_lot",
    );
    stage.does("Chair", "lot_drawn", json!({"draw": draw.clone()}));
    stage.may_not(
        "Chair",
        "lot_drawn",
        json!({"draw": draw.clone()}),
        "no_roll_call",
    );
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    assert_eq!(
        stage.floor().voting().unwrap().lot.as_deref(),
        draw["drawn"].as_str()
    );
}

#[test]
fn a_roll_is_called_in_its_order_and_who_does_not_answer_is_called_again_at_the_end() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let silent = |of: &[&str]| json!({"question": "L.1", "of": of});
    stage.verbose = false;
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "roll-call", "majority": "simple"}),
    );
    stage.does("Chair", "lot_drawn", json!({"draw": stage.draw()}));
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    let first = stage.called().unwrap();
    assert_eq!(
        Some(first.as_str()),
        stage.floor().voting().unwrap().lot.as_deref()
    );
    let other = if first == "KEN" { "PER" } else { "KEN" };
    stage.may_not(other, "ballot", ballot("yes"), "not_its_call");
    stage.may_not("Secretary", "no_answer", silent(&[other]), "not_its_call");
    stage.may_not("Secretary", "no_answer", silent(&[]), "nobody_called");
    stage.may_not(
        "Chair",
        "locked",
        json!({"question": "L.1"}),
        "roll_not_ended",
    );
    // The one drawn is not in the room; the next one answers, and then thinks better of it.
    stage.does("Secretary", "no_answer", silent(&[first.as_str()]));
    let second = stage.called().unwrap();
    stage.does(&second, "ballot", ballot("yes"));
    stage.does(&second, "ballot", ballot("no"));
    stage.may_not(&first, "ballot", ballot("yes"), "not_its_call");
    let mut called = vec![first.clone(), second];
    while let Some(who) = stage.called().filter(|who| *who != first) {
        stage.does(&who, "ballot", ballot("abstain"));
        called.push(who);
    }
    assert_eq!(called.len(), 193);
    let mut sorted = called.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), 193, "each was called");
    // The roll is gone through, and who was passed over is called again, once.
    assert_eq!(stage.called(), Some(first.clone()));
    stage.may_not(
        "Chair",
        "locked",
        json!({"question": "L.1"}),
        "roll_not_ended",
    );
    stage.does("Secretary", "no_answer", silent(&[first.as_str()]));
    assert_eq!(stage.called(), None);
    stage.may_not(
        "Secretary",
        "no_answer",
        silent(&[first.as_str()]),
        "nobody_called",
    );
    // It comes in before the lock, and its vote is taken.
    stage.does(&first, "ballot", ballot("yes"));
    stage.does("Chair", "locked", json!({"question": "L.1"}));
    let result = json!({"question": "L.1", "result": {"yes": 1, "no": 1, "abstain": 191}});
    stage.does("Chair", "result", result);
    stage.tell_outcome("L.1");
    stage.tells("a_roll_is_called_in_its_order_and_who_does_not_answer_is_called_again");
}

#[test]
fn who_may_not_vote_is_not_called() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let drawn = {
        let mut other = with_proposal("2026-11-16", "2026-11-15", RULES);
        other.does(
            "Chair",
            "voting_right",
            json!({"of": "AFG", "right": "suspended", "reason": "Charter, Article 19"}),
        );
        other.does(
            "Chair",
            "voting_announced",
            json!({"question": "L.1", "method": "roll-call", "majority": "simple"}),
        );
        other.draw()["drawn"].as_str().unwrap().to_owned()
    };
    stage.does(
        "Chair",
        "voting_right",
        json!({"of": drawn, "right": "suspended", "reason": "Charter, Article 19"}),
    );
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "roll-call", "majority": "simple"}),
    );
    stage.does("Chair", "lot_drawn", json!({"draw": stage.draw()}));
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    // The roll begins with the one after it.
    let after = stage.called().unwrap();
    assert_ne!(after, drawn);
    stage.may_not(
        &after,
        "no_answer",
        json!({"question": "L.1", "of": [drawn]}),
        "not_the_secretary",
    );
    stage.may_not(&drawn, "ballot", ballot("yes"), "right_suspended");
}

#[test]
fn hands_have_no_names_and_are_never_more_than_the_members() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
    );
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage.may_not("KEN", "ballot", ballot("yes"), "hands_have_no_names");
    stage.does("Chair", "locked", json!({"question": "L.1"}));
    let result =
        |yes: u32| json!({"question": "L.1", "result": {"yes": yes, "no": 100, "abstain": 0}});
    stage.may_not("Chair", "result", result(94), "too_many");
    stage.may_not(
        "KEN",
        "intent",
        json!({"question": "L.1", "intended": "yes"}),
        "voting_under_way",
    );
    stage.does("Chair", "result", result(93));
    stage.may_not(
        "KEN",
        "intent",
        json!({"question": "L.9", "intended": "yes"}),
        "no_such_question",
    );
}

#[test]
fn the_result_of_hands_is_what_the_secretariat_counted_last() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let count = |yes: u32, no: u32| {
        let result = json!({"yes": yes, "no": no, "abstain": 0});
        json!({"question": "L.1", "result": result})
    };
    stage.may_not("Secretary", "hands", count(90, 80), "hands_not_raised");
    let announced = json!({"question": "L.1", "method": "hands", "majority": "simple"});
    stage.does("Chair", "voting_announced", announced);
    stage.may_not("Secretary", "hands", count(90, 80), "hands_not_raised");
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage.may_not("Chair", "hands", count(90, 80), "not_the_secretary");
    stage.may_not("Secretary", "hands", count(190, 80), "too_many");
    stage.does("Secretary", "hands", count(90, 80));
    stage.does("Chair", "locked", json!({"question": "L.1"}));
    stage.does("Secretary", "hands", count(91, 79));
    stage.may_not("Chair", "result", count(90, 80), "other_count");
    let next = stage.next().into_iter();
    let mut next = next.filter(|next| next.step == "announce the result on L.1");
    assert_eq!(next.next().map(|next| next.allowed), Some(Ok(())));
    stage.does("Chair", "result", count(91, 79));
    stage.may_not("Secretary", "hands", count(91, 79), "hands_not_raised");
}

#[test]
fn a_count_is_for_hands_alone() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let announced = json!({"question": "L.1", "method": "recorded", "majority": "simple"});
    stage.does("Chair", "voting_announced", announced);
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    let result = json!({"question": "L.1", "result": {"yes": 1, "no": 0, "abstain": 0}});
    stage.may_not("Secretary", "hands", result, "hands_not_raised");
}

#[test]
fn parts_of_an_amendment_are_voted_on_separately_too() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.does(
        "FRA",
        "amendment",
        json!({
            "question": "L.2", "to": "L.1", "title": "Two changes", "sponsors": ["FRA"],
            "circulated": "2026-11-15", "operative": ["first", "second"],
        }),
    );
    stage.does(
        "KEN",
        "moved",
        json!({"question": "division", "motion": "division", "about": "L.2", "parts": ["second"]}),
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "division", "how": "without_a_vote"}),
    );
    stage.may_not("Chair", "voting_announced", announced("L.2"), "parts_first");
    stage.hands("L.2", Some("second"), "simple", [60, 40, 0]);
    stage.hands("L.2", None, "simple", [60, 40, 0]);
    assert!(stage.floor().is_amended("L.1"));
}
