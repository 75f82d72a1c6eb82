//! A hostile delegate and a confused Chair: what they may not do, and what the meeting does then.

use crate::stage::{Stage, with_proposal};
use serde_json::{Value as Json, json};

const RULES: &str = "assembly-committees";

fn stage() -> Stage {
    with_proposal("2026-11-16", "2026-11-15", RULES)
}

fn one() -> Json {
    json!({"question": "L.1"})
}

fn announced(question: &str) -> Json {
    json!({"question": question, "method": "recorded", "majority": "simple"})
}

fn ballot(word: &str) -> Json {
    json!({"question": "L.1", "ballot": word})
}

fn result(question: &str, [yes, no, abstain]: [u32; 3]) -> Json {
    json!({"question": question, "result": {"yes": yes, "no": no, "abstain": abstain}})
}

fn put(question: &str, by: &str) -> Json {
    json!({"question": question, "title": "A draft", "sponsors": [by], "circulated": "2026-11-15"})
}

/// The voting on L.1 is open.
fn open() -> Stage {
    let mut stage = stage();
    stage.does("Chair", "voting_announced", announced("L.1"));
    stage.does("Chair", "voting_opened", one());
    stage
}

#[test]
fn an_appeal_inside_a_voting_is_decided_before_the_voting_goes_on() {
    let mut stage = open();
    stage.does("FRA", "ballot", ballot("yes"));
    let order = |on_voting| json!({"summary": "the board is dark", "on_voting": on_voting});
    stage.may_not("KEN", "point_of_order", order(false), "voting_under_way");
    stage.does("KEN", "point_of_order", order(true));
    stage.may_not("IRN", "ballot", ballot("no"), "ruling_first");
    stage.does("Chair", "ruled", json!({"ruling": "the voting goes on"}));
    // A ballot cast at the same moment does not take the appeal away.
    stage.does("IRN", "ballot", ballot("no"));
    stage.does("KEN", "appealed", json!({"question": "appeal"}));
    stage.may_not("PER", "ballot", ballot("no"), "appeal_first");
    stage.may_not("Chair", "locked", one(), "appeal_first");
    stage.may_not(
        "IRN",
        "appealed",
        json!({"question": "appeal-2"}),
        "appeal_first",
    );
    stage.tell_next();
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "appeal", "method": "hands", "majority": "simple"}),
    );
    stage.may_not("PER", "ballot", ballot("no"), "no_voting");
    stage.does("Chair", "voting_opened", json!({"question": "appeal"}));
    stage.does("Chair", "locked", json!({"question": "appeal"}));
    stage.does("Chair", "result", result("appeal", [70, 40, 0]));
    assert!(stage.floor().rulings[0].overruled);
    // The voting is where it was; the Chair declares it void and begins again.
    stage.does("PER", "ballot", ballot("no"));
    stage.does(
        "Chair",
        "annulled",
        json!({"question": "L.1", "reason": "the board was dark"}),
    );
    stage.recorded("L.1", "simple", &[("FRA".to_owned(), "yes")]);
    stage.tell_outcome("L.1");
    assert_eq!(stage.floor().voted("L.1").unwrap().tally().yes, 1);
    stage.tells("an_appeal_inside_a_voting_is_decided_before_the_voting_goes_on");
}

#[test]
fn a_voting_that_cannot_be_counted_is_declared_void() {
    let mut stage = Stage::new("2026-11-16");
    stage.opens(RULES, 1);
    stage.does(
        "Chair",
        "item",
        json!({"item": "1", "title": "An item", "referred_by": "the Assembly"}),
    );
    stage.does("DZA", "proposed", put("L.1", "DZA"));
    stage.does("Secretary", "budget", one());
    stage.does("Chair", "voting_announced", announced("L.1"));
    stage.does("Chair", "voting_opened", one());
    stage.does("FRA", "ballot", ballot("yes"));
    stage.does("KEN", "ballot", ballot("yes"));
    stage.does("Chair", "locked", one());
    stage.may_not("Chair", "result", result("L.1", [2, 0, 0]), "too_many");
    stage.does(
        "Chair",
        "annulled",
        json!({"question": "L.1", "reason": "the number of members was wrong"}),
    );
    stage.does("Chair", "closed", json!({"how": "suspended"}));
    stage.opens(RULES, 193);
    stage.recorded(
        "L.1",
        "simple",
        &[("FRA".to_owned(), "yes"), ("KEN".to_owned(), "yes")],
    );
}

