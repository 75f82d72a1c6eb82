use super::{Status, status};
use crate::matter::Matter;
use crate::testing::{House, ask, day};
use crate::when::When;
use record::entry::Instant;
use serde_json::{Value as Json, json};

const REGISTER: &str = "c/depositary";

/// A convention that two instruments bring into force thirty days later.
fn adopted() -> House {
    let mut house = House::opened();
    let value = |id: &str, value: Json| json!({"id": id, "value": value, "rule": "article 1", "text": "As the rule says.", "verified": false});
    let values = [
        value("entry-into-force.instruments", json!(2)),
        value("entry-into-force.delay", json!({"days": 30})),
        value("entry-into-force.organizations-count", json!(false)),
    ];
    let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
    house.given(
        "c/convention",
        json!({"type": "convention.rules/1", "rules": rules}),
    );
    let adoption =
        json!({"body": "c/committee/body/ga", "symbol": "79/243", "how": "without_a_vote"});
    house.given(
        REGISTER,
        ask("depositary.adoption.adopted/1", "2024-12-24", adoption),
    );
    house
}

fn opened() -> House {
    let mut house = adopted();
    house.given(REGISTER, opening());
    house
}

fn opening() -> Json {
    let windows = json!([
        {"place": "Hanoi", "from": "2025-10-25", "until": "2025-10-26"},
        {"place": "New York", "from": "2025-10-27", "until": "2026-12-31"},
    ]);
    ask(
        "depositary.signature.opened/1",
        "2025-05-13",
        json!({"windows": windows, "rule": "article 64(1)"}),
    )
}

fn signed(who: &str, on: &str) -> Json {
    ask("depositary.signature.signed/1", on, json!({"for": who}))
}

fn deposited(who: &str, on: &str) -> Json {
    ask(
        "depositary.instrument.deposited/1",
        on,
        json!({"for": who, "form": "ratification"}),
    )
}

fn reported(count: u32, latest: &str, named: &[&str]) -> Json {
    let within = json!({"latest": latest, "computed": "as the source says"});
    json!({
        "type": "depositary.signature.reported/1", "count": count, "within": within, "named": named,
        "source": {"document": "report"}, "known": format!("{latest}T23:59:59.999Z"),
    })
}

fn at(house: &House, when: &When) -> Status {
    let Matter::Register(register) = house.seen(REGISTER, when) else {
        panic!("a register");
    };
    let Matter::Convention(convention) = house.matter("c/convention") else {
        panic!("a convention");
    };
    status(&register, convention, house.participants(), when.as_of).expect("a status")
}

fn on(house: &House, as_of: &str) -> Status {
    at(house, &When::on(day(as_of)))
}

#[test]
fn each_rule_of_signature_in_turn() {
    let mut house = House::opened();
    assert_eq!(
        house.code(REGISTER, opening()),
        "depositary.signature.not_adopted"
    );
    let mut house = adopted();
    let none = ask(
        "depositary.signature.opened/1",
        "2025-05-13",
        json!({"windows": [], "rule": "article 64"}),
    );
    assert_eq!(house.code(REGISTER, none), "depositary.signature.no_window");
    assert_eq!(
        house.code(REGISTER, signed("BEN", "2025-10-25")),
        "depositary.signature.not_open"
    );
    house.given(REGISTER, opening());
    assert_eq!(
        house.code(REGISTER, opening()),
        "depositary.signature.already_opened"
    );
    let nobody = ask("depositary.signature.signed/1", "2025-10-25", json!({}));
    assert_eq!(
        house.code(REGISTER, nobody),
        "depositary.signature.no_participant"
    );
    assert_eq!(
        house.code(REGISTER, signed("BEN", "2025-10-24")),
        "depositary.signature.window_closed"
    );
    house.given(REGISTER, signed("BEN", "2025-10-25"));
    assert_eq!(
        house.code(REGISTER, signed("BEN", "2025-10-26")),
        "depositary.signature.already_signed"
    );
    let dayless = json!({
        "type": "depositary.signature.reported/1", "count": 3, "source": {"document": "report"}, "known": "2025-10-26T23:59:59.999Z",
    });
    assert_eq!(
        house.code(REGISTER, dayless),
        "depositary.signature.report_without_day"
    );
}

