//! The page of every matter, at the address that is its id: what it is, and each of its acts.

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::committee::{
    asked as paragraphs, bodies, decisions, meetings, non_objection, officers, proposals, sessions,
    vote,
};
use super::depositary;
use super::layout::{self, Head, Here};
use super::paged::{self, Before, Paged};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{Tongue, args, key};
use super::words::called::{capital, symbol_of};
use super::words::committee;
use super::words::deed::{Part, plain, told};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::act::Done;
use treaty::committee::meeting;
use treaty::{Matter, MatterId};

const FORMS: [Form; 2] = [Form::Json, Form::Csv];
/// How many acts a page lists.
const ACTS_A_PAGE: usize = 60;
/// How many acts a table or the facts list.
const ACTS_A_TABLE: usize = 1000;

/// Ids of four parts, and the two of a convention that have two.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/{convention}/{part}", get(of_matter))
        .route("/{convention}/{part}/{noun}/{name}", get(of_matter))
}

async fn of_matter(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let unknown = || {
        Problem::unknown(
            format!(
                "Nothing stands in the Record under {} at these times",
                asked.page
            ),
            "Check the address, ask for a later time, or begin at the first page, /",
        )
        .said(
            key("problem-nothing"),
            key("problem-nothing-do"),
            &[("page", &asked.page)],
        )
    };
    let id = MatterId::parse(asked.page.trim_start_matches('/')).map_err(|_| unknown())?;
    let reading = rooms
        .reading_of(id.convention(), &asked)
        .await
        .map_err(|problem| {
            if problem.status == axum::http::StatusCode::NOT_FOUND {
                unknown()
            } else {
                problem
            }
        })?;
    let matter = reading.shelf.matter(&id).ok_or_else(unknown)?;
    match matter {
        Matter::Vote(noun) if noun.opened.is_some() => vote::answer(&reading, &asked, &id, noun),
        Matter::Body(noun) if noun.established.is_some() => {
            bodies::answer(&reading, &asked, &id, noun)
        }
        _ if id.kind() == "depositary" => depositary::answer(&reading, &asked),
        matter => {
            let acts = acts(&rooms, &reading, &id).await?;
            answer(&reading, &asked, &id, matter, &acts)
        }
    }
}

/// The acts of a matter in view, the oldest first.
async fn acts(rooms: &Rooms, reading: &Reading, id: &MatterId) -> Result<Vec<Done>, Problem> {
    let mut acts = match reading.shelf.span(id) {
        Some(span) => rooms.house.acts_within(id, 0..span.last + 1).await?,
        None => reading.shelf.acts(id).to_vec(),
    };
    acts.retain(|done| reading.when.sees(done) && done.entry < reading.shelf.size);
    Ok(acts)
}

fn answer(
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    matter: &Matter,
    acts: &[Done],
) -> Result<Response, Problem> {
    let before = Before::asked(asked)?;
    let place = |done: &&Done| Before::of(None, done.entry);
    let count = match asked.form {
        Form::Html => ACTS_A_PAGE,
        _ => ACTS_A_TABLE,
    };
    let Paged { items, next } = paged::page(acts.iter().rev(), place, before, count);
    let acts: Vec<&Done> = items.into_iter().rev().collect();
    Ok(match asked.form {
        Form::Html => {
            let title = title(reading.tongue, id, matter);
            let head = Head::of(title, here(&acts), &FORMS);
            let main = html! {
                (view(reading, id, matter, &acts))
                (paged::older(reading, asked, next))
            };
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => {
            let lines: Vec<_> = acts.iter().map(|done| facts(reading, done)).collect();
            let title = title(Tongue::English, id, matter);
            let mut facts = json!({"matter": id, "title": title, "acts": lines});
            paged::put_next(&mut facts, asked, next);
            answer::json(reading, facts)
        }
        Form::Csv => {
            let mut table = Table::new([
                "on", "known", "type", "for", "what", "source", "place", "entry",
            ]);
            for done in &acts {
                table.push(row(reading, done));
            }
            paged::linked(answer::csv(asked, &table)?, asked, next)
        }
        _ => return Err(Problem::no_such_form(asked)),
    })
}

fn facts(reading: &Reading, done: &Done) -> serde_json::Value {
    json!({
        "on": done.header.on,
        "known": done.known().to_string(),
        "entry": done.entry,
        "type": done.deed.type_name(),
        "for": done.header.participant,
        "under": done.header.under,
        "source": done.header.source,
        "says": plain(&told(reading, done)),
    })
}

fn row(reading: &Reading, done: &Done) -> Vec<String> {
    let header = &done.header;
    let source = header.source.as_ref();
    vec![
        header.on.map_or_else(String::new, |on| on.to_string()),
        done.known().to_string(),
        done.deed.type_name(),
        header
            .participant
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        plain(&told(reading, done)),
        source.map_or_else(String::new, |source| source.document.clone()),
        source
            .and_then(|source| source.place.clone())
            .unwrap_or_default(),
        done.entry.to_string(),
    ]
}

fn here(acts: &[&Done]) -> Here {
    match acts.first().map(|done| Part::of(&done.deed)) {
        Some(Part::Committee) => Here::Committee,
        Some(Part::Depositary) => Here::Status,
        _ => Here::Elsewhere,
    }
}

/// What a matter is called.
pub(crate) fn title(tongue: Tongue, id: &MatterId, matter: &Matter) -> String {
    let name = match matter {
        Matter::Convention(convention) => convention
            .opened
            .as_ref()
            .map(|opened| opened.short_title.clone()),
        Matter::Body(body) => Some(body.short_name().to_owned()),
        Matter::Mandate(mandate) => {
            symbol_of(mandate).map(|symbol| tongue.word_with("what-asks", &args![symbol = symbol]))
        }
        Matter::Agenda(item) => Some(item.title().to_owned()),
        Matter::Bureau(_) => Some(tongue.word("title-officers")),
        Matter::Session(session) => Some(capital(session.name())),
        Matter::Meeting(meeting) => meeting_title(tongue, meeting),
        Matter::Document(document) => Some(document.title().to_owned()),
        Matter::Proposal(proposal) => Some(proposal.symbol().to_owned()),
        Matter::Vote(vote) => vote.question().map(|question| question.title.clone()),
        Matter::Decision(decision) => Some(decision.title().to_owned()),
        Matter::Floor(_) => Some(tongue.word("title-floor")),
        Matter::Election(election) => Some(election.office.clone()),
        Matter::Participation(_) => Some(tongue.word("title-participation")),
        Matter::NonObjection(_) => Some(tongue.word("title-non-objection")),
        Matter::Custody(_) => Some(tongue.word("title-custody")),
        Matter::Register(_) | Matter::Other => None,
    };
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| id.name().to_owned())
}

