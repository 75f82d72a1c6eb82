//! Folding entries into the tables.

use super::{ENTRIES_A_FOLD, FINGERPRINT};
use crate::desk::{read_done, read_entry};
use crate::error::Error;
use crate::ledger::{Ledger, Row};
use record::Instant;
use sqlx::sqlite::SqlitePool;
use sqlx::{QueryBuilder, SqliteConnection};

/// The most rows that one statement inserts.
const ROWS_A_STATEMENT: usize = 250;

/// A row of the table `act`.
struct ActRow {
    entry: u64,
    matter: String,
    act_type: String,
    participant: Option<String>,
    day: Option<String>,
    known: Instant,
}

/// Folds some of the entries that are missing; gives how many are folded then.
pub(super) async fn some(pool: &SqlitePool, ledger: &dyn Ledger, size: u64) -> Result<u64, Error> {
    // Two programs may fold beside each other: each begins where the other left it.
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let mut from = folded_to(&mut transaction).await?;
    if from > size {
        // The index is of a Record that went further: this one was restored.
        sqlx::raw_sql("DELETE FROM act; DELETE FROM meta")
            .execute(&mut *transaction)
            .await?;
        from = 0;
    }
    let to = size.min(from + ENTRIES_A_FOLD);
    let mut rows = Vec::new();
    for (index, bytes) in (from..).zip(ledger.entries(from..to).await?) {
        rows.extend(read(&Row { index, bytes })?);
    }
    for rows in rows.chunks(ROWS_A_STATEMENT) {
        insert(&mut transaction, rows).await?;
    }
    sqlx::raw_sql("DELETE FROM meta")
        .execute(&mut *transaction)
        .await?;
    sqlx::query("INSERT INTO meta (folded_to, fingerprint) VALUES (?, ?)")
        .bind(i64::try_from(to).unwrap_or(i64::MAX))
        .bind(FINGERPRINT)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(to)
}

/// How many entries this version has folded.
pub(super) async fn folded_to(connection: &mut SqliteConnection) -> Result<u64, sqlx::Error> {
    let folded: Option<i64> =
        sqlx::query_scalar("SELECT folded_to FROM meta WHERE fingerprint = ?")
            .bind(FINGERPRINT)
            .fetch_optional(&mut *connection)
            .await?;
    match folded {
        Some(folded) => Ok(u64::try_from(folded).unwrap_or_default()),
        None => {
            sqlx::raw_sql("DELETE FROM act").execute(connection).await?;
            Ok(0)
        }
    }
}

fn read(row: &Row) -> Result<Option<ActRow>, Error> {
    let entry = read_entry(row)?;
    let Some(open) = entry.open() else {
        return Ok(None);
    };
    let done = read_done(row)?;
    let header = done.as_ref().map(|done| &done.header);
    Ok(Some(ActRow {
        entry: row.index,
        matter: open.matter.clone(),
        act_type: entry.act_type().unwrap_or_default().to_owned(),
        participant: header.and_then(|header| Some(header.participant.as_ref()?.to_string())),
        day: header.and_then(|header| Some(header.on?.to_string())),
        known: done.as_ref().map_or(entry.at, |done| done.known()),
    }))
}

async fn insert(connection: &mut SqliteConnection, rows: &[ActRow]) -> Result<(), Error> {
    let mut query = QueryBuilder::new(
        "INSERT INTO act (entry, convention, matter, noun, type, participant, day, known) ",
    );
    query.push_values(rows, |mut values, row| {
        let name = row.act_type.split('/').next().unwrap_or_default();
        let convention = row.matter.split('/').next().unwrap_or_default();
        values
            .push_bind(i64::try_from(row.entry).unwrap_or(i64::MAX))
            .push_bind(convention.to_owned())
            .push_bind(row.matter.clone())
            .push_bind(name.to_owned())
            .push_bind(row.act_type.clone())
            .push_bind(row.participant.clone())
            .push_bind(row.day.clone())
            .push_bind(row.known.to_string());
    });
    query.build().execute(connection).await?;
    Ok(())
}
