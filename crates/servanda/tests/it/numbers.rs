//! The numbers of notifications: one row a year over all treaties of the house.

use crate::given::{CONVENTION, InMemory, enter};
use servanda::desk::Desk;
use servanda::error::Error;
use servanda::fate::all_goes_well;
use treaty::{Deed, MatterId};

/// A house that is the depositary of `a` and `b`, and keeps `c` as a copy.
async fn house() -> InMemory {
    let house = InMemory::opened().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    let other = |slug: &str, id: &str, kept_as: &str| {
        CONVENTION
            .replace("a/convention", &format!("{slug}/convention"))
            .replace("AAAAAAAAAAAAAAAAAAAAAA", id)
            .replace(
                "\"depositary\",\"authority\"",
                &format!("\"{kept_as}\",\"authority\""),
            )
    };
    let source = crate::given::source(77, "report").replace("a/convention", "c/convention");
    let lines = [
        other("b", "AAAAAAAAAAAAAAAAAAAAAQ", "depositary"),
        other("c", "AAAAAAAAAAAAAAAAAAAAAg", "copy"),
        source,
    ];
    enter(&desk, &lines).await.unwrap();
    desk.close().await;
    house
}

fn line(number: u128, slug: &str, ask: &str) -> String {
    let id = record::bytes::encode(&(7_000 + number).to_be_bytes());
    format!(r#"{{"id":"{id}","matter":"{slug}/depositary","ask":{ask}}}"#)
}

const ADOPTED: &str = r#"{"type":"depositary.adoption.reported/1","on":"2000-01-01"}"#;
const OPENED: &str = r#"{"type":"depositary.signature.opened/1","on":"2000-01-01","rule":"article 1","windows":[{"place":"New York","from":"2000-01-01","until":"2001-12-31"}]}"#;

fn terminated(ground: &str) -> String {
    format!(
        r#"{{"type":"depositary.operation.terminated/1","on":"2005-01-01","ground":"{ground}"}}"#
    )
}

async fn notified(desk: &Desk, number: u128, slug: &str, ask: &str) -> Result<(), Error> {
    enter(desk, &[line(number, slug, ask)]).await.map(drop)
}

/// Every number given, in the order of the Record.
async fn numbers(house: &InMemory) -> Vec<String> {
    let house = house.house().await;
    let mut given = Vec::new();
    for slug in ["a", "b", "c"] {
        for done in house
            .acts(&MatterId::of_register(slug))
            .await
            .unwrap()
            .iter()
        {
            if let Deed::Notification(act) = &done.deed {
                given.push((done.entry, act.number().to_owned()));
            }
        }
    }
    given.sort();
    given.into_iter().map(|(_, number)| number).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_run_over_all_treaties_through_starts_and_leave_no_gap() {
    let house = house().await;
    let desk = house.desk(all_goes_well()).await.unwrap();
    // What a copy transcribes is the other depositary's, and moves nothing here.
    let transcribed = r#"{"type":"depositary.notification.issued/1","on":"2026-01-02","number":"C.N.400.2026.TREATIES-X","subject":"S","source":{"document":"report"}}"#;
    notified(&desk, 0, "c", transcribed).await.unwrap();
    for (number, slug) in [(1, "a"), (2, "b")] {
        notified(&desk, number, slug, ADOPTED).await.unwrap();
    }
    notified(&desk, 3, "a", OPENED).await.unwrap();
    notified(&desk, 4, "b", OPENED).await.unwrap();
    // A group whose last line is not in order enters nothing, and takes no number with it.
    let wrong = [line(5, "a", &terminated("one")), line(6, "b", OPENED)];
    enter(&desk, &wrong).await.unwrap_err();
    desk.close().await;

    let desk = house.desk(all_goes_well()).await.unwrap();
    let both = [
        line(7, "b", &terminated("two")),
        line(8, "a", &terminated("three")),
    ];
    enter(&desk, &both).await.unwrap();
    desk.close().await;
    assert_eq!(
        numbers(&house).await,
        [
            "C.N.400.2026.TREATIES-X",
            "C.N.1.2026.TREATIES-A",
            "C.N.2.2026.TREATIES-B",
            "C.N.3.2026.TREATIES-B",
            "C.N.4.2026.TREATIES-A"
        ]
    );
    house.verified().await;
}
