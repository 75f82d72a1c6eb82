//! A ledger in memory, for tests: it keeps nothing beyond the process and can fail on purpose.
//!
//! Trust: whoever holds this process holds the Record; it is never used for a house that serves.

use super::{Batch, Closed, Entered, Ledger, LedgerError, NewEntry, Row};
use crate::fate::{Fate, Fates, Step, all_goes_well};
use crate::later::Later;
use record::Hash;
use record::entry::SubmissionId;
use record::tree::Completed;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// The ledger in memory. A clone is the same ledger seen again, as after a restart.
#[derive(Clone)]
pub struct MemoryLedger {
    held: Arc<Mutex<Held>>,
    fates: Fates,
}

#[derive(Default)]
struct Held {
    entries: Vec<NewEntry>,
    matters: BTreeMap<String, Vec<u64>>,
    submissions: BTreeMap<SubmissionId, Entered>,
    nodes: BTreeMap<(u8, u64), Hash>,
    checkpoints: BTreeMap<u64, Vec<u8>>,
    closed: BTreeMap<u64, Closed>,
}

impl Default for MemoryLedger {
    fn default() -> Self {
        Self::with_fates(all_goes_well())
    }
}

impl MemoryLedger {
    /// An empty ledger whose steps end as `fates` says.
    #[must_use]
    pub fn with_fates(fates: Fates) -> Self {
        Self {
            held: Arc::default(),
            fates,
        }
    }

    /// The same entries under other fates, as after a restart.
    #[must_use]
    pub fn reopened(&self, fates: Fates) -> Self {
        Self {
            held: Arc::clone(&self.held),
            fates,
        }
    }

    fn read<T: Send + 'static>(
        &self,
        read: impl FnOnce(&Held) -> T,
    ) -> Later<'_, Result<T, LedgerError>> {
        let answer = match (self.fates)(Step::LedgerRead) {
            Fate::Goes => Ok(read(
                &self.held.lock().unwrap_or_else(PoisonError::into_inner),
            )),
            _ => Err(failed("read")),
        };
        Box::pin(std::future::ready(answer))
    }
}

fn failed(what: &str) -> LedgerError {
    LedgerError::Storage(format!("the {what} was made to fail"))
}

impl Held {
    fn size(&self) -> u64 {
        self.entries.len() as u64
    }

    fn take(&mut self, batch: Batch) {
        for entry in batch.entries {
            let index = self.size();
            let of = self.matters.entry(entry.matter.clone()).or_default();
            of.push(index);
            self.entries.push(entry);
        }
        let submissions = batch.submissions.into_iter();
        self.submissions.extend(submissions.map(|s| (s.id, s)));
        for Completed { level, index, hash } in batch.nodes {
            self.nodes.insert((level, index), hash);
        }
        self.checkpoints.insert(self.size(), batch.checkpoint);
        let closed = batch.closed.into_iter();
        self.closed
            .extend(closed.map(|closed| (closed.entry, closed)));
        for entry in batch.erased {
            self.erase(entry);
        }
    }

    fn erase(&mut self, entry: u64) {
        let Some(closed) = self.closed.get_mut(&entry) else {
            return;
        };
        closed.kept = None;
        closed.hash = None;
        let submission = self.submissions.get_mut(&closed.id);
        if let Some(submission) = submission.filter(|submission| submission.first == entry) {
            submission.hash = None;
        }
    }

    fn bytes(&self, index: u64) -> Option<Vec<u8>> {
        let entry = self.entries.get(usize::try_from(index).ok()?)?;
        Some(entry.bytes.clone())
    }

    fn hash(&self, level: u8, index: u64) -> Option<Hash> {
        match level {
            0 => Some(self.entries.get(usize::try_from(index).ok()?)?.leaf),
            _ => self.nodes.get(&(level, index)).copied(),
        }
    }
}

