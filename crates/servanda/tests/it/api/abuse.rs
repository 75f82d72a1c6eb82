//! What must not work over the network, each refused with its rule.

use super::floor::{FLOOR, Floor, ask, line, of};
use super::problem;
use crate::given::{NOON, asked, enter, signed};
use axum::http::StatusCode;
use record::Instant;
use record::keys::{OwnAct, PersonKey};
use serde_json::json;

#[tokio::test]
async fn of_two_ballots_for_one_state_the_last_counts_once() {
    let mut floor = Floor::with_a_vote_open().await;
    floor.introduce("BEN second member", None).await;
    floor.joins("BEN", "BEN second member").await;
    for (who, ballot) in [
        ("BEN", "yes"),
        ("BEN", "no"),
        ("BEN second member", "abstain"),
    ] {
        let mut ask = ask("BEN", ballot);
        ask["by"]["person"] = json!(super::floor::person(who));
        let answer = floor.hand_in(&floor.signed_by(who, ask)).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    }
    let voting = floor.voting().await;
    let counted = ["yes", "no", "abstain"].map(|word| voting[word].as_u64().unwrap());
    assert_eq!(counted, [0, 0, 1]);
    assert_eq!(voting["ballots"].as_object().unwrap().len(), 1);
    assert_eq!(voting["replaced"].as_array().unwrap().len(), 2);
    floor.verified().await;
}

#[tokio::test]
async fn a_replay_of_a_replaced_ballot_stays_replaced() {
    let floor = Floor::with_a_vote_open().await;
    let first = floor.ballot("BEN", "yes");
    let at = floor.hand_in(&first).await.json()["entered"][0]["first"].clone();
    floor.hand_in(&floor.ballot("BEN", "no")).await;
    let replayed = floor.hand_in(&first).await;
    assert_eq!(replayed.status, StatusCode::OK, "{}", replayed.text());
    assert_eq!(replayed.json()["entered"][0]["first"], at);
    let voting = floor.voting().await;
    assert_eq!((&voting["yes"], &voting["no"]), (&json!(0), &json!(1)));
    // Under the same id, other bytes are another submission.
    let id = first
        .split("\"id\":\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let other = json!({"id": id, "matter": FLOOR, "ask": ask("BEN", "abstain")}).to_string();
    let answer = floor.hand_in(&signed(&other, floor.key("BEN"))).await;
    problem(&answer, StatusCode::CONFLICT, "desk.id_taken");
}

#[tokio::test]
async fn no_ballot_comes_after_the_lock() {
    let floor = Floor::with_a_vote_open().await;
    floor.hand_in(&floor.ballot("BEN", "yes")).await;
    floor.chair("locked", json!({"question": "L.1"})).await;
    let answer = floor.hand_in(&floor.ballot("FRA", "no")).await;
    let said = problem(
        &answer,
        StatusCode::UNPROCESSABLE_ENTITY,
        "committee.floor.no_voting",
    );
    assert!(said["title"].as_str().unwrap().contains("L.1"), "{said}");
    assert_eq!(floor.voting().await["no"], 0);
}

#[tokio::test]
async fn an_altered_submission_is_not_the_one_that_was_signed() {
    let floor = Floor::with_a_vote_open().await;
    let size = floor.size().await;
    let altered = floor.ballot("BEN", "yes").replace("\"yes\"", "\"no\"");
    let answer = floor.hand_in(&altered).await;
    problem(
        &answer,
        StatusCode::FORBIDDEN,
        "desk.signature_does_not_hold",
    );
    let line = line(FLOOR, ask("BEN", "yes"));
    let answer = floor.hand_in(&line).await;
    problem(&answer, StatusCode::FORBIDDEN, "api.not_signed");
    let answer = floor
        .hand_in_lines(&format!("{}\n{line}", floor.ballot("FRA", "yes")))
        .await;
    problem(&answer, StatusCode::FORBIDDEN, "api.not_signed");
    assert_eq!(floor.size().await, size);
}

#[tokio::test]
async fn a_key_signs_from_its_entry_to_its_end_and_not_after_it_was_revoked() {
    let mut floor = Floor::with_a_vote_open().await;
    let answer = floor
        .hand_in(&floor.signed_by("a stranger", ask("BEN", "yes")))
        .await;
    problem(&answer, StatusCode::FORBIDDEN, "desk.key_signs_for_nobody");
    floor.hand_in(&floor.ballot("KEN", "yes")).await;
    floor.revoke("KEN").await;
    let answer = floor.hand_in(&floor.ballot("KEN", "no")).await;
    let said = problem(&answer, StatusCode::FORBIDDEN, "desk.key_signs_for_nobody");
    assert!(
        said["title"].as_str().unwrap().contains("revoked"),
        "{said}"
    );
    // The clock of this house stands at noon.
    let noon = Instant::parse(NOON).unwrap().unix_millis();
    let before = Instant::from_unix_millis(noon - 1).unwrap();
    floor.introduce("too late", Some(before)).await;
    let answer = floor
        .hand_in(&floor.signed_by("too late", ask("BEN", "yes")))
        .await;
    let said = problem(&answer, StatusCode::FORBIDDEN, "desk.key_signs_for_nobody");
    assert!(said["title"].as_str().unwrap().contains("end"), "{said}");
    assert_eq!(
        floor.voting().await["yes"],
        1,
        "what was in order then stays"
    );
}

#[tokio::test]
async fn another_sites_page_hands_nothing_in() {
    let floor = Floor::with_a_vote_open().await;
    let ballot = floor.ballot("BEN", "yes");
    let size = floor.size().await;
    for header in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let headers = [header, ("host", "record.example.org")];
        let answer = floor
            .hand_in_as("application/json", &headers, &ballot)
            .await;
        problem(&answer, StatusCode::FORBIDDEN, "api.foreign_origin");
    }
    // What a form of another site could send has no media type that is read here.
    for media in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
    ] {
        let answer = floor.hand_in_as(media, &[], &ballot).await;
        problem(&answer, StatusCode::UNSUPPORTED_MEDIA_TYPE, "");
    }
    assert_eq!(floor.size().await, size);
    let own = [
        ("origin", "https://record.example.org"),
        ("host", "record.example.org"),
    ];
    let answer = floor.hand_in_as("application/json", &own, &ballot).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
}

