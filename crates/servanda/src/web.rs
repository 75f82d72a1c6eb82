//! The pages and the Record's files over HTTP.
//!
//! A page is a function of a `Reading` and nothing else; each module brings its own `routes()`.
//! The same address answers as a page, as `.json` and as `.csv`. No page needs a script.

mod answer;
mod asked;
mod committee;
mod depositary;
mod drawing;
mod fresh;
mod headers;
mod layout;
mod matter;
mod problem;
mod reading;
mod record;
pub mod record_files;
mod rooms;
mod rules;
mod shelf;
mod sources;
mod style;
mod timeline;
mod today;
mod words;

pub(crate) use reading::Reading;
pub(crate) use words::deed::{plain, told};

use crate::error::{Error, Kind};
use crate::house::House;
use asked::{Asked, Form};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{from_fn, from_fn_with_state};
use rooms::Rooms;
use std::future::Future;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower::Layer as _;
use tower::util::MapRequestLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Everything that is served.
pub fn app(house: Arc<House>) -> Router {
    over(Arc::new(Rooms::of(house, style::address().into())))
}

fn over(rooms: Arc<Rooms>) -> Router {
    let files = record_files::routes().with_state(Arc::clone(&rooms.house));
    let pages = Router::new()
        .merge(today::routes())
        .merge(timeline::routes())
        .merge(committee::routes())
        .merge(depositary::routes())
        .merge(rules::routes())
        .merge(sources::routes())
        .merge(record::routes())
        .merge(matter::routes())
        .layer(from_fn_with_state(Arc::clone(&rooms), fresh::answer))
        .merge(style::routes())
        .fallback(nothing_there)
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(Arc::clone(&rooms), problem::explain))
        .with_state(rooms);
    // The form is taken off the address before a route is chosen.
    let pages = MapRequestLayer::new(take_form).layer(pages);
    files
        .fallback_service(pages)
        .layer(CompressionLayer::new())
        .layer(from_fn(headers::strict))
}

/// Serves a house until `end` comes.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    house: Arc<House>,
    listener: TcpListener,
    end: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    let rooms = Arc::new(Rooms::of(house, style::address().into()));
    let served = axum::serve(listener, over(Arc::clone(&rooms))).with_graceful_shutdown(end);
    // So that the first visitor does not wait for what the others find read already.
    tokio::spawn(async move { rooms.reading(&Asked::default()).await.is_ok() });
    served.await.map_err(|error| {
        let remedy = "Start the house again with `servanda serve`";
        Error::new(Kind::Storage, "serving pages has ended", remedy).detail(error)
    })
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
    request
}
