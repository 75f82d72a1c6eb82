//! What may come next, by whom, and why not the rest.
//!
//! Each step is tried on [`Floor::decide`] itself, so what is offered is what would be in order.

use super::act::Act;
use super::floor::{Floor, Site};
use super::step::Who;
use crate::act::{By, Header};
use crate::committee::statement::Kind;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;

/// A step that may or may not come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The step in words.
    pub step: String,
    /// The act as one would ask for it; names not yet given stand as `new`.
    pub act: Act,
    /// Who may take it.
    pub by: Who,
    /// One participant that could take it, where a participant takes it.
    pub participant: Option<ParticipantId>,
    /// Whether it is in order now, and if not, why.
    pub allowed: Result<(), NotInOrder>,
}

impl Floor {
    /// Every step that could come next on this floor, the Chair's before the members', each with
    /// its answer.
    #[must_use]
    pub fn what_next(&self, site: &Site<'_>) -> Vec<Next> {
        let members = site.participants.members(site.day);
        let members: Vec<ParticipantId> = members.iter().map(|held| held.id.clone()).collect();
        let mut steps = self.chairs_steps(&members);
        steps.extend(self.steps_on_questions(site));
        steps.extend(self.steps_after_decisions());
        steps.extend(self.members_steps(&members));
        let tried = steps.into_iter().map(|(step, act)| {
            let header = self.taken_by(&act, &members, site);
            let allowed = self.decide(&act, &header, site).map_err(NotInOrder::from);
            Next {
                step,
                by: act.by(),
                participant: header.participant,
                allowed,
                act,
            }
        });
        tried.collect()
    }

    /// A step as taken by someone who may take it.
    fn taken_by(&self, act: &Act, members: &[ParticipantId], site: &Site<'_>) -> Header {
        let capacity = |capacity: &str| {
            let capacity = capacity.to_owned();
            Some(By {
                person: None,
                name: None,
                capacity,
            })
        };
        let presiding = self
            .presiding
            .as_ref()
            .map_or("Chair", |held| held.capacity.as_str());
        let question = act.question().and_then(|name| self.question(name));
        let proposer = question.and_then(|held| held.sponsors.first());
        // Somebody for whom nothing of their own stands in the way.
        let free = members.iter().find(|who| {
            let explains = question.is_none_or(|held| {
                !held.sponsors.contains(*who) && !held.explained.contains_key(*who)
            });
            match act {
                Act::Inscribed { .. } => !self.speakers.contains(*who),
                Act::BallotCast { .. } => !self.suspended.contains(*who),
                Act::Spoke {
                    question: Some(_), ..
                } => explains,
                Act::Spoke {
                    kind: Kind::RightOfReply,
                    ..
                } => !self.has_replied(who),
                _ => true,
            }
        });
        let next = self.speakers.front();
        let (by, participant) = match act {
            Act::Withdrawn { .. } => (None, proposer.or(free)),
            Act::Spoke {
                question: None,
                kind,
                ..
            } if *kind != Kind::RightOfReply => (None, next.or(free)),
            _ => match act.by() {
                Who::Chair => (capacity(presiding), None),
                Who::Bureau => (capacity("Bureau"), None),
                Who::Member | Who::Speaker => (None, free),
            },
        };
        let participant = participant.cloned();
        Header {
            on: Some(site.day),
            by,
            participant,
            ..Header::default()
        }
    }

    fn has_replied(&self, who: &ParticipantId) -> bool {
        let replies = self.sitting.as_ref().map(|held| &held.replies);
        replies.is_some_and(|held| held.keys().any(|(_, replied)| replied == who))
    }
}
