//! The house killed between sending and noting, again and again: nobody misses a notification, and a
//! second copy is known as one.

use super::other_side::{Hook, Letter, MailServer, waited};
use crate::given::{command, home_with_convention_a, succeeds};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

const STATES: [&str; 12] = [
    "FRA", "CHL", "PER", "DEU", "ITA", "ESP", "PRT", "GRC", "IRL", "FIN", "SWE", "NOR",
];
const KILLS: usize = 6;

/// Serves a home until it is killed.
fn served(home: &Path, smtp: &str) -> Child {
    let arguments = [
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--smtp",
        smtp,
        "--sender",
        "notices@example.org",
        "--webhooks-private",
        "--url",
        "https://record.example.org",
    ];
    let mut child = command(home, &arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    said.find(|line| line.as_ref().is_ok_and(|line| line.contains("open at")))
        .unwrap()
        .unwrap();
    std::thread::spawn(move || said.for_each(drop));
    child
}

fn submit(folder: &Path, home: &Path, number: usize, ask: &str) {
    let id = record::bytes::encode(&(9_000 + number as u128).to_be_bytes());
    let line = format!(r#"{{"id":"{id}","matter":"a/depositary","ask":{ask}}}"#);
    let file = folder.join("line.jsonl");
    std::fs::write(&file, line).unwrap();
    succeeds(home, &["submit", file.to_str().unwrap()]);
}

fn listed(home: &Path) -> Vec<Json> {
    let told = succeeds(home, &["notices", "list", "--json"]);
    serde_json::from_str::<Vec<Json>>(&told).unwrap()
}

/// The entry in the id of a notice.
fn number(id: &str) -> u64 {
    let digits = id.trim_start_matches(['<', 'n']);
    let digits = digits.split(['.', '-']).next().unwrap();
    digits.parse().unwrap()
}

#[test]
fn killed_between_sending_and_noting_nobody_misses_one_and_copies_are_the_same() {
    let (folder, home) = home_with_convention_a();
    let (mail, hook) = (MailServer::open(), Hook::open());
    let home = home.folder();
    let adopted = r#"{"type":"depositary.adoption.reported/1","on":"2000-01-01"}"#;
    submit(folder.path(), home, 0, adopted);
    for address in ["a@example.org", "b@example.org", "c@example.org"] {
        succeeds(home, &["notices", "add", address, "--confirmed"]);
    }
    let url = hook.url();
    succeeds(home, &["notices", "webhook", &url, "--webhooks-private"]);
    // The mail server has a letter for a while before it says so: there the house is killed.
    mail.pauses(Duration::from_millis(40));
    let mut states = STATES.iter().enumerate();
    for kill in 0..KILLS {
        let mut child = served(home, &mail.url());
        let before = mail.letters().len();
        for (number, state) in states.by_ref().take(2) {
            let deposited = format!(
                r#"{{"type":"depositary.instrument.deposited/1","on":"2002-01-01","for":"{state}","form":"ratification"}}"#
            );
            submit(folder.path(), home, number + 1, &deposited);
        }
        waited(|| (mail.letters().len() > before).then_some(()));
        std::thread::sleep(Duration::from_millis(15 * kill as u64));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    mail.pauses(Duration::ZERO);
    let mut child = served(home, &mail.url());
    let all = STATES.len() as u64;
    waited(|| {
        let done = |held: &Json| held["sent"] == all && held["waiting"] == 0;
        listed(home).iter().all(done).then_some(())
    });
    child.kill().unwrap();
    child.wait().unwrap();

    let letters = mail.letters();
    let mut copies: BTreeMap<String, Vec<&Letter>> = BTreeMap::new();
    for letter in &letters {
        let id = letter.header("Message-ID");
        copies.entry(id).or_default().push(letter);
    }
    // Each subscriber has each notification, under one id.
    let numbers = |to: &str| -> BTreeSet<String> {
        let own = copies.values().filter(|held| held[0].to == to);
        own.map(|held| {
            held[0]
                .header("Subject")
                .split(": ")
                .next()
                .unwrap()
                .to_owned()
        })
        .collect()
    };
    for to in ["a@example.org", "b@example.org", "c@example.org"] {
        assert_eq!(numbers(to).len(), STATES.len(), "{to}");
    }
    assert_eq!(copies.len(), 3 * STATES.len());
    // A kill leaves at most one in flight for each, and its second copy is the first to the byte.
    for to in ["a@example.org", "b@example.org", "c@example.org"] {
        let own = copies.values().filter(|held| held[0].to == to);
        let again: usize = own.map(|held| held.len() - 1).sum();
        assert!(again <= KILLS, "{again} second copies to {to}");
        let own = letters.iter().filter(|letter| letter.to == to);
        let numbers: Vec<u64> = own
            .map(|letter| number(&letter.header("Message-ID")))
            .collect();
        assert!(
            numbers.is_sorted(),
            "in the order of the Record: {numbers:?}"
        );
    }
    for held in copies.values() {
        assert!(held.iter().all(|letter| letter.raw == held[0].raw));
    }
    let called: Vec<u64> = (hook.calls().iter())
        .map(|call| number(call.header("webhook-id")))
        .collect();
    assert!(called.is_sorted(), "in the order of the Record: {called:?}");
    let ids: BTreeSet<String> = hook
        .calls()
        .iter()
        .map(|call| call.header("webhook-id").to_owned())
        .collect();
    assert_eq!(ids.len(), STATES.len());
    assert!(hook.calls().len() <= STATES.len() + KILLS);
}
