//! Lists that grow, each on a page of its own: votes, decisions, meetings, documents. The newest first.

use super::{bodies, decisions, meetings};
use crate::index::card::VoteCard;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::atom::{self, Item};
use crate::web::layout::{self, Head, Here};
use crate::web::paged::{self, Before, Paged};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::deed::plain;
use crate::web::words::term;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::MatterId;
use treaty::act::end_of;
use treaty::calendar::Day;
use treaty::committee::decision::{self, Decision};
use treaty::committee::document::{self, Document};
use treaty::committee::meeting::Meeting;

/// How many of a list the overview shows.
pub(crate) const LATELY: usize = 8;
/// How many lines a page shows.
const A_PAGE: usize = 50;
/// How many a table or the facts hold.
const A_TABLE: usize = 1000;
const FORMS: [Form; 3] = [Form::Json, Form::Csv, Form::Atom];

/// The lists.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/committee/votes", get(votes))
        .route("/committee/decisions", get(decided))
        .route("/committee/meetings", get(met))
        .route("/committee/documents", get(issued))
}

/// Where the whole of a list stands.
pub(crate) fn all(
    reading: &Reading,
    words: &'static str,
    list: &str,
    only: Option<&MatterId>,
    count: usize,
) -> Markup {
    let of = only.map_or_else(String::new, |body| format!("?body={}", body.name()));
    html! {
        @if count > LATELY {
            p { a href={ "/committee/" (list) (of) } { (reading.say_with(words, &args![count = count])) } }
        }
    }
}

/// One line of a list in every form.
struct Row {
    matter: MatterId,
    entry: u64,
    day: Option<Day>,
    title: String,
    told: String,
    facts: Value,
}

/// A list as its page shows it.
struct List<'a> {
    name: &'static str,
    title: &'static str,
    count: usize,
    rows: Vec<Row>,
    shown: Markup,
    next: Option<Before>,
    asked: &'a Asked,
}

impl List<'_> {
    fn answer(self, reading: &Reading) -> Result<Response, Problem> {
        let asked = self.asked;
        Ok(match asked.form {
            Form::Html => {
                let head = Head::of(reading.word(self.title), Here::Committee, &FORMS);
                layout::page(reading, asked, &head, &self.view(reading)).into_response()
            }
            Form::Json => {
                let rows: Vec<Value> = self.rows.iter().map(Row::facts).collect();
                let mut facts = json!({"total": self.count, self.name: rows});
                paged::put_next(&mut facts, asked, self.next);
                answer::json(reading, facts)
            }
            Form::Csv => {
                let mut table = Table::new(["matter", "day", "title", "what", "entry"]);
                for row in &self.rows {
                    table.push([
                        row.matter.to_string(),
                        row.day.map_or_else(String::new, |day| day.to_string()),
                        row.title.clone(),
                        row.told.clone(),
                        row.entry.to_string(),
                    ]);
                }
                paged::linked(answer::csv(asked, &table)?, asked, self.next)
            }
            Form::Atom => {
                let page = format!("/committee/{}", self.name);
                let items = self.rows.iter().map(|row| Item {
                    entry: row.entry,
                    title: format!("{}: {}", row.title, row.told),
                    at: row.day.and_then(end_of),
                    address: format!("/{}", row.matter),
                });
                atom::answer(reading, &format!("committee:{}", self.name), &page, items)
            }
            _ => return Err(Problem::no_such_form(asked)),
        })
    }

    fn view(&self, reading: &Reading) -> Markup {
        html! {
            p.crumb { a href="/committee" { (reading.say("page-committee")) } }
            h1 { (reading.say(self.title)) }
            @let lines = reading.say_with("count-lines", &args![count = self.count]);
            p.lead { (reading.say_with("newest-first", &args![lines = lines])) }
            (self.shown)
            (paged::older(reading, self.asked, self.next))
        }
    }
}

impl Row {
    fn facts(&self) -> Value {
        let mut facts = json!({
            "matter": self.matter, "day": self.day, "title": self.title, "what": self.told, "entry": self.entry,
        });
        if let (Value::Object(all), Value::Object(own)) = (&mut facts, &self.facts) {
            all.extend(own.clone());
        }
        facts
    }
}

const fn count(asked: &Asked) -> usize {
    match asked.form {
        Form::Html | Form::Atom => A_PAGE,
        _ => A_TABLE,
    }
}

/// The body asked about, if one is.
fn body(reading: &Reading, asked: &Asked) -> Result<Option<MatterId>, Problem> {
    let name = asked.more.get("body");
    name.map(|name| bodies::named(reading, name)).transpose()
}

