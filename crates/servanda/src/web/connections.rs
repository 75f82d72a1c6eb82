//! Connections: so many at once, each with a head that comes in time, until the house ends.

use super::api::Peer;
use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt as _;

/// Connections held at once; whoever comes then waits until one is free.
const AT_ONCE: usize = 4096;
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
    let mut open = JoinSet::new();
    let mut end = std::pin::pin!(end);
    loop {
        let accepted = tokio::select! {
            () = &mut end => break,
            accepted = accept(&listener, &places) => accepted,
        };
        if let Some((stream, place)) = accepted {
            open.spawn(converse(stream, place, app.clone(), ending.clone()));
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
) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => Some((stream, place)),
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            tokio::time::sleep(REST).await;
            None
        }
    }
}

async fn converse(
    stream: TcpStream,
    _place: OwnedSemaphorePermit,
    app: Router,
    mut ending: watch::Receiver<bool>,
) {
    // An answer is small and awaited: it does not wait for more to travel with it.
    let _ = stream.set_nodelay(true);
    let peer = stream
        .peer_addr()
        .map(|address| Peer(address.ip()))
        .unwrap_or_default();
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
