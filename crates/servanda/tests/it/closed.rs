//! Acts that are not open: the Record commits to them, the desk rests on them, the public never sees them,
//! and they can be erased without a trace of what they said.

use crate::given::{InMemory, enter, fails_with, succeeds};
use crate::web::visitor::Visitor;
use record::Value;
use record::entry::Body;
use serde_json::{Value as Json, json};
use servanda::conventions;
use servanda::desk::Desk;
use servanda::error::Error;
use servanda::fate::all_goes_well;
use servanda::home::Home;
use servanda::ledger::{Ledger as _, SqliteLedger};
use std::collections::BTreeMap;

const LIST: &str = "un-cybercrime/committee/non-objection/exercise";
const BODY: &str = "un-cybercrime/committee/body/committee-of-the-exercise";
/// Words that stand in the objection and nowhere else.
const WORDS: &str = "Its funding is not disclosed";
/// What a visitor may look at.
const PAGES: [&str; 9] = [
    "/",
    "/committee",
    "/un-cybercrime/committee/non-objection/exercise",
    "/un-cybercrime/committee/non-objection/exercise.json",
    "/timeline",
    "/timeline.json",
    "/status",
    "/committee/participants",
    "/api/v1/conventions/un-cybercrime",
];

fn line(number: u128, matter: &str, ask: &Json) -> String {
    let id = record::bytes::encode(&(number + 1000).to_be_bytes());
    json!({"id": id, "matter": matter, "ask": ask}).to_string()
}

fn objection(number: u128) -> String {
    let ask = json!({"type": "committee.non_objection.objected/1", "on": "2026-11-21", "for": "FRA", "by": {"capacity": "representative"}, "organization": "academy", "basis": WORDS, "general_basis": "Not independent"});
    line(number, LIST, &ask)
}

/// A house that is the secretariat of a body whose list is circulating.
async fn circulating() -> (InMemory, Desk) {
    let house = InMemory::unopened();
    let desk = house.desk(all_goes_well()).await.unwrap();
    let shipped = conventions::built_in().unwrap().remove(0);
    for content in &shipped.contents {
        house.keep(content).await;
    }
    let kept = ["opened", "source", "rules", "participants"];
    let of_the_convention = |body: &&Value| {
        let act_type = body.get("ask").and_then(|ask| ask.get("type")?.as_str());
        let named = act_type.and_then(|act_type| act_type.strip_prefix("convention."));
        named.is_some_and(|named| kept.contains(&named.trim_end_matches("/1")))
    };
    let bodies = shipped.submissions.iter().map(|(_, body)| body);
    let mut lines: Vec<String> = bodies
        .filter(of_the_convention)
        .map(|body| String::from_utf8(body.canonical()).unwrap())
        .map(|line| line.replace("\"house\":\"copy\"", "\"house\":\"secretariat\""))
        .collect();
    let act = |verb: &str, members: Json| {
        let mut ask = members;
        ask["type"] = json!(format!("committee.non_objection.{verb}/1"));
        ask["on"] = json!("2026-11-21");
        ask
    };
    let established = json!({"type": "committee.body.established/1", "name": "Committee of the exercise", "short_name": "Committee", "kind": "ad_hoc_committee", "open_to": "all-states"});
    lines.push(line(1, BODY, &established));
    let persons = json!({"women": 1, "men": 1, "not_stated": 0});
    for (number, ask) in (2..).zip([
        act("opened", json!({"body": BODY, "basis": "the body's own decision"})),
        act("proposed", json!({"organization": "academy", "name": "An Academy", "category": "academia", "country": "KEN", "expertise": "Law", "persons": persons})),
        act("circulated", json!({"until": "2026-12-31T17:00:00.000Z", "zone": "Europe/Vienna"})),
    ]) {
        lines.push(line(number, LIST, &ask));
    }
    enter(&desk, &lines).await.unwrap();
    (house, desk)
}

async fn erase(desk: &Desk, number: u128, entry: u64) -> Result<u64, Error> {
    let ask = json!({"type": "convention.erased/1", "by": {"capacity": "operator"}, "entry": entry, "reason": "The State asked for it."});
    let answers = enter(desk, &[line(number, "un-cybercrime/convention", &ask)]).await?;
    Ok(answers[0].first)
}

/// The pages, folded from the first so many entries.
async fn pages(house: &InMemory, entry: u64) -> BTreeMap<&'static str, String> {
    let visitor = Visitor::over(house.house().await, None);
    let mut all = BTreeMap::new();
    for page in PAGES {
        let answer = visitor.get(&format!("{page}?entry={entry}")).await;
        assert!(answer.status.is_success(), "{page}: {}", answer.status);
        assert!(!answer.text().contains(WORDS), "{page}");
        all.insert(page, answer.text().to_owned());
    }
    all
}

