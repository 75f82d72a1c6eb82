//! A million entries verified offline: tree, tiles and checkpoint, beside the time of merely hashing them.
//!
//! The export lies in a temporary folder and was just written, so it is read from memory and not from the disk. The
//! verifier uses as many threads as it is given cores; the program runs itself again on one core for the second figure.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod votes;

use figure::{note, time, timed};
use record::checkpoint::Checkpoint;
use record::entry::{Body, Entry, Instant, Open, SubmissionId, SubmissionRef};
use record::export;
use record::hash::leaf_hash;
use record::keys::{HouseKind, HouseOpened, OwnAct};
use record::note::SigningKey;
use record::tree::Tree;
use record::verify::{self, Depth};
use record::{Signed, Value};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const VOTES: usize = 5_000;
const ORIGIN: &str = "practice.invalid/bench";
const ON_ONE_CORE: &str = "--on-one-core";

fn opening(key: &SigningKey) -> Vec<u8> {
    let opened = OwnAct::HouseOpened(HouseOpened {
        origin: ORIGIN.to_owned(),
        vkey: key.verifier().clone(),
        kind: HouseKind::Practice,
        software: "bench".to_owned(),
        rp_id: None,
    });
    let act = opened.to_value();
    let body = [
        ("id", Value::Text(SubmissionId([0xff; 16]).to_string())),
        ("matter", Value::Text("house".to_owned())),
        ("ask", act.clone()),
    ];
    let body = Value::Object(body.map(|(key, value)| (key.to_owned(), value)).into());
    let open = Open {
        matter: "house".to_owned(),
        submission: SubmissionRef::first(body, 1).unwrap(),
        signed: Signed::attested(),
        publicity: "open".to_owned(),
        act,
    };
    let entry = Entry {
        at: Instant::parse("2026-11-20T15:00:00.000Z").unwrap(),
        body: Body::Open(open),
    };
    entry.bytes().unwrap()
}

/// Writes the export and gives how long its entries take to hash, on one thread and on two.
fn prepare(folder: &Path) -> (Duration, Duration) {
    let key = SigningKey::from_seed(ORIGIN, &[7; 32]).unwrap();
    let mut entries = votes::entries(VOTES);
    entries.insert(0, opening(&key));
    let bytes: usize = entries.iter().map(Vec::len).sum();
    note(
        "verify",
        &format!("{} entries, {} MB", entries.len(), bytes / 1_000_000),
    );
    let mut tree = Tree::empty();
    for entry in &entries {
        tree.append(leaf_hash(entry));
    }
    let checkpoint = Checkpoint {
        origin: ORIGIN.to_owned(),
        size: tree.size(),
        root: tree.root(),
    };
    let signed = checkpoint.sign(&key).unwrap();
    export::write(folder, &signed, &[key.verifier().clone()], &entries).unwrap();

    let hash = |entries: &[Vec<u8>]| {
        let hashed = entries.iter().map(|entry| leaf_hash(entry));
        hashed.fold(0_u8, |all, hash| all ^ hash.0[0])
    };
    let (alone, _) = timed(|| hash(&entries));
    let (first, second) = entries.split_at(entries.len() / 2);
    let (together, _) = timed(|| {
        std::thread::scope(|scope| {
            let first = scope.spawn(|| hash(first));
            hash(second) ^ first.join().unwrap()
        })
    });
    (alone, together)
}

fn verified(folder: &Path, depth: Depth) -> Duration {
    let (took, report) = timed(|| verify::record(folder, None, depth));
    assert!(report.passes(), "{}", report.text());
    took
}

fn on_one_core(folder: &Path) -> Option<Duration> {
    let program = std::env::current_exe().unwrap();
    let run = Command::new("taskset")
        .args(["-c", "0"])
        .arg(program)
        .arg(ON_ONE_CORE)
        .arg(folder)
        .output();
    let said = String::from_utf8(run.ok()?.stdout).unwrap();
    said.trim().parse().ok().map(Duration::from_nanos)
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    if words.get(1).is_some_and(|word| word == ON_ONE_CORE) {
        println!("{}", verified(Path::new(&words[2]), Depth::Tree).as_nanos());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let export = folder.path().join("export");
    let (alone, together) = prepare(&export);
    match on_one_core(&export) {
        Some(took) => time(
            "tree, tiles and checkpoint, one core",
            took,
            "hashing the entries, one core",
            alone,
            2.0,
        ),
        None => note(
            "tree, tiles and checkpoint, one core",
            "not measured: `taskset` is not installed",
        ),
    }
    let tree = verified(&export, Depth::Tree);
    time(
        "tree, tiles and checkpoint",
        tree,
        "hashing the entries on two threads",
        together,
        2.0,
    );
    let whole = verified(&export, Depth::Whole);
    note(
        "everything the verifier checks, each entry read",
        &format!(
            "{:.3} s, {:.0} entries/s",
            whole.as_secs_f64(),
            (VOTES * votes::ACTS) as f64 / whole.as_secs_f64()
        ),
    );
}
