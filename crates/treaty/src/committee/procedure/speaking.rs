//! Whether someone may speak now, on what and how long.

use super::act::{Act, ListStep};
use super::decide::is_member;
use super::floor::{Floor, Site};
use super::order::in_time;
use super::question::{Question, Standing};
use super::rules::{Procedure, Ruled};
use super::taken::Stage;
use super::unfit::Unfit;
use crate::act::Header;
use crate::committee::statement::Kind;
use crate::participant::ParticipantId;

impl Floor {
    /// The Chair opens a list, closes it, reopens it.
    pub(super) fn may_list(&self, step: ListStep) -> Result<(), Unfit> {
        let stands = self.list.unwrap_or(ListStep::Closed);
        let opens = match step {
            ListStep::Opened => self.list.is_none(),
            ListStep::Closed => stands != ListStep::Closed,
            ListStep::Reopened => self.list == Some(ListStep::Closed) && !self.debate_closed,
        };
        if self.item.is_none() {
            return Err(Unfit::NothingTakenUp);
        }
        if opens {
            Ok(())
        } else {
            Err(Unfit::ListStands)
        }
    }

    /// Whoever may speak puts itself on an open list once.
    pub(super) fn may_inscribe(&self, header: &Header) -> Result<(), Unfit> {
        let who = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
        if matches!(self.list, None | Some(ListStep::Closed)) {
            return Err(Unfit::ListClosed);
        }
        if self.speakers.contains(who) {
            let participant = who.to_string();
            return Err(Unfit::AlreadyInscribed { participant });
        }
        Ok(())
    }

    /// The floor is given to who is first on the list, and beside a list to whoever asks.
    pub(super) fn may_call(&self, of: &ParticipantId) -> Result<(), Unfit> {
        if self.item.is_none() {
            return Err(Unfit::NothingTakenUp);
        }
        if self.called.as_ref().is_some_and(|held| held.act == *of) {
            let participant = of.to_string();
            return Err(Unfit::HasTheFloor { participant });
        }
        match self.speakers.front() {
            Some(next) if next != of && self.voting().is_none() => {
                let next = next.to_string();
                Err(Unfit::NotCalled { next })
            }
            _ => Ok(()),
        }
    }

    /// Who is on the list can be passed over.
    pub(super) fn may_pass_over(&self, of: &ParticipantId) -> Result<(), Unfit> {
        if self.speakers.contains(of) {
            return Ok(());
        }
        let participant = of.to_string();
        Err(Unfit::NotOnTheList { participant })
    }

    /// Whether a statement is in order: its moment, its speaker, its length.
    pub(super) fn may_speak(
        &self,
        act: &Act,
        header: &Header,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Act::Spoke {
            kind,
            question,
            minutes,
            on_behalf_of_group,
            ..
        } = act
        else {
            return Ok(());
        };
        let minutes = minutes.unwrap_or(0);
        let Some(who) = &header.participant else {
            // Officers and the secretariat speak when they need to.
            return header.by.as_ref().map(|_| ()).ok_or(Unfit::NoSpeaker);
        };
        match kind {
            Kind::PointOfOrder => Err(Unfit::PointOfOrderIsItsOwn),
            Kind::RightOfReply => self.may_reply(who, minutes, procedure),
            Kind::ExplanationBefore | Kind::ExplanationAfter | Kind::ExplanationOfPosition => {
                let question = self.put(question.as_deref().unwrap_or_default())?;
                self.moment(*kind, question)?;
                if *kind != Kind::ExplanationOfPosition {
                    // Only who votes has a vote to explain.
                    is_member(who, site)?;
                }
                if on_behalf_of_group.is_none() {
                    explains(who, question, procedure)?;
                }
                let limit: Ruled<u32> = procedure.value("explanation.minutes")?;
                within(minutes, limit, "explanation.minutes")
            }
            _ => {
                self.may_debate(who, minutes, procedure)?;
                match question {
                    Some(name) => self.may_be_discussed(*kind, name, who, procedure, site),
                    None => Ok(()),
                }
            }
        }
    }

    /// A sponsor introduces its proposal; what was not circulated in time is not discussed.
    fn may_be_discussed(
        &self,
        kind: Kind,
        name: &str,
        who: &ParticipantId,
        procedure: &Procedure<'_>,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let question = self.put(name)?;
        if kind == Kind::Introduction {
            if question.sponsors.contains(who) {
                return Ok(());
            }
            let participant = who.to_string();
            return Err(Unfit::SponsorIntroduces { participant });
        }
        if question.motion().is_none() && question.standing.is_pending() {
            in_time(question, procedure, site)?;
        }
        Ok(())
    }

