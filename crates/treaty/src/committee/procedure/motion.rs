//! Motions: what a delegation moves about the course of the meeting.

use serde::{Deserialize, Serialize};

/// The kinds of motion, named as rules as data name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Motion {
    /// To suspend the meeting.
    SuspendMeeting,
    /// To adjourn the meeting.
    AdjournMeeting,
    /// To adjourn the debate: no action on the question named, or on the whole item.
    AdjournDebate,
    /// To close the debate.
    CloseDebate,
    /// That the body is not competent to adopt the question named.
    Competence,
    /// To take up again what was decided.
    Reconsideration,
    /// To vote on parts of the question named separately.
    Division,
    /// To vote on the question named before those submitted earlier.
    Priority,
    /// Not to vote on the question named.
    NoVote,
    /// To limit the minutes of each speaker.
    LimitTime,
    /// To waive, for the question named, the day between circulation and discussion.
    Waiver,
    /// Against a ruling of the Chair. A vote in favour is a vote to overrule.
    Appeal,
    /// Another motion, such as the inclusion of an item.
    Other,
}

impl Motion {
    /// Every kind, in the order of this list.
    pub const ALL: [Self; 13] = [
        Self::SuspendMeeting,
        Self::AdjournMeeting,
        Self::AdjournDebate,
        Self::CloseDebate,
        Self::Competence,
        Self::Reconsideration,
        Self::Division,
        Self::Priority,
        Self::NoVote,
        Self::LimitTime,
        Self::Waiver,
        Self::Appeal,
        Self::Other,
    ];

    /// The name of the value that says how many may speak for and against it.
    #[must_use]
    pub const fn speakers_value(self) -> &'static str {
        match self {
            Self::SuspendMeeting | Self::AdjournMeeting => "motion.suspend-or-adjourn-meeting",
            Self::AdjournDebate => "motion.adjourn-debate",
            Self::CloseDebate => "motion.close-debate",
            Self::Competence => "motion.competence",
            Self::Reconsideration => "motion.reconsideration",
            Self::Division => "motion.division",
            Self::Priority => "motion.priority",
            Self::NoVote => "motion.no-vote",
            Self::LimitTime => "motion.limit-time",
            Self::Waiver => "motion.waiver",
            Self::Appeal => "motion.appeal",
            Self::Other => "motion.other",
        }
    }

    /// The motion in words, as one moves it.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::SuspendMeeting => "the motion to suspend the meeting",
            Self::AdjournMeeting => "the motion to adjourn the meeting",
            Self::AdjournDebate => "the motion to adjourn the debate",
            Self::CloseDebate => "the motion to close the debate",
            Self::Competence => "the motion on competence",
            Self::Reconsideration => "the motion to reconsider",
            Self::Division => "the motion for division",
            Self::Priority => "the motion for priority",
            Self::NoVote => "the motion not to vote",
            Self::LimitTime => "the motion to limit speaking time",
            Self::Waiver => "the motion to waive the day of circulation",
            Self::Appeal => "the appeal against the ruling",
            Self::Other => "the motion",
        }
    }

    /// Whether it is about a question that must be named.
    #[must_use]
    pub const fn names_a_question(self) -> bool {
        matches!(
            self,
            Self::Competence
                | Self::Reconsideration
                | Self::Division
                | Self::Priority
                | Self::NoVote
                | Self::Waiver
        )
    }
}
