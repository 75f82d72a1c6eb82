//! What the home keeps of notices: subscribers, and what was sent to whom. One SQLite file.
//!
//! Trust: whoever can read this file reads who gets notices. Whoever can write it can add or remove
//! them, or have a notice sent again or not at all; they cannot change what a notice says.

use super::subscriber::{Channel, Standing, Subscriber};
use crate::error::{Error, Kind};
use crate::keys::random;
use record::keys::person_id;
use sqlx::Row as _;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::Notify;

const TABLES: &str = "
CREATE TABLE IF NOT EXISTS subscriber (
    id         TEXT    PRIMARY KEY,
    channel    TEXT    NOT NULL,
    address    TEXT    NOT NULL,
    convention TEXT    NOT NULL,
    language   TEXT    NOT NULL,
    confirmed  INTEGER NOT NULL,
    since      INTEGER NOT NULL,
    seen       INTEGER NOT NULL,
    asked      INTEGER NOT NULL,
    secret     BLOB    NOT NULL,
    UNIQUE (channel, address, convention)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS delivery (
    subscriber TEXT    NOT NULL REFERENCES subscriber (id) ON DELETE CASCADE,
    entry      INTEGER NOT NULL,
    standing   TEXT    NOT NULL,
    attempts   INTEGER NOT NULL,
    due        INTEGER NOT NULL,
    PRIMARY KEY (subscriber, entry)
) WITHOUT ROWID;
";

/// In the place of an entry: the letter that asks the owner of an address to confirm.
pub(super) const CONFIRMATION: i64 = -1;
/// Who did not confirm in this time asked for nothing.
const ASKED_MILLIS: i64 = 7 * 86_400_000;
/// Nobody is asked more often than this to confirm.
const ASKED_AGAIN_MILLIS: i64 = 3_600_000;
/// The most addresses that wait for a confirmation.
const ASKED_MAX: i64 = 10_000;

/// Who gets notices, and what was sent to whom.
#[derive(Clone)]
pub struct Notices {
    pool: SqlitePool,
    nudge: Arc<Notify>,
    by_mail: Arc<AtomicBool>,
}

/// How things stand with what was sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taken by the other side.
    pub sent: u64,
    /// To be sent, or sent again.
    pub waiting: u64,
    /// Given up.
    pub given_up: u64,
}

/// A notice that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) entry: i64,
    pub(super) attempts: u32,
}

