//! People sign in, see their keys and hand in: the pages for it, and what their script asks at
//! `/api/v1/people`.
//!
//! Each page reads the same without script. Passkeys need script, because browsers give them to nothing
//! else; a page says so where it matters, and what is handed in without script is attested by the house.
//! The cookie is for this site alone, every form carries a word that only its own sign-in knows, and what
//! another site sends is turned away.

mod ceremony;
mod cookie;
mod hand_in;
mod invitation;
mod keys;
mod notices;
mod script;
mod sign_in;
mod somebody;
mod visitor;

pub(crate) use script::{NeedsScript, live_script, script};
pub(crate) use somebody::{Somebody, noted};
pub(crate) use visitor::Visitor;

use super::api::{explain, own_only};
use super::asked::Asked;
use super::evidence::{self, Chains};
use super::layout::{self, Head, Here};
use super::meeting;
use super::meeting::hub::Hub;
use super::problem::Problem;
use super::rooms::Rooms;
use super::tongue::Spoken;
use crate::desk::Desk;
use crate::error::{Error, Kind};
use crate::people::{Ceremonies, Limits, Roster};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use std::sync::Arc;
use std::time::Duration;
use utoipa_axum::router::OpenApiRouter;

/// The most bytes that a form or the script sends.
const BYTES_MAX: usize = 64 * 1024;
/// A window in which tries are counted.
const WINDOW: Duration = Duration::from_secs(60);

/// What the people's pages are answered from.
pub(crate) struct Lobby {
    pub(crate) rooms: Arc<Rooms>,
    /// Live meetings.
    pub(crate) hub: Arc<Hub>,
    /// The desk, where this house takes submissions.
    desk: Option<Desk>,
    /// Passkeys, where this house has a name to which they are bound.
    ceremonies: Option<Ceremonies>,
    sign_ins: Limits,
    invitations: Limits,
    asks: Limits,
    links: Limits,
    /// In which chains of custody a person acted.
    pub(crate) chains: Chains,
}

impl Lobby {
    /// The lobby of a house.
    pub(crate) fn of(rooms: Arc<Rooms>, hub: Arc<Hub>, desk: Option<Desk>) -> Self {
        let opened = rooms.house.opened();
        let ceremonies = opened.rp_id.as_deref().and_then(|rp_id| {
            let bound = Ceremonies::of_house(rp_id, &opened.origin);
            bound
                .inspect_err(|error| tracing::error!(detail = error.detail, "{error}"))
                .ok()
        });
        Self {
            rooms,
            hub,
            desk,
            ceremonies,
            sign_ins: Limits::new(WINDOW, 60, 1200),
            invitations: Limits::new(WINDOW, 20, 300),
            asks: Limits::new(WINDOW, 5, 100),
            links: Limits::new(WINDOW, 60, 1200),
            chains: Chains::default(),
        }
    }

    fn roster(&self) -> Result<&Roster, Error> {
        self.rooms.house.roster().ok_or_else(|| {
            let what = "this house shows its pages and lets nobody sign in";
            Error::new(
                Kind::Home,
                what,
                "Ask whoever runs it to start it so that it writes",
            )
        })
    }

    pub(crate) fn desk(&self) -> Result<&Desk, Error> {
        self.desk.as_ref().ok_or_else(|| {
            let what = "this house shows its pages and takes no submissions";
            Error::new(
                Kind::Home,
                what,
                "Ask whoever runs it why it does not write, and try again later",
            )
        })
    }

    /// Whether pages travel encrypted: on the machine itself they need not.
    fn secure(&self) -> bool {
        let rp_id = self.rooms.house.opened().rp_id.as_deref();
        rp_id.is_some_and(|rp_id| rp_id != "localhost")
    }

    fn ceremonies(&self) -> Result<&Ceremonies, Error> {
        self.ceremonies.as_ref().ok_or_else(|| {
            let what = "this Record names no address to which passkeys are bound";
            let remedy = "Sign with a key file, as `servanda keys` shows; a new Record can be made with `servanda init --url`";
            Error::new(Kind::Home, what, remedy).code("no_rp_id")
        })
    }

    /// A page for one person: no copy of it is kept on the way or in the browser.
    async fn page(
        &self,
        spoken: Spoken,
        title: &str,
        address: &str,
        main: &Markup,
    ) -> Result<Response, Problem> {
        self.page_of(None, spoken, title, address, main).await
    }

    /// The same about another convention than the house's own.
    async fn page_of(
        &self,
        convention: Option<String>,
        spoken: Spoken,
        title: &str,
        address: &str,
        main: &Markup,
    ) -> Result<Response, Problem> {
        let asked = Asked {
            page: address.to_owned(),
            convention,
            lang: spoken.choice(),
            liked: spoken.tongue,
            ..Asked::default()
        };
        let reading = self.rooms.reading(&asked).await?;
        let head = Head::of(title, Here::People, &[]);
        let mut response = layout::page(&reading, &asked, &head, main).into_response();
        response.extensions_mut().insert(NeedsScript);
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    }
}

/// The pages.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>(lobby: &Arc<Lobby>) -> Router<S> {
    let pages = Router::new()
        .merge(sign_in::routes())
        .merge(invitation::routes())
        .merge(keys::routes())
        .merge(hand_in::routes())
        .merge(notices::routes())
        .merge(script::routes())
        .merge(meeting::routes())
        .merge(evidence::routes());
    from_here(pages, lobby)
}

/// What the script of the pages asks.
pub(crate) fn asked_by_script<S: Clone + Send + Sync + 'static>(lobby: &Arc<Lobby>) -> Router<S> {
    let (routes, _) = described().split_for_parts();
    from_here(routes.layer(from_fn(explain)), lobby)
}

/// What the script asks, with its description.
pub(crate) fn described() -> OpenApiRouter<Arc<Lobby>> {
    ceremony::described()
}

/// What is sent is small and comes from this house's own pages.
fn from_here<S: Clone + Send + Sync + 'static>(
    routes: Router<Arc<Lobby>>,
    lobby: &Arc<Lobby>,
) -> Router<S> {
    let rooms = Arc::clone(&lobby.rooms);
    routes
        .layer(DefaultBodyLimit::max(BYTES_MAX))
        .layer(from_fn_with_state(rooms, own_only))
        .with_state(Arc::clone(lobby))
}
