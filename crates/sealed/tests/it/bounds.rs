//! What is larger, later or fuller than it may be.

use std::fs::OpenOptions;

use sealed::progress::Watch;
use sealed::seal;

use crate::command::program;
use crate::resealed::Forger;
use crate::scene::Scene;

#[test]
fn a_list_that_is_too_long_is_not_held() {
    for list in ["bag-info.txt", "statement.json", "statement.note"] {
        let mut forger = Forger::new();
        forger.entry(list).bytes = vec![b'x'; 70_000];
        forger.list_again();
        forger.fails("a list of the package is longer than 65536 bytes");
    }
}

/// Fails when evidence begins to be sealed.
struct Before;

impl Watch for Before {
    fn begins(&self, what: &str, _bytes: u64, _files: u64) {
        assert_ne!(what, "Sealing", "a byte would have been written");
    }
    fn advances(&self, _bytes: u64) {}
    fn ends(&self) {}
}

#[test]
fn a_statement_that_is_too_long_is_found_before_a_byte_is_sealed() {
    let scene = Scene::new();
    scene.case();
    let mut order = scene.order();
    for (name, split) in [("case/plain", None), ("case/CON", Some(1_800_000))] {
        // With a name that is kept beside, and in one of several packages, the statement says more.
        scene.write(name, b"");
        scene.write(&format!("{name}-more"), &[7; 900_000]);
        order.split = split;
        order.out = scene.at("first");
        order.terms.purpose = "x".into();
        let sealed = seal::seal(&order, &sealed::progress::Silent).unwrap();
        assert_eq!(sealed.len() > 1, split.is_some());
        let lengths = sealed
            .iter()
            .map(|one| one.statement.bytes().unwrap().len());
        let longest = lengths.max().unwrap();
        let before = scene.listing();
        order.terms.purpose = "x".repeat(65_536 - longest + 2);
        let fault = seal::seal(&order, &Before).unwrap_err();
        assert!(fault.what.contains("65,536 are allowed"), "{fault}");
        assert_eq!(scene.listing(), before);
        order.out = scene.at(&format!("fits-{}", split.is_some()));
        order.terms.purpose.pop();
        assert!(seal::seal(&order, &sealed::progress::Silent).is_ok());
    }
}

#[test]
fn a_package_for_which_no_room_is_left_is_not_begun() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    // A sparse file of eight tebibytes, which no disk here has free.
    let file = OpenOptions::new().write(true).open(&package).unwrap();
    file.set_len(8 << 40).unwrap();
    scene.fails(&package, "are free at");
}

/// A package of so many seconds from now, opened on the command line.
fn made_in(seconds: i64) -> (Option<i32>, String, bool) {
    let mut forger = Forger::new();
    let now = forger.scene.now().unix_millis();
    forger.state_again("sender", |statement| {
        statement.made = record::Instant::from_unix_millis(now + seconds * 1000).unwrap();
    });
    let package = forger.package();
    let folder = package.parent().unwrap().parent().unwrap().to_owned();
    let mut command = program();
    command.arg("open").arg(&package);
    command.args(["--key", "recipient.key", "--out", "late"]);
    let output = command.current_dir(&folder).output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.code(), said, folder.join("late").exists())
}

#[test]
fn a_package_from_later_today_says_so_and_one_from_after_tomorrow_is_not_opened() {
    let (code, said, stands) = made_in(60);
    assert!(code == Some(0) && stands, "{said}");
    assert!(!said.contains("this machine's clock"), "{said}");
    for seconds in [3600, 86_000] {
        let (code, said, stands) = made_in(seconds);
        assert!(code == Some(0) && stands, "{said}");
        assert!(said.contains("later than this machine's clock"), "{said}");
    }
    let (code, said, stands) = made_in(90_000);
    assert!(code == Some(1) && !stands, "{said}");
    assert!(
        said.contains("more than a day after this machine's clock"),
        "{said}"
    );
}

#[test]
fn every_test_that_the_table_of_cases_names_is_there() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it");
    let table = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    let rows = table.lines().filter(|line| line.starts_with("//! |"));
    let names = rows.flat_map(|row| row.split('`').skip(1).step_by(2));
    let mut seen = 0;
    for (file, name) in names.filter_map(|name| name.split_once("::")) {
        let text = std::fs::read_to_string(folder.join(format!("{file}.rs"))).unwrap();
        assert!(text.contains(&format!("fn {name}()")), "{file}::{name}");
        seen += 1;
    }
    assert!(seen > 30, "{seen}");
}
