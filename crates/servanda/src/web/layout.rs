//! The frame of every page: the first line, the pages of the convention, the foot.

use super::asked::{Asked, Form};
use super::reading::Reading;
use super::words::day;
use axum::response::Html;
use maud::{DOCTYPE, Markup, html};
use treaty::convention::Capacity;

/// Which of the convention's pages a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Here {
    /// Where it stands today.
    Today,
    /// What happened.
    Timeline,
    /// The committee.
    Committee,
    /// The depositary.
    Status,
    /// Rules as data.
    Rules,
    /// Where it was read.
    Sources,
    /// The Record.
    Record,
    /// Signing in and what belongs to it.
    People,
    /// None of them.
    Elsewhere,
}

const PAGES: [(Here, &str, &str); 7] = [
    (Here::Today, "/", "Today"),
    (Here::Timeline, "/timeline", "Timeline"),
    (Here::Committee, "/committee", "Committee"),
    (Here::Status, "/status", "Status"),
    (Here::Rules, "/rules", "Rules"),
    (Here::Sources, "/sources", "Sources"),
    (Here::Record, "/record", "Record"),
];

/// What a page says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Head<'a> {
    title: String,
    here: Here,
    forms: &'a [Form],
}

impl<'a> Head<'a> {
    /// A page with its title, its place, and the other forms in which it answers.
    pub(crate) fn of(title: impl Into<String>, here: Here, forms: &'a [Form]) -> Self {
        Self {
            title: title.into(),
            here,
            forms,
        }
    }
}

/// A whole page.
pub(crate) fn page(
    reading: &Reading,
    asked: &Asked,
    head: &Head<'_>,
    main: &Markup,
) -> Html<String> {
    let short_title = reading.short_title();
    let page = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title {
                    @if reading.practice { "PRACTICE · " }
                    (head.title) @if head.title != short_title { " · " (short_title) }
                }
                link rel="icon" href="data:,";
                link rel="stylesheet" href=(reading.style);
                @for form in head.forms {
                    link rel="alternate" type=(media(*form)) href=(asked.address(*form));
                }
            }
            body {
                header.top {
                    (first_line(reading))
                    a.skip href="#main" { "Skip to the page" }
                    (pages(reading, head.here))
                }
                main #main tabindex="-1" { (times(reading)) (main) }
                (foot(reading, asked, head.here, head.forms))
            }
        }
    };
    Html(page.into_string())
}

/// A page when nothing can be read from the Record.
pub(crate) fn bare(sentences: &str) -> Html<String> {
    let page = html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            head { meta charset="utf-8"; title { "Servanda" } }
            body { main { h1 { "Servanda" } p { (sentences) } } }
        }
    };
    Html(page.into_string())
}

/// The first line of every page: what this house is for the convention, and who is the authority.
fn first_line(reading: &Reading) -> Markup {
    html! {
        p.first-line {
            @if reading.practice { strong.practice { "PRACTICE" } " Nothing here is real. " }
            @if let Some(opened) = reading.shelf.opened() {
                @match opened.house {
                    Capacity::Copy => "A copy, transcribed from public sources. The authority is the ",
                    Capacity::Secretariat => "Kept by the secretariat. The authority for status is the ",
                    Capacity::Depositary => "Kept by the depositary. Published also by the ",
                }
                a href=(opened.authority.url) rel="external" { bdi { (opened.authority.name) } } "."
            } @else {
                "No convention is opened in this house yet."
            }
        }
    }
}

fn pages(reading: &Reading, here: Here) -> Markup {
    html! {
        nav aria-label="Pages of the convention" {
            @if here != Here::Today { a.home href="/" { bdi { (reading.short_title()) } } }
            ul {
                @for (place, address, name) in PAGES {
                    li {
                        @if place == here { a href=(address) aria-current="page" { (name) } }
                        @else { a href=(address) { (name) } }
                    }
                }
            }
        }
    }
}

/// Said first when the page shows another time than now.
fn times(reading: &Reading) -> Markup {
    let when = &reading.when;
    html! {
        @if reading.other_times {
            p.times {
                "As of " (day::day(when.as_of))
                @if let Some(known) = &when.known_as_of { ", as known on " (day::instant(known)) }
                @if let Some(entry) = when.entry { ", from the first " (entry) " entries of the Record" }
                ". " a href="?" { "See today" }
            }
        }
    }
}

fn foot(reading: &Reading, asked: &Asked, here: Here, forms: &[Form]) -> Markup {
    let entry = reading.newest_entry();
    let proof = format!("/record/entries/{entry}.tlog-proof");
    html! {
        footer.foot {
            @if forms.iter().any(|form| *form != Form::Html) {
                p {
                    "This page as "
                    @for (index, form) in forms.iter().enumerate() {
                        @if index > 0 { ", " }
                        a href=(asked.address(*form)) { (form_name(*form)) }
                    }
                    "."
                }
            }
            @if reading.shelf.size > 0 {
                p {
                    "Folded from " a href={ "/record/entries/" (entry) } { "entry " (entry) " of the Record" }
                    " (" a href=(proof) { "its proof" } "), " (day::day(reading.today)) ". Verify it with "
                    code { "servanda-verify proof " (entry) ".tlog-proof" } "."
                }
            }
            p {
                @if here != Here::People { a href="/sign-in" { "Sign in" } " to act in a body or to hand something in. " }
                "Designations of States, territories and groups imply no opinion on their status. "
                @if reading.practice { strong { "PRACTICE" } " " }
            }
        }
    }
}

const fn media(form: Form) -> &'static str {
    match form {
        Form::Html => "text/html",
        Form::Json => "application/json",
        Form::Csv => "text/csv",
        Form::Atom => "application/atom+xml",
        Form::Calendar => "text/calendar",
        Form::Proof => "text/plain",
    }
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::Html => "a page",
        Form::Json => "JSON",
        Form::Csv => "CSV",
        Form::Atom => "a feed",
        Form::Calendar => "a calendar",
        Form::Proof => "a proof",
    }
}
