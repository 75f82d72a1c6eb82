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
}

fn by_hand() -> Checked {
    for (name, package) in [("age", "age"), ("b3sum", "b3sum"), ("openssl", "openssl")] {
        tools::program(&[name], &[package])?;
    }
    let verifier = text(&place::program(Profile::Dev, "servanda-verify")?);
    script("packages.py", &[evidence()?, verifier])
}

fn vectors() -> Checked {
    let node = text(&tools::program(&["node"], &["nodejs", "npm"])?);
    let npm = text(&tools::program(&["npm"], &["nodejs", "npm"])?);
    let kept = text(&tools::folder("age-vectors"));
    script("age_vectors.py", &[evidence()?, node, npm, kept])
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
