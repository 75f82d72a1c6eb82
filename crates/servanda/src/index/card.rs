//! A card: what lists say of a vote or of a floor, so that nobody folds a hundred ballots for one line.

use serde::{Deserialize, Serialize};
use treaty::calendar::Day;
use treaty::committee::majority::Tally;
use treaty::committee::procedure::Floor;
use treaty::committee::procedure::taken::Stage;
use treaty::committee::vote::Vote;
use treaty::convention::Convention;
use treaty::{Matter, MatterId};

/// What lists say of a vote or a floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Card {
    /// A vote, entered by itself or taken on a floor.
    Vote(VoteCard),
    /// A floor.
    Floor(FloorCard),
}

/// What lists say of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoteCard {
    /// The body.
    pub(crate) body: MatterId,
    /// What was put to the vote.
    pub(crate) title: String,
    /// The proposal, where it is a matter of this Record.
    pub(crate) proposal: Option<MatterId>,
    /// Its day.
    pub(crate) day: Option<Day>,
    /// The entry of its opening: two votes never have the same.
    pub(crate) entry: u64,
    /// Whether the result is announced.
    pub(crate) announced: bool,
    /// How it came out, in words.
    pub(crate) words: Option<String>,
    /// Whether it was declared void.
    pub(crate) void: bool,
    /// The tally.
    pub(crate) tally: Tally,
    /// The set of rules that says whether ballots are shown, while the vote is not locked.
    pub(crate) unlocked_under: Option<String>,
}

/// What lists say of a floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FloorCard {
    /// The body; absent before a meeting was opened.
    pub(crate) body: Option<MatterId>,
    /// What is on the floor, in one sentence.
    pub(crate) words: String,
    /// Whether a meeting was opened on it.
    pub(crate) opened: bool,
    /// Whether a meeting is open now.
    pub(crate) sitting: bool,
}

impl VoteCard {
    /// Of a vote that was put; none of one that has no question.
    pub(crate) fn of(vote: &Vote) -> Option<Self> {
        let question = vote.question()?;
        Some(Self {
            body: question.body.clone(),
            title: question.title.clone(),
            proposal: question.proposal.clone(),
            day: vote.day(),
            entry: vote.opened.as_ref()?.entry,
            announced: vote.announced.is_some(),
            words: vote.in_words(),
            void: vote.void.is_some(),
            tally: vote.tally(),
            unlocked_under: None,
        })
    }

    fn on_floor(floor: &Floor, place: usize) -> Option<Self> {
        // Nothing that a card says rests on the convention but whether ballots are shown, and that is
        // asked of the rules by whoever shows it.
        let mut card = Self::of(&floor.vote(place, &Convention::default())?)?;
        let locked = floor.votings.get(place)?.stage >= Stage::Locked;
        card.unlocked_under = (!locked).then(|| floor.rules.clone());
        Some(card)
    }
}

impl FloorCard {
    fn of(floor: &Floor) -> Self {
        Self {
            body: floor.body.clone(),
            words: floor.in_words(),
            opened: !floor.rules.is_empty(),
            sitting: floor.sitting.is_some(),
        }
    }
}

/// Whether a matter is one of those of which lists read cards: it holds ballots.
pub(crate) fn has_cards(id: &MatterId) -> bool {
    matches!(id.kind(), "committee/vote" | "committee/floor")
}

/// The cards of a matter, each under the name of its page; of a floor only those of its votings from
/// a place on.
pub(crate) fn cards(id: &MatterId, matter: &Matter, from_place: usize) -> Vec<(MatterId, Card)> {
    match matter {
        Matter::Vote(vote) => {
            let card = VoteCard::of(vote).map(Card::Vote);
            card.map(|card| (id.clone(), card)).into_iter().collect()
        }
        Matter::Floor(floor) => {
            let votings = (from_place..floor.votings.len()).filter_map(|place| {
                let named = MatterId::of_floor_vote(id, place + 1)?;
                Some((named, Card::Vote(VoteCard::on_floor(floor, place)?)))
            });
            let own = (id.clone(), Card::Floor(FloorCard::of(floor)));
            votings.chain([own]).collect()
        }
        _ => Vec::new(),
    }
}
