//! For whoever presides: what waits, who speaks, what may come next with the words for it, and why not the
//! rest.

use super::{View, region};
use crate::web::meeting::form::{Own, StepForm};
use crate::web::meeting::parts;
use crate::web::meeting::reads_out;
use crate::web::meeting::scene::Scene;
use crate::web::meeting::seat::Hand;
use crate::web::meeting::shown::Region;
use crate::web::meeting::step::{self, asked};
use crate::web::tongue::args;
use crate::web::words;
use maud::{Markup, html};
use serde_json::json;
use treaty::committee::procedure::act::Act;
use treaty::committee::procedure::{Next, Who};
use treaty::committee::statement::Kind;
use treaty::participant::ParticipantId;

pub(super) fn regions(scene: &Scene, hand: Hand, own: &Own<'_>) -> Vec<Region> {
    vec![
        parts::now(scene),
        region("reads", &scene.word("reads-out"), &reads_out::now(scene)),
        region("steps", &scene.word("next"), &steps(scene, hand, own)),
        speakers(scene, hand, own),
        region(
            "voting",
            &scene.word("voting"),
            &html! { (parts::voting(scene)) (parts::tiles(scene)) },
        ),
        parts::before_the_body(scene),
        agenda(scene),
        parts::elections(scene, View::Chair, hand, own),
        region("members", &scene.word("members-may"), &members(scene)),
        region("rest", &scene.word("why-not"), &rest(scene)),
        parts::decided(scene),
    ]
}

/// What may come next: each step in order as a form.
fn steps(scene: &Scene, hand: Hand, own: &Own<'_>) -> Markup {
    if hand == Hand::Nobody {
        let steps = scene.steps().iter();
        let steps = steps
            .filter(|next| matches!(next.by, Who::Chair | Who::Bureau) && next.allowed.is_ok());
        return html! { p { (scene.word("chair-only")) } ul { @for next in steps { li { (words::step::step(&scene.reading, &next.act)) } } } };
    }
    let forms = step::in_order(scene, hand);
    html! {
        @if forms.is_empty() { p { (scene.word("no-step")) } }
        div.steps { @for (_, form) in &forms { (form.markup(scene, View::Chair, hand, own)) } }
    }
}

/// The list, with what whoever presides does about whoever speaks now.
fn speakers(scene: &Scene, hand: Hand, own: &Own<'_>) -> Region {
    let first = scene.floor.speakers.front().filter(|_| hand == Hand::Chair);
    let form = first.map(|who| {
        let presiding = scene.floor.presiding.as_ref();
        let capacity = presiding.map_or("Chair", |held| held.capacity.as_str());
        has_spoken(scene, who, capacity)
    });
    let inner = html! {
        (parts::speakers(scene))
        @if let Some(form) = form { div.steps { (form.markup(scene, View::Chair, hand, own)) } }
    };
    region("speakers", &scene.word("speakers"), &inner)
}

/// The form by which a statement is entered for whoever made it.
pub(super) fn has_spoken(scene: &Scene, who: &ParticipantId, capacity: &str) -> StepForm {
    let code = who.as_str();
    let act = Act::Spoke {
        kind: Kind::General,
        question: None,
        minutes: None,
        on_behalf_of_group: None,
        summary: None,
    };
    let mut ask = asked(&act);
    if let Some(members) = ask.as_object_mut() {
        members.insert("for".to_owned(), json!(code));
    }
    let mut form = StepForm::new(
        &scene.word_with("has-spoken", &args![name = scene.name(who)]),
        ask,
        capacity,
    );
    form.key = format!("step-spoken-{}", code.to_lowercase());
    form
}

fn agenda(scene: &Scene) -> Region {
    let agenda = scene.agenda();
    let inner = html! {
        @if agenda.is_empty() { p { (scene.word("no-agenda")) } }
        ul.plain { @for (item, title) in agenda {
            li {
                (item) ": " (title)
                @if scene.floor.item.as_deref() == Some(item.as_str()) { " " span.tag { (scene.word("item-now")) } }
                @else if scene.items.contains_key(&item) { " " span.tag { (scene.word("item-taken")) } }
            }
        } }
    };
    region("agenda", &scene.word("agenda"), &inner)
}

/// What members and the secretariat may do now, in words.
fn members(scene: &Scene) -> Markup {
    let theirs = |next: &&Next| {
        matches!(next.by, Who::Member | Who::Speaker | Who::Secretary) && next.allowed.is_ok()
    };
    html! { ul.columns { @for next in scene.steps().iter().filter(theirs) { li { (words::step::step(&scene.reading, &next.act)) } } } }
}

fn rest(scene: &Scene) -> Markup {
    let unfit = scene.steps().iter();
    let unfit = unfit.filter(|next| matches!(next.by, Who::Chair | Who::Bureau));
    html! { (not_now(scene, unfit)) }
}

/// What is not in order now, by which rule, and what to do instead.
pub(super) fn not_now<'a>(scene: &Scene, steps: impl Iterator<Item = &'a Next>) -> Markup {
    html! {
        details #why-not {
            summary { (scene.word("why-not-open")) }
            dl.lists { @for next in steps { @if let Err(unfit) = &next.allowed {
                dt { (words::step::step(&scene.reading, &next.act)) }
                dd { (words::law::unfit(&scene.reading, unfit)) " " span.quiet { (words::law::cited(scene.reading.tongue, &unfit.rule)) } }
            } } }
        }
    }
}
