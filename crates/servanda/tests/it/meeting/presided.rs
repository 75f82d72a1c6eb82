//! What whoever presides reads out, and an election held in the room.

use super::InTheRoom;
use crate::api::floor::BODY;
use axum::http::StatusCode;
use serde_json::json;

#[tokio::test]
async fn words_to_read_ask_for_nothing_that_would_be_refused() {
    let room = InTheRoom::new().await;
    room.open().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let (secretary, france) = (
        room.serves("secretariat", None).await,
        room.delegate("FRA").await,
    );
    let item = [
        ("text:item", "1"),
        ("text:title", "The item"),
        ("text:referred_by", "2nd plenary meeting"),
    ];
    room.takes(&chair, "chair", "step-take-up-an-item", &item)
        .await;
    let today = room.floor.now().to_string();
    let late = [
        ("text:question", "L.1"),
        ("text:title", "A late draft"),
        ("text:circulated", today.get(..10).unwrap()),
    ];
    room.takes(&france, "delegate", "step-put-a-proposal", &late)
        .await;
    let no_budget = "step-state-that-l-1-has-no-implications-for-the-budget";
    room.takes(&secretary, "secretary", no_budget, &[]).await;
    let page = room.get("/meeting/one?view=chair", Some(&chair)).await;
    let words = page.text().split("id=\"steps\"").next().unwrap();
    assert!(!words.contains("I hear no objection"), "{words}");
    assert!(words.contains("does not act on"), "{words}");
    assert!(!page.text().contains("step-decide-l-1-without-a-vote"));
}

#[tokio::test]
async fn an_election_is_held_in_the_room_by_plain_forms() {
    let room = InTheRoom::new().await;
    room.open().await;
    let chair = room.serves("chair", Some("DZA")).await;
    let (france, kenya) = (room.delegate("FRA").await, room.delegate("KEN").await);
    let election = "un-cybercrime/committee/election/rapporteur";
    let opened = json!({"type": "committee.election.opened/1", "by": {"capacity": "Chair"}, "body": BODY, "rules": "assembly-committees",
        "office": "Rapporteur", "seats": [{"group": "all", "places": 1}], "required": "of-valid", "members": 193});
    room.floor.attested(election, opened).await;
    for (who, name) in [(&france, "Ms. A"), (&kenya, "Mr. B")] {
        let key = "step-rapporteur-nominate-a-candidate-for-all";
        room.takes(who, "delegate", key, &[("text:candidate", name)])
            .await;
    }
    let tellers = [("words:tellers", "JPN, PER")];
    room.takes(&chair, "chair", "step-rapporteur-name-tellers", &tellers)
        .await;
    // A step names an election of this body and nothing else.
    let papers = "step-rapporteur-give-out-ballot-papers-for-all";
    let mut elsewhere = room.form(&chair, "chair", papers).await;
    elsewhere.insert("matter".to_owned(), "un-cybercrime/depositary".to_owned());
    let answer = room.send(&chair, &elsewhere).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{}", answer.text());
    room.takes(&chair, "chair", papers, &[]).await;
    let count = "step-rapporteur-announce-the-count-for-all";
    let figures = [
        ("number:count/papers", "100"),
        ("number:count/invalid", "1"),
        ("number:count/valid", "99"),
        ("number:count/abstentions", "9"),
        ("number:count/votes/0/votes", "60"),
        ("number:count/votes/1/votes", "30"),
    ];
    let mut wrong = room.form(&chair, "chair", count).await;
    wrong.extend(figures.map(|(name, text)| (name.to_owned(), text.to_owned())));
    wrong.insert("number:count/valid".to_owned(), "98".to_owned());
    let answer = room.send(&chair, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text().contains("Votes for"), "{}", answer.text());
    room.takes(&chair, "chair", count, &figures).await;
    let page = room.get("/meeting/one?view=screen", None).await;
    assert!(
        page.text().contains("1 of 1 places filled"),
        "{}",
        page.text()
    );
    let page = room.get("/committee/election/rapporteur", None).await;
    assert!(page.text().contains("90 voting, 46 needed"));
}
