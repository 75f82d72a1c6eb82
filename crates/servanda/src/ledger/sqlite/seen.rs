//! Which ids may stand in the ordered table of submissions: a Bloom filter, so that the thousands of new
//! ones need not be looked for there.
//!
//! It is filled from the table beside the other work, on first use; until then every id is looked for. It
//! only ever grows, so what it does not have is surely not in the table.

use super::{LedgerError, read};
use record::entry::SubmissionId;
use sqlx::sqlite::SqlitePool;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Bits for each id, and how many of them it sets: one in two thousand is looked for in vain.
const BITS_EACH: usize = 16;
const BITS_SET: u64 = 11;
/// Ids that the first layer is made for; each further one is made for twice as many.
const FIRST_LAYER: usize = 1 << 16;
/// Rows read at once while it is filled.
const ROWS_A_READ: i64 = 4096;

/// The filter, and how far it is filled.
#[derive(Default)]
pub(super) struct Seen(Mutex<Held>);

#[derive(Default)]
struct Held {
    layers: Vec<Layer>,
    filling: Filling,
    /// Ids are chosen by whoever submits; what is hashed with a secret of this run they cannot choose badly.
    hashing: RandomState,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Filling {
    #[default]
    NotBegun,
    Begun,
    Complete,
}

struct Layer {
    bits: Vec<u64>,
    room: usize,
}

impl Seen {
    /// Of these, the ones that may stand in the table.
    pub(super) fn among(&self, ids: &mut Vec<SubmissionId>) {
        let held = self.held();
        if held.filling == Filling::Complete {
            ids.retain(|id| held.may_have(id));
        }
    }

    /// These are about to be brought into the table.
    pub(super) fn add<'a>(&self, ids: impl IntoIterator<Item = &'a SubmissionId>) {
        let mut held = self.held();
        for id in ids {
            held.add(id);
        }
    }

    /// Whether nobody fills it yet; whoever is told so does.
    pub(super) fn is_to_be_filled(&self) -> bool {
        let mut held = self.held();
        let first = held.filling == Filling::NotBegun;
        if first {
            held.filling = Filling::Begun;
        }
        first
    }

    /// Fills it from the table. What is brought in meanwhile is added by who brings it in.
    pub(super) async fn fill(&self, readers: &SqlitePool) -> Result<(), LedgerError> {
        let filled = self.fill_in_order(readers).await;
        self.held().filling = match filled {
            Ok(()) => Filling::Complete,
            Err(_) => Filling::NotBegun,
        };
        filled
    }

    async fn fill_in_order(&self, readers: &SqlitePool) -> Result<(), LedgerError> {
        let mut after = Vec::new();
        loop {
            let rows = sqlx::query("SELECT id FROM entered WHERE id > ? ORDER BY id LIMIT ?");
            let rows = rows.bind(&after).bind(ROWS_A_READ);
            let rows = rows.fetch_all(readers).await?;
            let ids: Vec<SubmissionId> = rows.iter().map(read::id).collect::<Result<_, _>>()?;
            let Some(last) = ids.last() else {
                return Ok(());
            };
            after = last.0.to_vec();
            self.add(&ids);
        }
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn add(&mut self, id: &SubmissionId) {
        let full = self.layers.last().is_none_or(|layer| layer.room == 0);
        if full {
            self.layers
                .push(Layer::made_for(FIRST_LAYER << self.layers.len()));
        }
        let hashed = Hashed::of(id, &self.hashing);
        if let Some(layer) = self.layers.last_mut() {
            layer.add(hashed);
        }
    }

    fn may_have(&self, id: &SubmissionId) -> bool {
        let hashed = Hashed::of(id, &self.hashing);
        self.layers.iter().any(|layer| layer.has(hashed))
    }
}

impl Layer {
    fn made_for(ids: usize) -> Self {
        Self {
            bits: vec![0; ids * BITS_EACH / 64],
            room: ids,
        }
    }

    fn add(&mut self, id: Hashed) {
        self.room = self.room.saturating_sub(1);
        let words = self.bits.len() as u64;
        for (word, bit) in id.places(words) {
            if let Some(word) = self.bits.get_mut(word) {
                *word |= bit;
            }
        }
    }

    fn has(&self, id: Hashed) -> bool {
        let words = self.bits.len() as u64;
        id.places(words).all(|(word, bit)| {
            let word = self.bits.get(word);
            word.is_some_and(|word| word & bit != 0)
        })
    }
}

/// Two hashes of an id; its bits are found at steps of the second from the first.
#[derive(Clone, Copy)]
struct Hashed {
    first: u64,
    step: u64,
}

impl Hashed {
    fn of(id: &SubmissionId, hashing: &RandomState) -> Self {
        let first = hashing.hash_one(id.0);
        Self {
            first,
            step: hashing.hash_one(first) | 1,
        }
    }

    /// Its bits among so many words.
    fn places(self, words: u64) -> impl Iterator<Item = (usize, u64)> {
        (0..BITS_SET).map(move |turn| {
            let hash = self.first.wrapping_add(self.step.wrapping_mul(turn));
            let word = (u128::from(hash) * u128::from(words)) >> 64;
            (word as usize, 1 << (hash & 63))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Not random at all, as somebody may choose them.
    fn id(number: u64) -> SubmissionId {
        SubmissionId(u128::from(number).to_be_bytes())
    }

    #[test]
    fn whoever_was_added_may_be_there_and_few_others() {
        const MANY: u64 = 3 * FIRST_LAYER as u64 + 5;
        let seen = Seen::default();
        let added: Vec<SubmissionId> = (0..MANY).map(id).collect();
        seen.add(&added);

        let mut before_it_is_complete = vec![id(MANY + 1)];
        seen.among(&mut before_it_is_complete);
        assert_eq!(before_it_is_complete.len(), 1);

        seen.held().filling = Filling::Complete;
        let mut all = added.clone();
        seen.among(&mut all);
        assert_eq!(all, added);

        let mut others: Vec<SubmissionId> = (MANY..2 * MANY).map(id).collect();
        seen.among(&mut others);
        let share = others.len() as f64 / MANY as f64;
        assert!(share < 0.003, "{share} of those never added");
    }

    #[test]
    fn one_fills_it() {
        let seen = Seen::default();
        assert!(seen.is_to_be_filled());
        assert!(!seen.is_to_be_filled());
    }
}
