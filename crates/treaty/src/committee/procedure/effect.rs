//! What a decision brings about: a text amended, a meeting that ends, a ruling overruled.

use super::act::{Act, Closing, ListStep};
use super::floor::Floor;
use super::motion::Motion;
use super::question::{Kind, Standing};
use super::taken::{Stage, Voting};
use crate::act::Done;
use crate::committee::decision::How;
use crate::committee::majority::{Basis, Majority};
use crate::committee::vote::Cast;

impl Floor {
    pub(super) fn stand(&mut self, question: &str, standing: Standing) {
        self.silence.remove(question);
        if let Some(held) = self.question_mut(question) {
            held.standing = standing;
        }
    }

    pub(super) fn result(&mut self, act: &Act) {
        let (Act::ResultAnnounced { question, result }, Some(voting)) =
            (act, self.votings.last_mut())
        else {
            return;
        };
        (voting.stage, voting.result) = (Stage::Over, Some(*result));
        let basis = Basis::assembly_committee(voting.majority);
        let carried = voting
            .majority
            .outcome(voting.tally(), Some(voting.members), &basis);
        let carried = carried.is_ok_and(|outcome| outcome.carried);
        let short = voting.majority == Majority::TwoThirds && result.yes > result.no && !carried;
        match voting.part.clone() {
            Some(part) => {
                if let Some(held) = self.question_mut(question) {
                    held.parts.insert(part, carried);
                }
            }
            None => self.decided(question, carried, None),
        }
        if let Some(held) = self
            .question_mut(question)
            .filter(|held| short && held.standing == Standing::NotCarried)
        {
            held.standing = Standing::TwoThirdsNotReached;
        }
    }

    /// What a decision on a question brings about.
    pub(super) fn decided(&mut self, name: &str, carried: bool, how: Option<How>) {
        let standing = if carried {
            Standing::Adopted(how)
        } else {
            Standing::NotCarried
        };
        self.stand(name, standing);
        let Some(question) = self.question(name).filter(|_| carried).cloned() else {
            return;
        };
        match question.kind {
            Kind::Proposal => {
                for other in &question.makes_important {
                    if let Some(held) = self.question_mut(other) {
                        held.important = true;
                    }
                }
            }
            Kind::Amendment { to } => {
                if let Some(held) = self.question_mut(&to) {
                    held.amended = true;
                }
            }
            Kind::Motion {
                motion,
                about,
                parts,
                minutes,
            } => {
                self.carried(motion, about.as_deref(), parts, minutes);
            }
        }
    }

    fn carried(
        &mut self,
        motion: Motion,
        about: Option<&str>,
        parts: Vec<String>,
        minutes: Option<u32>,
    ) {
        let ends = match motion {
            Motion::SuspendMeeting => Some(Closing::Suspended),
            Motion::AdjournMeeting => Some(Closing::Adjourned),
            _ => None,
        };
        self.sitting
            .iter_mut()
            .for_each(|held| held.ends = ends.or(held.ends));
        match motion {
            Motion::CloseDebate => self.close_debate(),
            Motion::LimitTime => self.minutes = minutes,
            Motion::Appeal => self.overrule(),
            Motion::AdjournDebate if about.is_none() => {
                self.close_debate();
                let item = self.item.clone();
                let left = self.questions.iter_mut().filter(|held| held.item == item);
                left.filter(|held| held.standing.is_pending() && held.motion().is_none())
                    .for_each(|held| held.standing = Standing::NoAction);
            }
            _ => {}
        }
        let Some(held) = about.and_then(|about| self.question_mut(about)) else {
            return;
        };
        match motion {
            Motion::AdjournDebate => held.standing = Standing::NoAction,
            Motion::Competence => held.standing = Standing::NotCompetent,
            Motion::NoVote => held.standing = Standing::Dropped,
            Motion::Reconsideration => {
                held.standing = Standing::Pending;
                (held.objected, held.asked) = (false, None);
                held.parts.clear();
            }
            Motion::Division => held.divided = parts,
            Motion::Priority => held.priority = true,
            Motion::Waiver => held.waived = true,
            _ => {}
        }
    }

    fn close_debate(&mut self) {
        self.debate_closed = true;
        self.speakers.clear();
        if self.list.is_some() {
            self.list = Some(ListStep::Closed);
        }
    }

    fn overrule(&mut self) {
        let Some(ruling) = self.rulings.last_mut() else {
            return;
        };
        ruling.overruled = true;
        let Some(name) = ruling.nature_of.clone() else {
            return;
        };
        if let Some(held) = self.question_mut(&name) {
            held.nature = held.nature.other();
        }
    }

    pub(super) fn voted_mut(&mut self, question: &str) -> Option<&mut Voting> {
        let mut over = self.votings.iter_mut().rev();
        over.find(|held| held.question == question && held.result.is_some())
    }

    pub(super) fn take_votes(&mut self, done: &Done, act: &Act) {
        let Some(voting) = self.votings.last_mut() else {
            return;
        };
        match act {
            Act::LotDrawn { draw } => voting.lot = Some(draw.drawn.clone()),
            Act::VotingOpened { .. } => voting.stage = Stage::Open,
            Act::Locked { .. } => voting.stage = Stage::Locked,
            Act::BallotCast { ballot, .. } => {
                let Some(who) = done.header.participant.clone() else {
                    return;
                };
                let cast = Cast {
                    ballot: *ballot,
                    entry: done.entry,
                };
                let earlier = voting.ballots.insert(who.clone(), cast);
                voting.replaced.extend(earlier.map(|cast| (who, cast)));
            }
            _ => {}
        }
    }
}
