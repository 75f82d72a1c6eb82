//! Sign-ins: who is signed in, in which browser, until when.

use super::{Roster, RosterError};
use crate::error::{Error, Kind};
use crate::people::Token;
use record::Instant;
use record::keys::SIGN_IN_MILLIS_MAX;
use sqlx::Row as _;

/// A sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Who is signed in.
    pub person: String,
    /// The passkey by which they signed in; absent where an invitation let them in without one.
    pub passkey: Option<Vec<u8>>,
    /// The last instant of it.
    pub ends: Instant,
}

impl Roster {
    /// Begins a sign-in of twelve hours; gives the word for the cookie.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn begin_sign_in(
        &self,
        person: &str,
        passkey: Option<&[u8]>,
        now: Instant,
    ) -> Result<Token, RosterError> {
        let token = Token::draw()?;
        let ends = now.unix_millis().saturating_add(SIGN_IN_MILLIS_MAX);
        let mut tx = self.pool.begin().await?;
        sqlx::query("DELETE FROM sign_in WHERE ends < ?")
            .bind(now.unix_millis())
            .execute(&mut *tx)
            .await?;
        sqlx::query("INSERT INTO sign_in (hash, person, passkey, ends) VALUES (?, ?, ?, ?)")
            .bind(token.hash().0.to_vec())
            .bind(person)
            .bind(passkey)
            .bind(ends)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(token)
    }

    /// The sign-in of a cookie, while it lasts.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn sign_in(
        &self,
        token: &Token,
        now: Instant,
    ) -> Result<Option<SignIn>, RosterError> {
        let row =
            sqlx::query("SELECT person, passkey, ends FROM sign_in WHERE hash = ? AND ends >= ?")
                .bind(token.hash().0.to_vec())
                .bind(now.unix_millis())
                .fetch_optional(&self.pool)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let ends = Instant::from_unix_millis(row.try_get(2)?).map_err(|error| {
            Error::new(Kind::Storage, "a sign-in has no end", "Sign in again").detail(error)
        })?;
        Ok(Some(SignIn {
            person: row.try_get(0)?,
            passkey: row.try_get(1)?,
            ends,
        }))
    }

    /// Ends a sign-in.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn end_sign_in(&self, token: &Token) -> Result<(), RosterError> {
        sqlx::query("DELETE FROM sign_in WHERE hash = ?")
            .bind(token.hash().0.to_vec())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// Ends every sign-in and every open invitation of a person, and lets their passkeys go.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn shut_out(&self, person: &str) -> Result<(), RosterError> {
        let mut tx = self.pool.begin().await?;
        for table in ["sign_in", "passkey", "invitation"] {
            let statement = match table {
                "sign_in" => "DELETE FROM sign_in WHERE person = ?",
                "passkey" => "DELETE FROM passkey WHERE person = ?",
                _ => "DELETE FROM invitation WHERE person = ? AND used IS NULL",
            };
            sqlx::query(statement)
                .bind(person)
                .execute(&mut *tx)
                .await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
