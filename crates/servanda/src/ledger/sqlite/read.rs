//! What is read from the tables.

use super::{signed, unsigned};
use crate::ledger::{Entered, LedgerError, Row};
use record::entry::SubmissionId;
use record::{Entry, Hash};
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

/// Where the submissions among these begin that were entered, for who reads beside the writer.
pub(super) async fn places(
    connection: &mut SqliteConnection,
    ids: &[SubmissionId],
) -> Result<Vec<u64>, LedgerError> {
    let mut places = places_in(connection, ids, "entered_lately").await?;
    places.extend(places_in_order(connection, ids).await?);
    Ok(places)
}

/// The same, among those that were brought into the ordered table.
pub(super) async fn places_in_order(
    connection: &mut SqliteConnection,
    ids: &[SubmissionId],
) -> Result<Vec<u64>, LedgerError> {
    places_in(connection, ids, "entered").await
}

async fn places_in(
    connection: &mut SqliteConnection,
    ids: &[SubmissionId],
    table: &'static str,
) -> Result<Vec<u64>, LedgerError> {
    let mut places = Vec::new();
    for ids in ids.chunks(IDS_A_STATEMENT) {
        let marks = vec!["?"; ids.len()].join(",");
        let sql = format!("SELECT first FROM {table} WHERE id IN ({marks})");
        let mut query = sqlx::query_scalar(AssertSqlSafe(sql));
        for id in ids {
            query = query.bind(id.0.to_vec());
        }
        let found: Vec<i64> = query.fetch_all(&mut *connection).await?;
        places.extend(
            found
                .into_iter()
                .map(unsigned)
                .collect::<Result<Vec<_>, _>>()?,
        );
    }
    Ok(places)
}

/// What the first entries of submissions say of them.
pub(super) async fn entered(
    pool: &SqlitePool,
    places: Vec<u64>,
) -> Result<Vec<Entered>, LedgerError> {
    let mut found = Vec::with_capacity(places.len());
    for first in places {
        let bytes = entries(pool, first..first + 1).await?.pop();
        let entry = Entry::parse(&bytes.unwrap_or_default());
        let entry =
            entry.map_err(|error| LedgerError::Damaged(format!("entry {first}: {error}")))?;
        found.push(match entry.open() {
            Some(open) => Entered {
                id: open.submission.id,
                hash: Some(open.submission.hash),
                first,
                count: open.submission.of,
            },
            None => entered_closed(pool, first).await?,
        });
    }
    Ok(found)
}

async fn entered_closed(pool: &SqlitePool, first: u64) -> Result<Entered, LedgerError> {
    let closed = super::closed::read(pool, first..first + 1).await?.pop();
    let closed = closed.ok_or_else(|| damaged("closed entry of which nothing is kept"))?;
    Ok(Entered {
        id: closed.id,
        hash: closed.hash,
        first,
        count: closed.count,
    })
}

pub(super) fn id(row: &SqliteRow) -> Result<SubmissionId, LedgerError> {
    Ok(SubmissionId(exact(row.try_get(0)?)?))
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

pub(super) fn exact<const N: usize>(blob: Vec<u8>) -> Result<[u8; N], LedgerError> {
    <[u8; N]>::try_from(blob).map_err(|_| damaged("hash or an id of another length"))
}

fn damaged(what: &str) -> LedgerError {
    LedgerError::Damaged(format!("it holds a {what}"))
}
