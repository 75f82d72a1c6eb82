//! The meeting room: a meeting as it goes on, as its Chair, a delegate, the secretariat, an observer and
//! the last row of the room see it.
//!
//! Every view is folded from the Record and made of regions. A page that stays open hears of each change
//! over server-sent events ([`hub`]): what changed is drawn once for each kind of page and shared by all of
//! them. Every form works without script; then the house attests what is asked for whoever is signed in.

mod elects;
mod form;
mod hand_in;
pub(crate) mod hub;
mod list;
mod new;
mod page;
mod parts;
mod reads_out;
mod room;
mod scene;
mod seat;
mod shown;
mod step;
mod stream;
mod summary;
mod view;

use super::people::Lobby;
use super::problem::Problem;
use super::tongue::key;
use axum::Router;
use axum::routing::{get, post};
use room::Room;
use std::sync::Arc;
use treaty::MatterId;

/// The pages of meetings.
pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route("/meeting", get(list::page))
        .route("/meeting/{floor}", get(page::page))
        .route("/meeting/{floor}/live", get(stream::live))
        .route("/meeting/{floor}/you", get(page::you))
        .route("/meeting/{floor}/step", post(hand_in::step))
        .route("/meeting/{floor}/summary", get(summary::page))
        .route("/meeting/{floor}/script", get(summary::script))
        .route("/meeting/{floor}/presence", get(summary::presence))
}

/// The room of a floor on which a meeting was opened.
async fn room(lobby: &Lobby, name: &str) -> Result<Arc<Room>, Problem> {
    let slug = lobby.rooms.slug().await?;
    let id = MatterId::parse(&format!("{slug}/committee/floor/{name}"));
    let unknown = || {
        Problem::unknown(
            format!("No meeting was opened on a floor named “{name}”"),
            "Choose one from /meeting",
        )
        .said(
            key("problem-floor"),
            key("problem-choose"),
            &[("name", name), ("list", "/meeting")],
        )
    };
    let room = lobby.hub.room(&id.map_err(|_| unknown())?);
    match room.scene(&lobby.rooms).await? {
        scene if scene.floor.rules.is_empty() => Err(unknown()),
        _ => Ok(room),
    }
}

/// The room of a floor on which a meeting may be opened with this step.
async fn room_to_open(lobby: &Lobby, name: &str) -> Result<Arc<Room>, Problem> {
    let slug = lobby.rooms.slug().await?;
    match MatterId::parse(&format!("{slug}/committee/floor/{name}")) {
        Ok(id) => Ok(lobby.hub.room(&id)),
        Err(_) => room(lobby, name).await,
    }
}
