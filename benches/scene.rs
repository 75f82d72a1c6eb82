//! A house with a convention of its own, 193 participants, persons with keys, and votes that are open.
#![allow(dead_code, reason = "each benchmark uses a part")]

use crate::votes;
use record::{Hash, Value};
use servanda::archive::{Archive as _, FilesArchive};
use servanda::desk::{Desk, Opening, read_lines};
use servanda::home::Home;
use servanda::house::{Started, start};
use servanda::keys::Seed;
use treaty::participant::{
    Form, Kind, Membership, MembershipKind, Name, Participant, ParticipantId, Table, UNITED_NATIONS,
};

/// A new house for practice in a folder, with the convention `example` and its table of participants.
pub async fn house(home: &Home) -> Started {
    home.make().unwrap();
    let opening = Opening {
        origin: Some("bench".to_owned()),
        kind: record::keys::HouseKind::Practice,
        rp_id: None,
    };
    let started = start(home, Some(opening)).await.unwrap();
    let table = serde_json::to_vec(&table()).unwrap();
    let size = table.len();
    let archive = FilesArchive::open(&home.archive()).unwrap();
    let sha256: Hash = archive.keep(table).await.unwrap();
    let opened = r#"{"type":"convention.opened/1","title":"An example","short_title":"Example","languages":["en"],"house":"secretariat","authority":{"name":"Nobody","url":"https://example.invalid"},"depositary":"Nobody","zone":"UTC"}"#;
    let participants = format!(
        r#"{{"type":"convention.participants/1","count":{},"content":{{"sha256":"{sha256}","size":{size},"media":"application/json"}}}}"#,
        votes::PARTICIPANTS
    );
    enter(
        &started.desk,
        "example/convention",
        &[opened.to_owned(), participants],
    )
    .await;
    let body = r#"{"type":"committee.body.established/1","name":"Third Committee","short_name":"Third","kind":"main_committee","open_to":"all-states"}"#;
    enter(
        &started.desk,
        "example/committee/body/third",
        &[body.to_owned()],
    )
    .await;
    started
}

fn table() -> Table {
    let ids: Vec<ParticipantId> = (0..votes::PARTICIPANTS)
        .map(|number| ParticipantId::parse(&votes::participant(number)).unwrap())
        .collect();
    let participant = |id: &ParticipantId| Participant {
        id: id.clone(),
        kind: Kind::Member,
        iso2: None,
        m49: None,
        from: None,
        until: None,
        succeeded_by: Vec::new(),
        note: None,
    };
    let name = |id: &ParticipantId| Name {
        id: id.clone(),
        language: "en".to_owned(),
        form: Form::Short,
        text: id.to_string(),
        from: None,
        until: None,
        official: false,
        verified: false,
    };
    let member = |id: &ParticipantId| Membership {
        id: id.clone(),
        group: UNITED_NATIONS.to_owned(),
        kind: MembershipKind::Full,
        from: None,
        until: None,
        verified: false,
        note: None,
    };
    Table {
        participants: ids.iter().map(participant).collect(),
        names: ids.iter().map(name).collect(),
        groups: ids.iter().map(member).collect(),
    }
}

/// Enters asks about one matter as a group, attested.
pub async fn enter(desk: &Desk, matter: &str, asks: &[String]) {
    let lines = asks.iter().map(|ask| submission(matter, ask).canonical());
    enter_lines(desk, lines).await;
}

/// Enters lines as a group.
pub async fn enter_lines(desk: &Desk, lines: impl Iterator<Item = Vec<u8>>) {
    let mut file = Vec::new();
    for line in lines {
        file.extend(line);
        file.push(b'\n');
    }
    desk.enter(read_lines(&file).unwrap()).await.unwrap();
}

/// A submission with an id of its own.
pub fn submission(matter: &str, ask: &str) -> Value {
    let id = record::entry::SubmissionId(servanda::keys::random().unwrap());
    let text = format!(r#"{{"id":"{id}","matter":"{matter}","ask":{ask}}}"#);
    Value::read(text.as_bytes()).unwrap()
}

/// The line of a submission signed with a person's key.
pub fn signed(seed: &Seed, body: Value) -> Value {
    let signed = seed.sign_submission(&body.canonical()).unwrap();
    let members = [("submission", body), ("signed", signed.to_value())];
    Value::Object(members.map(|(key, value)| (key.to_owned(), value)).into())
}
