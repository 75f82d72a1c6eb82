//! The ledger in one SQLite file: write-ahead log, every commit flushed to the disk.
//!
//! Trust: whoever can write this file can make the house stop, or answer with an older or another
//! Record; they cannot sign one. The verifier names what was altered, and `high-water` keeps a house
//! that was set back from writing. Whoever can read it reads what is open and the names of matters.

mod closed;
mod lately;
mod read;
mod seen;
mod write;

use super::{Batch, Closed, Entered, Ledger, LedgerError, Row};
use crate::home::durable;
use crate::later::Later;
use lately::Lately;
use record::Hash;
use record::entry::SubmissionId;
use rusqlite::{Connection, OpenFlags};
use seen::Seen;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;

/// How many connections read beside the pen.
const READERS_MAX: u32 = 4;
/// How long one connection waits for another that writes.
const PATIENCE: Duration = Duration::from_secs(10);

/// The connection that appends. A negative cache is in kibibytes: it alone writes, so its cache stays good.
/// What is erased is written over. Of the pages after which SQLite brings its write-ahead log into the file,
/// fewer would be written again and again, more would make one batch in a thousand wait.
const TO_APPEND: &str = "
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA cache_size = -16384;
PRAGMA secure_delete = ON;
PRAGMA wal_autocheckpoint = 4000;
";

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS entry (
    n      INTEGER PRIMARY KEY,
    matter TEXT    NOT NULL,
    leaf   BLOB    NOT NULL,
    bytes  BLOB    NOT NULL
);
CREATE INDEX IF NOT EXISTS entry_of_matter ON entry (matter, n);
CREATE TABLE IF NOT EXISTS entered (
    id    BLOB    PRIMARY KEY,
    first INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entered_lately (
    first INTEGER PRIMARY KEY,
    id    BLOB    NOT NULL
);
CREATE TABLE IF NOT EXISTS node (
    level INTEGER NOT NULL,
    i     INTEGER NOT NULL,
    hash  BLOB    NOT NULL,
    PRIMARY KEY (level, i)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checkpoint (
    size INTEGER PRIMARY KEY,
    note BLOB    NOT NULL
);
CREATE TABLE IF NOT EXISTS closed (
    n      INTEGER PRIMARY KEY,
    id     BLOB    NOT NULL,
    count  INTEGER NOT NULL,
    hash   BLOB,
    key    BLOB,
    sealed BLOB
);
";

/// The ledger in one SQLite file.
pub struct SqliteLedger {
    /// Who appends; absent when opened for reading.
    writer: Option<Arc<Writer>>,
    readers: SqlitePool,
}

/// The one connection that appends, and the submissions entered lately.
struct Writer {
    connection: Mutex<Connection>,
    lately: Mutex<Lately>,
    seen: Seen,
    /// Where work is done beside that of whoever appends.
    beside: Handle,
}

impl Writer {
    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic left open was given up as it unwound.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl SqliteLedger {
    /// Opens the ledger for appending; a file that does not exist is made.
    ///
    /// # Errors
    /// [`LedgerError::Storage`] when the file cannot be opened or made.
    pub async fn open(file: &Path) -> Result<Self, LedgerError> {
        // Not as a URI: a name is a name.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(file, flags)?;
        connection.busy_timeout(PATIENCE)?;
        connection.execute_batch(TO_APPEND)?;
        connection.execute_batch(TABLES)?;
        let lately = Lately::read(&connection)?;
        Ok(Self {
            writer: Some(Arc::new(Writer {
                connection: Mutex::new(connection),
                lately: Mutex::new(lately),
                seen: Seen::default(),
                beside: Handle::current(),
            })),
            readers: readers(file),
        })
    }

    /// Opens an existing ledger for reading, beside a house that appends.
    ///
    /// # Errors
    /// [`LedgerError::Storage`] when the file is not there.
    pub async fn open_reading(file: &Path) -> Result<Self, LedgerError> {
        let readers = readers(file);
        readers.acquire().await?;
        Ok(Self {
            writer: None,
            readers,
        })
    }

    /// Destroys what is kept of entries that are not open, as for a backup whose house has erased them;
    /// gives how many of them were kept here.
    ///
    /// # Errors
    /// [`LedgerError::Storage`] when it was opened for reading or the storage fails.
    pub async fn erase(&self, entries: &[u64]) -> Result<usize, LedgerError> {
        let Some(writer) = &self.writer else {
            let reason = "it was opened for reading".to_owned();
            return Err(LedgerError::Storage(reason));
        };
        let mut kept = 0;
        for entry in entries {
            let held = closed::read(&self.readers, *entry..entry.saturating_add(1)).await?;
            kept += held.iter().filter(|closed| closed.kept.is_some()).count();
        }
        let connection = writer.connection();
        closed::erase(&connection, entries)?;
        closed::empty_log(&connection);
        Ok(kept)
    }

    /// Lets go of the file.
    pub async fn close(self) {
        self.readers.close().await;
        // Whoever still fills the filter lets go of the file with the readers.
        if let Some(writer) = self.writer.and_then(Arc::into_inner) {
            let connection = writer.connection.into_inner();
            let closed = connection.unwrap_or_else(PoisonError::into_inner).close();
            if let Err((_, error)) = closed {
                tracing::warn!(%error, "the ledger did not close cleanly");
            }
        }
    }
}

fn readers(file: &Path) -> SqlitePool {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .busy_timeout(PATIENCE)
        .pragma("query_only", "ON")
        .disable_statement_logging();
    SqlitePoolOptions::new()
        .max_connections(READERS_MAX)
        .min_connections(0)
        .test_before_acquire(false)
        .idle_timeout(Duration::from_secs(60))
        .connect_lazy_with(options)
}

impl Ledger for SqliteLedger {
    fn size(&self) -> Later<'_, Result<u64, LedgerError>> {
        Box::pin(async { read::size(&mut *self.readers.acquire().await?).await })
    }

    fn append(&self, expected: u64, batch: Batch) -> Later<'_, Result<(), LedgerError>> {
        Box::pin(async move {
            let Some(writer) = &self.writer else {
                let reason = "it was opened for reading".to_owned();
                return Err(LedgerError::Storage(reason));
            };
            write::append(writer, expected, &batch)
        })
    }

    fn entries(&self, range: Range<u64>) -> Later<'_, Result<Vec<Vec<u8>>, LedgerError>> {
        Box::pin(async move { read::entries(&self.readers, range).await })
    }

    fn of_matter<'a>(
        &'a self,
        matter: &'a str,
        from: u64,
        rows_max: u32,
    ) -> Later<'a, Result<Vec<Row>, LedgerError>> {
        Box::pin(read::of_matter(&self.readers, matter, from, rows_max))
    }

    fn matters<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<String>, LedgerError>> {
        Box::pin(read::matters(&self.readers, prefix))
    }

    fn matter_from<'a>(&'a self, name: &'a str) -> Later<'a, Result<Option<String>, LedgerError>> {
        Box::pin(read::matter_from(&self.readers, name))
    }

    fn submissions<'a>(
        &'a self,
        ids: &'a [SubmissionId],
    ) -> Later<'a, Result<Vec<Entered>, LedgerError>> {
        Box::pin(async move {
            let places = match &self.writer {
                Some(writer) => writer.places(&self.readers, ids).await?,
                None => read::places(&mut *self.readers.acquire().await?, ids).await?,
            };
            read::entered(&self.readers, places).await
        })
    }

    fn hashes(&self, level: u8, range: Range<u64>) -> Later<'_, Result<Vec<Hash>, LedgerError>> {
        Box::pin(read::hashes(&self.readers, level, range))
    }

    fn checkpoint(&self, size: u64) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        Box::pin(read::checkpoint(&self.readers, Some(size)))
    }

    fn newest_checkpoint(&self) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        Box::pin(read::checkpoint(&self.readers, None))
    }

    fn closed(&self, range: Range<u64>) -> Later<'_, Result<Vec<Closed>, LedgerError>> {
        Box::pin(closed::read(&self.readers, range))
    }

    fn copy_to<'a>(&'a self, file: &'a Path) -> Later<'a, Result<(), LedgerError>> {
        Box::pin(async move {
            let mut reader = self.readers.acquire().await?;
            let name = file.to_string_lossy().into_owned();
            sqlx::query("PRAGMA query_only = OFF")
                .execute(&mut *reader)
                .await?;
            let copied = sqlx::query("VACUUM INTO ?")
                .bind(name)
                .execute(&mut *reader)
                .await;
            sqlx::query("PRAGMA query_only = ON")
                .execute(&mut *reader)
                .await?;
            copied?;
            durable::sync(file).map_err(|error| LedgerError::Storage(error.to_string()))
        })
    }
}

