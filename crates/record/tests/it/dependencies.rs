//! What a stranger has to trust besides this crate: the list is closed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const DEPENDENCIES: [&str; 9] = [
    "base64",
    "blake3",
    "ed25519-dalek",
    "p256",
    "rsa",
    "serde",
    "serde_json",
    "sha2",
    "unicode-normalization",
];

#[test]
fn record_depends_on_nothing_else() {
    let manifest =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let sections = manifest.split("\n[");
    let mut names = BTreeSet::new();
    for section in sections {
        let (title, body) = section.split_once(']').unwrap_or((section, ""));
        if title.ends_with("dependencies") && !title.contains("dev-dependencies") {
            let lines = body
                .lines()
                .filter(|line| !line.trim_start().starts_with('#') && line.contains('='));
            names.extend(lines.map(|line| {
                line.split(['.', '=', ' '])
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            }));
        }
    }
    assert_eq!(names, DEPENDENCIES.map(String::from).into_iter().collect());
}

/// Cargo unites the features of a build, so the lock file cannot tell them; the manifests that ask for serde_json can.
#[test]
fn no_manifest_turns_on_a_feature_of_serde_json_that_changes_bytes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let members = fs::read_dir(root.join("crates"))
        .unwrap()
        .map(|found| found.unwrap().path().join("Cargo.toml"));
    let manifests: Vec<_> = members
        .filter(|path| path.exists())
        .chain([root.join("Cargo.toml")])
        .collect();
    assert!(manifests.len() > 2);
    for path in manifests {
        let manifest = fs::read_to_string(&path).unwrap();
        for line in manifest
            .lines()
            .filter(|line| line.starts_with("serde_json"))
        {
            for feature in [
                "arbitrary_precision",
                "preserve_order",
                "float_roundtrip",
                "unbounded_depth",
                "raw_value",
            ] {
                assert!(!line.contains(feature), "{}: {line}", path.display());
            }
        }
    }
}
