//! Reservations, objections and the view of a pair.

use super::{Json, Treaty, json};
use crate::depositary::bilateral::Place;
use crate::depositary::terms::Effect;
use crate::testing::day;

fn made(id: &str, label: &str, moment: &str) -> Json {
    json!({"id": id, "label": label, "moment": moment, "articles": ["article 3"], "text": "Does not apply article 3."})
}

fn notified(id: &str) -> Json {
    json!({"id": id, "of": "made"})
}

/// Algeria reserves article 3 with its instrument; the others are notified a month later.
fn reserved(label: &str) -> Treaty {
    let mut treaty = Treaty::new();
    treaty.in_force();
    treaty.given(
        "2002-01-01",
        "ALG",
        "reservation.made/1",
        made("r", label, "instrument"),
    );
    treaty.given("2002-02-01", "", "reservation.notified/1", notified("r"));
    treaty
}

fn effect(treaty: &Treaty, other: &str, as_of: &str) -> Effect {
    let pair = treaty.pair("ALG", other, as_of);
    let readings = &pair.terms.first().expect("a term").readings;
    readings.last().expect("a reading").effect
}

#[test]
fn silence_for_twelve_months_from_notification_is_acceptance() {
    let treaty = reserved("reservation");
    assert_eq!(effect(&treaty, "FIN", "2002-01-15"), Effect::Open);
    assert_eq!(effect(&treaty, "FIN", "2003-02-01"), Effect::Open);
    assert_eq!(effect(&treaty, "FIN", "2003-02-02"), Effect::Modifies);
    assert_eq!(treaty.pair("ALG", "FIN", "2003-02-02").bound, Some(true));
}

#[test]
fn who_consents_later_has_until_then() {
    let mut treaty = reserved("reservation");
    treaty.signed("RUS", "2001-01-01");
    treaty.deposited("RUS", "2004-01-01");
    assert_eq!(effect(&treaty, "RUS", "2004-01-01"), Effect::Open);
    assert_eq!(effect(&treaty, "RUS", "2004-01-02"), Effect::Modifies);
    let mut treaty = reserved("reservation");
    treaty.deposited("RUS", "2004-01-01");
    let objection = json!({"id": "o", "to": "r"});
    treaty.given("2004-01-01", "RUS", "objection.made/1", objection);
    assert_eq!(effect(&treaty, "RUS", "2005-01-02"), Effect::DoesNotApply);
}

#[test]
fn an_objection_keeps_the_provisions_or_the_treaty_from_applying_between_the_two_alone() {
    let mut treaty = reserved("reservation");
    let objection = |id: &str, prevents: bool| match prevents {
        true => json!({"id": id, "to": "r", "prevents": true}),
        false => json!({"id": id, "to": "r"}),
    };
    treaty.given(
        "2002-06-01",
        "FIN",
        "objection.made/1",
        objection("o-1", false),
    );
    treaty.given(
        "2002-06-01",
        "BEN",
        "objection.made/1",
        objection("o-2", true),
    );
    assert_eq!(effect(&treaty, "FIN", "2002-05-31"), Effect::Open);
    assert_eq!(effect(&treaty, "FIN", "2005-01-01"), Effect::DoesNotApply);
    assert_eq!(effect(&treaty, "BEN", "2005-01-01"), Effect::NotInForce);
    assert_eq!(treaty.pair("ALG", "FIN", "2005-01-01").bound, Some(true));
    assert_eq!(treaty.pair("ALG", "BEN", "2005-01-01").bound, Some(false));
    assert_eq!(treaty.pair("BEN", "ALG", "2005-01-01").bound, Some(false));
    assert_eq!(treaty.pair("BEN", "FIN", "2005-01-01").bound, Some(true));
    // Counted from deposit all the same.
    assert_eq!(treaty.status("2005-01-01").instruments.stated, 3);
    treaty.given(
        "2006-01-01",
        "BEN",
        "objection.withdrawn/1",
        json!({"id": "o-2"}),
    );
    assert_eq!(treaty.pair("ALG", "BEN", "2005-12-31").bound, Some(false));
    assert_eq!(treaty.pair("ALG", "BEN", "2006-01-01").bound, Some(true));
}

