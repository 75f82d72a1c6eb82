//! Taking an act into the floor.

use super::act::{Act, ListStep, Side, VotingRight};
use super::floor::{Floor, Matter, Met, Presiding, Ruling, Said, Sitting};
use super::motion::Motion;
use super::question::{Budget, Kind, Nature, Question, Silence, Standing};
use super::taken::{Stage, Voting};
use crate::act::{Done, Entered, Header};
use crate::committee::decision::How;
use crate::committee::statement::Kind as Statement;
use record::entry::Instant;

impl Floor {
    /// Takes an act into the floor.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let header = &done.header;
        if act.goes_on() {
            self.ruled_just_now = false;
        }
        if act.moves() {
            self.moved = Some(done.entry);
        }
        match act {
            Act::Opened { .. } => self.open(header, act),
            Act::Handed {
                presiding,
                capacity,
                alone,
            } => {
                self.presiding = Some(Presiding {
                    of: presiding.clone(),
                    capacity: capacity.clone(),
                    alone: *alone,
                });
            }
            Act::Closed { .. } => (self.sitting, self.called) = (None, None),
            Act::CountAsked { .. } => self
                .sitting
                .iter_mut()
                .for_each(|held| held.count_asked = true),
            Act::Counted { present } => {
                if let Some(held) = &mut self.sitting {
                    (held.count_asked, held.present) = (false, Some(*present));
                }
            }
            Act::VotingRight { of, right, .. } => {
                match right {
                    VotingRight::Suspended => self.suspended.insert(of.clone()),
                    VotingRight::Restored => self.suspended.remove(of),
                };
            }
            Act::ItemTakenUp { item, .. } => {
                self.item = Some(item.clone());
                (self.list, self.debate_closed) = (None, false);
                self.speakers.clear();
                self.called = None;
                self.spoken.clear();
            }
            Act::List { step } => self.announce_list(*step),
            Act::Inscribed { .. } => self.speakers.extend(header.participant.clone()),
            Act::Called { of } => self.called = Some(Entered::of(done, of)),
            Act::PassedOver { of } => {
                self.speakers.retain(|who| who != of);
                self.called = self.called.take().filter(|held| held.act != *of);
            }
            Act::Spoke { .. } => self.spoke(done, act),
            Act::PointOfOrder { summary, .. } => self.point_of_order = Some(summary.clone()),
            Act::Ruled { ruling } => self.rule(ruling.clone(), Matter::PointOfOrder),
            Act::NatureRuled { question, nature } => self.rule_nature(question, *nature),
            Act::SilenceOpened { .. } => self.open_silence(act),
            Act::SilenceBreaker { question } => {
                let who = header.participant.clone();
                let held = self.question_mut(question);
                if let Some(silence) = held.and_then(|held| held.silence.as_mut()) {
                    silence.breakers.extend(who);
                }
            }
            Act::SilenceBroken { question } => {
                self.stand(question, Standing::SilenceBroken);
                self.note_decision(done, question, None, None);
            }
            Act::SilenceKept { question } => {
                self.decided(done, question, true, Some(How::WithoutAVote));
            }
            Act::DecidedWithoutVote { question, how } => {
                self.decided(done, question, true, Some(*how));
            }
            _ => self.fold_voting(done, act),
        }
    }

    fn announce_list(&mut self, step: ListStep) {
        self.list = Some(step);
        if step == ListStep::Closed {
            // With the body's consent; whoever does not consent appeals.
            self.rule(
                "the list of speakers is closed".to_owned(),
                Matter::ListClosed,
            );
        }
    }

    /// The steps of a voting, and what is said after its result.
    fn fold_voting(&mut self, done: &Done, act: &Act) {
        let header = &done.header;
        match act {
            Act::VotingAnnounced {
                question,
                part,
                method,
                majority,
            } => {
                let announced = Entered::of(done, &());
                let mut voting = Voting::new(question, part.clone(), announced, done.at);
                (voting.method, voting.majority) = (*method, *majority);
                voting.members = self.members;
                self.votings.push(voting);
            }
            Act::ResultAnnounced { .. } => self.result(done, act),
            Act::Annulled { reason, .. } => {
                if let Some(voting) = self.voting_mut() {
                    (voting.stage, voting.annulled) = (Stage::Over, Some(reason.clone()));
                }
            }
            Act::LotDrawn { .. }
            | Act::VotingOpened { .. }
            | Act::BallotCast { .. }
            | Act::NoAnswer { .. }
            | Act::BallotCorrected { .. }
            | Act::HandsCounted { .. }
            | Act::Locked { .. } => self.take_votes(done, act),
            Act::Corrected {
                question,
                result,
                reason,
            } => {
                let corrected = Entered::of(done, &()).holding((*result, reason.clone()));
                if let Some(held) = self.voted_mut(question) {
                    held.corrected.push(corrected);
                }
            }
            Act::IntentIndicated { question, intended } => {
                let intent = Entered::of(done, &()).holding(*intended);
                if let Some(held) = self.voted_mut(question) {
                    held.intents.push(intent);
                }
            }
            _ => self.fold_question(header, act),
        }
    }

    fn open_silence(&mut self, act: &Act) {
        let Act::SilenceOpened {
            question,
            until,
            zone,
            ..
        } = act
        else {
            return;
        };
        self.stand(question, Standing::UnderSilence);
        let silence = Instant::parse(until).ok().map(|until| Silence {
            until,
            zone: zone.clone(),
            breakers: Default::default(),
        });
        if let Some(held) = self.question_mut(question) {
            held.silence = silence;
        }
    }

    fn open(&mut self, header: &Header, act: &Act) {
        let Act::Opened {
            body,
            rules,
            members,
            presiding,
            present,
            meeting,
            alone,
        } = act
        else {
            return;
        };
        self.body = Some(body.clone());
        self.rules.clone_from(rules);
        self.members = *members;
        let capacity = header.by.as_ref().map(|by| by.capacity.clone());
        self.presiding = Some(Presiding {
            of: presiding.clone(),
            capacity: capacity.unwrap_or_default(),
            alone: *alone,
        });
        self.body = Some(body.clone());
        self.met = Some(Met {
            meeting: meeting.clone(),
            day: header.on,
        });
        self.sitting = Some(Sitting {
            body: body.clone(),
            meeting: meeting.clone(),
            day: header.on,
            replies: Default::default(),
            ends: None,
            count_asked: false,
            present: *present,
        });
    }

    /// Acts that put a question or say something about one.
    fn fold_question(&mut self, header: &Header, act: &Act) {
        let item = self.item.clone();
        let mover = header.participant.clone();
        match act {
            Act::Proposed {
                question,
                title,
                sponsors,
                circulated,
                operative,
                others,
                makes_important,
            } => {
                let mut put = Question::new(question, Kind::Proposal, title, item);
                put.sponsors = sponsors.iter().cloned().collect();
                put.proposers.clone_from(&put.sponsors);
                (put.circulated, put.operative, put.others) =
                    (*circulated, operative.clone(), others.clone());
                put.makes_important.clone_from(makes_important);
                if !makes_important.is_empty() {
                    // Which majority a question needs is itself a question of procedure.
                    put.nature = Nature::Procedure;
                }
                self.questions.push(put);
            }
            Act::AmendmentPut {
                question,
                to,
                title,
                sponsors,
                circulated,
                operative,
            } => {
                let mut put =
                    Question::new(question, Kind::Amendment { to: to.clone() }, title, item);
                put.sponsors = sponsors.iter().cloned().collect();
                put.proposers.clone_from(&put.sponsors);
                (put.circulated, put.operative) = (*circulated, operative.clone());
                self.questions.push(put);
            }
            Act::Moved {
                question,
                motion,
                about,
                parts,
                minutes,
                times,
                summary,
            } => {
                let kind = Kind::Motion {
                    motion: *motion,
                    about: about.clone(),
                    parts: parts.clone(),
                    minutes: *minutes,
                    times: *times,
                };
                let title = summary
                    .clone()
                    .unwrap_or_else(|| motion.in_words().to_owned());
                let mut put = Question::new(question, kind, &title, item);
                put.sponsors.extend(mover);
                put.proposers.clone_from(&put.sponsors);
                self.questions.push(put);
            }
            Act::Appealed { question } => {
                let kind = Kind::Motion {
                    motion: Motion::Appeal,
                    about: None,
                    parts: Vec::new(),
                    minutes: None,
                    times: None,
                };
                let mut put = Question::new(question, kind, Motion::Appeal.in_words(), item);
                put.sponsors.extend(mover);
                put.proposers.clone_from(&put.sponsors);
                self.questions.push(put);
                self.rulings
                    .iter_mut()
                    .rev()
                    .take(1)
                    .for_each(|ruling| ruling.appealed = true);
            }
            _ => self.fold_said(header, act),
        }
    }

    fn fold_said(&mut self, header: &Header, act: &Act) {
        match act {
            Act::DistanceRuled { question, order } => {
                let words = format!("furthest removed first: {}", order.join(", "));
                self.rule(words, Matter::Distance(question.clone()));
            }
            Act::Dropped {
                question, reason, ..
            } => {
                let words = format!("{question} is not put to the vote: {reason}");
                self.rule(words, Matter::Dropped(question.clone()));
            }
            Act::Permitted { question } => {
                let words = format!("{question} is considered although circulated late");
                self.rule(words, Matter::Permitted(question.clone()));
            }
            _ => {}
        }
        let who = header.participant.clone();
        match act {
            Act::Dropped {
                question,
                because_of,
                ..
            } => {
                let standing = if because_of == question {
                    Standing::NotCarried
                } else {
                    Standing::Dropped
                };
                self.stand(question, standing);
                return;
            }
            Act::Withdrawn { question } => {
                self.stand(question, Standing::Withdrawn);
                return;
            }
            Act::Reintroduced { question } => self.reintroduce(question, header),
            _ => {}
        }
        let Some(held) = act.question().and_then(|name| self.question_mut(name)) else {
            return;
        };
        match act {
            Act::Permitted { .. } => held.waived = true,
            Act::DistanceRuled { order, .. } => held.distance.clone_from(order),
            Act::Sponsored { .. } => held.sponsors.extend(who),
            Act::BudgetStated {
                statement,
                circulated,
                ..
            } => {
                held.budget = Some(Budget {
                    statement: statement.clone(),
                    circulated: *circulated,
                });
            }
            Act::SpokeOn { side, .. } => {
                let in_favour = *side == Side::For;
                held.spoke.extend(who.map(|who| (who, in_favour)));
            }
            Act::Objected { .. } => held.objected = true,
            Act::VoteAsked { method, .. } => held.asked = held.asked.max(Some(*method)),
            Act::BureauDecided { .. } => held.bureau_decided = true,
            Act::ConsensusExhausted { .. } => held.consensus_exhausted = true,
            Act::Dissociated { paragraph, .. } => held
                .dissociated
                .extend(who.map(|who| (who, paragraph.clone()))),
            _ => {}
        }
    }

    /// What was withdrawn is before the body again, and with it the amendments that lapsed.
    fn reintroduce(&mut self, name: &str, header: &Header) {
        if let Some(held) = self.question_mut(name) {
            held.standing = Standing::Pending;
            held.sponsors = header.participant.iter().cloned().collect();
            held.proposers.clone_from(&held.sponsors);
        }
        for held in &mut self.questions {
            if held.amends(name) && held.standing == Standing::Lapsed {
                held.standing = Standing::Pending;
            }
        }
    }

    fn spoke(&mut self, done: &Done, act: &Act) {
        let Act::Spoke {
            kind,
            question,
            on_behalf_of_group,
            summary,
            ..
        } = act
        else {
            return;
        };
        let explains = matches!(
            kind,
            Statement::ExplanationBefore | Statement::ExplanationAfter
        );
        let mut votings = self.votings.iter();
        let of_question = |held: &Voting| Some(&held.question) == question.as_ref();
        let voting = votings.rposition(of_question).filter(|_| explains);
        let said = Said {
            kind: *kind,
            question: question.clone(),
            voting,
            group: on_behalf_of_group.clone(),
            summary: summary.clone(),
        };
        self.said.push(Entered::of(done, &()).holding(said));
        let Some(who) = done.header.participant.clone() else {
            return;
        };
        self.called = self.called.take().filter(|held| held.act != who);
        match kind {
            Statement::RightOfReply => {
                let item = self.item.clone().unwrap_or_default();
                if let Some(held) = &mut self.sitting {
                    *held.replies.entry((item.clone(), who.clone())).or_default() += 1;
                }
            }
            Statement::ExplanationBefore
            | Statement::ExplanationAfter
            | Statement::ExplanationOfPosition => {
                let held = question.as_ref().and_then(|name| self.question_mut(name));
                if let (Some(held), None) = (held, on_behalf_of_group) {
                    *held.explained.entry(who).or_default() += 1;
                }
            }
            _ => {
                if self.speakers.front() == Some(&who) {
                    self.speakers.pop_front();
                }
                *self.spoken.entry(who).or_default() += 1;
            }
        }
    }

    fn rule(&mut self, words: String, about: Matter) {
        self.point_of_order = None;
        self.ruled_just_now = true;
        self.rulings.push(Ruling {
            about,
            words,
            appealed: false,
            overruled: false,
        });
    }

    fn rule_nature(&mut self, question: &str, nature: Nature) {
        let words = format!("{question} is a question of {nature:?}").to_lowercase();
        self.rule(words, Matter::Nature(question.to_owned()));
        if let Some(held) = self.question_mut(question) {
            held.nature = nature;
        }
    }
}
