//! Acts that are not open: the Record commits to them, the desk rests on them, the public never sees them,
//! and they can be erased without a trace of what they said.

use crate::given::{InMemory, enter};
use crate::web::visitor::Visitor;
use record::Value;
use record::entry::Body;
use serde_json::{Value as Json, json};
use servanda::conventions;
use servanda::desk::Desk;
use servanda::error::Error;
use servanda::fate::all_goes_well;
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
    "/api/v1/conventions/un-cybercrime/bodies",
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

async fn pages(house: &InMemory) -> BTreeMap<&'static str, Vec<u8>> {
    let visitor = Visitor::over(house.house().await, None);
    let mut all = BTreeMap::new();
    for page in PAGES {
        let answer = visitor.get(page).await;
        assert!(answer.status.is_success(), "{page}: {}", answer.status);
        all.insert(page, answer.bytes);
    }
    all
}

#[tokio::test]
async fn the_record_commits_and_the_desk_remembers() {
    let (house, desk) = circulating().await;
    let before = pages(&house).await;
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

    // What the public sees is as it was, but for the Record's size.
    let size_apart = |pages: BTreeMap<&'static str, Vec<u8>>| {
        let (from, to) = (entry.to_string(), (entry + 1).to_string());
        let apart = pages.into_iter().map(|(page, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains(WORDS), "{page}");
            (page, text.replace(&to, &from))
        });
        apart.collect::<BTreeMap<_, _>>()
    };
    assert_eq!(size_apart(pages(&house).await), size_apart(before));

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
    let before = pages(&house).await;
    let bytes = house.house().await.entry_bytes(entry).await.unwrap();

    let erased = erase(&desk, 20, entry).await.unwrap();
    assert_eq!(house.verified().await, erased + 1);
    let reading = house.house().await;
    assert_eq!(reading.entry_bytes(entry).await.unwrap(), bytes);
    let closed = reading.closed(0..erased).await.unwrap();
    assert_eq!((closed.len(), closed[0].disclosed.clone()), (1, None));
    for (page, bytes) in pages(&house).await {
        if page.starts_with("/un-cybercrime/committee") {
            assert_eq!(bytes, before[page], "{page}");
        }
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
