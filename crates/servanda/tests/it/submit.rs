//! `servanda submit`: what goes in, what is explained and changes nothing.

use crate::given::{command, fails_with, home_with_convention_a, servanda, source, succeeds};
use crate::home::Running;
use servanda::home::{Home, Pen};
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

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
    let long = format!("{}…`", "A".repeat(80));
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
        (
            format!("{}\n{{\"a\":1,}}", source(9, "s")),
            "Line 2: not in order: the line cannot be read: not JSON: trailing comma (at byte 7)",
        ),
        (
            source(9, "s").replace("a/convention", &"A".repeat(300)),
            &long,
        ),
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
fn a_file_too_large_for_the_house_is_explained_before_it_is_sent() {
    let house = House::new();
    let large = " ".repeat(64 * 1024 * 1024) + &source(1, "s");
    let alone = house.refuses(&large);
    let running = Running::on(&house.home);
    let words = house.refuses(&large);
    assert!(words.contains("is the most"), "{words}");
    assert_eq!(words, alone);
    assert!(running.end());
}

#[test]
fn the_same_line_twice_in_a_file_is_entered_once() {
    let house = House::new();
    let check = |from: u128| {
        let (one, other) = (
            source(from, &format!("s{from}")),
            source(from + 1, &format!("t{from}")),
        );
        let lines = format!("\u{feff}{one}\n{other}\n{one}\n");
        let told = house.submits(&lines, &[]);
        assert_eq!(told.matches("(the same again)").count(), 1, "{told}");
        assert!(
            told.contains("Entered 2 of 3 submissions as 2 entries."),
            "{told}"
        );
        let told = house.submits(&lines, &[]);
        assert_eq!(told.matches("(entered before)").count(), 2, "{told}");
    };
    check(1);
    let running = Running::on(&house.home);
    check(11);
    assert!(running.end());
}

#[test]
fn two_commands_at_once_wait_for_one_another() {
    let house = House::new();
    let pen = Pen::take(&house.home).unwrap();
    let waiting: Vec<_> = (1..4)
        .map(|number| {
            let file = house.folder.path().join(format!("{number}.jsonl"));
            std::fs::write(&file, source(number, &format!("s{number}"))).unwrap();
            command(house.home.folder(), &["submit", file.to_str().unwrap()])
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    std::thread::sleep(Duration::from_millis(300));
    drop(pen);
    for one in waiting {
        let ended = one.wait_with_output().unwrap();
        assert!(
            ended.status.success(),
            "{}",
            String::from_utf8_lossy(&ended.stderr)
        );
    }
    assert_eq!(house.size(), 6);
}

#[test]
fn each_line_is_answered_and_the_exit_code_tells_of_those_not_in_order() {
    let house = House::new();
    let lines = |from: u128| {
        let twice = source(from, &format!("s{from}"));
        let taken = source(from + 1, &format!("t{from}"));
        format!("{twice}\n\n{twice}\n{taken}\n{{}}\n")
    };
    let answers = |from| {
        // Lines go in side by side; what is not in order is so whichever comes first.
        let before = house.file(&source(from + 2, &format!("t{from}")));
        succeeds(house.home.folder(), &["submit", before.to_str().unwrap()]);
        let file = house.file(&lines(from));
        let done = servanda(
            house.home.folder(),
            &["submit", file.to_str().unwrap(), "--each"],
        );
        assert_eq!(done.status.code(), Some(1));
        let said = String::from_utf8(done.stderr).unwrap();
        assert!(
            said.starts_with("2 of 4 lines were not entered, "),
            "{said}"
        );
        let answers = String::from_utf8(done.stdout).unwrap();
        let of = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
        answers.lines().map(of).collect::<Vec<_>>()
    };
    let check = |answers: Vec<serde_json::Value>| {
        let entered = answers.iter().filter_map(|answer| answer.get("entered"));
        let mut again: Vec<bool> = entered.map(|one| one[0]["again"] == true).collect();
        again.sort_unstable();
        assert_eq!(again, [false, true], "{answers:?}");
        let errors = answers.iter().filter_map(|answer| answer.get("error"));
        let mut at: Vec<u64> = errors
            .map(|error| error["line"].as_u64().unwrap())
            .collect();
        at.sort_unstable();
        assert_eq!(at, [4, 5]);
    };
    check(answers(1));
    let running = Running::on(&house.home);
    check(answers(11));
    assert!(running.end());

    let key = house.folder.path().join("my.key");
    succeeds(house.home.folder(), &["keys", "new", key.to_str().unwrap()]);
    let file = house.file(&format!("not JSON\n{}", source(20, "z")));
    let sign = [
        "submit",
        file.to_str().unwrap(),
        "--each",
        "--key",
        key.to_str().unwrap(),
    ];
    let done = servanda(house.home.folder(), &sign);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(
        done.stdout.split(|byte| *byte == b'\n').count(),
        3,
        "both lines are answered"
    );
}

#[test]
fn each_line_on_its_own_stops_at_nothing() {
    let house = House::new();
    let lines: Vec<String> = (1..100)
        .map(|number| source(number, &format!("s{}", number / 2)))
        .collect();
    let file = house.file(&lines.join("\n"));
    let done = servanda(
        house.home.folder(),
        &["submit", file.to_str().unwrap(), "--each"],
    );
    let told = String::from_utf8(done.stdout).unwrap();
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
