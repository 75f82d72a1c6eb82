//! Decisions: what a body decided and how, and the votes.

use super::lists::{self, LATELY};
use crate::index::card::VoteCard;
use crate::web::paged::Before;
use crate::web::reading::Reading;
use crate::web::words::{day, deed, term};
use maud::{Markup, html};
use treaty::MatterId;
use treaty::committee::decision::{Act, Decision, How};

/// The newest decisions of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let decisions = newest_first(reading, only);
    html! {
        @if !decisions.is_empty() {
            section aria-labelledby="decisions" {
                h2 #decisions { "Decisions" }
                (table(reading, decisions.get(..LATELY).unwrap_or(&decisions)))
                (lists::all("decisions", only, decisions.len()))
            }
        }
    }
}

/// The decisions of one body, or of all, the newest first.
pub(crate) fn newest_first<'a>(
    reading: &'a Reading,
    only: Option<&MatterId>,
) -> Vec<(&'a MatterId, &'a Decision)> {
    let mut decisions: Vec<_> = reading
        .shelf
        .decisions()
        .filter(|(_, decision)| {
            body_of(decision).is_some_and(|body| only.is_none_or(|only| only == body))
        })
        .collect();
    decisions.sort_by_key(|(_, decision)| std::cmp::Reverse(place(decision)));
    decisions
}

/// Where a decision stands in the list.
pub(crate) fn place(decision: &Decision) -> Before {
    let held = decision.taken.as_ref();
    let day = held.and_then(|held| day::settled(&held.header));
    Before::of(day, held.map_or(0, |held| held.entry))
}

/// Decisions as a table.
pub(crate) fn table(reading: &Reading, decisions: &[(&MatterId, &Decision)]) -> Markup {
    html! {
        div.wide { table {
            caption { "Decisions, the newest first, with the word and the way that the source gives" }
            thead { tr {
                th scope="col" { "Day" } th scope="col" { "Body" } th scope="col" { "Decision" } th scope="col" { "How" } th scope="col" { "Entry" }
            } }
            tbody { @for (id, decision) in decisions { (row(reading, id, decision)) } }
        } }
    }
}

fn row(reading: &Reading, id: &MatterId, decision: &Decision) -> Markup {
    let Some(held) = &decision.taken else {
        return html! {};
    };
    let Act::Taken {
        body,
        verb,
        symbol,
        title,
        how,
        vote,
        counts,
        summary,
        ..
    } = &held.act
    else {
        return html! {};
    };
    html! {
        tr {
            td { (day::when(&held.header)) }
            td { (reading.shelf.body_name(body)) }
            th.text scope="row" {
                (term::verb(*verb)) " " (reading.link(id, symbol.as_deref().unwrap_or(title)))
                br; span.quiet { (summary) }
            }
            td {
                @match vote { Some(vote) => (reading.link(vote, term::how(*how))), None => (term::how(*how)) }
                @if let Some(counts) = counts { ", " (counts.yes) "–" (counts.no) "–" (counts.abstain) }
            }
            td { (reading.entry(held.entry)) }
        }
    }
}

fn body_of(decision: &Decision) -> Option<&MatterId> {
    match decision.taken.as_ref().map(|held| &held.act) {
        Some(Act::Taken { body, .. }) => Some(body),
        _ => None,
    }
}

/// The newest votes with their results, those taken on a floor included.
pub(crate) fn votes(reading: &Reading) -> Markup {
    let votes: Vec<_> = reading.shelf.vote_cards().take(LATELY).collect();
    html! {
        @if !votes.is_empty() {
            section aria-labelledby="votes" {
                h2 #votes { "Votes" }
                (list(reading, &votes))
                (lists::all("votes", None, reading.shelf.vote_cards().count()))
            }
        }
    }
}

/// Votes with their results.
pub(crate) fn list(reading: &Reading, votes: &[(&MatterId, &VoteCard)]) -> Markup {
    html! {
        ul.entries {
            @for (id, vote) in votes {
                li {
                    p.when { (day::day_or_not_stated(vote.day)) }
                    p {
                        (reading.link(id, &vote.title)) ": "
                        @match &vote.words {
                            Some(words) => { (words) ", " },
                            None if vote.void => "declared void, ",
                            None => "open, ",
                        }
                        (vote.tally.yes) "–" (vote.tally.no) "–" (vote.tally.abstain) ", " (vote.tally.not_voting) " not voting"
                    }
                }
            }
        }
    }
}

/// One decision's own page.
pub(crate) fn alone(reading: &Reading, decision: &Decision) -> Markup {
    let Some(Act::Taken {
        body,
        verb,
        symbol,
        title,
        how,
        vote,
        counts,
        proposal,
        meeting,
        documents,
        summary,
    }) = decision.taken.as_ref().map(|held| &held.act)
    else {
        return html! {};
    };
    html! {
        p.lead { "The " (reading.refer(body)) " " (term::verb(*verb)) " it" @if *how != How::NotStated { ", " (term::how(*how)) } "." }
        p { (summary) }
        dl.facts {
            @if let Some(symbol) = symbol { dt { "Symbol" } dd { (reading.symbol(symbol)) } }
            dt { "Title" } dd { bdi { (title) } }
            @if let Some(vote) = vote { dt { "Vote" } dd { (reading.link(vote, "the board and the tally")) } }
            @if let Some(counts) = counts { dt { "Counts reported" } dd { (counts.yes) " yes, " (counts.no) " no, " (counts.abstain) " abstaining" } }
            @if let Some(proposal) = proposal { dt { "Proposal" } dd { (reading.refer(proposal)) } }
            @if let Some(meeting) = meeting { dt { "Meeting" } dd { (reading.refer(meeting)) } }
            @if !documents.is_empty() {
                dt { "Documents" }
                dd { @for (index, symbol) in documents.iter().enumerate() { @if index > 0 { ", " } (reading.symbol(symbol)) } }
            }
        }
        @if !decision.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { "Statements" }
                ol { @for held in &decision.statements.made { li { (deed::statement_line(reading, held)) } } }
            }
        }
    }
}
