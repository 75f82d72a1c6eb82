//! The shelf: the matters of one convention as they stood at the times asked about, read together.

use crate::error::Error;
use crate::house::House;
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
use treaty::committee::vote::Vote;
use treaty::convention::{Convention, Opened};
use treaty::depositary::register::Register;
use treaty::participant::{Participant, Participants};
use treaty::{Matter, MatterId, When};

/// The matters of one convention, folded, and what happened in the order of time.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shelf {
    /// The convention's name in addresses.
    pub(crate) slug: String,
    /// The convention's own data.
    pub(crate) convention: Convention,
    /// The depositary's register.
    pub(crate) register: Register,
    /// States, organizations and their names.
    pub(crate) participants: Arc<Participants>,
    /// Every matter of the convention.
    pub(crate) matters: BTreeMap<MatterId, Matter>,
    /// The acts of every matter, whatever their times.
    pub(crate) acts: BTreeMap<MatterId, Arc<Vec<Done>>>,
    /// How many entries of the Record it was folded from.
    pub(crate) size: u64,
    /// When the newest of them was entered.
    pub(crate) newest_at: Option<Instant>,
}

impl Shelf {
    /// Folds the matters of a convention for the times asked about.
    ///
    /// # Errors
    /// When the storage fails, or this house keeps no such convention.
    pub(crate) async fn read(house: &House, slug: &str, when: &When) -> Result<Self, Error> {
        let mut shelf = Self {
            slug: slug.to_owned(),
            convention: house.convention(slug, when.entry).await?,
            participants: house.participants(slug, when.entry).await?,
            size: when.entry.unwrap_or(0),
            ..Self::default()
        };
        if let Some(newest) = shelf.size.checked_sub(1) {
            shelf.newest_at = Some(house.entry(newest).await?.at);
        }
        for id in house.matters(&format!("{slug}/")).await? {
            let acts = house.acts(&id).await?;
            let mut matter = Matter::empty(&id);
            let in_view: Vec<&Done> = acts.iter().filter(|done| when.sees(done)).collect();
            if in_view.is_empty() {
                continue;
            }
            in_view.iter().for_each(|done| matter.fold(done));
            if let Matter::Register(register) = matter {
                shelf.register = *register;
                matter = Matter::Other;
            }
            if let Matter::Floor(floor) = &matter {
                shelf.take_votes(&id, floor);
            }
            shelf.matters.insert(id.clone(), matter);
            shelf.acts.insert(id, acts);
        }
        Ok(shelf)
    }

    /// The votes taken on a floor stand beside those entered by themselves, each under its own name.
    fn take_votes(&mut self, id: &MatterId, floor: &Floor) {
        for place in 0..floor.votings.len() {
            let vote = floor.vote(place, &self.convention);
            let named = MatterId::of_floor_vote(id, place + 1);
            let held = named.zip(vote);
            self.matters
                .extend(held.map(|(name, vote)| (name, Matter::Vote(Box::new(vote)))));
        }
    }

    /// What is in view at the times asked about, over all matters, in no order.
    pub(crate) fn in_view<'a>(&'a self, when: &'a When) -> impl Iterator<Item = &'a Done> {
        let acts = self.acts.values().flat_map(|acts| acts.iter());
        acts.filter(move |done| when.sees(done))
    }
}

macro_rules! nouns {
    ($($(#[$doc:meta])* $name:ident: $variant:ident => $noun:ty;)*) => {
        $(
            $(#[$doc])*
            pub(crate) fn $name(&self) -> impl Iterator<Item = (&MatterId, &$noun)> {
                self.matters.iter().filter_map(|(id, matter)| match matter {
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
        /// The votes, those taken on floors included.
        votes: Vote => Vote;
        /// Participation, body by body.
        participations: Participation => Participation;
        /// The non-objection lists.
        non_objections: NonObjection => NonObjection;
        /// The floors.
        floors: Floor => Floor;
        /// The elections.
        elections: Election => Election;
    }

    /// The convention's opening; without it there is nothing to show.
    pub(crate) const fn opened(&self) -> Option<&Opened> {
        self.convention.opened.as_ref()
    }

    /// A matter that was given at least one act.
    pub(crate) fn matter(&self, id: &MatterId) -> Option<&Matter> {
        self.matters.get(id)
    }

    /// What a body is.
    pub(crate) fn body(&self, id: &MatterId) -> Option<&Body> {
        match self.matters.get(id) {
            Some(Matter::Body(body)) => Some(body),
            _ => None,
        }
    }

    /// Who takes part in a body, where anything was entered of it.
    pub(crate) fn participation(&self, body: &MatterId) -> Option<&Participation> {
        match self.matters.get(&participation::of_body(body)?) {
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
