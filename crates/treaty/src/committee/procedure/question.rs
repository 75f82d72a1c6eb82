//! A question: whatever the body can decide, from a draft resolution to a motion to adjourn.

use super::motion::Motion;
use crate::calendar::Day;
use crate::committee::decision::How;
use crate::participant::ParticipantId;
use record::entry::Instant;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Substance or procedure, as the Chair rules where it is in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Of substance.
    Substance,
    /// Of procedure.
    Procedure,
}

impl Nature {
    /// The other one: what an overruled ruling leaves.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Substance => Self::Procedure,
            Self::Procedure => Self::Substance,
        }
    }
}

/// What a question is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A proposal.
    Proposal,
    /// An amendment to the question named.
    Amendment {
        /// What it amends.
        to: String,
    },
    /// A motion.
    Motion {
        /// Its kind.
        motion: Motion,
        /// The question it is about, where it names one.
        about: Option<String>,
        /// The parts it names: those a division would vote on separately.
        parts: Vec<String>,
        /// The minutes it would limit speakers to.
        minutes: Option<u32>,
        /// How often it would let each speak on an item.
        times: Option<u32>,
    },
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Before the body.
    Pending,
    /// Circulated under silence.
    UnderSilence,
    /// Adopted (a motion: carried).
    Adopted(Option<How>),
    /// Rejected.
    NotCarried,
    /// More in favour than against, and two-thirds not reached.
    TwoThirdsNotReached,
    /// Silence was broken.
    SilenceBroken,
    /// Withdrawn by its proposer.
    Withdrawn,
    /// Not put to the vote: implied by an earlier decision, or all its operative parts fell.
    Dropped,
    /// No action was taken on it: the debate was adjourned.
    NoAction,
    /// The body held itself not competent.
    NotCompetent,
    /// What it amends, or is about, is no longer before the body.
    Lapsed,
}

/// What the Secretary stated that a question means for the budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// Symbol of the statement; absent: there are no implications.
    pub statement: Option<String>,
    /// The day the statement was circulated.
    pub circulated: Option<Day>,
}

/// A silence, open or over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// When it ends.
    pub until: Instant,
    /// The zone the deadline was stated in.
    pub zone: String,
    /// Who broke it, as far as this reader may know.
    pub breakers: BTreeSet<ParticipantId>,
}

impl Standing {
    /// The word a page and a sentence use.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Pending => "before the body",
            Self::UnderSilence => "under silence",
            Self::Adopted(None) => "adopted",
            Self::Adopted(Some(How::ByConsensus)) => "adopted by consensus",
            Self::Adopted(Some(_)) => "adopted without a vote",
            Self::NotCarried => "rejected",
            Self::TwoThirdsNotReached => "not adopted (two-thirds not reached)",
            Self::SilenceBroken => "not adopted (silence broken)",
            Self::Withdrawn => "withdrawn",
            Self::Dropped => "not put to the vote",
            Self::NoAction => "left without action",
            Self::NotCompetent => "outside the body's competence",
            Self::Lapsed => "lapsed with what it was about",
        }
    }

    /// Whether the body decided it, one way or another, so that only reconsideration opens it again.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        matches!(
            self,
            Self::Adopted(_)
                | Self::NotCarried
                | Self::TwoThirdsNotReached
                | Self::NoAction
                | Self::NotCompetent
        )
    }

    /// Whether the body still has it before it.
    #[must_use]
    pub const fn is_pending(self) -> bool {
        matches!(self, Self::Pending)
    }
}

