//! The shelf goes forward by the acts that are new, and is for other times what it was then: however a page
//! comes about, it says the same.

use crate::given::{InMemory, enter};
use crate::web::visitor::Visitor;
use servanda::conventions;
use servanda::desk::Desk;
use servanda::fate::all_goes_well;
use servanda::index::Index;
use servanda::ledger::Ledger as _;
use std::collections::BTreeMap;

const PAGES: [&str; 16] = [
    "/",
    "/timeline",
    "/timeline?before=2022-01-01",
    "/timeline.json",
    "/committee",
    "/committee.json",
    "/committee/votes.csv",
    "/committee/decisions",
    "/committee/documents",
    "/committee/meetings",
    "/un-cybercrime/committee/vote/2019-11-18",
    "/un-cybercrime/committee/bureau/ad-hoc-committee",
    "/un-cybercrime/convention",
    "/status",
    "/sources",
    "/rules",
];

/// The built-in convention's lines, entered a part at a time.
struct Growing {
    house: InMemory,
    desk: Desk,
    parts: Vec<Vec<String>>,
}

impl Growing {
    async fn new(parts: usize) -> Self {
        let house = InMemory::unopened();
        let desk = house.desk(all_goes_well()).await.unwrap();
        let shipped = conventions::built_in().unwrap().remove(0);
        for content in &shipped.contents {
            house.keep(content).await;
        }
        let lines: Vec<String> = shipped
            .submissions
            .iter()
            .map(|(_, body)| String::from_utf8(body.canonical()).unwrap())
            .collect();
        let size = lines.len().div_ceil(parts);
        let parts = lines.chunks(size).map(<[String]>::to_vec).collect();
        Self { house, desk, parts }
    }

    async fn grow(&self, part: usize) -> u64 {
        enter(&self.desk, &self.parts[part]).await.unwrap();
        self.house.ledger.size().await.unwrap()
    }
}

/// The pages at a size of the Record; of what was not there yet, only that.
async fn pages(visitor: &Visitor, size: u64) -> BTreeMap<&'static str, (u16, String)> {
    let mut all = BTreeMap::new();
    for page in PAGES {
        let sign = if page.contains('?') { '&' } else { '?' };
        let answer = visitor.get(&format!("{page}{sign}entry={size}")).await;
        let text = if answer.status.is_success() {
            answer.text()
        } else {
            ""
        };
        all.insert(page, (answer.status.as_u16(), text.to_owned()));
    }
    all
}

#[tokio::test]
async fn a_page_of_an_earlier_size_says_what_it_said_then() {
    let growing = Growing::new(6).await;
    let long_lived = Visitor::over(growing.house.house().await, None);
    let mut then = Vec::new();
    for part in 0..growing.parts.len() {
        let size = growing.grow(part).await;
        then.push((size, pages(&long_lived, size).await));
    }
    let newcomer = Visitor::over(growing.house.house().await, None);
    for (size, said) in then {
        for visitor in [&long_lived, &newcomer] {
            for (page, now) in pages(visitor, size).await {
                assert!(
                    said[page] == now,
                    "{page} of {size} entries:\n{}\nnow\n{}",
                    said[page].1,
                    now.1
                );
            }
        }
    }
}

#[tokio::test]
async fn the_newest_page_is_the_same_for_who_was_there_and_who_comes_new() {
    let growing = Growing::new(40).await;
    let long_lived = Visitor::over(growing.house.house().await, None);
    for part in 0..growing.parts.len() {
        let size = growing.grow(part).await;
        long_lived.get(PAGES[part % PAGES.len()]).await;
        if part % 8 != 7 && part + 1 < growing.parts.len() {
            continue;
        }
        let newcomer = Visitor::over(growing.house.house().await, None);
        let (one, other) = (pages(&long_lived, size).await, pages(&newcomer, size).await);
        for page in PAGES {
            assert!(one[page] == other[page], "{page} of {size} entries");
        }
    }
}

#[tokio::test]
async fn every_table_dropped_is_folded_again_to_the_same_content() {
    let growing = Growing::new(25).await;
    let index = Index::open(None).await.unwrap();
    for part in 0..growing.parts.len() {
        growing.grow(part).await;
        index.catch_up(&growing.house.ledger).await.unwrap();
    }
    let by_parts = index.content().await.unwrap();
    for table in [
        "act", "matter", "citation", "card", "line", "ballot", "found", "word",
    ] {
        assert!(
            !by_parts[table].is_empty(),
            "the table {table} holds nothing"
        );
    }
    index.forget().await.unwrap();
    assert!(index.content().await.unwrap().values().all(Vec::is_empty));
    index.catch_up(&growing.house.ledger).await.unwrap();
    let at_once = index.content().await.unwrap();
    for (table, rows) in &by_parts {
        assert!(*rows == at_once[table], "the table {table} differs");
    }
    assert_eq!(by_parts.len(), at_once.len());
}

/// Given an index that another version folded, when somebody only asks how much is folded, then nothing of it is
/// forgotten; whoever folds it begins anew.
#[tokio::test]
async fn who_only_asks_how_much_is_folded_forgets_nothing() {
    let growing = Growing::new(25).await;
    growing.grow(0).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("index.sqlite");
    let index = Index::open(Some(&file)).await.unwrap();
    index.catch_up(&growing.house.ledger).await.unwrap();
    let folded = index.content().await.unwrap();
    let beside = rusqlite::Connection::open(&file).unwrap();
    let told = beside.execute("DELETE FROM meta", []).unwrap();
    assert_eq!(told, 1);

    let asking = Index::open(Some(&file)).await.unwrap();
    assert_eq!(asking.folded_to().await.unwrap(), 0);
    assert!(asking.content().await.unwrap() == folded);
    asking.catch_up(&growing.house.ledger).await.unwrap();
    assert_eq!(
        asking.folded_to().await.unwrap(),
        growing.house.ledger.size().await.unwrap()
    );
    assert!(asking.content().await.unwrap() == folded);
}
