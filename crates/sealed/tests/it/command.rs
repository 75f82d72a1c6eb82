//! The program as a person calls it.

use std::path::Path;
use std::process::{Command, Output};

use crate::scene::Scene;

pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_servanda-evidence"))
}

/// The program in the scene, with words apart by spaces and an underscore for a space within one.
pub(crate) fn command(scene: &Scene, line: &str) -> Command {
    let words = line.split(' ').map(|word| word.replace('_', " "));
    let mut command = program();
    command
        .args(words)
        .current_dir(scene.at("report").parent().unwrap());
    command
}

/// Runs it.
pub(crate) fn run(scene: &Scene, line: &str) -> Output {
    command(scene, line).output().unwrap()
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn line(scene: &Scene, name: &str) -> String {
    let text = std::fs::read_to_string(scene.at(name)).unwrap();
    text.lines()
        .find_map(|line| line.strip_prefix("# public key: "))
        .unwrap()
        .to_owned()
}

/// What stands there is complete, though nobody could be told of it.
#[cfg(target_os = "linux")]
#[test]
fn who_cannot_be_told_is_not_told_that_it_was_removed() {
    let scene = Scene::new();
    scene.case();
    let package = scene.seal();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let line = format!(
        "open {} --key recipient.key --out opened",
        package.display()
    );
    let mut command = command(&scene, &line);
    let output = command.stdout(full.unwrap()).output().unwrap();
    let words = said(&output);
    assert_eq!(output.status.code(), Some(1), "{words}");
    assert!(
        words.contains("could not be told") && !words.contains("removed"),
        "{words}"
    );
    assert!(sealed::kept_bag::check(&scene.at("opened"), &sealed::progress::Silent).is_ok());
}

#[test]
fn from_new_keys_to_an_opened_package() {
    let scene = Scene::new();
    scene.case();
    scene.write("secret", b"correct horse battery\n");
    let made = run(
        &scene,
        "keys new officer --passphrase-file secret --name authority.example/duty",
    );
    assert!(made.status.success(), "{}", said(&made));
    let keys = String::from_utf8(made.stdout).unwrap();
    let (recipient, vkey) = keys.trim().split_once('\n').unwrap();
    assert!(recipient.starts_with("age1") && vkey.starts_with("authority.example/duty+"));
    let sealed = run(
        &scene,
        &format!(
            "seal case --key officer --passphrase-file secret --to {recipient} --request A-17 --purpose Trial_of_May --out out"
        ),
    );
    assert!(sealed.status.success(), "{}", said(&sealed));
    let text = said(&sealed);
    let package = text.lines().next().unwrap();
    assert!(
        Path::new(package).file_name().is_some() && text.contains("3 files, 1,700,014 bytes"),
        "{text}"
    );
    let verified = run(&scene, &format!("verify {package}"));
    assert!(said(&verified).contains("\nPASS\n"), "{}", said(&verified));
    let inspected = run(
        &scene,
        &format!("inspect {package} --key officer --passphrase-file secret"),
    );
    assert!(
        said(&inspected).contains("request:       A-17"),
        "{}",
        said(&inspected)
    );
    for (key, code, words) in [
        (vkey, 0, "Vouched for: sealed with the key you gave"),
        (
            &scene.signing("stranger").verifier().vkey(),
            1,
            "by another key than the one given",
        ),
    ] {
        let (is, said) = scene.run(&format!(
            "inspect {package} --key officer --passphrase-file secret --from {key}"
        ));
        assert!(is == Some(code) && said.contains(words), "{said}");
    }
    let opened = run(
        &scene,
        &format!(
            "open {package} --key officer --passphrase-file secret --from {vkey} --out opened"
        ),
    );
    let text = said(&opened);
    assert!(
        opened.status.success() && text.starts_with("Vouched for: sealed with the key you gave"),
        "{text}"
    );
    assert!(text.contains("purpose:       Trial of May"), "{text}");
    assert!(scene.at("opened/data/case/report.txt").is_file());
}

#[test]
fn a_key_of_two_thousand_characters_is_handed_over_as_a_file() {
    let scene = Scene::new();
    scene.case();
    let made = run(&scene, "keys new long --post-quantum --no-passphrase");
    let shown = run(&scene, "keys show long");
    assert!(
        made.status.success() && made.stdout == shown.stdout,
        "{made:?}"
    );
    scene.write("long.txt", &shown.stdout);
    scene.write("none.txt", b"# nothing\n");
    let seal = |to: &str| {
        let words = format!("seal case --key sender.key {to} --request R --purpose P --out out");
        run(&scene, &words)
    };
    let sealed = said(&seal("--to-file long.txt"));
    assert!(
        sealed.contains("\n  to age1pq1") && sealed.contains('…'),
        "{sealed}"
    );
    let package = sealed.lines().next().unwrap();
    let opened = run(&scene, &format!("open {package} --key long --out opened"));
    assert!(opened.status.success(), "{}", said(&opened));
    let other = line(&scene, "recipient.key");
    for (to, words) in [
        ("--to-file none.txt".to_owned(), "holds no public key"),
        ("--to-file absent".to_owned(), "cannot be read"),
        (
            "--to-file long.txt --to-file long.txt".to_owned(),
            "is named twice",
        ),
        (
            format!("--to-file long.txt --to {other}"),
            "some recipients have post-quantum keys",
        ),
    ] {
        let text = said(&seal(&to));
        assert!(text.contains(words), "{to}: {text}");
    }
}

#[test]
fn what_is_not_in_order_is_said_in_two_sentences() {
    let scene = Scene::new();
    scene.case();
    let to = line(&scene, "recipient.key");
    scene.write("keys/evidence", b"what was found");
    for (from, to) in [("sender.key", "own"), ("sender.key.signing", "own.signing")] {
        std::fs::copy(scene.at(from), scene.at("keys").join(to)).unwrap();
    }
    std::fs::copy(scene.at("sender.key"), scene.at("alone.key")).unwrap();
    let rows = [
        (
            format!("seal keys --key keys/own --to {to} --request R --purpose P --out out"),
            1,
            "your keys `keys/own` lie within `keys`",
        ),
        (
            format!("seal case --key alone.key --to {to} --request R --purpose P --out out"),
            1,
            "beside `alone.key` stands no `alone.key.signing`",
        ),
        (
            format!(
                "seal case --key sender.key --to {to} --request R --purpose P --out out --stamp tsa.example"
            ),
            2,
            "`tsa.example` is not the address",
        ),
        (
            "keys new nowhere/officer.key --no-passphrase".to_owned(),
            1,
            "Make the folder",
        ),
        (
            "seal case --key sender.key --to age1x --request R --purpose P --out out".to_owned(),
            1,
            "is not the public key of a recipient. Give",
        ),
        (
            format!(
                "seal case --key sender.key --to {to} --to {to} --request R --purpose P --out out"
            ),
            1,
            "is named twice. Name",
        ),
        (
            format!("seal absent --key sender.key --to {to} --request R --purpose P --out out"),
            1,
            "`absent` cannot be read. Look",
        ),
        (
            format!("seal case --key absent --to {to} --request R --purpose P --out out"),
            1,
            "cannot be read",
        ),
        (
            format!(
                "seal case --key sender.key --to {to} --request R --purpose P --out out --split 10kB"
            ),
            1,
            "a file is not cut",
        ),
        (
            format!(
                "seal case --key sender.key --to {to} --request R --purpose P --retain-until tomorrow --out out"
            ),
            1,
            "it is not a day",
        ),
        (
            "open absent.tar.age --key recipient.key --out x".into(),
            1,
            "cannot be read",
        ),
        (
            "open case/report.txt --key recipient.key --out x".into(),
            1,
            "FAIL: `case/report.txt` is not a sealed file",
        ),
        (
            "verify case/report.txt".into(),
            1,
            "`case/report.txt` is no part of a package. Name",
        ),
        (
            "inspect case/report.txt --key recipient.key".into(),
            1,
            "`case/report.txt` is no part of a package. Name",
        ),
        (
            "verify x.tar.age".into(),
            1,
            "`x.tar.age` is not there. Look",
        ),
        (
            "inspect x.tar.age".into(),
            1,
            "`x.tar.age` is not there. Look",
        ),
        (
            "verify case".into(),
            1,
            "`case` is a folder and no part of a package. Name",
        ),
        (
            "verify x.tar.age --from nonsense".into(),
            1,
            "is not a verifier key",
        ),
        (
            "keys new sender.key --no-passphrase".into(),
            1,
            "is there already. Name another",
        ),
        ("seal case".into(), 2, "required"),
        ("unseal".into(), 2, "unrecognized"),
    ];
    for (words, code, expected) in rows {
        let output = run(&scene, &words);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(code), "{words}: {text}");
        assert!(text.contains(expected), "{words}: {text}");
        let verdict = expected.starts_with("FAIL");
        assert_eq!(text.contains("FAIL"), verdict, "{words}: {text}");
    }
    assert!(!scene.at("x").exists());
}

#[test]
fn a_strangers_words_do_not_move_the_cursor() {
    let scene = Scene::new();
    scene.case();
    let mut order = scene.order();
    order.terms.purpose = "line\nForged: true".into();
    let sealed = sealed::seal::seal(&order, &sealed::progress::Silent).unwrap();
    let package = sealed[0].file.display().to_string();
    let opened = run(
        &scene,
        &format!("open {package} --key recipient.key --out opened"),
    );
    let text = said(&opened);
    assert!(opened.status.success(), "{text}");
    assert!(!text.contains("\nForged"), "{text}");
}

#[test]
fn it_is_reached_by_the_house_under_one_word() {
    let help = program().arg("--help").output().unwrap();
    let text = String::from_utf8(help.stdout).unwrap();
    for word in [
        "servanda evidence",
        "keys",
        "seal",
        "open",
        "verify",
        "inspect",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
}
