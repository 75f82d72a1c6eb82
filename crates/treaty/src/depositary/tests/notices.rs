//! Notifications of the depositary's own house.

use super::{REGISTER, Treaty, json};
use crate::depositary::notification::Act;
use crate::depositary::reservation::Notice;
use crate::testing::day;

fn numbers(treaty: &Treaty) -> Vec<String> {
    let (register, _) = treaty.seen("2026-11-21");
    let held = register.notifications.iter();
    held.map(|held| held.act.number().to_owned()).collect()
}

/// A treaty in chapter XVIII whose house is the depositary; its opening is notified.
fn notified() -> Treaty {
    let mut house = crate::testing::House::opened_as("depositary");
    house.signed = record::entry::SignedKind::Attested;
    let place = json!({"type": "convention.described/1", "chapter": "XVIII", "number": "12-a"});
    house.given("c/convention", place);
    Treaty::of(house, &[])
}

#[test]
fn each_act_has_its_notification_and_its_number() {
    let mut treaty = notified();
    let signer = json!({"signer": "head_of_state"});
    treaty.given("2001-01-01", "FIN", "signature.signed/1", signer);
    treaty.deposited("FIN", "2002-01-01");
    assert_eq!(
        numbers(&treaty),
        [
            "C.N.1.2026.TREATIES-XVIII.12.a",
            "C.N.2.2026.TREATIES-XVIII.12.a",
            "C.N.3.2026.TREATIES-XVIII.12.a"
        ]
    );
    let (register, _) = treaty.seen("2026-11-21");
    let newest = register.notifications.last().expect("a notification");
    let Act::Issued {
        subject, of, texts, ..
    } = &newest.act;
    assert_eq!(subject, "FIN: ratification");
    assert_eq!(of.as_deref(), Some("depositary.instrument.deposited/1"));
    assert_eq!(newest.header.on, Some(day("2026-11-21")));
    let languages: Vec<&str> = texts.iter().map(|text| text.language.as_str()).collect();
    assert_eq!(languages, ["en", "fr"]);
    assert!(
        texts[0]
            .text
            .contains("On 1 January 2002, FIN deposited its instrument (ratification).")
    );
    assert!(
        texts[1]
            .text
            .contains("Le 1er janvier 2002, FIN a déposé son instrument (ratification).")
    );
}

#[test]
fn that_the_number_is_reached_is_notified_by_itself_and_once() {
    let mut treaty = notified();
    for who in ["ALG", "BEN", "FIN"] {
        treaty.deposited(who, "2002-01-01");
    }
    let (register, _) = treaty.seen("2026-11-21");
    let subjects = register.notifications.iter().map(|held| {
        let Act::Issued { subject, .. } = &held.act;
        subject.as_str()
    });
    assert_eq!(
        subjects.collect::<Vec<_>>(),
        [
            "Opening for signature",
            "ALG: ratification",
            "BEN: ratification",
            "Entry into force: the number is reached",
            "FIN: ratification"
        ]
    );
    let Act::Issued { texts, .. } = &register.notifications[3].act;
    assert!(
        texts[0]
            .text
            .contains("enters into force on 31 January 2002")
    );
}

#[test]
fn periods_run_from_the_notification_that_comes_with_a_reservation() {
    let mut treaty = notified();
    treaty.deposited("FIN", "2002-01-01");
    let made =
        json!({"id": "r", "label": "reservation", "moment": "instrument", "text": "Reserves."});
    treaty.given("2002-01-01", "FIN", "reservation.made/1", made);
    let (register, _) = treaty.seen("2026-11-21");
    assert_eq!(
        register.notified_on("r", Notice::Made),
        Some(day("2026-11-21"))
    );
    treaty.given(
        "2003-01-01",
        "FIN",
        "reservation.withdrawn/1",
        json!({"id": "r"}),
    );
    let (register, _) = treaty.seen("2026-11-21");
    assert_eq!(
        register.notified_on("r", Notice::Withdrawn),
        Some(day("2026-11-21"))
    );
}

