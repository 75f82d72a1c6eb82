//! The API for programs: handing in, reading, what is not in order, and its description.

mod abuse;
pub(crate) mod floor;

use crate::web::visitor::{Answer, Visitor};
use axum::http::StatusCode;
use floor::{BALLOT_ACT, Floor, line};
use record::Hash;
use record::hash::sha256;
use record::keys::HouseKind;
use record::proof::Receipt;
use serde_json::{Value, json};
use servanda::web::api::description;
use std::collections::BTreeSet;

/// Asserts that an answer is a problem in two sentences, with this status and code.
pub(crate) fn problem(answer: &Answer, status: StatusCode, code: &str) -> Value {
    let said = answer.text().to_owned();
    assert_eq!(answer.status, status, "{said}");
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let json = answer.json();
    let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
    assert_eq!(json["status"], status.as_u16(), "{said}");
    assert_eq!(text("code"), code, "{said}");
    for sentence in ["title", "detail"] {
        let sentence = text(sentence);
        assert!(sentence.ends_with('.') && sentence.len() > 10, "{said}");
        assert!(!sentence.chars().next().unwrap().is_lowercase(), "{said}");
    }
    if !code.is_empty() {
        assert!(!text("rule").is_empty(), "{said}");
    }
    json
}

#[tokio::test]
async fn a_ballot_is_entered_once_and_its_receipt_holds() {
    let floor = Floor::with_a_vote_open().await;
    let ballot = floor.ballot("BEN", "yes");
    let entered = floor.hand_in(&ballot).await;
    assert_eq!(entered.status, StatusCode::CREATED, "{}", entered.text());
    let first = entered.json()["entered"][0].clone();
    assert_eq!(first["again"], false);
    assert_eq!(
        entered.header("location"),
        format!("/api/v1/submissions/{}", first["id"].as_str().unwrap())
    );
    let says = first["says"].as_str().unwrap();
    assert!(
        says.starts_with("In order: it stands in the Record as entry "),
        "{says}"
    );

    let again = floor.hand_in(&ballot).await;
    assert_eq!(again.status, StatusCode::OK);
    let second = again.json()["entered"][0].clone();
    assert_eq!(
        (&second["first"], &second["again"]),
        (&first["first"], &json!(true))
    );
    let asked = floor
        .get(&format!(
            "/api/v1/submissions/{}",
            first["id"].as_str().unwrap()
        ))
        .await;
    assert_eq!(asked.json()["entered"][0]["first"], first["first"]);

    let receipt = floor.get(first["receipt"].as_str().unwrap()).await;
    let receipt = Receipt::parse(&receipt.bytes).unwrap();
    let bytes = floor.get(first["entry"].as_str().unwrap()).await.bytes;
    assert_eq!(receipt.extra, bytes);
    receipt.check(&[floor.vkey()]).unwrap();
    let shown = floor
        .get("/api/v1/conventions/un-cybercrime/floors/one")
        .await
        .json();
    let voting = &shown["votings"][0];
    assert_eq!(
        (&voting["yes"], &voting["stage"]),
        (&json!(1), &json!("open")),
        "{voting}"
    );
    assert_eq!(voting["ballots"]["BEN"]["entry"], first["first"]);
}

#[tokio::test]
async fn a_group_goes_in_whole_or_not_at_all() {
    let floor = Floor::with_a_vote_open().await;
    let size = floor.size().await;
    let lines = [
        floor.ballot("BEN", "yes"),
        floor.ballot("FRA", "no"),
        "{}".to_owned(),
    ]
    .join("\n");
    let answer = floor.hand_in_lines(&lines).await;
    let said = problem(&answer, StatusCode::BAD_REQUEST, "desk.unreadable");
    assert_eq!(said["line"], 3);
    assert_eq!(floor.size().await, size);
    let lines = [floor.ballot("BEN", "yes"), floor.ballot("FRA", "no")].join("\n");
    let answer = floor.hand_in_lines(&lines).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert_eq!(answer.json()["entered"].as_array().unwrap().len(), 2);
    assert_eq!(floor.size().await, size + 2);
}

#[tokio::test]
async fn what_the_floor_allows_next_is_what_it_enters() {
    let floor = Floor::with_a_vote_open().await;
    let shown = floor
        .get("/api/v1/conventions/un-cybercrime/floors/one")
        .await
        .json();
    let next = shown["next"].as_array().unwrap();
    let of_type = |name: &str| {
        next.iter()
            .find(|step| step["ask"]["type"] == name)
            .unwrap()
            .clone()
    };
    assert_eq!(of_type(BALLOT_ACT)["in_order"], true);
    let put = next.iter().find(|step| step["in_order"] == false).unwrap();
    for key in ["code", "rule", "what", "remedy"] {
        assert!(put["why_not"][key].is_string(), "{put}");
    }
}

