//! Meetings, documents and statements, in one line an act.

use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args, key};
use crate::web::words::deed::actor;
use crate::web::words::term;
use maud::{Markup, html};
use treaty::act::{Done, Header};
use treaty::committee::statement::Moment;
use treaty::committee::{document, meeting, statement};

/// The line of an act about a meeting.
pub(crate) fn meeting(reading: &Reading, done: &Done, act: &meeting::Act) -> Markup {
    let link = |words: String| reading.link(&done.matter, words);
    let of = |number, body| {
        let meeting = link(heading(reading.tongue, number));
        let given = args![meeting = meeting, body = reading.refer(body)];
        reading.say_with("meeting-of", &given)
    };
    match act {
        meeting::Act::Held {
            body,
            number,
            summary,
            ..
        } => reading.labelled(of(*number, body), reading.quote(summary)),
        meeting::Act::Convened {
            body,
            number,
            day,
            begins,
            ends,
            zone,
            place,
            summary,
            ..
        } => {
            let given = args![
                day = reading.day(*day),
                begins = begins,
                ends = ends,
                zone = zone,
            ];
            let given = args![
                meeting = of(*number, body),
                hours = reading.say_with("hours", &given),
                place = reading.quote(place),
                summary = reading.quote(summary),
            ];
            reading.say_with("told-meeting-convened", &given)
        }
        meeting::Act::Programme { agenda, .. } => {
            let items = agenda.iter().map(|item| {
                let given = args![
                    item = item.item.to_string(),
                    title = reading.quote(&item.title)
                ];
                reading.say_with("told-programme-item", &given)
            });
            let programme = link(reading.word("told-programme"));
            reading.labelled(programme, reading.listed(items))
        }
        meeting::Act::Postponed {
            day,
            begins,
            ends,
            reason,
        } => {
            let meeting = link(reading.word("told-the-meeting"));
            let moved = match day {
                Some(day) => {
                    let given = args![meeting = meeting, day = reading.day(*day)];
                    reading.say_with("told-meeting-moved-to", &given)
                }
                None => reading.say_with("told-meeting-moved", &args![meeting = meeting]),
            };
            let hours = begins.iter().zip(ends);
            let hours = hours.map(|(begins, ends)| html! { bdi { (begins) "–" (ends) } });
            let moved = reading.listed([moved].into_iter().chain(hours));
            reading.labelled(moved, reading.quote(reason))
        }
        meeting::Act::Cancelled { reason } => {
            let meeting = link(reading.word("told-the-meeting"));
            let given = args![meeting = meeting, reason = reading.quote(reason)];
            reading.say_with("told-meeting-cancelled", &given)
        }
        meeting::Act::Noted { summary } => {
            let at = link(reading.word("told-at-the-meeting"));
            reading.labelled(at, reading.quote(summary))
        }
    }
}

/// What a meeting is called.
pub(crate) fn heading(tongue: Tongue, number: Option<u32>) -> String {
    number.map_or_else(
        || tongue.word("meeting"),
        |number| tongue.word_with("meeting-numbered", &args![number = number]),
    )
}

/// The line of an act about a document.
pub(crate) fn document(reading: &Reading, done: &Done, act: &document::Act) -> Markup {
    match act {
        document::Act::Issued {
            symbol,
            title,
            kind,
            ..
        } => {
            let document = reading.link_quoted(&done.matter, symbol.as_deref().unwrap_or(title));
            let given = args![document = document, kind = reading.quote(kind)];
            let issued = reading.say_with("told-issued", &given);
            match symbol {
                Some(_) => reading.labelled(issued, html! { bdi { (reading.quote(title)) } }),
                None => issued,
            }
        }
        document::Act::Reissued { reason } => {
            let document = reading.refer(&done.matter);
            let given = args![document = document, reason = reading.quote(reason)];
            reading.say_with("told-reissued", &given)
        }
    }
}

/// The line of a statement; with its moment, where no heading says it.
pub(crate) fn statement(
    reading: &Reading,
    header: &Header,
    act: &statement::Act,
    with_moment: bool,
) -> Markup {
    let statement::Act::Made {
        kind,
        on_behalf_of,
        on_behalf_of_group,
        summary,
        moment,
        ..
    } = act;
    let on = header.on.unwrap_or(reading.when.as_of);
    let unsaid = matches!(kind, statement::Kind::General | statement::Kind::NotStated);
    let moment = moment.filter(|_| with_moment && unsaid).map(|moment| {
        reading.say(match moment {
            Moment::Before => key("moment-before"),
            Moment::After => key("moment-after"),
        })
    });
    let behalf = match on_behalf_of_group {
        Some(group) => {
            let given = args![group = reading.quote(group)];
            Some(reading.say_with("on-behalf-of", &given))
        }
        None if on_behalf_of.is_empty() => None,
        None => {
            let given = args![names = reading.names(on_behalf_of, on)];
            Some(reading.say_with("also-on-behalf-of", &given))
        }
    };
    let kind = html! { (term::statement(reading.tongue, *kind)) };
    let words = reading.listed([kind].into_iter().chain(moment).chain(behalf));
    let words = reading.labelled(actor(reading, header), words);
    match summary {
        Some(summary) => {
            let given = args![words = words, what = reading.quote(summary)];
            reading.say_with("told-then", &given)
        }
        None => words,
    }
}
