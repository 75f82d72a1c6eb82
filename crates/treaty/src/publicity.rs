//! For whose eyes an act is: open, participants of the body, parties to the matter, sealed.

use crate::act::Deed;
use crate::committee::{non_objection, procedure};
use serde::{Deserialize, Serialize};

/// Who may read an act. Only open acts stand in the Record in clear; of the others it holds a
/// salted commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publicity {
    /// Anyone.
    Open,
    /// The participants of the body concerned.
    Participants,
    /// The parties to the matter.
    Parties,
    /// Those to whom it is sealed.
    Sealed,
}

impl Publicity {
    /// The word in the entry's frame.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Participants => "participants",
            Self::Parties => "parties",
            Self::Sealed => "sealed",
        }
    }
}

impl Deed {
    /// Every act states its publicity; a new kind of act does not compile until it is named here.
    #[must_use]
    pub const fn publicity(&self) -> Publicity {
        match self {
            Self::NonObjection(act) => match act {
                // For the Chair and the secretariat.
                non_objection::Act::Objected { .. } => Publicity::Sealed,
                // For them and the State that asks.
                non_objection::Act::BasisAsked { .. } | non_objection::Act::BasisTold { .. } => {
                    Publicity::Parties
                }
                non_objection::Act::Opened { .. }
                | non_objection::Act::Proposed { .. }
                | non_objection::Act::Circulated { .. }
                | non_objection::Act::Submitted { .. }
                | non_objection::Act::Decided { .. } => Publicity::Open,
            },
            // That there is evidence, and in whose hands, is between those whom it concerns.
            Self::Custody(_) | Self::Transfer(_) => Publicity::Parties,
            // Who broke a silence is told to the participants of the body only.
            Self::Floor(procedure::Act::SilenceBreaker { .. }) => Publicity::Participants,
            Self::Convention(_)
            | Self::Body(_)
            | Self::Mandate(_)
            | Self::Agenda(_)
            | Self::Bureau(_)
            | Self::Session(_)
            | Self::Meeting(_)
            | Self::Document(_)
            | Self::Proposal(_)
            | Self::Statement(_)
            | Self::Vote(_)
            | Self::Decision(_)
            | Self::Floor(_)
            | Self::Election(_)
            | Self::Participation(_)
            | Self::Adoption(_)
            | Self::Signature(_)
            | Self::Instrument(_)
            | Self::Notification(_)
            | Self::Depositary(_) => Publicity::Open,
        }
    }
}
