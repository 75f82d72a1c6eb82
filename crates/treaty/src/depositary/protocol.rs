//! Protocols: a treaty that supplements another, its parent, and is open to the parent's Parties.
//!
//! Two values make it so. In the protocol's final clauses [`TO`] names the parent; in the parent's,
//! [`PARTIES_REQUIRED`] says how many Parties it must have before a protocol is adopted. Both
//! conventions are kept in one house, because one rests on the other.

use super::case::{Case, clause};
use super::register::Register;
use super::status;
use crate::calendar::Day;
use crate::convention::Convention;
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::participant::{ParticipantId, Participants};
use crate::submission::Matters;

/// The value of a protocol's final clauses that names its parent in this house.
pub const TO: &str = "protocol.to";
/// The value of the parent's: Parties it has before a protocol to it is adopted.
pub const PARTIES_REQUIRED: &str = "protocol.parties-required";

/// The treaty to which another is a protocol.
#[derive(Clone, Copy)]
pub struct Parent<'a> {
    /// What it is called in this house.
    pub name: &'a str,
    /// Its register, where it is kept here.
    pub register: Option<&'a Register>,
    /// The convention with its rules, where it is kept here.
    pub convention: Option<&'a Convention>,
}

not_in_order! {
    /// What a protocol asks of its parent.
    pub enum Unfit in "depositary.protocol" {
        /// No parent.
        NoParent { parent: String } = "no_parent", "Servanda: a protocol rests on the register of the treaty that it supplements",
            "`{parent}`, to which this is a protocol, is not kept in this house",
            "Enter that convention first, or correct the value `protocol.to`";
        /// Too few Parties.
        TooFewParties { rule: String, parent: String, parties: usize, required: usize } = "too_few_parties", "{rule}: protocol.parties-required",
            "`{parent}` has {parties} Parties on this day, and {required} are required before a protocol to it is adopted",
            "Adopt it once the parent has as many";
        /// Not a Party to the parent.
        NotPartyToParent { rule: String, parent: String, participant: String, on: Day } = "not_party_to_parent", "{rule}: protocol.to",
            "{participant} has not consented to be bound by `{parent}` on {on}",
            "Enter its instrument to that treaty first; both can be of one day";
    }
}

/// The name of the parent, where a convention is a protocol.
#[must_use]
pub fn parent_of(convention: &Convention) -> Option<&str> {
    let value = convention.rule_set(status::FINAL_CLAUSES)?.value(TO)?;
    value.value.as_str()
}

/// The matters of the parent that a protocol's acts rest on.
#[must_use]
pub fn rests_on(convention: &Convention) -> Vec<MatterId> {
    let Some(parent) = parent_of(convention) else {
        return Vec::new();
    };
    let register = MatterId::parse(&format!("{parent}/depositary")).ok();
    let ids = register.into_iter();
    ids.flat_map(|register| [MatterId::of_convention(parent), register])
        .collect()
}

/// The parent of a protocol as it stands.
#[must_use]
pub fn parent<'a>(convention: &'a Convention, matters: &'a Matters) -> Option<Parent<'a>> {
    let name = parent_of(convention)?;
    let register = MatterId::parse(&format!("{name}/depositary")).ok();
    Some(Parent {
        name,
        register: match register.and_then(|id| matters.get(&id)) {
            Some(Matter::Register(register)) => Some(register),
            _ => None,
        },
        convention: match matters.get(&MatterId::of_convention(name)) {
            Some(Matter::Convention(parent)) => Some(parent),
            _ => None,
        },
    })
}

impl Case<'_> {
    /// Whether a protocol may be adopted on a day: its parent has the Parties that this takes.
    ///
    /// # Errors
    /// [`Unfit::NoParent`] and [`Unfit::TooFewParties`]; nothing for what is no protocol.
    pub fn parent_has_parties(&self, on: Day) -> Result<(), Unfit> {
        let Some(parent) = &self.parent else {
            return Ok(());
        };
        let (register, convention) = kept(parent)?;
        let Some(required) = clause::<usize>(convention, PARTIES_REQUIRED) else {
            return Ok(());
        };
        let parties = parties(register, convention, self.facts.participants, on);
        if parties >= required {
            return Ok(());
        }
        Err(Unfit::TooFewParties {
            rule: rule(convention, PARTIES_REQUIRED),
            parent: parent.name.to_owned(),
            parties,
            required,
        })
    }

    /// Whether a participant may be bound by a protocol: its instrument to the parent stands on that day.
    ///
    /// # Errors
    /// [`Unfit::NoParent`] and [`Unfit::NotPartyToParent`]; nothing for what is no protocol.
    pub fn bound_by_parent(&self, party: &ParticipantId, on: Day) -> Result<(), Unfit> {
        let Some(parent) = &self.parent else {
            return Ok(());
        };
        let (register, _) = kept(parent)?;
        if register.standing_instrument(party, on).is_some() {
            return Ok(());
        }
        Err(Unfit::NotPartyToParent {
            rule: rule(self.convention, TO),
            parent: parent.name.to_owned(),
            participant: party.to_string(),
            on,
        })
    }
}

