//! Directories from before one that was relied on: nothing is sealed or opened by them, and what changed is told.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use record::directory::{Authority, Directory, LISTED, Seen};
use record::policy::Policy;

use crate::command::command;
use crate::directory_made::{authority, by_entries, directory, entry, policy, signing, written};
#[cfg(unix)]
use crate::killed::quiet;
use crate::scene::Scene;

/// What a command says as its answer, and beside it.
struct Ran {
    holds: bool,
    said: String,
    beside: String,
}

fn run(scene: &Scene, line: &str) -> Ran {
    let output = crate::command::run(scene, line);
    Ran {
        holds: output.status.success(),
        said: String::from_utf8(output.stdout).unwrap(),
        beside: String::from_utf8(output.stderr).unwrap(),
    }
}

const LISTED_BY: &str = "--directory directory.json --trust policy";

fn seal_line(out: &str) -> String {
    format!(
        "seal case --key sender.key --to ab/central {LISTED_BY} --request R --purpose P --out {out}"
    )
}

fn seal(scene: &Scene, out: &str) -> Ran {
    run(scene, &seal_line(out))
}

/// An authority, its earlier listing with a key that somebody has lost since, and the entries of a Record: the earlier listing,
/// something else, the later listing.
struct House {
    scene: Scene,
    now: Authority,
    earlier: Authority,
    entries: Vec<Vec<u8>>,
}

impl House {
    fn new() -> House {
        let scene = Scene::new();
        scene.case();
        let now = authority(&scene, "ab/central", "2026-01-01", None);
        let mut earlier = now.clone();
        earlier.duty = scene.to("sender").1.key;
        let other = authority(&scene, "cd/central", "2026-01-01", None);
        let entries = [(&earlier, 1), (&other, 2), (&now, 3)];
        let entries = entries.map(|(one, number)| entry(LISTED, one, number));
        House {
            scene,
            now,
            earlier,
            entries: entries.to_vec(),
        }
    }

    /// A directory of today by one of the first entries.
    fn by(&self, authority: &Authority, index: usize, size: usize) -> Directory {
        let today = self.scene.now();
        by_entries(&[(authority, index)], &self.entries[..size], today.as_str())
    }
}

#[test]
fn whoever_saw_a_newer_one_neither_seals_nor_opens_by_an_older_one() {
    let house = House::new();
    let (scene, earlier) = (&house.scene, &house.earlier);
    written(scene, &house.by(&house.now, 2, 3));
    let sealed = seal(scene, "out");
    assert!(
        sealed.holds && sealed.beside.is_empty(),
        "{}",
        sealed.beside
    );
    let package = sealed.said.lines().next().unwrap().to_owned();
    let seen = fs::read(scene.at("policy.seen")).unwrap();
    assert_eq!(Seen::parse(&seen).unwrap().bytes().unwrap(), seen);
    let mut otherwise = house.now.clone();
    otherwise.telephone.clear();
    let rows = [
        (
            house.by(earlier, 0, 2),
            "`directory.json` is superseded: it is of size 2 of `house.example`, and one of size 3, as of ",
        ),
        (
            house.by(&otherwise, 2, 3),
            "cannot be relied on: the listing of `ab/central`: the entry in its receipt lists something else",
        ),
        (
            by_entries(&[], &house.entries, scene.now().as_str()),
            "it has other entries than one of the same size 3",
        ),
    ];
    let longer = {
        let mut entries = house.entries.clone();
        entries.push(entry("house.named/1", &house.now, 4));
        by_entries(&[(earlier, 0)], &entries, scene.now().as_str())
    };
    let forked = {
        let mut entries = house.entries.clone();
        entries[2] = entry(LISTED, &otherwise, 3);
        entries.push(entry("house.named/1", &house.now, 4));
        by_entries(&[(&otherwise, 2)], &entries, scene.now().as_str())
    };
    let more = [
        (
            longer,
            "it lists `ab/central` by entry 0 of the Record, and one that does by entry 2 was relied on before",
        ),
        (
            forked,
            "it lists `ab/central` by entry 2 of the Record otherwise than one that was relied on before",
        ),
    ];
    for (directory, words) in rows.into_iter().chain(more) {
        written(scene, &directory);
        let before = scene.listing();
        let lines = [
            format!("open {package} --key stranger.key --out opened {LISTED_BY}"),
            format!("verify {package} {LISTED_BY}"),
            format!("inspect {package} --key stranger.key {LISTED_BY}"),
        ];
        let all = lines.iter().map(|line| run(scene, line));
        for ran in all.chain([seal(scene, "again")]) {
            assert!(
                !ran.holds && ran.beside.contains(words),
                "{}, not: {words}",
                ran.beside
            );
            assert!(ran.said.is_empty(), "{}", ran.said);
        }
        assert_eq!(scene.listing(), before, "something was left");
        assert_eq!(fs::read(scene.at("policy.seen")).unwrap(), seen);
    }
    // Somebody who has seen none before takes it: the memory is what finds it.
    written(scene, &house.by(earlier, 0, 2));
    fs::remove_file(scene.at("policy.seen")).unwrap();
    assert!(seal(scene, "fresh").holds);
}

