//! Protocols: a treaty that supplements another, its parent, and is open to the parent's Parties.
//!
//! Two values make it so. In the protocol's final clauses [`TO`] names the parent; in the parent's,
//! [`PARTIES_REQUIRED`] says how many Parties it must have before a protocol is adopted. Both
//! conventions are kept in one house, because one rests on the other.

use super::case::{Case, clause, rule};
use super::instrument;
use super::notification::{notices, sequence};
use super::register::Register;
use super::status;
use crate::act::{self, Header};
use crate::calendar::Day;
use crate::convention::Convention;
use crate::matter::{Matter, MatterId};
use crate::not_in_order;
use crate::participant::{ParticipantId, Participants};
use crate::submission::{Facts, Matters};

/// The value of a protocol's final clauses that names its parent in this house.
pub const TO: &str = "protocol.to";
/// The value of the parent's: Parties it has before a protocol to it is adopted.
pub const PARTIES_REQUIRED: &str = "protocol.parties-required";

/// The value of the parent's that names the protocols in this house which a denunciation of it ends too.
pub const ENTAILS: &str = "denunciation.entails";

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
        /// The parent is denounced.
        ParentDenounced { rule: String, parent: String, participant: String, effect: Day } = "parent_denounced", "{rule}: denunciation.entails",
            "{participant} has denounced `{parent}`, and with it its protocols, with effect from {effect}",
            "Enter the revocation of that denunciation first";
    }
}

/// The name of the parent, where a convention is a protocol.
#[must_use]
pub fn parent_of(convention: &Convention) -> Option<&str> {
    let value = convention.rule_set(status::FINAL_CLAUSES)?.value(TO)?;
    value.value.as_str()
}

/// The protocols that a denunciation of a convention ends too, by their names in this house.
#[must_use]
pub fn entailed_by(convention: &Convention) -> Vec<String> {
    clause(convention, ENTAILS).unwrap_or_default()
}

/// The matters beside its own on which a convention's acts of treaty life rest: its parent's, and those
/// of the protocols that fall with it.
#[must_use]
pub fn rests_on(convention: &Convention) -> Vec<MatterId> {
    let parent = parent_of(convention).map(str::to_owned);
    let names = parent.into_iter().chain(entailed_by(convention));
    let ids = names.filter_map(|name| {
        let register = MatterId::parse(&format!("{name}/depositary")).ok()?;
        Some([MatterId::of_convention(&name), register])
    });
    ids.flatten().collect()
}

/// What is kept here of a convention by name.
fn held<'a>(name: &str, matters: &'a Matters) -> (Option<&'a Register>, Option<&'a Convention>) {
    let register = MatterId::parse(&format!("{name}/depositary")).ok();
    let register = match register.and_then(|id| matters.get(&id)) {
        Some(Matter::Register(register)) => Some(&**register),
        _ => None,
    };
    let convention = match matters.get(&MatterId::of_convention(name)) {
        Some(Matter::Convention(convention)) => Some(&**convention),
        _ => None,
    };
    (register, convention)
}

/// What a denunciation, or its revocation, brings about in the protocols that fall with the treaty: the
/// same in each to which the participant is bound, with the same effect, and its notification.
#[must_use]
pub fn entailed(
    act: &instrument::Act,
    case: &Case<'_>,
    matters: &Matters,
) -> Vec<(MatterId, Header, act::Deed)> {
    let Ok((party, on)) = case.party() else {
        return Vec::new();
    };
    let mut deeds = Vec::new();
    // The notification of the denunciation itself comes first, and each takes the next number of the house.
    let own = notices(case, &[act::Deed::Instrument(act.clone())]);
    let mut notified = case.facts.notified.max(highest(&own));
    for name in entailed_by(case.convention) {
        let (Some(register), Some(convention)) = held(&name, matters) else {
            continue;
        };
        let Ok(id) = MatterId::parse(&format!("{name}/depositary")) else {
            continue;
        };
        let falls = match act {
            instrument::Act::Withdrawn {
                denunciation: true, ..
            } => {
                register.standing_instrument(party, on).is_some()
                    && register.notice_runs(party, on).is_none()
            }
            instrument::Act::Restored { notice } => register
                .denounced(party, *notice)
                .is_some_and(|effect| on < effect),
            _ => false,
        };
        if !falls {
            continue;
        }
        let mut header = case.header.clone();
        header.under = vec![format!("{}/{ENTAILS}", status::FINAL_CLAUSES)];
        let listed = |source: &act::Source| convention.sources.contains_key(&source.document);
        header.source = header.source.filter(listed);
        let deed = act::Deed::Instrument(act.clone());
        let facts = Facts {
            notified,
            ..case.facts.clone()
        };
        let case = Case {
            register,
            convention,
            header: &header,
            facts: &facts,
            register_name: &name,
            parent: None,
        };
        let notices = notices(&case, std::slice::from_ref(&deed));
        notified = notified.max(highest(&notices));
        deeds.push((id.clone(), header.clone(), deed));
        deeds.extend(
            notices
                .into_iter()
                .map(|(header, deed)| (id.clone(), header, deed)),
        );
    }
    deeds
}

/// The highest place in the year among the numbers of notifications.
fn highest(deeds: &[(Header, act::Deed)]) -> u32 {
    let places = deeds.iter().filter_map(|(_, deed)| match deed {
        act::Deed::Notification(act) => Some(sequence(act.number())?.1),
        _ => None,
    });
    places.max().unwrap_or(0)
}

