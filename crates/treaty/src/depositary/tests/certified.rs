//! Versions of the text and certified true copies.

use super::{Json, REGISTER, Treaty, json};
use crate::depositary::text::{Act, Stage, chain};
use crate::testing::House;
use record::entry::SignedKind;
use record::hash::sha256;

const DRAFT: &str = "Article 1 [To be agreed].";
const ADOPTED: &str = "Article 1. To be kept.";
const CORRECTED: &str = "Article 1. To be kept!";

fn version(stage: &str, text: &str) -> Json {
    let content =
        json!({"sha256": sha256(text.as_bytes()).hex(), "size": text.len(), "media": "text/plain"});
    json!({"language": "en", "name": "A/1", "stage": stage, "content": content})
}

fn entered(stage: &str, text: &str) -> Json {
    json!({"version": version(stage, text)})
}

/// The revision, the adopted text and its certificate, in the depositary's own house.
fn certified() -> Treaty {
    let mut treaty = Treaty::of_the_depositary();
    let draft = entered("revision", DRAFT);
    treaty.given("1999-12-01", "", "text.entered/1", draft);
    let adopted = entered("adopted", ADOPTED);
    treaty.given("2000-01-01", "", "text.entered/1", adopted);
    let english = json!({"language": "en"});
    treaty.given("2000-02-01", "", "text.certified/1", english);
    treaty
}

/// An error in the text, corrected on a day.
fn correct(treaty: &mut Treaty, id: &str, languages: &[&str], on: &str) {
    let proposed = json!({"id": id, "languages": languages, "place": "article 1", "reads": ".", "should_read": "!", "objections_until": "2002-01-01"});
    treaty.given("2001-06-01", "", "correction.proposed/1", proposed);
    treaty.given(on, "", "correction.effected/1", json!({"id": id}));
}

#[test]
fn each_version_names_the_hash_of_the_one_before_and_the_certificate_that_of_the_last() {
    let mut treaty = certified();
    correct(&mut treaty, "e-1", &["en"], "2002-02-01");
    let mut corrected = entered("corrected", CORRECTED);
    corrected["correction"] = json!("e-1");
    treaty.given("2002-02-02", "", "text.entered/1", corrected);
    let (register, _) = treaty.seen("2026-11-21");
    let text = chain(&register, "en");
    let stages: Vec<Stage> = text.versions.iter().map(|(_, held)| held.stage).collect();
    assert_eq!(stages, [Stage::Revision, Stage::Adopted, Stage::Corrected]);
    let mut before = None;
    for (_, held) in &text.versions {
        assert_eq!(held.before, before);
        before = held.hash().map(|hash| hash.hex());
    }
    // The corrected text waits for its own certificate.
    assert_eq!(text.certificates.len(), 1);
    assert!(text.certificate().is_none());
    let english = json!({"language": "en", "certifies": before});
    treaty.given("2002-03-01", "", "text.certified/1", english);
    let (register, _) = treaty.seen("2026-11-21");
    let text = chain(&register, "en");
    let Some(Act::Certified {
        certifies,
        certificate,
        ..
    }) = text.certificate().map(|held| &held.act)
    else {
        panic!("a certificate");
    };
    assert_eq!(*certifies, before);
    let languages: Vec<&str> = certificate
        .iter()
        .map(|said| said.language.as_str())
        .collect();
    assert_eq!(languages, ["en", "fr"]);
    assert!(
        certificate[0].text.contains("is a true copy of the text of “A Convention”, adopted on 2000-01-01, as corrected by procès-verbal."),
        "{}",
        certificate[0].text
    );
}

#[test]
fn a_certificate_is_notified_and_a_version_is_not() {
    let mut treaty = certified();
    let subjects = |treaty: &Treaty| {
        let (register, _) = treaty.seen("2026-11-21");
        let held = register.notifications.iter().map(|held| {
            let crate::depositary::notification::Act::Issued { subject, .. } = &held.act;
            subject.clone()
        });
        held.collect::<Vec<_>>()
    };
    assert_eq!(
        subjects(&treaty),
        ["Opening for signature", "Certified true copies"]
    );
    correct(&mut treaty, "e-1", &["en"], "2002-02-01");
    let before = subjects(&treaty).len();
    let mut corrected = entered("corrected", CORRECTED);
    corrected["correction"] = json!("e-1");
    treaty.given("2002-02-02", "", "text.entered/1", corrected);
    assert_eq!(subjects(&treaty).len(), before);
}

