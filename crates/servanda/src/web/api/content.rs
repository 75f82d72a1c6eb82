//! Content by its SHA-256: what acts name and do not hold.

use super::limits::{Peer, too_many};
use super::problem::{self, Said, Writing};
use super::submissions::{ARRIVES_WITHIN, whole};
use super::{Answered, Api, Problem, Unfit};
use crate::desk::{Unfit as DeskUnfit, key_name};
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap};
use axum::response::IntoResponse;
use record::entry::Signed;
use record::hash::sha256;
use record::keys::signed_so;
use record::{Hash, Value};
use std::sync::Arc;
use treaty::NotInOrder;

/// The most bytes of one content.
const CONTENT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The header that holds the signature.
pub(crate) const SIGNED: &str = "servanda-signed";

/// What is signed by whoever sends content: the canonical bytes of an object with its hash alone. It
/// has no `id`, so no submission is ever the same.
pub(crate) fn message(name: Hash) -> Vec<u8> {
    format!("{{\"sha256\":\"{}\"}}", name.hex()).into_bytes()
}

/// Read content
///
/// The bytes whose SHA-256 is in the address, as an act names them.
#[utoipa::path(
    get,
    path = "/content/{sha256}",
    tag = "the Record",
    operation_id = "content",
    params(("sha256" = String, Path, description = "SHA-256 in lower-case hexadecimal")),
    responses(
        (status = 200, description = "The content", body = [u8], content_type = "application/octet-stream"),
        problem::Reading,
    )
)]
pub(super) async fn read(State(api): State<Arc<Api>>, Path(name): Path<String>) -> Answered {
    let found = api.rooms.house.content(hash(&name)?).await?;
    let content = found.ok_or_else(|| {
        let remedy = "Send it here with PUT, signed, or ask for another";
        Problem::unknown("No content with this SHA-256 is kept here", remedy)
    })?;
    let headers = [
        (CONTENT_TYPE, "application/octet-stream"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, content).into_response())
}

/// Keep content
///
/// Before an act names it. The header `Servanda-Signed` holds `{"kind":"key","key":…,"sig":…}`: a
/// signature with a person's key over `servanda/submission/1`, a newline and `{"sha256":"…"}`. Sending
/// the same again changes nothing.
#[utoipa::path(
    put,
    path = "/content/{sha256}",
    tag = "handing in",
    operation_id = "keep",
    params(
        ("sha256" = String, Path, description = "SHA-256 in lower-case hexadecimal"),
        ("Servanda-Signed" = String, Header, description = "The signature, as JSON in one line"),
    ),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses(
        (status = 201, description = "Kept"),
        (status = 200, description = "Kept before"),
        (status = 404, description = "The address ends with no SHA-256", body = Said, content_type = "application/problem+json"),
        Writing,
    )
)]
pub(super) async fn keep(
    State(api): State<Arc<Api>>,
    Path(name): Path<String>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Body,
) -> Answered {
    api.desk.as_ref().ok_or(Unfit::ReadingOnly)?;
    let name = hash(&name)?;
    let peer = peer.map(|Extension(peer)| peer).unwrap_or_default();
    let _place = api.limits.place()?;
    if api.limits.address_waits(peer) {
        return Err(too_many());
    }
    let kept = keep_signed(&api, name, &headers, body).await;
    kept.inspect_err(|problem| {
        if problem.is_the_senders() {
            api.limits.turned_away(peer, &[]);
        }
    })
}

async fn keep_signed(api: &Api, name: Hash, headers: &HeaderMap, body: Body) -> Answered {
    let media = headers
        .get(CONTENT_TYPE)
        .map(|media| media.to_str().unwrap_or_default());
    if media != Some("application/octet-stream") {
        return Err(Problem::other_media("Send it as application/octet-stream"));
    }
    let signed = headers.get(SIGNED).ok_or(Unfit::NotSigned)?;
    let signed = Value::read(signed.as_bytes())
        .ok()
        .and_then(|value| Signed::read(value).ok());
    let shown = signed.and_then(|signed| signed_so(&signed, &message(name)).ok()?);
    let shown = shown.ok_or_else(|| NotInOrder::from(DeskUnfit::SignatureDoesNotHold))?;
    let house = &api.rooms.house;
    house.person_of(&shown.key).await?;
    api.limits.signed(&[key_name(&shown.key)])?;
    let content = whole(body, CONTENT_BYTES_MAX, ARRIVES_WITHIN).await?;
    let found = sha256(&content);
    if found != name {
        let sha256 = found.hex();
        return Err(Unfit::OtherContent { sha256 }.into());
    }
    if house.content(name).await?.is_some() {
        return Ok(StatusCode::OK.into_response());
    }
    house.keep(content.to_vec()).await?;
    Ok(StatusCode::CREATED.into_response())
}

fn hash(name: &str) -> Result<Hash, Problem> {
    Hash::from_hex(name).map_err(|_| {
        let remedy = "Write 64 digits 0–9 and a–f";
        Problem::unknown("Content is named by its SHA-256 in hexadecimal", remedy)
    })
}