/// The parent of a protocol as it stands.
#[must_use]
pub fn parent<'a>(convention: &'a Convention, matters: &'a Matters) -> Option<Parent<'a>> {
    let name = parent_of(convention)?;
    let (register, convention) = held(name, matters);
    Some(Parent {
        name,
        register,
        convention,
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
    /// [`Unfit::NoParent`], [`Unfit::ParentDenounced`] and [`Unfit::NotPartyToParent`]; nothing for what is
    /// no protocol.
    pub fn bound_by_parent(&self, party: &ParticipantId, on: Day) -> Result<(), Unfit> {
        let Some(parent) = &self.parent else {
            return Ok(());
        };
        let (register, convention) = kept(parent)?;
        let entailed = || entailed_by(convention).contains(&self.register_name.to_owned());
        if let Some(effect) = register.notice_runs(party, on).filter(|_| entailed()) {
            return Err(Unfit::ParentDenounced {
                rule: rule(convention, ENTAILS),
                parent: parent.name.to_owned(),
                participant: party.to_string(),
                effect,
            });
        }
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
pub(super) fn parties(
    register: &Register,
    convention: &Convention,
    participants: &Participants,
    on: Day,
) -> usize {
    let status = status::status(register, convention, participants, on);
    status.map_or(0, |status| {
        let parties = status.entry_into_force.parties.iter();
        let held = parties.filter(|(party, since)| {
            let id = ParticipantId::parse(party).ok();
            let still = id.is_none_or(|id| register.holder(&id, participants, on).is_some());
            still && since.is_some_and(|since| since <= on)
        });
        held.count()
    })
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
        two_in("copy", required)
    }

    fn two_in(capacity: &str, required: usize) -> House {
        let mut house = House::opened_as(capacity);
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
        house.given("p/convention", opening(capacity));
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

    /// The same, with a protocol that falls with its parent, a year after a denunciation.
    fn entailed() -> House {
        entailed_in("copy")
    }

    fn entailed_in(capacity: &str) -> House {
        let mut house = two_in(capacity, 2);
        for (id, value) in [
            ("denunciation.delay", json!({"years": 1, "days": 0})),
            ("denunciation.entails", json!(["p", "elsewhere"])),
        ] {
            let value = json!({"id": id, "value": value, "rule": "article 9", "text": "As it says.", "verified": false});
            let changed =
                json!({"type": "convention.value/1", "set": "final-clauses", "value": value});
            house.given("c/convention", changed);
        }
        let adopted = ask("adoption.reported/1", "2002-03-01", None, json!({}));
        house.given("p/depositary", adopted);
        house
    }

    fn bound(house: &House, who: &str, on: &str) -> bool {
        let Matter::Register(register) = house.matter("p/depositary") else {
            panic!("a register");
        };
        let id = crate::participant::ParticipantId::parse(who).unwrap();
        register
            .standing_instrument(&id, crate::testing::day(on))
            .is_some()
    }

    #[test]
    fn a_protocol_falls_with_its_parent_where_the_parent_says_so() {
        let mut house = entailed();
        house.given("p/depositary", deposit("2003-01-01", "ALG"));
        house.given("p/depositary", deposit("2003-01-01", "BEN"));
        let notice = json!({"denunciation": true});
        let denounced = ask("instrument.withdrawn/1", "2005-03-01", Some("ALG"), notice);
        house.given("c/depositary", denounced);
        assert!(bound(&house, "ALG", "2006-02-28"));
        assert!(!bound(&house, "ALG", "2006-03-01"));
        assert!(bound(&house, "BEN", "2006-03-01"));
        // It stands in the protocol's own register, with the rule that makes it fall.
        let Matter::Register(register) = house.matter("p/depositary") else {
            panic!("a register");
        };
        let last = register.instruments.last().unwrap();
        assert_eq!(last.header.under, ["final-clauses/denunciation.entails"]);
        // A revocation restores both.
        let restored = ask(
            "instrument.restored/1",
            "2005-09-01",
            Some("ALG"),
            json!({"notice": "2005-03-01"}),
        );
        house.given("c/depositary", restored);
        assert!(bound(&house, "ALG", "2006-03-01"));
    }

    #[test]
    fn who_has_denounced_the_parent_does_not_join_its_protocol() {
        let mut house = entailed();
        let notice = json!({"denunciation": true});
        let denounced = ask("instrument.withdrawn/1", "2005-03-01", Some("ALG"), notice);
        house.given("c/depositary", denounced);
        let code = house.code("p/depositary", deposit("2005-04-01", "ALG"));
        assert_eq!(code, "depositary.protocol.parent_denounced");
        let code = house.code("p/depositary", deposit("2006-04-01", "ALG"));
        assert_eq!(code, "depositary.protocol.not_party_to_parent");
    }

    #[test]
    fn in_the_depositarys_own_house_the_fall_is_notified_with_each_treaty() {
        let mut house = entailed_in("depositary");
        house.given("p/depositary", deposit("2003-01-01", "ALG"));
        house.signed = record::entry::SignedKind::Attested;
        let mut denounced = ask(
            "instrument.withdrawn/1",
            "2005-03-01",
            Some("ALG"),
            json!({"denunciation": true}),
        );
        denounced.as_object_mut().unwrap().remove("source");
        let acts = house.when("c/depositary", denounced).unwrap();
        let told: Vec<String> = acts
            .iter()
            .map(|act| format!("{} {}", act.matter, act.deed.type_name()))
            .collect();
        assert_eq!(
            told,
            [
                "c/depositary depositary.instrument.withdrawn/1",
                "c/depositary depositary.notification.issued/1",
                "p/depositary depositary.instrument.withdrawn/1",
                "p/depositary depositary.notification.issued/1",
            ]
        );
        let places: Vec<u32> = acts
            .iter()
            .filter_map(|act| match &act.deed {
                crate::Deed::Notification(act) => Some(super::sequence(act.number())?.1),
                _ => None,
            })
            .collect();
        assert_eq!(places[1], places[0] + 1, "no number is given twice");
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
