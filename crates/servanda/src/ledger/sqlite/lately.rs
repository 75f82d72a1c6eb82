//! The submissions entered lately, by id.
//!
//! Ids are random, so each insert into a table ordered by them touches a page of its own, and a batch
//! would write a hundred times its bytes. So they are appended in the order of the Record first, are
//! looked up in memory, and now and then all are brought into the ordered table at once.

use super::seen::Seen;
use super::{Writer, read, unsigned};
use crate::ledger::{Entered, LedgerError};
use record::entry::SubmissionId;
use sqlx::sqlite::SqlitePool;
use sqlx::{Row as _, SqliteConnection};
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
    pub(super) async fn read(connection: &mut SqliteConnection) -> Result<Self, LedgerError> {
        let rows = sqlx::query("SELECT id, first FROM entered_lately")
            .fetch_all(connection)
            .await?;
        let row = |row| -> Result<(SubmissionId, u64), LedgerError> {
            Ok((read::id(&row)?, unsigned(row.try_get(1)?)?))
        };
        Ok(Self {
            first: rows.into_iter().map(row).collect::<Result<_, _>>()?,
            unsure: false,
        })
    }
}

/// An append that has begun; dropped before it is done, nothing in memory says what was entered.
pub(super) struct Appending<'a> {
    lately: &'a Mutex<Lately>,
    was_sure: bool,
    done: bool,
}

impl<'a> Appending<'a> {
    pub(super) fn begin(lately: &'a Mutex<Lately>) -> Self {
        let was_sure = !locked(lately).unsure;
        Self {
            lately,
            was_sure,
            done: false,
        }
    }

    /// The append was done: these are entered now. When there are many, all are brought in order.
    pub(super) async fn done(
        mut self,
        connection: &mut SqliteConnection,
        entered: &[Entered],
        seen: &Seen,
    ) {
        self.done = true;
        {
            let mut lately = locked(self.lately);
            if self.was_sure {
                let entered = entered.iter().map(|entered| (entered.id, entered.first));
                lately.first.extend(entered);
            }
            if lately.first.len() < LATELY_MAX {
                return;
            }
            // Before they are in the table, and whether or not it is then said that they are.
            seen.add(lately.first.keys());
        }
        // A crash or a failure in here leaves both tables as they were.
        match sqlx::raw_sql(BRING_IN).execute(&mut *connection).await {
            // Whoever finds nothing here from now on finds it in the ordered table.
            Ok(_) => locked(self.lately).first.clear(),
            Err(error) => {
                tracing::warn!(%error, "the submissions entered lately stay where they are");
                let _ = sqlx::raw_sql("ROLLBACK").execute(connection).await;
            }
        }
    }
}

impl Drop for Appending<'_> {
    fn drop(&mut self) {
        if !self.done {
            locked(self.lately).unsure = true;
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
            let mut connection = self.connection.lock().await;
            let read = Lately::read(&mut connection).await?;
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
        tokio::spawn(async move {
            if let Err(error) = writer.seen.fill(&readers).await {
                tracing::warn!(%error, "every submission is looked for in the table until it can be read");
            }
        });
    }
}

fn locked(lately: &Mutex<Lately>) -> MutexGuard<'_, Lately> {
    lately.lock().unwrap_or_else(PoisonError::into_inner)
}
