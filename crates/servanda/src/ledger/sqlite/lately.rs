//! The submissions entered lately, by id.
//!
//! Ids are random, so each insert into a table ordered by them touches a page of its own, and a batch
//! would write a hundred times its bytes. So they are appended in the order of the Record first, are
//! looked up in memory, and now and then all are brought into the ordered table at once.

use super::{Writer, read, unsigned};
use crate::ledger::{Entered, LedgerError};
use record::entry::SubmissionId;
use rusqlite::Connection;
use sqlx::sqlite::SqlitePool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many submissions are lately entered before they are brought into the ordered table.
const LATELY_MAX: usize = 16_384;

const BRING_IN: &str = "
BEGIN IMMEDIATE;
INSERT INTO entered (id, first) SELECT id, first FROM entered_lately ORDER BY id;
DELETE FROM entered_lately;
COMMIT";

/// What the table `entered_lately` holds, as far as it is known.
pub(super) struct Lately {
    first: HashMap<SubmissionId, u64>,
    /// An append ended without saying whether it was done: read the table before going on.
    unsure: bool,
}

impl Lately {
    pub(super) fn read(connection: &Connection) -> Result<Self, LedgerError> {
        let mut select = connection.prepare("SELECT first, id FROM entered_lately")?;
        let mut rows = select.query([])?;
        let mut first = HashMap::new();
        while let Some(row) = rows.next()? {
            first.insert(SubmissionId(row.get(1)?), unsigned(row.get(0)?)?);
        }
        Ok(Self {
            first,
            unsure: false,
        })
    }
}

impl Writer {
    /// An append was not done, or did not say so: nothing in memory says what was entered.
    pub(super) fn unsure(&self) {
        locked(&self.lately).unsure = true;
    }

    /// An append was done: these are entered now. When there are many, all are brought in order.
    pub(super) fn entered(&self, connection: &Connection, entered: &[Entered]) {
        {
            let mut lately = locked(&self.lately);
            if !lately.unsure {
                let entered = entered.iter().map(|entered| (entered.id, entered.first));
                lately.first.extend(entered);
            }
            if lately.first.len() < LATELY_MAX {
                return;
            }
            // Before they are in the table, and whether or not it is then said that they are.
            self.seen.add(lately.first.keys());
        }
        // A crash or a failure in here leaves both tables as they were.
        match connection.execute_batch(BRING_IN) {
            // Whoever finds nothing here from now on finds it in the ordered table.
            Ok(()) => locked(&self.lately).first.clear(),
            Err(error) => {
                tracing::warn!(%error, "the submissions entered lately stay where they are");
                let _ = connection.execute_batch("ROLLBACK");
            }
        }
    }
}

impl Writer {
    /// Where the submissions among these begin that were entered. What is on its way is not among them.
    pub(super) async fn places(
        self: &Arc<Self>,
        readers: &SqlitePool,
        ids: &[SubmissionId],
    ) -> Result<Vec<u64>, LedgerError> {
        if locked(&self.lately).unsure {
            let read = Lately::read(&self.connection())?;
            *locked(&self.lately) = read;
        }
        let mut places = Vec::new();
        let mut others = Vec::with_capacity(ids.len());
        {
            let lately = locked(&self.lately);
            for id in ids {
                match lately.first.get(id) {
                    Some(first) => places.push(*first),
                    None => others.push(*id),
                }
            }
        }
        self.seen.among(&mut others);
        if !others.is_empty() {
            self.fill_beside(readers);
            let mut reader = readers.acquire().await?;
            places.extend(read::places_in_order(&mut reader, &others).await?);
        }
        Ok(places)
    }
}

impl Writer {
    /// Fills the filter beside the other work, the first time that it is missed.
    fn fill_beside(self: &Arc<Self>, readers: &SqlitePool) {
        if !self.seen.is_to_be_filled() {
            return;
        }
        let (writer, readers) = (Arc::clone(self), readers.clone());
        self.beside.spawn(async move {
            if let Err(error) = writer.seen.fill(&readers).await {
                tracing::warn!(%error, "every submission is looked for in the table until it can be read");
            }
        });
    }
}

fn locked(lately: &Mutex<Lately>) -> MutexGuard<'_, Lately> {
    lately.lock().unwrap_or_else(PoisonError::into_inner)
}
