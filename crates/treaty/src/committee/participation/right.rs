//! Which right a deed exercises, and in which body: what the person who signs it must have.

use super::{Acting, Presides, Unfit, of_body};
use crate::act::{By, Deed, Header};
use crate::calendar::Day;
use crate::capacity::{Mark, Right};
use crate::committee::procedure::{self, Floor, Procedure, step::Who};
use crate::committee::{election, non_objection, proposal, statement, vote};
use crate::convention::Convention;
use crate::matter::{Matter, MatterId};
use crate::participant::{ParticipantId, Participants};
use crate::submission::Matters;

impl Deed {
    /// The right that the deed exercises in a body; none for what belongs to no body.
    #[must_use]
    pub const fn right(&self) -> Option<Right> {
        Some(match self {
            Self::Floor(act) => floor(act),
            Self::Election(act) => match act {
                election::Act::Nominated { .. }
                | election::Act::Withdrawn { .. }
                | election::Act::Endorsed { .. }
                | election::Act::BallotAsked { .. } => Right::Stand,
                election::Act::Counted { .. } => Right::Count,
                _ => Right::Preside,
            },
            Self::Vote(act) => match act {
                vote::Act::BallotCast { .. } => Right::Vote,
                vote::Act::IntentIndicated { .. } => Right::Explain,
                _ => Right::Keep,
            },
            Self::Proposal(act) => match act {
                proposal::Act::Submitted { .. } | proposal::Act::Revised { .. } => Right::Propose,
                proposal::Act::Sponsored { .. } => Right::Sponsor,
                proposal::Act::BudgetStatement { .. } => Right::Keep,
            },
            Self::NonObjection(act) => match act {
                non_objection::Act::Objected { .. } | non_objection::Act::BasisAsked { .. } => {
                    Right::Object
                }
                _ => Right::List,
            },
            Self::Participation(super::Act::Input { .. }) => Right::Write,
            Self::Statement(statement::Act::Made { kind, .. }) => spoken(*kind),
            Self::Body(_)
            | Self::Mandate(_)
            | Self::Bureau(_)
            | Self::Session(_)
            | Self::Meeting(_)
            | Self::Decision(_)
            | Self::Participation(_) => Right::Keep,
            Self::Convention(_)
            | Self::Agenda(_)
            | Self::Document(_)
            | Self::Adoption(_)
            | Self::Signature(_)
            | Self::Instrument(_)
            | Self::Notification(_)
            | Self::Depositary(_)
            | Self::Custody(_)
            | Self::Transfer(_) => return None,
        })
    }
}

/// The right that a step on the floor exercises.
#[must_use]
pub const fn floor(act: &procedure::Act) -> Right {
    use procedure::Act as On;
    match act {
        On::Inscribed { kind } | On::Spoke { kind, .. } => spoken(*kind),
        On::Proposed { .. }
        | On::AmendmentPut { .. }
        | On::Withdrawn { .. }
        | On::Reintroduced { .. } => Right::Propose,
        On::Moved { .. } | On::SpokeOn { .. } => Right::Move,
        On::PointOfOrder { .. } | On::Appealed { .. } => Right::PointOfOrder,
        On::CountAsked { .. }
        | On::Objected { .. }
        | On::VoteAsked { .. }
        | On::SilenceBreaker { .. }
        | On::SilenceBroken { .. } => Right::Object,
        On::Sponsored { .. } => Right::Sponsor,
        On::Dissociated { .. } | On::IntentIndicated { .. } => Right::Explain,
        On::BallotCast { .. } | On::BallotCorrected { .. } => Right::Vote,
        _ => match act.by() {
            Who::Chair | Who::Bureau => Right::Preside,
            Who::Secretary => Right::Keep,
            Who::Member => Right::Vote,
            Who::Speaker => Right::Speak,
        },
    }
}

const fn spoken(kind: statement::Kind) -> Right {
    match kind {
        statement::Kind::ExplanationBefore
        | statement::Kind::ExplanationAfter
        | statement::Kind::ExplanationOfPosition => Right::Explain,
        statement::Kind::RightOfReply => Right::Reply,
        statement::Kind::PointOfOrder => Right::PointOfOrder,
        statement::Kind::Introduction | statement::Kind::General | statement::Kind::NotStated => {
            Right::Speak
        }
    }
}

