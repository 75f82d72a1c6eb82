//! The page of a vote.

use super::ballots::{Board, Row};
use crate::web::asked::{Asked, Form};
use crate::web::drawing::board::{self, Tile};
use crate::web::reading::Reading;
use crate::web::tongue::args;
use crate::web::words::called::capital;
use crate::web::words::committee;
use crate::web::words::deed::actor;
use crate::web::words::{day, number, term};
use maud::{Markup, html};
use treaty::MatterId;
use treaty::act::Entered;
use treaty::committee::majority::{Ballot, Tally};
use treaty::committee::statement::{self, Moment};
use treaty::committee::vote::{Act, Question, Vote};

/// The order of letters, in an address.
const ALPHABETICAL: &str = "alphabetical";
/// Of so many, each tile bears its name.
const NAMED_MAX: usize = 100;

/// The whole page.
pub(super) fn of(
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    vote: &Vote,
    board: &Board<'_>,
) -> Markup {
    let question = vote.question();
    let alphabetically = asked.more.get("board").is_some_and(|order| order == ALPHABETICAL);
    html! {
        p.crumb { a href="/committee#votes" { "Votes" } }
        h1 { @match question { Some(question) => bdi { (question.title) }, None => "Vote" } }
        @if let Some(question) = question { (lead(reading, vote, question, board)) }
        (numbers(vote))
        @if vote.by_hands() { p { "Hands were counted, without names." } } @else { (boards(reading, asked, board, alphabetically)) }
        (rule(vote))
        (announced(reading, vote))
        (notes(reading, vote))
        (sponsors(reading, vote, board))
        (statements(reading, vote))
        @if !vote.by_hands() { (prove(reading)) (ballots(reading, board, alphabetically)) }
        (cite(reading, id, vote))
    }
}

fn lead(reading: &Reading, vote: &Vote, question: &Question, board: &Board<'_>) -> Markup {
    let standing = vote.in_words().map(|words| capital(&words));
    html! {
        p.lead {
            @match standing {
                Some(standing) => (standing),
                None if vote.void.is_some() => "Declared void",
                None => "Open, the result not announced,",
            }
            " in the " (reading.refer(&question.body))
            " on " (day::day(board.on)) ", by " (question.method.in_words())
            @if let Some(meeting) = &question.meeting { ", at its " (reading.refer(meeting)) }
            "."
        }
        @if let Some(reason) = &vote.void { p { "The Chair declared this voting void: " (reason) ". Its ballots stand in the Record and count for nothing." } }
    }
}

fn numbers(vote: &Vote) -> Markup {
    let tally = vote.tally();
    html! {
        dl.figures.tally {
            div { dt { (tally.yes) } dd { "yes" } }
            div { dt { (tally.no) } dd { "no" } }
            div { dt { (tally.abstain) } dd { "abstaining" } }
            div { dt { (tally.not_voting) } dd { "not voting" } }
        }
    }
}

/// The board in one of its two orders. The table below has the same.
fn boards(reading: &Reading, asked: &Asked, board: &Board<'_>, alphabetically: bool) -> Markup {
    let by_group = asked.address(Form::Html);
    let sign = if by_group.contains('?') { '&' } else { '?' };
    let by_letter = format!("{by_group}{sign}board={ALPHABETICAL}");
    let current = |held: bool| held.then_some("true");
    // Of many, the table names each; their names are not sent twice.
    let named = board.rows.len() <= NAMED_MAX;
    html! {
        section aria-labelledby="board" {
            h2 #board { "The board" }
            ul.filter {
                li { a href=(by_group) aria-current=[current(!alphabetically)] { (reading.say("board-by-group")) } }
                li { a href=(by_letter) aria-current=[current(alphabetically)] { (reading.say("board-alphabetically")) } }
            }
            (board::legend())
            @if alphabetically { (blocks(&board.alphabetically(), named)) } @else { (blocks(&board.by_group(), named)) }
            p.quiet { "Groups as on the day of the vote. The same in words: " a href="#ballots" { "the table of ballots" } "." }
        }
    }
}

