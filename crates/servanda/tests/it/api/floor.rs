//! A house with a meeting in it: a vote is open, and every State has a delegate with a key.

use crate::given::{InMemory, enter};
use crate::web::visitor::{Answer, Visitor};
use record::Hash;
use record::keys::{OwnAct, PersonKey, PersonKeyRevoked};
use record::note::Verifier;
use record::{Instant, Value};
use serde_json::{Value as Json, json};
use servanda::conventions;
use servanda::desk::Desk;
use servanda::fate::all_goes_well;
use servanda::keys::Seed;
use servanda::people::Roster;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::atomic::{AtomicU64, Ordering};

pub(crate) const FLOOR: &str = "un-cybercrime/committee/floor/one";
pub(crate) const BALLOT_ACT: &str = "committee.floor.ballot/1";
pub(crate) const TAKING_PART: &str =
    "un-cybercrime/committee/participation/committee-of-the-exercise";
pub(crate) const BODY: &str = "un-cybercrime/committee/body/committee-of-the-exercise";
const STATES: [&str; 5] = ["BEN", "DZA", "FRA", "JPN", "KEN"];

/// A meeting in which a vote is open.
pub(crate) struct Floor {
    visitor: Visitor,
    house: InMemory,
    pub(crate) desk: Desk,
    keys: BTreeMap<String, Seed>,
}

impl Deref for Floor {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

/// The key that a name always has in these tests.
pub(crate) fn seed(name: &str) -> Seed {
    Seed::from_bytes(record::hash::sha256(name.as_bytes()).0)
}

/// The person that a name always is in these tests.
pub(crate) fn person(name: &str) -> String {
    let hash = record::hash::sha256(format!("person {name}").as_bytes()).0;
    record::keys::person_id(hash.first_chunk().unwrap())
}

fn next_id() -> String {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let number = NUMBER.fetch_add(1, Ordering::SeqCst);
    let hash = record::hash::sha256(format!("submission {number}").as_bytes()).0;
    record::bytes::encode(hash.first_chunk::<16>().unwrap())
}

/// A line with a new id.
pub(crate) fn line(matter: &str, ask: Json) -> String {
    json!({"id": next_id(), "matter": matter, "ask": ask}).to_string()
}

impl Floor {
    pub(crate) async fn with_a_vote_open() -> Self {
        let mut floor = Self::before_any_meeting(None).await;
        for state in STATES {
            floor.introduce(state, None).await;
            floor.name(state, &[state]).await;
        }
        let chair = json!({"type": "committee.participation.serves/1", "for": "DZA", "person": person("DZA"), "capacity": "chair"});
        floor.attested(TAKING_PART, chair).await;
        floor.open_a_vote().await;
        floor
    }

    /// The body is established; nobody is named yet and no meeting is open.
    pub(crate) async fn before_any_meeting(roster: Option<Roster>) -> Self {
        let house = InMemory::unopened();
        let desk = house.desk(all_goes_well()).await.unwrap();
        let shipped = conventions::built_in().unwrap().remove(0);
        for content in &shipped.contents {
            house.keep(content).await;
        }
        let text = |body: &Value| String::from_utf8(body.canonical()).unwrap();
        let kept = [
            "convention.opened/1",
            "convention.source/1",
            "convention.rules/1",
            "convention.participants/1",
        ];
        let lines = shipped
            .submissions
            .iter()
            .map(|(_, body)| body)
            .filter(|body| {
                let act_type = body.get("ask").and_then(|ask| ask.get("type")?.as_str());
                act_type.is_some_and(|act_type| kept.contains(&act_type))
            });
        let lines: Vec<String> = lines
            .map(|body| text(body).replace("\"house\":\"copy\"", "\"house\":\"secretariat\""))
            .collect();
        enter(&desk, &lines).await.unwrap();
        let mut reading = house.house().await;
        if let Some(roster) = roster {
            reading = reading.with_roster(roster);
        }
        let floor = Self {
            visitor: Visitor::over(reading, Some(desk.clone())),
            house,
            desk,
            keys: BTreeMap::new(),
        };
        let body = json!({"type": "committee.body.established/1", "name": "Committee of the exercise", "short_name": "Committee", "kind": "ad_hoc_committee", "open_to": "all-states"});
        floor.attested(BODY, body).await;
        floor
    }

    /// The instant at which its clock stands.
    pub(crate) fn now(&self) -> Instant {
        self.house.clock.now().unwrap()
    }

    pub(crate) async fn open_a_vote(&self) {
        for (name, members) in [
            (
                "opened",
                json!({"body": BODY, "rules": "assembly-committees", "members": 193, "presiding": "DZA"}),
            ),
            (
                "item",
                json!({"item": "1", "title": "The item of the exercise", "referred_by": "2nd plenary meeting"}),
            ),
        ] {
            self.chair(name, members).await;
        }
        let proposed = json!({"type": "committee.floor.proposed/1", "for": "FRA", "question": "L.1", "title": "A draft", "sponsors": ["FRA"], "circulated": "2026-11-19"});
        self.attested(FLOOR, proposed).await;
        let budget = json!({"type": "committee.floor.budget/1", "by": {"capacity": "Secretary"}, "question": "L.1"});
        self.attested(FLOOR, budget).await;
        self.chair(
            "voting_announced",
            json!({"question": "L.1", "method": "recorded", "majority": "simple"}),
        )
        .await;
        self.chair("voting_opened", json!({"question": "L.1"}))
            .await;
    }

