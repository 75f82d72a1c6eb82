//! The long runs: made by hand before a release or before an issue is closed, their figures kept in the papers.

mod packages;

use crate::{faults, load, memory, place};
use std::path::Path;
use std::process::Command;

struct Long {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<bool, String>,
}

const ALL: [Long; 9] = [
    Long {
        name: "faults",
        what: "a thousand kills while acts are submitted (cargo xtask faults --kills 1000 --release)",
        run: || faults::run(&["--kills", "1000", "--release"]),
    },
    Long {
        name: "load",
        what: "signed ballots over HTTP (cargo xtask load ballots)",
        run: || load::run(&["ballots"]),
    },
    Long {
        name: "kills",
        what: "a thousand kills in the middle of a vote over HTTP (cargo xtask load kills --kills 1000)",
        run: || load::run(&["kills", "--kills", "1000"]),
    },
    Long {
        name: "fuzz",
        what: "each fuzz target for SERVANDA_FUZZ_SECONDS, else 60 seconds",
        run: fuzz,
    },
    Long {
        name: "laws",
        what: "the properties of the record and of the law twenty times, with inputs drawn anew",
        run: laws,
    },
    Long {
        name: "bench",
        what: "every benchmark (cargo bench)",
        run: || place::succeed(place::cargo().arg("bench")).map(|()| true),
    },
    Long {
        name: "seal",
        what: "packages of 4 GiB, 10,000 and 1,000,000 files beside their limits, by AWS-LC and by OpenSSL",
        run: || {
            let seal = |features: &[&str]| {
                let mut cargo = place::cargo();
                let bench = cargo.args(["bench", "-p", "sealed", "--bench", "seal"]);
                place::succeed(bench.args(features).env("SERVANDA_SEAL", "full"))
            };
            seal(&[])?;
            seal(&["--features", "openssl"]).map(|()| true)
        },
    },
    Long {
        name: "packages",
        what: "a package of 4 GiB and a byte, and one of a million files, there and back, with their memory; nothing is left",
        run: packages::run,
    },
    Long {
        name: "memory",
        what: "memory of an idle house, release build (cargo xtask memory --release)",
        run: || memory::run(&["--release"]),
    },
];

/// `cargo xtask long [NAME]`.
pub(crate) fn run(words: &[&str]) -> Result<bool, String> {
    let chosen = match words {
        [] => {
            for long in ALL {
                println!("{:8} {}", long.name, long.what);
            }
            return Ok(true);
        }
        ["all"] => ALL.iter().collect::<Vec<_>>(),
        [name] => ALL.iter().filter(|long| long.name == *name).collect(),
        _ => Vec::new(),
    };
    if chosen.is_empty() {
        return Err(format!("`long` does not know `{}`", words.join(" ")));
    }
    let mut whole = true;
    for long in chosen {
        println!("\n-- {}: {}", long.name, long.what);
        whole &= (long.run)()?;
    }
    Ok(whole)
}

fn laws() -> Result<bool, String> {
    for _ in 0..20 {
        let mut cargo = place::cargo();
        let tests = cargo.args(["test", "--quiet", "-p", "record", "-p", "treaty"]);
        place::succeed(tests.env_remove("PROPTEST_RNG_SEED"))?;
    }
    Ok(true)
}

/// Runs each target of `fuzz/` in turn, or that of SERVANDA_FUZZ_TARGET; stops at the first that finds something.
fn fuzz() -> Result<bool, String> {
    let seconds = std::env::var("SERVANDA_FUZZ_SECONDS").unwrap_or_else(|_| "60".to_owned());
    let targets = place::root().join("fuzz/fuzz_targets");
    let mut names: Vec<String> = std::fs::read_dir(&targets)
        .map_err(|error| format!("{}: {error}", targets.display()))?
        .filter_map(Result::ok)
        .filter_map(|entry| Some(entry.path().file_stem()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    if let Ok(only) = std::env::var("SERVANDA_FUZZ_TARGET") {
        names.retain(|name| *name == only);
    }
    for name in &names {
        seeded(name)?;
        println!("fuzzing {name} for {seconds} s");
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(place::root())
            .args(["fuzz", "run", name, "--"])
            .env("RUSTC_BOOTSTRAP", "1")
            .arg(format!("-max_total_time={seconds}"))
            // A thread that ends just after its work still holds what is its own: no leak.
            .arg("-detect_leaks=0");
        // Each input of some targets has a folder of its own: in memory, where that is to be had.
        let memory = Path::new("/dev/shm");
        if memory.is_dir() {
            cargo.env("TMPDIR", memory);
        }
        if let Err(why) = place::succeed(&mut cargo) {
            println!("{why}\n`cargo fuzz` is installed by `cargo install cargo-fuzz`");
            return Ok(false);
        }
    }
    Ok(true)
}

/// Gives a target its own seeds and the vectors of the record to begin with: the bytes under test, without their headers.
fn seeded(target: &str) -> Result<(), String> {
    let said = |error: std::io::Error| error.to_string();
    let corpus = place::root().join("fuzz/corpus").join(target);
    std::fs::create_dir_all(&corpus).map_err(said)?;
    let own = place::root().join("fuzz/seeds").join(target);
    for seed in std::fs::read_dir(own).into_iter().flatten().flatten() {
        std::fs::copy(seed.path(), corpus.join(seed.file_name())).map_err(said)?;
    }
    let vectors = place::root().join("crates/record/vectors");
    for entry in std::fs::read_dir(vectors).map_err(said)?.flatten() {
        let bytes = std::fs::read(entry.path()).map_err(said)?;
        let Some(at) = bytes.windows(2).position(|two| two == b"\n\n") else {
            continue;
        };
        let (headers, body) = bytes.split_at(at);
        let headers = String::from_utf8_lossy(headers);
        let body = body.get(2..).unwrap_or_default();
        let body = match headers
            .lines()
            .find_map(|line| line.strip_prefix("bytes: "))
        {
            Some("line") => body.strip_suffix(b"\n").unwrap_or(body).to_vec(),
            Some("hex") => match unhexed(body) {
                Some(body) => body,
                None => continue,
            },
            _ => body.to_vec(),
        };
        std::fs::write(corpus.join(entry.file_name()), body).map_err(said)?;
    }
    Ok(())
}

fn unhexed(text: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = text.iter().copied().filter(u8::is_ascii_hexdigit).collect();
    let (pairs, rest) = text.as_chunks::<2>();
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    rest.is_empty().then(|| pairs.iter().map(byte).collect())?
}
