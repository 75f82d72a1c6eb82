//! `servanda floor`: what is on the floor of a body, what may come next, and why not the rest.

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
use treaty::committee::procedure::{Floor, Site};

/// Show what is on the floor of a body, what may come next, by whom, and why not the rest
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
    servanda floor un-cybercrime/committee/floor/concluding
    servanda floor concluding --json

The last part of a floor's name is enough where only one floor bears it.")]
pub(super) struct Args {
    /// Name of the floor
    floor: String,
    #[command(flatten)]
    times: Times,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// Answers from the Record.
///
/// # Errors
/// When no floor, or more than one, bears the name.
pub(super) async fn run(args: &Args, house: &House) -> Result<String, Error> {
    let id = find(&args.floor, "floor", house).await?;
    let slug = id.convention();
    let when = args.times.when(house, slug).await?;
    let Matter::Floor(floor) = house.matter(&id, &when).await? else {
        return Err(nothing(&args.floor));
    };
    if floor.rules.is_empty() {
        return Err(nothing(&args.floor));
    }
    let around = Around::read(house, slug, floor.body.as_ref(), &when).await?;
    let site = around.site(house, &when)?;
    if !args.json {
        return Ok(words(&floor, &site, house.is_practice(), when.entry));
    }
    let mut members = facts::floor::of(&id, &floor, &site);
    members.insert("matter".to_owned(), json!(id));
    members.insert("entry".to_owned(), json!(when.entry));
    if house.is_practice() {
        members.insert("practice".to_owned(), json!(true));
    }
    serde_json::to_string_pretty(&Value::Object(members))
        .map_err(|error| nothing(&args.floor).detail(error))
}

fn nothing(name: &str) -> Error {
    let what = format!("no meeting was opened on a floor named `{name}`");
    let remedy = "Look for it with `servanda timeline un-cybercrime`, which names each matter";
    Error::new(Kind::Unknown, what, remedy)
}

fn words(floor: &Floor, site: &Site<'_>, practice: bool, size: Option<u64>) -> String {
    let mut text = String::new();
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    if practice {
        line(BANNER.to_owned());
    }
    line(floor.in_words());
    for notice in floor.notices(site) {
        line(notice.in_words());
    }
    let name = |who: &treaty::participant::ParticipantId| {
        let name = site.participants.name(who, "en", site.day);
        name.map_or_else(|| who.to_string(), |name| name.text.clone())
    };
    if let Some(presiding) = &floor.presiding {
        line(format!(
            "Presiding: {} ({})",
            presiding.capacity,
            name(&presiding.of)
        ));
    }
    if !floor.speakers.is_empty() {
        let speakers: Vec<String> = floor.speakers.iter().map(name).collect();
        line(format!("List of speakers: {}", speakers.join(", ")));
    }
    if !floor.decisions.is_empty() {
        line("\nDecided".to_owned());
    }
    for held in &floor.decisions {
        let part = held.act.part.as_ref().map(|part| format!(", {part}"));
        line(format!(
            "  {}{}: {}",
            held.act.question,
            part.unwrap_or_default(),
            held.act.words
        ));
    }
    let (may, may_not) = facts::floor::steps(floor, site);
    line("\nMay come next".to_owned());
    for next in may {
        line(format!(
            "  {}: {}",
            facts::floor::by_whom(floor, next.by),
            next.step
        ));
    }
    line("\nNot now".to_owned());
    for next in may_not {
        if let Err(unfit) = &next.allowed {
            line(format!("  {}: {} ({})", next.step, unfit.what, unfit.rule));
        }
    }
    line(format!(
        "\nFolded from {} entries of the Record.",
        size.unwrap_or_default()
    ));
    text
}
