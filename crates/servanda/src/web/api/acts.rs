//! Acts one by one, in the order of their days.

use super::pages::Times;
use super::problem::Reading;
use super::{Answered, Api, Problem};
use crate::facts;
use crate::house::Lines;
use crate::web::answer;
use crate::web::asked::Asked;
use axum::extract::{Path, State};
use serde_json::json;
use std::sync::Arc;
use treaty::participant::ParticipantId;
use utoipa::IntoParams;

const COUNT: usize = 100;
const COUNT_MAX: usize = 500;

/// Which acts.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "stands for its form in the description; it is read with the times"
)]
pub(super) struct Which {
    /// Only matters whose name begins so, after the convention's: `committee/session`.
    matter: Option<String>,
    /// Only what was done on the part of this participant.
    #[param(example = "BEN")]
    participant: Option<String>,
    /// How many are passed over.
    from: Option<u32>,
    /// How many, at most.
    #[param(minimum = 1, maximum = 500)]
    count: Option<u32>,
}

/// List acts
///
/// Each with its day, when it became known, its matter, source, entry, and in words.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/acts",
    tag = "a convention",
    operation_id = "acts",
    params(("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"), Which, Times),
    responses((status = 200, description = "The acts", body = super::pages::Facts), Reading)
)]
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    Path(convention): Path<String>,
    asked: Result<Asked, crate::web::problem::Problem>,
) -> Answered {
    let asked = asked?;
    let reading = api.rooms.reading_of(&convention, &asked).await?;
    let from = number(&asked, "from")?.unwrap_or(0);
    let count = number(&asked, "count")?
        .unwrap_or(COUNT)
        .clamp(1, COUNT_MAX);
    let beginning = asked.more.get("matter").map_or("", String::as_str);
    let participant = match asked.more.get("participant") {
        Some(code) => Some(participant(code)?),
        None => None,
    };
    let size = reading.shelf.size;
    let lines = Lines {
        matter: format!("{convention}/{beginning}"),
        participant,
        ..Lines::seen(&treaty::When {
            entry: Some(size),
            ..reading.when.clone()
        })
    };
    let house = &api.rooms.house;
    let lines = house.timeline(&convention, &lines).await?;
    let mut acts = Vec::new();
    for line in lines.iter().skip(from).take(count) {
        if let Some(done) = house.done(line.entry).await? {
            acts.push(facts::act::of(&reading, &done, &line.act_type));
        }
    }
    let mut found = json!({"total": lines.len(), "acts": acts});
    let next = from.saturating_add(count);
    if let (true, Some(members)) = (next < lines.len(), found.as_object_mut()) {
        let next = format!(
            "/api/v1/conventions/{convention}/acts?{}",
            again(&asked, next, count, size)
        );
        members.insert("next".to_owned(), next.into());
    }
    Ok(answer::json(&reading, found))
}

/// The same question from another place on, of the same Record.
fn again(asked: &Asked, from: usize, count: usize, size: u64) -> String {
    let mut query = format!("from={from}&count={count}&entry={size}");
    if let Some(day) = asked.as_of {
        query.push_str(&format!("&as_of={day}"));
    }
    if let Some(known) = asked.known_as_of {
        query.push_str(&format!("&known_as_of={}", known.as_str()));
    }
    for key in ["matter", "participant"] {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-');
        if let Some(value) = asked.more.get(key).filter(|value| value.bytes().all(plain)) {
            query.push_str(&format!("&{key}={value}"));
        }
    }
    query
}

fn number(asked: &Asked, key: &str) -> Result<Option<usize>, Problem> {
    let Some(text) = asked.more.get(key) else {
        return Ok(None);
    };
    let number = text
        .parse::<u32>()
        .ok()
        .and_then(|number| usize::try_from(number).ok());
    number.map(Some).ok_or_else(|| {
        let what = format!("`{key}` is not a number");
        Problem::malformed(&what, "Write it in digits, such as 100")
    })
}

fn participant(code: &str) -> Result<String, Problem> {
    let known = ParticipantId::parse(&code.to_uppercase());
    known.map(|id| id.to_string()).map_err(|_| {
        let remedy = "Write its letters, such as BEN, or EUU for the European Union";
        Problem::malformed("`participant` is not a participant's code", remedy)
    })
}
