//! The tellers' count: whether it adds up, who has the majority, who goes to the next ballot.

use super::{By, Election};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The majority a candidate needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Required {
    /// More than half of the valid papers that vote for anyone.
    OfValid,
    /// More than half of the members.
    OfMembers,
    /// Two-thirds of the valid papers that vote for anyone.
    TwoThirds,
}

impl Required {
    /// The smallest number of votes that elects.
    #[must_use]
    pub const fn votes(self, voting: u32, members: u32) -> u32 {
        match self {
            Self::OfValid => voting / 2 + 1,
            Self::OfMembers => members / 2 + 1,
            Self::TwoThirds => (2 * voting).div_ceil(3),
        }
    }
}

/// What the tellers found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// Ballot papers found.
    pub papers: u32,
    /// Invalid ones.
    pub invalid: u32,
    /// Valid ones.
    pub valid: u32,
    /// Abstentions among the valid ones.
    pub abstentions: u32,
    /// Votes by candidate.
    pub votes: Vec<Votes>,
}

/// Votes for one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    /// The candidate.
    pub candidate: String,
    /// How many.
    pub votes: u32,
}

impl Count {
    /// Members voting: valid papers that are no abstention.
    #[must_use]
    pub const fn voting(&self) -> u32 {
        self.valid.saturating_sub(self.abstentions)
    }

    /// Why the figures do not add up, if they do not. `places` is how many names a paper may bear.
    #[must_use]
    pub fn fault(&self, places: u32, members: u32) -> Option<String> {
        let (papers, invalid, valid) = (self.papers, self.invalid, self.valid);
        if papers != invalid.saturating_add(valid) {
            return Some(format!(
                "{invalid} invalid and {valid} valid papers are not {papers}"
            ));
        }
        if papers > members {
            return Some(format!("{papers} papers are more than {members} members"));
        }
        if self.abstentions > valid {
            return Some(format!(
                "{} abstentions are more than {valid} valid papers",
                self.abstentions
            ));
        }
        let voting = self.voting();
        let mut named = BTreeSet::new();
        for Votes { candidate, votes } in &self.votes {
            if *votes > voting {
                return Some(format!(
                    "{votes} votes for {candidate} are more than {voting} voting"
                ));
            }
            if !named.insert(candidate) {
                return Some(format!("{candidate} is listed twice"));
            }
        }
        let cast: u64 = self.votes.iter().map(|held| u64::from(held.votes)).sum();
        let most = u64::from(voting) * u64::from(places);
        if cast > most || cast < u64::from(voting) {
            return Some(format!(
                "{cast} votes in all, where {voting} papers bear one to {places} names each"
            ));
        }
        None
    }

    /// The candidates by votes, most first; equal ones in the order of their names.
    #[must_use]
    pub fn ranked(&self) -> Vec<(&str, u32)> {
        let mut ranked: Vec<(&str, u32)> = self
            .votes
            .iter()
            .map(|held| (held.candidate.as_str(), held.votes))
            .collect();
        ranked.sort_unstable();
        ranked.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
        ranked
    }

    /// Those elected: with the majority, by votes, as many as there are places. Candidates who tie
    /// for fewer places than they are stay for another ballot.
    #[must_use]
    pub fn elected(&self, required: u32, places: u32) -> Vec<&str> {
        let reached: Vec<(&str, u32)> = self
            .ranked()
            .into_iter()
            .filter(|(_, votes)| *votes >= required)
            .collect();
        let places = usize::try_from(places).unwrap_or(usize::MAX);
        let cut = reached.get(places).map(|(_, votes)| *votes);
        let safe = reached
            .iter()
            .filter(|(_, votes)| cut.is_none_or(|cut| *votes > cut));
        safe.take(places).map(|(name, _)| *name).collect()
    }
}

/// One ballot for the places of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The group.
    pub group: String,
    /// The candidates it was held between.
    pub candidates: Vec<String>,
    /// It was restricted, after an earlier one.
    pub restricted: bool,
    /// Places to be filled when it was held.
    pub places: u32,
    /// The tellers' count.
    pub count: Option<Count>,
    /// Held since the places were last filled or vacated.
    pub current: bool,
}

impl Round {
    /// Who goes to the next ballot: for each place left, as many as the rules say, those with most
    /// votes first, and whoever ties with the last of them.
    #[must_use]
    pub fn go_on(&self, left: u32, for_each_place: u32, elected: &[&str]) -> Vec<String> {
        let Some(count) = &self.count else {
            return self.candidates.clone();
        };
        let mut ranked = count.ranked();
        ranked.retain(|(name, _)| !elected.contains(name));
        let many = usize::try_from(left.saturating_mul(for_each_place)).unwrap_or(usize::MAX);
        let last = ranked
            .get(many.saturating_sub(1))
            .map_or(0, |(_, votes)| *votes);
        let on = ranked.into_iter().filter(|(_, votes)| *votes >= last);
        on.map(|(name, _)| name.to_owned()).collect()
    }

    /// Those who tied for the one place left in a restricted ballot: the lot decides between them.
    /// Where several places are left, ballots go on.
    #[must_use]
    pub fn tied(&self, left: u32) -> Vec<String> {
        let Some(count) = self
            .count
            .as_ref()
            .filter(|_| self.restricted && self.places == 1 && left == 1)
        else {
            return Vec::new();
        };
        let ranked = count.ranked();
        let open = usize::try_from(self.places).unwrap_or(usize::MAX);
        let (Some(last), Some(next)) = (ranked.get(open.saturating_sub(1)), ranked.get(open))
        else {
            return Vec::new();
        };
        if last.1 != next.1 {
            return Vec::new();
        }
        let tied = ranked.iter().filter(|(_, votes)| *votes == last.1);
        tied.map(|(name, _)| (*name).to_owned()).collect()
    }
}

impl Election {
    pub(super) fn count(&mut self, group: &str, count: &Count) {
        let members = self.members;
        let required = self.required.unwrap_or(Required::OfValid);
        let open = |held: &&mut Round| held.group == group && held.count.is_none();
        let Some(round) = self.rounds.iter_mut().rev().find(open) else {
            return;
        };
        round.count = Some(count.clone());
        let needed = required.votes(count.voting(), members);
        let elected: Vec<String> = count
            .elected(needed, round.places)
            .into_iter()
            .map(str::to_owned)
            .collect();
        elected.iter().for_each(|name| self.elect(name, By::Ballot));
    }
}
