//! The acts that shape participation, rule by rule, and what a day changes.

use super::{Acting, Of, Participation, Standing};
use crate::capacity::{Capacity, Right};
use crate::matter::Matter;
use crate::participant::ParticipantId;
use crate::testing::{House, ask, day};
use serde_json::{Value as Json, json};

const BODY: &str = "c/committee/participation/ahc";

fn person(letter: char) -> String {
    letter.to_string().repeat(26)
}

fn id(code: &str) -> ParticipantId {
    ParticipantId::parse(code).expect("a code")
}

fn act(verb: &str, on: &str, members: Json) -> Json {
    ask(&format!("committee.participation.{verb}/1"), on, members)
}

fn list(on: &str, of: &str, name: &str, letters: &str) -> Json {
    let members: Vec<Json> = letters
        .chars()
        .map(|letter| json!({"person": person(letter), "role": "representative"}))
        .collect();
    act(
        "communicated",
        on,
        json!({"for": of, "list": name, "members": members}),
    )
}

fn participation(house: &House) -> &Participation {
    match house.matter(BODY) {
        Matter::Participation(held) => held,
        other => panic!("{other:?}"),
    }
}

fn may(house: &House, letter: char, of: &str, on: &str, right: Right) -> Result<Capacity, String> {
    let of = id(of);
    let person = person(letter);
    let acting = Acting {
        person: &person,
        capacity: "representative",
        of: Some(&of),
        organization: None,
        day: day(on),
        right,
        presides: None,
    };
    participation(house)
        .may(&acting, house.participants())
        .map(|seat| seat.capacity)
        .map_err(|unfit| crate::NotInOrder::from(unfit).code.to_owned())
}

fn code(house: &mut House, verb: &str, members: Json) -> String {
    let code = house.code(BODY, act(verb, "2024-01-10", members));
    code.strip_prefix("committee.participation.")
        .unwrap_or(code)
        .to_owned()
}

#[test]
fn each_rule_in_turn() {
    let mut house = House::opened();
    let a = || json!([{"person": person('a'), "role": "head"}]);
    let rows = [
        (
            "admitted",
            json!({"capacity": "teller", "formula": "listed"}),
            "not_a_function",
        ),
        (
            "registered",
            json!({"organization": "x", "name": "X", "capacity": "member"}),
            "not_for_organizations",
        ),
        (
            "communicated",
            json!({"list": "l", "members": a()}),
            "nobody_names",
        ),
        (
            "communicated",
            json!({"for": "ALG", "organization": "x", "list": "l", "members": a()}),
            "nobody_names",
        ),
        (
            "communicated",
            json!({"organization": "x", "list": "l", "members": a()}),
            "no_capacity",
        ),
        (
            "communicated",
            json!({"for": "OLD", "list": "l", "members": []}),
            "no_capacity",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "members": [{"person": "Ms. A", "role": "head"}]}),
            "not_a_person",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "joins": true, "members": a()}),
            "no_such_list",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "replaces": "k", "members": a()}),
            "no_such_list",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "members": [a()[0], a()[0]]}),
            "named_twice",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "members": [{"person": person('a'), "role": "head", "from": "2024-02-02", "until": "2024-02-01"}]}),
            "ends_before_begin",
        ),
        (
            "withdrawn",
            json!({"list": "l", "person": person('a')}),
            "no_such_list",
        ),
        (
            "seated",
            json!({"list": "l", "decision": "x"}),
            "no_such_list",
        ),
        (
            "voting_right",
            json!({"right": "suspended", "reason": "arrears"}),
            "no_participant",
        ),
        (
            "voting_right",
            json!({"for": "EUU", "right": "suspended", "reason": "arrears"}),
            "not_a_member",
        ),
        (
            "voting_right",
            json!({"for": "ALG", "right": "restored", "reason": "paid"}),
            "stands_so",
        ),
        (
            "serves",
            json!({"person": "Ms. A", "capacity": "chair"}),
            "not_a_person",
        ),
        (
            "serves",
            json!({"person": person('a'), "capacity": "member"}),
            "not_a_function",
        ),
        (
            "serves",
            json!({"person": person('a'), "capacity": "chair"}),
            "no_participant",
        ),
        (
            "released",
            json!({"person": person('a'), "capacity": "chair"}),
            "does_not_serve",
        ),
    ];
    for (verb, members, expected) in rows {
        // The predecessor existed until 1992, so its line takes that year's day.
        let old = members.get("for") == Some(&json!("OLD"));
        let on = if old { "1992-01-10" } else { "2024-01-10" };
        let got = house.code(BODY, act(verb, on, members.clone()));
        assert_eq!(
            got,
            format!("committee.participation.{expected}"),
            "{members}"
        );
    }
    house.given(BODY, act("communicated", "2024-01-09", json!({"for": "ALG", "list": "l", "members": [{"person": person('a'), "role": "adviser"}]})));
    house.given(
        BODY,
        act(
            "registered",
            "2024-01-09",
            json!({"organization": "x", "name": "X", "capacity": "organization"}),
        ),
    );
    let rows = [
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "members": a()}),
            "list_taken",
        ),
        (
            "communicated",
            json!({"for": "ALG", "list": "l", "joins": true, "members": a()}),
            "named_twice",
        ),
        (
            "communicated",
            json!({"for": "BEN", "list": "l", "joins": true, "members": a()}),
            "no_such_list",
        ),
        (
            "withdrawn",
            json!({"list": "l", "person": person('b')}),
            "not_on_the_list",
        ),
        ("seated", json!({"list": "l", "decision": "x"}), "no_rival"),
        (
            "registered",
            json!({"organization": "x", "name": "X", "capacity": "organization"}),
            "already_registered",
        ),
        (
            "serves",
            json!({"for": "ALG", "person": person('a'), "capacity": "rapporteur"}),
            "adviser_holds_no_office",
        ),
    ];
    for (verb, members, expected) in rows {
        assert_eq!(
            code(&mut house, verb, members.clone()),
            expected,
            "{members}"
        );
    }
    house.given(
        BODY,
        act(
            "serves",
            "2024-01-09",
            json!({"person": person('s'), "capacity": "secretariat"}),
        ),
    );
    let again = json!({"person": person('s'), "capacity": "secretariat"});
    assert_eq!(code(&mut house, "serves", again), "already_serves");
}

