//! What a decision brings about: a text amended, a meeting that ends, a ruling overruled.

use super::act::{Act, Closing, ListStep};
use super::floor::{Decided, Floor, Matter};
use super::motion::Motion;
use super::question::{Kind, Question, Standing};
use super::taken::{Given, Stage, Voting};
use crate::act::{Done, Entered};
use crate::committee::decision::How;
use crate::committee::majority::{Basis, Majority};
use crate::committee::participation;
use crate::committee::vote::Cast;

impl Floor {
    /// How a question stands from here on. What amends it, or moves something about it, lapses with
    /// it once it is no longer before the body.
    pub(super) fn stand(&mut self, question: &str, standing: Standing) {
        let Some(held) = self.question_mut(question) else {
            return;
        };
        held.standing = standing;
        if matches!(standing, Standing::Pending | Standing::UnderSilence) {
            return;
        }
        let left = self.before_the_body();
        let left = left.filter(|held| held.about() == Some(question));
        let left: Vec<String> = left.map(|held| held.name.clone()).collect();
        for name in left {
            self.stand(&name, Standing::Lapsed);
        }
    }

    pub(super) fn result(&mut self, done: &Done, act: &Act) {
        let (Act::ResultAnnounced { question, result }, Some(voting)) = (act, self.voting_mut())
        else {
            return;
        };
        (voting.stage, voting.result) = (Stage::Over, Some(*result));
        voting.result_announced = Some(Entered::of(done, &()));
        let basis = Basis::assembly_committee(voting.majority);
        let carried = voting
            .majority
            .outcome(voting.tally(), Some(voting.members), &basis);
        let carried = carried.is_ok_and(|outcome| outcome.carried);
        let short = voting.majority == Majority::TwoThirds && result.yes > result.no && !carried;
        match voting.part.clone() {
            Some(part) => {
                if let Some(held) = self.question_mut(question) {
                    held.parts.insert(part.clone(), carried);
                }
                self.note_decision(done, question, Some(part), Some(carried));
            }
            None => {
                self.decide_by_vote(question, carried, short);
                self.note_decision(done, question, None, Some(carried));
            }
        }
    }

    fn decide_by_vote(&mut self, question: &str, carried: bool, short: bool) {
        self.bring_about(question, carried, None);
        let motion = self.question(question).and_then(Question::motion);
        if short && motion.is_none() {
            self.stand(question, Standing::TwoThirdsNotReached);
        }
    }

    /// A decision on a question, and what it brings about.
    pub(super) fn decided(&mut self, done: &Done, name: &str, carried: bool, how: Option<How>) {
        self.bring_about(name, carried, how);
        self.note_decision(done, name, None, None);
    }

    pub(super) fn note_decision(
        &mut self,
        done: &Done,
        name: &str,
        part: Option<String>,
        voted: Option<bool>,
    ) {
        let words = match (&part, voted) {
            (Some(_), Some(true)) => "retained".to_owned(),
            (Some(_), _) => "rejected".to_owned(),
            _ => self
                .question(name)
                .map_or_else(String::new, |held| held.in_words().to_owned()),
        };
        let mut votings = self.votings.iter();
        let voting = voted
            .and_then(|_| votings.rposition(|held| held.question == name && held.result.is_some()));
        let decided = Decided {
            question: name.to_owned(),
            part,
            words,
            voting,
        };
        self.decisions.push(Entered::of(done, &()).holding(decided));
    }

    fn bring_about(&mut self, name: &str, carried: bool, how: Option<How>) {
        let standing = if carried {
            Standing::Adopted(how)
        } else {
            Standing::NotCarried
        };
        let Some(question) = self.question(name).cloned() else {
            return;
        };
        self.stand(name, standing);
        let Kind::Motion {
            motion,
            about,
            parts,
            minutes,
            times,
        } = question.kind
        else {
            return;
        };
        if carried {
            self.carried(motion, about.as_deref(), parts, (minutes, times));
        }
    }

