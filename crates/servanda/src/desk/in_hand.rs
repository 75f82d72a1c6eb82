//! The matters in hand: folded from their own entries on first use, and kept while there is room.

use crate::closed::disclose;
use crate::error::{Error, Kind};
use crate::ledger::{Ledger, Row};
use record::Entry;
use std::collections::HashMap;
use treaty::{Done, Matter, MatterId, Matters};

/// The most acts that stay folded between batches, over all matters.
const ACTS_KEPT_MAX: usize = 200_000;
/// The most matters that stay folded between batches.
const MATTERS_KEPT_MAX: usize = 10_000;
/// Entries read at once.
const ROWS_A_READ: u32 = 4096;

/// The matters in hand.
#[derive(Default)]
pub(super) struct InHand {
    matters: Matters,
    kept: HashMap<MatterId, Kept>,
    acts: usize,
    now: u64,
}

#[derive(Default)]
struct Kept {
    acts: usize,
    used: u64,
}

impl InHand {
    /// The matters, for deciding.
    pub(super) fn matters(&self) -> &Matters {
        &self.matters
    }

    /// Takes a matter in hand, folding it from its own entries unless it is.
    pub(super) async fn take(&mut self, ledger: &dyn Ledger, id: &MatterId) -> Result<(), Error> {
        self.now += 1;
        if let Some(kept) = self.kept.get_mut(id) {
            kept.used = self.now;
            return Ok(());
        }
        let mut matter = Matter::empty(id);
        let mut kept = Kept {
            acts: 0,
            used: self.now,
        };
        for_each_act(ledger, id, |done| {
            match done {
                Some(done) => matter.fold(&done),
                None => matter.fold_unseen(),
            }
            kept.acts += 1;
        })
        .await?;
        self.acts += kept.acts;
        self.kept.insert(id.clone(), kept);
        self.matters.insert(id.clone(), matter);
        Ok(())
    }

    /// Takes an act into its matter, when that is in hand; gives whether it is.
    pub(super) fn fold(&mut self, done: &Done) -> bool {
        let Some(matter) = self.matters.get_mut(&done.matter) else {
            return false;
        };
        matter.fold(done);
        self.acts += 1;
        if let Some(kept) = self.kept.get_mut(&done.matter) {
            kept.acts += 1;
        }
        true
    }

    /// A copy of a matter as it stands.
    pub(super) fn copy(&self, id: &MatterId) -> Option<Matter> {
        self.matters.get(id).cloned()
    }

    /// Puts a copy back.
    pub(super) fn put_back(&mut self, id: &MatterId, matter: Matter) {
        if self.kept.contains_key(id) {
            self.matters.insert(id.clone(), matter);
        }
    }

    /// Lets all matters go: what they hold may not be what the Record holds.
    pub(super) fn let_all_go(&mut self) {
        *self = Self {
            now: self.now,
            ..Self::default()
        };
    }

    /// Whether more is in hand than stays there between batches.
    pub(super) fn is_full(&self) -> bool {
        self.acts > ACTS_KEPT_MAX || self.kept.len() > MATTERS_KEPT_MAX
    }

    /// Lets the matters go that were not used for longest, until the rest is within bounds. Nothing may
    /// be undurable then: what is let go is read again from the ledger.
    pub(super) fn keep_within_bounds(&mut self) {
        if !self.is_full() {
            return;
        }
        let mut by_use: Vec<_> = self
            .kept
            .iter()
            .map(|(id, kept)| (kept.used, id.clone()))
            .collect();
        by_use.sort_unstable_by_key(|(used, _)| *used);
        for (_, id) in by_use {
            if self.acts <= ACTS_KEPT_MAX / 2 && self.kept.len() <= MATTERS_KEPT_MAX / 2 {
                break;
            }
            let kept = self.kept.remove(&id).unwrap_or_default();
            self.acts = self.acts.saturating_sub(kept.acts);
            self.matters.remove(&id);
        }
    }
}

/// Reads every act of a matter, in order; `None` for one that was erased.
async fn for_each_act(
    ledger: &dyn Ledger,
    id: &MatterId,
    mut act: impl FnMut(Option<Done>),
) -> Result<(), Error> {
    let mut from = 0;
    loop {
        let rows = ledger.of_matter(id.as_str(), from, ROWS_A_READ).await?;
        let Some(last) = rows.last() else {
            return Ok(());
        };
        from = last.index + 1;
        for row in &rows {
            match read_for_the_desk(ledger, row).await? {
                Read::Act(done) => act(Some(*done)),
                Read::Erased => act(None),
                Read::Own => {}
            }
        }
        if rows.len() < ROWS_A_READ as usize {
            return Ok(());
        }
    }
}

/// What a row holds for the desk.
enum Read {
    /// An act, open or not.
    Act(Box<Done>),
    /// An act that was erased: it counts and carries nothing.
    Erased,
    /// The house's own.
    Own,
}

async fn read_for_the_desk(ledger: &dyn Ledger, row: &Row) -> Result<Read, Error> {
    let entry = read_entry(row)?;
    let done = if entry.open().is_some() {
        read_done_of(row.index, &entry)?
    } else {
        let closed = ledger.closed(row.index..row.index + 1).await?.pop();
        match closed.map(|closed| disclose(row, &closed)).transpose()? {
            Some(Some((_, open))) => read_done_of(row.index, &open)?,
            _ => return Ok(Read::Erased),
        }
    };
    Ok(done.map_or(Read::Own, |done| Read::Act(Box::new(done))))
}

/// Reads the act of a row; `None` for a commitment and for the house's own acts.
pub(crate) fn read_done(row: &Row) -> Result<Option<Done>, Error> {
    read_done_of(row.index, &read_entry(row)?)
}

/// Reads the act of an entry that is read already.
pub(crate) fn read_done_of(index: u64, entry: &Entry) -> Result<Option<Done>, Error> {
    Done::read(index, entry).map_err(|unknown| {
        Error::new(
            Kind::Home,
            format!("entry {index} holds an act that this program does not know, so a newer Servanda made this Record"),
            "Use that version or a later one",
        )
        .detail(unknown.detail)
    })
}

/// Reads the entry of a row.
pub(crate) fn read_entry(row: &Row) -> Result<Entry, Error> {
    Entry::parse(&row.bytes).map_err(|error| {
        Error::new(
            Kind::Storage,
            format!("entry {} of this Record cannot be read", row.index),
            "Run `servanda verify record` on an export, and restore a backup if it says FAIL",
        )
        .detail(error)
    })
}
