//! A roll-call: each member is called, from the one whom the lot names on, in English alphabetical order.
//!
//! Who does not answer is passed over and called once more when the roll has been gone through. Who has
//! answered may change its ballot until the lock, as in any voting. A source that tells of a roll-call
//! lists its ballots in an order of its own, so that nothing is asked of it here.

use super::floor::{Floor, Site};
use super::rules::Method;
use super::taken::{Stage, Voting};
use super::unfit::Unfit;
use crate::act::Header;
use crate::committee::lot::called_from;
use crate::participant::ParticipantId;
use std::collections::BTreeSet;

/// How often a member is called.
const CALLS: usize = 2;

/// Whom a roll-call calls: the members in English alphabetical order, but those who may not vote.
struct Roll<'a> {
    members: Vec<&'a str>,
    suspended: &'a BTreeSet<ParticipantId>,
}

impl Voting {
    /// Who is called now of a roll, had these not answered either; nobody once each has answered or was
    /// called twice.
    fn turn<'a>(&self, roll: &Roll<'a>, further: &[ParticipantId]) -> Option<&'a str> {
        let mut order = called_from(self.lot.as_deref()?, &roll.members);
        order.retain(|who| !roll.suspended.iter().any(|held| held.as_str() == *who));
        let silent = |who: &str| {
            let calls = self.unanswered.iter().chain(further);
            calls.filter(|held| held.as_str() == who).count()
        };
        let answered = |who: &str| self.ballots.keys().any(|held| held.as_str() == who);
        (0..CALLS).find_map(|round| {
            let mut waiting = order.iter().filter(|who| !answered(who));
            waiting.find(|who| silent(who) == round).copied()
        })
    }
}

impl Floor {
    /// The roll that is being called, unless a source tells of it.
    fn calling(&self, header: &Header) -> Option<&Voting> {
        let voting = self.voting()?;
        let called = voting.method == Method::RollCall && voting.stage == Stage::Open;
        (called && voting.lot.is_some() && header.source.is_none()).then_some(voting)
    }

    /// Who is called now in the roll-call that is under way.
    #[must_use]
    pub fn called_in_the_roll(&self, members: &[ParticipantId]) -> Option<ParticipantId> {
        let voting = self.calling(&Header::default())?;
        let roll = Roll {
            members: members.iter().map(ParticipantId::as_str).collect(),
            suspended: &self.suspended,
        };
        ParticipantId::parse(voting.turn(&roll, &[])?).ok()
    }

    fn roll<'a>(&'a self, site: &Site<'a>) -> Roll<'a> {
        let members = site.members().into_iter();
        Roll {
            members: members.map(|held| held.id.as_str()).collect(),
            suspended: &self.suspended,
        }
    }

    /// In a roll-call a ballot comes when its member is called, or changes the one it gave then.
    pub(super) fn in_its_turn(
        &self,
        who: &ParticipantId,
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Some(voting) = self.calling(header) else {
            return Ok(());
        };
        if voting.ballots.contains_key(who) {
            return Ok(());
        }
        match voting.turn(&self.roll(site), &[]) {
            Some(next) if next != who.as_str() => Err(Unfit::NotItsCall {
                participant: who.to_string(),
                next: next.to_owned(),
            }),
            _ => Ok(()),
        }
    }

    /// Those who do not answer are those who are called, one after the other.
    pub(super) fn may_stay_silent(
        &self,
        of: &[ParticipantId],
        header: &Header,
        site: &Site<'_>,
    ) -> Result<(), Unfit> {
        let Some(voting) = self.calling(header).filter(|_| !of.is_empty()) else {
            return Err(Unfit::NobodyCalled);
        };
        let roll = self.roll(site);
        for (place, who) in of.iter().enumerate() {
            let before = of.get(..place).unwrap_or_default();
            match voting.turn(&roll, before) {
                Some(next) if next == who.as_str() => {}
                Some(next) => {
                    return Err(Unfit::NotItsCall {
                        participant: who.to_string(),
                        next: next.to_owned(),
                    });
                }
                None => return Err(Unfit::NobodyCalled),
            }
        }
        Ok(())
    }

    /// A roll-call is locked once every member was called.
    pub(super) fn roll_gone_through(&self, header: &Header, site: &Site<'_>) -> Result<(), Unfit> {
        let next = self.calling(header).and_then(|voting| {
            let next = voting.turn(&self.roll(site), &[])?;
            Some(next.to_owned())
        });
        match next {
            Some(next) => Err(Unfit::RollNotEnded { next }),
            None => Ok(()),
        }
    }
}
