//! Authorities of a directory: sealed to by their id, known as senders, and every way in which a directory deceives.

use std::fs;

use record::checkpoint::Checkpoint;
use record::directory::{AsOf, Authority, Directory, Listed, note_text};
use record::entry::{Body, Entry, Instant, Open, Signed, SubmissionRef};
use record::hash::{Hash, leaf_hash};
use record::note::{Note, SigningKey};
use record::proof::Receipt;
use record::tree::{Hashes, Missing, Tree, inclusion};
use record::value::Value;
use record::witness::Cosigner;
use sealed::Fault;
use sealed::directory::{Book, Known};

use crate::scene::Scene;

const ORIGIN: &str = "house.example";
const NOON: &str = "2026-11-21T12:00:00.000Z";

struct Leaves(Vec<Hash>);

impl Hashes for Leaves {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        let missing = Missing { level, index };
        let found = usize::try_from(index)
            .ok()
            .and_then(|index| self.0.get(index));
        found.copied().filter(|_| level == 0).ok_or(missing)
    }
}

fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

fn authority(scene: &Scene, id: &str, from: &str, until: Option<&str>) -> Authority {
    Authority {
        id: id.into(),
        name: format!("Central Authority of {id}"),
        duty: scene.to("recipient").1.key,
        recovery: scene.to("stranger").1.key,
        signing: vec![scene.signing("sender").verifier().clone()],
        telephone: vec!["+00 123".into()],
        languages: vec!["en".into()],
        from: from.into(),
        until: until.map(str::to_owned),
    }
}

fn entry(authority: &Authority, number: u8) -> Vec<u8> {
    let listed = Value::Object(
        [
            (
                "type".to_owned(),
                Value::from("directory.authority.listed/1"),
            ),
            ("listing".to_owned(), authority.value()),
        ]
        .into(),
    );
    let matter = format!("directory/{}", authority.id);
    let body = [
        ("id", Value::from(record::bytes::encode(&[number; 16]))),
        ("matter", Value::from(matter.clone())),
        ("ask", listed.clone()),
    ];
    let body = Value::Object(body.map(|(key, value)| (key.to_owned(), value)).into());
    let entry = Entry {
        at: at("2026-01-01T00:00:00.000Z"),
        body: Body::Open(Open {
            matter,
            submission: SubmissionRef::first(body, 1).unwrap(),
            signed: Signed::attested(),
            publicity: "open".into(),
            act: listed,
        }),
    };
    entry.bytes().unwrap()
}

/// A directory of these authorities, whose entries of the Record list `entered`.
fn directory(listed: &[Authority], entered: &[Authority], as_of: &str) -> Directory {
    let log = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap();
    let witness = Cosigner::from_seed("witness.example", &[8; 32]).unwrap();
    let entries: Vec<Vec<u8>> = entered
        .iter()
        .zip(1..)
        .map(|(one, number)| entry(one, number))
        .collect();
    let leaves = Leaves(entries.iter().map(|entry| leaf_hash(entry)).collect());
    let mut tree = Tree::empty();
    leaves.0.iter().for_each(|leaf| {
        tree.append(*leaf);
    });
    let checkpoint = Checkpoint {
        origin: ORIGIN.into(),
        size: tree.size(),
        root: tree.root(),
    };
    let mut note = Note::unsigned(checkpoint.text()).unwrap().signed(&log);
    let cosigned = witness.cosign(&note, 1_795_000_000).unwrap();
    note.signatures.push(cosigned);
    let receipt = |index: usize| Receipt {
        extra: entries[index].clone(),
        index: index as u64,
        proof: inclusion(index as u64, tree.size(), &leaves).unwrap(),
        checkpoint: note.clone(),
    };
    let as_of = AsOf {
        origin: ORIGIN.into(),
        size: tree.size(),
        at: at(as_of),
    };
    let entries = listed.iter().enumerate();
    let entries = entries.map(|(index, authority)| Listed {
        authority: authority.clone(),
        receipt: receipt(index),
    });
    Directory {
        entries: entries.collect(),
        note: Note::unsigned(note_text(&as_of, listed))
            .unwrap()
            .signed(&log),
    }
}

