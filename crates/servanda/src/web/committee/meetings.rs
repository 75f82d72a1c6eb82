//! Meetings, agenda items and documents.

use super::lists::{self, LATELY};
use crate::web::paged::Before;
use crate::web::reading::Reading;
use crate::web::words::called::{called, capital};
use crate::web::words::{committee, day, deed};
use maud::{Markup, html};
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::committee::document::{self, Document};
use treaty::committee::meeting::{Act, Kind, Meeting};

/// The newest meetings of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let meetings = newest_first(reading, only);
    html! {
        @if !meetings.is_empty() {
            section aria-labelledby="meetings" {
                h2 #meetings { "Meetings" }
                (list(reading, meetings.get(..LATELY).unwrap_or(&meetings), only.is_none()))
                (lists::all("meetings", only, meetings.len()))
            }
        }
    }
}

/// The meetings of one body, or of all, the newest first.
pub(crate) fn newest_first<'a>(
    reading: &'a Reading,
    only: Option<&MatterId>,
) -> Vec<(&'a MatterId, &'a Meeting)> {
    let mut meetings: Vec<_> = reading
        .shelf
        .meetings()
        .filter(|(_, meeting)| {
            meeting
                .body()
                .is_some_and(|body| only.is_none_or(|only| only == body))
        })
        .collect();
    meetings.sort_by_key(|(_, meeting)| std::cmp::Reverse(place(meeting)));
    meetings
}

/// Where a meeting stands in the list.
pub(crate) fn place(meeting: &Meeting) -> Before {
    let told = meeting.held.as_ref().or(meeting.convened.as_ref());
    Before::of(day_of(meeting), told.map_or(0, |told| told.entry))
}

/// Meetings with their days.
pub(crate) fn list(
    reading: &Reading,
    meetings: &[(&MatterId, &Meeting)],
    with_body: bool,
) -> Markup {
    html! {
        ol.entries {
            @for (id, meeting) in meetings { li {
                p.when { (when(meeting)) }
                p {
                    (reading.link(id, committee::meeting_heading(meeting.number())))
                    @if let Some(body) = meeting.body().filter(|_| with_body) { " of the " (reading.shelf.body_name(body)) }
                    (informal(meeting)) ". " (summary(meeting))
                }
            } }
        }
    }
}

/// The day it was held, or for which it is convened.
fn day_of(meeting: &Meeting) -> Option<Day> {
    let held = meeting.held.as_ref();
    held.and_then(|held| day::settled(&held.header))
        .or_else(|| meeting.hours().map(|hours| hours.day))
}

/// When it was held, or is to be held, with the zone beside every hour.
fn when(meeting: &Meeting) -> Markup {
    html! {
        @match (&meeting.held, meeting.hours()) {
            (Some(held), None) => (day::when(&held.header)),
            (_, Some(hours)) => {
                (day::day(hours.day)) ", " (hours.begins) "–" (hours.ends) " (" (hours.zone) ")"
                @if meeting.cancelled.is_some() { " " span.tag { "cancelled" } }
                @else if meeting.held.is_none() && !meeting.postponed.is_empty() { " " span.tag { "moved" } }
            },
            (None, None) => span.tag { "put off, no new day" },
        }
    }
}

fn informal(meeting: &Meeting) -> Markup {
    let words = match meeting.kind() {
        Kind::Formal => return html! {},
        Kind::Informal => "informal",
        Kind::Intersessional => "between sessions",
    };
    html! { ", " (words) ": it decides nothing" }
}

pub(crate) fn summary(meeting: &Meeting) -> &str {
    let told = meeting.held.as_ref().or(meeting.convened.as_ref());
    match told.map(|entered| &entered.act) {
        Some(Act::Held { summary, .. } | Act::Convened { summary, .. }) => summary,
        _ => "",
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

/// The newest documents with their symbols.
pub(crate) fn documents(reading: &Reading) -> Markup {
    let documents = documents_newest_first(reading);
    html! {
        @if !documents.is_empty() {
            section aria-labelledby="documents" {
                h2 #documents { "Documents" }
                (documents_table(reading, documents.get(..LATELY).unwrap_or(&documents)))
                (lists::all("documents", None, documents.len()))
            }
        }
    }
}

/// The documents, the newest first.
pub(crate) fn documents_newest_first(reading: &Reading) -> Vec<(&MatterId, &Document)> {
    let documents = reading.shelf.documents();
    let mut documents: Vec<_> = documents
        .filter(|(_, held)| held.issued.is_some())
        .collect();
    documents.sort_by_key(|(_, document)| std::cmp::Reverse(document_place(document)));
    documents
}

/// Where a document stands in the list.
pub(crate) fn document_place(document: &Document) -> Before {
    let issued = document.issued.as_ref();
    let day = issued.and_then(|held| day::settled(&held.header));
    Before::of(day, issued.map_or(0, |held| held.entry))
}

/// Documents as a table.
pub(crate) fn documents_table(reading: &Reading, documents: &[(&MatterId, &Document)]) -> Markup {
    html! {
        div.wide { table {
            caption { "Documents that sources name, the newest first" }
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

/// One meeting's own page: when and where, its programme, what happened at it, and who spoke.
pub(crate) fn alone(reading: &Reading, meeting: &Meeting) -> Markup {
    let Some(body) = meeting.body() else {
        return html! {};
    };
    let (place, presiding) = match meeting.convened.as_ref().map(|entered| &entered.act) {
        Some(Act::Convened {
            place, presiding, ..
        }) => (Some(place), presiding.as_ref()),
        _ => (None, None),
    };
    let record = match meeting.held.as_ref().map(|held| &held.act) {
        Some(Act::Held { summary_record, .. }) => summary_record.as_ref(),
        _ => None,
    };
    html! {
        p { (summary(meeting)) (informal(meeting)) }
        dl.facts {
            dt { "Body" } dd { (reading.refer(body)) }
            @if let Some(session) = meeting.session() { dt { "Session" } dd { (reading.refer(session)) } }
            dt { "When" } dd { (when(meeting)) }
            @if let Some(place) = place { dt { "Where" } dd { (place) } }
            @if let Some(id) = presiding { dt { "To preside" } dd { (reading.name(id)) } }
            @if let Some(symbol) = record { dt { "Summary record" } dd { (reading.symbol(symbol)) } }
        }
        (programme(reading, meeting))
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

/// The agenda and the organization of work, as last issued.
fn programme(reading: &Reading, meeting: &Meeting) -> Markup {
    let Some(Act::Programme {
        agenda,
        organization_of_work,
        symbol,
    }) = meeting.programme.as_ref().map(|entered| &entered.act)
    else {
        return html! {};
    };
    html! {
        section aria-labelledby="programme" {
            h2 #programme { "Programme" }
            @if let Some(symbol) = symbol { p { (reading.symbol(symbol)) } }
            div.wide { table {
                caption { "Agenda, in the order in which items are taken" }
                thead { tr { th scope="col" { "Item" } th scope="col" { "Title" } th scope="col" { "Documents" } } }
                tbody { @for item in agenda { tr {
                    th scope="row" { (item.item) }
                    td.text { (item.title) }
                    td { @for (index, symbol) in item.documents.iter().enumerate() { @if index > 0 { ", " } (reading.symbol(symbol)) } }
                } } }
            } }
            @if let Some(work) = organization_of_work { p { (work) } }
        }
    }
}
