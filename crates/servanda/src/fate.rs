//! What a test lets happen at a step of storage: it goes well, or it fails with or without effect.
//!
//! A disk that fails has either done what was asked or not, and the caller cannot tell. The memory
//! backends can be told to do either at each step, so the fault table can ask what follows.

use std::sync::Arc;

/// A step at which storage can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A read from the ledger.
    LedgerRead,
    /// The one transaction that appends a batch.
    LedgerAppend,
    /// A read from the archive.
    ArchiveRead,
    /// Content put into the archive.
    ArchiveKeep,
    /// The high-water mark written after a batch.
    HighWater,
}

/// What happens at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes well.
    Goes,
    /// It has its effect, but the caller is told that it failed.
    FailsAndPersists,
    /// It has no effect, and the caller is told that it failed.
    FailsAndForgets,
}

/// Decides the fate of each step as it comes.
pub type Fates = Arc<dyn Fn(Step) -> Fate + Send + Sync>;

/// Every step goes well.
#[must_use]
pub fn all_goes_well() -> Fates {
    Arc::new(|_| Fate::Goes)
}
