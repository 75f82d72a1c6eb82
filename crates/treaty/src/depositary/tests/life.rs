//! The other acts of a treaty's life, each rule in turn.

use super::{Treaty, json};
use crate::depositary::bilateral::Place;
use crate::testing::day;

#[test]
fn what_any_act_can_lack() {
    let mut house = crate::testing::House::opened();
    let begun = crate::testing::ask(
        "depositary.provisional.begun/1",
        "2001-01-01",
        json!({"for": "FIN"}),
    );
    assert_eq!(house.code(super::REGISTER, begun), "depositary.not_adopted");
    let mut treaty = Treaty::new();
    assert_eq!(
        treaty.code("2001-01-01", "", "provisional.begun/1", json!({})),
        "depositary.no_participant"
    );
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "FIN",
            "territory.extended/1",
            json!({"territory": "Islands"})
        ),
        "depositary.not_bound"
    );
}

#[test]
fn an_organization_follows_its_members_and_says_how_far_it_is_competent() {
    let mut treaty = Treaty::with(&[
        ("signature.organization-needs-member", json!(true)),
        ("consent.organization-needs-member", json!(true)),
        ("consent.organization-declares-competence", json!(true)),
    ]);
    let deposit = json!({"form": "approval"});
    assert_eq!(
        treaty.code("2001-01-01", "EUU", "signature.signed/1", json!({})),
        "depositary.signature.no_member_signed"
    );
    treaty.signed("ALG", "2001-01-01");
    assert_eq!(
        treaty.code("2001-01-01", "EUU", "signature.signed/1", json!({})),
        "depositary.signature.no_member_signed"
    );
    treaty.signed("FIN", "2001-01-01");
    treaty.signed("EUU", "2001-01-01");
    assert_eq!(
        treaty.code(
            "2001-06-01",
            "EUU",
            "instrument.deposited/1",
            deposit.clone()
        ),
        "depositary.instrument.no_member_bound"
    );
    treaty.deposited("FIN", "2001-06-01");
    assert_eq!(
        treaty.code(
            "2001-06-01",
            "EUU",
            "instrument.deposited/1",
            deposit.clone()
        ),
        "depositary.instrument.competence_not_declared"
    );
    let competence = json!({"id": "eu-1", "subject": "competence", "text": "In matters of trade."});
    treaty.given("2001-06-01", "EUU", "declaration.made/1", competence);
    treaty.given("2001-06-01", "EUU", "instrument.deposited/1", deposit);
    let status = treaty.status("2001-12-01");
    assert_eq!(status.instruments.stated, 2);
    // Never counted in addition to its members.
    assert_eq!(status.entry_into_force.counted, 1);
}

#[test]
fn a_ratification_is_a_signatory_s_where_the_clause_says_so() {
    let mut treaty = Treaty::with(&[("ratification.open-to", json!("signatories"))]);
    let form = |form: &str| json!({"form": form});
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "FIN",
            "instrument.deposited/1",
            form("ratification")
        ),
        "depositary.instrument.not_a_signatory"
    );
    treaty.given(
        "2001-01-01",
        "FIN",
        "instrument.deposited/1",
        form("accession"),
    );
}

