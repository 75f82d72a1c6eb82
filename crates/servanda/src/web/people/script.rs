//! The house's own script: one file for the pages of people, one more for pages of meetings that stay open,
//! each at an address that names its content.

use super::Lobby;
use crate::web::tongue::Tongue;
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use maud::{Markup, html};
use std::sync::{Arc, LazyLock};

const SCRIPT: &str = include_str!("people.js");
const LIVE: &str = include_str!("../meeting/live.js");

/// How many hexadecimal digits of its hash the address bears.
const DIGITS: usize = 16;

static ADDRESS: LazyLock<String> = LazyLock::new(|| address(SCRIPT));
static LIVE_ADDRESS: LazyLock<String> = LazyLock::new(|| address(LIVE));

fn address(script: &str) -> String {
    let hash = record::hash::sha256(script.as_bytes()).hex();
    let digits: String = hash.chars().take(DIGITS).collect();
    format!("/script/{digits}.js")
}

/// Marks the answers whose pages use the house's own script; all others may use none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NeedsScript;

/// The script, at the end of a page, and the place where it says what it does.
pub(crate) fn script(tongue: Tongue) -> Markup {
    html! {
        p #said role="status" aria-live="polite" {}
        (own(tongue))
    }
}

/// The scripts of a page of a meeting; the page itself says where it says what they do.
pub(crate) fn live_script(tongue: Tongue) -> Markup {
    html! {
        (own(tongue))
        script src=(LIVE_ADDRESS.as_str()) defer {}
    }
}

/// The script with the words that it says.
fn own(tongue: Tongue) -> Markup {
    html! {
        script src=(ADDRESS.as_str()) defer data-wait=(tongue.word("script-wait")) data-once=(tongue.word("script-once-more"))
            data-not=(tongue.word("script-not-agreed")) data-fault=(tongue.word("script-fault")) {}
    }
}

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route(&ADDRESS, get(|| file(SCRIPT)))
        .route(&LIVE_ADDRESS, get(|| file(LIVE)))
}

async fn file(script: &'static str) -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, script)
}
