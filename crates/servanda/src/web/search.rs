//! `/search`: everything public, by its words.

mod names;

pub(crate) use names::{bare, holds};

use super::answer;
use super::asked::{Asked, Form, encoded};
use super::glossary;
use super::layout::{self, Head, Here};
use super::matter;
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{args, key};
use crate::index::search::{Counted, Found, MARKS, QUESTION_LETTERS_MAX, Question, Wanted};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;

/// How many results a page shows.
const A_PAGE: u64 = 20;
/// The last page that is shown.
const PAGES_MAX: u64 = 500;

/// The search.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/search", get(search))
}

/// One result.
struct Shown {
    kind: String,
    title: String,
    address: String,
    found: Found,
}

/// A page of results.
struct Results {
    text: String,
    wanted: Wanted,
    page: u64,
    counted: Counted,
    participants: Vec<names::Named>,
    terms: Vec<&'static glossary::Term>,
    results: Vec<Shown>,
}

async fn search(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let results = results(&rooms, &reading, &asked).await?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(reading.word("search-title"), Here::Search, &[Form::Json]);
            layout::page(&reading, &asked, &head, &results.view(&reading)).into_response()
        }
        Form::Json => answer::json(&reading, results.facts(&reading)),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

async fn results(rooms: &Rooms, reading: &Reading, asked: &Asked) -> Result<Results, Problem> {
    let more = |key: &str| asked.more.get(key).cloned();
    let text: String = more("q")
        .unwrap_or_default()
        .chars()
        .take(QUESTION_LETTERS_MAX)
        .collect();
    let question = Question::read(&text);
    let wanted = Wanted {
        kind: more("kind").filter(|kind| key_of(kind).is_some()),
        year: more("year").and_then(|year| year.parse().ok()),
    };
    // Whatever stands there that is no page, the first is shown.
    let page = more("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page = u64::clamp(page, 1, PAGES_MAX);
    let from = (page - 1) * A_PAGE;
    let (counted, found) = rooms
        .searched(reading, &question, &wanted, from, A_PAGE)
        .await?;
    let first = page == 1 && wanted == Wanted::default();
    let shown = |found: Found| Shown {
        kind: found.kind.clone(),
        title: title(reading, &found),
        address: address(&found),
        found,
    };
    Ok(Results {
        participants: if first {
            names::matching(reading, &question)
        } else {
            Vec::new()
        },
        terms: if first {
            glossary::matching(reading.tongue, &question)
        } else {
            Vec::new()
        },
        results: found.into_iter().map(shown).collect(),
        text,
        wanted,
        page,
        counted,
    })
}

/// What a matter is called in the list.
fn title(reading: &Reading, found: &Found) -> String {
    let shelf = &reading.shelf;
    if let Some(card) = shelf.vote_card(&found.matter) {
        return card.title.clone();
    }
    match (&found.place, shelf.matter(&found.matter)) {
        (Some(place), _) => place.replace('-', " "),
        (None, Some(held)) => matter::title(reading.tongue, &found.matter, held),
        (None, None) => found.matter.name().replace('-', " "),
    }
}

fn address(found: &Found) -> String {
    match (found.kind.as_str(), &found.place) {
        ("rule", Some(place)) => format!("/rules#{place}"),
        ("rule", None) => "/rules".to_owned(),
        ("source", Some(place)) => format!("/sources#{place}"),
        _ => format!("/{}", found.matter),
    }
}

/// The message for a kind of thing.
fn key_of(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "document" => key("kind-document"),
        "decision" => key("kind-decision"),
        "vote" => key("kind-vote"),
        "floor" => key("kind-floor"),
        "statement" => key("kind-statement"),
        "meeting" => key("kind-meeting"),
        "session" => key("kind-session"),
        "body" => key("kind-body"),
        "bureau" => key("kind-bureau"),
        "proposal" => key("kind-proposal"),
        "mandate" => key("kind-mandate"),
        "agenda" => key("kind-agenda"),
        "participation" => key("kind-participation"),
        "non-objection" => key("kind-non-objection"),
        "election" => key("kind-election"),
        "depositary" => key("kind-depositary"),
        "convention" => key("kind-convention"),
        "rule" => key("kind-rule"),
        "source" => key("kind-source"),
        _ => return None,
    })
}

/// A text with what matched marked.
fn marked(snippet: &str) -> Markup {
    html! {
        @for (index, part) in snippet.split(MARKS.0).enumerate() {
            @match part.split_once(MARKS.1).filter(|_| index > 0) {
                Some((hit, rest)) => { mark { (hit) } (rest) },
                None => (part),
            }
        }
    }
}

impl Results {
    fn href(&self, kind: Option<&str>, year: Option<i16>, page: u64) -> String {
        let mut address = format!("/search?q={}", encoded(&self.text));
        if let Some(kind) = kind {
            address.push_str(&format!("&kind={kind}"));
        }
        if let Some(year) = year {
            address.push_str(&format!("&year={year}"));
        }
        if page > 1 {
            address.push_str(&format!("&page={page}"));
        }
        address
    }

    fn next(&self) -> Option<String> {
        let more = self.page < PAGES_MAX && self.counted.total > self.page * A_PAGE;
        more.then(|| self.href(self.wanted.kind.as_deref(), self.wanted.year, self.page + 1))
    }

