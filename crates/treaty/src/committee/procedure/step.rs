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
            Self::CountAsked { .. }
            | Self::Proposed { .. }
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
            | Self::IntentIndicated { .. }
            | Self::Dissociated { .. } => Who::Member,
            _ => Who::Chair,
        }
    }

    /// The participants it names beside the header's.
    #[must_use]
    pub fn participants(&self) -> Vec<&ParticipantId> {
        match self {
            Self::Opened { presiding, .. } | Self::Handed { presiding, .. } => vec![presiding],
            Self::VotingRight { of, .. } => vec![of],
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
            | Self::BallotCast { question, .. }
            | Self::Locked { question }
            | Self::ResultAnnounced { question, .. }
            | Self::Corrected { question, .. }
            | Self::IntentIndicated { question, .. }
            | Self::DecidedWithoutVote { question, .. }
            | Self::Dissociated { question, .. }
            | Self::SilenceOpened { question, .. }
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
                | Self::SilenceBroken { .. }
                | Self::SilenceKept { .. }
                | Self::Corrected { .. }
                | Self::IntentIndicated { .. }
                | Self::Dissociated { .. }
                | Self::BureauDecided { .. }
                | Self::VotingRight { .. }
        )
    }

    /// Whether it is a step of a voting at a stage.
    pub(super) const fn of_voting(&self, stage: Stage) -> bool {
        match stage {
            Stage::Announced => matches!(
                self,
                Self::Spoke { .. }
                    | Self::LotDrawn { .. }
                    | Self::VotingOpened { .. }
                    | Self::BallotCast { .. }
                    | Self::Locked { .. }
                    | Self::ResultAnnounced { .. }
            ),
            _ => matches!(
                self,
                Self::BallotCast { .. }
                    | Self::Locked { .. }
                    | Self::VotingOpened { .. }
                    | Self::ResultAnnounced { .. }
                    | Self::LotDrawn { .. }
            ),
        }
    }
}