#[test]
fn each_rule_of_adoption_instruments_and_notifications_in_turn() {
    let mut house = House::opened();
    assert_eq!(
        house.code(REGISTER, deposited("BEN", "2025-11-01")),
        "depositary.instrument.not_adopted"
    );
    let mut house = opened();
    let adoption =
        json!({"body": "c/committee/body/ga", "symbol": "79/243", "how": "without_a_vote"});
    assert_eq!(
        house.code(
            REGISTER,
            ask(
                "depositary.adoption.adopted/1",
                "2024-12-24",
                adoption.clone()
            )
        ),
        "depositary.adoption.already_adopted"
    );
    let mut dayless = ask("depositary.adoption.adopted/1", "2024-12-24", adoption);
    dayless.as_object_mut().expect("an object").remove("on");
    dayless["known"] = json!("2024-12-24T23:59:59.999Z");
    assert_eq!(house.code(REGISTER, dayless), "depositary.adoption.no_day");
    let nobody = ask(
        "depositary.instrument.deposited/1",
        "2025-11-01",
        json!({"form": "ratification"}),
    );
    assert_eq!(
        house.code(REGISTER, nobody),
        "depositary.instrument.no_participant"
    );
    let withdrawn = ask(
        "depositary.instrument.withdrawn/1",
        "2025-11-01",
        json!({"for": "BEN"}),
    );
    assert_eq!(
        house.code(REGISTER, withdrawn),
        "depositary.instrument.nothing_stands"
    );
    let correcting = ask(
        "depositary.instrument.deposited/1",
        "2025-11-02",
        json!({"for": "BEN", "form": "ratification", "replaces": "2025-11-01"}),
    );
    assert_eq!(
        house.code(REGISTER, correcting),
        "depositary.instrument.nothing_to_correct"
    );
    assert_eq!(
        house.code(REGISTER, deposited("BEN", "2024-12-23")),
        "depositary.instrument.before_adoption"
    );
    house.given(REGISTER, deposited("BEN", "2025-11-01"));
    let early = ask(
        "depositary.instrument.withdrawn/1",
        "2025-10-31",
        json!({"for": "BEN"}),
    );
    assert_eq!(
        house.code(REGISTER, early),
        "depositary.instrument.nothing_stands"
    );
    assert_eq!(
        house.code(REGISTER, deposited("BEN", "2025-10-30")),
        "depositary.instrument.instrument_stands"
    );
    let crowd = ask(
        "depositary.instrument.reported/1",
        "2025-11-01",
        json!({"count": 4_000_000_000u32}),
    );
    assert_eq!(
        house.code(REGISTER, crowd),
        "depositary.instrument.more_than_there_are"
    );
    assert_eq!(
        house.code(REGISTER, deposited("BEN", "2025-12-01")),
        "depositary.instrument.instrument_stands"
    );
    let dayless = json!({
        "type": "depositary.instrument.reported/1", "count": 3, "source": {"document": "report"}, "known": "2025-10-26T23:59:59.999Z",
    });
    assert_eq!(
        house.code(REGISTER, dayless),
        "depositary.instrument.report_without_day"
    );
    let notice = ask(
        "depositary.notification.issued/1",
        "2025-05-13",
        json!({"number": "C.N.1", "subject": "Opening"}),
    );
    house.given(REGISTER, notice.clone());
    assert_eq!(
        house.code(REGISTER, notice),
        "depositary.notification.number_used"
    );
}

#[test]
fn the_window_opens_and_closes() {
    let house = opened();
    let rows = [
        ("2025-10-24", false),
        ("2025-10-25", true),
        ("2026-12-31", true),
        ("2027-01-01", false),
    ];
    for (as_of, open) in rows {
        assert_eq!(on(&house, as_of).signature.open, open, "{as_of}");
    }
    assert_eq!(on(&house, "2025-05-12").signature.opens, None);
}

#[test]
fn a_count_is_the_newest_report_and_what_is_listed_after_it() {
    let mut house = opened();
    house.given(REGISTER, signed("BEN", "2025-10-25"));
    house.given(REGISTER, reported(3, "2025-10-26", &["FIN"]));
    house.given(REGISTER, signed("ALG", "2025-11-19"));
    let rows = [
        ("2025-10-25", 1, 1, true),
        ("2025-10-26", 3, 2, false),
        ("2025-11-19", 4, 3, false),
    ];
    for (as_of, stated, listed, complete) in rows {
        let count = on(&house, as_of).signatories;
        assert_eq!(
            (count.stated, count.listed, count.complete),
            (stated, listed, complete),
            "{as_of}"
        );
    }
}

#[test]
fn in_force_after_the_second_instrument_and_an_organization_counts_not_towards_it() {
    let mut house = opened();
    house.given(REGISTER, deposited("BEN", "2025-11-01"));
    house.given(REGISTER, deposited("EUU", "2025-11-02"));
    assert_eq!(
        on(&house, "2025-11-30").entry_into_force.entry_into_force,
        None
    );
    house.given(REGISTER, deposited("ALG", "2025-12-01"));
    let status = on(&house, "2025-12-01");
    assert_eq!(
        status.entry_into_force.entry_into_force,
        Some(day("2025-12-31"))
    );
    assert!(!status.entry_into_force.in_force);
    assert_eq!(status.instruments.stated, 3);
    assert!(on(&house, "2025-12-31").entry_into_force.in_force);
}

