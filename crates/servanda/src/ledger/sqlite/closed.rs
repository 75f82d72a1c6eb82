//! What is kept of entries that are not open.

use super::{read, signed, unsigned};
use crate::ledger::{Closed, Kept, LedgerError};
use record::Hash;
use record::entry::SubmissionId;
use rusqlite::Connection;
use sqlx::Row as _;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use std::ops::Range;

/// Keeps them, in the transaction that appends their entries.
pub(super) fn keep(writer: &Connection, closed: &[Closed]) -> Result<(), LedgerError> {
    for closed in closed {
        let kept = closed.kept.as_ref();
        writer
            .prepare_cached(
                "INSERT INTO closed (n, id, count, hash, key, sealed) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute((
                signed(closed.entry),
                closed.id.0,
                closed.count,
                closed.hash.map(|hash| hash.0),
                kept.map(|kept| kept.key),
                kept.map(|kept| &kept.sealed),
            ))?;
    }
    Ok(())
}

/// Destroys what is kept of these entries, in the transaction that enters that they are erased.
pub(super) fn erase(writer: &Connection, entries: &[u64]) -> Result<(), LedgerError> {
    for entry in entries {
        writer
            .prepare_cached("UPDATE closed SET key = NULL, sealed = NULL, hash = NULL WHERE n = ?")?
            .execute([signed(*entry)])?;
    }
    Ok(())
}

/// Brings the log into the file and empties it, so that no page with an erased key is left in it.
/// Readers that are in the middle of something put it off until the next time.
pub(super) fn empty_log(writer: &Connection) {
    if let Err(error) = writer.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)") {
        tracing::warn!(%error, "the log still holds what was erased, until it is emptied at the next start");
    }
}

pub(super) async fn read(pool: &SqlitePool, range: Range<u64>) -> Result<Vec<Closed>, LedgerError> {
    let rows = sqlx::query(
        "SELECT n, id, count, hash, key, sealed FROM closed WHERE n >= ? AND n < ? ORDER BY n",
    );
    let rows = rows.bind(signed(range.start)).bind(signed(range.end));
    let rows = rows.fetch_all(pool).await?;
    rows.iter().map(row).collect()
}

fn row(row: &SqliteRow) -> Result<Closed, LedgerError> {
    let hash: Option<Vec<u8>> = row.try_get(3)?;
    let (key, sealed) = (row.try_get::<Option<Vec<u8>>, _>(4)?, row.try_get(5)?);
    let kept = match (key, sealed) {
        (Some(key), Some(sealed)) => Some(Kept {
            key: read::exact(key)?,
            sealed,
        }),
        _ => None,
    };
    Ok(Closed {
        entry: unsigned(row.try_get(0)?)?,
        id: SubmissionId(read::exact(row.try_get(1)?)?),
        count: u32::try_from(row.try_get::<i64, _>(2)?)
            .map_err(|_| LedgerError::Damaged("a count".to_owned()))?,
        hash: hash.map(read::exact).transpose()?.map(Hash),
        kept,
    })
}
