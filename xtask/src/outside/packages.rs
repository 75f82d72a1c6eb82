//! Evidence packages: what we seal others open, and the other way round.

use super::{PYTHON_PACKAGES, text};
use crate::place::{self, Profile};
use crate::ring::{Checked, Ring};
use crate::tools::{self, python};
use std::process::Command;

pub(super) fn run(ring: &mut Ring) {
    ring.check(
        "age, tar, b3sum, sha256sum, openssl, bagit.py, case_validate: packages, as VERIFY.txt says",
        by_hand,
    );
    ring.check("CCTV: the public age test vectors", vectors);
    ring.check(
        "age-encryption: packages and files for post-quantum keys, both ways",
        post_quantum,
    );
}

fn by_hand() -> Checked {
    for (name, package) in [("age", "age"), ("b3sum", "b3sum"), ("openssl", "openssl")] {
        tools::program(&[name], &[package])?;
    }
    let verifier = text(&place::program(Profile::Dev, "servanda-verify")?);
    script("packages.py", &[evidence()?, verifier])
}

fn vectors() -> Checked {
    with_node("age_vectors.py", "age-vectors")
}

fn post_quantum() -> Checked {
    with_node("post_quantum.py", "age-encryption")
}

fn with_node(name: &str, kept: &str) -> Checked {
    let node = text(&tools::program(&["node"], &["nodejs", "npm"])?);
    let npm = text(&tools::program(&["npm"], &["nodejs", "npm"])?);
    let kept = text(&tools::folder(kept));
    script(name, &[evidence()?, node, npm, kept])
}

fn evidence() -> Result<String, String> {
    place::program(Profile::Dev, "servanda-evidence").map(|program| text(&program))
}

fn script(name: &str, words: &[String]) -> Checked {
    let python = python::with(&PYTHON_PACKAGES)?;
    let script = place::root().join("crates/sealed/tests/outside").join(name);
    let mut command = Command::new(python);
    command
        .arg(script)
        .args(words)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(place::output(&mut command).map(|said| print!("{said}"))?)
}