#[test]
fn a_ballot_sent_again_never_becomes_the_last() {
    let mut stage = open();
    stage.person = Some("a-person");
    let first = stage.submission().to_string();
    stage.does("FRA", "ballot", ballot("yes"));
    let changed = json!({"question": "L.1", "ballot": "no", "replaces": first});
    let other = json!({"question": "L.1", "ballot": "no", "replaces": "AAAAAAAAAAAAAAAAAAAAAA"});
    stage.may_not("FRA", "ballot", other, "not_the_last_ballot");
    stage.does("FRA", "ballot", changed.clone());
    // The first one again, and the second again: neither is the last.
    stage.may_not("FRA", "ballot", ballot("yes"), "not_the_last_ballot");
    stage.may_not("FRA", "ballot", changed, "not_the_last_ballot");
    let voting = stage.floor().voting().unwrap();
    assert_eq!((voting.tally().yes, voting.tally().no), (0, 1));
    assert_eq!(voting.replaced.len(), 1);
    // A member sets right before the announcement what the secretariat entered, not its own.
    stage.person = None;
    stage.does("KEN", "ballot", ballot("no"));
    stage.does("Chair", "locked", one());
    stage.may_not("FRA", "ballot_corrected", ballot("yes"), "cast_itself");
    stage.may_not("PER", "ballot_corrected", ballot("yes"), "cast_itself");
    stage.does("KEN", "ballot_corrected", ballot("yes"));
    stage.may_not("Chair", "result", result("L.1", [0, 2, 0]), "sums_differ");
    stage.does("Chair", "result", result("L.1", [1, 1, 0]));
    stage.may_not("KEN", "ballot_corrected", ballot("no"), "no_voting");
    let mut corrected = result("L.1", [2, 192, 0]);
    corrected["reason"] = json!("a late discovery");
    stage.may_not("Chair", "corrected", corrected, "too_many");
}

#[test]
fn who_presides_alone_is_told_to_hand_over_the_chair() {
    let mut stage = stage();
    stage.does(
        "Chair",
        "handed",
        json!({"presiding": "FRA", "capacity": "Vice-Chair", "alone": true}),
    );
    assert!(
        stage.floor().notices(&stage.site())[0]
            .in_words()
            .contains("hand over the chair")
    );
    stage.does("Vice-Chair", "voting_announced", announced("L.1"));
    stage.does("Vice-Chair", "voting_opened", one());
    let mut presiding = ballot("yes");
    presiding["by"] = json!({"capacity": "Vice-Chair"});
    stage.may_not("FRA", "ballot", presiding, "presiding_alone");
    stage.may_not(
        "Vice-Chair",
        "handed",
        json!({"presiding": "EUU", "capacity": "Chair"}),
        "not_a_member",
    );
    stage.does(
        "Vice-Chair",
        "handed",
        json!({"presiding": "DZA", "capacity": "Chair"}),
    );
    stage.does("FRA", "ballot", ballot("yes"));
    assert!(stage.floor().notices(&stage.site()).is_empty());
    // The Bureau fills the place of a Chair who is gone.
    stage.may_not(
        "Vice-Chair",
        "handed",
        json!({"presiding": "KEN", "capacity": "Vice-Chair"}),
        "not_the_chair",
    );
    stage.does(
        "Bureau",
        "handed",
        json!({"presiding": "KEN", "capacity": "Vice-Chair"}),
    );
}

#[test]
fn the_board_shows_ballots_as_the_rules_say() {
    use treaty::committee::procedure::rules::Board;
    let mut stage = open();
    stage.does("FRA", "ballot", ballot("yes"));
    let shown = |stage: &Stage, board| {
        stage.floor().votings[0]
            .board(board)
            .values()
            .copied()
            .collect::<Vec<_>>()
    };
    assert!(shown(&stage, Board::AtOnce)[0].is_some());
    assert_eq!(shown(&stage, Board::AfterLock), [None]);
    assert_eq!(stage.board(), Board::AtOnce);
    stage.value("voting.board", json!("after-lock"));
    assert_eq!(stage.board(), Board::AfterLock);
    stage.does("Chair", "locked", one());
    assert!(shown(&stage, Board::AfterLock)[0].is_some());
}

