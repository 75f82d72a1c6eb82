//! `servanda vote`: a recorded vote with every ballot, the outcome and why.

use super::times::Times;
use crate::error::{Error, Kind};
use crate::facts;
use crate::house::House;
use crate::practice::BANNER;
use serde_json::{Map, Value, json};
use std::fmt::Write;
use treaty::committee::majority::Ballot;
use treaty::committee::participation::of_body;
use treaty::committee::vote::{Act, Vote};
use treaty::matter::FLOOR_VOTE;
use treaty::participant::{Participant, ParticipantId, Participants};
use treaty::{Matter, MatterId, When};

/// Show a recorded vote: ballots, tally, whether it is carried and why
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
    servanda vote un-cybercrime/committee/vote/2019-11-18
    servanda vote 2019-11-18 --json
    servanda vote un-cybercrime/committee/floor-vote/concluding-3

A vote taken on a floor bears the floor's name and the number of the voting on it.
The last part of a vote's name is enough where only one vote bears it.")]
pub struct Args {
    /// Name of the vote
    vote: String,
    #[command(flatten)]
    times: Times,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// Answers from the Record.
///
/// # Errors
/// When no vote, or more than one, bears the name.
pub async fn run(args: &Args, house: &House) -> Result<String, Error> {
    let id = find(&args.vote, house).await?;
    let slug = id.convention();
    let when = args.times.when(house, slug).await?;
    let participants = house.participants(slug, when.entry).await?;
    let vote = match (id.floor_vote(), house.matter(&id, &when).await?) {
        (None, Matter::Vote(vote)) => Some(*vote),
        (Some((floor, place)), _) => taken_on(&floor, place, house, &when).await?,
        _ => None,
    };
    let vote = vote.ok_or_else(|| no_vote(&args.vote))?;
    if vote.opened.is_none() {
        return Err(no_vote(&args.vote));
    }
    let members = members(&vote, &participants, house, &when).await?;
    if args.json {
        let facts = facts::vote::of(&vote, &participants, &members).map_err(uncountable)?;
        json_of(&id, facts, &when, house.is_practice())
    } else {
        let roll = named(&vote, &participants, &members);
        words_of(&vote, &participants, &roll, &when, house.is_practice())
    }
}

async fn find(name: &str, house: &House) -> Result<MatterId, Error> {
    let name = name.trim_start_matches('/');
    let is_vote = |id: &MatterId| id.kind() == "committee/vote" || id.floor_vote().is_some();
    if let Ok(id) = MatterId::parse(name)
        && is_vote(&id)
    {
        return Ok(id);
    }
    let all = house.matters("").await?;
    let mut named = all
        .into_iter()
        .flat_map(|id| [taken_there(&id, name), Some(id)])
        .flatten()
        .filter(|id| is_vote(id) && id.name() == name);
    match (named.next(), named.next()) {
        (Some(id), None) => Ok(id),
        (Some(one), Some(other)) => {
            let what = format!("more than one vote is named `{name}`: {one} and {other}");
            Err(Error::new(Kind::Unknown, what, "Give the whole name"))
        }
        _ => Err(no_vote(name)),
    }
}

/// The vote that the last part of its name would be on a floor.
fn taken_there(id: &MatterId, name: &str) -> Option<MatterId> {
    let vote = MatterId::parse(&format!("{}/{FLOOR_VOTE}/{name}", id.convention())).ok()?;
    let (floor, _) = vote.floor_vote()?;
    (floor == *id).then_some(vote)
}

/// A vote taken on a floor.
async fn taken_on(
    floor: &MatterId,
    place: usize,
    house: &House,
    when: &When,
) -> Result<Option<Vote>, Error> {
    let Matter::Floor(held) = house.matter(floor, when).await? else {
        return Ok(None);
    };
    let convention = house.convention(floor.convention(), when.entry).await?;
    Ok(held.vote(place, &convention))
}

fn no_vote(name: &str) -> Error {
    let what = format!("the Record holds no vote named `{name}`");
    let remedy = "Look for it with `servanda timeline un-cybercrime`, which names each matter";
    Error::new(Kind::Unknown, what, remedy)
}

fn uncountable(error: impl std::fmt::Display) -> Error {
    let what = "the vote cannot be counted";
    Error::new(
        Kind::Unknown,
        what,
        "Check the number of members in its opening",
    )
    .detail(error)
}

/// The members of the body on the day of the vote.
async fn members<'a>(
    vote: &Vote,
    participants: &'a Participants,
    house: &House,
    when: &When,
) -> Result<Vec<&'a Participant>, Error> {
    let Some(day) = vote.day() else {
        return Ok(Vec::new());
    };
    let body = vote.question().map(|question| &question.body);
    Ok(match body.and_then(of_body) {
        Some(id) => match house.matter(&id, when).await? {
            Matter::Participation(held) => held.members(participants, day),
            _ => participants.members(day),
        },
        None => participants.members(day),
    })
}

