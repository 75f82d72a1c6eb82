//! Whatever a body does next: what is offered is in order, what is said not to be in order is not,
//! for that reason, and the floor stays sound.

use crate::stage::Stage;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use treaty::committee::procedure::taken::Stage as Voted;
use treaty::committee::procedure::{Next, Who};

/// The step as one asks for it: new questions get a name of their own.
fn asked(next: &Next, number: usize) -> (String, Json) {
    let mut members = serde_json::to_value(&next.act).unwrap();
    let act_type = members["type"].as_str().unwrap().to_owned();
    let members = members.as_object_mut().unwrap();
    members.remove("type");
    let name = format!("q-{number}");
    for key in ["question", "item"] {
        if members.get(key) == Some(&json!("new")) {
            members.insert(key.to_owned(), json!(name));
        }
    }
    let verb = act_type
        .trim_start_matches("committee.floor.")
        .trim_end_matches("/1");
    (verb.to_owned(), Json::Object(members.clone()))
}

fn who(stage: &Stage, next: &Next) -> String {
    match next.by {
        Who::Chair => presiding(stage),
        Who::Bureau => "Bureau".to_owned(),
        Who::Secretary => "Secretary".to_owned(),
        Who::Member | Who::Speaker => next.participant.as_ref().map_or_else(
            || panic!("{} in {}", next.step, stage.floor().in_words()),
            ToString::to_string,
        ),
    }
}

fn presiding(stage: &Stage) -> String {
    stage.floor().presiding.as_ref().unwrap().capacity.clone()
}

/// Each step that the floor names, tried as a submission: the answer is the one foretold.
fn foretold(stage: &Stage, number: usize) -> BTreeSet<String> {
    let mut types = BTreeSet::new();
    for next in stage.next() {
        let (verb, members) = asked(&next, number);
        let answer = stage.answer(&who(stage, &next), &verb, members);
        let foretold = next.allowed.map_err(|unfit| unfit.code);
        assert_eq!(
            answer.map_err(|unfit| unfit.code),
            foretold,
            "{}",
            next.step
        );
        types.insert(verb);
    }
    types
}

fn sound(stage: &Stage) {
    let floor = stage.floor();
    let under_way: Vec<_> = floor
        .votings
        .iter()
        .filter(|held| held.stage != Voted::Over)
        .collect();
    // One voting, and inside it at most one on an appeal.
    assert!(under_way.len() <= 2);
    if let [_, inner] = under_way.as_slice() {
        assert_eq!(floor.appeal().unwrap().name, inner.question);
    }
    for voting in &floor.votings {
        assert_eq!(voting.tally().participants(), 193);
        let over = voting.result.is_some() || voting.annulled.is_some();
        assert_eq!(over, voting.stage == Voted::Over);
    }
    assert!(floor.sitting.is_some() || floor.voting().is_none());
    for held in &floor.questions {
        let above = held.about().and_then(|about| floor.question(about));
        let gone = above.is_some_and(|above| {
            held.motion().is_none() && !above.standing.is_pending() && held.standing.is_pending()
        });
        assert!(!gone, "{} outlives what it amends", held.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_offered_is_in_order_and_leaves_a_sound_floor(choices in prop::collection::vec(any::<prop::sample::Index>(), 1..40)) {
        let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "committee-mandate");
        for (number, choice) in choices.into_iter().enumerate() {
            foretold(&stage, number);
            let offered: Vec<Next> = stage.next().into_iter().filter(|next| next.allowed.is_ok()).collect();
            prop_assert!(!offered.is_empty(), "nothing may come next: {}", stage.floor().in_words());
            let next = choice.get(&offered);
            let (verb, members) = asked(next, number);
            let actor = who(&stage, next);
            stage.does(&actor, &verb, members);
            sound(&stage);
        }
    }

    #[test]
    fn whatever_is_asked_is_answered(asks in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..60)) {
        let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "assembly-committees");
        let actors = ["Chair", "Bureau", "Secretary", "DZA", "FRA", "KEN", "EUU", "", "Vice-Chair"];
        for (number, (step, actor, wrong)) in asks.into_iter().enumerate() {
            let steps = stage.next();
            let (verb, mut members) = asked(step.get(&steps), number);
            // Any step by anyone, about any question.
            let names: Vec<String> = stage.floor().questions.iter().map(|held| held.name.clone()).collect();
            if number % 3 == 0 && members.get("question").is_some() {
                members["question"] = json!(wrong.get(&names));
            }
            let actor = *actor.get(&actors);
            if let Ok(()) = stage.answer(actor, &verb, members.clone()) {
                stage.does(actor, &verb, members);
            }
            sound(&stage);
        }
    }
}

/// Steps that no question of theirs calls for are offered only once there is one; here each has its
/// turn, so that every kind of act is foretold somewhere.
#[test]
fn every_kind_of_act_is_foretold() {
    let mut seen = BTreeSet::new();
    let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "committee-mandate");
    let mut look = |stage: &Stage| seen.extend(foretold(stage, 0));
    look(&stage);
    stage.does("Chair", "list", json!({"step": "opened"}));
    stage.does("FRA", "inscribed", json!({"kind": "general"}));
    look(&stage);
    stage.does("Chair", "passed_over", json!({"of": "FRA"}));
    stage.does(
        "KEN",
        "moved",
        json!({"question": "silence", "motion": "other"}),
    );
    look(&stage);
    stage.does(
        "Chair",
        "decided",
        json!({"question": "silence", "how": "without_a_vote"}),
    );
    look(&stage);
    let until = json!({"question": "L.1", "until": "2026-11-30T12:00:00.000Z", "zone": "UTC", "allowed_by": "silence"});
    stage.does("Chair", "silence_opened", until);
    look(&stage);
    stage.does("Chair", "silence_broken", json!({"question": "L.1"}));
    look(&stage);
    stage.does("KEN", "reintroduced", json!({"question": "L.1"}));
    stage.does("Bureau", "bureau_decided", json!({"question": "L.1"}));
    stage.does("Chair", "consensus_exhausted", json!({"question": "L.1"}));
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "recorded", "majority": "two-thirds"}),
    );
    look(&stage);
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    stage.does("FRA", "ballot", json!({"question": "L.1", "ballot": "yes"}));
    stage.does("Chair", "locked", json!({"question": "L.1"}));
    look(&stage);
    stage.does(
        "Chair",
        "result",
        json!({"question": "L.1", "result": {"yes": 1, "no": 0, "abstain": 0}}),
    );
    look(&stage);
    let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "assembly-committees");
    stage.does(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "roll-call", "majority": "simple"}),
    );
    stage.does("Chair", "lot_drawn", json!({"draw": stage.draw()}));
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    look(&stage);
    let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "assembly-committees");
    let announced = json!({"question": "L.1", "method": "hands", "majority": "simple"});
    stage.does("Chair", "voting_announced", announced);
    stage.does("Chair", "voting_opened", json!({"question": "L.1"}));
    look(&stage);
    let all = include_str!("../../src/committee/procedure/act.rs");
    let all = all.split("#[serde(rename = \"committee.floor.").skip(1);
    let all: BTreeSet<String> = all
        .map(|rest| rest.split('/').next().unwrap().to_owned())
        .collect();
    assert_eq!(seen, all);
}
