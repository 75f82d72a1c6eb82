//! Persons: a random id, and what the house alone knows of them.

use super::{Roster, RosterError};
use crate::error::{Error, Kind};
use crate::keys::random;
use record::Instant;
use record::keys::person_id;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

/// A person, as the house knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The random id, which the Record has too.
    pub id: String,
    /// Their name; absent once erased.
    pub name: Option<String>,
    /// Their address for mail.
    pub email: Option<String>,
}

impl Person {
    /// What a page or a device shows of them to themselves.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.name.as_deref().unwrap_or(&self.id)
    }
}

impl Roster {
    /// Takes a person in, under a new random id.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn add(
        &self,
        name: Option<&str>,
        email: Option<&str>,
        now: Instant,
    ) -> Result<Person, RosterError> {
        self.add_as(&person_id(&random()?), name, email, now).await
    }

    /// Takes a person in whom the Record knows already.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn add_as(
        &self,
        id: &str,
        name: Option<&str>,
        email: Option<&str>,
        now: Instant,
    ) -> Result<Person, RosterError> {
        sqlx::query("INSERT INTO person (id, name, email, made) VALUES (?, ?, ?, ?)")
            .bind(id)
            .bind(name)
            .bind(email)
            .bind(now.unix_millis())
            .execute(&self.pool)
            .await?;
        self.person(id).await
    }

    /// A person.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is none with this id.
    pub async fn person(&self, id: &str) -> Result<Person, RosterError> {
        let row = sqlx::query("SELECT id, name, email FROM person WHERE id = ?")
            .bind(id)
            .fetch_optional(&self.pool)
            .await?;
        let row = row.ok_or_else(|| {
            let what = format!(
                "this house knows no person with the id `{}`",
                id.escape_debug()
            );
            Error::new(
                Kind::Unknown,
                what,
                "Look for them with `servanda people list`",
            )
        })?;
        Ok(person(&row)?)
    }

    /// Everybody, in the order in which they were taken in.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn persons(&self) -> Result<Vec<Person>, RosterError> {
        let rows = sqlx::query("SELECT id, name, email FROM person ORDER BY made, id")
            .fetch_all(&self.pool)
            .await?;
        Ok(rows.iter().map(person).collect::<Result<_, _>>()?)
    }

    /// Lets a person go whom no act names, with their links and sign-ins.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn let_go(&self, id: &str) -> Result<(), RosterError> {
        let mut tx = self.pool.begin().await?;
        for statement in [
            "DELETE FROM sign_in WHERE person = ?",
            "DELETE FROM passkey WHERE person = ?",
            "DELETE FROM invitation WHERE person = ?",
            "DELETE FROM person WHERE id = ?",
        ] {
            sqlx::query(statement).bind(id).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// Erases all that the house knows of anybody besides their ids: names, addresses, passkeys, links and
    /// sign-ins, in one transaction. Gives the number of people.
    ///
    /// # Errors
    /// When nothing can be written, or another program holds what was written before.
    pub async fn erase_all(&self) -> Result<u64, RosterError> {
        let mut tx = self.pool.begin().await?;
        for statement in [
            "DELETE FROM sign_in",
            "DELETE FROM passkey",
            "DELETE FROM invitation",
        ] {
            sqlx::query(statement).execute(&mut *tx).await?;
        }
        let erased = sqlx::query("UPDATE person SET name = NULL, email = NULL")
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        // What was written before is not left behind in the write-ahead log.
        let emptied = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(&self.pool)
            .await?;
        if emptied.try_get::<i64, _>(0)? != 0 {
            let what =
                "the names are erased, and another program still reads what stood there before";
            return Err(Error::new(Kind::Taken, what, "Run it again in a moment").into());
        }
        Ok(erased.rows_affected())
    }

    /// Erases what the house knows of a person besides their id and keys.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is none with this id.
    pub async fn erase(&self, id: &str) -> Result<(), RosterError> {
        self.person(id).await?;
        sqlx::query("UPDATE person SET name = NULL, email = NULL WHERE id = ?")
            .bind(id)
            .execute(&self.pool)
            .await?;
        // What was written before is not left behind in the write-ahead log.
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

fn person(row: &SqliteRow) -> Result<Person, sqlx::Error> {
    Ok(Person {
        id: row.try_get(0)?,
        name: row.try_get(1)?,
        email: row.try_get(2)?,
    })
}