#[test]
fn figures_that_cannot_be() {
    let mut stage = Stage::new("2026-11-16");
    let opening = |members: u32, present: u32| json!({"body": "c/committee/body/one", "rules": RULES, "members": members, "presiding": "DZA", "present": present});
    stage.may_not("Chair", "opened", opening(0, 0), "members_wrong");
    stage.may_not("Chair", "opened", opening(194, 100), "members_wrong");
    stage.may_not("Chair", "opened", opening(54, 55), "more_than_members");
    let mut stage = crate::hostile::stage();
    stage.may_not(
        "Chair",
        "counted",
        json!({"present": 194}),
        "more_than_members",
    );
    stage.does("Chair", "counted", json!({"present": 48}));
    stage.may_not(
        "FRA",
        "spoke",
        json!({"kind": "general"}),
        "no_quorum_to_debate",
    );
    stage.does("Chair", "counted", json!({"present": 49}));
    stage.does("FRA", "spoke", json!({"kind": "general"}));
}

#[test]
fn without_a_quorum_an_appeal_waits_and_the_meeting_can_end() {
    let mut stage = stage();
    stage.does(
        "Chair",
        "nature",
        json!({"question": "L.1", "nature": "procedure"}),
    );
    stage.does("KEN", "count_asked", json!({}));
    stage.does("IRN", "appealed", json!({"question": "appeal"}));
    let vote = json!({"question": "appeal", "method": "hands", "majority": "simple"});
    stage.may_not("Chair", "voting_announced", vote.clone(), "count_first");
    stage.does("Chair", "counted", json!({"present": 60}));
    stage.may_not("Chair", "voting_announced", vote, "no_quorum");
    stage.does("Chair", "closed", json!({"how": "suspended"}));
    stage.opens(RULES, 193);
    stage.may_not("FRA", "spoke", json!({"kind": "general"}), "appeal_first");
    stage.hands("appeal", None, "simple", [10, 100, 0]);
}

#[test]
fn the_budget_comes_before_action_and_the_statement_is_out() {
    let mut stage = stage();
    stage.does("KEN", "proposed", put("L.2", "KEN"));
    let states = |day: &str| json!({"question": "L.2", "statement": "L.3", "circulated": day});
    stage.may_not(
        "Chair",
        "budget",
        json!({"question": "L.2"}),
        "not_the_secretary",
    );
    stage.may_not(
        "Secretary",
        "budget",
        json!({"question": "L.2", "statement": "L.3"}),
        "statement_not_out",
    );
    stage.may_not(
        "Secretary",
        "budget",
        states("2026-11-17"),
        "statement_not_out",
    );
    stage.hands("L.1", None, "simple", [60, 40, 0]);
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.2", "how": "without_a_vote"}),
        "budget_first",
    );
    stage.does("Secretary", "budget", states("2026-11-16"));
    stage.does("KEN", "moved", json!({"question": "m", "motion": "other"}));
    stage.may_not(
        "Secretary",
        "budget",
        json!({"question": "m"}),
        "budget_of_proposals",
    );
    stage.does("KEN", "withdrawn", json!({"question": "m"}));
    stage.does(
        "Chair",
        "decided",
        json!({"question": "L.2", "how": "without_a_vote"}),
    );
}

#[test]
fn sponsors_join_and_only_who_put_it_withdraws() {
    let mut stage = stage();
    stage.may_not("FRA", "proposed", put("L.2", "KEN"), "not_a_sponsor");
    stage.may_not("DZA", "sponsored", one(), "sponsors_already");
    stage.does("KEN", "sponsored", one());
    stage.may_not("KEN", "withdrawn", one(), "not_the_proposer");
    let introduces = json!({"kind": "introduction", "question": "L.1"});
    stage.may_not("FRA", "spoke", introduces.clone(), "sponsor_introduces");
    stage.does("KEN", "spoke", introduces);
    stage.does("FRA", "moved", json!({"question": "m", "motion": "other"}));
    stage.may_not(
        "KEN",
        "sponsored",
        json!({"question": "m"}),
        "motions_have_no_sponsors",
    );
    stage.does(
        "FRA",
        "moved",
        json!({"question": "prio", "motion": "priority", "about": "L.1"}),
    );
    let amendment = json!({"question": "a", "to": "prio", "title": "Later", "sponsors": ["IRN"], "circulated": "2026-11-15"});
    stage.may_not("IRN", "amendment", amendment, "motions_are_not_amended");
    stage.may_not(
        "Chair",
        "nature",
        json!({"question": "prio", "nature": "substance"}),
        "nature_is_given",
    );
    stage.may_not("Bureau", "bureau_decided", one(), "no_consensus_steps");
    stage.may_not(
        "FRA",
        "spoke",
        json!({"kind": "point_of_order"}),
        "point_of_order_is_its_own",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "motion_first",
    );
}