#[tokio::test]
async fn nobody_votes_for_a_state_that_has_not_named_them() {
    let floor = Floor::with_a_vote_open().await;
    let size = floor.size().await;
    for (state, code) in [
        ("FRA", "committee.participation.not_named"),
        ("VAT", "committee.participation.not_named"),
        ("XXX", "submission.unknown_participant"),
    ] {
        let ballot = floor.signed_by("BEN", of("BEN", state, "yes"));
        let answer = floor.hand_in(&ballot).await;
        problem(&answer, StatusCode::UNPROCESSABLE_ENTITY, code);
    }
    // Nor under the name of somebody who is named.
    let stolen = floor.signed_by("BEN", ask("FRA", "yes"));
    let answer = floor.hand_in(&stolen).await;
    problem(&answer, StatusCode::FORBIDDEN, "desk.other_person");
    let mut nobody = ask("BEN", "yes");
    nobody.as_object_mut().unwrap().remove("by");
    let answer = floor.hand_in(&floor.signed_by("BEN", nobody)).await;
    problem(
        &answer,
        StatusCode::UNPROCESSABLE_ENTITY,
        "committee.participation.nobody_acts",
    );
    assert_eq!(floor.size().await, size);
}

#[tokio::test]
async fn an_observer_and_who_presides_cast_no_ballot() {
    let mut floor = Floor::with_a_vote_open().await;
    floor.introduce("VAT", None).await;
    floor.name("VAT", &["VAT"]).await;
    let answer = floor.hand_in(&floor.ballot("VAT", "yes")).await;
    let code = "committee.participation.capacity_may_not";
    problem(&answer, StatusCode::UNPROCESSABLE_ENTITY, code);
    for capacity in ["Chair", "representative"] {
        let mut own = ask("DZA", "yes");
        own["by"]["capacity"] = json!(capacity);
        let answer = floor.hand_in(&floor.signed_by("DZA", own)).await;
        let code = "committee.participation.presides_no_ballot";
        problem(&answer, StatusCode::UNPROCESSABLE_ENTITY, code);
    }
    // The State never loses its vote: another member of the delegation casts it.
    floor.introduce("DZA second member", None).await;
    floor.joins("DZA", "DZA second member").await;
    let other = floor.signed_by("DZA second member", of("DZA second member", "DZA", "yes"));
    let answer = floor.hand_in(&other).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
}

#[tokio::test]
async fn what_is_the_house_s_own_is_not_entered_by_who_has_a_key() {
    let floor = Floor::with_a_vote_open().await;
    let size = floor.size().await;
    let by = json!({"person": super::floor::person("BEN"), "capacity": "representative"});
    for (matter, ask) in [
        (
            "un-cybercrime/depositary",
            json!({"type": "depositary.instrument.deposited/1", "on": "2026-11-20", "by": by, "for": "FRA", "form": "ratification"}),
        ),
        (
            "un-cybercrime/convention",
            json!({"type": "convention.value/1", "by": by, "set": "assembly-committees", "value": {"id": "voting.tie", "value": "carried", "rule": "rule 133", "text": "Not read.", "verified": false}}),
        ),
    ] {
        let answer = floor
            .hand_in(&signed(&line(matter, ask), floor.key("BEN")))
            .await;
        let code = "submission.houses_own";
        problem(&answer, StatusCode::UNPROCESSABLE_ENTITY, code);
    }
    assert_eq!(floor.size().await, size);
}