fn blocks(blocks: &[(String, Vec<Tile>)], named: bool) -> Markup {
    html! { div.blocks { @for (heading, tiles) in blocks { (board::block(heading, tiles, named)) } } }
}

fn rule(vote: &Vote) -> Markup {
    html! {
        section aria-labelledby="rule" {
            h2 #rule { "The rule, step by step" }
            @match vote.outcome() {
                Ok(outcome) => {
                    p { "Majority needed: " (outcome.rule) "." }
                    ol.because { @for step in &outcome.because { li { (step) } } }
                },
                Err(reason) => p { (reason) "." },
            }
        }
    }
}

/// The result as announced beside the count of the ballots held here.
fn announced(reading: &Reading, vote: &Vote) -> Markup {
    let tally = vote.tally();
    let counted = (tally.yes, tally.no, tally.abstain);
    let result = vote.result_announced();
    let same = result.map(|result| (result.yes, result.no, result.abstain) == counted);
    let entry = vote.announced.as_ref().map(|held| held.entry);
    html! {
        section aria-labelledby="announced" {
            h2 #announced { "Announced and counted" }
            div.wide { table {
                caption {
                    @match same {
                        Some(true) if vote.by_hands() => "The hands counted, as the result announced has them.",
                        Some(true) => "The ballots in the Record add up to the result announced.",
                        Some(false) => "The ballots in the Record do not add up to the result announced; both are kept.",
                        None => "No result is announced.",
                    }
                }
                thead { tr { td {} th scope="col" { "Yes" } th scope="col" { "No" } th scope="col" { "Abstaining" } th scope="col" { "Entry" } } }
                tbody {
                    @if let Some(result) = result { tr {
                        th scope="row" { "Announced" } td { (result.yes) } td { (result.no) } td { (result.abstain) }
                        td { @if let Some(entry) = entry { (reading.entry(entry)) } }
                    } }
                    tr { th scope="row" { "Counted from the ballots" } td { (tally.yes) } td { (tally.no) } td { (tally.abstain) } td {} }
                    @for held in &vote.corrected { @if let Act::Corrected { result, reason } = &held.act { tr {
                        th scope="row" { "Corrected: " (reason) } td { (result.yes) } td { (result.no) } td { (result.abstain) } td { (reading.entry(held.entry)) }
                    } } }
                }
            } }
        }
    }
}

/// What delegations said they had intended, and ballots that were changed.
fn notes(reading: &Reading, vote: &Vote) -> Markup {
    html! {
        @if !vote.intents.is_empty() || !vote.replaced.is_empty() {
            section aria-labelledby="notes" {
                h2 #notes { "Notes" }
                ul {
                    @for held in &vote.intents { li {
                        (intent(reading, held)) " "
                        span.quiet { (reading.source(held.header.source.as_ref())) ", entry " (reading.entry(held.entry)) }
                    } }
                    @for (participant, cast) in &vote.replaced { li {
                        (reading.name(participant)) " first cast “" (term::ballot(cast.ballot)) "” (entry " (reading.entry(cast.entry)) "), and changed it."
                    } }
                }
            }
        }
    }
}

/// What a delegation said it had intended.
pub(super) fn intent(reading: &Reading, held: &Entered<Act>) -> Markup {
    html! {
        @if let Act::IntentIndicated { intended } = &held.act {
            (actor(reading, &held.header)) " indicated that it had intended to vote " (term::ballot(*intended)) ". The tally stays."
        }
    }
}

