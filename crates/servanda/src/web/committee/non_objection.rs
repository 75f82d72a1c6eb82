//! A non-objection list on its own page: proposed names beside the final ones, and the balance.

use crate::web::reading::Reading;
use crate::web::words::{day, term};
use maud::{Markup, html};
use std::collections::BTreeSet;
use treaty::committee::non_objection::{Balance, NonObjection};

/// The list.
pub(crate) fn alone(reading: &Reading, list: &NonObjection) -> Markup {
    html! {
        dl.facts {
            @if let Some(body) = list.body() { dt { "Body" } dd { (reading.refer(body)) } }
            dt { "Silence ends" }
            dd { @match &list.deadline {
                Some((until, zone)) => { (day::instant(until)) " (stated in " (zone) ")" },
                None => "not circulated",
            } }
            dt { "Decision" }
            dd { @match &list.decided {
                Some(held) => { "taken, entry " (reading.entry(held.entry)) @if let Some(vote) = &held.vote { ", " (reading.refer(vote)) } },
                None => "not taken",
            } }
        }
        p.quiet { "Who objects, and on what basis, is for the Chair and the secretariat; nothing on this page rests on it." }
        (names(reading, list))
        (balances(reading, list))
    }
}

fn names(reading: &Reading, list: &NonObjection) -> Markup {
    let on = |names: Option<&BTreeSet<String>>, name: &str| match names {
        Some(names) if names.contains(name) => "yes",
        Some(_) => "no",
        None => "–",
    };
    let decided = list.decided.as_ref().map(|held| &held.organizations);
    html! {
        section aria-labelledby="names" {
            h2 #names { "Names" }
            div.wide { table {
                caption { "Names proposed, final names, and those the body let in" }
                thead { tr {
                    th scope="col" { "Organization" } th scope="col" { "Category" } th scope="col" { "Country" } th scope="col" { "Expertise" }
                    th scope="col" { "Final" } th scope="col" { "Decided" } th scope="col" { "Entry" }
                } }
                tbody { @for held in &list.proposed { tr {
                    th scope="row" { bdi { (held.name) } }
                    td { (held.category.name()) }
                    td { (reading.name(&held.country)) }
                    td.text { (held.expertise) }
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
    let mut columns = vec![("Proposed", list.balance(table, as_of))];
    if let Some(names) = &list.submitted {
        columns.push(("Final", list.balance_of(names, table, as_of)));
    }
    if let Some(held) = &list.decided {
        columns.push((
            "Decided",
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
            h2 #balance { "Balance" }
            div.wide { table {
                caption { "Organizations by region and category, persons by gender" }
                thead { tr { th scope="col" { "" } @for (name, _) in &columns { th.n scope="col" { (name) } } } }
                tbody {
                    (row("Organizations".to_owned(), &|held| held.organizations))
                    @for region in regions {
                        @let name = if region == "none" { "In no regional group".to_owned() } else { term::group(region) };
                        (row(name, &|held| held.by_region.get(region).copied().unwrap_or(0)))
                    }
                    @for category in categories {
                        (row(category.name().to_owned(), &|held| held.by_category.get(category).copied().unwrap_or(0)))
                    }
                    (row("Women".to_owned(), &|held| held.persons.women))
                    (row("Men".to_owned(), &|held| held.persons.men))
                    (row("Gender not stated".to_owned(), &|held| held.persons.not_stated))
                    (row("Organizations that named no persons".to_owned(), &|held| held.without_persons))
                }
            } }
        }
    }
}
