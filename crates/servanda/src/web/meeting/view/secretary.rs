//! For the secretariat: presence and quorum, the roll, votes taken on paper, statements, corrections before
//! the announcement.

use super::chair::has_spoken;
use super::delegate::called;
use super::{View, region};
use crate::web::meeting::form::{Field, Fill, Own, StepForm};
use crate::web::meeting::parts;
use crate::web::meeting::scene::Scene;
use crate::web::meeting::seat::Hand;
use crate::web::meeting::shown::Region;
use crate::web::meeting::step::{self, asked, ballots};
use crate::web::tongue::{args, key};
use crate::web::words;
use maud::{Markup, html};
use treaty::committee::lot::called_from;
use treaty::committee::majority::Ballot;
use treaty::committee::procedure::Procedure;
use treaty::committee::procedure::act::Act;
use treaty::committee::procedure::rules::{Method, Presence, Ruled};
use treaty::committee::procedure::taken::{Stage, Voting};
use treaty::committee::statement::Kind;
use treaty::participant::ParticipantId;

const CAPACITY: &str = "Secretariat";

pub(super) fn regions(scene: &Scene, hand: Hand, own: &Own<'_>) -> Vec<Region> {
    vec![
        parts::now(scene),
        region("presence", &scene.word("presence"), &presence(scene)),
        region("voting", &scene.word("voting"), &parts::voting(scene)),
        region("roll", &scene.word("roll"), &roll(scene, hand, own)),
        region("steps", &scene.word("you-may"), &steps(scene, hand, own)),
        speakers(scene, hand, own),
        parts::before_the_body(scene),
        parts::elections(scene, View::Secretary, hand, own),
        region("papers", &scene.word("papers"), &papers(scene)),
        parts::decided(scene),
    ]
}

/// How many are present, and how many are needed for what.
fn presence(scene: &Scene) -> Markup {
    let floor = &scene.floor;
    let rules = Procedure::of(scene.site().convention, &floor.rules).ok();
    let needed = |id: &str| {
        let held: Ruled<Presence> = rules.as_ref()?.value(id).ok()?;
        Some((held.value.of(floor.members), held.rule))
    };
    let rows = [
        ("quorum.open", key("quorum-open")),
        ("quorum.decide", key("quorum-decide")),
    ];
    html! {
        dl.facts {
            dt { (scene.word("members")) } dd { (floor.members) }
            dt { (scene.word("present")) }
            dd { @match floor.sitting.as_ref().and_then(|held| held.present) { Some(present) => (present), None => (scene.word("presumed")) } }
            @for (id, called) in rows { @if let Some((count, rule)) = needed(id) { dt { (scene.word(called)) } dd { (count) " " span.quiet { (words::law::cited(scene.reading.tongue, &rule)) } } } }
        }
        p { a href={ "/meeting/" (scene.id.name()) "/presence" } { (scene.word("presence-sheet")) } ". " (scene.word("presence-note")) }
    }
}

/// The roll in the order drawn with each ballot, and the form by which the next one is entered.
fn roll(scene: &Scene, hand: Hand, own: &Own<'_>) -> Markup {
    let Some(voting) = scene.floor.voting() else {
        return html! { p { (scene.word("ballot-no-vote")) } };
    };
    match voting.method {
        Method::Hands => return html! { p { (scene.word("hands-note")) } },
        Method::RollCall if voting.lot.is_none() => {
            return html! { p { (scene.word("roll-no-lot")) } };
        }
        _ => {}
    }
    let members: Vec<&str> = scene.members().iter().map(ParticipantId::as_str).collect();
    let order = match &voting.lot {
        Some(lot) => called_from(lot, &members),
        None => members,
    };
    let of = |code: &str| {
        let mut ballots = voting.ballots.iter();
        ballots
            .find(|(who, _)| who.as_str() == code)
            .map(|(_, given)| given)
    };
    let now = scene.floor.called_in_the_roll(scene.members());
    let next = match &now {
        Some(who) => Some(who.as_str()),
        None => order.iter().find(|code| of(code).is_none()).copied(),
    };
    html! {
        @if hand == Hand::Secretariat && voting.stage == Stage::Open {
            div.steps { (paper(scene, voting, next.unwrap_or_default()).markup(scene, View::Secretary, hand, own)) }
        }
        @if hand == Hand::Secretariat && voting.stage == Stage::Locked {
            p { (scene.word("corrections-note")) }
            div.steps { (correction(scene, voting).markup(scene, View::Secretary, hand, own)) }
        }
        details #whole-roll { summary { (scene.word_with("roll-in-order", &args![count = voting.ballots.len(), members = order.len()])) }
            ol.columns { @for code in &order {
                li {
                    bdi { (ParticipantId::parse(code).map_or_else(|_| (*code).to_owned(), |id| scene.name(&id))) }
                    @if let Some(given) = of(code) {
                        ": " (called(scene, given.cast.ballot)) " " span.quiet { (scene.reading.entry(given.cast.entry)) @if !given.in_person { " " (scene.word("on-paper")) } }
                    }
                }
            } }
        }
    }
}