#[test]
fn a_person_acts_from_the_first_day_to_the_last_and_not_after_a_withdrawal() {
    let mut house = House::opened();
    let members = json!([
        {"person": person('a'), "role": "head", "from": "2024-02-01", "until": "2024-02-09"},
        {"person": person('b'), "role": "alternate"},
    ]);
    house.given(
        BODY,
        act(
            "communicated",
            "2024-01-20",
            json!({"for": "ALG", "list": "l", "members": members}),
        ),
    );
    house.given(
        BODY,
        act(
            "withdrawn",
            "2024-02-05",
            json!({"list": "l", "person": person('b')}),
        ),
    );
    let rows = [
        ('a', "2024-01-31", false),
        ('a', "2024-02-01", true),
        ('a', "2024-02-09", true),
        ('a', "2024-02-10", false),
        ('b', "2024-01-19", false),
        ('b', "2024-01-20", true),
        ('b', "2024-02-04", true),
        ('b', "2024-02-05", false),
    ];
    for (letter, on, acts) in rows {
        let answer = may(&house, letter, "ALG", on, Right::Vote);
        assert_eq!(answer.is_ok(), acts, "{letter} on {on}: {answer:?}");
    }
    assert_eq!(
        may(&house, 'a', "BEN", "2024-02-05", Right::Vote),
        Err("committee.participation.not_named".to_owned())
    );
}

#[test]
fn of_rival_lists_the_first_is_seated_until_the_body_decides() {
    let mut house = House::opened();
    house.given(BODY, list("2024-01-01", "ALG", "first", "a"));
    house.given(BODY, list("2024-01-02", "ALG", "second", "b"));
    assert!(may(&house, 'a', "ALG", "2024-01-03", Right::Vote).is_ok());
    assert_eq!(
        may(&house, 'b', "ALG", "2024-01-03", Right::Vote),
        Err("committee.participation.not_seated".to_owned())
    );
    let seated = json!({"list": "second", "decision": "the body, by 76 to 35"});
    house.given(BODY, act("seated", "2024-01-04", seated));
    assert!(may(&house, 'b', "ALG", "2024-01-05", Right::Vote).is_ok());
    assert_eq!(
        may(&house, 'a', "ALG", "2024-01-05", Right::Vote),
        Err("committee.participation.not_seated".to_owned())
    );
}

