//! Whether an act about a vote is in order.

use super::{Act, Ballot, Counts, Method, Recorded, Unfit, Vote};
use crate::act::Header;
use crate::capacity::Capacity;
use crate::committee::participation::{Participation, by_right};
use crate::participant::{ParticipantId, Participants};
use std::collections::BTreeSet;

impl Act {
    /// The participants it names beside the header's.
    #[must_use]
    pub const fn participants(&self) -> Vec<&ParticipantId> {
        Vec::new()
    }
}

impl Recorded {
    /// Everyone on the roll.
    pub fn participants(&self) -> impl Iterator<Item = &ParticipantId> {
        self.roll().map(|(participant, _)| participant)
    }

    fn roll(&self) -> impl Iterator<Item = (&ParticipantId, Ballot)> {
        let yes = self
            .yes
            .iter()
            .map(|participant| (participant, Ballot::Yes));
        let no = self.no.iter().map(|participant| (participant, Ballot::No));
        let abstain = self
            .abstain
            .iter()
            .map(|participant| (participant, Ballot::Abstain));
        yes.chain(no).chain(abstain)
    }

    fn listed(&self) -> Counts {
        let count = |list: &[ParticipantId]| u32::try_from(list.len()).unwrap_or(u32::MAX);
        Counts {
            yes: count(&self.yes),
            no: count(&self.no),
            abstain: count(&self.abstain),
        }
    }
}

impl Vote {
    /// A vote is opened once; each member has one vote; the last ballot before the announcement
    /// counts; indications and corrections follow the result (GA rules 124, 127, 128).
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn decide(&self, act: &Act, header: &Header, members: Members<'_>) -> Result<(), Unfit> {
        match act {
            Act::Opened { .. } if self.opened.is_some() => return Err(Unfit::AlreadyOpened),
            Act::Opened { .. } => return Ok(()),
            _ if self.opened.is_none() => return Err(Unfit::NotOpened),
            _ => {}
        }
        let announced = self.announced.is_some();
        match act {
            Act::BallotCast { .. } | Act::Announced { .. } if announced => {
                Err(Unfit::AlreadyAnnounced)
            }
            Act::BallotCast { .. } if self.by_hands() => Err(Unfit::HandsHaveNoNames),
            Act::BallotCast { .. } => member(header, members),
            Act::Announced { result } => {
                if self.by_hands() {
                    return self.covers(
                        result
                            .yes
                            .saturating_add(result.no)
                            .saturating_add(result.abstain),
                    );
                }
                self.covers(u32::try_from(self.ballots.len()).unwrap_or(u32::MAX))?;
                sums(self.cast_counts(), *result)
            }
            Act::Corrected { .. } | Act::IntentIndicated { .. } if !announced => {
                Err(Unfit::NotAnnounced)
            }
            Act::IntentIndicated { .. } => member(header, members),
            Act::Corrected { .. } | Act::Opened { .. } => Ok(()),
        }
    }

    fn covers(&self, ballots: u32) -> Result<(), Unfit> {
        let members = self.question().map_or(0, |question| question.members);
        if ballots > members {
            return Err(Unfit::TooFewMembers { members, ballots });
        }
        Ok(())
    }

    fn cast_counts(&self) -> Counts {
        let tally = self.tally();
        Counts {
            yes: tally.yes,
            no: tally.no,
            abstain: tally.abstain,
        }
    }

    /// A whole recorded vote: its roll names members, each once, and adds up to the result.
    ///
    /// # Errors
    /// [`Unfit`], in the order the variants stand.
    pub fn record(
        &self,
        recorded: &Recorded,
        header: &Header,
        members: Members<'_>,
    ) -> Result<Vec<(Header, Act)>, Unfit> {
        if self.opened.is_some() {
            return Err(Unfit::AlreadyOpened);
        }
        if recorded.question.method == Method::Hands {
            return Err(Unfit::HandsHaveNoNames);
        }
        let mut seen = BTreeSet::new();
        for participant in recorded.participants() {
            members.have(participant, header)?;
            if !seen.insert(participant) {
                let participant = participant.to_string();
                return Err(Unfit::ListedTwice { participant });
            }
        }
        sums(recorded.listed(), recorded.announced)?;
        let members = recorded.question.members;
        let ballots = u32::try_from(seen.len()).unwrap_or(u32::MAX);
        if ballots > members {
            return Err(Unfit::TooFewMembers { members, ballots });
        }
        let question = recorded.question.clone();
        let result = recorded.announced;
        let ballots = recorded.roll().map(|(participant, ballot)| {
            let mut header = header.clone();
            header.participant = Some(participant.clone());
            (header, Act::BallotCast { ballot })
        });
        let mut acts = vec![(header.clone(), Act::Opened { question })];
        acts.extend(ballots);
        acts.push((header.clone(), Act::Announced { result }));
        Ok(acts)
    }
}

/// Who are the members of the body that votes.
#[derive(Debug, Clone, Copy)]
pub struct Members<'a> {
    /// Who takes part in the body, where the Record says anything of it; else the Members of the United Nations.
    pub of: Option<&'a Participation>,
    /// The participants.
    pub participants: &'a Participants,
}

impl Members<'_> {
    fn have(self, participant: &ParticipantId, header: &Header) -> Result<(), Unfit> {
        let capacity = |on| match self.of {
            Some(held) => held.capacity(participant, self.participants, on),
            None => by_right(participant, self.participants, on),
        };
        let member = |on| capacity(on) == Some(Capacity::Member);
        if header.on.is_none_or(member) {
            return Ok(());
        }
        let participant = participant.to_string();
        Err(Unfit::NotAMember { participant })
    }
}

fn member(header: &Header, members: Members<'_>) -> Result<(), Unfit> {
    let Some(participant) = &header.participant else {
        return Err(Unfit::NoParticipant);
    };
    members.have(participant, header)
}

fn sums(listed: Counts, announced: Counts) -> Result<(), Unfit> {
    if listed == announced {
        return Ok(());
    }
    let words = |counts: Counts| format!("{}–{}–{}", counts.yes, counts.no, counts.abstain);
    Err(Unfit::SumsDiffer {
        listed: words(listed),
        announced: words(announced),
    })
}
