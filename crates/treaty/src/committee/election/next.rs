//! What may come next in an election, by whom, and why not the rest.
//!
//! Each step is tried on [`Election::decide`] itself, so what is offered is what would be in order.

use super::decide::of_group;
use super::{Act, Candidate, Count, Election};
use crate::act::{By, Header};
use crate::committee::lot::{Draw, drawn};
use crate::committee::procedure::Site;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;

/// What stands where a name or an input is still to be given.
const NEW: &str = "new";
/// How many tellers are named at least; two, so that one sees what the other counts.
const TELLERS: usize = 2;

/// Who may take a step of an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taker {
    /// Whoever conducts it.
    Conducts,
    /// The tellers.
    Tellers,
    /// A group, through one of its members.
    Group,
    /// A member.
    Member,
}

/// A step that may or may not come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The step in words.
    pub step: String,
    /// The act as one would ask for it; names and figures not yet given stand as `new` and nought.
    pub act: Act,
    /// Who may take it.
    pub by: Taker,
    /// One participant that could take it, where a participant takes it.
    pub participant: Option<ParticipantId>,
    /// Whether it is in order now, and if not, why.
    pub allowed: Result<(), NotInOrder>,
}

impl Election {
    /// Every step that could come next, those of whoever conducts the election first, each with its
    /// answer.
    #[must_use]
    pub fn what_next(&self, site: &Site<'_>) -> Vec<Next> {
        let mut steps = self.conductors_steps(site);
        for seats in &self.seats {
            steps.extend(self.steps_for(&seats.group, site));
        }
        let tried = steps.into_iter().map(|(step, by, act)| {
            let header = self.taken_by(by, &act, site);
            Next {
                step,
                by,
                allowed: self.decide(&act, &header, site).map_err(NotInOrder::from),
                participant: header.participant,
                act,
            }
        });
        tried.collect()
    }

    fn conductors_steps(&self, site: &Site<'_>) -> Vec<(String, Taker, Act)> {
        let candidate_of = |who: &ParticipantId| {
            let mut candidates = self.candidates.iter();
            candidates.any(|held| held.of.as_ref() == Some(who))
        };
        let members = site.members().into_iter().map(|held| held.id.clone());
        let tellers = members.filter(|who| !candidate_of(who)).take(TELLERS);
        let mut steps = vec![
            (
                "name tellers".to_owned(),
                Taker::Conducts,
                Act::TellersNamed {
                    tellers: tellers.collect(),
                },
            ),
            (
                "hand over the conduct of the election".to_owned(),
                Taker::Conducts,
                Act::Handed {
                    capacity: "Vice-Chair".to_owned(),
                },
            ),
        ];
        for (who, _) in &self.elected {
            steps.push((
                format!("tell that the place of {} falls vacant", who.name),
                Taker::Conducts,
                Act::Vacated {
                    candidate: who.name.clone(),
                },
            ));
        }
        steps
    }

    /// The steps for the places of a group.
    fn steps_for(&self, group: &str, site: &Site<'_>) -> Vec<(String, Taker, Act)> {
        let of = || group.to_owned();
        let standing: Vec<&Candidate> = self.standing(group).collect();
        let names: Vec<String> = standing.iter().map(|who| who.name.clone()).collect();
        let due = self.due(group, site.convention);
        let tied = self.last_round(group).map(|last| self.draws(last));
        let tied = tied.unwrap_or_default();
        let inputs = vec![NEW.to_owned()];
        let among: Vec<&str> = tied.iter().map(String::as_str).collect();
        let drawn = drawn(&inputs, &among).unwrap_or(NEW).to_owned();
        let mut steps = vec![
            (
                format!("declare the candidates of {group} elected by acclamation"),
                Taker::Conducts,
                Act::Acclaimed { group: of() },
            ),
            (
                format!("give out ballot papers for {group}"),
                Taker::Conducts,
                Act::Balloted {
                    group: of(),
                    candidates: due.unwrap_or_else(|_| names.clone()),
                },
            ),
            (
                format!("draw by lot between those who tied for {group}"),
                Taker::Conducts,
                Act::LotDrawn {
                    group: of(),
                    draw: Draw { inputs, drawn },
                },
            ),
            (
                format!("announce the count for {group}"),
                Taker::Tellers,
                Act::Counted {
                    group: of(),
                    count: Count {
                        papers: 0,
                        invalid: 0,
                        valid: 0,
                        abstentions: 0,
                        votes: Vec::new(),
                    },
                },
            ),
            (
                format!("nominate a candidate for {group}"),
                Taker::Group,
                Act::Nominated {
                    candidate: NEW.to_owned(),
                    group: of(),
                },
            ),
            (
                format!("endorse the candidates of {group}"),
                Taker::Group,
                Act::Endorsed {
                    group: of(),
                    candidates: names,
                },
            ),
            (
                format!("ask for a ballot for {group}"),
                Taker::Member,
                Act::BallotAsked { group: of() },
            ),
        ];
        for who in standing {
            steps.push((
                format!("withdraw the candidature of {}", who.name),
                Taker::Member,
                Act::Withdrawn {
                    candidate: who.name.clone(),
                },
            ));
        }
        steps
    }

    /// A step as taken by someone who may take it.
    fn taken_by(&self, by: Taker, act: &Act, site: &Site<'_>) -> Header {
        let capacity = |capacity: &str| {
            Some(By {
                person: None,
                name: None,
                capacity: capacity.to_owned(),
            })
        };
        let members = site.members();
        let mut members = members.iter().map(|held| &held.id);
        let candidate = match act {
            Act::Withdrawn { candidate } => {
                self.candidates.iter().find(|who| who.name == *candidate)
            }
            _ => None,
        };
        let (by, participant) = match (by, act) {
            (Taker::Conducts, _) => (capacity(&self.conducted_by), None),
            (Taker::Tellers, _) => (capacity("Tellers"), None),
            (Taker::Group, Act::Nominated { group, .. } | Act::Endorsed { group, .. }) => (
                None,
                members
                    .find(|who| of_group(who, group, site).is_ok())
                    .cloned(),
            ),
            (_, Act::Withdrawn { .. }) => (None, candidate.and_then(|who| who.of.clone())),
            _ => (None, members.next().cloned()),
        };
        Header {
            on: Some(site.day),
            by,
            participant,
            ..Header::default()
        }
    }
}
