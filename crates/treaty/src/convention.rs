//! The convention as this house keeps it: titles, capacity of the house, sources, rules as data,
//! participants, and where one source corrects another.

use crate::act::{Done, Source};
use crate::calendar::Day;
use crate::not_in_order;
use crate::rule::{RuleSet, RuleValue};
use crate::submission::Facts;
use record::entry::SignedKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// In which capacity a house keeps a convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    /// The house is the depositary.
    Depositary,
    /// The house is the secretariat.
    Secretariat,
    /// The house transcribes public sources and issues nothing of its own.
    Copy,
}

/// Whoever keeps the authoritative register, for a copy to name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its name.
    pub name: String,
    /// Where it publishes.
    pub url: String,
}

/// How near a source stands to what it states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The document of the body or depositary itself.
    Official,
    /// A page or release of the institution about its own acts.
    Institutional,
    /// The press and others who report.
    Secondary,
}

/// A source that acts cite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceListed {
    /// The name under which acts cite it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The day it was published; absent where the source bears none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Day>,
    /// Where it is found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// How near it stands to what it states.
    pub standing: Standing,
}

/// Open content by its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub size: u64,
    /// Media type.
    pub media: String,
}

/// What one source says on a subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Says {
    /// Where it says so.
    pub source: Source,
    /// What it says, in the project's own words.
    pub says: String,
}

/// What is done to the convention's own data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The convention is opened in this house.
    #[serde(rename = "convention.opened/1")]
    Opened {
        /// Full title.
        title: String,
        /// Short title.
        short_title: String,
        /// Language tags of the authentic texts, in the order they are named.
        languages: Vec<String>,
        /// In which capacity the house keeps it.
        house: Capacity,
        /// Whoever keeps the authoritative register.
        authority: Authority,
        /// Name of the depositary.
        depositary: String,
        /// Time zone of the depositary's civil day (IANA name).
        zone: String,
    },
    /// A source is listed, so that acts can cite it.
    #[serde(rename = "convention.source/1")]
    SourceListed {
        /// The source.
        listed: SourceListed,
    },
    /// A set of rules is entered with its values.
    #[serde(rename = "convention.rules/1")]
    RulesEntered {
        /// The set.
        rules: RuleSet,
    },
    /// One value of a set is changed.
    #[serde(rename = "convention.value/1")]
    ValueChanged {
        /// The set it belongs to.
        set: String,
        /// The value as it stands from here on.
        value: RuleValue,
    },
    /// The table of participants is entered: States, organizations, predecessors, names, groups.
    #[serde(rename = "convention.participants/1")]
    ParticipantsEntered {
        /// The table, by hash.
        content: Content,
        /// How many participants it lists.
        count: u32,
    },
    /// What a source says of the convention as a whole: its title where the opening had none of its
    /// own, its place in the depositary's list, the treaty it supplements. What is left out stays.
    #[serde(rename = "convention.described/1")]
    Described {
        /// Full title.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Short title.
        #[serde(skip_serializing_if = "Option::is_none")]
        short_title: Option<String>,
        /// Chapter of the depositary's list, such as XVIII.
        #[serde(skip_serializing_if = "Option::is_none")]
        chapter: Option<String>,
        /// Number within the chapter, such as 16 or 12-a.
        #[serde(skip_serializing_if = "Option::is_none")]
        number: Option<String>,
        /// Name of the convention that it supplements or amends.
        #[serde(skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    },
    /// What is kept of an act that is not open is destroyed; its commitment stands.
    #[serde(rename = "convention.erased/1")]
    Erased {
        /// Its entry.
        entry: u64,
        /// Why it is destroyed.
        reason: String,
    },
    /// Two sources differ; both stand, and which prevails is said with the reason.
    #[serde(rename = "convention.discrepancy/1")]
    DiscrepancyNoted {
        /// What they differ on.
        subject: String,
        /// What each says.
        statements: Vec<Says>,
        /// Id of the source that prevails.
        prevails: String,
        /// Why.
        why: String,
    },
}

impl Act {
    /// Whether this act opens the convention.
    #[must_use]
    pub const fn opens(&self) -> bool {
        matches!(self, Self::Opened { .. })
    }

