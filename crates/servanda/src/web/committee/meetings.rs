//! Meetings, agenda items and documents.

use crate::web::reading::Reading;
use crate::web::words::called::{called, capital};
use crate::web::words::{committee, day, deed};
use maud::{Markup, html};
use treaty::MatterId;
use treaty::committee::document;
use treaty::committee::meeting::{Act, Meeting};

/// The meetings of one body, or of all, by day.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let mut meetings: Vec<_> = reading
        .shelf
        .meetings()
        .filter(|(_, meeting)| {
            body_of(meeting).is_some_and(|body| only.is_none_or(|only| only == body))
        })
        .collect();
    meetings.sort_by_key(|(_, meeting)| {
        meeting
            .held
            .as_ref()
            .map(|held| (day::settled(&held.header), held.entry))
    });
    html! {
        @if !meetings.is_empty() {
            section aria-labelledby="meetings" {
                h2 #meetings { "Meetings" }
                ol.entries {
                    @for (id, meeting) in meetings { @if let Some(held) = &meeting.held {
                        @if let Act::Held { number, body, summary, .. } = &held.act { li {
                            p.when { (day::when(&held.header)) }
                            p {
                                (reading.link(id, committee::meeting_heading(*number)))
                                @if only.is_none() { " of the " (reading.shelf.body_name(body)) } ". " (summary)
                            }
                        } }
                    } }
                }
            }
        }
    }
}

fn body_of(meeting: &Meeting) -> Option<&MatterId> {
    match meeting.held.as_ref().map(|held| &held.act) {
        Some(Act::Held { body, .. }) => Some(body),
        _ => None,
    }
}

/// Items of agendas.
pub(crate) fn agenda(reading: &Reading) -> Markup {
    html! {
        @if reading.shelf.agenda().next().is_some() {
            section aria-labelledby="agenda" {
                h2 #agenda { "Agenda items" }
                ul {
                    @for (id, item) in reading.shelf.agenda() {
                        li { (reading.link(id, capital(&called(&reading.shelf, id)))) ": " bdi { (item.title()) } }
                    }
                }
            }
        }
    }
}

/// Documents with their symbols.
pub(crate) fn documents(reading: &Reading) -> Markup {
    let mut documents: Vec<_> = reading.shelf.documents().collect();
    documents.sort_by_key(|(_, document)| {
        document
            .issued
            .as_ref()
            .map(|held| (day::settled(&held.header), held.entry))
    });
    html! {
        @if !documents.is_empty() {
            section aria-labelledby="documents" {
                h2 #documents { "Documents" }
                div.wide { table {
                    caption { "Documents that sources name" }
                    thead { tr {
                        th scope="col" { "Symbol" } th scope="col" { "Title" } th scope="col" { "Kind" } th scope="col" { "Day" } th scope="col" { "Entry" }
                    } }
                    tbody { @for (id, document) in documents { @if let Some(held) = &document.issued {
                        @if let document::Act::Issued { symbol, also, title, kind, .. } = &held.act { tr {
                            th scope="row" {
                                (reading.link(id, symbol.as_deref().unwrap_or("no symbol printed")))
                                @if let Some(also) = also { " " bdi.symbol { (also) } }
                            }
                            td.text { bdi { (title) } @if !document.reissued.is_empty() { " " span.tag { "reissued" } } }
                            td { (kind) }
                            td { (day::when(&held.header)) }
                            td { (reading.entry(held.entry)) }
                        } }
                    } } }
                } }
            }
        }
    }
}

/// One meeting's own page: what happened at it, and who spoke.
pub(crate) fn alone(reading: &Reading, meeting: &Meeting) -> Markup {
    let Some(Act::Held {
        summary,
        summary_record,
        body,
        ..
    }) = meeting.held.as_ref().map(|held| &held.act)
    else {
        return html! {};
    };
    html! {
        p { (summary) }
        dl.facts {
            dt { "Body" } dd { (reading.refer(body)) }
            @if let Some(symbol) = summary_record { dt { "Summary record" } dd { (reading.symbol(symbol)) } }
        }
        @if !meeting.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { "Statements" }
                ol {
                    @for held in &meeting.statements.made {
                        li { (deed::statement_line(reading, held)) }
                    }
                }
            }
        }
    }
}
