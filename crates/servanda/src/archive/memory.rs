//! An archive in memory, for tests: it keeps nothing beyond the process and can fail on purpose.
//!
//! Trust: whoever holds this process holds the content; it is never used for a house that serves.

use super::{Archive, ArchiveError};
use crate::fate::{Fate, Fates, Step, all_goes_well};
use crate::later::Later;
use record::hash::{Hash, sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The archive in memory. A clone is the same archive seen again.
#[derive(Clone)]
pub struct MemoryArchive {
    held: Arc<Mutex<BTreeMap<Hash, Vec<u8>>>>,
    fates: Fates,
}

impl Default for MemoryArchive {
    fn default() -> Self {
        Self::with_fates(all_goes_well())
    }
}

impl MemoryArchive {
    /// An empty archive whose steps end as `fates` says.
    #[must_use]
    pub fn with_fates(fates: Fates) -> Self {
        Self {
            held: Arc::default(),
            fates,
        }
    }

    fn act<T: Send + 'static>(
        &self,
        step: Step,
        act: impl FnOnce(&mut BTreeMap<Hash, Vec<u8>>) -> T,
    ) -> Later<'_, Result<T, ArchiveError>> {
        let failed = || ArchiveError::Storage("it was made to fail".to_owned());
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let answer = match (self.fates)(step) {
            Fate::Goes => Ok(act(&mut held)),
            Fate::FailsAndForgets => Err(failed()),
            Fate::FailsAndPersists => {
                act(&mut held);
                Err(failed())
            }
        };
        Box::pin(std::future::ready(answer))
    }
}

impl Archive for MemoryArchive {
    fn keep(&self, content: Vec<u8>) -> Later<'_, Result<Hash, ArchiveError>> {
        self.act(Step::ArchiveKeep, |held| {
            let name = sha256(&content);
            held.insert(name, content);
            name
        })
    }

    fn read(&self, name: Hash) -> Later<'_, Result<Option<Vec<u8>>, ArchiveError>> {
        self.act(Step::ArchiveRead, move |held| held.get(&name).cloned())
    }

    fn names(&self) -> Later<'_, Result<Vec<Hash>, ArchiveError>> {
        self.act(Step::ArchiveRead, |held| held.keys().copied().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::conformance;

    #[tokio::test]
    async fn conforms() {
        conformance::every_promise(&MemoryArchive::default()).await;
    }

    #[tokio::test]
    async fn after_a_failure_keeping_again_is_right() {
        for (fate, kept) in [(Fate::FailsAndPersists, 1), (Fate::FailsAndForgets, 0)] {
            let failing = MemoryArchive::with_fates(Arc::new(move |step| match step {
                Step::ArchiveKeep => fate,
                _ => Fate::Goes,
            }));
            assert!(failing.keep(b"content".to_vec()).await.is_err());
            assert_eq!(failing.names().await.unwrap().len(), kept);
            let again = MemoryArchive {
                held: Arc::clone(&failing.held),
                fates: all_goes_well(),
            };
            assert_eq!(
                again.keep(b"content".to_vec()).await,
                Ok(sha256(b"content"))
            );
            assert_eq!(again.names().await, Ok(vec![sha256(b"content")]));
        }
    }
}
