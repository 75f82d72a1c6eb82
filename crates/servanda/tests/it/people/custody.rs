//! Chains of custody in the house: their parties read them whole, and to everyone else they are not there.

use super::pages::Served;
use crate::given::enter;
use crate::web::markup;
use axum::http::StatusCode;
use record::entry::Body;
use serde_json::{Value as Json, json};

const CHAIN: &str = "a/evidence/custody/gaytemzugu3doobzmfrggzdfmy";
const PACKAGE: &str = "haytemzugu3doobzmfrggzdfmy";
const STATED: [&str; 10] = [
    "legal_authority",
    "place",
    "holder",
    "item",
    "method",
    "tool",
    "write_protection",
    "hash",
    "device_clock",
    "persons_present",
];

fn hash(number: u8) -> String {
    format!("{number:064x}")
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The acts of a chain, each with who does it: 0 for who acquired it, 1 for who carries it.
fn acts() -> [(usize, Json); 4] {
    let custody = |verb: &str, link: u8, more: Json| {
        let mut act = more;
        act["type"] = json!(format!("evidence.custody.{verb}/1"));
        act["on"] = json!("2026-11-20");
        act["link"] = json!(hash(link));
        if link > 1 {
            act["before"] = json!(hash(link - 1));
        }
        act
    };
    let package = json!({"package": PACKAGE, "statement": hash(90), "root": hash(91)});
    [
        (
            0,
            custody(
                "acquired",
                1,
                json!({"states": STATED[1..], "not_known": [STATED[0]]}),
            ),
        ),
        (0, custody("sealed", 2, package)),
        (0, custody("handed_over", 3, json!({"to": "carrier"}))),
        (1, custody("received", 4, json!({"from": "authority"}))),
    ]
}

/// A person who is signed in.
struct Officer {
    cookie: String,
    word: String,
}

impl Officer {
    async fn new(served: &Served) -> Officer {
        let (_, cookie) = served.signed_in().await;
        let word = served.word(&cookie).await;
        Officer { cookie, word }
    }

    /// Hands an act in; gives its entry.
    async fn does(&self, served: &Served, act: &Json) -> u64 {
        let (matter, ask) = (encoded(CHAIN), encoded(&act.to_string()));
        let word = &self.word;
        let fields = format!("form={word}&matter={matter}&capacity=central%20authority&ask={ask}");
        let answer = served.post("/people/hand-in", &self.cookie, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let entry = answer.header("location").rsplit('/').next().unwrap();
        entry.parse().unwrap()
    }
}

/// A house with a chain, its two parties and a third person; and the chain's entries.
async fn served() -> (Served, [Officer; 3], Vec<u64>) {
    let served = Served::new().await;
    let officers = [
        Officer::new(&served).await,
        Officer::new(&served).await,
        Officer::new(&served).await,
    ];
    let mut entries = Vec::new();
    for (who, act) in acts() {
        entries.push(officers[who].does(&served, &act).await);
    }
    (served, officers, entries)
}

#[tokio::test]
async fn its_parties_read_a_chain_link_by_link() {
    let (served, officers, entries) = served().await;
    let page = format!("/{CHAIN}");
    for officer in &officers[..2] {
        let answer = served.get(&page, &officer.cookie).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert_eq!(answer.header("cache-control"), "no-store");
        markup::read(&page, answer.text());
        for words in [
            "In the hands of",
            "handed it over to a carrier",
            "not known at acquisition: the legal authority",
            PACKAGE,
            &hash(4),
            "<svg",
        ] {
            assert!(answer.text().contains(words), "{words}");
        }
        let list = served.get("/evidence", &officer.cookie).await;
        markup::read("/evidence", list.text());
        assert!(list.text().contains(&page));
    }
    // Each act can be held against the Record by whoever is given it.
    let facts = served
        .get(&format!("{page}.json"), &officers[0].cookie)
        .await;
    let facts = facts.json();
    assert_eq!(facts["on_its_way_to"], json!(null));
    let house = served.house.house().await;
    for (act, entry) in facts["acts"].as_array().unwrap().iter().zip(&entries) {
        assert_eq!(act["entry"].as_u64(), Some(*entry));
        let salt = record::bytes::decode(act["salt"].as_str().unwrap()).unwrap();
        let content = act["content"].as_str().unwrap().as_bytes();
        let committed = house.entry(*entry).await.unwrap();
        let Body::Committed { commitment } = &committed.body else {
            panic!("entry {entry} is open");
        };
        let covered = [b"servanda/commitment/1\n", salt.as_slice(), content].concat();
        assert_eq!(record::hash::sha256(&covered), *commitment);
        assert_eq!(act["commitment"], json!(commitment.to_string()));
    }
    // As of an earlier size it was on its way.
    let earlier = format!("{page}.json?entry={}", entries[2] + 1);
    let earlier = served.get(&earlier, &officers[0].cookie).await.json();
    assert_eq!(earlier["on_its_way_to"], json!("carrier"));
}

#[tokio::test]
async fn to_everyone_else_it_is_not_there() {
    let (served, officers, entries) = served().await;
    let absent = "/a/evidence/custody/jaytemzugu3doobzmfrggzdfmy";
    let page = format!("/{CHAIN}");
    for cookie in ["", officers[2].cookie.as_str()] {
        for ending in ["", ".json"] {
            let there = served.get(&format!("{page}{ending}"), cookie).await;
            let not = served.get(&format!("{absent}{ending}"), cookie).await;
            assert_eq!(there.status, StatusCode::NOT_FOUND);
            assert_eq!(
                there.text().replace(CHAIN, ""),
                not.text().replace(absent.trim_start_matches('/'), ""),
                "unknown and forbidden answer alike"
            );
        }
    }
    // That something stands there, everyone sees; whose and what, nobody.
    let list = served.get("/evidence.json", "").await.json();
    assert_eq!(list["not_open"], json!(entries.len()));
    assert!(list.get("chains").is_none());
    let stranger = served.get("/evidence.json", &officers[2].cookie).await;
    assert_eq!(stranger.json()["chains"], json!([]));
    let entry = entries[1];
    for address in [
        "/evidence".to_owned(),
        "/record".to_owned(),
        format!("/record/entries/{entry}"),
        "/timeline".to_owned(),
        "/search?q=custody".to_owned(),
        "/api/v1/matters".to_owned(),
        "/api/v1/matters?prefix=a/evidence/".to_owned(),
        format!("/api/v1/entries?matter={CHAIN}"),
        format!("/api/v1/matters/{CHAIN}"),
        "/api/v1/conventions/a/acts".to_owned(),
    ] {
        let answer = served.get(&address, "").await;
        let name = CHAIN.rsplit('/').next().unwrap();
        let told = answer.text().replace(&address, "");
        let told = told.replace(&format!("/{CHAIN}"), "");
        assert!(
            !told.contains(name) && !told.contains(&hash(2)),
            "{address}"
        );
    }
    let rows = served
        .get(&format!("/api/v1/entries?matter={CHAIN}"), "")
        .await;
    assert_eq!(rows.json()["entries"], json!([]));
    assert!(
        served
            .get("/evidence", "")
            .await
            .text()
            .contains("/sign-in")
    );
}

#[tokio::test]
async fn an_erased_act_still_counts_and_the_chain_goes_on_behind_it() {
    let (served, officers, entries) = served().await;
    let last = *entries.last().unwrap();
    let id = record::bytes::encode(&7u128.to_be_bytes());
    let ask = json!({"type": "convention.erased/1", "by": {"capacity": "operator"}, "entry": last, "reason": "It was asked for."});
    let line = json!({"id": id, "matter": "a/convention", "ask": ask}).to_string();
    enter(&served.desk, &[line]).await.unwrap();

    let page = format!("/{CHAIN}");
    let answer = served.get(&page, &officers[0].cookie).await;
    assert!(answer.text().contains("Erased: an act stood here"));
    assert!(answer.text().contains("1 acts were erased"));
    assert!(
        !answer.text().contains(&hash(4)),
        "the link is gone with it"
    );
    // Who did that act alone is no party any more.
    let gone = served.get(&page, &officers[1].cookie).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    // The signed link of the erased act is still the one before.
    let opened = json!({"type": "evidence.custody.opened/1", "on": "2026-11-21", "link": hash(5), "before": hash(4), "package": PACKAGE, "root": hash(91)});
    officers[1].does(&served, &opened).await;
    let again = served.get(&page, &officers[1].cookie).await;
    assert_eq!(again.status, StatusCode::OK);
}
