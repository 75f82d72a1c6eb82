//! Evidence packages: what we seal others open, and the other way round.

use super::{PYTHON_PACKAGES, text};
use crate::place::{self, Profile};
use crate::ring::{Checked, NotPassed, Ring};
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
    ring.check(
        "tmpfs: a disk that fills at any moment while sealing and opening",
        full_disk,
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

/// In a mount namespace of its own, so that what is mounted is seen and left by nobody else.
fn full_disk() -> Checked {
    let unshare = tools::program(&["unshare"], &["util-linux"])?;
    let place = tools::folder("disk");
    std::fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    let ways: [&[&str]; 2] = [&["--mount"], &["--mount", "--map-root-user"]];
    let mounts = |way: &&&[&str]| {
        let mut command = Command::new(&unshare);
        let mount = command.args(**way).args(["mount", "-t", "tmpfs", "tmpfs"]);
        place::output(mount.arg(&place)).is_ok()
    };
    let Some(way) = ways.iter().find(mounts) else {
        let why =
            "no disk can be mounted apart; run it as root, where `unshare --mount` is allowed";
        return Err(NotPassed::Missing(why.into()));
    };
    let mut command = Command::new(unshare);
    command.args(*way).arg(python::with(&PYTHON_PACKAGES)?);
    run_script(command, "full_disk.py", &[evidence()?])
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
    run_script(Command::new(python), name, words)
}

fn run_script(mut python: Command, name: &str, words: &[String]) -> Checked {
    let script = place::root().join("crates/sealed/tests/outside").join(name);
    python
        .arg(script)
        .args(words)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(place::output(&mut python).map(|said| print!("{said}"))?)
}
