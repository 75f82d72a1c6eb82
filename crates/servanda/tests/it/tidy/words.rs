//! The words of treaty practice own their names; the software's homonyms give way.

use super::lexer::{Keep, code_of, words};
use super::{files, none, short};

/// What each word means here, and where a type of that name may be defined.
const OWNED: &[(&str, &[&str])] = &[
    ("State", &[]),
    ("Refusal", &["crates/treaty/src/cooperation"]),
    (
        "Session",
        &[
            "crates/treaty/src/committee",
            "crates/treaty/src/conference",
            "crates/servanda/src/web/committee",
        ],
    ),
    (
        "Signature",
        &["crates/treaty/src/depositary", "crates/record/src/note"],
    ),
    ("Notification", &["crates/treaty/src/depositary"]),
    ("Protocol", &[]),
    ("Rejected", &[]),
];

/// The names of the types that a source defines.
fn defined(code: &str) -> Vec<&str> {
    let all: Vec<&str> = words(code).collect();
    let pairs = all.windows(2);
    pairs
        .filter(|pair| matches!(pair[0], "struct" | "enum" | "trait" | "type" | "union"))
        .map(|pair| pair[1])
        .collect()
}

#[test]
fn the_words_of_practice_own_their_names() {
    let mut found = Vec::new();
    let mut seen = 0;
    for path in files("crates", ".rs") {
        let place = short(&path);
        let code = code_of(&std::fs::read_to_string(&path).unwrap(), Keep::Code);
        for name in defined(&code) {
            seen += 1;
            for (word, places) in OWNED {
                let home = places.iter().any(|home| place.starts_with(home));
                if name.ends_with(word) && !home {
                    found.push(format!("{place}: {name} ends in {word}"));
                }
            }
        }
    }
    assert!(seen > 100);
    none("names that belong to treaty practice", &found);
}

#[test]
fn people_read_not_in_order_and_never_refused_or_rejected() {
    let mut found = Vec::new();
    for path in files("crates/servanda/src", ".rs") {
        let code = code_of(&std::fs::read_to_string(&path).unwrap(), Keep::Strings);
        for (number, line) in code.lines().enumerate() {
            let lower = line.to_lowercase();
            if lower.contains("submission was rejected") || lower.contains("submission was refused")
            {
                found.push(format!("{}:{}", short(&path), number + 1));
            }
        }
    }
    none("a submission is in order or not in order", &found);
}
