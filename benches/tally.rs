//! The recorded votes of the General Assembly from 1946 to 2020 tallied: 870,109 ballots in 6,203 votes, by one process
//! on one thread, beside SQLite with the same rows in memory.
//!
//! The ballots are read from `unvotes_ballots.csv.gz` in the folder that `SERVANDA_DATA` names (columns rcid, country,
//! country_code, vote). Without it a set of the same shape is made, always the same, and the output says so.
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
use sqlx::{AssertSqlSafe, Connection as _, Row as _, SqliteConnection};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use treaty::act::Header;
use treaty::committee::majority::{Ballot, Basis, Majority, Outcome, Tally};
use treaty::committee::procedure::{self as floor, Floor};
use treaty::committee::vote::{Act, Vote};
use treaty::participant::ParticipantId;
use treaty::{Deed, Done, MatterId};

const BALLOTS: usize = 870_109;
const VOTES: usize = 6_203;
const ROWS_A_STATEMENT: usize = 500;
const TABLE: &str = "CREATE TABLE ballot (vote INTEGER, participant INTEGER, ballot INTEGER,
    PRIMARY KEY (vote, participant)) WITHOUT ROWID";
const QUERY: &str = "SELECT vote, SUM(ballot = 0), SUM(ballot = 1), SUM(ballot = 2)
    FROM ballot GROUP BY vote ORDER BY vote";

struct Row {
    vote: u32,
    participant: usize,
    ballot: Ballot,
}

/// The real ballots, if they are there, in the order of the file.
fn real() -> Option<Vec<Row>> {
    let folder = std::env::var_os("SERVANDA_DATA")?;
    let file = Path::new(&folder).join("unvotes_ballots.csv.gz");
    let unpacked = Command::new("gzip").arg("-dc").arg(file).output().ok()?;
    let mut participants: BTreeMap<String, usize> = BTreeMap::new();
    let mut rows = Vec::with_capacity(BALLOTS);
    for line in csv::Reader::from_reader(unpacked.stdout.as_slice()).records() {
        let line = line.unwrap();
        let number = participants.len();
        rows.push(Row {
            vote: line[0].split('.').next().unwrap().parse().unwrap(),
            participant: *participants.entry(line[1].to_owned()).or_insert(number),
            ballot: Ballot::parse(&line[3]).unwrap(),
        });
    }
    (!rows.is_empty()).then_some(rows)
}

fn made() -> Vec<Row> {
    let ballots = [Ballot::Yes, Ballot::Yes, Ballot::No, Ballot::Abstain];
    let of_vote = |vote: usize| {
        let size = BALLOTS / VOTES + usize::from(vote < BALLOTS % VOTES);
        (0..size).map(move |participant| Row {
            vote: u32::try_from(vote).unwrap(),
            participant,
            ballot: ballots[(vote * 7 + participant * 3) % 4],
        })
    };
    (0..VOTES).flat_map(of_vote).collect()
}

fn judged(tally: Tally) -> Outcome {
    let basis = Basis::assembly_committee(Majority::Simple);
    Majority::Simple.outcome(tally, None, &basis).unwrap()
}

/// Ballots by vote, then counted and judged with every step of the reasoning.
fn tallied(rows: &[Row]) -> BTreeMap<u32, Outcome> {
    let mut ballots: BTreeMap<u32, Vec<Ballot>> = BTreeMap::new();
    for row in rows {
        ballots.entry(row.vote).or_default().push(row.ballot);
    }
    let judge = |(vote, ballots): (u32, Vec<Ballot>)| (vote, judged(Tally::of(ballots)));
    ballots.into_iter().map(judge).collect()
}

/// Ballots as acts folded into their votes, in which the last of a participant counts; then judged.
fn folded(rows: &[Row], ids: &[ParticipantId]) -> BTreeMap<u32, Outcome> {
    let mut nouns: BTreeMap<u32, Vote> = BTreeMap::new();
    let mut done = Done {
        entry: 0,
        at: record::Instant::parse("2026-11-20T16:00:00.000Z").unwrap(),
        matter: MatterId::parse("example/committee/vote/all").unwrap(),
        submission: record::SubmissionId([0; 16]),
        header: Header::default(),
        deed: Deed::Vote(Act::BallotCast {
            ballot: Ballot::Yes,
        }),
    };
    for row in rows {
        done.entry += 1;
        done.header.participant = Some(ids[row.participant].clone());
        let act = Act::BallotCast { ballot: row.ballot };
        nouns.entry(row.vote).or_default().fold(&done, &act);
    }
    let judge = |(vote, noun): (u32, Vote)| (vote, judged(noun.tally()));
    nouns.into_iter().map(judge).collect()
}

/// Votes that a floor holds in the replay: about what a session of the Assembly decides.
const A_SESSION: usize = 84;

