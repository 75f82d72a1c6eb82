//! What a person's key may sign, where that is not everything.

use crate::entry::{is_act_name, is_matter};
use crate::malformed::{Malformed, Rule};
use crate::value::{Object, Value};

/// The acts and the matters that a key signs. An empty list leaves its side open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Names of acts without their versions, whole or the first of their words: `committee`, `committee.floor.ballot`.
    pub acts: Vec<String>,
    /// Matters, whole or the first of their names: `un-example/committee`.
    pub matters: Vec<String>,
}

impl Scope {
    /// The most names in each list of a scope.
    pub const NAMES_MAX: usize = 32;

    /// Everything.
    pub fn whole() -> Scope {
        Scope::default()
    }

    /// Whether nothing is left out of it.
    pub fn is_whole(&self) -> bool {
        self.acts.is_empty() && self.matters.is_empty()
    }

    /// Whether an act of this type in this matter lies within it.
    pub fn covers(&self, matter: &str, act_type: &str) -> bool {
        let name = act_type.split('/').next().unwrap_or_default();
        within(&self.acts, name, '.') && within(&self.matters, matter, '/')
    }

    /// Reads `{"acts":[…],"matters":[…]}`, of which one may be absent ([`Rule::Scope`]).
    pub fn read(value: &Value) -> Result<Scope, Malformed> {
        let wrong = |what: &str| Malformed::new(Rule::Scope, format!("the scope {what}"));
        let object = value.as_object().ok_or_else(|| wrong("is not an object"))?;
        if object.keys().any(|key| key != "acts" && key != "matters") {
            return Err(wrong("names something else than acts and matters"));
        }
        let list = |key: &str, in_form: fn(&str) -> bool| {
            let Some(held) = object.get(key) else {
                return Ok(Vec::new());
            };
            let held = held.as_list().filter(|list| !list.is_empty());
            let names = held
                .ok_or_else(|| wrong("has a list that is empty or no list"))?
                .iter()
                .map(|name| {
                    name.as_str()
                        .filter(|name| in_form(name))
                        .map(str::to_owned)
                });
            let names: Option<Vec<String>> = names.collect();
            names
                .filter(|names| names.len() <= Scope::NAMES_MAX)
                .ok_or_else(|| wrong("has a name that is none, or too many of them"))
        };
        Ok(Scope {
            acts: list("acts", is_act_name)?,
            matters: list("matters", is_matter)?,
        })
    }

    /// The scope as it stands in an act; absent where it is whole.
    pub fn to_value(&self) -> Option<Value> {
        let lists = [("acts", &self.acts), ("matters", &self.matters)];
        let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
        let object: Object = lists
            .map(|(key, names)| {
                let names: Vec<Value> = names.iter().map(|name| name.as_str().into()).collect();
                (key.to_owned(), Value::List(names))
            })
            .collect();
        (!object.is_empty()).then_some(Value::Object(object))
    }
}

/// Whether a name, or the first of its parts, is on a list.
fn within(list: &[String], name: &str, between: char) -> bool {
    let covers = |held: &String| {
        name.strip_prefix(held.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(between))
    };
    list.is_empty() || list.iter().any(covers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_covers_whole_words_of_types_and_matters() {
        let read = |text: &str| Scope::read(&Value::read(text.as_bytes()).unwrap()).unwrap();
        let acts = read(r#"{"acts":["committee.floor","depositary"]}"#);
        let both = read(r#"{"acts":["committee"],"matters":["un-example/committee"]}"#);
        let rows = [
            (&acts, "m", "committee.floor.ballot/1", true),
            (&acts, "m", "committee.floors.ballot/1", false),
            (&acts, "m", "committee.floor/1", true),
            (&acts, "m", "depositary.signature.signed/1", true),
            (&acts, "m", "person.key.revoked/1", false),
            (
                &both,
                "un-example/committee",
                "committee.vote.opened/1",
                true,
            ),
            (
                &both,
                "un-example/committee/vote/1",
                "committee.vote.opened/1",
                true,
            ),
            (
                &both,
                "un-example/committees",
                "committee.vote.opened/1",
                false,
            ),
            (
                &both,
                "un-other/committee",
                "committee.vote.opened/1",
                false,
            ),
        ];
        for (scope, matter, act_type, covered) in rows {
            assert_eq!(
                scope.covers(matter, act_type),
                covered,
                "{matter} {act_type}"
            );
        }
        assert!(Scope::whole().covers("a", "b.c/1"));
        assert_eq!(
            both.to_value().map(|value| Scope::read(&value)),
            Some(Ok(both))
        );
        assert_eq!(Scope::whole().to_value(), None);
    }
}
