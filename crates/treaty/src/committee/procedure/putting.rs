//! Whether a question may be put: a proposal, an amendment, a motion, an appeal; and what may be
//! said about it before it is decided.

use super::act::{Act, Side};
use super::floor::{Floor, Site};
use super::motion::Motion;
use super::order::{same_motion, whole_falls};
use super::question::{Kind, Question, Standing};
use super::rules::Procedure;
use super::unfit::Unfit;
use crate::act::Header;
use crate::calendar::Day;
use crate::participant::ParticipantId;

impl Floor {
    /// A question is put under a new name, by sponsors, about something.
    pub(super) fn may_put(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let name = act.question().unwrap_or_default();
        if self.question(name).is_some() {
            let question = name.to_owned();
            return Err(Unfit::NameTaken { question });
        }
        match act {
            Act::Proposed {
                sponsors,
                makes_important,
                ..
            } => {
                if self.item.is_none() {
                    return Err(Unfit::NothingTakenUp);
                }
                makes_important
                    .iter()
                    .try_for_each(|name| self.put(name).map(|_| ()))?;
                sponsors_it(sponsors, header)
            }
            Act::AmendmentPut { to, sponsors, .. } => {
                let amended = self.pending(to)?;
                if amended.motion().is_some_and(|held| held != Motion::Other) {
                    return Err(Unfit::MotionsAreNotAmended);
                }
                sponsors_it(sponsors, header)
            }
            Act::Moved { .. } => self.may_move(act, procedure),
            _ => Ok(()),
        }
    }

    pub(super) fn may_sponsor(&self, name: &str, header: &Header) -> Result<(), Unfit> {
        let question = self.pending(name)?;
        if question.motion().is_some() {
            return Err(Unfit::MotionsHaveNoSponsors);
        }
        match &header.participant {
            Some(who) if question.sponsors.contains(who) => Err(Unfit::SponsorsAlready {
                participant: who.to_string(),
            }),
            _ => Ok(()),
        }
    }

