//! Packages too large for the tests: past 4 GiB, and a million files; sealed, opened, compared, with nothing left behind.

use crate::place::{self, Profile};
use crate::temporary::Temporary;
use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A byte past 4 GiB, where a size of 32 bits ends.
const LARGE: u64 = (4 << 30) + 1;
const FILES: u64 = 1_000_000;
/// The most memory of either, in kB.
const RESIDENT_MAX: u64 = 64_000;

/// `cargo xtask long packages`; SERVANDA_PACKAGES_FILES asks for fewer files.
pub(super) fn run() -> Result<bool, String> {
    place::succeed(place::cargo().args(["build", "--release", "-p", "sealed"]))?;
    let program = place::program(Profile::Release, "servanda-evidence")?;
    let files = std::env::var("SERVANDA_PACKAGES_FILES");
    let files = files.ok().and_then(|count| count.parse().ok());
    let whole = large(&program).map_err(|why| format!("4 GiB and a byte: {why}"))?;
    let files = files.unwrap_or(FILES);
    Ok(many(&program, files).map_err(|why| format!("{files} files: {why}"))? && whole)
}

/// One sparse file with a mark at its beginning, at the boundary and at its end.
fn large(program: &Path) -> Result<bool, String> {
    let folder = Temporary::new()?;
    let (case, root) = (folder.join("case"), folder.join("."));
    said(fs::create_dir(&case))?;
    let file = said(File::create(case.join("disk.raw")))?;
    said(file.set_len(LARGE))?;
    for place in [0, LARGE - 2, LARGE - 1] {
        said(file.write_all_at(b"x", place))?;
    }
    let package = there_and_back(program, &root)?;
    let same = same(
        &case.join("disk.raw"),
        &folder.join("opened/data/case/disk.raw"),
    )?;
    println!("4 GiB and a byte: opened as it was sealed: {same}");
    tidy(&root, &package).map(|tidy| tidy && same)
}

/// Many files of a few bytes each, in folders of a thousand.
fn many(program: &Path, files: u64) -> Result<bool, String> {
    let folder = Temporary::new()?;
    let root = folder.join(".");
    for file in 0..files {
        let place = folder.join(&format!("case/{:04}", file / 1000));
        if file % 1000 == 0 {
            said(fs::create_dir_all(&place))?;
        }
        let name = place.join(format!("{file:07}"));
        said(File::create(name).and_then(|mut out| out.write_all(&file.to_le_bytes())))?;
    }
    let package = there_and_back(program, &root)?;
    let mut opened = 0;
    for file in 0..files {
        let path = format!("opened/data/case/{:04}/{file:07}", file / 1000);
        opened += u64::from(said(fs::read(folder.join(&path)))? == file.to_le_bytes());
    }
    println!("{files} files: {opened} opened as they were sealed");
    tidy(&root, &package).map(|tidy| tidy && opened == files)
}

/// Seals `case` and opens it into `opened`.
fn there_and_back(program: &Path, folder: &Path) -> Result<PathBuf, String> {
    let run = |words: &[&str]| {
        let begun = std::time::Instant::now();
        let mut child = said(
            Command::new(program)
                .args(words)
                .current_dir(folder)
                .spawn(),
        )?;
        let status = format!("/proc/{}/status", child.id());
        let mut most = 0;
        let ended = loop {
            if let Some(ended) = said(child.try_wait())? {
                break ended;
            }
            let text = fs::read_to_string(&status).unwrap_or_default();
            let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let found = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
            most = most.max(found.unwrap_or(0));
            std::thread::sleep(std::time::Duration::from_millis(20));
        };
        let took = begun.elapsed().as_secs_f64();
        println!(
            "{}: {took:.1} s, {} MB resident at most",
            words.first().unwrap_or(&""),
            most / 1000
        );
        match ended.success() && most < RESIDENT_MAX {
            true => Ok(()),
            false => Err(format!("{words:?}: {ended}, {most} kB resident at most")),
        }
    };
    run(&["keys", "new", "k", "--no-passphrase"])?;
    let key = said(fs::read_to_string(folder.join("k")))?;
    let to = key
        .lines()
        .find_map(|line| line.strip_prefix("# public key: "));
    let to = to.ok_or("the key file names no public key")?;
    run(&[
        "seal",
        "case",
        "--key",
        "k",
        "--to",
        to,
        "--request",
        "R",
        "--purpose",
        "P",
        "--out",
        "out",
        "--no-flush",
    ])?;
    let mut entries = said(fs::read_dir(folder.join("out")))?.flatten();
    let package = entries.find(|entry| {
        entry
            .path()
            .extension()
            .is_some_and(|ending| ending == "age")
    });
    let package = package.ok_or("no package was made")?.path();
    let name = package.display().to_string();
    run(&["open", &name, "--key", "k", "--out", "opened", "--no-flush"])?;
    Ok(package)
}

/// Nothing but the keys, the case, the package and what was opened is left.
fn tidy(folder: &Path, package: &Path) -> Result<bool, String> {
    let mut names: Vec<String> = said(fs::read_dir(folder))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let beside = said(fs::read_dir(package.parent().unwrap_or(folder)))?.count();
    let tidy = names == ["case", "k", "k.signing", "opened", "out"] && beside == 3;
    if !tidy {
        println!("something was left: {names:?}, {beside} parts of the package");
    }
    Ok(tidy)
}

fn same(one: &Path, other: &Path) -> Result<bool, String> {
    let (mut one, mut other) = (said(File::open(one))?, said(File::open(other))?);
    let (mut left, mut right) = (vec![0; 1 << 20], vec![0; 1 << 20]);
    loop {
        let length = said(one.read(&mut left))?;
        let (ours, theirs) = (left.get(..length), right.get_mut(..length));
        let (Some(ours), Some(theirs)) = (ours, theirs) else {
            return Ok(false);
        };
        if length == 0 {
            return Ok(said(other.read(&mut right))? == 0);
        }
        if other.read_exact(theirs).is_err() || ours != &*theirs {
            return Ok(false);
        }
    }
}

fn said<T>(done: std::io::Result<T>) -> Result<T, String> {
    done.map_err(|error| error.to_string())
}
