//! The base: the newest shelf of a convention, whatever the day, from which every other is taken.
//!
//! It goes forward by the acts that are new. It is first folded from the matters that hold no ballots
//! alone; of the others it reads the cards from the index.

use super::Held;
use super::lists::Lists;
use crate::error::Error;
use crate::house::House;
use crate::index::card::has_cards;
use crate::index::{Changed, Span};
use record::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::act::Deed;
use treaty::convention::Convention;
use treaty::depositary::register::Register;
use treaty::participant::Participants;
use treaty::{Done, Matter, MatterId};

/// The newest shelf of a convention.
#[derive(Debug, Clone, Default)]
pub(crate) struct Base {
    pub(super) slug: String,
    pub(super) size: u64,
    pub(super) newest_at: Option<Instant>,
    pub(super) convention: Arc<Convention>,
    pub(super) register: Arc<Register>,
    pub(super) participants: Arc<Participants>,
    pub(super) held: Arc<BTreeMap<MatterId, Arc<Held>>>,
    pub(super) lists: Arc<Lists>,
}

impl Base {
    /// Folds a convention from the beginning.
    ///
    /// # Errors
    /// When the storage fails, or this house keeps no such convention.
    pub(crate) async fn read(house: &House, slug: &str) -> Result<Self, Error> {
        let base = Self {
            slug: slug.to_owned(),
            ..Self::default()
        };
        base.advanced(house).await
    }

    /// Folds the convention's own data and its register alone, from the ledger: what the depositary's pages
    /// rest on while the index is still being folded. It is no base for any other page, and none to go
    /// forward from.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(crate) async fn of_the_register(house: &House, slug: &str) -> Result<Self, Error> {
        let size = house.size().await?;
        let mut base = Self {
            slug: slug.to_owned(),
            size,
            ..Self::default()
        };
        let own = MatterId::of_convention(slug);
        let acts = house.acts_within(&own, 0..size).await?;
        fold_own(&mut base.convention, &acts);
        base.grow(own, acts);
        if base.convention.opened.is_none() {
            return Err(crate::house::unknown_convention(slug));
        }
        let register = MatterId::of_register(slug);
        let acts = house.acts_within(&register, 0..size).await?;
        let folded = Arc::make_mut(&mut base.register);
        acts.iter().for_each(|done| folded.fold(done));
        base.grow(register, acts);
        base.participants = house.participants(slug, Some(size)).await?;
        if let Some(newest) = size.checked_sub(1) {
            base.newest_at = Some(house.entry(newest).await?.at);
        }
        Ok(base)
    }

    /// How many entries it was folded from.
    pub(crate) const fn size(&self) -> u64 {
        self.size
    }

    /// The same with the acts that are new.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub(crate) async fn advanced(&self, house: &House) -> Result<Self, Error> {
        house.catch_up().await?;
        let index = house.index().await?;
        let mut changed = index.changed(&self.slug, self.size).await?;
        let mut next = self.clone();
        if changed.folded_to < self.size {
            // This Record was restored from a backup: what was folded beyond it is not in it.
            next = Self {
                slug: self.slug.clone(),
                ..Self::default()
            };
            changed = index.changed(&self.slug, 0).await?;
        }
        let convention = MatterId::of_convention(&self.slug);
        let own_data = |(id, _): &(MatterId, Span)| *id == convention;
        if next.size > 0 && changed.matters.iter().any(own_data) {
            // Whether ballots are shown is a value of the rules, which may have changed.
            changed.cards = index.changed(&self.slug, 0).await?.cards;
        }
        next.take(house, changed).await?;
        if next.convention.opened.is_none() {
            return Err(crate::house::unknown_convention(&self.slug));
        }
        Ok(next)
    }

    async fn take(&mut self, house: &House, changed: Changed) -> Result<(), Error> {
        let convention = MatterId::of_convention(&self.slug);
        let participants = self.convention.participants.clone();
        for (id, span) in changed.matters {
            if has_cards(&id) {
                Arc::make_mut(&mut self.lists).spans.insert(id, span);
                continue;
            }
            let from = self.held.get(&id).map_or(0, |held| held.span.last + 1);
            let new = house.acts_within(&id, from..changed.folded_to).await?;
            if id == convention {
                fold_own(&mut self.convention, &new);
            }
            if id.kind() == "depositary" {
                let register = Arc::make_mut(&mut self.register);
                new.iter().for_each(|done| register.fold(done));
            }
            self.grow(id, new);
        }
        for (id, card) in changed.cards {
            Arc::make_mut(&mut self.lists).put(id, card, &self.convention);
        }
        self.size = changed.folded_to;
        if self.convention.participants != participants && self.convention.opened.is_some() {
            self.participants = house.participants(&self.slug, Some(self.size)).await?;
        }
        if let Some(newest) = self.size.checked_sub(1) {
            self.newest_at = Some(house.entry(newest).await?.at);
        }
        Ok(())
    }

    /// Takes new acts into a matter that holds no ballots.
    fn grow(&mut self, id: MatterId, new: Vec<Done>) {
        let Some(span) = Span::over(&new) else {
            return;
        };
        let all = Arc::make_mut(&mut self.held);
        match all.get_mut(&id) {
            Some(held) => Arc::make_mut(held).take(new),
            None => {
                let mut held = Held {
                    matter: empty(&id),
                    acts: Arc::default(),
                    span,
                };
                held.fold(&new);
                held.acts = Arc::new(new);
                all.insert(id, Arc::new(held));
            }
        }
    }
}

impl Held {
    fn take(&mut self, new: Vec<Done>) {
        self.fold(&new);
        new.iter().for_each(|done| self.span.take(done));
        Arc::make_mut(&mut self.acts).extend(new);
    }

    fn fold(&mut self, acts: &[Done]) {
        acts.iter().for_each(|done| self.matter.fold(done));
    }
}

/// The noun of a matter before any act; the register and the convention stand apart.
pub(super) fn empty(id: &MatterId) -> Matter {
    match Matter::empty(id) {
        Matter::Register(_) => Matter::Other,
        other => other,
    }
}

/// Folds a convention's own data.
pub(super) fn fold_own<'a>(
    convention: &mut Arc<Convention>,
    acts: impl IntoIterator<Item = &'a Done>,
) {
    let convention = Arc::make_mut(convention);
    for done in acts {
        if let Deed::Convention(act) = &done.deed {
            convention.fold(done, act);
        }
    }
}
