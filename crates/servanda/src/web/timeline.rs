//! `/timeline`: what happened, by day, each line with its source and its entry.

mod calendar;
mod feed;
mod line;

pub(crate) use feed::answer as feed;
pub(crate) use line::{Line, lines};

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::drawing::years;
use super::layout::{self, Head, Here};
use super::paged::{self, Before};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{args, key};
use super::words::deed::{Part, plain, sentence};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::calendar::Day;

const FORMS: [Form; 4] = [Form::Json, Form::Csv, Form::Atom, Form::Calendar];

/// How much of a line is shown to who points at its mark.
const NAME_LETTERS_MAX: usize = 60;

/// How many lines a page shows.
const LINES_A_PAGE: usize = 60;
/// How many lines a feed holds.
pub(crate) const LINES_A_FEED: usize = 50;
/// How many lines a table holds.
const LINES_A_TABLE: usize = 1000;

/// The timeline.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/timeline", get(timeline))
}

async fn timeline(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let part = part(&asked)?;
    let before = Before::asked(&asked)?.and_then(Before::dated);
    let count = match asked.form {
        Form::Html => LINES_A_PAGE,
        Form::Atom => LINES_A_FEED,
        _ => LINES_A_TABLE,
    };
    let (lines, next) = rooms.told(&reading, part, before, count).await?;
    let next = next.map(|(day, entry)| Before::of(Some(day), entry));
    Ok(match asked.form {
        Form::Html => {
            let days = rooms.days_told(&reading, part).await?;
            let shown = Shown {
                part,
                lines: &lines,
                days,
                next,
            };
            let head = Head::of(reading.word("page-timeline"), Here::Timeline, &FORMS);
            layout::page(&reading, &asked, &head, &view(&reading, &asked, &shown)).into_response()
        }
        Form::Json => {
            let mut facts = json!({"timeline": facts(&lines)});
            paged::put_next(&mut facts, &asked, next);
            answer::json(&reading, facts)
        }
        Form::Csv => paged::linked(answer::csv(&asked, &table(&lines))?, &asked, next),
        Form::Atom => feed::answer(&reading, "timeline", "/timeline", &lines),
        Form::Calendar => answer::text("text/calendar; charset=utf-8", calendar::of(&reading)),
        Form::Xml | Form::Proof => return Err(Problem::no_such_form(&asked)),
    })
}

fn part(asked: &Asked) -> Result<Option<Part>, Problem> {
    let Some(word) = asked.more.get("part") else {
        return Ok(None);
    };
    let found = Part::ALL.into_iter().find(|part| part.as_str() == word);
    found.map(Some).ok_or_else(|| {
        Problem::malformed(
            "`part` names no part of the institution",
            "Write committee, depositary or convention",
        )
        .said(
            key("problem-part"),
            key("problem-write-one"),
            &[
                ("key", "part"),
                ("example", "committee, depositary, convention"),
            ],
        )
    })
}

fn facts(lines: &[Line]) -> Vec<serde_json::Value> {
    lines
        .iter()
        .map(|line| {
            json!({
                "from": line.from, "until": line.until, "by": line.by, "part": line.part.as_str(),
                "what": plain(&line.told), "matter": line.matter, "source": line.source,
                "entries": line.entries,
            })
        })
        .collect()
}

fn table(lines: &[Line]) -> Table {
    let mut table = Table::new(["from", "until", "part", "what", "source", "place", "entry"]);
    for line in lines {
        let source = line.source.as_ref();
        table.push([
            line.from.to_string(),
            line.until.to_string(),
            line.part.as_str().to_owned(),
            plain(&line.told),
            source.map_or_else(String::new, |source| source.document.clone()),
            source
                .and_then(|source| source.place.clone())
                .unwrap_or_default(),
            line.entries
                .first()
                .map_or_else(String::new, u64::to_string),
        ]);
    }
    table
}

/// A page of the timeline.
struct Shown<'a> {
    part: Option<Part>,
    lines: &'a [Line],
    /// The first and the last day of the whole timeline.
    days: Option<(Day, Day)>,
    next: Option<Before>,
}

fn view(reading: &Reading, asked: &Asked, shown: &Shown<'_>) -> Markup {
    let lines = shown.lines;
    html! {
        h1 { (reading.say("page-timeline")) }
        @if let Some((first, last)) = shown.days {
            p.lead { (reading.say_with("timeline-lead", &args![first = first.year(), last = last.year()])) }
        } @else { p.lead { (reading.say("timeline-nothing")) } }
        (filter(reading, shown.part))
        @if let Some(days) = shown.days { (years(reading, asked, days)) }
        @if !lines.is_empty() {
            figure {
                (years::rows(reading.tongue, &drawn(lines), &alternative(reading, lines)))
                (years::legend(reading.tongue))
            }
        }
        @for year in distinct_years(lines) {
            section aria-labelledby={ "y" (year) } {
                h2 id={ "y" (year) } { (year) }
                @let of_year: Vec<&Line> = lines.iter().rev().filter(|line| line.from.year() == year).collect();
                ol.entries {
                    @for day in of_year.chunk_by(|one, next| one.same_days(next)) { (item(reading, day)) }
                }
            }
        }
        (paged::older(reading, asked, shown.next))
    }
}

