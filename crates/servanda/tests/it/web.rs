//! The pages, asked for as a visitor does: what they say is what the Record holds, in every form.

pub(crate) mod markup;
pub(crate) mod visitor;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use record::keys::HouseKind;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use visitor::Visitor;

const VOTE: &str = "/un-cybercrime/committee/vote/2019-11-18";

/// Every page with what it must say.
const PAGES: [(&str, &[&str]); 38] = [
    ("/chapters", &["Treaties", "1 treaty is kept", "3 of 40"]),
    (
        "/participants/FRA/treaties",
        &["Treaties of France", "signatory", "25 October 2025"],
    ),
    (
        "/",
        &[
            "3 of 40",
            "76",
            "40",
            "not in force",
            "31 December 2026",
            "No source yet",
        ],
    ),
    (
        "/un-cybercrime/depositary",
        &["Signatories", "Entry into force"],
    ),
    (
        "/timeline",
        &[
            "61 participants sign in Hanoi",
            "24 December 2024",
            "Older ones",
        ],
    ),
    (
        "/timeline?before=2020-01-01",
        &[
            "18 November 2019",
            "88 in favour, 58 against, 34 abstaining",
        ],
    ),
    ("/search?q=recorded+vote", &["Search", "Countering the use"]),
    ("/glossary", &["present and voting", "GA rules 86 and 126"]),
    (
        "/participants/FRA",
        &["France", "Français", "Everything it did"],
    ),
    ("/committee/votes", &["88–58–34, 13 not voting"]),
    ("/committee/decisions", &["79/243", "without a vote"]),
    ("/committee/documents", &["A/78/986"]),
    (
        "/committee/meetings?body=third-committee",
        &["50th meeting"],
    ),
    (
        "/timeline?part=depositary",
        &["24 December 2024", "without a vote"],
    ),
    (
        "/committee",
        &[
            "11–21 April 2023",
            "9 weekdays where 10 working days were mandated (no source found)",
            "Vice-Chair",
            "not stated",
            "vacant",
        ],
    ),
    (
        "/committee/participants",
        &["African States", "54 participants", "Côte d'Ivoire"],
    ),
    (
        "/committee/ad-hoc-committee",
        &["10–12 May 2021", "Ms. Faouzia Boumaiza Mebarki", "75/282"],
    ),
    (
        "/committee/ad-hoc-committee/sessions",
        &[
            "75/282 mandated 6 sessions or more",
            "6 are reported",
            "9 weekdays where 10 working days were mandated (no source found)",
            "Second session",
        ],
    ),
    (
        "/committee/ad-hoc-committee/participants",
        &[
            "Designations imply no opinion",
            "Who may take part",
            "annex I of A/AC.291/6",
        ],
    ),
    (
        "/committee/capacities",
        &[
            "Other stakeholder",
            "written input of at most 2,000 words",
            "not yet",
        ],
    ),
    (
        "/committee/third-committee",
        &["50th meeting", "A/C.3/74/L.11/Rev.1"],
    ),
    (
        "/committee/third-committee/votes/2019-11-18",
        &["88", "58", "34", "13"],
    ),
    (
        VOTE,
        &[
            "More than half of 146 present and voting is 74",
            "Benin indicated that it had intended to vote yes. The tally stays.",
            "47 sponsors",
            "44 yes",
            "Finland",
            "Peru",
        ],
    ),
    (
        "/un-cybercrime/committee/proposal/a-c3-74-l11",
        &[
            "With A/C.3/74/L.11: 8",
            "Joined with A/C.3/74/L.11/Rev.1: 19",
            "Joined afterwards: 20",
        ],
    ),
    (
        "/un-cybercrime/committee/mandate/79-243",
        &["agreed ad referendum", "Read in the draft"],
    ),
    (
        "/un-cybercrime/committee/session/concluding",
        &["Reconvened", "29 July–9 August 2024"],
    ),
    (
        "/un-cybercrime/committee/decision/79-243",
        &["without a vote"],
    ),
    (
        "/un-cybercrime/committee/bureau/ad-hoc-committee",
        &["vacant"],
    ),
    ("/un-cybercrime/convention", &["opened in this house"]),
    (
        "/status",
        &[
            "76",
            "70",
            "The list is not complete",
            "contracting State",
            "not in force",
        ],
    ),
    (
        "/notifications",
        &[
            "This house numbers nothing of its own",
            "Opening for signature",
        ],
    ),
    (
        "/notifications/C.N.196.2025.TREATIES-XVIII.16",
        &[
            "C.N.196.2025.TREATIES-XVIII.16",
            "its text was not transcribed",
        ],
    ),
    (
        "/status/DZA",
        &["Algeria signed on 25 October 2025", "signs in Hanoi"],
    ),
    (
        "/status/DZA/FRA",
        &["It does not bind the two towards each other"],
    ),
    (
        "/rules",
        &[
            "article 65(1)",
            "90 days",
            "not yet",
            "Hanoi, 2025-10-25 to 2025-10-26",
        ],
    ),
    (
        "/sources",
        &["Where they differ", "XVIII-16", "a report by others"],
    ),
    ("/record", &["servanda-verify proof", "Newest checkpoint"]),
    ("/record/entries/5", &["Entry 5", "Download the proof"]),
];

