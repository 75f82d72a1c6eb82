//! `kill -9` at any moment, and a disk that is full.
#![cfg(unix)]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::command::program;
use crate::scene::{Scene, noise};

/// Begins a command of which nobody hears anything.
pub(crate) fn quiet(command: &mut Command) -> Child {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn seal(scene: &Scene) -> Command {
    let mut command = program();
    command
        .args([
            "seal",
            "--request",
            "R",
            "--purpose",
            "P",
            "--to",
            &scene.to("recipient").1.key,
        ])
        .arg("--key")
        .arg(scene.at("sender.key"))
        .arg("--out")
        .arg(scene.at("out"))
        .arg(scene.at("case"));
    command
}

fn open(scene: &Scene, package: &PathBuf) -> Command {
    let mut command = program();
    command
        .arg("open")
        .arg(package)
        .arg("--key")
        .arg(scene.at("recipient.key"))
        .arg("--out")
        .arg(scene.at("opened"));
    command
}

fn names(folder: &PathBuf) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn while_sealing_there_is_no_half_package_and_the_next_command_tidies() {
    let scene = Scene::new();
    scene.write("case/large.bin", &noise(12_000_000, 1));
    for number in 0..300 {
        scene.write(&format!("case/small/{number}"), &noise(50, number));
    }
    let mut stopped = 0;
    for step in 0..12u64 {
        let mut child = quiet(&mut seal(&scene));
        sleep(Duration::from_millis(5 + step * 17));
        child.kill().unwrap();
        let finished = child.wait().unwrap().success();
        stopped += usize::from(!finished);
        for name in names(&scene.at("out")) {
            if let Some(id) = name.strip_suffix(".tar.age") {
                let report = record::verify::package(&scene.at("out").join(&name), None);
                assert!(report.passes(), "{id}: {}", report.text());
            }
        }
    }
    assert!(stopped > 0, "none was killed in the middle");
    let last = seal(&scene).output().unwrap();
    assert!(last.status.success());
    let names = names(&scene.at("out"));
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");
    let sealed = names
        .iter()
        .filter(|name| name.ends_with(".tar.age"))
        .count();
    assert_eq!(names.len(), 3 * sealed, "{names:?}");
}

#[test]
fn while_opening_the_target_is_whole_or_absent_and_the_next_command_tidies() {
    let scene = Scene::new();
    scene.write("case/large.bin", &noise(12_000_000, 1));
    for number in 0..300 {
        scene.write(&format!("case/small/{number}"), &noise(50, number));
    }
    let package = scene.seal();
    let mut stopped = 0;
    for step in 0..12u64 {
        let mut child = quiet(&mut open(&scene, &package));
        sleep(Duration::from_millis(5 + step * 17));
        child.kill().unwrap();
        let finished = child.wait().unwrap().success();
        stopped += usize::from(!finished);
        if scene.at("opened").exists() {
            assert_eq!(names(&scene.at("opened/data/case/small")).len(), 300);
            assert!(scene.at("opened/tagmanifest-sha256.txt").is_file());
            fs::remove_dir_all(scene.at("opened")).unwrap();
        }
    }
    assert!(stopped > 0, "none was killed in the middle");
    let left = fs::create_dir(scene.at(&format!(".servanda-opening-{}", "a".repeat(26))));
    left.unwrap();
    let last = open(&scene, &package).output().unwrap();
    assert!(last.status.success());
    let said = String::from_utf8_lossy(&last.stderr).into_owned();
    assert!(
        said.contains("which a command that was stopped had left"),
        "{said}"
    );
    let names = names(&scene.at("opened").parent().unwrap().to_owned());
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");
}

/// The shell's limit on the size of a file stands for the disk: writing fails in the middle.
fn with_little_room(command: &Command) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 4096; exec \"$@\"", "sh"]);
    shell.arg(command.get_program()).args(command.get_args());
    shell
}

#[test]
fn a_full_disk_leaves_nothing() {
    let scene = Scene::new();
    scene.write("case/large.bin", &noise(12_000_000, 1));
    let before = scene.listing();
    let sealed = with_little_room(&seal(&scene)).output().unwrap();
    let said = String::from_utf8_lossy(&sealed.stderr).into_owned();
    assert_eq!(sealed.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot be written. Free space"), "{said}");
    assert_eq!(scene.listing(), before);
    let package = scene.seal();
    let before = scene.listing();
    let opened = with_little_room(&open(&scene, &package)).output().unwrap();
    let said = String::from_utf8_lossy(&opened.stderr).into_owned();
    assert_eq!(opened.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot be written. Free space"), "{said}");
    assert_eq!(scene.listing(), before);
}
