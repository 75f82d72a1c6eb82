//! Given acts, when a submission, then acts or not in order: the language of the nouns' tests.

use crate::act::{Act, Deed, Done};
use crate::calendar::Day;
use crate::matter::{Matter, MatterId};
use crate::not_in_order::NotInOrder;
use crate::participant::Participants;
use crate::submission::{Facts, Matters, Submission, decide};
use crate::when::When;
use record::entry::{Instant, SignedKind, SubmissionId};
use record::value::Value;
use serde_json::{Value as Json, json};

/// A small house: four Members, one organization, a source, a convention kept as a copy.
pub(crate) struct House {
    matters: Matters,
    participants: Participants,
    pub(crate) done: Vec<Done>,
    next_id: u8,
    pub(crate) signed: SignedKind,
    /// When the pen enters what comes next.
    pub(crate) now: Instant,
    pub(crate) zone_known: bool,
    /// Whether the key that signs acts for the house.
    pub(crate) for_the_house: bool,
    pub(crate) notified: u32,
}

/// The submission of an ask in a matter, with a fresh id.
fn submission(id: u8, matter: &str, ask: Json) -> Result<Submission, NotInOrder> {
    let body = json!({"id": SubmissionId([id; 16]).to_string(), "matter": matter, "ask": ask});
    Submission::read(&Value::try_from(body).expect("a body in the profile"))
}

impl House {
    /// Nothing entered yet.
    pub(crate) fn empty() -> Self {
        let codes = ["ALG", "BEN", "FIN", "RUS"];
        let mut participants: Vec<Json> = codes
            .iter()
            .map(|id| json!({"id": id, "kind": "member"}))
            .collect();
        participants.push(json!({"id": "EUU", "kind": "reio"}));
        participants.push(json!({"id": "OLD", "kind": "predecessor", "until": "1992-12-31", "succeeded_by": ["NEW"]}));
        participants.push(json!({"id": "NEW", "kind": "state", "from": "1993-01-01"}));
        let names: Vec<Json> = ["ALG", "BEN", "FIN", "RUS", "EUU", "OLD", "NEW"]
            .iter()
            .map(|id| json!({"id": id, "language": "en", "form": "short", "text": id, "official": true}))
            .chain([json!({"id": "NEW", "language": "en", "form": "short", "text": "Newland", "from": "2000-01-01", "official": true})])
            .map(|mut name| {
                if name["text"] == "NEW" {
                    name["until"] = json!("1999-12-31");
                }
                name
            })
            .collect();
        let groups: Vec<Json> = codes
            .iter()
            .map(|id| json!({"id": id, "group": "united-nations", "kind": "full"}))
            .collect();
        let member =
            json!({"id": "FIN", "group": "members-of-euu", "kind": "full", "from": "1995-01-01"});
        let groups: Vec<Json> = groups.into_iter().chain([member]).collect();
        let table = serde_json::from_value(
            json!({"participants": participants, "names": names, "groups": groups}),
        )
        .expect("a table");
        Self {
            matters: Matters::new(),
            participants: Participants::from_table(table).expect("sound participants"),
            done: Vec::new(),
            next_id: 0,
            signed: SignedKind::Transcribed,
            now: now(),
            zone_known: true,
            for_the_house: false,
            notified: 0,
        }
    }

    /// A convention opened as a copy, with one source.
    pub(crate) fn opened() -> Self {
        Self::opened_as("copy")
    }

    /// The same in another capacity of the house.
    pub(crate) fn opened_as(capacity: &str) -> Self {
        let mut house = Self::empty();
        house.given("c/convention", opening(capacity));
        let source = json!({"id": "report", "title": "A report", "publisher": "A body", "standing": "official"});
        house.given(
            "c/convention",
            json!({"type": "convention.source/1", "listed": source}),
        );
        for name in ["third", "ahc", "ga", "b"] {
            let members = json!({"name": name, "short_name": name, "kind": "main_committee", "open_to": "Members"});
            let body = format!("c/committee/body/{name}");
            house.given(
                &body,
                ask("committee.body.established/1", "2019-09-01", members),
            );
        }
        house
    }

    /// How many acts were entered.
    pub(crate) fn size(&self) -> u64 {
        self.done.len() as u64
    }

