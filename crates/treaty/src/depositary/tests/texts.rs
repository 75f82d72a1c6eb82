//! Corrections of errors and amendments: which text binds whom.

use super::{Json, Treaty, json};
use crate::testing::day;

fn proposed(until: &str) -> Json {
    json!({"id": "c-1", "languages": ["fr"], "place": "article 3(1)", "reads": "ou", "should_read": "et", "objections_until": until})
}

#[test]
fn an_error_is_corrected_where_nobody_objects_in_time() {
    let mut treaty = Treaty::new();
    let id = json!({"id": "c-1"});
    assert_eq!(
        treaty.code("2002-01-01", "", "correction.effected/1", id.clone()),
        "depositary.no_such"
    );
    assert_eq!(
        treaty.code(
            "2002-01-01",
            "",
            "correction.proposed/1",
            proposed("2002-01-01")
        ),
        "depositary.correction.no_time"
    );
    treaty.given(
        "2002-01-01",
        "",
        "correction.proposed/1",
        proposed("2002-04-01"),
    );
    assert_eq!(
        treaty.code(
            "2002-01-02",
            "",
            "correction.proposed/1",
            proposed("2002-04-01")
        ),
        "depositary.id_taken"
    );
    assert_eq!(
        treaty.code("2002-04-01", "", "correction.effected/1", id.clone()),
        "depositary.correction.time_runs"
    );
    assert_eq!(
        treaty.code("2002-04-02", "FIN", "correction.objected/1", id.clone()),
        "depositary.correction.time_over"
    );
    treaty.given("2002-04-02", "", "correction.effected/1", id.clone());
    assert_eq!(
        treaty.code("2002-04-03", "", "correction.effected/1", id),
        "depositary.correction.made"
    );
    let (register, _) = treaty.seen("2002-04-02");
    assert_eq!(register.corrections_made(day("2002-04-01")).count(), 0);
    assert_eq!(register.corrections_made(day("2002-04-02")).count(), 1);
}

#[test]
fn a_correction_objected_to_is_not_made() {
    let mut treaty = Treaty::new();
    treaty.given(
        "2002-01-01",
        "",
        "correction.proposed/1",
        proposed("2002-04-01"),
    );
    let id = json!({"id": "c-1"});
    treaty.given("2002-04-01", "FIN", "correction.objected/1", id.clone());
    assert_eq!(
        treaty.code("2002-04-02", "", "correction.effected/1", id),
        "depositary.correction.objected_to"
    );
    let mut dayless = treaty.ask(
        "2002-04-02",
        "",
        "correction.effected/1",
        json!({"id": "c-1"}),
    );
    dayless.as_object_mut().expect("an object").remove("on");
    dayless["known"] = json!("2002-04-02T00:00:00.000Z");
    assert_eq!(
        treaty.0.code(super::REGISTER, dayless),
        "depositary.correction.no_day"
    );
}

fn amendable() -> Treaty {
    Treaty::with(&[
        ("amendment.after", json!({"years": 5, "days": 0})),
        ("amendment.delay", json!({"days": 90})),
    ])
}

#[test]
fn an_amendment_is_proposed_after_its_time_and_accepted_once() {
    let mut treaty = amendable();
    let text = json!({"id": "a-1", "text": "Replace article 3."});
    let adopted = json!({"id": "a-1", "title": "Amendment to article 3", "how": "by_consensus"});
    let id = json!({"id": "a-1"});
    assert_eq!(
        treaty.code("2001-01-01", "FIN", "amendment.proposed/1", text.clone()),
        "depositary.amendment.not_in_force"
    );
    treaty.in_force();
    assert_eq!(
        treaty.code("2007-01-30", "FIN", "amendment.proposed/1", text.clone()),
        "depositary.amendment.too_early"
    );
    treaty.given("2007-01-31", "FIN", "amendment.proposed/1", text);
    assert_eq!(
        treaty.code("2007-03-01", "FIN", "amendment.accepted/1", id.clone()),
        "depositary.amendment.not_adopted"
    );
    treaty.given("2008-01-01", "", "amendment.adopted/1", adopted.clone());
    assert_eq!(
        treaty.code("2008-01-02", "", "amendment.adopted/1", adopted),
        "depositary.amendment.already_adopted"
    );
    treaty.given("2008-02-01", "FIN", "amendment.accepted/1", id.clone());
    assert_eq!(
        treaty.code("2008-02-02", "FIN", "amendment.accepted/1", id),
        "depositary.amendment.already_accepted"
    );
    assert_eq!(
        treaty.code(
            "2008-02-02",
            "FIN",
            "amendment.accepted/1",
            json!({"id": "a-2"})
        ),
        "depositary.no_such"
    );
    let mut dayless = treaty.ask(
        "2008-02-02",
        "FIN",
        "amendment.proposed/1",
        json!({"id": "a-3", "text": "More."}),
    );
    dayless.as_object_mut().expect("an object").remove("on");
    dayless["known"] = json!("2008-04-02T00:00:00.000Z");
    assert_eq!(
        treaty.0.code(super::REGISTER, dayless),
        "depositary.amendment.no_day"
    );
}

