//! A card: what lists say of a vote or of a floor, so that nobody folds a hundred ballots for one line.

use serde::{Deserialize, Serialize};
use treaty::calendar::Day;
use treaty::committee::majority::Tally;
use treaty::committee::procedure::taken::Stage;
use treaty::committee::procedure::{Floor, Now};
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
    /// The meeting that met last, where it is a matter of this Record.
    pub(crate) meeting: Option<MatterId>,
    /// The day on which it met.
    pub(crate) day: Option<Day>,
    /// What is on the floor.
    on: On,
    /// Whether a meeting was opened on it.
    pub(crate) opened: bool,
    /// Whether a meeting is open now.
    pub(crate) sitting: bool,
}

/// What is on a floor, as its card keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum On {
    Closed,
    PointOfOrder,
    Appeal(String),
    Announced(String),
    Open(String),
    Locked(String),
    NoItem,
    Item(String),
    Before(Vec<String>),
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
        let met = floor.met.as_ref();
        Self {
            body: floor.body.clone(),
            meeting: met.and_then(|held| held.meeting.clone()),
            day: met.and_then(|held| held.day),
            on: On::of(&floor.now()),
            opened: !floor.rules.is_empty(),
            sitting: floor.sitting.is_some(),
        }
    }

    /// What is on the floor.
    pub(crate) fn now(&self) -> Now<'_> {
        match &self.on {
            On::Closed => Now::Closed,
            On::PointOfOrder => Now::PointOfOrder,
            On::Appeal(question) => Now::Appeal(question),
            On::Announced(question) => Now::Voting(question, Stage::Announced),
            On::Open(question) => Now::Voting(question, Stage::Open),
            On::Locked(question) => Now::Voting(question, Stage::Locked),
            On::NoItem => Now::NoItem,
            On::Item(item) => Now::Item(item),
            On::Before(questions) => Now::Before(questions.iter().map(String::as_str).collect()),
        }
    }
}

impl On {
    fn of(now: &Now<'_>) -> Self {
        match now {
            Now::Closed => Self::Closed,
            Now::PointOfOrder => Self::PointOfOrder,
            Now::Appeal(question) => Self::Appeal((*question).to_owned()),
            Now::Voting(question, Stage::Announced) => Self::Announced((*question).to_owned()),
            Now::Voting(question, Stage::Open) => Self::Open((*question).to_owned()),
            Now::Voting(question, _) => Self::Locked((*question).to_owned()),
            Now::NoItem => Self::NoItem,
            Now::Item(item) => Self::Item((*item).to_owned()),
            Now::Before(questions) => {
                Self::Before(questions.iter().map(|held| (*held).to_owned()).collect())
            }
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
