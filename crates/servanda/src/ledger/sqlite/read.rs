//! What is read from the tables.

use super::{signed, unsigned};
use crate::ledger::{Entered, LedgerError, Row};
use record::Hash;
use record::entry::SubmissionId;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::ops::Range;

/// The most ids that one statement asks for.
const IDS_A_STATEMENT: usize = 64;

pub(super) async fn size(connection: &mut SqliteConnection) -> Result<u64, LedgerError> {
    let newest: Option<i64> = sqlx::query_scalar("SELECT max(n) FROM entry")
        .fetch_one(connection)
        .await?;
    newest.map_or(Ok(0), |newest| unsigned(newest + 1))
}

pub(super) async fn entries(
    pool: &SqlitePool,
    range: Range<u64>,
) -> Result<Vec<Vec<u8>>, LedgerError> {
    let rows = sqlx::query_scalar("SELECT bytes FROM entry WHERE n >= ? AND n < ? ORDER BY n");
    let rows = rows.bind(signed(range.start)).bind(signed(range.end));
    Ok(rows.fetch_all(pool).await?)
}

pub(super) async fn of_matter(
    pool: &SqlitePool,
    matter: &str,
    from: u64,
    rows_max: u32,
) -> Result<Vec<Row>, LedgerError> {
    let rows = sqlx::query(
        "SELECT n, bytes FROM entry WHERE matter = ? AND n >= ? ORDER BY matter, n LIMIT ?",
    );
    let rows = rows
        .bind(matter)
        .bind(signed(from))
        .bind(i64::from(rows_max));
    let rows = rows.fetch_all(pool).await?;
    let row = |row: SqliteRow| {
        Ok(Row {
            index: unsigned(row.try_get(0)?)?,
            bytes: row.try_get(1)?,
        })
    };
    rows.into_iter().map(row).collect()
}

/// Goes from name to name over the index, so that the number of entries does not count.
pub(super) async fn matters(pool: &SqlitePool, prefix: &str) -> Result<Vec<String>, LedgerError> {
    // In the order of bytes, every name with the prefix lies before the prefix and this character.
    let beyond = format!("{prefix}\u{10FFFF}");
    let names = sqlx::query_scalar(
        "WITH RECURSIVE name (matter) AS (
             SELECT min(matter) FROM entry WHERE matter >= ?1 AND matter < ?2
             UNION ALL
             SELECT (SELECT min(matter) FROM entry WHERE matter > name.matter AND matter < ?2)
             FROM name WHERE name.matter IS NOT NULL
         )
         SELECT matter FROM name WHERE matter IS NOT NULL",
    );
    Ok(names.bind(prefix).bind(beyond).fetch_all(pool).await?)
}

pub(super) async fn matter_from(
    pool: &SqlitePool,
    name: &str,
) -> Result<Option<String>, LedgerError> {
    let first = sqlx::query_scalar("SELECT min(matter) FROM entry WHERE matter >= ?");
    Ok(first.bind(name).fetch_one(pool).await?)
}

pub(super) async fn submissions(
    connection: &mut SqliteConnection,
    ids: &[SubmissionId],
) -> Result<Vec<Entered>, LedgerError> {
    let mut found = Vec::new();
    for ids in ids.chunks(IDS_A_STATEMENT) {
        let sql = format!(
            "SELECT id, hash, first, count FROM submission WHERE id IN ({})",
            vec!["?"; ids.len()].join(",")
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for id in ids {
            query = query.bind(id.0.to_vec());
        }
        for row in query.fetch_all(&mut *connection).await? {
            found.push(entered(&row)?);
        }
    }
    Ok(found)
}

fn entered(row: &SqliteRow) -> Result<Entered, LedgerError> {
    let count: i64 = row.try_get(3)?;
    Ok(Entered {
        id: SubmissionId(exact(row.try_get(0)?)?),
        hash: Hash(exact(row.try_get(1)?)?),
        first: unsigned(row.try_get(2)?)?,
        count: u32::try_from(count).map_err(|_| damaged("count of a submission's entries"))?,
    })
}

pub(super) async fn hashes(
    pool: &SqlitePool,
    level: u8,
    range: Range<u64>,
) -> Result<Vec<Hash>, LedgerError> {
    let query = match level {
        0 => sqlx::query_scalar("SELECT leaf FROM entry WHERE n >= ? AND n < ? ORDER BY n"),
        _ => sqlx::query_scalar(
            "SELECT hash FROM node WHERE i >= ? AND i < ? AND level = ? ORDER BY i",
        ),
    };
    let query = query.bind(signed(range.start)).bind(signed(range.end));
    let query = if level == 0 {
        query
    } else {
        query.bind(i64::from(level))
    };
    let blobs: Vec<Vec<u8>> = query.fetch_all(pool).await?;
    blobs
        .into_iter()
        .map(|blob| exact(blob).map(Hash))
        .collect()
}

pub(super) async fn checkpoint(
    pool: &SqlitePool,
    size: Option<u64>,
) -> Result<Option<Vec<u8>>, LedgerError> {
    let query = match size {
        Some(size) => {
            sqlx::query_scalar("SELECT note FROM checkpoint WHERE size = ?").bind(signed(size))
        }
        None => sqlx::query_scalar("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1"),
    };
    Ok(query.fetch_optional(pool).await?)
}

fn exact<const N: usize>(blob: Vec<u8>) -> Result<[u8; N], LedgerError> {
    <[u8; N]>::try_from(blob).map_err(|_| damaged("hash or an id of another length"))
}

fn damaged(what: &str) -> LedgerError {
    LedgerError::Damaged(format!("it holds a {what}"))
}
