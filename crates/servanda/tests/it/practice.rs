//! Practice: a fictional committee opens by one command, a whole meeting is held in it, and a teacher pauses it,
//! steps back in a copy, takes it away and erases the names.

mod meeting;
mod room;
mod teacher;

use crate::given::{command, fails_with, succeeds};
use room::{Room, opened};
use servanda::home::Home;

#[test]
fn a_first_start_prints_a_link_for_each_person_and_a_second_those_still_open() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let first = opened(&home, &[]);
    assert!(first.contains("PRACTICE: nothing here is real."), "{first}");
    let links: Vec<&str> = first
        .lines()
        .filter(|line| line.contains("/invitation/"))
        .collect();
    assert_eq!(links.len(), 15, "{first}");
    for words in [
        "Chair, Ghana",
        "Representative, Ghana",
        "Delegate of Kenya",
        "Representative, Kenya",
        "Observer, European Union",
        "servanda practice --help",
    ] {
        assert!(first.contains(words), "{words}: {first}");
    }
    assert!(
        links[0].starts_with("Chair ") && links[1].starts_with("Secretary "),
        "{first}"
    );
    let word = |text: &str| text.rsplit('/').next().unwrap().trim().to_owned();
    let second = opened(&home, &[]);
    for link in links {
        assert!(second.contains(&word(link)), "{link}: {second}");
    }
    for (file, mode) in [(home.practice_links(), 0o600), (home.roster(), 0o600)] {
        use std::os::unix::fs::PermissionsExt as _;
        let found = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(found & 0o777, mode, "{}", file.display());
    }
    // The meeting has its people: another table would be another meeting.
    let said = fails_with(
        2,
        home.folder(),
        &[
            "serve",
            "--practice",
            "--rules",
            "classroom",
            "--listen",
            "127.0.0.1:0",
        ],
    );
    assert!(said.contains("its people and its rules already"), "{said}");
}

#[tokio::test]
async fn who_has_signed_in_has_no_open_link_until_a_new_one_is_drawn() {
    let room = Room::opened(&[]).await;
    room.signs_in("Chair, Ghana").await;
    let listed = room.says(&["practice", "links"]);
    assert_eq!(listed.matches("/invitation/").count(), 14, "{listed}");
    assert!(listed.contains("used, or its time is over"), "{listed}");
    assert!(listed.contains("One person has no open link"), "{listed}");
    let renewed = room.says(&["practice", "links", "--renew"]);
    assert_eq!(renewed.matches("/invitation/").count(), 15, "{renewed}");
}

#[test]
fn a_class_of_fifty_comes_from_a_table_all_of_it_or_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    let table = folder.path().join("class.csv");
    let states = [
        "KEN", "FRA", "Japan", "BRA", "EST", "GHA", "NZL", "Jamaica", "FJI", "URY",
    ];
    let mut rows =
        String::from("delegation,name,role\nMEX,Ms. Teacher,chair\n,Mr. Assistant,secretary\n");
    for number in 0..48 {
        let role = ["head", "representative", "adviser"][number % 3];
        let state = states[number % states.len()];
        rows.push_str(&format!("{state},Student {number},{role}\n"));
    }
    let file = table.to_str().unwrap();
    std::fs::write(
        &table,
        rows.replace("EST,Student 14", "Atlantis,Student 14"),
    )
    .unwrap();
    let args = [
        "serve",
        "--practice",
        "--listen",
        "127.0.0.1:0",
        "--roster",
        file,
    ];
    let said = fails_with(2, home.folder(), &args);
    assert!(
        said.contains("Atlantis") && said.contains("Line 18"),
        "{said}"
    );
    let nobody = succeeds(home.folder(), &["people", "list"]);
    assert!(nobody.starts_with("Nobody yet"), "{nobody}");

    std::fs::write(&table, rows).unwrap();
    let said = opened(&home, &["--roster", file]);
    assert_eq!(said.matches("/invitation/").count(), 50, "{said}");
    assert!(
        said.contains("Ms. Teacher") && said.contains("Chair, Mexico"),
        "{said}"
    );
    let floor = succeeds(
        home.folder(),
        &["floor", "practice/committee/floor/dark-skies", "--json"],
    );
    let floor: serde_json::Value = serde_json::from_str(&floor).unwrap();
    // Ten delegations, and the Chair's State, which has nobody else.
    assert_eq!(floor["members"], 11);
    assert_eq!(floor["practice"], true);
}

#[test]
fn practice_is_never_mixed_with_a_real_house() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    succeeds(
        home.folder(),
        &["init", "--url", "https://record.example.org"],
    );
    for verb in [
        ["practice", "links"],
        ["practice", "pause"],
        ["practice", "forget"],
    ] {
        let said = fails_with(1, home.folder(), &verb);
        assert!(said.contains("real Record"), "{said}");
    }
    assert!(!home.paused().exists());
    // Only exercises are served without encryption to others.
    let other = folder.path().join("other");
    fails_with(2, &other, &["init", "--url", "http://192.168.1.20:8440"]);
    succeeds(
        &other,
        &["init", "--practice", "--url", "http://192.168.1.20:8440"],
    );
    let without = command(&other, &["serve", "--rules", "classroom"])
        .output()
        .unwrap();
    assert_eq!(without.status.code(), Some(2), "--rules is for practice");
}
