//! Bodies, mandates, agendas, officers and sessions, in one line an act.

use crate::web::reading::Reading;
use crate::web::tongue::{Argument, args, choice, key};
use crate::web::words::deed::actor;
use crate::web::words::term;
use maud::{Markup, html};
use treaty::Matter;
use treaty::act::Done;
use treaty::committee::bureau::Held;
use treaty::committee::{agenda, body, bureau, mandate, session};

/// The line of an act about a body.
pub(crate) fn body(reading: &Reading, done: &Done, act: &body::Act) -> Markup {
    match act {
        body::Act::Established { name, decision, .. } => {
            let name = reading.link_quoted(&done.matter, name);
            match decision {
                Some(decision) => {
                    let given = args![name = name, decision = reading.refer(decision)];
                    reading.say_with("told-body", &given)
                }
                None => reading.say_with("told-body-standing", &args![name = name]),
            }
        }
        body::Act::SecretariatNamed {
            office,
            unit,
            continues,
        } => {
            let office = match unit {
                Some(unit) => format!("{office}, {unit},"),
                None => office.clone(),
            };
            let given = args![
                office = reading.quote(office),
                continues = yes_no(*continues),
                body = reading.refer(&done.matter),
            ];
            reading.say_with("told-secretariat", &given)
        }
    }
}

fn yes_no(yes: bool) -> Argument {
    choice(if yes { "yes" } else { "no" })
}

/// The line of an act of a mandate.
pub(crate) fn mandate(reading: &Reading, act: &mandate::Act) -> Markup {
    match act {
        mandate::Act::Given {
            body,
            symbol,
            paragraphs,
            result,
            ..
        } => {
            let given = args![
                symbol = reading.symbol(symbol),
                paragraphs = paragraphs.to_string(),
                body = reading.refer(body),
                result = reading.quote(result),
            ];
            reading.say_with("told-mandate", &given)
        }
        mandate::Act::Asked {
            symbol,
            paragraph,
            addressee,
            summary,
            force,
            ..
        } => {
            let given = args![
                symbol = reading.symbol(symbol),
                paragraph = reading.quote(paragraph),
                force = term::force(reading.tongue, *force),
                addressee = reading.quote(addressee),
                summary = reading.quote(summary),
            ];
            reading.say_with("told-asked", &given)
        }
        mandate::Act::Answered {
            symbol,
            paragraph,
            matter,
            summary,
        } => {
            let given = args![
                symbol = reading.symbol(symbol),
                paragraph = reading.quote(paragraph),
                matter = reading.refer(matter),
                summary = reading.quote(summary),
            ];
            reading.say_with("told-answered", &given)
        }
    }
}