    /// The time zone it names.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        match self {
            Self::Opened { zone, .. } => Some(zone),
            _ => None,
        }
    }

    fn address(&self) -> Option<&str> {
        match self {
            Self::Opened { authority, .. } => Some(&authority.url),
            Self::SourceListed { listed } => listed.url.as_deref(),
            _ => None,
        }
    }
}

not_in_order! {
    /// What is not in order about a convention's own data.
    pub enum Unfit in "convention" {
        /// Opened twice.
        AlreadyOpened = "already_opened", "Servanda: a convention is opened once",
            "this convention is already open in this house",
            "Change a value with `convention.value/1`; the opening stands";
        /// A zone that is none.
        UnknownZone { zone: String } = "unknown_zone", "Servanda: a civil day belongs to a place",
            "the time zone `{zone}` is not in the time-zone database",
            "Give the zone of the depositary's place, such as America/New_York";
        /// An address that is none.
        NotAnAddress { url: String } = "not_an_address", "Servanda: a source is found at an https or http address",
            "`{url}` is not an address of a page",
            "Give an address that begins with https:// or http://, or leave it out";
        /// A source listed twice.
        SourceAlreadyListed { id: String } = "source_already_listed", "Servanda: an id is given once and never reused",
            "a source with the id `{id}` is already listed",
            "Cite the listed source, or give the new one another id";
        /// A set entered twice.
        RulesAlreadyEntered { set: String } = "rules_already_entered", "Servanda: a changed value is a later act",
            "the set of rules `{set}` is already entered",
            "Change single values with `convention.value/1`";
        /// A value of an unknown set.
        NoSuchRules { set: String } = "no_such_rules", "Servanda: a changed value is a later act",
            "no set of rules named `{set}` is entered",
            "Enter the set first with `convention.rules/1`";
        /// A value without a source that is called verified.
        VerifiedWithoutSource { id: String } = "verified_without_source", "Servanda: rule values are data with a source and a verified field",
            "the value `{id}` is called verified but names no source",
            "Name the source it was compared with, or set `verified` to false";
        /// A description without content.
        NothingDescribed = "nothing_described", "Servanda: a description says something of the convention",
            "the description gives no title, chapter, number or parent",
            "Give at least one of them";
        /// Erased by somebody else.
        OperatorErases = "operator_erases", "Servanda: what is not open is erased by whoever keeps it",
            "only the house's own operator erases what it keeps",
            "Ask the operator, who uses `servanda closed erase`";
        /// A discrepancy with fewer than two statements.
        NothingDiffers = "nothing_differs", "Servanda: each statement of a source that another corrects, both by place",
            "a discrepancy needs at least two statements",
            "Give what each of the two sources says";
    }
}

/// What the Record holds of the opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Full title.
    pub title: String,
    /// Short title.
    pub short_title: String,
    /// Language tags of the authentic texts.
    pub languages: Vec<String>,
    /// In which capacity the house keeps it.
    pub house: Capacity,
    /// Whoever keeps the authoritative register.
    pub authority: Authority,
    /// Name of the depositary.
    pub depositary: String,
    /// Time zone of the depositary's civil day.
    pub zone: String,
}

/// Where one source corrects another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discrepancy {
    /// The entry that notes it.
    pub entry: u64,
    /// What they differ on.
    pub subject: String,
    /// What each says.
    pub statements: Vec<Says>,
    /// Id of the source that prevails.
    pub prevails: String,
    /// Why.
    pub why: String,
}

/// A set of rules with the entry that last touched it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesInForce {
    /// The entry that last changed the set.
    pub entry: u64,
    /// The set.
    pub rules: RuleSet,
}

/// The convention's own data, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Convention {
    /// The opening.
    pub opened: Option<Opened>,
    /// Sources by id.
    pub sources: BTreeMap<String, SourceListed>,
    /// Sets of rules in the order they were entered.
    pub rules: Vec<RulesInForce>,
    /// The newest table of participants.
    pub participants: Option<Content>,
    /// Where sources differ.
    pub discrepancies: Vec<Discrepancy>,
    /// Chapter and number in the depositary's list.
    pub place: ListPlace,
    /// Name of the convention that it supplements or amends.
    pub parent: Option<String>,
    /// Entries whose content was destroyed, with the reason.
    pub erased: BTreeMap<u64, String>,
}

