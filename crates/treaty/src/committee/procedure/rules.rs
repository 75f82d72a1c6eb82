//! The rules of procedure as the engine takes them: typed, each with the rule it comes from.
//!
//! A body names one set of rules of its convention's Record. Where that set carries the value
//! `procedure`, the set named there stands behind it: what a mandate says goes before the general
//! rules. A value that neither carries is missing, and the step that needs it is not in order.

use super::motion::Motion;
use super::unfit::Unfit;
use crate::committee::majority::{Basis, Majority};
use crate::convention::Convention;
use crate::rule::{RuleSet, RuleValue};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// How much of the members must be present.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// At least a quarter.
    OneQuarter,
    /// At least a third.
    OneThird,
    /// More than half.
    MajorityOfMembers,
}

impl Presence {
    /// The smallest number that suffices.
    #[must_use]
    pub const fn of(self, members: u32) -> u32 {
        match self {
            Self::OneQuarter => members.div_ceil(4),
            Self::OneThird => members.div_ceil(3),
            Self::MajorityOfMembers => members / 2 + 1,
        }
    }
}

/// How many may speak on a motion, its mover apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Speakers {
    /// In favour.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Against.
    pub against: u32,
}

/// What must stand in the Record before substance is put to a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Before {
    /// The Bureau has decided that every effort at consensus is exhausted.
    BureauDecides,
    /// The Chair has informed the body of it.
    ChairInformsCommittee,
}

/// A way of voting that any representative may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// By show of hands: counted, without names.
    Hands,
    /// Each ballot recorded.
    Recorded,
    /// Called State by State from one drawn by lot.
    RollCall,
}

impl Method {
    /// The word of rules as data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hands => "hands",
            Self::Recorded => "recorded",
            Self::RollCall => "roll-call",
        }
    }
}

/// Which open ballots show on the board before the Chair locks the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Board {
    /// Each as it is cast.
    AtOnce,
    /// None until the lock; until then who has voted.
    AfterLock,
}

/// A value with the rule it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruled<T> {
    /// The value.
    pub value: T,
    /// Its rule, as the set cites it.
    pub rule: String,
}

/// The rules a body follows, special before general.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure<'a> {
    sets: Vec<&'a RuleSet>,
}

impl<'a> Procedure<'a> {
    /// The set named and the one behind it.
    ///
    /// # Errors
    /// [`Unfit::NoSuchRules`] when the Record holds no set of that name.
    pub fn of(convention: &'a Convention, set: &str) -> Result<Self, Unfit> {
        let held = |set: &str| {
            let missing = || Unfit::NoSuchRules {
                set: set.to_owned(),
            };
            convention.rule_set(set).ok_or_else(missing)
        };
        let special = held(set)?;
        let mut sets = vec![special];
        if let Some(behind) = special
            .value("procedure")
            .and_then(|value| value.value.as_str())
        {
            sets.push(held(behind)?);
        }
        Ok(Self { sets })
    }

    /// The value of an id, special before general.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&'a RuleValue> {
        self.sets.iter().find_map(|set| set.value(id))
    }

    /// The rule that a value comes from, for citing; the id itself where no set carries it.
    #[must_use]
    pub fn cite(&self, id: &str) -> String {
        self.find(id)
            .map_or_else(|| id.to_owned(), |value| value.rule.clone())
    }

    /// A value that the step needs.
    ///
    /// # Errors
    /// [`Unfit::RuleMissing`] when no set carries it, [`Unfit::RuleUnreadable`] when it is of
    /// another form.
    pub fn value<T: DeserializeOwned>(&self, id: &str) -> Result<Ruled<T>, Unfit> {
        let missing = || Unfit::RuleMissing { id: id.to_owned() };
        self.optional(id)?.ok_or_else(missing)
    }

    /// A value that may be absent.
    ///
    /// # Errors
    /// [`Unfit::RuleUnreadable`] when it is of another form.
    pub fn optional<T: DeserializeOwned>(&self, id: &str) -> Result<Option<Ruled<T>>, Unfit> {
        let Some(found) = self.find(id) else {
            return Ok(None);
        };
        match serde_json::from_value(found.value.clone()) {
            Ok(value) => Ok(Some(Ruled {
                value,
                rule: found.rule.clone(),
            })),
            Err(error) => Err(Unfit::RuleUnreadable {
                rule: found.rule.clone(),
                id: id.to_owned(),
                reason: error.to_string(),
            }),
        }
    }

    /// How many may speak on a motion; absent: the rules set no number.
    ///
    /// # Errors
    /// [`Unfit::RuleUnreadable`].
    pub fn speakers(&self, motion: Motion) -> Result<Option<Ruled<Speakers>>, Unfit> {
        self.optional(motion.speakers_value())
    }

    /// The place of a motion among those the rules rank; those unranked come after.
    ///
    /// # Errors
    /// [`Unfit::RuleMissing`] or [`Unfit::RuleUnreadable`].
    pub fn rank(&self, motion: Motion) -> Result<usize, Unfit> {
        let ranked: Ruled<Vec<Motion>> = self.value("motion.precedence")?;
        let place = ranked.value.iter().position(|held| *held == motion);
        // An appeal is put at once, and competence before what it would bar.
        Ok(match motion {
            Motion::Appeal => 0,
            Motion::Competence => ranked.value.len() + 1,
            _ => place.map_or(ranked.value.len() + 2, |place| place + 1),
        })
    }

    /// What must stand in the Record before substance is put to a vote; nothing, where no set says so.
    ///
    /// # Errors
    /// [`Unfit::RuleUnreadable`].
    pub fn before_substance(&self) -> Result<Option<Ruled<Vec<Before>>>, Unfit> {
        self.optional("substance.before-the-vote")
    }

    /// The majority of substance, where the body's own rules set one, else the ordinary one.
    ///
    /// # Errors
    /// [`Unfit::RuleMissing`] or [`Unfit::RuleUnreadable`].
    pub fn substance(&self) -> Result<Ruled<Majority>, Unfit> {
        match self.optional("substance.majority")? {
            Some(special) => Ok(special),
            None => self.value("voting.majority"),
        }
    }

    /// Which ballots show before the lock; where no set says so, each as it is cast.
    ///
    /// # Errors
    /// [`Unfit::RuleUnreadable`].
    pub fn board(&self) -> Result<Board, Unfit> {
        let held: Option<Ruled<Board>> = self.optional("voting.board")?;
        Ok(held.map_or(Board::AtOnce, |held| held.value))
    }

    /// Whether a motion goes before everything else and is put to the vote at once: those that the
    /// rules rank.
    ///
    /// # Errors
    /// [`Unfit::RuleMissing`] or [`Unfit::RuleUnreadable`].
    pub fn at_once(&self, motion: Motion) -> Result<bool, Unfit> {
        let ranked: Ruled<Vec<Motion>> = self.value("motion.precedence")?;
        Ok(ranked.value.contains(&motion))
    }

    /// The rules that the reasoning of an outcome cites.
    #[must_use]
    pub fn basis(&self, majority_rule: String) -> Basis {
        Basis {
            majority: majority_rule,
            present_and_voting: self.cite("voting.present-and-voting"),
            equally_divided: self.cite("voting.tie"),
        }
    }
}