#[test]
fn an_objection_that_comes_late_changes_nothing() {
    let mut treaty = reserved("reservation");
    let objection = json!({"id": "o", "to": "r", "prevents": true});
    treaty.given("2003-02-02", "FIN", "objection.made/1", objection);
    assert_eq!(effect(&treaty, "FIN", "2005-01-01"), Effect::Modifies);
}

#[test]
fn a_declaration_is_read_both_ways() {
    let mut treaty = reserved("declaration");
    let objection = json!({"id": "o", "to": "r", "prevents": true});
    treaty.given("2002-06-01", "FIN", "objection.made/1", objection);
    let pair = treaty.pair("ALG", "FIN", "2005-01-01");
    let readings: Vec<Effect> = pair.terms[0]
        .readings
        .iter()
        .map(|read| read.effect)
        .collect();
    assert_eq!(readings, [Effect::None, Effect::NotInForce]);
    assert_eq!(pair.bound, Some(true));
    assert_eq!(pair.bound_if_reservations, Some(false));
    assert_eq!(
        treaty
            .pair("ALG", "BEN", "2005-01-01")
            .bound_if_reservations,
        None
    );
}

#[test]
fn a_reservation_at_signature_holds_once_it_is_confirmed() {
    let mut treaty = Treaty::new();
    let at_signature = made("r", "reservation", "signature");
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "ALG",
            "reservation.made/1",
            at_signature.clone()
        ),
        "depositary.reservation.not_signed"
    );
    treaty.signed("ALG", "2001-01-01");
    treaty.given("2001-01-01", "ALG", "reservation.made/1", at_signature);
    let id = json!({"id": "r"});
    assert_eq!(
        treaty.code("2001-02-01", "ALG", "reservation.confirmed/1", id.clone()),
        "depositary.reservation.not_yet_consented"
    );
    treaty.in_force();
    treaty.given("2001-02-01", "", "reservation.notified/1", notified("r"));
    assert_eq!(effect(&treaty, "FIN", "2004-01-01"), Effect::None);
    assert_eq!(
        treaty.code("2002-01-01", "FIN", "reservation.confirmed/1", id.clone()),
        "depositary.not_own"
    );
    treaty.given("2002-01-01", "ALG", "reservation.confirmed/1", id.clone());
    assert_eq!(
        treaty.code("2002-01-01", "ALG", "reservation.confirmed/1", id),
        "depositary.reservation.nothing_to_confirm"
    );
    assert_eq!(effect(&treaty, "FIN", "2004-01-01"), Effect::Modifies);
}

#[test]
fn a_late_reservation_is_deposited_only_if_nobody_objects_in_time() {
    let late = made("r", "reservation", "late");
    let objection = json!({"id": "o", "to": "r"});
    let mut treaty = Treaty::new();
    assert_eq!(
        treaty.code("2003-01-01", "ALG", "reservation.made/1", late.clone()),
        "depositary.reservation.not_late"
    );
    treaty.in_force();
    treaty.given("2003-01-01", "ALG", "reservation.made/1", late.clone());
    assert_eq!(effect(&treaty, "FIN", "2003-02-01"), Effect::None);
    treaty.given("2003-02-01", "", "reservation.notified/1", notified("r"));
    assert_eq!(effect(&treaty, "FIN", "2004-02-01"), Effect::None);
    assert_eq!(effect(&treaty, "FIN", "2004-02-02"), Effect::Modifies);
    // One objection, by any contracting State, keeps it out for all.
    let mut treaty = Treaty::new();
    treaty.in_force();
    treaty.given("2003-01-01", "ALG", "reservation.made/1", late);
    treaty.given("2003-02-01", "", "reservation.notified/1", notified("r"));
    treaty.given("2004-02-01", "BEN", "objection.made/1", objection);
    assert_eq!(effect(&treaty, "FIN", "2010-01-01"), Effect::None);
}

