//! Recorded votes as acts: the General Assembly's, where their tables are at hand, else as many that are made.

use record::entry::{Body, Entry, Instant, Open, SubmissionRef};
use record::{Signed, Value};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use treaty::participant::{Kind, Participants};

const VOTES: usize = 6_203;
const BALLOTS_A_VOTE: usize = 140;
const BODY: &str = "un-cybercrime/committee/body/general-assembly";

/// A recorded vote.
pub struct RollCall {
    name: String,
    day: String,
    title: String,
    ballots: Vec<(String, String)>,
}

/// Which votes they are.
pub fn which() -> &'static str {
    match std::env::var_os("SERVANDA_DATA") {
        Some(_) => "with the roll calls of the General Assembly",
        None => "with votes made for the run",
    }
}

fn wanted() -> usize {
    let fewer = std::env::var("SERVANDA_VOTES").ok();
    fewer.and_then(|fewer| fewer.parse().ok()).unwrap_or(VOTES)
}

/// The name of the newest.
pub fn newest() -> String {
    name(wanted() - 1)
}

/// The name of one of the first half.
pub fn early() -> String {
    name(wanted() / 4)
}

fn name(number: usize) -> String {
    format!("roll-call-{number}")
}

/// The votes, oldest first.
pub fn read(participants: &Participants) -> Vec<RollCall> {
    let mut all = real(participants).unwrap_or_else(|| made(participants));
    all.truncate(wanted());
    all
}

fn real(participants: &Participants) -> Option<Vec<RollCall>> {
    let folder = std::env::var_os("SERVANDA_DATA")?;
    let folder = Path::new(&folder);
    let table = std::fs::read_to_string(folder.join("unvotes_rollcalls.csv")).ok()?;
    let mut votes: BTreeMap<u32, RollCall> = BTreeMap::new();
    for row in csv::Reader::from_reader(table.as_bytes()).records() {
        let row = row.unwrap();
        let number = row[0].parse().unwrap();
        let title = format!("{} ({})", &row[11], &row[3]);
        let words: Vec<&str> = title.split_whitespace().collect();
        let vote = RollCall {
            name: name(votes.len()),
            day: row[2].to_owned(),
            title: words.join(" "),
            ballots: Vec::new(),
        };
        votes.insert(number, vote);
    }
    let codes: BTreeMap<&str, &str> = participants
        .all()
        .filter_map(|held| Some((held.iso2.as_deref()?, held.id.as_str())))
        .collect();
    let file = folder.join("unvotes_ballots.csv.gz");
    let unpacked = Command::new("gzip").arg("-dc").arg(file).output().ok()?;
    for row in csv::Reader::from_reader(unpacked.stdout.as_slice()).records() {
        let row = row.unwrap();
        let number: u32 = row[0].split('.').next().unwrap().parse().unwrap();
        let code = match (codes.get(&row[2]), &row[2]) {
            (Some(code), _) => (*code).to_owned(),
            // A State that is no more, without a code in the table: by its name.
            (None, "") => made_of(&row[1]),
            (None, other) => format!("X{other}"),
        };
        let vote = votes.get_mut(&number).unwrap();
        vote.ballots.push((code, row[3].to_owned()));
    }
    Some(votes.into_values().collect())
}

fn made_of(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphabetic).take(7);
    format!("X{}", letters.collect::<String>().to_uppercase())
}

fn made(participants: &Participants) -> Vec<RollCall> {
    let members = participants.all().filter(|held| held.kind == Kind::Member);
    let codes: Vec<&str> = members.map(|held| held.id.as_str()).collect();
    let ballot =
        |vote: usize, member: usize| ["yes", "yes", "no", "abstain"][(vote * 7 + member * 3) % 4];
    let vote = |number: usize| RollCall {
        name: name(number),
        day: format!(
            "{}-{:02}-{:02}",
            1946 + number / 84,
            9 + number % 4,
            1 + number % 28
        ),
        title: format!("Draft resolution {number}"),
        ballots: (0..BALLOTS_A_VOTE)
            .map(|member| (codes[member].to_owned(), ballot(number, member).to_owned()))
            .collect(),
    };
    (0..VOTES).map(vote).collect()
}

/// The entries of votes: opened, each ballot, announced.
pub fn entries(votes: &[RollCall]) -> Vec<Entry> {
    votes.iter().flat_map(of_vote).collect()
}

fn of_vote(vote: &RollCall) -> Vec<Entry> {
    let count = |word: &str| {
        vote.ballots
            .iter()
            .filter(|(_, ballot)| ballot == word)
            .count()
    };
    let known = format!("{}T23:59:59.999Z", vote.day);
    let source = json!({"document": "a-74-401", "place": "annex"});
    let common = |kind: &str| json!({"type": format!("committee.vote.{kind}/1"), "on": vote.day, "known": known, "known_assumed": true, "source": source});
    let mut opened = common("opened");
    opened["question"] = json!({
        "body": BODY, "title": vote.title, "method": "recorded", "majority": "simple",
        "members": vote.ballots.len().max(193),
    });
    let mut acts = vec![opened];
    for (code, ballot) in &vote.ballots {
        let mut act = common("ballot");
        act["for"] = json!(code);
        act["ballot"] = json!(ballot);
        acts.push(act);
    }
    let mut announced = common("announced");
    announced["result"] =
        json!({"yes": count("yes"), "no": count("no"), "abstain": count("abstain")});
    acts.push(announced);
    acts.into_iter()
        .map(|act| entry(&vote.name, &act))
        .collect()
}

fn entry(vote: &str, act: &serde_json::Value) -> Entry {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let matter = format!("un-cybercrime/committee/vote/{vote}");
    let number = u128::from(NUMBER.fetch_add(1, Ordering::Relaxed));
    let id = record::entry::SubmissionId(number.to_be_bytes());
    let text = format!(r#"{{"id":"{id}","matter":"{matter}","ask":{act}}}"#);
    let submission = Value::read(text.as_bytes()).unwrap();
    let act = submission.get("ask").unwrap().clone();
    Entry {
        at: Instant::parse("2026-11-20T16:00:00.000Z").unwrap(),
        body: Body::Open(Open {
            matter,
            submission: SubmissionRef::first(submission, 1).unwrap(),
            signed: Signed::attested(),
            publicity: "open".to_owned(),
            act,
        }),
    }
}