#[tokio::test]
async fn every_page_says_what_the_record_holds() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    for (address, says) in PAGES {
        let answer = visitor.page(address).await;
        let page = markup::read(address, answer.text());
        for words in says {
            assert!(
                page.text.contains(words),
                "{address} does not say “{words}”: {}",
                page.text
            );
        }
        let first: String = page
            .text
            .chars()
            .skip_while(|c| *c != '.')
            .take(400)
            .collect();
        assert!(
            page.text
                .contains("A copy, transcribed from public sources"),
            "{address}: {first}"
        );
        assert!(
            page.text
                .contains("The authority is the United Nations Treaty Collection"),
            "{address}"
        );
        assert!(page.text.contains("Folded from entry "), "{address}");
        assert!(page.text.contains("of the Record (its proof)"), "{address}");
        assert!(!page.text.contains(".."), "{address}: two full stops");
        assert!(!page.text.contains("PRACTICE"), "{address}");
    }
}

#[tokio::test]
async fn every_link_leads_somewhere() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut asked = BTreeSet::from(["/".to_owned()]);
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut anchors: Vec<(String, String, String)> = Vec::new();
    while let Some(address) = waiting.pop_front() {
        let answer = visitor.page(&address).await;
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let page = markup::read(&address, answer.text());
        ids.insert(address.clone(), page.ids);
        for link in page.links {
            let (link, anchor) = match link.split_once('#') {
                Some((link, anchor)) => (link.to_owned(), Some(anchor.to_owned())),
                None => (link, None),
            };
            let target = match link.as_str() {
                "" => address.clone(),
                query if query.starts_with('?') => {
                    format!("{}{query}", address.split('?').next().unwrap_or_default())
                }
                link => link.to_owned(),
            };
            if let Some(anchor) = anchor {
                anchors.push((address.clone(), target.clone(), anchor));
            }
            let inside = target.starts_with('/');
            assert!(
                inside || target.starts_with("https://") || target == "data:,",
                "{address}: {target}"
            );
            // The entries are hundreds of the same page; the first ones stand for all.
            let entry = target.strip_prefix("/record/entries/").map(|entry| {
                let digits: String = entry.chars().take_while(char::is_ascii_digit).collect();
                digits.parse::<u64>().unwrap()
            });
            // So are the participants' own.
            let own = target.strip_prefix("/participants/");
            let shown = own.is_none_or(|own| own.starts_with("FRA") || own.starts_with("EUU"));
            let follow = inside && shown && entry.is_none_or(|entry| entry % 40 == 7);
            if follow && asked.insert(target.clone()) {
                waiting.push_back(target);
            }
        }
    }
    assert!(asked.len() > 150, "{} addresses were found", asked.len());
    for (from, to, anchor) in anchors {
        let there = ids.get(&to).is_none_or(|ids| ids.contains(&anchor));
        assert!(there, "{from}: {to} has no #{anchor}");
    }
}

