//! The pages and the Record's files over HTTP.
//!
//! A page is a function of a `Reading` and nothing else; each module brings its own `routes()`.
//! The same address answers as a page, as `.json` and as `.csv`. No page needs a script. Programs hand in
//! and read at `/api/v1`.

mod answer;
pub mod api;
mod asked;
mod atom;
mod chapters;
mod committee;
mod connections;
mod depositary;
mod drawing;
mod evidence;
mod fresh;
mod glossary;
mod headers;
mod ics;
mod layout;
mod matter;
mod meeting;
mod paged;
mod participants;
mod people;
mod practice;
mod problem;
mod reading;
mod record;
pub mod record_files;
mod rooms;
mod rules;
mod search;
mod shelf;
mod sources;
mod style;
mod timeline;
mod today;
pub(crate) mod tongue;
mod words;

pub(crate) use connections::LIVE_AT_ONCE;
pub(crate) use reading::Reading;
pub(crate) use tongue::{Tongue, args};
pub(crate) use words::deed::{plain, told};

use crate::desk::Desk;
use crate::error::Error;
use crate::house::House;
use api::Api;
use asked::{Asked, Form};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{from_fn, from_fn_with_state};
use meeting::hub::Hub;
use rooms::Rooms;
use std::future::Future;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower::Layer as _;
use tower::util::MapRequestLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Everything that is served by a house that takes no submissions.
pub fn app(house: Arc<House>) -> Router {
    app_writing(house, None)
}

/// Everything that is served; with a desk, submissions are taken too.
pub fn app_writing(house: Arc<House>, desk: Option<Desk>) -> Router {
    let rooms = Arc::new(Rooms::of(house, style::address().into()));
    let hub = Hub::of(Arc::clone(&rooms), desk.as_ref().map(Desk::size));
    over(rooms, hub, desk)
}

fn over(rooms: Arc<Rooms>, hub: Arc<Hub>, desk: Option<Desk>) -> Router {
    let marking = Arc::clone(&rooms);
    let files = record_files::routes().with_state(Arc::clone(&rooms.house));
    let pages = Router::new()
        .merge(today::routes())
        .merge(timeline::routes())
        .merge(committee::routes())
        .merge(depositary::routes())
        .merge(rules::routes())
        .merge(sources::routes())
        .merge(search::routes())
        .merge(glossary::routes())
        .merge(participants::routes())
        .merge(chapters::routes())
        .merge(record::routes())
        .merge(matter::routes());
    let facts = pages.clone().with_state(Arc::clone(&rooms));
    let lobby = Arc::new(people::Lobby::of(Arc::clone(&rooms), hub, desk.clone()));
    let api = Api::of(Arc::clone(&rooms), desk, facts);
    let pages = pages
        .layer(from_fn_with_state(Arc::clone(&rooms), fresh::answer))
        .merge(style::routes())
        .merge(people::routes(&lobby))
        .fallback(nothing_there)
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(Arc::clone(&rooms), problem::explain))
        .layer(from_fn(tongue::kept_on_the_way))
        .layer(from_fn_with_state(Arc::clone(&lobby), people::noted))
        .with_state(rooms);
    // The form is taken off the address before a route is chosen, and the language noted.
    let pages = MapRequestLayer::new(take_form).layer(pages);
    files
        .merge(people::asked_by_script(&lobby))
        .nest(api::PREFIX, api::routes(Arc::new(api)))
        .fallback_service(pages)
        .layer(from_fn_with_state(marking, practice::mark))
        .layer(CompressionLayer::new())
        .layer(from_fn(headers::strict))
}

/// Serves a house until `end` comes; with a desk, submissions are taken too. `live` is how many pages of
/// meetings may stay open at once, where the operator sets a number.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    house: Arc<House>,
    desk: Option<Desk>,
    listener: TcpListener,
    live: Option<usize>,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let rooms = Arc::new(Rooms::of(house, style::address().into()));
    let hub = Hub::of(Arc::clone(&rooms), desk.as_ref().map(Desk::size));
    let app = over(Arc::clone(&rooms), Arc::clone(&hub), desk);
    // So that the first visitor does not wait for what the others find read already.
    tokio::spawn(async move {
        rooms.reading(&Asked::default()).await.is_ok() && rooms.treaties().await.is_ok()
    });
    let end = async move {
        end.await;
        hub.end();
    };
    let live = live.unwrap_or(connections::LIVE_AT_ONCE);
    connections::serve(listener, app, live, end).await;
    Ok(())
}

async fn nothing_there() -> axum::http::StatusCode {
    axum::http::StatusCode::NOT_FOUND
}

/// Takes the ending of an address as the form asked for.
fn take_form(mut request: Request) -> Request {
    let path = request.uri().path();
    let (page, form) = Form::of(path);
    if page != path {
        let query = request.uri().query().map(|query| format!("?{query}"));
        let address = format!("{page}{}", query.unwrap_or_default());
        if let Ok(address) = address.parse() {
            *request.uri_mut() = address;
        }
    }
    request.extensions_mut().insert(form);
    tongue::listen(&mut request);
    request
}
