//! The one transaction that appends a batch.
//!
//! It is written in one go on the thread that asks for it, by SQLite's own interface: through a pool that
//! serves tasks, each statement would be a crossing to the connection's thread and back. `OR FAIL` spares
//! SQLite a journal of its own for each statement: one that fails ends the whole transaction here.

use super::{Writer, closed, signed, unsigned};
use crate::ledger::{Batch, LedgerError};
use rusqlite::{Connection, TransactionBehavior};

const ENTRY: &str = "INSERT OR FAIL INTO entry (n, matter, leaf, bytes) VALUES (?, ?, ?, ?)";
const SUBMISSION: &str = "INSERT OR FAIL INTO entered_lately (first, id) VALUES (?, ?)";
const NODE: &str = "INSERT OR FAIL INTO node (level, i, hash) VALUES (?, ?, ?)";
const CHECKPOINT: &str = "INSERT OR REPLACE INTO checkpoint (size, note) VALUES (?, ?)";

pub(super) fn append(writer: &Writer, expected: u64, batch: &Batch) -> Result<(), LedgerError> {
    let mut connection = writer.connection();
    let appended = insert(&mut connection, expected, batch);
    match &appended {
        Ok(()) => {
            writer.entered(&connection, &batch.submissions);
            if !batch.erased.is_empty() {
                closed::empty_log(&connection);
            }
        }
        Err(_) => writer.unsure(),
    }
    appended
}

/// A crash anywhere before the commit returns leaves either nothing of the batch or all of it.
fn insert(writer: &mut Connection, expected: u64, batch: &Batch) -> Result<(), LedgerError> {
    // Given up wherever this ends before the commit.
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let newest: Option<i64> = transaction
        .prepare_cached("SELECT max(n) FROM entry")?
        .query_row([], |row| row.get(0))?;
    let size = newest.map_or(Ok(0), |newest| unsigned(newest + 1))?;
    if size != expected {
        return Err(LedgerError::Fenced { size });
    }
    closed::keep(&transaction, &batch.closed)?;
    closed::erase(&transaction, &batch.erased)?;
    rows(&transaction, expected, batch)?;
    transaction.commit()?;
    Ok(())
}

fn rows(writer: &Connection, expected: u64, batch: &Batch) -> Result<(), LedgerError> {
    let mut insert = writer.prepare_cached(ENTRY)?;
    for (index, entry) in (expected..).zip(&batch.entries) {
        insert.execute((signed(index), &entry.matter, entry.leaf.0, &entry.bytes))?;
    }
    let mut insert = writer.prepare_cached(SUBMISSION)?;
    for entered in &batch.submissions {
        insert.execute((signed(entered.first), entered.id.0))?;
    }
    let mut insert = writer.prepare_cached(NODE)?;
    for node in &batch.nodes {
        insert.execute((node.level, signed(node.index), node.hash.0))?;
    }
    let after = expected + batch.entries.len() as u64;
    let mut insert = writer.prepare_cached(CHECKPOINT)?;
    insert.execute((signed(after), &batch.checkpoint))?;
    Ok(())
}