#[test]
fn a_changed_key_is_told_once() {
    let house = House::new();
    let scene = &house.scene;
    written(scene, &house.by(&house.earlier, 0, 2));
    assert!(seal(scene, "out").beside.is_empty());
    let mut rotated = house.now.clone();
    rotated.signing = vec![
        signing(scene, "sender", "2026-01-01", Some("2026-05-31")),
        signing(scene, "recipient", "2026-06-01", None),
    ];
    let mut entries = house.entries.clone();
    entries.push(entry(LISTED, &rotated, 4));
    let today = scene.now();
    let rows = [
        (house.by(&house.now, 2, 3), "the duty key", "entry 2"),
        (
            by_entries(&[(&rotated, 3)], &entries, today.as_str()),
            "the signing keys",
            "entry 3",
        ),
    ];
    for (number, (directory, keys, by)) in rows.into_iter().enumerate() {
        written(scene, &directory);
        let told = seal(scene, &format!("out-{number}"));
        let words = format!(
            "Changed since the directory that was relied on before: {keys} of Central Authority of ab/central (ab/central), by {by} of \
             the Record, entered at 2026-01-01T00:00:00.000Z. Ask them by a number that you had before.\n"
        );
        assert_eq!(told.beside, words);
        assert!(told.holds && told.said.lines().next().unwrap().ends_with(".tar.age"));
        let again = seal(scene, &format!("again-{number}"));
        assert!(again.holds && again.beside.is_empty(), "{}", again.beside);
    }
}

#[test]
fn what_was_seen_and_has_no_form_is_not_passed_over() {
    let scene = Scene::new();
    scene.case();
    let all = [authority(&scene, "ab/central", "2026-01-01", None)];
    written(&scene, &directory(&all, &all, scene.now().as_str()));
    for bytes in [&b""[..], b"{}", b"{\"v\":1}"] {
        fs::write(scene.at("policy.seen"), bytes).unwrap();
        let sealed = seal(&scene, "out");
        let words = "`policy.seen`, which says what was relied on before, is not in its form";
        assert!(
            !sealed.holds && sealed.beside.starts_with(words),
            "{}",
            sealed.beside
        );
        assert_eq!(fs::read(scene.at("policy.seen")).unwrap(), bytes);
        assert!(!scene.at("out").exists());
    }
}

/// A policy that comes by a pipe stands in a folder in which nobody can write.
#[cfg(target_os = "linux")]
#[test]
fn where_nothing_can_be_remembered_that_is_told_and_no_fault() {
    let scene = Scene::new();
    scene.case();
    let all = [authority(&scene, "ab/central", "2026-01-01", None)];
    written(&scene, &directory(&all, &all, scene.now().as_str()));
    let line = "seal case --key sender.key --to ab/central --directory directory.json --trust /proc/self/fd/0 --request R --purpose P --out out";
    let mut command = crate::command::program();
    command
        .args(line.split(' '))
        .stdin(fs::File::open(scene.at("policy")).unwrap())
        .current_dir(scene.at("case").parent().unwrap());
    for _each_time in 0..2 {
        let output = command.output().unwrap();
        let beside = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{beside}");
        let words = "What was relied on cannot be remembered in /proc/self/fd/0.seen (";
        assert!(
            beside.starts_with(words) && beside.lines().count() == 1,
            "{beside}"
        );
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.lines().next().unwrap().ends_with(".tar.age"), "{said}");
    }
}

