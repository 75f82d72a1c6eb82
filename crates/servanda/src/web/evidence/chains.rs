//! In which chains a person did an act: kept in memory, and read on as the Record grows.

use crate::error::Error;
use crate::house::{ClosedEntry, House};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use treaty::MatterId;

/// Entries looked through at once.
const ENTRIES_A_READ: u64 = 4096;

/// Chains by person. It only says where to look: who may read a chain is asked of the chain itself.
#[derive(Default)]
pub(crate) struct Chains(Mutex<Read>);

#[derive(Default)]
struct Read {
    /// Up to which entry the Record was read.
    size: u64,
    /// The entries that are not open.
    committed: Vec<u64>,
    by_person: BTreeMap<String, BTreeSet<MatterId>>,
}

impl Chains {
    /// The chains in which a person did an act.
    pub(super) async fn of(
        &self,
        house: &House,
        person: &str,
    ) -> Result<BTreeSet<MatterId>, Error> {
        self.read_on(house).await?;
        Ok(self
            .read()
            .by_person
            .get(person)
            .cloned()
            .unwrap_or_default())
    }

    /// Every entry that is not open, in order.
    pub(super) async fn committed(&self, house: &House) -> Result<Vec<u64>, Error> {
        self.read_on(house).await?;
        Ok(self.read().committed.clone())
    }

    async fn read_on(&self, house: &House) -> Result<(), Error> {
        let size = house.size().await?;
        loop {
            let from = self.read().size;
            if from >= size {
                return Ok(());
            }
            let until = size.min(from.saturating_add(ENTRIES_A_READ));
            let closed = house.closed(from..until).await?;
            let mut held = self.read();
            // Another request may have read the same meanwhile.
            if held.size == from {
                held.size = until;
                closed.iter().for_each(|one| held.take(one));
            }
        }
    }

    fn read(&self) -> MutexGuard<'_, Read> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Read {
    fn take(&mut self, one: &ClosedEntry) {
        self.committed.push(one.index);
        let open = one.disclosed.as_ref().and_then(|(_, entry)| entry.open());
        let Some(open) = open else { return };
        let by = open.act.get("by").and_then(|by| by.get("person")?.as_str());
        let id = MatterId::parse(&open.matter);
        if let (Some(person), Ok(id)) = (by, id)
            && id.kind() == "evidence/custody"
        {
            self.by_person
                .entry(person.to_owned())
                .or_default()
                .insert(id);
        }
    }
}
