//! What may come next in an election, by whom, and why not the rest.

use super::{count, names, nominate, opened};
use crate::stage::Stage;
use serde_json::{Value as Json, json};
use treaty::committee::election::By;

/// The steps offered, in words.
fn offered(stage: &Stage) -> Vec<String> {
    let next = stage.election_next().into_iter();
    let next = next.filter(|next| next.allowed.is_ok());
    next.map(|next| next.step).collect()
}

#[test]
fn the_engine_offers_what_may_come_next() {
    let mut stage = opened(json!([{"group": "african", "places": 1}]), "of-valid");
    let has = |stage: &Stage, step: &str| offered(stage).iter().any(|held| held.starts_with(step));
    assert!(has(&stage, "nominate a candidate for african"));
    assert!(!has(&stage, "give out ballot papers"));
    assert!(!has(&stage, "announce the count"));
    nominate(&mut stage, "african", &[("DZA", "Ms. A"), ("KEN", "Mr. B")]);
    assert!(has(&stage, "endorse the candidates of african"));
    assert!(has(&stage, "withdraw the candidature of Mr. B"));
    assert!(!has(&stage, "declare the candidates"));
    let ballot = stage.election_next().into_iter();
    let mut ballot = ballot.filter(|next| next.step.starts_with("give out"));
    let ballot = serde_json::to_value(ballot.next().unwrap().act).unwrap();
    let of = |candidates: &Json| json!({"group": "african", "candidates": candidates});
    stage.elects("Chair", "balloted", of(&ballot["candidates"]));
    assert!(has(&stage, "announce the count for african"));
    assert!(!has(&stage, "nominate"));
    let tie = json!({"Ms. A": 90, "Mr. B": 90});
    stage.elects(
        "Tellers",
        "counted",
        count("african", 180, 0, 0, tie.clone()),
    );
    assert!(has(&stage, "give out ballot papers for african"));
    stage.elects("Chair", "balloted", of(&json!(["Mr. B", "Ms. A"])));
    stage.elects("Tellers", "counted", count("african", 180, 0, 0, tie));
    // They tied again: the lot decides, and nothing else is offered of whoever conducts.
    assert!(has(
        &stage,
        "draw by lot between those who tied for african"
    ));
    assert!(!has(&stage, "give out ballot papers"));
    let draw = stage.election_next().into_iter();
    let mut draw = draw.filter(|next| next.step.starts_with("draw by lot"));
    let draw = serde_json::to_value(draw.next().unwrap().act).unwrap();
    let drawn = draw["draw"]["drawn"].as_str().unwrap().to_owned();
    stage.elects(
        "Chair",
        "lot_drawn",
        json!({"group": "african", "draw": draw["draw"]}),
    );
    assert_eq!(names(&stage), [(drawn.clone(), By::Lot)]);
    assert!(has(
        &stage,
        &format!("tell that the place of {drawn} falls vacant")
    ));
    assert!(!has(&stage, "nominate"));
    // What is not offered says why.
    let rest = stage.election_next().into_iter();
    let rest: Vec<_> = rest.filter_map(|next| next.allowed.err()).collect();
    assert!(
        rest.iter()
            .all(|unfit| !unfit.rule.is_empty() && !unfit.remedy.is_empty())
    );
    assert!(
        rest.iter()
            .any(|unfit| unfit.code == "committee.election.places_filled")
    );
}