/// A question before the body, or decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its short name on this floor, such as `L.11` or `motion-2`.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its title, in the words of the paper or of its mover.
    pub title: String,
    /// The item it was put under.
    pub item: Option<String>,
    /// Who put it and may withdraw it: the first sponsors, or the mover.
    pub proposers: BTreeSet<ParticipantId>,
    /// Its sponsors, those who joined later included, or the mover.
    pub sponsors: BTreeSet<ParticipantId>,
    /// The day it was circulated.
    pub circulated: Option<Day>,
    /// The day between circulation and discussion was waived.
    pub waived: bool,
    /// Its operative parts, in order; empty where nobody named them.
    pub operative: Vec<String>,
    /// Its other parts.
    pub others: Vec<String>,
    /// Parts on which the body decided to vote separately.
    pub divided: Vec<String>,
    /// How each part voted on separately came out.
    pub parts: BTreeMap<String, bool>,
    /// Questions that its adoption makes important.
    pub makes_important: Vec<String>,
    /// What it means for the budget, once stated.
    pub budget: Option<Budget>,
    /// Its silence, open or over.
    pub silence: Option<Silence>,
    /// Substance or procedure.
    pub nature: Nature,
    /// Order of amendments to it, furthest removed first, as the Chair ruled.
    pub distance: Vec<String>,
    /// Put before those submitted earlier.
    pub priority: bool,
    /// The Bureau has decided that consensus is exhausted.
    pub bureau_decided: bool,
    /// The Chair has informed the body of it.
    pub consensus_exhausted: bool,
    /// Somebody objected to deciding without a vote.
    pub objected: bool,
    /// The method asked for, if one was.
    pub asked: Option<super::rules::Method>,
    /// Who spoke on it, as a motion, and whether in favour.
    pub spoke: BTreeMap<ParticipantId, bool>,
    /// How often each explained its vote or position.
    pub explained: BTreeMap<ParticipantId, u32>,
    /// Who dissociated itself, with the paragraph.
    pub dissociated: Vec<(ParticipantId, Option<String>)>,
    /// How it stands.
    pub standing: Standing,
}

impl Question {
    /// A question just put.
    #[must_use]
    pub fn new(name: &str, kind: Kind, title: &str, item: Option<String>) -> Self {
        let nature = match kind {
            Kind::Motion { .. } => Nature::Procedure,
            Kind::Proposal | Kind::Amendment { .. } => Nature::Substance,
        };
        Self {
            name: name.to_owned(),
            kind,
            title: title.to_owned(),
            item,
            proposers: BTreeSet::new(),
            sponsors: BTreeSet::new(),
            circulated: None,
            waived: false,
            operative: Vec::new(),
            others: Vec::new(),
            divided: Vec::new(),
            parts: BTreeMap::new(),
            makes_important: Vec::new(),
            budget: None,
            silence: None,
            nature,
            distance: Vec::new(),
            priority: false,
            bureau_decided: false,
            consensus_exhausted: false,
            objected: false,
            asked: None,
            spoke: BTreeMap::new(),
            explained: BTreeMap::new(),
            dissociated: Vec::new(),
            standing: Standing::Pending,
        }
    }

    /// The motion it is, if it is one.
    #[must_use]
    pub const fn motion(&self) -> Option<Motion> {
        match &self.kind {
            Kind::Motion { motion, .. } => Some(*motion),
            Kind::Proposal | Kind::Amendment { .. } => None,
        }
    }

    /// How it stands, in words: a motion is carried or not, and what is not a motion is adopted.
    #[must_use]
    pub const fn in_words(&self) -> &'static str {
        match (&self.kind, self.standing) {
            (Kind::Motion { .. }, Standing::Adopted(None)) => "carried",
            (Kind::Motion { .. }, Standing::Adopted(Some(_))) => "carried without a vote",
            (Kind::Motion { .. }, Standing::NotCarried | Standing::TwoThirdsNotReached) => {
                "not carried"
            }
            (_, standing) => standing.in_words(),
        }
    }

    /// The question it is about: what it amends, or what its motion names.
    #[must_use]
    pub fn about(&self) -> Option<&str> {
        match &self.kind {
            Kind::Proposal => None,
            Kind::Amendment { to } => Some(to),
            Kind::Motion { about, .. } => about.as_deref(),
        }
    }

    /// How many spoke on it, as a motion: in favour, against.
    #[must_use]
    pub fn spoken(&self) -> (usize, usize) {
        let in_favour = self.spoke.values().filter(|side| **side).count();
        (in_favour, self.spoke.len() - in_favour)
    }

    /// Whether it amends the question named.
    #[must_use]
    pub fn amends(&self, name: &str) -> bool {
        matches!(&self.kind, Kind::Amendment { to } if to == name)
    }

    /// Whether every operative part was voted on and fell.
    #[must_use]
    pub fn all_operative_fell(&self) -> bool {
        !self.operative.is_empty()
            && self
                .operative
                .iter()
                .all(|part| self.parts.get(part) == Some(&false))
    }

    /// The part that a division leaves to be voted on next.
    #[must_use]
    pub fn part_left(&self) -> Option<&String> {
        self.divided
            .iter()
            .find(|part| !self.parts.contains_key(*part))
    }
}
