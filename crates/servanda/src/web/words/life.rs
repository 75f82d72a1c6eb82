//! What is done in a treaty's life beside signature and instruments, in one line.

use super::day;
use super::deed::actor;
use crate::web::reading::Reading;
use maud::{Markup, html};
use treaty::act::Done;
use treaty::depositary::reservation::{self, Moment, Notice};
use treaty::depositary::succession::Way;
use treaty::depositary::{
    Deed, amendment, correction, declaration, full_powers, objection, operation, provisional,
    receipt, registration, succession, territory,
};

/// The line of an act.
pub(crate) fn told(reading: &Reading, done: &Done, deed: &Deed) -> Markup {
    let who = actor(reading, &done.header);
    match deed {
        Deed::FullPowers(act) => {
            let full_powers::Act::Received { holder, .. } = act;
            html! { "Full powers of " (who) " received, for its " bdi { (holder) } }
        }
        Deed::Receipt(act) => received(&who, act),
        Deed::Reservation(act) => reserved(&who, act),
        Deed::Objection(act) => objected(&who, act),
        Deed::Declaration(act) => declared(&who, act),
        Deed::Territory(act) => match act {
            territory::Act::Extended { territory } => {
                html! { (who) " extends the treaty to " bdi { (territory) } }
            }
            territory::Act::Excluded { territory } => {
                html! { (who) " leaves out " bdi { (territory) } }
            }
        },
        Deed::Provisional(act) => match act {
            provisional::Act::Begun {} => html! { (who) " applies the treaty provisionally" },
            provisional::Act::Ended {} => html! { (who) " ends its provisional application" },
        },
        Deed::Succession(act) => {
            let succession::Act::Declared { way, predecessor } = act;
            html! {
                (who)
                @match way {
                    Way::Continuation => " continues ",
                    Way::Union => " stands, by union, in the place of ",
                }
                (reading.name(predecessor))
            }
        }
        Deed::Operation(act) => operated(reading, done, act),
        Deed::Correction(act) => corrected(&who, act),
        Deed::Amendment(act) => amended(&who, act),
        Deed::Registration(act) => {
            let registration::Act::Registered { number, .. } = act;
            html! { "Registered with the Secretariat under number " bdi.symbol { (number) } }
        }
    }
}

fn received(who: &Markup, act: &receipt::Act) -> Markup {
    html! {
        @match act {
            receipt::Act::Received { id, form, .. } => {
                "An instrument of " (super::term::form(*form)) " of " (who) " is received (" bdi { (id) } ")"
            },
            receipt::Act::Raised { defects, .. } => {
                "Raised with " (who) ", so that the instrument is pending and not counted: "
                (list(defects.iter().map(|defect| defect.as_str())))
            },
            receipt::Act::Cured { defects, .. } => {
                (who) " cures: " (list(defects.iter().map(|defect| defect.as_str())))
            },
        }
    }
}

fn list<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join("; ")
}

fn reserved(who: &Markup, act: &reservation::Act) -> Markup {
    html! {
        @match act {
            reservation::Act::Made { label, moment, articles, .. } => {
                (who) " makes a " (label.as_str())
                @if !articles.is_empty() { " to " (articles.join(", ")) }
                @match moment {
                    Moment::Signature => " at signature",
                    Moment::Instrument => " with its instrument",
                    Moment::Late => " after its instrument",
                }
            },
            reservation::Act::Confirmed { id } => { (who) " confirms " bdi { (id) } },
            reservation::Act::Notified { id, of, .. } => {
                "The others are notified that " bdi { (id) }
                @match of { Notice::Made => " was made", Notice::Withdrawn => " was withdrawn" }
            },
            reservation::Act::Accepted { id } => { (who) " accepts " bdi { (id) } },
            reservation::Act::Withdrawn { id, articles } => {
                (who) " withdraws " bdi { (id) }
                @if !articles.is_empty() { " as to " (articles.join(", ")) }
            },
        }
    }
}

fn objected(who: &Markup, act: &objection::Act) -> Markup {
    html! {
        @match act {
            objection::Act::Made { to, prevents, .. } => {
                (who) " objects to " bdi { (to) }
                @if *prevents { "; the treaty is not to be in force between the two" }
            },
            objection::Act::Withdrawn { id } => { (who) " withdraws its objection " bdi { (id) } },
        }
    }
}

fn declared(who: &Markup, act: &declaration::Act) -> Markup {
    html! {
        @match act {
            declaration::Act::Made { subject, text, .. } => { (who) " declares (" (subject.as_str()) "): " bdi { (text) } },
            declaration::Act::Changed { id, text } => { (who) " changes " bdi { (id) } ": " bdi { (text) } },
            declaration::Act::Withdrawn { id } => { (who) " withdraws " bdi { (id) } },
        }
    }
}

fn operated(reading: &Reading, done: &Done, act: &operation::Act) -> Markup {
    let on = done.header.on.unwrap_or(reading.when.as_of);
    let between = act.participants();
    let among = html! {
        @if between.is_empty() { " for all Parties" } @else { " between " (reading.names(between.iter().copied(), on)) }
    };
    html! {
        @match act {
            operation::Act::Suspended { ground, .. } => { "Operation suspended" (among) ": " (ground) },
            operation::Act::Resumed { .. } => { "Operation resumed" (among) },
            operation::Act::Terminated { ground } => { "The treaty ends: " (ground) },
        }
    }
}

fn corrected(who: &Markup, act: &correction::Act) -> Markup {
    html! {
        @match act {
            correction::Act::Proposed { place, reads, should_read, objections_until, .. } => {
                "Correction proposed in " (place) ": for “" bdi { (reads) } "” read “" bdi { (should_read) }
                "”; objections until " (day::day(*objections_until))
            },
            correction::Act::Objected { id } => { (who) " objects to the correction " bdi { (id) } },
            correction::Act::Effected { id } => { "Correction " bdi { (id) } " made by procès-verbal, from the beginning" },
        }
    }
}

fn amended(who: &Markup, act: &amendment::Act) -> Markup {
    html! {
        @match act {
            amendment::Act::Proposed { id, .. } => { (who) " proposes the amendment " bdi { (id) } },
            amendment::Act::Adopted { title, how, .. } => { "Amendment adopted, " (super::term::how(*how)) ": " bdi { (title) } },
            amendment::Act::Accepted { id } => { (who) " accepts the amendment " bdi { (id) } },
        }
    }
}
