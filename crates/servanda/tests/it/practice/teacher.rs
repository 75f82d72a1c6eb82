//! What a teacher does with a meeting: placards, a pause, a step back in a copy, an export, erasure of names.

use super::room::{FLOOR, Room, opened};
use crate::given::{fails_with, succeeds, verified};
use crate::web::markup;
use axum::http::StatusCode;
use record::verify::{self, Depth};
use serde_json::json;
use servanda::home::Home;
use servanda::house::House;
use std::collections::BTreeMap;
use std::path::Path;

/// Every file under a folder with its bytes.
fn bytes(folder: &Path) -> BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for found in std::fs::read_dir(folder).unwrap() {
        let path = found.unwrap().path();
        if path.is_dir() {
            all.extend(bytes(&path));
        } else if let Ok(content) = std::fs::read(&path) {
            all.insert(path, content);
        }
    }
    all
}

fn holding(folder: &Path, words: &str) -> Vec<std::path::PathBuf> {
    let held = |content: &[u8]| {
        content
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    };
    let all = bytes(folder).into_iter();
    all.filter(|(_, content)| held(content))
        .map(|(path, _)| path)
        .collect()
}

async fn list_opened(room: &Room, step: &str) -> StatusCode {
    let ask = json!({"type": "committee.floor.list/1", "step": step});
    room.hands_in("Chair, Ghana", "Chair", &ask).await.status
}

#[tokio::test]
async fn a_paused_house_shows_its_pages_and_takes_nothing_until_it_goes_on() {
    let room = Room::opened(&[]).await;
    room.signs_in("Chair, Ghana").await;
    let before = room.size().await;
    assert!(room.says(&["practice", "pause"]).starts_with("Paused"));
    assert!(
        room.says(&["practice", "pause"])
            .starts_with("It is paused already")
    );
    let ask = json!({"type": "committee.floor.list/1", "step": "opened"});
    let answer = room.hands_in("Chair, Ghana", "Chair", &ask).await;
    assert!(!answer.status.is_success() && !answer.status.is_redirection());
    assert!(
        answer.text().contains("paused, and nothing was entered"),
        "{}",
        answer.text()
    );
    let page = room.get("/committee/floor/dark-skies").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Paused"), "every page says so");
    assert_eq!(room.size().await, before);
    assert_eq!(room.says(&["practice", "resume"]).trim(), "It goes on.");
    assert_eq!(list_opened(&room, "opened").await, StatusCode::SEE_OTHER);
    assert!(!room.get("/").await.text().contains("Paused"));
}

#[tokio::test]
async fn a_copy_steps_back_and_the_original_is_untouched() {
    let room = Room::opened(&[]).await;
    room.signs_in("Chair, Ghana").await;
    assert_eq!(list_opened(&room, "opened").await, StatusCode::SEE_OTHER);
    let until = room.size().await - 1;
    assert_eq!(list_opened(&room, "closed").await, StatusCode::SEE_OTHER);
    let held = verified(&room.house().await).await;
    let record = std::fs::read(room.home.record()).unwrap();

    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("copy");
    let (number, place) = (until.to_string(), there.to_str().unwrap());
    let said = room.says(&["practice", "copy", "--until", &number, "--to", place]);
    assert!(
        said.contains("PRACTICE") && said.contains("-until-"),
        "{said}"
    );
    assert_eq!(std::fs::read(room.home.record()).unwrap(), record);
    let copy = Home::at(&there);
    let copied = House::open_reading(&copy).await.unwrap();
    assert!(copied.is_practice() && copied.opened().origin != room.house().await.opened().origin);
    assert_eq!(
        verified(&copied).await,
        until + 2,
        "up to that entry, and one that says of what"
    );
    for index in 1..=until {
        let (one, other) = (
            room.house().await.entry(index).await,
            copied.entry(index).await,
        );
        assert_eq!(one.unwrap(), other.unwrap(), "entry {index}");
    }
    let last = copied.entry(until + 1).await.unwrap();
    let title = last
        .open()
        .unwrap()
        .act
        .get("listed")
        .unwrap()
        .get("title")
        .unwrap()
        .clone();
    let origin = room.house().await.opened().origin.clone();
    assert!(title.as_str().unwrap().contains(&origin), "{title:?}");
    let page = succeeds(&there, &["practice", "links"]);
    assert_eq!(page.matches("/invitation/").count(), 14, "{page}");

    // The copy goes its own way; a second one is not made over it.
    opened(&copy, &[]);
    let floor = succeeds(&there, &["floor", FLOOR, "--json"]);
    let floor: serde_json::Value = serde_json::from_str(&floor).unwrap();
    assert_eq!(floor["meeting_open"], true);
    let again = fails_with(
        1,
        room.home.folder(),
        &["practice", "copy", "--until", &number, "--to", place],
    );
    assert!(again.contains("a home in"), "{again}");
    let beyond = folder.path().join("beyond");
    let none = [
        "practice",
        "copy",
        "--until",
        "9999",
        "--to",
        beyond.to_str().unwrap(),
    ];
    assert!(fails_with(1, room.home.folder(), &none).contains("no entry 9999"));
    assert!(!beyond.exists());
    assert_eq!(verified(&room.house().await).await, held);
}

