//! Who takes part in a body of the treaty's own: its members are the States Parties of the day.

use super::{Treaty, json};
use crate::capacity::Capacity;
use crate::committee::participation::Participation;
use crate::matter::Matter;
use crate::participant::ParticipantId;
use crate::testing::{ask, day};
use serde_json::Value as Json;

const BODY: &str = "c/committee/participation/b";

fn admitted(on: &str, capacity: &str, formula: &str) -> Json {
    let mut ask = ask(
        "committee.participation.admitted/1",
        on,
        json!({"capacity": capacity, "formula": formula}),
    );
    ask["source"] = json!({"document": "report"});
    ask
}

fn participation(treaty: &Treaty) -> &Participation {
    match treaty.0.matter(BODY) {
        Matter::Participation(held) => held,
        other => panic!("{other:?}"),
    }
}

fn members(treaty: &Treaty, on: &str) -> String {
    let members = participation(treaty).members(treaty.0.participants(), day(on));
    let codes: Vec<&str> = members.iter().map(|held| held.id.as_str()).collect();
    codes.join(" ")
}

/// Algeria and Benin are Parties from 31 January 2002 on, Finland from 1 June 2003; Russia has signed.
fn treaty() -> Treaty {
    let mut treaty = Treaty::new();
    treaty.signed("RUS", "2000-06-01");
    treaty.signed("ALG", "2000-06-01");
    treaty.deposited("ALG", "2002-01-01");
    treaty.deposited("BEN", "2002-01-01");
    treaty.deposited("FIN", "2003-05-02");
    treaty
}

#[test]
fn a_conference_has_the_parties_of_its_day_as_members_and_no_others() {
    let mut treaty = treaty();
    treaty
        .0
        .given(BODY, admitted("2002-03-01", "member", "parties"));
    treaty
        .0
        .given(BODY, admitted("2002-03-01", "organization", "signatories"));
    assert_eq!(members(&treaty, "2002-03-01"), "ALG BEN");
    let held = participation(&treaty);
    let capacity = |code: &str| {
        let id = ParticipantId::parse(code).expect("a code");
        held.capacity(&id, treaty.0.participants(), day("2002-03-01"))
    };
    assert_eq!(capacity("ALG"), Some(Capacity::Member));
    assert_eq!(capacity("RUS"), Some(Capacity::Organization));
    // A Member of the United Nations has no seat in it by that.
    assert_eq!(capacity("FIN"), None);
}

#[test]
fn a_later_admission_takes_the_place_of_the_one_before() {
    let mut treaty = treaty();
    treaty
        .0
        .given(BODY, admitted("2002-03-01", "member", "parties"));
    let leaves = json!({"denunciation": true, "effect": "2004-01-01"});
    treaty.given("2003-01-01", "BEN", "instrument.withdrawn/1", leaves);
    treaty
        .0
        .given(BODY, admitted("2004-06-01", "member", "parties"));
    assert_eq!(members(&treaty, "2003-06-01"), "ALG BEN");
    assert_eq!(members(&treaty, "2004-06-01"), "ALG FIN");
}

#[test]
fn whom_the_register_names_is_not_chosen() {
    let mut treaty = treaty();
    let before = admitted("2001-06-01", "member", "parties");
    assert_eq!(
        treaty.0.code(BODY, before),
        "committee.participation.none_in_the_register"
    );
    let mut chosen = admitted("2002-03-01", "member", "parties");
    chosen["participants"] = json!(["RUS"]);
    assert_eq!(
        treaty.0.code(BODY, chosen),
        "committee.participation.not_chosen"
    );
}

#[test]
fn a_recorded_vote_of_a_body_is_of_its_own_members() {
    let mut treaty = treaty();
    treaty
        .0
        .given(BODY, admitted("2002-03-01", "member", "parties"));
    let vote = |yes: &[&str]| {
        let mut ask = ask(
            "committee.vote.recorded/1",
            "2002-03-02",
            json!({
                "question": {"body": "c/committee/body/b", "title": "A decision", "majority": "simple", "members": 2, "method": "recorded"},
                "yes": yes, "no": [],
                "announced": {"yes": yes.len(), "no": 0, "abstain": 0},
            }),
        );
        ask["source"] = json!({"document": "report"});
        ask
    };
    let id = "c/committee/vote/one";
    assert_eq!(
        treaty.0.code(id, vote(&["ALG", "RUS"])),
        "committee.vote.not_a_member"
    );
    treaty.0.given(id, vote(&["ALG", "BEN"]));
}
