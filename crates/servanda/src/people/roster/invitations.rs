//! Invitations: a link for one person, used once, for seven days.

use super::{Roster, RosterError};
use crate::error::{Error, Kind};
use crate::people::{INVITATION_MILLIS, Token};
use record::Instant;
use sqlx::Row as _;

/// An invitation that stands open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Whose it is.
    pub person: String,
    /// The last instant at which it can be used.
    pub ends: Instant,
}

impl Roster {
    /// Draws an invitation for a person; those before it can be used no more.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when there is no such person.
    pub async fn invite(
        &self,
        person: &str,
        now: Instant,
    ) -> Result<(Token, Instant), RosterError> {
        self.person(person).await?;
        let token = Token::draw()?;
        let ends = now.unix_millis().saturating_add(INVITATION_MILLIS);
        let ends = Instant::from_unix_millis(ends).map_err(|_| not_now())?;
        let mut tx = self.pool.begin().await?;
        sqlx::query("DELETE FROM invitation WHERE person = ? AND used IS NULL")
            .bind(person)
            .execute(&mut *tx)
            .await?;
        sqlx::query("INSERT INTO invitation (hash, person, ends) VALUES (?, ?, ?)")
            .bind(token.hash().0.to_vec())
            .bind(person)
            .bind(ends.unix_millis())
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok((token, ends))
    }

    /// Whom an invitation is for, while it can be used. One that was never made, one that was used and
    /// one that has ended answer alike.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when it cannot be used.
    pub async fn invited(&self, token: &Token, now: Instant) -> Result<Invited, RosterError> {
        let row = sqlx::query(
            "SELECT person, ends FROM invitation WHERE hash = ? AND used IS NULL AND ends >= ?",
        )
        .bind(token.hash().0.to_vec())
        .bind(now.unix_millis())
        .fetch_optional(&self.pool)
        .await?;
        let row = row.ok_or_else(not_now)?;
        Ok(Invited {
            person: row.try_get(0)?,
            ends: Instant::from_unix_millis(row.try_get(1)?).map_err(|_| not_now())?,
        })
    }

    /// Uses an invitation up. Of two who come at once, one is let in.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when it cannot be used.
    pub async fn use_up(&self, token: &Token, now: Instant) -> Result<String, RosterError> {
        let row = sqlx::query(
            "UPDATE invitation SET used = ?1 WHERE hash = ?2 AND used IS NULL AND ends >= ?1 \
             RETURNING person",
        )
        .bind(now.unix_millis())
        .bind(token.hash().0.to_vec())
        .fetch_optional(&self.pool)
        .await?;
        Ok(row.ok_or_else(not_now)?.try_get(0)?)
    }

    /// Gives an invitation back that was used up for nothing.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn give_back(&self, token: &Token) -> Result<(), RosterError> {
        sqlx::query("UPDATE invitation SET used = NULL WHERE hash = ?")
            .bind(token.hash().0.to_vec())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The invitations of a person that stand open.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn open_invitations(&self, person: &str, now: Instant) -> Result<u32, RosterError> {
        let row = sqlx::query(
            "SELECT count(*) FROM invitation WHERE person = ? AND used IS NULL AND ends >= ?",
        )
        .bind(person)
        .bind(now.unix_millis())
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get(0)?)
    }
}

fn not_now() -> Error {
    Error::new(
        Kind::Unknown,
        "this invitation cannot be used: it was used before, its time is over, or it was never made",
        "Ask the secretariat for a new link",
    )
    .code("invitation")
}
