//! Meetings, agenda items and documents.

use super::lists::{self, LATELY};
use crate::web::paged::Before;
use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
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
                h2 #meetings { (reading.say("meetings")) }
                (list(reading, meetings.get(..LATELY).unwrap_or(&meetings), only.is_none()))
                (lists::all(reading, key("all-meetings"), "meetings", only, meetings.len()))
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
                p.when { (when(reading, meeting)) }
                p {
                    @let heading = reading.link(id, committee::meeting_heading(reading.tongue, meeting.number()));
                    @match meeting.body().filter(|_| with_body) {
                        Some(body) => {
                            @let of = args![meeting = heading, body = reading.quote(reading.shelf.body_name(body))];
                            (reading.say_with("meeting-of", &of))
                        },
                        None => (heading),
                    }
                    (informal(reading, meeting)) ". " (reading.quote(summary(meeting)))
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
fn when(reading: &Reading, meeting: &Meeting) -> Markup {
    html! {
        @match (&meeting.held, meeting.hours()) {
            (Some(held), None) => (reading.day_of(&held.header)),
            (_, Some(hours)) => {
                @let given = args![day = reading.day(hours.day), begins = hours.begins, ends = hours.ends, zone = hours.zone];
                (reading.say_with("hours", &given))
                @if meeting.cancelled.is_some() { " " span.tag { (reading.say("cancelled")) } }
                @else if meeting.held.is_none() && !meeting.postponed.is_empty() { " " span.tag { (reading.say("moved")) } }
            },
            (None, None) => span.tag { (reading.say("put-off")) },
        }
    }
}

fn informal(reading: &Reading, meeting: &Meeting) -> Markup {
    match meeting.kind() {
        Kind::Formal => html! {},
        Kind::Informal => reading.say("meeting-informal"),
        Kind::Intersessional => reading.say("meeting-between"),
    }
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
                h2 #agenda { (reading.say("agenda-items")) }
                ul {
                    @for (id, item) in reading.shelf.agenda() {
                        li { (reading.labelled(reading.refer_capital(id), html! { bdi { (reading.quote(item.title())) } })) }
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
                h2 #documents { (reading.say("documents")) }
                (documents_table(reading, documents.get(..LATELY).unwrap_or(&documents)))
                (lists::all(reading, key("all-documents"), "documents", None, documents.len()))
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
            caption { (reading.say("documents-caption")) }
            thead { tr {
                (reading.column("col-symbol")) (reading.column("col-title")) (reading.column("col-kind")) (reading.column("col-day")) (reading.column("col-entry"))
            } }
            tbody { @for (id, document) in documents { @if let Some(held) = &document.issued {
                @if let document::Act::Issued { symbol, also, title, kind, .. } = &held.act { tr {
                    th scope="row" {
                        @match symbol { Some(symbol) => (reading.link(id, symbol)), None => (reading.link(id, reading.word("no-symbol"))) }
                        @if let Some(also) = also { " " bdi.symbol { (also) } }
                    }
                    td.text { bdi { (reading.quote(title)) } @if !document.reissued.is_empty() { " " span.tag { (reading.say("reissued")) } } }
                    td { (reading.quote(kind)) }
                    td { (reading.day_of(&held.header)) }
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
        p { (reading.quote(summary(meeting))) (informal(reading, meeting)) }
        dl.facts {
            dt { (reading.say("col-body")) } dd { (reading.refer(body)) }
            @if let Some(session) = meeting.session() { dt { (reading.say("col-session")) } dd { (reading.refer(session)) } }
            dt { (reading.say("meeting-when")) } dd { (when(reading, meeting)) }
            @if let Some(place) = place { dt { (reading.say("meeting-where")) } dd { (reading.quote(place)) } }
            @if let Some(id) = presiding { dt { (reading.say("to-preside")) } dd { (reading.name(id)) } }
            @if let Some(symbol) = record { dt { (reading.say("summary-record")) } dd { (reading.symbol(symbol)) } }
        }
        (programme(reading, meeting))
        @if !meeting.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { (reading.say("statements")) }
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
            h2 #programme { (reading.say("programme")) }
            @if let Some(symbol) = symbol { p { (reading.symbol(symbol)) } }
            div.wide { table {
                caption { (reading.say("programme-caption")) }
                thead { tr { (reading.column("col-item")) (reading.column("col-title")) (reading.column("col-documents")) } }
                tbody { @for item in agenda { tr {
                    th scope="row" { (item.item) }
                    td.text { (reading.quote(&item.title)) }
                    td { (reading.listed(item.documents.iter().map(|symbol| reading.symbol(symbol)))) }
                } } }
            } }
            @if let Some(work) = organization_of_work { p { (reading.quote(work)) } }
        }
    }
}