fn policy() -> String {
    let log = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap().vkey();
    let witness = Cosigner::from_seed("witness.example", &[8; 32]).unwrap();
    format!(
        "log {log}\nwitness w {}\nquorum w\n",
        witness.verifier().vkey()
    )
}

fn read(scene: &Scene, directory: &Directory, now: &str) -> Result<Book, Fault> {
    fs::write(scene.at("directory.json"), directory.bytes()).unwrap();
    fs::write(scene.at("policy"), policy()).unwrap();
    Book::read(
        &scene.at("directory.json"),
        &scene.at("policy"),
        30,
        at(now),
    )
}

#[test]
fn an_authority_is_sealed_to_by_its_duty_and_its_recovery_key() {
    let scene = Scene::new();
    let all = [authority(&scene, "ab/central", "2026-01-01", None)];
    let book = read(
        &scene,
        &directory(&all, &all, NOON),
        "2026-11-30T12:00:00.000Z",
    )
    .unwrap();
    let to = book.recipients("ab/central", "2026-11-30").unwrap();
    let said: Vec<_> = to
        .iter()
        .map(|(_, to)| (to.key.clone(), to.role.clone().unwrap()))
        .collect();
    let expected = [("recipient", "duty"), ("stranger", "recovery")];
    assert_eq!(
        said,
        expected.map(|(who, role)| (scene.to(who).1.key, role.to_owned()))
    );
    let fault = book.recipients("ab/other", "2026-11-30").unwrap_err();
    assert!(fault.what.contains("does not list `ab/other`"), "{fault}");
}

#[test]
fn nothing_is_sealed_to_a_key_that_is_not_shown() {
    let scene = Scene::new();
    let honest = authority(&scene, "ab/central", "2026-01-01", None);
    let other = authority(&scene, "cd/central", "2026-01-01", None);
    let mut substituted = honest.clone();
    substituted.duty = scene.to("sender").1.key;
    let now = "2026-11-22T12:00:00.000Z";
    let both = [honest.clone(), other.clone()];
    let fails = |directory: &Directory, now: &str, words: &str| {
        let fault = read(&scene, directory, now).err().unwrap();
        assert!(fault.what.contains(words), "{fault}, not: {words}");
    };
    // By whoever holds the Record's key, but has no entry for it that witnesses saw.
    fails(
        &directory(
            std::slice::from_ref(&substituted),
            std::slice::from_ref(&honest),
            NOON,
        ),
        now,
        "lists something else",
    );
    // By whoever carries the file.
    let mut carried = directory(&both, &both, NOON);
    carried.entries[0].authority = substituted;
    fails(&carried, now, "not about these entries");
    let mut left_out = directory(&both, &both, NOON);
    left_out.entries.pop();
    fails(&left_out, now, "one is missing, added or changed");
    let mut not_seen = directory(&both, &both, NOON);
    not_seen.entries[1].receipt.checkpoint.signatures.pop();
    fails(&not_seen, now, "the listing of `cd/central`");
    let mut signed = directory(&both, &both, NOON);
    signed.note = Note::unsigned(signed.note.text.clone())
        .unwrap()
        .signed(&scene.signing("stranger"));
    fails(&signed, now, "not signed with the key of a Record");
    let whole = directory(&both, &both, NOON);
    fails(&whole, "2026-12-25T12:00:00.000Z", "older than 30 days");
    fails(
        &whole,
        "2026-11-19T12:00:00.000Z",
        "more than a day after this machine's clock",
    );
    assert!(read(&scene, &whole, now).is_ok());
    fs::write(scene.at("directory.json"), b"{}").unwrap();
    let odd = Book::read(
        &scene.at("directory.json"),
        &scene.at("policy"),
        30,
        at(now),
    )
    .err()
    .unwrap();
    assert!(odd.what.contains("is not in its form"), "{odd}");
}

