//! Reading a policy, line by line.

use std::collections::BTreeSet;

use super::{Group, Policy, Witness};
use crate::decimal;
use crate::malformed::{Malformed, Rule};
use crate::note::{KeyKind, Verifier};

pub(super) fn parse(bytes: &[u8]) -> Result<Policy, Malformed> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| not_text(bytes, error.valid_up_to(), "the policy is not UTF-8"))?;
    let control = |byte: u8| (byte < 0x20 && byte != b'\t' && byte != b'\n') || byte == 0x7F;
    if let Some(place) = text.bytes().position(control) {
        return Err(not_text(
            bytes,
            place,
            "the policy holds a control character",
        ));
    }
    let mut reading = Reading::default();
    for (number, line) in text.split('\n').enumerate() {
        let words: Vec<&str> = line
            .split([' ', '\t'])
            .filter(|word| !word.is_empty())
            .collect();
        if words.first().is_some_and(|word| !word.starts_with('#')) {
            let placed = |fault: Malformed| {
                Malformed::new(fault.rule, format!("line {}: {}", number + 1, fault.what))
            };
            reading.line(&words).map_err(placed)?;
        }
    }
    reading.finish()
}

/// What is wrong at a byte, with the line in which it stands.
fn not_text(bytes: &[u8], place: usize, what: &str) -> Malformed {
    let before = bytes.iter().take(place);
    let line = before.filter(|byte| **byte == b'\n').count() + 1;
    Malformed::new(Rule::PolicyText, format!("line {line}: {what}")).at(place)
}

#[derive(Default)]
struct Reading {
    logs: Vec<Verifier>,
    witnesses: Vec<Witness>,
    groups: Vec<Group>,
    /// What a group or the quorum may name: not yet taken by a group, or taken.
    names: BTreeSet<String>,
    grouped: BTreeSet<String>,
    quorum: Option<Option<String>>,
}

impl Reading {
    fn line(&mut self, words: &[&str]) -> Result<(), Malformed> {
        match words {
            ["log", vkey] | ["log", vkey, _] => self.log(vkey),
            ["witness", name, vkey] | ["witness", name, vkey, _] => self.witness(name, vkey),
            ["group", name, needed, members @ ..] => self.group(name, needed, members),
            ["quorum", name] => self.quorum(name),
            _ => Err(Malformed::new(
                Rule::PolicyLine,
                format!("`{}` is no line of a policy", words.join(" ")),
            )),
        }
    }

    fn log(&mut self, vkey: &str) -> Result<(), Malformed> {
        let key = key(vkey, KeyKind::Ed25519, "a log")?;
        if self.logs.iter().any(|log| log.public() == key.public()) {
            return Err(Malformed::new(
                Rule::PolicyKey,
                "the key of this log was given before",
            ));
        }
        self.logs.push(key);
        Ok(())
    }

    fn witness(&mut self, name: &str, vkey: &str) -> Result<(), Malformed> {
        let key = key(vkey, KeyKind::Cosignature, "a witness")?;
        if self
            .witnesses
            .iter()
            .any(|witness| witness.key.public() == key.public())
        {
            return Err(Malformed::new(
                Rule::PolicyKey,
                "the key of this witness was given before",
            ));
        }
        self.define(name)?;
        self.witnesses.push(Witness {
            name: name.to_owned(),
            key,
        });
        Ok(())
    }

    fn group(&mut self, name: &str, needed: &str, members: &[&str]) -> Result<(), Malformed> {
        let wrong = |what: String| Malformed::new(Rule::PolicyGroup, what);
        let needed = match needed {
            "any" => 1,
            "all" => members.len(),
            number => {
                let number = decimal::read(number)
                    .ok()
                    .and_then(|number| usize::try_from(number).ok());
                number.ok_or_else(|| {
                    wrong(format!(
                        "the group `{name}` says neither any, all nor how many"
                    ))
                })?
            }
        };
        if needed < 1 || needed > members.len() {
            return Err(wrong(format!(
                "the group `{name}` needs {needed} of {} members",
                members.len()
            )));
        }
        for member in members {
            self.defined(member)?;
            if !self.grouped.insert((*member).to_owned()) {
                let what = format!("`{member}` is a member twice; it counts in one way only");
                return Err(Malformed::new(Rule::PolicyName, what));
            }
        }
        self.define(name)?;
        let members = members.iter().map(|member| (*member).to_owned()).collect();
        self.groups.push(Group {
            name: name.to_owned(),
            needed,
            members,
        });
        Ok(())
    }

    fn quorum(&mut self, name: &str) -> Result<(), Malformed> {
        if self.quorum.is_some() {
            return Err(Malformed::new(Rule::PolicyQuorum, "a second quorum"));
        }
        if name != "none" {
            self.defined(name)?;
        }
        self.quorum = Some((name != "none").then(|| name.to_owned()));
        Ok(())
    }

    fn define(&mut self, name: &str) -> Result<(), Malformed> {
        if name != "none" && self.names.insert(name.to_owned()) {
            return Ok(());
        }
        let what = format!("the name `{name}` was given before or is not free to give");
        Err(Malformed::new(Rule::PolicyName, what))
    }

    fn defined(&self, name: &str) -> Result<(), Malformed> {
        if self.names.contains(name) {
            return Ok(());
        }
        Err(Malformed::new(
            Rule::PolicyName,
            format!("nothing before this line is named `{name}`"),
        ))
    }

    fn finish(self) -> Result<Policy, Malformed> {
        let quorum = self
            .quorum
            .ok_or_else(|| Malformed::new(Rule::PolicyQuorum, "the policy has no line `quorum`"))?;
        Ok(Policy {
            logs: self.logs,
            witnesses: self.witnesses,
            groups: self.groups,
            quorum,
        })
    }
}

fn key(vkey: &str, kind: KeyKind, of: &str) -> Result<Verifier, Malformed> {
    let key = Verifier::parse(vkey)?;
    if key.kind() != kind {
        let what = format!(
            "the key of {of} is of another type: a log signs with type 01, a witness with type 04"
        );
        return Err(Malformed::new(Rule::KeyType, what));
    }
    Ok(key)
}