impl From<rusqlite::Error> for LedgerError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Storage(error.to_string())
    }
}

impl From<sqlx::Error> for LedgerError {
    fn from(error: sqlx::Error) -> Self {
        Self::Storage(error.to_string())
    }
}

/// SQLite's integers are signed; an index never reaches their half.
fn signed(index: u64) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> Result<u64, LedgerError> {
    u64::try_from(number).map_err(|_| LedgerError::Damaged(format!("the number {number}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::conformance;

    #[tokio::test]
    async fn conforms() {
        let folder = tempfile::tempdir().unwrap();
        let made = std::cell::Cell::new(0);
        conformance::every_promise(|| {
            made.set(made.get() + 1);
            let file = folder.path().join(format!("{}.sqlite", made.get()));
            async move { Box::new(SqliteLedger::open(&file).await.unwrap()) as Box<dyn Ledger> }
        })
        .await;
    }

    #[tokio::test]
    async fn what_was_appended_is_there_after_opening_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("record.sqlite");
        let ledger = SqliteLedger::open(&file).await.unwrap();
        ledger
            .append(0, conformance::batch(0, &["a", "b"]))
            .await
            .unwrap();
        let beside = SqliteLedger::open_reading(&file).await.unwrap();
        assert_eq!(beside.size().await, Ok(2));
        ledger
            .append(2, conformance::batch(2, &["a"]))
            .await
            .unwrap();
        assert_eq!(
            beside.size().await,
            Ok(3),
            "a reader sees what is appended beside it"
        );
        assert!(
            beside
                .append(3, conformance::batch(3, &["a"]))
                .await
                .is_err()
        );
        beside.close().await;
        ledger.close().await;

        let again = SqliteLedger::open(&file).await.unwrap();
        assert_eq!(again.size().await, Ok(3));
    }

    #[tokio::test]
    async fn a_copy_is_the_whole_ledger() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("record.sqlite");
        let ledger = SqliteLedger::open(&file).await.unwrap();
        ledger
            .append(0, conformance::batch(0, &["a", "b"]))
            .await
            .unwrap();
        let copy = folder.path().join("copy's.sqlite");
        ledger.copy_to(&copy).await.unwrap();
        let copied = SqliteLedger::open_reading(&copy).await.unwrap();
        assert_eq!(copied.entries(0..9).await, ledger.entries(0..9).await);
        assert!(
            ledger.copy_to(&copy).await.is_err(),
            "a copy overwrites nothing"
        );
    }

    #[tokio::test]
    async fn every_commit_is_flushed() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = SqliteLedger::open(&folder.path().join("a.sqlite"))
            .await
            .unwrap();
        let writer = ledger.writer.as_ref().unwrap().connection();
        let full: i64 = writer
            .pragma_query_value(None, "synchronous", |row| row.get(0))
            .unwrap();
        let journal: String = writer
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!((full, journal.as_str()), (2, "wal"));
    }
}
