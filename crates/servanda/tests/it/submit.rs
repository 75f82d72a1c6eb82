//! `servanda submit`: what goes in, what is explained and changes nothing.

use crate::given::{fails_with, home_with_convention_a, source, succeeds};
use crate::home::Running;
use servanda::home::Home;
use std::path::PathBuf;

struct House {
    folder: tempfile::TempDir,
    home: Home,
}

impl House {
    fn new() -> Self {
        let (folder, home) = home_with_convention_a();
        Self { folder, home }
    }

    fn file(&self, lines: &str) -> PathBuf {
        let file = self.folder.path().join("lines.jsonl");
        std::fs::write(&file, lines).unwrap();
        file
    }

    fn submits(&self, lines: &str, flags: &[&str]) -> String {
        let file = self.file(lines);
        let arguments = [&["submit", file.to_str().unwrap()], flags].concat();
        succeeds(self.home.folder(), &arguments)
    }

    fn refuses(&self, lines: &str) -> String {
        let file = self.file(lines);
        fails_with(1, self.home.folder(), &["submit", file.to_str().unwrap()])
    }

    fn size(&self) -> u64 {
        let checkpoint = succeeds(self.home.folder(), &["record", "checkpoint"]);
        checkpoint.lines().nth(1).unwrap().parse().unwrap()
    }
}

#[test]
fn a_file_is_entered_and_the_same_file_again_enters_nothing() {
    let house = House::new();
    let lines = format!("{}\n{}\n", source(1, "s"), source(2, "t"));
    let told = house.submits(&lines, &[]);
    assert!(told.contains("AAAAAAAAAAAAAAAAAAAAAQ  entry 3\n"), "{told}");
    assert!(
        told.contains("Entered 2 of 2 submissions as 2 entries."),
        "{told}"
    );
    let told = house.submits(&lines, &["--json"]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["entered"][1]["first"], 4);
    assert_eq!(told["entered"][1]["again"], true);
    assert_eq!(house.size(), 5);
}

#[test]
fn what_is_not_in_order_is_explained_and_changes_nothing() {
    let house = House::new();
    let size = house.size();
    let unknown_participant = source(5, "s").replace("\"ask\":{", "\"ask\":{\"for\":\"XYZ\",");
    let wrong_day = source(6, "s").replace("\"ask\":{", "\"ask\":{\"on\":\"2026-02-30\",");
    let other = source(7, "s").replace("a/convention", "b/convention");
    let deep = format!("{{\"id\":{}1{}}}", "[".repeat(40), "]".repeat(40));
    let rows = [
        (
            format!("{}\n{}", source(1, "s"), source(2, "s")),
            "Line 2: not in order",
        ),
        (format!("{}\n{{}}", source(1, "s")), "Line 2: not in order"),
        ("{\"id\":\"a\",\"id\":\"a\"}".into(), "Line 1: "),
        ("{\"id\":1e400}".into(), "Line 1: "),
        (deep, "Line 1: "),
        (unknown_participant, "`XYZ`"),
        (wrong_day, "Line 1: "),
        (other, "no convention named `b`"),
        (source(8, &"s".repeat(50_000)), "at most 48 KiB"),
        ("\u{feff}".to_owned() + &source(9, "s"), "Line 1: "),
        (String::new(), "no submission"),
    ];
    for (lines, said) in rows {
        let words = house.refuses(&lines);
        assert!(words.contains(said), "{words} for {lines:.80}");
        let sentences = words.lines().next().unwrap();
        assert!(
            sentences.ends_with('.') && sentences.contains(". "),
            "two sentences: {words}"
        );
    }
    assert_eq!(house.size(), size);
}

#[test]
fn a_running_house_takes_the_file_itself() {
    let house = House::new();
    let running = Running::on(&house.home);
    house.submits(&source(1, "s"), &[]);
    let words = house.refuses(&source(2, "s"));
    assert!(words.contains("already listed"), "{words}");
    assert!(words.starts_with("Line 1: "), "{words}");
    assert!(running.end());
    house.submits(&source(2, "t"), &[]);
    assert_eq!(house.size(), 5);
}

#[test]
fn each_line_on_its_own_stops_at_nothing() {
    let house = House::new();
    let lines: Vec<String> = (1..100)
        .map(|number| source(number, &format!("s{}", number / 2)))
        .collect();
    let told = house.submits(&lines.join("\n"), &["--each"]);
    let answers: Vec<serde_json::Value> = told
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let entered = answers
        .iter()
        .filter(|answer| answer.get("entered").is_some())
        .count();
    assert_eq!((answers.len(), entered), (99, 50));
    assert_eq!(house.size(), 53);
}

#[test]
fn a_person_signs_with_a_key_that_the_operator_entered() {
    let house = House::new();
    let key = house.folder.path().join("my.key");
    let key = key.to_str().unwrap();
    succeeds(house.home.folder(), &["keys", "new", key]);
    let public = succeeds(house.home.folder(), &["keys", "show", key]);
    let file = house.file(&source(1, "s"));
    let sign = ["submit", file.to_str().unwrap(), "--key", key];
    let words = fails_with(1, house.home.folder(), &sign);
    assert!(words.contains("does not sign for anyone"), "{words}");
    succeeds(house.home.folder(), &["keys", "enter", public.trim()]);
    succeeds(house.home.folder(), &sign);

    let receipt = house.folder.path().join("4.tlog-proof");
    let receipt = receipt.to_str().unwrap();
    succeeds(
        house.home.folder(),
        &["record", "prove", "4", "--out", receipt],
    );
    let pass = succeeds(house.home.folder(), &["verify", "proof", receipt]);
    assert!(pass.contains("PASS"), "{pass}");
}

#[test]
fn transcribed_lines_say_when_they_became_known() {
    let house = House::new();
    let listed = source(1, "s");
    let cited = source(2, "t").replace("\"ask\":{", "\"ask\":{\"source\":{\"document\":\"s\"},");
    house.submits(&format!("{listed}\n{cited}"), &["--known", "2020-05-01"]);
    let file = house.folder.path().join("export");
    succeeds(
        house.home.folder(),
        &["record", "export", file.to_str().unwrap()],
    );
    let entries = std::fs::read(file.join("tile/entries/000.p/5")).unwrap();
    let entries = String::from_utf8_lossy(&entries).into_owned();
    assert_eq!(
        entries
            .matches("\"known\":\"2020-05-01T23:59:59.999Z\"")
            .count(),
        2,
        "ask and act of one line"
    );
    assert_eq!(entries.matches("\"kind\":\"transcribed\"").count(), 1);
}

#[test]
fn an_export_is_renewed_and_nothing_else_is_overwritten() {
    let house = House::new();
    let export = house.folder.path().join("export");
    let path = export.to_str().unwrap();
    let older = house.folder.path().join("older");
    succeeds(house.home.folder(), &["record", "export", path]);
    succeeds(
        house.home.folder(),
        &["record", "export", older.to_str().unwrap()],
    );
    house.submits(&source(1, "s"), &[]);
    succeeds(house.home.folder(), &["record", "export", path]);
    let pass = succeeds(
        house.home.folder(),
        &["verify", "consistency", older.to_str().unwrap(), path],
    );
    assert!(pass.contains("PASS"), "{pass}");
    std::fs::write(export.join("tile/entries/000.p/4"), b"altered").unwrap();
    fails_with(1, house.home.folder(), &["verify", "record", path]);

    let other = House::new();
    let words = fails_with(2, other.home.folder(), &["record", "export", path]);
    assert!(words.contains("something else"), "{words}");
}
