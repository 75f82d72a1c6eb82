//! The shelf: the matters of one convention as they stood at the times asked about, read together.

mod at;
mod base;
mod lists;

pub(crate) use at::{folded, shelf as shelf_at};
pub(crate) use base::Base;

use crate::error::Error;
use crate::house::House;
use crate::index::Span;
use crate::index::card::{Card, FloorCard, VoteCard};
use lists::Lists;
use record::Instant;
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::act::{Done, Entered};
use treaty::calendar::Day;
use treaty::committee::agenda::AgendaItem;
use treaty::committee::body::{self, Body};
use treaty::committee::bureau::Bureau;
use treaty::committee::decision::{self, Decision};
use treaty::committee::document::{self, Document};
use treaty::committee::election::Election;
use treaty::committee::mandate::Mandate;
use treaty::committee::meeting::Meeting;
use treaty::committee::non_objection::NonObjection;
use treaty::committee::participation::{self, Participation};
use treaty::committee::procedure::Floor;
use treaty::committee::proposal::Proposal;
use treaty::committee::session::Session;
use treaty::convention::{Convention, Opened};
use treaty::depositary::register::Register;
use treaty::participant::{Participant, Participants};
use treaty::{Matter, MatterId, When};

/// The matters of one convention, folded for the times asked about. Those that hold ballots stand here
/// as [cards](Card); the one that a page is about is [brought](Shelf::bringing) whole.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf {
    /// The convention's name in addresses.
    pub(crate) slug: String,
    /// The convention's own data.
    pub(crate) convention: Arc<Convention>,
    /// The depositary's register.
    pub(crate) register: Arc<Register>,
    /// States, organizations and their names.
    pub(crate) participants: Arc<Participants>,
    /// How many entries of the Record it was folded from.
    pub(crate) size: u64,
    /// When the newest of them was entered.
    pub(crate) newest_at: Option<Instant>,
    /// The matters that hold no ballots, with their acts.
    held: Arc<BTreeMap<MatterId, Arc<Held>>>,
    /// Votes and floors, for lists.
    lists: Arc<Lists>,
    /// What was brought whole for one page.
    whole: Vec<(MatterId, Arc<Matter>)>,
}

/// A matter with all its acts.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    matter: Matter,
    acts: Arc<Vec<Done>>,
    span: Span,
}

impl Shelf {
    /// Folds the matters of a convention for the times asked about.
    ///
    /// # Errors
    /// When the storage fails, or this house keeps no such convention.
    pub(crate) async fn read(house: &House, slug: &str, when: &When) -> Result<Self, Error> {
        let base = Base::read(house, slug).await?;
        shelf_at(&base, house, when).await
    }

    /// A shelf of a Record that holds no convention.
    pub(crate) fn of_nothing(size: u64) -> Self {
        Self {
            size,
            ..Self::default()
        }
    }

    /// The same with a matter brought whole.
    pub(crate) fn bringing(&self, id: MatterId, matter: Arc<Matter>) -> Self {
        let mut shelf = self.clone();
        shelf.whole.push((id, matter));
        shelf
    }

    /// What is in view at the times asked about, over all matters that hold no ballots, in no order.
    pub(crate) fn in_view<'a>(&'a self, when: &'a When) -> impl Iterator<Item = &'a Done> {
        let acts = self.held.values().flat_map(|held| held.acts.iter());
        acts.filter(move |done| when.sees(done))
    }

    /// The acts of a matter that holds no ballots, whatever their times.
    pub(crate) fn acts(&self, id: &MatterId) -> &[Done] {
        self.held.get(id).map_or(&[], |held| held.acts.as_slice())
    }

    /// What the acts of a matter that holds ballots span.
    pub(crate) fn span(&self, id: &MatterId) -> Option<&Span> {
        self.lists.spans.get(id)
    }

    /// The matters that hold ballots, of which some acts are in view, with what they span.
    pub(crate) fn spans(&self) -> impl Iterator<Item = (&MatterId, &Span)> {
        self.lists.spans.iter()
    }

    /// What lists say of a vote.
    pub(crate) fn vote_card(&self, id: &MatterId) -> Option<&VoteCard> {
        match self.lists.cards.get(id).map(Arc::as_ref) {
            Some(Card::Vote(card)) => Some(card),
            _ => None,
        }
    }

    /// What lists say of the vote that an entry opened, with its name.
    pub(crate) fn vote_opened(
        &self,
        day: Option<Day>,
        entry: u64,
    ) -> Option<(&MatterId, &VoteCard)> {
        let id = self.lists.votes.get(&(day, entry))?;
        Some((id, self.vote_card(id)?))
    }

    /// What lists say of the votes, the newest first, those taken on floors included.
    pub(crate) fn vote_cards(&self) -> impl Iterator<Item = (&MatterId, &VoteCard)> {
        let newest_first = self.lists.votes.values().rev();
        newest_first.filter_map(|id| Some((id, self.vote_card(id)?)))
    }

    /// What lists say of the floors.
    pub(crate) fn floor_cards(&self) -> impl Iterator<Item = (&MatterId, &FloorCard)> {
        self.lists
            .cards
            .iter()
            .filter_map(|(id, card)| match card.as_ref() {
                Card::Floor(card) => Some((id, card)),
                Card::Vote(_) => None,
            })
    }