/// A ballot that was cast on paper or at the call of the roll, entered for its member.
fn paper(scene: &Scene, voting: &Voting, next: &str) -> StepForm {
    let act = Act::BallotCast {
        question: voting.question.clone(),
        part: voting.part.clone(),
        ballot: Ballot::Yes,
        replaces: None,
    };
    let mut form = StepForm::new(&scene.word("enter-ballot"), asked(&act), CAPACITY);
    "step-paper".clone_into(&mut form.key);
    form.fields = vec![
        Field::new("for", key("field-of"), Fill::Participant).holding(next),
        Field::new("ballot", key("field-ballot"), ballots()),
    ];
    form
}

/// What the secretariat entered wrongly, set right before the result is announced.
fn correction(scene: &Scene, voting: &Voting) -> StepForm {
    let act = Act::BallotCorrected {
        question: voting.question.clone(),
        part: voting.part.clone(),
        ballot: Ballot::Yes,
    };
    let mut form = StepForm::new(&scene.word("correct-ballot"), asked(&act), CAPACITY);
    "step-correction".clone_into(&mut form.key);
    form.fields = vec![
        Field::new("for", key("field-of"), Fill::Participant),
        Field::new("ballot", key("field-ballot"), ballots()),
    ];
    form
}

fn steps(scene: &Scene, hand: Hand, own: &Own<'_>) -> Markup {
    let forms = step::in_order(scene, hand);
    html! {
        @if forms.is_empty() { p { (scene.word("no-step")) } }
        div.steps { @for (_, form) in &forms { (form.markup(scene, View::Secretary, hand, own)) } }
    }
}

/// The list, with putting a delegation on it and entering what was said.
fn speakers(scene: &Scene, hand: Hand, own: &Own<'_>) -> Region {
    let floor = &scene.floor;
    let mut forms = Vec::new();
    if hand == Hand::Secretariat {
        let open = !matches!(
            floor.list,
            None | Some(treaty::committee::procedure::act::ListStep::Closed)
        );
        if open {
            let kind = Kind::General;
            let mut form = StepForm::new(
                &scene.word("inscribe"),
                asked(&Act::Inscribed { kind }),
                CAPACITY,
            );
            "step-inscribe".clone_into(&mut form.key);
            form.fields = vec![Field::new("for", key("field-of"), Fill::Participant)];
            forms.push(form);
        }
        let first = floor.speakers.front();
        forms.extend(first.map(|who| {
            let mut form = has_spoken(scene, who, CAPACITY);
            form.fields = vec![
                Field::new("minutes", key("field-minutes"), Fill::Number).optional(),
                Field::new("on_behalf_of_group", key("field-group"), Fill::Text).optional(),
                Field::new("summary", key("field-summary"), Fill::Text).optional(),
            ];
            form
        }));
    }
    let inner = html! {
        (parts::speakers(scene))
        div.steps { @for form in &forms { (form.markup(scene, View::Secretary, hand, own)) } }
    };
    region("speakers", &scene.word("speakers"), &inner)
}

/// What can be printed.
fn papers(scene: &Scene) -> Markup {
    let name = scene.id.name();
    html! {
        ul {
            li { a href={ "/meeting/" (name) "/summary" } { (scene.word("draft-summary")) } }
            li { a href={ "/meeting/" (name) "/script" } { (scene.word("script")) } }
            li { a href={ "/committee/floor/" (name) } { (scene.word("whole-floor")) } }
            li { a href={ "/" (scene.id) } { (scene.word("every-act")) } }
        }
    }
}
