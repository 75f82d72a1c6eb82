//! Form on receipt, full powers, signatures ad referendum.

use super::{Json, Treaty, json};

fn paper(id: &str) -> Json {
    json!({
        "id": id, "form": "ratification", "original": true, "names_treaty": true, "expresses_consent": true,
        "signed_by": "head_of_state", "dated": "2001-06-01", "place": "Helsinki",
    })
}

#[test]
fn an_instrument_in_due_form_is_deposited_on_receipt() {
    let mut treaty = Treaty::new();
    treaty.given("2001-06-20", "FIN", "receipt.received/1", paper("fin"));
    let status = treaty.status("2001-06-20");
    assert_eq!(status.instruments.stated, 1);
    assert_eq!(
        treaty.code("2001-07-01", "FIN", "receipt.received/1", paper("fin-2")),
        "depositary.receipt.instrument_stands"
    );
}

#[test]
fn each_defect_keeps_an_instrument_pending_until_it_is_cured() {
    let rows = [
        ("original", json!(false), "not_original"),
        ("names_treaty", json!(false), "treaty_not_named"),
        ("expresses_consent", json!(false), "consent_not_expressed"),
        ("place", Json::Null, "no_date_or_place"),
        ("dated", Json::Null, "no_date_or_place"),
        ("signed_by", Json::Null, "not_signed_by_one_who_may"),
        (
            "signed_by",
            json!("permanent_representative"),
            "not_signed_by_one_who_may",
        ),
    ];
    for (member, value, defect) in rows {
        let mut treaty = Treaty::new();
        let mut paper = paper("fin");
        match value {
            Json::Null => drop(paper.as_object_mut().expect("an object").remove(member)),
            value => paper[member] = value,
        }
        treaty.given("2001-06-20", "FIN", "receipt.received/1", paper);
        assert_eq!(
            treaty.status("2001-12-01").instruments.stated,
            0,
            "{member}"
        );
        let pair = treaty.pair("FIN", "ALG", "2001-12-01");
        assert_eq!(pair.one.place, crate::depositary::bilateral::Place::Pending);
        let cure = json!({"id": "fin", "defects": [defect]});
        treaty.given("2001-08-20", "FIN", "receipt.cured/1", cure);
        assert_eq!(
            treaty.status("2001-08-19").instruments.stated,
            0,
            "{member}"
        );
        assert_eq!(
            treaty.status("2001-08-20").instruments.stated,
            1,
            "{member}"
        );
    }
}

#[test]
fn defects_are_cured_one_by_one_and_the_last_deposits() {
    let mut treaty = Treaty::new();
    let mut scan = paper("fin");
    scan["original"] = json!(false);
    scan["names_treaty"] = json!(false);
    treaty.given("2001-06-20", "FIN", "receipt.received/1", scan);
    let cure = |defects: &[&str]| json!({"id": "fin", "defects": defects});
    let rows = [
        (
            cure(&["no_date_or_place"]),
            "FIN",
            "depositary.receipt.not_a_defect",
        ),
        (cure(&[]), "FIN", "depositary.receipt.not_a_defect"),
        (cure(&["not_original"]), "ALG", "depositary.not_own"),
        (
            json!({"id": "other", "defects": ["not_original"]}),
            "FIN",
            "depositary.receipt.not_pending",
        ),
    ];
    for (members, who, code) in rows {
        assert_eq!(
            treaty.code("2001-07-01", who, "receipt.cured/1", members),
            code
        );
    }
    assert_eq!(
        treaty.code(
            "2001-07-01",
            "FIN",
            "receipt.raised/1",
            cure(&["not_original"])
        ),
        "depositary.receipt.raised_by_rule"
    );
    treaty.given(
        "2001-07-01",
        "FIN",
        "receipt.cured/1",
        cure(&["not_original"]),
    );
    assert_eq!(treaty.status("2001-07-01").instruments.stated, 0);
    treaty.given(
        "2001-07-02",
        "FIN",
        "receipt.cured/1",
        cure(&["treaty_not_named"]),
    );
    assert_eq!(treaty.status("2001-07-02").instruments.stated, 1);
}