#[test]
fn a_listing_that_has_ended_is_not_sealed_to_and_vouches_for_what_is_older() {
    let scene = Scene::new();
    let all = [authority(
        &scene,
        "ab/central",
        "2026-01-01",
        Some("2026-06-30"),
    )];
    let book = read(&scene, &directory(&all, &all, NOON), NOON).unwrap();
    for (today, listed) in [
        ("2025-12-31", false),
        ("2026-01-01", true),
        ("2026-06-30", true),
        ("2026-07-01", false),
    ] {
        assert_eq!(
            book.recipients("ab/central", today).is_ok(),
            listed,
            "{today}"
        );
    }
    let sender = scene.signing("sender").verifier().clone();
    let sent = |made: &str, now: &str| book.sender(&sender, at(made), at(now));
    let known = |made: &str, now: &str| sent(made, now).unwrap();
    assert!(matches!(
        known("2026-06-30T12:00:00.000Z", "2026-06-30T13:00:00.000Z"),
        Known::Listed(_)
    ));
    assert!(matches!(
        known("2026-06-30T12:00:00.000Z", NOON),
        Known::Ended(_)
    ));
    let fault = sent(NOON, NOON).err().unwrap();
    assert!(
        fault.what.contains("the sender's key is listed from"),
        "{fault}"
    );
    let stranger = scene.signing("stranger").verifier().clone();
    assert!(matches!(
        book.sender(&stranger, at(NOON), at(NOON)).unwrap(),
        Known::Not
    ));
}

/// Writes a directory of one authority, as of today, and the policy that vouches for it.
fn new_today(scene: &Scene) {
    let now = scene.now();
    let all = [authority(scene, "ab/central", "2026-01-01", None)];
    fs::write(
        scene.at("directory.json"),
        directory(&all, &all, now.as_str()).bytes(),
    )
    .unwrap();
    fs::write(scene.at("policy"), policy()).unwrap();
}

fn run(scene: &Scene, line: &str) -> (bool, String) {
    let mut command = crate::command::program();
    command
        .args(line.split(' '))
        .current_dir(scene.at("case").parent().unwrap());
    let output = command.output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    (output.status.success(), said)
}

#[test]
fn on_the_command_line() {
    let scene = Scene::new();
    scene.case();
    new_today(&scene);
    let run = |line: &str| run(&scene, line);
    let listed = "--directory directory.json --trust policy";
    let (sealed, said) = run(&format!(
        "seal case --key sender.key --to ab/central {listed} --request R --purpose P --out out"
    ));
    assert!(
        sealed && said.contains("(ab/central, duty)") && said.contains("(ab/central, recovery)"),
        "{said}"
    );
    let package = said.lines().next().unwrap().to_owned();
    let (opened, said) = run(&format!(
        "open {package} --key stranger.key --out opened {listed}"
    ));
    assert!(opened, "{said}");
    let first = said.lines().next().unwrap();
    for words in [
        "Vouched for: Central Authority of ab/central",
        "listed since 2026-01-01 in entry 0",
        "ring +00 123",
    ] {
        assert!(first.contains(words), "{first}");
    }
    let (ran, said) =
        run("seal case --key sender.key --to ab/central --request R --purpose P --out out");
    assert!(!ran && said.contains("no directory was named"), "{said}");
    // Without a key: nobody is named, or the one who is.
    let (shown, said) = run(&format!("inspect {package} {listed}"));
    assert!(
        shown && said.contains("No envelope names who sealed it"),
        "{said}"
    );
    let (sealed, said) = run(&format!(
        "seal case --key sender.key --to ab/central {listed} --named --request R --purpose P --out named"
    ));
    assert!(sealed, "{said}");
    let open = said.lines().next().unwrap().to_owned();
    let (shown, said) = run(&format!("inspect {open} {listed}"));
    let words = "Vouched for: Central Authority of ab/central";
    assert!(shown && said.contains(words), "{said}");
    // A package of a time for which its sender's key is not listed: nothing appears.
    let until = [authority(
        &scene,
        "ab/central",
        "2025-01-01",
        Some("2025-12-31"),
    )];
    let ended = directory(&until, &until, scene.now().as_str()).bytes();
    fs::write(scene.at("directory.json"), ended).unwrap();
    let before = scene.listing();
    let (opened, said) = run(&format!(
        "open {package} --key stranger.key --out again {listed}"
    ));
    let words = "the sender's key is listed from 2025-01-01 to 2025-12-31";
    assert!(!opened && said.contains(words), "{said}");
    assert_eq!(scene.listing(), before, "something was left");
    let (shown, said) = run(&format!("inspect {package} --key stranger.key {listed}"));
    assert!(!shown && said.contains(words), "{said}");
}

