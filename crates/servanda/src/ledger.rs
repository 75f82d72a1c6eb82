//! The ledger: the entries of the Record in their order, with what derives from them.
//!
//! Rows are raw entry bytes. They are never migrated, altered or removed. Everything else here (leaf
//! hashes, node hashes, the numbers of a matter's entries, submissions by id) can be computed from
//! them again.

#[cfg(test)]
mod conformance;
mod hashes;
mod memory;
mod sqlite;

pub use hashes::{NotProven, TilesRead, proven};
pub use memory::MemoryLedger;
pub use sqlite::SqliteLedger;

use crate::later::Later;
use record::Hash;
use record::entry::SubmissionId;
use record::tree::Completed;
use std::ops::Range;

/// Compare-and-append storage of one Record.
///
/// What every backend promises, and the conformance suite tests:
///
/// - [`append`](Ledger::append) is one transaction. When it returns `Ok`, the whole batch is durable;
///   when it returns [`LedgerError::Fenced`], nothing of it is there; after any other error the
///   outcome is unknown, and the caller reads the ledger again before it goes on.
/// - A batch is appended only when the ledger's size is the one expected. Of two that append at the
///   same size, one is fenced off.
/// - An id that was looked up ([`submissions`](Ledger::submissions)) at some size and not found stands
///   nowhere below that size. So whoever looks ids up and then appends at the same size enters none
///   twice: the comparison of sizes keeps the promise, and no backend checks ids again.
/// - Reads see every batch whose append has returned, and whole batches only.
pub trait Ledger: Send + Sync {
    /// How many entries there are.
    fn size(&self) -> Later<'_, Result<u64, LedgerError>>;

    /// Appends a batch when the ledger holds `expected` entries. It may keep its thread until the batch is durable.
    ///
    /// # Errors
    /// [`LedgerError::Fenced`] when it holds another number; nothing was done.
    fn append(&self, expected: u64, batch: Batch) -> Later<'_, Result<(), LedgerError>>;

    /// The bytes of the entries in a range, as many of them as there are, in order.
    fn entries(&self, range: Range<u64>) -> Later<'_, Result<Vec<Vec<u8>>, LedgerError>>;

    /// The entries of one matter from an index on, in order, at most `rows_max` of them.
    fn of_matter<'a>(
        &'a self,
        matter: &'a str,
        from: u64,
        rows_max: u32,
    ) -> Later<'a, Result<Vec<Row>, LedgerError>>;

    /// The matters whose name begins with `prefix`, in the order of their names.
    fn matters<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<String>, LedgerError>>;

    /// The first matter, in the order of names, that is not before `name`.
    fn matter_from<'a>(&'a self, name: &'a str) -> Later<'a, Result<Option<String>, LedgerError>>;

    /// Those of the submissions that were entered, in any order.
    fn submissions<'a>(
        &'a self,
        ids: &'a [SubmissionId],
    ) -> Later<'a, Result<Vec<Entered>, LedgerError>>;

    /// Hashes of a level of the tree: at level 0 the leaves, at level `l` the roots of 256^`l` leaves.
    /// As many of the range as there are, in order.
    fn hashes(&self, level: u8, range: Range<u64>) -> Later<'_, Result<Vec<Hash>, LedgerError>>;

    /// The signed checkpoint of exactly this size, when a batch ended there.
    fn checkpoint(&self, size: u64) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>>;

    /// The newest signed checkpoint.
    fn newest_checkpoint(&self) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>>;

    /// What is kept of the entries in a range that are not open, in order.
    fn closed(&self, range: Range<u64>) -> Later<'_, Result<Vec<Closed>, LedgerError>>;

    /// Writes a copy of the whole ledger, as it stands at one moment, to a file that does not exist.
    ///
    /// # Errors
    /// [`LedgerError::Storage`], also when this backend keeps no file.
    fn copy_to<'a>(&'a self, file: &'a std::path::Path) -> Later<'a, Result<(), LedgerError>>;
}

/// What is appended at once: whole submissions, what derives from them, and the checkpoint over them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The new entries, in order.
    pub entries: Vec<NewEntry>,
    /// The submissions that they were made of.
    pub submissions: Vec<Entered>,
    /// Hashes above the leaves that these entries complete, of level 1 or more.
    pub nodes: Vec<Completed>,
    /// What is kept of those entries that are not open, in order.
    pub closed: Vec<Closed>,
    /// Entries of which what was kept is destroyed with this batch: nobody reads it again.
    pub erased: Vec<u64>,
    /// The signed checkpoint over the size after this batch.
    pub checkpoint: Vec<u8>,
}

/// What is kept of an entry that is not open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Its index.
    pub entry: u64,
    /// How many entries its submission became.
    pub count: u32,
    /// The submission's hash; absent once the entry is erased, because who guesses the content could
    /// find it by this.
    pub hash: Option<Hash>,
    /// The submission's id.
    pub id: SubmissionId,
    /// Key and encrypted content; absent once the entry is erased.
    pub kept: Option<Kept>,
}

/// Encrypted content with its key.
#[derive(Clone, PartialEq, Eq)]
pub struct Kept {
    /// The key, used this once.
    pub key: [u8; 32],
    /// The salt and the content, encrypted.
    pub sealed: Vec<u8>,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Kept({} bytes)", self.sealed.len())
    }
}

/// An entry about to be appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The matter under which it is read back.
    pub matter: String,
    /// Its canonical bytes.
    pub bytes: Vec<u8>,
    /// Its leaf hash.
    pub leaf: Hash,
}

/// An entry read by its matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its index in the Record.
    pub index: u64,
    /// Its canonical bytes.
    pub bytes: Vec<u8>,
}

/// Where a submission stands in the Record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered {
    /// The submission's id.
    pub id: SubmissionId,
    /// SHA-256 of its canonical bytes; absent once its first entry is erased.
    pub hash: Option<Hash>,
    /// Index of its first entry.
    pub first: u64,
    /// How many entries it became.
    pub count: u32,
}

/// Why a ledger did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// Another pen has written.
    #[error("the Record holds {size} entries and not the number expected")]
    Fenced {
        /// How many entries it holds.
        size: u64,
    },
    /// The storage failed; after an append the outcome is unknown.
    #[error("the ledger's storage failed: {0}")]
    Storage(String),
    /// What was read cannot be what was written.
    #[error("the ledger is damaged: {0}")]
    Damaged(String),
}
