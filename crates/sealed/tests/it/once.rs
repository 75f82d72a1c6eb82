//! Each byte of evidence is read once: what the system counted for a program that has ended and is not forgotten yet.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::command::program;
use crate::scene::{Scene, noise};

/// How many bytes a command has read, from whatever it is, until it ended well.
fn bytes_read(command: &mut Command) -> u64 {
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let of = |name: &str| fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap();
    while !of("stat").contains(") Z ") {
        sleep(Duration::from_millis(2));
    }
    let counted = of("io");
    assert!(child.wait().unwrap().success());
    let read = counted
        .lines()
        .find_map(|line| line.strip_prefix("rchar: "));
    read.unwrap().parse().unwrap()
}

fn length(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| entry.metadata().unwrap().len()).sum()
}

/// That much once, and a fourth of it more at most: keys, the program itself, lists that were put by.
fn is_once(read: u64, length: u64) {
    let once = length..length + length / 4;
    assert!(once.contains(&read), "{read} bytes read for {length}");
}

fn sealed_and_opened(scene: &Scene) {
    let line = ["seal", "case", "--key", "sender.key", "--request", "R"];
    let key = scene.to("recipient").1.key;
    let mut seal = program();
    seal.args(line)
        .args(["--purpose", "P", "--out", "out", "--to", &key]);
    is_once(
        bytes_read(seal.current_dir(scene.at(""))),
        length(&scene.at("case")),
    );
    let mut files = fs::read_dir(scene.at("out")).unwrap();
    let package = files.find_map(|file| {
        let path = file.unwrap().path();
        path.to_str().unwrap().ends_with(".tar.age").then_some(path)
    });
    let package = package.unwrap();
    let mut open = program();
    open.arg("open").arg(&package);
    open.args(["--key", "recipient.key", "--out", "opened"]);
    is_once(
        bytes_read(open.current_dir(scene.at(""))),
        fs::metadata(&package).unwrap().len(),
    );
    assert_eq!(
        length(&scene.at("opened/data/case")),
        length(&scene.at("case"))
    );
}

#[test]
fn one_large_file() {
    let scene = Scene::new();
    scene.write("case/image.e01", &noise(12_000_000, 1));
    sealed_and_opened(&scene);
}

#[test]
fn many_small_files() {
    let scene = Scene::new();
    for number in 0..2000 {
        scene.write(&format!("case/{number}"), &noise(4000, number));
    }
    sealed_and_opened(&scene);
}

#[test]
fn what_is_read_twice_is_counted_twice() {
    let scene = Scene::new();
    scene.write("case/image.e01", &noise(12_000_000, 1));
    let file = scene.at("case/image.e01");
    is_once(bytes_read(Command::new("cat").arg(&file)), 12_000_000);
    is_once(
        bytes_read(Command::new("cat").args([&file, &file])),
        24_000_000,
    );
}
