//! What may come next, by whom, and why not the rest.
//!
//! Each step is tried on [`Floor::decide`] itself, so what is offered is what would be in order.

use super::act::Act;
use super::floor::{Floor, Site};
use super::question::Question;
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
        let members = site.members();
        let members: Vec<ParticipantId> = members.iter().map(|held| held.id.clone()).collect();
        let mut steps = self.steps_around_a_meeting(&members, site);
        steps.extend(self.chairs_steps(&members));
        steps.extend(self.steps_on_questions(site));
        steps.extend(self.steps_after_decisions());
        steps.extend(self.members_steps());
        let tried = steps.into_iter().map(|(step, mut act)| {
            let header = self.taken_by(&act, &members, site);
            if let (
                Act::Proposed { sponsors, .. } | Act::AmendmentPut { sponsors, .. },
                Some(who),
            ) = (&mut act, &header.participant)
            {
                sponsors.push(who.clone());
            }
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
        let proposer = question.and_then(|held| held.proposers.first());
        let free = members.iter().find(|who| self.is_free(who, act, question));
        let entered = self.voting().and_then(|voting| {
            let mut entered = voting.ballots.iter();
            entered.find_map(|(who, given)| (!given.in_person).then_some(who))
        });
        let next = self.speakers.front();
        let in_the_roll = self.called_in_the_roll(members);
        let (by, participant) = match act {
            Act::Withdrawn { .. } => (None, proposer.or(free)),
            Act::BallotCast { .. } if in_the_roll.is_some() => (None, in_the_roll.as_ref()),
            Act::BallotCorrected { .. } => (None, entered.or(free)),
            Act::Spoke {
                question: None,
                kind,
                ..
            } if *kind != Kind::RightOfReply => (None, next.or(free)),
            _ => match act.by() {
                Who::Chair => (capacity(presiding), None),
                Who::Bureau => (capacity("Bureau"), None),
                Who::Secretary => (capacity("Secretary"), None),
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

    /// Whether nothing of a member's own stands in the way of a step.
    fn is_free(&self, who: &ParticipantId, act: &Act, question: Option<&Question>) -> bool {
        let of_question = |own: &dyn Fn(&Question) -> bool| question.is_none_or(own);
        match act {
            Act::Inscribed { .. } => !self.speakers.contains(who),
            Act::BallotCast { .. } => {
                let voting = self.voting();
                let cast = voting.is_some_and(|held| held.ballots.contains_key(who));
                !self.suspended.contains(who) && !cast
            }
            Act::Sponsored { .. } => of_question(&|held| !held.sponsors.contains(who)),
            Act::SpokeOn { .. } => {
                of_question(&|held| !held.spoke.contains_key(who) && !held.proposers.contains(who))
            }
            Act::SilenceBreaker { .. } => of_question(&|held| {
                let silence = held.silence.as_ref();
                silence.is_none_or(|silence| !silence.breakers.contains(who))
            }),
            Act::Dissociated { .. } => {
                of_question(&|held| !held.dissociated.iter().any(|(other, _)| other == who))
            }
            Act::Spoke {
                question: Some(_), ..
            } => of_question(&|held| {
                !held.sponsors.contains(who) && !held.explained.contains_key(who)
            }),
            Act::Spoke {
                kind: Kind::RightOfReply,
                ..
            } => !self.has_replied(who),
            Act::Spoke { .. } => {
                let spoken = self.spoken.get(who).copied().unwrap_or(0);
                self.times.is_none_or(|times| spoken < times)
            }
            _ => true,
        }
    }

    fn has_replied(&self, who: &ParticipantId) -> bool {
        let replies = self.sitting.as_ref().map(|held| &held.replies);
        replies.is_some_and(|held| held.keys().any(|(_, replied)| replied == who))
    }
}
