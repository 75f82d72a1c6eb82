//! `/rules`: the rules as data, each value with its article, its source and whether it was compared.

mod one_by_one;

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{args, key};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::convention::RulesInForce;
use treaty::rule::RuleValue;

/// The rules.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/rules", get(rules))
}

async fn rules(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                reading.word("page-rules"),
                Here::Rules,
                &[Form::Json, Form::Csv],
            );
            layout::page(&reading, &asked, &head, &view(&reading)).into_response()
        }
        Form::Json => {
            let sets: Vec<_> = reading
                .shelf
                .convention
                .rules
                .iter()
                .map(|held| json!({"entry": held.entry, "rules": held.rules}))
                .collect();
            answer::json(
                &reading,
                json!({"sets": sets, "one_by_one": one_by_one::facts(&reading)}),
            )
        }
        Form::Csv => answer::csv(&asked, &table(&reading))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn table(reading: &Reading) -> Table {
    let mut table = Table::new([
        "set", "id", "rule", "value", "text", "source", "place", "verified",
    ]);
    for held in &reading.shelf.convention.rules {
        for value in &held.rules.values {
            let source = value.source.as_ref();
            table.push([
                held.rules.set.clone(),
                value.id.clone(),
                value.rule.clone(),
                shown(&value.value),
                value.text.clone(),
                source.map_or_else(String::new, |source| source.document.clone()),
                source
                    .and_then(|source| source.place.clone())
                    .unwrap_or_default(),
                value.verified.to_string(),
            ]);
        }
    }
    table
}

fn view(reading: &Reading) -> Markup {
    let sets = &reading.shelf.convention.rules;
    let values = || sets.iter().flat_map(|held| &held.rules.values);
    let verified = values().filter(|value| value.verified).count();
    let values_in_all = reading.say_with("count-values", &args![count = values().count()]);
    let lead = args![
        values = values_in_all,
        sets = sets.len(),
        verified = verified
    ];
    let link = html! { a href="#one-by-one" { (reading.say("one-by-one-link")) } };
    html! {
        h1 { (reading.say("page-rules")) }
        p.lead { (reading.say_with("rules-lead", &lead)) }
        p { (reading.say("rules-words")) }
        p { (reading.say_with("rules-one-by-one", &args![link = link])) }
        @for held in sets { (set(reading, held)) }
        (one_by_one::view(reading, shown))
    }
}

fn set(reading: &Reading, held: &RulesInForce) -> Markup {
    html! {
        section aria-labelledby=(held.rules.set) {
            h2 id=(held.rules.set) { (reading.quote(&held.rules.title)) }
            div.wide { table.rules {
                @let values = reading.say_with("count-values", &args![count = held.rules.values.len()]);
                caption { (reading.say_with("rules-caption", &args![values = values, entry = reading.in_entry(held.entry)])) }
                thead { tr {
                    (reading.column("col-rule")) (reading.column("col-value")) (reading.column("col-in-other-words"))
                    (reading.column("col-read-in")) (reading.column("col-compared"))
                } }
                tbody { @for value in &held.rules.values { (row(reading, &held.rules.set, value)) } }
            } }
        }
    }
}

/// The name of a value on the page; where a set before has one of that name, the set stands before it.
fn anchor(reading: &Reading, set: &str, value: &RuleValue) -> String {
    let sets = reading.shelf.convention.rules.iter();
    let mut before = sets.take_while(|held| held.rules.set != set);
    if before.any(|held| held.rules.value(&value.id).is_some()) {
        return format!("{set}/{}", value.id);
    }
    value.id.clone()
}

fn row(reading: &Reading, set: &str, value: &RuleValue) -> Markup {
    html! {
        tr id=(anchor(reading, set, value)) {
            th scope="row" { (reading.quote(&value.rule)) br; code { (value.id) } }
            td { (reading.quote(shown(&value.value))) }
            td.text { (reading.quote(&value.text)) }
            @match &value.source {
                Some(source) => td { (reading.source(Some(source))) },
                None => td.quiet { (reading.say("not-stated")) },
            }
            td { (reading.say(if value.verified { key("yes") } else { key("not-yet") })) }
        }
    }
}

/// A value as people read it: `90 days`, `yes`, `Hanoi, 2025-10-25 to 2025-10-26`.
fn shown(value: &Value) -> String {
    match value {
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(list) => list.iter().map(shown).collect::<Vec<_>>().join("; "),
        Value::Object(members) if members.contains_key("from") && members.contains_key("until") => {
            let one = |key| members.get(key).map(shown).unwrap_or_default();
            let place = members
                .get("place")
                .map(|place| format!("{}, ", shown(place)));
            format!(
                "{}{} to {}",
                place.unwrap_or_default(),
                one("from"),
                one("until")
            )
        }
        Value::Object(members) => {
            let one = |(key, value): (&String, &Value)| match value {
                Value::Number(number) if number.as_u64() == Some(1) => {
                    format!("1 {}", key.strip_suffix('s').unwrap_or(key))
                }
                Value::Number(number) => format!("{number} {key}"),
                value => format!("{key} {}", shown(value)),
            };
            members.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        value => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_words() {
        let rows = [
            (json!(40), "40"),
            (json!({"days": 90}), "90 days"),
            (json!({"years": 1}), "1 year"),
            (json!(true), "yes"),
            (json!("two-thirds"), "two-thirds"),
            (json!(["ar", "zh"]), "ar; zh"),
            (
                json!([{"place": "X", "from": "2025-10-25", "until": "2025-10-26"}]),
                "X, 2025-10-25 to 2025-10-26",
            ),
        ];
        for (value, words) in rows {
            assert_eq!(shown(&value), words);
        }
    }
}
