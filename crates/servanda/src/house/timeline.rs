//! The open acts of a convention in the order of their days, from the index.

use super::House;
use crate::error::Error;
use crate::index::Index;
use record::Instant;
use treaty::calendar::Day;
use treaty::{MatterId, When};

/// One open act, as the index holds it; [`House::done`] reads the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its entry.
    pub entry: u64,
    /// What it is about.
    pub matter: MatterId,
    /// Its type and version.
    pub act_type: String,
    /// The participant on whose part it was done.
    pub participant: Option<String>,
    /// The civil day of its legal effect.
    pub on: Option<Day>,
    /// When it became known.
    pub known: Instant,
}

/// Which lines are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    /// Only matters that begin so; the convention itself when empty.
    pub matter: String,
    /// Only this participant's.
    pub participant: Option<String>,
    /// Only of these types, version left out (`committee.vote.ballot`); all when empty.
    pub types: Vec<String>,
    /// Without those of these types.
    pub without: Vec<String>,
    /// From this day on.
    pub from: Option<Day>,
    /// Until this day.
    pub until: Option<Day>,
    /// Only what was known at this instant.
    pub known_as_of: Option<Instant>,
    /// Only among the first so many entries.
    pub entry: Option<u64>,
}

impl Lines {
    /// All that is in view.
    #[must_use]
    pub fn seen(when: &When) -> Self {
        Self {
            until: Some(when.as_of),
            known_as_of: when.known_as_of,
            entry: when.entry,
            ..Self::default()
        }
    }
}

impl House {
    /// The open acts of a convention, by day and then by entry; those without a day come first.
    ///
    /// # Errors
    /// When the storage fails, or an act is of a type that this program does not know.
    pub async fn timeline(&self, slug: &str, asked: &Lines) -> Result<Vec<Line>, Error> {
        let index = self.index().await?;
        index.catch_up(&*self.ledger).await?;
        index.lines(slug, asked).await
    }

    /// Folds what is missing into the index.
    ///
    /// # Errors
    /// As [`timeline`](Self::timeline).
    pub async fn catch_up(&self) -> Result<(), Error> {
        self.index().await?.catch_up(&*self.ledger).await
    }

    /// How many entries the index lacks.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn not_folded(&self) -> Result<u64, Error> {
        let size = self.ledger.size().await?;
        let index = self.index().await?;
        if size == index.folded_by_now() {
            return Ok(0);
        }
        Ok(size.saturating_sub(index.folded_to().await?))
    }

    pub(crate) async fn index(&self) -> Result<&Index, Error> {
        let opened = self
            .index
            .get_or_try_init(|| Index::open(self.index_file.as_deref()));
        opened.await
    }
}