/// Where the depositary's list has the convention.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ListPlace {
    /// Chapter, such as XVIII.
    pub chapter: Option<String>,
    /// Number within the chapter, such as 16 or 12-a.
    pub number: Option<String>,
}

impl Convention {
    /// A set of rules by name.
    #[must_use]
    pub fn rule_set(&self, set: &str) -> Option<&RuleSet> {
        let found = self.rules.iter().find(|held| held.rules.set == set);
        found.map(|held| &held.rules)
    }

    /// Each id is given once; a value changes by a later act; what is verified names its source.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, facts: &Facts<'_>) -> Result<(), Unfit> {
        if act.opens() && self.opened.is_some() {
            return Err(Unfit::AlreadyOpened);
        }
        if let Some(zone) = act.zone().filter(|_| !facts.zone_known) {
            let zone = zone.to_owned();
            return Err(Unfit::UnknownZone { zone });
        }
        let on_the_web = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        if let Some(url) = act.address().filter(|url| !on_the_web(url)) {
            let url = url.to_owned();
            return Err(Unfit::NotAnAddress { url });
        }
        match act {
            Act::SourceListed { listed } if self.sources.contains_key(&listed.id) => {
                Err(Unfit::SourceAlreadyListed {
                    id: listed.id.clone(),
                })
            }
            Act::RulesEntered { rules } if self.rule_set(&rules.set).is_some() => {
                Err(Unfit::RulesAlreadyEntered {
                    set: rules.set.clone(),
                })
            }
            Act::RulesEntered { rules } => rules.values.iter().try_for_each(verified_has_source),
            Act::ValueChanged { set, .. } if self.rule_set(set).is_none() => {
                Err(Unfit::NoSuchRules { set: set.clone() })
            }
            Act::ValueChanged { value, .. } => verified_has_source(value),
            Act::Described {
                title: None,
                short_title: None,
                chapter: None,
                number: None,
                parent: None,
            } => Err(Unfit::NothingDescribed),
            Act::DiscrepancyNoted { statements, .. } if statements.len() < 2 => {
                Err(Unfit::NothingDiffers)
            }
            Act::Erased { .. } if facts.signed != SignedKind::Attested => {
                Err(Unfit::OperatorErases)
            }
            _ => Ok(()),
        }
    }

    /// Takes an act into the convention's data.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let entry = done.entry;
        match act.clone() {
            Act::Opened {
                title,
                short_title,
                languages,
                house,
                authority,
                depositary,
                zone,
            } => {
                self.opened = Some(Opened {
                    title,
                    short_title,
                    languages,
                    house,
                    authority,
                    depositary,
                    zone,
                });
            }
            Act::SourceListed { listed } => {
                self.sources.insert(listed.id.clone(), listed);
            }
            Act::RulesEntered { rules } => self.rules.push(RulesInForce { entry, rules }),
            Act::ValueChanged { set, value } => self.change(entry, &set, value),
            Act::ParticipantsEntered { content, .. } => self.participants = Some(content),
            Act::Described {
                title,
                short_title,
                chapter,
                number,
                parent,
            } => {
                if let Some(opened) = &mut self.opened {
                    replace(&mut opened.title, title);
                    replace(&mut opened.short_title, short_title);
                }
                self.place.chapter = chapter.or_else(|| self.place.chapter.take());
                self.place.number = number.or_else(|| self.place.number.take());
                self.parent = parent.or_else(|| self.parent.take());
            }
            Act::Erased { entry, reason } => {
                self.erased.insert(entry, reason);
            }
            Act::DiscrepancyNoted {
                subject,
                statements,
                prevails,
                why,
            } => self.discrepancies.push(Discrepancy {
                entry,
                subject,
                statements,
                prevails,
                why,
            }),
        }
    }

    fn change(&mut self, entry: u64, set: &str, value: RuleValue) {
        let Some(held) = self.rules.iter_mut().find(|held| held.rules.set == set) else {
            return;
        };
        held.entry = entry;
        match held.rules.values.iter_mut().find(|old| old.id == value.id) {
            Some(old) => *old = value,
            None => held.rules.values.push(value),
        }
    }
}

fn replace(held: &mut String, said: Option<String>) {
    if let Some(said) = said {
        *held = said;
    }
}

