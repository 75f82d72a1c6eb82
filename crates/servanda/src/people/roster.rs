//! The roster: who the house's people are, in one SQLite file of the home and nowhere else.
//!
//! Names and addresses, invitations, passkeys as devices need them, sign-ins. Nothing here is of the
//! Record, and the Record needs nothing of it: without the roster nobody signs in, and all that was
//! signed still holds.
//!
//! Trust: whoever can read this file reads who people are; the words of invitations and cookies stand in
//! it as hashes and let nobody in. Whoever can write it can let somebody in as a person, attested by the
//! house; they cannot sign as one.

mod invitations;
mod passkeys;
mod persons;
mod sign_ins;

pub use invitations::Invited;
pub use passkeys::Kept;
pub use persons::Person;
pub use sign_ins::SignIn;

use crate::error::{Error, Kind};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions};
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Duration;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS person (
    id    TEXT    PRIMARY KEY,
    name  TEXT,
    email TEXT,
    made  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitation (
    hash   BLOB    PRIMARY KEY,
    person TEXT    NOT NULL REFERENCES person (id),
    ends   INTEGER NOT NULL,
    used   INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS passkey (
    credential BLOB    PRIMARY KEY,
    person     TEXT    NOT NULL REFERENCES person (id),
    key        TEXT    NOT NULL,
    held       TEXT    NOT NULL,
    made       INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sign_in (
    hash    BLOB    PRIMARY KEY,
    person  TEXT    NOT NULL REFERENCES person (id),
    passkey BLOB,
    ends    INTEGER NOT NULL
) WITHOUT ROWID;
";

/// The roster of a house.
#[derive(Clone)]
pub struct Roster {
    pool: SqlitePool,
}

impl Roster {
    /// Opens the roster of a home; a file that does not exist is made, its owner's alone.
    ///
    /// # Errors
    /// When the file cannot be opened or made.
    pub async fn open(file: &Path) -> Result<Self, RosterError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .pragma("secure_delete", "on")
            .busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new()
            .max_connections(2)
            .connect_with(options)
            .await?;
        std::fs::set_permissions(file, Permissions::from_mode(0o600))
            .map_err(|error| Error::file("opened", file, error))?;
        sqlx::raw_sql(TABLES).execute(&pool).await?;
        Ok(Self { pool })
    }

    /// Writes a copy into a file that does not exist yet, its owner's alone.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<(), RosterError> {
        sqlx::query("VACUUM INTO ?")
            .bind(file.to_string_lossy().as_ref())
            .execute(&self.pool)
            .await?;
        std::fs::set_permissions(file, Permissions::from_mode(0o600))
            .map_err(|error| Error::file("written", file, error))?;
        Ok(())
    }

    /// Lets go of the file, with all that was written in it.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// What goes wrong in the roster.
#[derive(Debug)]
pub enum RosterError {
    /// The file.
    Storage(sqlx::Error),
    /// Anything else, said already.
    Said(Error),
}

impl From<sqlx::Error> for RosterError {
    fn from(error: sqlx::Error) -> Self {
        Self::Storage(error)
    }
}

impl From<Error> for RosterError {
    fn from(error: Error) -> Self {
        Self::Said(error)
    }
}

impl From<RosterError> for Error {
    fn from(error: RosterError) -> Self {
        match error {
            RosterError::Said(error) => error,
            RosterError::Storage(error) => Error::new(
                Kind::Storage,
                "the house's list of people could not be read or written",
                "Try again; if it goes on, check the disk on which the home stands",
            )
            .detail(error),
        }
    }
}
