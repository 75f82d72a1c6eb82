//! Acts read once and kept while there is room; a matter that grew is read from where it stopped.

use crate::desk::read_done;
use crate::error::Error;
use crate::ledger::Ledger;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use treaty::{Done, MatterId};

/// The most acts kept, over all matters.
const ACTS_KEPT_MAX: usize = 100_000;
/// The most matters kept.
const MATTERS_KEPT_MAX: usize = 5_000;
/// Entries read at once.
const ROWS_A_READ: u32 = 4096;

/// The acts of a matter within a range of entries.
pub(super) async fn within(
    ledger: &dyn Ledger,
    matter: &MatterId,
    within: Range<u64>,
) -> Result<Vec<Done>, Error> {
    let mut acts = Vec::new();
    let mut from = within.start;
    while from < within.end {
        let rows = ledger.of_matter(matter.as_str(), from, ROWS_A_READ).await?;
        let Some(last) = rows.last() else { break };
        from = last.index + 1;
        for row in rows.iter().filter(|row| row.index < within.end) {
            acts.extend(read_done(row)?);
        }
    }
    Ok(acts)
}

/// Acts by matter.
#[derive(Default)]
pub(super) struct ActsRead(Mutex<HashMap<MatterId, Kept>>);

#[derive(Clone, Default)]
struct Kept {
    /// The Record's size when they were read.
    size: u64,
    acts: Arc<Vec<Done>>,
}

impl ActsRead {
    /// Every act of a matter so far.
    pub(super) async fn of(
        &self,
        ledger: &dyn Ledger,
        matter: &MatterId,
    ) -> Result<Arc<Vec<Done>>, Error> {
        let size = ledger.size().await?;
        let kept = self.kept().get(matter).cloned().unwrap_or_default();
        if kept.size == size && size > 0 {
            return Ok(kept.acts);
        }
        let mut acts = kept.acts;
        let mut from = kept.size;
        loop {
            let rows = ledger.of_matter(matter.as_str(), from, ROWS_A_READ).await?;
            let Some(last) = rows.last() else { break };
            from = last.index + 1;
            // Unless a reader holds the acts as they were, they are not copied.
            self.kept().remove(matter);
            let all = Arc::make_mut(&mut acts);
            for row in &rows {
                all.extend(read_done(row)?);
            }
        }
        // What was appended while reading may be in the acts already: it is read from there on.
        let size = size.max(from);
        self.keep(
            matter,
            Kept {
                size,
                acts: Arc::clone(&acts),
            },
        );
        Ok(acts)
    }

    fn keep(&self, matter: &MatterId, kept: Kept) {
        let mut all = self.kept();
        let newer = |held: &Kept| held.size > kept.size;
        if !all.get(matter).is_some_and(newer) {
            all.insert(matter.clone(), kept);
        }
        let total: usize = all.values().map(|kept| kept.acts.len()).sum();
        if total > ACTS_KEPT_MAX || all.len() > MATTERS_KEPT_MAX {
            all.retain(|held, _| held == matter);
        }
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<MatterId, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
