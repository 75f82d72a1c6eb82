//! Backup while the house runs, restore, and roll-back refused.

use crate::given::{fails_with, home_with_convention_a, source, succeeds};
use crate::home::Running;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[test]
fn a_backup_taken_while_serving_is_restored_and_goes_on() {
    let (folder, home) = home_with_convention_a();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let line = |number, name: &str| {
        let file = path(&format!("{number}.jsonl"));
        std::fs::write(&file, source(number, name)).unwrap();
        file
    };
    let running = Running::on(&home);
    succeeds(home.folder(), &["submit", &line(1, "s")]);
    let told = succeeds(home.folder(), &["backup", &path("kept"), "--with-keys"]);
    assert!(
        told.contains("Copied 4 entries and 1 files of content"),
        "{told}"
    );
    succeeds(home.folder(), &["backup", &path("without-keys")]);
    succeeds(home.folder(), &["submit", &line(2, "t")]);
    assert!(running.end());

    let restored = folder.path().join("restored");
    succeeds(&restored, &["restore", &path("kept")]);
    succeeds(&restored, &["submit", &line(3, "u")]);
    let told = succeeds(&restored, &["submit", &line(1, "s")]);
    assert!(told.contains("entered before"), "{told}");
    succeeds(&restored, &["record", "export", &path("export")]);
    let pass = succeeds(&restored, &["verify", "record", &path("export")]);
    assert!(pass.contains("PASS"), "{pass}");

    // Without the key it is read; with the key from elsewhere it goes on.
    let reading = folder.path().join("reading");
    let told = succeeds(&reading, &["restore", &path("without-keys")]);
    assert!(told.contains("can be read"), "{told}");
    succeeds(&reading, &["record", "checkpoint"]);
    fails_with(1, &reading, &["submit", &line(4, "v")]);
    let writing = folder.path().join("writing");
    let key = home.house_key();
    succeeds(
        &writing,
        &[
            "restore",
            &path("without-keys"),
            "--key",
            key.to_str().unwrap(),
        ],
    );
    succeeds(&writing, &["submit", &line(4, "v")]);
}

#[test]
fn a_backup_never_sets_a_home_back_and_never_overwrites() {
    let (folder, home) = home_with_convention_a();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    succeeds(home.folder(), &["backup", &path("kept")]);
    let said = fails_with(2, home.folder(), &["backup", &path("kept")]);
    assert!(said.contains("is not empty"), "{said}");
    let said = fails_with(1, home.folder(), &["restore", &path("kept")]);
    assert!(said.contains("There is a home in"), "{said}");

    std::fs::write(path("line"), source(1, "s")).unwrap();
    succeeds(home.folder(), &["submit", &path("line")]);
    let said = fails_with(1, home.folder(), &["restore", &path("kept")]);
    assert!(said.contains("would set the Record back"), "{said}");
    // Also when all but the mark is lost.
    std::fs::remove_file(home.folder().join("format")).unwrap();
    std::fs::remove_file(home.record()).unwrap();
    let said = fails_with(1, home.folder(), &["restore", &path("kept")]);
    assert!(said.contains("would set the Record back"), "{said}");
}

#[test]
fn a_backup_that_was_altered_is_not_used() {
    let (folder, home) = home_with_convention_a();
    let kept = folder.path().join("kept");
    succeeds(home.folder(), &["backup", kept.to_str().unwrap()]);
    let record = kept.join("record.sqlite");
    let mut bytes = std::fs::read(&record).unwrap();
    let place = bytes
        .windows(12)
        .position(|window| window == b"The Secretar")
        .unwrap();
    bytes[place] = b'A';
    std::fs::write(&record, bytes).unwrap();
    check_refused(folder.path());

    std::fs::write(&record, "no database").unwrap();
    check_refused(folder.path());
    let said = fails_with(1, home.folder(), &["restore", "/no/such/folder"]);
    assert!(said.starts_with("There is no backup in "), "{said}");
}

/// The backup `kept` is not restored, is said to be damaged, and is left as it is.
fn check_refused(folder: &Path) {
    let (kept, restored) = (folder.join("kept"), folder.join("restored"));
    let before = files_of(&kept);
    let said = fails_with(1, &restored, &["restore", kept.to_str().unwrap()]);
    let words = format!(
        "The backup in {} is damaged and was not used. ",
        kept.display()
    );
    assert!(said.starts_with(&words), "{said}");
    assert_eq!(files_of(&kept), before);
    assert!(!restored.exists());
    assert!(!folder.join("restored.check").exists());
}

fn files_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files.extend(files_of(&path));
        } else {
            files.insert(path.clone(), std::fs::read(path).unwrap());
        }
    }
    files
}

#[test]
fn a_backup_is_restored_without_being_touched() {
    let (folder, home) = home_with_convention_a();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    succeeds(home.folder(), &["backup", &path("kept"), "--with-keys"]);
    let before = files_of(&folder.path().join("kept"));
    assert!(
        before.keys().any(|file| file.ends_with("high-water")),
        "it includes the mark"
    );
    let names: Vec<_> = before
        .keys()
        .filter_map(|file| file.file_name()?.to_str())
        .collect();
    assert!(!names.contains(&"record.sqlite-wal"), "{names:?}");
    succeeds(&folder.path().join("restored"), &["restore", &path("kept")]);
    assert_eq!(files_of(&folder.path().join("kept")), before);
}

#[test]
fn a_backup_of_a_home_that_was_set_back_knows_what_was_signed() {
    let (folder, home) = home_with_convention_a();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let record = std::fs::read(home.record()).unwrap();
    std::fs::write(path("line"), source(1, "s")).unwrap();
    succeeds(home.folder(), &["submit", &path("line")]);
    let _ = std::fs::remove_file(home.folder().join("record.sqlite-wal"));
    let _ = std::fs::remove_file(home.folder().join("record.sqlite-shm"));
    std::fs::write(home.record(), record).unwrap();
    succeeds(home.folder(), &["backup", &path("kept"), "--with-keys"]);
    let restored = folder.path().join("restored");
    succeeds(&restored, &["restore", &path("kept")]);
    let said = fails_with(1, &restored, &["submit", &path("line")]);
    assert!(
        said.contains("older than what this house has signed"),
        "{said}"
    );
}

#[test]
fn a_backup_does_not_lie_in_its_home() {
    let (_folder, home) = home_with_convention_a();
    for within in ["", "kept", "archive/kept/deep", "../home/kept"] {
        let within = home.folder().join(within);
        let said = fails_with(2, home.folder(), &["backup", within.to_str().unwrap()]);
        assert!(said.contains("lies in the home itself"), "{said}");
    }
    assert!(!home.folder().join("kept").exists());
}
