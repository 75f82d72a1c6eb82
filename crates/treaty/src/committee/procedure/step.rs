//! What can be said of any step on the floor: who takes it, which question it names, when it may
//! come between meetings or inside a voting.

use super::act::Act;
use super::taken::Stage;
use crate::participant::ParticipantId;
use serde::Serialize;

/// Who may take a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// Whoever presides.
    Chair,
    /// The Bureau.
    Bureau,
    /// The Secretary of the body.
    Secretary,
    /// A member, by its representative.
    Member,
    /// Whoever may speak: members, observers, officers, the secretariat.
    Speaker,
}

impl Act {
    /// Who may do it.
    #[must_use]
    pub const fn by(&self) -> Who {
        match self {
            Self::Inscribed { .. } | Self::Spoke { .. } => Who::Speaker,
            Self::BureauDecided { .. } => Who::Bureau,
            Self::BudgetStated { .. } | Self::NoAnswer { .. } | Self::HandsCounted { .. } => {
                Who::Secretary
            }
            Self::CountAsked { .. }
            | Self::Proposed { .. }
            | Self::Sponsored { .. }
            | Self::AmendmentPut { .. }
            | Self::Withdrawn { .. }
            | Self::Reintroduced { .. }
            | Self::Moved { .. }
            | Self::SpokeOn { .. }
            | Self::Objected { .. }
            | Self::PointOfOrder { .. }
            | Self::Appealed { .. }
            | Self::VoteAsked { .. }
            | Self::BallotCast { .. }
            | Self::BallotCorrected { .. }
            | Self::IntentIndicated { .. }
            | Self::SilenceBreaker { .. }
            | Self::Dissociated { .. } => Who::Member,
            _ => Who::Chair,
        }
    }

    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Opened { presiding, .. } | Self::Handed { presiding, .. } => vec![presiding],
            Self::VotingRight { of, .. } | Self::PassedOver { of } | Self::Called { of } => {
                vec![of]
            }
            Self::NoAnswer { of, .. } => of.iter().collect(),
            Self::Proposed { sponsors, .. } | Self::AmendmentPut { sponsors, .. } => {
                sponsors.iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Act {
    /// The question it names.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Spoke { question, .. } => question.as_deref(),
            Self::Proposed { question, .. }
            | Self::AmendmentPut { question, .. }
            | Self::Sponsored { question }
            | Self::BudgetStated { question, .. }
            | Self::Permitted { question }
            | Self::DistanceRuled { question, .. }
            | Self::Dropped { question, .. }
            | Self::Withdrawn { question }
            | Self::Reintroduced { question }
            | Self::Moved { question, .. }
            | Self::SpokeOn { question, .. }
            | Self::Objected { question }
            | Self::NatureRuled { question, .. }
            | Self::Appealed { question }
            | Self::BureauDecided { question }
            | Self::ConsensusExhausted { question }
            | Self::VoteAsked { question, .. }
            | Self::VotingAnnounced { question, .. }
            | Self::VotingOpened { question }
            | Self::NoAnswer { question, .. }
            | Self::BallotCast { question, .. }
            | Self::BallotCorrected { question, .. }
            | Self::Annulled { question, .. }
            | Self::Locked { question }
            | Self::HandsCounted { question, .. }
            | Self::ResultAnnounced { question, .. }
            | Self::Corrected { question, .. }
            | Self::IntentIndicated { question, .. }
            | Self::DecidedWithoutVote { question, .. }
            | Self::Dissociated { question, .. }
            | Self::SilenceOpened { question, .. }
            | Self::SilenceBreaker { question }
            | Self::SilenceBroken { question }
            | Self::SilenceKept { question } => Some(question),
            _ => None,
        }
    }

    /// Whether it can be done while no meeting is open.
    pub(super) const fn between_meetings(&self) -> bool {
        matches!(
            self,
            Self::SilenceOpened { .. }
                | Self::SilenceBreaker { .. }
                | Self::SilenceBroken { .. }
                | Self::SilenceKept { .. }
                | Self::Corrected { .. }
                | Self::IntentIndicated { .. }
                | Self::Dissociated { .. }
                | Self::BureauDecided { .. }
                | Self::VotingRight { .. }
        )
    }

    /// Whether the meeting goes on with it, so that the last ruling can no longer be appealed
    /// against. What others do in their own places at the same moment does not count.
    pub(super) const fn goes_on(&self) -> bool {
        !matches!(
            self,
            Self::VotingRight { .. }
                | Self::Handed { .. }
                | Self::CountAsked { .. }
                | Self::Counted { .. }
                | Self::Inscribed { .. }
                | Self::Sponsored { .. }
                | Self::BallotCast { .. }
                | Self::NoAnswer { .. }
                | Self::HandsCounted { .. }
                | Self::VoteAsked { .. }
                | Self::Objected { .. }
                | Self::SilenceBreaker { .. }
        )
    }

    /// Whether the floor is another one after it for whoever presides. What members do in their own
    /// places leaves it as it was: they vote, sign up to speak and ask, and the rules weigh that by
    /// themselves.
    #[must_use]
    pub const fn moves(&self) -> bool {
        self.goes_on() || matches!(self, Self::Handed { .. } | Self::Counted { .. })
    }

    /// Whether it brings a question to its decision.
    pub(super) const fn decides(&self) -> bool {
        matches!(
            self,
            Self::VotingAnnounced { .. }
                | Self::DecidedWithoutVote { .. }
                | Self::VoteAsked { .. }
                | Self::SpokeOn { .. }
                | Self::Withdrawn { .. }
        )
    }

    /// Whether it may come while a motion waits that is put to the vote at once. Which question may
    /// be put then is a matter of precedence.
    pub(super) const fn beside_a_motion(&self) -> bool {
        !matches!(
            self,
            Self::Spoke { .. }
                | Self::ItemTakenUp { .. }
                | Self::Proposed { .. }
                | Self::AmendmentPut { .. }
                | Self::DistanceRuled { .. }
                | Self::NatureRuled { .. }
                | Self::List {
                    step: super::act::ListStep::Opened | super::act::ListStep::Reopened
                }
        )
    }

    /// Whether it is a step of a voting at a stage.
    pub(super) const fn of_voting(&self, stage: Stage) -> bool {
        let step = matches!(
            self,
            Self::BallotCast { .. }
                | Self::NoAnswer { .. }
                | Self::BallotCorrected { .. }
                | Self::Locked { .. }
                | Self::Annulled { .. }
                | Self::VotingOpened { .. }
                | Self::HandsCounted { .. }
                | Self::ResultAnnounced { .. }
                | Self::LotDrawn { .. }
        );
        step || (matches!(stage, Stage::Announced)
            && matches!(self, Self::Spoke { .. } | Self::Called { .. }))
    }
}