#[test]
fn what_a_text_can_lack() {
    let mut treaty = Treaty::of_the_depositary();
    let with = |stage: &str, change: &dyn Fn(&mut Json)| {
        let mut act = entered(stage, ADOPTED);
        change(&mut act);
        act
    };
    let as_it_is = |_: &mut Json| {};
    let rows: [(&str, &str, Json, &str); 8] = [
        (
            "2000-01-01",
            "text.entered/1",
            with("adopted", &|act| act["version"]["language"] = json!("xx")),
            "not_a_language",
        ),
        (
            "2000-01-01",
            "text.entered/1",
            with("adopted", &|act| {
                act["version"]["content"]["sha256"] = json!("AB")
            }),
            "not_a_hash",
        ),
        (
            "2000-01-01",
            "text.entered/1",
            with("adopted", &|act| {
                act["version"]["content"]["size"] = json!(16 * 1024 * 1024 + 1)
            }),
            "too_large",
        ),
        (
            "2000-01-02",
            "text.entered/1",
            with("adopted", &as_it_is),
            "other_day",
        ),
        (
            "2000-01-01",
            "text.entered/1",
            with("adopted", &|act| act["correction"] = json!("e-1")),
            "correction_named",
        ),
        (
            "2000-01-01",
            "text.entered/1",
            with("corrected", &as_it_is),
            "correction_named",
        ),
        (
            "2000-01-01",
            "text.entered/1",
            with("corrected", &|act| act["correction"] = json!("e-1")),
            "not_entered",
        ),
        (
            "2000-01-01",
            "text.certified/1",
            json!({"language": "en"}),
            "not_entered",
        ),
    ];
    for (on, act, members, code) in rows {
        let found = treaty.code(on, "", act, members);
        assert_eq!(found, format!("depositary.text.{code}"));
    }
    let mut dayless = treaty.ask(
        "2000-01-01",
        "",
        "text.entered/1",
        entered("adopted", ADOPTED),
    );
    dayless.as_object_mut().expect("an object").remove("on");
    assert_eq!(treaty.0.code(REGISTER, dayless), "depositary.text.no_day");
}

#[test]
fn what_stands_is_changed_by_correction_alone() {
    let mut treaty = certified();
    let given = |treaty: &mut Treaty, on: &str, stage: &str, correction: Option<&str>| {
        let mut act = entered(stage, CORRECTED);
        if let Some(id) = correction {
            act["correction"] = json!(id);
        }
        treaty.code(on, "", "text.entered/1", act)
    };
    let on = "2002-02-02";
    assert_eq!(
        given(&mut treaty, on, "revision", None),
        "depositary.text.after_adoption"
    );
    assert_eq!(
        given(&mut treaty, "2000-01-01", "adopted", None),
        "depositary.text.already_entered"
    );
    assert_eq!(
        given(&mut treaty, on, "corrected", Some("e-1")),
        "depositary.no_such"
    );
    correct(&mut treaty, "e-1", &["fr"], "2002-02-01");
    assert_eq!(
        given(&mut treaty, on, "corrected", Some("e-1")),
        "depositary.text.correction_not_made"
    );
    correct(&mut treaty, "e-2", &["en"], "2002-02-01");
    assert_eq!(
        given(&mut treaty, "2002-01-31", "corrected", Some("e-2")),
        "depositary.text.correction_not_made"
    );
    let mut corrected = entered("corrected", CORRECTED);
    corrected["correction"] = json!("e-2");
    let mut other = corrected.clone();
    other["version"]["before"] = json!("ab".repeat(32));
    assert_eq!(
        treaty.code(on, "", "text.entered/1", other),
        "depositary.text.other_before"
    );
    treaty.given(on, "", "text.entered/1", corrected.clone());
    assert_eq!(
        treaty.code(on, "", "text.entered/1", corrected),
        "depositary.text.already_corrected"
    );
}

#[test]
fn the_depositary_certifies_once_in_its_own_words() {
    let mut treaty = certified();
    let on = "2000-03-01";
    let english = json!({"language": "en"});
    assert_eq!(
        treaty.code(on, "", "text.certified/1", english.clone()),
        "depositary.text.already_certified"
    );
    let worded =
        json!({"language": "en", "certificate": [{"language": "en", "text": "All is well."}]});
    assert_eq!(
        treaty.code(on, "", "text.certified/1", worded),
        "depositary.text.own_words"
    );
    let other = json!({"language": "en", "certifies": "ab".repeat(32)});
    assert_eq!(
        treaty.code(on, "", "text.certified/1", other),
        "depositary.text.other_before"
    );
    // A copy transcribes the text and certifies nothing; nor does a secretariat.
    for house in ["copy", "secretariat"] {
        let mut house = House::opened_as(house);
        house.signed = SignedKind::Transcribed;
        let mut treaty = Treaty::of(house, &[]);
        let adopted = entered("adopted", ADOPTED);
        treaty.given("2000-01-01", "", "text.entered/1", adopted);
        assert_eq!(
            treaty.code(on, "", "text.certified/1", english.clone()),
            "depositary.text.not_depositary"
        );
        let (register, _) = treaty.seen("2026-11-21");
        assert!(chain(&register, "en").is_adopted());
        assert_eq!(chain(&register, "fr").newest(), None);
    }
}