fn kept<'a>(parent: &Parent<'a>) -> Result<(&'a Register, &'a Convention), Unfit> {
    let kept = parent.register.zip(parent.convention);
    let (register, convention) = kept.ok_or_else(|| Unfit::NoParent {
        parent: parent.name.to_owned(),
    })?;
    if convention.opened.is_none() {
        let parent = parent.name.to_owned();
        return Err(Unfit::NoParent { parent });
    }
    Ok((register, convention))
}

/// How many are Parties on a day: those for which the treaty is in force.
fn parties(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    on: Day,
) -> usize {
    let status = status::status(register, convention, participants, on);
    status.map_or(0, |status| {
        let days = status.entry_into_force.parties.values().flatten();
        days.filter(|day| **day <= on).count()
    })
}

fn rule(convention: &Convention, id: &str) -> String {
    let clauses = convention.rule_set(status::FINAL_CLAUSES);
    let value = clauses.and_then(|clauses| clauses.value(id));
    value.map_or_else(String::new, |value| value.rule.clone())
}

#[cfg(test)]
mod tests {
    use crate::matter::Matter;
    use crate::testing::{House, opening};
    use serde_json::{Value as Json, json};

    fn clauses(house: &mut House, slug: &str, values: &[(&str, Json)]) {
        let value = |(id, value): &(&str, Json)| json!({"id": id, "value": value, "rule": "article 1", "text": "As it says.", "verified": false});
        let values: Vec<Json> = values.iter().map(value).collect();
        let rules = json!({"set": "final-clauses", "title": "Final clauses", "values": values});
        let ask = json!({"type": "convention.rules/1", "rules": rules});
        house.given(&format!("{slug}/convention"), ask);
    }

    fn ask(act: &str, on: &str, who: Option<&str>, members: Json) -> Json {
        let mut ask = json!({"type": format!("depositary.{act}"), "on": on, "source": {"document": "report"}});
        ask["for"] = json!(who);
        let ask = ask.as_object_mut().unwrap();
        ask.retain(|_, value| !value.is_null());
        ask.extend(members.as_object().unwrap().clone());
        json!(ask)
    }

    fn deposit(on: &str, who: &str) -> Json {
        ask(
            "instrument.deposited/1",
            on,
            Some(who),
            json!({"form": "ratification"}),
        )
    }

    /// A convention of which Algeria and Benin are Parties since February 2002, and another in the same
    /// house that is a protocol to it; a protocol takes so many Parties.
    fn two(required: usize) -> House {
        let mut house = House::opened();
        clauses(
            &mut house,
            "c",
            &[
                ("entry-into-force.instruments", json!(2)),
                ("entry-into-force.delay", json!({"days": 30})),
                ("protocol.parties-required", json!(required)),
            ],
        );
        let reported = |on| ask("adoption.reported/1", on, None, json!({}));
        house.given("c/depositary", reported("2000-01-01"));
        house.given("c/depositary", deposit("2002-01-01", "ALG"));
        house.given("c/depositary", deposit("2002-01-01", "BEN"));
        house.given("p/convention", opening("copy"));
        let source = json!({"id": "report", "title": "A report", "publisher": "A body", "standing": "official"});
        let source = json!({"type": "convention.source/1", "listed": source});
        house.given("p/convention", source);
        clauses(&mut house, "p", &[("protocol.to", json!("c"))]);
        house
    }

    #[test]
    fn a_protocol_is_adopted_once_its_parent_has_the_parties() {
        let mut house = two(2);
        let adopted = |on| ask("adoption.reported/1", on, None, json!({}));
        let code = house.code("p/depositary", adopted("2002-01-30"));
        assert_eq!(code, "depositary.protocol.too_few_parties");
        house.given("p/depositary", adopted("2002-01-31"));
        let mut house = two(3);
        let code = house.code("p/depositary", adopted("2003-01-01"));
        assert_eq!(code, "depositary.protocol.too_few_parties");
    }

    #[test]
    fn only_who_is_bound_by_the_parent_is_bound_by_the_protocol() {
        let mut house = two(2);
        house.given(
            "p/depositary",
            ask("adoption.reported/1", "2002-03-01", None, json!({})),
        );
        let code = house.code("p/depositary", deposit("2003-01-01", "FIN"));
        assert_eq!(code, "depositary.protocol.not_party_to_parent");
        house.given("c/depositary", deposit("2003-01-01", "FIN"));
        house.given("p/depositary", deposit("2003-01-01", "FIN"));
        house.given("p/depositary", deposit("2003-01-02", "ALG"));
        let Matter::Register(register) = house.matter("p/depositary") else {
            panic!("a register");
        };
        assert_eq!(register.instruments.len(), 2);
    }

    #[test]
    fn a_protocol_to_what_is_not_kept_here_waits() {
        let mut house = two(2);
        let value = json!({"id": "protocol.to", "value": "elsewhere", "rule": "article 1", "text": "As it says.", "verified": false});
        let changed = json!({"type": "convention.value/1", "set": "final-clauses", "value": value});
        house.given("p/convention", changed);
        let adopted = ask("adoption.reported/1", "2002-03-01", None, json!({}));
        let code = house.code("p/depositary", adopted);
        assert_eq!(code, "depositary.protocol.no_parent");
    }
}
