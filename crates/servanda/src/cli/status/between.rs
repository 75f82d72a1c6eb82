//! `--between`: the treaty between two participants.

use super::{known_by, unreadable};
use crate::error::Error;
use crate::facts::pair;
use crate::house::House;
use crate::practice::BANNER;
use serde_json::{Value, json};
use std::fmt::Write as _;
use treaty::When;
use treaty::convention::Convention;
use treaty::depositary::bilateral::{Bilateral, bilateral};
use treaty::depositary::register::Register;
use treaty::participant::Participants;

/// What the answer rests on.
pub(super) struct Pair<'a> {
    pub(super) slug: &'a str,
    pub(super) convention: &'a Convention,
    pub(super) participants: &'a Participants,
    pub(super) register: &'a Register,
    pub(super) when: &'a When,
}

pub(super) async fn answer(
    of: &Pair<'_>,
    house: &House,
    (one, other): (&str, &str),
    as_json: bool,
) -> Result<String, Error> {
    let one = pair::participant(of.participants, one)?;
    let other = pair::participant(of.participants, other)?;
    let ids = (&one, &other);
    let view = bilateral(
        of.register,
        of.convention,
        of.participants,
        ids,
        of.when.as_of,
    )
    .map_err(|reason| unreadable(&reason.to_string()))?;
    if !as_json {
        return Ok(words(of, &view, house.is_practice()));
    }
    let mut members = pair::of(&view);
    members.insert("convention".to_owned(), json!(of.slug));
    members.insert(
        "known_as_of".to_owned(),
        json!(known_by(house, of.when).await?),
    );
    members.insert("entry".to_owned(), json!(of.when.entry));
    if house.is_practice() {
        members.insert("practice".to_owned(), json!(true));
    }
    let text = serde_json::to_string_pretty(&Value::Object(members));
    text.map_err(|error| unreadable(&error.to_string()))
}

fn words(of: &Pair<'_>, view: &Bilateral, practice: bool) -> String {
    let mut text = String::new();
    let name = |id| {
        let name = of.participants.name(id, "en", view.as_of);
        name.map_or_else(|| id.to_string(), |name| name.text.clone())
    };
    if practice {
        text.push_str(BANNER);
        text.push('\n');
    }
    let title = of.convention.opened.as_ref();
    let title = title.map_or(of.slug, |opened| opened.short_title.as_str());
    let (one, other) = (name(&view.one.participant), name(&view.other.participant));
    let _ = writeln!(
        text,
        "{title}, between {one} and {other}, as of {}\n",
        view.as_of
    );
    let bound = match (view.bound, view.since) {
        (Some(true), Some(since)) => format!("binds the two towards each other since {since}"),
        (Some(true), None) => "binds the two towards each other".to_owned(),
        (Some(false), _) => "does not bind the two towards each other".to_owned(),
        (None, _) => "may bind the two; the Record does not tell".to_owned(),
    };
    let _ = writeln!(text, "It {bound}.");
    if let Some(otherwise) = view.bound_if_reservations {
        let otherwise = if otherwise { "does" } else { "does not" };
        let _ = writeln!(
            text,
            "Should what is called a declaration be a reservation, it {otherwise}."
        );
    }
    if !view.amendments.is_empty() {
        let _ = writeln!(text, "Text: as amended by {}.", view.amendments.join(", "));
    }
    text.push_str("\nWhy\n");
    for reason in &view.because {
        let _ = writeln!(text, "  {reason}");
    }
    if !view.terms.is_empty() {
        text.push_str("\nOn which terms\n");
    }
    for held in &view.terms {
        let (by, label) = (name(&held.term.by), held.term.label.as_str());
        let articles = match held.term.articles.as_slice() {
            [] => String::new(),
            articles => format!(" to {}", articles.join(", ")),
        };
        let _ = writeln!(text, "  {by}, {label}{articles}: {}", held.term.text);
        for reading in &held.readings {
            let read_as = reading.read_as.as_str();
            let _ = writeln!(
                text,
                "    as a {read_as}: {}; {}.",
                pair::effect(reading.effect),
                reading.because
            );
        }
    }
    let size = of.when.entry.unwrap_or_default();
    let _ = writeln!(text, "\nFolded from {size} entries of the Record.");
    text
}
