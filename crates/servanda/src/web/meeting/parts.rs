//! Regions that several views share.

use super::elects;
use super::form::Own;
use super::scene::Scene;
use super::seat::Hand;
use super::shown::Region;
use super::view::{View, region, told};
use crate::web::drawing::board::{self, Tile};
use crate::web::tongue::{args, key};
use crate::web::words::{floor as words, law};
use maud::{Markup, html};
use record::Instant;
use std::collections::BTreeMap;
use treaty::committee::election::{Act, Next};
use treaty::committee::majority::{Ballot, Tally};
use treaty::committee::procedure::Procedure;
use treaty::committee::procedure::rules::{Board, Method};
use treaty::committee::procedure::taken::{Stage, Voting};
use treaty::participant::ParticipantId;

/// Parts of the board.
const BLOCKS: usize = 4;
/// Decisions that stand on the page of a meeting, the newest first.
const DECISIONS_SHOWN: usize = 8;

/// What is on the floor, in one sentence, and what whoever presides should know.
pub(super) fn now(scene: &Scene) -> Region {
    let floor = &scene.floor;
    let inner = html! {
        @if let Some(point) = &floor.point_of_order {
            p.notice.point { strong { (scene.word("point-of-order")) } " " bdi { (point) } }
        }
        p.lead { (words::now(&scene.reading, floor.now())) }
        @for notice in floor.notices(&scene.site()) { p.notice { (words::notice(&scene.reading, &notice)) } }
        dl.facts {
            @if let Some(presiding) = &floor.presiding {
                dt { (scene.word("presiding")) }
                @let capacity = law::capacity(scene.reading.tongue, &presiding.capacity);
                dd { (scene.reading.with_note(capacity, scene.reading.name(&presiding.of))) }
            }
            @if let Some(item) = &floor.item { dt { (scene.word("room-item")) } dd { (item_title(scene, item)) } }
            @if let Some(present) = floor.sitting.as_ref().and_then(|held| held.present) {
                dt { (scene.word("present")) }
                dd { (scene.word_with("present-of", &args![present = present, members = floor.members])) }
            }
        }
    };
    told("now", &inner)
}

fn item_title(scene: &Scene, item: &str) -> String {
    match scene.items.get(item) {
        Some(title) => format!("{item}: {title}"),
        None => item.to_owned(),
    }
}

/// A clock that runs where there is script; without, the instant from which it runs.
pub(super) fn clock(since: Option<Instant>) -> Markup {
    html! {
        @if let Some(since) = since {
            time.clock datetime=(since) data-since=(since) {
                (since.as_str().get(11..19).unwrap_or_default()) " UTC"
            }
        }
    }
}

/// The list of speakers: who has the floor, since when, who is next, and who follows.
pub(super) fn speakers(scene: &Scene) -> Markup {
    let floor = &scene.floor;
    let called = floor.called.as_ref().map(|held| &held.act);
    let beside = called.filter(|who| floor.speakers.front() != Some(*who));
    html! {
        @if let Some(who) = beside {
            p.speaker { strong { (scene.reading.name(who)) } " " (clock(scene.since.turn)) }
        }
        @match floor.speakers.front() {
            Some(first) => {
                p.speaker {
                    strong { (scene.reading.name(first)) }
                    @if called == Some(first) { " " (clock(scene.since.turn)) }
                    @if let Some(minutes) = floor.minutes { " " span.quiet { (scene.word_with("minutes-each", &args![minutes = minutes])) } }
                }
                @if floor.speakers.len() > 1 {
                    ol start="2" { @for who in floor.speakers.iter().skip(1) { li { (scene.reading.name(who)) } } }
                }
            }
            None => p { @if floor.list.is_some() { (scene.word("list-empty")) } @else { (scene.word("list-none")) } },
        }
    }
}

/// The same as a region.
pub(super) fn list(scene: &Scene) -> Region {
    region("speakers", &scene.word("speakers"), &speakers(scene))
}

/// The ballots that are shown: none of them before the lock where the body's rules keep them back.
pub(super) fn shown(scene: &Scene, voting: &Voting) -> Option<BTreeMap<ParticipantId, Ballot>> {
    let rules = Procedure::of(scene.site().convention, &scene.floor.rules).ok();
    let board = rules.and_then(|rules| rules.board().ok());
    let board = voting.board(board.unwrap_or(Board::AtOnce));
    let ballots = board.into_iter();
    ballots
        .map(|(who, ballot)| Some((who.clone(), ballot?)))
        .collect()
}

