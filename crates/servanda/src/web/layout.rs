//! The frame of every page: the first line, the pages of the convention, the foot.

use super::asked::{Asked, Form};
use super::glossary;
use super::people::Somebody;
use super::reading::Reading;
use super::tongue::{Carried, Tongue, args, keep, key};
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
    /// All treaties of the house.
    Chapters,
    /// Rules as data.
    Rules,
    /// Where it was read.
    Sources,
    /// The Record.
    Record,
    /// Looking for words.
    Search,
    /// Words of practice.
    Glossary,
    /// Signing in and what belongs to it.
    People,
    /// Evidence: what a page says is for its parties.
    Evidence,
    /// None of them.
    Elsewhere,
}

const PAGES: [(Here, &str, &str); 9] = [
    (Here::Today, "/", key("page-today")),
    (Here::Timeline, "/timeline", key("page-timeline")),
    (Here::Committee, "/committee", key("page-committee")),
    (Here::Status, "/status", key("page-status")),
    (Here::Chapters, "/chapters", key("chapters")),
    (Here::Rules, "/rules", key("page-rules")),
    (Here::Sources, "/sources", key("page-sources")),
    (Here::Record, "/record", key("page-record")),
    (Here::Search, "/search", key("page-search")),
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

/// A whole page. Where its language was chosen in the address, its own links carry it on; and where it is
/// of another convention than the house's own, they name that one.
pub(crate) fn page(
    reading: &Reading,
    asked: &Asked,
    head: &Head<'_>,
    main: &Markup,
) -> Html<String> {
    let short_title = reading.short_title();
    let tongue = reading.tongue;
    let explained = match head.here {
        Here::Glossary | Here::People => None,
        // What is live is left as it is.
        _ if asked.page.starts_with("/meeting") => None,
        _ => Some(glossary::linked(main, tongue)),
    };
    let main = explained.as_ref().unwrap_or(main);
    let page = html! {
        (DOCTYPE)
        html lang=(tongue.code()) dir=(tongue.direction()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title {
                    @if reading.practice { (reading.say("practice")) " · " }
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
                    a.skip href="#main" { (reading.say("skip")) }
                    (tongues(reading, asked))
                    (first_line(reading))
                    (pages(reading, head.here))
                }
                main #main tabindex="-1" { (times(reading)) (main) }
                (foot(reading, asked, head))
            }
        }
    };
    let page = page.into_string();
    let carried = Carried {
        tongue: asked.lang,
        convention: reading.another(),
    };
    Html(match carried.is_empty() {
        true => page,
        false => keep(&page, carried),
    })
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

/// This page in each of the six languages, by their own names.
fn tongues(reading: &Reading, asked: &Asked) -> Markup {
    html! {
        nav.tongues aria-label=(reading.word("nav-languages")) {
            ul {
                @for tongue in Tongue::ALL {
                    @let current = (tongue == reading.tongue).then_some("true");
                    li {
                        a href=(asked.in_tongue(tongue)) lang=(tongue.code()) hreflang=(tongue.code())
                            dir=(tongue.direction()) rel="alternate" aria-current=[current] { (tongue.own_name()) }
                    }
                }
            }
        }
    }
}

/// The first line of every page: what this house is for the convention, and who is the authority.
fn first_line(reading: &Reading) -> Markup {
    html! {
        p.first-line {
            @if reading.practice {
                strong.practice { (reading.say("practice")) } " " (reading.say("practice-not-real")) " "
                @if reading.paused { strong { (reading.say("practice-paused")) } " " }
                @if let Some(origin) = &reading.copy_of {
                    (reading.say_with("practice-copy", &args![origin = html! { bdi dir="ltr" { (origin) } }])) " "
                }
            }
            @if reading.practice && reading.is_fictional() {
                (reading.say("practice-fictional"))
            } @else if let Some(opened) = reading.shelf.opened() {
                @let authority = html! {
                    a href=(opened.authority.url) rel="external" { (reading.name_of_the_record(&opened.authority.name)) }
                };
                (reading.say_with(match opened.house {
                    Capacity::Copy => key("house-copy"),
                    Capacity::Secretariat => key("house-secretariat"),
                    Capacity::Depositary => key("house-depositary"),
                }, &args![authority = authority]))
            } @else {
                (reading.say("house-empty"))
            }
        }
    }
}

fn pages(reading: &Reading, here: Here) -> Markup {
    html! {
        nav aria-label=(reading.word("nav-pages")) {
            @if here != Here::Today { a.home href="/" { (reading.name_of_the_record(reading.short_title())) } }
            ul {
                @for (place, address, name) in PAGES {
                    @let current = (place == here).then_some("page");
                    li { a href=(address) aria-current=[current] { (reading.say(name)) } }
                }
            }
        }
    }
}

/// Said first when the page shows another time than now.
fn times(reading: &Reading) -> Markup {
    let when = &reading.when;
    if !reading.other_times {
        return html! {};
    }
    let mut parts = vec![reading.say_with("times-day", &args![day = reading.day(when.as_of)])];
    if let Some(known) = &when.known_as_of {
        let instant = reading.instant(known);
        parts.push(reading.say_with("times-known", &args![instant = instant]));
    }
    if let Some(entry) = when.entry {
        parts.push(reading.say_with("times-entries", &args![entries = entry]));
    }
    html! {
        p.times {
            (reading.say_with("sentence", &args![words = reading.listed(parts)])) " "
            a href="?" { (reading.say("times-today")) }
        }
    }
}

fn foot(reading: &Reading, asked: &Asked, head: &Head<'_>) -> Markup {
    let (here, forms) = (head.here, head.forms);
    let own = |form: &Form| html! { a href=(asked.address(*form)) { (form_name(reading, *form)) } };
    html! {
        footer.foot {
            @if forms.iter().any(|form| *form != Form::Html) {
                p { (reading.say_with("foot-forms", &args![forms = reading.listed(forms.iter().map(own))])) }
            }
            @if reading.shelf.size > 0 {
                @if !forms.is_empty() && !matches!(here, Here::People | Here::Evidence | Here::Search) { (cite(reading, asked, &head.title)) }
                (folded(reading))
            }
            p {
                @match &asked.signed_in {
                    _ if here == Here::People => {},
                    Some(Somebody(name)) => {
                        (reading.say_with("foot-signed-in", &args![name = html! { bdi { (name) } }])) " "
                        @let link = html! { a href="/people/keys" { (reading.say("foot-sign-out")) } };
                        (reading.say_with("sentence", &args![words = link])) " "
                    }
                    None => {
                        @let link = html! { a href="/sign-in" { (reading.say("sign-in")) } };
                        (reading.say_with("foot-sign-in", &args![link = link])) " "
                    }
                }
                @if here != Here::Glossary {
                    @let link = html! { a href="/glossary" { (reading.say("page-glossary")) } };
                    (reading.say_with("sentence", &args![words = link])) " "
                }
                (reading.say("foot-designations")) " "
                @if reading.practice { strong { (reading.say("practice")) } " " }
            }
        }
    }
}

/// How to cite the page: what it is, the day, the entry, and an address that says the same for ever.
fn cite(reading: &Reading, asked: &Asked, title: &str) -> Markup {
    let address = asked.permanent(reading.when.as_of, reading.shelf.size);
    let (title, day) = (html! { bdi { (title) } }, reading.day(reading.when.as_of));
    let link = html! { a href=(address) { bdi { (address) } } };
    let given = args![
        title = title,
        day = day,
        entry = reading.newest_entry(),
        address = link
    ];
    html! { p.cite { (reading.say_with("cite-page", &given)) } }
}

/// From which entry the page was folded, and how that is verified.
fn folded(reading: &Reading) -> Markup {
    let newest = reading.newest_entry();
    let said = reading.say_with("foot-entry", &args![entry = newest]);
    let entry = html! { a href={ "/record/entries/" (newest) } { (said) } };
    let proof = html! { a href={ "/record/entries/" (newest) ".tlog-proof" } { (reading.say("foot-proof")) } };
    let day = reading.day(reading.today);
    let command = html! { code dir="ltr" { "servanda-verify proof " (newest) ".tlog-proof" } };
    html! {
        p {
            (reading.say_with("foot-folded", &args![entry = entry, proof = proof, day = day])) " "
            (reading.say_with("foot-verify", &args![command = command]))
        }
    }
}

const fn media(form: Form) -> &'static str {
    match form {
        Form::Html => "text/html",
        Form::Json => "application/json",
        Form::Csv => "text/csv",
        Form::Xml => "application/xml",
        Form::Atom => "application/atom+xml",
        Form::Calendar => "text/calendar",
        Form::Proof => "text/plain",
    }
}

fn form_name(reading: &Reading, form: Form) -> Markup {
    match form {
        Form::Html => reading.say("form-page"),
        Form::Json => html! { bdi { "JSON" } },
        Form::Csv => html! { bdi { "CSV" } },
        Form::Xml => html! { bdi { "XML" } },
        Form::Atom => reading.say("form-feed"),
        Form::Calendar => reading.say("form-calendar"),
        Form::Proof => reading.say("form-proof"),
    }
}
