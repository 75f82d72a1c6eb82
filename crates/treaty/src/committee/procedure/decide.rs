//! Whether a step on the floor is in order.
//!
//! Asked in this order: is a meeting open; does the one act who may; is something under way that
//! nothing interrupts; then the step's own rule.

use super::act::{Act, Closing};
use super::floor::{Floor, Site};
use super::motion::Motion;
use super::question::{Kind, Standing};
use super::rules::{Presence, Procedure, Ruled};
use super::step::Who;
use super::unfit::Unfit;
use crate::act::Header;
use crate::committee::decision::How;
use crate::committee::participation;
use crate::participant::{MembershipKind, ParticipantId, UNITED_NATIONS};

impl Floor {
    /// Whether a step is in order.
    ///
    /// # Errors
    /// [`Unfit`]: the first rule that is not satisfied.
    pub fn decide(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        if let Act::Opened { .. } = act {
            return self.may_open_meeting(act, header, site);
        }
        if self.rules.is_empty() || (self.sitting.is_none() && !act.between_meetings()) {
            return Err(Unfit::NotOpened);
        }
        let procedure = Procedure::of(site.convention, &self.rules)?;
        self.by_whom(act, header, site)?;
        self.nothing_interrupted(act)?;
        self.own_rule(act, header, &procedure, site)
    }

    fn may_open_meeting(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let Act::Opened {
            rules,
            members,
            present,
            presiding,
            ..
        } = act
        else {
            return Ok(());
        };
        if self.sitting.is_some() {
            return Err(Unfit::AlreadyOpen);
        }
        if header.by.is_none() {
            return Err(Unfit::NobodyPresides);
        }
        is_member(presiding, site)?;
        let procedure = Procedure::of(site.convention, rules)?;
        let quorum: Ruled<Presence> = procedure.value("quorum.open")?;
        let needed = quorum.value.of(*members);
        match present {
            Some(present) if *present < needed => Err(Unfit::NoQuorumToOpen {
                rule: quorum.rule,
                present: *present,
                needed,
            }),
            _ => Ok(()),
        }
    }

    fn by_whom(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        match act.by() {
            Who::Chair if !self.presides(header) => {
                let presiding = self.presiding.as_ref();
                let capacity = presiding.map(|held| held.capacity.clone());
                Err(Unfit::NotTheChair {
                    capacity: capacity.unwrap_or_default(),
                })
            }
            Who::Bureau if header.by.as_ref().is_none_or(|by| by.capacity != "Bureau") => {
                Err(Unfit::NotTheBureau)
            }
            Who::Member => {
                let who = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
                // An observer may take the few steps that its capacity includes.
                let capacity = participation::by_right(who, site.participants, site.day);
                match capacity {
                    Some(held) if held.may(participation::right_of(act)) => Ok(()),
                    _ => is_member(who, site),
                }
            }
            _ => Ok(()),
        }
    }

    /// A point of order, an appeal, the end of the meeting and a voting let nothing else in between.
    fn nothing_interrupted(&self, act: &Act) -> Result<(), Unfit> {
        let always = matches!(act, Act::Handed { .. } | Act::VotingRight { .. });
        if always {
            return Ok(());
        }
        if self.point_of_order.is_some() && !matches!(act, Act::Ruled { .. } | Act::Counted { .. })
        {
            return Err(Unfit::RulingFirst);
        }
        let on_voting = matches!(
            act,
            Act::PointOfOrder {
                on_voting: true,
                ..
            } | Act::Ruled { .. }
                | Act::Appealed { .. }
        );
        if let Some(voting) = self.voting() {
            let step = act.of_voting(voting.stage);
            let question = voting.question.clone();
            return if step || on_voting {
                Ok(())
            } else {
                Err(Unfit::VotingUnderWay { question })
            };
        }
        if let Some(appeal) = self.appeal() {
            let own = act.question() == Some(appeal.name.as_str());
            let question = appeal.name.clone();
            return if own || on_voting {
                Ok(())
            } else {
                Err(Unfit::AppealFirst { question })
            };
        }
        let ends = self.sitting.as_ref().and_then(|held| held.ends);
        if ends.is_some() && !matches!(act, Act::Closed { .. }) {
            return Err(Unfit::MeetingEnds);
        }
        Ok(())
    }

