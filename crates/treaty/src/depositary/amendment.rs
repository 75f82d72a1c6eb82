//! Amendments: proposed, adopted, and in force for each Party that accepts, after its own delay.
//!
//! So Parties are bound by different versions of the text. Who consents to the treaty after an
//! amendment is in force is Party to the treaty as amended, and to the unamended one towards Parties
//! that are not bound by the amendment (VCLT article 40(5)).

use super::case::{self, Case, clause};
use super::protocol;
use super::register::Register;
use crate::calendar::{Day, Period};
use crate::committee::decision::How;
use crate::committee::majority::{Basis, Majority, Tally};
use crate::committee::vote::Counts;
use crate::convention::Convention;
use crate::not_in_order;
use crate::not_in_order::NotInOrder;
use crate::participant::ParticipantId;
use serde::{Deserialize, Serialize};

/// Acts about amendments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum Act {
    /// The participant of the header proposes one.
    #[serde(rename = "depositary.amendment.proposed/1")]
    Proposed {
        /// Its id in this register.
        id: String,
        /// What it would change.
        text: String,
    },
    /// It is adopted.
    #[serde(rename = "depositary.amendment.adopted/1")]
    Adopted {
        /// Its id.
        id: String,
        /// Its title.
        title: String,
        /// How.
        how: How,
        /// The votes of the Parties, where it was put to them; an organization's as many as it casts.
        #[serde(skip_serializing_if = "Option::is_none")]
        result: Option<Counts>,
    },
    /// The participant of the header deposits its instrument of acceptance.
    #[serde(rename = "depositary.amendment.accepted/1")]
    Accepted {
        /// Its id.
        id: String,
    },
}

not_in_order! {
    /// What is not in order about an amendment.
    pub enum Unfit in "depositary.amendment" {
        /// No day.
        NoDay = "no_day", "Servanda: an amendment has its days",
            "the act says no day",
            "Give the day in `on`";
        /// Not in force.
        NotInForce = "not_in_force", "final clauses: amendment, as the Record holds them",
            "the treaty is not in force, so that the time before amendments has not begun",
            "Enter the proposal once that time has passed";
        /// Too early.
        TooEarly { from: Day } = "too_early", "final clauses: amendment, as the Record holds them",
            "amendments can be proposed from {from}",
            "Enter the proposal on that day or later";
        /// Adopted twice.
        AlreadyAdopted { id: String } = "already_adopted", "VCLT article 40: an amendment is adopted once",
            "the amendment `{id}` is adopted already",
            "Give another amendment its own id";
        /// Votes beside another way.
        NoVoteTaken { id: String } = "no_vote_taken", "Servanda: only a vote has a result",
            "the amendment `{id}` is entered with a result and not as adopted by a recorded vote",
            "Give `how` as `recorded_vote`, or leave the result out";
        /// More votes than Parties.
        MoreThanParties { rule: String, votes: usize, parties: usize } = "more_than_parties", "{rule}: amendment.majority",
            "{votes} votes are counted, and the treaty has {parties} Parties on this day",
            "Check the result; an organization votes in place of its member States, not beside them";
        /// Not carried.
        NotCarried { rule: String, yes: u32, no: u32 } = "not_carried", "{rule}: amendment.majority",
            "{yes} Parties in favour and {no} against do not reach the majority that the treaty asks for",
            "An amendment that is not carried is not entered as adopted";
        /// Not adopted.
        NotAdopted { id: String } = "not_adopted", "VCLT article 40: what is accepted was adopted",
            "the amendment `{id}` is not adopted",
            "Enter its adoption first";
        /// Accepted twice.
        AlreadyAccepted { participant: String, on: Day } = "already_accepted", "VCLT article 16: one instrument establishes consent",
            "{participant} accepted the amendment on {on}",
            "Check the amendment";
    }
}

/// An amendment as the register holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The day of its adoption.
    pub adopted: Day,
}

/// The amendments adopted, in the order of the Record.
pub fn adopted(register: &Register) -> impl Iterator<Item = Amendment<'_>> {
    register
        .amendments
        .iter()
        .filter_map(|held| match &held.act {
            Act::Adopted { id, title, .. } => Some(Amendment {
                id,
                title,
                adopted: held.header.on?,
            }),
            _ => None,
        })
}

/// When an amendment enters into force for whoever accepts it, after its own delay.
fn accepted_from(
    register: &Register,
    convention: &Convention,
    of: &str,
) -> Vec<(ParticipantId, Day)> {
    let delay: Option<Period> = clause(convention, "amendment.delay");
    let accepted = register
        .amendments
        .iter()
        .filter_map(|held| match &held.act {
            Act::Accepted { id } if id == of => {
                let on = held.header.on?;
                let from = on.plus(delay?).ok()?;
                Some((held.header.participant.clone()?, from))
            }
            _ => None,
        });
    accepted.collect()
}

