//! Meetings, documents and statements, in one line an act.

use crate::web::reading::Reading;
use crate::web::words::deed::actor;
use crate::web::words::{day as days, number, term};
use maud::{Markup, html};
use treaty::act::{Done, Header};
use treaty::committee::{document, meeting, statement};

/// The line of an act about a meeting.
pub(crate) fn meeting(reading: &Reading, done: &Done, act: &meeting::Act) -> Markup {
    html! {
        @match act {
            meeting::Act::Held { body, number, summary, .. } => {
                (reading.link(&done.matter, heading(*number))) " of the "
                (reading.refer(body)) ": " (summary)
            },
            meeting::Act::Convened { body, number, day, begins, ends, zone, place, summary, .. } => {
                (reading.link(&done.matter, heading(*number))) " of the " (reading.refer(body))
                " convened for " (days::day(*day)) ", " (begins) "–" (ends) " (" (zone) "), " (place) ": " (summary)
            },
            meeting::Act::Programme { agenda, .. } => {
                (reading.link(&done.matter, "Programme of the meeting")) ": "
                @for (index, item) in agenda.iter().enumerate() {
                    @if index > 0 { "; " } "item " (item.item) ", " (item.title)
                }
            },
            meeting::Act::Postponed { day, begins, ends, reason } => {
                (reading.link(&done.matter, "The meeting")) " moved"
                @match day { Some(day) => { " to " (days::day(*day)) }, None => ", without a new day" }
                @if let (Some(begins), Some(ends)) = (begins, ends) { ", " (begins) "–" (ends) }
                ": " (reason)
            },
            meeting::Act::Cancelled { reason } => {
                (reading.link(&done.matter, "The meeting")) " cancelled: " (reason)
            },
            meeting::Act::Noted { summary } => {
                (reading.link(&done.matter, "At the meeting")) ": " (summary)
            },
        }
    }
}

/// What a meeting is called.
pub(crate) fn heading(number: Option<u32>) -> String {
    number.map_or_else(
        || "Meeting".to_owned(),
        |number| format!("{} meeting", number::ordinal(number)),
    )
}

/// The line of an act about a document.
pub(crate) fn document(reading: &Reading, done: &Done, act: &document::Act) -> Markup {
    html! {
        @match act {
            document::Act::Issued { symbol, title, kind, .. } => {
                (reading.link(&done.matter, symbol.as_deref().unwrap_or(title)))
                " issued (" (kind) ")" @if symbol.is_some() { ": " bdi { (title) } }
            },
            document::Act::Reissued { reason } => {
                (reading.refer(&done.matter)) " reissued: " (reason)
            },
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
    html! {
        (actor(reading, header)) ": " (term::statement(*kind))
        @if let Some(moment) = moment.filter(|_| with_moment && unsaid) { ", " (term::moment(moment)) " the decision" }
        @if let Some(group) = on_behalf_of_group { ", on behalf of " (group) }
        @else if !on_behalf_of.is_empty() { ", also on behalf of " (reading.names(on_behalf_of, on)) }
        @if let Some(summary) = summary { ". " (summary) }
    }
}
