//! Votes of two hundred acts each, always the same: opened, 193 ballots, announced, five indications of intent.
#![allow(dead_code, reason = "each benchmark uses a part")]

use record::entry::{Body, Entry, Instant, Open, SubmissionRef};
use record::{Signed, Value};

/// How many participants vote.
pub const PARTICIPANTS: usize = 193;
/// How many acts a vote has.
pub const ACTS: usize = 200;

/// The three letters of a participant.
pub fn participant(number: usize) -> String {
    let letter = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap());
    [letter(number / 676), letter(number / 26), letter(number)]
        .iter()
        .collect()
}

/// The matter of a vote.
pub fn matter(vote: usize) -> String {
    format!("example/committee/vote/{vote:05}")
}

/// What is asked in an act of a vote, as JSON.
fn ask(vote: usize, act: usize) -> String {
    let title = format!("Draft resolution {vote}");
    match act {
        0 => format!(
            r#"{{"type":"committee.vote.opened/1","on":"2026-11-20","question":{{"body":"example/committee/body/third","majority":"simple","members":{PARTICIPANTS},"method":"recorded","title":"{title}"}}}}"#
        ),
        1..=PARTICIPANTS => {
            let ballot = ["yes", "no", "yes", "abstain"][(vote + act) % 4];
            let id = participant(act - 1);
            format!(
                r#"{{"type":"committee.vote.ballot/1","ballot":"{ballot}","by":{{"capacity":"representative"}},"for":"{id}","on":"2026-11-20","under":["GA rule 127"]}}"#
            )
        }
        194 => r#"{"type":"committee.vote.announced/1","on":"2026-11-20","result":{"abstain":48,"no":48,"yes":97}}"#.to_owned(),
        _ => {
            let id = participant(act - 195);
            format!(
                r#"{{"type":"committee.vote.intent/1","for":"{id}","intended":"yes","on":"2026-11-20"}}"#
            )
        }
    }
}

/// The submission that asks for an act of a vote.
pub fn submission(vote: usize, act: usize) -> Value {
    // As random as the ids that people draw, and the same each time.
    let drawn = record::hash::sha256(&(vote * ACTS + act).to_be_bytes());
    let id = record::entry::SubmissionId(*drawn.0.first_chunk().unwrap());
    let (matter, ask) = (matter(vote), ask(vote, act));
    let text = format!(r#"{{"id":"{id}","matter":"{matter}","ask":{ask}}}"#);
    Value::read(text.as_bytes()).unwrap()
}

/// The entry of an act of a vote.
pub fn entry(vote: usize, act: usize) -> Entry {
    let submission = submission(vote, act);
    let act = submission.get("ask").unwrap().clone();
    Entry {
        at: Instant::parse("2026-11-20T16:00:00.000Z").unwrap(),
        body: Body::Open(Open {
            matter: matter(vote),
            submission: SubmissionRef::first(submission, 1).unwrap(),
            signed: Signed::attested(),
            publicity: "open".to_owned(),
            act,
        }),
    }
}

/// The entries of this many votes, as bytes, made on both cores.
pub fn entries(votes: usize) -> Vec<Vec<u8>> {
    entries_of(0..votes)
}

/// The entries of these votes.
pub fn entries_of(votes: std::ops::Range<usize>) -> Vec<Vec<u8>> {
    let make = |votes: std::ops::Range<usize>| -> Vec<Vec<u8>> {
        let of_vote = |vote| (0..ACTS).map(move |act| entry(vote, act).bytes().unwrap());
        votes.flat_map(of_vote).collect()
    };
    std::thread::scope(|scope| {
        let half = votes.start.midpoint(votes.end);
        let first = scope.spawn(move || make(votes.start..half));
        let second = make(half..votes.end);
        let mut all = first.join().unwrap();
        all.extend(second);
        all
    })
}