#[test]
fn parties_are_bound_by_the_text_that_both_accepted() {
    let mut treaty = amendable();
    treaty.in_force();
    let adopted = json!({"id": "a-1", "title": "Amendment to article 3", "how": "by_consensus"});
    treaty.given("2008-01-01", "", "amendment.adopted/1", adopted);
    let id = json!({"id": "a-1"});
    treaty.given("2008-02-01", "FIN", "amendment.accepted/1", id.clone());
    treaty.given("2008-03-01", "ALG", "amendment.accepted/1", id);
    let text = |one: &str, other: &str, as_of: &str| treaty.pair(one, other, as_of).amendments;
    // Ninety days after each one's own deposit, and between the two from the later.
    assert_eq!(text("FIN", "ALG", "2008-05-29"), Vec::<String>::new());
    assert_eq!(text("FIN", "ALG", "2008-05-30"), ["a-1"]);
    assert_eq!(text("FIN", "BEN", "2008-06-30"), Vec::<String>::new());
    let pair = treaty.pair("FIN", "BEN", "2008-06-30");
    assert_eq!(pair.bound, Some(true));
    assert!(
        pair.because
            .iter()
            .any(|said| said.contains("binds FIN and not BEN")),
        "{:?}",
        pair.because
    );
    // Who joins later is Party to the treaty as amended, and to the unamended one towards Benin.
    treaty.deposited("RUS", "2010-01-01");
    assert_eq!(treaty.pair("RUS", "FIN", "2010-03-01").amendments, ["a-1"]);
    assert_eq!(
        treaty.pair("RUS", "BEN", "2010-03-01").amendments,
        Vec::<String>::new()
    );
    assert_eq!(treaty.pair("RUS", "BEN", "2010-03-01").bound, Some(true));
}

#[test]
fn an_adopted_text_becomes_authentic_once_in_its_languages() {
    let mut treaty = Treaty::with(&[("authentic-texts", json!(["ar", "en", "fr"]))]);
    let act = "authentication.authenticated/1";
    let languages = |languages: &[&str]| json!({"manner": "as_provided", "languages": languages});
    let rows = [
        ("1999-12-31", &["ar", "en", "fr"][..], "before_adoption"),
        ("2000-01-02", &[], "no_language"),
        ("2000-01-02", &["ar", "en", "en"], "no_language"),
        ("2000-01-02", &["ar", "en"], "other_languages"),
    ];
    for (on, named, code) in rows {
        let found = treaty.code(on, "", act, languages(named));
        assert_eq!(found, format!("depositary.authentication.{code}"));
    }
    let mut dayless = treaty.ask("2000-01-02", "", act, languages(&["fr"]));
    dayless.as_object_mut().expect("an object").remove("on");
    dayless["known"] = json!("2000-01-03T00:00:00.000Z");
    assert_eq!(
        treaty.0.code(super::REGISTER, dayless),
        "depositary.authentication.no_day"
    );
    treaty.given("2000-01-02", "", act, languages(&["fr", "en", "ar"]));
    let (register, _) = treaty.seen("2000-01-02");
    assert_eq!(register.authentic_since(), Some(day("2000-01-02")));
    assert_eq!(treaty.seen("2000-01-01").0.authentic_since(), None);
    assert_eq!(
        treaty.code("2000-01-03", "", act, languages(&["fr", "en", "ar"])),
        "depositary.authentication.already_authentic"
    );
}

#[test]
fn an_amendment_put_to_the_vote_is_carried_by_the_parties() {
    let mut treaty = Treaty::of(
        crate::testing::House::opened_as("depositary"),
        &[("amendment.majority", json!("two-thirds"))],
    );
    treaty.in_force();
    treaty.0.signed = record::entry::SignedKind::Attested;
    let adopted = |how: &str, yes: u32, no: u32, abstain: u32| {
        json!({
            "id": "a-1", "title": "Amendment to article 3", "how": how,
            "result": {"yes": yes, "no": no, "abstain": abstain},
        })
    };
    let rows = [
        (adopted("by_consensus", 2, 1, 0), "no_vote_taken"),
        (adopted("recorded_vote", 3, 1, 0), "more_than_parties"),
        (adopted("recorded_vote", 1, 1, 1), "not_carried"),
        (adopted("recorded_vote", 0, 0, 3), "not_carried"),
    ];
    for (members, code) in rows {
        let found = treaty.code("2003-01-01", "", "amendment.adopted/1", members);
        assert_eq!(found, format!("depositary.amendment.{code}"));
    }
    let carried = adopted("recorded_vote", 2, 1, 0);
    treaty.given("2003-01-01", "", "amendment.adopted/1", carried);
}