#[tokio::test]
async fn content_is_sent_by_who_has_a_key_and_read_by_all() {
    let floor = Floor::with_a_vote_open().await;
    let content = b"A paper of the exercise.";
    let name = sha256(content);
    let address = format!("/api/v1/content/{name}");
    problem(&floor.get(&address).await, StatusCode::NOT_FOUND, "");
    let key = floor.key("BEN");
    assert_eq!(
        floor.keep(name, content, key).await.status,
        StatusCode::CREATED
    );
    assert_eq!(floor.keep(name, content, key).await.status, StatusCode::OK);
    assert_eq!(floor.get(&address).await.bytes, content);

    let other = Hash([7; 32]);
    problem(
        &floor.keep(other, content, key).await,
        StatusCode::CONFLICT,
        "api.other_content",
    );
    let stranger = floor::seed("a stranger");
    let answer = floor.keep(name, content, &stranger).await;
    problem(&answer, StatusCode::FORBIDDEN, "desk.key_signs_for_nobody");
    let unsigned = floor
        .send(
            "PUT",
            &address,
            &[("content-type", "application/octet-stream")],
            content,
        )
        .await;
    problem(&unsigned, StatusCode::FORBIDDEN, "api.not_signed");
}

#[tokio::test]
async fn what_cannot_be_read_is_a_problem_in_two_sentences() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    for (address, status) in [
        ("/api/v1/no-such", StatusCode::NOT_FOUND),
        ("/api/v1/conventions/no-such/status", StatusCode::NOT_FOUND),
        (
            "/api/v1/conventions/UN%20CYBER/status",
            StatusCode::NOT_FOUND,
        ),
        (
            "/api/v1/conventions/un-cybercrime/status?as_of=2026-02-30",
            StatusCode::BAD_REQUEST,
        ),
        (
            "/api/v1/conventions/un-cybercrime/votes/no-such",
            StatusCode::NOT_FOUND,
        ),
        (
            "/api/v1/conventions/un-cybercrime/floors/no-such",
            StatusCode::NOT_FOUND,
        ),
        (
            "/api/v1/conventions/un-cybercrime/acts?count=many",
            StatusCode::BAD_REQUEST,
        ),
        (
            "/api/v1/conventions/un-cybercrime/acts?participant=%20",
            StatusCode::BAD_REQUEST,
        ),
        ("/api/v1/entries?count=x", StatusCode::BAD_REQUEST),
        ("/api/v1/entries/99999999", StatusCode::NOT_FOUND),
        ("/api/v1/entries/x", StatusCode::NOT_FOUND),
        ("/api/v1/submissions/x", StatusCode::BAD_REQUEST),
        (
            "/api/v1/submissions/AAAAAAAAAAAAAAAAAAAAAQ",
            StatusCode::NOT_FOUND,
        ),
        ("/api/v1/content/x", StatusCode::NOT_FOUND),
        (
            "/api/v1/matters/un-cybercrime/committee/vote/%ff",
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let answer = visitor.get(address).await;
        problem(&answer, status, "");
    }
    let put = visitor.send("DELETE", "/api/v1/entries", &[], b"").await;
    problem(&put, StatusCode::METHOD_NOT_ALLOWED, "");
    assert!(put.header("allow").contains("GET"), "{:?}", put.headers);
    let answer = visitor
        .send(
            "POST",
            "/api/v1/submissions",
            &[("content-type", "application/json")],
            b"{}",
        )
        .await;
    problem(&answer, StatusCode::SERVICE_UNAVAILABLE, "api.reading_only");
}

