//! What is done to the convention's own data, in one line.

use super::number;
use crate::web::reading::Reading;
use maud::{Markup, html};
use treaty::convention::{Act, Capacity};

/// The line of an act.
pub(crate) fn told(reading: &Reading, act: &Act) -> Markup {
    html! {
        @match act {
            Act::Opened { short_title, house, .. } => {
                bdi { (short_title) } " opened in this house, " (capacity(*house))
            },
            Act::SourceListed { listed } => {
                "Source listed: " a href={ "/sources#" (listed.id) } { bdi { (listed.title) } }
            },
            Act::RulesEntered { rules } => {
                "Rules entered: " a href={ "/rules#" (rules.set) } { (rules.title) } ", "
                (number::of(rules.values.len(), "value", "values"))
            },
            Act::ValueChanged { set, value } => {
                "Value changed: " a href={ "/rules#" (set) } { (value.id) } ", " (value.rule)
            },
            Act::ParticipantsEntered { count, .. } => {
                "Table of " a href="/committee/participants" { "participants" } " entered: " (count)
            },
            Act::Described { title, chapter, number, parent, .. } => {
                "Described:"
                @if let Some(title) = title { " " bdi { (title) } }
                @if let (Some(chapter), Some(number)) = (chapter, number) { " " bdi.symbol { (chapter) "-" (number) } }
                @if let Some(parent) = parent { ", to " (parent) }
            },
            Act::Erased { entry, reason } => {
                "What was kept of entry " a href={ "/record/" (entry) } { (entry) }
                ", which is not open, was destroyed: " (reason)
            },
            Act::DiscrepancyNoted { subject, prevails, .. } => {
                "Sources differ: " (subject) "; " (source_name(reading, prevails)) " prevails"
            },
        }
    }
}

/// In which capacity the house keeps the convention.
pub(crate) const fn capacity(house: Capacity) -> &'static str {
    match house {
        Capacity::Depositary => "as the depositary",
        Capacity::Secretariat => "as the secretariat",
        Capacity::Copy => "as a copy, transcribed from public sources",
    }
}

/// A source by its short name.
pub(crate) fn source_name(reading: &Reading, id: &str) -> Markup {
    html! { a href={ "/sources#" (id) } { bdi { (reading.source_name(id)) } } }
}
