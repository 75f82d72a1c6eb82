use crate::testing::{House, ask, opening};
use record::entry::SignedKind;
use serde_json::{Value as Json, json};

const REGISTER: &str = "c/depositary";

fn adopted(on: &str) -> Json {
    let members =
        json!({"body": "c/committee/body/ga", "symbol": "79/243", "how": "without_a_vote"});
    ask("depositary.adoption.adopted/1", on, members)
}

fn with(mut ask: Json, key: &str, value: Json) -> Json {
    ask[key] = value;
    ask
}

#[test]
fn each_rule_in_turn() {
    let mut house = House::opened();
    let act = adopted("2024-12-24");
    let rows = [
        (
            REGISTER,
            json!({"type": "no.such.act/1"}),
            "submission.unreadable",
        ),
        (
            REGISTER,
            json!({"on": "2024-12-24"}),
            "submission.unreadable",
        ),
        (
            REGISTER,
            with(act.clone(), "on", json!("2024-02-30")),
            "submission.unreadable",
        ),
        (
            REGISTER,
            with(act.clone(), "on", json!(20_241_224)),
            "submission.unreadable",
        ),
        (
            REGISTER,
            with(act.clone(), "surprise", json!(1)),
            "submission.unreadable",
        ),
        ("Not A Matter", act.clone(), "submission.unreadable"),
        (
            "c/committee/vote/one",
            act.clone(),
            "submission.wrong_matter",
        ),
        (
            "other/depositary",
            act.clone(),
            "submission.convention_not_opened",
        ),
        (
            REGISTER,
            with(act.clone(), "source", json!({"document": "rumour"})),
            "submission.unknown_source",
        ),
        (
            REGISTER,
            with(act.clone(), "known", json!("2027-01-01T00:00:00.000Z")),
            "submission.known_ahead",
        ),
        (
            REGISTER,
            with(act.clone(), "known", json!("2024-12-22T00:00:00.000Z")),
            "submission.known_too_early",
        ),
        (
            REGISTER,
            with(act.clone(), "place", json!(" \u{200b}")),
            "submission.unreadable",
        ),
        (
            REGISTER,
            with(act.clone(), "body", json!("c/committee/body/nope")),
            "submission.unknown_body",
        ),
        (
            REGISTER,
            with(
                with(act.clone(), "for", json!("NEW")),
                "on",
                json!("1992-12-31"),
            ),
            "submission.participant_not_yet",
        ),
        (
            REGISTER,
            with(act.clone(), "for", json!("OLD")),
            "submission.participant_ceased",
        ),
        (
            REGISTER,
            with(act.clone(), "on", json!("2026-11-22")),
            "submission.day_ahead",
        ),
        (
            REGISTER,
            with(act.clone(), "for", json!("XYZ")),
            "submission.unknown_participant",
        ),
    ];
    for (matter, ask, code) in rows {
        assert_eq!(house.code(matter, ask.clone()), code, "{ask}");
    }
    let mut sourceless = act.clone();
    sourceless
        .as_object_mut()
        .expect("an object")
        .remove("source");
    assert_eq!(
        house.code(REGISTER, sourceless),
        "submission.copy_issues_nothing"
    );
    let mut dayless = act.clone();
    dayless.as_object_mut().expect("an object").remove("on");
    assert_eq!(house.code(REGISTER, dayless), "submission.no_day");
    house.signed = SignedKind::Attested;
    let known = with(act, "known", json!("2025-01-01T00:00:00.000Z"));
    assert_eq!(
        house.code(REGISTER, known),
        "submission.known_only_transcribed"
    );
}

#[test]
fn a_transcribed_act_is_known_from_its_source_else_from_its_own_day() {
    let mut house = House::opened();
    let dated = json!({"id": "dated", "title": "Dated", "publisher": "A body", "standing": "official", "published": "2025-01-15"});
    house.given(
        "c/convention",
        json!({"type": "convention.source/1", "listed": dated}),
    );
    let acts = house
        .when(REGISTER, adopted("2024-12-24"))
        .expect("in order");
    assert!(acts[0].header.known_assumed);
    assert_eq!(
        acts[0].header.known.expect("known").as_str(),
        "2024-12-24T23:59:59.999Z"
    );
    let from_source = with(
        adopted("2024-12-24"),
        "source",
        json!({"document": "dated"}),
    );
    let acts = house.when(REGISTER, from_source).expect("in order");
    assert!(!acts[0].header.known_assumed);
    assert_eq!(
        acts[0].header.known.expect("known").as_str(),
        "2025-01-15T23:59:59.999Z"
    );
}

#[test]
fn an_act_done_here_is_known_when_it_is_entered() {
    let mut house = House::empty();
    house.signed = SignedKind::Attested;
    house.given("c/convention", opening("depositary"));
    let body = json!({"type": "committee.body.established/1", "on": "2019-09-01", "name": "Assembly", "short_name": "Assembly", "kind": "plenary", "open_to": "Members"});
    house.given("c/committee/body/ga", body);
    let mut act = adopted("2026-11-21");
    act.as_object_mut().expect("an object").remove("source");
    let acts = house.when(REGISTER, act).expect("in order");
    assert_eq!(acts[0].header.known, None);
}

#[test]
fn what_belongs_to_no_body_is_entered_for_the_house() {
    let mut house = House::opened_as("depositary");
    house.signed = SignedKind::Attested;
    house.given(REGISTER, adopted("2024-12-24"));
    let value =
        json!({"id": "a", "value": 1, "rule": "r", "text": "As the rule says.", "verified": false});
    let rules = json!({"type": "convention.rules/1", "rules": {"set": "s", "title": "S", "values": [value]}});
    let listed = json!({"id": "other", "title": "T", "publisher": "P", "standing": "official"});
    let deposited = json!({"for": "FIN", "form": "ratification"});
    let rows = [
        (
            REGISTER,
            ask("depositary.instrument.deposited/1", "2025-01-01", deposited),
            true,
        ),
        (REGISTER, adopted("2024-12-24"), true),
        ("c/convention", rules, true),
        (
            "c/convention",
            json!({"type": "convention.source/1", "listed": listed}),
            false,
        ),
        (
            "c/committee/bureau/b",
            ask(
                "committee.bureau.vacated/1",
                "2025-01-01",
                json!({"office": "chair", "name": "Ms. A"}),
            ),
            true,
        ),
    ];
    for signed in [SignedKind::Key, SignedKind::Session] {
        house.signed = signed;
        for (matter, act, own) in &rows {
            let answer = house.when(matter, act.clone()).map_err(|unfit| unfit.code);
            let refused = answer == Err("submission.houses_own");
            assert_eq!(refused, *own, "{signed:?} {matter}: {answer:?}");
        }
    }
    // A key that the house entered for such acts by their names.
    (house.signed, house.for_the_house) = (SignedKind::Key, true);
    for (matter, act, _) in &rows {
        let answer = house.when(matter, act.clone()).map_err(|unfit| unfit.code);
        assert_ne!(answer, Err("submission.houses_own"), "{matter}");
    }
}
