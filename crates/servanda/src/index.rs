//! The index: tables folded from the Record, never truth. Dropped, they are folded again to the same
//! content.
//!
//! Trust: whoever can write this file can make a page leave something out or show it twice until the
//! index is folded again; every line of it names its entry, and the entry decides.

pub(crate) mod card;
mod fold;
mod lines;
mod matters;
mod rows;
pub(crate) mod search;
mod span;
mod tables;
mod told;

pub(crate) use matters::Changed;
pub(crate) use span::{Seen, Span};
pub(crate) use told::Cast;

use crate::error::{Error, Kind};
use crate::ledger::Ledger;
use fold::Hand;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, ConnectOptions as _};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tables::{FORGET, TABLES, TABLES_VERSION};
use tokio::sync::Mutex;

/// Entries folded in one transaction.
const ENTRIES_A_FOLD: u64 = 2000;
/// The most that read the file at once.
const READERS_MAX: u32 = 4;

/// The tables folded from a Record.
pub struct Index {
    pool: SqlitePool,
    /// The matters that are being folded into cards.
    hand: Mutex<Hand>,
    /// How many entries this process saw folded last.
    folded: AtomicU64,
}

impl Index {
    /// Opens the index in a file, or one in memory.
    ///
    /// # Errors
    /// When the file cannot be opened or made.
    pub async fn open(file: Option<&Path>) -> Result<Self, Error> {
        let options = match file {
            Some(file) => SqliteConnectOptions::new()
                .filename(file)
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal),
            None => SqliteConnectOptions::new().in_memory(true),
        };
        // Nothing here is lost for ever, so nothing waits for the disk.
        let options = options
            .synchronous(SqliteSynchronous::Off)
            .busy_timeout(Duration::from_secs(30))
            .disable_statement_logging();
        let pool = SqlitePoolOptions::new()
            // In memory, each connection would be a base of its own.
            .max_connections(if file.is_some() { READERS_MAX } else { 1 })
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await?;
        make_tables(&pool).await?;
        Ok(Self {
            pool,
            hand: Mutex::default(),
            folded: AtomicU64::new(0),
        })
    }

    /// Folds what the Record holds and the tables do not; all of it when another version folded them.
    ///
    /// # Errors
    /// When an act is of a type that this program does not know, or the storage fails.
    pub async fn catch_up(&self, ledger: &dyn Ledger) -> Result<(), Error> {
        let size = ledger.size().await?;
        if self.folded.load(Ordering::Acquire) == size {
            return Ok(());
        }
        let mut hand = self.hand.lock().await;
        while fold::some(&self.pool, ledger, &mut hand, size).await? < size {}
        self.folded.store(size, Ordering::Release);
        Ok(())
    }

    /// How many entries this process saw folded last, which is never more than there are.
    pub(crate) fn folded_by_now(&self) -> u64 {
        self.folded.load(Ordering::Acquire)
    }

    /// How many entries are folded.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn folded_to(&self) -> Result<u64, Error> {
        let mut connection = self.pool.acquire().await?;
        Ok(fold::folded_to(&mut connection).await?)
    }

    /// Forgets everything, so that it is folded again.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn forget(&self) -> Result<(), Error> {
        *self.hand.lock().await = Hand::default();
        self.folded.store(0, Ordering::Release);
        sqlx::raw_sql(FORGET).execute(&self.pool).await?;
        Ok(())
    }
}

impl Index {
    /// Every row of every table as text, in order, by the table's name: what folding them again must give.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn content(&self) -> Result<BTreeMap<String, Vec<String>>, Error> {
        let names: Vec<String> = sqlx::query_scalar(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'meta' ORDER BY name",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut content = BTreeMap::new();
        for name in names.into_iter().filter(|name| tables::is_plain(name)) {
            let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info(?)")
                .bind(&name)
                .fetch_all(&self.pool)
                .await?;
            let quoted: Vec<String> = columns
                .iter()
                .map(|column| format!("quote({column})"))
                .collect();
            let query = format!(
                "SELECT {} AS row FROM {name} ORDER BY row",
                quoted.join(" || ',' || ")
            );
            let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(query))
                .fetch_all(&self.pool)
                .await?;
            content.insert(name, rows);
        }
        Ok(content)
    }
}

/// Makes the tables; those of another form are thrown away first.
async fn make_tables(pool: &SqlitePool) -> Result<(), Error> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *transaction)
        .await?;
    if version != TABLES_VERSION {
        let names: Vec<String> = sqlx::query_scalar(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL",
        )
        .fetch_all(&mut *transaction)
        .await?;
        for name in names.iter().filter(|name| tables::is_plain(name)) {
            let drop = format!("DROP TABLE IF EXISTS {name}; ");
            sqlx::raw_sql(AssertSqlSafe(drop))
                .execute(&mut *transaction)
                .await?;
        }
        let version = format!("PRAGMA user_version = {TABLES_VERSION}");
        sqlx::raw_sql(AssertSqlSafe(version))
            .execute(&mut *transaction)
            .await?;
    }
    sqlx::raw_sql(TABLES).execute(&mut *transaction).await?;
    transaction.commit().await?;
    Ok(())
}

fn unusable(error: impl std::fmt::Display) -> Error {
    Error::new(
        Kind::Storage,
        "the file `index.sqlite` cannot be used",
        "Delete it; it is folded again from the Record",
    )
    .detail(error)
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        unusable(error)
    }
}
