//! What is deliberately absent from the sources.

use super::lexer::{Keep, before_tests, code_of, words};
use super::{files, none, short};

const LINES_MAX: usize = 600;

/// The source files of a crate without its tests.
fn sources(crate_name: &str) -> Vec<(String, String)> {
    let all = files(&format!("crates/{crate_name}/src"), ".rs");
    let own = all.into_iter().filter(|path| {
        let name = path.file_stem().unwrap().to_string_lossy();
        let in_tests = path.components().any(|part| part.as_os_str() == "tests");
        !matches!(&*name, "tests" | "testing" | "laws") && !in_tests
    });
    own.map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        (short(&path), before_tests(&text).to_owned())
    })
    .collect()
}

#[test]
fn the_law_has_no_clock_no_storage_no_waiting_and_no_floating_point() {
    let paths = [
        "std::fs",
        "std::io",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "::now(",
        ".await",
        "as_f64(",
    ];
    let absent = [
        "SystemTime",
        "async",
        "await",
        "f32",
        "f64",
        "tokio",
        "sqlx",
        "axum",
        "rand",
        "getrandom",
        "println",
        "unsafe",
    ];
    let mut found = Vec::new();
    let sources = sources("treaty");
    for (name, source) in &sources {
        for (number, line) in code_of(source, Keep::Code).lines().enumerate() {
            let path = paths.iter().find(|path| line.contains(**path));
            let word = words(line).find(|word| absent.contains(word));
            if let Some(word) = path.copied().or(word) {
                found.push(format!("{name}:{}: {word}", number + 1));
            }
        }
    }
    assert!(sources.len() > 20);
    none("the law may not contain these", &found);
}

#[test]
fn the_record_knows_no_treaty_and_no_network() {
    let stems = [
        "treaty",
        "treaties",
        "convention",
        "committee",
        "depositary",
        "ballot",
        "ratif",
        "signator",
        "participant",
        "delegat",
        "cybercrime",
    ];
    let paths = ["std::net", ".await", "async fn", "tokio", "SystemTime"];
    let mut found = Vec::new();
    for (name, source) in sources("record") {
        for (number, line) in code_of(&source, Keep::Strings).lines().enumerate() {
            let lower = line.to_lowercase();
            let stem = stems.iter().find(|stem| lower.contains(**stem));
            let path = paths.iter().find(|path| line.contains(**path));
            if let Some(word) = stem.or(path) {
                found.push(format!("{name}:{}: {word}", number + 1));
            }
        }
    }
    none("`record` may not contain these", &found);
}

/// The law of treaties itself, which says what every convention's articles mean; and the Charter.
const LAW_OF_TREATIES: [&str; 3] = ["VCLT ", "VCLT, ", "Charter"];

/// Whether a line names an article by its number, and not one of the law of treaties.
fn names_an_article(line: &str) -> bool {
    let lower = line.to_lowercase();
    let places = ["article", "articles", "art.", "arts."].into_iter();
    let mut places = places.flat_map(|word| {
        let after = lower
            .match_indices(word)
            .map(move |(at, _)| (at, at + word.len()));
        after.collect::<Vec<_>>()
    });
    places.any(|(at, end)| {
        let numbered = lower[end..]
            .trim_start()
            .starts_with(|letter: char| letter.is_ascii_digit());
        let before = line.get(..at).unwrap_or_default();
        numbered && !LAW_OF_TREATIES.iter().any(|law| before.contains(law))
    })
}

#[test]
fn no_article_of_a_convention_stands_in_code() {
    assert!(names_an_article("\"Article 65(1): forty instruments\""));
    assert!(names_an_article("arts. 57 and 58"));
    assert!(!names_an_article("\"VCLT articles 20 and 23: objections\""));
    assert!(!names_an_article(
        "an article of the convention, 40 days later"
    ));
    let mut found = Vec::new();
    for name in ["record", "treaty", "sealed", "servanda"] {
        for (file, source) in sources(name) {
            let code = code_of(&source, Keep::Strings);
            let lines = code.lines().enumerate();
            let lines = lines.filter(|(_, line)| names_an_article(line));
            found.extend(
                lines.map(|(number, line)| format!("{file}:{}: {}", number + 1, line.trim())),
            );
        }
    }
    none("a rule's article is data, with its source", &found);
}

#[test]
fn only_the_desk_appends() {
    let mut calls = Vec::new();
    for (name, source) in sources("servanda") {
        if name.starts_with("crates/servanda/src/ledger") {
            continue;
        }
        let code: String = code_of(&source, Keep::Code).split_whitespace().collect();
        for (at, _) in code.match_indices(".append(") {
            let before = &code[..at];
            if before.ends_with("ledger") || before.ends_with("ledger()") {
                calls.push(name.clone());
            }
        }
    }
    assert_eq!(calls.len(), 1, "one call of a ledger's append: {calls:?}");
    assert!(
        calls[0].starts_with("crates/servanda/src/desk"),
        "{calls:?}"
    );
}

#[test]
fn no_file_tells_two_stories() {
    let folders = ["crates", "xtask", "benches", "fuzz"];
    let all = folders.into_iter().flat_map(|folder| files(folder, ".rs"));
    let long = all.filter_map(|path| {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        (lines > LINES_MAX).then(|| format!("{}: {lines} lines", short(&path)))
    });
    let long: Vec<String> = long.collect();
    none(
        &format!("files over {LINES_MAX} lines; split them at a noun"),
        &long,
    );
}

#[test]
fn no_test_is_left_out() {
    let ignore = concat!("#[", "ignore");
    let all = ["crates", "xtask"]
        .into_iter()
        .flat_map(|folder| files(folder, ".rs"));
    let ignored = all.filter(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        code_of(&text, Keep::Code).contains(ignore)
    });
    let ignored: Vec<String> = ignored.map(|path| short(&path)).collect();
    none("tests that are not run", &ignored);
}