impl Notices {
    /// Opens the file of a home; one that does not exist is made, its owner's alone.
    ///
    /// # Errors
    /// When it cannot be opened or made; so for everything below.
    pub async fn open(file: &Path) -> Result<Self, Error> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            // What is noted as sent stays noted when the power goes.
            .synchronous(SqliteSynchronous::Full)
            .pragma("secure_delete", "on")
            .busy_timeout(Duration::from_secs(5));
        let pool = SqlitePoolOptions::new().max_connections(2);
        let pool = pool.connect_with(options).await.map_err(storage)?;
        std::fs::set_permissions(file, Permissions::from_mode(0o600))
            .map_err(|error| Error::file("opened", file, error))?;
        sqlx::raw_sql(TABLES)
            .execute(&pool)
            .await
            .map_err(storage)?;
        Ok(Self {
            pool,
            nudge: Arc::default(),
            by_mail: Arc::default(),
        })
    }

    /// Whether this house sends letters, so that its page takes addresses.
    #[must_use]
    pub fn by_mail(&self) -> bool {
        self.by_mail.load(Ordering::Relaxed)
    }

    /// Says that this house sends letters.
    pub fn send_by_mail(&self) {
        self.by_mail.store(true, Ordering::Relaxed);
    }

    /// Waits until somebody asks for notices or leaves.
    pub(super) async fn nudged(&self) {
        self.nudge.notified().await;
    }

    /// Takes in that an address is asked to confirm. One that is known already is asked again after an
    /// hour at the earliest, and hears nothing where it confirmed; who asks is told the same in each case.
    pub async fn ask(
        &self,
        address: &str,
        convention: &str,
        language: &str,
        now: i64,
    ) -> Result<(), Error> {
        let known = self.of_address(Channel::Mail, address, convention).await?;
        let Some((held, asked)) = known else {
            let waiting = sqlx::query("SELECT count(*) FROM subscriber WHERE confirmed = 0");
            let waiting = waiting.fetch_one(&self.pool).await.map_err(storage)?;
            if waiting.try_get::<i64, _>(0).map_err(storage)? >= ASKED_MAX {
                let what = "more people asked for notices than can be written to now";
                return Err(Error::new(Kind::Taken, what, "Try again tomorrow"));
            }
            let id = self
                .keep(Channel::Mail, address, convention, language, now)
                .await?;
            return self.send_confirmation(&id.id, now).await;
        };
        if held.standing == Standing::Asked && asked.saturating_add(ASKED_AGAIN_MILLIS) <= now {
            sqlx::query("UPDATE subscriber SET asked = ? WHERE id = ?")
                .bind(now)
                .bind(&held.id)
                .execute(&self.pool)
                .await
                .map_err(storage)?;
            return self.send_confirmation(&held.id, now).await;
        }
        Ok(())
    }

    async fn send_confirmation(&self, id: &str, now: i64) -> Result<(), Error> {
        sqlx::query("INSERT OR REPLACE INTO delivery VALUES (?, ?, 'waiting', 0, ?)")
            .bind(id)
            .bind(CONFIRMATION)
            .bind(now)
            .execute(&self.pool)
            .await
            .map_err(storage)?;
        self.nudge.notify_one();
        Ok(())
    }

    /// Adds a subscriber on the operator's word, confirmed: notifications from the entry on are sent.
    ///
    /// # Errors
    /// [`Kind::NotInOrder`] when the address gets notices already.
    pub async fn add(
        &self,
        channel: Channel,
        address: &str,
        (convention, language): (&str, &str),
        (since, now): (u64, i64),
    ) -> Result<Subscriber, Error> {
        if self
            .of_address(channel, address, convention)
            .await?
            .is_some()
        {
            let what = "this address is on the list already";
            let remedy =
                "Remove it first with `servanda notices remove`, where it should be begun anew";
            return Err(Error::new(Kind::NotInOrder, what, remedy));
        }
        let held = self
            .keep(channel, address, convention, language, now)
            .await?;
        self.agree(&held.id, since).await?;
        self.one(&held.id).await
    }

    async fn keep(
        &self,
        channel: Channel,
        address: &str,
        convention: &str,
        language: &str,
        now: i64,
    ) -> Result<Subscriber, Error> {
        let (id, secret) = (person_id(&random()?), random::<32>()?);
        sqlx::query("INSERT INTO subscriber VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, ?)")
            .bind(&id)
            .bind(channel.as_str())
            .bind(address)
            .bind(convention)
            .bind(language)
            .bind(now)
            .bind(secret.to_vec())
            .execute(&self.pool)
            .await
            .map_err(storage)?;
        self.one(&id).await
    }

    async fn agree(&self, id: &str, since: u64) -> Result<(), Error> {
        let since = i64::try_from(since).unwrap_or(i64::MAX);
        sqlx::query("UPDATE subscriber SET confirmed = 1, since = ?1, seen = ?1 WHERE id = ?2 AND confirmed = 0")
            .bind(since)
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(storage)?;
        self.nudge.notify_one();
        Ok(())
    }

    /// The owner of an address agrees, by the word of its link; again changes nothing.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when the word is none.
    pub async fn confirm(&self, word: &str, size: u64) -> Result<(), Error> {
        let held = self.of_word(word, Subscriber::confirming).await?;
        self.agree(&held.id, size).await
    }

    /// Whether a link to confirm still leads somewhere.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when the word is none.
    pub async fn asked(&self, word: &str) -> Result<(), Error> {
        self.of_word(word, Subscriber::confirming).await.map(drop)
    }

    /// The owner of an address leaves, by the word of its link: everything that is kept of it is
    /// destroyed. Whoever left before has left.
    pub async fn leave(&self, word: &str) -> Result<(), Error> {
        match self.of_word(word, Subscriber::leaving).await {
            Ok(held) => self.remove(&held.id).await.map(drop),
            Err(error) if error.kind == Kind::Unknown => Ok(()),
            Err(error) => Err(error),
        }
    }

    async fn of_word(
        &self,
        word: &str,
        made: impl Fn(&Subscriber) -> String,
    ) -> Result<Subscriber, Error> {
        let id = word.split('.').next().unwrap_or_default();
        let held = self.one(id).await;
        // Both are made of hashes, so how far they agree tells nothing of the secret.
        match held {
            Ok(held) if made(&held) == word => Ok(held),
            Ok(_) => Err(no_such()),
            Err(error) => Err(error),
        }
    }

    /// Removes a subscriber; gives whether there was one.
    pub async fn remove(&self, id: &str) -> Result<bool, Error> {
        let done = sqlx::query("DELETE FROM subscriber WHERE id = ?")
            .bind(id)
            .execute(&self.pool)
            .await
            .map_err(storage)?;
        Ok(done.rows_affected() > 0)
    }

    /// Forgets whoever was asked to confirm and did not.
    pub(super) async fn forget_unconfirmed(&self, now: i64) -> Result<(), Error> {
        sqlx::query("DELETE FROM subscriber WHERE confirmed = 0 AND asked < ?")
            .bind(now.saturating_sub(ASKED_MILLIS))
            .execute(&self.pool)
            .await
            .map_err(storage)?;
        Ok(())
    }

    /// Every subscriber, by id.
    pub async fn all(&self) -> Result<Vec<Subscriber>, Error> {
        let rows = sqlx::query("SELECT * FROM subscriber ORDER BY id");
        let rows = rows.fetch_all(&self.pool).await.map_err(storage)?;
        rows.iter().map(read).collect()
    }

    async fn one(&self, id: &str) -> Result<Subscriber, Error> {
        let row = sqlx::query("SELECT * FROM subscriber WHERE id = ?").bind(id);
        let row = row.fetch_optional(&self.pool).await.map_err(storage)?;
        read(&row.ok_or_else(no_such)?)
    }

    async fn of_address(
        &self,
        channel: Channel,
        address: &str,
        convention: &str,
    ) -> Result<Option<(Subscriber, i64)>, Error> {
        let row = sqlx::query(
            "SELECT * FROM subscriber WHERE channel = ? AND address = ? AND convention = ?",
        )
        .bind(channel.as_str())
        .bind(address)
        .bind(convention)
        .fetch_optional(&self.pool)
        .await
        .map_err(storage)?;
        let held = |row: &SqliteRow| Ok((read(row)?, row.try_get("asked").map_err(storage)?));
        row.as_ref().map(held).transpose()
    }

    /// From which entry on the Record was not yet looked through for a subscriber.
    pub(super) async fn seen(&self, id: &str) -> Result<u64, Error> {
        let row = sqlx::query("SELECT seen FROM subscriber WHERE id = ?").bind(id);
        let row = row.fetch_optional(&self.pool).await.map_err(storage)?;
        let seen = row.map(|row| row.try_get::<i64, _>(0)).transpose();
        let seen = seen.map_err(storage)?.unwrap_or(i64::MAX);
        Ok(u64::try_from(seen).unwrap_or(u64::MAX))
    }

    /// Takes the notifications of the Record below `size` into what is to be sent to a subscriber.
    pub(super) async fn take_in(
        &self,
        id: &str,
        entries: &[u64],
        (size, now): (u64, i64),
    ) -> Result<(), Error> {
        let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let mut tx = self.pool.begin().await.map_err(storage)?;
        for entry in entries {
            sqlx::query("INSERT OR IGNORE INTO delivery VALUES (?, ?, 'waiting', 0, ?)")
                .bind(id)
                .bind(number(*entry))
                .bind(now)
                .execute(&mut *tx)
                .await
                .map_err(storage)?;
        }
        sqlx::query("UPDATE subscriber SET seen = ? WHERE id = ?")
            .bind(number(size))
            .bind(id)
            .execute(&mut *tx)
            .await
            .map_err(storage)?;
        tx.commit().await.map_err(storage)
    }

    /// What is due for a subscriber, in the order of the Record. Behind one that waits to be tried again
    /// nothing is due: it would overtake.
    pub(super) async fn due(&self, id: &str, now: i64) -> Result<Vec<Due>, Error> {
        let rows = sqlx::query(
            "SELECT entry, attempts FROM delivery WHERE subscriber = ?1 AND standing = 'waiting' AND due <= ?2
             AND NOT EXISTS (SELECT 1 FROM delivery AS before WHERE before.subscriber = ?1 AND before.standing = 'waiting'
                             AND before.due > ?2 AND before.entry < delivery.entry) ORDER BY entry",
        )
        .bind(id)
        .bind(now)
        .fetch_all(&self.pool)
        .await
        .map_err(storage)?;
        let read = |row: &SqliteRow| {
            Ok(Due {
                entry: row.try_get(0).map_err(storage)?,
                attempts: row.try_get(1).map_err(storage)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// For whom something is noted as being tried.
    pub(super) async fn left_trying(&self) -> Result<Vec<String>, Error> {
        let rows =
            sqlx::query("SELECT DISTINCT subscriber FROM delivery WHERE standing = 'trying'");
        let rows = rows.fetch_all(&self.pool).await.map_err(storage)?;
        let read = |row: &SqliteRow| row.try_get(0).map_err(storage);
        rows.iter().map(read).collect()
    }

    /// Takes what was being tried for a subscriber when the house was killed back into what is due: nobody
    /// knows whether the other side has it.
    pub(super) async fn unfinished(&self, id: &str, now: i64) -> Result<(), Error> {
        let update = "UPDATE delivery SET standing = 'waiting', due = ? WHERE subscriber = ? AND standing = 'trying'";
        let update = sqlx::query(update).bind(now).bind(id);
        update.execute(&self.pool).await.map_err(storage)?;
        Ok(())
    }

    /// Notes, before the other side hears anything, that it is being tried; gives whether the subscriber
    /// is still one.
    pub(super) async fn trying(&self, id: &str, entry: i64) -> Result<bool, Error> {
        self.note(id, entry, "trying").await
    }

    /// Notes that it was not taken, and when it is tried again.
    pub(super) async fn again(&self, id: &str, entry: i64, due: i64) -> Result<(), Error> {
        let update = "UPDATE delivery SET standing = 'waiting', attempts = attempts + 1, due = ? WHERE subscriber = ? AND entry = ?";
        let update = sqlx::query(update).bind(due).bind(id).bind(entry);
        update.execute(&self.pool).await.map_err(storage)?;
        Ok(())
    }

    /// Notes how it ended: `sent` or `given_up`.
    pub(super) async fn ended(&self, id: &str, entry: i64, how: &str) -> Result<(), Error> {
        self.note(id, entry, how).await.map(drop)
    }

    async fn note(&self, id: &str, entry: i64, how: &str) -> Result<bool, Error> {
        let update = "UPDATE delivery SET standing = ? WHERE subscriber = ? AND entry = ?";
        let update = sqlx::query(update).bind(how).bind(id).bind(entry);
        let done = update.execute(&self.pool).await.map_err(storage)?;
        Ok(done.rows_affected() > 0)
    }

    /// How things stand for a subscriber.
    pub async fn counts(&self, id: &str) -> Result<Counts, Error> {
        let rows = sqlx::query(
            "SELECT standing, count(*) FROM delivery WHERE subscriber = ? AND entry >= 0 GROUP BY standing",
        );
        let rows = rows.bind(id).fetch_all(&self.pool).await.map_err(storage)?;
        let mut counts = Counts::default();
        for row in rows {
            let count: i64 = row.try_get(1).map_err(storage)?;
            let count = u64::try_from(count).unwrap_or(0);
            match row.try_get::<String, _>(0).map_err(storage)?.as_str() {
                "sent" => counts.sent = count,
                "given_up" => counts.given_up = count,
                _ => counts.waiting += count,
            }
        }
        Ok(counts)
    }

    /// Tries everything again that was given up, from now on; gives how many.
    pub async fn try_again(&self, now: i64) -> Result<u64, Error> {
        let update = "UPDATE delivery SET standing = 'waiting', attempts = 0, due = ? WHERE standing = 'given_up'";
        let done = sqlx::query(update).bind(now).execute(&self.pool).await;
        Ok(done.map_err(storage)?.rows_affected())
    }

    /// Lets go of the file, with all that was written in it.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

fn read(row: &SqliteRow) -> Result<Subscriber, Error> {
    let text = |column: &str| row.try_get::<String, _>(column).map_err(storage);
    let number = |column: &str| row.try_get::<i64, _>(column).map_err(storage);
    let secret: Vec<u8> = row.try_get("secret").map_err(storage)?;
    Ok(Subscriber {
        id: text("id")?,
        channel: Channel::read(&text("channel")?),
        address: text("address")?,
        convention: text("convention")?,
        language: text("language")?,
        standing: match number("confirmed")? {
            0 => Standing::Asked,
            _ => Standing::Confirmed,
        },
        since: u64::try_from(number("since")?).unwrap_or(0),
        secret: <[u8; 32]>::try_from(secret).map_err(|_| no_such())?,
    })
}

fn no_such() -> Error {
    let what =
        "this link leads nowhere: it was used to leave, its time is over, or it was never made";
    Error::new(Kind::Unknown, what, "Ask for notices anew at /notices").code("notices_link")
}

fn storage(error: sqlx::Error) -> Error {
    let what = "the house's list of who gets notices could not be read or written";
    let remedy = "Try again; if it goes on, check the disk on which the home stands";
    Error::new(Kind::Storage, what, remedy).detail(error)
}
