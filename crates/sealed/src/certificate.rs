//! The custody certificate of a package: what a court reads of it on paper, and a program as JSON.
//!
//! It repeats what was checked when it was made, and says what is not recorded. It is no signature and adds nothing
//! that the package itself does not hold.

mod html;
mod json;
mod text;

use std::path::Path;

use record::Instant;
use record::custody::{Act, Chain, Link};
use record::package::Statement;

use crate::clock;
use crate::fault::Fault;
use crate::kept_bag;
use crate::progress::Watch;

/// The page.
pub const HTML: &str = "custody-certificate.html";
/// The same for programs.
pub const JSON: &str = "custody-certificate.json";
/// A text for a qualified person to complete and sign.
pub const CERTIFICATION: &str = "certification.txt";

/// The fields of an acquisition, as a person reads them.
const FIELDS: [&str; 6] = [
    "legal authority",
    "holder of the item or account",
    "method",
    "writing blocked, or live",
    "the device's clock and its offset",
    "persons present",
];

/// A package that was checked file by file, with its chain of custody.
pub struct Certificate {
    pub(crate) statement: Statement,
    /// SHA-256 of the statement, in hexadecimal.
    pub(crate) hash: String,
    pub(crate) links: Vec<Checked>,
    pub(crate) made: Instant,
}

/// A link that holds, with the hash of its note.
pub(crate) struct Checked {
    pub(crate) link: Link,
    pub(crate) hash: String,
}

impl Certificate {
    /// Checks an opened package and its chain. `chain` goes on where the one in the statement ends.
    pub fn of(bag: &Path, chain: Option<Chain>, watch: &dyn Watch) -> Result<Certificate, Fault> {
        let (statement, bytes) = kept_bag::check(bag, watch)?;
        let broken = |what: &dyn std::fmt::Display| {
            Fault::broken(format!("the chain of custody does not hold: {what}"))
        };
        let carried = Chain::of(&statement.custody).map_err(|fault| broken(&fault))?;
        let chain = match chain {
            None => carried,
            Some(longer) if longer.notes.starts_with(&carried.notes) => longer,
            Some(_) => {
                return Err(Fault::not_in_order(
                    "the chain given does not go on from the one in the statement",
                    "Add the later links to the chain that was sealed in",
                ));
            }
        };
        let links = chain.check().map_err(|wrong| broken(&wrong))?;
        let notes = chain.notes.iter();
        let hashes = notes.map(|note| record::hash::sha256(&note.to_bytes()).hex());
        let links = links.into_iter().zip(hashes);
        Ok(Certificate {
            hash: Statement::hash(&bytes).hex(),
            statement,
            links: links.map(|(link, hash)| Checked { link, hash }).collect(),
            made: clock::now(),
        })
    }

    /// The page: complete in itself, for a screen and for paper.
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// The same facts as canonical JSON.
    pub fn json(&self) -> Vec<u8> {
        json::value(self).canonical()
    }

    /// The text for a qualified person.
    pub fn certification(&self) -> String {
        text::certification(self)
    }

    /// What the chain does not say.
    pub(crate) fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        match self.links.first().map(|one| &one.link) {
            Some(first) if first.act == Act::Acquired => {
                let absent = acquisition(first)
                    .into_iter()
                    .filter(|(_, value)| value.is_none());
                missing.extend(absent.map(|(field, _)| format!("acquired: {field}")));
                if first.sha256.is_none() {
                    missing.push("acquired: hash of the item".into());
                }
            }
            _ => missing.push("how the evidence was acquired".into()),
        }
        for word in [Act::HandedOver, Act::Received] {
            if !self.links.iter().any(|one| one.link.act == word) {
                missing.push(format!("a link that says it was {}", said(word)));
            }
        }
        missing
    }
}

/// The fields of an acquisition with what is stated.
pub(crate) fn acquisition(link: &Link) -> Vec<(&'static str, Option<String>)> {
    let held = link.acquisition.clone().unwrap_or_default();
    let present = (!held.present.is_empty()).then(|| held.present.join(", "));
    let values = [
        held.authority,
        held.holder,
        held.method,
        held.state,
        held.clock,
        present,
    ];
    FIELDS.into_iter().zip(values).collect()
}

/// The word of an act, for a reader.
pub(crate) fn said(act: Act) -> String {
    act.word().replace('_', " ")
}