/// Links to the end of each year, where there are more than one page shows.
fn years(reading: &Reading, asked: &Asked, (first, last): (Day, Day)) -> Markup {
    let links: Vec<(i16, Before)> = (first.year()..=last.year())
        .rev()
        .filter_map(|year| {
            let next = Day::new(year + 1, 1, 1).ok()?;
            Some((year, Before::of(Some(next), 0)))
        })
        .collect();
    html! {
        @if links.len() > 1 {
            nav aria-label=(reading.word("timeline-years")) {
                ul.filter { @for (year, before) in links { li { a href=(paged::address(asked, Form::Html, before)) { (year) } } } }
            }
        }
    }
}

fn filter(reading: &Reading, part: Option<Part>) -> Markup {
    html! {
        nav aria-label=(reading.word("timeline-parts")) {
            ul.filter {
                li { a href="/timeline" aria-current=[part.is_none().then_some("true")] { (reading.say("part-all")) } }
                @for each in [Part::Committee, Part::Depositary] {
                    @let address = format!("/timeline?part={}", each.as_str());
                    @let current = (part == Some(each)).then_some("true");
                    li { a href=(address) aria-current=[current] { (reading.say(name(each))) } }
                }
            }
        }
    }
}

const fn name(part: Part) -> &'static str {
    match part {
        Part::Convention => key("part-convention"),
        Part::Committee => key("page-committee"),
        Part::Depositary => key("part-depositary"),
        Part::Evidence => key("part-evidence"),
    }
}

/// What happened on the same days.
fn item(reading: &Reading, lines: &[&Line]) -> Markup {
    html! {
        li {
            p.when { @if let Some(line) = lines.first() { (line.days(reading)) } }
            div {
                @for line in lines.iter().rev() {
                    p { (sentence(&line.told)) " " small.quiet { (reading.source(line.source.as_ref())) (entries(reading, &line.entries)) } }
                }
            }
        }
    }
}

fn entries(reading: &Reading, entries: &[u64]) -> Markup {
    let in_a_row = entries
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if one + 1 == *next));
    html! {
        @match entries {
            [] => {},
            [one] => { " · " (reading.in_entry(*one)) },
            [first, .., last] => {
                @let (first, last) = (reading.entry(*first), reading.entry(*last));
                @let said = match in_a_row {
                    true => reading.say_with("entries-in-a-row", &args![first = first, last = last]),
                    false => reading.say_with("entries-scattered", &args![count = entries.len(), first = first, last = last]),
                };
                " · " (said)
            },
        }
    }
}

fn distinct_years(lines: &[Line]) -> Vec<i16> {
    let mut years: Vec<i16> = lines.iter().rev().map(|line| line.from.year()).collect();
    years.dedup();
    years
}

fn drawn(lines: &[Line]) -> Vec<years::Shown> {
    let bars = lines.iter().filter(|line| line.from != line.until);
    let bars = bars.map(|line| (line, None));
    // Of several on one day, the weightiest is drawn.
    let single: Vec<&Line> = lines
        .iter()
        .filter(|line| line.from == line.until)
        .collect();
    let days = single.chunk_by(|one, next| one.from == next.from);
    let marks = days.filter_map(|day| day.iter().max_by_key(|line| line.mark));
    let marks = marks.map(|line| (*line, Some(line.mark)));
    bars.chain(marks)
        .map(|(line, mark)| years::Shown {
            from: line.from,
            until: line.until,
            mark,
            name: shortened(&plain(&line.told)),
        })
        .collect()
}

/// The first words of a line.
fn shortened(line: &str) -> String {
    let short: String = line.chars().take(NAME_LETTERS_MAX).collect();
    if short.len() < line.len() {
        format!("{}…", short.trim_end())
    } else {
        short
    }
}

fn alternative(reading: &Reading, lines: &[Line]) -> String {
    let sessions = lines.iter().filter(|line| line.from != line.until).count();
    let days = lines.len() - sessions;
    let sessions = reading.word_with("count-sessions", &args![count = sessions]);
    let given = args![sessions = sessions, days = days];
    reading.word_with("timeline-alternative", &given)
}
