//! The outer ring: tools that nobody here wrote read what Servanda writes. Each script says what it checks.

mod api;
mod exports;
mod packages;

use crate::place;
use crate::ring::{Checked, NotPassed, Ring};
use crate::tools::{self, python};
use crate::{faults, house, load};
use exports::{Exports, text};
use std::path::{Path, PathBuf};
use std::process::Command;

const GO_PATH: &str = "/usr/share/gocode";
const PYTHON_PACKAGES: [&str; 8] = [
    "aics-tlog==0.2.1",
    "aics-witness==0.1.0",
    "rfc8785==0.1.4",
    "icalendar==7.3.0",
    "bagit==1.9.0",
    "case-utils==0.18.0",
    "aiosmtpd==1.4.6",
    "standardwebhooks==1.1.0",
];
const KILLS: &str = "10";

/// A Record, and what else a tool is told beside it.
type Words = Vec<String>;

/// Every tool reads the built-in convention's Record and one that has grown; others read evidence packages.
pub(crate) fn run(ring: &mut Ring) {
    packages::run(ring);
    let mut made = None;
    ring.check("Records exported for the tools", || {
        made = Some(Exports::made()?);
        Ok(())
    });
    let Some(exports) = made else { return };
    let built_in = vec![text(&exports.built_in())];
    let grown = [exports.newer(), exports.older(), exports.consistency()];
    let grown: Words = grown.iter().map(|path| text(path)).collect();

    ring.check("coreutils: sha256sum --check SHA256SUMS", || sums(&exports));
    ring.check("sqlite3: the ledger's integrity and its entries", || {
        ledger(&exports)
    });
    for (what, words) in [("built-in", &built_in), ("growing", &grown)] {
        ring.check(&format!("Go x/mod/sumdb: the {what} Record"), || go(words));
        ring.check(&format!("aics-tlog: the {what} Record"), || {
            script("tlog.py", words)
        });
        ring.check(
            &format!("tlog_tiles and signed_note: the {what} Record"),
            || crates(words),
        );
    }
    let vectors = text(&place::root().join("crates/record/vectors"));
    let words = [built_in, vec![vectors]].concat();
    ring.check("rfc8785: every open entry and every vector", || {
        script("canonical.py", &words)
    });
    ring.check(
        "aics-witness: cosigns on loopback, and our verifier asks for it",
        || {
            let verify = place::program(place::Profile::Dev, "servanda-verify")?;
            script("witness.py", &[grown.clone(), vec![text(&verify)]].concat())
        },
    );
    ring.check("a served Record is the one that is exported", || {
        served(&exports)
    });
    ring.check("icalendar: the calendars that a house serves", || {
        calendars(&exports)
    });
    ring.check(
        "aiosmtpd and standardwebhooks: a letter and a webhook of a served house",
        || {
            let servanda = place::program(place::Profile::Dev, "servanda")?;
            script("letters.py", &[text(&servanda)])
        },
    );
    ring.check(
        "aiosmtpd: letters over TLS, and nothing to whom nobody vouches for",
        || {
            tools::program(&["openssl"], &["openssl"])?;
            let servanda = place::program(place::Profile::Dev, "servanda")?;
            script("letters_tls.py", &[text(&servanda)])
        },
    );
    ring.check(
        "schemathesis: the API answers as it is described",
        api::fuzzed,
    );
    ring.check("docs/api.md, followed with curl", api::toured);
    ring.check(
        "killed ten times in the middle of a vote over HTTP",
        || match load::some_kills(KILLS)? {
            true => Ok(()),
            false => Err(NotPassed::Failed(
                "an acknowledged ballot was lost or doubled".into(),
            )),
        },
    );
    ring.check(
        "killed ten times while acts are submitted",
        || match faults::some(KILLS)? {
            true => Ok(()),
            false => Err(NotPassed::Failed(
                "an acknowledged act was lost or doubled".into(),
            )),
        },
    );
}

