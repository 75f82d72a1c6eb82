//! The form of the rule's file: each key, what is written behind it, and what is said of another form.

use crate::cli::handed_in::malformed;
use crate::error::{Error, shortened};
use toml::de::{DeTable, DeValue};

/// A key, what is written behind it, and whether a value has that form.
type Form = (&'static str, &'static str, fn(&DeValue<'_>) -> bool);

const DELAY: &str = "{ days = 90 }, { months = 3 } or { years = 2 }";
const DAY: &str = "a day such as 1995-01-13";
const CODES: &str = "codes such as [\"USA\", \"GBR\"]";

const CLAUSE: [Form; 11] = [
    ("instruments", "a whole number such as 40", is_count),
    ("organizations_count", "true or false", |value| {
        value.is_bool()
    }),
    ("delay", DELAY, is_delay),
    ("then", "\"first-of-next-month\"", |value| {
        value.as_str() == Some("first-of-next-month")
    }),
    ("from", "\"month-of-deposit\"", |value| {
        value.as_str() == Some("month-of-deposit")
    }),
    ("not_before", DAY, is_day),
    ("parent_entry_into_force", DAY, is_day),
    ("named", CODES, is_codes),
    ("eligible", CODES, is_codes),
    (
        "weights",
        "{ file = \"shares.csv\", at_least = \"55%\" }",
        |value| value.is_table(),
    ),
    ("later_party_delay", DELAY, is_delay),
];

const WEIGHTS: [Form; 2] = [
    (
        "file",
        "the name of a file such as \"shares.csv\"",
        |value| value.is_str(),
    ),
    ("at_least", "a share such as \"55.5%\"", |value| {
        value.is_str() || is_count(value)
    }),
];

/// What is wrong with the form of a rule; none when each key has the form that it must have.
pub(super) fn fault(text: &str) -> Option<Error> {
    let file = DeTable::parse(text).ok()?;
    let file = file.get_ref();
    let line = |place: usize| 1 + text.get(..place).unwrap_or_default().matches('\n').count();
    if let Some(other) = file.keys().find(|key| key.get_ref() != "entry_into_force") {
        let what = shortened(&format!(
            "the rule's file has no table `{}`",
            other.get_ref()
        ));
        let remedy = "Write everything in the one table [entry_into_force]";
        return Some(malformed(what, remedy).at_line(line(other.span().start)));
    }
    let clause = file
        .get("entry_into_force")
        .and_then(|clause| clause.get_ref().as_table());
    let Some(clause) = clause else {
        let what = "the rule's file has no table [entry_into_force]";
        return Some(malformed(what, "Begin it with the line [entry_into_force]"));
    };
    let weights = clause
        .get("weights")
        .and_then(|weights| weights.get_ref().as_table());
    let found = other_form(clause, &CLAUSE);
    let found = found.or_else(|| other_form(weights?, &WEIGHTS));
    if let Some((place, what, remedy)) = found {
        return Some(malformed(what, remedy).at_line(line(place)));
    }
    let missing = |table: &DeTable<'_>, keys: &[&'static str]| {
        let missing = keys.iter().find(|key| table.get(**key).is_none());
        missing.copied()
    };
    let key = missing(clause, &["delay"]).or_else(|| missing(weights?, &["file", "at_least"]))?;
    let (_, form, _) = CLAUSE
        .iter()
        .chain(&WEIGHTS)
        .find(|(known, ..)| *known == key)?;
    let what = format!("the rule has no `{key}`");
    Some(malformed(what, format!("Add it as `{key}` = {form}")))
}

/// The first key of a table that is not known or has a value of another form: where, what, and what
/// to do.
fn other_form(table: &DeTable<'_>, forms: &[Form]) -> Option<(usize, String, String)> {
    table.iter().find_map(|(key, value)| {
        let (place, name) = (key.span().start, key.get_ref().as_ref());
        let Some((_, form, has_form)) = forms.iter().find(|(known, ..)| *known == name) else {
            let known: Vec<&str> = forms.iter().map(|(known, ..)| *known).collect();
            let what = shortened(&format!("the rule has no key `{name}`"));
            return Some((place, what, format!("The keys are {}", known.join(", "))));
        };
        let value = value.get_ref();
        if has_form(value) {
            return None;
        }
        let what = format!("`{name}` does not hold what it must");
        let remedy = match value.as_float() {
            Some(number) if name == "at_least" => {
                format!("Write it with its sign, as \"{}%\"", number.as_str())
            }
            _ => format!("Write {form} behind it"),
        };
        Some((place, what, remedy))
    })
}

fn is_count(value: &DeValue<'_>) -> bool {
    let digits = value.as_integer();
    digits.is_some_and(|digits| u32::from_str_radix(digits.as_str(), digits.radix()).is_ok())
}

fn is_delay(value: &DeValue<'_>) -> bool {
    let units = ["days", "months", "years"];
    value.as_table().is_some_and(|table| {
        let known = |key: &str| units.contains(&key);
        table
            .iter()
            .all(|(key, value)| known(key.get_ref()) && is_count(value.get_ref()))
    })
}

/// Of which day, and whether the calendar has it, is looked at when it is read.
fn is_day(value: &DeValue<'_>) -> bool {
    value.is_datetime() || value.is_str()
}

fn is_codes(value: &DeValue<'_>) -> bool {
    let codes = value.as_array();
    codes.is_some_and(|codes| codes.iter().all(|code| code.get_ref().is_str()))
}