fn meeting_title(tongue: Tongue, meeting: &meeting::Meeting) -> Option<String> {
    meeting.body()?;
    Some(committee::meeting_heading(tongue, meeting.number()))
}

fn view(reading: &Reading, id: &MatterId, matter: &Matter, acts: &[&Done]) -> Markup {
    html! {
        p.crumb { @if here(acts) == Here::Committee { a href="/committee" { (reading.say("page-committee")) } " · " } bdi.symbol { (id) } }
        h1 { bdi { (title(reading.tongue, id, matter)) } }
        (noun(reading, id, matter))
        (acts_of(reading, acts))
    }
}

/// What its noun shows of itself.
fn noun(reading: &Reading, id: &MatterId, matter: &Matter) -> Markup {
    match matter {
        Matter::Session(noun) => sessions::alone(reading, noun),
        Matter::Meeting(noun) => meetings::alone(reading, noun),
        Matter::Decision(noun) => decisions::alone(reading, noun),
        Matter::Proposal(noun) => {
            html! { p.lead { bdi { (reading.quote(noun.title())) } } (proposals::sponsors(reading, noun)) }
        }
        Matter::Bureau(noun) => officers::one(reading, id, noun),
        Matter::Mandate(noun) => html! {
            @for held in &noun.given { p { (told_given(reading, &held.act)) } }
            (paragraphs::table(reading, noun, id, true))
        },
        Matter::Convention(_) => html! {
            @let rules = html! { a href="/rules" dir="ltr" { "/rules" } };
            @let sources = html! { a href="/sources" dir="ltr" { "/sources" } };
            p { (reading.say_with("rules-and-sources", &args![rules = rules, sources = sources])) }
        },
        Matter::Body(noun) => html! { p { (reading.quote(noun.name())) } },
        Matter::Floor(floor) => html! {
            p.lead { (super::words::floor::now(reading, floor.now())) }
            p { a href={ "/committee/floor/" (id.name()) } { (reading.say("floor-link")) } }
        },
        Matter::Election(election) => html! {
            p { a href={ "/committee/election/" (id.name()) } { (reading.say_with("election-link", &args![office = reading.quote(&election.office)])) } }
        },
        Matter::NonObjection(list) => non_objection::alone(reading, list),
        Matter::Participation(_) => html! {
            p { a href={ "/committee/" (id.name()) "/participants" } { (reading.say("participants-of-body")) } }
        },
        Matter::Agenda(_)
        | Matter::Document(_)
        | Matter::Vote(_)
        | Matter::Register(_)
        | Matter::Custody(_)
        | Matter::Other => html! {},
    }
}

fn told_given(reading: &Reading, act: &treaty::committee::mandate::Act) -> Markup {
    html! { (committee::mandate(reading, act)) }
}

/// Every act, oldest entry first.
fn acts_of(reading: &Reading, acts: &[&Done]) -> Markup {
    html! {
        section aria-labelledby="acts" {
            h2 #acts { (reading.say("acts-heading")) }
            div.wide { table {
                caption { (reading.say("acts-caption")) }
                thead { tr { (reading.column("col-day")) (reading.column("col-what")) (reading.column("col-source")) (reading.column("col-entry")) } }
                tbody { @for done in acts { tr {
                    td { (reading.day_of(&done.header)) }
                    td.text { (told(reading, done)) }
                    td { (reading.source(done.header.source.as_ref())) }
                    td { (reading.entry(done.entry)) }
                } } }
            } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use treaty::committee::body;

    #[test]
    fn a_matter_without_a_name_is_called_by_its_id() {
        let id = MatterId::parse("x/committee/body/y").unwrap();
        assert_eq!(
            title(Tongue::English, &id, &Matter::Body(body::Body::default())),
            "y"
        );
    }
}
