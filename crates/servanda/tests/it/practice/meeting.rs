//! Whole meetings over the pages, without script: by the Assembly's rules and by those of a classroom.

use super::room::{FLOOR, Room};
use crate::given::verified;
use crate::web::markup;
use axum::http::StatusCode;
use serde_json::json;

const KENYA: (&str, &str) = ("KEN", "Kenya");
const JAPAN: (&str, &str) = ("JPN", "Japan");
const GHANA: (&str, &str) = ("GHA", "Ghana");
const L1: &str = "PRACTICE/L.1";

async fn everybody_signs_in(room: &Room) {
    for role in [
        "Chair, Ghana",
        "Secretary",
        "Representative, Kenya",
        "Representative, Japan",
        "Representative, Ghana",
        "Observer, European Union",
    ] {
        room.signs_in(role).await;
    }
}

/// From the list of speakers to a point of order on which the Chair rules.
async fn debate(room: &Room) {
    room.chair("list", json!({"step": "opened"})).await;
    room.delegate(KENYA, "inscribed", json!({"kind": "general"}))
        .await;
    room.delegate(
        KENYA,
        "spoke",
        json!({"kind": "general", "minutes": 2, "summary": "in favour of an earlier year"}),
    )
    .await;
    let point = json!({"summary": "the speaker is not on the item", "on_voting": false});
    room.delegate(JAPAN, "point_of_order", point).await;
    room.chair("ruled", json!({"ruling": "the statement was on the item"}))
        .await;
}

/// A recorded vote on a question: three ballots, one of them changed before the lock.
async fn votes(room: &Room, question: &str, result: [u32; 3]) {
    let put = json!({"question": question, "method": "recorded", "majority": "simple"});
    room.chair("voting_announced", put).await;
    room.chair("voting_opened", json!({"question": question}))
        .await;
    for (state, ballot) in [
        (KENYA, "yes"),
        (JAPAN, "no"),
        (GHANA, "abstain"),
        (JAPAN, "yes"),
    ] {
        room.delegate(
            state,
            "ballot",
            json!({"question": question, "ballot": ballot}),
        )
        .await;
    }
    room.chair("locked", json!({"question": question})).await;
    let late = room.not_in_order(
        KENYA,
        "ballot",
        json!({"question": question, "ballot": "no"}),
    );
    assert!(
        late.await.contains("lock"),
        "what comes after the lock says so"
    );
    let [yes, no, abstain] = result;
    let result = json!({"yes": yes, "no": no, "abstain": abstain});
    room.chair("result", json!({"question": question, "result": result}))
        .await;
}

#[tokio::test]
async fn a_whole_meeting_by_the_rules_of_the_assembly() {
    let room = Room::opened(&[]).await;
    everybody_signs_in(&room).await;
    debate(&room).await;
    let today = room.floor().await["as_of"].clone();
    let amendment = json!({"question": "A.1", "to": L1, "title": "2030 instead of 2035", "sponsors": ["KEN"], "circulated": today});
    room.delegate(KENYA, "amendment", amendment).await;
    room.chair("permitted", json!({"question": "A.1"})).await;
    // The budget is spoken of before any action on the draft.
    room.secretary("budget", json!({"question": L1})).await;
    votes(&room, "A.1", [2, 0, 1]).await;
    votes(&room, L1, [2, 0, 1]).await;
    let explains =
        json!({"kind": "explanation_after", "question": L1, "minutes": 1, "summary": "why"});
    room.delegate(JAPAN, "spoke", explains).await;

    let page = room
        .get("/practice/committee/floor-vote/dark-skies-2")
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    for words in ["PRACTICE", "Adopted", "rule 125"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let facts = room
        .get("/practice/committee/floor-vote/dark-skies-2.json")
        .await
        .json();
    assert_eq!(
        (&facts["yes"], &facts["not_voting"]),
        (&json!(2), &json!(9))
    );
    assert_eq!(
        facts["ballots"].as_object().unwrap().len(),
        12,
        "the members of this body, and nobody else"
    );
    // The board shows those who sit, and none of the other members of the United Nations.
    assert!(page.text().contains("Uruguay") && !page.text().contains("Albania"));
    // What was done is told in the reader's language, and only what the Record itself says stays English.
    for (lang, said) in [
        ("fr", "demande de parole"),
        ("ru", "просьба о предоставлении слова"),
        ("zh", "要求发言"),
        ("ar", "طلب الكلمة"),
    ] {
        let summary = format!("/meeting/dark-skies/summary?lang={lang}");
        let page = room.get(&summary).await;
        assert!(page.text().contains(said), "{lang}: {}", page.text());
        assert!(!page.text().contains("asks for the floor"), "{lang}");
    }
    let list = room.get("/meeting?lang=fr").await;
    for words in ["Practice Committee", "1re séance", "dark-skies"] {
        assert!(list.text().contains(words), "{words}: {}", list.text());
    }
    verified(&room.house().await).await;
    // Each entry says by whom it was handed in, and that the house attests it.
    let last = room.act(room.size().await - 1).await;
    let by = last.get("by").unwrap();
    let person = room.person("Representative, Japan");
    assert_eq!(by.get("person").unwrap().as_str(), Some(person.as_str()));
}

#[tokio::test]
async fn a_whole_meeting_by_the_rules_of_a_classroom() {
    let room = Room::opened(&["--rules", "classroom"]).await;
    everybody_signs_in(&room).await;
    debate(&room).await;
    let today = room.floor().await["as_of"].clone();
    // A paper of the day is put, amended and decided on without a waiver, and nobody speaks of the budget.
    let amendment = json!({"question": "A.1", "to": L1, "title": "2030 instead of 2035", "sponsors": ["KEN"], "circulated": today});
    room.delegate(KENYA, "amendment", amendment).await;
    let closes = json!({"question": "M.1", "motion": "close-debate", "summary": "all was said"});
    room.delegate(JAPAN, "moved", closes).await;
    room.chair(
        "decided",
        json!({"question": "M.1", "how": "without_a_vote"}),
    )
    .await;
    votes(&room, "A.1", [2, 0, 1]).await;
    votes(&room, L1, [2, 0, 1]).await;
    let page = room
        .get("/practice/committee/floor-vote/dark-skies-2")
        .await;
    assert!(
        page.text().contains("Servanda: classroom rules"),
        "{}",
        page.text()
    );
    room.delegate(
        JAPAN,
        "moved",
        json!({"question": "M.2", "motion": "adjourn-meeting"}),
    )
    .await;
    room.chair(
        "decided",
        json!({"question": "M.2", "how": "without_a_vote"}),
    )
    .await;
    room.chair("closed", json!({"how": "adjourned"})).await;
    assert_eq!(room.floor().await["meeting_open"], false);
    let rules = room.get("/rules").await;
    for words in ["no body follows them", "Servanda: classroom rules, 9"] {
        assert!(rules.text().contains(words), "{words}");
    }
    verified(&room.house().await).await;
}

#[tokio::test]
async fn each_does_what_their_seat_allows_and_no_more() {
    let room = Room::opened(&[]).await;
    everybody_signs_in(&room).await;
    let before = room.size().await;
    let rows = [
        (
            "Representative, Kenya",
            "Chair",
            json!({"type": "committee.floor.list/1", "step": "opened"}),
        ),
        (
            "Representative, Kenya",
            "representative",
            json!({"type": "committee.floor.ballot/1", "for": "JPN", "question": L1, "ballot": "yes"}),
        ),
        (
            "Observer, European Union",
            "representative",
            json!({"type": "committee.floor.objected/1", "for": "EUU", "question": L1}),
        ),
        (
            "Secretary",
            "Secretariat",
            json!({"type": "committee.floor.list/1", "step": "opened"}),
        ),
        (
            "Chair, Ghana",
            "Chair",
            json!({"type": "committee.floor.ballot/1", "for": "GHA", "question": L1, "ballot": "yes"}),
        ),
    ];
    for (role, capacity, ask) in rows {
        let answer = room.hands_in(role, capacity, &ask).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{role} {ask}"
        );
    }
    assert_eq!(room.size().await, before);
}

