//! One State over all treaties, and the status of one, for any day and any state of knowledge: how long a question
//! takes beside few acts and beside many.
//!
//! The deposits are read from `deposits_untc_2015_all.csv` in the folder that `SERVANDA_DATA` names (columns mtdsg,
//! party, iso3, kind, date). Without it a table of the same shape is made, and the output says so. `SERVANDA_VOTES`
//! says how many votes of 200 acts stand beside them.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod filled;
mod votes;

use figure::{note, time, timed};
use servanda::home::Home;
use servanda::house::House;
use servanda::treaties::Treaties;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use treaty::calendar::Day;
use treaty::depositary::status::status;
use treaty::participant::ParticipantId;
use treaty::{Matter, MatterId, When};

const TREATIES: usize = 297;
const DEPOSITS: usize = 20_274;
const VOTES: usize = 4_500;
const STATES: [&str; 8] = ["FRA", "GBR", "NOR", "KEN", "BRA", "CHN", "FJI", "MCO"];
const DAYS: [&str; 5] = [
    "1960-01-01",
    "1980-06-30",
    "1995-03-01",
    "2005-12-14",
    "2014-12-31",
];
/// How often each question is asked.
const TIMES: usize = 15;
const OVER_ALL_MAX: Duration = Duration::from_millis(10);
const STATUS_MAX: Duration = Duration::from_millis(2);

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    run(&home, &["init"]);
    let deposits = real().unwrap_or_else(|| made(folder.path()));
    let rules = rules(folder.path(), &deposits);
    run(&home, &["import", "treaties", rules.to_str().unwrap()]);
    run(&home, &["import", "deposits", deposits.to_str().unwrap()]);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let few = runtime.block_on(measure(&home, "beside few acts"));
    let count = std::env::var("SERVANDA_VOTES")
        .ok()
        .and_then(|count| count.parse().ok());
    let (filling, size) = timed(|| runtime.block_on(filled::votes(&home, count.unwrap_or(VOTES))));
    note(
        "treaties",
        &format!("{size} entries, appended in {:.0} s", filling.as_secs_f64()),
    );
    let many = runtime.block_on(measure(&home, "beside many acts"));
    time(
        "one State over all treaties, many acts beside few",
        many,
        "few",
        few,
        1.5,
    );
}

/// Asks every question and prints the worst; gives the mean of one State over all treaties.
async fn measure(home: &Home, beside: &str) -> Duration {
    let house = House::open_reading(home).await.unwrap();
    house.catch_up().await.unwrap();
    let (reading, treaties) = {
        let begun = std::time::Instant::now();
        let treaties = Treaties::read(&house).await.unwrap();
        (begun.elapsed(), treaties)
    };
    let size = house.size().await.unwrap();
    note(
        beside,
        &format!(
            "{size} entries, {} treaties, read once in {:.2} s",
            treaties.len(),
            reading.as_secs_f64()
        ),
    );
    let (mut worst, mut sum, mut asked, mut found) = (Duration::ZERO, Duration::ZERO, 0, 0);
    for state in STATES {
        let of = ParticipantId::parse(state).unwrap();
        for day in DAYS {
            let when = When::on(Day::parse(day).unwrap());
            found += treaties.of(&house, &of, &when).await.unwrap().len();
            let took = median_of(async || {
                treaties.of(&house, &of, &when).await.unwrap();
            });
            let took = took.await;
            (worst, sum, asked) = (worst.max(took), sum + took, asked + 1);
        }
    }
    let mean = sum / asked;
    note(
        beside,
        &format!(
            "{found} standings in {asked} questions, {:.2} ms each on average",
            mean.as_secs_f64() * 1e3
        ),
    );
    time(
        &format!("one State over all treaties on a day, worst, {beside}"),
        worst,
        "limit",
        OVER_ALL_MAX,
        1.0,
    );
    let of = ParticipantId::parse("FRA").unwrap();
    let then = When {
        entry: Some(size.min(12_000)),
        ..When::on(Day::parse("2014-12-31").unwrap())
    };
    let took = median_of(async || {
        treaties.of(&house, &of, &then).await.unwrap();
    });
    let took = took.await;
    time(
        &format!("… from the first 12,000 entries alone, {beside}"),
        took,
        "limit",
        OVER_ALL_MAX,
        1.0,
    );
    one(&house, beside).await;
    mean
}

/// The status of the treaty with the most acts, on every day asked about, from the acts as read.
async fn one(house: &House, beside: &str) {
    let slug = "4-11";
    let convention = house.convention(slug, None).await.unwrap();
    let participants = house.participants(slug, None).await.unwrap();
    let register = MatterId::of_register(slug);
    house.acts(&register).await.unwrap();
    let mut worst = Duration::ZERO;
    for day in DAYS {
        let when = When::on(Day::parse(day).unwrap());
        let took = median_of(async || {
            let Matter::Register(register) = house.matter(&register, &when).await.unwrap() else {
                panic!("a register");
            };
            status(&register, &convention, &participants, when.as_of).unwrap();
        });
        worst = worst.max(took.await);
    }
    time(
        &format!("status of one treaty as of a day, worst, {beside}"),
        worst,
        "limit",
        STATUS_MAX,
        1.0,
    );
}

/// How long a question takes: the median of many times.
async fn median_of(asked: impl AsyncFn()) -> Duration {
    let mut took = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let begun = std::time::Instant::now();
        asked().await;
        took.push(begun.elapsed());
    }
    took.sort_unstable();
    took[TIMES / 2]
}

/// A rule for every treaty, always the same, so that every day of entry into force is determined.
fn rules(folder: &Path, deposits: &Path) -> PathBuf {
    let mut reader = csv::Reader::from_path(deposits).unwrap();
    let slugs: std::collections::BTreeSet<String> = reader
        .records()
        .map(|row| row.unwrap()[0].to_owned())
        .collect();
    let mut table = String::from("mtdsg,title,instruments,delay\n");
    for slug in slugs {
        let _ = writeln!(table, "{slug},Treaty {slug},20,90 days");
    }
    let file = folder.join("treaties.csv");
    std::fs::write(&file, table).unwrap();
    file
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

fn run(home: &Home, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_servanda"));
    let output = command
        .arg("--home")
        .arg(home.folder())
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
}