#[test]
fn a_withdrawal_takes_effect_on_its_notice() {
    let mut treaty = reserved("reservation");
    let of = |of: &str| json!({"id": "r", "of": of});
    assert_eq!(
        treaty.code("2006-01-01", "", "reservation.notified/1", of("withdrawn")),
        "depositary.reservation.not_withdrawn"
    );
    let other = json!({"id": "r", "articles": ["article 4"]});
    assert_eq!(
        treaty.code("2006-01-01", "ALG", "reservation.withdrawn/1", other),
        "depositary.reservation.not_touched"
    );
    treaty.given(
        "2006-01-01",
        "ALG",
        "reservation.withdrawn/1",
        json!({"id": "r"}),
    );
    assert_eq!(
        treaty.code(
            "2006-01-02",
            "ALG",
            "reservation.withdrawn/1",
            json!({"id": "r"})
        ),
        "depositary.ended"
    );
    assert_eq!(effect(&treaty, "FIN", "2006-01-31"), Effect::Modifies);
    treaty.given("2006-02-01", "", "reservation.notified/1", of("withdrawn"));
    assert_eq!(effect(&treaty, "FIN", "2006-01-31"), Effect::Modifies);
    assert_eq!(effect(&treaty, "FIN", "2006-02-01"), Effect::None);
}

#[test]
fn what_the_treaty_says_of_reservations_is_its_clause() {
    let rows: [(&[(&str, Json)], &str); 3] = [
        (&[("reservations.allowed", json!("none"))], "prohibited"),
        (
            &[
                ("reservations.allowed", json!("listed")),
                ("reservations.listed", json!(["article 9"])),
            ],
            "article_prohibited",
        ),
        (
            &[("reservations.prohibited", json!(["article 3"]))],
            "article_prohibited",
        ),
    ];
    for (clauses, code) in rows {
        let mut treaty = Treaty::with(clauses);
        treaty.in_force();
        let reservation = made("r", "reservation", "instrument");
        let found = treaty.code("2002-01-01", "ALG", "reservation.made/1", reservation);
        assert_eq!(found, format!("depositary.reservation.{code}"));
        // What the State calls a declaration is received as one.
        let declaration = made("d", "declaration", "instrument");
        treaty.given("2002-01-01", "ALG", "reservation.made/1", declaration);
    }
    let mut treaty = Treaty::with(&[("reservations.authorized", json!(["article 3"]))]);
    treaty.in_force();
    let reservation = made("r", "reservation", "instrument");
    treaty.given("2002-01-01", "ALG", "reservation.made/1", reservation);
    assert_eq!(effect(&treaty, "FIN", "2002-02-15"), Effect::Modifies);
}

