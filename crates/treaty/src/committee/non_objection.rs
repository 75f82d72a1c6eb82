//! The non-objection list: organizations without consultative status that ask to take part.
//!
//! The Chair draws it up with the secretariat and circulates it; silence until the deadline is
//! non-objection. An objection removes nothing by itself: the proposed names and the final ones both
//! go to the body, which decides, by vote if need be. Who objects, and on what basis, is sealed to the
//! Chair and the secretariat; the *general* basis is told also to a State that asks. What anyone may
//! see rests on the open acts alone, so an objection can be erased and no list changes.

mod balance;
mod decide;
mod unfit;
mod words;

use crate::act::{Done, Entered};
use crate::calendar::Day;
use crate::committee::decision::How;
use crate::matter::MatterId;
use crate::participant::ParticipantId;
use record::entry::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub use balance::Balance;
pub use unfit::Unfit;

/// What an organization is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// A non-governmental organization.
    Ngo,
    /// Another organization of civil society.
    CivilSociety,
    /// An academic institution.
    Academia,
    /// A company, or an association of companies.
    PrivateSector,
}

impl Category {
    /// Its name for a reader.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ngo => "Non-governmental organization",
            Self::CivilSociety => "Civil society",
            Self::Academia => "Academia",
            Self::PrivateSector => "Private sector",
        }
    }
}

/// How many persons an organization would send, by gender.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persons {
    /// Women.
    pub women: u32,
    /// Men.
    pub men: u32,
    /// Those who stated neither, or nothing.
    pub not_stated: u32,
}

/// Acts about a non-objection list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The Chair begins to draw up the list.
    #[serde(rename = "committee.non_objection.opened/1")]
    Opened {
        /// The body.
        body: MatterId,
        /// What gives the procedure, in the project's own words or by its symbol.
        basis: String,
    },
    /// An organization is proposed.
    #[serde(rename = "committee.non_objection.proposed/1")]
    Proposed {
        /// Its short name here: lower-case letters, digits, hyphens.
        organization: String,
        /// Its name.
        name: String,
        /// What it is.
        category: Category,
        /// The country it comes from, by its code.
        country: ParticipantId,
        /// What it knows about, in the project's own words.
        expertise: String,
        /// The persons it would send.
        #[serde(skip_serializing_if = "Option::is_none")]
        persons: Option<Persons>,
    },
    /// The list is circulated; silence until the deadline is non-objection.
    #[serde(rename = "committee.non_objection.circulated/1")]
    Circulated {
        /// The instant at which silence ends.
        until: String,
        /// The time zone the deadline was stated in.
        zone: String,
    },
    /// The State in `for` objects. For the Chair and the secretariat only.
    #[serde(rename = "committee.non_objection.objected/1")]
    Objected {
        /// To this organization.
        organization: String,
        /// The basis, as the State gave it.
        basis: String,
        /// The general basis, which may be told to a State that asks.
        general_basis: String,
    },
    /// The State in `for` asks for the general basis of the objections to an organization.
    #[serde(rename = "committee.non_objection.basis_asked/1")]
    BasisAsked {
        /// The organization.
        organization: String,
    },
    /// The general basis is told to the State in `for`, which asked. For it, the Chair and the
    /// secretariat only.
    #[serde(rename = "committee.non_objection.basis_told/1")]
    BasisTold {
        /// The organization.
        organization: String,
        /// The general basis.
        general_basis: String,
    },
    /// The Chair submits the list to the body: the names proposed stand beside the final ones.
    #[serde(rename = "committee.non_objection.submitted/1")]
    Submitted {
        /// The organizations on the final list.
        organizations: Vec<String>,
    },
    /// The body decides.
    #[serde(rename = "committee.non_objection.decided/1")]
    Decided {
        /// The organizations that may take part.
        organizations: Vec<String>,
        /// How it was decided.
        how: How,
        /// The vote, where there was one and this Record holds it.
        #[serde(skip_serializing_if = "Option::is_none")]
        vote: Option<MatterId>,
        /// Symbol of the document that holds the decision, where it has one.
        #[serde(skip_serializing_if = "Option::is_none")]
        symbol: Option<String>,
    },
}

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Proposed { country, .. } => vec![country],
            _ => Vec::new(),
        }
    }

    /// The time zone it names.
    #[must_use]
    pub fn zone(&self) -> Option<&str> {
        match self {
            Self::Circulated { zone, .. } => Some(zone),
            _ => None,
        }
    }

    /// The vote it names.
    #[must_use]
    pub const fn vote(&self) -> Option<&MatterId> {
        match self {
            Self::Decided { vote, .. } => vote.as_ref(),
            _ => None,
        }
    }
}

