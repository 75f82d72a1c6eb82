//! Authorities of a directory: sealed to by their id, known as senders, and every way in which a directory deceives.

use std::fs;

use record::directory::Directory;
use record::note::Note;
use sealed::Fault;
use sealed::directory::{Book, Known};

use crate::directory_made::{at, authority, by_entries, directory, entry, signing, written};
use crate::scene::Scene;

const NOON: &str = "2026-11-21T12:00:00.000Z";

/// Read by somebody who has not seen one before.
fn read(scene: &Scene, directory: &Directory, now: &str) -> Result<Book, Fault> {
    let _first = fs::remove_file(scene.at("policy.seen"));
    written(scene, directory);
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
    let mut other = authority(&scene, "cd/central", "2026-01-01", None);
    other.signing = vec![signing(&scene, "recipient", "2026-01-01", None)];
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
    // By whoever may enter something else into the Record.
    let another_act = [entry("house.named/1", &honest, 1)];
    fails(
        &by_entries(&[(&honest, 0)], &another_act, NOON),
        now,
        "is an act of the type `house.named/1`, and authorities are listed by `directory.listed/1`",
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
        Known::Listed(..)
    ));
    assert!(matches!(
        known("2026-06-30T12:00:00.000Z", NOON),
        Known::Ended(..)
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

#[test]
fn a_key_has_days_of_its_own_within_the_listing() {
    let scene = Scene::new();
    let mut one = authority(&scene, "ab/central", "2026-01-01", None);
    one.signing = vec![
        signing(&scene, "sender", "2026-01-01", Some("2026-05-31")),
        signing(&scene, "recipient", "2026-06-01", None),
    ];
    let all = [one];
    let book = read(&scene, &directory(&all, &all, NOON), NOON).unwrap();
    let key = |who: &str| scene.signing(who).verifier().clone();
    let sent = |who: &str, made: &str, now: &str| match book.sender(&key(who), at(made), at(now)) {
        Ok(Known::Listed(_, days)) => format!("listed {days}"),
        Ok(Known::Ended(_, days)) => format!("ended {days}"),
        Ok(Known::Not) => "not there".to_owned(),
        Err(fault) => fault.what,
    };
    let (spring, summer) = ("2026-05-31T23:59:59.999Z", "2026-06-01T00:00:00.000Z");
    let rows = [
        (
            "sender",
            spring,
            spring,
            "listed from 2026-01-01 to 2026-05-31",
        ),
        (
            "sender",
            spring,
            NOON,
            "ended from 2026-01-01 to 2026-05-31",
        ),
        ("recipient", summer, NOON, "listed since 2026-06-01"),
        ("stranger", summer, NOON, "not there"),
        (
            "sender",
            summer,
            NOON,
            "the sender's key is listed from 2026-01-01 to 2026-05-31 for Central Authority of ab/central (ab/central), and the package \
             says it was made at 2026-06-01T00:00:00.000Z",
        ),
        (
            "recipient",
            spring,
            NOON,
            "the sender's key is listed since 2026-06-01 for",
        ),
    ];
    for (who, made, now, words) in rows {
        let said = sent(who, made, now);
        assert!(said.starts_with(words), "{said}, not: {words}");
    }
    // The listing goes on, and is sealed to.
    assert!(book.recipients("ab/central", "2026-11-21").is_ok());
}

/// Writes a directory of one authority, as of today, and the policy that vouches for it.
fn new_today(scene: &Scene) {
    let now = scene.now();
    let all = [authority(scene, "ab/central", "2026-01-01", None)];
    written(scene, &directory(&all, &all, now.as_str()));
}

fn run(scene: &Scene, line: &str) -> (bool, String) {
    let (code, said) = scene.run(line);
    (code == Some(0), said)
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
        "its key listed since 2026-01-01 in entry 0",
        "ring +00 123",
    ] {
        assert!(first.contains(words), "{first}");
    }
    let (ran, said) =
        run("seal case --key sender.key --to ab/central --request R --purpose P --out out");
    assert!(!ran && said.contains("no directory was named"), "{said}");
    // Without a key: nobody is named, or the one who is.
    let (shown, said) = run(&format!("inspect {package} {listed}"));
    let words =
        "Not vouched for: no envelope names who sealed it, so the directory of house.example";
    assert!(shown && said.starts_with(words), "{said}");
    let (sealed, said) = run(&format!(
        "seal case --key sender.key --to ab/central {listed} --named --request R --purpose P --out named"
    ));
    assert!(sealed, "{said}");
    let open = said.lines().next().unwrap().to_owned();
    let (shown, said) = run(&format!("inspect {open} {listed}"));
    let words = "Vouched for: Central Authority of ab/central";
    assert!(shown && said.starts_with(words), "{said}");
    // A package of a time for which its sender's key is not listed: nothing appears.
    let until = [authority(
        &scene,
        "ab/central",
        "2025-01-01",
        Some("2025-12-31"),
    )];
    written(&scene, &directory(&until, &until, scene.now().as_str()));
    fs::remove_file(scene.at("policy.seen")).unwrap();
    let before = scene.listing();
    let (opened, said) = run(&format!(
        "open {package} --key stranger.key --out again {listed}"
    ));
    let words = "the sender's key is listed from 2025-01-01 to 2025-12-31";
    assert!(!opened && said.contains(words), "{said}");
    fs::remove_file(scene.at("policy.seen")).unwrap();
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
