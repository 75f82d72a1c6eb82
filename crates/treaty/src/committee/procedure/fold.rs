//! Taking an act into the floor.

use super::act::{Act, VotingRight};
use super::floor::{Floor, Presiding, Ruling, Sitting};
use super::motion::Motion;
use super::question::{Kind, Nature, Question, Standing};
use super::taken::{Stage, Voting};
use crate::act::{Done, Header};
use crate::committee::decision::How;
use crate::committee::statement::Kind as Statement;
use record::entry::Instant;

impl Floor {
    /// Takes an act into the floor.
    pub fn fold(&mut self, done: &Done, act: &Act) {
        let header = &done.header;
        if !matches!(act, Act::VotingRight { .. }) {
            self.ruled_just_now = false;
        }
        match act {
            Act::Opened { .. } => self.open(header, act),
            Act::Handed {
                presiding,
                capacity,
            } => {
                self.presiding = Some(Presiding {
                    of: presiding.clone(),
                    capacity: capacity.clone(),
                });
            }
            Act::Closed { .. } => self.sitting = None,
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
            }
            Act::List { step } => self.list = Some(*step),
            Act::Inscribed { .. } => self.speakers.extend(header.participant.clone()),
            Act::Spoke { .. } => self.spoke(header, act),
            Act::PointOfOrder { summary, .. } => self.point_of_order = Some(summary.clone()),
            Act::Ruled { ruling } => self.rule(ruling.clone(), None),
            Act::NatureRuled { question, nature } => self.rule_nature(question, *nature),
            Act::SilenceOpened {
                question, until, ..
            } => {
                self.stand(question, Standing::UnderSilence);
                self.silence.extend(
                    Instant::parse(until)
                        .ok()
                        .map(|until| (question.clone(), until)),
                );
            }
            Act::SilenceBroken { question } => self.stand(question, Standing::SilenceBroken),
            Act::SilenceKept { question } => {
                self.stand(question, Standing::Adopted(Some(How::WithoutAVote)))
            }
            Act::DecidedWithoutVote { question, how } => self.decided(question, true, Some(*how)),
            Act::VotingAnnounced {
                question,
                part,
                method,
                majority,
            } => self.votings.push(Voting {
                question: question.clone(),
                part: part.clone(),
                method: *method,
                majority: *majority,
                members: self.members,
                lot: None,
                stage: Stage::Announced,
                ballots: Default::default(),
                replaced: Vec::new(),
                result: None,
                corrected: Vec::new(),
                intents: Vec::new(),
            }),
            Act::ResultAnnounced { .. } => self.result(act),
            Act::LotDrawn { .. }
            | Act::VotingOpened { .. }
            | Act::BallotCast { .. }
            | Act::Locked { .. } => {
                self.take_votes(done, act);
            }
            Act::Corrected {
                question,
                result,
                reason,
            } => {
                let corrected = (*result, reason.clone());
                if let Some(held) = self.voted_mut(question) {
                    held.corrected.push(corrected);
                }
            }
            Act::IntentIndicated { question, intended } => {
                let intents = header.participant.clone().map(|who| (who, *intended));
                if let Some(held) = self.voted_mut(question) {
                    held.intents.extend(intents);
                }
            }
            _ => self.fold_question(header, act),
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
        } = act
        else {
            return;
        };
        self.rules.clone_from(rules);
        self.members = *members;
        let capacity = header.by.as_ref().map(|by| by.capacity.clone());
        self.presiding = Some(Presiding {
            of: presiding.clone(),
            capacity: capacity.unwrap_or_default(),
        });
        self.body = Some(body.clone());
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
                (put.circulated, put.operative) = (*circulated, operative.clone());
                self.questions.push(put);
            }
            Act::Moved {
                question,
                motion,
                about,
                parts,
                minutes,
                summary,
            } => {
                let kind = Kind::Motion {
                    motion: *motion,
                    about: about.clone(),
                    parts: parts.clone(),
                    minutes: *minutes,
                };
                let title = summary
                    .clone()
                    .unwrap_or_else(|| motion.in_words().to_owned());
                let mut put = Question::new(question, kind, &title, item);
                put.sponsors.extend(mover);
                self.questions.push(put);
            }
            Act::Appealed { question } => {
                let kind = Kind::Motion {
                    motion: Motion::Appeal,
                    about: None,
                    parts: Vec::new(),
                    minutes: None,
                };
                let mut put = Question::new(question, kind, Motion::Appeal.in_words(), item);
                put.sponsors.extend(mover);
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
        let Some(held) = act.question().and_then(|name| self.question_mut(name)) else {
            return;
        };
        match act {
            Act::Permitted { .. } => held.waived = true,
            Act::DistanceRuled { order, .. } => held.distance.clone_from(order),
            Act::Dropped {
                question,
                because_of,
                ..
            } => {
                held.standing = if because_of == question {
                    Standing::NotCarried
                } else {
                    Standing::Dropped
                };
            }
            Act::Withdrawn { .. } => held.standing = Standing::Withdrawn,
            Act::Reintroduced { .. } => {
                held.standing = Standing::Pending;
                held.sponsors = header.participant.iter().cloned().collect();
            }
            Act::SpokeOn { side, .. } => match side {
                super::act::Side::For => held.spoke.0 += 1,
                super::act::Side::Against => held.spoke.1 += 1,
            },
            Act::Objected { .. } => held.objected = true,
            Act::VoteAsked { method, .. } => held.asked = held.asked.max(Some(*method)),
            Act::BureauDecided { .. } => held.bureau_decided = true,
            Act::ConsensusExhausted { .. } => held.consensus_exhausted = true,
            Act::Dissociated { paragraph, .. } => {
                let who = header.participant.clone();
                held.dissociated
                    .extend(who.map(|who| (who, paragraph.clone())));
            }
            _ => {}
        }
    }

    fn spoke(&mut self, header: &Header, act: &Act) {
        let Act::Spoke {
            kind,
            question,
            on_behalf_of_group,
            ..
        } = act
        else {
            return;
        };
        let Some(who) = header.participant.clone() else {
            return;
        };
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
            _ if self.speakers.front() == Some(&who) => drop(self.speakers.pop_front()),
            _ => {}
        }
    }

    fn rule(&mut self, words: String, nature_of: Option<String>) {
        self.point_of_order = None;
        self.ruled_just_now = true;
        self.rulings.push(Ruling {
            nature_of,
            words,
            appealed: false,
            overruled: false,
        });
    }

    fn rule_nature(&mut self, question: &str, nature: Nature) {
        self.rule(
            format!("{question} is a question of {nature:?}").to_lowercase(),
            Some(question.to_owned()),
        );
        if let Some(held) = self.question_mut(question) {
            held.nature = nature;
        }
    }
}
