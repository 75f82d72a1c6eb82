//! The page of a participant.

use super::{Of, VOTES_A_PAGE};
use crate::web::asked::Asked;
use crate::web::paged;
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args};
use crate::web::words::{committee, depositary, term};
use maud::{Markup, html};
use treaty::Deed;
use treaty::act::Entered;
use treaty::committee::bureau;
use treaty::depositary::bilateral::side;
use treaty::depositary::status::status;

/// The whole page.
pub(super) fn of(reading: &Reading, asked: &Asked, of: &Of<'_>) -> Markup {
    let nothing = of.votes.is_empty()
        && of.statements.is_empty()
        && of.offices.is_empty()
        && of.proposals.is_empty();
    let first = !asked.more.contains_key("before");
    html! {
        p.crumb { a href="/committee/participants" { (reading.say("of-all")) } }
        h1 { (reading.name(&of.id)) }
        @if first {
            (what(reading, of))
            (names(reading, of))
            (treaty(reading, of))
            (bodies(reading, of))
            (offices(reading, of))
            (proposals(reading, of))
        }
        (votes(reading, asked, of))
        @if first { (statements(reading, of)) }
        @if nothing { p { (reading.say("of-nothing")) } }
    }
}

fn what(reading: &Reading, of: &Of<'_>) -> Markup {
    let table = &reading.shelf.participants;
    let kind = table
        .get(&of.id)
        .map(|held| term::participant(reading.tongue, held.kind));
    html! {
        dl.facts {
            dt { (reading.say("of-code")) } dd { (reading.listed([Some(html! { bdi { (of.id) } }), kind.map(|kind| html! { (kind) })].into_iter().flatten())) }
            dt { (reading.say("of-groups")) }
            dd {
                @for (index, held) in table.memberships(&of.id, reading.when.as_of).enumerate() {
                    @if index > 0 { br; }
                    @let group = term::group(reading.tongue, &held.group);
                    @let from = held.from.map(|from| reading.say_with("of-since", &args![day = reading.day(from)]));
                    @let until = held.until.map(|until| reading.say_with("of-until", &args![day = reading.day(until)]));
                    (reading.listed([Some(html! { (group) }), from, until].into_iter().flatten()))
                }
            }
        }
    }
}

fn names(reading: &Reading, of: &Of<'_>) -> Markup {
    let (table, on) = (&reading.shelf.participants, reading.when.as_of);
    html! {
        section aria-labelledby="names" {
            h2 #names { (reading.say("of-names")) }
            div.wide { table {
                caption.hidden { (reading.say("of-names")) }
                thead { tr { th scope="col" { (reading.say("of-language")) } th scope="col" { (reading.say("of-name")) } th scope="col" { (reading.say("of-formal")) } } }
                tbody { @for tongue in Tongue::ALL {
                    @let (short, formal) = (table.name(&of.id, tongue.code(), on), table.formal_name(&of.id, tongue.code(), on));
                    @if let Some(short) = short.filter(|name| name.language == tongue.code()) { tr {
                        th scope="row" { bdi lang=(tongue.code()) { (tongue.own_name()) } }
                        td { bdi lang=(tongue.code()) { (short.text) } @if !short.official { span.unofficial title=(reading.word("name-unofficial")) { "°" } } }
                        td.text { @if let Some(formal) = formal.filter(|name| name.language == tongue.code()) { bdi lang=(tongue.code()) { (formal.text) } } }
                    } }
                } }
            } }
        }
    }
}

/// How it stands to the treaty, where there is one to stand to.
fn treaty(reading: &Reading, of: &Of<'_>) -> Markup {
    let (shelf, as_of) = (&reading.shelf, reading.when.as_of);
    let status = status(
        &shelf.register,
        &shelf.convention,
        &shelf.participants,
        as_of,
    );
    html! {
        @if let Ok(status) = status {
            section aria-labelledby="treaty" {
                h2 #treaty { (reading.say("of-treaty")) }
                p { (depositary::side(reading, &side(&shelf.register, &shelf.convention, &shelf.participants, &status, &of.id), as_of)) }
                p {
                    a href={ "/status/" (of.id) } { (reading.say("of-treaty-link")) } " · "
                    a href={ "/participants/" (of.id) "/treaties" } { (reading.say("chapters-ask")) }
                }
            }
        }
    }
}

fn bodies(reading: &Reading, of: &Of<'_>) -> Markup {
    let (table, on) = (&reading.shelf.participants, reading.when.as_of);
    let held: Vec<_> = reading
        .shelf
        .participations()
        .filter_map(|(id, held)| Some((id, held.capacity(&of.id, table, on)?)))
        .collect();
    html! {
        @if !held.is_empty() {
            section aria-labelledby="bodies" {
                h2 #bodies { (reading.say("of-bodies")) }
                div.wide { table {
                    caption.hidden { (reading.say("of-bodies")) }
                    thead { tr { th scope="col" { (reading.say("of-body")) } th scope="col" { (reading.say("of-capacity")) } } }
                    tbody { @for (id, capacity) in held { tr {
                        th scope="row" { a href={ "/committee/" (id.name()) "/participants" } { (reading.name_of_the_record(&body_name(reading, id))) } }
                        td { (term::capacity(reading.tongue, capacity)) }
                    } } }
                } }
            }
        }
    }
}

