//! The one style sheet, at an address that names its content.

use super::rooms::Rooms;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use std::sync::Arc;

const SHEET: &str = concat!(
    include_str!("style.css"),
    include_str!("meeting/meeting.css")
);

/// How many hexadecimal digits of its hash the address bears.
const DIGITS: usize = 16;

/// The sheet's address.
pub(crate) fn address() -> String {
    let hash = record::hash::sha256(SHEET.as_bytes()).hex();
    let digits: String = hash.chars().take(DIGITS).collect();
    format!("/style/{digits}.css")
}

/// The sheet.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route(&address(), get(sheet))
}

async fn sheet() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, SHEET)
}