fn verified_has_source(value: &RuleValue) -> Result<(), Unfit> {
    if value.verified && value.source.is_none() {
        return Err(Unfit::VerifiedWithoutSource {
            id: value.id.clone(),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::testing::{House, opening};
    use serde_json::{Value as Json, json};

    const CONVENTION: &str = "c/convention";

    fn value(verified: bool, source: bool) -> Json {
        let mut value = json!({"id": "entry-into-force.instruments", "value": 40, "rule": "article 65(1)", "text": "Forty instruments.", "verified": verified});
        if source {
            value["source"] = json!({"document": "report"});
        }
        value
    }

    fn rules(value: Json) -> Json {
        json!({"type": "convention.rules/1", "rules": {"set": "final-clauses", "title": "Final clauses", "values": [value]}})
    }

    #[test]
    fn each_rule_in_turn() {
        let mut house = House::opened();
        assert_eq!(
            house.code(CONVENTION, opening("copy")),
            "convention.already_opened"
        );
        let mut elsewhere = House::empty();
        elsewhere.zone_known = false;
        assert_eq!(
            elsewhere.code(CONVENTION, opening("copy")),
            "convention.unknown_zone"
        );
        let scripted = json!({"id": "other", "title": "Other", "publisher": "A body", "standing": "official", "url": "javascript:alert(1)"});
        let scripted = json!({"type": "convention.source/1", "listed": scripted});
        assert_eq!(
            house.code(CONVENTION, scripted),
            "convention.not_an_address"
        );
        let listed = json!({"id": "report", "title": "Again", "publisher": "A body", "standing": "official"});
        let again = json!({"type": "convention.source/1", "listed": listed});
        assert_eq!(
            house.code(CONVENTION, again),
            "convention.source_already_listed"
        );
        let changed = |value: Json| json!({"type": "convention.value/1", "set": "final-clauses", "value": value});
        assert_eq!(
            house.code(CONVENTION, changed(value(false, false))),
            "convention.no_such_rules"
        );
        assert_eq!(
            house.code(CONVENTION, rules(value(true, false))),
            "convention.verified_without_source"
        );
        house.given(CONVENTION, rules(value(true, true)));
        assert_eq!(
            house.code(CONVENTION, rules(value(true, true))),
            "convention.rules_already_entered"
        );
        let lone = json!({
            "type": "convention.discrepancy/1", "subject": "place", "prevails": "report", "why": "later",
            "statements": [{"source": {"document": "report"}, "says": "New York"}],
        });
        assert_eq!(house.code(CONVENTION, lone), "convention.nothing_differs");
        let empty = json!({"type": "convention.described/1"});
        assert_eq!(
            house.code(CONVENTION, empty),
            "convention.nothing_described"
        );
    }

    #[test]
    fn a_description_says_more_and_leaves_the_rest() {
        let mut house = House::opened();
        let place = json!({"type": "convention.described/1", "chapter": "XVIII", "number": "16"});
        house.given(CONVENTION, place);
        let titled = json!({"type": "convention.described/1", "title": "A Convention of Rome"});
        house.given(CONVENTION, titled);
        let crate::matter::Matter::Convention(convention) = house.matter(CONVENTION) else {
            panic!("a convention");
        };
        let opened = convention.opened.as_ref().expect("open");
        assert_eq!(opened.title, "A Convention of Rome");
        assert_eq!(opened.short_title, "Convention");
        assert_eq!(convention.place.chapter.as_deref(), Some("XVIII"));
        assert_eq!(convention.place.number.as_deref(), Some("16"));
    }

    #[test]
    fn a_changed_value_is_a_later_act() {
        let mut house = House::opened();
        house.given(CONVENTION, rules(value(true, true)));
        let mut fifty = value(true, true);
        fifty["value"] = json!(50);
        house.given(
            CONVENTION,
            json!({"type": "convention.value/1", "set": "final-clauses", "value": fifty}),
        );
        let crate::matter::Matter::Convention(convention) = house.matter(CONVENTION) else {
            panic!("a convention");
        };
        let set = convention.rule_set("final-clauses").expect("the set");
        assert_eq!(set.object("entry-into-force"), json!({"instruments": 50}));
    }
}
