//! What is done with the depositary, in one line.

use super::deed::actor;
use super::{number, term};
use crate::web::reading::Reading;
use maud::{Markup, html};
use treaty::act::Done;
use treaty::committee::decision::How;
use treaty::depositary::signature::Manner;
use treaty::depositary::{adoption, instrument, notification, signature};

/// The line of an adoption.
pub(crate) fn adoption(reading: &Reading, act: &adoption::Act) -> Markup {
    html! {
        @match act {
            adoption::Act::Adopted { body, symbol, how, .. } => {
                "The text is adopted by the " (reading.refer(body)) " as " (reading.symbol(symbol))
                @if *how != How::NotStated { ", " (term::how(*how)) }
            },
            adoption::Act::Reported { place } => {
                "A source lists the treaty as concluded" @if let Some(place) = place { " in " (place) }
            },
        }
    }
}

/// The line of an act of signature.
pub(crate) fn signature(reading: &Reading, done: &Done, act: &signature::Act) -> Markup {
    html! {
        @match act {
            signature::Act::Opened { windows, .. } => {
                "Opened for signature"
                @for (index, window) in windows.iter().enumerate() {
                    @if index > 0 { ", then" } " in " (window.place) " " (super::day::span(window.from, window.until))
                }
            },
            signature::Act::Signed { place, manner, .. } => {
                (actor(reading, &done.header))
                @match manner {
                    None => " signs",
                    Some(Manner::AdReferendum) => " signs ad referendum",
                    Some(Manner::Succession) => " succeeds to a signature",
                }
                @if let Some(place) = place { " in " (place) }
            },
            signature::Act::Confirmed {} => { (actor(reading, &done.header)) " confirms its signature ad referendum" },
            signature::Act::Renounced {} => { (actor(reading, &done.header)) " makes clear that it will not become a Party" },
            signature::Act::Reported { count, named, .. } => {
                "A source reports " (number::of(*count as usize, "signatory", "signatories"))
                @if !named.is_empty() { ", naming " (named.len()) " without a day" }
            },
        }
    }
}

/// The line of an act about an instrument.
pub(crate) fn instrument(reading: &Reading, done: &Done, act: &instrument::Act) -> Markup {
    html! {
        @match act {
            instrument::Act::Deposited { form, replaces, .. } => {
                (actor(reading, &done.header)) " deposits its instrument of " (term::form(*form))
                @if let Some(earlier) = replaces { ", correcting the one dated " (super::day::day(*earlier)) }
            },
            instrument::Act::Withdrawn { denunciation, .. } => {
                (actor(reading, &done.header))
                @if *denunciation { " denounces the convention" } @else { " withdraws its instrument" }
            },
            instrument::Act::Restored { notice } => {
                (actor(reading, &done.header)) " revokes its denunciation of " (super::day::day(*notice))
            },
            instrument::Act::Reported { count, .. } => {
                "A source reports " (number::of(*count as usize, "instrument", "instruments")) " deposited"
            },
        }
    }
}

/// The line of a notification.
pub(crate) fn notification(act: &notification::Act) -> Markup {
    let notification::Act::Issued {
        number, subject, ..
    } = act;
    html! { "Depositary notification " bdi.symbol { (number) } ": " (subject) }
}