#[tokio::test]
async fn the_record_commits_and_the_desk_remembers() {
    let (house, desk) = circulating().await;
    let size = house.verified().await;
    let before = pages(&house, size).await;
    let entry = enter(&desk, &[objection(9)]).await.unwrap()[0].first;

    let reading = house.house().await;
    let entered = reading.entry(entry).await.unwrap();
    assert!(matches!(entered.body, Body::Committed { .. }));
    let closed = reading.closed(0..entry + 1).await.unwrap();
    assert_eq!(closed.len(), 1);
    let (disclosure, open) = closed[0].disclosed.clone().unwrap();
    assert_eq!(
        entered.disclosed(&disclosure.salt, &disclosure.content),
        Ok(open.clone())
    );
    assert_eq!(open.open().unwrap().publicity, "sealed");
    house.verified().await;

    // What the public sees is as it was, also of the closed entry itself.
    for (page, now) in pages(&house, size).await {
        assert!(now == before[page], "{page} has changed");
    }
    pages(&house, entry + 1).await;

    // The same again is answered, and after a start the desk still knows of it.
    assert!(enter(&desk, &[objection(9)]).await.unwrap()[0].again);
    let error = enter(&desk, &[objection(10)]).await.unwrap_err();
    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let later = enter(&desk, &[objection(10)]).await.unwrap_err();
    assert_eq!(later.code, error.code);
    assert!(
        error.code.starts_with("committee.non_objection."),
        "{}",
        error.code
    );
    assert!(enter(&desk, &[objection(9)]).await.unwrap()[0].again);
}

#[tokio::test]
async fn what_is_erased_is_gone_and_every_public_page_and_proof_stands() {
    let (house, desk) = circulating().await;
    let entry = enter(&desk, &[objection(9)]).await.unwrap()[0].first;
    let before = pages(&house, entry + 1).await;
    let bytes = house.house().await.entry_bytes(entry).await.unwrap();

    let erased = erase(&desk, 20, entry).await.unwrap();
    assert_eq!(house.verified().await, erased + 1);
    let reading = house.house().await;
    assert_eq!(reading.entry_bytes(entry).await.unwrap(), bytes);
    let closed = reading.closed(0..erased).await.unwrap();
    assert_eq!((closed.len(), closed[0].disclosed.clone()), (1, None));
    for (page, now) in pages(&house, entry + 1).await {
        assert!(now == before[page], "{page} has changed");
    }
    // Its id stays taken, and it is erased once.
    let error = enter(&desk, &[objection(9)]).await.unwrap_err();
    assert_eq!(error.code, "desk.id_taken");
    let error = erase(&desk, 21, entry).await.unwrap_err();
    assert_eq!(error.code, "desk.nothing_to_erase");
    desk.close().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    enter(&desk, &[objection(10)]).await.unwrap();
}

#[tokio::test]
async fn only_what_is_not_open_is_erased_and_by_the_operator_alone() {
    let (house, desk) = circulating().await;
    let size = house.verified().await;
    for entry in [0, size - 1, size, u64::from(u32::MAX)] {
        let error = erase(&desk, 30, entry).await.unwrap_err();
        assert_eq!(error.code, "desk.nothing_to_erase", "{entry}");
    }
    let entry = enter(&desk, &[objection(9)]).await.unwrap()[0].first;
    let ask = json!({"type": "convention.erased/1", "entry": entry, "reason": "No reason", "source": {"document": "resolution-75-282"}});
    let error = enter(&desk, &[line(31, "un-cybercrime/convention", &ask)])
        .await
        .unwrap_err();
    assert_eq!(error.code, "convention.operator_erases");
    assert_eq!(house.verified().await, entry + 1);
}

/// A home whose Record holds one objection, transcribed from a source.
fn home_with_an_objection() -> (tempfile::TempDir, Home, u64) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().join("home"));
    succeeds(home.folder(), &["init"]);
    let persons = json!({"women": 1, "men": 1, "not_stated": 0});
    let asks = [
        json!({"type": "committee.non_objection.opened/1", "body": "un-cybercrime/committee/body/ad-hoc-committee", "basis": "75/282, paragraph 9"}),
        json!({"type": "committee.non_objection.proposed/1", "organization": "academy", "name": "An Academy", "category": "academia", "country": "KEN", "expertise": "Law", "persons": persons}),
        json!({"type": "committee.non_objection.circulated/1", "until": "2021-12-31T17:00:00.000Z", "zone": "Europe/Vienna"}),
        json!({"type": "committee.non_objection.objected/1", "for": "FRA", "organization": "academy", "basis": WORDS, "general_basis": "Not independent"}),
    ];
    let lines = (1..).zip(asks).map(|(number, mut ask)| {
        ask["on"] = json!("2021-12-01");
        ask["source"] = json!({"document": "resolution-75-282"});
        line(number, LIST, &ask)
    });
    let file = folder.path().join("list.jsonl");
    std::fs::write(&file, lines.collect::<Vec<_>>().join("\n")).unwrap();
    succeeds(home.folder(), &["submit", file.to_str().unwrap()]);
    let list = succeeds(home.folder(), &["closed", "list", "--json"]);
    let list: Json = serde_json::from_str(&list).unwrap();
    let entry = list[0]["entry"].as_u64().unwrap();
    (folder, home, entry)
}