#[test]
fn a_denunciation_takes_effect_after_its_notice_and_is_revoked_before() {
    let mut treaty = Treaty::with(&[("denunciation.delay", json!({"years": 1, "days": 0}))]);
    treaty.in_force();
    let denounced = |effect: Option<&str>| match effect {
        Some(effect) => json!({"denunciation": true, "effect": effect}),
        None => json!({"denunciation": true}),
    };
    assert_eq!(
        treaty.code(
            "2005-03-01",
            "FIN",
            "instrument.withdrawn/1",
            denounced(Some("2005-12-31"))
        ),
        "depositary.instrument.effect_too_early"
    );
    treaty.given(
        "2005-03-01",
        "FIN",
        "instrument.withdrawn/1",
        denounced(None),
    );
    assert_eq!(treaty.status("2006-02-28").instruments.stated, 3);
    assert_eq!(treaty.status("2006-03-01").instruments.stated, 2);
    assert_eq!(
        treaty.pair("FIN", "ALG", "2006-03-01").one.place,
        Place::Left
    );
    let restored = json!({"notice": "2005-03-01"});
    let wrong = json!({"notice": "2005-03-02"});
    assert_eq!(
        treaty.code("2005-06-01", "FIN", "instrument.restored/1", wrong),
        "depositary.instrument.no_notice"
    );
    assert_eq!(
        treaty.code(
            "2006-03-01",
            "FIN",
            "instrument.restored/1",
            restored.clone()
        ),
        "depositary.instrument.took_effect"
    );
    treaty.given("2006-02-28", "FIN", "instrument.restored/1", restored);
    assert_eq!(treaty.status("2006-03-01").instruments.stated, 3);
    assert!(treaty.status("2026-03-01").entry_into_force.in_force);
    // And it may denounce again.
    treaty.given(
        "2008-03-01",
        "FIN",
        "instrument.withdrawn/1",
        denounced(None),
    );
    assert_eq!(treaty.status("2009-03-01").instruments.stated, 2);
    assert_eq!(
        treaty.code(
            "2010-01-01",
            "FIN",
            "instrument.withdrawn/1",
            denounced(None)
        ),
        "depositary.instrument.nothing_stands"
    );
}

#[test]
fn the_earliest_of_several_depositaries_counts() {
    let mut treaty = Treaty::new();
    let with = |place: &str| json!({"form": "ratification", "depositary": place});
    treaty.given(
        "2001-03-05",
        "FIN",
        "instrument.deposited/1",
        with("London"),
    );
    treaty.given(
        "2001-03-01",
        "FIN",
        "instrument.deposited/1",
        with("Moscow"),
    );
    assert_eq!(
        treaty.code(
            "2001-03-09",
            "FIN",
            "instrument.deposited/1",
            with("London")
        ),
        "depositary.instrument.instrument_stands"
    );
    treaty.deposited("ALG", "2001-03-02");
    let status = treaty.status("2001-12-01");
    assert_eq!(
        status.entry_into_force.triggered_on,
        Some(day("2001-03-02"))
    );
    assert_eq!(status.instruments.stated, 2);
}

#[test]
fn territories_are_what_the_state_last_said() {
    let mut treaty = Treaty::new();
    treaty.deposited("FIN", "2001-01-01");
    let islands = json!({"territory": "Islands"});
    treaty.given("2001-01-01", "FIN", "territory.excluded/1", islands.clone());
    assert_eq!(
        treaty.code("2001-02-01", "FIN", "territory.excluded/1", islands.clone()),
        "depositary.territory.said_before"
    );
    treaty.given("2001-03-01", "FIN", "territory.extended/1", islands);
}

#[test]
fn provisional_application_begins_and_ends_and_never_counts() {
    let mut treaty = Treaty::new();
    assert_eq!(
        treaty.code("2001-01-01", "FIN", "provisional.ended/1", json!({})),
        "depositary.provisional.does_not_apply"
    );
    treaty.given("2001-01-01", "FIN", "provisional.begun/1", json!({}));
    assert_eq!(
        treaty.code("2001-02-01", "FIN", "provisional.begun/1", json!({})),
        "depositary.provisional.applies"
    );
    assert_eq!(treaty.status("2001-02-01").instruments.stated, 0);
    let side = treaty.pair("FIN", "ALG", "2001-02-01").one;
    assert_eq!(side.provisional_since, Some(day("2001-01-01")));
    treaty.given("2001-03-01", "FIN", "provisional.ended/1", json!({}));
    assert_eq!(
        treaty
            .pair("FIN", "ALG", "2001-03-01")
            .one
            .provisional_since,
        None
    );
}

