//! An act about a non-objection list in one sentence, without its actor.

use super::Act;
use crate::committee::decision::How;

impl Act {
    /// The act in words, to follow whoever does it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Opened { basis, .. } => {
                format!("begins a list of organizations for non-objection ({basis})")
            }
            Self::Proposed { name, category, .. } => {
                format!("proposes {name} ({})", category.name().to_lowercase())
            }
            Self::Circulated { until, zone } => {
                format!("circulates the list; silence ends at {until} ({zone})")
            }
            Self::Objected { organization, .. } => format!("objects to {organization}"),
            Self::BasisAsked { organization } => {
                format!("asks for the general basis of objections to {organization}")
            }
            Self::BasisTold { organization, .. } => {
                format!("is told the general basis of objections to {organization}")
            }
            Self::Submitted { organizations } => format!(
                "submits the list to the body with {} final names beside those proposed",
                organizations.len()
            ),
            Self::Decided {
                organizations, how, ..
            } => {
                let how = match how {
                    How::WithoutAVote => ", without a vote",
                    How::ByConsensus => ", by consensus",
                    How::RecordedVote => ", by recorded vote",
                    How::NotStated => "",
                };
                let many = organizations.len();
                format!("decides that {many} organizations on the list may take part{how}")
            }
        }
    }
}
