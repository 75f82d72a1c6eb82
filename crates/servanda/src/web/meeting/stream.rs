//! `/meeting/…/live`: what changes on a page, as server-sent events, for as long as the page is open.

use super::room;
use super::shown::Shown;
use super::view::Kind;
use crate::error::{Error, Kind as Fault};
use crate::web::connections::{Line, Place};
use crate::web::people::Lobby;
use crate::web::problem::Problem;
use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, State};
use axum::http::header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, HeaderMap};
use axum::response::{IntoResponse, Response};
use hyper::body::Frame;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::watch;

/// How often a page that hears nothing new hears that the house is there.
const BEAT: Duration = Duration::from_secs(20);
/// What every stream begins with: how soon the browser tries again when it is cut off.
const HELLO: &str = "retry: 1000\n\n";

pub(super) async fn live(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
    Query(asked): Query<BTreeMap<String, String>>,
    place: Option<Extension<Place>>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let kind = Kind::read(&asked)?;
    let after = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let after = after.or(asked.get("after").map(String::as_str));
    let after = after.and_then(|after| after.parse().ok()).unwrap_or(0);
    // A page that saw more than there is was shown another Record: it is shown everything.
    let size = lobby.rooms.house.size().await?;
    let after = if after > size { 0 } else { after };
    let room = room(&lobby, &name).await?;
    let line = match &place {
        Some(Extension(place)) => Some(place.stays_open().ok_or_else(full)?),
        None => None,
    };
    let shown = room.listen(&lobby.rooms, kind).await?;
    lobby.hub.follow();
    let mut hello = HELLO.as_bytes().to_vec();
    let (missed, at) = {
        let now = shown.borrow();
        (now.since(after), now.size.max(after))
    };
    hello.extend(missed.iter().flatten());
    let open = Open {
        first: Some(hello.into()),
        at,
        next: Box::pin(next(shown, lobby.hub.ending())),
        _room: room,
        _line: line,
    };
    let headers = [
        (CONTENT_TYPE, "text/event-stream"),
        (CACHE_CONTROL, "no-store"),
        // Its place is not that of an ordinary connection, so none follows on it.
        (CONNECTION, "close"),
    ];
    Ok((headers, Body::new(open)).into_response())
}

fn full() -> Problem {
    let what = "as many pages of meetings are open here as this house keeps up to date";
    Error::new(
        Fault::Taken,
        what,
        "Read this page and load it again; it works without",
    )
    .code("too_many_open")
    .into()
}

type Listening = (watch::Receiver<Arc<Shown>>, watch::Receiver<bool>);

enum Heard {
    Change(Listening),
    Beat(Listening),
    Over,
}

async fn next(mut shown: watch::Receiver<Arc<Shown>>, mut ending: watch::Receiver<bool>) -> Heard {
    let ended = tokio::select! {
        changed = shown.changed() => Some(changed.is_ok()),
        _ = ending.wait_for(|ending| *ending) => Some(false),
        () = tokio::time::sleep(BEAT) => None,
    };
    match ended {
        Some(true) => Heard::Change((shown, ending)),
        Some(false) => Heard::Over,
        None => Heard::Beat((shown, ending)),
    }
}

/// The body of one open page's stream.
struct Open {
    first: Option<Bytes>,
    /// The Record's size as the page has it.
    at: u64,
    next: Pin<Box<dyn Future<Output = Heard> + Send>>,
    // A room on which a page is open is kept.
    _room: Arc<super::Room>,
    _line: Option<Line>,
}

impl hyper::body::Body for Open {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(first) = self.first.take() {
            return Poll::Ready(Some(Ok(Frame::data(first))));
        }
        loop {
            match self.next.as_mut().poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Heard::Over) => return Poll::Ready(None),
                Poll::Ready(Heard::Beat((shown, ending))) => {
                    self.next = Box::pin(next(shown, ending));
                    let beat = Bytes::from_static(b":\n\n");
                    return Poll::Ready(Some(Ok(Frame::data(beat))));
                }
                Poll::Ready(Heard::Change((mut shown, ending))) => {
                    let now = Arc::clone(&shown.borrow_and_update());
                    let event = now.since(self.at);
                    self.at = self.at.max(now.size);
                    self.next = Box::pin(next(shown, ending));
                    if let Some(event) = event {
                        return Poll::Ready(Some(Ok(Frame::data(event))));
                    }
                }
            }
        }
    }
}
