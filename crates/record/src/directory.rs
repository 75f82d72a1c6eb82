//! A directory of authorities as a file: for each its keys, since when they are listed, and whom to ring; each with the
//! proof that it stands in a Record, and all together with a note that says that there are no others.
//!
//! Trust sentence: whoever makes the file is trusted with nothing. A key put in the place of another needs an entry in
//! the Record that the witnesses of the reader's policy have seen; leaving an entry out needs a false note signed with
//! the Record's key, which anybody with that Record can show to be false.

use std::fmt;

use crate::entry::Entry;
use crate::hash::{Hash, leaf_hash};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::{Note, Verifier};
use crate::package::age::is_post_quantum;
use crate::package::fields::{Fields, Written};
use crate::policy::Policy;
use crate::proof::Receipt;
use crate::tree::Tree;
use crate::value::Value;

const TYPE: &str = "servanda.directory/1";
const FIRST: &str = "servanda/directory/1";
/// The key under which an act of the Record holds a directory's entry.
const HELD: &str = "listing";

/// A directory, not checked against anything yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directory {
    /// The entries with their receipts, by authority.
    pub entries: Vec<Listed>,
    /// That these are all, signed with the Record's key.
    pub note: Note,
}

/// An entry and its place in the Record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// What is listed.
    pub authority: Authority,
    /// The receipt (C2SP tlog-proof) of the entry of the Record that lists it.
    pub receipt: Receipt,
}

/// An authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its id: lower-case letters, digits, hyphens and slashes.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The key of whoever is on duty, `age1…`.
    pub duty: String,
    /// The key that is kept offline by two persons, `age1…`.
    pub recovery: String,
    /// The keys by which its packages are known.
    pub signing: Vec<Verifier>,
    /// Whom to ring.
    pub telephone: Vec<String>,
    /// Languages spoken there.
    pub languages: Vec<String>,
    /// The first day of the listing.
    pub from: String,
    /// The last, where it has one.
    pub until: Option<String>,
}

/// What the note says, once it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The Record's origin.
    pub origin: String,
    /// The Record's size.
    pub size: u64,
    /// When.
    pub at: Instant,
}

/// Why a directory is not relied on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRelied {
    /// The note is not signed with the key of a Record that the policy names.
    NotSigned,
    /// The note is not about these entries.
    OtherEntries,
    /// An entry's receipt does not hold, is of another size of the Record, or not seen by the policy's witnesses.
    Receipt {
        /// Which authority's.
        id: String,
        /// What is wrong.
        what: String,
    },
}

impl fmt::Display for NotRelied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotRelied::NotSigned => f.write_str(
                "the directory's note is not signed with the key of a Record that the policy names",
            ),
            NotRelied::OtherEntries => f.write_str(
                "the directory's note is not about these entries: one is missing, added or changed",
            ),
            NotRelied::Receipt { id, what } => write!(f, "the listing of `{id}`: {what}"),
        }
    }
}

impl std::error::Error for NotRelied {}

/// The text of the note: what it is, origin, size, time, number of entries, and the RFC 6962 root over their canonical bytes.
pub fn note_text(as_of: &AsOf, authorities: &[Authority]) -> String {
    let (origin, size, at) = (&as_of.origin, as_of.size, as_of.at);
    format!(
        "{FIRST}\n{origin}\n{size}\n{at}\n{}\n{}\n",
        authorities.len(),
        root(authorities)
    )
}

fn root(authorities: &[Authority]) -> Hash {
    let mut tree = Tree::empty();
    for authority in authorities {
        tree.append(leaf_hash(&authority.value().canonical()));
    }
    tree.root()
}

