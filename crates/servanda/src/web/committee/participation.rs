//! `/committee/<body>/participants`: the provisional list of participants of a body. Persons stand in
//! it by their number and role; open acts carry no name.

use super::bodies;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::{day, number};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::MatterId;
use treaty::act::Entered;
use treaty::capacity::Capacity;
use treaty::committee::participation::{
    Act, List, Of, Participation, Role, Stage, Standing, of_body,
};
use treaty::participant::ParticipantId;

/// A body's participants.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/{body}/participants", get(participants))
}

async fn participants(
    State(rooms): State<Arc<Rooms>>,
    Path(name): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let body = bodies::named(&reading, &name)?;
    let nobody = Participation::default();
    let held = held(&reading, &body).unwrap_or(&nobody);
    let rows = rows(&reading, held);
    Ok(match asked.form {
        Form::Html => {
            let title = format!("Participants: {}", reading.shelf.body_name(&body));
            let head = Head::of(title, Here::Committee, &[Form::Json, Form::Csv]);
            layout::page(&reading, &asked, &head, &view(&reading, &body, held, &rows))
                .into_response()
        }
        Form::Json => answer::json(&reading, facts(&reading, &body, held, &rows)),
        Form::Csv => answer::csv(&asked, &table(&rows))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The participation in a body, where anything is entered of it.
pub(crate) fn held<'a>(reading: &'a Reading, body: &MatterId) -> Option<&'a Participation> {
    let wanted = of_body(body)?;
    let mut all = reading.shelf.participations();
    all.find(|(id, _)| **id == wanted).map(|(_, held)| held)
}

/// One line of the list: a delegation, or an organization.
struct Row {
    id: String,
    name: String,
    capacity: Option<Capacity>,
    /// Persons on the day, by role.
    persons: [usize; 4],
    list: Option<String>,
    standing: Option<Standing>,
    credentials: &'static str,
    /// Whether it may vote on the day.
    votes: bool,
    entry: Option<u64>,
}

fn rows(reading: &Reading, held: &Participation) -> Vec<Row> {
    let as_of = reading.when.as_of;
    let lists = held.lists.iter();
    let current = lists.filter(|list| list.replaced.is_none_or(|day| as_of < day));
    let mut rows: Vec<Row> = current
        .map(|list| delegation(reading, held, list))
        .collect();
    let named = |name: &str| {
        held.lists
            .iter()
            .any(|list| list.of == Of::Organization(name.to_owned()))
    };
    for (name, registration) in held.registered.iter().filter(|(name, _)| !named(name)) {
        if registration.span.holds(as_of) {
            rows.push(Row {
                id: name.clone(),
                name: registration.name.clone(),
                capacity: Some(registration.capacity),
                persons: [0; 4],
                list: None,
                standing: None,
                credentials: "",
                votes: false,
                entry: Some(registration.entry),
            });
        }
    }
    rows.sort_by(|a, b| (a.capacity, &a.name, &a.list).cmp(&(b.capacity, &b.name, &b.list)));
    rows
}

fn delegation(reading: &Reading, held: &Participation, list: &List) -> Row {
    let as_of = reading.when.as_of;
    let participants = &reading.shelf.participants;
    let capacity = held.capacity_of(&list.of, participants, as_of);
    let persons = Role::ALL.map(|role| {
        let of_role = list.members.iter().filter(|member| member.role == role);
        of_role.filter(|member| member.span.holds(as_of)).count()
    });
    let (id, name) = match &list.of {
        Of::Participant(id) => (id.to_string(), reading.plain_name(id, as_of)),
        Of::Organization(slug) => {
            let registered = held.registered.get(slug);
            let name = registered.map_or(slug.as_str(), |held| held.name.as_str());
            (slug.clone(), name.to_owned())
        }
    };
    let of = match &list.of {
        Of::Participant(id) => Some(id),
        Of::Organization(_) => None,
    };
    Row {
        id,
        name,
        capacity,
        persons,
        list: Some(list.name.clone()),
        standing: Some(list.standing),
        credentials: of.map_or("", |id| credentials(held, id)),
        votes: capacity == Some(Capacity::Member)
            && of.is_some_and(|id| !held.suspended(id, as_of)),
        entry: Some(list.entry),
    }
}

fn credentials(held: &Participation, id: &ParticipantId) -> &'static str {
    match held.credentials.get(id).and_then(|all| all.last()) {
        None => "provisional",
        Some(last) => match (last.stage, last.accepted) {
            (Stage::Reported, true) => "reported, to be accepted",
            (Stage::Reported, false) => "reported, not to be accepted",
            (Stage::Decided, true) => "accepted",
            (Stage::Decided, false) => "not accepted",
        },
    }
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Seated => "seated",
        Standing::Rival => "rival, the body has not decided",
        Standing::NotSeated => "not seated",
    }
}