#[test]
fn what_the_depositary_keeps_to_itself_and_the_state_is_not_notified() {
    let mut treaty = notified();
    let before = numbers(&treaty).len();
    let powers = json!({"holder": "permanent representative", "issued_by": "foreign_minister", "purposes": ["signature"]});
    treaty.given("2001-01-01", "FIN", "full_powers.received/1", powers);
    let paper = json!({"id": "fin", "form": "ratification", "original": false, "names_treaty": true, "expresses_consent": true, "signed_by": "head_of_state", "dated": "2001-06-01", "place": "Helsinki"});
    treaty.given("2001-06-20", "FIN", "receipt.received/1", paper);
    assert_eq!(numbers(&treaty).len(), before);
    // The cure deposits, and that is notified.
    let cure = json!({"id": "fin", "defects": ["not_original"]});
    treaty.given("2001-08-20", "FIN", "receipt.cured/1", cure);
    assert_eq!(numbers(&treaty).len(), before + 1);
}

#[test]
fn numbers_run_over_all_treaties_of_the_house_and_none_is_chosen() {
    let mut treaty = notified();
    // Another treaty of the house was given the numbers up to the seventh.
    treaty.0.notified = 7;
    treaty.deposited("FIN", "2002-01-01");
    let given = numbers(&treaty);
    assert_eq!(
        given.last().map(String::as_str),
        Some("C.N.8.2026.TREATIES-XVIII.12.a")
    );
    let own = |number: &str| json!({"number": number, "subject": "Office hours"});
    let on = "2026-11-21";
    for number in [
        "C.N.7.2026.TREATIES-XVIII.12.a",
        "C.N.10.2026.TREATIES-XVIII.12.a",
        "C.N.9.2025.TREATIES-XVIII.12.a",
        "nine",
    ] {
        assert_eq!(
            treaty.code(on, "", "notification.issued/1", own(number)),
            "depositary.notification.not_next",
            "{number}"
        );
    }
    let used = own("C.N.8.2026.TREATIES-XVIII.12.a");
    assert_eq!(
        treaty.code(on, "", "notification.issued/1", used),
        "depositary.notification.number_used"
    );
    treaty.given(
        on,
        "",
        "notification.issued/1",
        own("C.N.9.2026.TREATIES-XVIII.12.a"),
    );
}

#[test]
fn a_copy_numbers_nothing() {
    let mut treaty = Treaty::new();
    treaty.signed("FIN", "2001-01-01");
    treaty.deposited("FIN", "2002-01-01");
    assert_eq!(numbers(&treaty), Vec::<String>::new());
    let own = json!({"type": "depositary.notification.issued/1", "on": "2002-01-01", "number": "C.N.1.2002.TREATIES-C", "subject": "Ratification"});
    treaty.0.signed = record::entry::SignedKind::Attested;
    assert_eq!(
        treaty.0.code(REGISTER, own),
        "submission.copy_issues_nothing"
    );
}

#[test]
fn a_convention_outside_the_list_is_numbered_by_its_name() {
    let treaty = Treaty::of_the_depositary();
    assert_eq!(numbers(&treaty), ["C.N.1.2026.TREATIES-C"]);
}

