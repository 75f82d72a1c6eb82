//! The meeting that a house for exercises opens with: its people, its delegations, an open floor.
//!
//! What is entered is data, `conventions/practice/meeting.jsonl`, with the day, the Chair's State and the like
//! filled in; who represents whom follows from the seats.

use super::seats::{self, Of, Role, Seat, delegations};
use crate::conventions;
use crate::desk::{Desk, read_lines};
use crate::error::{Error, Kind};
use crate::house::House;
use crate::keys::random;
use record::Instant;
use record::entry::SubmissionId;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use treaty::calendar::{Day, Period};
use treaty::participant::ParticipantId;

/// The meeting as lines, with words in braces.
const MEETING: &str = include_str!("../../../../conventions/practice/meeting.jsonl");
/// How many days the session has.
const DAYS: u32 = 14;

/// Which rules the meeting follows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Rules {
    /// Those of the General Assembly for its committees.
    #[default]
    Assembly,
    /// A simplified set for a classroom, which no body follows.
    Classroom,
}

impl Rules {
    /// The name of the set in the Record.
    const fn set(self) -> &'static str {
        match self {
            Self::Assembly => "assembly-committees",
            Self::Classroom => "classroom",
        }
    }
}

/// Opens the meeting of a house whose Record has none yet; says whether it did. A table of people and a
/// choice of rules are for a meeting that is not open yet.
///
/// Crash order: people first, then the acts in one group. What a crash leaves of the people is let go by
/// the next start, because no act names them.
///
/// # Errors
/// When the roster's table is not understood, or the meeting has its people already.
pub(crate) async fn open_meeting(
    house: &House,
    desk: &Desk,
    table: Option<&Path>,
    rules: Option<Rules>,
) -> Result<bool, Error> {
    let slug = conventions::practice()?.slug;
    if !house.conventions().await?.contains(&slug) {
        return Ok(false);
    }
    let floors = house.matters(&format!("{slug}/committee/floor/")).await?;
    if !floors.is_empty() {
        return match (table, rules) {
            (None, None) => Ok(false),
            _ => Err(already_open()),
        };
    }
    let roster = house.roster().ok_or_else(already_open)?;
    let (day, participants) = (
        house.today(&slug).await?,
        house.participants(&slug, None).await?,
    );
    let seats = match table {
        Some(file) => seats::read(&crate::cli::handed_in::file(file)?, &participants, day)?,
        None => seats::usual(&participants, day)?,
    };
    for left in roster.persons().await? {
        roster.let_go(&left.id).await?;
    }
    let mut persons = Vec::new();
    // Each a moment after the one before, so that they are listed in the order of the table.
    for (seat, moment) in seats.iter().zip(house.now()?.unix_millis()..) {
        let now = Instant::from_unix_millis(moment).map_err(|_| no_calendar())?;
        let person = roster.add(seat.name.as_deref(), None, now).await?;
        persons.push(person.id);
    }
    let lines = lines(&slug, &seats, &persons, day, rules.unwrap_or_default())?;
    desk.enter(read_lines(lines.as_bytes())?).await?;
    Ok(true)
}

fn already_open() -> Error {
    Error::new(
        Kind::Usage,
        "the meeting in this home has its people and its rules already",
        "Leave `--roster` and `--rules` out, or begin another meeting with `--home DIR`",
    )
}

/// Every line of the meeting: who represents whom, then the meeting itself.
fn lines(
    slug: &str,
    seats: &[Seat],
    persons: &[String],
    day: Day,
    rules: Rules,
) -> Result<String, Error> {
    let mut lines = participation(slug, seats, persons)?;
    for line in MEETING.lines().filter(|line| !line.trim().is_empty()) {
        lines.push(filled(line, &words(seats, day, rules)?));
    }
    Ok(lines.join("\n"))
}

/// The States that are members of the body, each once.
fn members(seats: &[Seat]) -> BTreeSet<&ParticipantId> {
    let chair = seats.iter().filter(|seat| seat.role == Role::Chair);
    let chair = chair.filter_map(|seat| match &seat.of {
        Of::Participant(id) => Some(id),
        _ => None,
    });
    delegations(seats).into_iter().chain(chair).collect()
}

