//! What the manifests promise: short lists, each line introduced by what it implements, and no way to `sealed`.

use super::{files, none, root, short};
use std::collections::{BTreeMap, BTreeSet};

/// The list of `record` is held by its own tests.
const TREATY: &[&str] = &["jiff", "record", "serde", "serde_json", "thiserror"];
const SEALED: &[&str] = &[
    "age",
    "age-core",
    "aws-lc-rs",
    "base64",
    "bech32",
    "blake3",
    "clap",
    "cms",
    "der",
    "getrandom",
    "indicatif",
    "jiff",
    "ml-kem",
    "openssl",
    "record",
    "rpassword",
    "rustix",
    "sha3",
    "unicode-normalization",
    "ureq",
    "x509-cert",
    "zeroize",
];

fn manifest(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The lines of each section of a manifest.
fn sections(manifest: &str) -> Vec<(String, Vec<&str>)> {
    let mut sections: Vec<(String, Vec<&str>)> = vec![(String::new(), Vec::new())];
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[') {
            let name = name.trim_end_matches(']').trim_start_matches('[');
            sections.push((name.to_owned(), Vec::new()));
        } else if let Some((_, lines)) = sections.last_mut() {
            lines.push(line);
        }
    }
    sections
}

fn dependencies(manifest: &str, section: &str) -> BTreeSet<String> {
    let found = sections(manifest)
        .into_iter()
        .filter(|(name, _)| name == section);
    let lines = found.flat_map(|(_, lines)| lines);
    lines.filter_map(name_of).map(str::to_owned).collect()
}

fn name_of(line: &str) -> Option<&str> {
    let code = line.split('#').next().unwrap_or_default();
    let (name, _) = code.split_once('=')?;
    Some(name.trim().trim_end_matches(".workspace"))
}

#[test]
fn every_dependency_is_introduced_by_what_it_implements() {
    let mut without = Vec::new();
    let manifests = files("", "Cargo.toml");
    for path in &manifests {
        let text = std::fs::read_to_string(path).unwrap();
        let dependencies = sections(&text)
            .into_iter()
            .filter(|(name, _)| name.ends_with("dependencies"));
        for (_, lines) in dependencies {
            let mut introduced = false;
            for line in lines {
                if line.starts_with("# - ") {
                    introduced = true;
                } else if line.trim().is_empty() {
                    introduced = false;
                } else if !introduced && name_of(line).is_some() && !line.contains("path = ") {
                    without.push(format!("{}: {line}", short(path)));
                }
            }
        }
    }
    assert!(manifests.len() >= 6);
    none(
        "dependencies without a comment `# - …` above them",
        &without,
    );
}

#[test]
fn the_promised_crates_keep_their_lists() {
    for (crate_name, allowed) in [("treaty", TREATY), ("sealed", SEALED)] {
        let manifest = manifest(&format!("crates/{crate_name}/Cargo.toml"));
        let found = dependencies(&manifest, "dependencies");
        let allowed: BTreeSet<String> = allowed.iter().map(|name| (*name).to_owned()).collect();
        let more: Vec<_> = found.difference(&allowed).cloned().collect();
        none(&format!("`{crate_name}` may not depend on these"), &more);
        assert!(!found.is_empty(), "{crate_name}");
    }
}

#[test]
fn every_crate_keeps_the_lints_of_the_workspace() {
    for path in files("", "Cargo.toml") {
        let text = std::fs::read_to_string(&path).unwrap();
        // A manifest with a workspace of its own, and the root's, are no members.
        let member = !text.contains("[workspace]");
        assert!(
            !member || text.contains("[lints]\nworkspace = true"),
            "{}",
            short(&path)
        );
    }
}

/// Every crate that the lock file says a crate is built with.
fn reach(of: &str) -> BTreeSet<String> {
    let lock = manifest("Cargo.lock");
    let mut edges: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut name = "";
    for line in lock.lines() {
        if let Some(rest) = line.strip_prefix("name = ") {
            name = rest.trim_matches('"');
        } else if let Some(rest) = line.strip_prefix(" \"") {
            let dependency = rest.split(['"', ' ']).next().unwrap_or_default();
            edges.entry(name).or_default().push(dependency);
        }
    }
    let mut reached = BTreeSet::new();
    let mut next = vec![of];
    while let Some(name) = next.pop() {
        for dependency in edges.get(name).into_iter().flatten() {
            if reached.insert((*dependency).to_owned()) {
                next.push(dependency);
            }
        }
    }
    reached
}

#[test]
fn the_house_has_no_path_to_what_opens_evidence() {
    let house = reach("servanda");
    assert!(house.contains("treaty") && house.contains("record") && house.contains("sqlx"));
    assert!(!house.contains("sealed"));
}

#[test]
fn nothing_points_back() {
    let rows: [(&str, &[&str]); 3] = [
        (
            "record",
            &["treaty", "sealed", "servanda", "tokio", "sqlx", "axum"],
        ),
        ("treaty", &["sealed", "servanda", "tokio", "sqlx", "axum"]),
        ("sealed", &["treaty", "servanda", "tokio"]),
    ];
    for (name, absent) in rows {
        let reached = reach(name);
        for other in absent {
            assert!(!reached.contains(*other), "{name} reaches {other}");
        }
    }
}

#[test]
fn serde_json_writes_what_the_profile_says() {
    let object = r#"{"b":1,"a":2}"#;
    let read: serde_json::Value = serde_json::from_str(object).unwrap();
    assert_eq!(
        read.to_string(),
        r#"{"a":2,"b":1}"#,
        "feature preserve_order"
    );
    let huge = serde_json::from_str::<serde_json::Value>("1e400");
    assert!(huge.is_err(), "feature arbitrary_precision");
    let deep = "[".repeat(500) + &"]".repeat(500);
    let deep = serde_json::from_str::<serde_json::Value>(&deep);
    assert!(deep.is_err(), "feature unbounded_depth");
}
