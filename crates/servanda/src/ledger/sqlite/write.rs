//! The one transaction that appends a batch.
//!
//! Rows go in many at a time, because each statement costs a crossing to the connection's thread.
//! A statement for each number of rows up to [`ROWS_A_STATEMENT`] is kept prepared. `OR FAIL` spares
//! SQLite a journal of its own for each statement: one that fails ends the whole transaction here.

use super::{read, signed};
use crate::ledger::{Batch, Entered, LedgerError, NewEntry};
use record::tree::Completed;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};

/// The most rows that one statement inserts.
const ROWS_A_STATEMENT: usize = 64;

type Insert = Query<'static, Sqlite, SqliteArguments>;

pub(super) async fn append(
    writer: &mut SqliteConnection,
    expected: u64,
    batch: Batch,
) -> Result<(), LedgerError> {
    // A crash anywhere before the commit returns leaves either nothing of the batch or all of it.
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
    let size = read::size(&mut transaction).await?;
    if size != expected {
        transaction.rollback().await?;
        return Err(LedgerError::Fenced { size });
    }
    let after = expected + batch.entries.len() as u64;
    let numbered = (expected..).zip(batch.entries).collect();
    insert(
        &mut transaction,
        "INSERT OR FAIL INTO entry (n, matter, leaf, bytes) VALUES ",
        4,
        numbered,
        bind_entry,
    )
    .await?;
    insert(
        &mut transaction,
        "INSERT OR FAIL INTO submission (id, hash, first, count) VALUES ",
        4,
        batch.submissions,
        bind_submission,
    )
    .await?;
    insert(
        &mut transaction,
        "INSERT OR FAIL INTO node (level, i, hash) VALUES ",
        3,
        batch.nodes,
        bind_node,
    )
    .await?;
    sqlx::query("INSERT OR REPLACE INTO checkpoint (size, note) VALUES (?, ?)")
        .bind(signed(after))
        .bind(batch.checkpoint)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(())
}

async fn insert<T>(
    connection: &mut SqliteConnection,
    into: &str,
    columns: usize,
    rows: Vec<T>,
    bind: fn(Insert, T) -> Insert,
) -> Result<(), LedgerError> {
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let count = rows.len().min(ROWS_A_STATEMENT);
        let row = format!("({})", vec!["?"; columns].join(","));
        let sql = format!("{into}{}", vec![row.as_str(); count].join(","));
        let statement = sqlx::query(AssertSqlSafe(sql));
        let statement = rows.by_ref().take(count).fold(statement, bind);
        statement.execute(&mut *connection).await?;
    }
    Ok(())
}

fn bind_entry(statement: Insert, (index, entry): (u64, NewEntry)) -> Insert {
    statement
        .bind(signed(index))
        .bind(entry.matter)
        .bind(entry.leaf.0.to_vec())
        .bind(entry.bytes)
}

fn bind_submission(statement: Insert, entered: Entered) -> Insert {
    statement
        .bind(entered.id.0.to_vec())
        .bind(entered.hash.0.to_vec())
        .bind(signed(entered.first))
        .bind(i64::from(entered.count))
}

fn bind_node(statement: Insert, node: Completed) -> Insert {
    statement
        .bind(i64::from(node.level))
        .bind(signed(node.index))
        .bind(node.hash.0.to_vec())
}
