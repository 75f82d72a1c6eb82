//! `/record/checkpoint` and `/record/tile/…`: the Record as any client of a tiled log reads it
//! (C2SP tlog-tiles).

use crate::error::{Error, Kind};
use crate::house::House;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use record::tile::{BundlePath, Tile};
use std::sync::Arc;

/// Where the Record's files begin.
const PREFIX: &str = "/record/";
/// What never changes may be kept for a year.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// The checkpoint changes at most once a second.
const A_SECOND: &str = "public, max-age=1";

/// The routes of the Record's files.
pub fn routes() -> Router<Arc<House>> {
    Router::new()
        .route("/record/checkpoint", get(checkpoint))
        .route("/record/tile/{*path}", get(tile))
}

async fn checkpoint(State(house): State<Arc<House>>) -> Response {
    match house.published_checkpoint().await {
        Ok(note) => {
            let kind = "text/plain; charset=utf-8";
            (
                [
                    (header::CONTENT_TYPE, kind),
                    (header::CACHE_CONTROL, A_SECOND),
                ],
                note,
            )
                .into_response()
        }
        Err(error) => failed(&error),
    }
}

/// A tile or a bundle. One that the tree does not have is unknown, and so is every path that is not
/// written in its one form.
async fn tile(State(house): State<Arc<House>>, uri: Uri) -> Response {
    let path = uri.path().strip_prefix(PREFIX).unwrap_or_default();
    let found = if let Ok(bundle) = BundlePath::parse(path) {
        house.bundle(&bundle).await
    } else if let Ok(tile) = Tile::parse(path) {
        house.tile(&tile).await
    } else {
        Ok(None)
    };
    match found {
        Ok(Some(bytes)) => {
            let kind = "application/octet-stream";
            (
                [
                    (header::CONTENT_TYPE, kind),
                    (header::CACHE_CONTROL, FOR_EVER),
                ],
                bytes,
            )
                .into_response()
        }
        Ok(None) => (StatusCode::NOT_FOUND, "This Record has no such file.\n").into_response(),
        Err(error) => failed(&error),
    }
}

/// What failed is said to the operator; a stranger hears that it failed.
fn failed(error: &Error) -> Response {
    if error.kind == Kind::Unknown {
        return (StatusCode::NOT_FOUND, format!("{error}\n")).into_response();
    }
    tracing::error!(detail = error.detail, "{error}");
    let words = "The Record could not be read. Try again in a moment.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, words).into_response()
}
