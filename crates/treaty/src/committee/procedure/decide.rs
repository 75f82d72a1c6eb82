//! Whether a step on the floor is in order.
//!
//! Asked in this order: is a meeting open; does the one act who may; is something under way that
//! nothing interrupts; then the step's own rule.

use super::act::{Act, Closing, VotingRight};
use super::floor::{Floor, Site};
use super::motion::Motion;
use super::question::{Kind, Nature, Standing};
use super::rules::{Presence, Procedure, Ruled};
use super::step::Who;
use super::taken::Stage;
use super::unfit::Unfit;
use crate::act::Header;
use crate::capacity::Capacity;
use crate::committee::decision::How;
use crate::committee::participation;
use crate::participant::ParticipantId;

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
        self.nothing_interrupted(act, header, &procedure)?;
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
        let known = u32::try_from(site.members().len()).unwrap_or(u32::MAX);
        if *members == 0 || *members > known {
            return Err(Unfit::MembersWrong {
                members: *members,
                known,
            });
        }
        let procedure = Procedure::of(site.convention, rules)?;
        let quorum: Ruled<Presence> = procedure.value("quorum.open")?;
        let needed = quorum.value.of(*members);
        match present {
            Some(present) if present > members => Err(Unfit::MoreThanMembers {
                present: *present,
                members: *members,
            }),
            Some(present) if *present < needed => Err(Unfit::NoQuorumToOpen {
                rule: quorum.rule,
                present: *present,
                needed,
            }),
            _ => Ok(()),
        }
    }

    fn by_whom(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let capacity = header.by.as_ref().map(|by| by.capacity.as_str());
        match act.by() {
            // The Chair may move what rule 106 lets it propose, and the Bureau may fill its place.
            Who::Member if self.presides(header) && chair_may_move(act) => Ok(()),
            Who::Chair if matches!(act, Act::Handed { .. }) && capacity == Some("Bureau") => Ok(()),
            Who::Chair if !self.presides(header) => {
                let presiding = self.presiding.as_ref();
                let capacity = presiding.map(|held| held.capacity.clone());
                Err(Unfit::NotTheChair {
                    capacity: capacity.unwrap_or_default(),
                })
            }
            Who::Bureau if capacity != Some("Bureau") => Err(Unfit::NotTheBureau),
            Who::Secretary if !matches!(capacity, Some("Secretary" | "Secretariat")) => {
                Err(Unfit::NotTheSecretary)
            }
            Who::Member => {
                let who = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
                // An observer may take the few steps that its capacity includes.
                match site.capacity(who) {
                    Some(held) if held.may(participation::right_of(act)) => Ok(()),
                    _ => is_member(who, site),
                }
            }
            _ => Ok(()),
        }
    }

    /// A point of order, an appeal, the end of the meeting and a voting let nothing else in between.
    fn nothing_interrupted(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        if matches!(act, Act::Handed { .. } | Act::SilenceBreaker { .. }) {
            return Ok(());
        }
        if self.point_of_order.is_some() && !matches!(act, Act::Ruled { .. } | Act::Counted { .. })
        {
            return Err(Unfit::RulingFirst);
        }
        let on_conduct = matches!(
            act,
            Act::PointOfOrder {
                on_voting: true,
                ..
            } | Act::Ruled { .. }
        );
        let voting = self.voting();
        if let Some(appeal) = self.appeal()
            && voting.is_none_or(|held| held.question != appeal.name)
        {
            let own = act.question() == Some(appeal.name.as_str()) && act.decides();
            let question = appeal.name.clone();
            // Without a quorum the body cannot decide the appeal: the members are counted, or the
            // meeting ends and the appeal waits.
            let counted = matches!(act, Act::Counted { .. });
            let ends = matches!(act, Act::Closed { .. }) && self.quorum(procedure).is_err();
            return if own || on_conduct || counted || ends {
                Ok(())
            } else {
                Err(Unfit::AppealFirst { question })
            };
        }
        if let Some(voting) = voting {
            let step = act.of_voting(voting.stage);
            let question = voting.question.clone();
            return if step || on_conduct || matches!(act, Act::Appealed { .. }) {
                Ok(())
            } else {
                Err(Unfit::VotingUnderWay { question })
            };
        }
        let ends = self.sitting.as_ref().and_then(|held| held.ends);
        if ends.is_some() && !matches!(act, Act::Closed { .. }) {
            return Err(Unfit::MeetingEnds);
        }
        // Officers and the secretariat speak when they need to.
        if matches!(act, Act::Spoke { .. }) && header.participant.is_none() {
            return Ok(());
        }
        self.motions_at_once(act, procedure)
    }

    /// One of the motions that the rules rank is put to the vote at once: until then it is spoken
    /// on, withdrawn, decided, or one that goes before it is moved.
    fn motions_at_once(&self, act: &Act, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        if self.sitting.is_none() || act.beside_a_motion() {
            return Ok(());
        }
        for held in self.before_the_body() {
            let Some(motion) = held.motion() else {
                continue;
            };
            if procedure.at_once(motion)? {
                return Err(Unfit::MotionFirst {
                    rule: procedure.cite("motion.precedence"),
                    question: held.name.clone(),
                });
            }
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
            Act::Called { of } => self.may_call(of),
            Act::PassedOver { of } => self.may_pass_over(of),
            Act::Handed { presiding, .. } => is_member(presiding, site),
            Act::Counted { present } if *present > self.members => Err(Unfit::MoreThanMembers {
                present: *present,
                members: self.members,
            }),
            Act::Spoke { .. } => self.may_speak(act, header, procedure, site),
            Act::Proposed { .. } | Act::AmendmentPut { .. } | Act::Moved { .. } => {
                self.may_put(act, header, procedure)
            }
            Act::Sponsored { question } => self.may_sponsor(question, header),
            Act::BudgetStated {
                question,
                statement,
                circulated,
            } => self.may_state_budget(question, statement.as_ref(), *circulated, site),
            Act::Permitted { question } => match self.pending(question)?.kind {
                Kind::Amendment { .. } => Ok(()),
                _ => Err(Unfit::BodyWaives {
                    rule: procedure.cite("proposal.circulated-days-before"),
                }),
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
            Act::Reintroduced { question } => self.may_reintroduce(question),
            Act::SpokeOn { .. } => self.may_speak_on(act, header, procedure),
            Act::Objected { question } => self.pending(question).map(|_| ()),
            Act::BureauDecided { question } => self.needs_consensus(question, procedure),
            Act::NatureRuled { question, .. } => self.may_rule_nature(question),
            Act::ConsensusExhausted { question } => {
                self.needs_consensus(question, procedure)?;
                match self.consensus_first(self.put(question)?, procedure) {
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
            Act::LotDrawn { draw } => self.may_draw(draw, header, site),
            Act::VotingOpened { question } => self.may_open(question, header),
            Act::BallotCast { .. } => self.may_cast(act, header, procedure, site),
            Act::NoAnswer { question, of } => {
                self.at(question, Stage::Open)?;
                self.may_stay_silent(of, header, site)
            }
            Act::BallotCorrected { .. } => self.may_correct_ballot(act, header),
            Act::Locked { question } => self.may_lock(question, header, site),
            Act::Annulled { question, .. } => self.may_annul(question),
            Act::HandsCounted { question, result } => self.may_count(question, *result, procedure),
            Act::ResultAnnounced { question, result } => {
                self.may_result(question, *result, header, procedure)
            }
            Act::Corrected {
                question, result, ..
            } => {
                self.result_known(question)?;
                self.no_more_than_members(*result, self.voted(question), procedure)
            }
            Act::IntentIndicated { question, .. } => self.result_known(question),
            Act::VotingRight { of, right, .. } => self.may_change_right(of, *right),
            Act::DecidedWithoutVote { question, how } => {
                self.may_decide_without_vote(question, *how, procedure, site)
            }
            Act::Dissociated {
                question,
                paragraph,
            } => match self.put(question)?.standing {
                Standing::Adopted(Some(_)) => self.dissociates_once(question, paragraph, header),
                _ => Err(Unfit::NothingToDissociateFrom {
                    question: question.clone(),
                }),
            },
            Act::SilenceOpened { .. } => self.may_open_silence(act, header, procedure, site),
            Act::SilenceBreaker { question } => self.may_be_breaker(question, header, site),
            Act::SilenceBroken { question } => self.may_break_silence(question, header, site),
            Act::SilenceKept { question } => self.may_keep_silence(question, header, site),
            _ => Ok(()),
        }
    }

    /// Substance before the body, where the mandate asks for steps before it is voted on.
    fn needs_consensus(&self, name: &str, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let question = self.pending(name)?;
        let substance = question.motion().is_none() && question.nature == Nature::Substance;
        if substance && procedure.before_substance()?.is_some() {
            return Ok(());
        }
        let question = name.to_owned();
        Err(Unfit::NoConsensusSteps { question })
    }

    /// In doubt is only whether a proposal, an amendment or a motion without a rule of its own is of
    /// substance.
    fn may_rule_nature(&self, name: &str) -> Result<(), Unfit> {
        match self.pending(name)?.motion() {
            None | Some(Motion::Other) => Ok(()),
            Some(_) => Err(Unfit::NatureIsGiven {
                question: name.to_owned(),
            }),
        }
    }

    fn may_change_right(&self, of: &ParticipantId, right: VotingRight) -> Result<(), Unfit> {
        let suspended = self.suspended.contains(of);
        if suspended == (right == VotingRight::Suspended) {
            let participant = of.to_string();
            return Err(Unfit::RightStands { participant });
        }
        Ok(())
    }

    fn dissociates_once(
        &self,
        name: &str,
        paragraph: &Option<String>,
        header: &Header,
    ) -> Result<(), Unfit> {
        let held = self.put(name)?;
        let again = held
            .dissociated
            .iter()
            .any(|(who, from)| Some(who) == header.participant.as_ref() && from == paragraph);
        if again {
            let question = name.to_owned();
            return Err(Unfit::DissociatedAlready { question });
        }
        Ok(())
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

/// What rule 106 lets who presides propose to the body.
fn chair_may_move(act: &Act) -> bool {
    matches!(
        act,
        Act::Moved {
            motion: Motion::LimitTime
                | Motion::CloseDebate
                | Motion::AdjournDebate
                | Motion::SuspendMeeting
                | Motion::AdjournMeeting,
            ..
        }
    )
}

pub(crate) fn is_member(who: &ParticipantId, site: &Site<'_>) -> Result<(), Unfit> {
    if site.capacity(who) == Some(Capacity::Member) {
        return Ok(());
    }
    let participant = who.to_string();
    Err(Unfit::NotAMember { participant })
}
