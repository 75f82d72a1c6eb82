//! A body at work: its pages and its calendar say what its secretariat entered.

use crate::given::{InMemory, enter};
use crate::web::visitor::Visitor;
use serde_json::{Value as Json, json};
use servanda::archive::Archive as _;
use servanda::fate::all_goes_well;

const BODY: &str = "a/committee/body/committee";
const PART: &str = "a/committee/participation/committee";
const LIST: &str = "a/committee/non-objection/first";
const PEOPLE: &str = r#"{"participants":[{"id":"FRA","kind":"member"},{"id":"KEN","kind":"member"},{"id":"VAT","kind":"observer_state"}],"names":[{"id":"FRA","language":"en","form":"short","text":"France","official":true},{"id":"KEN","language":"en","form":"short","text":"Kenya","official":true},{"id":"VAT","language":"en","form":"short","text":"Holy See","official":true}],"groups":[{"id":"FRA","group":"united-nations","kind":"full"},{"id":"KEN","group":"united-nations","kind":"full"},{"id":"KEN","group":"african","kind":"full"}]}"#;

fn person(letter: char) -> String {
    letter.to_string().repeat(26)
}

/// Lines with ids of their own.
fn lines(asks: Vec<(&str, Json)>) -> Vec<String> {
    let numbered = asks.into_iter().zip(500u128..);
    let line = |((matter, ask), number): ((&str, Json), u128)| {
        let id = record::bytes::encode(&number.to_be_bytes());
        json!({"id": id, "matter": matter, "ask": ask}).to_string()
    };
    numbered.map(line).collect()
}

fn part(verb: &str, members: Json) -> (&'static str, Json) {
    let mut ask = json!({"type": format!("committee.participation.{verb}/1"), "on": "2026-11-01"});
    ask.as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    (PART, ask)
}

fn list(verb: &str, members: Json) -> (&'static str, Json) {
    let mut ask = json!({"type": format!("committee.non_objection.{verb}/1"), "on": "2026-11-01"});
    ask.as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    (LIST, ask)
}

fn meeting(name: &str, verb: &str, members: Json) -> (String, Json) {
    let mut ask = json!({"type": format!("committee.meeting.{verb}/1"), "on": "2026-11-02"});
    ask.as_object_mut()
        .unwrap()
        .extend(members.as_object().unwrap().clone());
    (format!("a/committee/meeting/{name}"), ask)
}

fn convened(number: u32, kind: &str) -> Json {
    json!({
        "body": BODY, "kind": kind, "number": number, "day": "2027-01-12", "begins": "10:00", "ends": "13:00",
        "zone": "Europe/Vienna", "place": "Vienna, M-building", "presiding": "KEN", "summary": "Opening",
    })
}

/// A house whose secretariat has entered a body's delegations, list, session and meetings.
async fn visitor() -> Visitor {
    let house = InMemory::opened().await;
    let name = house
        .archive
        .keep(PEOPLE.as_bytes().to_vec())
        .await
        .unwrap();
    let table = json!({
        "type": "convention.participants/1", "count": 3,
        "content": {"sha256": name.hex(), "size": PEOPLE.len(), "media": "application/json"},
    });
    let body = json!({
        "type": "committee.body.established/1", "name": "The Committee", "short_name": "Committee",
        "kind": "ad_hoc_committee", "open_to": "Members",
    });
    let session = json!({
        "type": "committee.session.convened/1", "on": "2026-11-01", "body": BODY, "name": "first session",
        "kind": "negotiating", "from": "2027-01-11", "until": "2027-01-22", "place": "Vienna",
    });
    let moved = json!({"day": "2027-01-13", "begins": "15:00", "ends": "18:00", "reason": "snow"});
    let meetings = [
        meeting("1", "convened", convened(1, "formal")),
        meeting("1", "postponed", moved),
        meeting(
            "1",
            "programme",
            json!({"agenda": [{"item": "1", "title": "Opening of the session"}]}),
        ),
        meeting("2", "convened", convened(2, "informal")),
        meeting("2", "cancelled", json!({"reason": "no business"})),
    ];
    let mut asks = vec![
        ("a/convention", table),
        (BODY, body),
        part(
            "communicated",
            json!({"for": "FRA", "list": "fra", "members": [{"person": person('f'), "role": "head"}, {"person": person('g'), "role": "adviser"}]}),
        ),
        part(
            "communicated",
            json!({"for": "FRA", "list": "fra-other", "members": [{"person": person('r'), "role": "head"}]}),
        ),
        part(
            "communicated",
            json!({"for": "VAT", "list": "vat", "members": [{"person": person('h'), "role": "head"}]}),
        ),
        part(
            "voting_right",
            json!({"for": "KEN", "right": "suspended", "reason": "arrears"}),
        ),
        part(
            "serves",
            json!({"person": person('s'), "capacity": "secretariat"}),
        ),
        part(
            "registered",
            json!({"organization": "observatory", "name": "An Observatory", "capacity": "consultative_status"}),
        ),
        part(
            "input",
            json!({"organization": "observatory", "title": "Views on safeguards", "words": 1900}),
        ),
        list("opened", json!({"body": BODY, "basis": "its modalities"})),
        list(
            "proposed",
            json!({"organization": "academy", "name": "An Academy", "category": "academia", "country": "KEN", "expertise": "Evidence", "persons": {"women": 2, "men": 1, "not_stated": 0}}),
        ),
        list(
            "circulated",
            json!({"until": "2026-12-01T16:00:00.000Z", "zone": "Europe/Vienna"}),
        ),
        ("a/committee/session/first", session),
    ];
    asks.extend(
        meetings
            .iter()
            .map(|(matter, ask)| (matter.as_str(), ask.clone())),
    );
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &lines(asks)).await.unwrap();
    desk.close().await;
    Visitor::over(house.house().await, None)
}

