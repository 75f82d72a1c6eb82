//! The archive: content that the Record names by its SHA-256, unchanged for ever.

#[cfg(test)]
mod conformance;
mod files;
mod memory;

pub use files::FilesArchive;
pub use memory::MemoryArchive;

use crate::later::Later;
use record::Hash;

/// Immutable content by its SHA-256.
///
/// What every backend promises, and the conformance suite tests:
///
/// - When [`keep`](Archive::keep) returns `Ok`, the content is durable under its name, whole.
/// - After an error it is there whole or not at all; keeping it again is always right.
/// - What [`read`](Archive::read) returns has the hash it was asked by; content that was altered is
///   [`ArchiveError::Damaged`], never returned.
pub trait Archive: Send + Sync {
    /// Keeps content; its name is its SHA-256. What is already kept stays as it is.
    fn keep(&self, content: Vec<u8>) -> Later<'_, Result<Hash, ArchiveError>>;

    /// The content of that name, or `None` when it is not kept here.
    fn read(&self, name: Hash) -> Later<'_, Result<Option<Vec<u8>>, ArchiveError>>;

    /// The names of all that is kept, in order.
    fn names(&self) -> Later<'_, Result<Vec<Hash>, ArchiveError>>;
}

/// Why an archive did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// The storage failed; after a `keep` the content may or may not be there.
    #[error("the archive's storage failed: {0}")]
    Storage(String),
    /// The content no longer has the hash it is named by.
    #[error("the content `{0}` was altered after it was kept")]
    Damaged(Hash),
}
