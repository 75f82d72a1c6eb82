//! Connections: so many at once, each with a head that comes in time, until the house ends.
//!
//! A page that stays open to hear of a meeting takes a place of another kind, so that a room full of open
//! pages leaves the places of those who ask and hand in to them.

use super::api::Peer;
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::HashMap;
use std::future::Future;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

/// Connections held at once; whoever comes then waits until one is free.
const AT_ONCE: usize = 4096;
/// Of these, held by one address: a building full of delegations has room, and leaves it to others.
const OF_AN_ADDRESS: usize = 1024;
/// Open pages of meetings held at once, where the operator sets no other number.
pub(crate) const LIVE_AT_ONCE: usize = 10_000;
/// Of five open pages, held by one address: a building full of delegations has room, and leaves it to others.
const LIVE_OF_AN_ADDRESS: (usize, usize) = (3, 5);
/// How long the head of a request may take, and how long a connection may say nothing.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// How long those who are being answered have when the house ends.
const LEAVE: Duration = Duration::from_secs(20);
/// How long is rested when the machine gives no connection.
const REST: Duration = Duration::from_millis(100);

/// Serves until `end` comes; who is being answered then is answered.
pub(super) async fn serve(
    listener: TcpListener,
    app: Router,
    live: usize,
    end: impl Future<Output = ()>,
) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let (ended, ending) = watch::channel(false);
    let callers = Arc::new(Callers::new(AT_ONCE, OF_AN_ADDRESS));
    let (of, parts) = LIVE_OF_AN_ADDRESS;
    let live = Arc::new(Callers::new(live, (live * of / parts).max(1)));
    let mut open = JoinSet::new();
    let mut end = std::pin::pin!(end);
    loop {
        let accepted = tokio::select! {
            () = &mut end => break,
            accepted = accept(&listener, &places) => accepted,
        };
        if let Some((stream, peer, place)) = accepted
            && let Some(line) = callers.one_more(peer.0)
        {
            let place = Place {
                ordinary: Arc::new(Mutex::new(Some((place, line)))),
                live: Arc::clone(&live),
                address: peer.0,
            };
            open.spawn(converse(stream, peer, place, app.clone(), ending.clone()));
        }
        while open.try_join_next().is_some() {}
    }
    drop((listener, app));
    ended.send_replace(true);
    let all = async { while open.join_next().await.is_some() {} };
    // Dropping what is left ends it; what is entered is entered all the same.
    let _ = tokio::time::timeout(LEAVE, all).await;
}

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, address)) => Some((stream, Peer(address.ip()), place)),
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            tokio::time::sleep(REST).await;
            None
        }
    }
}

async fn converse(
    stream: TcpStream,
    peer: Peer,
    place: Place,
    app: Router,
    mut ending: watch::Receiver<bool>,
) {
    // An answer is small and awaited: it does not wait for more to travel with it.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        request.extensions_mut().insert(place.clone());
        app.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_WITHIN)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    let ended = tokio::select! {
        ended = connection.as_mut() => ended,
        () = over(&mut ending) => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended");
    }
}

async fn over(ending: &mut watch::Receiver<bool>) {
    let _ = ending.wait_for(|ending| *ending).await;
}

/// The place of a connection: an ordinary one, until it stays open to hear of a meeting.
#[derive(Clone)]
pub(crate) struct Place {
    ordinary: Arc<Mutex<Option<(OwnedSemaphorePermit, Line)>>>,
    live: Arc<Callers>,
    address: IpAddr,
}

impl Place {
    /// Gives the ordinary place back and takes one of those that stay open; none where they are taken.
    pub(crate) fn stays_open(&self) -> Option<Line> {
        let line = self.live.one_more(self.address)?;
        let mut held = self.ordinary.lock().unwrap_or_else(PoisonError::into_inner);
        held.take();
        Some(line)
    }
}

/// How many connections each address holds.
struct Callers {
    at_once: usize,
    of_one: usize,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    all: usize,
    ones: HashMap<IpAddr, usize>,
}

/// One connection of an address, until it is dropped.
pub(crate) struct Line {
    callers: Arc<Callers>,
    address: IpAddr,
}

impl Callers {
    fn new(at_once: usize, of_one: usize) -> Self {
        Self {
            at_once,
            of_one,
            held: Mutex::default(),
        }
    }

    /// One more connection of an address, if it may have one.
    fn one_more(self: &Arc<Self>, address: IpAddr) -> Option<Line> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        if held.all >= self.at_once {
            return None;
        }
        let count = held.ones.entry(address).or_default();
        if *count >= self.of_one {
            return None;
        }
        *count += 1;
        held.all += 1;
        Some(Line {
            callers: Arc::clone(self),
            address,
        })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let callers = &self.callers;
        let mut held = callers.held.lock().unwrap_or_else(PoisonError::into_inner);
        let held = &mut *held;
        held.all = held.all.saturating_sub(1);
        if let Some(count) = held.ones.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                held.ones.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn one_address_leaves_room_for_others() {
        let callers = Arc::new(Callers::new(OF_AN_ADDRESS + 2, OF_AN_ADDRESS));
        let one = IpAddr::from(Ipv4Addr::LOCALHOST);
        let other = IpAddr::from(Ipv4Addr::BROADCAST);
        let mut lines: Vec<Line> = (0..OF_AN_ADDRESS)
            .filter_map(|_| callers.one_more(one))
            .collect();
        assert_eq!(lines.len(), OF_AN_ADDRESS);
        assert!(callers.one_more(one).is_none());
        lines.extend(callers.one_more(other));
        lines.extend(callers.one_more(other));
        assert_eq!(lines.len(), OF_AN_ADDRESS + 2);
        assert!(callers.one_more(other).is_none(), "so many in all");
        lines.truncate(OF_AN_ADDRESS);
        lines.pop();
        assert!(callers.one_more(one).is_some());
        drop(lines);
        let held = callers.held.lock().unwrap();
        assert!(held.ones.is_empty() && held.all == 0);
    }
}