/// Every act that is notified says so in both languages, in whole sentences.
#[test]
fn every_notified_act_has_its_words() {
    let mut treaty = notified();
    for who in ["ALG", "BEN", "FIN", "RUS"] {
        let signer = json!({"signer": "head_of_state", "manner": "ad_referendum"});
        treaty.given("2001-01-01", who, "signature.signed/1", signer);
    }
    treaty.given("2001-02-01", "FIN", "signature.confirmed/1", json!({}));
    treaty.given("2001-02-01", "RUS", "provisional.begun/1", json!({}));
    treaty.given("2001-03-01", "RUS", "provisional.ended/1", json!({}));
    treaty.given("2001-03-01", "RUS", "signature.renounced/1", json!({}));
    for who in ["ALG", "BEN", "FIN"] {
        treaty.deposited(who, "2002-01-01");
    }
    let made = json!({"id": "r", "label": "understanding", "moment": "instrument", "articles": ["article 3", "article 4"], "text": "Understands."});
    let part = json!({"id": "r", "articles": ["article 3"]});
    let rows = [
        ("2002-01-01", "FIN", "reservation.made/1", made),
        (
            "2002-01-02",
            "ALG",
            "reservation.accepted/1",
            json!({"id": "r"}),
        ),
        (
            "2002-01-02",
            "BEN",
            "objection.made/1",
            json!({"id": "o", "to": "r", "prevents": true}),
        ),
        (
            "2002-01-03",
            "BEN",
            "objection.withdrawn/1",
            json!({"id": "o"}),
        ),
        ("2002-01-03", "FIN", "reservation.withdrawn/1", part),
        (
            "2002-01-04",
            "FIN",
            "reservation.withdrawn/1",
            json!({"id": "r"}),
        ),
        (
            "2002-01-04",
            "FIN",
            "declaration.made/1",
            json!({"id": "d", "subject": "authority", "text": "The Ministry."}),
        ),
        (
            "2002-01-05",
            "FIN",
            "declaration.changed/1",
            json!({"id": "d", "text": "The Bureau."}),
        ),
        (
            "2002-01-06",
            "FIN",
            "declaration.withdrawn/1",
            json!({"id": "d"}),
        ),
        (
            "2002-01-06",
            "FIN",
            "territory.extended/1",
            json!({"territory": "Islands"}),
        ),
        (
            "2002-01-07",
            "FIN",
            "territory.excluded/1",
            json!({"territory": "Islands"}),
        ),
        (
            "2002-02-07",
            "",
            "operation.suspended/1",
            json!({"ground": "consent of all"}),
        ),
        ("2002-02-08", "", "operation.resumed/1", json!({})),
        (
            "2002-02-08",
            "FIN",
            "amendment.proposed/1",
            json!({"id": "a", "text": "Replace."}),
        ),
        (
            "2002-02-09",
            "",
            "amendment.adopted/1",
            json!({"id": "a", "title": "Amendment", "how": "by_consensus"}),
        ),
        (
            "2002-02-10",
            "FIN",
            "amendment.accepted/1",
            json!({"id": "a"}),
        ),
        (
            "2002-02-10",
            "",
            "registration.registered/1",
            json!({"number": "1"}),
        ),
        (
            "2002-02-10",
            "",
            "correction.proposed/1",
            json!({"id": "c", "languages": ["en"], "place": "article 1", "reads": "or", "should_read": "and", "objections_until": "2002-03-10"}),
        ),
        (
            "2002-03-10",
            "FIN",
            "correction.objected/1",
            json!({"id": "c"}),
        ),
        (
            "2003-01-01",
            "FIN",
            "instrument.withdrawn/1",
            json!({"denunciation": true, "effect": "2004-01-01"}),
        ),
        (
            "2003-02-01",
            "FIN",
            "instrument.restored/1",
            json!({"notice": "2003-01-01"}),
        ),
        ("2003-02-01", "ALG", "instrument.withdrawn/1", json!({})),
        (
            "2005-02-01",
            "",
            "operation.terminated/1",
            json!({"ground": "consent of all"}),
        ),
    ];
    for (on, who, act, members) in rows {
        let before = numbers(&treaty).len();
        treaty.given(on, who, act, members);
        assert_eq!(numbers(&treaty).len(), before + 1, "{act}");
    }
    let (register, _) = treaty.seen("2026-11-21");
    let mut text = String::new();
    for held in &register.notifications {
        let Act::Issued { texts, .. } = &held.act;
        for paper in texts {
            let said = paper.text.lines().nth(2).expect("a sentence");
            assert!(said.ends_with('.'), "{said}");
            text.push_str(&format!(
                "{}: {}\n  {said}\n",
                paper.language, paper.subject
            ));
        }
    }
    insta::assert_snapshot!(text);
}