#[tokio::test]
async fn a_page_its_json_and_its_table_agree() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;

    let status = visitor.page("/status.json").await.json();
    let expected = [
        ("signatories", 76),
        ("signatories_listed", 70),
        ("instruments", 3),
        ("required", 40),
    ];
    for (key, number) in expected {
        assert_eq!(status[key], number, "{key}");
    }
    assert_eq!(status["adopted"], "2024-12-24");
    assert_eq!(status["signature"]["closes"], "2026-12-31");
    assert_eq!(status["entry_into_force"], serde_json::Value::Null);
    let page = visitor.page("/status").await;
    assert!(
        page.text().contains("<dt>76</dt>"),
        "the page states the same figure"
    );
    let listed = visitor.page("/status.csv").await.rows();
    let signed = listed
        .iter()
        .filter(|row| !row["signed"].is_empty())
        .count();
    assert_eq!(status["list"].as_array().unwrap().len(), signed);
    assert_eq!(signed, 70);

    let vote = visitor.page(&format!("{VOTE}.json")).await.json();
    let tally = ["yes", "no", "abstain", "not_voting"].map(|key| vote[key].as_u64().unwrap());
    assert_eq!(tally, [88, 58, 34, 13]);
    assert_eq!(vote["carried"], true);
    assert_eq!(vote["ballots"]["BEN"], "not_voting");
    let rows = visitor.page(&format!("{VOTE}.csv")).await.rows();
    assert_eq!(rows.len(), 193);
    for row in &rows {
        assert_eq!(
            vote["ballots"][&row["participant"]],
            row["ballot"].as_str(),
            "{row:?}"
        );
    }
    assert_eq!(
        rows.iter().filter(|row| row["sponsor"] == "yes").count(),
        47
    );
    let board = visitor.page(VOTE).await;
    for ballot in ["yes", "no", "abstaining", "not voting"] {
        let cells = board.text().matches(&format!("<td>{ballot}</td>")).count();
        let word = ballot.replace("abstaining", "abstain").replace(' ', "_");
        assert_eq!(cells as u64, vote[word].as_u64().unwrap(), "{ballot}");
    }

    let timeline = visitor.page("/timeline.json").await.json();
    let lines = visitor.page("/timeline.csv").await.rows();
    assert_eq!(timeline["timeline"].as_array().unwrap().len(), lines.len());
    let feed = visitor.page("/timeline.atom").await;
    assert!(feed.text().starts_with("<?xml") && feed.text().contains("<entry>"));
    let calendar = visitor.page("/timeline.ics").await;
    assert!(calendar.text().starts_with("BEGIN:VCALENDAR\r\n"));
    assert!(
        calendar
            .text()
            .contains("DTSTART;VALUE=DATE:20230411\r\nDTEND;VALUE=DATE:20230422\r\n")
    );
    for address in [
        "/index.json",
        "/committee.json",
        "/rules.json",
        "/sources.json",
        "/record.json",
    ] {
        assert_eq!(
            visitor.page(address).await.json()["convention"],
            "un-cybercrime",
            "{address}"
        );
    }
    for address in [
        "/index.csv",
        "/committee.csv",
        "/rules.csv",
        "/sources.csv",
        "/record.csv",
        "/committee/participants.csv",
    ] {
        assert!(!visitor.page(address).await.rows().is_empty(), "{address}");
    }
}

#[tokio::test]
async fn a_status_is_of_its_times() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let of = async |query: &str| visitor.page(&format!("/status.json?{query}")).await.json();

    assert_eq!(
        of("as_of=2024-12-23").await["adopted"],
        serde_json::Value::Null
    );
    let opening = of("as_of=2025-10-24").await;
    assert_eq!(
        (&opening["signatories"], &opening["signature"]["open"]),
        (&0.into(), &false.into())
    );
    let hanoi = of("as_of=2025-10-26").await;
    assert_eq!(hanoi["signature"]["open"], true);
    assert_eq!(hanoi["signatories"], 72);
    let known = of("as_of=2025-10-26&known_as_of=2025-10-25").await;
    assert!(
        known["signatories"].as_u64() < hanoi["signatories"].as_u64(),
        "{known}"
    );

    let size = of("").await["entry"].as_u64().unwrap();
    let cited = of(&format!("as_of=2026-11-21&entry={size}")).await;
    assert_eq!(cited["signatories"], 76);
    let before = of("as_of=2026-11-21&entry=120").await;
    assert_eq!(
        (&before["entry"], &before["signatories"]),
        (&120.into(), &0.into())
    );
    let page = visitor.page("/status?as_of=2025-10-26").await;
    assert!(page.text().contains("Status as of 26 October 2025"));
    assert!(page.text().contains("See today"));
}

