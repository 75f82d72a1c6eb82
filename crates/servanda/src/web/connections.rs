//! Connections: so many at once, each with a head that comes in time, until the house ends.

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
/// How long the head of a request may take, and how long a connection may say nothing.
const HEAD_WITHIN: Duration = Duration::from_secs(30);
/// How long those who are being answered have when the house ends.
const LEAVE: Duration = Duration::from_secs(20);
/// How long is rested when the machine gives no connection.
const REST: Duration = Duration::from_millis(100);

/// Serves until `end` comes; who is being answered then is answered.
pub(super) async fn serve(listener: TcpListener, app: Router, end: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let (ended, ending) = watch::channel(false);
    let callers = Arc::new(Callers::default());
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
            let held = (place, line);
            open.spawn(converse(stream, peer, held, app.clone(), ending.clone()));
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
    _held: (OwnedSemaphorePermit, Line),
    app: Router,
    mut ending: watch::Receiver<bool>,
) {
    // An answer is small and awaited: it does not wait for more to travel with it.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
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

/// How many connections each address holds.
#[derive(Default)]
struct Callers(Mutex<HashMap<IpAddr, usize>>);

/// One connection of an address, until it is dropped.
struct Line {
    callers: Arc<Callers>,
    address: IpAddr,
}

impl Callers {
    /// One more connection of an address, if it may have one.
    fn one_more(self: &Arc<Self>, address: IpAddr) -> Option<Line> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(address).or_default();
        if *count >= OF_AN_ADDRESS {
            return None;
        }
        *count += 1;
        Some(Line {
            callers: Arc::clone(self),
            address,
        })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut held = self
            .callers
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.address);
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
        let callers = Arc::new(Callers::default());
        let one = IpAddr::from(Ipv4Addr::LOCALHOST);
        let other = IpAddr::from(Ipv4Addr::BROADCAST);
        let mut lines: Vec<Line> = (0..OF_AN_ADDRESS)
            .filter_map(|_| callers.one_more(one))
            .collect();
        assert_eq!(lines.len(), OF_AN_ADDRESS);
        assert!(callers.one_more(one).is_none());
        assert!(callers.one_more(other).is_some());
        lines.pop();
        assert!(callers.one_more(one).is_some());
        drop(lines);
        assert!(callers.0.lock().unwrap().is_empty());
    }
}
