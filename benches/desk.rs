//! Durable, acknowledged acts through the desk with 64 submitters, beside the three limits of the same run.
//!
//! Every act is a ballot signed with a person's key before the run; reading it, checking its signature, deciding, the
//! append with SQLite's synchronous=FULL, the signed checkpoint and the answer are what is measured. The limits: 64 acts
//! to a flush of the same disk; SQLite alone with the same batches and bytes; the signatures that both cores can check.
//! A machine has fast and slow moments, so the desk and its limits take turns, four rounds of each.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod scene;
mod votes;

use figure::{note, rate};
use record::Value;
use record::entry::Signed;
use record::keys::{OwnAct, PersonKey, person_id, signature_holds};
use servanda::desk::{Asked, Desk};
use servanda::home::Home;
use servanda::keys::Seed;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const SUBMITTERS: usize = 64;
const ROUNDS: usize = 4;
const ACTS_A_ROUND: usize = 300;
const ACTS_EACH: usize = ROUNDS * ACTS_A_ROUND;
const RUN: Duration = Duration::from_secs(5);
const LIMIT_RUN: Duration = Duration::from_millis(500);
const P99_MAX: Duration = Duration::from_millis(50);
const HELD_TO: f64 = 0.5;

/// How many were done in what time, over all rounds.
#[derive(Default)]
struct Rate {
    count: f64,
    took: Duration,
}

impl Rate {
    fn add(&mut self, count: f64, took: Duration) {
        self.count += count;
        self.took += took;
    }

    fn a_second(&self) -> f64 {
        self.count / self.took.as_secs_f64()
    }
}