#[test]
fn the_answer_for_all_three_times_never_changes() {
    let mut house = opened();
    house.given(REGISTER, signed("BEN", "2025-10-25"));
    let when = When {
        as_of: day("2025-10-25"),
        known_as_of: Instant::parse("2025-10-25T23:59:59.999Z").ok(),
        entry: Some(house.size()),
    };
    let before = at(&house, &when);
    house.given(REGISTER, signed("FIN", "2025-10-25"));
    assert_eq!(at(&house, &when), before);
    let unbounded = When {
        entry: None,
        ..when
    };
    assert_eq!(at(&house, &unbounded).signatories.stated, 2);
}

#[test]
fn a_corrected_deposit_is_counted_on_its_corrected_day_alone() {
    let mut house = opened();
    house.given(REGISTER, deposited("BEN", "2025-11-01"));
    let correction = json!({"for": "BEN", "form": "ratification", "replaces": "2025-11-01"});
    let correction = ask(
        "depositary.instrument.deposited/1",
        "2025-12-01",
        correction,
    );
    house.given(REGISTER, correction);
    let rows = [("2025-11-30", 0), ("2025-12-01", 1)];
    for (as_of, stated) in rows {
        let status = on(&house, as_of);
        assert_eq!(status.instruments.stated, stated, "{as_of}");
        assert_eq!(status.entry_into_force.counted, stated, "{as_of}");
    }
}

#[test]
fn without_a_rule_in_the_record_no_day_is_determined() {
    let house = House::opened();
    let Matter::Convention(convention) = house.matter("c/convention") else {
        panic!("a convention");
    };
    let register = crate::depositary::register::Register::default();
    let of = |convention| {
        let participants = house.participants();
        status(&register, convention, participants, day("2026-01-01"))
    };
    assert!(!of(convention).expect("a status").rule_held);
    let mut house = adopted();
    let value = json!({"id": "entry-into-force.delay", "value": "soon", "rule": "article 1", "text": "Soon.", "verified": false});
    house.given(
        "c/convention",
        json!({"type": "convention.value/1", "set": "final-clauses", "value": value}),
    );
    let Matter::Convention(convention) = house.matter("c/convention") else {
        panic!("a convention");
    };
    let participants = house.participants();
    let wrong = status(&register, convention, participants, day("2026-01-01"));
    assert!(wrong.is_err());
}

/// A treaty that a source lists as concluded, and no more.
fn listed(on: Option<&str>) -> House {
    let mut house = House::opened();
    let mut report =
        json!({"type": "depositary.adoption.reported/1", "source": {"document": "report"}});
    if let Some(on) = on {
        report["on"] = json!(on);
    }
    house.given(REGISTER, report);
    house
}

#[test]
fn a_treaty_that_is_only_listed_is_signed_and_deposited_all_the_same() {
    let mut house = listed(None);
    house.given(REGISTER, signed("ALG", "1954-06-04"));
    house.given(REGISTER, deposited("ALG", "1955-06-04"));
    let status = at(&house, &When::on(day("1960-01-01")));
    assert_eq!(status.adopted, None);
    assert_eq!(status.signatories.stated, 1);
    assert_eq!(status.instruments.stated, 1);
    assert!(!status.rule_held);
    assert_eq!(status.entry_into_force.entry_into_force, None);
    assert!(status.entry_into_force.because[0].contains("no rule of entry into force"));
    assert_eq!(
        house.code(REGISTER, signed("ALG", "1954-06-05")),
        "depositary.signature.already_signed"
    );
    // The adoption itself, found later, says more and stands in its place; a second report does not.
    let adoption = json!({"body": "c/committee/body/ga", "symbol": "1", "how": "without_a_vote"});
    let again = json!({"type": "depositary.adoption.reported/1", "source": {"document": "report"}});
    assert_eq!(
        house.code(REGISTER, again),
        "depositary.adoption.already_adopted"
    );
    house.given(
        REGISTER,
        ask("depositary.adoption.adopted/1", "1954-01-04", adoption),
    );
    let status = at(&house, &When::on(day("1960-01-01")));
    assert_eq!(status.adopted, Some(day("1954-01-04")));
}

#[test]
fn nothing_is_signed_before_the_text_is_adopted() {
    let mut house = listed(Some("1954-06-04"));
    assert_eq!(
        house.code(REGISTER, signed("ALG", "1954-06-03")),
        "depositary.signature.before_adoption"
    );
    assert_eq!(
        house.code(REGISTER, deposited("ALG", "1954-06-03")),
        "depositary.instrument.before_adoption"
    );
    house.given(REGISTER, signed("ALG", "1954-06-04"));
}

#[test]
fn a_signature_is_succeeded_to_after_the_window() {
    let mut house = opened();
    let mut late = signed("BEN", "2026-11-01");
    late["on"] = json!("2025-05-20");
    assert_eq!(
        house.code(REGISTER, late.clone()),
        "depositary.signature.window_closed"
    );
    late["manner"] = json!("succession");
    house.given(REGISTER, late);
}
