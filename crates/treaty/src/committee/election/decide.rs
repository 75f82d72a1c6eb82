//! Whether an act about an election is in order.

use super::{Act, Count, Election, Fills, Required, Round, Seats, Unfit};
use crate::act::Header;
use crate::committee::bureau::Office;
use crate::committee::lot::{Draw, drawn};
use crate::committee::procedure::rules::{Procedure, Ruled};
use crate::committee::procedure::{self, Site, is_member};
use crate::convention::Convention;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use std::collections::BTreeSet;

/// The capacities in which tellers count, each alone or together.
const TELLERS: [&str; 2] = ["Teller", "Tellers"];

impl Election {
    /// Places first, then candidates; acclamation or ballots; restricted ballots, then the lot.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn decide(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        if let Act::Opened { .. } = act {
            return self.may_open(act, header, site);
        }
        if self.required.is_none() {
            return Err(Unfit::NotOpened);
        }
        self.by_whom(act, header, site)?;
        if let Some(group) = self.group_of(act) {
            if self.places(group) == 0 {
                let group = group.to_owned();
                return Err(Unfit::NoSuchSeat { group });
            }
            let counting = matches!(act, Act::Counted { .. });
            if !counting && self.is_out(group) {
                let group = group.to_owned();
                return Err(Unfit::BallotUnderWay { group });
            }
            if !counting && self.left(group) == 0 {
                let group = group.to_owned();
                return Err(Unfit::PlacesFilled { group });
            }
        }
        self.own_rule(act, header, site)
    }

    /// Whether a ballot for a group's places is not counted yet.
    fn is_out(&self, group: &str) -> bool {
        let last = self.last_round(group);
        last.is_some_and(|held| held.count.is_none())
    }

    /// Who conducts the election acts for it; the tellers count; a member nominates its candidate
    /// and asks for a ballot; a group is heard through one of its members.
    fn by_whom(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let capacity = header.by.as_ref().map(|by| by.capacity.as_str());
        let conducts = capacity == Some(self.conducted_by.as_str());
        let who = header.participant.as_ref();
        match act {
            Act::Counted { .. }
                if conducts || capacity.is_some_and(|held| TELLERS.contains(&held)) =>
            {
                Ok(())
            }
            Act::Counted { .. } => Err(Unfit::NotTheTellers),
            Act::Endorsed { group, .. } | Act::Nominated { group, .. } => match who {
                Some(who) => of_group(who, group, site),
                None if conducts || matches!(act, Act::Nominated { .. }) => Ok(()),
                None => Err(Unfit::NotTheGroup {
                    group: group.clone(),
                }),
            },
            Act::BallotAsked { .. } => {
                let who = who.ok_or(Unfit::NoParticipant)?;
                is_member(who, site).map_err(|_| Unfit::NotAMember {
                    participant: who.to_string(),
                })
            }
            Act::Withdrawn { candidate } => {
                let of = self.candidates.iter().find(|held| held.name == *candidate);
                let own = of.is_none_or(|held| held.of.as_ref() == who);
                if own || conducts {
                    Ok(())
                } else {
                    let candidate = candidate.clone();
                    Err(Unfit::NotItsCandidate { candidate })
                }
            }
            _ if conducts => Ok(()),
            _ => Err(Unfit::NotConducting {
                capacity: self.conducted_by.clone(),
            }),
        }
    }

    fn own_rule(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let convention = site.convention;
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
            Act::TellersNamed { tellers } => self.may_name(tellers, site),
            Act::Withdrawn { candidate } => {
                self.is_candidate(candidate)?;
                let held = self.candidates.iter().find(|held| held.name == *candidate);
                match held.filter(|held| self.is_out(&held.group)) {
                    Some(held) => Err(Unfit::BallotUnderWay {
                        group: held.group.clone(),
                    }),
                    None => Ok(()),
                }
            }
            Act::Endorsed { group, candidates } => candidates
                .iter()
                .try_for_each(|name| self.stands_for(name, group)),
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

    fn may_open(&self, act: &Act, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let Act::Opened {
            rules,
            seats,
            members,
            fills,
            ..
        } = act
        else {
            return Ok(());
        };
        if self.required.is_some() {
            return Err(Unfit::AlreadyOpened);
        }
        if header.by.is_none() {
            return Err(Unfit::NobodyConducts);
        }
        let mut named = BTreeSet::new();
        if let Some(wrong) = seats
            .iter()
            .find(|held| held.places == 0 || !named.insert(&held.group))
        {
            let group = wrong.group.clone();
            return Err(Unfit::NoSuchSeat { group });
        }
        if let Some(fills) = fills {
            may_fill(fills, seats)?;
        }
        let known = u32::try_from(site.members().len()).unwrap_or(u32::MAX);
        if *members == 0 || *members > known {
            let members = *members;
            return Err(Unfit::MembersWrong { members, known });
        }
        second_ballot(site.convention, rules).map(|_| ())
    }

    /// Tellers sit for members without a candidate, and are not changed while papers are out.
    fn may_name(&self, tellers: &[ParticipantId], site: &Site<'_>) -> Result<(), Unfit> {
        if tellers.is_empty() {
            return Err(Unfit::NoTellers);
        }
        for who in tellers {
            let participant = who.to_string();
            if is_member(who, site).is_err() {
                return Err(Unfit::NotAMember { participant });
            }
            if self.stands_itself(who) {
                return Err(Unfit::TellerStands { participant });
            }
        }
        let mut groups = self.seats.iter().map(|held| held.group.as_str());
        match groups.find(|group| self.is_out(group)) {
            Some(group) => Err(Unfit::BallotUnderWay {
                group: group.to_owned(),
            }),
            None => Ok(()),
        }
    }

    fn stands_itself(&self, who: &ParticipantId) -> bool {
        let mut candidates = self.candidates.iter();
        candidates.any(|held| held.of.as_ref() == Some(who))
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
        let mut due = self.due(group, convention)?;
        let mut named = candidates.to_vec();
        due.sort();
        named.sort();
        if named == due {
            return Ok(());
        }
        let second = second_ballot(convention, &self.rules)?;
        Err(Unfit::OtherCandidates {
            rule: second.rule,
            candidates: due.join(", "),
        })
    }

    /// Between whom the next ballot for a group's places is held.
    pub(super) fn due(&self, group: &str, convention: &Convention) -> Result<Vec<String>, Unfit> {
        let second = second_ballot(convention, &self.rules)?;
        let standing: Vec<String> = self.standing(group).map(|who| who.name.clone()).collect();
        if standing.is_empty() {
            let group = group.to_owned();
            return Err(Unfit::NobodyStands { group });
        }
        if self.tellers.is_empty() {
            return Err(Unfit::NoTellers);
        }
        if let Some(who) = self.tellers.iter().find(|who| self.stands_itself(who)) {
            let participant = who.to_string();
            return Err(Unfit::TellerStands { participant });
        }
        let open_again = self.open_again(group, convention)?;
        Ok(match self.last_round(group) {
            Some(last) if !self.draws(last).is_empty() => {
                return Err(Unfit::LotDecides { rule: second.rule });
            }
            Some(_) if open_again => standing,
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
        })
    }

    /// Whether the next ballot is open to every candidate again: after so many restricted ballots
    /// as the rules say, as many open ones, and so on. One place under an ordinary majority goes by
    /// second ballots and the lot instead.
    fn open_again(&self, group: &str, convention: &Convention) -> Result<bool, Unfit> {
        let rules = Procedure::of(convention, &self.rules);
        let change = rules.and_then(|rules| rules.optional("election.ballots-before-change"));
        let change: Option<Ruled<usize>> = change.map_err(unreadable)?;
        let one = self.places(group) == 1 && self.required == Some(Required::OfValid);
        let Some(change) = change.filter(|held| held.value > 0 && !one) else {
            return Ok(false);
        };
        let held = |round: &&Round| round.group == group && round.current;
        let after_first = self.rounds.iter().filter(held).count().saturating_sub(1);
        Ok((after_first / change.value) % 2 == 1)
    }

    /// The candidates between whom the lot decides.
    pub(super) fn draws(&self, last: &Round) -> Vec<String> {
        if self.required != Some(Required::OfValid) || self.places(&last.group) != 1 {
            return Vec::new();
        }
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

/// An office of a Bureau: one Chair, one Rapporteur.
fn may_fill(fills: &Fills, seats: &[Seats]) -> Result<(), Unfit> {
    if fills.bureau.kind() != "committee/bureau" {
        let matter = fills.bureau.to_string();
        return Err(Unfit::NotABureau { matter });
    }
    let places: u64 = seats.iter().map(|held| u64::from(held.places)).sum();
    if places > 1 && fills.office != Office::ViceChair {
        return Err(Unfit::OnePlace);
    }
    Ok(())
}

/// How many candidates for each place go to the next ballot.
fn second_ballot(convention: &Convention, rules: &str) -> Result<Ruled<u32>, Unfit> {
    let value =
        Procedure::of(convention, rules).and_then(|rules| rules.value("election.second-ballot"));
    value.map_err(unreadable)
}

fn unreadable(unfit: procedure::Unfit) -> Unfit {
    Unfit::NoRules {
        reason: NotInOrder::from(unfit).what,
    }
}

/// A member that belongs to the group whose place it is; a group that the table of participants
/// does not know has no members to compare with.
pub(super) fn of_group(who: &ParticipantId, group: &str, site: &Site<'_>) -> Result<(), Unfit> {
    let participant = who.to_string();
    if is_member(who, site).is_err() {
        return Err(Unfit::NotAMember { participant });
    }
    let own = site.participants.group(who, site.day);
    let mut all = site.participants.all();
    let known = all.any(|held| site.participants.group(&held.id, site.day) == Some(group));
    if known && own != Some(group) {
        let group = group.to_owned();
        return Err(Unfit::OtherGroup { participant, group });
    }
    Ok(())
}
