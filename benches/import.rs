//! The import of some twenty thousand deposits in 297 treaties, by the program as people run it: from the
//! table to a Record that holds each as an entry, decided, signed and flushed.
//!
//! The deposits are read from `deposits_untc_2015_all.csv` in the folder that `SERVANDA_DATA` names (columns
//! mtdsg, party, iso3, kind, date). Without it a table of the same shape is made, always the same, and the
//! output says so.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;

use figure::{note, time};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TREATIES: usize = 297;
const DEPOSITS: usize = 20_274;
/// What the import is held to, in seconds of processor time.
const LIMIT: Duration = Duration::from_secs(2);
/// The kernel counts processor time in hundredths of a second.
const TICKS_A_SECOND: u64 = 100;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let table = real().unwrap_or_else(|| made(folder.path()));
    let home = folder.path().join("home");
    run(&home, &["init"]);
    let before = children();
    let table = table.to_str().unwrap();
    let told = run(
        &home,
        &["import", "deposits", table, "--published", "2015-03-12"],
    );
    let spent = children() - before;
    note("rows", told.lines().next().unwrap_or_default());
    time(
        "import of the deposits, processor time",
        spent,
        "held to",
        LIMIT,
        1.0,
    );
    let before = children();
    run(
        &home,
        &["status", "18-10", "--as-of", "2014-01-01", "--json"],
    );
    let spent = children() - before;
    let limit = Duration::from_millis(100);
    time(
        "status of one treaty, the whole command",
        spent,
        "held to",
        limit,
        1.0,
    );
    let before = children();
    let told = run(
        &home,
        &["import", "deposits", table, "--published", "2015-03-12"],
    );
    note("again", told.lines().next().unwrap_or_default());
    note(
        "again",
        &format!(
            "{:.2} s of processor time",
            (children() - before).as_secs_f64()
        ),
    );
}

/// The real table, if it is there.
fn real() -> Option<PathBuf> {
    let folder = std::env::var_os("SERVANDA_DATA")?;
    let file = Path::new(&folder).join("deposits_untc_2015_all.csv");
    file.exists().then_some(file)
}

/// A table of the same shape: each treaty with States of the built-in table, one after another.
fn made(folder: &Path) -> PathBuf {
    note(
        "deposits",
        "made for this run; name the real ones with SERVANDA_DATA",
    );
    let participants = include_str!("../conventions/participants/participants.csv");
    let members = participants
        .lines()
        .filter(|line| line.contains(",member,"));
    let codes: Vec<&str> = members.filter_map(|line| line.get(..3)).collect();
    let mut table = String::from("mtdsg,party,iso3,kind,date\n");
    for number in 0..DEPOSITS {
        let (treaty, place) = (number % TREATIES, number / TREATIES);
        let code = codes[place % codes.len()];
        let (year, month) = (2012 + place % 3, 1 + place % 12);
        let _ = writeln!(
            table,
            "{}-{},,{code},ratification,{year}-{month:02}-15",
            1 + treaty % 29,
            1 + treaty / 29
        );
    }
    let file = folder.join("deposits.csv");
    std::fs::write(&file, table).unwrap();
    file
}

fn run(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_servanda"));
    let output = command
        .env("SERVANDA_HOME", home)
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The processor time of all children that have ended, as the kernel tells it.
fn children() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let behind_the_name = stat.rsplit(')').next().unwrap();
    let fields: Vec<&str> = behind_the_name.split_whitespace().collect();
    let ticks: u64 = fields[13].parse::<u64>().unwrap() + fields[14].parse::<u64>().unwrap();
    Duration::from_millis(ticks * 1000 / TICKS_A_SECOND)
}