    /// Enters an ask that must be in order.
    pub(crate) fn given(&mut self, matter: &str, ask: Json) {
        let acts = self.when(matter, ask.clone());
        let acts = acts.unwrap_or_else(|unfit| panic!("given {ask} is not in order: {unfit}"));
        for act in acts {
            let done = Done {
                entry: self.done.len() as u64,
                at: self.now,
                matter: act.matter.clone(),
                submission: SubmissionId([self.next_id; 16]),
                header: act.header,
                deed: act.deed,
            };
            let held = self.matters.entry(done.matter.clone());
            held.or_insert_with(|| Matter::empty(&done.matter))
                .fold(&done);
            self.done.push(done);
        }
    }

    /// An act enters a matter of which only the commitment is left.
    pub(crate) fn unseen(&mut self, matter: &str) {
        let id = MatterId::parse(matter).expect("a matter");
        let held = self.matters.entry(id.clone());
        held.or_insert_with(|| Matter::empty(&id)).fold_unseen();
    }

    /// What the law says to an ask.
    pub(crate) fn when(&mut self, matter: &str, ask: Json) -> Result<Vec<Act>, NotInOrder> {
        self.next_id += 1;
        let facts = Facts {
            now: self.now,
            today: day(self.now.as_str().get(..10).expect("a day")),
            signed: self.signed,
            signed_in: false,
            for_the_house: self.for_the_house,
            zone_known: self.zone_known,
            participants: &self.participants,
            notified: self.notified,
        };
        decide(
            &submission(self.next_id, matter, ask)?,
            &self.matters,
            &facts,
        )
    }

    /// The code of what is not in order.
    pub(crate) fn code(&mut self, matter: &str, ask: Json) -> &'static str {
        match self.when(matter, ask.clone()) {
            Err(unfit) => unfit.code,
            Ok(_) => panic!("{ask} is in order"),
        }
    }

    /// Everything entered.
    pub(crate) fn done(&self) -> &[Done] {
        &self.done
    }

    /// Every matter as folded so far.
    pub(crate) fn matters(&self) -> impl Iterator<Item = (&MatterId, &Matter)> {
        self.matters.iter()
    }

    /// A matter as folded so far.
    pub(crate) fn matter(&self, id: &str) -> &Matter {
        self.matters
            .get(&MatterId::parse(id).expect("a matter"))
            .expect("an act in it")
    }

    /// A matter folded from what is in view.
    pub(crate) fn seen(&self, id: &str, when: &When) -> Matter {
        let id = MatterId::parse(id).expect("a matter");
        let mut matter = Matter::empty(&id);
        let acts = self.done.iter().filter(|done| done.matter == id);
        acts.filter(|done| when.sees(done))
            .for_each(|done| matter.fold(done));
        matter
    }

    pub(crate) fn participants(&self) -> &Participants {
        &self.participants
    }
}

/// The ask that opens the convention `c`.
pub(crate) fn opening(house: &str) -> Json {
    json!({
        "type": "convention.opened/1", "title": "A Convention", "short_title": "Convention",
        "languages": ["en"], "house": house, "depositary": "The depositary", "zone": "UTC",
        "authority": {"name": "The register", "url": "https://example.invalid"},
    })
}

/// An ask of a type on a day, with the house's source.
pub(crate) fn ask(act_type: &str, on: &str, members: Json) -> Json {
    let mut ask = json!({"type": act_type, "on": on, "source": {"document": "report"}});
    if let (Some(ask), Json::Object(members)) = (ask.as_object_mut(), members) {
        ask.extend(members);
    }
    ask
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

pub(crate) fn now() -> Instant {
    Instant::parse("2026-11-21T12:00:00.000Z").expect("an instant")
}

/// Every deed survives being written and read again.
pub(crate) fn round_trip(act: &Act) {
    let value = act.to_value().expect("an act in the profile");
    value.check().expect("within the profile");
    let members = value.as_object().expect("an object");
    let act_type = members["type"].as_str().expect("a type");
    let header = crate::act::Header::read(members).expect("a header");
    assert_eq!(header, act.header);
    assert_eq!(Deed::read(act_type, members).expect("a deed"), act.deed);
}
