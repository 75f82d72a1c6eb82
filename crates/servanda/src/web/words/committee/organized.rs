//! Bodies, mandates, agendas, officers and sessions, in one line an act.

use crate::web::reading::Reading;
use crate::web::words::called::{called, capital};
use crate::web::words::deed::actor;
use crate::web::words::{day, number, term};
use maud::{Markup, html};
use treaty::Matter;
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
                    Some(decision) => { " established by " (reading.refer(decision)) },
                    None => ", a standing body",
                }
            },
            body::Act::SecretariatNamed { office, unit, continues } => {
                (office) @if let Some(unit) = unit { ", " (unit) "," }
                @if *continues { " continues" } @else { " serves" }
                " as secretariat of the " (reading.refer(&done.matter))
            },
        }
    }
}

/// The line of an act of a mandate.
pub(crate) fn mandate(reading: &Reading, act: &mandate::Act) -> Markup {
    html! {
        @match act {
            mandate::Act::Given { body, symbol, paragraphs, result, .. } => {
                (reading.symbol(symbol)) ", paragraphs " (paragraphs) ", gives the "
                (reading.refer(body)) " its mandate: " (result)
            },
            mandate::Act::Asked { symbol, paragraph, addressee, summary, force, .. } => {
                (reading.symbol(symbol)) ", paragraph " (paragraph) " (" (term::force(*force)) "), to " (addressee) ": " (summary)
            },
            mandate::Act::Answered { symbol, paragraph, matter, summary } => {
                "What " (reading.symbol(symbol)) ", paragraph " (paragraph) ", asked is answered in "
                (reading.refer(matter)) ": " (summary)
            },
        }
    }
}

/// The line of an act about an item.
pub(crate) fn agenda(reading: &Reading, done: &Done, act: &agenda::Act) -> Markup {
    html! {
        @match act {
            agenda::Act::Included { title, sessions, item, provisional } => {
                (reading.link(&done.matter, item.map_or("Item".to_owned(), |item| format!("Item {item}"))))
                ", “" bdi { (title) } "”, stands in the "
                @if *provisional { "provisional " } "agenda of the "
                @for (index, session) in sessions.iter().enumerate() {
                    @if index > 0 { ", " } (number::ordinal(*session))
                }
                @if sessions.len() == 1 { " session" } @else { " sessions" }
            },
            agenda::Act::Allocated { to: Some(to), .. } => {
                (item(reading, done)) " allocated to the " (reading.refer(to))
            },
            agenda::Act::Allocated { to: None, .. } => {
                (item(reading, done)) " considered directly, without reference to a committee"
            },
            agenda::Act::Discussed { meetings, jointly_with, .. } => {
                (item(reading, done)) " discussed"
                @for (index, meeting) in meetings.iter().enumerate() {
                    @if index > 0 { " and the " } @else { " at the " }
                    (reading.refer(meeting))
                }
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

/// An item by its number, linked.
fn item(reading: &Reading, done: &Done) -> Markup {
    let number = match reading.shelf.matter(&done.matter) {
        Some(Matter::Agenda(item)) => item.acts.iter().find_map(|held| match &held.act {
            agenda::Act::Included { item, .. } => *item,
            _ => None,
        }),
        _ => None,
    };
    let name = number.map_or_else(|| "Item".to_owned(), |number| format!("Item {number}"));
    reading.link(&done.matter, name)
}

/// The line of an act about a Bureau.
pub(crate) fn bureau(reading: &Reading, done: &Done, act: &bureau::Act) -> Markup {
    html! {
        @match act {
            bureau::Act::Elected { body, office, name, .. } => {
                bdi { (name) } " (" (actor(reading, &done.header)) ") elected " (term::office(*office)) " of the "
                (reading.refer(body))
            },
            bureau::Act::Vacated { office, name } => {
                "The office of " (term::office(*office)) " held by " bdi { (name) } " falls vacant"
            },
            bureau::Act::Reported { body, seats } => {
                @let count = |held: Held| seats.iter().filter(|seat| seat.held == held).count();
                "A source reports the officers of the " (reading.refer(body)) ": "
                (count(Held::Held)) " held, " (count(Held::Vacant)) " vacant, " (count(Held::NotStated)) " not stated"
            },
        }
    }
}

/// The line of an act about a session.
pub(crate) fn session(reading: &Reading, done: &Done, act: &session::Act) -> Markup {
    let session = reading.link(&done.matter, capital(&called(&reading.shelf, &done.matter)));
    html! {
        @match act {
            session::Act::Planned { body, place, when, decision, .. } => {
                (session) " of the " (reading.refer(body)) " planned"
                @if let Some(place) = place { " in " (place) } ", " (day::window(when)) " (" (reading.symbol(decision)) ")"
            },
            session::Act::Convened { body, from, until, place, .. } => {
                (session) " of the " (reading.refer(body)) " convened for " (day::span(*from, *until)) ", " (place)
            },
            session::Act::Cancelled { reason } => { (session) " cancelled: " (reason) },
            session::Act::Closed { summary } => {
                (session) " closed" @if let Some(summary) = summary { ". " (summary) }
            },
            session::Act::Postponed { decision, to, reason } => {
                (session) " postponed" @if let Some(to) = to { " to " (day::window(to)) }
                " (" (reading.symbol(decision)) "): " (reason)
            },
            session::Act::Held { body, from, until, place, .. } => {
                (session) " of the " (reading.refer(body)) ", " (day::span(*from, *until))
                @if let Some(place) = place { ", " (place) }
            },
            session::Act::Suspended { recommends } => {
                (session) " suspended" @if let Some(recommends) = recommends { ". It recommends: " (recommends) }
            },
            session::Act::Reconvened { from, until, place, decision } => {
                (session) " reconvened, " (day::span(*from, *until)) ", " (place) " (" (reading.symbol(decision)) ")"
            },
            session::Act::Reported { body, kind, count, place, summary, .. } => {
                "A source reports " (number::of(*count as usize, "session", "sessions")) " of the "
                (reading.refer(body)) " (" (term::session(*kind)) ")"
                @if let Some(place) = place { " in " (place) }
                @if let Some(summary) = summary { ": " (summary) }
            },
            session::Act::Concluded { summary, verb, documents } => {
                (session) " " (verb) (symbols(reading, documents)) ": " (summary)
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
