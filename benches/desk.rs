//! Durable, acknowledged acts through the desk with 64 submitters, beside the three limits of the same run.
//!
//! Every act is a ballot signed with a person's key before the run; reading it, checking its signature, deciding, the
//! append with SQLite's synchronous=FULL, the signed checkpoint and the answer are what is measured. The limits: 64 acts
//! to a flush of the same disk; SQLite alone with the same batches and bytes; the signatures that both cores can check.
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
const ACTS_EACH: usize = 1_200;
const RUN: Duration = Duration::from_secs(10);
const LIMIT_RUN: Duration = Duration::from_secs(2);
const P99_MAX: Duration = Duration::from_millis(50);
const HELD_TO: f64 = 0.5;

/// Introduces a key for each submitter, opens a vote for each act, and signs the ballots.
async fn prepare(desk: &Desk) -> Vec<Vec<Vec<u8>>> {
    let seeds: Vec<Seed> = (0..SUBMITTERS).map(|_| Seed::draw().unwrap()).collect();
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
        let act = OwnAct::PersonKey(PersonKey {
            person,
            key,
            until: None,
        });
        let ask = String::from_utf8(act.to_value().canonical()).unwrap();
        scene::enter(desk, &matter, &[ask]).await;
    }
    let opening = (0..ACTS_EACH).map(|vote| votes::submission(vote, 0).canonical());
    scene::enter_lines(desk, opening).await;
    let ballots = seeds.iter().enumerate().map(|(submitter, seed)| {
        let line = |vote| scene::signed(seed, votes::submission(vote, submitter + 1)).canonical();
        (0..ACTS_EACH).map(line).collect()
    });
    ballots.collect()
}

/// Everyone submits, one act after another; gives how long each waited, and how long it all took.
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

/// Flushes a second of which each makes one act durable.
fn flushes(folder: &Path, bytes: usize) -> f64 {
    let mut file = std::fs::File::create(folder.join("flushes")).unwrap();
    let act = vec![b'x'; bytes];
    let (begun, mut count) = (Instant::now(), 0.0);
    while begun.elapsed() < LIMIT_RUN {
        file.write_all(&act).unwrap();
        file.sync_data().unwrap();
        count += 1.0;
    }
    count / begun.elapsed().as_secs_f64()
}

/// Signatures a second that both cores check.
fn checks(ballots: &[Vec<u8>]) -> f64 {
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
        count / begun.elapsed().as_secs_f64()
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(check);
        check() + other.join().unwrap()
    })
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

/// Acts a second that SQLite alone makes durable in the same batches.
async fn bare_sqlite(file: &Path, batches: &[Vec<Vec<u8>>]) -> f64 {
    let mut bare = open(file).await;
    sqlx::query("CREATE TABLE entry (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        .execute(&mut bare)
        .await
        .unwrap();
    let begun = Instant::now();
    for batch in batches {
        let mut transaction = bare.begin_with("BEGIN IMMEDIATE").await.unwrap();
        for rows in batch.chunks(SUBMITTERS) {
            let values = vec!["(?)"; rows.len()].join(",");
            let mut query = sqlx::query(AssertSqlSafe(format!(
                "INSERT INTO entry (bytes) VALUES {values}"
            )));
            for bytes in rows {
                query = query.bind(bytes.as_slice());
            }
            query.execute(&mut *transaction).await.unwrap();
        }
        transaction.commit().await.unwrap();
    }
    let acts: usize = batches.iter().map(Vec::len).sum();
    acts as f64 / begun.elapsed().as_secs_f64()
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let started = scene::house(&home).await;
    let ballots = prepare(&started.desk).await;
    let sample = ballots[0].clone();
    let before = i64::try_from(*started.desk.size().borrow()).unwrap();

    let flush_before = flushes(folder.path(), sample[0].len());
    let (mut waited, took) = run(&started.desk, ballots).await;
    let flush_after = flushes(folder.path(), sample[0].len());
    started.desk.close().await;
    let batches = batches(&home.record(), before).await;
    let bare = bare_sqlite(&folder.path().join("bare.sqlite"), &batches).await;
    let checks = checks(&sample);

    let acts = waited.len() as f64 / took.as_secs_f64();
    waited.sort_unstable();
    let at = |percent: usize| waited[(waited.len() * percent / 100).min(waited.len() - 1)];
    let limits = [
        (
            "64 acts to a flush of this disk",
            SUBMITTERS as f64 * flush_before.max(flush_after),
        ),
        ("SQLite alone, same batches and bytes", bare),
        ("signatures both cores can check", checks),
    ];
    let bound = limits
        .iter()
        .min_by(|one, other| one.1.total_cmp(&other.1))
        .unwrap();
    note(
        "desk",
        &format!(
            "{} acts in {} batches by {SUBMITTERS} submitters",
            waited.len(),
            batches.len()
        ),
    );
    for (name, limit) in limits {
        note("limit", &format!("{name}: {limit:.0}/s"));
    }
    rate(
        "durable, acknowledged acts",
        acts,
        bound.0,
        bound.1,
        HELD_TO,
    );
    let p99 = at(99);
    let held = if p99 < P99_MAX { "held" } else { "NOT HELD" };
    note(
        "an act is acknowledged",
        &format!(
            "after {:.1} ms (median), {:.1} ms (99th percentile) | limit 50 ms | {held}",
            ms(at(50)),
            ms(p99)
        ),
    );
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