#[tokio::test]
async fn every_page_and_answer_says_practice() {
    let room = Room::opened(&[]).await;
    let mut next = vec!["/".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    let mut kinds = std::collections::BTreeSet::new();
    while let Some(address) = next.pop() {
        let (path, _) = address.split_once(['?', '#']).unwrap_or((&address, ""));
        // Many entries and participants have one shape.
        let shape: Vec<&str> = path
            .split('/')
            .filter(|part| part.parse::<u32>().is_err())
            .collect();
        if seen.len() > 150 || !seen.insert(shape.join("/")) || path.starts_with("/style/") {
            continue;
        }
        let answer = room.get(path).await;
        if answer.status != StatusCode::OK {
            continue;
        }
        let kind = answer
            .header("content-type")
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        assert_eq!(answer.header("servanda-practice"), "yes", "{path}");
        let text = answer.text().to_owned();
        match kind.as_str() {
            "text/html" => {
                let page = markup::read(path, &text);
                assert!(page.text.contains("PRACTICE"), "{path}");
                next.extend(
                    page.links
                        .iter()
                        .filter(|link| link.starts_with('/'))
                        .cloned(),
                );
            }
            "text/csv" => {
                assert!(
                    text.lines().next().unwrap().ends_with("practice"),
                    "{path}: {text}"
                );
                assert!(
                    text.lines().skip(1).all(|line| line.ends_with("PRACTICE")),
                    "{path}: {text}"
                );
                assert!(
                    answer.header("content-disposition").contains("practice-"),
                    "{path}"
                );
            }
            "application/json"
                if !path.starts_with("/api/") && !path.starts_with("/record/entries/") =>
            {
                assert_eq!(answer.json()["practice"], true, "{path}");
            }
            "application/atom+xml" | "text/calendar" => {
                assert!(text.contains("PRACTICE"), "{path}")
            }
            _ => assert!(text.contains("practice"), "{path} {kind}: {text}"),
        }
        kinds.insert(kind);
    }
    for kind in [
        "text/html",
        "text/csv",
        "application/json",
        "application/atom+xml",
        "text/calendar",
    ] {
        assert!(kinds.contains(kind), "{kind} was seen: {kinds:?} {seen:?}");
    }
    // Every entry carries it in its own bytes.
    for (index, entry) in room
        .house()
        .await
        .entries(0..room.size().await)
        .await
        .unwrap()
    {
        let open = entry.open().unwrap();
        let own = open.matter == "house"
            && open.act.get("kind").and_then(|kind| kind.as_str()) == Some("practice");
        let said = open.matter.starts_with("practice/") || own;
        assert!(said, "entry {index}: {}", open.matter);
    }
    assert!(room.says(&["timeline", "practice"]).starts_with("PRACTICE"));
    assert!(room.says(&["floor", FLOOR]).starts_with("PRACTICE"));
    let listed = crate::given::servanda(room.home.folder(), &["people", "list"]);
    assert!(String::from_utf8_lossy(&listed.stderr).starts_with("PRACTICE"));
    let receipt = room.get("/record/entries/3.tlog-proof").await;
    assert!(
        receipt.text().contains("practice.invalid/"),
        "{}",
        receipt.text()
    );
}