fn sponsors(reading: &Reading, vote: &Vote, board: &Board<'_>) -> Markup {
    let rows = board.sponsors();
    let tally = Tally::of(rows.iter().map(|row| row.ballot));
    let proposal = vote
        .question()
        .and_then(|question| question.proposal.as_ref());
    let other = |row: &&&Row<'_>| row.ballot != Ballot::Yes;
    html! {
        @if let Some(proposal) = proposal.filter(|_| !rows.is_empty()) {
            section aria-labelledby="sponsors" {
                h2 #sponsors { "Sponsors" }
                p {
                    (number::of(rows.len(), "sponsor", "sponsors")) " of " (reading.link(proposal, "the proposal")) ": "
                    (board::in_words(tally)) "."
                    @if rows.iter().any(|row| row.ballot != Ballot::Yes) {
                        " Other than yes: "
                        @for (index, row) in rows.iter().filter(other).enumerate() {
                            @if index > 0 { ", " } (reading.name_on(row.participant, board.on)) " (" (term::ballot(row.ballot)) ")"
                        }
                        "."
                    }
                }
            }
        }
    }
}

/// Statements before and after the vote, as their kinds or their moment say.
fn statements(reading: &Reading, vote: &Vote) -> Markup {
    let moment = |held: &&Entered<statement::Act>| {
        let statement::Act::Made { kind, moment, .. } = &held.act;
        match kind {
            statement::Kind::ExplanationBefore => Some(Moment::Before),
            statement::Kind::ExplanationAfter => Some(Moment::After),
            _ => *moment,
        }
    };
    let parts = [
        ("Before the vote", Some(Moment::Before)),
        ("After the vote", Some(Moment::After)),
        ("When is not stated", None),
    ];
    html! {
        @if !vote.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { "Statements" }
                @for (heading, wanted) in parts {
                    @let made: Vec<_> = vote.statements.made.iter().filter(|held| moment(held) == wanted).collect();
                    @if !made.is_empty() {
                        h3 { (heading) }
                        ul { @for held in made { li {
                            (committee::statement(reading, &held.header, &held.act, false)) " · entry " (reading.entry(held.entry))
                        } } }
                    }
                }
            }
        }
    }
}

fn ballots(reading: &Reading, board: &Board<'_>, alphabetically: bool) -> Markup {
    html! {
        section aria-labelledby="ballots" {
            h2 #ballots { "Every ballot" }
            div.wide { table.ballots {
                caption {
                    "Not voting: absent, or present and not participating; the source does not tell them apart. "
                    (reading.say("ballots-receipts"))
                }
                thead { tr { th scope="col" { "State" } th scope="col" { "Ballot" } th scope="col" { (reading.say("of-receipt")) } } }
                @if alphabetically {
                    tbody { @for row in &board.rows { (ballot(reading, board, row)) } }
                } @else {
                    @for (group, rows) in board.groups() { tbody {
                        tr { th.group scope="rowgroup" colspan="3" { (group) } }
                        @for row in rows { (ballot(reading, board, row)) }
                    } }
                }
            } }
        }
    }
}

fn ballot(reading: &Reading, board: &Board<'_>, row: &Row<'_>) -> Markup {
    html! {
        tr {
            th scope="row" { (reading.name_on(row.participant, board.on)) @if row.sponsor { " " span.quiet { "(sponsor)" } } }
            td { (term::ballot(row.ballot)) }
            td { @if let Some(entry) = row.entry { a href={ "/record/entries/" (entry) ".tlog-proof" } { (entry) } } }
        }
    }
}

/// How a ballot is proved to whoever does not trust this house.
fn prove(reading: &Reading) -> Markup {
    let command = html! { code dir="ltr" { "servanda-verify proof N.tlog-proof" } };
    html! {
        section aria-labelledby="prove" {
            h2 #prove { (reading.say("prove-title")) }
            p { (reading.say_with("prove-how", &args![command = command])) }
            p { (reading.say("prove-paper")) }
        }
    }
}

fn cite(reading: &Reading, id: &MatterId, vote: &Vote) -> Markup {
    let tally = vote.tally();
    let address = format!(
        "/{id}?as_of={}&entry={}",
        reading.when.as_of, reading.shelf.size
    );
    html! {
        p.cite {
            "Cite: " (tally.yes) "–" (tally.no) "–" (tally.abstain) ", " (tally.not_voting) " not voting, as of "
            (day::in_words(reading.when.as_of)) ", entry " (reading.newest_entry()) " of the Record, "
            a href=(address) { (address) }
        }
    }
}