    /// Whether a matter was given at least one act.
    pub(crate) fn holds(&self, id: &MatterId) -> bool {
        self.matter(id).is_some() || self.span(id).is_some() || self.vote_card(id).is_some()
    }
}

macro_rules! nouns {
    ($($(#[$doc:meta])* $name:ident: $variant:ident => $noun:ty;)*) => {
        $(
            $(#[$doc])*
            pub(crate) fn $name(&self) -> impl Iterator<Item = (&MatterId, &$noun)> {
                self.held.iter().filter_map(|(id, held)| match &held.matter {
                    Matter::$variant(noun) => {
                        let noun: &$noun = noun;
                        Some((id, noun))
                    }
                    _ => None,
                })
            }
        )*
    };
}

impl Shelf {
    nouns! {
        /// The bodies.
        bodies: Body => Body;
        /// The mandates.
        mandates: Mandate => Mandate;
        /// The items of agendas.
        agenda: Agenda => AgendaItem;
        /// The Bureaux.
        bureaux: Bureau => Bureau;
        /// The sessions.
        sessions: Session => Session;
        /// The meetings.
        meetings: Meeting => Meeting;
        /// The documents.
        documents: Document => Document;
        /// The proposals.
        proposals: Proposal => Proposal;
        /// The decisions.
        decisions: Decision => Decision;
        /// Participation, body by body.
        participations: Participation => Participation;
        /// The non-objection lists.
        non_objections: NonObjection => NonObjection;
        /// The elections.
        elections: Election => Election;
    }

    /// The convention's opening; without it there is nothing to show.
    pub(crate) fn opened(&self) -> Option<&Opened> {
        self.convention.opened.as_ref()
    }

    /// A matter that was given at least one act; of those that hold ballots, only what was brought
    /// whole.
    pub(crate) fn matter(&self, id: &MatterId) -> Option<&Matter> {
        let whole = self.whole.iter().find(|(named, _)| named == id);
        let whole = whole.map(|(_, matter)| matter.as_ref());
        whole.or_else(|| self.held.get(id).map(|held| &held.matter))
    }

    /// What a body is.
    pub(crate) fn body(&self, id: &MatterId) -> Option<&Body> {
        match self.matter(id) {
            Some(Matter::Body(body)) => Some(body),
            _ => None,
        }
    }

    /// Who takes part in a body, where anything was entered of it.
    pub(crate) fn participation(&self, body: &MatterId) -> Option<&Participation> {
        match self.matter(&participation::of_body(body)?) {
            Some(Matter::Participation(held)) => Some(held),
            _ => None,
        }
    }

    /// The same, of the body that sits on a floor.
    pub(crate) fn participation_on(&self, floor: &Floor) -> Option<&Participation> {
        self.participation(floor.body.as_ref()?)
    }

    /// The members of a body on a day, in alphabetical order: its own, else those of the United Nations.
    pub(crate) fn members(&self, body: Option<&MatterId>, day: Day) -> Vec<&Participant> {
        match body.and_then(|body| self.participation(body)) {
            Some(held) => held.members(&self.participants, day),
            None => self.participants.members(day),
        }
    }

    /// A body's short name, or its id where it is not established.
    pub(crate) fn body_name<'a>(&'a self, id: &'a MatterId) -> &'a str {
        let name = self.body(id).map_or("", Body::short_name);
        if name.is_empty() { id.name() } else { name }
    }

    /// The document or the decision that bears a symbol.
    pub(crate) fn of_symbol(&self, symbol: &str) -> Option<&MatterId> {
        let document = self.documents().find(|(_, document)| {
            let issued = document.issued.as_ref().map(|held| &held.act);
            matches!(
                issued,
                Some(document::Act::Issued { symbol: own, also, .. })
                    if own.as_deref() == Some(symbol) || also.as_deref() == Some(symbol)
            )
        });
        let decision = || {
            self.decisions().find(|(_, decision)| {
                let taken = decision.taken.as_ref().map(|held| &held.act);
                matches!(
                    taken,
                    Some(decision::Act::Taken { symbol: own, .. }) if own.as_deref() == Some(symbol)
                )
            })
        };
        document
            .map(|(id, _)| id)
            .or_else(|| decision().map(|(id, _)| id))
    }

    /// Bodies by their place: the parent before its committees.
    pub(crate) fn bodies_in_order(&self) -> Vec<(&MatterId, &Body)> {
        let mut bodies: Vec<_> = self.bodies().collect();
        bodies.sort_by_key(|(_, body)| established_entry(body));
        bodies
    }
}

fn established_entry(body: &Body) -> u64 {
    body.established
        .as_ref()
        .map_or(u64::MAX, |held| held.entry)
}

/// The parent of a body and the decision that established it.
pub(crate) fn origin(held: &Entered<body::Act>) -> (Option<&MatterId>, Option<&MatterId>) {
    match &held.act {
        body::Act::Established {
            parent, decision, ..
        } => (parent.as_ref(), decision.as_ref()),
        body::Act::SecretariatNamed { .. } => (None, None),
    }
}