/// Since when an amendment binds a Party: after its own acceptance, or with its consent to the treaty
/// where that came after the amendment was in force. A Party's own days are those of the instrument that
/// stands and of entry into force for it.
#[must_use]
pub fn in_force_for(
    register: &Register,
    convention: &Convention,
    id: &str,
    party: &ParticipantId,
    (consented, party_since): (Option<Day>, Day),
) -> Option<Day> {
    let accepted = accepted_from(register, convention, id);
    let own = accepted.iter().find(|(who, _)| who == party);
    if let Some((_, from)) = own {
        return Some((*from).max(party_since));
    }
    let first = accepted.iter().map(|(_, from)| *from).min()?;
    (consented? >= first).then_some(party_since)
}

impl Act {
    /// The id of the amendment it is about.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Proposed { id, .. } | Self::Adopted { id, .. } | Self::Accepted { id } => id,
        }
    }

    /// Proposed once the clause allows, adopted once, accepted by each Party once.
    ///
    /// # Errors
    /// [`Unfit`] and [`case::Unfit`], in the order of the rules.
    pub fn decide(&self, case: &Case<'_>) -> Result<(), NotInOrder> {
        case.adopted()?;
        let Some(on) = case.header.on else {
            return Err(Unfit::NoDay.into());
        };
        let acts = || case.register.amendments.iter();
        let adopted = |id: &str| {
            acts().any(|held| matches!(held.act, Self::Adopted { .. }) && held.act.id() == id)
        };
        match self {
            Self::Proposed { id, .. } => {
                case.free(id)?;
                if case.header.participant.is_some() {
                    case.not_left()?;
                }
                in_time(case, on)
            }
            Self::Adopted { id, .. } if adopted(id) => {
                Err(Unfit::AlreadyAdopted { id: id.clone() }.into())
            }
            Self::Adopted { id, .. } => {
                self.carried(case, on)?;
                let proposed = acts().any(|held| held.act.id() == id);
                match proposed {
                    true => Ok(()),
                    false => Ok(case.free(id)?),
                }
            }
            Self::Accepted { id } => {
                let (party, _) = case.bound()?;
                if !acts().any(|held| held.act.id() == id) {
                    return Err(case::Unfit::NoSuch { id: id.clone() }.into());
                }
                if !adopted(id) {
                    return Err(Unfit::NotAdopted { id: id.clone() }.into());
                }
                let before = acts().find(|held| {
                    matches!(&held.act, Self::Accepted { id: own } if own == id)
                        && held.header.participant.as_ref() == Some(party)
                });
                match before.and_then(|held| held.header.on) {
                    Some(on) => {
                        let participant = party.to_string();
                        Err(Unfit::AlreadyAccepted { participant, on }.into())
                    }
                    None => Ok(()),
                }
            }
        }
    }
}

impl Act {
    /// What was put to the vote was carried by the Parties, present and voting.
    fn carried(&self, case: &Case<'_>, on: Day) -> Result<(), Unfit> {
        let Self::Adopted {
            id,
            how,
            result: Some(result),
            ..
        } = self
        else {
            return Ok(());
        };
        if *how != How::RecordedVote {
            return Err(Unfit::NoVoteTaken { id: id.clone() });
        }
        let Some(majority) = case.clause::<Majority>("amendment.majority") else {
            return Ok(());
        };
        let rule = case.rule("amendment.majority");
        let votes = [result.yes, result.no, result.abstain];
        let votes = votes.into_iter().fold(0_usize, |sum, each| {
            sum.saturating_add(usize::try_from(each).unwrap_or(usize::MAX))
        });
        let parties =
            protocol::parties(case.register, case.convention, case.facts.participants, on);
        // What a source tells of may rest on Parties that it does not list.
        if votes > parties && case.header.source.is_none() {
            return Err(Unfit::MoreThanParties {
                rule,
                votes,
                parties,
            });
        }
        let tally = Tally {
            yes: result.yes,
            no: result.no,
            abstain: result.abstain,
            not_voting: 0,
        };
        let basis = Basis::assembly_committee(majority);
        let members = u32::try_from(parties).ok();
        let carried = majority.outcome(tally, members, &basis);
        match carried.is_ok_and(|outcome| outcome.carried) {
            true => Ok(()),
            false => Err(Unfit::NotCarried {
                rule,
                yes: result.yes,
                no: result.no,
            }),
        }
    }
}

/// The time that the clause sets before amendments, counted from entry into force.
fn in_time(case: &Case<'_>, on: Day) -> Result<(), NotInOrder> {
    let Some(after): Option<Period> = case.clause("amendment.after") else {
        return Ok(());
    };
    let facts = case.facts;
    let status = super::status::status(case.register, case.convention, facts.participants, on);
    let since = status
        .ok()
        .and_then(|status| status.entry_into_force.entry_into_force);
    match since.and_then(|since| since.plus(after).ok()) {
        None => Err(Unfit::NotInForce.into()),
        Some(from) if on < from => Err(Unfit::TooEarly { from }.into()),
        Some(_) => Ok(()),
    }
}