    fn facts(&self, reading: &Reading) -> Value {
        let plain = |snippet: &str| snippet.replace([MARKS.0, MARKS.1], "");
        let results: Vec<Value> = self.results.iter().map(|result| json!({
            "kind": result.kind, "title": result.title, "address": result.address,
            "matter": result.found.matter, "day": result.found.day, "entry": result.found.entry,
            "snippet": plain(&result.found.snippet),
        })).collect();
        let participants: Vec<Value> = self.participants.iter().map(|named| json!({
            "participant": named.id, "name": named.name, "address": format!("/participants/{}", named.id),
        })).collect();
        let terms: Vec<Value> = self
            .terms
            .iter()
            .map(|term| {
                json!({
                    "term": term.word(reading.tongue), "meaning": term.meaning(reading.tongue),
                    "address": format!("/glossary#{}", term.id),
                })
            })
            .collect();
        let years: Vec<Value> = self
            .counted
            .years
            .iter()
            .rev()
            .map(|(year, count)| json!({"year": year, "count": count}))
            .collect();
        let mut facts = json!({
            "q": self.text, "total": self.counted.total, "page": self.page, "kinds": self.counted.kinds,
            "years": years, "participants": participants, "terms": terms, "results": results,
        });
        if let (Some(next), Some(members)) = (self.next(), facts.as_object_mut()) {
            members.insert(
                "next".to_owned(),
                next.replacen("/search?", "/search.json?", 1).into(),
            );
        }
        facts
    }

    fn view(&self, reading: &Reading) -> Markup {
        let said = self.counted.total + self.participants.len() as u64 + self.terms.len() as u64;
        html! {
            h1 { (reading.say("search-title")) }
            form.search role="search" method="get" action="/search" {
                p {
                    label for="q" { (reading.say("search-label")) }
                    input #q type="search" name="q" value=(self.text) maxlength=(QUESTION_LETTERS_MAX) autocomplete="off";
                    " " button { (reading.say("search-button")) }
                }
            }
            @if self.text.trim().is_empty() {
                p { (reading.say("search-what")) }
            } @else {
                p.lead role="status" { (reading.say_with("search-found", &args![count = said])) }
                (self.others(reading))
                (self.narrow(reading))
                @if !self.results.is_empty() {
                    ol.entries.found start=((self.page - 1) * A_PAGE + 1) {
                        @for result in &self.results { (result.view(reading)) }
                    }
                    (self.pages(reading))
                }
            }
        }
    }

    /// Participants and words of practice.
    fn others(&self, reading: &Reading) -> Markup {
        html! {
            @if !self.participants.is_empty() {
                p { (reading.say("search-participants")) " "
                    @for (index, named) in self.participants.iter().enumerate() {
                        @if index > 0 { " · " } a href={ "/participants/" (named.id) } { (reading.name(&named.id)) }
                    }
                }
            }
            @if !self.terms.is_empty() {
                p { (reading.say("search-terms")) " "
                    @for (index, term) in self.terms.iter().enumerate() {
                        @if index > 0 { " · " } a href={ "/glossary#" (term.id) } { (term.word(reading.tongue)) }
                    }
                }
            }
        }
    }

    /// By kind and by year.
    fn narrow(&self, reading: &Reading) -> Markup {
        let (kind, year) = (self.wanted.kind.as_deref(), self.wanted.year);
        let kinds: Vec<_> = self
            .counted
            .kinds
            .iter()
            .filter_map(|(kind, count)| Some((kind, key_of(kind)?, count)))
            .collect();
        html! {
            @if kinds.len() > 1 || kind.is_some() {
                nav aria-label=(reading.word("search-by-kind")) { ul.filter {
                    li { a href=(self.href(None, year, 1)) aria-current=[kind.is_none().then_some("true")] { (reading.say("search-all-kinds")) } }
                    @for (of, key, count) in kinds {
                        li { a href=(self.href(Some(of), year, 1)) aria-current=[(kind == Some(of.as_str())).then_some("true")] { (reading.say(key)) } " " span.quiet { (count) } }
                    }
                } }
            }
            @if self.counted.years.len() > 1 || year.is_some() {
                details open[year.is_some()] {
                    summary { (reading.say("search-by-year")) }
                    ul.filter {
                        li { a href=(self.href(kind, None, 1)) aria-current=[year.is_none().then_some("true")] { (reading.say("search-all-years")) } }
                        @for (of, count) in self.counted.years.iter().rev() {
                            li { a href=(self.href(kind, Some(*of), 1)) aria-current=[(year == Some(*of)).then_some("true")] { (of) } " " span.quiet { (count) } }
                        }
                    }
                }
            }
        }
    }

    fn pages(&self, reading: &Reading) -> Markup {
        let (kind, year) = (self.wanted.kind.as_deref(), self.wanted.year);
        html! {
            @if self.page > 1 || self.next().is_some() {
                nav.pages aria-label=(reading.word("further-pages")) { ul.filter {
                    @if self.page > 1 { li { a href=(self.href(kind, year, self.page - 1)) rel="prev" { (reading.say("page-before")) } } }
                    @if let Some(next) = self.next() { li { a href=(next) rel="next" { (reading.say("page-after")) } } }
                } }
            }
        }
    }
}

impl Shown {
    fn view(&self, reading: &Reading) -> Markup {
        html! {
            li {
                p.when { @match self.found.day { Some(on) => (reading.day(on)), None => {} } }
                div {
                    p {
                        a href=(self.address) { (reading.quote(&self.title)) }
                        @if let Some(key) = key_of(&self.kind) { " " span.tag { (reading.say(key)) } }
                    }
                    p.quiet {
                        bdi { (marked(&self.found.snippet)) }
                        " · " (reading.entry_link(self.found.entry))
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_matched_is_marked_and_everything_is_escaped() {
        let shown = marked("a <b> \u{2}hit\u{3} & \u{2}other\u{3}").into_string();
        assert_eq!(
            shown,
            "a &lt;b&gt; <mark>hit</mark> &amp; <mark>other</mark>"
        );
        assert_eq!(marked("no \u{3} mark").into_string(), "no \u{3} mark");
    }
}