/// What the words in braces stand for, each as JSON.
fn words(seats: &[Seat], day: Day, rules: Rules) -> Result<BTreeMap<&'static str, Json>, Error> {
    let states = delegations(seats);
    let chair = seats.iter().find(|seat| seat.role == Role::Chair);
    let chair = match chair.map(|seat| &seat.of) {
        Some(Of::Participant(id)) => id,
        _ => return Err(no_calendar()),
    };
    let alone = !states.contains(&chair);
    let sponsor = states
        .iter()
        .find(|id| **id != chair)
        .ok_or_else(no_calendar)?;
    let yesterday = day.date().yesterday().ok().and_then(Day::from_date);
    let last = day.plus(Period::days(DAYS));
    Ok(BTreeMap::from([
        ("today", json!(day)),
        ("yesterday", json!(yesterday.ok_or_else(no_calendar)?)),
        ("last-day", json!(last.map_err(|_| no_calendar())?)),
        ("chair", json!(chair)),
        ("alone", json!(alone)),
        ("sponsor", json!(sponsor)),
        ("members", json!(members(seats).len())),
        ("rules", json!(rules.set())),
    ]))
}

fn no_calendar() -> Error {
    let what = "the meeting cannot be opened on this day with these people";
    Error::new(
        Kind::Machine,
        what,
        "Set the machine's clock, and try again",
    )
}

/// A line with its words filled in, the quotation marks around each included.
fn filled(line: &str, words: &BTreeMap<&'static str, Json>) -> String {
    words.iter().fold(line.to_owned(), |line, (word, value)| {
        line.replace(&format!("\"{{{word}}}\""), &value.to_string())
    })
}

/// Who represents whom, and who serves.
fn participation(slug: &str, seats: &[Seat], persons: &[String]) -> Result<Vec<String>, Error> {
    // The body has members of its own: those who sit, and the State of who presides.
    let mut asks = vec![json!({
        "type": "committee.participation.admitted/1", "capacity": "member", "formula": "listed", "participants": members(seats),
    })];
    for state in delegations(seats) {
        asks.push(communicated(
            &Of::Participant(state.clone()),
            seats,
            persons,
        ));
    }
    for of in observers(seats) {
        asks.extend(registered(of, seats));
        asks.push(communicated(of, seats, persons));
    }
    for (seat, person) in seats.iter().zip(persons) {
        match (seat.role, &seat.of) {
            (Role::Chair, Of::Participant(of)) => asks.push(serves(person, "chair", Some(of))),
            (Role::Secretary, _) => asks.push(serves(person, "secretariat", None)),
            _ => {}
        }
    }
    let matter = format!("{slug}/committee/participation/dark-skies");
    let line = |ask: Json| {
        let id = SubmissionId(random()?).to_string();
        Ok(json!({"id": id, "matter": matter, "ask": ask}).to_string())
    };
    asks.into_iter().map(line).collect()
}

fn serves(person: &str, capacity: &str, of: Option<&ParticipantId>) -> Json {
    let mut ask =
        json!({"type": "committee.participation.serves/1", "person": person, "capacity": capacity});
    if let (Some(of), Json::Object(members)) = (of, &mut ask) {
        members.insert("for".to_owned(), json!(of));
    }
    ask
}

/// Those who observe, each once, in the order of the table.
fn observers(seats: &[Seat]) -> Vec<&Of> {
    let mut all: Vec<&Of> = Vec::new();
    for seat in seats.iter().filter(|seat| seat.role == Role::Observer) {
        if !all.contains(&&seat.of) {
            all.push(&seat.of);
        }
    }
    all
}

/// An organization that the table of participants does not list is registered first.
fn registered(of: &Of, seats: &[Seat]) -> Option<Json> {
    let Of::Organization(name) = of else {
        return None;
    };
    Some(json!({
        "type": "committee.participation.registered/1",
        "organization": short_name(of, seats),
        "name": name,
        "capacity": "organization",
    }))
}

/// The name of a list of representatives, and of an organization that is registered.
fn short_name(of: &Of, seats: &[Seat]) -> String {
    let place = observers(seats).iter().position(|held| *held == of);
    match of {
        Of::Participant(id) => id.to_string().to_lowercase(),
        _ => format!("observer-{}", place.unwrap_or_default() + 1),
    }
}

/// The names that a delegation or an observer communicates.
fn communicated(of: &Of, seats: &[Seat], persons: &[String]) -> Json {
    let own = seats.iter().zip(persons).filter(|(seat, _)| seat.of == *of);
    let members = own.filter_map(|(seat, person)| match seat.role {
        Role::Delegate(role) => Some(json!({"person": person, "role": role})),
        Role::Observer => Some(json!({"person": person, "role": "representative"})),
        _ => None,
    });
    let members: Vec<Json> = members.collect();
    let list = short_name(of, seats);
    let (whose, whom) = match of {
        Of::Participant(id) => ("for", json!(id)),
        _ => ("organization", json!(list)),
    };
    json!({"type": "committee.participation.communicated/1", whose: whom, "list": list, "members": members})
}
