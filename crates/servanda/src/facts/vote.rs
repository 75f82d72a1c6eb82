//! A recorded vote, for programs.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use treaty::committee::majority::{Ballot, NotCountable};
use treaty::committee::vote::{Act, Vote};
use treaty::participant::{Participant, ParticipantId, Participants};

/// The ballot of every member of the body on the day of the vote; who cast none did not vote. Nobody's, where
/// hands were counted without names. Where fewer were members than are named here, only of those who cast
/// one: who the others are, the Record does not say.
#[must_use]
pub fn roll(vote: &Vote, members: &[&Participant]) -> BTreeMap<ParticipantId, Ballot> {
    if vote.by_hands() {
        return BTreeMap::new();
    }
    let of_the_body = vote.question().map_or(0, |question| question.members);
    let everyone = usize::try_from(of_the_body).is_ok_and(|count| count >= members.len());
    let silent = members.iter().filter(|_| everyone);
    let mut roll: BTreeMap<ParticipantId, Ballot> = silent
        .map(|member| (member.id.clone(), Ballot::NotVoting))
        .collect();
    let cast = vote.ballots.iter();
    roll.extend(cast.map(|(participant, cast)| (participant.clone(), cast.ballot)));
    roll
}

/// What delegations said after the vote, each in a sentence; it changes no tally.
#[must_use]
pub fn notes(vote: &Vote, participants: &Participants) -> Vec<String> {
    let name = |id: &ParticipantId| {
        let name = vote.day().and_then(|day| participants.name(id, "en", day));
        name.map_or_else(|| id.to_string(), |name| name.text.clone())
    };
    vote.intents
        .iter()
        .filter_map(|held| match (&held.act, &held.header.participant) {
            (Act::IntentIndicated { intended }, Some(who)) => Some(format!(
                "{} later said that it had intended to vote {}; the tally stays as announced.",
                name(who),
                in_words(*intended)
            )),
            _ => None,
        })
        .collect()
}

const fn in_words(ballot: Ballot) -> &'static str {
    match ballot {
        Ballot::Yes => "in favour",
        Ballot::No => "against",
        Ballot::Abstain => "in abstention",
        Ballot::NotVoting => "not at all",
    }
}

/// The members of a vote: the tally, the outcome with its reasons, every ballot, the notes. Nothing
/// is carried before the result is announced.
///
/// # Errors
/// [`NotCountable`] when there are more ballots than members.
pub fn of(
    vote: &Vote,
    participants: &Participants,
    members: &[&Participant],
) -> Result<Map<String, Value>, NotCountable> {
    let outcome = vote.outcome()?;
    let question = vote.question();
    let facts = json!({
        "title": question.map(|question| &question.title),
        "body": question.map(|question| &question.body),
        "proposal": question.and_then(|question| question.proposal.as_ref()),
        "on": vote.day(),
        "members": question.map(|question| question.members),
        "method": question.map(|question| question.method),
        "standing": vote.in_words(),
        "void": vote.void,
        "yes": outcome.tally.yes,
        "no": outcome.tally.no,
        "abstain": outcome.tally.abstain,
        "not_voting": outcome.tally.not_voting,
        "present_and_voting": outcome.present_and_voting,
        "required": outcome.required,
        "carried": outcome.carried && vote.announced.is_some(),
        "result_announced": vote.announced.is_some(),
        "rule": outcome.rule,
        "because": outcome.because,
        "announced": vote.result_announced(),
        "ballots": roll(vote, members),
        "notes": notes(vote, participants),
    });
    Ok(match facts {
        Value::Object(members) => members,
        _ => Map::new(),
    })
}