#[test]
fn full_powers_let_others_sign_and_consent() {
    let mut treaty = Treaty::of_the_depositary();
    let by = |office: &str| json!({"signer": office});
    assert_eq!(
        treaty.code("2001-01-01", "ALG", "signature.signed/1", json!({})),
        "depositary.signature.no_office"
    );
    treaty.given(
        "2001-01-01",
        "ALG",
        "signature.signed/1",
        by("foreign_minister"),
    );
    assert_eq!(
        treaty.code(
            "2001-01-01",
            "FIN",
            "signature.signed/1",
            by("permanent_representative")
        ),
        "depositary.signature.no_powers"
    );
    let powers = |issued_by: &str, purposes: &[&str], dated: &str| json!({"holder": "permanent representative", "issued_by": issued_by, "purposes": purposes, "dated": dated});
    let rows = [
        (
            powers("other", &["signature"], "2000-12-01"),
            "not_by_one_of_three",
        ),
        (powers("foreign_minister", &[], "2000-12-01"), "no_purpose"),
        (
            powers("foreign_minister", &["signature"], "2001-12-01"),
            "dated_later",
        ),
    ];
    for (members, code) in rows {
        let found = treaty.code("2001-01-01", "FIN", "full_powers.received/1", members);
        assert_eq!(found, format!("depositary.full_powers.{code}"));
    }
    let sound = powers("foreign_minister", &["signature", "consent"], "2000-12-01");
    treaty.given("2001-01-01", "FIN", "full_powers.received/1", sound);
    treaty.given(
        "2001-01-01",
        "FIN",
        "signature.signed/1",
        by("permanent_representative"),
    );
    let mut paper = paper("fin");
    paper["signed_by"] = json!("permanent_representative");
    treaty.given("2001-06-20", "FIN", "receipt.received/1", paper);
    assert_eq!(treaty.status("2001-06-20").instruments.stated, 1);
}

#[test]
fn a_signature_ad_referendum_counts_once_it_is_confirmed_from_its_own_day() {
    let mut treaty = Treaty::new();
    let manner = json!({"manner": "ad_referendum"});
    treaty.given("2001-01-01", "FIN", "signature.signed/1", manner);
    assert_eq!(treaty.status("2001-03-01").signatories.stated, 0);
    assert_eq!(
        treaty.code("2001-03-01", "ALG", "signature.confirmed/1", json!({})),
        "depositary.signature.not_ad_referendum"
    );
    treaty.given("2001-03-02", "FIN", "signature.confirmed/1", json!({}));
    assert_eq!(treaty.status("2001-03-01").signatories.stated, 0);
    let status = treaty.status("2001-03-02");
    assert_eq!(status.signatories.stated, 1);
    assert_eq!(
        treaty.code("2001-03-03", "FIN", "signature.confirmed/1", json!({})),
        "depositary.signature.not_ad_referendum"
    );
}

#[test]
fn a_signatory_makes_clear_that_it_will_not_become_a_party() {
    let mut treaty = Treaty::new();
    treaty.signed("FIN", "2001-01-01");
    treaty.signed("ALG", "2001-01-01");
    treaty.deposited("ALG", "2001-06-01");
    let rows = [("BEN", "not_a_signatory"), ("ALG", "consented")];
    for (who, code) in rows {
        let found = treaty.code("2002-01-01", who, "signature.renounced/1", json!({}));
        assert_eq!(found, format!("depositary.signature.{code}"));
    }
    treaty.given("2002-01-01", "FIN", "signature.renounced/1", json!({}));
    assert_eq!(
        treaty.code("2002-01-02", "FIN", "signature.renounced/1", json!({})),
        "depositary.signature.not_a_signatory"
    );
    // It stays in the list of those who signed, and is shown as having renounced.
    assert_eq!(treaty.status("2002-02-01").signatories.stated, 2);
    let pair = treaty.pair("FIN", "ALG", "2002-02-01");
    assert_eq!(
        pair.one.place,
        crate::depositary::bilateral::Place::Renounced
    );
}