/// Each roll call as the acts of a floor: put, announced, opened, cast, locked, its result told.
fn acts(rows: &[Row], ids: &[ParticipantId]) -> Vec<Done> {
    let mut votes: BTreeMap<u32, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        votes.entry(row.vote).or_default().push(row);
    }
    let mut acts = Vec::with_capacity(rows.len() + votes.len() * 6);
    for (place, (vote, ballots)) in votes.into_iter().enumerate() {
        let name = format!("example/committee/floor/session-{}", place / A_SESSION);
        let floor = MatterId::parse(&name).unwrap();
        let question = format!("vote-{vote}");
        let tally = Tally::of(ballots.iter().map(|row| row.ballot));
        let result =
            serde_json::json!({"yes": tally.yes, "no": tally.no, "abstain": tally.abstain});
        let mut step = |of: Option<&ParticipantId>, verb: &str, members: serde_json::Value| {
            let mut members = members;
            members["type"] = format!("committee.floor.{verb}/1").into();
            let act: floor::Act = serde_json::from_value(members).unwrap();
            let header = Header {
                participant: of.cloned(),
                ..Header::default()
            };
            acts.push(Done {
                entry: acts.len() as u64,
                at: record::Instant::parse("2026-11-20T16:00:00.000Z").unwrap(),
                matter: floor.clone(),
                submission: record::SubmissionId([0; 16]),
                header,
                deed: Deed::Floor(act),
            });
        };
        if place % A_SESSION == 0 {
            step(
                None,
                "opened",
                serde_json::json!({"body": "example/committee/body/plenary", "rules": "plenary", "members": 200, "presiding": ids[0]}),
            );
        }
        step(
            None,
            "proposed",
            serde_json::json!({"question": question, "title": question, "sponsors": [ids[0]]}),
        );
        step(
            None,
            "voting_announced",
            serde_json::json!({"question": question, "method": "recorded", "majority": "simple"}),
        );
        step(
            None,
            "voting_opened",
            serde_json::json!({"question": question}),
        );
        for row in ballots {
            step(
                Some(&ids[row.participant]),
                "ballot",
                serde_json::json!({"question": question, "ballot": row.ballot}),
            );
        }
        step(None, "locked", serde_json::json!({"question": question}));
        step(
            None,
            "result",
            serde_json::json!({"question": question, "result": result}),
        );
    }
    acts
}

/// The acts folded into their floors, and then every voting counted and judged as its page shows it.
fn replayed(acts: &[Done]) -> Vec<Outcome> {
    let convention = treaty::convention::Convention::default();
    let mut floors: BTreeMap<&MatterId, Floor> = BTreeMap::new();
    for done in acts {
        if let Deed::Floor(act) = &done.deed {
            floors.entry(&done.matter).or_default().fold(done, act);
        }
    }
    let shown = floors.values().flat_map(|floor| {
        (0..floor.votings.len())
            .map(|place| floor.vote(place, &convention).unwrap().outcome().unwrap())
    });
    shown.collect()
}

async fn load(connection: &mut SqliteConnection, rows: &[Row]) {
    sqlx::query(TABLE).execute(&mut *connection).await.unwrap();
    let mut transaction = connection.begin().await.unwrap();
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        let values = vec!["(?,?,?)"; rows.len()].join(",");
        let sql = format!("INSERT OR REPLACE INTO ballot VALUES {values}");
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for row in rows {
            let participant = i64::try_from(row.participant).unwrap();
            query = query
                .bind(i64::from(row.vote))
                .bind(participant)
                .bind(row.ballot as i64);
        }
        query.execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

async fn asked(connection: &mut SqliteConnection) -> BTreeMap<u32, [i64; 3]> {
    let rows = sqlx::query(QUERY).fetch_all(connection).await.unwrap();
    let counts = rows.iter().map(|row| {
        let vote = u32::try_from(row.get::<i64, _>(0)).unwrap();
        (vote, [row.get(1), row.get(2), row.get(3)])
    });
    counts.collect()
}

fn main() {
    let (rows, which) = match real() {
        Some(rows) => (rows, "the real ballots"),
        None => (
            made(),
            "ballots made for this run, because SERVANDA_DATA names no folder with the real ones",
        ),
    };
    let ids: Vec<ParticipantId> = (0..=rows.iter().map(|row| row.participant).max().unwrap())
        .map(|number| ParticipantId::parse(&votes::participant(number)).unwrap())
        .collect();

    let (tallying, outcomes) = timed(|| tallied(&rows));
    let (folding, again) = timed(|| folded(&rows, &ids));
    let acts = acts(&rows, &ids);
    let (replaying, shown) = timed(|| replayed(&acts));
    for (judged, shown) in outcomes.values().zip(&shown) {
        let same = (judged.tally.yes, judged.tally.no, judged.carried);
        assert_eq!(same, (shown.tally.yes, shown.tally.no, shown.carried));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let mut sqlite = runtime
        .block_on(SqliteConnection::connect("sqlite::memory:"))
        .unwrap();
    let (loading, ()) = timed(|| runtime.block_on(load(&mut sqlite, &rows)));
    let (asking, counts) = timed(|| runtime.block_on(asked(&mut sqlite)));

    for (vote, outcome) in &outcomes {
        let Tally {
            yes, no, abstain, ..
        } = again[vote].tally;
        assert_eq!(
            counts[vote],
            [yes, no, abstain].map(i64::from),
            "vote {vote}"
        );
        assert!(outcome.because.len() >= 4 || outcome.present_and_voting == 0);
    }
    note(
        "tally",
        &format!(
            "{} ballots in {} votes: {which}",
            rows.len(),
            outcomes.len()
        ),
    );
    time(
        "ballots counted and judged with their reasoning",
        tallying,
        "SQLite, one GROUP BY over the loaded table",
        asking,
        1.0,
    );
    time(
        "ballots folded into their votes as acts, then judged",
        folding,
        "SQLite, loaded through its interface and asked",
        loading + asking,
        1.0,
    );
    time(
        &format!(
            "{} votings replayed as {} acts of floors, each counted and judged as its page shows it",
            shown.len(),
            acts.len()
        ),
        replaying,
        "what a person waits for without wondering",
        Duration::from_secs(2),
        1.0,
    );
}