#[test]
fn a_list_that_replaces_another_is_no_rival() {
    let mut house = House::opened();
    house.given(BODY, list("2024-01-01", "ALG", "first", "a"));
    let members = json!([{"person": person('b'), "role": "head"}]);
    let second = json!({"for": "ALG", "list": "second", "replaces": "first", "members": members});
    house.given(BODY, act("communicated", "2024-06-01", second));
    assert!(may(&house, 'a', "ALG", "2024-05-31", Right::Vote).is_ok());
    assert!(may(&house, 'a', "ALG", "2024-06-01", Right::Vote).is_err());
    assert!(may(&house, 'b', "ALG", "2024-06-01", Right::Vote).is_ok());
    let standing: Vec<Standing> = participation(&house)
        .lists
        .iter()
        .map(|list| list.standing)
        .collect();
    assert_eq!(standing, [Standing::Seated, Standing::Seated]);
}

#[test]
fn credentials_are_provisional_until_the_body_decides() {
    let mut house = House::opened();
    house.given(BODY, list("2024-01-01", "ALG", "l", "a"));
    let credentials =
        |stage: &str, key: &str| json!({"stage": stage, "symbol": "A/1", key: ["ALG"]});
    house.given(
        BODY,
        act(
            "credentials",
            "2024-01-02",
            credentials("reported", "not_accepted"),
        ),
    );
    assert!(may(&house, 'a', "ALG", "2024-01-03", Right::Speak).is_ok());
    house.given(
        BODY,
        act(
            "credentials",
            "2024-01-04",
            credentials("decided", "not_accepted"),
        ),
    );
    assert!(may(&house, 'a', "ALG", "2024-01-03", Right::Speak).is_ok());
    assert_eq!(
        may(&house, 'a', "ALG", "2024-01-04", Right::Speak),
        Err("committee.participation.credentials_not_accepted".to_owned())
    );
    house.given(
        BODY,
        act(
            "credentials",
            "2024-01-05",
            credentials("decided", "accepted"),
        ),
    );
    assert!(may(&house, 'a', "ALG", "2024-01-05", Right::Speak).is_ok());
}

#[test]
fn a_suspended_member_speaks_and_has_no_vote_and_stays_a_member() {
    let mut house = House::opened();
    house.given(BODY, list("2024-01-01", "ALG", "l", "a"));
    let right = |right: &str| json!({"for": "ALG", "right": right, "reason": "arrears"});
    house.given(BODY, act("voting_right", "2024-01-10", right("suspended")));
    house.given(BODY, act("voting_right", "2024-01-20", right("restored")));
    let rows = [
        ("2024-01-09", true),
        ("2024-01-10", false),
        ("2024-01-19", false),
        ("2024-01-20", true),
    ];
    for (on, votes) in rows {
        assert_eq!(
            may(&house, 'a', "ALG", on, Right::Vote).is_ok(),
            votes,
            "{on}"
        );
        assert_eq!(
            may(&house, 'a', "ALG", on, Right::Speak),
            Ok(Capacity::Member)
        );
    }
}

#[test]
fn a_capacity_comes_by_right_by_formula_or_by_registration() {
    let mut house = House::opened();
    house.given(BODY, act("registered", "2024-01-01", json!({"organization": "academy", "name": "An Academy", "capacity": "consultative_status", "until": "2024-01-31"})));
    let held = participation(&house).clone();
    let capacity = |code: &str| held.capacity(&id(code), house.participants(), day("2024-01-15"));
    assert_eq!(capacity("ALG"), Some(Capacity::Member));
    assert_eq!(capacity("EUU"), Some(Capacity::RegionalOrganization));
    assert_eq!(capacity("OLD"), None);
    let academy = Of::Organization("academy".to_owned());
    let on = |on: &str| held.capacity_of(&academy, house.participants(), day(on));
    assert_eq!(on("2024-01-31"), Some(Capacity::ConsultativeStatus));
    assert_eq!(on("2024-02-01"), None);
    house.given(BODY, act("admitted", "2024-01-01", json!({"capacity": "organization", "formula": "listed", "participants": ["EUU"], "until": "2024-01-20"})));
    let held = participation(&house);
    let capacity = |on: &str| held.capacity(&id("EUU"), house.participants(), day(on));
    assert_eq!(capacity("2024-01-20"), Some(Capacity::Organization));
    assert_eq!(capacity("2024-01-21"), Some(Capacity::RegionalOrganization));
    house.given(
        BODY,
        act(
            "admitted",
            "2024-02-01",
            json!({"capacity": "observer_state", "formula": "members_of_the_united_nations"}),
        ),
    );
    let held = participation(&house);
    let capacity = |on: &str| held.capacity(&id("ALG"), house.participants(), day(on));
    assert_eq!(capacity("2024-01-31"), Some(Capacity::Member));
    assert_eq!(capacity("2024-02-01"), Some(Capacity::ObserverState));
}
