//! `/committee/<body>/participants`: the provisional list of participants of a body. Persons stand in
//! it by their number and role; open acts carry no name.

use super::bodies;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{Tongue, args, key};
use crate::web::words::{participation, term};
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
            let name = reading.shelf.body_name(&body);
            let title = reading.word_with("participation-title", &args![body = name]);
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
    credentials: Option<&'static str>,
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
                credentials: None,
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
        credentials: of.map(|id| credentials(held, id)),
        votes: capacity == Some(Capacity::Member)
            && of.is_some_and(|id| !held.suspended(id, as_of)),
        entry: Some(list.entry),
    }
}

fn credentials(held: &Participation, id: &ParticipantId) -> &'static str {
    match held.credentials.get(id).and_then(|all| all.last()) {
        None => key("credentials-provisional"),
        Some(last) => match (last.stage, last.accepted) {
            (Stage::Reported, true) => key("credentials-to-accept"),
            (Stage::Reported, false) => key("credentials-not-to-accept"),
            (Stage::Decided, true) => key("credentials-accepted"),
            (Stage::Decided, false) => key("credentials-not-accepted"),
        },
    }
}

fn standing(tongue: Tongue, standing: Standing) -> String {
    tongue.word(match standing {
        Standing::Seated => key("seated"),
        Standing::Rival => key("seated-rival"),
        Standing::NotSeated => key("seated-not"),
    })
}

/// What programs read of credentials.
fn in_english(credentials: Option<&'static str>) -> String {
    credentials.map_or_else(String::new, |key| Tongue::English.word(key))
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
            row.standing
                .map_or_else(String::new, |held| standing(Tongue::English, held)),
            in_english(row.credentials),
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
                "standing": row.standing, "credentials": in_english(row.credentials), "votes": row.votes, "entry": row.entry,
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
        p.crumb { a href="/committee" { (reading.say("page-committee")) } " · " a href={ "/committee/" (body.name()) } { (reading.quote(short)) } }
        h1 { (reading.say("participants")) }
        p.lead {
            @if rows.is_empty() { (reading.say_with("participation-none", &args![body = reading.quote(short)])) }
            @else {
                (reading.say_with("participation-lead", &args![count = rows.len(), day = reading.plain_day(reading.when.as_of)]))
            }
        }
        p {
            (reading.say("participation-designations")) " "
            a href="/committee/capacities" { (reading.say("capacities-link")) }
        }
        (admitted(reading, held))
        (lists(reading, body))
        @if !rows.is_empty() { (list(reading, rows)) }
        @if !suspended.is_empty() {
            section aria-labelledby="votes" {
                h2 #votes { (reading.say("without-vote")) }
                p { (reading.say_with("vote-suspended", &args![names = reading.names(suspended, reading.when.as_of)])) }
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
                h2 #lists { (reading.say("lists-heading")) }
                ul { @for (id, list) in own { li {
                    @let count = reading.say_with("count-organizations", &args![count = list.proposed.len()]);
                    @let said = if list.decided.is_some() { reading.say_with("list-decided", &args![organizations = count]) }
                        else if list.deadline.is_some() { reading.say_with("list-circulated", &args![organizations = count]) }
                        else { count };
                    (reading.labelled(reading.link(id, id.name()), said))
                } } }
            }
        }
    }
}

fn list(reading: &Reading, rows: &[Row]) -> Markup {
    html! {
        section aria-labelledby="list" {
            h2 #list { (reading.say("who-takes-part")) }
            div.wide { table {
                caption { (reading.say("takes-part-caption")) }
                thead { tr {
                    (reading.column("col-name")) (reading.column("col-capacity"))
                    @for role in Role::ALL { th.n scope="col" { (term::role(reading.tongue, role)) } }
                    (reading.column("col-seated")) (reading.column("col-credentials")) (reading.column("col-vote")) (reading.column("col-entry"))
                } }
                tbody { @for row in rows { tr {
                    th scope="row" { bdi { (row.name) } }
                    td { (row.capacity.map_or_else(|| reading.word("none-that-day"), |held| term::capacity(reading.tongue, held))) }
                    @for count in row.persons { td.n { (count) } }
                    td { (row.standing.map_or_else(|| "–".to_owned(), |held| standing(reading.tongue, held))) }
                    td { @match row.credentials { Some(key) => (reading.say(key)), None => "–" } }
                    td { (term::yes_or_no(reading.tongue, row.votes)) }
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
                h2 #admitted { (reading.say("who-may-take-part")) }
                div.wide { table {
                    caption { (reading.say("admitted-caption")) }
                    thead { tr {
                        (reading.column("col-capacity")) (reading.column("col-who")) (reading.column("col-to-what"))
                        (reading.column("col-from")) (reading.column("col-source")) (reading.column("col-entry"))
                    } }
                    tbody { @for entered in &held.admitted {
                        @if let Act::Admitted { capacity, formula, participants, scope, until } = &entered.act { tr {
                            th scope="row" { (term::capacity(reading.tongue, *capacity)) }
                            td.text {
                                @let formula = participation::formula(reading.tongue, *formula);
                                @if participants.is_empty() { (formula) }
                                @else { (reading.labelled(formula, reading.names(participants, reading.when.as_of))) }
                            }
                            td.text { @match scope { Some(scope) => (reading.quote(scope)), None => span.quiet { (reading.say("not-stated")) } } }
                            td { (reading.day_of(&entered.header)) @if let Some(until) = until { " " (reading.say_with("until-day", &args![day = reading.day(*until)])) } }
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
                h2 #serving { (reading.say("who-serves")) }
                ul { @for service in now { li {
                    @let of = service.of.iter().map(|of| reading.name(of));
                    @let person = html! { bdi.symbol { (service.person.get(..8).unwrap_or_default()) "…" } };
                    (reading.listed([html! { (term::capacity(reading.tongue, service.capacity)) }].into_iter().chain(of)))
                    " " span.quiet { (reading.say_with("person-numbered", &args![id = person])) }
                } } }
            }
        }
    }
}

fn inputs(reading: &Reading, held: &Participation) -> Markup {
    html! {
        @if !held.inputs.is_empty() {
            section aria-labelledby="inputs" {
                h2 #inputs { (reading.say("written-input")) }
                ul { @for entered in &held.inputs {
                    @if let Act::Input { organization, title, words, .. } = &entered.act { li {
                        @let who = match (&entered.header.participant, organization) {
                            (Some(id), _) => reading.name(id),
                            (None, Some(slug)) => html! { bdi { (held.registered.get(slug).map_or(slug.as_str(), |held| held.name.as_str())) } },
                            (None, None) => reading.say("not-stated"),
                        };
                        @let length = reading.say_with("count-words", &args![count = *words]);
                        (reading.listed([html! { bdi { "“" (title) "”" } }, who, length, reading.in_entry(entered.entry)]))
                    } }
                } }
            }
        }
    }
}
