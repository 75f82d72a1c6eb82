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

#[tokio::test]
async fn in_a_room_s_own_network_a_link_signs_in_without_a_passkey_and_says_so() {
    let room = Room::opened(&["--url", "http://192.168.1.20:8440"]).await;
    let listed = room.says(&["practice", "links"]);
    assert!(
        listed.contains("http://192.168.1.20:8440/invitation/"),
        "{listed}"
    );
    let link = room.link("Representative, Kenya");
    let host = ("host", "192.168.1.20:8440");
    let page = room.visitor.with(&link, &[host]).await;
    assert!(
        page.text()
            .contains("attested by the house, not signed by you"),
        "{}",
        page.text()
    );
    assert!(!page.text().contains("Make a passkey") && !page.text().contains("<script"));
    let there = room.visitor.with("/sign-in", &[host]).await;
    assert!(
        there.text().contains("no passkey works"),
        "{}",
        there.text()
    );
    // On the machine itself the same link makes one.
    let here = room.get(&link).await;
    assert!(here.text().contains("Make a passkey"), "{}", here.text());

    let form = ("content-type", "application/x-www-form-urlencoded");
    let send = |origin: &'static str| {
        let headers = [host, form, ("origin", origin)];
        let (visitor, link) = (&room.visitor, link.clone());
        async move { visitor.send("POST", &link, &headers, b"").await }
    };
    assert_eq!(send("http://evil.example").await.status.as_u16(), 403);
    let answer = send("http://192.168.1.20:8440").await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    assert!(
        !answer.header("set-cookie").contains("Secure"),
        "the cookie travels there too"
    );
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

#[test]
fn every_picture_of_the_tour_is_there_small_and_made_by_the_browser_s_ring() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let tour = std::fs::read_to_string(root.join("docs/tour.md")).unwrap();
    let script = std::fs::read_to_string(root.join("xtask/browser/practice.mjs")).unwrap();
    let names: Vec<&str> = tour
        .split("](tour/")
        .skip(1)
        .map(|rest| rest.split_once(".png)").unwrap().0)
        .collect();
    assert!(names.len() >= 8, "{names:?}");
    for name in &names {
        let bytes = std::fs::read(root.join(format!("docs/tour/{name}.png"))).unwrap();
        assert!(bytes.starts_with(b"\x89PNG\r\n"), "{name}");
        assert!(bytes.len() < 60_000, "{name} has {} bytes", bytes.len());
        assert!(
            script.contains(&format!("\"{name}\"")),
            "{name} is made by nothing"
        );
    }
    let kept = std::fs::read_dir(root.join("docs/tour")).unwrap().count();
    assert_eq!(kept, names.len(), "a picture that the tour does not show");
}