#[test]
fn who_continues_a_state_stands_in_its_place() {
    let mut treaty = Treaty::new();
    let of = |predecessor: &str| json!({"way": "continuation", "predecessor": predecessor});
    let rows = [
        ("NEW", "NEW", "own_predecessor"),
        ("NEW", "FIN", "predecessor_exists"),
        ("NEW", "OLD", "nothing_taken"),
    ];
    for (who, predecessor, code) in rows {
        let found = treaty.code("2003-01-01", who, "succession.declared/1", of(predecessor));
        assert_eq!(found, format!("depositary.succession.{code}"));
    }
    // The predecessor acted while it existed, so the treaty is an older one here.
    let mut older = Treaty(crate::testing::House::opened());
    older.given("1980-01-01", "", "adoption.reported/1", json!({}));
    let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": [
        {"id": "entry-into-force.instruments", "value": 2, "rule": "article 1", "text": "Two.", "verified": false},
        {"id": "entry-into-force.delay", "value": {"days": 30}, "rule": "article 1", "text": "Thirty days.", "verified": false},
    ]});
    older.0.given(
        "c/convention",
        json!({"type": "convention.rules/1", "rules": rules}),
    );
    older.deposited("OLD", "1981-01-01");
    older.deposited("FIN", "1981-01-01");
    assert_eq!(older.pair("NEW", "FIN", "2003-01-01").bound, Some(false));
    older.given("1993-01-01", "NEW", "succession.declared/1", of("OLD"));
    let pair = older.pair("NEW", "FIN", "2003-01-01");
    assert_eq!(pair.bound, Some(true));
    assert_eq!(
        pair.one.in_place_of.as_ref().map(ToString::to_string),
        Some("OLD".to_owned())
    );
    assert_eq!(pair.since, Some(day("1981-01-31")));
    assert_eq!(
        older.code("1993-01-02", "NEW", "succession.declared/1", of("OLD")),
        "depositary.succession.own_instrument"
    );
}

#[test]
fn operation_is_suspended_resumed_and_ends() {
    let mut treaty = Treaty::new();
    treaty.in_force();
    let between = |codes: &[&str]| json!({"between": codes, "ground": "VCLT article 58"});
    let resumed = |codes: &[&str]| json!({"between": codes});
    assert_eq!(
        treaty.code("2003-01-01", "", "operation.suspended/1", between(&["FIN"])),
        "depositary.operation.between_one"
    );
    assert_eq!(
        treaty.code(
            "2003-01-01",
            "",
            "operation.resumed/1",
            resumed(&["FIN", "ALG"])
        ),
        "depositary.operation.not_suspended"
    );
    treaty.given(
        "2003-01-01",
        "",
        "operation.suspended/1",
        between(&["FIN", "ALG"]),
    );
    assert_eq!(
        treaty.code(
            "2003-02-01",
            "",
            "operation.suspended/1",
            between(&["ALG", "FIN"])
        ),
        "depositary.operation.already_suspended"
    );
    let pair = treaty.pair("ALG", "FIN", "2003-02-01");
    assert_eq!(
        (pair.bound, pair.suspended_since),
        (Some(true), Some(day("2003-01-01")))
    );
    assert_eq!(
        treaty.pair("ALG", "BEN", "2003-02-01").suspended_since,
        None
    );
    treaty.given(
        "2003-03-01",
        "",
        "operation.resumed/1",
        resumed(&["FIN", "ALG"]),
    );
    assert_eq!(
        treaty.pair("ALG", "FIN", "2003-03-01").suspended_since,
        None
    );
    let mut dayless = treaty.ask(
        "2004-01-01",
        "",
        "operation.terminated/1",
        json!({"ground": "consent"}),
    );
    dayless.as_object_mut().expect("an object").remove("on");
    dayless["known"] = json!("2004-01-01T00:00:00.000Z");
    assert_eq!(
        treaty.0.code(super::REGISTER, dayless),
        "depositary.operation.no_day"
    );
    treaty.given(
        "2004-01-01",
        "",
        "operation.terminated/1",
        json!({"ground": "consent"}),
    );
    assert_eq!(treaty.pair("ALG", "FIN", "2003-12-31").bound, Some(true));
    assert_eq!(treaty.pair("ALG", "FIN", "2004-01-01").bound, Some(false));
    assert_eq!(
        treaty.code(
            "2005-01-01",
            "",
            "operation.terminated/1",
            json!({"ground": "consent"})
        ),
        "depositary.operation.terminated"
    );
}

