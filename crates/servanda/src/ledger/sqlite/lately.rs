//! The submissions entered lately, by id.
//!
//! Ids are random, so each insert into a table ordered by them touches a page of its own, and a batch
//! would write a hundred times its bytes. So they are appended in the order of the Record first, are
//! looked up in memory, and now and then all are brought into the ordered table at once.

use super::{Writer, read, unsigned};
use crate::ledger::{Entered, LedgerError};
use record::entry::SubmissionId;
use sqlx::{Row as _, SqliteConnection};
use std::collections::HashMap;

/// How many submissions are lately entered before they are brought into the ordered table.
const LATELY_MAX: usize = 4096;

const BRING_IN: &str = "
BEGIN IMMEDIATE;
INSERT INTO entered (id, first) SELECT id, first FROM entered_lately ORDER BY id;
DELETE FROM entered_lately;
COMMIT";

/// What the table `entered_lately` holds.
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

impl Writer {
    /// Where the submissions among these begin that were entered.
    pub(super) async fn places(&mut self, ids: &[SubmissionId]) -> Result<Vec<u64>, LedgerError> {
        self.be_sure().await?;
        let mut places = Vec::new();
        let mut others = Vec::with_capacity(ids.len());
        for id in ids {
            match self.lately.first.get(id) {
                Some(first) => places.push(*first),
                None => others.push(*id),
            }
        }
        places.extend(read::places_in_order(&mut self.connection, &others).await?);
        Ok(places)
    }

    async fn be_sure(&mut self) -> Result<(), LedgerError> {
        if self.lately.unsure {
            self.lately = Lately::read(&mut self.connection).await?;
        }
        Ok(())
    }

    /// Until an append has returned, nothing in memory says what was entered.
    pub(super) fn appending(&mut self) {
        self.lately.unsure = true;
    }

    /// The append was done: these are entered now.
    pub(super) async fn appended(&mut self, was_sure: bool, entered: &[Entered]) {
        if was_sure {
            let entered = entered.iter().map(|entered| (entered.id, entered.first));
            self.lately.first.extend(entered);
            self.lately.unsure = false;
        }
        if self.lately.first.len() < LATELY_MAX {
            return;
        }
        // A crash or a failure in here leaves both tables as they were.
        match sqlx::raw_sql(BRING_IN).execute(&mut self.connection).await {
            Ok(_) => self.lately.first.clear(),
            Err(error) => {
                tracing::warn!(%error, "the submissions entered lately stay where they are");
                let _ = sqlx::raw_sql("ROLLBACK")
                    .execute(&mut self.connection)
                    .await;
            }
        }
    }

    pub(super) fn is_sure(&self) -> bool {
        !self.lately.unsure
    }
}