    fn carried(
        &mut self,
        motion: Motion,
        about: Option<&str>,
        parts: Vec<String>,
        (minutes, times): (Option<u32>, Option<u32>),
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
            Motion::LimitTime => (self.minutes, self.times) = (minutes, times),
            Motion::Appeal => self.overrule(),
            Motion::AdjournDebate if about.is_none() => self.adjourn_debate(),
            _ => {}
        }
        let Some(about) = about else {
            return;
        };
        match motion {
            Motion::AdjournDebate => self.stand(about, Standing::NoAction),
            Motion::Competence => self.stand(about, Standing::NotCompetent),
            Motion::NoVote => self.stand(about, Standing::Dropped),
            _ => {}
        }
        let Some(held) = self.question_mut(about) else {
            return;
        };
        match motion {
            Motion::Reconsideration => {
                held.standing = Standing::Pending;
                (held.objected, held.asked) = (false, None);
                held.parts.clear();
                held.explained.clear();
                held.dissociated.clear();
            }
            Motion::Division => held.divided = parts,
            Motion::Priority => held.priority = true,
            Motion::Waiver => held.waived = true,
            _ => {}
        }
    }

    fn adjourn_debate(&mut self) {
        self.close_debate();
        let on_item = |held: &&Question| held.item == self.item && held.motion().is_none();
        let left: Vec<String> = self
            .before_the_body()
            .filter(on_item)
            .map(|held| held.name.clone())
            .collect();
        left.iter()
            .for_each(|name| self.stand(name, Standing::NoAction));
    }

    fn close_debate(&mut self) {
        self.debate_closed = true;
        self.speakers.clear();
        if self.list.is_some() {
            self.list = Some(ListStep::Closed);
        }
    }

    /// The last ruling that was appealed against is undone.
    fn overrule(&mut self) {
        let mut rulings = self.rulings.iter_mut().rev();
        let Some(ruling) = rulings.find(|held| held.appealed) else {
            return;
        };
        ruling.overruled = true;
        let about = ruling.about.clone();
        if about == Matter::ListClosed {
            self.list = Some(ListStep::Reopened);
        }
        let (Matter::Nature(name)
        | Matter::Distance(name)
        | Matter::Dropped(name)
        | Matter::Permitted(name)) = &about
        else {
            return;
        };
        let Some(held) = self.question_mut(name) else {
            return;
        };
        match about {
            Matter::Nature(_) => held.nature = held.nature.other(),
            Matter::Distance(_) => held.distance.clear(),
            Matter::Permitted(_) => held.waived = false,
            Matter::Dropped(_) => held.standing = Standing::Pending,
            Matter::PointOfOrder | Matter::ListClosed => {}
        }
    }

    pub(super) fn voted_mut(&mut self, question: &str) -> Option<&mut Voting> {
        let mut over = self.votings.iter_mut().rev();
        over.find(|held| held.question == question && held.result.is_some())
    }

    pub(super) fn take_votes(&mut self, done: &Done, act: &Act) {
        let Some(voting) = self.voting_mut() else {
            return;
        };
        match act {
            Act::LotDrawn { draw } => voting.lot = Some(draw.drawn.clone()),
            Act::VotingOpened { .. } => voting.stage = Stage::Open,
            Act::HandsCounted { result, .. } => voting.hands = Some(*result),
            Act::NoAnswer { of, .. } => voting.unanswered.extend(of.iter().cloned()),
            Act::Locked { .. } => voting.stage = Stage::Locked,
            Act::BallotCast { ballot, .. } | Act::BallotCorrected { ballot, .. } => {
                let Some(who) = done.header.participant.clone() else {
                    return;
                };
                let by = done.header.by.as_ref();
                let given = Given {
                    cast: Cast {
                        ballot: *ballot,
                        entry: done.entry,
                    },
                    submission: done.submission.to_string(),
                    in_person: by
                        .is_some_and(|by| by.person.is_some() && !participation::keeps(by)),
                    chained: matches!(
                        act,
                        Act::BallotCast {
                            replaces: Some(_),
                            ..
                        }
                    ),
                };
                let earlier = voting.ballots.insert(who.clone(), given);
                voting
                    .replaced
                    .extend(earlier.map(|given| (who, given.cast)));
            }
            _ => {}
        }
    }
}