#[test]
fn each_other_rule_in_turn() {
    let mut treaty = reserved("reservation");
    treaty.signed("RUS", "2001-01-01");
    let rows = [
        (
            "2002-01-01",
            "ALG",
            "reservation.made/1",
            made("r", "reservation", "instrument"),
            "id_taken",
        ),
        (
            "2002-01-02",
            "ALG",
            "reservation.made/1",
            made("s", "reservation", "instrument"),
            "reservation.not_with_instrument",
        ),
        (
            "2002-03-01",
            "",
            "reservation.notified/1",
            notified("x"),
            "no_such",
        ),
        (
            "2002-03-01",
            "ALG",
            "reservation.accepted/1",
            json!({"id": "r"}),
            "reservation.accepts_own",
        ),
        (
            "2002-03-01",
            "ALG",
            "objection.made/1",
            json!({"id": "o", "to": "r"}),
            "objection.to_own",
        ),
        (
            "2002-03-01",
            "EUU",
            "objection.made/1",
            json!({"id": "o", "to": "r"}),
            "objection.neither_signed_nor_bound",
        ),
        (
            "2002-03-01",
            "FIN",
            "objection.made/1",
            json!({"id": "o", "to": "x"}),
            "no_such",
        ),
        (
            "2002-03-01",
            "FIN",
            "objection.withdrawn/1",
            json!({"id": "o"}),
            "no_such",
        ),
    ];
    for (on, who, act, members, code) in rows {
        assert_eq!(
            treaty.code(on, who, act, members),
            format!("depositary.{code}")
        );
    }
    treaty.given(
        "2002-03-01",
        "FIN",
        "reservation.accepted/1",
        json!({"id": "r"}),
    );
    let objection = |id: &str| json!({"id": id, "to": "r"});
    assert_eq!(
        treaty.code("2002-04-01", "FIN", "objection.made/1", objection("o")),
        "depositary.objection.accepted_before"
    );
    assert_eq!(effect(&treaty, "FIN", "2002-03-01"), Effect::Modifies);
    treaty.given("2002-04-01", "RUS", "objection.made/1", objection("o"));
    assert_eq!(
        treaty.code("2002-04-02", "RUS", "objection.made/1", objection("p")),
        "depositary.objection.objected_before"
    );
    let withdrawn = json!({"id": "o"});
    assert_eq!(
        treaty.code(
            "2002-04-02",
            "BEN",
            "objection.withdrawn/1",
            withdrawn.clone()
        ),
        "depositary.not_own"
    );
    treaty.given(
        "2002-05-01",
        "RUS",
        "objection.withdrawn/1",
        withdrawn.clone(),
    );
    assert_eq!(
        treaty.code("2002-05-02", "RUS", "objection.withdrawn/1", withdrawn),
        "depositary.ended"
    );
}

#[test]
fn declarations_are_made_changed_and_withdrawn_by_their_own_state() {
    let mut treaty = Treaty::new();
    let authority = json!({"id": "d", "subject": "authority", "text": "The Ministry of Justice."});
    treaty.given("2001-01-01", "FIN", "declaration.made/1", authority.clone());
    let changed = json!({"id": "d", "text": "The National Bureau."});
    let rows = [
        ("FIN", "declaration.made/1", authority, "id_taken"),
        ("ALG", "declaration.changed/1", changed.clone(), "not_own"),
        (
            "FIN",
            "declaration.withdrawn/1",
            json!({"id": "x"}),
            "no_such",
        ),
    ];
    for (who, act, members, code) in rows {
        assert_eq!(
            treaty.code("2001-02-01", who, act, members),
            format!("depositary.{code}")
        );
    }
    treaty.given(
        "2001-03-01",
        "FIN",
        "declaration.changed/1",
        changed.clone(),
    );
    treaty.given(
        "2001-04-01",
        "FIN",
        "declaration.withdrawn/1",
        json!({"id": "d"}),
    );
    assert_eq!(
        treaty.code("2001-05-01", "FIN", "declaration.changed/1", changed),
        "depositary.ended"
    );
}

#[test]
fn a_pair_on_every_rung() {
    let mut treaty = Treaty::new();
    assert_eq!(
        treaty.pair("ALG", "FIN", "2001-01-01").one.place,
        Place::Outside
    );
    treaty.signed("ALG", "2001-01-01");
    assert_eq!(
        treaty.pair("ALG", "FIN", "2001-01-01").one.place,
        Place::Signatory
    );
    treaty.in_force();
    let before = treaty.pair("ALG", "FIN", "2002-01-30");
    assert_eq!(
        (before.one.place, before.bound),
        (Place::Contracting, Some(false))
    );
    let after = treaty.pair("ALG", "FIN", "2002-01-31");
    assert_eq!((after.one.place, after.bound), (Place::Party, Some(true)));
    assert_eq!(after.since, Some(day("2002-01-31")));
    assert_eq!(treaty.pair("ALG", "ALG", "2002-01-31").bound, Some(false));
    treaty.given(
        "2003-01-01",
        "RUS",
        "instrument.deposited/1",
        json!({"form": "succession"}),
    );
    let unknown = treaty.pair("ALG", "RUS", "2003-02-01");
    assert_eq!(
        (unknown.other.place, unknown.bound),
        (Place::DayNotStated, None)
    );
}