    fn may_debate(
        &self,
        who: &ParticipantId,
        minutes: u32,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        if let Some(voting) = self.voting() {
            let question = voting.question.clone();
            return Err(Unfit::VotingUnderWay { question });
        }
        if self.item.is_none() {
            return Err(Unfit::NothingTakenUp);
        }
        if self.debate_closed {
            return Err(Unfit::DebateClosed);
        }
        self.quorum_to_debate(procedure)?;
        match self.speakers.front() {
            Some(next) if next != who => {
                let next = next.to_string();
                return Err(Unfit::NotCalled { next });
            }
            None if self.list.is_some() => {
                let next = "nobody".to_owned();
                return Err(Unfit::NotCalled { next });
            }
            _ => {}
        }
        let spoken = self.spoken.get(who).copied().unwrap_or(0);
        if let Some(times) = self.times.filter(|times| spoken >= *times) {
            let participant = who.to_string();
            return Err(Unfit::SpokenEnough { participant, times });
        }
        match self.minutes {
            Some(value) => {
                let rule = "a decision of the body".to_owned();
                within(minutes, Ruled { value, rule }, "motion.limit-time")
            }
            None => Ok(()),
        }
    }

    fn may_reply(
        &self,
        who: &ParticipantId,
        minutes: u32,
        procedure: &Procedure<'_>,
    ) -> Result<(), Unfit> {
        if let Some(voting) = self.voting() {
            let question = voting.question.clone();
            return Err(Unfit::VotingUnderWay { question });
        }
        let item = self.item.clone().ok_or(Unfit::NothingTakenUp)?;
        let limit: Ruled<u32> = procedure.value("reply.per-item")?;
        if !self.speakers.is_empty() {
            return Err(Unfit::RepliesLast { rule: limit.rule });
        }
        let replies = self.sitting.as_ref().map(|held| &held.replies);
        let made = replies.and_then(|held| held.get(&(item, who.clone())));
        let made = made.copied().unwrap_or(0);
        if made >= limit.value {
            let participant = who.to_string();
            return Err(Unfit::RepliesUsed {
                rule: limit.rule,
                participant,
                limit: limit.value,
            });
        }
        let id = if made == 0 {
            "reply.first-minutes"
        } else {
            "reply.second-minutes"
        };
        within(minutes, procedure.value(id)?, id)
    }

    /// Explanations before the voting follow its announcement; those after follow the result; those
    /// of position follow a decision without a vote.
    fn moment(&self, kind: Kind, question: &Question) -> Result<(), Unfit> {
        let under_way = self.voting();
        let fits = match kind {
            Kind::ExplanationBefore => under_way.is_some_and(|voting| {
                voting.stage == Stage::Announced && voting.question == question.name
            }),
            Kind::ExplanationAfter => under_way.is_none() && self.voted(&question.name).is_some(),
            _ => under_way.is_none() && matches!(question.standing, Standing::Adopted(Some(_))),
        };
        if fits {
            return Ok(());
        }
        let question = question.name.clone();
        Err(Unfit::NotTheMoment { question })
    }
}

/// A sponsor does not explain its vote, and everyone else does once.
fn explains(
    who: &ParticipantId,
    question: &Question,
    procedure: &Procedure<'_>,
) -> Result<(), Unfit> {
    let participant = who.to_string();
    let sponsors: Ruled<bool> = procedure.value("explanation.by-sponsor")?;
    if !sponsors.value && question.sponsors.contains(who) {
        let rule = sponsors.rule;
        return Err(Unfit::SponsorExplains { rule, participant });
    }
    let times: Ruled<u32> = procedure.value("explanation.times-each")?;
    if question.explained.get(who).copied().unwrap_or(0) >= times.value {
        let rule = times.rule;
        return Err(Unfit::AlreadyExplained { rule, participant });
    }
    Ok(())
}

fn within(minutes: u32, limit: Ruled<u32>, id: &str) -> Result<(), Unfit> {
    if minutes <= limit.value {
        return Ok(());
    }
    Err(Unfit::OverTime {
        rule: limit.rule,
        id: id.to_owned(),
        minutes,
        limit: limit.value,
    })
}
