//! The house as depositary: a treaty's life submitted line by line, and what is said of a pair.

use crate::given::{fails_with, home_with_convention_a, servanda, succeeds};
use serde_json::{Value as Json, json};
use servanda::home::Home;

/// A home whose convention `a` two instruments bring into force thirty days later.
struct House {
    folder: tempfile::TempDir,
    home: Home,
    lines: u128,
}

impl House {
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        let mut house = Self {
            folder,
            home,
            lines: 1_000,
        };
        let value = |id: &str, value: Json| json!({"id": id, "value": value, "rule": "article 1", "text": "As it says.", "verified": false});
        let values = [
            value("entry-into-force.instruments", json!(2)),
            value("entry-into-force.delay", json!({"days": 30})),
            value("denunciation.delay", json!({"years": 1, "days": 0})),
        ];
        let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
        house.submits(
            "a/convention",
            json!({"type": "convention.rules/1", "rules": rules}),
        );
        house.acts("2000-01-01", "", "adoption.reported/1", json!({}));
        for who in ["FRA", "CHL", "PER"] {
            let form = json!({"form": "ratification"});
            house.acts("2002-01-01", who, "instrument.deposited/1", form);
        }
        house
    }

    fn line(&mut self, matter: &str, ask: Json) -> String {
        self.lines += 1;
        let id = record::bytes::encode(&self.lines.to_be_bytes());
        let line = json!({"id": id, "matter": matter, "ask": ask}).to_string();
        let file = self.folder.path().join("line.jsonl");
        std::fs::write(&file, line).unwrap();
        file.to_str().unwrap().to_owned()
    }

    fn submits(&mut self, matter: &str, ask: Json) {
        let file = self.line(matter, ask);
        succeeds(self.home.folder(), &["submit", &file]);
    }

    fn ask(on: &str, who: &str, act: &str, members: Json) -> Json {
        let mut ask = json!({"type": format!("depositary.{act}"), "on": on});
        if !who.is_empty() {
            ask["for"] = json!(who);
        }
        ask.as_object_mut()
            .unwrap()
            .extend(members.as_object().unwrap().clone());
        ask
    }

    fn acts(&mut self, on: &str, who: &str, act: &str, members: Json) {
        self.submits("a/depositary", Self::ask(on, who, act, members));
    }

    fn refuses(&mut self, on: &str, who: &str, act: &str, members: Json) -> String {
        let file = self.line("a/depositary", Self::ask(on, who, act, members));
        fails_with(1, self.home.folder(), &["submit", &file])
    }

    fn between(&self, one: &str, other: &str, as_of: &str) -> Json {
        let told = succeeds(
            self.home.folder(),
            &[
                "status",
                "a",
                "--between",
                one,
                other,
                "--as-of",
                as_of,
                "--json",
            ],
        );
        serde_json::from_str(&told).unwrap()
    }
}

#[test]
fn a_reservation_and_its_objection_between_two_states() {
    let mut house = House::new();
    let made = json!({"id": "fra-1", "label": "declaration", "moment": "instrument", "articles": ["article 3"], "text": "Understands article 3 as optional."});
    house.acts("2002-01-01", "FRA", "reservation.made/1", made);
    let notified = json!({"id": "fra-1", "of": "made"});
    house.acts("2002-02-01", "", "reservation.notified/1", notified);
    let objection = json!({"id": "chl-1", "to": "fra-1", "prevents": true});
    house.acts("2002-06-01", "CHL", "objection.made/1", objection);

    let view = house.between("fra", "CHL", "2004-01-01");
    assert_eq!(view["bound"], true);
    assert_eq!(view["bound_if_reservations"], false);
    assert_eq!(view["since"], "2002-01-31");
    assert_eq!(view["terms"][0]["readings"][1]["effect"], "not_in_force");
    let view = house.between("FRA", "PER", "2004-01-01");
    assert_eq!(view["terms"][0]["readings"][1]["effect"], "modifies");

    let told = succeeds(
        house.home.folder(),
        &[
            "status",
            "a",
            "--between",
            "FRA",
            "CHL",
            "--as-of",
            "2004-01-01",
        ],
    );
    let lines = [
        "A, between France and Chile, as of 2004-01-01",
        "It binds the two towards each other since 2002-01-31.",
        "Should what is called a declaration be a reservation, it does not.",
        "as a declaration: no effect; FRA calls it a declaration, which changes no provision.",
        "as a reservation: the treaty is not in force between the two;",
    ];
    for line in lines {
        assert!(told.contains(line), "{line}\n{told}");
    }
}

#[test]
fn a_past_answer_stands_for_the_entries_it_was_given_from() {
    let mut house = House::new();
    let then = house.between("FRA", "PER", "2006-01-01");
    let entries = then["entry"].as_u64().unwrap().to_string();
    house.acts(
        "2004-06-01",
        "PER",
        "instrument.withdrawn/1",
        json!({"denunciation": true}),
    );
    let now = house.between("FRA", "PER", "2006-01-01");
    assert_eq!(
        (&now["bound"], &now["other"]["until"]),
        (&json!(false), &json!("2005-06-01"))
    );
    let arguments = [
        "status",
        "a",
        "--between",
        "FRA",
        "PER",
        "--as-of",
        "2006-01-01",
        "--entry",
        &entries,
        "--json",
    ];
    let again: Json = serde_json::from_str(&succeeds(house.home.folder(), &arguments)).unwrap();
    assert_eq!(again["bound"], true);
    assert_eq!(again["because"], then["because"]);
}

