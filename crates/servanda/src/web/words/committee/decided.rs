//! Proposals, votes and decisions, in one line an act.

use super::organized::symbols;
use crate::web::reading::Reading;
use crate::web::tongue::{args, choice};
use crate::web::words::deed::actor;
use crate::web::words::term;
use maud::{Markup, html};
use treaty::act::Done;
use treaty::committee::decision::{self, How, Verb};
use treaty::committee::{proposal, vote};

/// The line of an act about a proposal.
pub(crate) fn proposal(reading: &Reading, done: &Done, act: &proposal::Act) -> Markup {
    let sponsors = |count: usize| reading.say_with("count-sponsors", &args![count = count]);
    match act {
        proposal::Act::Submitted {
            symbol,
            title,
            sponsors: with,
            ..
        } => {
            let given = args![
                symbol = reading.link(&done.matter, symbol),
                title = html! { bdi { (reading.quote(title)) } },
                sponsors = sponsors(with.len()),
            ];
            reading.say_with("told-proposal", &given)
        }
        proposal::Act::Revised {
            symbol,
            sponsors: with,
            ..
        } => {
            let symbol = reading.link(&done.matter, symbol);
            let given = args![symbol = symbol, sponsors = sponsors(with.len())];
            reading.say_with("told-revised", &given)
        }
        proposal::Act::Sponsored { sponsors: with } => {
            let proposal = reading.refer(&done.matter);
            let given = args![proposal = proposal, sponsors = sponsors(with.len())];
            reading.say_with("told-joined", &given)
        }
        proposal::Act::BudgetStatement { summary, .. } => {
            let proposal = reading.refer(&done.matter);
            let given = args![proposal = proposal, summary = reading.quote(summary)];
            reading.say_with("told-budget", &given)
        }
    }
}

/// The line of an act about a vote.
pub(crate) fn vote(reading: &Reading, done: &Done, act: &vote::Act) -> Markup {
    let result = |counts: &vote::Counts| {
        let vote::Counts { yes, no, abstain } = counts;
        let given = args![yes = *yes, no = *no, abstain = *abstain];
        reading.say_with("in-favour", &given)
    };
    let link = |words: String| reading.link(&done.matter, words);
    match act {
        vote::Act::Opened { question } => {
            let question = reading.link_quoted(&done.matter, &question.title);
            reading.say_with("told-voting-on", &args![question = question])
        }
        vote::Act::BallotCast { ballot } => {
            let ballot = term::ballot(reading.tongue, *ballot);
            reading.labelled(actor(reading, &done.header), ballot)
        }
        vote::Act::Announced { result: counts } => {
            reading.labelled(link(reading.word("told-result")), result(counts))
        }
        vote::Act::Corrected {
            result: counts,
            reason,
        } => {
            let corrected = link(reading.word("told-result-corrected"));
            let given = args![
                words = reading.labelled(corrected, result(counts)),
                what = reading.quote(reason),
            ];
            reading.say_with("told-then", &given)
        }
        vote::Act::IntentIndicated { intended } => {
            let given = args![
                name = actor(reading, &done.header),
                ballot = term::ballot(reading.tongue, *intended),
                tally = link(reading.word("the-tally")),
            ];
            reading.say_with("told-intent", &given)
        }
    }
}

/// The line of an act about a decision.
pub(crate) fn decision(reading: &Reading, done: &Done, act: &decision::Act) -> Markup {
    match act {
        decision::Act::Taken {
            body,
            verb,
            symbol,
            title,
            how,
            counts,
            summary,
            documents,
            ..
        } => {
            let verb = choice(match verb {
                Verb::Adopted => "adopted",
                Verb::Approved => "approved",
                Verb::Decided => "decided",
                Verb::Recommended => "recommended",
            });
            let what = reading.link_quoted(&done.matter, symbol.as_deref().unwrap_or(title));
            let given = args![body = reading.refer(body), verb = verb, what = what];
            let taken = reading.say_with("told-decision", &given);
            let how = match how {
                How::NotStated => None,
                how => Some(html! { (term::how(reading.tongue, *how)) }),
            };
            let taken = reading.listed([taken].into_iter().chain(how));
            let words = html! {
                (taken)
                @if let Some(counts) = counts { " (" bdi { (counts.yes) "–" (counts.no) "–" (counts.abstain) } ")" }
                (symbols(reading, documents))
            };
            reading.labelled(words, reading.quote(summary))
        }
        decision::Act::Recommended { to, summary } => {
            let given = args![
                link = reading.link(&done.matter, reading.word("recommendation")),
                body = reading.refer(to),
                summary = reading.quote(summary),
            ];
            reading.say_with("told-recommendation", &given)
        }
    }
}