/// An organization on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Its short name.
    pub organization: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub category: Category,
    /// Where it comes from.
    pub country: ParticipantId,
    /// What it knows about.
    pub expertise: String,
    /// The persons it would send.
    pub persons: Option<Persons>,
    /// The entry.
    pub entry: u64,
}

/// An objection, where it may be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The organization.
    pub organization: String,
    /// The State.
    pub by: Option<ParticipantId>,
    /// The general basis.
    pub general_basis: String,
}

/// What the body decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Who may take part.
    pub organizations: BTreeSet<String>,
    /// How it was decided.
    pub how: How,
    /// The vote.
    pub vote: Option<MatterId>,
    /// The day.
    pub on: Option<Day>,
    /// The entry.
    pub entry: u64,
}

/// A non-objection list, folded from its acts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NonObjection {
    /// The opening.
    pub opened: Option<Entered<Act>>,
    /// The names proposed, in the order proposed.
    pub proposed: Vec<Proposed>,
    /// The instant at which silence ends, and the zone it was stated in.
    pub deadline: Option<(Instant, String)>,
    /// Objections, where they may be seen.
    pub objections: Vec<Objection>,
    /// Acts of which only the commitment is left or shown.
    pub unseen: u32,
    /// States that asked for the general basis, with the organization.
    pub asked: BTreeSet<(ParticipantId, String)>,
    /// The final names, as submitted to the body.
    pub submitted: Option<BTreeSet<String>>,
    /// What the body decided.
    pub decided: Option<Decision>,
}

impl NonObjection {
    /// The body.
    #[must_use]
    pub fn body(&self) -> Option<&MatterId> {
        match &self.opened.as_ref()?.act {
            Act::Opened { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The organization of a short name.
    #[must_use]
    pub fn organization(&self, name: &str) -> Option<&Proposed> {
        self.proposed.iter().find(|held| held.organization == name)
    }

    /// Whether the body decided that an organization may take part.
    #[must_use]
    pub fn admits(&self, organization: &str) -> bool {
        let decided = self.decided.as_ref();
        decided.is_some_and(|held| held.organizations.contains(organization))
    }

    /// Takes an act into the list.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        match act {
            Act::Opened { .. } => self.opened = Some(Entered::of(done, act)),
            Act::Proposed {
                organization,
                name,
                category,
                country,
                expertise,
                persons,
            } => self.proposed.push(Proposed {
                organization: organization.clone(),
                name: name.clone(),
                category: *category,
                country: country.clone(),
                expertise: expertise.clone(),
                persons: *persons,
                entry: done.entry,
            }),
            Act::Circulated { until, zone } => {
                let until = Instant::parse(until).ok();
                self.deadline = until.map(|until| (until, zone.clone()));
            }
            Act::Objected {
                organization,
                general_basis,
                ..
            } => self.objections.push(Objection {
                organization: organization.clone(),
                by: done.header.participant.clone(),
                general_basis: general_basis.clone(),
            }),
            Act::BasisAsked { organization } => {
                let by = done.header.participant.clone();
                self.asked.extend(by.map(|by| (by, organization.clone())));
            }
            Act::BasisTold { .. } => {}
            Act::Submitted { organizations } => {
                self.submitted = Some(organizations.iter().cloned().collect());
            }
            Act::Decided {
                organizations,
                how,
                vote,
                ..
            } => {
                self.decided = Some(Decision {
                    organizations: organizations.iter().cloned().collect(),
                    how: *how,
                    vote: vote.clone(),
                    on: done.header.on,
                    entry: done.entry,
                });
            }
        }
    }

    /// Takes an act in of which only the commitment is left or shown: it counts and carries nothing.
    pub fn fold_unseen(&mut self) {
        self.unseen = self.unseen.saturating_add(1);
    }
}

#[cfg(test)]
mod tests;
