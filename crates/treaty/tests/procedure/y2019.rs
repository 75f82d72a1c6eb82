//! The vote of 18 November 2019 in the Third Committee, with its ballots as the Record holds them,
//! and what Benin said after it.

use crate::stage::Stage;
use serde_json::{Value as Json, json};

const LINES: &str = include_str!("../../../../conventions/un-cybercrime/record.jsonl");

/// The ballots of the vote, as the built-in Record transcribes them.
fn ballots() -> Vec<(String, &'static str)> {
    let recorded = LINES
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap())
        .find(|line| {
            line["ask"]["type"] == "committee.vote.recorded/1" && line["ask"]["on"] == "2019-11-18"
        })
        .unwrap();
    let listed = |word: &'static str| {
        let list = recorded["ask"][word].as_array().unwrap().clone();
        list.into_iter()
            .map(move |who| (who.as_str().unwrap().to_owned(), word))
    };
    listed("yes")
        .chain(listed("no"))
        .chain(listed("abstain"))
        .collect()
}

#[test]
fn the_vote_of_2019_and_what_benin_had_intended() {
    let mut stage = Stage::new("2019-11-18");
    stage.verbose = false;
    stage.opens("assembly-committees", 193);
    let item = json!({"item": "107", "title": "Countering the use of information and communications technologies for criminal purposes", "referred_by": "2nd plenary meeting, 20 September 2019"});
    stage.does("Chair", "item", item);
    stage.does("RUS", "proposed", json!({
        "question": "L.11/Rev.1", "title": "Countering the use of information and communications technologies for criminal purposes",
        "sponsors": ["RUS", "BLR", "CHN", "NIC"], "circulated": "2019-11-15",
    }));
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.11/Rev.1", "how": "without_a_vote"}),
        "budget_first",
    );
    stage.does(
        "Secretary",
        "budget",
        json!({"question": "L.11/Rev.1", "statement": "the statement of programme budget implications", "circulated": "2019-11-18"}),
    );
    stage.does("RUS", "spoke", json!({"kind": "general"}));
    stage.does(
        "USA",
        "vote_asked",
        json!({"question": "L.11/Rev.1", "method": "recorded"}),
    );
    stage.may_not(
        "Chair",
        "decided",
        json!({"question": "L.11/Rev.1", "how": "without_a_vote"}),
        "objection_heard",
    );
    let announced =
        |method: &str| json!({"question": "L.11/Rev.1", "method": method, "majority": "simple"});
    stage.may_not(
        "Chair",
        "voting_announced",
        announced("hands"),
        "method_asked",
    );
    stage.does("Chair", "voting_announced", announced("recorded"));

    let explains = |kind: &str, group: Option<&str>| {
        let mut said = json!({"kind": kind, "question": "L.11/Rev.1", "minutes": 5});
        if let Some(group) = group {
            said["on_behalf_of_group"] = json!(group);
        }
        said
    };
    stage.does("USA", "spoke", explains("explanation_before", None));
    stage.does(
        "FIN",
        "spoke",
        explains("explanation_before", Some("the European Union")),
    );
    stage.does(
        "CAN",
        "spoke",
        explains("explanation_before", Some("Canada and others")),
    );
    stage.does("AUS", "spoke", explains("explanation_before", None));
    stage.may_not(
        "RUS",
        "spoke",
        explains("explanation_before", None),
        "sponsor_explains",
    );
    stage.may_not(
        "USA",
        "spoke",
        explains("explanation_before", None),
        "already_explained",
    );
    stage.may_not(
        "IRN",
        "spoke",
        json!({"kind": "general"}),
        "voting_under_way",
    );

    stage.does("Chair", "voting_opened", json!({"question": "L.11/Rev.1"}));
    for (who, ballot) in ballots() {
        stage.does(
            &who,
            "ballot",
            json!({"question": "L.11/Rev.1", "ballot": ballot}),
        );
    }
    stage.does("Chair", "locked", json!({"question": "L.11/Rev.1"}));
    stage.may_not(
        "BEN",
        "ballot",
        json!({"question": "L.11/Rev.1", "ballot": "yes"}),
        "no_voting",
    );
    let result = |yes: u32| json!({"question": "L.11/Rev.1", "result": {"yes": yes, "no": 58, "abstain": 34}});
    stage.may_not("Chair", "result", result(89), "sums_differ");
    stage.does("Chair", "result", result(88));
    stage.tell_outcome("L.11/Rev.1");

    let before = stage.floor().voted("L.11/Rev.1").unwrap().tally();
    stage.does(
        "BEN",
        "intent",
        json!({"question": "L.11/Rev.1", "intended": "yes"}),
    );
    stage.does("CRI", "spoke", explains("explanation_after", None));
    stage.may_not(
        "USA",
        "spoke",
        explains("explanation_after", None),
        "already_explained",
    );
    let after = stage.floor().voted("L.11/Rev.1").unwrap();
    assert_eq!(
        (before, after.tally().yes, after.intents.len()),
        (after.tally(), 88, 1)
    );
    stage.tells("the_vote_of_2019");
}
