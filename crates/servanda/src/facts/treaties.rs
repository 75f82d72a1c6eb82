//! All treaties of a house, for programs.

use crate::treaties::{Line, Stand};
use serde_json::{Map, Value, json};
use treaty::calendar::Day;
use treaty::depositary::bilateral::Place;
use treaty::depositary::entry_into_force::Kind;

/// The columns of the table of one participant over all treaties.
pub const STANDS: [&str; 14] = [
    "convention",
    "chapter",
    "number",
    "title",
    "entry_into_force",
    "place",
    "signed",
    "form",
    "deposited",
    "since",
    "until",
    "in_place_of",
    "statements",
    "entries",
];

/// The columns of the table of treaties.
pub const LINES: [&str; 9] = [
    "convention",
    "chapter",
    "number",
    "title",
    "adopted",
    "signatories",
    "instruments",
    "required",
    "entry_into_force",
];

/// The members of one participant in one treaty.
#[must_use]
pub fn stand(stand: &Stand) -> Value {
    let mut members = Map::new();
    members.insert("convention".to_owned(), json!(stand.treaty.slug));
    members.insert("chapter".to_owned(), json!(stand.treaty.chapter.chapter));
    members.insert("number".to_owned(), json!(stand.treaty.chapter.number));
    members.insert("title".to_owned(), json!(stand.treaty.title));
    members.insert("entry_into_force".to_owned(), json!(stand.entry_into_force));
    if let Ok(Value::Object(holding)) = serde_json::to_value(&stand.holding) {
        members.extend(holding);
    }
    let act = |done: &treaty::Done| json!({"type": done.deed.type_name(), "on": done.header.on, "entry": done.entry});
    let acts: Vec<Value> = stand.acts.iter().map(act).collect();
    members.insert("acts".to_owned(), json!(acts));
    Value::Object(members)
}

/// The same as a row of the table.
#[must_use]
pub fn stand_row(stand: &Stand) -> [String; 14] {
    let side = &stand.holding.side;
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let statements = stand.holding.terms.len() + stand.holding.declarations.len();
    let entries: Vec<String> = stand
        .acts
        .iter()
        .map(|done| done.entry.to_string())
        .collect();
    [
        stand.treaty.slug.clone(),
        text(&stand.treaty.chapter.chapter),
        text(&stand.treaty.chapter.number),
        stand.treaty.title.clone(),
        day(stand.entry_into_force),
        place(side.place).to_owned(),
        day(side.signed),
        stand
            .holding
            .form
            .map_or_else(String::new, |form| Kind::from(form).as_str().to_owned()),
        day(side.deposited),
        day(side.since),
        day(side.until),
        side.in_place_of
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        statements.to_string(),
        entries.join(" "),
    ]
}

/// The members of a treaty in a line.
#[must_use]
pub fn line(line: &Line) -> Value {
    json!({
        "convention": line.treaty.slug,
        "chapter": line.treaty.chapter.chapter,
        "number": line.treaty.chapter.number,
        "title": line.treaty.title,
        "adopted": line.adopted,
        "signatories": line.signatories,
        "instruments": line.instruments,
        "required": line.required,
        "entry_into_force": line.entry_into_force,
    })
}

/// The same as a row of the table.
#[must_use]
pub fn line_row(line: &Line) -> [String; 9] {
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    [
        line.treaty.slug.clone(),
        text(&line.treaty.chapter.chapter),
        text(&line.treaty.chapter.number),
        line.treaty.title.clone(),
        day(line.adopted),
        line.signatories.to_string(),
        line.instruments.to_string(),
        line.required.map_or_else(String::new, |it| it.to_string()),
        day(line.entry_into_force),
    ]
}

/// How a participant stands, as programs read it.
#[must_use]
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Outside => "outside",
        Place::Renounced => "renounced",
        Place::Signatory => "signatory",
        Place::Pending => "pending",
        Place::Contracting => "contracting",
        Place::Party => "party",
        Place::DayNotStated => "day_not_stated",
        Place::Left => "left",
        Place::Ceased => "ceased",
    }
}
