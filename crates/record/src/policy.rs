//! Trust policies (C2SP tlog-policy): which logs are known, and which witnesses must have cosigned.

mod parse;

use std::fmt;

use crate::malformed::Malformed;
use crate::note::{KeyKind, Opened, Verifier};

/// A policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The keys of the logs that are accepted.
    pub logs: Vec<Verifier>,
    /// The witnesses, by the names that the policy gives them.
    pub witnesses: Vec<Witness>,
    /// The groups, each naming only what stands before it.
    pub groups: Vec<Group>,
    /// The witness or group that must have cosigned; none if no cosignature is asked for.
    pub quorum: Option<String>,
}

/// A witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The policy's name for it.
    pub name: String,
    /// Its key, of type 04.
    pub key: Verifier,
}

/// A group of witnesses and groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The policy's name for it.
    pub name: String,
    /// How many of the members must have cosigned.
    pub needed: usize,
    /// The names of the members.
    pub members: Vec<String>,
}

/// What a policy says of a checkpoint's signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTrusted {
    /// None of the policy's logs signed it under its origin.
    NoLog,
    /// The witnesses who cosigned are too few.
    NoQuorum {
        /// The name of the quorum.
        quorum: String,
        /// The names of the witnesses whose cosignatures hold.
        cosigned: Vec<String>,
    },
}

impl fmt::Display for NotTrusted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotTrusted::NoLog => f.write_str("none of the logs that the policy names signed it"),
            NotTrusted::NoQuorum { quorum, cosigned } if cosigned.is_empty() => {
                write!(
                    f,
                    "the policy asks for cosignatures (`{quorum}`), and no known witness cosigned"
                )
            }
            NotTrusted::NoQuorum { quorum, cosigned } => {
                write!(
                    f,
                    "the policy asks for cosignatures (`{quorum}`), and only {} cosigned",
                    cosigned.join(", ")
                )
            }
        }
    }
}

impl std::error::Error for NotTrusted {}

impl Policy {
    /// Reads a policy's text.
    pub fn parse(bytes: &[u8]) -> Result<Policy, Malformed> {
        parse::parse(bytes)
    }

    /// The text of the policy, without the comments and addresses that it was read with.
    pub fn text(&self) -> String {
        let logs = self.logs.iter().map(|log| format!("log {}\n", log.vkey()));
        let witnesses = self
            .witnesses
            .iter()
            .map(|witness| format!("witness {} {}\n", witness.name, witness.key.vkey()));
        let groups = self.groups.iter().map(|group| {
            format!(
                "group {} {} {}\n",
                group.name,
                group.needed,
                group.members.join(" ")
            )
        });
        let quorum = format!("quorum {}\n", self.quorum.as_deref().unwrap_or("none"));
        logs.chain(witnesses)
            .chain(groups)
            .chain([quorum])
            .collect()
    }

    /// Every key that the policy names.
    pub fn keys(&self) -> Vec<Verifier> {
        let witnesses = self.witnesses.iter().map(|witness| witness.key.clone());
        self.logs.iter().cloned().chain(witnesses).collect()
    }

    /// Whether the signatures that hold are enough for a checkpoint of this origin. Gives the witnesses that cosigned.
    pub fn check<'a>(
        &'a self,
        origin: &str,
        opened: &Opened<'_>,
    ) -> Result<Vec<&'a Witness>, NotTrusted> {
        let signed = |key: &Verifier| opened.signed_by.iter().any(|by| by.verifier == key);
        let own = |log: &&Verifier| log.kind() == KeyKind::Ed25519 && log.name() == origin;
        if !self.logs.iter().filter(own).any(signed) {
            return Err(NotTrusted::NoLog);
        }
        let cosigned: Vec<&Witness> = self
            .witnesses
            .iter()
            .filter(|witness| signed(&witness.key))
            .collect();
        let mut reached: Vec<&str> = cosigned
            .iter()
            .map(|witness| witness.name.as_str())
            .collect();
        // A group names only what stands before it, so one pass settles them all.
        for group in &self.groups {
            let members = group
                .members
                .iter()
                .filter(|member| reached.contains(&member.as_str()))
                .count();
            if members >= group.needed {
                reached.push(&group.name);
            }
        }
        match &self.quorum {
            Some(quorum) if !reached.contains(&quorum.as_str()) => Err(NotTrusted::NoQuorum {
                quorum: quorum.clone(),
                cosigned: cosigned
                    .iter()
                    .map(|witness| witness.name.clone())
                    .collect(),
            }),
            _ => Ok(cosigned),
        }
    }
}

#[cfg(test)]
mod tests;