/// Introduces a key for each submitter, opens a vote for each act, and signs the ballots.
async fn prepare(desk: &Desk) -> Vec<Vec<Vec<u8>>> {
    let seeds: Vec<Seed> = (0..SUBMITTERS).map(|_| Seed::draw().unwrap()).collect();
    let mut persons = Vec::with_capacity(SUBMITTERS);
    for seed in &seeds {
        let key = Signed::read(
            scene::signed(seed, Value::Bool(true))
                .get("signed")
                .unwrap()
                .clone(),
        );
        let key = record::bytes::decode_exact(&key.unwrap().key.unwrap()).unwrap();
        let person = person_id(&servanda::keys::random().unwrap());
        let matter = format!("house/person/{person}");
        persons.push(person.clone());
        let act = OwnAct::PersonKey(PersonKey::of_file(person, key));
        let ask = String::from_utf8(act.to_value().canonical()).unwrap();
        scene::enter(desk, &matter, &[ask]).await;
    }
    let named = persons.iter().enumerate().map(|(number, person)| {
        let id = votes::participant(number);
        format!(r#"{{"type":"committee.participation.communicated/1","on":"2026-11-01","for":"{id}","list":"{}","members":[{{"person":"{person}","role":"representative"}}]}}"#, id.to_lowercase())
    });
    let named: Vec<String> = named.collect();
    scene::enter(desk, "example/committee/participation/third", &named).await;
    let opening = (0..ACTS_EACH).map(|vote| votes::submission(vote, 0).canonical());
    scene::enter_lines(desk, opening).await;
    let ballots = seeds.iter().enumerate().map(|(submitter, seed)| {
        let person = &persons[submitter];
        let line = |vote| {
            let ballot = by(person, votes::submission(vote, submitter + 1));
            scene::signed(seed, ballot).canonical()
        };
        (0..ACTS_EACH).map(line).collect()
    });
    ballots.collect()
}

/// The same submission, which says what person acts.
fn by(person: &str, submission: Value) -> Value {
    let text = String::from_utf8(submission.canonical()).unwrap();
    let named = format!(r#""capacity":"representative","person":"{person}""#);
    let text = text.replace(r#""capacity":"representative""#, &named);
    Value::parse(text.as_bytes()).unwrap()
}

/// Everyone submits, one act after another, until the first has no more; gives how long each act waited, and
/// how long it all took.
async fn run(desk: &Desk, ballots: Vec<Vec<Vec<u8>>>) -> (Vec<Duration>, Duration) {
    let over = Arc::new(AtomicBool::new(false));
    let begun = Instant::now();
    let submitters: Vec<_> = ballots
        .into_iter()
        .map(|ballots| {
            let (desk, over) = (desk.clone(), Arc::clone(&over));
            tokio::spawn(async move {
                let mut waited = Vec::with_capacity(ballots.len());
                for ballot in ballots {
                    if over.load(Ordering::Relaxed) {
                        break;
                    }
                    let asked = Instant::now();
                    let read = Asked::read(&ballot, 1).unwrap();
                    desk.enter(vec![read]).await.unwrap();
                    waited.push(asked.elapsed());
                    over.fetch_or(begun.elapsed() > RUN, Ordering::Relaxed);
                }
                over.store(true, Ordering::Relaxed);
                waited
            })
        })
        .collect();
    let mut waited = Vec::new();
    for submitter in submitters {
        waited.extend(submitter.await.unwrap());
    }
    (waited, begun.elapsed())
}

/// Flushes, each of which makes one act durable.
fn flushes(folder: &Path, bytes: usize, rate: &mut Rate) {
    let mut file = std::fs::File::create(folder.join("flushes")).unwrap();
    let act = vec![b'x'; bytes];
    let (begun, mut count) = (Instant::now(), 0.0);
    while begun.elapsed() < LIMIT_RUN {
        file.write_all(&act).unwrap();
        file.sync_data().unwrap();
        count += 1.0;
    }
    rate.add(count, begun.elapsed());
}

/// Signatures that both cores check.
fn checks(ballots: &[Vec<u8>], rate: &mut Rate) {
    let read = |line: &Vec<u8>| {
        let line = Value::parse(line).unwrap();
        let signed = Signed::read(line.get("signed").unwrap().clone()).unwrap();
        (signed, line.get("submission").unwrap().canonical())
    };
    let ballots: Vec<(Signed, Vec<u8>)> = ballots.iter().map(read).collect();
    let check = || {
        let (begun, mut count) = (Instant::now(), 0.0);
        while begun.elapsed() < LIMIT_RUN {
            let all = ballots
                .iter()
                .all(|(signed, body)| signature_holds(signed, body).is_some());
            assert!(all);
            count += ballots.len() as f64;
        }
        count
    };
    let begun = Instant::now();
    let count = std::thread::scope(|scope| {
        let other = scope.spawn(check);
        check() + other.join().unwrap()
    });
    rate.add(count, begun.elapsed());
}

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .disable_statement_logging();
    options.connect().await.unwrap()
}

/// The batches that the desk made: the bytes of each one's entries.
async fn batches(record: &Path, from: i64) -> Vec<Vec<Vec<u8>>> {
    let mut ledger = open(record).await;
    let sizes: Vec<i64> =
        sqlx::query_scalar("SELECT size FROM checkpoint WHERE size > ? ORDER BY size")
            .bind(from)
            .fetch_all(&mut ledger)
            .await
            .unwrap();
    let mut entries: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT bytes FROM entry WHERE n >= ? ORDER BY n DESC")
            .bind(from)
            .fetch_all(&mut ledger)
            .await
            .unwrap();
    let mut before = from;
    let mut batches = Vec::new();
    for size in sizes {
        let count = usize::try_from(size - before).unwrap();
        batches.push((0..count).map(|_| entries.pop().unwrap()).collect());
        before = size;
    }
    batches
}

/// The same batches made durable by SQLite alone.
async fn bare_sqlite(bare: &mut SqliteConnection, batches: &[Vec<Vec<u8>>], rate: &mut Rate) {
    let begun = Instant::now();
    for batch in batches {
        let mut transaction = bare.begin_with("BEGIN IMMEDIATE").await.unwrap();
        for rows in batch.chunks(SUBMITTERS) {
            let values = vec!["(?)"; rows.len()].join(",");
            let sql = format!("INSERT INTO entry (bytes) VALUES {values}");
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for bytes in rows {
                query = query.bind(bytes.as_slice());
            }
            query.execute(&mut *transaction).await.unwrap();
        }
        transaction.commit().await.unwrap();
    }
    let acts: usize = batches.iter().map(Vec::len).sum();
    rate.add(acts as f64, begun.elapsed());
}

/// What the four rounds come to.
#[derive(Default)]
struct Rounds {
    waited: Vec<Duration>,
    batches: usize,
    /// Processor time of the desk and its submitters.
    processor: Duration,
    acts: Rate,
    flushes: Rate,
    bare: Rate,
    checks: Rate,
}

async fn rounds(folder: &Path) -> Rounds {
    let home = Home::at(folder.join("home"));
    let started = scene::house(&home).await;
    let mut ballots = prepare(&started.desk).await;
    let mut bare = open(&folder.join("bare.sqlite")).await;
    sqlx::query("CREATE TABLE entry (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        .execute(&mut bare)
        .await
        .unwrap();
    let mut all = Rounds::default();
    for _ in 0..ROUNDS {
        let before = i64::try_from(*started.desk.size().borrow()).unwrap();
        let next = |ballots: &mut Vec<Vec<u8>>| ballots.split_off(ballots.len() - ACTS_A_ROUND);
        let round: Vec<Vec<Vec<u8>>> = ballots.iter_mut().map(next).collect();
        let sample = round[0].clone();
        flushes(folder, sample[0].len(), &mut all.flushes);
        let before_it = processor();
        let (waited, took) = run(&started.desk, round).await;
        all.processor += processor() - before_it;
        all.acts.add(waited.len() as f64, took);
        all.waited.extend(waited);
        checks(&sample, &mut all.checks);
        let batches = batches(&home.record(), before).await;
        all.batches += batches.len();
        bare_sqlite(&mut bare, &batches, &mut all.bare).await;
    }
    started.desk.close().await;
    all
}

fn main() {
    servanda::desk::runtime().unwrap().block_on(measure());
}

async fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let mut all = rounds(folder.path()).await;
    all.waited.sort_unstable();
    let waited = &all.waited;
    let at = |percent: usize| waited[(waited.len() * percent / 100).min(waited.len() - 1)];
    let limits = [
        (
            "64 acts to a flush of this disk",
            SUBMITTERS as f64 * all.flushes.a_second(),
        ),
        ("SQLite alone, same batches and bytes", all.bare.a_second()),
        ("signatures both cores can check", all.checks.a_second()),
    ];
    let bound = limits
        .iter()
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .unwrap();
    let words = format!(
        "{} acts in {} batches by {SUBMITTERS} submitters",
        waited.len(),
        all.batches
    );
    note("desk", &words);
    for (name, limit) in limits {
        note("limit", &format!("{name}: {limit:.0}/s"));
    }
    rate(
        "durable, acknowledged acts",
        all.acts.a_second(),
        bound.0,
        bound.1,
        HELD_TO,
    );
    let held = if at(99) < P99_MAX { "held" } else { "NOT HELD" };
    let words = format!(
        "after {:.1} ms (median), {:.1} ms (99th percentile) | limit 50 ms | {held}",
        ms(at(50)),
        ms(at(99))
    );
    note("an act is acknowledged", &words);
    let each = all.processor.as_secs_f64() * 1e6 / waited.len() as f64;
    let busy = all.processor.as_secs_f64() / all.acts.took.as_secs_f64();
    note(
        "processor time",
        &format!("{each:.0} µs an act, submitters with it | {busy:.2} cores busy"),
    );
}

/// Processor time that this process has used, in steps of a hundredth of a second.
fn processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(10 * ticks)
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
