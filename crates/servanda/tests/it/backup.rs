//! Backup while the house runs, restore, and roll-back refused.

use crate::given::{fails_with, home_with_convention_a, source, succeeds};
use crate::home::Running;

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
    let restored = folder.path().join("restored");
    fails_with(1, &restored, &["restore", kept.to_str().unwrap()]);
    assert!(!restored.join("format").exists());
}