/// How a voting stands: its question, its stage with a clock, its figures, and how it came out.
pub(super) fn voting(scene: &Scene) -> Markup {
    let Some(voting) = scene.floor.votings.last() else {
        return html! { p { (scene.word("no-voting")) } };
    };
    html! {
        (question(scene, voting))
        p { (stage(scene, voting)) " " @if voting.stage < Stage::Over { (clock(scene.since.stage)) } }
        p.quiet { (method(scene, voting.method)) ", " (words::majority(scene.reading.tongue, voting.majority)) }
        @if let Some(who) = scene.floor.called_in_the_roll(scene.members()) {
            p { strong { (scene.reading.say_with("roll-called-now", &args![name = scene.reading.name(&who)])) } }
        }
        (figures(scene, voting))
        (came_out(scene, voting))
    }
}

/// What is voted on.
pub(super) fn question(scene: &Scene, voting: &Voting) -> Markup {
    let title = scene.floor.question(&voting.question);
    html! {
        p.question {
            bdi { (voting.question) }
            @if let Some(part) = &voting.part { ", " (part) }
            @if let Some(held) = title { ": " (held.title) }
        }
    }
}

fn stage(scene: &Scene, voting: &Voting) -> Markup {
    let called = match voting.stage {
        _ if voting.annulled.is_some() => key("stage-void"),
        Stage::Announced => key("stage-announced"),
        Stage::Open => key("stage-open"),
        Stage::Locked => key("stage-locked"),
        Stage::Over => key("stage-over"),
    };
    html! { strong.stage { (scene.word(called)) } }
}

fn method(scene: &Scene, method: Method) -> String {
    scene.word(match method {
        Method::Hands => key("room-method-hands"),
        Method::Recorded => key("room-method-recorded"),
        Method::RollCall => key("room-method-roll-call"),
    })
}

fn figures(scene: &Scene, voting: &Voting) -> Markup {
    let tally = |tally: Tally| {
        html! {
            dl.figures.tally {
                @for (count, called) in [(tally.yes, key("room-ballot-yes")), (tally.no, key("room-ballot-no")), (tally.abstain, key("ballot-abstain")), (tally.not_voting, key("ballot-none"))] {
                    div { dt { (count) } dd { (scene.word(called)) } }
                }
            }
        }
    };
    html! {
        @match (voting.stage, shown(scene, voting)) {
            (Stage::Announced, _) => {},
            _ if voting.method == Method::Hands && voting.result.is_none() => {
                p { (scene.word("room-hands-counted")) }
                @if let Some(hands) = voting.hands {
                    p { (scene.word_with("room-hands-figures", &args![yes = hands.yes, no = hands.no, abstain = hands.abstain])) }
                }
            },
            (_, Some(_)) => (tally(voting.tally())),
            (_, None) => p.cast { (scene.word_with("have-voted", &args![count = voting.ballots.len(), members = voting.members])) },
        }
    }
}

/// How the question came out, with the rule that decides, once the result is announced.
fn came_out(scene: &Scene, voting: &Voting) -> Markup {
    let outcome = Procedure::of(scene.site().convention, &scene.floor.rules).ok();
    let outcome = outcome.filter(|_| voting.result.is_some());
    let outcome = outcome.and_then(|rules| scene.floor.outcome(voting, &rules).ok());
    let decided = scene.floor.decisions.iter().rev();
    let mut decided =
        decided.filter(|held| held.act.question == voting.question && held.act.part == voting.part);
    html! {
        @if let Some(outcome) = outcome {
            p.outcome role="status" {
                strong { @match decided.next() { Some(held) => (words::standing(scene.reading.tongue, &held.act.words)), None if outcome.carried => (scene.word("carried")), None => (scene.word("not-carried")) } }
                ". " span.quiet { (words::needed(scene.reading.tongue, &outcome)) }
            }
        }
    }
}

/// The board of a voting: every member in alphabetical order.
pub(super) fn tiles(scene: &Scene) -> Markup {
    let Some(voting) = scene.floor.votings.last() else {
        return html! {};
    };
    if voting.stage == Stage::Announced || voting.method == Method::Hands {
        return html! {};
    }
    let Some(ballots) = shown(scene, voting) else {
        return html! { p { (scene.word("board-hidden")) } };
    };
    let members = scene.members();
    let tiles: Vec<Tile> = members
        .iter()
        .map(|id| Tile {
            code: id.to_string(),
            name: String::new(),
            ballot: ballots.get(id).copied().unwrap_or(Ballot::NotVoting),
        })
        .collect();
    // Beside each other rather than below, so that all of it is seen at once from the last row.
    let blocks = tiles.chunks(tiles.len().div_ceil(BLOCKS).max(1));
    html! {
        div.room-board {
            @for block in blocks {
                @let ends = [block.first(), block.last()].map(|tile| tile.map_or("", |tile| tile.code.as_str()));
                (board::block(scene.reading.tongue, &ends.join("–"), block, false))
            }
            (board::legend(scene.reading.tongue))
        }
    }
}