#[test]
fn what_was_killed_while_it_was_remembered_goes_with_the_next_command() {
    let scene = Scene::new();
    scene.case();
    let all = [authority(&scene, "ab/central", "2026-01-01", None)];
    written(&scene, &directory(&all, &all, scene.now().as_str()));
    let left = format!(".servanda-sealing-{}", "a".repeat(26));
    scene.write(&format!("{left}/lock"), b"");
    scene.write(&format!("{left}/held"), b"{\"v\":1,");
    let sealed = seal(&scene, "out");
    let words = format!("Removed ./{left}, which a command that was stopped had left.\n");
    assert!(sealed.holds && sealed.beside == words, "{}", sealed.beside);
    assert!(!scene.at(&left).exists() && scene.at("policy.seen").is_file());
}

#[cfg(unix)]
#[test]
fn of_commands_at_once_under_one_policy_the_newest_directory_stands() {
    let house = House::new();
    let scene = &house.scene;
    let mut entries = house.entries.clone();
    let directories: Vec<Directory> = (4..12u8)
        .map(|number| {
            entries.push(entry("house.named/1", &house.now, number));
            by_entries(&[(&house.now, 2)], &entries, scene.now().as_str())
        })
        .collect();
    let newest = directories.last().unwrap();
    written(scene, newest);
    for (number, directory) in directories.iter().enumerate() {
        fs::write(scene.at(&format!("directory-{number}")), directory.bytes()).unwrap();
    }
    for round in 0..4 {
        let _not_there_at_first = fs::remove_file(scene.at("policy.seen"));
        let commands = (0..directories.len()).rev().map(|number| {
            quiet(&mut command(
                scene,
                &format!(
                    "seal case --key sender.key --to ab/central --directory directory-{number} --trust policy --request R --purpose P \
                     --out out-{round}-{number}"
                ),
            ))
        });
        let mut held = 0;
        for mut begun in commands.collect::<Vec<_>>() {
            held += usize::from(begun.wait().unwrap().success());
        }
        assert!(held > 0);
        // The newest is never superseded, so it was taken; whatever came after it was older and changed nothing.
        let mut seen = Seen::parse(&fs::read(scene.at("policy.seen")).unwrap()).unwrap();
        let before = seen.clone();
        let as_of = newest.check(&Policy::parse(policy().as_bytes()).unwrap());
        seen.take(newest, &as_of.unwrap()).unwrap();
        assert_eq!(seen, before, "round {round}");
    }
}

/// Killed at any moment, what was seen is there whole, before or after.
#[cfg(unix)]
#[test]
fn a_kill_leaves_what_was_seen_whole() {
    let house = House::new();
    let scene = &house.scene;
    let mut entries = house.entries.clone();
    let mut stopped = 0;
    for step in 0..24u8 {
        entries.push(entry("house.named/1", &house.now, 4 + step));
        written(
            scene,
            &by_entries(&[(&house.now, 2)], &entries, scene.now().as_str()),
        );
        let mut child = quiet(&mut command(scene, &seal_line("out")));
        sleep(Duration::from_millis(2 + u64::from(step) * 2));
        child.kill().unwrap();
        stopped += usize::from(!child.wait().unwrap().success());
        if let Ok(bytes) = fs::read(scene.at("policy.seen")) {
            Seen::parse(&bytes).unwrap();
        }
    }
    assert!(stopped > 0, "none was killed in the middle");
    let last = seal(scene, "out");
    assert!(last.holds, "{}", last.beside);
    let seen = fs::read(scene.at("policy.seen")).unwrap();
    assert_eq!(Seen::parse(&seen).unwrap().bytes().unwrap(), seen);
    let names = scene.listing();
    let left = |path: &&std::path::PathBuf| path.to_string_lossy().contains("/.servanda-");
    assert_eq!(names.iter().find(left), None);
}
