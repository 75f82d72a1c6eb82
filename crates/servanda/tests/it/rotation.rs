//! The house changes its key: who trusts the key before, who holds a backup, and what a crash leaves.

use crate::given::{
    HOUSE_KEY, InMemory, enter, fails_with, home_with_convention_a, source, succeeds,
};
use record::note::Note;
use record::policy::Policy;
use record::verify::{self, Depth, Report};
use servanda::desk::Tools;
use servanda::fate::all_goes_well;
use servanda::home::Home;
use servanda::house::House;
use servanda::keys::Seed;
use std::path::Path;
use std::sync::Arc;

fn exported(home: &Home, to: &Path) -> std::path::PathBuf {
    succeeds(home.folder(), &["record", "export", to.to_str().unwrap()]);
    to.to_owned()
}

fn lines_of(export: &Path) -> usize {
    let note = std::fs::read(export.join("checkpoint")).unwrap();
    Note::parse(&note).unwrap().signatures.len()
}

fn policy(vkey: &str) -> Policy {
    Policy::parse(format!("log {vkey}\nquorum none\n").as_bytes()).unwrap()
}

fn checked(export: &Path, policy: Option<&Policy>) -> Report {
    verify::record(export, policy, Depth::Whole)
}

fn first_key(export: &Path) -> String {
    let keys = std::fs::read_to_string(export.join("key")).unwrap();
    keys.lines().next().unwrap().to_owned()
}

fn submitted(folder: &Path, home: &Home, number: u128) {
    let file = folder.join(format!("{number}.jsonl"));
    std::fs::write(&file, source(number, &format!("s{number}"))).unwrap();
    succeeds(home.folder(), &["submit", file.to_str().unwrap()]);
}

#[test]
fn a_record_goes_on_under_a_new_key_and_whoever_trusts_the_one_before_finds_it() {
    let (folder, home) = home_with_convention_a();
    let older = exported(&home, &folder.path().join("older"));
    let before = first_key(&older);
    let said = succeeds(home.folder(), &["keys", "rotate"]);
    assert!(said.starts_with("Entry 3: "), "{said}");
    submitted(folder.path(), &home, 1);
    let newer = exported(&home, &folder.path().join("newer"));
    let new = first_key(&newer);
    assert!(said.contains(&new) && new != before, "{said}");
    assert_eq!((lines_of(&older), lines_of(&newer)), (1, 2));
    for policy in [None, Some(policy(&new)), Some(policy(&before))] {
        let report = checked(&newer, policy.as_ref());
        assert!(report.passes(), "{}", report.text());
    }
    let continued = verify::consistency(&older, &newer, Some(&policy(&before)));
    assert!(continued.passes(), "{}", continued.text());
    // A receipt too names the key that signs now.
    let receipt = folder.path().join("3.tlog-proof");
    std::fs::write(&receipt, succeeds(home.folder(), &["record", "prove", "3"])).unwrap();
    assert!(verify::proof(&receipt, None).passes());
    // It can be changed again.
    succeeds(home.folder(), &["keys", "rotate"]);
    submitted(folder.path(), &home, 2);
    let third = exported(&home, &folder.path().join("third"));
    assert!(checked(&third, Some(&policy(&new))).passes());
    assert!(
        !checked(&third, Some(&policy(&before))).passes(),
        "its days are over"
    );
}

#[test]
fn a_backup_goes_on_under_the_new_key_and_an_old_key_alone_does_not_write() {
    let (folder, home) = home_with_convention_a();
    let old = folder.path().join("old.key");
    std::fs::copy(home.house_key(), &old).unwrap();
    succeeds(home.folder(), &["keys", "rotate"]);
    let backup = folder.path().join("backup");
    succeeds(
        home.folder(),
        &["backup", backup.to_str().unwrap(), "--with-keys"],
    );
    let restored = Home::at(folder.path().join("restored"));
    succeeds(restored.folder(), &["restore", backup.to_str().unwrap()]);
    submitted(folder.path(), &restored, 1);
    let export = exported(&restored, &folder.path().join("export"));
    assert_eq!(lines_of(&export), 2);
    assert!(checked(&export, None).passes());

    let other = Home::at(folder.path().join("other"));
    let backup = backup.to_str().unwrap();
    succeeds(
        other.folder(),
        &["restore", backup, "--key", old.to_str().unwrap()],
    );
    let file = folder.path().join("1.jsonl");
    let said = fails_with(1, other.folder(), &["submit", file.to_str().unwrap()]);
    assert!(
        said.contains("is not the key that this Record names"),
        "{said}"
    );
}

#[test]
fn whatever_a_crash_leaves_the_record_says_which_key_it_is() {
    let (folder, home) = home_with_convention_a();
    // Before anything was entered: the next key waits, and the old one signs.
    Seed::draw().unwrap().write(&home.next_key()).unwrap();
    submitted(folder.path(), &home, 1);
    let first = exported(&home, &folder.path().join("first"));
    assert_eq!(lines_of(&first), 1);
    succeeds(home.folder(), &["keys", "rotate"]);
    assert!(!home.next_key().exists());
    // After it was entered, before or between the two renamings.
    let (new, before) = (home.house_key(), home.key_before());
    for (number, between) in [(2, false), (3, true)] {
        std::fs::rename(&new, home.next_key()).unwrap();
        if !between {
            std::fs::rename(&before, &new).unwrap();
        }
        submitted(folder.path(), &home, number);
        let export = exported(&home, &folder.path().join(number.to_string()));
        assert_eq!(lines_of(&export), 2);
        assert!(checked(&export, None).passes());
    }
}

#[tokio::test]
async fn the_key_before_signs_for_thirty_days_and_no_longer() {
    let house = InMemory::opened().await;
    let tools = |key: Seed| Tools {
        ledger: Arc::new(house.ledger.reopened(all_goes_well())),
        archive: Arc::new(house.archive.clone()),
        key,
        high_water: house.high_water.reopened(all_goes_well()),
        clock: house.clock.clone(),
    };
    let next = Seed::from_bytes([5; 32]);
    let (answer, until) = tools(Seed::from_bytes(HOUSE_KEY))
        .rotate(&next)
        .await
        .unwrap();
    assert_eq!(answer.first, 2);
    assert_eq!(until.to_string(), "2026-12-21T12:00:00.000Z");
    let lines = |house: House| async move {
        Note::parse(&house.checkpoint().await.unwrap())
            .unwrap()
            .signatures
            .len()
    };
    assert_eq!(lines(house.house().await).await, 2);
    let key = Seed::from_bytes([5; 32]).after(&Seed::from_bytes(HOUSE_KEY));
    let desk = servanda::desk::Desk::open(tools(key), None).await.unwrap();
    house.clock.set(until);
    enter(&desk, &[source(1, "s")]).await.unwrap();
    assert_eq!(lines(house.house().await).await, 2);
    let later = until.unix_millis() + 1;
    house
        .clock
        .set(record::Instant::from_unix_millis(later).unwrap());
    enter(&desk, &[source(2, "t")]).await.unwrap();
    assert_eq!(lines(house.house().await).await, 1);
    house.verified().await;
    // Nobody submits a change of the house's key, and the key before opens no desk any more.
    desk.close().await;
    assert!(
        servanda::desk::Desk::open(tools(Seed::from_bytes(HOUSE_KEY)), None)
            .await
            .is_err()
    );
}
