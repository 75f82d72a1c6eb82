//! Decisions: what a body decided and how, and the votes.

use super::lists::{self, LATELY};
use crate::index::card::VoteCard;
use crate::web::paged::Before;
use crate::web::reading::Reading;
use crate::web::tongue::{args, choice, key};
use crate::web::words::{day, deed, term};
use maud::{Markup, html};
use treaty::MatterId;
use treaty::committee::decision::{Act, Decision, How, Verb};

/// The newest decisions of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let decisions = newest_first(reading, only);
    html! {
        @if !decisions.is_empty() {
            section aria-labelledby="decisions" {
                h2 #decisions { (reading.say("decisions")) }
                (table(reading, decisions.get(..LATELY).unwrap_or(&decisions)))
                (lists::all(reading, key("all-decisions"), "decisions", only, decisions.len()))
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
            caption { (reading.say("decisions-caption")) }
            thead { tr {
                (reading.column("col-day")) (reading.column("col-body")) (reading.column("col-decision")) (reading.column("col-how")) (reading.column("col-entry"))
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
            td { (reading.day_of(&held.header)) }
            td { (reading.quote(reading.shelf.body_name(body))) }
            th.text scope="row" {
                @let what = reading.link_quoted(id, symbol.as_deref().unwrap_or(title));
                (reading.say_with("decision-named", &args![verb = term::verb(reading.tongue, *verb), what = what]))
                br; span.quiet { (reading.quote(summary)) }
            }
            td {
                @let how = term::how(reading.tongue, *how);
                @match vote { Some(vote) => (reading.link(vote, how)), None => (how) }
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
                h2 #votes { (reading.say("votes")) }
                (list(reading, &votes))
                (lists::all(reading, key("all-votes"), "votes", None, reading.shelf.vote_cards().count()))
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
                    p.when { (reading.day_or_not_stated(vote.day)) }
                    p {
                        @let outcome = match &vote.words {
                            Some(words) => outcome(reading, Some(words)),
                            None if vote.void => reading.say("declared-void"),
                            None => reading.say("vote-open"),
                        };
                        @let tally = &vote.tally;
                        @let counts = html! { (tally.yes) "–" (tally.no) "–" (tally.abstain) };
                        @let silent = reading.say_with("not-voting-count", &args![count = tally.not_voting]);
                        (reading.labelled(reading.link_quoted(id, &vote.title), reading.listed([outcome, counts, silent])))
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
    let how = match how {
        How::NotStated => html! {},
        how => {
            let how = term::how(reading.tongue, *how);
            reading.say_with("how-said", &args![how = how])
        }
    };
    let verb = choice(match verb {
        Verb::Adopted => "adopted",
        Verb::Approved => "approved",
        Verb::Decided => "decided",
        Verb::Recommended => "recommended",
    });
    let lead = args![body = reading.refer(body), verb = verb, how = how];
    html! {
        p.lead { (reading.say_with("decision-taken", &lead)) }
        p { (reading.quote(summary)) }
        dl.facts {
            @if let Some(symbol) = symbol { dt { (reading.say("col-symbol")) } dd { (reading.symbol(symbol)) } }
            dt { (reading.say("col-title")) } dd { bdi { (reading.quote(title)) } }
            @if let Some(vote) = vote { dt { (reading.say("fact-vote")) } dd { (reading.link(vote, reading.word("board-and-tally"))) } }
            @if let Some(counts) = counts { dt { (reading.say("counts-reported")) } dd { (reading.say_with("counts", &args![yes = counts.yes, no = counts.no, abstain = counts.abstain])) } }
            @if let Some(proposal) = proposal { dt { (reading.say("fact-proposal")) } dd { (reading.refer(proposal)) } }
            @if let Some(meeting) = meeting { dt { (reading.say("meeting")) } dd { (reading.refer(meeting)) } }
            @if !documents.is_empty() {
                dt { (reading.say("documents")) }
                dd { (reading.listed(documents.iter().map(|symbol| reading.symbol(symbol)))) }
            }
        }
        @if !decision.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { (reading.say("statements")) }
                ol { @for held in &decision.statements.made { li { (deed::statement_line(reading, held)) } } }
            }
        }
    }
}

/// How a vote came out, in a word of the page's language.
pub(crate) fn outcome(reading: &Reading, words: Option<&str>) -> Markup {
    match words {
        Some("adopted") => reading.say("outcome-adopted"),
        Some("not adopted (two-thirds not reached)") => reading.say("outcome-short"),
        Some("rejected") => reading.say("outcome-rejected"),
        Some(words) => reading.quote(words),
        None => reading.say("vote-open"),
    }
}
