//! What was mandated beside what happened.

use super::line::called;
use super::{Clock, What, clock};
use crate::calendar::working_days;
use crate::committee::session::Standing;
use crate::matter::{Matter, MatterId};
use crate::testing::{House, ask, day};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

const BODY: &str = "c/committee/body/ahc";

fn mandate(house: &mut House) {
    let prescribed = json!([
        {"session": "1", "place": "New York", "working_days": 10},
        {"session": "2", "place": "Vienna", "working_days": 10},
        {"session": "3", "place": "New York", "working_days": 5, "at_most": true},
    ]);
    let members = json!({
        "body": BODY, "symbol": "R/1", "paragraphs": "4", "sessions": 3, "at_least": true,
        "prescribed": prescribed, "result": "A draft by the third session",
    });
    house.given(
        "c/committee/mandate/r-1",
        ask("committee.mandate.given/1", "2021-05-26", members),
    );
}

fn held(
    house: &mut House,
    name: &str,
    from: &str,
    until: &str,
    place: &str,
    decision: Option<&str>,
) {
    let mut members = json!({
        "body": BODY, "name": format!("{name} session"), "kind": "negotiating",
        "from": from, "until": until, "place": place,
    });
    if let Some(decision) = decision {
        members["decision"] = json!(decision);
    }
    let id = format!("c/committee/session/{name}");
    house.given(&id, ask("committee.session.held/1", from, members));
}

fn told(house: &House, on: &str) -> Clock {
    let matter = |id: &str| house.matter(id);
    let Matter::Mandate(mandate) = matter("c/committee/mandate/r-1") else {
        panic!("a mandate");
    };
    let Matter::Convention(convention) = matter("c/convention") else {
        panic!("a convention");
    };
    let sessions: Vec<_> = house
        .matters()
        .filter_map(|(id, matter)| match matter {
            Matter::Session(session) => Some((id, session)),
            _ => None,
        })
        .collect();
    let body = MatterId::parse(BODY).expect("a body");
    clock(
        &body,
        std::iter::once(mandate),
        sessions.into_iter(),
        convention,
        day(on),
    )
}

#[test]
fn each_departure_with_its_decision_or_none() {
    let mut house = House::opened();
    mandate(&mut house);
    held(
        &mut house,
        "first",
        "2022-02-28",
        "2022-03-11",
        "New York",
        None,
    );
    held(
        &mut house,
        "third",
        "2023-04-11",
        "2023-04-21",
        "Vienna",
        Some("76/1"),
    );
    let clock = told(&house, "2023-05-01");
    let names: Vec<&str> = clock.lines.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["first session", "second session", "third session"]);
    assert!(clock.lines[0].departures.is_empty());
    assert_eq!(clock.lines[0].standing, Some(Standing::Ended));
    assert!(
        clock.lines[1].matter.is_none(),
        "no source tells of the second"
    );
    let third: Vec<(&What, Option<&str>)> = clock.lines[2]
        .departures
        .iter()
        .map(|held| (&held.what, held.allowed_by.as_deref()))
        .collect();
    let elsewhere = What::Elsewhere {
        mandated: "New York".to_owned(),
    };
    let length = What::Length {
        mandated: 5,
        held: 9,
    };
    assert_eq!(third, [(&elsewhere, Some("76/1")), (&length, Some("76/1"))]);
    let number = &clock.numbers[0];
    assert_eq!(
        (number.sessions, number.at_least, number.with_days),
        (3, true, 2)
    );
    assert_eq!(number.reported, None);
}

#[test]
fn a_ceiling_may_be_stayed_under() {
    let mut house = House::opened();
    mandate(&mut house);
    held(
        &mut house,
        "third",
        "2023-04-11",
        "2023-04-13",
        "New York",
        None,
    );
    assert!(
        told(&house, "2023-05-01")
            .lines
            .iter()
            .all(|line| line.departures.is_empty())
    );
}

#[test]
fn holidays_of_the_duty_station_are_taken_out_where_the_record_holds_them() {
    let mut house = House::opened();
    mandate(&mut house);
    held(
        &mut house,
        "second",
        "2023-04-10",
        "2023-04-21",
        "Vienna",
        None,
    );
    let second = |house: &House| {
        let clock = told(house, "2023-05-01");
        let line = clock
            .lines
            .into_iter()
            .find(|line| line.name == "second session");
        line.expect("a line").held.remove(0)
    };
    let sitting = second(&house);
    assert_eq!((sitting.working_days, sitting.holidays_known), (10, false));
    let value: Json = json!({"id": "holidays.vienna", "value": ["2023-04-10", "2023-04-16"], "rule": "the office", "text": "Days off.", "verified": false});
    let rules = json!({"set": "duty-stations", "title": "Duty stations", "values": [value]});
    house.given(
        "c/convention",
        json!({"type": "convention.rules/1", "rules": rules}),
    );
    let sitting = second(&house);
    assert_eq!((sitting.working_days, sitting.holidays_known), (9, true));
}

#[test]
fn working_days_are_counted_exactly() {
    let none = BTreeSet::new();
    let rows = [
        ("2023-04-11", "2023-04-21", 9),
        ("2022-02-28", "2022-03-11", 10),
        ("2022-02-24", "2022-02-24", 1),
        ("2022-02-26", "2022-02-27", 0),
        ("2022-03-02", "2022-03-01", 0),
    ];
    for (from, until, days) in rows {
        assert_eq!(
            working_days(day(from), day(until), &none),
            days,
            "{from}–{until}"
        );
    }
}

#[test]
fn a_number_finds_the_session_it_names() {
    assert_eq!(called("1"), "first");
    assert_eq!(called("protocol 2"), "protocol-second");
    assert_eq!(called("concluding"), "concluding");
}
