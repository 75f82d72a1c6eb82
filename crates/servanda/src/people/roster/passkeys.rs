//! Passkeys as devices need them: the id under which the device keeps each, and what webauthn-rs holds.

use super::{Roster, RosterError};
use crate::error::{Error, Kind};
use record::Instant;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;
use webauthn_rs::prelude::Passkey;

/// A passkey that the roster holds.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The id under which the device keeps it.
    pub credential: Vec<u8>,
    /// Whose it is.
    pub person: String,
    /// The public key as the Record has it, in base64url.
    pub key: String,
    /// What webauthn-rs holds of it.
    pub held: Passkey,
}

impl Roster {
    /// Keeps a passkey, or what it counts now.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn keep_passkey(&self, kept: &Kept, now: Instant) -> Result<(), RosterError> {
        let held = serde_json::to_string(&kept.held).map_err(|error| unreadable(&error))?;
        sqlx::query(
            "INSERT INTO passkey (credential, person, key, held, made) VALUES (?, ?, ?, ?, ?) \
             ON CONFLICT (credential) DO UPDATE SET held = excluded.held",
        )
        .bind(&kept.credential)
        .bind(&kept.person)
        .bind(&kept.key)
        .bind(held)
        .bind(now.unix_millis())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The passkeys of a person.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn passkeys(&self, person: &str) -> Result<Vec<Kept>, RosterError> {
        let rows = sqlx::query(
            "SELECT credential, person, key, held FROM passkey WHERE person = ? ORDER BY made",
        )
        .bind(person)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(kept).collect()
    }

    /// The passkey that a device keeps under an id.
    ///
    /// # Errors
    /// When nothing can be read.
    pub async fn passkey(&self, credential: &[u8]) -> Result<Option<Kept>, RosterError> {
        let row =
            sqlx::query("SELECT credential, person, key, held FROM passkey WHERE credential = ?")
                .bind(credential)
                .fetch_optional(&self.pool)
                .await?;
        row.as_ref().map(kept).transpose()
    }

    /// Lets a passkey go, by its public key.
    ///
    /// # Errors
    /// When nothing can be written.
    pub async fn drop_passkey(&self, person: &str, key: &str) -> Result<(), RosterError> {
        sqlx::query("DELETE FROM passkey WHERE person = ? AND key = ?")
            .bind(person)
            .bind(key)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

fn kept(row: &SqliteRow) -> Result<Kept, RosterError> {
    let held: String = row.try_get(3)?;
    Ok(Kept {
        credential: row.try_get(0)?,
        person: row.try_get(1)?,
        key: row.try_get(2)?,
        held: serde_json::from_str(&held).map_err(|error| unreadable(&error))?,
    })
}

fn unreadable(detail: &dyn std::fmt::Display) -> Error {
    let what = "a passkey in the house's list of people cannot be read";
    Error::new(
        Kind::Storage,
        what,
        "Let the person have a new link, and register again",
    )
    .detail(detail)
}
