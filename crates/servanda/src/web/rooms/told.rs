//! What is read from the index for a page: lines of the timeline, citations, a participant's ballots.

use super::Rooms;
use crate::error::Error;
use crate::index::search::{Counted, Found, Question, Wanted};
use crate::index::{Cast, Index, Seen};
use crate::web::paged::Before;
use crate::web::reading::Reading;
use crate::web::timeline::{Line, lines};
use crate::web::words::deed::Part;
use std::collections::BTreeMap;
use treaty::calendar::Day;
use treaty::participant::ParticipantId;
use treaty::{Done, When};

/// Entries between two that are wanted are read too, where they are at most so many.
const GAP_MAX: u64 = 2;

impl Rooms {
    /// About so many of the newest lines of the timeline before a day and entry, oldest first; and
    /// where the next page begins.
    pub(crate) async fn told(
        &self,
        reading: &Reading,
        part: Option<Part>,
        before: Option<(Day, u64)>,
        count: usize,
    ) -> Result<(Vec<Line>, Option<(Day, u64)>), Error> {
        let when = whole_times(reading);
        let part = part.map(Part::as_str);
        let index = self.read_index().await?;
        let slug = &reading.shelf.slug;
        let told = index.told(slug, &when, part, before, count).await?;
        let acts = self.acts(&told.entries).await?;
        Ok((lines(reading, &acts), told.next))
    }

    /// The first and the last day of which the timeline tells.
    pub(crate) async fn days_told(
        &self,
        reading: &Reading,
        part: Option<Part>,
    ) -> Result<Option<(Day, Day)>, Error> {
        let (when, part) = (whole_times(reading), part.map(Part::as_str));
        let index = self.read_index().await?;
        index.days_told(&reading.shelf.slug, &when, part).await
    }

    /// So many of a participant's ballots, one a vote, the newest vote first.
    pub(crate) async fn ballots(
        &self,
        reading: &Reading,
        participant: &ParticipantId,
        before: Option<Before>,
        count: usize,
    ) -> Result<Vec<Cast>, Error> {
        let when = whole_times(reading);
        let index = self.read_index().await?;
        let (slug, before) = (&reading.shelf.slug, before.map(Before::parts));
        index
            .ballots(slug, participant.as_str(), &when, before, count)
            .await
    }

    /// What matches a question, counted, and so many of it from a place on.
    pub(crate) async fn searched(
        &self,
        reading: &Reading,
        question: &Question,
        wanted: &Wanted,
        from: u64,
        count: u64,
    ) -> Result<(Counted, Vec<Found>), Error> {
        let when = whole_times(reading);
        let index = self.read_index().await?;
        let slug = &reading.shelf.slug;
        let counted = index.counted(slug, &when, question, wanted).await?;
        let found = index
            .search(slug, &when, question, wanted, from, count)
            .await?;
        Ok((counted, found))
    }

    /// How many acts in view cite each source.
    pub(crate) async fn citations(
        &self,
        reading: &Reading,
    ) -> Result<BTreeMap<String, u64>, Error> {
        let mut count: BTreeMap<String, u64> = BTreeMap::new();
        let when = whole_times(reading);
        let mut whole = Vec::new();
        for (id, span) in reading.shelf.spans() {
            if span.seen(&when) == Seen::Whole {
                whole.push(id);
                continue;
            }
            let acts = self.house.acts_within(id, 0..span.last + 1).await?;
            let in_view = acts.iter().filter(|done| when.sees(done));
            for source in in_view.filter_map(|done| done.header.source.as_ref()) {
                *count.entry(source.document.clone()).or_default() += 1;
            }
        }
        for done in reading.shelf.in_view(&when) {
            if let Some(source) = &done.header.source {
                *count.entry(source.document.clone()).or_default() += 1;
            }
        }
        if !whole.is_empty() {
            let index = self.read_index().await?;
            for (source, acts) in index.citations(&whole).await? {
                *count.entry(source).or_default() += acts;
            }
        }
        Ok(count)
    }

    /// The open acts of some entries, in their order.
    pub(crate) async fn acts(&self, entries: &[u64]) -> Result<Vec<Done>, Error> {
        let mut acts = Vec::with_capacity(entries.len());
        let near = |one: &u64, next: &u64| next.saturating_sub(*one) <= GAP_MAX;
        for run in entries.chunk_by(near) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else {
                continue;
            };
            for (index, entry) in self.house.entries(*first..last + 1).await? {
                if run.binary_search(&index).is_ok() {
                    acts.extend(crate::desk::read_done_of(index, &entry)?);
                }
            }
        }
        Ok(acts)
    }

    async fn read_index(&self) -> Result<&Index, Error> {
        self.house.catch_up().await?;
        self.house.index().await
    }
}

/// The times of an answer with the Record's size in every case, so that nothing newer slips in.
fn whole_times(reading: &Reading) -> When {
    When {
        entry: Some(reading.shelf.size),
        ..reading.when.clone()
    }
}
