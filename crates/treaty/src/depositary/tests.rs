//! The depositary's nouns together: a treaty that two instruments bring into force thirty days later,
//! adopted in 2000 and open for signature from then on.

mod certified;
mod conference;
mod days;
mod form;
mod holding;
mod late;
mod laws;
mod life;
mod notices;
mod pair;
mod refused;
mod texts;

use super::bilateral::{Bilateral, bilateral};
use super::status::{Status, status};
use crate::convention::Convention;
use crate::matter::Matter;
use crate::participant::ParticipantId;
use crate::testing::{House, day};
use crate::when::When;
use record::entry::SignedKind;
use serde_json::{Value as Json, json};

const REGISTER: &str = "c/depositary";

/// A treaty with its house.
struct Treaty(House);

impl Treaty {
    /// A treaty of which the house is a copy.
    fn new() -> Self {
        Self::of(House::opened(), &[])
    }

    /// The same, with more clauses.
    fn with(clauses: &[(&str, Json)]) -> Self {
        Self::of(House::opened(), clauses)
    }

    /// A treaty of which the house is the depositary.
    fn of_the_depositary() -> Self {
        let mut house = House::opened_as("depositary");
        house.signed = SignedKind::Attested;
        Self::of(house, &[])
    }

    fn of(mut house: House, clauses: &[(&str, Json)]) -> Self {
        let value = |id: &str, value: &Json| json!({"id": id, "value": value, "rule": "article 1", "text": "As the rule says.", "verified": false});
        let mut values = vec![
            value("entry-into-force.instruments", &json!(2)),
            value("entry-into-force.delay", &json!({"days": 30})),
        ];
        values.extend(clauses.iter().map(|(id, clause)| value(id, clause)));
        let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
        house.given(
            "c/convention",
            json!({"type": "convention.rules/1", "rules": rules}),
        );
        let mut treaty = Self(house);
        let windows = json!([{"place": "New York", "from": "2000-01-01", "until": "2001-12-31"}]);
        treaty.given("2000-01-01", "", "adoption.reported/1", json!({}));
        let opened = json!({"windows": windows, "rule": "article 1"});
        treaty.given("2000-01-01", "", "signature.opened/1", opened);
        treaty
    }

    fn ask(&self, on: &str, who: &str, act: &str, members: Json) -> Json {
        let mut ask = json!({"type": format!("depositary.{act}"), "on": on});
        if self.0.signed == SignedKind::Transcribed {
            ask["source"] = json!({"document": "report"});
        }
        if !who.is_empty() {
            ask["for"] = json!(who);
        }
        if let (Some(ask), Json::Object(members)) = (ask.as_object_mut(), members) {
            ask.extend(members);
        }
        ask
    }

    fn given(&mut self, on: &str, who: &str, act: &str, members: Json) {
        let ask = self.ask(on, who, act, members);
        self.0.given(REGISTER, ask);
    }

    /// The code of what is not in order.
    fn code(&mut self, on: &str, who: &str, act: &str, members: Json) -> &'static str {
        let ask = self.ask(on, who, act, members);
        self.0.code(REGISTER, ask)
    }

    fn signed(&mut self, who: &str, on: &str) {
        self.given(on, who, "signature.signed/1", json!({}));
    }

    fn deposited(&mut self, who: &str, on: &str) {
        let form = json!({"form": "ratification"});
        self.given(on, who, "instrument.deposited/1", form);
    }

    /// Algeria, Benin and Finland are Parties since early 2002.
    fn in_force(&mut self) {
        self.deposited("ALG", "2002-01-01");
        self.deposited("BEN", "2002-01-01");
        self.deposited("FIN", "2002-01-01");
    }

    fn status(&self, as_of: &str) -> Status {
        let (register, convention) = self.seen(as_of);
        status(&register, convention, self.0.participants(), day(as_of)).expect("a status")
    }

    fn pair(&self, one: &str, other: &str, as_of: &str) -> Bilateral {
        let (register, convention) = self.seen(as_of);
        let id = |code: &str| ParticipantId::parse(code).expect("a code");
        let pair = (&id(one), &id(other));
        let participants = self.0.participants();
        bilateral(&register, convention, participants, pair, day(as_of)).expect("a view")
    }

    fn seen(&self, as_of: &str) -> (super::register::Register, &Convention) {
        let Matter::Register(register) = self.0.seen(REGISTER, &When::on(day(as_of))) else {
            panic!("a register");
        };
        let Matter::Convention(convention) = self.0.matter("c/convention") else {
            panic!("a convention");
        };
        (*register, convention)
    }
}