#[test]
fn motions_are_spoken_on_once_each_and_nothing_goes_on_meanwhile() {
    let mut stage = stage();
    stage.does("DZA", "proposed", put("L.2", "DZA"));
    let no_vote = json!({"question": "n", "motion": "no-vote", "about": "L.2"});
    stage.may_not("IRN", "moved", no_vote.clone(), "nothing_voted_on");
    stage.does(
        "IRN",
        "moved",
        json!({"question": "m", "motion": "adjourn-debate", "about": "L.1"}),
    );
    stage.may_not("FRA", "spoke", json!({"kind": "general"}), "motion_first");
    stage.may_not("FRA", "proposed", put("L.3", "FRA"), "motion_first");
    stage.does("Secretary", "spoke", json!({"kind": "general"}));
    let on = |side: &str| json!({"question": "m", "side": side});
    stage.may_not("IRN", "spoke_on", on("for"), "spoke_on_it");
    stage.does("CUB", "spoke_on", on("for"));
    stage.may_not("CUB", "spoke_on", on("for"), "spoke_on_it");
    stage.hands("m", None, "simple", [20, 90, 3]);
    stage.hands("L.1", None, "simple", [60, 40, 0]);
    stage.does("IRN", "moved", no_vote);
}

#[test]
fn the_chair_may_move_what_rule_106_lets_it_propose() {
    let mut stage = stage();
    stage.may_not(
        "Chair",
        "moved",
        json!({"question": "p", "motion": "priority", "about": "L.1"}),
        "no_participant",
    );
    stage.does(
        "Chair",
        "moved",
        json!({"question": "times", "motion": "limit-time", "times": 1}),
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "times", "how": "without_a_vote"}),
    );
    stage.does("FRA", "spoke", json!({"kind": "general"}));
    stage.may_not("FRA", "spoke", json!({"kind": "general"}), "spoken_enough");
    stage.does(
        "FRA",
        "spoke",
        json!({"kind": "right_of_reply", "minutes": 3}),
    );
}

#[test]
fn a_speaker_who_is_not_there_is_passed_over_and_a_closed_list_can_be_appealed_against() {
    let mut stage = stage();
    stage.does("Chair", "list", json!({"step": "opened"}));
    stage.does("FRA", "inscribed", json!({"kind": "general"}));
    stage.may_not(
        "Chair",
        "passed_over",
        json!({"of": "KEN"}),
        "not_on_the_list",
    );
    stage.does("KEN", "inscribed", json!({"kind": "general"}));
    stage.does("Chair", "passed_over", json!({"of": "FRA"}));
    stage.does("KEN", "spoke", json!({"kind": "general"}));
    stage.does("Chair", "list", json!({"step": "closed"}));
    stage.does("IRN", "appealed", json!({"question": "appeal"}));
    stage.hands("appeal", None, "simple", [90, 20, 0]);
    stage.does("IRN", "inscribed", json!({"kind": "general"}));
}

#[test]
fn what_the_chair_drops_or_permits_can_be_appealed_against() {
    let mut stage = stage();
    let amendment = |name: &str| json!({"question": name, "to": "L.1", "title": "A change", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    stage.does("FRA", "amendment", amendment("L.2"));
    stage.does("FRA", "amendment", amendment("L.3"));
    stage.does(
        "Chair",
        "distance",
        json!({"question": "L.1", "order": ["L.3", "L.2"]}),
    );
    stage.does("IRN", "appealed", json!({"question": "a-1"}));
    stage.hands("a-1", None, "simple", [90, 20, 0]);
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.3"),
        "distance_not_ruled",
    );
    stage.does(
        "Chair",
        "distance",
        json!({"question": "L.1", "order": ["L.2", "L.3"]}),
    );
    stage.hands("L.2", None, "simple", [90, 20, 0]);
    let drop = |by: &str| json!({"question": "L.3", "because_of": by, "reason": "implied"});
    stage.may_not("Chair", "dropped", drop("L.1"), "not_implied");
    stage.does("Chair", "dropped", drop("L.2"));
    stage.does("FRA", "appealed", json!({"question": "a-2"}));
    stage.hands("a-2", None, "simple", [90, 20, 0]);
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "amendment_first",
    );
    stage.hands("L.3", None, "simple", [20, 90, 0]);
    stage.hands("L.1", None, "simple", [90, 20, 0]);
}