#[test]
fn a_paper_not_in_due_form_is_pending_until_it_is_cured() {
    let mut house = House::new();
    let paper = json!({"id": "bra-1", "form": "accession", "original": false, "names_treaty": true, "expresses_consent": true, "signed_by": "head_of_state", "dated": "2003-01-01", "place": "Brasília"});
    house.acts("2003-02-01", "BRA", "receipt.received/1", paper);
    assert_eq!(
        house.between("BRA", "FRA", "2003-12-01")["one"]["place"],
        "pending"
    );
    let cure = json!({"id": "bra-1", "defects": ["not_original"]});
    house.acts("2003-03-01", "BRA", "receipt.cured/1", cure);
    let view = house.between("BRA", "FRA", "2003-12-01");
    assert_eq!(view["one"]["deposited"], "2003-03-01");
    assert_eq!(view["one"]["since"], "2003-03-31");
}

#[test]
fn what_is_not_in_order_says_the_rule_and_the_remedy() {
    let mut house = House::new();
    let rows = [
        (
            "1999-12-31",
            "BRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "before the text was adopted on 2000-01-01",
        ),
        (
            "2003-01-01",
            "FRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "still stands",
        ),
        (
            "2126-01-01",
            "BRA",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "is after today",
        ),
        (
            "1992-01-01",
            "CZE",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "exists since 1993-01-01",
        ),
        (
            "1993-01-01",
            "CSK",
            "instrument.deposited/1",
            json!({"form": "accession"}),
            "existed until 1992-12-31",
        ),
        (
            "2003-01-01",
            "FRA",
            "instrument.withdrawn/1",
            json!({"denunciation": true, "effect": "2003-06-01"}),
            "the end of its notice",
        ),
        (
            "2003-01-01",
            "BRA",
            "signature.signed/1",
            json!({"signer": "other"}),
            "no full powers to sign are received",
        ),
    ];
    for (on, who, act, members, expected) in rows {
        let said = house.refuses(on, who, act, members);
        assert!(said.contains(expected), "{act} {on}: {said}");
    }
}

#[test]
fn participants_nobody_lists_are_explained() {
    let house = House::new();
    let said = fails_with(
        1,
        house.home.folder(),
        &["status", "a", "--between", "FRA", "XYZ"],
    );
    assert!(
        said.starts_with("No participant has the code `XYZ`. "),
        "{said}"
    );
    let output = servanda(house.home.folder(), &["status", "a", "--between", "FRA"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_deposit_is_notified_in_its_own_submission() {
    let mut house = House::new();
    let ask = House::ask(
        "2003-01-01",
        "BRA",
        "instrument.deposited/1",
        json!({"form": "accession"}),
    );
    let file = house.line("a/depositary", ask);
    let told = succeeds(house.home.folder(), &["submit", &file]);
    assert!(
        told.contains("Entered 1 of 1 submissions as 2 entries."),
        "{told}"
    );
    // The same again is the same notification, and no second one.
    let told = succeeds(house.home.folder(), &["submit", &file]);
    assert!(told.contains("Entered 0 of 1 submissions"), "{told}");
    let timeline = succeeds(
        house.home.folder(),
        &["timeline", "a", "--matter", "depositary"],
    );
    // Three deposits and the number reached, then Brazil's.
    assert!(timeline.contains("C.N.5."), "{timeline}");
    assert!(
        timeline.contains("Entry into force: the number is reached"),
        "{timeline}"
    );
    assert!(!timeline.contains("C.N.6."), "{timeline}");
}

#[test]
fn what_if_and_what_is_wanting() {
    let (folder, home) = home_with_convention_a();
    let file = folder.path().join("t.csv");
    std::fs::write(&file, "slug,title,instruments,delay\nt,Treaty,2,30 days\n").unwrap();
    succeeds(
        home.folder(),
        &["import", "treaties", file.to_str().unwrap()],
    );
    let status = |flags: &[&str]| -> Json {
        let arguments = [&["status", "t", "--as-of", "2020-01-01", "--json"], flags].concat();
        serde_json::from_str(&succeeds(home.folder(), &arguments)).unwrap()
    };
    let now = status(&[]);
    assert_eq!(now["wanting"]["instruments"], 2);
    assert_eq!(now["wanting"]["would_enter_into_force"], "2020-01-31");
    let then = status(&["--suppose", "FRA=2019-03-01", "--suppose", "CHL=2019-04-01"]);
    assert_eq!(then["entry_into_force"], "2019-05-01");
    assert_eq!(
        then["supposing"],
        json!(["FRA=2019-03-01", "CHL=2019-04-01"])
    );
    assert_eq!(status(&[])["entry_into_force"], Json::Null);
    let said = fails_with(2, home.folder(), &["status", "t", "--suppose", "FRA"]);
    assert!(said.starts_with("`FRA` supposes no deposit. "), "{said}");
}