async fn votes(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let body = body(&reading, &asked)?;
    let of_body =
        |(_, card): &(&MatterId, &VoteCard)| body.as_ref().is_none_or(|body| card.body == *body);
    let all = || reading.shelf.vote_cards().filter(of_body);
    let place = |(_, card): &(&MatterId, &VoteCard)| Before::of(card.day, card.entry);
    let before = Before::asked(&asked)?;
    let Paged { items, next } = paged::page(all(), place, before, count(&asked));
    let row = |(id, card): &(&MatterId, &VoteCard)| {
        let tally = card.tally;
        let (words, counts) = (
            card.words.as_deref().unwrap_or("open"),
            format!("{}–{}–{}", tally.yes, tally.no, tally.abstain),
        );
        Row {
            matter: (*id).clone(),
            entry: card.entry,
            day: card.day,
            title: card.title.clone(),
            told: if card.void {
                "declared void".to_owned()
            } else {
                format!("{words}, {counts}, {} not voting", tally.not_voting)
            },
            facts: json!({"body": card.body, "outcome": card.words, "void": card.void, "announced": card.announced, "tally": tally}),
        }
    };
    let rows: Vec<Row> = items.iter().map(row).collect();
    let shown = html! { (decisions::list(&reading, &items)) };
    let (name, title, count) = ("votes", key("votes"), all().count());
    List {
        name,
        title,
        count,
        rows,
        shown,
        next,
        asked: &asked,
    }
    .answer(&reading)
}

async fn decided(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let all = decisions::newest_first(&reading, body(&reading, &asked)?.as_ref());
    let of = all.len();
    let place = |(_, held): &(&MatterId, &Decision)| decisions::place(held);
    let before = Before::asked(&asked)?;
    let Paged { items, next } = paged::page(all, place, before, count(&asked));
    let row = |(id, held): &(&MatterId, &Decision)| {
        let decision::Act::Taken {
            body,
            verb,
            symbol,
            how,
            ..
        } = &held.taken.as_ref()?.act
        else {
            return None;
        };
        let (day, entry) = decisions::place(held).parts();
        Some(Row {
            matter: (*id).clone(),
            entry,
            day,
            title: symbol.clone().unwrap_or_else(|| held.title().to_owned()),
            told: format!(
                "{}: {}, {}",
                reading.shelf.body_name(body),
                term::verb(reading.tongue, *verb),
                term::how(reading.tongue, *how)
            ),
            facts: json!({"body": body, "decision": held.taken.as_ref().map(|held| &held.act)}),
        })
    };
    let rows: Vec<Row> = items.iter().filter_map(row).collect();
    let shown = decisions::table(&reading, &items);
    let (name, title) = ("decisions", key("decisions"));
    List {
        name,
        title,
        count: of,
        rows,
        shown,
        next,
        asked: &asked,
    }
    .answer(&reading)
}

async fn met(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let body = body(&reading, &asked)?;
    let all = meetings::newest_first(&reading, body.as_ref());
    let of = all.len();
    let place = |(_, held): &(&MatterId, &Meeting)| meetings::place(held);
    let before = Before::asked(&asked)?;
    let Paged { items, next } = paged::page(all, place, before, count(&asked));
    let row = |(id, held): &(&MatterId, &Meeting)| {
        let (day, entry) = meetings::place(held).parts();
        Row {
            matter: (*id).clone(),
            entry,
            day,
            title: plain(&reading.refer_capital(id)),
            told: meetings::summary(held).to_owned(),
            facts: json!({"body": held.body(), "session": held.session(), "number": held.number()}),
        }
    };
    let rows: Vec<Row> = items.iter().map(row).collect();
    let shown = meetings::list(&reading, &items, body.is_none());
    let (name, title) = ("meetings", key("meetings"));
    List {
        name,
        title,
        count: of,
        rows,
        shown,
        next,
        asked: &asked,
    }
    .answer(&reading)
}

async fn issued(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let all = meetings::documents_newest_first(&reading);
    let of = all.len();
    let place = |(_, held): &(&MatterId, &Document)| meetings::document_place(held);
    let before = Before::asked(&asked)?;
    let Paged { items, next } = paged::page(all, place, before, count(&asked));
    let row = |(id, held): &(&MatterId, &Document)| {
        let document::Act::Issued {
            symbol,
            also,
            title,
            kind,
            ..
        } = &held.issued.as_ref()?.act
        else {
            return None;
        };
        let (day, entry) = meetings::document_place(held).parts();
        Some(Row {
            matter: (*id).clone(),
            entry,
            day,
            title: symbol.clone().unwrap_or_else(|| title.clone()),
            told: title.clone(),
            facts: json!({"symbol": symbol, "also": also, "kind": kind, "reissued": held.reissued.len()}),
        })
    };
    let rows: Vec<Row> = items.iter().filter_map(row).collect();
    let shown = meetings::documents_table(&reading, &items);
    let (name, title) = ("documents", key("documents"));
    List {
        name,
        title,
        count: of,
        rows,
        shown,
        next,
        asked: &asked,
    }
    .answer(&reading)
}