#[test]
fn what_hangs_on_a_question_lapses_with_it_and_comes_back() {
    let mut stage = stage();
    let amendment = json!({"question": "L.2", "to": "L.1", "title": "A change", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    stage.does("FRA", "amendment", amendment);
    stage.does("DZA", "withdrawn", one());
    stage.may_not("Chair", "voting_announced", announced("L.2"), "not_pending");
    stage.does("KEN", "reintroduced", one());
    stage.may_not("DZA", "withdrawn", one(), "not_the_proposer");
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "amendment_first",
    );
    stage.hands("L.2", None, "simple", [20, 90, 0]);
    stage.does(
        "KEN",
        "moved",
        json!({"question": "d", "motion": "division", "about": "L.1", "parts": ["para. 1"]}),
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "d", "how": "without_a_vote"}),
    );
    stage.hands("L.1", Some("para. 1"), "simple", [60, 10, 0]);
    stage.may_not("KEN", "withdrawn", one(), "voting_began");
    stage.does(
        "KEN",
        "moved",
        json!({"question": "no-action", "motion": "adjourn-debate", "about": "L.1"}),
    );
    stage.hands("no-action", None, "simple", [60, 10, 0]);
    stage.may_not(
        "IRN",
        "moved",
        json!({"question": "r-0", "motion": "reconsideration", "about": "L.2"}),
        "not_pending",
    );
    // No action is a decision of the session too.
    stage.does(
        "IRN",
        "moved",
        json!({"question": "r", "motion": "reconsideration", "about": "L.1"}),
    );
    stage.hands("r", None, "two-thirds", [80, 20, 0]);
    assert!(stage.floor().question("L.1").unwrap().standing.is_pending());
}

#[test]
fn what_waits_for_circulation_is_not_discussed() {
    let mut stage = with_proposal("2026-11-16", "2026-11-16", RULES);
    let on_it = json!({"kind": "general", "question": "L.1"});
    stage.may_not("FRA", "spoke", on_it.clone(), "not_circulated");
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
    stage.does("FRA", "spoke", on_it);
}

#[test]
fn priority_puts_the_others_behind() {
    let mut stage = stage();
    stage.does("KEN", "proposed", put("L.2", "KEN"));
    stage.does("Secretary", "budget", json!({"question": "L.2"}));
    stage.does(
        "KEN",
        "moved",
        json!({"question": "p", "motion": "priority", "about": "L.2"}),
    );
    stage.hands("p", None, "simple", [60, 10, 0]);
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("L.1"),
        "not_its_turn",
    );
    stage.hands("L.2", None, "simple", [60, 10, 0]);
    stage.hands("L.1", None, "simple", [60, 10, 0]);
}

#[test]
fn nobody_chooses_what_the_lot_is_drawn_from() {
    let mut stage = stage();
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "roll-call", "majority": "simple"}),
    );
    let chosen = json!({"draw": {"inputs": ["what suits the Chair"], "drawn": "FRA"}});
    stage.may_not("Chair", "lot_drawn", chosen, "other_inputs");
    stage.does("Chair", "lot_drawn", json!({"draw": stage.draw()}));
}

#[test]
fn an_observer_casts_no_ballot_and_explains_no_vote() {
    let mut stage = stage();
    stage.does("Chair", "voting_announced", announced("L.1"));
    let explains = json!({"kind": "explanation_before", "question": "L.1"});
    stage.may_not("EUU", "spoke", explains, "not_a_member");
    stage.does("Chair", "voting_opened", one());
    stage.may_not("EUU", "ballot", ballot("yes"), "not_a_member");
}

#[test]
fn a_dissociation_is_made_once() {
    let mut stage = stage();
    stage.does(
        "Chair",
        "decided",
        json!({"question": "L.1", "how": "without_a_vote"}),
    );
    stage.does("IRN", "dissociated", one());
    stage.may_not("IRN", "dissociated", one(), "dissociated_already");
    stage.does(
        "IRN",
        "dissociated",
        json!({"question": "L.1", "paragraph": "para. 2"}),
    );
}
