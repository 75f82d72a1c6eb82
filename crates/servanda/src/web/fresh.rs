//! Whether a browser's copy is still right: a page changes with the Record, the day, the language and the
//! program that writes it, which is told by when it began.

use super::people::Somebody;
use super::rooms::Rooms;
use super::tongue::Spoken;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH, VARY};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Answers that nothing has changed, or with the page and its tag.
pub(super) async fn answer(
    State(rooms): State<Arc<Rooms>>,
    request: Request,
    next: Next,
) -> Response {
    let read = matches!(*request.method(), Method::GET | Method::HEAD);
    let spoken = request.extensions().get::<Spoken>().copied();
    let somebody = request.extensions().get::<Somebody>();
    let tag = if read {
        tag(&rooms, spoken, somebody).await
    } else {
        None
    };
    let Some(tag) = tag else {
        return next.run(request).await;
    };
    if holds(request.headers(), &tag) {
        let headers = [
            (ETAG, tag),
            (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
            (VARY, HeaderValue::from_static("accept-language")),
        ];
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    if response.status() == StatusCode::OK {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}

/// Weak, because the same page may travel compressed.
async fn tag(
    rooms: &Rooms,
    spoken: Option<Spoken>,
    somebody: Option<&Somebody>,
) -> Option<HeaderValue> {
    let size = rooms.house.size().await.ok()?;
    let now = rooms.house.now().ok()?;
    // The day decides for the house's convention; the hour, for others in most zones.
    let (day, hour) = (rooms.today().await?, now.as_str().get(..13)?);
    let since = rooms.since_millis;
    let tongue = spoken.unwrap_or_default().tongue.code();
    let paused = if rooms.house.is_paused() {
        "-paused"
    } else {
        ""
    };
    // The foot names who is signed in; the tag does not.
    let of = somebody.map_or_else(String::new, |Somebody(name)| {
        let name = record::hash::sha256(name.as_bytes()).hex();
        format!("-{}", name.get(..8).unwrap_or_default())
    });
    HeaderValue::from_str(&format!(
        "W/\"{size}-{day}-{hour}-{since:x}-{tongue}{paused}{of}\""
    ))
    .ok()
}

fn holds(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let asked = headers.get_all(IF_NONE_MATCH).iter();
    let (Ok(tag), asked) = (tag.to_str(), asked.filter_map(|held| held.to_str().ok())) else {
        return false;
    };
    asked
        .flat_map(|held| held.split(','))
        .any(|held| held.trim() == tag)
}
