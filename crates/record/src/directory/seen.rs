//! What a reader remembers of the directories that it relied on, so that none before them is taken afterwards.
//!
//! A note that is fresh does not show that a listing is the latest one: whoever holds the Record's key can sign a false one
//! about an earlier entry, and whoever carries the file can hand out yesterday's. Neither goes unnoticed by a reader who saw
//! a newer one. A substituted key looks like a changed one, so what changed is told.

use std::fmt;

use super::authority::id;
use super::{AsOf, Directory, Listed};
use crate::hash::{Hash, sha256};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::package::fields::{Fields, Written};
use crate::value::Value;

const TYPE: &str = "servanda.directory.seen/1";

/// What was seen of each Record's directory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// By origin.
    records: Vec<SeenRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SeenRecord {
    origin: String,
    /// The largest size.
    size: u64,
    /// The latest instant.
    at: Instant,
    /// The root over the entries at that size.
    entries: Hash,
    /// By id; also of those that are not listed any more.
    authorities: Vec<SeenListing>,
}

/// An authority's listing, by hashes: of the whole, and of what is told when it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct SeenListing {
    id: String,
    index: u64,
    listing: Hash,
    duty: Hash,
    recovery: Hash,
    signing: Option<Hash>,
}

/// Keys of an authority that are others than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed<'a> {
    /// Its listing now.
    pub listed: &'a Listed,
    /// Which of `duty`, `recovery` and `signing`.
    pub keys: Vec<&'static str>,
}

/// Why a directory is not taken after what was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Superseded {
    /// It is of a smaller Record than one that was relied on.
    Smaller {
        /// What it is as of.
        found: AsOf,
        /// What the one before is as of.
        seen: AsOf,
    },
    /// It has other entries than one of the same size.
    OtherEntries {
        /// What both are as of.
        seen: AsOf,
    },
    /// It lists an authority by an earlier entry of the Record.
    EarlierListing {
        /// Which authority.
        id: String,
        /// By which entry.
        found: u64,
        /// By which one before.
        seen: u64,
    },
    /// It lists an authority otherwise by the same entry of the Record.
    OtherListing {
        /// Which authority.
        id: String,
        /// By which entry.
        index: u64,
    },
}

impl fmt::Display for Superseded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Superseded::Smaller { found, seen } => write!(
                f,
                "it is of size {} of `{}`, and one of size {}, as of {}, was relied on before",
                found.size, found.origin, seen.size, seen.at
            ),
            Superseded::OtherEntries { seen } => write!(
                f,
                "it has other entries than one of the same size {} of `{}`, which was relied on before",
                seen.size, seen.origin
            ),
            Superseded::EarlierListing { id, found, seen } => write!(
                f,
                "it lists `{id}` by entry {found} of the Record, and one that does by entry {seen} was relied on before"
            ),
            Superseded::OtherListing { id, index } => write!(
                f,
                "it lists `{id}` by entry {index} of the Record otherwise than one that was relied on before"
            ),
        }
    }
}

impl std::error::Error for Superseded {}

impl Seen {
    /// The bytes of the file ([`Rule::DirectorySeen`] and the rules of JSON, when nobody could read them).
    pub fn bytes(&self) -> Result<Vec<u8>, Malformed> {
        let records = self.records.iter().map(SeenRecord::value);
        let bytes = Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with_list("records", records.collect())
            .value()
            .canonical();
        Seen::parse(&bytes)?;
        Ok(bytes)
    }

    /// Reads the file ([`Rule::DirectorySeen`] and the rules of JSON).
    pub fn parse(bytes: &[u8]) -> Result<Seen, Malformed> {
        let rule = Rule::DirectorySeen;
        let mut fields = Fields::of(Value::parse(bytes)?, "what was seen", rule)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let records = fields.list("records")?.into_iter().map(SeenRecord::read);
        let records: Vec<SeenRecord> = records.collect::<Result<_, _>>()?;
        fields.finish()?;
        in_order(&records, |record| &record.origin)?;
        Ok(Seen { records })
    }

    /// Takes in a directory that was checked and is relied on. Gives whose keys are others than before; nothing is taken
    /// of one that is superseded.
    pub fn take<'a>(
        &mut self,
        directory: &'a Directory,
        as_of: &AsOf,
    ) -> Result<Vec<Changed<'a>>, Superseded> {
        let (place, before) = match self.place(&as_of.origin) {
            Ok(place) => (place, self.records.get(place).cloned()),
            Err(place) => (place, None),
        };
        let mut changed = Vec::new();
        if let Some(before) = &before {
            before.admits(directory, as_of)?;
            changed = before.changed(directory);
        }
        let after = SeenRecord::after(before, directory, as_of);
        match self.records.get_mut(place) {
            Some(held) if held.origin == after.origin => *held = after,
            _ => self.records.insert(place, after),
        }
        Ok(changed)
    }

    fn place(&self, origin: &str) -> Result<usize, usize> {
        self.records
            .binary_search_by(|record| record.origin.as_str().cmp(origin))
    }
}

impl SeenRecord {
    fn as_of(&self) -> AsOf {
        AsOf {
            origin: self.origin.clone(),
            size: self.size,
            at: self.at,
        }
    }

    fn find(&self, id: &str) -> Option<&SeenListing> {
        self.authorities.iter().find(|listing| listing.id == id)
    }

