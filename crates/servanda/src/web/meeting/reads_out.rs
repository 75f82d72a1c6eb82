//! The words to read: what whoever presides says next, made from the floor, with names, symbols and figures
//! filled in.

use super::scene::Scene;
use super::words::{say, w};
use crate::web::words::day;
use maud::{Markup, html};
use treaty::committee::majority::Tally;
use treaty::committee::procedure::question::Question;
use treaty::committee::procedure::rules::Method;
use treaty::committee::procedure::taken::{Stage, Voting};

/// The words for now.
pub(super) fn now(scene: &Scene) -> Markup {
    html! { @for line in lines(scene) { p.reads { (line) } } }
}

/// What is read out as things stand, line by line.
pub(super) fn lines(scene: &Scene) -> Vec<String> {
    let floor = &scene.floor;
    let body = scene.body_name();
    if floor.sitting.is_none() {
        return vec![say("read-open", &[("body", &body)])];
    }
    if let Some(point) = &floor.point_of_order {
        return vec![say("read-point", &[("point", point)]), w("read-ruling")];
    }
    if let Some(voting) = floor.voting() {
        return of_voting(scene, voting);
    }
    if let Some(first) = floor.speakers.front() {
        let name = scene.name(first);
        let mut lines = vec![say("read-floor", &[("name", &name)])];
        if let Some(minutes) = floor.minutes {
            lines.push(say("read-minutes", &[("minutes", &minutes.to_string())]));
        }
        return lines;
    }
    let mut lines = Vec::new();
    if let Some(voting) = floor.votings.last()
        && voting.result.is_some()
        && floor.question(&voting.question).is_some()
    {
        lines.push(say("read-explanations", &[("question", &voting.question)]));
    }
    match floor.before_the_body().next() {
        Some(held) => lines.extend(of_question(scene, held)),
        None if floor.item.is_none() => lines.push(w("read-item")),
        None => lines.push(w("read-nobody")),
    }
    lines
}

fn of_question(scene: &Scene, held: &Question) -> Vec<String> {
    let body = scene.body_name();
    let sponsors = held.sponsors.iter().map(|id| scene.name(id));
    let sponsors: Vec<String> = sponsors.collect();
    let places = [
        ("question", held.name.as_str()),
        ("title", held.title.as_str()),
        ("sponsors", &sponsors.join(", ")),
        ("body", &body),
    ];
    if held.motion().is_some() {
        return vec![say("read-motion", &places), say("read-motion-speakers", &places)];
    }
    let mut lines = vec![say("read-question", &places)];
    match &held.budget {
        Some(budget) => match &budget.statement {
            Some(statement) => lines.push(say("read-budget", &[("statement", statement)])),
            None => lines.push(say("read-no-budget", &places)),
        },
        None => lines.push(say("read-budget-first", &places)),
    }
    lines.push(match held.asked {
        Some(_) => say("read-vote-asked", &places),
        None if held.objected => say("read-objected", &places),
        None => say("read-no-objection", &places),
    });
    lines
}

fn of_voting(scene: &Scene, voting: &Voting) -> Vec<String> {
    let title = scene.floor.question(&voting.question);
    let title = title.map_or(String::new(), |held| held.title.clone());
    let tally: Tally = voting.tally();
    let lot = voting.lot.clone().unwrap_or_default();
    let places = [
        ("question", voting.question.as_str()),
        ("title", &title),
        ("majority", voting.majority.in_words()),
        ("lot", &lot),
        ("yes", &tally.yes.to_string()),
        ("no", &tally.no.to_string()),
        ("abstain", &tally.abstain.to_string()),
    ]
    .map(|(name, text)| (name, text.to_owned()));
    let places: Vec<(&str, &str)> = places
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    match (voting.stage, voting.method) {
        (Stage::Announced, method) => {
            let key = match method {
                Method::Recorded => "read-recorded",
                Method::RollCall => "read-roll-call",
                Method::Hands => "read-hands",
            };
            let mut lines = vec![say(key, &places), say("read-majority", &places)];
            if method == Method::RollCall && voting.lot.is_some() {
                lines.push(say("read-lot", &places));
            }
            lines.push(w("read-before"));
            lines
        }
        (Stage::Open, Method::Hands) => vec![say("read-show-hands", &places)],
        (Stage::Open, _) => vec![say("read-vote-now", &places), w("read-lock")],
        _ if voting.method == Method::Hands => vec![say("read-counted", &places)],
        _ => vec![say("read-result", &places)],
    }
}

/// What a page for paper says above the words.
pub(super) fn heading(scene: &Scene) -> Markup {
    html! {
        h1 { (w("script")) }
        p.lead { (scene.body_name()) ", " (day::day(scene.reading.today)) }
    }
}
