//! Whether an act about an election is in order.

use super::{Act, Count, Election, Round, Unfit};
use crate::act::Header;
use crate::committee::lot::{Draw, drawn};
use crate::committee::procedure::rules::{Procedure, Ruled};
use crate::convention::Convention;
use crate::not_in_order::NotInOrder;
use std::collections::BTreeSet;

impl Election {
    /// Places first, then candidates; acclamation or ballots; restricted ballots, then the lot.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn decide(&self, act: &Act, header: &Header, convention: &Convention) -> Result<(), Unfit> {
        if let Act::Opened { rules, seats, .. } = act {
            return self.may_open(rules, seats, convention);
        }
        if self.required.is_none() {
            return Err(Unfit::NotOpened);
        }
        if let Some(group) = self.group_of(act) {
            if self.places(group) == 0 {
                let group = group.to_owned();
                return Err(Unfit::NoSuchSeat { group });
            }
            let counting = matches!(act, Act::Counted { .. });
            if !counting
                && self
                    .last_round(group)
                    .is_some_and(|held| held.count.is_none())
            {
                let group = group.to_owned();
                return Err(Unfit::BallotUnderWay { group });
            }
            if !counting && self.left(group) == 0 {
                let group = group.to_owned();
                return Err(Unfit::PlacesFilled { group });
            }
        }
        match act {
            Act::Nominated { candidate, .. } => {
                let candidate = candidate.clone();
                if header.participant.is_none() {
                    return Err(Unfit::NoState { candidate });
                }
                let held = self
                    .candidates
                    .iter()
                    .chain(self.elected.iter().map(|(who, _)| who));
                let known = held.into_iter().any(|who| who.name == candidate);
                if known {
                    Err(Unfit::AlreadyNominated { candidate })
                } else {
                    Ok(())
                }
            }
            Act::Withdrawn { candidate } => self.is_candidate(candidate),
            Act::Endorsed { group, candidates } => candidates
                .iter()
                .try_for_each(|name| self.stands_for(name, group)),
            Act::BallotAsked { .. } if header.participant.is_none() => Err(Unfit::NoParticipant),
            Act::Acclaimed { group } => self.may_acclaim(group),
            Act::Balloted { group, candidates } => self.may_ballot(group, candidates, convention),
            Act::Counted { group, count } => self.may_count(group, count),
            Act::LotDrawn { group, draw } => self.may_draw(group, draw),
            Act::Vacated { candidate } => {
                let holds = self.elected.iter().any(|(who, _)| who.name == *candidate);
                let candidate = candidate.clone();
                if holds {
                    Ok(())
                } else {
                    Err(Unfit::NotElected { candidate })
                }
            }
            _ => Ok(()),
        }
    }

    fn may_open(
        &self,
        rules: &str,
        seats: &[super::Seats],
        convention: &Convention,
    ) -> Result<(), Unfit> {
        if self.required.is_some() {
            return Err(Unfit::AlreadyOpened);
        }
        let mut named = BTreeSet::new();
        if let Some(wrong) = seats
            .iter()
            .find(|held| held.places == 0 || !named.insert(&held.group))
        {
            let group = wrong.group.clone();
            return Err(Unfit::NoSuchSeat { group });
        }
        second_ballot(convention, rules).map(|_| ())
    }

    fn group_of<'a>(&self, act: &'a Act) -> Option<&'a str> {
        match act {
            Act::Nominated { group, .. }
            | Act::Endorsed { group, .. }
            | Act::BallotAsked { group }
            | Act::Acclaimed { group }
            | Act::Balloted { group, .. }
            | Act::Counted { group, .. }
            | Act::LotDrawn { group, .. } => Some(group),
            _ => None,
        }
    }

    fn is_candidate(&self, name: &str) -> Result<(), Unfit> {
        let who = self.candidates.iter().find(|who| who.name == name);
        let candidate = name.to_owned();
        who.map(|_| ()).ok_or(Unfit::NotACandidate { candidate })
    }

    fn stands_for(&self, name: &str, group: &str) -> Result<(), Unfit> {
        let stands = self.standing(group).any(|who| who.name == name);
        let candidate = name.to_owned();
        if stands {
            Ok(())
        } else {
            Err(Unfit::NotACandidate { candidate })
        }
    }

    fn may_acclaim(&self, group: &str) -> Result<(), Unfit> {
        let standing: BTreeSet<String> = self.standing(group).map(|who| who.name.clone()).collect();
        let places = self.left(group);
        let fits = usize::try_from(places).is_ok_and(|places| standing.len() == places);
        if !fits || self.endorsed.get(group) != Some(&standing) {
            let group = group.to_owned();
            return Err(Unfit::NotEndorsed { group, places });
        }
        if self.asked.contains(group) {
            let group = group.to_owned();
            return Err(Unfit::BallotWanted { group });
        }
        Ok(())
    }

    fn may_ballot(
        &self,
        group: &str,
        candidates: &[String],
        convention: &Convention,
    ) -> Result<(), Unfit> {
        let second = second_ballot(convention, &self.rules)?;
        let standing: Vec<String> = self.standing(group).map(|who| who.name.clone()).collect();
        if standing.is_empty() {
            let group = group.to_owned();
            return Err(Unfit::NobodyStands { group });
        }
        let mut due = match self.last_round(group) {
            Some(last) if !self.draws(last).is_empty() => {
                return Err(Unfit::LotDecides { rule: second.rule });
            }
            Some(last) => {
                let gone: Vec<&str> = last
                    .candidates
                    .iter()
                    .map(String::as_str)
                    .filter(|name| !standing.iter().any(|held| held == name))
                    .collect();
                last.go_on(self.left(group), second.value, &gone)
            }
            None => standing,
        };
        let mut named = candidates.to_vec();
        due.sort();
        named.sort();
        if named == due {
            return Ok(());
        }
        Err(Unfit::OtherCandidates {
            rule: second.rule,
            candidates: due.join(", "),
        })
    }

    /// The candidates between whom the lot decides.
    fn draws(&self, last: &Round) -> Vec<String> {
        let mut tied = last.tied(self.left(&last.group));
        tied.retain(|name| self.is_candidate(name).is_ok());
        tied
    }

    fn may_count(&self, group: &str, count: &Count) -> Result<(), Unfit> {
        let round = self.last_round(group).filter(|held| held.count.is_none());
        let round = round.ok_or_else(|| Unfit::NoBallot {
            group: group.to_owned(),
        })?;
        let mut names = count.votes.iter().map(|held| &held.candidate);
        if let Some(candidate) = names.find(|name| !round.candidates.contains(name)) {
            let candidate = candidate.clone();
            return Err(Unfit::NotACandidate { candidate });
        }
        match count.fault(round.places, self.members) {
            Some(what) => Err(Unfit::SumsDiffer { what }),
            None => Ok(()),
        }
    }

    fn may_draw(&self, group: &str, draw: &Draw) -> Result<(), Unfit> {
        let tied = self
            .last_round(group)
            .map(|last| self.draws(last))
            .unwrap_or_default();
        if tied.is_empty() {
            let group = group.to_owned();
            return Err(Unfit::NothingToDraw { group });
        }
        let names: Vec<&str> = tied.iter().map(String::as_str).collect();
        match drawn(&draw.inputs, &names) {
            Some(name) if name == draw.drawn => Ok(()),
            other => Err(Unfit::OtherDraw {
                drawn: other.unwrap_or("nobody").to_owned(),
            }),
        }
    }
}

/// How many candidates for each place go to the next ballot.
fn second_ballot(convention: &Convention, rules: &str) -> Result<Ruled<u32>, Unfit> {
    let value =
        Procedure::of(convention, rules).and_then(|rules| rules.value("election.second-ballot"));
    value.map_err(|unfit| Unfit::NoRules {
        reason: NotInOrder::from(unfit).what,
    })
}
