//! A shelf for other times: what the base has whole is shared, what is in view only in part is folded.

use super::base::{Base, empty, fold_own};
use super::lists::Lists;
use super::{Held, Shelf};
use crate::error::Error;
use crate::house::House;
use crate::index::card::cards;
use crate::index::{Seen, Span};
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::convention::Convention;
use treaty::depositary::register::Register;
use treaty::{Matter, MatterId, When};

/// The shelf of a convention at the times asked about.
///
/// # Errors
/// When the storage fails, or the convention was not yet opened then.
pub(crate) async fn shelf(base: &Base, house: &House, when: &When) -> Result<Shelf, Error> {
    let convention = convention(base, when)?;
    let participants = if convention.participants == base.convention.participants {
        Arc::clone(&base.participants)
    } else {
        house.participants(&base.slug, when.entry).await?
    };
    let size = when.entry.unwrap_or(base.size);
    let newest_at = match size.checked_sub(1) {
        Some(newest) if size != base.size => Some(house.entry(newest).await?.at),
        _ => base.newest_at,
    };
    Ok(Shelf {
        slug: base.slug.clone(),
        register: register(base, when),
        held: held(base, when),
        lists: lists(base, house, when, &convention).await?,
        convention,
        participants,
        size,
        newest_at,
        whole: Vec::new(),
    })
}

/// The convention's own data are in view whatever their day, because a rule's value rests on the text.
fn convention(base: &Base, when: &When) -> Result<Arc<Convention>, Error> {
    let own = base.held.get(&MatterId::of_convention(&base.slug));
    let (Some(own), Some(size)) = (own, when.entry) else {
        return Ok(Arc::clone(&base.convention));
    };
    if own.span.last < size {
        return Ok(Arc::clone(&base.convention));
    }
    let mut convention = Arc::default();
    let entered = own.acts.iter().filter(|done| done.entry < size);
    fold_own(&mut convention, entered);
    if convention.opened.is_none() {
        return Err(crate::house::unknown_convention(&base.slug));
    }
    Ok(convention)
}

fn register(base: &Base, when: &When) -> Arc<Register> {
    let Some(own) = base.held.get(&MatterId::of_register(&base.slug)) else {
        return Arc::default();
    };
    if own.span.seen(when) == Seen::Whole {
        return Arc::clone(&base.register);
    }
    let mut register = Register::default();
    let in_view = own.acts.iter().filter(|done| when.sees(done));
    in_view.for_each(|done| register.fold(done));
    Arc::new(register)
}

/// The matters that hold no ballots.
fn held(base: &Base, when: &When) -> Arc<BTreeMap<MatterId, Arc<Held>>> {
    let whole = |held: &Arc<Held>| held.span.seen(when) == Seen::Whole;
    if base.held.values().all(whole) {
        return Arc::clone(&base.held);
    }
    let mut all = BTreeMap::new();
    for (id, held) in base.held.iter() {
        let shown = match held.span.seen(when) {
            Seen::Whole => Some(Arc::clone(held)),
            Seen::Part => in_part(id, held, when).map(Arc::new),
            Seen::Nothing => None,
        };
        all.extend(shown.map(|shown| (id.clone(), shown)));
    }
    Arc::new(all)
}

fn in_part(id: &MatterId, held: &Held, when: &When) -> Option<Held> {
    let mut matter = empty(id);
    let mut in_view = held.acts.iter().filter(|done| when.sees(done)).peekable();
    in_view.peek()?;
    in_view.for_each(|done| matter.fold(done));
    Some(Held {
        matter,
        acts: Arc::clone(&held.acts),
        span: held.span,
    })
}

/// Votes and floors; those in view only in part are folded from their acts.
async fn lists(
    base: &Base,
    house: &House,
    when: &When,
    convention: &Convention,
) -> Result<Arc<Lists>, Error> {
    let seen = |span: &Span| span.seen(when);
    if base
        .lists
        .spans
        .values()
        .all(|span| seen(span) == Seen::Whole)
    {
        return Ok(Arc::clone(&base.lists));
    }
    let mut lists = Lists::default();
    for (id, span) in &base.lists.spans {
        match seen(span) {
            Seen::Whole => {
                lists.spans.insert(id.clone(), *span);
            }
            Seen::Part => {
                let Some(matter) = folded(house, id, span, when).await? else {
                    continue;
                };
                lists.spans.insert(id.clone(), *span);
                for (name, card) in cards(id, &matter, 0) {
                    lists.put(name, card, convention);
                }
            }
            Seen::Nothing => {}
        }
    }
    for (id, card) in &base.lists.cards {
        let own = id
            .floor_vote()
            .map_or_else(|| id.clone(), |(floor, _)| floor);
        let whole = base
            .lists
            .spans
            .get(&own)
            .is_some_and(|span| seen(span) == Seen::Whole);
        if whole {
            lists.share(id.clone(), Arc::clone(card));
        }
    }
    Ok(Arc::new(lists))
}

/// A matter that holds ballots, folded from those of its acts that are in view; `None` when none is.
pub(crate) async fn folded(
    house: &House,
    id: &MatterId,
    span: &Span,
    when: &When,
) -> Result<Option<Matter>, Error> {
    let acts = house.acts_within(id, 0..span.last + 1).await?;
    let mut in_view = acts.iter().filter(|done| when.sees(done)).peekable();
    if in_view.peek().is_none() {
        return Ok(None);
    }
    let mut matter = Matter::empty(id);
    in_view.for_each(|done| matter.fold(done));
    Ok(Some(matter))
}
