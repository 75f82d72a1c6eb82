//! The draft: entries decided for the next batch, in memory only.

use super::asked::Asked;
use super::unfit::Unfit;
use crate::closed::Disclosure;
use crate::error::Error;
use crate::keys::random;
use crate::ledger::{Closed, Entered, NewEntry};
use record::entry::{Body, Entry, Instant, Open, Signed, SubmissionId, SubmissionRef};
use record::hash::leaf_hash;
use record::malformed::Rule;
use record::{Hash, Malformed, Value};
use std::collections::HashMap;
use treaty::NotInOrder;

/// Entries decided for the next batch.
pub(super) struct Draft {
    pub(super) first: u64,
    /// No entry is earlier than the one before.
    pub(super) at: Instant,
    pub(super) entries: Vec<NewEntry>,
    pub(super) submissions: Vec<Entered>,
    /// What is kept of those that are not open.
    pub(super) closed: Vec<Closed>,
    /// Entries of which what was kept is destroyed.
    pub(super) erased: Vec<u64>,
    /// Nothing may be decided on this draft before it is written.
    alone: bool,
    /// Every submission known by id: entered before, or earlier in this draft.
    known: HashMap<SubmissionId, Entered>,
}

/// What every entry of a submission says of it.
pub(super) struct Origin {
    pub(super) id: SubmissionId,
    pub(super) hash: Hash,
    pub(super) body: Value,
    pub(super) signed: Signed,
}

/// How far a draft had come.
#[derive(Clone, Copy)]
pub(super) struct Place {
    entries: usize,
    submissions: usize,
    closed: usize,
    erased: usize,
}

impl Draft {
    /// A draft that begins at a size.
    pub(super) fn new(first: u64, at: Instant) -> Self {
        Self {
            first,
            at,
            entries: Vec::new(),
            submissions: Vec::new(),
            closed: Vec::new(),
            erased: Vec::new(),
            alone: false,
            known: HashMap::new(),
        }
    }

    /// Learns which submissions were entered before this draft.
    pub(super) fn know(&mut self, before: Vec<Entered>) {
        let before = before.into_iter().map(|entered| (entered.id, entered));
        self.known.extend(before);
    }

    pub(super) fn place(&self) -> Place {
        Place {
            entries: self.entries.len(),
            submissions: self.submissions.len(),
            closed: self.closed.len(),
            erased: self.erased.len(),
        }
    }

    /// The Record's size with this draft.
    pub(super) fn size(&self) -> u64 {
        self.first + self.entries.len() as u64
    }

    /// Nothing is to be decided on it before it is written: it erases, or an act of it belongs to a
    /// matter that is not in hand.
    pub(super) fn be_alone(&mut self) {
        self.alone = true;
    }