#[test]
fn consent_is_given_to_an_authority_by_its_id_and_covers_both_of_its_keys() {
    let scene = Scene::new();
    scene.case();
    new_today(&scene);
    let to = scene.to("recipient").1.key;
    let (sealed, said) = run(
        &scene,
        &format!("seal case --key sender.key --to {to} --request R --purpose P --out out"),
    );
    assert!(sealed, "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let (opened, said) = run(
        &scene,
        &format!("open {package} --key recipient.key --out received"),
    );
    assert!(opened, "{said}");
    let stated = |name: &str| {
        let line = said.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().trim().to_owned()
    };
    let (id, hash) = (stated("package:"), stated("statement:"));
    let consent = format!(
        "consent --package {id} --statement {hash} --to ab/central --purpose Another --key sender.key --out yes"
    );
    let (given, said) = run(&scene, &consent);
    assert!(
        !given && said.contains("with `--directory` and `--trust`"),
        "{said}"
    );
    assert!(!scene.at("yes").exists());
    let listed = "--directory directory.json --trust policy";
    let (given, said) = run(&scene, &format!("{consent} {listed}"));
    assert!(given && said.contains("consent signed by"), "{said}");
    let note = Note::parse(&fs::read(scene.at("yes")).unwrap()).unwrap();
    let consent = record::package::Consent::read(&note).unwrap();
    assert_eq!(
        consent.to,
        ["recipient", "stranger"].map(|who| scene.to(who).1.key)
    );
    let (passed, said) = run(
        &scene,
        &format!(
            "pass received --key recipient.key --to ab/central {listed} --consent yes --out on"
        ),
    );
    assert!(passed && said.contains("(ab/central, recovery)"), "{said}");
    let package = said.lines().next().unwrap().to_owned();
    let (opened, said) = run(
        &scene,
        &format!("open {package} --key stranger.key --out opened"),
    );
    assert!(
        opened && said.contains("with the first sender's consent"),
        "{said}"
    );
}

#[test]
fn an_officer_is_told_when_one_key_alone_opens_what_was_sealed() {
    let scene = Scene::new();
    scene.case();
    new_today(&scene);
    let (one, other) = (scene.to("recipient").1.key, scene.to("stranger").1.key);
    let rows = [
        (format!("--to {one}"), true),
        (format!("--to {one} --split 2MB"), true),
        (format!("--to {one} --to {other}"), false),
        (
            "--to ab/central --directory directory.json --trust policy".to_owned(),
            false,
        ),
    ];
    for (number, (to, alone)) in rows.into_iter().enumerate() {
        let line =
            format!("seal case --key sender.key {to} --request R --purpose P --out out-{number}");
        let (sealed, said) = run(&scene, &line);
        assert!(sealed, "{said}");
        let told = said.matches("One key alone opens it; an authority of the directory");
        assert_eq!(told.count(), usize::from(alone), "{to}: {said}");
        assert!(said.lines().next().unwrap().ends_with(".tar.age"), "{said}");
    }
    for word in ["seal", "pass", "consent"] {
        let (_, help) = run(&scene, &format!("{word} --help"));
        let to = help.split_once("--to <RECIPIENT>").unwrap().1;
        let authority = to.find("an authority of the directory");
        assert!(
            authority < to.find("a public") && authority.is_some(),
            "{help}"
        );
    }
}