#[tokio::test]
async fn the_house_itself_is_not_changed_over_the_network() {
    let floor = Floor::with_a_vote_open().await;
    let person = super::floor::person("somebody new");
    let act = OwnAct::PersonKey(PersonKey::of_file(person.clone(), [9; 32]));
    let act = serde_json::from_slice(&act.to_value().canonical()).unwrap();
    let own = line(&format!("house/person/{person}"), act);
    let answer = floor.hand_in(&signed(&own, floor.key("BEN"))).await;
    problem(&answer, StatusCode::FORBIDDEN, "desk.operator_only");
}

#[tokio::test]
async fn a_flood_waits_and_the_others_do_not() {
    let floor = Floor::with_a_vote_open().await;
    // A delegate who has been heard before the flood.
    floor.hand_in(&floor.ballot("FRA", "yes")).await;
    let flood = floor.ballot("BEN", "yes").replace("\"yes\"", "\"no\"");
    let mut waits = None;
    for _ in 0..2000 {
        let answer = floor.hand_in(&flood).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            waits = Some(answer);
            break;
        }
    }
    let waits = waits.expect("a flood is told to wait");
    problem(&waits, StatusCode::TOO_MANY_REQUESTS, "api.too_many");
    assert!(waits.header("retry-after").parse::<u64>().unwrap() > 0);
    // From the same address, one who was heard before is heard still.
    let answer = floor.hand_in(&floor.ballot("FRA", "no")).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    // A key that hands in without end waits as well, and another does not.
    let many = || {
        let ballots: Vec<String> = (0..500).map(|_| floor.ballot("FRA", "abstain")).collect();
        ballots.join("\n")
    };
    let answer = floor.hand_in_lines(&many()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    // On a machine that is slower than the flood some of it is let through meanwhile.
    let mut answer = floor.hand_in(&floor.ballot("FRA", "yes")).await;
    for _ in 0..20 {
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        answer = floor.hand_in_lines(&many()).await;
    }
    problem(&answer, StatusCode::TOO_MANY_REQUESTS, "api.too_many");
    // And what is read is not kept waiting at all.
    assert_eq!(floor.get("/api/v1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_too_large_or_is_none_is_said() {
    let floor = Floor::with_a_vote_open().await;
    let large = "x".repeat(5 * 1024 * 1024);
    let answer = floor.hand_in(&large).await;
    problem(&answer, StatusCode::PAYLOAD_TOO_LARGE, "api.too_large");
    let mut long = ask("BEN", "yes");
    long["by"]["name"] = json!("n".repeat(60_000));
    let answer = floor.hand_in(&floor.signed_by("BEN", long)).await;
    problem(&answer, StatusCode::PAYLOAD_TOO_LARGE, "desk.too_large");
    for nothing in ["", "[]", "null", "{", "{\"id\":1,\"id\":1}", "\u{feff}{}"] {
        let answer = floor.hand_in(nothing).await;
        problem(&answer, StatusCode::BAD_REQUEST, "desk.unreadable");
    }
    let empty = floor.hand_in_lines("\n \n").await;
    problem(&empty, StatusCode::BAD_REQUEST, "");
    // The socket of the operator still takes what is attested.
    let line = line(
        FLOOR,
        json!({"type": "committee.floor.ballot/1", "for": "JPN", "question": "L.1", "ballot": "yes"}),
    );
    assert_eq!(asked(std::slice::from_ref(&line)).len(), 1);
    enter(&floor.desk, &[line]).await.unwrap();
}

#[tokio::test]
async fn one_idempotency_key_is_for_one_request() {
    let floor = Floor::with_a_vote_open().await;
    let (first, other) = (floor.ballot("BEN", "yes"), floor.ballot("BEN", "no"));
    let send = async |line: &str| {
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", "0b4c"),
        ];
        let address = "/api/v1/submissions";
        floor.send("POST", address, &headers, line.as_bytes()).await
    };
    assert_eq!(send(&first).await.status, StatusCode::CREATED);
    assert_eq!(send(&first).await.status, StatusCode::OK);
    let answer = send(&other).await;
    problem(&answer, StatusCode::UNPROCESSABLE_ENTITY, "api.key_used");
    let voting = floor.voting().await;
    assert_eq!((&voting["yes"], &voting["no"]), (&json!(1), &json!(0)));
}
