//! Votes and floors as lists show them.

use crate::index::Span;
use crate::index::card::{Card, VoteCard};
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::committee::majority::Tally;
use treaty::committee::procedure::Procedure;
use treaty::committee::procedure::rules::Board;
use treaty::convention::Convention;

/// Votes and floors.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    /// What the acts of each matter span.
    pub(super) spans: BTreeMap<MatterId, Span>,
    /// The cards, by the names of their pages.
    pub(super) cards: BTreeMap<MatterId, Arc<Card>>,
    /// The votes by their day and the entry that opened them.
    pub(super) votes: BTreeMap<(Option<Day>, u64), MatterId>,
}

impl Lists {
    /// Takes in a card, in place of an earlier one. Of a vote whose ballots the rules keep back, no
    /// tally is taken.
    pub(super) fn put(&mut self, id: MatterId, card: Card, convention: &Convention) {
        let card = match card {
            Card::Vote(card) => Card::Vote(kept_back(card, convention)),
            floor @ Card::Floor(_) => floor,
        };
        self.share(id, Arc::new(card));
    }

    /// Takes in a card that another list has.
    pub(super) fn share(&mut self, id: MatterId, card: Arc<Card>) {
        if let Some(Card::Vote(earlier)) = self.cards.get(&id).map(Arc::as_ref) {
            self.votes.remove(&(earlier.day, earlier.entry));
        }
        if let Card::Vote(card) = card.as_ref() {
            self.votes.insert((card.day, card.entry), id.clone());
        }
        self.cards.insert(id, card);
    }
}

fn kept_back(mut card: VoteCard, convention: &Convention) -> VoteCard {
    let Some(rules) = &card.unlocked_under else {
        return card;
    };
    let procedure = Procedure::of(convention, rules).ok();
    let board = procedure.and_then(|rules| rules.board().ok());
    if board == Some(Board::AfterLock) {
        let tally = card.tally;
        card.tally = Tally {
            not_voting: tally.yes + tally.no + tally.abstain + tally.not_voting,
            ..Tally::default()
        };
    }
    card
}
