//! A list from its opening to the body's decision, rule by rule, seen and unseen.

use super::NonObjection;
use crate::matter::Matter;
use crate::publicity::Publicity;
use crate::testing::{House, ask, day};
use serde_json::{Value as Json, json};

const LIST: &str = "c/committee/non-objection/2024";
const DAY: &str = "2024-01-10";

fn act(verb: &str, members: Json) -> Json {
    ask(&format!("committee.non_objection.{verb}/1"), DAY, members)
}

fn opened() -> Json {
    act(
        "opened",
        json!({"body": "c/committee/body/ahc", "basis": "a resolution"}),
    )
}

fn proposed(name: &str, country: &str, category: &str) -> Json {
    let persons = json!({"women": 1, "men": 2, "not_stated": 0});
    act(
        "proposed",
        json!({"organization": name, "name": name, "category": category, "country": country, "expertise": "Law", "persons": persons}),
    )
}

/// A transcribed list may have had its deadline in the past; the house's clock stands in 2026.
fn circulated(until: &str) -> Json {
    act("circulated", json!({"until": until, "zone": "UTC"}))
}

fn objected(by: &str, to: &str) -> Json {
    act(
        "objected",
        json!({"for": by, "organization": to, "basis": "In full", "general_basis": "Not independent"}),
    )
}

fn code(house: &mut House, ask: Json) -> String {
    let code = house.code(LIST, ask);
    code.strip_prefix("committee.non_objection.")
        .unwrap_or(code)
        .to_owned()
}

fn list(house: &House) -> &NonObjection {
    match house.matter(LIST) {
        Matter::NonObjection(list) => list,
        other => panic!("{other:?}"),
    }
}

/// Two organizations proposed, circulated until the end of January 2024.
fn circulating() -> House {
    let mut house = House::opened();
    house.given(LIST, opened());
    house.given(LIST, proposed("academy", "ALG", "academia"));
    house.given(LIST, proposed("company", "BEN", "private_sector"));
    house.given(LIST, circulated("2024-01-31T17:00:00.000Z"));
    house
}

#[test]
fn each_rule_in_turn() {
    let mut house = House::opened();
    assert_eq!(code(&mut house, proposed("x", "ALG", "ngo")), "not_opened");
    house.given(LIST, opened());
    assert_eq!(code(&mut house, opened()), "already_opened");
    assert_eq!(
        code(&mut house, circulated("2024-01-31T17:00:00.000Z")),
        "nobody_proposed"
    );
    house.given(LIST, proposed("x", "ALG", "ngo"));
    assert_eq!(
        code(&mut house, proposed("x", "BEN", "ngo")),
        "already_proposed"
    );
    assert_eq!(code(&mut house, objected("BEN", "x")), "not_circulated");
    assert_eq!(
        code(
            &mut house,
            act("submitted", json!({"organizations": ["x"]}))
        ),
        "not_circulated"
    );
    assert_eq!(code(&mut house, circulated("noon")), "no_deadline");
    house.zone_known = false;
    assert_eq!(
        code(&mut house, circulated("2024-01-31T17:00:00.000Z")),
        "no_deadline"
    );

    let mut house = circulating();
    let again = circulated("2024-02-28T17:00:00.000Z");
    assert_eq!(code(&mut house, again), "already_circulated");
    assert_eq!(
        code(&mut house, proposed("late", "ALG", "ngo")),
        "already_circulated"
    );
    let mut nobody = objected("BEN", "academy");
    nobody.as_object_mut().expect("an object").remove("for");
    assert_eq!(code(&mut house, nobody), "no_participant");
    assert_eq!(code(&mut house, objected("BEN", "other")), "not_proposed");
    let mut late = objected("BEN", "academy");
    late["on"] = json!("2024-02-01");
    assert_eq!(code(&mut house, late), "silence_ended");
    let told = act(
        "basis_told",
        json!({"for": "FIN", "organization": "academy", "general_basis": "x"}),
    );
    assert_eq!(code(&mut house, told.clone()), "not_asked");
    house.given(
        LIST,
        act(
            "basis_asked",
            json!({"for": "FIN", "organization": "academy"}),
        ),
    );
    assert_eq!(code(&mut house, told.clone()), "no_objection");
    house.given(LIST, objected("BEN", "academy"));
    house.given(LIST, told);
    assert_eq!(
        code(&mut house, objected("BEN", "academy")),
        "already_objected"
    );
    let left_out = act("submitted", json!({"organizations": []}));
    assert_eq!(code(&mut house, left_out), "nobody_objected");
    let twice = act(
        "submitted",
        json!({"organizations": ["company", "company"]}),
    );
    assert_eq!(code(&mut house, twice), "not_proposed");
    let decided = |how: &str| {
        act(
            "decided",
            json!({"organizations": ["company", "academy"], "how": how}),
        )
    };
    assert_eq!(code(&mut house, decided("by_consensus")), "not_submitted");
    house.given(
        LIST,
        act("submitted", json!({"organizations": ["company"]})),
    );
    assert_eq!(
        code(
            &mut house,
            act("submitted", json!({"organizations": ["company"]}))
        ),
        "already_submitted"
    );
    assert_eq!(code(&mut house, decided("recorded_vote")), "no_vote");
    house.given(LIST, decided("by_consensus"));
    assert_eq!(code(&mut house, decided("by_consensus")), "already_decided");
    assert!(
        list(&house).admits("academy"),
        "the body lets in whom the final list had left out"
    );
}

