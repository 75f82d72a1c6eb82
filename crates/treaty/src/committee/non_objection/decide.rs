//! Whether an act about a non-objection list is in order.

use super::{Act, NonObjection, Unfit};
use crate::act::Header;
use crate::committee::decision::How;
use crate::matter::Matter;
use crate::submission::{Facts, Matters};
use record::entry::{Instant, SignedKind};
use std::collections::BTreeSet;

impl NonObjection {
    /// Drawn up, circulated, silence kept or broken, submitted, decided: in this order.
    ///
    /// An objection that may not be seen, or is erased, still counts: then a name left out of the
    /// final list is taken to be the one objected to.
    ///
    /// # Errors
    /// [`Unfit`], the first rule that is not satisfied.
    pub fn decide(&self, act: &Act, header: &Header, facts: &Facts<'_>) -> Result<(), Unfit> {
        match act {
            Act::Opened { .. } if self.opened.is_some() => return Err(Unfit::AlreadyOpened),
            Act::Opened { .. } => return Ok(()),
            _ if self.opened.is_none() => return Err(Unfit::NotOpened),
            _ if self.decided.is_some() => return Err(Unfit::AlreadyDecided),
            _ => {}
        }
        match act {
            Act::Proposed { organization, .. } => self.may_propose(organization),
            Act::Circulated { until, zone } => self.may_circulate(until, zone, facts),
            Act::Objected { organization, .. } => self.may_object(organization, header, facts),
            Act::BasisAsked { organization } => {
                header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
                self.is_proposed(organization)
            }
            Act::BasisTold { organization, .. } => self.may_tell(organization, header),
            Act::Submitted { organizations } => self.may_submit(organizations, facts),
            Act::Decided { organizations, .. } => {
                if self.submitted.is_none() {
                    return Err(Unfit::NotSubmitted);
                }
                self.each_once(organizations).map(|_| ())
            }
            Act::Opened { .. } => Ok(()),
        }
    }

    fn is_proposed(&self, organization: &str) -> Result<(), Unfit> {
        let missing = || Unfit::NotProposed {
            organization: organization.to_owned(),
        };
        self.organization(organization)
            .map(|_| ())
            .ok_or_else(missing)
    }

    fn may_propose(&self, organization: &str) -> Result<(), Unfit> {
        if self.deadline.is_some() {
            return Err(Unfit::AlreadyCirculated);
        }
        match self.organization(organization) {
            None => Ok(()),
            Some(_) => Err(Unfit::AlreadyProposed {
                organization: organization.to_owned(),
            }),
        }
    }

    fn may_circulate(&self, until: &str, zone: &str, facts: &Facts<'_>) -> Result<(), Unfit> {
        if self.deadline.is_some() {
            return Err(Unfit::AlreadyCirculated);
        }
        if self.proposed.is_empty() {
            return Err(Unfit::NobodyProposed);
        }
        let read_later = facts.signed == SignedKind::Transcribed;
        let ahead = |until: Instant| until > facts.now || read_later;
        if facts.zone_known && Instant::parse(until).is_ok_and(ahead) {
            return Ok(());
        }
        let (until, zone) = (until.to_owned(), zone.to_owned());
        Err(Unfit::NoDeadline { until, zone })
    }

    fn may_object(
        &self,
        organization: &str,
        header: &Header,
        facts: &Facts<'_>,
    ) -> Result<(), Unfit> {
        let (until, _) = self.deadline.as_ref().ok_or(Unfit::NotCirculated)?;
        let by = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
        self.is_proposed(organization)?;
        if header.known.unwrap_or(facts.now) > *until {
            let until = until.to_string();
            return Err(Unfit::SilenceEnded { until });
        }
        let again = self
            .objections
            .iter()
            .any(|held| held.organization == organization && held.by.as_ref() == Some(by));
        if again {
            let (participant, organization) = (by.to_string(), organization.to_owned());
            return Err(Unfit::AlreadyObjected {
                participant,
                organization,
            });
        }
        Ok(())
    }

    fn may_tell(&self, organization: &str, header: &Header) -> Result<(), Unfit> {
        let to = header.participant.as_ref().ok_or(Unfit::NoParticipant)?;
        self.is_proposed(organization)?;
        if !self.asked.contains(&(to.clone(), organization.to_owned())) {
            let (participant, organization) = (to.to_string(), organization.to_owned());
            return Err(Unfit::NotAsked {
                participant,
                organization,
            });
        }
        if self.objected_to(organization) {
            return Ok(());
        }
        let organization = organization.to_owned();
        Err(Unfit::NoObjection { organization })
    }

    /// Whether someone objected, as far as it can be seen.
    fn objected_to(&self, organization: &str) -> bool {
        let mut seen = self.objections.iter();
        self.unseen > 0 || seen.any(|held| held.organization == organization)
    }

    fn may_submit(&self, organizations: &[String], facts: &Facts<'_>) -> Result<(), Unfit> {
        let (until, _) = self.deadline.as_ref().ok_or(Unfit::NotCirculated)?;
        if self.submitted.is_some() {
            return Err(Unfit::AlreadySubmitted);
        }
        if facts.now <= *until {
            let until = until.to_string();
            return Err(Unfit::SilenceRuns { until });
        }
        let on_it = self.each_once(organizations)?;
        let left_out = self.proposed.iter().find(|held| {
            !on_it.contains(held.organization.as_str()) && !self.objected_to(&held.organization)
        });
        match left_out {
            None => Ok(()),
            Some(held) => Err(Unfit::NobodyObjected {
                organization: held.organization.clone(),
            }),
        }
    }

    /// The names of a line: each was proposed, and stands once.
    fn each_once<'a>(&self, organizations: &'a [String]) -> Result<BTreeSet<&'a str>, Unfit> {
        let mut seen = BTreeSet::new();
        for organization in organizations {
            self.is_proposed(organization)?;
            if !seen.insert(organization.as_str()) {
                let organization = organization.clone();
                return Err(Unfit::NotProposed { organization });
            }
        }
        Ok(seen)
    }
}

impl Act {
    /// A decision said to be by recorded vote names a vote whose result stands in the Record.
    ///
    /// # Errors
    /// [`Unfit::NoVote`].
    pub fn agrees(&self, matters: &Matters) -> Result<(), Unfit> {
        let Self::Decided { how, vote, .. } = self else {
            return Ok(());
        };
        let announced = |id| match matters.get(id) {
            Some(Matter::Vote(vote)) => vote.result_announced().is_some(),
            _ => false,
        };
        match (how, vote) {
            (How::RecordedVote, None) => Err(Unfit::NoVote),
            (_, Some(id)) if !announced(id) => Err(Unfit::NoVote),
            _ => Ok(()),
        }
    }
}
