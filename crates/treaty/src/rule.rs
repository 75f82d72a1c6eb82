//! Rules as data: each value with the source it was read in and whether it was verified there.
//!
//! No article number of a convention stands in code. A rule's value reaches the law from the
//! Record alone.

use crate::act::Source;
use serde::{Deserialize, Serialize};

/// One value of a set of rules, such as "forty instruments".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleValue {
    /// Name of the value within its set, such as `entry-into-force.instruments`.
    pub id: String,
    /// The value itself.
    pub value: serde_json::Value,
    /// The rule, article or paragraph it comes from, such as "article 65(1)".
    pub rule: String,
    /// What the rule says, in the project's own words.
    pub text: String,
    /// Where it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether the value was compared with the authentic text.
    pub verified: bool,
}

/// A set of rules that a body adopted or a convention contains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Name of the set, such as `final-clauses`.
    pub set: String,
    /// Its title for a reader.
    pub title: String,
    /// Its values, in the order of the text.
    pub values: Vec<RuleValue>,
}

impl RuleSet {
    /// The value named `id`.
    #[must_use]
    pub fn value(&self, id: &str) -> Option<&RuleValue> {
        self.values.iter().find(|value| value.id == id)
    }

    /// An object made of all values named `prefix.key`, with hyphens read as underscores: the form
    /// in which an engine takes its rule.
    #[must_use]
    pub fn object(&self, prefix: &str) -> serde_json::Value {
        let members = self.values.iter().filter_map(|value| {
            let key = value.id.strip_prefix(prefix)?.strip_prefix('.')?;
            Some((key.replace('-', "_"), value.value.clone()))
        });
        serde_json::Value::Object(members.collect())
    }
}
