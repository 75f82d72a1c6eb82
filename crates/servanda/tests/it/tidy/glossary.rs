//! `GLOSSARY.md` says what the code says: each name in it that looks like one of the code's stands there.

use super::lexer::{Keep, code_of, words};
use super::{files, none, root};
use std::collections::BTreeSet;

/// The names in backticks that look like a type, a path or a function.
fn names(text: &str) -> Vec<&str> {
    let quoted = text
        .lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2));
    quoted.filter(|name| looks_like_code(name)).collect()
}

fn looks_like_code(name: &str) -> bool {
    let plain = name.trim_end_matches("()");
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    if plain.is_empty() || !plain.chars().all(fits) {
        return false;
    }
    let is_type = plain.starts_with(|c: char| c.is_ascii_uppercase())
        && plain.chars().any(|c| c.is_ascii_lowercase());
    is_type || plain.contains("::") || name.ends_with("()")
}

#[test]
fn every_name_in_the_glossary_stands_in_the_code() {
    let Ok(glossary) = std::fs::read_to_string(root().join("GLOSSARY.md")) else {
        return;
    };
    let mut known = BTreeSet::new();
    for path in files("crates", ".rs") {
        let code = code_of(&std::fs::read_to_string(&path).unwrap(), Keep::Code);
        known.extend(words(&code).map(str::to_owned));
        known.extend(
            path.file_stem()
                .map(|stem| stem.to_string_lossy().into_owned()),
        );
    }
    let unknown = names(&glossary).into_iter().filter(|name| {
        let mut parts = words(name);
        parts.any(|part| !known.contains(part))
    });
    let unknown: Vec<String> = unknown.map(str::to_owned).collect();
    none("names of the glossary that no code has", &unknown);
}

#[test]
fn names_of_code_are_told_from_other_quoted_words() {
    let text =
        "`NotInOrder` and `tally()`, `treaty::decide`, but `--home`, `UN`, `serve` and `a/b`";
    assert_eq!(names(text), ["NotInOrder", "tally()", "treaty::decide"]);
}
