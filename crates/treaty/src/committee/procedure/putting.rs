//! Whether a question may be put: a proposal, an amendment, a motion, an appeal; and what may be
//! said about it before it is decided.

use super::act::{Act, Side};
use super::floor::Floor;
use super::motion::Motion;
use super::order::{same_motion, whole_falls};
use super::question::{Kind, Standing};
use super::rules::Procedure;
use super::unfit::Unfit;
use crate::act::Header;

impl Floor {
    /// A question is put under a new name, by sponsors, about something.
    pub(super) fn may_put(&self, act: &Act, procedure: &Procedure<'_>) -> Result<(), Unfit> {
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
                if sponsors.is_empty() {
                    Err(Unfit::NoSponsor)
                } else {
                    Ok(())
                }
            }
            Act::AmendmentPut { to, sponsors, .. } => {
                self.pending(to)?;
                if sponsors.is_empty() {
                    Err(Unfit::NoSponsor)
                } else {
                    Ok(())
                }
            }
            Act::Moved {
                motion,
                about,
                parts,
                minutes,
                ..
            } => self.may_move(*motion, about.as_ref(), parts, *minutes, procedure),
            _ => Ok(()),
        }
    }

    fn may_move(
        &self,
        motion: Motion,
        about: Option<&String>,
        parts: &[String],
        minutes: Option<u32>,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
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
        if motion == Motion::LimitTime && minutes.is_none() {
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

    fn may_reconsider(&self, about: &str) -> Result<(), Unfit> {
        let question = self.put(about)?;
        match question.standing {
            Standing::Adopted(_) | Standing::NotCarried | Standing::TwoThirdsNotReached
                if question.motion().is_none() =>
            {
                Ok(())
            }
            standing => Err(Unfit::NotPending {
                question: about.to_owned(),
                standing: standing.in_words().to_owned(),
            }),
        }
    }

    pub(super) fn may_speak_on(&self, act: &Act, procedure: &Procedure<'_>) -> Result<(), Unfit> {
        let Act::SpokeOn { question, side } = act else {
            return Ok(());
        };
        let question = self.pending(question)?;
        let Some(motion) = question.motion() else {
            let question = question.name.clone();
            return Err(Unfit::NoSuchQuestion { question });
        };
        let Some(speakers) = procedure.speakers(motion)? else {
            return Ok(());
        };
        let (limit, spoke) = match side {
            Side::For => (speakers.value.in_favour, question.spoke.0),
            Side::Against => (speakers.value.against, question.spoke.1),
        };
        if spoke < limit {
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
            matches!(
                self.put(by)?.standing,
                Standing::Adopted(_) | Standing::NotCarried | Standing::TwoThirdsNotReached
            ) && matches!(question.kind, Kind::Amendment { .. })
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
        if question.amended {
            return Err(Unfit::AlreadyAmended);
        }
        match &header.participant {
            Some(who) if !question.sponsors.contains(who) => {
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
