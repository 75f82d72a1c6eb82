//! The pages of a floor, of the votes taken on it, and of the rules: in every form, from one meeting.

use crate::api::floor::{FLOOR, Floor, ask};
use axum::http::StatusCode;
use serde_json::json;

const VOTE: &str = "/un-cybercrime/committee/floor-vote/one-1";

#[tokio::test]
async fn a_floor_says_what_may_come_next_and_why_not_the_rest() {
    let floor = Floor::with_a_vote_open().await;
    let page = floor.get("/committee/floor/one").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    for words in [
        "The voting on <bdi>L.1</bdi> is open.",
        "Lock the voting on <bdi>L.1</bdi>",
        "Why not the rest",
        "GA rule 128",
        "No list was opened.",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
    let facts = floor.get("/committee/floor/one.json").await.json();
    assert_eq!(
        facts["votings"][0]["vote"],
        json!(VOTE.trim_start_matches('/'))
    );
    assert!(facts["next"].as_array().unwrap().len() > 20);
    let none = floor.get("/committee/floor/two").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let acts = floor.get(&format!("/{FLOOR}")).await;
    assert!(acts.text().contains("/committee/floor/one"));
}

#[tokio::test]
async fn a_vote_taken_on_a_floor_is_shown_as_every_vote_is() {
    let floor = Floor::with_a_vote_open().await;
    for (state, ballot) in [("BEN", "yes"), ("FRA", "yes"), ("KEN", "no")] {
        floor.hand_in(&floor.ballot(state, ballot)).await;
    }
    let open = floor.get(VOTE).await;
    assert!(open.text().contains("Open, the result not announced,"));
    floor.chair("locked", json!({"question": "L.1"})).await;
    let result = json!({"question": "L.1", "result": {"yes": 2, "no": 1, "abstain": 0}});
    floor.chair("result", result).await;
    let mut intent = ask("JPN", "yes");
    intent["type"] = json!("committee.floor.intent/1");
    intent["intended"] = intent.as_object_mut().unwrap().remove("ballot").unwrap();
    floor.attested(FLOOR, intent).await;

    for address in [VOTE, "/committee/committee-of-the-exercise/votes/one-1"] {
        let page = floor.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        for words in [
            "Adopted",
            "L.1: A draft",
            "The rule, step by step",
            "rule 125",
            "indicated that it had intended",
        ] {
            assert!(page.text().contains(words), "{address}: {words}");
        }
        let facts = floor.get(&format!("{address}.json")).await.json();
        let counted =
            ["yes", "no", "abstain", "not_voting"].map(|word| facts[word].as_u64().unwrap());
        assert_eq!(counted, [2, 1, 0, 190]);
        assert_eq!(
            (&facts["standing"], &facts["carried"]),
            (&json!("adopted"), &json!(true))
        );
        let rows = floor.get(&format!("{address}.csv")).await.rows();
        assert_eq!(rows.iter().filter(|row| row["ballot"] == "yes").count(), 2);
        assert_eq!(rows.len(), 193);
    }
    let overview = floor.get("/committee").await;
    assert!(overview.text().contains(VOTE) && overview.text().contains("adopted, 2–1–0"));
    // No act is entered under the name of such a vote.
    let line = crate::api::floor::line(
        VOTE.trim_start_matches('/'),
        json!({"type": "committee.vote.announced/1", "result": {"yes": 9, "no": 0, "abstain": 0}}),
    );
    let unfit = crate::given::enter(&floor.desk, &[line]).await.unwrap_err();
    assert_eq!(unfit.code, "submission.wrong_matter");
}

#[tokio::test]
async fn the_rules_are_enforced_by_a_test_or_left_to_people() {
    let floor = Floor::with_a_vote_open().await;
    let page = floor.get("/rules").await;
    for words in [
        "id=\"rule-96\"",
        "id=\"rule-133\"",
        "id=\"rule-153\"",
        "Left to people",
        "substance.before-the-vote",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
    let facts = floor.get("/rules.json").await.json();
    assert_eq!(facts["one_by_one"]["rules"].as_array().unwrap().len(), 38);
    let changed = facts["one_by_one"]["changed_by_mandates"]
        .as_array()
        .unwrap();
    assert!(changed.iter().any(|held| held["id"] == "substance.majority" && held["rule"] == "75/282, paragraph 5"));
}

#[tokio::test]
async fn an_election_shows_its_places_and_figures() {
    let floor = Floor::with_a_vote_open().await;
    let election = "un-cybercrime/committee/election/rapporteur";
    let act = |verb: &str, who: &str, mut members: serde_json::Value| {
        members["type"] = json!(format!("committee.election.{verb}/1"));
        match who.len() {
            3 => members["for"] = json!(who),
            _ => members["by"] = json!({"capacity": who}),
        }
        members
    };
    let seats = json!([{"group": "all", "places": 1}]);
    let count = json!({"papers": 100, "invalid": 1, "valid": 99, "abstentions": 9, "votes": [{"candidate": "Ms. A", "votes": 60}, {"candidate": "Mr. B", "votes": 30}]});
    let steps = [
        act(
            "opened",
            "Chair",
            json!({"body": "un-cybercrime/committee/body/committee-of-the-exercise", "rules": "assembly-committees", "office": "Rapporteur", "seats": seats, "required": "of-valid", "members": 193}),
        ),
        act("tellers", "Chair", json!({"tellers": ["JPN"]})),
        act(
            "nominated",
            "FRA",
            json!({"candidate": "Ms. A", "group": "all"}),
        ),
        act(
            "nominated",
            "KEN",
            json!({"candidate": "Mr. B", "group": "all"}),
        ),
        act(
            "balloted",
            "Chair",
            json!({"group": "all", "candidates": ["Ms. A", "Mr. B"]}),
        ),
        act(
            "counted",
            "Tellers",
            json!({"group": "all", "count": count}),
        ),
    ];
    for step in steps {
        floor.attested(election, step).await;
    }
    let page = floor.get("/committee/election/rapporteur").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    for words in [
        "1 of 1 places are filled",
        "Ms. A",
        "by ballot",
        "90 voting, 46 needed",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
    let facts = floor
        .get("/committee/election/rapporteur.json")
        .await
        .json();
    assert_eq!(facts["elected"][0]["name"], "Ms. A");
    assert_eq!(facts["rounds"][0]["needed"], 46);
}
