//! Bodies, mandates, agendas, officers and sessions, in one line an act.

use crate::web::reading::Reading;
use crate::web::words::deed::actor;
use crate::web::words::{day, number, term};
use maud::{Markup, html};
use treaty::act::Done;
use treaty::committee::bureau::Held;
use treaty::committee::{agenda, body, bureau, mandate, session};

/// The line of an act about a body.
pub(crate) fn body(reading: &Reading, done: &Done, act: &body::Act) -> Markup {
    html! {
        @match act {
            body::Act::Established { name, decision, .. } => {
                (reading.link(&done.matter, name))
                @match decision {
                    Some(decision) => { " established by " (reading.link(decision, decision.name())) },
                    None => ", a standing body",
                }
            },
            body::Act::SecretariatNamed { office, unit, continues } => {
                (office) @if let Some(unit) = unit { ", " (unit) "," }
                @if *continues { " continues" } @else { " serves" }
                " as secretariat of the " (reading.link(&done.matter, reading.shelf.body_name(&done.matter)))
            },
        }
    }
}

/// The line of an act of a mandate.
pub(crate) fn mandate(reading: &Reading, act: &mandate::Act) -> Markup {
    html! {
        @match act {
            mandate::Act::Given { body, symbol, paragraphs, result, .. } => {
                (reading.symbol(symbol)) ", " (paragraphs) ", gives the "
                (reading.link(body, reading.shelf.body_name(body))) " its mandate: " (result)
            },
            mandate::Act::Asked { symbol, paragraph, addressee, summary, force, .. } => {
                (reading.symbol(symbol)) ", paragraph " (paragraph) " (" (term::force(*force)) "), to " (addressee) ": " (summary)
            },
            mandate::Act::Answered { symbol, paragraph, matter, summary } => {
                "What " (reading.symbol(symbol)) ", paragraph " (paragraph) ", asked is answered in "
                (reading.link(matter, matter.name())) ": " (summary)
            },
        }
    }
}

/// The line of an act about an item.
pub(crate) fn agenda(reading: &Reading, act: &agenda::Act) -> Markup {
    html! {
        @match act {
            agenda::Act::Included { title, sessions, item, provisional } => {
                "Item " @if let Some(item) = item { (item) " " } "“" bdi { (title) } "” stands in the "
                @if *provisional { "provisional " } "agenda of the "
                @for (index, session) in sessions.iter().enumerate() {
                    @if index > 0 { ", " } (number::ordinal(*session))
                }
                @if sessions.len() == 1 { " session" } @else { " sessions" }
            },
            agenda::Act::Allocated { to: Some(to), .. } => {
                "Item allocated to the " (reading.link(to, reading.shelf.body_name(to)))
            },
            agenda::Act::Allocated { to: None, .. } => "Item considered directly, without reference to a committee",
            agenda::Act::Discussed { meetings, jointly_with, .. } => {
                "Item discussed"
                @if !meetings.is_empty() { " at " (number::of(meetings.len(), "meeting", "meetings")) }
                @if !jointly_with.is_empty() {
                    ", jointly with items "
                    @for (index, item) in jointly_with.iter().enumerate() {
                        @if index > 0 { " and " } (item)
                    }
                }
            },
        }
    }
}

/// The line of an act about a Bureau.
pub(crate) fn bureau(reading: &Reading, done: &Done, act: &bureau::Act) -> Markup {
    html! {
        @match act {
            bureau::Act::Elected { body, office, name, .. } => {
                bdi { (name) } " (" (actor(reading, &done.header)) ") elected " (term::office(*office)) " of the "
                (reading.link(body, reading.shelf.body_name(body)))
            },
            bureau::Act::Vacated { office, name } => {
                "The office of " (term::office(*office)) " held by " bdi { (name) } " falls vacant"
            },
            bureau::Act::Reported { body, seats } => {
                @let count = |held: Held| seats.iter().filter(|seat| seat.held == held).count();
                "A source reports the officers of the " (reading.link(body, reading.shelf.body_name(body))) ": "
                (count(Held::Held)) " held, " (count(Held::Vacant)) " vacant, " (count(Held::NotStated)) " not stated"
            },
        }
    }
}

/// The line of an act about a session.
pub(crate) fn session(reading: &Reading, done: &Done, act: &session::Act) -> Markup {
    let name = match reading.shelf.matter(&done.matter) {
        Some(treaty::Matter::Session(session)) if !session.name().is_empty() => session.name(),
        _ => done.matter.name(),
    };
    let session = reading.link(&done.matter, name);
    html! {
        @match act {
            session::Act::Planned { body, place, when, decision, .. } => {
                (session) " of the " (reading.link(body, reading.shelf.body_name(body))) " planned"
                @if let Some(place) = place { " in " (place) } ", " (day::window(when)) " (" (reading.symbol(decision)) ")"
            },
            session::Act::Postponed { decision, to, reason } => {
                (session) " postponed" @if let Some(to) = to { " to " (day::window(to)) }
                " (" (reading.symbol(decision)) "): " (reason)
            },
            session::Act::Held { body, from, until, place, .. } => {
                (session) " of the " (reading.link(body, reading.shelf.body_name(body))) ", " (day::span(*from, *until))
                @if let Some(place) = place { ", " (place) }
            },
            session::Act::Suspended { recommends } => {
                (session) " suspended" @if let Some(recommends) = recommends { ": " (recommends) }
            },
            session::Act::Reconvened { from, until, place, decision } => {
                (session) " reconvened, " (day::span(*from, *until)) ", " (place) " (" (reading.symbol(decision)) ")"
            },
            session::Act::Reported { body, kind, count, place, summary, .. } => {
                "A source reports " (number::of(*count as usize, "session", "sessions")) " of the "
                (reading.link(body, reading.shelf.body_name(body))) " (" (term::session(*kind)) ")"
                @if let Some(place) = place { " in " (place) }
                @if let Some(summary) = summary { ": " (summary) }
            },
            session::Act::Concluded { summary, verb, documents } => {
                (session) " " (verb) ": " (summary) (symbols(reading, documents))
            },
        }
    }
}

/// Symbols of documents concerned, in brackets.
pub(super) fn symbols(reading: &Reading, symbols: &[String]) -> Markup {
    html! {
        @if !symbols.is_empty() {
            " ("
            @for (index, symbol) in symbols.iter().enumerate() {
                @if index > 0 { ", " } (reading.symbol(symbol))
            }
            ")"
        }
    }
}
