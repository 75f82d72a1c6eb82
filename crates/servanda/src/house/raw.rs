//! The Record as it lies there, for programs: entries by their bytes, matters by name, content by hash.

use super::House;
use crate::desk::{Unfit, persons, read_entry};
use crate::error::{Error, Kind};
use crate::ledger::{Entered, Row};
use record::Hash;
use record::entry::SubmissionId;
use record::keys::People;
use treaty::NotInOrder;

impl House {
    /// The bytes of the entries from one on, at most `count` of them, with their numbers.
    ///
    /// # Errors
    /// When the storage fails; so for everything below.
    pub async fn rows(&self, from: u64, count: u32) -> Result<Vec<Row>, Error> {
        let range = from..from.saturating_add(count.into());
        let found = self.ledger.entries(range).await?;
        let rows = (from..).zip(found);
        Ok(rows.map(|(index, bytes)| Row { index, bytes }).collect())
    }

    /// The bytes of a matter's open entries from one on, at most `count` of them. To which matter one belongs that is
    /// not open, the Record does not say, and so nobody is told.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub async fn rows_of(&self, matter: &str, from: u64, count: u32) -> Result<Vec<Row>, Error> {
        let wanted = usize::try_from(count).unwrap_or(usize::MAX);
        let (mut from, mut open) = (from, Vec::new());
        while open.len() < wanted {
            let rows = self.ledger.of_matter(matter, from, count).await?;
            let Some(last) = rows.last() else { break };
            from = last.index + 1;
            for row in rows {
                if open.len() < wanted && read_entry(&row)?.open().is_some() {
                    open.push(row);
                }
            }
        }
        Ok(open)
    }

    /// The names of matters that begin so and are not before `from`, at most `count` of them. One that begins with an
    /// act that is not open is not named.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub async fn names(
        &self,
        prefix: &str,
        from: &str,
        count: usize,
    ) -> Result<Vec<String>, Error> {
        let names = self.ledger.matters(prefix).await?;
        let mut told = Vec::new();
        for name in names.into_iter().filter(|name| name.as_str() >= from) {
            if told.len() == count {
                break;
            }
            let first = self.ledger.of_matter(&name, 0, 1).await?;
            let first = first.first().map(read_entry).transpose()?;
            if first.is_some_and(|first| first.open().is_some()) {
                told.push(name);
            }
        }
        Ok(told)
    }

    /// Where a submission stands in the Record.
    ///
    /// # Errors
    /// [`Kind::Unknown`] when the Record holds none of that id.
    pub async fn entered_at(&self, id: SubmissionId) -> Result<Entered, Error> {
        let found = self.ledger.submissions(&[id]).await?;
        found.into_iter().next().ok_or_else(|| {
            let what = format!("the Record holds no submission with the id {id}");
            let remedy =
                "Submit it; if an answer was lost, submitting the same again is always right";
            Error::new(Kind::Unknown, what, remedy)
        })
    }

    /// The keys of persons, as the Record introduced and revoked them.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub async fn people(&self) -> Result<People, Error> {
        persons(&*self.ledger).await
    }

    /// The person for whom a key signs now, by the Record.
    ///
    /// # Errors
    /// [`Kind::NotInOrder`] when the key signs for nobody now.
    pub async fn person_of(&self, key: &[u8]) -> Result<String, Error> {
        let people = persons(&*self.ledger).await?;
        let found = people.holder(key, self.now()?).map(str::to_owned);
        found.map_err(|reason| {
            let reason = reason.to_string();
            NotInOrder::from(Unfit::KeySignsForNobody { reason }).into()
        })
    }

    /// Keeps content in the archive, so that acts can name it.
    ///
    /// # Errors
    /// As [`rows`](Self::rows).
    pub async fn keep(&self, content: Vec<u8>) -> Result<Hash, Error> {
        Ok(self.archive.keep(content).await?)
    }
}