impl Ledger for MemoryLedger {
    fn size(&self) -> Later<'_, Result<u64, LedgerError>> {
        self.read(Held::size)
    }

    fn append(&self, expected: u64, batch: Batch) -> Later<'_, Result<(), LedgerError>> {
        let fate = (self.fates)(Step::LedgerAppend);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let size = held.size();
        let answer = match fate {
            Fate::FailsAndForgets => Err(failed("append")),
            _ if size != expected => Err(LedgerError::Fenced { size }),
            Fate::FailsAndPersists => {
                held.take(batch);
                Err(failed("append"))
            }
            Fate::Goes => {
                held.take(batch);
                Ok(())
            }
        };
        Box::pin(std::future::ready(answer))
    }

    fn entries(&self, range: Range<u64>) -> Later<'_, Result<Vec<Vec<u8>>, LedgerError>> {
        self.read(|held| range.map_while(|index| held.bytes(index)).collect())
    }

    fn of_matter<'a>(
        &'a self,
        matter: &'a str,
        from: u64,
        rows_max: u32,
    ) -> Later<'a, Result<Vec<Row>, LedgerError>> {
        self.read(|held| {
            let indices = held.matters.get(matter).into_iter().flatten();
            let indices = indices.filter(|index| **index >= from);
            let rows = indices.take(rows_max as usize).filter_map(|index| {
                let bytes = held.bytes(*index)?;
                Some(Row {
                    index: *index,
                    bytes,
                })
            });
            rows.collect()
        })
    }

    fn matters<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<String>, LedgerError>> {
        self.read(|held| {
            let from = held.matters.range(prefix.to_owned()..);
            let names = from.map(|(name, _)| name.clone());
            names.take_while(|name| name.starts_with(prefix)).collect()
        })
    }

    fn matter_from<'a>(&'a self, name: &'a str) -> Later<'a, Result<Option<String>, LedgerError>> {
        self.read(|held| {
            let mut from = held.matters.range(name.to_owned()..);
            from.next().map(|(name, _)| name.clone())
        })
    }

    fn submissions<'a>(
        &'a self,
        ids: &'a [SubmissionId],
    ) -> Later<'a, Result<Vec<Entered>, LedgerError>> {
        self.read(|held| {
            let found = ids.iter().filter_map(|id| held.submissions.get(id));
            found.copied().collect()
        })
    }

    fn hashes(&self, level: u8, range: Range<u64>) -> Later<'_, Result<Vec<Hash>, LedgerError>> {
        self.read(|held| range.map_while(|index| held.hash(level, index)).collect())
    }

    fn checkpoint(&self, size: u64) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        self.read(|held| held.checkpoints.get(&size).cloned())
    }

    fn newest_checkpoint(&self) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        self.read(|held| held.checkpoints.values().next_back().cloned())
    }

    fn closed(&self, range: Range<u64>) -> Later<'_, Result<Vec<Closed>, LedgerError>> {
        self.read(|held| {
            held.closed
                .range(range)
                .map(|(_, closed)| closed.clone())
                .collect()
        })
    }

    fn copy_to<'a>(&'a self, _file: &'a std::path::Path) -> Later<'a, Result<(), LedgerError>> {
        let reason = "a ledger in memory is not copied to a file".to_owned();
        Box::pin(std::future::ready(Err(LedgerError::Storage(reason))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::conformance;

    #[tokio::test]
    async fn conforms() {
        conformance::every_promise(|| async {
            Box::new(MemoryLedger::default()) as Box<dyn Ledger>
        })
        .await;
    }

    #[tokio::test]
    async fn fails_with_and_without_effect() {
        for (fate, size) in [(Fate::FailsAndPersists, 1), (Fate::FailsAndForgets, 0)] {
            let ledger = MemoryLedger::with_fates(Arc::new(move |step| match step {
                Step::LedgerAppend => fate,
                _ => Fate::Goes,
            }));
            let answer = ledger.append(0, conformance::batch(0, &["a"])).await;
            assert!(matches!(answer, Err(LedgerError::Storage(_))), "{answer:?}");
            assert_eq!(ledger.size().await, Ok(size));
        }
    }
}