#[tokio::test]
async fn what_is_wrong_is_said_in_two_sentences() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let rows = [
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/nowhere.json", StatusCode::NOT_FOUND),
        (
            "/un-cybercrime/committee/vote/1999-01-01",
            StatusCode::NOT_FOUND,
        ),
        ("/other/committee/vote/2019-11-18", StatusCode::NOT_FOUND),
        ("/committee/nobody", StatusCode::NOT_FOUND),
        ("/committee/%FF", StatusCode::BAD_REQUEST),
        (
            "/committee/ad-hoc-committee/votes/2019-11-18",
            StatusCode::NOT_FOUND,
        ),
        ("/record/entries/999999", StatusCode::NOT_FOUND),
        ("/record/entries/x", StatusCode::NOT_FOUND),
        ("/status?as_of=2026-02-30", StatusCode::BAD_REQUEST),
        ("/status.json?as_of=yesterday", StatusCode::BAD_REQUEST),
        ("/status?known_as_of=noon", StatusCode::BAD_REQUEST),
        ("/status?entry=0", StatusCode::BAD_REQUEST),
        ("/status?entry=99999999", StatusCode::NOT_FOUND),
        ("/timeline?part=kitchen", StatusCode::BAD_REQUEST),
        ("/rules.atom", StatusCode::NOT_FOUND),
        ("/?lang=xx", StatusCode::BAD_REQUEST),
    ];
    for (address, status) in rows {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, status, "{address}");
        if address.contains(".json") {
            let error = &answer.json()["error"];
            assert!(
                error["what"].is_string() && error["remedy"].is_string(),
                "{address}"
            );
        } else if !address.ends_with(".atom") {
            let page = markup::read(address, answer.text());
            let sentences = page.text.matches(". ").count() + page.text.matches('.').count();
            assert!(sentences > 2, "{address}: {}", page.text);
        }
        assert!(
            !answer.text().contains("Error"),
            "{address} names nothing of the machine"
        );
    }
    let post = Request::builder()
        .method(Method::POST)
        .uri("/status")
        .body(Body::empty())
        .unwrap();
    assert_eq!(
        visitor.ask(post).await.status,
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test]
async fn every_answer_is_strict_small_and_fresh() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    for (address, _) in PAGES {
        let plain = visitor.page(address).await;
        let policy = plain.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'"),
            "{address}: {policy}"
        );
        assert_eq!(
            plain.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        assert_eq!(plain.header("referrer-policy"), "no-referrer", "{address}");
        assert!(!plain.headers.contains_key("set-cookie"), "{address}");
        assert_eq!(plain.header("cache-control"), "no-cache", "{address}");
        let packed = visitor.with(address, &[("accept-encoding", "gzip")]).await;
        assert_eq!(packed.header("content-encoding"), "gzip", "{address}");
        assert!(
            packed.bytes.len() < 20_000,
            "{address}: {} bytes travel",
            packed.bytes.len()
        );
        assert!(
            plain.bytes.len() < 80_000,
            "{address}: {} bytes",
            plain.bytes.len()
        );
        let tag = plain.header("etag").to_owned();
        let again = visitor.with(address, &[("if-none-match", &tag)]).await;
        assert_eq!(
            (again.status, again.bytes.len()),
            (StatusCode::NOT_MODIFIED, 0),
            "{address}"
        );
    }
    let page = markup::read("/", visitor.page("/").await.text());
    let sheet = page
        .links
        .iter()
        .find(|link| link.starts_with("/style/"))
        .unwrap();
    let sheet = visitor.page(sheet).await;
    assert!(sheet.header("cache-control").contains("immutable"));
    assert!(sheet.header("content-type").starts_with("text/css"));
    assert!(
        !sheet.text().contains("url("),
        "the sheet asks for nothing more"
    );
}

#[tokio::test]
async fn practice_says_so_on_every_page() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Practice).await;
    for (address, _) in PAGES {
        let answer = visitor.page(address).await;
        let page = markup::read(address, answer.text());
        assert!(page.text.contains("PRACTICE"), "{address}");
    }
    assert_eq!(visitor.page("/status.json").await.json()["practice"], true);
    assert!(visitor.get("/nowhere").await.text().contains("PRACTICE"));
}

#[tokio::test]
async fn a_house_without_a_convention_says_so() {
    let visitor = Visitor::of_an_empty_house().await;
    let page = visitor.page("/").await;
    let page = markup::read("/", page.text());
    assert!(page.text.contains("Nothing is kept here yet"));
    for address in ["/record", "/timeline", "/rules", "/record/entries/0"] {
        let answer = visitor.page(address).await;
        markup::read(address, answer.text());
    }
    assert_eq!(visitor.get("/status").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_entry_and_its_proof_are_the_record_s_own_bytes() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let bytes = visitor.page("/record/entries/5.json").await.bytes;
    let entry = record::Entry::parse(&bytes).unwrap();
    assert_eq!(entry.bytes().unwrap(), bytes);
    let proof = visitor.page("/record/entries/5.tlog-proof").await;
    let receipt = record::proof::Receipt::parse(&proof.bytes).unwrap();
    assert_eq!((receipt.index, receipt.extra), (5, bytes));
}

#[tokio::test]
async fn the_first_words_are_these() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let page = visitor.page("/").await;
    let between = |from: &str, to: &str| -> String {
        let (_, rest) = page.text().split_once(from).unwrap();
        rest.split_once(to).unwrap().0.to_owned()
    };
    insta::assert_snapshot!(between("<p class=\"first-line\">", "</p>"), @r#"A copy, transcribed from public sources. The authority is the <a href="https://treaties.un.org" rel="external"><bdi>United Nations Treaty Collection</bdi></a>."#);
    insta::assert_snapshot!(between("<p class=\"lead\">", "</p>"), @r#"Adopted on <time datetime="2024-12-24">24 December 2024</time>, open for signature until <time datetime="2026-12-31">31 December 2026</time>, not in force."#);
}
