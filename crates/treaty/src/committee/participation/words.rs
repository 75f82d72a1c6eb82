//! An act about participation in one sentence, without its actor.

use super::{Act, Formula, Role, Stage, VotingRight};

impl Formula {
    /// Whom it covers, in words.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::AllStates => "all States",
            Self::MembersOfTheUnitedNations => "the Members of the United Nations",
            Self::ObserverStates => "the observer States",
            Self::RegionalOrganizations => "regional economic integration organizations",
            Self::Listed => "those listed",
            Self::Parties => "the States Parties",
            Self::Signatories => "the signatory States that are not Parties",
            Self::Class => "the class named",
        }
    }
}

impl Act {
    /// The act in words, to follow whoever does it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Admitted {
                capacity,
                formula,
                scope,
                ..
            } => {
                let scope = scope.as_ref().map(|scope| format!(": {scope}"));
                let (whom, capacity) = (formula.in_words(), capacity.name());
                format!("admits {whom} as {capacity}{}", scope.unwrap_or_default())
            }
            Self::Registered { name, capacity, .. } => {
                format!("registers {name} as {}", capacity.name())
            }
            Self::Communicated {
                list,
                members,
                joins,
                replaces,
                ..
            } => communicated(list, members.len(), *joins, replaces.as_deref()),
            Self::Withdrawn { list, .. } => format!("takes a person off the list {list}"),
            Self::Seated { list, decision } => format!("seats the list {list}: {decision}"),
            Self::Credentials {
                stage,
                symbol,
                accepted,
                not_accepted,
            } => {
                let stage = match stage {
                    Stage::Reported => "reports on",
                    Stage::Decided => "decides on",
                };
                let (yes, no) = (accepted.len(), not_accepted.len());
                format!("{stage} credentials ({symbol}): {yes} accepted, {no} not accepted")
            }
            Self::VotingRight {
                right: VotingRight::Suspended,
                reason,
            } => format!("has no vote from this day: {reason}"),
            Self::VotingRight {
                right: VotingRight::Restored,
                reason,
            } => format!("has its vote again from this day: {reason}"),
            Self::Input { title, words, .. } => {
                format!("hands in written input of {words} words, “{title}”")
            }
            Self::Serves { capacity, .. } => format!("has a person serve as {}", capacity.name()),
            Self::Released { capacity, .. } => {
                format!("has a person serve no longer as {}", capacity.name())
            }
        }
    }
}

fn communicated(list: &str, persons: usize, joins: bool, replaces: Option<&str>) -> String {
    let persons = match persons {
        1 => "1 person".to_owned(),
        many => format!("{many} persons"),
    };
    match (joins, replaces) {
        (true, _) => format!("adds {persons} to the list {list} of its representatives"),
        (false, Some(old)) => {
            format!("names {persons} as its representatives, on the list {list} in place of {old}")
        }
        (false, None) => format!("names {persons} as its representatives, on the list {list}"),
    }
}

impl Role {
    /// Every role, in the order of a list of participants.
    pub const ALL: [Self; 4] = [
        Self::Head,
        Self::Representative,
        Self::Alternate,
        Self::Adviser,
    ];
}