/// A treaty of a few States, or of an organization, with a reservation of Algeria.
fn accepted_by(whom: &str) -> Treaty {
    let mut treaty = Treaty::with(&[("reservations.accepted-by", json!(whom))]);
    treaty.in_force();
    treaty.given(
        "2002-01-01",
        "ALG",
        "reservation.made/1",
        made("r", "reservation", "instrument"),
    );
    treaty.given("2002-02-01", "", "reservation.notified/1", notified("r"));
    treaty
}

#[test]
fn among_few_states_a_reservation_holds_once_all_parties_accept_it() {
    let id = json!({"id": "r"});
    let mut treaty = accepted_by("all_parties");
    treaty.given("2002-03-01", "FIN", "reservation.accepted/1", id.clone());
    assert_eq!(effect(&treaty, "FIN", "2002-04-01"), Effect::None);
    treaty.given("2002-05-01", "BEN", "reservation.accepted/1", id);
    assert_eq!(effect(&treaty, "FIN", "2002-04-30"), Effect::None);
    assert_eq!(effect(&treaty, "FIN", "2002-05-01"), Effect::Modifies);
    // Silence is acceptance here too, and who joins later joins what was accepted.
    let mut silent = accepted_by("all_parties");
    assert_eq!(effect(&silent, "FIN", "2003-02-01"), Effect::None);
    assert_eq!(effect(&silent, "FIN", "2003-02-02"), Effect::Modifies);
    silent.deposited("RUS", "2004-01-01");
    assert_eq!(effect(&silent, "RUS", "2004-03-01"), Effect::Modifies);
    assert_eq!(effect(&silent, "FIN", "2003-02-02"), Effect::Modifies);
    // One objection keeps it out for all; its withdrawal lets it in.
    let mut objected = accepted_by("all_parties");
    objected.given(
        "2002-06-01",
        "BEN",
        "objection.made/1",
        json!({"id": "o", "to": "r"}),
    );
    assert_eq!(effect(&objected, "FIN", "2010-01-01"), Effect::None);
    assert_eq!(objected.pair("ALG", "FIN", "2010-01-01").bound, Some(true));
    objected.given(
        "2011-01-01",
        "BEN",
        "objection.withdrawn/1",
        json!({"id": "o"}),
    );
    assert_eq!(effect(&objected, "FIN", "2011-01-01"), Effect::Modifies);
}

#[test]
fn to_a_constituent_instrument_the_competent_organ_accepts_a_reservation() {
    let admitted = json!({"id": "r", "organ": "The Assembly", "symbol": "R/7"});
    let mut plain = reserved("reservation");
    assert_eq!(
        plain.code("2002-06-01", "", "reservation.admitted/1", admitted.clone()),
        "depositary.reservation.no_organ"
    );
    let mut treaty = accepted_by("organ");
    // Neither silence nor an objection of one State decides.
    treaty.given(
        "2002-03-01",
        "BEN",
        "objection.made/1",
        json!({"id": "o", "to": "r"}),
    );
    assert_eq!(effect(&treaty, "FIN", "2005-01-01"), Effect::None);
    treaty.given("2005-06-01", "", "reservation.admitted/1", admitted.clone());
    assert_eq!(effect(&treaty, "FIN", "2005-05-31"), Effect::None);
    assert_eq!(effect(&treaty, "FIN", "2005-06-01"), Effect::Modifies);
    assert_eq!(effect(&treaty, "BEN", "2005-06-01"), Effect::Modifies);
    assert_eq!(
        treaty.code("2005-07-01", "", "reservation.admitted/1", admitted),
        "depositary.reservation.admitted_before"
    );
}
