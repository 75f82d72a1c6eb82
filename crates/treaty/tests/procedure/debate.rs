//! The debate: who speaks, how long, in reply; motions about it; points of order and appeals.

use crate::stage::with_proposal;
use serde_json::{Value as Json, json};

const RULES: &str = "assembly-committees";

fn moved(question: &str, motion: &str) -> Json {
    json!({"question": question, "motion": motion})
}

#[test]
fn the_list_of_speakers_is_opened_closed_and_reopened_and_called_in_its_order() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let general = json!({"kind": "general"});
    stage.may_not("FRA", "inscribed", general.clone(), "list_closed");
    stage.may_not("Chair", "list", json!({"step": "closed"}), "list_stands");
    stage.does("Chair", "list", json!({"step": "opened"}));
    stage.does("FRA", "inscribed", general.clone());
    stage.may_not("FRA", "inscribed", general.clone(), "already_inscribed");
    stage.does("KEN", "inscribed", general.clone());
    stage.does("Chair", "list", json!({"step": "closed"}));
    stage.may_not("PER", "inscribed", general.clone(), "list_closed");
    stage.may_not("KEN", "spoke", general.clone(), "not_called");
    stage.may_not(
        "IRN",
        "spoke",
        json!({"kind": "right_of_reply"}),
        "replies_last",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "speakers_remain",
    );
    stage.may_not("Chair", "called", json!({"of": "KEN"}), "not_called");
    stage.may_not("FRA", "called", json!({"of": "FRA"}), "not_the_chair");
    stage.does("Chair", "called", json!({"of": "FRA"}));
    stage.may_not("Chair", "called", json!({"of": "FRA"}), "has_the_floor");
    assert!(stage.floor().called.is_some());
    stage.does("FRA", "spoke", general.clone());
    assert!(stage.floor().called.is_none());
    stage.does("Secretary", "spoke", json!({"kind": "introduction"}));
    stage.does("KEN", "spoke", general.clone());
    stage.does("Chair", "list", json!({"step": "reopened"}));
    stage.does("PER", "inscribed", general.clone());
    stage.does("PER", "spoke", general.clone());
    stage.may_not("PER", "spoke", general, "not_called");

    let reply = |minutes: u32| json!({"kind": "right_of_reply", "minutes": minutes});
    // Beside the list the Chair calls whoever asks.
    stage.does("Chair", "called", json!({"of": "IRN"}));
    stage.does("IRN", "spoke", reply(10));
    stage.may_not("IRN", "spoke", reply(6), "over_time");
    stage.does("IRN", "spoke", reply(5));
    stage.may_not("IRN", "spoke", reply(1), "replies_used");
    stage.tells("the_list_of_speakers_is_opened_closed_and_reopened_and_called_in_its_order");
}

#[test]
fn a_no_action_motion_leaves_the_proposal_without_action() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let mut motion = moved("no-action", "adjourn-debate");
    motion["about"] = json!("L.1");
    stage.does("IRN", "moved", motion.clone());
    motion["question"] = json!("again");
    stage.may_not("CUB", "moved", motion, "motion_pending");
    for (who, side) in [
        ("CUB", "for"),
        ("FRA", "against"),
        ("NIC", "for"),
        ("KEN", "against"),
    ] {
        stage.does(
            who,
            "spoke_on",
            json!({"question": "no-action", "side": side}),
        );
    }
    stage.may_not(
        "PER",
        "spoke_on",
        json!({"question": "no-action", "side": "against"}),
        "speakers_heard",
    );
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "motion_first",
    );
    // It falls, is moved again, and is carried.
    stage.hands("no-action", None, "simple", [67, 79, 32]);
    stage.tell_outcome("no-action");
    stage.tell_next();
    let mut again = moved("no-action-2", "adjourn-debate");
    again["about"] = json!("L.1");
    stage.does("IRN", "moved", again);
    stage.hands("no-action-2", None, "simple", [80, 75, 20]);
    stage.tell_outcome("no-action-2");
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "not_pending",
    );
    stage.tells("a_no_action_motion_leaves_the_proposal_without_action");
}

#[test]
fn a_point_of_order_a_ruling_and_an_appeal() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    let order = json!({"summary": "the paper is not out in all languages", "on_voting": false});
    stage.may_not(
        "IRN",
        "appealed",
        json!({"question": "appeal"}),
        "nothing_to_appeal",
    );
    stage.may_not(
        "Chair",
        "ruled",
        json!({"ruling": "none"}),
        "nothing_to_rule",
    );
    stage.does("IRN", "point_of_order", order);
    stage.may_not("FRA", "spoke", json!({"kind": "general"}), "ruling_first");
    stage.does("Chair", "ruled", json!({"ruling": "the paper is in order"}));
    stage.may_not(
        "IRN",
        "moved",
        moved("appeal", "appeal"),
        "appeal_is_its_own",
    );
    stage.does("IRN", "appealed", json!({"question": "appeal"}));
    stage.tell_next();
    stage.may_not("FRA", "spoke", json!({"kind": "general"}), "appeal_first");
    stage.may_not(
        "FRA",
        "spoke_on",
        json!({"question": "appeal", "side": "against"}),
        "speakers_heard",
    );
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "appeal", "how": "without_a_vote"}),
        "appeal_is_voted_on",
    );
    stage.hands("appeal", None, "simple", [60, 60, 30]);
    stage.tell_outcome("appeal");
    assert!(!stage.floor().rulings[0].overruled);
    stage.may_not(
        "IRN",
        "appealed",
        json!({"question": "appeal-2"}),
        "nothing_to_appeal",
    );
    stage.does("FRA", "spoke", json!({"kind": "general"}));
    stage.tells("a_point_of_order_a_ruling_and_an_appeal");
}

