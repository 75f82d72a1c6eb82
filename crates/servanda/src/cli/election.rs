//! `servanda election`: places, candidates, ballots with their figures, who is elected and how.

use super::around::Around;
use super::named::find;
use super::times::Times;
use crate::error::{Error, Kind};
use crate::facts;
use crate::house::House;
use crate::practice::BANNER;
use serde_json::{Value, json};
use std::fmt::Write;
use treaty::Matter;
use treaty::committee::election::{Election, Next, Round};

/// Show an election: places, candidates, the tellers' figures, who is elected and how
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
    servanda election un-cybercrime/committee/election/bureau
    servanda election bureau --json

The last part of an election's name is enough where only one election bears it.")]
pub(super) struct Args {
    /// Name of the election
    election: String,
    #[command(flatten)]
    times: Times,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// Answers from the Record.
///
/// # Errors
/// When no election, or more than one, bears the name.
pub(super) async fn run(args: &Args, house: &House) -> Result<String, Error> {
    let id = find(&args.election, "election", house).await?;
    let when = args.times.when(house, id.convention()).await?;
    let Matter::Election(election) = house.matter(&id, &when).await? else {
        return Err(nothing(&args.election));
    };
    if election.required.is_none() {
        return Err(nothing(&args.election));
    }
    let around = Around::read(house, id.convention(), election.body.as_ref(), &when).await?;
    let site = around.site(house, &when)?;
    if !args.json {
        let next = election.what_next(&site);
        return Ok(words(&election, &next, house.is_practice(), when.entry));
    }
    let mut members = facts::election::of(&election);
    members.insert("next".to_owned(), facts::election::next(&election, &site));
    members.insert("matter".to_owned(), json!(id));
    members.insert("entry".to_owned(), json!(when.entry));
    if house.is_practice() {
        members.insert("practice".to_owned(), json!(true));
    }
    serde_json::to_string_pretty(&Value::Object(members))
        .map_err(|error| nothing(&args.election).detail(error))
}

fn nothing(name: &str) -> Error {
    let what = format!("the Record holds no election named `{name}`");
    let remedy = "Look for it with `servanda timeline un-cybercrime`, which names each matter";
    Error::new(Kind::Unknown, what, remedy)
}

fn words(election: &Election, next: &[Next], practice: bool, size: Option<u64>) -> String {
    let mut text = String::new();
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    if practice {
        line(BANNER.to_owned());
    }
    let majority = election.required.map_or("", facts::election::required);
    line(format!("{}: {majority} elects", election.office));
    for seats in &election.seats {
        let left = election.left(&seats.group);
        line(format!(
            "  {}: {} of {} places left",
            seats.group, left, seats.places
        ));
    }
    for (who, by) in &election.elected {
        let how = facts::election::in_a_word(*by);
        line(format!("Elected by {how}: {} ({})", who.name, who.group));
    }
    for who in &election.candidates {
        line(format!("Candidate: {} ({})", who.name, who.group));
    }
    for round in &election.rounds {
        line(ballot(election, round));
    }
    for who in &election.vacated {
        line(format!("Left before the term was over: {}", who.name));
    }
    line("\nMay come next".to_owned());
    for step in next.iter().filter(|step| step.allowed.is_ok()) {
        let by = facts::election::by_whom(election, step.by);
        line(format!("  {by}: {}", step.step));
    }
    line(format!(
        "\nFolded from {} entries of the Record.",
        size.unwrap_or_default()
    ));
    text
}

fn ballot(election: &Election, round: &Round) -> String {
    let kind = if round.restricted {
        "Restricted ballot"
    } else {
        "Ballot"
    };
    let Some(count) = &round.count else {
        return format!("{kind} for {}: not counted", round.group);
    };
    let votes: Vec<String> = count
        .ranked()
        .into_iter()
        .map(|(name, votes)| format!("{name} {votes}"))
        .collect();
    format!(
        "{kind} for {}: {} papers, {} invalid, {} valid, {} abstentions, {} needed; {}",
        round.group,
        count.papers,
        count.invalid,
        count.valid,
        count.abstentions,
        facts::election::needed(election, round).unwrap_or_default(),
        votes.join(", ")
    )
}