fn table(rows: &[Row]) -> Table {
    let mut table = Table::new([
        "id",
        "name",
        "capacity",
        "list",
        "heads",
        "representatives",
        "alternates",
        "advisers",
        "standing",
        "credentials",
        "votes",
        "entry",
    ]);
    for row in rows {
        let [heads, representatives, alternates, advisers] =
            row.persons.map(|count| count.to_string());
        table.push([
            row.id.clone(),
            row.name.clone(),
            row.capacity.map_or("", Capacity::name).to_owned(),
            row.list.clone().unwrap_or_default(),
            heads,
            representatives,
            alternates,
            advisers,
            row.standing.map_or("", standing).to_owned(),
            row.credentials.to_owned(),
            if row.votes { "yes" } else { "no" }.to_owned(),
            row.entry
                .map_or_else(String::new, |entry| entry.to_string()),
        ]);
    }
    table
}

fn facts(reading: &Reading, body: &MatterId, held: &Participation, rows: &[Row]) -> Value {
    let as_of = reading.when.as_of;
    let lines: Vec<Value> = rows
        .iter()
        .map(|row| {
            let [heads, representatives, alternates, advisers] = row.persons;
            json!({
                "id": row.id, "name": row.name, "capacity": row.capacity, "list": row.list,
                "persons": {"heads": heads, "representatives": representatives, "alternates": alternates, "advisers": advisers},
                "standing": row.standing, "credentials": row.credentials, "votes": row.votes, "entry": row.entry,
            })
        })
        .collect();
    let serving: Vec<Value> = held
        .services
        .iter()
        .filter(|service| service.span.holds(as_of))
        .map(|service| json!({"capacity": service.capacity, "for": service.of, "person": service.person}))
        .collect();
    let suspended: Vec<&ParticipantId> = suspended(reading, held);
    let told = |entered: &Entered<Act>| json!({"entry": entered.entry, "header": entered.header, "act": entered.act});
    json!({
        "body": body, "provisional": true, "participants": lines, "serving": serving,
        "without_vote": suspended,
        "admitted": held.admitted.iter().map(told).collect::<Vec<_>>(),
        "inputs": held.inputs.iter().map(told).collect::<Vec<_>>(),
    })
}

fn suspended<'a>(reading: &Reading, held: &'a Participation) -> Vec<&'a ParticipantId> {
    let all = held.voting_rights.keys();
    all.filter(|id| held.suspended(id, reading.when.as_of))
        .collect()
}

fn view(reading: &Reading, body: &MatterId, held: &Participation, rows: &[Row]) -> Markup {
    let short = reading.shelf.body_name(body);
    let suspended = suspended(reading, held);
    html! {
        p.crumb { a href="/committee" { "Committee" } " · " a href={ "/committee/" (body.name()) } { (short) } }
        h1 { "Participants" }
        p.lead {
            @if rows.is_empty() { "No communication of representatives and no registration is entered for the " (short) "." }
            @else {
                "Provisional list: " (number::of(rows.len(), "delegation or organization", "delegations and organizations"))
                ", as of " (reading.as_of_words()) "."
            }
        }
        p {
            "Designations imply no opinion on the status of any country or territory. "
            a href="/committee/capacities" { "What each capacity may do" }
        }
        (admitted(reading, held))
        (lists(reading, body))
        @if !rows.is_empty() { (list(reading, rows)) }
        @if !suspended.is_empty() {
            section aria-labelledby="votes" {
                h2 #votes { "Without a vote" }
                p { "The right to vote of " (reading.names(suspended, reading.when.as_of)) " is suspended; each stays a member for every count." }
            }
        }
        (serving(reading, held))
        (inputs(reading, held))
    }
}