#[tokio::test]
async fn the_provisional_list_says_who_takes_part_and_names_nobody() {
    let visitor = visitor().await;
    let page = visitor.page("/committee/committee/participants").await;
    for words in [
        "France",
        "Holy See",
        "Observer State",
        "rival, the body has not decided",
        "provisional",
        "An Observatory",
        "Views on safeguards",
        "Kenya</bdi> is suspended",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert!(
        !page.text().contains(&person('f')),
        "persons stand by their number"
    );
    let json = visitor
        .page("/committee/committee/participants.json")
        .await
        .json();
    let rows = json["participants"].as_array().unwrap();
    let france = rows.iter().find(|row| row["list"] == "fra").unwrap();
    assert_eq!(
        (&france["persons"]["heads"], &france["persons"]["advisers"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&france["votes"], &france["standing"]),
        (&json!(true), &json!("seated"))
    );
    let holy_see = rows.iter().find(|row| row["id"] == "VAT").unwrap();
    assert_eq!(
        (&holy_see["votes"], &holy_see["capacity"]),
        (&json!(false), &json!("observer_state"))
    );
    assert_eq!(json["without_vote"], json!(["KEN"]));
    let rows = visitor
        .page("/committee/committee/participants.csv")
        .await
        .rows();
    assert_eq!(rows.len(), 4);
    assert!(
        rows.iter()
            .any(|row| row["name"] == "An Observatory" && row["votes"] == "no")
    );
    let earlier = visitor
        .page("/committee/committee/participants.json?as_of=2026-10-31")
        .await
        .json();
    assert_eq!(earlier["without_vote"], json!([]));
}

#[tokio::test]
async fn a_list_shows_names_and_balance() {
    let visitor = visitor().await;
    let page = visitor.page(&format!("/{LIST}")).await;
    for words in [
        "An Academy",
        "Academia",
        "African",
        "Women",
        "stated in Europe/Vienna",
        "nothing on this page rests on it",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn a_calendar_moves_and_strikes_out() {
    let visitor = visitor().await;
    let text = visitor
        .page("/committee/committee.ics")
        .await
        .text()
        .replace("\r\n ", "");
    let event = |uid: &str| -> String {
        let mut events = text.split("BEGIN:VEVENT\r\n");
        let found = events.find(|event| event.contains(&format!("UID:{uid}@servanda.invalid\r\n")));
        found.unwrap_or_else(|| panic!("{uid}: {text}")).to_owned()
    };
    let session = event("a.committee.session.first");
    assert!(session.contains("DTSTART;VALUE=DATE:20270111\r\nDTEND;VALUE=DATE:20270123\r\n"));
    let moved = event("a.committee.meeting.1");
    assert!(
        moved.contains("DTSTART:20270113T140000Z\r\nDTEND:20270113T170000Z\r\n"),
        "{moved}"
    );
    assert!(
        moved.contains("SEQUENCE:2\r\n") && moved.contains("STATUS:CONFIRMED"),
        "{moved}"
    );
    assert!(
        moved.contains("LOCATION:Vienna\\, M-building\r\n"),
        "{moved}"
    );
    let cancelled = event("a.committee.meeting.2");
    assert!(
        cancelled.contains("STATUS:CANCELLED") && cancelled.contains("SEQUENCE:1\r\n"),
        "{cancelled}"
    );
    assert!(
        cancelled.contains("DTSTART:20270112T090000Z\r\n"),
        "{cancelled}"
    );
}

#[tokio::test]
async fn a_meetings_page_says_when_where_and_what() {
    let visitor = visitor().await;
    let page = visitor.page("/a/committee/meeting/1").await;
    for words in [
        "13 January 2027",
        "15:00–18:00 (Europe/Vienna)",
        "Vienna, M-building",
        "Kenya",
        "Opening of the session",
        "moved",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let page = visitor.page("/a/committee/meeting/2").await;
    assert!(page.text().contains("informal: it decides nothing"));
    assert!(page.text().contains("cancelled"));
    let clock = visitor
        .page("/committee/committee/sessions.json")
        .await
        .json();
    assert_eq!(clock["clock"]["lines"][0]["standing"], "convened");
    assert_eq!(clock["clock"]["lines"][0]["held"][0]["working_days"], 10);
}