#[test]
fn a_treaty_is_registered_once_it_is_in_force() {
    let mut treaty = Treaty::new();
    let number = json!({"number": "39574"});
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "",
            "registration.registered/1",
            number.clone()
        ),
        "depositary.registration.not_in_force"
    );
    treaty.in_force();
    treaty.given(
        "2002-03-01",
        "",
        "registration.registered/1",
        number.clone(),
    );
    assert_eq!(
        treaty.code("2002-04-01", "", "registration.registered/1", number),
        "depositary.registration.already_registered"
    );
}

#[test]
fn further_places_and_days_for_signature_are_added() {
    let mut treaty = Treaty::new();
    let at = |place: &str| json!({"place": place});
    let ceremony = |from: &str, until: &str| json!({"windows": [{"place": "Hanoi", "from": from, "until": until}], "rule": "invitation of the host"});
    assert_eq!(
        treaty.code("2001-05-01", "FIN", "signature.signed/1", at("Hanoi")),
        "depositary.signature.not_open_there"
    );
    assert_eq!(
        treaty.code(
            "2001-04-01",
            "",
            "signature.extended/1",
            ceremony("2001-05-02", "2001-05-01")
        ),
        "depositary.signature.no_window"
    );
    treaty.given(
        "2001-04-01",
        "",
        "signature.extended/1",
        ceremony("2001-05-01", "2001-05-02"),
    );
    treaty.given("2001-05-01", "FIN", "signature.signed/1", at("Hanoi"));
    treaty.given("2001-05-01", "ALG", "signature.signed/1", at("New York"));
    assert_eq!(
        treaty.code("2001-05-03", "BEN", "signature.signed/1", at("Hanoi")),
        "depositary.signature.not_open_there"
    );
    // A longer time is added in the same way, and shown from the day it was.
    assert_eq!(
        treaty.code("2002-02-01", "BEN", "signature.signed/1", json!({})),
        "depositary.signature.window_closed"
    );
    let longer = json!({"windows": [{"place": "New York", "from": "2002-01-15", "until": "2002-12-31"}], "rule": "decision of the signatories"});
    treaty.given("2002-01-15", "", "signature.extended/1", longer);
    treaty.given("2002-02-01", "BEN", "signature.signed/1", at("New York"));
    assert_eq!(
        treaty.status("2002-01-14").signature.closes,
        Some(day("2001-12-31"))
    );
    assert_eq!(
        treaty.status("2002-01-15").signature.closes,
        Some(day("2002-12-31"))
    );
    let mut unopened = Treaty(crate::testing::House::opened());
    unopened.given("2000-01-01", "", "adoption.reported/1", json!({}));
    assert_eq!(
        unopened.code(
            "2001-04-01",
            "",
            "signature.extended/1",
            ceremony("2001-05-01", "2001-05-02")
        ),
        "depositary.signature.not_open"
    );
}

#[test]
fn nobody_joins_a_treaty_that_has_ended_nor_while_its_own_notice_runs() {
    let mut treaty = Treaty::with(&[("denunciation.delay", json!({"years": 1, "days": 0}))]);
    treaty.in_force();
    let form = json!({"form": "accession"});
    let notice = json!({"denunciation": true});
    treaty.given(
        "2005-03-01",
        "FIN",
        "instrument.withdrawn/1",
        notice.clone(),
    );
    for (act, members) in [
        ("instrument.deposited/1", form.clone()),
        ("instrument.withdrawn/1", notice),
    ] {
        let code = treaty.code("2006-02-28", "FIN", act, members);
        assert_eq!(code, "depositary.instrument.notice_runs");
    }
    treaty.given("2006-03-01", "FIN", "instrument.deposited/1", form.clone());
    assert_eq!(treaty.status("2006-03-01").instruments.stated, 3);
    let ground = json!({"ground": "consent"});
    treaty.given("2008-01-01", "", "operation.terminated/1", ground);
    assert_eq!(
        treaty.code("2008-01-01", "RUS", "instrument.deposited/1", form),
        "depositary.instrument.ended"
    );
    let mut open = Treaty::new();
    open.given(
        "2001-01-01",
        "",
        "operation.terminated/1",
        json!({"ground": "consent"}),
    );
    assert_eq!(
        open.code("2001-01-02", "RUS", "signature.signed/1", json!({})),
        "depositary.signature.ended"
    );
}

