//! The one transaction that appends a batch.
//!
//! Each statement sent costs a crossing to the connection's thread and back, so a batch is sent as
//! two: the beginning with the size, and everything else with the end. Rows go in many at a time; the
//! text for each number of rows up to [`ROWS_A_PIECE`] is kept prepared. `OR FAIL` spares SQLite a
//! journal of its own for each statement: one that fails ends the whole transaction here.

use super::lately::Appending;
use super::{Writer, closed, signed, unsigned};
use crate::ledger::{Batch, Entered, LedgerError, NewEntry};
use record::tree::Completed;
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{AssertSqlSafe, SqliteConnection};

/// The most rows of a table that are sent at once.
const ROWS_A_PIECE: usize = 64;

const ENTRY: &str = "INSERT OR FAIL INTO entry (n, matter, leaf, bytes) VALUES ";
const SUBMISSION: &str = "INSERT OR FAIL INTO entered_lately (first, id) VALUES ";
const NODE: &str = "INSERT OR FAIL INTO node (level, i, hash) VALUES ";
const CHECKPOINT: &str = "INSERT OR REPLACE INTO checkpoint (size, note) VALUES (?, ?); COMMIT";

type Statements = Query<'static, Sqlite, SqliteArguments>;

pub(super) async fn append(
    writer: &Writer,
    expected: u64,
    batch: Batch,
) -> Result<(), LedgerError> {
    let mut connection = writer.connection.lock().await;
    let entered = batch.submissions.clone();
    let erases = !batch.erased.is_empty();
    let appending = Appending::begin(&writer.lately);
    let appended = begin_and_append(&mut connection, expected, batch).await;
    match &appended {
        Ok(()) => {
            appending
                .done(&mut connection, &entered, &writer.seen)
                .await;
            if erases {
                closed::empty_log(&mut connection).await;
            }
        }
        // A transaction that is still open is given up; where there is none, there is nothing to do.
        Err(_) => {
            let _ = sqlx::raw_sql("ROLLBACK").execute(&mut *connection).await;
        }
    }
    appended
}

async fn begin_and_append(
    writer: &mut SqliteConnection,
    expected: u64,
    batch: Batch,
) -> Result<(), LedgerError> {
    let newest: Option<i64> = sqlx::query_scalar("BEGIN IMMEDIATE; SELECT max(n) FROM entry")
        .fetch_one(&mut *writer)
        .await?;
    let size = newest.map_or(Ok(0), |newest| unsigned(newest + 1))?;
    if size != expected {
        return Err(LedgerError::Fenced { size });
    }
    closed::keep(writer, batch.closed).await?;
    closed::erase(writer, &batch.erased).await?;
    let after = expected + batch.entries.len() as u64;
    let mut entries = (expected..).zip(batch.entries);
    let mut submissions = batch.submissions.into_iter();
    let mut nodes = batch.nodes.into_iter();
    let mut left = true;
    while left {
        let piece = Piece {
            entries: entries.by_ref().take(ROWS_A_PIECE).collect(),
            submissions: submissions.by_ref().take(ROWS_A_PIECE).collect(),
            nodes: nodes.by_ref().take(ROWS_A_PIECE).collect(),
        };
        left = piece
            .entries
            .len()
            .max(piece.submissions.len())
            .max(piece.nodes.len())
            == ROWS_A_PIECE;
        // A crash anywhere before the commit returns leaves either nothing of the batch or all of it.
        let statements = piece.statements(if left { "" } else { CHECKPOINT });
        let statements = if left {
            statements
        } else {
            statements
                .bind(signed(after))
                .bind(batch.checkpoint.clone())
        };
        statements.execute(&mut *writer).await?;
    }
    Ok(())
}

/// Rows that are sent at once.
struct Piece {
    entries: Vec<(u64, NewEntry)>,
    submissions: Vec<Entered>,
    nodes: Vec<Completed>,
}

impl Piece {
    /// The statements that insert the rows, with their values, and then what follows.
    fn statements(self, then: &str) -> Statements {
        let tables = [
            (ENTRY, "(?,?,?,?)", self.entries.len()),
            (SUBMISSION, "(?,?)", self.submissions.len()),
            (NODE, "(?,?,?)", self.nodes.len()),
        ];
        let inserts = tables.iter().filter(|(_, _, rows)| *rows > 0);
        let inserts =
            inserts.map(|(into, row, rows)| format!("{into}{}; ", vec![*row; *rows].join(",")));
        let sql = inserts.collect::<String>() + then;
        let statements = sqlx::query(AssertSqlSafe(sql));
        let statements = self.entries.into_iter().fold(statements, bind_entry);
        let statements = self
            .submissions
            .into_iter()
            .fold(statements, bind_submission);
        self.nodes.into_iter().fold(statements, bind_node)
    }
}

fn bind_entry(statements: Statements, (index, entry): (u64, NewEntry)) -> Statements {
    statements
        .bind(signed(index))
        .bind(entry.matter)
        .bind(entry.leaf.0.to_vec())
        .bind(entry.bytes)
}

fn bind_submission(statements: Statements, entered: Entered) -> Statements {
    statements
        .bind(signed(entered.first))
        .bind(entered.id.0.to_vec())
}

fn bind_node(statements: Statements, node: Completed) -> Statements {
    statements
        .bind(i64::from(node.level))
        .bind(signed(node.index))
        .bind(node.hash.0.to_vec())
}
