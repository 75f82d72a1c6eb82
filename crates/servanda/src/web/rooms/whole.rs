//! Matters with ballots are folded whole for the page that is about them: the one that its address names.
//! Those folded last are kept and taken forward by the acts that are new.

use crate::error::Error;
use crate::house::House;
use crate::index::{Seen, Span};
use crate::web::shelf::{Shelf, folded};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use treaty::matter::FLOOR_VOTE;
use treaty::{Matter, MatterId, When};

/// How many are kept.
const KEPT_MAX: usize = 24;

/// A matter with the last entry folded into it.
type Kept = (MatterId, u64, Arc<Matter>);

/// The matters folded whole last, the newest used first.
#[derive(Default)]
pub(super) struct Whole(Mutex<VecDeque<Kept>>);

impl Whole {
    /// The shelf with the matters that hold ballots and that an address names.
    pub(super) async fn brought(
        &self,
        house: &House,
        shelf: Arc<Shelf>,
        when: &When,
        page: &str,
    ) -> Result<Arc<Shelf>, Error> {
        let mut shelf = shelf;
        for name in page.split('/').filter(|name| !name.is_empty()) {
            for kind in ["committee/vote", "committee/floor", FLOOR_VOTE] {
                let id = MatterId::parse(&format!("{}/{kind}/{name}", shelf.slug));
                let Ok(id) = id else { continue };
                let own = id
                    .floor_vote()
                    .map_or_else(|| id.clone(), |(floor, _)| floor);
                let Some(span) = shelf.span(&own).copied() else {
                    continue;
                };
                let Some(matter) = self.matter(house, &own, &span, when).await? else {
                    continue;
                };
                let vote = match (matter.as_ref(), id.floor_vote()) {
                    (Matter::Floor(floor), Some((_, place))) => {
                        let vote = floor.vote(place, &shelf.convention);
                        vote.map(|vote| Arc::new(Matter::Vote(Box::new(vote))))
                    }
                    _ => Some(matter),
                };
                if let Some(matter) = vote {
                    shelf = Arc::new(shelf.bringing(id, matter));
                }
            }
        }
        Ok(shelf)
    }

    async fn matter(
        &self,
        house: &House,
        id: &MatterId,
        span: &Span,
        when: &When,
    ) -> Result<Option<Arc<Matter>>, Error> {
        if span.seen(when) != Seen::Whole {
            return Ok(folded(house, id, span, when).await?.map(Arc::new));
        }
        let (from, mut matter) = match self.taken(id) {
            Some((_, last, matter)) if last <= span.last => (last + 1, matter),
            _ => (0, Arc::new(Matter::empty(id))),
        };
        if from <= span.last {
            let new = house.acts_within(id, from..span.last + 1).await?;
            let matter = Arc::make_mut(&mut matter);
            new.iter().for_each(|done| matter.fold(done));
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_front((id.clone(), span.last, Arc::clone(&matter)));
        kept.truncate(KEPT_MAX);
        Ok(Some(matter))
    }

    /// Takes a matter out, so that it can be taken forward without a copy.
    fn taken(&self, id: &MatterId) -> Option<Kept> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = kept.iter().position(|(held, ..)| held == id)?;
        kept.remove(place)
    }
}
