//! What commands say: of a home that is missing, damaged, older or not writable, and of themselves.

use crate::given::{CONVENTION, command, fails_with, home_with_convention_a, servanda, succeeds};
use servanda::ledger::SqliteLedger;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

#[tokio::test]
async fn a_home_where_nothing_may_be_written_is_read() {
    let (_folder, home) = home_with_convention_a();
    // Closed as a house does that ends well: what SQLite kept beside the Record is in it, and gone.
    let ledger = SqliteLedger::open(&home.record()).await.unwrap();
    ledger.close().await;
    assert!(!home.folder().join("record.sqlite-wal").exists());
    // Stands for a folder that is not writable, also for a test that may write everywhere: SQLite
    // cannot open the file that it keeps beside the Record.
    std::os::unix::fs::symlink("/no/such", home.folder().join("record.sqlite-shm")).unwrap();
    succeeds(home.folder(), &["record", "checkpoint"]);
    succeeds(home.folder(), &["timeline", "a"]);

    std::fs::write(home.folder().join("record.sqlite-wal"), "newer entries").unwrap();
    let said = fails_with(1, home.folder(), &["timeline", "a"]);
    assert!(
        said.contains("write-ahead log, which cannot be read where nothing may be written"),
        "{said}"
    );
}

#[test]
fn a_damaged_home_is_explained_to_who_reads_it() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.record(), vec![7; 9000]).unwrap();
    // A program that ended in haste leaves the log behind, and SQLite would mend the Record from it.
    for beside in ["record.sqlite-wal", "record.sqlite-shm"] {
        let _ = std::fs::remove_file(home.folder().join(beside));
    }
    for arguments in [
        &["status"][..],
        &["record", "checkpoint"],
        &["timeline", "a"],
    ] {
        let said = fails_with(1, home.folder(), arguments);
        assert!(
            said.starts_with("The Record of this home cannot be read. "),
            "{said}"
        );
        assert!(!said.contains("entered"), "{said}");
    }
}

#[test]
fn an_older_home_is_explained_the_same_way_by_every_command() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.folder().join("format"), "0\n").unwrap();
    let said: Vec<String> = [&["serve"][..], &["status"], &["record", "checkpoint"]]
        .iter()
        .map(|arguments| fails_with(1, home.folder(), arguments))
        .collect();
    assert!(
        said[0].starts_with("This home is of format 0, "),
        "{said:?}"
    );
    assert!(said.iter().all(|one| *one == said[0]), "{said:?}");
    assert!(!said[0].contains('\u{1b}'));
}

#[test]
fn a_path_keeps_its_letters() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("my.key");
    std::fs::write(&key, "no key").unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    let said = command(folder.path(), &["keys", "show", "my.key"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.starts_with("`my.key` is not a key file. "), "{said}");
}

#[test]
fn a_variable_that_is_empty_is_not_set() {
    let folder = tempfile::tempdir().unwrap();
    let said = command(Path::new(""), &["status"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(
        said.starts_with("There is no home in servanda-home. "),
        "{said}"
    );
}

#[test]
fn a_house_says_which_conventions_it_keeps() {
    let (folder, home) = home_with_convention_a();
    let told = succeeds(home.folder(), &["status"]);
    assert!(told.contains("no rule of entry into force is held here"));
    assert_eq!(told, succeeds(home.folder(), &["status", "a"]));
    let second = CONVENTION
        .replace("a/convention", "b/convention")
        .replace("AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAQ");
    let file = folder.path().join("b.jsonl");
    std::fs::write(&file, second).unwrap();
    succeeds(home.folder(), &["submit", file.to_str().unwrap()]);
    let told = succeeds(home.folder(), &["status"]);
    assert!(told.contains("\n  a  A\n  b  A\n"), "{told}");
    let told: serde_json::Value =
        serde_json::from_str(&succeeds(home.folder(), &["status", "--json"])).unwrap();
    assert_eq!(told["conventions"], serde_json::json!(["a", "b"]));
}

#[test]
fn a_participant_is_found_by_its_code_in_any_letters() {
    let (_folder, home) = home_with_convention_a();
    let timeline = |code| ["timeline", "a", "--participant", code];
    let told = succeeds(home.folder(), &timeline("USA"));
    assert_eq!(told, succeeds(home.folder(), &timeline("usa")));
    for code in ["XYZ", "united states", ""] {
        let said = fails_with(1, home.folder(), &timeline(code));
        assert!(
            said.starts_with(&format!("No participant has the code `{code}`. ")),
            "{said}"
        );
    }
}

#[test]
fn a_home_that_is_not_there_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        &["record", "checkpoint"][..],
        &["submit", "x.jsonl"],
        &["backup", "b"],
    ] {
        let said = fails_with(1, folder.path(), arguments);
        assert!(said.starts_with("There is no home in "), "{said}");
        assert!(said.contains("`servanda init`"), "{said}");
    }
}

#[test]
fn settings_that_are_not_known_are_an_error() {
    let (_folder, home) = home_with_convention_a();
    std::fs::write(home.config(), "lisen = \"127.0.0.1:0\"\n").unwrap();
    let said = fails_with(2, home.folder(), &["serve"]);
    assert!(said.contains("lisen"), "{said}");
}

#[test]
fn the_program_explains_itself() {
    let folder = tempfile::tempdir().unwrap();
    let help = servanda(folder.path(), &["help"]);
    let help = String::from_utf8(help.stdout).unwrap();
    for word in [
        "init",
        "serve",
        "submit",
        "status",
        "verify",
        "servanda-home",
    ] {
        assert!(help.contains(word), "{word} in {help}");
    }
    let said = fails_with(2, folder.path(), &["no-such-command"]);
    assert!(said.contains("no-such-command"), "{said}");
    let alone = folder.path().join("servanda");
    std::fs::copy(env!("CARGO_BIN_EXE_servanda"), &alone).unwrap();
    let said = Command::new(&alone)
        .args(["evidence", "seal"])
        .env("PATH", folder.path())
        .output()
        .unwrap();
    assert_eq!(said.status.code(), Some(2));
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(
        said.contains("`servanda-evidence` is not beside this one"),
        "{said}"
    );
    let version = succeeds(folder.path(), &["verify", "--version"]);
    assert!(version.contains("servanda"), "{version}");
}