    pub(super) fn is_alone(&self) -> bool {
        self.alone || !self.erased.is_empty()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Where the same submission was entered before; another one under its id is not in order.
    pub(super) fn before(&self, asked: &Asked) -> Result<Option<Entered>, NotInOrder> {
        match self.known.get(&asked.id) {
            None => Ok(None),
            Some(entered) if entered.hash == Some(asked.hash) => Ok(Some(*entered)),
            Some(entered) => Err(Unfit::IdTaken {
                id: asked.id.to_string(),
                first: entered.first,
            }
            .into()),
        }
    }

    /// Adds what a submission became: each act with its matter and the word for whose eyes it is.
    pub(super) fn add(
        &mut self,
        asked: Origin,
        acts: Vec<(String, Value, &'static str)>,
    ) -> Result<Entered, NotInOrder> {
        let of = u32::try_from(acts.len()).unwrap_or(u32::MAX);
        let mut entries = Vec::with_capacity(acts.len());
        let mut body = Some(asked.body);
        let mut closed = Vec::new();
        one_publicity(&acts)?;
        for (part, (matter, act, publicity)) in (1..).zip(acts) {
            let open = Open {
                matter: matter.clone(),
                submission: SubmissionRef {
                    id: asked.id,
                    hash: asked.hash,
                    part,
                    of,
                    body: body.take(),
                },
                signed: asked.signed.clone(),
                publicity: publicity.to_owned(),
                act,
            };
            let entry = Entry {
                at: self.at,
                body: Body::Open(open),
            };
            let entry = if publicity == OPEN {
                entry
            } else {
                let index = self.size() + entries.len() as u64;
                let (entry, kept) = close(entry, index, asked.id, asked.hash)?;
                closed.push(Closed { count: of, ..kept });
                entry
            };
            let bytes = entry.bytes().map_err(no_entry)?;
            entries.push(NewEntry {
                matter,
                leaf: leaf_hash(&bytes),
                bytes,
            });
        }
        let entered = Entered {
            id: asked.id,
            hash: Some(asked.hash),
            first: self.size(),
            count: of,
        };
        self.entries.append(&mut entries);
        self.closed.append(&mut closed);
        self.submissions.push(entered);
        self.known.insert(asked.id, entered);
        Ok(entered)
    }

    /// Takes back what was added after a place.
    pub(super) fn back_to(&mut self, place: Place) {
        self.entries.truncate(place.entries);
        self.closed.truncate(place.closed);
        self.erased.truncate(place.erased);
        for entered in self.submissions.drain(place.submissions..) {
            self.known.remove(&entered.id);
        }
    }
}

const OPEN: &str = "open";

/// The body of a submission and its signature stand in its entries, so what is open and what is not
/// cannot be of one.
fn one_publicity(acts: &[(String, Value, &'static str)]) -> Result<(), NotInOrder> {
    let mut words = acts.iter().map(|(_, _, publicity)| *publicity);
    let first = words.next().unwrap_or(OPEN);
    if words.all(|word| (word == OPEN) == (first == OPEN)) {
        return Ok(());
    }
    Err(Unfit::MixedPublicity.into())
}

/// The entry that stands in the Record for one that is not open, and what is kept of it.
fn close(
    entry: Entry,
    index: u64,
    id: SubmissionId,
    hash: Hash,
) -> Result<(Entry, Closed), NotInOrder> {
    let salt = random().map_err(|error| not_closed(&error))?;
    let (entry, content) = entry.closing(&salt).map_err(no_entry)?;
    let kept = Disclosure { salt, content }
        .seal()
        .map_err(|error| not_closed(&error))?;
    let closed = Closed {
        entry: index,
        count: 1,
        hash: Some(hash),
        id,
        kept: Some(kept),
    };
    Ok((entry, closed))
}

fn not_closed(error: &Error) -> NotInOrder {
    let reason = error.to_string();
    Unfit::NotClosed { reason }.into()
}

fn no_entry(error: Malformed) -> NotInOrder {
    let reason = error.to_string();
    match error.rule {
        Rule::EntrySize => Unfit::EntryTooLarge { bytes: error.what },
        _ => Unfit::Unreadable { reason },
    }
    .into()
}

/// What the person is told whose group was in a batch of which it is not known whether it stands.
pub(super) fn unsure(error: &Error) -> Error {
    Error {
        line: None,
        ..error.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn what_is_open_and_what_is_not_are_not_entered_as_one() {
        let act = |publicity| ("a/convention".to_owned(), Value::Bool(true), publicity);
        assert!(one_publicity(&[act("open"), act("open")]).is_ok());
        assert!(one_publicity(&[act("parties"), act("sealed")]).is_ok());
        let unfit = one_publicity(&[act("open"), act("parties")]).unwrap_err();
        assert_eq!(unfit.code, "desk.mixed_publicity");
    }

    #[test]
    fn without_a_key_nothing_is_closed() {
        let error = Error::new(Kind::Machine, "no randomness is to be had", "Try again");
        let unfit = not_closed(&error);
        assert_eq!(unfit.code, "desk.not_closed");
        assert!(unfit.what.contains("no randomness"), "{}", unfit.what);
    }
}