/// The bytes of the Record's files in a home.
fn bytes_of(home: &Home) -> Vec<u8> {
    let mut all = Vec::new();
    for file in std::fs::read_dir(home.folder()).unwrap() {
        let file = file.unwrap().path();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("record.sqlite") {
            all.extend(std::fs::read(file).unwrap());
        }
    }
    all
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

#[tokio::test]
async fn the_operator_erases_here_and_in_backups_and_no_byte_of_the_key_is_left() {
    let (folder, home, entry) = home_with_an_objection();
    let number = entry.to_string();
    let kept = folder.path().join("kept");
    succeeds(home.folder(), &["backup", kept.to_str().unwrap()]);
    let shown = succeeds(home.folder(), &["closed", "show", &number]);
    assert!(
        shown.contains(WORDS) && shown.contains("commitment"),
        "{shown}"
    );
    let ledger = SqliteLedger::open_reading(&home.record()).await.unwrap();
    let key = ledger.closed(entry..entry + 1).await.unwrap()[0]
        .kept
        .clone()
        .unwrap()
        .key;
    ledger.close().await;
    let backup = Home::at(&kept);
    for home in [&home, &backup] {
        assert!(holds(&bytes_of(home), &key));
        assert!(!holds(&bytes_of(home), WORDS.as_bytes()));
    }

    fails_with(2, home.folder(), &["closed", "erase", &number]);
    fails_with(
        2,
        home.folder(),
        &[
            "closed",
            "erase",
            &number,
            "--because",
            "x",
            "--backup",
            "/nowhere",
        ],
    );
    let told = succeeds(
        home.folder(),
        &["closed", "erase", &number, "--because", "It was asked for"],
    );
    assert!(told.contains("--backup DIR"), "{told}");
    assert!(!holds(&bytes_of(&home), &key), "the key is written over");
    let told = succeeds(
        home.folder(),
        &[
            "closed",
            "erase",
            &number,
            "--backup",
            kept.to_str().unwrap(),
        ],
    );
    assert!(
        told.contains("erased before") && told.contains("holds it no more"),
        "{told}"
    );
    assert!(!holds(&bytes_of(&backup), &key), "in the backup too");

    let list = succeeds(home.folder(), &["closed", "list"]);
    assert!(list.contains("erased"), "{list}");
    let told = fails_with(1, home.folder(), &["closed", "show", &number]);
    assert!(told.contains("was erased"), "{told}");
    let export = folder.path().join("export");
    succeeds(
        home.folder(),
        &["record", "export", export.to_str().unwrap()],
    );
    let pass = succeeds(
        home.folder(),
        &["verify", "record", export.to_str().unwrap()],
    );
    assert!(pass.contains("PASS"), "{pass}");
    let restored = folder.path().join("restored");
    succeeds(&restored, &["restore", kept.to_str().unwrap()]);
}

#[tokio::test]
async fn what_is_not_open_is_never_searched_and_leaves_no_byte_in_the_index() {
    let (_folder, home, entry) = home_with_an_objection();
    let search = |words: &'static str| {
        let home = &home;
        async move {
            let house = servanda::house::House::open_reading(home).await.unwrap();
            let visitor = Visitor::over(house, None);
            let address = format!("/search.json?q={}", words.replace(' ', "+"));
            visitor.page(&address).await.json()["total"]
                .as_u64()
                .unwrap()
        }
    };
    assert!(search("academy").await > 0, "what is open is found");
    assert_eq!(search(WORDS).await, 0);
    let number = entry.to_string();
    let reason = [
        "closed",
        "erase",
        &number,
        "--because",
        "The State asked for it",
    ];
    succeeds(home.folder(), &reason);
    assert_eq!(search(WORDS).await, 0);
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(home.folder()).unwrap() {
        let file = file.unwrap().path();
        if file
            .file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with("index.sqlite")
        {
            bytes.extend(std::fs::read(file).unwrap());
        }
    }
    assert!(holds(&bytes, b"Academy"), "the index was written");
    for word in WORDS.split(' ').filter(|word| word.len() > 5) {
        assert!(!holds(&bytes, word.as_bytes()), "{word}");
        assert!(!holds(&bytes, word.to_lowercase().as_bytes()), "{word}");
    }
}
