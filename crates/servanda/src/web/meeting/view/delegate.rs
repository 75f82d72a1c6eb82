//! For a delegation: its ballot first, then asking for the floor, points of order, motions, texts.

use super::{View, region};
use crate::web::meeting::form::{Own, StepForm};
use crate::web::meeting::parts;
use crate::web::meeting::scene::Scene;
use crate::web::meeting::seat::{Hand, Seat};
use crate::web::meeting::shown::Region;
use crate::web::meeting::step::{self, Group, asked};
use crate::web::tongue::{args, key};
use crate::web::words;
use maud::{Markup, html};
use treaty::capacity::{Capacity, Right};
use treaty::committee::majority::Ballot;
use treaty::committee::procedure::act::Act;
use treaty::committee::procedure::rules::Method;
use treaty::committee::procedure::taken::Stage;

pub(super) fn regions(scene: &Scene, hand: Hand, own: &Own<'_>) -> Vec<Region> {
    let mut regions = vec![parts::now(scene)];
    if matches!(hand, Hand::Delegation(capacity) if capacity.may(Right::Vote)) {
        regions.push(region(
            "ballot",
            &scene.word("ballot"),
            &ballot(scene, hand, own),
        ));
    }
    regions.push(region(
        "voting",
        &scene.word("voting"),
        &parts::voting(scene),
    ));
    regions.push(parts::list(scene));
    if hand != Hand::Nobody {
        regions.extend(steps(scene, hand, own));
    }
    regions.push(parts::before_the_body(scene));
    regions.push(parts::elections(scene, View::Delegate, hand, own));
    regions.push(parts::decided(scene));
    regions
}

/// Three buttons while the vote is open.
fn ballot(scene: &Scene, hand: Hand, own: &Own<'_>) -> Markup {
    let voting = scene.floor.voting();
    let open = voting.filter(|held| held.stage == Stage::Open && held.method != Method::Hands);
    let Some(voting) = open else {
        let says = match voting.map(|held| (held.stage, held.method)) {
            Some((_, Method::Hands)) => key("ballot-by-hands"),
            Some((Stage::Announced, _)) => key("ballot-soon"),
            Some((Stage::Locked, _)) => key("ballot-locked"),
            _ => key("ballot-no-vote"),
        };
        return html! { p { (scene.word(says)) } };
    };
    let forms = [
        (Ballot::Yes, 'y', key("vote-yes")),
        (Ballot::No, 'n', key("vote-no")),
        (Ballot::Abstain, 'a', key("vote-abstain")),
    ];
    html! {
        (parts::question(scene, voting))
        div.ballot data-voting=(scene.floor.votings.len()) { @for (ballot, letter, words) in forms {
            @let form = cast(voting.question.clone(), voting.part.clone(), ballot, &scene.word(words), letter);
            (form.markup(scene, View::Delegate, hand, own))
        } }
        p.quiet { (scene.word("ballot-note")) }
    }
}

fn cast(
    question: String,
    part: Option<String>,
    ballot: Ballot,
    words: &str,
    key: char,
) -> StepForm {
    let act = Act::BallotCast {
        question,
        part,
        ballot,
        replaces: None,
    };
    let mut form = StepForm::new(words, asked(&act), "Representative");
    form.key = format!("ballot-{key}");
    form.shortcut = Some(key);
    form
}

/// The other steps of a delegation, in three groups.
pub(super) fn steps(scene: &Scene, hand: Hand, own: &Own<'_>) -> Vec<Region> {
    let forms = step::in_order(scene, hand);
    let view = hand.view();
    let group = |group: Group| {
        let of: Vec<_> = forms.iter().filter(|(held, _)| *held == group).collect();
        html! {
            @if of.is_empty() { p { (scene.word("no-step")) } }
            div.steps { @for (_, form) in of { (form.markup(scene, view, hand, own)) } }
        }
    };
    let rest = step::not_now(scene, hand);
    let mut regions = vec![region("steps", &scene.word("you-may"), &group(Group::Now))];
    let holds = |group: Group| forms.iter().any(|(held, _)| *held == group);
    let member = hand == Hand::Delegation(Capacity::Member);
    if member || holds(Group::Motions) {
        regions.push(region(
            "motions",
            &scene.word("motions"),
            &group(Group::Motions),
        ));
    }
    if member || holds(Group::Texts) {
        regions.push(region("texts", &scene.word("texts"), &group(Group::Texts)));
    }
    let rest = super::chair::not_now(scene, rest.into_iter());
    regions.push(region("rest", &scene.word("why-not"), &rest));
    regions
}

/// What is the delegation's own: its ballot with its place in the Record, and its place on the list.
pub(in crate::web::meeting) fn you(scene: &Scene, seat: &Seat) -> Markup {
    let Some(of) = &seat.of else {
        return html! {};
    };
    let voting = scene.floor.votings.last();
    let given = voting.and_then(|held| held.ballots.get(of));
    let place = scene.floor.speakers.iter().position(|who| who == of);
    html! {
        section.region #you data-voting=(scene.floor.votings.len()) data-replaces=[given.map(|given| &given.submission)] {
            p {
                (scene.word("you-are")) " " strong { (scene.reading.name(of)) } ", "
                (words::law::capacity(scene.reading.tongue, match seat.hand { Hand::Delegation(capacity) => capacity.name(), _ => &seat.capacity })) "."
            }
            @if let (Some(voting), Some(given)) = (voting, given) {
                p.own-ballot {
                    (scene.word("your-ballot")) " " bdi { (voting.question) } ": " strong { (called(scene, given.cast.ballot)) } ". "
                    (scene.word("in-the-record")) " " a href={ "/record/entries/" (given.cast.entry) } { (scene.word_with("room-entry-number", &args![entry = given.cast.entry])) } ", "
                    a href={ "/record/entries/" (given.cast.entry) ".tlog-proof" } download { (scene.word("receipt")) } "."
                }
            }
            @if let Some(place) = place { p { (scene.word_with("your-place", &args![place = place + 1])) } }
        }
    }
}

pub(super) fn called(scene: &Scene, ballot: Ballot) -> String {
    scene.word(match ballot {
        Ballot::Yes => key("room-ballot-yes"),
        Ballot::No => key("room-ballot-no"),
        Ballot::Abstain => key("ballot-abstain"),
        Ballot::NotVoting => key("ballot-none"),
    })
}
