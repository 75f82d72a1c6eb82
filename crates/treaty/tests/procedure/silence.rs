//! Silence: who broke it is for the participants of the body alone.

use crate::stage::{Stage, with_proposal};
use serde_json::{Value as Json, json};

const RULES: &str = "assembly-committees";

fn one() -> Json {
    json!({"question": "L.1"})
}

/// The body has allowed silence and circulated L.1 under it.
fn silent() -> Stage {
    let mut stage = with_proposal("2026-11-16", "2026-11-15", RULES);
    stage.does(
        "DZA",
        "moved",
        json!({"question": "silence", "motion": "other"}),
    );
    let opened = |question: &str| json!({"question": question, "until": "2026-11-20T17:00:00.000Z", "zone": "Europe/Vienna", "allowed_by": "silence"});
    stage.may_not(
        "Chair",
        "silence_opened",
        opened("silence"),
        "silence_of_motions",
    );
    stage.does(
        "Chair",
        "decided",
        json!({"question": "silence", "how": "without_a_vote"}),
    );
    let amendment = json!({"question": "L.2", "to": "L.1", "title": "A change", "sponsors": ["FRA"], "circulated": "2026-11-15"});
    stage.does("FRA", "amendment", amendment);
    stage.may_not("Chair", "silence_opened", opened("L.1"), "silence_waits");
    stage.does("FRA", "withdrawn", json!({"question": "L.2"}));
    stage.zone_known = false;
    stage.may_not("Chair", "silence_opened", opened("L.1"), "no_such_zone");
    stage.zone_known = true;
    stage.does("Chair", "silence_opened", opened("L.1"));
    stage.does("Chair", "closed", json!({"how": "adjourned"}));
    stage
}

#[test]
fn who_broke_a_silence_is_known_to_participants_and_to_nobody_else() {
    use treaty::publicity::Publicity;
    let mut seen = silent();
    seen.may_not("EUU", "silence_breaker", one(), "not_a_member");
    assert_eq!(
        seen.publicity("FRA", "silence_breaker", one()),
        Publicity::Participants
    );
    assert_eq!(
        seen.publicity("Chair", "silence_broken", one()),
        Publicity::Open
    );
    seen.does("FRA", "silence_breaker", one());
    seen.may_not("FRA", "silence_breaker", one(), "broke_already");
    seen.does("KEN", "silence_breaker", one());
    seen.at("2026-11-20T17:00:01.000Z");
    seen.may_not("PER", "silence_breaker", one(), "silence_ended");
    seen.may_not("Chair", "silence_kept", one(), "was_broken");
    seen.does("Chair", "silence_broken", one());
    let held = seen.floor().question("L.1").unwrap();
    assert_eq!(held.silence.as_ref().unwrap().breakers.len(), 2);

    // A reader who may not know folds the same outcome from the open acts alone.
    let mut hidden = silent();
    hidden.does("Chair", "silence_broken", one());
    let (seen, hidden) = (seen.floor(), hidden.floor());
    let standing =
        |floor: &treaty::committee::procedure::Floor| floor.question("L.1").unwrap().standing;
    assert_eq!(standing(seen), standing(hidden));
    assert!(
        hidden
            .question("L.1")
            .unwrap()
            .silence
            .as_ref()
            .unwrap()
            .breakers
            .is_empty()
    );
}

#[test]
fn a_text_whose_silence_was_broken_comes_back_to_a_meeting() {
    let mut stage = silent();
    stage.does("Chair", "silence_broken", one());
    stage.opens(RULES, 193);
    stage.may_not(
        "Chair",
        "voting_announced",
        json!({"question": "L.1", "method": "hands", "majority": "simple"}),
        "not_pending",
    );
    stage.does("KEN", "reintroduced", one());
    stage.hands("L.1", None, "simple", [60, 40, 0]);
}