    /// A participant names those who represent it.
    pub(crate) async fn name(&self, of: &str, who: &[&str]) {
        let members = who
            .iter()
            .map(|name| json!({"person": person(name), "role": "representative"}));
        let members: Vec<Json> = members.collect();
        let list = of.to_lowercase();
        let named = json!({"type": "committee.participation.communicated/1", "for": of, "list": list, "members": members});
        self.attested(TAKING_PART, named).await;
    }

    /// Another joins those who represent it.
    pub(crate) async fn joins(&self, of: &str, who: &str) {
        let members = json!([{"person": person(who), "role": "adviser"}]);
        let joined = json!({"type": "committee.participation.communicated/1", "for": of, "list": of.to_lowercase(), "members": members, "joins": true});
        self.attested(TAKING_PART, joined).await;
    }

    /// What the Chair does, attested by the house.
    pub(crate) async fn chair(&self, name: &str, mut members: Json) {
        members["type"] = json!(format!("committee.floor.{name}/1"));
        members["by"] = json!({"capacity": "Chair"});
        self.attested(FLOOR, members).await;
    }

    pub(crate) async fn attested(&self, matter: &str, ask: Json) {
        let line = line(matter, ask);
        if let Err(error) = enter(&self.desk, std::slice::from_ref(&line)).await {
            panic!("{line}: {error}");
        }
    }

    /// Enters a person's key, until an instant where one is given.
    pub(crate) async fn introduce(&mut self, name: &str, until: Option<Instant>) {
        let seed = seed(name);
        let act = OwnAct::PersonKey(PersonKey {
            until,
            ..PersonKey::of_file(person(name), public(&seed))
        });
        self.own(name, &act).await;
        self.keys.insert(name.to_owned(), seed);
    }

    /// Revokes a person's key.
    pub(crate) async fn revoke(&self, name: &str) {
        let act = OwnAct::PersonKeyRevoked(PersonKeyRevoked {
            person: person(name),
            key: public(&seed(name)).to_vec(),
        });
        self.own(name, &act).await;
    }

    async fn own(&self, name: &str, act: &OwnAct) {
        let act: Json = serde_json::from_slice(&act.to_value().canonical()).unwrap();
        self.attested(&format!("house/person/{}", person(name)), act)
            .await;
    }

    pub(crate) fn key(&self, name: &str) -> &Seed {
        &self.keys[name]
    }

    /// A ballot of a State, signed by its delegate.
    pub(crate) fn ballot(&self, state: &str, ballot: &str) -> String {
        self.signed_by(state, ask(state, ballot))
    }

    /// A new line with this ask, signed with somebody's key.
    pub(crate) fn signed_by(&self, name: &str, ask: Json) -> String {
        crate::given::signed(&line(FLOOR, ask), &seed(name))
    }

    pub(crate) async fn hand_in(&self, signed: &str) -> Answer {
        self.hand_in_as("application/json", &[], signed).await
    }

    pub(crate) async fn hand_in_lines(&self, lines: &str) -> Answer {
        self.hand_in_as("application/x-ndjson", &[], lines).await
    }

    pub(crate) async fn hand_in_as(
        &self,
        media: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let headers = [&[("content-type", media)], headers].concat();
        self.send("POST", "/api/v1/submissions", &headers, body.as_bytes())
            .await
    }

    pub(crate) async fn keep(&self, name: Hash, content: &[u8], key: &Seed) -> Answer {
        let message = format!("{{\"sha256\":\"{name}\"}}");
        let signed = key.sign_submission(message.as_bytes()).unwrap().to_value();
        let signed = String::from_utf8(signed.canonical()).unwrap();
        let headers = [
            ("content-type", "application/octet-stream"),
            ("servanda-signed", signed.as_str()),
        ];
        self.send("PUT", &format!("/api/v1/content/{name}"), &headers, content)
            .await
    }

    pub(crate) async fn size(&self) -> u64 {
        self.get("/api/v1").await.json()["size"].as_u64().unwrap()
    }

    pub(crate) async fn voting(&self) -> Json {
        let floor = self
            .get("/api/v1/conventions/un-cybercrime/floors/one")
            .await
            .json();
        floor["votings"][0].clone()
    }

    /// The Record is whole, as a stranger checks it.
    pub(crate) async fn verified(&self) -> u64 {
        self.house.verified().await
    }

    pub(crate) fn vkey(&self) -> Verifier {
        let origin = "example.org/record";
        Seed::from_bytes(self.house.key)
            .signing_as(origin)
            .unwrap()
            .verifier()
            .clone()
    }
}

/// A State's ballot as its delegate asks for it.
pub(crate) fn ask(state: &str, ballot: &str) -> Json {
    of(state, state, ballot)
}

/// A State's ballot as somebody asks for it.
pub(crate) fn of(who: &str, state: &str, ballot: &str) -> Json {
    json!({"type": BALLOT_ACT, "for": state, "by": {"person": person(who), "capacity": "representative"}, "question": "L.1", "ballot": ballot})
}

fn public(seed: &Seed) -> [u8; 32] {
    seed.signing_as("person").unwrap().verifier().public()
}
