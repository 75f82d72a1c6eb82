//! The index: tables folded from the Record, never truth. Dropped, they are folded again to the same
//! content.
//!
//! Trust: whoever can write this file can make a page leave something out or show it twice until the
//! index is folded again; every line of it names its entry, and the entry decides.

mod fold;

use crate::error::{Error, Kind};
use crate::house::{Line, Lines};
use crate::ledger::Ledger;
use record::Instant;
use sqlx::sqlite::{
    Sqlite, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, QueryBuilder, Row as _};
use std::path::Path;
use std::time::Duration;
use treaty::MatterId;
use treaty::calendar::Day;

/// What the tables are folded by: another version of the program folds them again.
const FINGERPRINT: &str = concat!("acts/1 servanda/", env!("CARGO_PKG_VERSION"));
/// Entries folded in one transaction.
const ENTRIES_A_FOLD: u64 = 2000;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS meta (
    folded_to   INTEGER NOT NULL,
    fingerprint TEXT    NOT NULL
);
CREATE TABLE IF NOT EXISTS act (
    entry       INTEGER PRIMARY KEY,
    convention  TEXT    NOT NULL,
    matter      TEXT    NOT NULL,
    noun        TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    participant TEXT,
    day         TEXT,
    known       TEXT    NOT NULL
);
CREATE INDEX IF NOT EXISTS act_by_day ON act (convention, day, entry);
CREATE INDEX IF NOT EXISTS act_of_participant ON act (convention, participant, day, entry);
";

/// The tables folded from a Record.
pub struct Index {
    pool: SqlitePool,
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
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Self { pool })
    }

    /// Folds what the Record holds and the tables do not; all of it when another version folded them.
    ///
    /// # Errors
    /// When an act is of a type that this program does not know, or the storage fails.
    pub async fn catch_up(&self, ledger: &dyn Ledger) -> Result<(), Error> {
        let size = ledger.size().await?;
        while fold::some(&self.pool, ledger, size).await? < size {}
        Ok(())
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
        sqlx::raw_sql("DELETE FROM act; DELETE FROM meta")
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The lines asked for, by day and then by entry.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn lines(&self, convention: &str, asked: &Lines) -> Result<Vec<Line>, Error> {
        let rows = query(convention, asked)
            .build()
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(line).collect()
    }
}

fn query(convention: &str, asked: &Lines) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "SELECT entry, matter, type, participant, day, known FROM act WHERE convention = ",
    );
    query.push_bind(convention.to_owned());
    if !asked.matter.is_empty() {
        query
            .push(" AND matter >= ")
            .push_bind(asked.matter.clone());
        query
            .push(" AND matter < ")
            .push_bind(format!("{}\u{10FFFF}", asked.matter));
    }
    if let Some(participant) = &asked.participant {
        query
            .push(" AND participant = ")
            .push_bind(participant.clone());
    }
    for (sense, types) in [
        (" AND noun IN (", &asked.types),
        (" AND noun NOT IN (", &asked.without),
    ] {
        if !types.is_empty() {
            query.push(sense);
            let mut list = query.separated(", ");
            for name in types {
                list.push_bind(name.clone());
            }
            query.push(")");
        }
    }
    if let Some(from) = asked.from {
        query.push(" AND day >= ").push_bind(from.to_string());
    }
    if let Some(until) = asked.until {
        query
            .push(" AND (day IS NULL OR day <= ")
            .push_bind(until.to_string())
            .push(")");
    }
    if let Some(known) = asked.known_as_of {
        query.push(" AND known <= ").push_bind(known.to_string());
    }
    if let Some(size) = asked.entry {
        query
            .push(" AND entry < ")
            .push_bind(i64::try_from(size).unwrap_or(i64::MAX));
    }
    query.push(" ORDER BY day, entry");
    query
}

fn line(row: &SqliteRow) -> Result<Line, Error> {
    let wrong = |error: &dyn std::fmt::Display| unusable(error);
    let entry: i64 = row.try_get(0)?;
    let matter: String = row.try_get(1)?;
    let day: Option<String> = row.try_get(4)?;
    let known: String = row.try_get(5)?;
    Ok(Line {
        entry: u64::try_from(entry).map_err(|error| wrong(&error))?,
        matter: MatterId::parse(&matter).map_err(|error| wrong(&error))?,
        act_type: row.try_get(2)?,
        participant: row.try_get(3)?,
        on: day
            .map(|day| Day::parse(&day))
            .transpose()
            .map_err(|error| wrong(&error))?,
        known: Instant::parse(&known).map_err(|error| wrong(&error))?,
    })
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
