//! Laws of the shape, whatever is asked: what is decided folds, what is written reads back the same,
//! a tally adds up to the members, and folding twice gives the same noun.

use crate::matter::Matter;
use crate::testing::{House, ask, day, round_trip};
use crate::when::When;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const VOTE: &str = "c/committee/vote/one";
const REGISTER: &str = "c/depositary";

fn any_ask() -> impl Strategy<Value = (&'static str, Json)> {
    let who = prop::sample::select(vec!["ALG", "BEN", "FIN", "RUS", "EUU", "OLD", "XYZ"]);
    let ballot = prop::sample::select(vec!["yes", "no", "abstain", "not_voting"]);
    let on = (1u32..=28).prop_map(|day| format!("2025-11-{day:02}"));
    let counts = (0u32..5, 0u32..5, 0u32..5);
    let form = prop::sample::select(vec!["ratification", "accession", "succession"]);
    (who, ballot, on, counts, form, 0u8..8).prop_map(|(who, ballot, on, counts, form, which)| {
        let (yes, no, abstain) = counts;
        let result = json!({"yes": yes, "no": no, "abstain": abstain});
        match which {
            0 | 1 => (
                VOTE,
                ask(
                    "committee.vote.ballot/1",
                    &on,
                    json!({"for": who, "ballot": ballot}),
                ),
            ),
            2 => (
                VOTE,
                ask("committee.vote.announced/1", &on, json!({"result": result})),
            ),
            3 => (
                VOTE,
                ask(
                    "committee.vote.intent/1",
                    &on,
                    json!({"for": who, "intended": ballot}),
                ),
            ),
            4 => (
                REGISTER,
                ask("depositary.signature.signed/1", &on, json!({"for": who})),
            ),
            5 => (
                REGISTER,
                ask(
                    "depositary.instrument.deposited/1",
                    &on,
                    json!({"for": who, "form": form}),
                ),
            ),
            6 => (
                REGISTER,
                ask(
                    "depositary.instrument.withdrawn/1",
                    &on,
                    json!({"for": who}),
                ),
            ),
            _ => (
                REGISTER,
                ask(
                    "depositary.signature.reported/1",
                    &on,
                    json!({"count": yes, "named": [who]}),
                ),
            ),
        }
    })
}

fn house() -> House {
    let mut house = House::opened();
    let question = json!({"body": "c/committee/body/b", "title": "Draft", "method": "recorded", "majority": "simple", "members": 4});
    house.given(
        VOTE,
        ask(
            "committee.vote.opened/1",
            "2025-11-01",
            json!({"question": question}),
        ),
    );
    let adoption = json!({"body": "c/committee/body/ga", "symbol": "R/1", "how": "without_a_vote"});
    house.given(
        REGISTER,
        ask("depositary.adoption.adopted/1", "2024-12-24", adoption),
    );
    let windows = json!([{"place": "New York", "from": "2025-11-01", "until": "2025-11-20"}]);
    house.given(
        REGISTER,
        ask(
            "depositary.signature.opened/1",
            "2025-05-13",
            json!({"windows": windows, "rule": "article 1"}),
        ),
    );
    house
}

proptest! {
    #[test]
    fn what_is_in_order_folds_and_reads_back_the_same(asks in prop::collection::vec(any_ask(), 0..40)) {
        let mut house = house();
        for (matter, ask) in asks {
            if let Ok(acts) = house.when(matter, ask.clone()) {
                acts.iter().for_each(round_trip);
                house.given(matter, ask);
            }
        }
        let all = When::on(day("2026-11-21"));
        for matter in [VOTE, REGISTER] {
            prop_assert_eq!(&house.seen(matter, &all), house.matter(matter));
        }
        let Matter::Vote(vote) = house.matter(VOTE) else { panic!("a vote") };
        prop_assert_eq!(vote.tally().participants(), 4);
        let Matter::Register(register) = house.matter(REGISTER) else { panic!("a register") };
        for held in register.signed.values() {
            prop_assert!(held.header.on.is_some_and(|on| register.open_on(on)));
        }
    }

    #[test]
    fn what_is_not_in_order_says_so_in_two_sentences(asks in prop::collection::vec(any_ask(), 1..20)) {
        let mut house = house();
        for (matter, ask) in asks {
            if let Err(unfit) = house.when(matter, ask) {
                let said = unfit.to_string();
                prop_assert!(said.starts_with("Not in order: "), "{}", said);
                prop_assert!(!unfit.remedy.is_empty() && !unfit.rule.is_empty());
            }
        }
    }
}
