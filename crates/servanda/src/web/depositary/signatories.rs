//! The list of signatories: with day and place, or named by a source without a day.

use super::reported::counts_by;
use crate::web::reading::Reading;
use crate::web::tongue::args;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use treaty::act::Source;
use treaty::calendar::Day;
use treaty::depositary::signature;
use treaty::participant::ParticipantId;

/// One signatory.
pub(crate) struct Row<'a> {
    /// Who.
    pub(crate) participant: &'a ParticipantId,
    /// Day of signature; absent where no source read states it.
    pub(crate) on: Option<Day>,
    /// Place of signature.
    pub(crate) place: Option<&'a str>,
    /// The entry that says so.
    pub(crate) entry: u64,
    /// Where it was read.
    source: Option<&'a Source>,
}

impl Row<'_> {
    /// The row for programs.
    pub(crate) fn facts(&self, reading: &Reading) -> Value {
        json!({
            "participant": self.participant,
            "name": reading.plain_name(self.participant, reading.when.as_of),
            "on": self.on,
            "place": self.place,
            "entry": self.entry,
            "source": self.source,
        })
    }
}

/// Everyone listed by the day of the answer, in alphabetical order.
pub(crate) fn rows(reading: &Reading) -> Vec<Row<'_>> {
    let (register, as_of) = (&reading.shelf.register, reading.when.as_of);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (participant, held) in &register.signed {
        let signature::Act::Signed { place, .. } = &held.act else {
            continue;
        };
        if held.header.on.is_none_or(|on| on <= as_of) {
            rows.push(Row {
                participant,
                on: held.header.on,
                place: place.as_deref(),
                entry: held.entry,
                source: held.header.source.as_ref(),
            });
        }
    }
    let mut listed: BTreeSet<&ParticipantId> = rows.iter().map(|row| row.participant).collect();
    for held in &register.signatures_reported {
        let signature::Act::Reported { named, within, .. } = &held.act else {
            continue;
        };
        if !counts_by(&held.header, within.as_ref(), as_of) {
            continue;
        }
        for participant in named {
            if listed.insert(participant) {
                rows.push(Row {
                    participant,
                    on: None,
                    place: None,
                    entry: held.entry,
                    source: held.header.source.as_ref(),
                });
            }
        }
    }
    let order = reading.in_order(rows.iter().map(|row| row.participant), as_of);
    let position = |id: &ParticipantId| order.iter().position(|other| *other == id);
    let positions: Vec<_> = rows.iter().map(|row| position(row.participant)).collect();
    let mut sorted: Vec<_> = positions.into_iter().zip(rows).collect();
    sorted.sort_by_key(|(position, _)| position.unwrap_or(usize::MAX));
    sorted.into_iter().map(|(_, row)| row).collect()
}

/// The source of most rows: said once, not in each.
fn common<'a>(rows: &[Row<'a>]) -> Option<&'a Source> {
    let of_each = rows.iter().filter_map(|row| row.source);
    of_each.max_by_key(|source| {
        let same = rows.iter().filter(|row| row.source == Some(source));
        same.count()
    })
}

/// The list as a table.
pub(super) fn view(reading: &Reading, rows: &[Row<'_>]) -> Markup {
    let common = common(rows);
    html! {
        @if common.is_some() {
            p { (reading.say_with("source-unless-named", &args![source = reading.source(common)])) }
        }
        div.wide { table {
            caption { (reading.say_with("signatories-caption", &args![day = reading.plain_day(reading.when.as_of)])) }
            thead { tr {
                (reading.column("col-participant")) (reading.column("col-day")) (reading.column("col-place"))
                (reading.column("col-source")) (reading.column("col-entry"))
            } }
            tbody { @for row in rows { tr {
                th scope="row" { a href={ "/status/" (row.participant) } { (reading.name(row.participant)) } }
                td { (reading.day_or_not_stated(row.on)) }
                td { (reading.quote(row.place.unwrap_or(""))) }
                td { @if row.source.is_none() || row.source != common { (reading.source(row.source)) } }
                td { (reading.entry(row.entry)) }
            } } }
        } }
    }
}