/// The body in which a matter's acts are done, as far as the matter tells.
#[must_use]
pub fn body_in(id: &MatterId, matter: &Matter) -> Option<MatterId> {
    match matter {
        Matter::Body(_) => Some(id.clone()),
        Matter::Participation(_) => super::body_of(id),
        Matter::Floor(floor) => floor.body.clone(),
        Matter::NonObjection(list) => list.body().cloned(),
        Matter::Election(election) => election.body.clone(),
        Matter::Vote(vote) => vote.question().map(|question| question.body.clone()),
        Matter::Proposal(proposal) => proposal.acts.iter().find_map(|held| match &held.act {
            proposal::Act::Submitted { body, .. } => Some(body.clone()),
            _ => None,
        }),
        Matter::Session(session) => session.body().cloned(),
        Matter::Meeting(meeting) => meeting.body().cloned(),
        _ => None,
    }
}

/// What is signed with a person's key: who signs it, and what the Record holds around it.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// What is done; absent for a vote handed in as a whole, which the secretariat does.
    pub deed: Option<&'a Deed>,
    /// What every act says.
    pub header: &'a Header,
    /// The body in which it is done.
    pub body: &'a MatterId,
    /// The matter it is done in.
    pub matter: &'a Matter,
    /// The day.
    pub day: Day,
}

impl Signed<'_> {
    /// Whether the person may act: [`super::Participation::may`] asked of the body's participation.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn may(
        &self,
        matters: &Matters,
        convention: &Convention,
        participants: &Participants,
    ) -> Result<(), Unfit> {
        let Some(right) = self.deed.map_or(Some(Right::Keep), Deed::right) else {
            return Ok(());
        };
        let Some(
            by @ By {
                person: Some(person),
                capacity,
                ..
            },
        ) = &self.header.by
        else {
            return Err(Unfit::NobodyActs);
        };
        // The secretariat enters for a member what was voted on paper or at the call of the roll.
        let on_paper = matches!(
            self.deed,
            Some(Deed::Floor(
                procedure::Act::BallotCast { .. } | procedure::Act::BallotCorrected { .. }
            ))
        ) && super::keeps(by);
        let right = if on_paper { Right::Keep } else { right };
        let acting = Acting {
            person,
            capacity,
            of: self.header.participant.as_ref(),
            organization: match self.deed {
                Some(Deed::Participation(super::Act::Input { organization, .. })) => {
                    organization.as_deref()
                }
                _ => None,
            },
            day: self.day,
            right,
            presides: self.presides(convention),
        };
        let nobody = super::Participation::default();
        let participation = match of_body(self.body).as_ref().and_then(|id| matters.get(id)) {
            Some(Matter::Participation(held)) => held,
            _ => &nobody,
        };
        let seat = participation.may(&acting, participants)?;
        match acting.of {
            Some(of) if on_paper && participation.suspended(of, self.day) => {
                let participant = of.to_string();
                return Err(Unfit::NoRightToVote { participant });
            }
            _ => {}
        }
        let others_wait = match self.matter {
            Matter::Floor(floor) => !floor.speakers.is_empty(),
            _ => false,
        };
        let speaks = matches!(self.deed, Some(Deed::Floor(procedure::Act::Spoke { .. })));
        if seat.mark == Mark::Last && speaks && others_wait {
            let capacity = seat.capacity.name().to_owned();
            return Err(Unfit::SpeaksLast { capacity });
        }
        Ok(())
    }

    fn presides<'a>(&'a self, convention: &Convention) -> Option<Presides<'a>> {
        if let (Some(Deed::Floor(procedure::Act::Opened { presiding, .. })), Some(by)) =
            (self.deed, &self.header.by)
        {
            return Some(Presides {
                of: presiding,
                capacity: &by.capacity,
                casts_ballot: false,
            });
        }
        let Matter::Floor(floor) = self.matter else {
            return None;
        };
        floor.presiding.as_ref().map(|held| Presides {
            of: &held.of,
            capacity: &held.capacity,
            casts_ballot: casts_ballot(floor, convention),
        })
    }
}

/// Whether a participant has its vote in a body on a day, whoever hands in its ballot.
///
/// # Errors
/// [`Unfit::NoRightToVote`].
pub fn has_vote(
    of: Option<&ParticipantId>,
    body: &MatterId,
    day: Day,
    matters: &Matters,
) -> Result<(), Unfit> {
    let held = of_body(body).and_then(|id| matters.get(&id));
    match (held, of) {
        (Some(Matter::Participation(held)), Some(of)) if held.suspended(of, day) => {
            let participant = of.to_string();
            Err(Unfit::NoRightToVote { participant })
        }
        _ => Ok(()),
    }
}

/// Whether the body's rules let who presides cast a ballot.
fn casts_ballot(floor: &Floor, convention: &Convention) -> bool {
    Procedure::of(convention, &floor.rules)
        .and_then(|rules| rules.optional::<bool>("chair.casts-ballot"))
        .is_ok_and(|held| held.is_some_and(|held| held.value))
}
