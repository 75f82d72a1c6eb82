//! Whatever a body does next, as long as it is in order: the floor stays sound.

use crate::stage::Stage;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
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
        Who::Chair => "Chair".to_owned(),
        Who::Bureau => "Bureau".to_owned(),
        Who::Member | Who::Speaker => next.participant.as_ref().map_or_else(
            || panic!("{} in {}", next.step, stage.floor().in_words()),
            ToString::to_string,
        ),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn what_is_offered_is_in_order_and_leaves_a_sound_floor(choices in prop::collection::vec(any::<prop::sample::Index>(), 1..40)) {
        let mut stage = crate::stage::with_proposal("2026-11-16", "2026-11-15", "committee-mandate");
        for (number, choice) in choices.into_iter().enumerate() {
            let offered: Vec<Next> = stage.next().into_iter().filter(|next| next.allowed.is_ok()).collect();
            if stage.floor().sitting.is_none() {
                stage.opens("committee-mandate", 193);
                continue;
            }
            prop_assert!(!offered.is_empty(), "nothing may come next: {}", stage.floor().in_words());
            let next = choice.get(&offered);
            let (verb, members) = asked(next, number);
            let actor = who(&stage, next);
            stage.does(&actor, &verb, members);

            let floor = stage.floor();
            let under_way = floor.votings.iter().filter(|held| held.stage != Voted::Over).count();
            prop_assert!(under_way <= 1);
            for voting in &floor.votings {
                prop_assert_eq!(voting.tally().participants(), 193);
                prop_assert_eq!(voting.result.is_some(), voting.stage == Voted::Over);
            }
            prop_assert!(floor.sitting.is_some() || floor.voting().is_none());
        }
    }
}