/// The questions before the body.
pub(super) fn before_the_body(scene: &Scene) -> Region {
    let pending: Vec<_> = scene.floor.before_the_body().collect();
    let inner = html! {
        @if pending.is_empty() { p { (scene.word("nothing-before")) } }
        @else {
            ul { @for held in pending { li {
                bdi { (held.name) } ": " (held.title)
                @if let Some(about) = held.about() { " " span.quiet { (scene.word_with("about", &args![question = about])) } }
                @if let Some(held_method) = held.asked { " " span.tag { (scene.word_with("vote-asked", &args![method = method(scene, held_method)])) } }
                @if held.objected { " " span.tag { (scene.word("objected")) } }
            } } }
        }
    };
    region("before", &scene.word("before"), &inner)
}

/// The last decisions, the newest first, each with its entry.
pub(super) fn decided(scene: &Scene) -> Region {
    let floor = &scene.floor;
    let last = floor.decisions.iter().rev().take(DECISIONS_SHOWN);
    let inner = html! {
        @if floor.decisions.is_empty() { p { (scene.word("nothing-decided")) } }
        ol.plain.decided { @for held in last {
            @let vote = held.act.voting.and_then(|place| treaty::MatterId::of_floor_vote(&scene.id, place + 1));
            li {
                bdi { (held.act.question) } @if let Some(part) = &held.act.part { ", " (part) } ": "
                @match vote { Some(vote) => a href={ "/" (vote) } { (words::standing(scene.reading.tongue, &held.act.words)) }, None => (words::standing(scene.reading.tongue, &held.act.words)) }
                @if let Some(voting) = held.act.voting.and_then(|place| floor.votings.get(place)) {
                    @if let Some(result) = voting.result { ", " (result.yes) "–" (result.no) "–" (result.abstain) }
                }
                " " span.quiet { (scene.word("entry")) " " (scene.reading.entry(held.entry)) @if let Some(on) = held.header.on { ", " (scene.reading.day(on)) } }
            }
        } }
        p { a href={ "/committee/floor/" (scene.id.name()) } { (scene.word("whole-floor")) } }
    };
    region("decided", &scene.word("decided"), &inner)
}

/// The elections of the body, each with how far it is, what may come next, and what a seat does of it.
pub(super) fn elections(scene: &Scene, view: View, hand: Hand, own: &Own<'_>) -> Region {
    if scene.elections.is_empty() {
        let markup = html! { section.region #elections {} }.into_string();
        return Region {
            id: "elections",
            markup,
        };
    }
    let site = scene.site();
    let inner = html! {
        ul { @for (id, election) in scene.elections.iter() {
            @let places: u32 = election.seats.iter().map(|held| held.places).sum();
            @let left: u32 = election.seats.iter().map(|held| election.left(&held.group)).sum();
            @let next = coming(election.what_next(&site));
            @let forms = elects::forms(scene, hand, id, election);
            li {
                a href={ "/committee/election/" (id.name()) } { (scene.reading.quote(election.office.as_str())) } ": "
                (scene.word_with("room-places-filled", &args![filled = places.saturating_sub(left), places = places])) " "
                @if let Some(next) = next {
                    span.quiet { (scene.reading.say_with("election-next", &args![step = crate::web::words::election::step(&scene.reading, &next.act)])) }
                }
                @if !forms.is_empty() { div.steps { @for form in &forms { (form.markup(scene, view, hand, own)) } } }
            }
        } }
    };
    region("elections", &scene.word("elections"), &inner)
}

/// The step that an election waits for: handing it over, or that somebody leaves, may always come.
fn coming(steps: Vec<Next>) -> Option<Next> {
    let at_any_time = |act: &Act| matches!(act, Act::Handed { .. } | Act::Vacated { .. });
    let mut steps = steps.into_iter();
    steps.find(|next| next.allowed.is_ok() && !at_any_time(&next.act))
}

/// Whose own things changed since the Record had a size, so that only their pages ask for them.
pub(super) fn touched(scene: &Scene, since: u64) -> String {
    let Some(voting) = scene.floor.votings.last() else {
        return String::new();
    };
    let ballots = voting.ballots.iter();
    let new = ballots.filter(|(_, given)| given.cast.entry >= since);
    let codes: Vec<&str> = new.map(|(who, _)| who.as_str()).collect();
    if codes.is_empty() {
        return String::new();
    }
    html! { i hidden data-of=(codes.join(" ")) {} }.into_string()
}
