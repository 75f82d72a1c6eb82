//! An act about an election in one sentence, without its actor.

use super::{Act, Count, Required};

impl Act {
    /// The act in words, to follow whoever does it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Opened {
                office,
                seats,
                required,
                ..
            } => {
                let seats: Vec<String> = seats
                    .iter()
                    .map(|held| format!("{} {}", held.places, held.group))
                    .collect();
                let required = match required {
                    Required::OfValid => "a majority of those voting",
                    Required::OfMembers => "a majority of the members",
                    Required::TwoThirds => "two-thirds of those voting",
                };
                format!(
                    "opens the election of {office}: {}; {required} elects",
                    seats.join(", ")
                )
            }
            Self::Handed { capacity } => {
                format!("hands the conduct of the election to the {capacity}")
            }
            Self::TellersNamed { tellers } => {
                let tellers: Vec<&str> = tellers.iter().map(|who| who.as_str()).collect();
                format!("names tellers from {}", tellers.join(", "))
            }
            Self::Nominated { candidate, group } => format!("nominates {candidate} for {group}"),
            Self::Withdrawn { candidate } => format!("withdraws the candidature of {candidate}"),
            Self::Endorsed { group, candidates } => {
                format!("tells that {group} endorses {}", candidates.join(", "))
            }
            Self::BallotAsked { group } => format!("asks for a ballot on the places of {group}"),
            Self::Acclaimed { group } => {
                format!("declares the candidates of {group} elected by acclamation")
            }
            Self::Balloted { group, candidates } => format!(
                "opens a ballot for {group} between {}",
                candidates.join(", ")
            ),
            Self::Counted { group, count } => format!(
                "announces the tellers' count for {group}: {}",
                figures(count)
            ),
            Self::LotDrawn { draw, .. } => format!("draws by lot: {} is elected", draw.drawn),
            Self::Vacated { candidate } => format!("declares the place of {candidate} vacant"),
        }
    }
}

fn figures(count: &Count) -> String {
    let votes: Vec<String> = count
        .votes
        .iter()
        .map(|held| format!("{} {}", held.candidate, held.votes))
        .collect();
    format!(
        "{} papers, {} invalid, {} valid, {} abstentions; {}",
        count.papers,
        count.invalid,
        count.valid,
        count.abstentions,
        votes.join(", ")
    )
}
