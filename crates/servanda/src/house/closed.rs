//! Entries that are not open, for those who keep the house.

use super::House;
use crate::closed::{Disclosure, disclose};
use crate::error::Error;
use crate::ledger::{Closed, Row};
use record::Entry;
use std::ops::Range;
use treaty::MatterId;

/// Entries read at once.
const ROWS_A_READ: u32 = 1024;

/// An entry that is not open, as the house keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedEntry {
    /// Its index.
    pub index: u64,
    /// As it stands in the Record: a commitment.
    pub entry: Entry,
    /// What gives its content back, and the entry as it would stand open; absent once it is erased.
    pub disclosed: Option<(Disclosure, Entry)>,
}

impl House {
    /// The entries in a range that are not open, in order.
    ///
    /// # Errors
    /// When the storage fails, or what is kept is not what an entry commits to.
    pub async fn closed(&self, range: Range<u64>) -> Result<Vec<ClosedEntry>, Error> {
        let mut all = Vec::new();
        for closed in self.ledger.closed(range).await? {
            all.push(self.read_closed(&closed).await?);
        }
        Ok(all)
    }

    /// The entries of a matter that are not open, in order.
    ///
    /// # Errors
    /// As [`closed`](Self::closed).
    pub async fn closed_of(&self, matter: &MatterId) -> Result<Vec<ClosedEntry>, Error> {
        let (mut from, mut all) = (0, Vec::new());
        loop {
            let rows = self.ledger.of_matter(matter.as_str(), from, ROWS_A_READ);
            let rows = rows.await?;
            let Some(last) = rows.last() else {
                return Ok(all);
            };
            from = last.index + 1;
            for row in &rows {
                all.extend(self.closed(row.index..row.index + 1).await?);
            }
        }
    }

    async fn read_closed(&self, closed: &Closed) -> Result<ClosedEntry, Error> {
        let index = closed.entry;
        let bytes = self.entry_bytes(index).await?;
        let row = Row { index, bytes };
        Ok(ClosedEntry {
            index,
            entry: crate::desk::read_entry(&row)?,
            disclosed: disclose(&row, closed)?,
        })
    }
}