    fn own_rule(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        match act {
            Act::Closed { how } => self.may_close(*how),
            Act::ItemTakenUp { .. } => self.may_take_up(act, procedure),
            Act::List { step } => self.may_list(*step),
            Act::Inscribed { .. } => self.may_inscribe(header),
            Act::Spoke { .. } => self.may_speak(act, header, procedure),
            Act::Proposed { .. } | Act::AmendmentPut { .. } | Act::Moved { .. } => {
                self.may_put(act, procedure)
            }
            Act::Permitted { question } => match self.pending(question)?.kind {
                Kind::Proposal => Err(Unfit::BodyWaives {
                    rule: procedure.cite("proposal.circulated-days-before"),
                }),
                _ => Ok(()),
            },
            Act::DistanceRuled { question, order } => {
                self.may_rule_distance(question, order, procedure)
            }
            Act::Dropped {
                question,
                because_of,
                ..
            } => self.may_drop(question, because_of, procedure),
            Act::Withdrawn { question } => self.may_withdraw(question, header),
            Act::Reintroduced { question } => match self.put(question)?.standing {
                Standing::Withdrawn => Ok(()),
                _ => Err(Unfit::NotWithdrawn {
                    question: question.clone(),
                }),
            },
            Act::SpokeOn { .. } => self.may_speak_on(act, procedure),
            Act::Objected { question }
            | Act::BureauDecided { question }
            | Act::NatureRuled { question, .. } => self.pending(question).map(|_| ()),
            Act::ConsensusExhausted { question } => {
                let question = self.pending(question)?;
                match self.consensus_first(question, procedure) {
                    Err(Unfit::BureauFirst { rule, question }) => {
                        Err(Unfit::BureauFirst { rule, question })
                    }
                    _ => Ok(()),
                }
            }
            Act::Ruled { .. } if self.point_of_order.is_none() => Err(Unfit::NothingToRule),
            Act::Appealed { question } => self.may_appeal(question),
            Act::VoteAsked { question, method } => self.may_ask(question, *method, procedure),
            Act::VotingAnnounced { .. } => self.may_announce(act, procedure, site),
            Act::LotDrawn { draw } => self.may_draw(draw, site),
            Act::VotingOpened { question } => self.may_open(question),
            Act::BallotCast { .. } => self.may_cast(act, header, procedure),
            Act::Locked { question } => self.may_lock(question),
            Act::ResultAnnounced { question, result } => {
                self.may_result(question, *result, header, procedure)
            }
            Act::Corrected { question, .. } | Act::IntentIndicated { question, .. } => {
                self.result_known(question)
            }
            Act::DecidedWithoutVote { question, how } => {
                self.may_decide_without_vote(question, *how, procedure, site)
            }
            Act::Dissociated { question, .. } => match self.put(question)?.standing {
                Standing::Adopted(Some(_)) => Ok(()),
                _ => Err(Unfit::NothingToDissociateFrom {
                    question: question.clone(),
                }),
            },
            Act::SilenceOpened { .. } => self.may_open_silence(act, procedure, site),
            Act::SilenceBroken { question } => self.may_break_silence(question, header, site),
            Act::SilenceKept { question } => self.may_keep_silence(question, site),
            _ => Ok(()),
        }
    }

    fn may_close(&self, how: Closing) -> Result<(), Unfit> {
        match self.sitting.as_ref().and_then(|held| held.ends) {
            Some(ends) if ends != how => Err(Unfit::OtherClosing),
            _ => Ok(()),
        }
    }

    fn may_take_up(&self, act: &Act, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let Act::ItemTakenUp {
            item,
            referred_by,
            included_by,
            ..
        } = act
        else {
            return Ok(());
        };
        let only: Ruled<bool> = procedure.value("items.from-assembly-only")?;
        let included = included_by.as_ref().and_then(|name| self.question(name));
        let included = included.is_some_and(|held| matches!(held.standing, Standing::Adopted(_)));
        if referred_by.is_some() || included || (!only.value && included_by.is_none()) {
            return Ok(());
        }
        let rule = only.rule;
        Err(Unfit::ItemNotReferred {
            rule,
            item: item.clone(),
        })
    }

    fn may_decide_without_vote(
        &self,
        name: &str,
        how: How,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        if !matches!(how, How::WithoutAVote | How::ByConsensus) {
            return Err(Unfit::NotWithoutAVote);
        }
        self.may_be_put(name, None, procedure, site)?;
        let question = self.put(name)?;
        if question.motion() == Some(Motion::Appeal) {
            return Err(Unfit::AppealIsVotedOn);
        }
        if question.objected || question.asked.is_some() {
            let question = name.to_owned();
            return Err(Unfit::ObjectionHeard { question });
        }
        Ok(())
    }
}

fn is_member(who: &ParticipantId, site: &Site<'_>) -> Result<(), Unfit> {
    let mut held = site.participants.memberships(who, site.day);
    if held.any(|held| held.group == UNITED_NATIONS && held.kind == MembershipKind::Full) {
        return Ok(());
    }
    let participant = who.to_string();
    Err(Unfit::NotAMember { participant })
}