fn json_of(
    id: &MatterId,
    mut members: Map<String, Value>,
    when: &When,
    practice: bool,
) -> Result<String, Error> {
    members.insert("id".to_owned(), json!(id));
    members.insert("entry".to_owned(), json!(when.entry));
    if practice {
        members.insert("practice".to_owned(), json!(true));
    }
    serde_json::to_string_pretty(&Value::Object(members)).map_err(uncountable)
}

fn words_of(
    vote: &Vote,
    participants: &Participants,
    roll: &[(&str, &ParticipantId, Ballot)],
    when: &When,
    practice: bool,
) -> Result<String, Error> {
    let outcome = vote.outcome().map_err(uncountable)?;
    let mut text = String::new();
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    if practice {
        line(BANNER.to_owned());
    }
    if let Some(question) = vote.question() {
        line(question.title.clone());
    }
    let tally = outcome.tally;
    if let Some(reason) = &vote.void {
        line(format!("Declared void: {reason}"));
    }
    let carried = match (&vote.announced, outcome.carried) {
        (None, _) if vote.void.is_some() => "No result",
        (None, _) => "Open, the result is not announced",
        (Some(_), true) => "Carried",
        (Some(_), false) => "Not carried",
    };
    line(format!(
        "{carried}: {} in favour, {} against, {} abstaining, {} not voting",
        tally.yes, tally.no, tally.abstain, tally.not_voting
    ));
    line(String::new());
    line("Why".to_owned());
    for reason in &outcome.because {
        line(format!("  {reason}"));
    }
    for held in &vote.corrected {
        if let Act::Corrected { result, reason } = &held.act {
            line(format!(
                "  Corrected later to {}–{}–{}: {reason}; the tally stays as announced.",
                result.yes, result.no, result.abstain
            ));
        }
    }
    for note in facts::vote::notes(vote, participants) {
        line(format!("  Note: {note}"));
    }
    line(String::new());
    for (name, participant, ballot) in roll {
        line(format!("  {participant}  {:<10}  {name}", ballot.as_str()));
    }
    line(String::new());
    let size = when.entry.unwrap_or_default();
    line(format!("Folded from {size} entries of the Record."));
    Ok(text)
}

/// The roll in English alphabetical order of the names on the day of the vote.
fn named<'a>(
    vote: &Vote,
    participants: &'a Participants,
    members: &[&'a Participant],
) -> Vec<(&'a str, &'a ParticipantId, Ballot)> {
    let roll = facts::vote::roll(vote, members);
    let mut listed: Vec<_> = roll.keys().filter_map(|id| participants.get(id)).collect();
    let Some(day) = vote.day() else {
        return Vec::new();
    };
    participants.sort_alphabetically(&mut listed, day);
    listed
        .into_iter()
        .filter_map(|participant| {
            let name = participants.name(&participant.id, "en", day)?;
            Some((
                name.text.as_str(),
                &participant.id,
                *roll.get(&participant.id)?,
            ))
        })
        .collect()
}