#[test]
fn silence_runs_until_the_deadline() {
    let mut house = House::opened();
    house.given(LIST, opened());
    house.given(LIST, proposed("academy", "ALG", "academia"));
    house.given(LIST, circulated("2026-12-31T17:00:00.000Z"));
    let submitted = act("submitted", json!({"organizations": ["academy"]}));
    assert_eq!(code(&mut house, submitted), "silence_runs");
}

#[test]
fn who_objects_is_for_the_chair_and_the_secretariat() {
    let mut house = circulating();
    let acts = house
        .when(LIST, objected("BEN", "academy"))
        .expect("in order");
    assert_eq!(acts[0].publicity, Publicity::Sealed);
    let asked = act(
        "basis_asked",
        json!({"for": "FIN", "organization": "academy"}),
    );
    let acts = house.when(LIST, asked).expect("in order");
    assert_eq!(acts[0].publicity, Publicity::Parties);
    let acts = house.when(
        LIST,
        act(
            "submitted",
            json!({"organizations": ["academy", "company"]}),
        ),
    );
    assert_eq!(acts.expect("in order")[0].publicity, Publicity::Open);
}

#[test]
fn an_objection_that_nobody_may_see_still_counts() {
    let mut seen = circulating();
    seen.given(LIST, objected("BEN", "academy"));
    let mut erased = circulating();
    erased.unseen(LIST);
    let lists = [
        act("submitted", json!({"organizations": ["company"]})),
        act(
            "decided",
            json!({"organizations": ["company"], "how": "by_consensus"}),
        ),
    ];
    for house in [&mut seen, &mut erased] {
        for ask in &lists {
            house.given(LIST, ask.clone());
        }
    }
    let (seen, erased) = (list(&seen), list(&erased));
    assert_eq!(seen.proposed, erased.proposed);
    assert_eq!(seen.submitted, erased.submitted);
    assert_eq!(
        seen.decided.as_ref().map(|held| &held.organizations),
        erased.decided.as_ref().map(|held| &held.organizations)
    );
}

#[test]
fn the_balance_is_by_region_category_and_gender() {
    let house = circulating();
    let list = list(&house);
    let balance = list.balance(house.participants(), day(DAY));
    assert_eq!(balance.organizations, 2);
    assert_eq!((balance.persons.women, balance.persons.men), (2, 4));
    assert_eq!(balance.by_region.get("none"), Some(&2));
    assert_eq!(balance.by_category.len(), 2);
    let only = std::collections::BTreeSet::from(["academy".to_owned()]);
    let balance = list.balance_of(&only, house.participants(), day(DAY));
    assert_eq!((balance.organizations, balance.persons.women), (1, 1));
}

#[test]
fn a_stakeholder_is_registered_once_the_body_has_decided() {
    let mut house = circulating();
    let registered = json!({"organization": "academy", "name": "Academy", "capacity": "stakeholder", "list": LIST});
    let registered = ask("committee.participation.registered/1", DAY, registered);
    let matter = "c/committee/participation/ahc";
    assert_eq!(
        house.code(matter, registered.clone()),
        "committee.participation.not_on_the_final_list"
    );
    let all = json!(["academy", "company"]);
    house.given(LIST, act("submitted", json!({"organizations": all})));
    house.given(
        LIST,
        act(
            "decided",
            json!({"organizations": all, "how": "without_a_vote"}),
        ),
    );
    house.given(matter, registered);
    let input = |words: u32| {
        ask(
            "committee.participation.input/1",
            DAY,
            json!({"organization": "academy", "title": "Views", "words": words}),
        )
    };
    assert_eq!(
        house.code(matter, input(2001)),
        "committee.participation.too_many_words"
    );
    house.given(matter, input(2000));
}
