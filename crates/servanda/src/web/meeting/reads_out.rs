//! The words to read: what whoever presides says next, made from the floor, with names, symbols and figures
//! filled in.

use super::scene::Scene;
use crate::web::tongue::{args, key};
use crate::web::words;
use maud::{Markup, html};
use treaty::committee::majority::Tally;
use treaty::committee::procedure::Procedure;
use treaty::committee::procedure::act::Act;
use treaty::committee::procedure::question::{Kind, Question};
use treaty::committee::procedure::rules::Method;
use treaty::committee::procedure::taken::{Stage, Voting};
use treaty::not_in_order::NotInOrder;
use treaty::participant::ParticipantId;

/// The words for now.
pub(super) fn now(scene: &Scene) -> Markup {
    html! { @for line in lines(scene) { p.reads { (line) } } }
}

/// What is read out as things stand, line by line.
fn lines(scene: &Scene) -> Vec<Markup> {
    let (floor, reading) = (&scene.floor, &scene.reading);
    let body = reading.name_of_the_record(&scene.body_name());
    if floor.sitting.is_none() {
        return vec![reading.say_with("read-open", &args![body = body])];
    }
    if let Some(point) = &floor.point_of_order {
        return vec![
            reading.say_with("read-point", &args![point = point]),
            reading.say("read-ruling"),
        ];
    }
    if let Some(voting) = floor.voting() {
        return of_voting(scene, voting);
    }
    if let Some(first) = floor.speakers.front() {
        let name = reading.name(first);
        let mut lines = vec![reading.say_with("read-floor", &args![name = name])];
        if let Some(minutes) = floor.minutes {
            lines.push(reading.say_with("read-minutes", &args![minutes = minutes]));
        }
        return lines;
    }
    let mut lines = Vec::new();
    if let Some(voting) = floor.votings.last()
        && voting.result.is_some()
        && floor.question(&voting.question).is_some()
    {
        lines.push(reading.say_with(
            "read-explanations",
            &args![question = symbol(&voting.question)],
        ));
    }
    match floor.before_the_body().next() {
        Some(held) => lines.extend(of_question(scene, held)),
        None if floor.item.is_none() => lines.push(reading.say("read-item")),
        None => lines.push(reading.say("read-nobody")),
    }
    lines
}

fn of_question(scene: &Scene, held: &Question) -> Vec<Markup> {
    let sponsors = held.sponsors.iter().map(|id| scene.reading.name(id));
    let places = args![
        question = symbol(&held.name),
        title = scene.reading.quote(held.title.as_str()),
        sponsors = scene.reading.listed_and(sponsors),
        body = scene.reading.name_of_the_record(&scene.body_name()),
    ];
    let say = |key| scene.reading.say_with(key, &places);
    if held.motion().is_some() {
        return vec![say(key("read-motion")), say(key("read-motion-speakers"))];
    }
    let mut lines = vec![say(key("read-question"))];
    match &held.budget {
        Some(budget) => match &budget.statement {
            Some(statement) => lines.push(
                scene
                    .reading
                    .say_with("read-budget", &args![statement = symbol(statement)]),
            ),
            None => lines.push(say(key("read-no-budget"))),
        },
        // It waits for that before anything is put.
        None if budget_waits(scene, held) => {
            lines.push(say(key("read-budget-first")));
            return lines;
        }
        None => {}
    }
    let (to_vote, without) = (
        |act: &Act| matches!(act, Act::VotingAnnounced { question, .. } if *question == held.name),
        |act: &Act| matches!(act, Act::DecidedWithoutVote { question, .. } if *question == held.name),
    );
    let answered = match held.asked {
        Some(_) => offered(scene, to_vote).map(|()| key("read-vote-asked")),
        None if held.objected => Ok(key("read-objected")),
        None => offered(scene, without).map(|()| key("read-no-objection")),
    };
    match answered {
        Ok(key) => lines.push(say(key)),
        Err(why) => {
            let why = why.map(|unfit| words::law::unfit(&scene.reading, unfit));
            lines.push(
                html! { (say(key("read-not-yet"))) " " span.quiet { (why.unwrap_or_default()) } },
            );
        }
    }
    lines
}

/// Whether a step may come next, so that nobody reads out what would be refused; else why not.
fn offered(scene: &Scene, is_it: impl Fn(&Act) -> bool) -> Result<(), Option<&NotInOrder>> {
    let mut why = None;
    for next in scene.steps().iter().filter(|next| is_it(&next.act)) {
        match &next.allowed {
            Ok(()) => return Ok(()),
            Err(unfit) => why = why.or(Some(unfit)),
        }
    }
    Err(why)
}

fn budget_waits(scene: &Scene, held: &Question) -> bool {
    let rules = Procedure::of(scene.site().convention, &scene.floor.rules).ok();
    let needed = rules.and_then(|rules| rules.optional::<bool>("budget.before-action").ok()?);
    needed.is_some_and(|needed| needed.value) && matches!(held.kind, Kind::Proposal)
}

fn symbol(symbol: &str) -> Markup {
    html! { bdi { (symbol) } }
}

fn of_voting(scene: &Scene, voting: &Voting) -> Vec<Markup> {
    let title = scene.floor.question(&voting.question);
    let title = title.map_or("", |held| held.title.as_str());
    let tally: Tally = voting.tally();
    let lot = voting
        .lot
        .as_deref()
        .and_then(|lot| ParticipantId::parse(lot).ok());
    let places = args![
        question = symbol(&voting.question),
        title = scene.reading.quote(title),
        majority = words::floor::majority(scene.reading.tongue, voting.majority),
        lot = lot.map_or_else(|| html! {}, |lot| scene.reading.name(&lot)),
        yes = tally.yes,
        no = tally.no,
        abstain = tally.abstain,
    ];
    let say = |key| scene.reading.say_with(key, &places);
    match (voting.stage, voting.method) {
        (Stage::Announced, method) => {
            let announced = match method {
                Method::Recorded => key("read-recorded"),
                Method::RollCall => key("read-roll-call"),
                Method::Hands => key("read-hands"),
            };
            let mut lines = vec![say(announced), say(key("read-majority"))];
            if method == Method::RollCall && voting.lot.is_some() {
                lines.push(say(key("read-lot")));
            }
            lines.push(say(key("read-before")));
            lines
        }
        (Stage::Open, Method::Hands) => vec![say(key("read-show-hands"))],
        (Stage::Open, _) => vec![say(key("read-vote-now")), say(key("read-lock"))],
        _ if voting.method == Method::Hands => vec![say(key("read-counted"))],
        _ => vec![say(key("read-result"))],
    }
}

/// What a page for paper says above the words.
pub(super) fn heading(scene: &Scene) -> Markup {
    html! {
        h1 { (scene.word("script")) }
        p.lead { (scene.reading.name_of_the_record(&scene.body_name())) ", " (scene.reading.day(scene.reading.today)) }
    }
}