    /// The statement that the Secretary refers to is out.
    pub(super) fn may_state_budget(
        &self,
        name: &str,
        statement: Option<&String>,
        circulated: Option<Day>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        if !matches!(self.pending(name)?.kind, Kind::Proposal) {
            let question = name.to_owned();
            return Err(Unfit::BudgetOfProposals { question });
        }
        let out = circulated.is_some_and(|on| on <= site.day);
        match statement {
            Some(statement) if !out => Err(Unfit::StatementNotOut {
                statement: statement.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn may_move(&self, act: &Act, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let Act::Moved {
            motion,
            about,
            parts,
            minutes,
            times,
            ..
        } = act
        else {
            return Ok(());
        };
        let (motion, about) = (*motion, about.as_ref());
        if motion == Motion::Appeal {
            return Err(Unfit::AppealIsItsOwn);
        }
        // The rules rank motions: a set without the ranking cannot run a meeting.
        procedure.rank(motion)?;
        if let Some(held) = self
            .before_the_body()
            .find(|held| same_motion(held, motion, about))
        {
            let question = held.name.clone();
            return Err(Unfit::MotionPending { question });
        }
        if self.item.is_none() && matches!(motion, Motion::AdjournDebate | Motion::CloseDebate) {
            return Err(Unfit::NothingTakenUp);
        }
        if motion == Motion::LimitTime && minutes.is_none() && times.is_none() {
            return Err(Unfit::NoLimit);
        }
        let Some(about) = about else {
            return if motion.names_a_question() {
                Err(Unfit::NamesNothing)
            } else {
                Ok(())
            };
        };
        if motion == Motion::Reconsideration {
            return self.may_reconsider(about);
        }
        let question = self.pending(about)?;
        if motion == Motion::NoVote && !self.voted_before(question) {
            return Err(Unfit::NothingVotedOn {
                rule: procedure.cite("proposal.order"),
            });
        }
        if motion == Motion::Division {
            let of_it = |part: &&String| {
                !question.operative.contains(part) && !question.others.contains(part)
            };
            let unknown = if parts.is_empty() {
                Some(about)
            } else {
                parts.iter().find(of_it)
            };
            if let Some(part) = unknown {
                return Err(Unfit::NoSuchPart { part: part.clone() });
            }
        }
        Ok(())
    }

    /// Whether the body decided another proposal on the item.
    fn voted_before(&self, question: &Question) -> bool {
        let decided = |held: &Question| {
            matches!(held.kind, Kind::Proposal)
                && held.item == question.item
                && held.standing.is_decided()
        };
        self.questions.iter().any(decided)
    }

    fn may_reconsider(&self, about: &str) -> Result<(), Unfit> {
        let question = self.put(about)?;
        let standing = question.in_words().to_owned();
        let not_now = Unfit::NotPending {
            question: about.to_owned(),
            standing,
        };
        let decided = question.standing.is_decided() && question.motion().is_none();
        let amends = match &question.kind {
            Kind::Amendment { to } => Some(self.put(to)?),
            _ => None,
        };
        // What amended a question is reconsidered while that question is open.
        if decided && amends.is_none_or(|held| held.standing.is_pending()) {
            return Ok(());
        }
        Err(not_now)
    }

    pub(super) fn may_speak_on(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let Act::SpokeOn { question, side } = act else {
            return Ok(());
        };
        let question = self.pending(question)?;
        let Some(motion) = question.motion() else {
            let question = question.name.clone();
            return Err(Unfit::NoSuchQuestion { question });
        };
        let who = header.participant.as_ref();
        // Who moved it spoke in moving it, and each of the others speaks once.
        let spoke = |who: &ParticipantId| {
            question.spoke.contains_key(who) || question.proposers.contains(who)
        };
        if let Some(who) = who.filter(|who| spoke(who)) {
            let participant = who.to_string();
            return Err(Unfit::SpokeOnIt { participant });
        }
        let Some(speakers) = procedure.speakers(motion)? else {
            return Ok(());
        };
        let (in_favour, against) = question.spoken();
        let (limit, spoke) = match side {
            Side::For => (speakers.value.in_favour, in_favour),
            Side::Against => (speakers.value.against, against),
        };
        if usize::try_from(limit).is_ok_and(|limit| spoke < limit) {
            return Ok(());
        }
        let id = motion.speakers_value().to_owned();
        Err(Unfit::SpeakersHeard {
            rule: speakers.rule,
            id,
            limit,
        })
    }

    pub(super) fn may_rule_distance(
        &self,
        to: &str,
        order: &[String],
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        self.pending(to)?;
        let mut named: Vec<&str> = order.iter().map(String::as_str).collect();
        let mut held: Vec<&str> = self.amendments(to).map(|held| held.name.as_str()).collect();
        named.sort_unstable();
        held.sort_unstable();
        if named == held && !held.is_empty() {
            return Ok(());
        }
        Err(Unfit::DistanceIncomplete {
            rule: procedure.cite("amendment.order"),
            question: to.to_owned(),
        })
    }

    pub(super) fn may_drop(
        &self,
        name: &str,
        by: &str,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        let question = self.pending(name)?;
        let implied = if by == name {
            question.all_operative_fell() && whole_falls(procedure)?
        } else {
            let other = self.put(by)?;
            // One amendment adopted can imply that another to the same text falls.
            matches!(other.standing, Standing::Adopted(_))
                && [question, other]
                    .iter()
                    .all(|held| matches!(held.kind, Kind::Amendment { .. }))
                && self.root(question).name == self.root(other).name
        };
        if implied {
            Ok(())
        } else {
            Err(Unfit::NotImplied {
                question: name.to_owned(),
            })
        }
    }

    pub(super) fn may_withdraw(&self, name: &str, header: &Header) -> Result<(), Unfit> {
        let question = self.pending(name)?;
        if self.is_amended(name) {
            return Err(Unfit::AlreadyAmended);
        }
        if !question.parts.is_empty() {
            return Err(Unfit::VotingBegan);
        }
        match &header.participant {
            Some(who) if !question.proposers.contains(who) => {
                let participant = who.to_string();
                Err(Unfit::NotTheProposer { participant })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn may_appeal(&self, name: &str) -> Result<(), Unfit> {
        if self.question(name).is_some() {
            let question = name.to_owned();
            return Err(Unfit::NameTaken { question });
        }
        let last = self
            .rulings
            .last()
            .filter(|ruling| self.ruled_just_now && !ruling.appealed);
        last.map(|_| ()).ok_or(Unfit::NothingToAppeal)
    }
}

/// Who puts a question is among its sponsors.
fn sponsors_it(sponsors: &[ParticipantId], header: &Header) -> Result<(), Unfit> {
    if sponsors.is_empty() {
        return Err(Unfit::NoSponsor);
    }
    match &header.participant {
        Some(who) if !sponsors.contains(who) => Err(Unfit::NotASponsor {
            participant: who.to_string(),
        }),
        _ => Ok(()),
    }
}