/// The lists by which other organizations come to take part.
fn lists(reading: &Reading, body: &MatterId) -> Markup {
    let lists = reading.shelf.non_objections();
    let own: Vec<_> = lists
        .filter(|(_, list)| list.body() == Some(body))
        .collect();
    html! {
        @if !own.is_empty() {
            section aria-labelledby="lists" {
                h2 #lists { "Lists for non-objection" }
                ul { @for (id, list) in own { li {
                    (reading.link(id, id.name())) ": " (number::of(list.proposed.len(), "organization", "organizations"))
                    @if list.decided.is_some() { ", decided" } @else if list.deadline.is_some() { ", circulated" }
                } } }
            }
        }
    }
}

fn list(reading: &Reading, rows: &[Row]) -> Markup {
    html! {
        section aria-labelledby="list" {
            h2 #list { "Who takes part" }
            div.wide { table {
                caption { "Delegations and organizations with the number of their persons, by role" }
                thead { tr {
                    th scope="col" { "Name" } th scope="col" { "Capacity" }
                    @for role in Role::ALL { th.n scope="col" { (role.name()) } }
                    th scope="col" { "Seated" } th scope="col" { "Credentials" } th scope="col" { "Vote" } th scope="col" { "Entry" }
                } }
                tbody { @for row in rows { tr {
                    th scope="row" { bdi { (row.name) } }
                    td { (row.capacity.map_or("none on this day", Capacity::name)) }
                    @for count in row.persons { td.n { (count) } }
                    td { (row.standing.map_or("–", standing)) }
                    td { @if row.credentials.is_empty() { "–" } @else { (row.credentials) } }
                    td { @if row.votes { "yes" } @else { "no" } }
                    td { @if let Some(entry) = row.entry { (reading.entry(entry)) } }
                } } }
            } }
        }
    }
}

fn admitted(reading: &Reading, held: &Participation) -> Markup {
    html! {
        @if !held.admitted.is_empty() {
            section aria-labelledby="admitted" {
                h2 #admitted { "Who may take part" }
                div.wide { table {
                    caption { "Each capacity with the formula that gives it, and where it was read" }
                    thead { tr {
                        th scope="col" { "Capacity" } th scope="col" { "Who" } th scope="col" { "To what" }
                        th scope="col" { "From" } th scope="col" { "Source" } th scope="col" { "Entry" }
                    } }
                    tbody { @for entered in &held.admitted {
                        @if let Act::Admitted { capacity, formula, participants, scope, until } = &entered.act { tr {
                            th scope="row" { (capacity.name()) }
                            td.text {
                                (formula.in_words())
                                @if !participants.is_empty() { ": " (reading.names(participants, reading.when.as_of)) }
                            }
                            td.text { @match scope { Some(scope) => (scope), None => span.quiet { "not stated" } } }
                            td { (day::when(&entered.header)) @if let Some(until) = until { " until " (day::day(*until)) } }
                            td { (reading.source(entered.header.source.as_ref())) }
                            td { (reading.entry(entered.entry)) }
                        } }
                    } }
                } }
            }
        }
    }
}

fn serving(reading: &Reading, held: &Participation) -> Markup {
    let as_of = reading.when.as_of;
    let now: Vec<_> = held
        .services
        .iter()
        .filter(|service| service.span.holds(as_of))
        .collect();
    html! {
        @if !now.is_empty() {
            section aria-labelledby="serving" {
                h2 #serving { "Who serves" }
                ul { @for service in now { li {
                    (service.capacity.name())
                    @if let Some(of) = &service.of { ", " (reading.name(of)) }
                    " " span.quiet { "person " bdi.symbol { (service.person.get(..8).unwrap_or_default()) "…" } }
                } } }
            }
        }
    }
}

fn inputs(reading: &Reading, held: &Participation) -> Markup {
    html! {
        @if !held.inputs.is_empty() {
            section aria-labelledby="inputs" {
                h2 #inputs { "Written input" }
                ul { @for entered in &held.inputs {
                    @if let Act::Input { organization, title, words, .. } = &entered.act { li {
                        bdi { "“" (title) "”" } ", "
                        @match (&entered.header.participant, organization) {
                            (Some(id), _) => (reading.name(id)),
                            (None, Some(slug)) => bdi { (held.registered.get(slug).map_or(slug.as_str(), |held| held.name.as_str())) },
                            (None, None) => "not stated",
                        }
                        ", " (number::of(*words as usize, "word", "words")) ", entry " (reading.entry(entered.entry))
                    } }
                } }
            }
        }
    }
}
