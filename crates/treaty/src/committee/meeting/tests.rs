//! A meeting convened, moved, cancelled, held; and what decides nothing.

use super::{Kind, Meeting};
use crate::matter::Matter;
use crate::testing::{House, ask, day};
use serde_json::{Value as Json, json};

const MEETING: &str = "c/committee/meeting/50";
const DAY: &str = "2024-01-02";

fn act(verb: &str, members: Json) -> Json {
    ask(&format!("committee.meeting.{verb}/1"), DAY, members)
}

fn held(kind: &str) -> Json {
    act(
        "held",
        json!({"body": "c/committee/body/third", "kind": kind, "number": 50, "summary": "Action on proposals"}),
    )
}

fn convened(begins: &str, ends: &str) -> Json {
    act(
        "convened",
        json!({
            "body": "c/committee/body/third", "number": 50, "day": "2024-02-05", "begins": begins, "ends": ends,
            "zone": "Europe/Vienna", "place": "Vienna, M-building", "presiding": "ALG", "summary": "Action on proposals",
        }),
    )
}

fn code(house: &mut House, ask: Json) -> String {
    let code = house.code(MEETING, ask);
    code.strip_prefix("committee.meeting.")
        .unwrap_or(code)
        .to_owned()
}

fn meeting(house: &House) -> &Meeting {
    match house.matter(MEETING) {
        Matter::Meeting(meeting) => meeting,
        other => panic!("{other:?}"),
    }
}

#[test]
fn held_once_and_before_anything_happens_at_it() {
    let noted = act(
        "noted",
        json!({"summary": "A statement drawn attention to"}),
    );
    let mut house = House::opened();
    assert_eq!(code(&mut house, noted.clone()), "not_held");
    house.given(MEETING, held("formal"));
    house.given(MEETING, noted);
    assert_eq!(code(&mut house, held("formal")), "already_held");
    assert_eq!(code(&mut house, convened("10:00", "13:00")), "already_held");
}

#[test]
fn convened_moved_and_cancelled() {
    let mut house = House::opened();
    let moved = |day: Option<&str>, hours: Option<(&str, &str)>| {
        let mut members = json!({"reason": "The building is closed"});
        if let Some(day) = day {
            members["day"] = json!(day);
        }
        if let Some((begins, ends)) = hours {
            members["begins"] = json!(begins);
            members["ends"] = json!(ends);
        }
        act("postponed", members)
    };
    let cancelled = act("cancelled", json!({"reason": "No business"}));
    assert_eq!(code(&mut house, moved(None, None)), "not_convened");
    assert_eq!(code(&mut house, cancelled.clone()), "not_convened");
    for (begins, ends) in [
        ("10", "13:00"),
        ("13:00", "10:00"),
        ("10:00", "10:00"),
        ("10:60", "11:00"),
        ("24:01", "24:02"),
        ("+1:00", "02:00"),
    ] {
        assert_eq!(
            code(&mut house, convened(begins, ends)),
            "no_hours",
            "{begins} {ends}"
        );
    }
    house.zone_known = false;
    assert_eq!(code(&mut house, convened("10:00", "13:00")), "no_hours");
    house.zone_known = true;
    house.given(MEETING, convened("10:00", "13:00"));
    assert_eq!(
        code(&mut house, convened("10:00", "13:00")),
        "already_convened"
    );
    assert_eq!(
        code(&mut house, moved(None, Some(("15:00", "14:00")))),
        "no_hours"
    );
    house.given(MEETING, moved(None, None));
    assert!(meeting(&house).hours().is_none(), "no day is set");
    house.given(MEETING, moved(Some("2024-02-06"), Some(("15:00", "18:00"))));
    let hours = meeting(&house).hours().expect("a day");
    assert_eq!(
        (hours.day, hours.begins, hours.zone),
        (day("2024-02-06"), "15:00", "Europe/Vienna")
    );
    house.given(MEETING, moved(Some("2024-02-07"), None));
    let hours = meeting(&house).hours().expect("a day");
    assert_eq!((hours.day, hours.ends), (day("2024-02-07"), "18:00"));
    let items = json!([{"item": "3 (a)", "title": "Action", "documents": ["A/1"]}]);
    house.given(
        MEETING,
        act(
            "programme",
            json!({"agenda": items, "organization_of_work": "Two meetings a day"}),
        ),
    );
    house.given(MEETING, cancelled.clone());
    assert_eq!(code(&mut house, cancelled), "is_cancelled");
    assert_eq!(code(&mut house, held("formal")), "is_cancelled");
    assert_eq!(meeting(&house).number(), Some(50));
}

#[test]
fn a_consultation_between_sessions_has_no_formal_meeting() {
    let mut house = House::opened();
    let session = "c/committee/session/consultation";
    let members = json!({"body": "c/committee/body/third", "name": "Consultation", "kind": "consultation", "from": "2024-01-02", "until": "2024-01-03"});
    house.given(session, ask("committee.session.held/1", DAY, members));
    let at = |kind: &str| {
        let mut meeting = held(kind);
        meeting["session"] = json!(session);
        meeting
    };
    assert_eq!(code(&mut house, at("formal")), "formal_in_consultation");
    house.given(MEETING, at("intersessional"));
    assert_eq!(meeting(&house).kind(), Kind::Intersessional);
}

#[test]
fn an_informal_meeting_decides_nothing() {
    let mut house = House::opened();
    house.given(MEETING, held("informal"));
    let decided = ask(
        "committee.decision.taken/1",
        DAY,
        json!({
            "body": "c/committee/body/third", "verb": "decided", "title": "A question", "how": "without_a_vote",
            "meeting": MEETING, "summary": "Decides.",
        }),
    );
    let decision = "c/committee/decision/one";
    assert_eq!(
        house.code(decision, decided.clone()),
        "committee.decision.decides_nothing"
    );
    let formal = "c/committee/meeting/51";
    let mut other = held("formal");
    other["number"] = json!(51);
    house.given(formal, other);
    let mut there = decided;
    there["meeting"] = json!(formal);
    house.given(decision, there);
}