#[test]
fn the_four_motions_go_in_their_order() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    for (name, motion) in [
        ("close", "close-debate"),
        ("adjourn-debate", "adjourn-debate"),
        ("adjourn", "adjourn-meeting"),
        ("suspend", "suspend-meeting"),
    ] {
        stage.does("KEN", "moved", moved(name, motion));
    }
    let announced = |name: &str| json!({"question": name, "method": "hands", "majority": "simple"});
    for later in ["close", "adjourn-debate", "adjourn"] {
        stage.may_not(
            "Chair",
            "voting_announced",
            announced(later),
            "motion_first",
        );
    }
    stage.may_not(
        "FRA",
        "spoke_on",
        json!({"question": "suspend", "side": "against"}),
        "speakers_heard",
    );
    stage.hands("suspend", None, "simple", [10, 90, 3]);
    stage.hands("adjourn", None, "simple", [20, 80, 3]);
    stage.hands("adjourn-debate", None, "simple", [30, 70, 3]);
    stage.may_not(
        "FRA",
        "spoke_on",
        json!({"question": "close", "side": "for"}),
        "speakers_heard",
    );
    stage.does(
        "FRA",
        "spoke_on",
        json!({"question": "close", "side": "against"}),
    );
    stage.hands("close", None, "simple", [60, 40, 3]);
    stage.may_not("PER", "spoke", json!({"kind": "general"}), "debate_closed");
    stage.hands("L.1", None, "simple", [50, 50, 50]);
    stage.tell_outcome("L.1");
    stage.does("KEN", "moved", moved("end", "adjourn-meeting"));
    stage.does(
        "Chair",
        "decided",
        json!({"question": "end", "how": "without_a_vote"}),
    );
    stage.may_not(
        "KEN",
        "proposed",
        json!({"question": "L.2", "title": "Late", "sponsors": ["KEN"]}),
        "meeting_ends",
    );
    stage.may_not(
        "Chair",
        "closed",
        json!({"how": "suspended"}),
        "other_closing",
    );
    stage.does("Chair", "closed", json!({"how": "adjourned"}));
    stage.tells("the_four_motions_go_in_their_order");
}

#[test]
fn competence_is_decided_before_the_proposal_and_time_can_be_limited() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.may_not("FRA", "moved", moved("short", "limit-time"), "no_limit");
    stage.does(
        "FRA",
        "moved",
        json!({"question": "short", "motion": "limit-time", "minutes": 3}),
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "short", "how": "without_a_vote"}),
    );
    stage.may_not(
        "KEN",
        "spoke",
        json!({"kind": "general", "minutes": 4}),
        "over_time",
    );
    stage.does("KEN", "spoke", json!({"kind": "general", "minutes": 3}));
    stage.may_not(
        "IRN",
        "moved",
        moved("competence", "competence"),
        "names_nothing",
    );
    stage.does(
        "IRN",
        "moved",
        json!({"question": "competence", "motion": "competence", "about": "L.1"}),
    );
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.1", "how": "by_consensus"}),
        "motion_first",
    );
    stage.hands("competence", None, "simple", [51, 49, 2]);
    assert_eq!(
        stage.floor().question("L.1").unwrap().standing.in_words(),
        "outside the body's competence"
    );
}

#[test]
fn what_may_come_next_is_what_is_in_order() {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", "committee-mandate");
    let may = stage.may_come();
    assert!(
        may.contains(&"decide L.1 without a vote".to_owned()),
        "{may:?}"
    );
    assert!(may.contains(&"decide in the Bureau that consensus on L.1 is exhausted".to_owned()));
    assert!(
        !may.iter()
            .any(|step| step.starts_with("announce the voting on L.1"))
    );
    let barred = stage
        .next()
        .into_iter()
        .find(|next| next.step.starts_with("announce the voting on L.1"))
        .unwrap();
    assert_eq!(
        barred.allowed.unwrap_err().code,
        "committee.floor.bureau_first"
    );
    stage.does("Bureau", "bureau_decided", json!({"question": "L.1"}));
    stage.does("Chair", "consensus_exhausted", json!({"question": "L.1"}));
    assert!(
        stage
            .may_come()
            .iter()
            .any(|step| step.starts_with("announce the voting on L.1 (two-thirds"))
    );
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "recorded", "majority": "two-thirds"}),
    );
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    assert_eq!(
        stage.may_come(),
        [
            "hand over the chair to the Vice-Chair",
            "lock the voting on L.1",
            "declare the voting on L.1 void",
            "rise to a point of order",
            "cast a ballot on L.1"
        ]
    );
}
