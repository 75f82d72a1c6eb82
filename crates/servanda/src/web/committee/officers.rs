//! Officers: elected by regional group, and what sources report of the seats since.

use crate::web::reading::Reading;
use crate::web::tongue::args;
use crate::web::words::term;
use maud::{Markup, html};
use std::collections::BTreeMap;
use treaty::MatterId;
use treaty::act::Entered;
use treaty::committee::bureau::{Act, Bureau, Held, Office, Seat};

/// The officers of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let wanted: Vec<_> = reading
        .shelf
        .bureaux()
        .filter(|(_, bureau)| only.is_none_or(|only| body_of(bureau) == Some(only)))
        .collect();
    html! {
        @if !wanted.is_empty() {
            section aria-labelledby="officers" {
                h2 #officers { (reading.say("officers")) }
                @for (id, bureau) in wanted { (one(reading, id, bureau)) }
            }
        }
    }
}

/// The officers of one Bureau.
pub(crate) fn one(reading: &Reading, id: &MatterId, bureau: &Bureau) -> Markup {
    html! {
        (elected(reading, id, bureau))
        @for held in &bureau.reported { (reported(reading, held)) }
    }
}

fn body_of(bureau: &Bureau) -> Option<&MatterId> {
    let acts = bureau.elected.iter().chain(&bureau.reported);
    acts.map(|held| &held.act).find_map(|act| match act {
        Act::Elected { body, .. } | Act::Reported { body, .. } => Some(body),
        Act::Vacated { .. } => None,
    })
}

/// The regional group whose seat it is, as the source says or as the table of groups has it.
fn group_of(reading: &Reading, held: &Entered<Act>) -> String {
    let Act::Elected { group, .. } = &held.act else {
        return String::new();
    };
    let on = held.header.on.unwrap_or(reading.when.as_of);
    let of_state = || {
        let state = held.header.participant.as_ref()?;
        reading.shelf.participants.group(state, on)
    };
    let word = group.as_deref().or_else(of_state);
    word.map_or_else(
        || reading.word("group-not-stated"),
        |word| term::group(reading.tongue, word),
    )
}

fn elected(reading: &Reading, id: &MatterId, bureau: &Bureau) -> Markup {
    let mut groups: BTreeMap<String, Vec<&Entered<Act>>> = BTreeMap::new();
    for held in &bureau.elected {
        groups
            .entry(group_of(reading, held))
            .or_default()
            .push(held);
    }
    for officers in groups.values_mut() {
        officers.sort_by_key(|held| match &held.act {
            Act::Elected { office, .. } => (rank(*office), held.entry),
            _ => (u8::MAX, held.entry),
        });
    }
    let in_office: Vec<u64> = bureau.officers().iter().map(|held| held.entry).collect();
    let name = body_of(bureau).map_or(id.name(), |body| reading.shelf.body_name(body));
    html! {
        @if !groups.is_empty() {
            div.wide { table {
                caption { (reading.link(id, reading.word_with("officers-elected", &args![body = name]))) }
                thead { tr {
                    (reading.column("col-group")) (reading.column("col-office")) (reading.column("col-name"))
                    (reading.column("col-state")) (reading.column("col-elected")) (reading.column("col-entry"))
                } }
                @for (group, officers) in &groups { tbody {
                    @for (index, held) in officers.iter().enumerate() {
                        @if let Act::Elected { office, name, .. } = &held.act { tr {
                            @if index == 0 { th scope="rowgroup" rowspan=(officers.len()) { (group) } }
                            td { (term::office(reading.tongue, *office)) }
                            td { bdi { (name) } @if !in_office.contains(&held.entry) { " " span.tag { (reading.say("officer-left")) } } }
                            td { @if let Some(state) = &held.header.participant { (reading.name(state)) } }
                            td { (reading.day_or_not_stated(held.header.on)) }
                            td { (reading.entry(held.entry)) }
                        } }
                    }
                } }
            } }
        }
    }
}

const fn rank(office: Office) -> u8 {
    match office {
        Office::Chair => 0,
        Office::ViceChair => 1,
        Office::Rapporteur => 2,
    }
}

/// A composition that a source reports: vacant is said, not stated is another thing.
fn reported(reading: &Reading, held: &Entered<Act>) -> Markup {
    let Act::Reported { body, seats } = &held.act else {
        return html! {};
    };
    let count = |of: Held| seats.iter().filter(|seat| seat.held == of).count();
    let mut seats: Vec<&Seat> = seats.iter().collect();
    seats.sort_by_key(|seat| {
        (
            rank(seat.office),
            seat.group.is_none(),
            seat.group.as_deref(),
        )
    });
    let counted = args![
        held = count(Held::Held),
        vacant = count(Held::Vacant),
        unknown = count(Held::NotStated),
    ];
    html! {
        div.wide { table {
            caption {
                (reading.say_with("officers-reported", &args![body = reading.quote(reading.shelf.body_name(body))])) " "
                span.quiet {
                    (reading.say_with("seats-counted", &counted)) " "
                    (reading.listed([reading.source(held.header.source.as_ref()), reading.in_entry(held.entry)]))
                }
            }
            thead { tr {
                (reading.column("col-office")) (reading.column("col-group")) (reading.column("col-standing"))
                (reading.column("col-name")) (reading.column("col-state"))
            } }
            tbody { @for seat in seats { tr {
                th scope="row" { (term::office(reading.tongue, seat.office)) }
                td { @match &seat.group { Some(group) => (term::group(reading.tongue, group)), None => span.quiet { (reading.say("not-stated")) } } }
                td { (term::seat(reading.tongue, seat.held)) }
                td { @if let Some(name) = &seat.name { bdi { (name) } } }
                td { @if let Some(state) = &seat.participant { (reading.name(state)) } }
            } } }
        } }
    }
}