fn body_name(reading: &Reading, participation: &treaty::MatterId) -> String {
    treaty::committee::participation::body_of(participation).map_or_else(
        || participation.name().to_owned(),
        |body| reading.shelf.body_name(&body).to_owned(),
    )
}

fn offices(reading: &Reading, of: &Of<'_>) -> Markup {
    html! {
        @if !of.offices.is_empty() {
            section aria-labelledby="offices" {
                h2 #offices { (reading.say("of-offices")) }
                div.wide { table {
                    caption.hidden { (reading.say("of-offices")) }
                    thead { tr {
                        th scope="col" { (reading.say("of-body")) } th scope="col" { (reading.say("of-office")) } th scope="col" { (reading.say("of-name")) }
                        th scope="col" { (reading.say("of-elected")) } th scope="col" { (reading.say("of-entry")) }
                    } }
                    tbody { @for (id, held) in &of.offices { (office(reading, of, id, held)) } }
                } }
            }
        }
    }
}

fn office(
    reading: &Reading,
    of: &Of<'_>,
    id: &treaty::MatterId,
    held: &Entered<bureau::Act>,
) -> Markup {
    let body = match &held.act {
        bureau::Act::Elected { body, .. } | bureau::Act::Reported { body, .. } => {
            reading.shelf.body_name(body)
        }
        bureau::Act::Vacated { .. } => id.name(),
    };
    let seats: Vec<(bureau::Office, Option<&String>)> = match &held.act {
        bureau::Act::Elected { office, name, .. } => vec![(*office, Some(name))],
        bureau::Act::Reported { seats, .. } => seats
            .iter()
            .filter(|seat| seat.participant.as_ref() == Some(&of.id))
            .map(|seat| (seat.office, seat.name.as_ref()))
            .collect(),
        bureau::Act::Vacated { .. } => Vec::new(),
    };
    let elected = matches!(held.act, bureau::Act::Elected { .. });
    html! {
        @for (office, name) in seats { tr {
            th scope="row" { (reading.link(id, body)) }
            td { (term::office(reading.tongue, office)) }
            td { @if let Some(name) = name { bdi { (name) } } }
            td { @if elected { (reading.day_or_not_stated(held.header.on)) } @else { span.quiet { (reading.say("of-reported")) } } }
            td { (reading.entry(held.entry)) }
        } }
    }
}

fn proposals(reading: &Reading, of: &Of<'_>) -> Markup {
    html! {
        @if !of.proposals.is_empty() {
            section aria-labelledby="proposals" {
                h2 #proposals { (reading.say("of-proposals")) }
                ul { @for (id, proposal) in &of.proposals { li { (reading.link(id, proposal.symbol())) ": " (reading.quote(proposal.title())) } } }
            }
        }
    }
}

fn votes(reading: &Reading, asked: &Asked, of: &Of<'_>) -> Markup {
    html! {
        @if !of.votes.is_empty() {
            section aria-labelledby="votes" {
                h2 #votes { (reading.say("of-votes")) }
                div.wide { table {
                    caption { (reading.say("of-votes-told")) }
                    thead { tr {
                        th scope="col" { (reading.say("of-day")) } th scope="col" { (reading.say("of-vote")) } th scope="col" { (reading.say("of-ballot")) }
                        th scope="col" { (reading.say("of-receipt")) }
                    } }
                    tbody { @for cast in of.votes.iter().take(VOTES_A_PAGE) { tr {
                        td { (reading.day_or_not_stated(cast.day)) }
                        th.text scope="row" {
                            @match reading.shelf.vote_opened(cast.day, cast.vote) {
                                Some((id, card)) => a href={ "/" (id) } { (reading.quote(&card.title)) },
                                None => (reading.entry(cast.vote)),
                            }
                        }
                        td { (term::ballot(reading.tongue, cast.ballot)) }
                        td { (paged::receipt(cast.entry)) }
                    } } }
                } }
                (paged::older(reading, asked, of.next))
            }
        }
    }
}

fn statements(reading: &Reading, of: &Of<'_>) -> Markup {
    html! {
        @if !of.statements.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { (reading.say("of-statements")) }
                ul.entries { @for done in &of.statements { @if let Deed::Statement(act) = &done.deed { li {
                    p.when { (reading.day_or_not_stated(done.header.on)) }
                    p {
                        (committee::statement(reading, &done.header, act, true))
                        " · " (reading.refer(&done.matter)) " · " (reading.entry_link(done.entry))
                    }
                } } } }
            }
        }
    }
}