#[test]
fn a_state_notifies_its_new_name_and_stays_who_it_is() {
    let mut treaty = Treaty::new();
    let named = |name: &str| json!({"name": name});
    for (on, name) in [("2000-01-01", "Oldland"), ("2000-01-02", "Newland")] {
        let code = treaty.code(on, "NEW", "succession.renamed/1", named(name));
        assert_eq!(code, "depositary.succession.not_its_name");
    }
    treaty.given(
        "2000-01-01",
        "NEW",
        "succession.renamed/1",
        named("Newland"),
    );
    treaty.deposited("NEW", "2001-01-01");
    let side = treaty.pair("NEW", "ALG", "2001-02-01").one;
    assert_eq!(
        (side.in_place_of, side.deposited),
        (None, Some(day("2001-01-01")))
    );
}

#[test]
fn a_state_that_is_no_more_is_not_erased_and_not_counted_after_its_end() {
    let mut treaty = Treaty(crate::testing::House::opened());
    treaty.given("1980-01-01", "", "adoption.reported/1", json!({}));
    treaty.deposited("OLD", "1981-01-01");
    treaty.deposited("ALG", "1982-01-01");
    assert_eq!(treaty.status("1992-12-31").instruments.stated, 2);
    assert_eq!(treaty.status("1993-01-01").instruments.stated, 1);
    let side = treaty.pair("OLD", "ALG", "1993-01-01").one;
    assert_eq!(
        (side.place, side.until),
        (Place::Ceased, Some(day("1993-01-01")))
    );
    assert_eq!(side.deposited, Some(day("1981-01-01")));
    assert!(
        side.in_words(day("1993-01-01"))
            .contains("State no more since 1993-01-01")
    );
    assert_ne!(
        treaty.pair("OLD", "ALG", "1992-12-31").one.place,
        Place::Ceased
    );
    let gone = |treaty: &Treaty| {
        let (register, _) = treaty.seen("1993-01-01");
        let gone = crate::depositary::departed::departed(
            &register,
            treaty.0.participants(),
            day("1993-01-01"),
        );
        gone.into_iter()
            .map(|held| {
                (
                    held.participant.to_string(),
                    held.continued_by.map(|id| id.to_string()),
                )
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(gone(&treaty), [("OLD".to_owned(), None)]);
    // Who continues it is counted in its place, once.
    let continues = json!({"way": "continuation", "predecessor": "OLD"});
    treaty.given("1993-01-01", "NEW", "succession.declared/1", continues);
    assert_eq!(treaty.status("1993-01-01").instruments.stated, 2);
    assert_eq!(treaty.status("1992-12-31").instruments.stated, 2);
    assert_eq!(gone(&treaty), [("OLD".to_owned(), Some("NEW".to_owned()))]);
}

#[test]
fn only_an_organization_declares_how_far_it_is_competent() {
    let mut treaty = Treaty::with(&[
        ("consent.organization-declares-competence", json!(true)),
        ("consent.organization-needs-member", json!(true)),
    ]);
    let competence = |text: &str| json!({"id": "euu", "subject": "competence", "text": text});
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "FIN",
            "declaration.made/1",
            competence("All.")
        ),
        "depositary.declaration.not_an_organization"
    );
    treaty.given(
        "2001-01-01",
        "EUU",
        "declaration.made/1",
        competence("Trade."),
    );
    let form = json!({"form": "approval"});
    assert_eq!(
        treaty.code("2001-01-02", "EUU", "instrument.deposited/1", form.clone()),
        "depositary.instrument.no_member_bound"
    );
    treaty.deposited("FIN", "2001-01-02");
    treaty.given("2001-01-02", "EUU", "instrument.deposited/1", form);
    let changed = json!({"id": "euu", "text": "Trade and data."});
    treaty.given("2004-01-01", "EUU", "declaration.changed/1", changed);
    let (register, _) = treaty.seen("2004-01-01");
    assert_eq!(register.declarations.len(), 2);
    assert_eq!(treaty.seen("2003-12-31").0.declarations.len(), 1);
}
