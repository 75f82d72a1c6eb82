//! A directory of authorities as a file: for each its keys, since when they are listed, and whom to ring; each with the
//! proof that it stands in a Record, and all together with a note that says that there are no others.
//!
//! Trust sentence: whoever makes the file is trusted with nothing. A key put in the place of another needs an entry in
//! the Record that the witnesses of the reader's policy have seen; leaving an entry out, or listing an authority by an
//! earlier one, needs a false note signed with the Record's key, which anybody with that Record can show to be false, and
//! which a reader who relied on a newer one before finds without it ([`Seen`]).

mod authority;
mod seen;

use std::collections::BTreeSet;
use std::fmt;

use crate::entry::Entry;
use crate::hash::{Hash, leaf_hash};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::{Note, Verifier};
use crate::package::fields::{Fields, Written};
use crate::policy::Policy;
use crate::proof::Receipt;
use crate::tree::Tree;
use crate::value::Value;

pub use authority::{Authority, Days, Signing};
pub use seen::{Changed, Seen, Superseded};

const TYPE: &str = "servanda.directory/1";
const FIRST: &str = "servanda/directory/1";
/// The type of the acts by which a Record lists an authority.
pub const LISTED: &str = "directory.listed/1";
/// The key under which such an act holds what is listed.
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
    /// The entry in a receipt is an act of another type than the one that lists authorities.
    OtherAct {
        /// Which authority's.
        id: String,
        /// The type of the act.
        act: String,
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
            NotRelied::OtherAct { id, act } => write!(
                f,
                "the listing of `{id}`: the entry in its receipt is an act of the type `{act}`, and authorities are listed by \
                 `{LISTED}`"
            ),
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

fn root<'a>(authorities: impl IntoIterator<Item = &'a Authority>) -> Hash {
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
        let keys = entries.iter().flat_map(|listed| &listed.authority.signing);
        let mut known = BTreeSet::new();
        for key in keys.map(|signing| signing.key.vkey()) {
            // Whose package it is would have two answers.
            if let Some(twice) = known.replace(key) {
                let what = format!("the signing key {twice} stands twice");
                return Err(Malformed::new(Rule::Directory, what));
            }
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
        let mut listed = self.entries.iter();
        listed.try_for_each(|listed| listed.check(policy, &as_of))?;
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

    /// The listing of the authority whose packages are known by a key, and the key's own days in it.
    pub fn signs(&self, key: &Verifier) -> Option<(&Listed, &Days)> {
        self.entries.iter().find_map(|listed| {
            let signing = listed.authority.signs(key)?;
            Some((listed, &signing.days))
        })
    }

    fn root(&self) -> Hash {
        root(self.entries.iter().map(|listed| &listed.authority))
    }
}

impl Listed {
    /// When the Record's pen entered it.
    pub fn entered(&self) -> Option<Instant> {
        let entry = Entry::parse(&self.receipt.extra).ok()?;
        Some(entry.at)
    }

    /// Checks that an act of a Record that the policy vouches for lists this authority.
    fn check(&self, policy: &Policy, as_of: &AsOf) -> Result<(), NotRelied> {
        let id = || self.authority.id.clone();
        match self.act(policy, as_of) {
            Ok(act) if act == LISTED => Ok(()),
            Ok(act) => Err(NotRelied::OtherAct { id: id(), act }),
            Err(what) => Err(NotRelied::Receipt { id: id(), what }),
        }
    }

    /// The type of the act in its receipt, which holds; or what is wrong with that.
    fn act(&self, policy: &Policy, as_of: &AsOf) -> Result<String, String> {
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
        match (entry.act_type(), act.and_then(|act| act.get(HELD))) {
            (Some(act), Some(held)) if *held == self.authority.value() => Ok(act.to_owned()),
            _ => Err("the entry in its receipt lists something else".into()),
        }
    }
}