    /// Whether a directory is not from before what was seen.
    fn admits(&self, directory: &Directory, as_of: &AsOf) -> Result<(), Superseded> {
        let seen = self.as_of();
        if as_of.size < self.size {
            let found = as_of.clone();
            return Err(Superseded::Smaller { found, seen });
        }
        if as_of.size == self.size && directory.root() != self.entries {
            return Err(Superseded::OtherEntries { seen });
        }
        for listed in &directory.entries {
            let found = SeenListing::of(listed);
            let Some(seen) = self.find(&found.id) else {
                continue;
            };
            if found.index < seen.index {
                return Err(Superseded::EarlierListing {
                    id: found.id,
                    found: found.index,
                    seen: seen.index,
                });
            }
            if found.index == seen.index && found.listing != seen.listing {
                let (id, index) = (found.id, found.index);
                return Err(Superseded::OtherListing { id, index });
            }
        }
        Ok(())
    }

    fn changed<'a>(&self, directory: &'a Directory) -> Vec<Changed<'a>> {
        let all = directory.entries.iter().filter_map(|listed| {
            let seen = self.find(&listed.authority.id)?;
            let keys = seen.other_keys(&SeenListing::of(listed));
            (!keys.is_empty()).then_some(Changed { listed, keys })
        });
        all.collect()
    }

    fn after(before: Option<SeenRecord>, directory: &Directory, as_of: &AsOf) -> SeenRecord {
        let mut authorities: Vec<SeenListing> =
            directory.entries.iter().map(SeenListing::of).collect();
        let mut at = as_of.at;
        if let Some(before) = before {
            at = at.max(before.at);
            let gone = |seen: &SeenListing| directory.find(&seen.id).is_none();
            authorities.extend(before.authorities.into_iter().filter(gone));
        }
        authorities.sort_by(|a, b| a.id.cmp(&b.id));
        SeenRecord {
            origin: as_of.origin.clone(),
            size: as_of.size,
            at,
            entries: directory.root(),
            authorities,
        }
    }

    fn value(&self) -> Value {
        let authorities = self.authorities.iter().map(SeenListing::value);
        Written::default()
            .with("origin", self.origin.as_str())
            .with_count("size", self.size)
            .with("at", self.at.as_str())
            .with("entries", self.entries.hex())
            .with_list("authorities", authorities.collect())
            .value()
    }

    fn read(value: Value) -> Result<SeenRecord, Malformed> {
        let mut fields = Fields::of(value, "a Record", Rule::DirectorySeen)?;
        let size = fields.count("size")?;
        let authorities = fields.list("authorities")?.into_iter();
        let authorities = authorities.map(|value| SeenListing::read(value, size));
        let record = SeenRecord {
            origin: fields.text("origin")?,
            size,
            at: fields.instant("at")?,
            entries: fields.hash("entries")?,
            authorities: authorities.collect::<Result<_, _>>()?,
        };
        fields.finish()?;
        in_order(&record.authorities, |listing| &listing.id)?;
        Ok(record)
    }
}

impl SeenListing {
    fn of(listed: &Listed) -> SeenListing {
        let hash = |value: &Value| sha256(&value.canonical());
        let (authority, value) = (&listed.authority, listed.authority.value());
        SeenListing {
            id: authority.id.clone(),
            index: listed.receipt.index,
            listing: hash(&value),
            duty: hash(&Value::from(authority.duty.as_str())),
            recovery: hash(&Value::from(authority.recovery.as_str())),
            signing: value.get("signing").map(hash),
        }
    }

    /// The keys that are others in a later listing.
    fn other_keys(&self, later: &SeenListing) -> Vec<&'static str> {
        let rows = [
            ("duty", self.duty == later.duty),
            ("recovery", self.recovery == later.recovery),
            ("signing", self.signing == later.signing),
        ];
        let others = rows.into_iter().filter(|(_, same)| !same);
        others.map(|(key, _)| key).collect()
    }

    fn value(&self) -> Value {
        Written::default()
            .with("id", self.id.as_str())
            .with_count("index", self.index)
            .with("listing", self.listing.hex())
            .with("duty", self.duty.hex())
            .with("recovery", self.recovery.hex())
            .with_if("signing", self.signing.map(|signing| signing.hex()))
            .value()
    }

    fn read(value: Value, size: u64) -> Result<SeenListing, Malformed> {
        let mut fields = Fields::of(value, "an authority", Rule::DirectorySeen)?;
        let listing = SeenListing {
            id: id(&mut fields)?,
            index: fields.count("index")?,
            listing: fields.hash("listing")?,
            duty: fields.hash("duty")?,
            recovery: fields.hash("recovery")?,
            signing: fields.hash_if("signing")?,
        };
        if listing.index >= size {
            return Err(fields.wrong("index", "the Record that was seen has no such entry"));
        }
        fields.finish()?;
        Ok(listing)
    }
}

/// Each stands once, in ascending order of its name.
fn in_order<T>(all: &[T], name: impl Fn(&T) -> &String) -> Result<(), Malformed> {
    let mut pairs = all.iter().zip(all.iter().skip(1));
    match pairs.find(|(before, after)| name(before) >= name(after)) {
        None => Ok(()),
        Some((_, after)) => {
            let what = format!("`{}` is not in order, or stands twice", name(after));
            Err(Malformed::new(Rule::DirectorySeen, what))
        }
    }
}

#[cfg(test)]
mod tests;
