//! A non-objection list on its own page: proposed names beside the final ones, and the balance.

use crate::web::reading::Reading;
use crate::web::tongue::{args, key};
use crate::web::words::participation::category;
use crate::web::words::term;
use maud::{Markup, html};
use std::collections::BTreeSet;
use treaty::committee::non_objection::{Balance, NonObjection};

/// The list.
pub(crate) fn alone(reading: &Reading, list: &NonObjection) -> Markup {
    html! {
        dl.facts {
            @if let Some(body) = list.body() { dt { (reading.say("col-body")) } dd { (reading.refer(body)) } }
            dt { (reading.say("silence-ends")) }
            dd { @match &list.deadline {
                Some((until, zone)) => (reading.say_with("stated-in-zone", &args![instant = reading.instant(until), zone = zone])),
                None => (reading.say("not-circulated")),
            } }
            dt { (reading.say("col-decision")) }
            dd { @match &list.decided {
                Some(held) => {
                    @let taken = reading.say_with("taken-in", &args![entry = reading.in_entry(held.entry)]);
                    (reading.listed([taken].into_iter().chain(held.vote.iter().map(|vote| reading.refer(vote)))))
                },
                None => (reading.say("not-taken")),
            } }
        }
        p.quiet { (reading.say("objections-private")) }
        (names(reading, list))
        (balances(reading, list))
    }
}

fn names(reading: &Reading, list: &NonObjection) -> Markup {
    let on = |names: Option<&BTreeSet<String>>, name: &str| match names {
        Some(names) if names.contains(name) => reading.say("yes"),
        Some(_) => reading.say("no"),
        None => html! { "–" },
    };
    let decided = list.decided.as_ref().map(|held| &held.organizations);
    html! {
        section aria-labelledby="names" {
            h2 #names { (reading.say("names")) }
            div.wide { table {
                caption { (reading.say("names-caption")) }
                thead { tr {
                    (reading.column("capacity-organization")) (reading.column("col-category")) (reading.column("col-country")) (reading.column("col-expertise"))
                    (reading.column("col-final")) (reading.column("col-decided")) (reading.column("col-entry"))
                } }
                tbody { @for held in &list.proposed { tr {
                    th scope="row" { bdi { (held.name) } }
                    td { (category(reading.tongue, held.category)) }
                    td { (reading.name(&held.country)) }
                    td.text { (reading.quote(&held.expertise)) }
                    td { (on(list.submitted.as_ref(), &held.organization)) }
                    td { (on(decided, &held.organization)) }
                    td { (reading.entry(held.entry)) }
                } } }
            } }
        }
    }
}

fn balances(reading: &Reading, list: &NonObjection) -> Markup {
    let (table, as_of) = (&reading.shelf.participants, reading.when.as_of);
    let mut columns = vec![(key("col-proposed"), list.balance(table, as_of))];
    if let Some(names) = &list.submitted {
        columns.push((key("col-final"), list.balance_of(names, table, as_of)));
    }
    if let Some(held) = &list.decided {
        columns.push((
            key("col-decided"),
            list.balance_of(&held.organizations, table, as_of),
        ));
    }
    let regions: BTreeSet<&String> = columns
        .iter()
        .flat_map(|(_, held)| held.by_region.keys())
        .collect();
    let categories: BTreeSet<_> = columns
        .iter()
        .flat_map(|(_, held)| held.by_category.keys())
        .collect();
    let row = |name: String, count: &dyn Fn(&Balance) -> u32| {
        html! {
            tr { th scope="row" { (name) } @for (_, held) in &columns { td.n { (count(held)) } } }
        }
    };
    html! {
        section aria-labelledby="balance" {
            h2 #balance { (reading.say("balance")) }
            div.wide { table {
                caption { (reading.say("balance-caption")) }
                thead { tr { th scope="col" { "" } @for (name, _) in &columns { th.n scope="col" { (reading.say(name)) } } } }
                tbody {
                    (row(reading.word("organizations"), &|held| held.organizations))
                    @for region in regions {
                        @let name = if region == "none" { reading.word("group-none") } else { term::group(reading.tongue, region) };
                        (row(name, &|held| held.by_region.get(region).copied().unwrap_or(0)))
                    }
                    @for category in categories {
                        (row(category.name().to_owned(), &|held| held.by_category.get(category).copied().unwrap_or(0)))
                    }
                    (row(reading.word("women"), &|held| held.persons.women))
                    (row(reading.word("men"), &|held| held.persons.men))
                    (row(reading.word("gender-not-stated"), &|held| held.persons.not_stated))
                    (row(reading.word("without-persons"), &|held| held.without_persons))
                }
            } }
        }
    }
}
