//! Proposals, votes and decisions, in one line an act.

use super::organized::symbols;
use crate::web::reading::Reading;
use crate::web::words::deed::actor;
use crate::web::words::{number, term};
use maud::{Markup, html};
use treaty::act::Done;
use treaty::committee::decision::{self, How};
use treaty::committee::{proposal, vote};

/// The line of an act about a proposal.
pub(crate) fn proposal(reading: &Reading, done: &Done, act: &proposal::Act) -> Markup {
    let sponsors = |count: usize| number::of(count, "sponsor", "sponsors");
    html! {
        @match act {
            proposal::Act::Submitted { symbol, title, sponsors: with, .. } => {
                "Proposal " (reading.link(&done.matter, symbol)) ", “" bdi { (title) } "”, submitted with " (sponsors(with.len()))
            },
            proposal::Act::Revised { symbol, sponsors: with, .. } => {
                "Revised as " (reading.link(&done.matter, symbol)) ", joined by " (sponsors(with.len()))
            },
            proposal::Act::Sponsored { sponsors: with } => {
                (reading.refer(&done.matter)) " joined by " (sponsors(with.len()))
            },
            proposal::Act::BudgetStatement { summary, .. } => {
                "Budget statement on " (reading.refer(&done.matter)) ": " (summary)
            },
        }
    }
}

/// The line of an act about a vote.
pub(crate) fn vote(reading: &Reading, done: &Done, act: &vote::Act) -> Markup {
    let result = |counts: &vote::Counts| {
        let vote::Counts { yes, no, abstain } = counts;
        format!("{yes} in favour, {no} against, {abstain} abstaining")
    };
    html! {
        @match act {
            vote::Act::Opened { question } => {
                "Voting on " (reading.link(&done.matter, &question.title))
            },
            vote::Act::BallotCast { ballot } => { (actor(reading, &done.header)) ": " (term::ballot(*ballot)) },
            vote::Act::Announced { result: counts } => {
                (reading.link(&done.matter, "Result of the vote")) ": " (result(counts))
            },
            vote::Act::Corrected { result: counts, reason } => {
                (reading.link(&done.matter, "Result corrected")) ": " (result(counts)) ". " (reason)
            },
            vote::Act::IntentIndicated { intended } => {
                (actor(reading, &done.header)) " indicates that it had intended to vote "
                (term::ballot(*intended)) "; the " (reading.link(&done.matter, "tally")) " stays"
            },
        }
    }
}

/// The line of an act about a decision.
pub(crate) fn decision(reading: &Reading, done: &Done, act: &decision::Act) -> Markup {
    html! {
        @match act {
            decision::Act::Taken { body, verb, symbol, title, how, counts, summary, documents, .. } => {
                "The " (reading.refer(body)) " " (term::verb(*verb)) " "
                (reading.link(&done.matter, symbol.as_deref().unwrap_or(title)))
                @if *how != How::NotStated { ", " (term::how(*how)) }
                @if let Some(counts) = counts {
                    " (" (counts.yes) "–" (counts.no) "–" (counts.abstain) ")"
                }
                (symbols(reading, documents)) ": " (summary)
            },
            decision::Act::Recommended { to, summary } => {
                (reading.link(&done.matter, "Recommendation")) " to the "
                (reading.refer(to)) ": " (summary)
            },
        }
    }
}