#[tokio::test]
async fn a_meeting_is_taken_away_whole() {
    let room = Room::opened(&[]).await;
    for role in ["Chair, Ghana", "Secretary", "Representative, Kenya"] {
        room.signs_in(role).await;
    }
    let question = "PRACTICE/L.1";
    room.secretary("budget", json!({"question": question}))
        .await;
    room.chair(
        "voting_announced",
        json!({"question": question, "method": "recorded", "majority": "simple"}),
    )
    .await;
    room.chair("voting_opened", json!({"question": question}))
        .await;
    let ballot = json!({"question": question, "ballot": "yes"});
    room.delegate(("KEN", "Kenya"), "ballot", ballot).await;
    room.chair("locked", json!({"question": question})).await;
    room.chair(
        "result",
        json!({"question": question, "result": {"yes": 1, "no": 0, "abstain": 0}}),
    )
    .await;

    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("meeting");
    let said = room.says(&["practice", "export", place.to_str().unwrap()]);
    assert!(
        said.contains("1 ballots") || said.contains("1 ballot"),
        "{said}"
    );
    let report = verify::record(&place.join("record"), None, Depth::Whole);
    assert!(report.passes() && report.practice, "{}", report.text());
    let votes = std::fs::read_to_string(place.join("votes.csv")).unwrap();
    assert_eq!(
        votes.lines().collect::<Vec<_>>(),
        [
            "practice,vote,question,part,code,delegation,ballot,result",
            "PRACTICE,dark-skies-1,PRACTICE/L.1,,KEN,Kenya,yes,announced"
        ]
    );
    let pages = std::fs::read_dir(place.join("pages")).unwrap();
    let pages: Vec<_> = pages.map(|file| file.unwrap().path()).collect();
    let mut linked = 0;
    for file in pages
        .iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "html"))
    {
        let text = std::fs::read_to_string(file).unwrap();
        let page = markup::read(&file.display().to_string(), &text);
        assert!(page.text.contains("PRACTICE"), "{}", file.display());
        for link in page
            .links
            .iter()
            .filter(|link| link.ends_with(".html") && !link.contains(':'))
        {
            assert!(
                place.join("pages").join(link).exists(),
                "{} links to {link}",
                file.display()
            );
            linked += 1;
        }
    }
    assert!(linked > 50, "{linked} links");
    for name in [
        "index",
        "rules",
        "committee-floor-dark-skies",
        "practice-committee-floor-vote-dark-skies-1",
    ] {
        let file = place.join(format!("pages/{name}.html"));
        assert!(file.exists(), "{}", file.display());
    }
    fails_with(
        2,
        room.home.folder(),
        &["practice", "export", place.to_str().unwrap()],
    );
    assert!(
        holding(&place, "Delegate of Kenya").is_empty(),
        "no name leaves the house"
    );
}

#[tokio::test]
async fn afterwards_no_name_is_left_in_any_byte_of_the_home() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("class.csv");
    let home = Home::at(folder.path().join("home"));
    std::fs::write(
        &table,
        "delegation,name,role\nGHA,Zebulon Presider,chair\n,Yolanda Keeper,secretary\nKEN,Xanthippe Speaker,head\nJPN,Wolfram Voter,head\n",
    )
    .unwrap();
    opened(&home, &["--roster", table.to_str().unwrap()]);
    let names = [
        "Zebulon Presider",
        "Yolanda Keeper",
        "Xanthippe Speaker",
        "Wolfram Voter",
    ];
    let backup = folder.path().join("backup");
    succeeds(home.folder(), &["backup", backup.to_str().unwrap()]);
    let room = Room::over(tempfile::tempdir().unwrap(), home).await;
    room.signs_in("Chair, Ghana").await;
    assert_eq!(list_opened(&room, "opened").await, StatusCode::SEE_OTHER);
    let pages = [
        "/",
        "/committee/floor/dark-skies",
        "/record",
        "/people/keys",
        "/committee/participants",
    ];
    for address in pages {
        let text = room.get(address).await.text().to_owned();
        assert!(!names.iter().any(|name| text.contains(name)), "{address}");
    }
    for name in names {
        let found = holding(room.home.folder(), name);
        assert!(!found.is_empty(), "{name} is there before");
        assert!(
            found
                .iter()
                .all(|file| file.to_string_lossy().contains("people.sqlite")),
            "{found:?}"
        );
    }
    let word = std::fs::read_to_string(room.home.practice_links()).unwrap();
    let word = word
        .lines()
        .nth(1)
        .unwrap()
        .split('\t')
        .nth(1)
        .unwrap()
        .to_owned();
    let said = room.says(&["practice", "forget"]);
    assert!(
        said.starts_with("Erased the names of 4 people") && said.contains("backups"),
        "{said}"
    );
    for name in names {
        assert!(holding(room.home.folder(), name).is_empty(), "{name}");
        assert!(
            !holding(&backup, name).is_empty(),
            "a backup is left as it is, and the answer says so"
        );
    }
    assert!(
        holding(room.home.folder(), &word).is_empty(),
        "no link is left"
    );
    // Who was signed in is so no more; the Record stands.
    assert_ne!(list_opened(&room, "closed").await, StatusCode::SEE_OTHER);
    verified(&room.house().await).await;
}

#[tokio::test]
async fn placards_are_two_on_a_sheet_with_a_code_for_each_open_link() {
    let room = Room::opened(&[]).await;
    room.signs_in("Chair, Ghana").await;
    let file = room.home.folder().join("placards.html");
    let said = room.says(&["practice", "placards", file.to_str().unwrap()]);
    assert!(said.starts_with("Wrote 15 placards"), "{said}");
    let page = std::fs::read_to_string(&file).unwrap();
    assert_eq!(page.matches("<section class=\"placard\">").count(), 15);
    assert_eq!(
        page.matches("The link as a QR code").count(),
        14,
        "the Chair's link was used"
    );
    assert!(page.contains("PRACTICE") && page.contains("Your link was used"));
    assert!(
        !page.contains("<script") && !page.contains("src="),
        "nothing is loaded"
    );
}