fn sums(exports: &Exports) -> Checked {
    let sha256sum = tools::program(&["sha256sum"], &["coreutils"])?;
    for folder in [exports.built_in(), exports.newer()] {
        let mut command = Command::new(&sha256sum);
        command
            .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
            .current_dir(folder);
        place::output(&mut command)?;
    }
    Ok(())
}

/// The ledger is whole, and holds as many entries as the checkpoint of the export says.
fn ledger(exports: &Exports) -> Checked {
    let sqlite3 = tools::program(&["sqlite3"], &["sqlite3"])?;
    let mut command = Command::new(sqlite3);
    command
        .arg("-readonly")
        .arg(exports.home().join("record.sqlite"))
        .arg("PRAGMA integrity_check; SELECT count(*) FROM entry;");
    let said = place::output(&mut command)?;
    let checkpoint = read(&exports.built_in().join("checkpoint"))?;
    let size = checkpoint.lines().nth(1).unwrap_or_default();
    let expected = format!("ok\n{size}\n");
    if said == expected {
        return Ok(());
    }
    Err(NotPassed::Failed(format!(
        "sqlite3 says {said:?} and not {expected:?}"
    )))
}

fn go(words: &[String]) -> Checked {
    let go = tools::program(&["go"], &["golang-go"])?;
    let packages = Path::new(GO_PATH).join("src/golang.org/x/mod/sumdb/tlog");
    tools::brought_by(&packages, &["golang-golang-x-mod-dev"])?;
    let mut command = Command::new(go);
    command
        .arg("run")
        .arg(outside("tlog.go"))
        .args(words)
        .env("GO111MODULE", "off")
        .env("GOPATH", GO_PATH)
        .env("GOFLAGS", "")
        .env("GOCACHE", tools::folder("go"));
    Ok(place::output(&mut command).map(|_| ())?)
}

/// The crates are built in a workspace and a target folder of their own.
fn crates(words: &[String]) -> Checked {
    let mut cargo = place::cargo();
    cargo
        .args(["run", "--quiet", "--locked", "--manifest-path"])
        .arg(outside("crates/Cargo.toml"))
        .arg("--")
        .args(words)
        .env("CARGO_TARGET_DIR", tools::folder("crates"));
    Ok(place::output(&mut cargo).map(|_| ())?)
}

fn script(name: &str, words: &[String]) -> Checked {
    let python = python::with(&PYTHON_PACKAGES)?;
    let mut command = Command::new(python);
    command
        .arg(outside(name))
        .args(words)
        .env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(place::output(&mut command).map(|_| ())?)
}

fn outside(name: &str) -> PathBuf {
    place::root().join("crates/record/tests/outside").join(name)
}

/// A calendar's own library reads every calendar that is served.
fn calendars(exports: &Exports) -> Checked {
    let house = house::House::serve(place::Profile::Dev, &exports.home())?;
    let folder = tools::folder("calendars");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let served = [
        "/committee.ics",
        "/committee/ad-hoc-committee.ics",
        "/timeline.ics",
    ];
    let mut files = Words::new();
    for path in served {
        let file = folder.join(path.trim_start_matches('/').replace('/', "-"));
        std::fs::write(&file, house.body(path)?).map_err(|error| error.to_string())?;
        files.push(text(&file));
    }
    script("calendars.py", &files)
}

/// What a log's client reads over HTTP is, byte for byte, what an export holds.
fn served(exports: &Exports) -> Checked {
    let house = house::House::serve(place::Profile::Dev, &exports.home())?;
    let export = exports.built_in();
    let listing = read(&export.join("SHA256SUMS"))?;
    let paths = listing.lines().filter_map(|line| line.split_once("  "));
    let mut compared = 0;
    for (_, path) in paths.filter(|(_, path)| path.starts_with("tile/") || *path == "checkpoint") {
        let held = std::fs::read(export.join(path)).map_err(|error| format!("{path}: {error}"))?;
        if house.body(&format!("/record/{path}"))? != held {
            return Err(NotPassed::Failed(format!(
                "/record/{path} differs from the export's file"
            )));
        }
        compared += 1;
    }
    if compared < 3 {
        return Err(NotPassed::Failed(format!(
            "only {compared} files were compared"
        )));
    }
    Ok(())
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