#[tokio::test]
async fn the_facts_are_those_of_the_pages() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    for (api, page) in [
        ("conventions/un-cybercrime", "/index.json"),
        ("conventions/un-cybercrime/status", "/status.json"),
        ("conventions/un-cybercrime/timeline", "/timeline.json"),
        ("conventions/un-cybercrime/committee", "/committee.json"),
        (
            "conventions/un-cybercrime/participants",
            "/committee/participants.json",
        ),
        ("conventions/un-cybercrime/rules", "/rules.json"),
        (
            "conventions/un-cybercrime/capacities",
            "/committee/capacities.json",
        ),
        (
            "conventions/un-cybercrime/bodies/ad-hoc-committee",
            "/committee/ad-hoc-committee.json",
        ),
        (
            "conventions/un-cybercrime/bodies/ad-hoc-committee/participants",
            "/committee/ad-hoc-committee/participants.json",
        ),
        (
            "conventions/un-cybercrime/bodies/ad-hoc-committee/sessions",
            "/committee/ad-hoc-committee/sessions.json",
        ),
        ("conventions/un-cybercrime/sources", "/sources.json"),
        (
            "conventions/un-cybercrime/votes/2019-11-18",
            "/un-cybercrime/committee/vote/2019-11-18.json",
        ),
        (
            "matters/un-cybercrime/committee/vote/2019-11-18",
            "/un-cybercrime/committee/vote/2019-11-18.json",
        ),
    ] {
        for query in ["", "?as_of=2025-11-01&known_as_of=2025-12-01&entry=300"] {
            let api = visitor.page(&format!("/api/v1/{api}{query}")).await;
            let page = visitor.page(&format!("{page}{query}")).await;
            assert_eq!(api.json(), page.json(), "{query}");
            assert!(!api.header("etag").is_empty());
        }
    }
    let tag = visitor.page("/api/v1/conventions").await;
    let held = [("if-none-match", tag.header("etag"))];
    let answer = visitor.with("/api/v1/conventions", &held).await;
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn every_list_is_read_to_its_end() {
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let size = visitor.page("/api/v1").await.json()["size"]
        .as_u64()
        .unwrap();
    let mut address = "/api/v1/entries?count=100".to_owned();
    let mut seen = Vec::new();
    loop {
        let answer = visitor.page(&address).await.json();
        for held in answer["entries"].as_array().unwrap() {
            let number = held["entry"].as_u64().unwrap();
            let frame = record::Value::read(held["frame"].to_string().as_bytes()).unwrap();
            let bytes = visitor
                .page(&format!("/api/v1/entries/{number}"))
                .await
                .bytes;
            assert_eq!(frame.canonical(), bytes, "{number}");
            seen.push(number);
        }
        match answer["next"].as_str() {
            Some(next) => next.clone_into(&mut address),
            None => break,
        }
    }
    assert_eq!(seen, (0..size).collect::<Vec<_>>());

    let mut address = "/api/v1/conventions/un-cybercrime/acts?count=150".to_owned();
    let mut entries = BTreeSet::new();
    let mut total = 0;
    loop {
        let answer = visitor.page(&address).await.json();
        total = answer["total"].as_u64().unwrap().max(total);
        let acts = answer["acts"].as_array().unwrap().iter();
        entries.extend(acts.map(|act| act["entry"].as_u64().unwrap()));
        match answer["next"].as_str() {
            Some(next) => next.clone_into(&mut address),
            None => break,
        }
    }
    assert_eq!(entries.len() as u64, total);
    assert!(total > 300, "{total}");

    let names = visitor
        .page("/api/v1/matters?prefix=un-cybercrime/committee/&count=10")
        .await
        .json();
    let next = names["next"].as_str().unwrap();
    let more = visitor
        .page(&format!(
            "/api/v1/matters?prefix=un-cybercrime/committee/&from={next}"
        ))
        .await
        .json();
    assert_eq!(more["matters"][0], next);
}

#[tokio::test]
async fn the_description_names_every_route_and_no_other() {
    let described = serde_json::to_value(description()).unwrap();
    assert_eq!(described["openapi"], "3.1.0");
    let visitor = Visitor::of_the_built_in_convention(HouseKind::Real).await;
    let served = visitor.page("/api/v1/openapi.json").await.json();
    assert_eq!(served, described);
    let paths = described["paths"].as_object().unwrap();
    // The sources name their routes a second time, in the attributes: each is described, once.
    let mut sources = crate::tidy::files("crates/servanda/src/web/api", "rs");
    sources.extend(crate::tidy::files("crates/servanda/src/web/people", "rs"));
    let mut written = BTreeSet::new();
    for file in sources {
        let text = std::fs::read_to_string(&file).unwrap();
        let quoted = text
            .split("path = \"")
            .skip(1)
            .chain(text.split(", \"/conventions/").skip(1));
        for route in quoted {
            let route = route.split('"').next().unwrap();
            let route = if route.starts_with('/') {
                route.to_owned()
            } else {
                format!("/conventions/{route}")
            };
            let route = route.trim_start_matches("/api/v1").trim_end_matches('/');
            written.insert(format!("/api/v1{route}"));
        }
    }
    for file in crate::tidy::files("crates/servanda/src/web", "rs") {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(
            !text.contains(".route(\"/api/"),
            "{}: not described",
            file.display()
        );
    }
    let described: BTreeSet<String> = paths.keys().cloned().collect();
    assert_eq!(described, written);
    for (path, item) in paths {
        for (method, operation) in item.as_object().unwrap() {
            assert!(
                !operation["summary"].as_str().unwrap_or_default().is_empty(),
                "{method} {path}"
            );
            let responses = operation["responses"].as_object().unwrap();
            assert!(
                responses.contains_key("400") && responses.contains_key("405"),
                "{method} {path}"
            );
        }
    }
}

#[tokio::test]
async fn no_answer_is_read_by_another_sites_page() {
    let floor = Floor::with_a_vote_open().await;
    let answer = floor
        .with("/api/v1", &[("origin", "https://evil.example")])
        .await;
    assert!(
        answer
            .headers
            .keys()
            .all(|name| !name.as_str().starts_with("access-control"))
    );
    let asked = line("a", json!({}));
    let preflight = floor
        .send(
            "OPTIONS",
            "/api/v1/submissions",
            &[
                ("origin", "https://evil.example"),
                ("access-control-request-method", "POST"),
            ],
            asked.as_bytes(),
        )
        .await;
    assert_eq!(preflight.status, StatusCode::METHOD_NOT_ALLOWED);
}
