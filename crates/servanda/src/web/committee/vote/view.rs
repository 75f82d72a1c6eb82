//! The page of a vote.

use super::ballots::{Board, Row};
use crate::web::asked::{Asked, Form};
use crate::web::committee::decisions::outcome;
use crate::web::drawing::board::{self, Tile};
use crate::web::reading::Reading;
use crate::web::tongue::{Tongue, args, key};
use crate::web::words::called::capital;
use crate::web::words::committee;
use crate::web::words::deed::{actor, plain};
use crate::web::words::floor;
use crate::web::words::term;
use maud::{Markup, html};
use treaty::MatterId;
use treaty::act::Entered;
use treaty::committee::majority::{Ballot, Tally};
use treaty::committee::statement::{self, Moment};
use treaty::committee::vote::{Act, Method, Question, Vote};

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
    let alphabetically = asked
        .more
        .get("board")
        .is_some_and(|order| order == ALPHABETICAL);
    html! {
        p.crumb { a href="/committee#votes" { (reading.say("votes")) } }
        h1 { @match question { Some(question) => bdi { (reading.quote(&question.title)) }, None => (reading.say("vote-title")) } }
        @if let Some(question) = question { (lead(reading, vote, question, board)) }
        (numbers(reading, vote))
        @if vote.by_hands() { p { (reading.say("hands-counted")) } } @else { (boards(reading, asked, board, alphabetically)) }
        (rule(reading, vote))
        (announced(reading, vote))
        (notes(reading, vote))
        (sponsors(reading, vote, board))
        (statements(reading, vote))
        @if !vote.by_hands() { (prove(reading)) (ballots(reading, board, alphabetically)) }
        (cite(reading, id, vote))
    }
}

fn lead(reading: &Reading, vote: &Vote, question: &Question, board: &Board<'_>) -> Markup {
    let outcome = match vote.in_words() {
        Some(words) => capital(&plain(&outcome(reading, Some(&words)))),
        None if vote.void.is_some() => reading.word("outcome-void"),
        None => reading.word("outcome-open"),
    };
    let method = reading.word(match question.method {
        Method::Recorded => key("method-recorded"),
        Method::RollCall => key("method-roll-call"),
        Method::Hands => key("method-hands"),
    });
    let meeting = question.meeting.as_ref().map(|meeting| {
        let meeting = reading.refer(meeting);
        reading.say_with("at-its-meeting", &args![meeting = meeting])
    });
    let given = args![
        outcome = outcome,
        body = reading.refer(&question.body),
        day = reading.day(board.on),
        method = method,
        meeting = meeting.unwrap_or_default(),
    ];
    html! {
        p.lead { (reading.say_with("vote-lead", &given)) }
        @if let Some(reason) = &vote.void { p { (reading.say_with("void-words", &args![reason = reading.quote(reason)])) } }
    }
}

