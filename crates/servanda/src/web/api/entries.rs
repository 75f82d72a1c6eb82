//! The Record's entries byte for byte, their receipts, and the newest checkpoint.

use super::problem::Reading;
use super::{Answered, Api, Problem};
use crate::error::{Error, Kind};
use crate::ledger::Row;
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use treaty::MatterId;
use utoipa::{IntoParams, ToSchema};

/// Entries in one answer when nothing is said, and at most.
const COUNT: u32 = 100;
const COUNT_MAX: u32 = 1000;
/// An answer holds no more after so many bytes.
const BYTES_ENOUGH: usize = 4 * 1024 * 1024;

/// Which entries.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// The first one.
    from: Option<u64>,
    /// How many, at most.
    #[param(minimum = 1, maximum = 1000)]
    count: Option<u32>,
    /// Only those of this matter.
    #[param(max_length = 200)]
    matter: Option<String>,
}

/// Entries in their order.
#[derive(Serialize, ToSchema)]
struct Entries {
    /// How many entries the Record holds.
    size: u64,
    /// The entries.
    entries: Vec<Numbered>,
    /// Where the next ones are, when there may be more.
    #[schema(required = false)]
    next: String,
}

/// An entry with its number.
#[derive(Serialize, ToSchema)]
struct Numbered {
    /// Its number, from 0.
    entry: u64,
    /// The entry (docs/formats.md); written canonically, its bytes are the Record's.
    #[schema(value_type = Object)]
    frame: serde_json::Value,
}

/// List entries
///
/// In their order; `next` leads through all of them.
#[utoipa::path(
    get,
    path = "/entries",
    tag = "the Record",
    operation_id = "entries",
    params(Which),
    responses((status = 200, description = "The entries", body = Entries), Reading)
)]
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    which: Result<Query<Which>, axum::extract::rejection::QueryRejection>,
) -> Answered {
    let Query(which) = which.map_err(not_read)?;
    let count = which.count.unwrap_or(COUNT).clamp(1, COUNT_MAX);
    let from = which.from.unwrap_or(0);
    let house = &api.rooms.house;
    let size = house.size().await?;
    let rows = match &which.matter {
        _ if i64::try_from(from).is_err() => Vec::new(),
        Some(matter) => house.rows_of(matter, from, count).await?,
        None => house.rows(from, count).await?,
    };
    let more = rows.len() >= usize::try_from(count).unwrap_or(usize::MAX);
    let (mut text, last) = written(&rows, size);
    if let (Some(last), true) = (last, more || last != rows.last().map(|row| row.index)) {
        let matter = which.matter.as_deref();
        let matter = matter.filter(|matter| names_matter(matter));
        let matter = matter.map_or(String::new(), |matter| format!("&matter={matter}"));
        let next = last.saturating_add(1);
        text.push_str(&format!(
            ",\"next\":\"/api/v1/entries?from={next}&count={count}{matter}\""
        ));
    }
    text.push('}');
    Ok(([(CONTENT_TYPE, "application/json")], text).into_response())
}

/// A matter of a convention, or of the house itself.
fn names_matter(name: &str) -> bool {
    MatterId::parse(name).is_ok()
}

/// The answer up to its entries, and the last of them.
fn written(rows: &[Row], size: u64) -> (String, Option<u64>) {
    let mut text = format!("{{\"size\":{size},\"entries\":[");
    let mut last = None;
    for row in rows {
        if last.is_some() {
            text.push(',');
        }
        let frame = String::from_utf8_lossy(&row.bytes);
        text.push_str(&format!("{{\"entry\":{},\"frame\":{frame}}}", row.index));
        last = Some(row.index);
        if text.len() > BYTES_ENOUGH {
            break;
        }
    }
    text.push(']');
    (text, last)
}

/// Read an entry
///
/// Its canonical bytes, as they are hashed into the tree. They never change.
#[utoipa::path(
    get,
    path = "/entries/{number}",
    tag = "the Record",
    operation_id = "entry",
    params(("number" = u64, Path, description = "Its number, from 0")),
    responses((status = 200, description = "The entry", body = Object), Reading)
)]
pub(super) async fn one(State(api): State<Arc<Api>>, Path(number): Path<String>) -> Answered {
    let bytes = api.rooms.house.entry_bytes(index(&number)?).await?;
    let headers = [
        (CONTENT_TYPE, "application/json"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, bytes).into_response())
}

/// Take a receipt
///
/// The entry's bytes, its proof and the newest signed checkpoint, as C2SP tlog-proof has them:
/// `servanda-verify proof FILE` checks it without this house.
#[utoipa::path(
    get,
    path = "/entries/{number}/proof",
    tag = "the Record",
    operation_id = "proof",
    params(("number" = u64, Path, description = "The entry's number, from 0")),
    responses((status = 200, description = "The receipt", body = String, content_type = "text/plain"), Reading)
)]
pub(super) async fn proof(State(api): State<Arc<Api>>, Path(number): Path<String>) -> Answered {
    let receipt = api.rooms.house.receipt(index(&number)?).await?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], receipt).into_response())
}

/// Take the newest checkpoint
///
/// Origin, size, root and the house's signature, as a signed note. Each batch ends with one.
#[utoipa::path(
    get,
    path = "/checkpoint",
    tag = "the Record",
    operation_id = "checkpoint",
    responses((status = 200, description = "The checkpoint", body = String, content_type = "text/plain"), Reading)
)]
pub(super) async fn checkpoint(State(api): State<Arc<Api>>) -> Answered {
    let note = api.rooms.house.checkpoint().await?;
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8")], note).into_response())
}

fn index(number: &str) -> Result<u64, Problem> {
    let number = number
        .parse()
        .ok()
        .filter(|number| i64::try_from(*number).is_ok());
    number.ok_or_else(|| {
        let what = "an entry is named by its number, counted from 0";
        let remedy = "Choose one below the size that /api/v1/checkpoint says";
        Error::new(Kind::Unknown, what, remedy).into()
    })
}

/// What follows the `?` cannot be read.
pub(super) fn not_read(rejected: axum::extract::rejection::QueryRejection) -> Problem {
    tracing::debug!(%rejected, "a query cannot be read");
    Problem::malformed(
        "What follows the `?` of this address cannot be read",
        "Write the names and values that /api/v1/openapi.json describes",
    )
}
