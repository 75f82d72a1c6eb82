//! `servanda import registrations`: delegations from a table, each row entered once or told.

use crate::given::{fails_with, home_with_convention_a, succeeds};
use serde_json::Value as Json;
use servanda::home::Home;
use std::path::PathBuf;

const BODY: &str = "a/committee/body/committee";

const PEOPLE: &str = r#"{"participants":[{"id":"FRA","kind":"member"},{"id":"KEN","kind":"member"}],"names":[{"id":"FRA","language":"en","form":"short","text":"France","official":true},{"id":"KEN","language":"en","form":"short","text":"Kenya","official":true}],"groups":[{"id":"FRA","group":"united-nations","kind":"full"},{"id":"KEN","group":"united-nations","kind":"full"}]}"#;

struct House {
    folder: tempfile::TempDir,
    home: Home,
}

impl House {
    /// A depositary's house with two participants and a body.
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        let house = Self { folder, home };
        let people = house.file("people.json", PEOPLE);
        let sha256 = record::hash::sha256(PEOPLE.as_bytes()).hex();
        let id = |number: u128| record::bytes::encode(&number.to_be_bytes());
        let lines = format!(
            "{}\n{}\n",
            format_args!(
                r#"{{"id":"{}","matter":"a/convention","ask":{{"type":"convention.participants/1","content":{{"sha256":"{sha256}","size":{},"media":"application/json"}},"count":2}}}}"#,
                id(11),
                PEOPLE.len()
            ),
            format_args!(
                r#"{{"id":"{}","matter":"{BODY}","ask":{{"type":"committee.body.established/1","name":"Committee","short_name":"Committee","kind":"ad_hoc_committee","open_to":"Members"}}}}"#,
                id(12)
            ),
        );
        let file = house.file("opening.jsonl", &lines);
        let (file, people) = (file.to_str().unwrap(), people.to_str().unwrap());
        succeeds(house.home.folder(), &["submit", file, "--attach", people]);
        house
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    fn import(&self, text: &str) -> Json {
        let file = self.file("table.csv", text);
        let told = succeeds(
            self.home.folder(),
            &[
                "import",
                "registrations",
                file.to_str().unwrap(),
                "--body",
                BODY,
                "--json",
            ],
        );
        serde_json::from_str(&told).unwrap()
    }

    fn size(&self) -> u64 {
        let checkpoint = succeeds(self.home.folder(), &["record", "checkpoint"]);
        checkpoint.lines().nth(1).unwrap().parse().unwrap()
    }
}

#[test]
fn rows_are_entered_once_whatever_their_order() {
    let house = House::new();
    let told = house.import("participant,role,name\nFrance,head,Ms. A\nKEN,adviser,Mr. B\n");
    assert_eq!(
        (told["entered"].as_u64(), told["entered_before"].as_u64()),
        (Some(4), Some(0))
    );
    let size = house.size();
    let told = house.import("name,role,participant\nMr. B,adviser,KEN\n Ms. A ,head, France\n");
    assert_eq!(
        (told["entered"].as_u64(), told["entered_before"].as_u64()),
        (Some(0), Some(4))
    );
    assert_eq!(house.size(), size);
    let told = house
        .import("participant,role,name\nKenya,head,Ms. C\nFrance,head,Ms. A\nKEN,adviser,Mr. B\n");
    assert_eq!(told["entered"], 1, "only the row that is new");
    let export = house.folder.path().join("export");
    succeeds(
        house.home.folder(),
        &["record", "export", export.to_str().unwrap()],
    );
    let persons = std::fs::read_to_string(house.folder.path().join("table.persons.csv")).unwrap();
    assert!(
        persons.contains("Ms. A") && persons.lines().count() == 4,
        "{persons}"
    );
    let shown = succeeds(house.home.folder(), &["timeline", "a"]);
    assert!(!shown.contains("Ms. A"), "names are not entered");
}

#[test]
fn each_row_that_is_not_understood_is_told_and_strict_enters_nothing() {
    let house = House::new();
    let rows = "participant,organization,capacity,role,from,until\n\
        Atlantis,,,head,,\n\
        FRA,An Academy,,head,,\n\
        ,An Academy,member of the club,head,,\n\
        FRA,,,minister,,\n\
        FRA,,,head,yesterday,\n\
        FRA,,,head,2026-02-02,2026-02-01\n\
        ,,,head,,\n\
        FRA,,,head,,\n\
        FRA,,,head,,\n";
    let strict = house.file("strict.csv", rows);
    let before = house.size();
    let arguments = [
        "import",
        "registrations",
        strict.to_str().unwrap(),
        "--body",
        BODY,
        "--strict",
    ];
    let said = fails_with(1, house.home.folder(), &arguments);
    assert!(said.contains("8 of 9 rows"), "{said}");
    assert_eq!(house.size(), before);
    let told = house.import(rows);
    let lines: Vec<u64> = told["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 10]);
    assert_eq!(told["entered"], 2);
}

#[test]
fn what_is_not_in_order_names_its_row() {
    let house = House::new();
    let file = house.file(
        "table.csv",
        "organization,capacity,role\nAn Academy,stakeholder,head\n",
    );
    let arguments = [
        "import",
        "registrations",
        file.to_str().unwrap(),
        "--body",
        BODY,
    ];
    let said = fails_with(1, house.home.folder(), &arguments);
    assert!(
        said.starts_with("Line 2: ") && said.contains("let `an-academy` take part"),
        "{said}"
    );
    let wrong = [
        "import",
        "registrations",
        file.to_str().unwrap(),
        "--body",
        "a/committee/session/x",
    ];
    let said = fails_with(2, house.home.folder(), &wrong);
    assert!(said.contains("names no body"), "{said}");
}