fn numbers(reading: &Reading, vote: &Vote) -> Markup {
    let tally = vote.tally();
    html! {
        dl.figures.tally {
            div { dt { (tally.yes) } dd { (reading.say("tally-yes")) } }
            div { dt { (tally.no) } dd { (reading.say("tally-no")) } }
            div { dt { (tally.abstain) } dd { (reading.say("tally-abstaining")) } }
            div { dt { (tally.not_voting) } dd { (reading.say("tally-not-voting")) } }
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
    let table = html! { a href="#ballots" { (reading.say("board-table")) } };
    let tongue = reading.tongue;
    html! {
        section aria-labelledby="board" {
            h2 #board { (reading.say("board-heading")) }
            ul.filter {
                li { a href=(by_group) aria-current=[current(!alphabetically)] { (reading.say("board-by-group")) } }
                li { a href=(by_letter) aria-current=[current(alphabetically)] { (reading.say("board-alphabetically")) } }
            }
            (board::legend(tongue))
            @if alphabetically { (blocks(tongue, &board.alphabetically(tongue), named)) }
            @else { (blocks(tongue, &board.by_group(tongue), named)) }
            p.quiet { (reading.say_with("board-note", &args![table = table])) }
        }
    }
}

fn blocks(tongue: Tongue, blocks: &[(String, Vec<Tile>)], named: bool) -> Markup {
    html! { div.blocks { @for (heading, tiles) in blocks { (board::block(tongue, heading, tiles, named)) } } }
}

fn rule(reading: &Reading, vote: &Vote) -> Markup {
    html! {
        section aria-labelledby="rule" {
            h2 #rule { (reading.say("rule-heading")) }
            @match vote.outcome() {
                Ok(outcome) => {
                    p { (reading.say_with("majority-needed", &args![rule = floor::needed(reading.tongue, &outcome)])) }
                    ol.because { @for step in &outcome.steps { li { (floor::traced(reading.tongue, step)) } } }
                },
                Err(reason) => p { (reading.quote(format!("{reason}."))) },
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
            h2 #announced { (reading.say("announced-heading")) }
            div.wide { table {
                caption {
                    @match same {
                        Some(true) if vote.by_hands() => (reading.say("announced-hands")),
                        Some(true) => (reading.say("announced-same")),
                        Some(false) => (reading.say("announced-other")),
                        None => (reading.say("announced-none")),
                    }
                }
                thead { tr { td {} (reading.column("col-yes")) (reading.column("col-no")) (reading.column("col-abstaining")) (reading.column("col-entry")) } }
                tbody {
                    @if let Some(result) = result { tr {
                        th scope="row" { (reading.say("row-announced")) } td { (result.yes) } td { (result.no) } td { (result.abstain) }
                        td { @if let Some(entry) = entry { (reading.entry(entry)) } }
                    } }
                    tr { th scope="row" { (reading.say("row-counted")) } td { (tally.yes) } td { (tally.no) } td { (tally.abstain) } td {} }
                    @for held in &vote.corrected { @if let Act::Corrected { result, reason } = &held.act { tr {
                        th scope="row" { (reading.say_with("row-corrected", &args![reason = reading.quote(reason)])) } td { (result.yes) } td { (result.no) } td { (result.abstain) } td { (reading.entry(held.entry)) }
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
                h2 #notes { (reading.say("notes-heading")) }
                ul {
                    @for held in &vote.intents { li {
                        (intent(reading, held)) " "
                        span.quiet { (reading.listed([reading.source(held.header.source.as_ref()), reading.in_entry(held.entry)])) }
                    } }
                    @for (participant, cast) in &vote.replaced { li {
                        @let ballot = term::ballot(reading.tongue, cast.ballot);
                        (reading.say_with("first-cast", &args![name = reading.name(participant), ballot = ballot, entry = reading.in_entry(cast.entry)]))
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
            @let ballot = term::ballot(reading.tongue, *intended);
            (reading.say_with("intent", &args![name = actor(reading, &held.header), ballot = ballot]))
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
                h2 #sponsors { (reading.say("sponsors-heading")) }
                p {
                    @let given = args![
                        sponsors = reading.say_with("count-sponsors", &args![count = rows.len()]),
                        proposal = reading.link(proposal, reading.word("the-proposal")),
                        tally = board::in_words(reading.tongue, tally),
                    ];
                    (reading.say_with("sponsors-of", &given))
                    @if rows.iter().any(|row| row.ballot != Ballot::Yes) {
                        @let each = rows.iter().filter(other).map(|row| {
                            let ballot = term::ballot(reading.tongue, row.ballot);
                            reading.with_note(reading.name_on(row.participant, board.on), ballot)
                        });
                        " " (reading.say_with("other-than-yes", &args![names = reading.listed(each)]))
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
        (key("statements-before"), Some(Moment::Before)),
        (key("statements-after"), Some(Moment::After)),
        (key("statements-when"), None),
    ];
    html! {
        @if !vote.statements.made.is_empty() {
            section aria-labelledby="statements" {
                h2 #statements { (reading.say("statements")) }
                @for (heading, wanted) in parts {
                    @let made: Vec<_> = vote.statements.made.iter().filter(|held| moment(held) == wanted).collect();
                    @if !made.is_empty() {
                        h3 { (reading.say(heading)) }
                        ul { @for held in made { li {
                            (committee::statement(reading, &held.header, &held.act, false)) " · " (reading.in_entry(held.entry))
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
            h2 #ballots { (reading.say("ballots-heading")) }
            div.wide { table.ballots {
                caption { (reading.say("ballots-caption")) " " (reading.say("ballots-receipts")) }
                thead { tr { (reading.column("col-state")) (reading.column("col-ballot")) (reading.column("of-receipt")) } }
                @if alphabetically {
                    tbody { @for row in &board.rows { (ballot(reading, board, row)) } }
                } @else {
                    @for (group, rows) in board.groups(reading.tongue) { tbody {
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
            th scope="row" { (reading.name_on(row.participant, board.on)) @if row.sponsor { " " span.quiet { (reading.say("a-sponsor")) } } }
            td { (term::ballot(reading.tongue, row.ballot)) }
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
    let given = args![
        counts = html! { bdi { (tally.yes) "–" (tally.no) "–" (tally.abstain) } },
        silent = tally.not_voting,
        day = reading.plain_day(reading.when.as_of),
        entry = reading.newest_entry(),
        address = html! { a href=(address) dir="ltr" { (address) } },
    ];
    html! {
        p.cite { (reading.say_with("cite-vote", &given)) }
    }
}
