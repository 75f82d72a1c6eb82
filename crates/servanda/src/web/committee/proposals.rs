//! Proposals: their texts, and the sponsors list by list, as they joined.

use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args};
use maud::{Markup, html};
use serde_json::{Value, json};
use treaty::MatterId;
use treaty::act::Entered;
use treaty::committee::proposal::{Act, Proposal};
use treaty::participant::ParticipantId;

/// The proposals before one body, or all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let proposals: Vec<_> = reading
        .shelf
        .proposals()
        .filter(|(_, proposal)| only.is_none_or(|only| body_of(proposal) == Some(only)))
        .collect();
    html! {
        @if !proposals.is_empty() {
            section aria-labelledby="proposals" {
                h2 #proposals { (reading.say("proposals")) }
                @for (id, proposal) in proposals {
                    h3 { (reading.link(id, proposal.symbol())) }
                    p { bdi { (reading.quote(proposal.title())) } }
                    (sponsors(reading, proposal))
                }
            }
        }
    }
}

fn body_of(proposal: &Proposal) -> Option<&MatterId> {
    proposal.acts.iter().find_map(|held| match &held.act {
        Act::Submitted { body, .. } => Some(body),
        _ => None,
    })
}

/// Lists of sponsors in the order they joined: with which text, who.
pub(crate) fn lists(
    tongue: Tongue,
    proposal: &Proposal,
) -> Vec<(String, &[ParticipantId], &Entered<Act>)> {
    let list = |held: &'_ Entered<Act>| match &held.act {
        Act::Submitted { symbol, .. } => {
            Some(tongue.word_with("sponsors-with", &args![symbol = symbol]))
        }
        Act::Revised { symbol, .. } => {
            Some(tongue.word_with("sponsors-joined-with", &args![symbol = symbol]))
        }
        Act::Sponsored { .. } => Some(tongue.word("sponsors-joined-after")),
        Act::BudgetStatement { .. } => None,
    };
    proposal
        .acts
        .iter()
        .filter_map(|held| {
            let (Act::Submitted { sponsors, .. }
            | Act::Revised { sponsors, .. }
            | Act::Sponsored { sponsors }) = &held.act
            else {
                return None;
            };
            Some((list(held)?, sponsors.as_slice(), held))
        })
        .collect()
}

/// The lists with their numbers and sum.
pub(crate) fn sponsors(reading: &Reading, proposal: &Proposal) -> Markup {
    let lists = lists(reading.tongue, proposal);
    let total: usize = lists.iter().map(|(_, sponsors, _)| sponsors.len()).sum();
    html! {
        @let sponsors = reading.say_with("count-sponsors", &args![count = total]);
        p { (reading.say_with("sponsors-in-all", &args![sponsors = sponsors, lists = lists.len()])) }
        dl.lists {
            @for (name, sponsors, held) in &lists {
                @let on = held.header.on.unwrap_or(reading.when.as_of);
                @let note = reading.listed([reading.day_of(&held.header), reading.in_entry(held.entry)]);
                dt { (reading.labelled(name, sponsors.len())) " " span.quiet { (note) } }
                dd { (reading.names(*sponsors, on)) "." }
            }
        }
        @for held in &proposal.acts {
            @if let Act::BudgetStatement { summary, .. } = &held.act {
                @let note = reading.listed([reading.day_of(&held.header), reading.in_entry(held.entry)]);
                p { (reading.with_note(reading.say_with("budget-statement", &args![summary = reading.quote(summary)]), note)) }
            }
        }
    }
}

/// A proposal for programs.
pub(crate) fn facts(id: &MatterId, proposal: &Proposal) -> Value {
    let lists: Vec<_> = lists(Tongue::English, proposal)
        .into_iter()
        .map(|(list, sponsors, held)| {
            json!({"list": list, "count": sponsors.len(), "sponsors": sponsors, "on": held.header.on, "entry": held.entry})
        })
        .collect();
    json!({
        "matter": id, "symbol": proposal.symbol(), "title": proposal.title(),
        "sponsors": proposal.sponsors().len(), "lists": lists,
    })
}
