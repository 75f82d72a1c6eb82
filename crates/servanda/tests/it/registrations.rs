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
fn a_row_not_in_order_is_told_with_its_rule_and_the_others_are_entered() {
    let house = House::new();
    let rows = "participant,organization,capacity,role,name\n\
        ,An Academy,stakeholder,head,Ms. D\n\
        FRA,,,head,Ms. A\n\
        ,A Programme,united_nations_entity,head,Mr. E\n\
        ,An Academy,stakeholder,adviser,Ms. F\n";
    let told = house.import(rows);
    let left_out: Vec<(u64, &str)> = told["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["line"].as_u64().unwrap(), row["why"].as_str().unwrap()))
        .collect();
    let [(2, first), (5, second)] = left_out.as_slice() else {
        panic!("{left_out:?}")
    };
    assert!(first.contains("let `an-academy` take part"), "{first}");
    assert!(second.contains("an-academy"), "{second}");
    assert_eq!(told["entered"], 5, "{told}");
    let size = house.size();
    let again = house.import(rows);
    assert_eq!(
        (&again["entered"], &again["entered_before"]),
        (&0.into(), &5.into())
    );
    assert_eq!(again["left_out"], told["left_out"]);
    let strict = house.file("table.csv", &rows.replace("FRA", "KEN"));
    let (strict, home) = (strict.to_str().unwrap(), house.home.folder());
    let arguments = [
        "import",
        "registrations",
        strict,
        "--body",
        BODY,
        "--strict",
    ];
    let said = fails_with(1, home, &arguments);
    assert!(
        said.contains("2 of 4 rows") && said.contains("line 5: "),
        "{said}"
    );
    assert_eq!(house.size(), size);
}

#[test]
fn a_row_altered_after_it_was_entered_is_told() {
    let house = House::new();
    house.import("participant,role,name\nFRA,head,Ms. A\n");
    let file = house.file("table.csv", "participant,role,name\nFRA,head,Ms. A\n");
    let (file, home) = (file.to_str().unwrap(), house.home.folder());
    let size = house.size();
    let other_day = [
        "import",
        "registrations",
        file,
        "--body",
        BODY,
        "--on",
        "2026-01-05",
        "--json",
    ];
    let told: Json = serde_json::from_str(&succeeds(home, &other_day)).unwrap();
    let why = told["left_out"][0]["why"].as_str().unwrap();
    assert!(why.contains("stands for another submission"), "{told}");
    assert_eq!(house.size(), size);
}

#[test]
fn a_body_is_named_whole() {
    let house = House::new();
    let file = house.file("table.csv", "participant,role\nFRA,head\n");
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