impl Directory {
    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let entries = self.entries.iter().map(|listed| {
            Written::default()
                .with("entry", listed.authority.value())
                .with("receipt", listed.receipt.text())
                .value()
        });
        Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with_list("entries", entries.collect())
            .with(
                "note",
                String::from_utf8_lossy(&self.note.to_bytes()).into_owned(),
            )
            .value()
            .canonical()
    }

    /// Reads a directory ([`Rule::Directory`], and the rules of JSON, notes and receipts).
    pub fn parse(bytes: &[u8]) -> Result<Directory, Malformed> {
        let mut fields = Fields::of(Value::parse(bytes)?, "the directory", Rule::Directory)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let entries = fields.list("entries")?.into_iter().map(|value| {
            let mut held = Fields::of(value, "a listing", Rule::Directory)?;
            let listed = Listed {
                authority: Authority::read(held.take("entry")?)?,
                receipt: Receipt::parse(held.text("receipt")?.as_bytes())?,
            };
            held.finish()?;
            Ok(listed)
        });
        let entries: Vec<Listed> = entries.collect::<Result<_, Malformed>>()?;
        let ids = entries.iter().zip(entries.iter().skip(1));
        if let Some((_, after)) = ids
            .into_iter()
            .find(|(a, b)| a.authority.id >= b.authority.id)
        {
            let what = format!(
                "`{}` is not in order of the ids, or stands twice",
                after.authority.id
            );
            return Err(Malformed::new(Rule::Directory, what));
        }
        let note = Note::parse(fields.text("note")?.as_bytes())?;
        fields.finish()?;
        Ok(Directory { entries, note })
    }

    /// Checks the note and every receipt against a policy. Gives what the note is as of; whether that is new enough, the
    /// reader decides.
    pub fn check(&self, policy: &Policy) -> Result<AsOf, NotRelied> {
        let as_of = self.as_of().ok_or(NotRelied::OtherEntries)?;
        let opened = self
            .note
            .open(&policy.logs)
            .map_err(|_| NotRelied::NotSigned)?;
        if !opened
            .signed_by
            .iter()
            .any(|by| by.verifier.name() == as_of.origin)
        {
            return Err(NotRelied::NotSigned);
        }
        let authorities: Vec<Authority> = self
            .entries
            .iter()
            .map(|listed| listed.authority.clone())
            .collect();
        if note_text(&as_of, &authorities) != self.note.text {
            return Err(NotRelied::OtherEntries);
        }
        for listed in &self.entries {
            listed
                .check(policy, &as_of)
                .map_err(|what| NotRelied::Receipt {
                    id: listed.authority.id.clone(),
                    what,
                })?;
        }
        Ok(as_of)
    }

    fn as_of(&self) -> Option<AsOf> {
        let mut lines = self.note.text.lines();
        let _first = lines.next().filter(|line| *line == FIRST)?;
        Some(AsOf {
            origin: lines.next()?.to_owned(),
            size: crate::decimal::read(lines.next()?).ok()?,
            at: Instant::parse(lines.next()?).ok()?,
        })
    }

    /// The listing of an authority, by its id.
    pub fn find(&self, id: &str) -> Option<&Listed> {
        self.entries.iter().find(|listed| listed.authority.id == id)
    }

    /// The listing of the authority whose packages are known by a key.
    pub fn signs(&self, key: &Verifier) -> Option<&Listed> {
        self.entries
            .iter()
            .find(|listed| listed.authority.signing.contains(key))
    }
}

impl Listed {
    fn check(&self, policy: &Policy, as_of: &AsOf) -> Result<(), String> {
        let keys = policy.keys();
        let checkpoint = self
            .receipt
            .check(&keys)
            .map_err(|wrong| wrong.to_string())?;
        if (checkpoint.origin.as_str(), checkpoint.size) != (as_of.origin.as_str(), as_of.size) {
            return Err("its receipt is of another Record or another size than the note".into());
        }
        let opened = self
            .receipt
            .checkpoint
            .open(&keys)
            .map_err(|wrong| wrong.to_string())?;
        policy
            .check(&checkpoint.origin, &opened)
            .map_err(|wrong| wrong.to_string())?;
        let entry = Entry::parse(&self.receipt.extra).map_err(|fault| fault.to_string())?;
        let act = entry.open().map(|open| &open.act);
        match act.and_then(|act| act.get(HELD)) {
            Some(held) if *held == self.authority.value() => Ok(()),
            _ => Err("the entry in its receipt lists something else".into()),
        }
    }
}

impl Authority {
    /// Whether it is listed on a day.
    pub fn is_listed(&self, day: &str) -> bool {
        self.from.as_str() <= day && self.until.as_deref().is_none_or(|until| day <= until)
    }

    /// The entry as a value: what an act of the Record holds under `listing`.
    pub fn value(&self) -> Value {
        let signing: Vec<String> = self.signing.iter().map(Verifier::vkey).collect();
        Written::default()
            .with("id", self.id.as_str())
            .with("name", self.name.as_str())
            .with("duty", self.duty.as_str())
            .with("recovery", self.recovery.as_str())
            .with_texts("signing", &signing)
            .with_texts("telephone", &self.telephone)
            .with_texts("languages", &self.languages)
            .with("from", self.from.as_str())
            .with_if("until", self.until.clone())
            .value()
    }

    /// Reads an entry ([`Rule::Directory`]).
    pub fn read(value: Value) -> Result<Authority, Malformed> {
        let mut fields = Fields::of(value, "an authority", Rule::Directory)?;
        let id = fields.text("id")?;
        let allowed =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-/".contains(&byte);
        if !id.bytes().all(allowed) {
            return Err(fields.wrong(
                "id",
                "it is not lower-case letters, digits, hyphens and slashes",
            ));
        }
        let keys = fields.texts("signing")?;
        let keys = keys
            .iter()
            .map(|key| Verifier::parse(key))
            .collect::<Result<_, _>>();
        let authority = Authority {
            id,
            name: fields.text("name")?,
            duty: fields.text("duty")?,
            recovery: fields.text("recovery")?,
            signing: keys.map_err(|fault: Malformed| fields.wrong("signing", fault.what))?,
            telephone: fields.texts("telephone")?,
            languages: fields.texts("languages")?,
            from: fields.day("from")?,
            until: fields.day_if("until")?,
        };
        if authority.duty == authority.recovery {
            return Err(fields.wrong("recovery", "it is the same key as `duty`"));
        }
        if is_post_quantum(&authority.duty) != is_post_quantum(&authority.recovery) {
            let what = "one of it and `duty` is post-quantum, and no file is sealed to both";
            return Err(fields.wrong("recovery", what));
        }
        fields.finish()?;
        Ok(authority)
    }
}