/// The line of an act about an item.
pub(crate) fn agenda(reading: &Reading, done: &Done, act: &agenda::Act) -> Markup {
    match act {
        agenda::Act::Included {
            title,
            sessions,
            item,
            provisional,
        } => {
            let each = sessions
                .iter()
                .map(|number| reading.say_with("session-ordinal", &args![number = *number]));
            let given = args![
                item = reading.link(&done.matter, item_name(reading, *item)),
                title = html! { bdi { (reading.quote(title)) } },
                provisional = yes_no(*provisional),
                sessions = reading.listed(each),
                count = sessions.len(),
            ];
            reading.say_with("told-included", &given)
        }
        agenda::Act::Allocated { to: Some(to), .. } => {
            let given = args![item = item(reading, done), body = reading.refer(to)];
            reading.say_with("told-allocated", &given)
        }
        agenda::Act::Allocated { to: None, .. } => {
            reading.say_with("told-direct", &args![item = item(reading, done)])
        }
        agenda::Act::Discussed {
            meetings,
            jointly_with,
            ..
        } => {
            let meetings = reading.listed_and(meetings.iter().map(|id| reading.refer(id)));
            let given = args![item = item(reading, done), meetings = meetings];
            let words = reading.say_with("told-discussed", &given);
            if jointly_with.is_empty() {
                return words;
            }
            let items = jointly_with.iter().map(|item| html! { (item) });
            let given = args![words = words, items = reading.listed_and(items)];
            reading.say_with("told-discussed-jointly", &given)
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
    reading.link(&done.matter, item_name(reading, number))
}

fn item_name(reading: &Reading, number: Option<u32>) -> String {
    match number {
        Some(number) => reading.word_with("item-numbered", &args![number = number]),
        None => reading.word("item"),
    }
}

/// The line of an act about a Bureau.
pub(crate) fn bureau(reading: &Reading, done: &Done, act: &bureau::Act) -> Markup {
    match act {
        bureau::Act::Elected {
            body, office, name, ..
        } => {
            let given = args![
                name = html! { bdi { (name) } },
                state = actor(reading, &done.header),
                office = term::office(reading.tongue, *office),
                body = reading.refer(body),
            ];
            reading.say_with("told-elected", &given)
        }
        bureau::Act::Vacated { office, name } => {
            let office = term::office(reading.tongue, *office);
            let given = args![office = office, name = html! { bdi { (name) } }];
            reading.say_with("told-vacated", &given)
        }
        bureau::Act::Reported { body, seats } => {
            let count = |held: Held| seats.iter().filter(|seat| seat.held == held).count();
            let given = args![
                body = reading.refer(body),
                held = count(Held::Held),
                vacant = count(Held::Vacant),
                unknown = count(Held::NotStated),
            ];
            reading.say_with("told-officers-reported", &given)
        }
    }
}

/// The line of an act about a session.
pub(crate) fn session(reading: &Reading, done: &Done, act: &session::Act) -> Markup {
    let session = reading.refer_capital(&done.matter);
    let of = |body| args![session = session.clone(), body = reading.refer(body)];
    let alone = |key| reading.say_with(key, &args![session = session.clone()]);
    match act {
        session::Act::Planned {
            body,
            place,
            when,
            decision,
            ..
        } => {
            let planned = match place {
                Some(place) => {
                    let place = ("place", reading.quote(place).into());
                    let given: Vec<_> = of(body).into_iter().chain([place]).collect();
                    reading.say_with("told-session-planned-in", &given)
                }
                None => reading.say_with("told-session-planned", &of(body)),
            };
            let words = reading.listed([planned, reading.window(when)]);
            reading.with_note(words, reading.symbol(decision))
        }
        session::Act::Convened {
            body,
            from,
            until,
            place,
            ..
        } => {
            let days = ("days", reading.span(*from, *until).into());
            let place = ("place", reading.quote(place).into());
            let given: Vec<_> = of(body).into_iter().chain([days, place]).collect();
            reading.say_with("told-session-convened", &given)
        }
        session::Act::Cancelled { reason } => {
            let given = args![session = session, reason = reading.quote(reason)];
            reading.say_with("told-session-cancelled", &given)
        }
        session::Act::Closed { summary } => then(
            reading,
            alone(key("told-session-closed")),
            summary.as_deref(),
        ),
        session::Act::Postponed {
            decision,
            to,
            reason,
        } => {
            let postponed = match to {
                Some(to) => {
                    let given = args![session = session, window = reading.window(to)];
                    reading.say_with("told-session-postponed-to", &given)
                }
                None => alone(key("told-session-postponed")),
            };
            let postponed = reading.with_note(postponed, reading.symbol(decision));
            reading.labelled(postponed, reading.quote(reason))
        }
        session::Act::Held {
            body,
            from,
            until,
            place,
            ..
        } => {
            let held = reading.say_with("told-session-held", &of(body));
            let place = place.iter().map(|place| reading.quote(place));
            reading.listed([held, reading.span(*from, *until)].into_iter().chain(place))
        }
        session::Act::Suspended { recommends } => {
            let suspended = alone(key("told-session-suspended"));
            match recommends {
                Some(what) => {
                    let given = args![words = suspended, what = reading.quote(what)];
                    reading.say_with("told-recommends", &given)
                }
                None => suspended,
            }
        }
        session::Act::Reconvened {
            from,
            until,
            place,
            decision,
        } => {
            let words = reading.listed([
                alone(key("told-session-reconvened")),
                reading.span(*from, *until),
                reading.quote(place),
            ]);
            reading.with_note(words, reading.symbol(decision))
        }
        session::Act::Reported {
            body,
            kind,
            count,
            place,
            summary,
            ..
        } => {
            let given = args![
                sessions = reading.say_with("count-sessions", &args![count = *count]),
                body = reading.refer(body),
                kind = term::session(reading.tongue, *kind),
            ];
            let mut words = reading.say_with("told-sessions-reported", &given);
            if let Some(place) = place {
                let given = args![words = words, place = reading.quote(place)];
                words = reading.say_with("in-place", &given);
            }
            match summary {
                Some(summary) => reading.labelled(words, reading.quote(summary)),
                None => words,
            }
        }
        session::Act::Concluded {
            summary,
            verb,
            documents,
        } => {
            let verb = reading.quote(verb);
            let words = html! { (session) " " (verb) (symbols(reading, documents)) };
            reading.labelled(words, reading.quote(summary))
        }
    }
}

/// Words, and what the Record adds to them.
fn then(reading: &Reading, words: Markup, what: Option<&str>) -> Markup {
    match what {
        Some(what) => {
            let given = args![words = words, what = reading.quote(what)];
            reading.say_with("told-then", &given)
        }
        None => words,
    }
}

/// Symbols of documents concerned, in brackets.
pub(super) fn symbols(reading: &Reading, symbols: &[String]) -> Markup {
    let listed = reading.listed(symbols.iter().map(|symbol| reading.symbol(symbol)));
    html! { @if !symbols.is_empty() { " (" (listed) ")" } }
}
