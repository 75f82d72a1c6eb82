//! All treaties of the house together: one participant over all of them, and each of them in a line, for
//! any day and any state of knowledge.
//!
//! What is kept is folded from the Record and taken forward by the acts that are new; no question reads
//! the storage again unless it asks about a time before a treaty's own rules.

mod chapter;
mod kept;

pub use chapter::Chapter;
pub use kept::{Line, Stand};

use crate::error::Error;
use crate::house::House;
use kept::Kept;
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::When;
use treaty::participant::ParticipantId;

/// The treaties of a house, as far as its index has folded them.
#[derive(Debug, Clone, Default)]
pub struct Treaties {
    size: u64,
    all: BTreeMap<String, Arc<Kept>>,
}

impl Treaties {
    /// Reads every treaty of a house.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn read(house: &House) -> Result<Self, Error> {
        Self::default().advanced(house).await
    }

    /// Reads those in which a participant did something.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn read_of(house: &House, of: &ParticipantId) -> Result<Self, Error> {
        house.catch_up().await?;
        let index = house.index().await?;
        let mut read = Self {
            size: index.folded_to().await?,
            ..Self::default()
        };
        for slug in house.conventions().await? {
            if index.has_act(&slug, of).await? {
                read.take(house, slug).await?;
            }
        }
        Ok(read)
    }

    /// The same with the acts that are new.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn advanced(&self, house: &House) -> Result<Self, Error> {
        house.catch_up().await?;
        let index = house.index().await?;
        let (size, changed) = index.treaties_changed(self.size).await?;
        if size < self.size {
            // This Record was restored from a backup: what was folded beyond it is not in it.
            return Box::pin(Self::default().advanced(house)).await;
        }
        let mut next = self.clone();
        next.size = size;
        for slug in changed {
            next.take(house, slug).await?;
        }
        Ok(next)
    }

    async fn take(&mut self, house: &House, slug: String) -> Result<(), Error> {
        let held = self.all.get(&slug).cloned();
        if let Some(kept) = Kept::advanced(held, house, &slug, self.size).await? {
            self.all.insert(slug, Arc::new(kept));
        }
        Ok(())
    }

    /// How many entries they were folded from.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// How many treaties.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The treaties in which a participant did something that is in view, or in which it stands in
    /// another's place; by chapter and number.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn of(
        &self,
        house: &House,
        participant: &ParticipantId,
        when: &When,
    ) -> Result<Vec<Stand>, Error> {
        let mut found = Vec::new();
        for kept in self.all.values() {
            if kept.concerns(participant) {
                found.extend(kept.stand(house, participant, when).await?);
            }
        }
        found.sort_by_cached_key(|stand| stand.treaty.chapter.clone());
        Ok(found)
    }

    /// Every treaty in a line, by chapter and number.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn lines(&self, house: &House, when: &When) -> Result<Vec<Line>, Error> {
        let mut lines = Vec::with_capacity(self.all.len());
        for kept in self.all.values() {
            lines.extend(kept.line(house, when).await?);
        }
        lines.sort_by_cached_key(|line| line.treaty.chapter.clone());
        Ok(lines)
    }
}
