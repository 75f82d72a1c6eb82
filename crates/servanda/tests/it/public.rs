//! What the public looks for and takes away: search, the glossary, a participant's page, the receipt of a ballot,
//! and addresses that say the same for ever.

use crate::given::{InMemory, enter, source};
use crate::web::visitor::{Answer, Visitor};
use record::keys::HouseKind;
use record::verify;
use servanda::conventions;
use servanda::fate::all_goes_well;
use std::collections::BTreeSet;

/// What people type, and what they should not be able to break.
const HOSTILE: [&str; 24] = [
    "\"",
    "'",
    "*",
    "-",
    "^",
    "(",
    ")",
    "NEAR(",
    "a NEAR/2 b",
    "AND OR NOT",
    "NOT",
    "text:vote",
    "\"unbalanced phrase",
    "vote\" OR \"1\"=\"1",
    "'; DROP TABLE word; --",
    "%",
    "_",
    "\\",
    "{}[]",
    "<script>alert(1)</script>",
    "𓀀𓀁",
    "\u{202E}vote",
    "网",
    "网络%_",
];

async fn visitor() -> Visitor {
    Visitor::of_the_built_in_convention(HouseKind::Real).await
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn found(visitor: &Visitor, question: &str) -> serde_json::Value {
    let address = format!("/search.json?q={}", encoded(question));
    visitor.page(&address).await.json()
}

fn addresses(found: &serde_json::Value, member: &str) -> Vec<String> {
    let all = found[member].as_array().unwrap().iter();
    all.map(|one| one["address"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn what_a_source_reports_without_a_day_is_told_of_each_and_from_its_own_day() {
    let visitor = visitor().await;
    let told = [
        ("QAT", "deposited an instrument, and states no day"),
        ("VNM", "deposited an instrument; it states no day"),
        ("CAN", "signed; it states no day"),
        ("USA", "neither signed nor consented to be bound"),
    ];
    for (code, words) in told {
        for page in ["status", "participants"] {
            let page = visitor.page(&format!("/{page}/{code}")).await;
            assert!(page.text().contains(words), "{code}: {}", page.text());
        }
        let facts = visitor.page(&format!("/status/{code}.json")).await.json();
        let reported = facts["reported"]["instrument"].is_u64();
        assert_eq!(reported, ["QAT", "VNM"].contains(&code), "{facts}");
        let acts = facts["acts"].as_array().unwrap();
        assert_eq!(acts.is_empty(), code == "USA", "{facts}");
    }
    // Before the report's day nobody is listed by it.
    let before = visitor.page("/status?as_of=2026-05-20").await;
    assert!(
        before.text().contains("No instrument is listed"),
        "{}",
        before.text()
    );
    let since = visitor.page("/status?as_of=2026-05-21").await;
    assert!(
        since.text().contains("href=\"/status/QAT\""),
        "{}",
        since.text()
    );
    let table = visitor.page("/status.csv").await;
    let own = table.text().lines().find(|line| line.starts_with("QAT,"));
    assert!(
        own.is_some_and(|line| line.contains(",not stated,,")),
        "{own:?}"
    );
}

#[tokio::test]
async fn everything_public_is_found_by_its_words() {
    let visitor = visitor().await;
    let rows = [
        (
            "A/C.3/74/L.11",
            "/un-cybercrime/committee/proposal/a-c3-74-l11",
        ),
        ("79/243", "/un-cybercrime/committee/decision/79-243"),
        (
            "interpretative notes",
            "/un-cybercrime/committee/session/concluding",
        ),
        ("frequently asked", "/un-cybercrime/committee/document/faq"),
        (
            "MEBARKI",
            "/un-cybercrime/committee/bureau/ad-hoc-committee",
        ),
        ("geist", "/sources#geist-2026-07"),
    ];
    for (question, address) in rows {
        let found = found(&visitor, question).await;
        let results = addresses(&found, "results");
        assert!(
            results.iter().any(|held| held == address),
            "{question}: {results:?}"
        );
    }
    let named = found(&visitor, "cote d'iv").await;
    assert_eq!(addresses(&named, "participants"), ["/participants/CIV"]);
    for (question, code) in [("Бенин", "BEN"), ("贝宁", "BEN"), ("Allemagne", "DEU")] {
        let named = found(&visitor, question).await;
        assert_eq!(
            addresses(&named, "participants"),
            [format!("/participants/{code}")],
            "{question}"
        );
    }
    let term = found(&visitor, "quorum").await;
    assert!(addresses(&term, "terms").contains(&"/glossary#quorum".to_owned()));
    let page = visitor.page("/search?q=concluding").await;
    assert!(page.text().contains("<mark>"), "what matched is marked");
}

#[tokio::test]
async fn results_are_parted_by_kind_year_and_page_without_a_gap() {
    let visitor = visitor().await;
    let all = found(&visitor, "committee").await;
    let total = all["total"].as_u64().unwrap();
    let kinds = all["kinds"].as_object().unwrap();
    assert_eq!(
        kinds
            .values()
            .map(|count| count.as_u64().unwrap())
            .sum::<u64>(),
        total
    );
    assert!(kinds.len() > 4 && total > 40, "{kinds:?}");
    let (mut seen, mut next) = (BTreeSet::new(), Some("/search.json?q=committee".to_owned()));
    let mut count = 0;
    while let Some(address) = next {
        let page = visitor.page(&address).await.json();
        for address in addresses(&page, "results") {
            seen.insert(address);
            count += 1;
        }
        next = page["next"].as_str().map(str::to_owned);
    }
    assert_eq!(count, total);
    let decisions = visitor
        .page("/search.json?q=committee&kind=decision")
        .await
        .json();
    let of_kind = decisions["results"].as_array().unwrap();
    assert!(!of_kind.is_empty() && of_kind.iter().all(|one| one["kind"] == "decision"));
    let year = visitor
        .page("/search.json?q=committee&year=2022")
        .await
        .json();
    let days = year["results"].as_array().unwrap();
    assert!(!days.is_empty());
    assert!(
        days.iter()
            .all(|one| one["day"].as_str().unwrap().starts_with("2022"))
    );
    let then = visitor
        .page("/search.json?q=committee&as_of=2019-12-31")
        .await
        .json();
    assert!(then["total"].as_u64().unwrap() < total);
}

#[tokio::test]
async fn nothing_that_is_asked_is_an_error() {
    let visitor = visitor().await;
    for question in HOSTILE {
        for form in ["", ".json"] {
            let address = format!("/search{form}?q={}", encoded(question));
            let page = visitor.page(&address).await;
            let as_html = form.is_empty() && page.text().contains("<script>alert");
            assert!(!as_html, "{question}");
        }
    }
    for address in [
        "/search",
        "/search?q=",
        "/search?q=vote&page=0",
        "/search?q=vote&page=x&kind=y&year=z",
        "/search?q=vote&page=999999999999999999999",
    ] {
        visitor.page(address).await;
    }
    let long = format!("/search?q={}", "vote+".repeat(500));
    visitor.page(&long).await;
}

#[tokio::test]
async fn the_glossary_speaks_six_languages_and_pages_lead_to_it() {
    let visitor = visitor().await;
    for (tongue, word) in [
        ("ar", "نصاب قانوني"),
        ("zh", "法定人数"),
        ("en", "quorum"),
        ("fr", "quorum"),
        ("ru", "кворум"),
        ("es", "quórum"),
    ] {
        let page = visitor.page(&format!("/glossary?lang={tongue}")).await;
        assert!(
            page.text().contains(&format!("<dfn>{word}</dfn>")),
            "{tongue}"
        );
    }
    let page = visitor.page("/committee/third-committee").await;
    assert!(
        page.text().contains("class=\"term\" href=\"/glossary#"),
        "a first use leads there"
    );
    let own = visitor.page("/glossary").await;
    assert!(!own.text().contains("class=\"term\""));
    assert_eq!(visitor.page("/glossary.csv").await.rows().len(), 41);
}

#[tokio::test]
async fn a_participant_has_a_page_of_everything_it_did() {
    let visitor = visitor().await;
    let page = visitor.page("/participants/RUS").await;
    for words in [
        "Российская Федерация",
        "A/C.3/74/L.11",
        "sponsored",
        "Everything it did in relation to the treaty",
    ] {
        assert!(page.text().contains(words), "{words}");
    }
    let facts = visitor.page("/participants/FIN.json").await.json();
    let votes = facts["votes"].as_array().unwrap();
    assert_eq!(votes.len(), 1);
    assert_eq!(votes[0]["ballot"], "no");
    assert_eq!(
        votes[0]["matter"],
        "un-cybercrime/committee/vote/2019-11-18"
    );
    assert_eq!(facts["statements"].as_array().unwrap().len(), 1);
    let benin = visitor.page("/participants/BEN.json").await.json();
    assert!(
        benin["votes"].as_array().unwrap().is_empty(),
        "it did not vote"
    );
    let officers = visitor.page("/participants/DZA").await;
    assert!(officers.text().contains("Faouzia Boumaiza Mebarki"));
    assert_eq!(
        visitor.page("/participants/FIN.csv").await.rows()[0]["ballot"],
        "no"
    );
    assert_eq!(visitor.get("/participants/XXX").await.status.as_u16(), 404);
}

/// What stands between two texts.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).expect(before);
    rest.split_once(after).expect(after).0
}

#[tokio::test]
async fn each_ballot_links_a_receipt_that_a_stranger_checks() {
    let visitor = visitor().await;
    let page = visitor
        .page("/un-cybercrime/committee/vote/2019-11-18")
        .await;
    let main = main_of(&page);
    let rows: Vec<&str> = main
        .split("<tr>")
        .filter(|row| row.contains(".tlog-proof\""))
        .collect();
    assert_eq!(rows.len(), 180, "one for each ballot that was cast");
    let folder = tempfile::tempdir().unwrap();
    for row in [rows[0], rows[97], rows[179]] {
        let address = format!(
            "/record/entries/{}.tlog-proof",
            between(row, "href=\"/record/entries/", ".tlog-proof")
        );
        let receipt = visitor.page(&address).await;
        let file = folder.path().join("ballot.tlog-proof");
        std::fs::write(&file, &receipt.bytes).unwrap();
        let report = verify::proof(&file, None);
        assert!(report.passes(), "{}", report.text());
        assert!(
            report.text().contains("committee.vote.ballot/1"),
            "{}",
            report.text()
        );
    }
}

fn main_of(answer: &Answer) -> String {
    between(answer.text(), "<main", "</main>").to_owned()
}

#[tokio::test]
async fn what_is_cited_says_the_same_for_ever() {
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
    let (first, rest) = lines.split_at(lines.len() - 40);
    enter(&desk, first).await.unwrap();
    let visitor = Visitor::over(house.house().await, None);
    let pages = [
        "/",
        "/status",
        "/timeline",
        "/committee",
        "/committee/votes",
        "/committee/third-committee/votes/2019-11-18",
        "/un-cybercrime/committee/vote/2019-11-18",
        "/participants/FRA",
        "/sources",
        "/rules",
    ];
    let mut cited = Vec::new();
    for page in pages {
        let answer = visitor.page(page).await;
        let foot = between(answer.text(), "<footer", "</footer>");
        let line = between(foot, "class=\"cite\"", "</p>");
        let address = between(line, "href=\"", "\"").replace("&amp;", "&");
        for part in ["as_of=", "entry="] {
            assert!(address.contains(part), "{page}: {address}");
        }
        let said = main_of(&visitor.page(&address).await);
        cited.push((address, said));
    }
    enter(&desk, rest).await.unwrap();
    let more = source(900, "later").replace("a/convention", "un-cybercrime/convention");
    enter(&desk, &[more]).await.unwrap();
    let newcomer = Visitor::over(house.house().await, None);
    for (address, said) in cited {
        for visitor in [&visitor, &newcomer] {
            let now = main_of(&visitor.page(&address).await);
            assert!(now == said, "{address}:\n{said}\nnow\n{now}");
        }
    }
}
