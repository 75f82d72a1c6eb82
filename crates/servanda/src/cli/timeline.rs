//! `servanda timeline`: what happened, day by day, each act with its source and entry.

use super::times::Times;
use crate::error::{Error, Kind, shortened};
use crate::facts;
use crate::house::{House, Lines};
use crate::practice::BANNER;
use crate::web::{Reading, plain, told};
use serde_json::Value;
use std::fmt::Write;
use treaty::When;
use treaty::participant::ParticipantId;

/// Show what happened, day by day
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
    servanda timeline un-cybercrime
    servanda timeline un-cybercrime --matter committee/vote --json
    servanda timeline un-cybercrime --participant BEN")]
pub struct Args {
    /// Name of the convention, such as un-cybercrime
    convention: String,
    /// Only matters whose name begins so, after the convention's: committee/session, depositary
    #[arg(long, value_name = "BEGINNING")]
    matter: Option<String>,
    /// Only what was done on the part of this participant, by its three letters
    #[arg(long, value_name = "CODE")]
    participant: Option<String>,
    #[command(flatten)]
    times: Times,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// Answers from the Record.
///
/// # Errors
/// When this house keeps no such convention, or knows no such participant.
pub async fn run(args: &Args, house: &House) -> Result<String, Error> {
    let slug = args.convention.as_str();
    let when = args.times.when(house, slug).await?;
    let reading = Reading::of(house, slug, when.clone()).await?;
    let beginning = args.matter.as_deref().unwrap_or_default();
    let participant = match &args.participant {
        Some(code) => Some(known_code(code, house, slug, &when).await?),
        None => None,
    };
    let lines = Lines {
        matter: format!("{slug}/{beginning}"),
        participant,
        ..Lines::seen(&when)
    };
    let mut acts = Vec::new();
    for line in house.timeline(slug, &lines).await? {
        if let Some(done) = house.done(line.entry).await? {
            acts.push((done, line.act_type));
        }
    }
    if args.json {
        let acts: Vec<Value> = acts
            .iter()
            .map(|(done, act_type)| facts::act::of(&reading, done, act_type))
            .collect();
        return Ok(serde_json::to_string_pretty(&acts).unwrap_or_default());
    }
    let mut text = String::new();
    if house.is_practice() {
        let _ = writeln!(text, "{BANNER}\n");
    }
    for (done, _) in &acts {
        let on = done
            .header
            .on
            .map_or("    no day".to_owned(), |on| on.to_string());
        let said = plain(&told(&reading, done));
        let _ = writeln!(
            text,
            "{on}  {said}  [entry {}, {}]",
            done.entry, done.matter
        );
    }
    let size = when.entry.unwrap_or_default();
    let _ = writeln!(text, "\nFolded from {size} entries of the Record.");
    Ok(text)
}

/// A participant's code as the table writes it, capitals or not.
async fn known_code(code: &str, house: &House, slug: &str, when: &When) -> Result<String, Error> {
    let participants = house.participants(slug, when.entry).await?;
    let id = ParticipantId::parse(&code.to_uppercase()).ok();
    let known = id.filter(|id| participants.get(id).is_some());
    known.map(|id| id.to_string()).ok_or_else(|| {
        let what = shortened(&format!("no participant has the code `{code}`"));
        let remedy =
            "Give the three letters of its code, such as BEN, or EUU for the European Union";
        Error::new(Kind::Unknown, what, remedy)
    })
}
