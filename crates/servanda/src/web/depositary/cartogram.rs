//! The Parties by regional group, drawn as tiles, with their table.

use super::signatories::Row;
use super::standing::Standing;
use crate::web::drawing::cartogram::{self, Group, Stands, meaning};
use crate::web::reading::Reading;
use crate::web::words::term;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use treaty::participant::ParticipantId;

/// The tiles of all Members and of whoever else signed or consented, under their groups.
pub(super) fn view(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Markup {
    let groups = groups(reading, standing, rows);
    let in_force = standing.status.entry_into_force.in_force;
    html! {
        section aria-labelledby="by-group" {
            h2 #by-group { (reading.say("by-group")) }
            (cartogram::legend(reading.tongue, in_force))
            div.blocks { @for group in &groups { (cartogram::block(reading.tongue, group)) } }
            div.wide tabindex="0" role="group" aria-labelledby="by-group" { table {
                caption { (reading.say("by-group")) }
                thead { tr {
                    (reading.column("col-group"))
                    @for stands in [Stands::Consented, Stands::Signed, Stands::Neither] {
                        th scope="col" { (reading.say(meaning(stands, in_force))) }
                    }
                } }
                tbody { @for group in &groups { tr {
                    th scope="row" { (group.heading) }
                    td { (with_codes(group, Stands::Consented)) }
                    td { (with_codes(group, Stands::Signed)) }
                    td { (group.count(Stands::Neither)) }
                } } }
            } }
        }
    }
}

/// How many stand so, and who.
fn with_codes(group: &Group, stands: Stands) -> Markup {
    let tiles = group.tiles.iter().filter(|(_, other)| *other == stands);
    let codes: Vec<&str> = tiles.map(|(code, _)| code.as_str()).collect();
    html! {
        (codes.len())
        @if !codes.is_empty() { ": " bdi dir="ltr" { (codes.join(" ")) } }
    }
}

fn groups(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Vec<Group> {
    let (table, as_of) = (&reading.shelf.participants, reading.when.as_of);
    let depositors = standing.depositors();
    let consented: BTreeSet<&ParticipantId> =
        depositors.iter().map(|held| held.participant).collect();
    let signed: BTreeSet<&ParticipantId> = rows.iter().map(|row| row.participant).collect();
    let members = table.members(as_of).into_iter().map(|member| &member.id);
    let still = |id: &&ParticipantId| table.ceased_by(id, as_of).is_none();
    let acted = consented.iter().chain(&signed).copied().filter(still);
    let all: BTreeSet<&ParticipantId> = members.chain(acted).collect();
    // Those in no group come last.
    let mut groups: BTreeMap<(bool, String), Group> = BTreeMap::new();
    for id in reading.in_order(all, as_of) {
        let stands = match (consented.contains(id), signed.contains(id)) {
            (true, _) => Stands::Consented,
            (false, true) => Stands::Signed,
            (false, false) => Stands::Neither,
        };
        let own = table.group(id, as_of);
        let heading = own.map_or_else(
            || reading.word("group-none"),
            |own| term::group(reading.tongue, own),
        );
        let group = groups.entry((own.is_none(), heading.clone()));
        let group = group.or_insert_with(|| Group {
            heading,
            tiles: Vec::new(),
        });
        group.tiles.push((id.to_string(), stands));
    }
    groups.into_values().collect()
}
