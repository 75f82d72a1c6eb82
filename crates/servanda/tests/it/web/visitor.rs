//! A visitor: asks the house for pages without a network.

use crate::given::{HOUSE_KEY, InMemory, NOON};
use axum::Router;
use axum::body::{Body, HttpBody as _, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use record::Instant;
use record::keys::HouseKind;
use servanda::archive::{Archive as _, MemoryArchive};
use servanda::clock::Clock;
use servanda::conventions;
use servanda::desk::{Desk, Opening, Tools, read_lines};
use servanda::fate::all_goes_well;
use servanda::home::HighWater;
use servanda::house::House;
use servanda::keys::Seed;
use servanda::ledger::MemoryLedger;
use servanda::web;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt as _;

/// An answer, read whole.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("the answer is UTF-8")
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.bytes).expect("the answer is JSON")
    }

    /// Rows as maps from the header's names.
    pub(crate) fn rows(&self) -> Vec<std::collections::BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_reader(self.bytes.as_slice());
        reader
            .deserialize()
            .map(|row| row.expect("the answer is CSV"))
            .collect()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

/// An answer that goes on.
pub(crate) struct Listening(Body);

impl Listening {
    /// What comes next; none when the answer is over or nothing comes for a while.
    pub(crate) async fn next(&mut self) -> Option<String> {
        let frame = poll_fn(|context| Pin::new(&mut self.0).poll_frame(context));
        let frame = tokio::time::timeout(Duration::from_secs(2), frame).await;
        let bytes = frame.ok()??.unwrap().into_data().unwrap();
        Some(String::from_utf8(bytes.to_vec()).unwrap())
    }
}

/// A visitor of one house.
pub(crate) struct Visitor(Router);

impl Visitor {
    /// Of a house that holds the built-in convention.
    pub(crate) async fn of_the_built_in_convention(kind: HouseKind) -> Self {
        let (ledger, archive) = (MemoryLedger::default(), MemoryArchive::default());
        let clock = Clock::standing_at(Instant::parse(NOON).unwrap());
        let tools = Tools {
            ledger: Arc::new(ledger.reopened(all_goes_well())),
            archive: Arc::new(archive.clone()),
            key: Seed::from_bytes(HOUSE_KEY),
            high_water: HighWater::in_memory(all_goes_well()),
            clock: clock.clone(),
        };
        let opening = Opening {
            origin: None,
            kind,
            rp_id: None,
        };
        let desk = Desk::open(tools, Some(opening)).await.unwrap();
        for shipped in conventions::built_in().unwrap() {
            for content in &shipped.contents {
                archive.keep(content.clone()).await.unwrap();
            }
            desk.enter(read_lines(&shipped.lines(|_| true)).unwrap())
                .await
                .unwrap();
        }
        desk.close().await;
        let house = House::over(Arc::new(ledger), Arc::new(archive), clock);
        Self::over(house.await.unwrap(), None)
    }

    /// Of a house whose Record holds no convention.
    pub(crate) async fn of_an_empty_house() -> Self {
        let house = InMemory::unopened();
        house.desk(all_goes_well()).await.unwrap().close().await;
        Self(web::app(Arc::new(house.house().await)))
    }

    /// Of a house, which takes submissions where it has a desk.
    pub(crate) fn over(house: House, desk: Option<Desk>) -> Self {
        Self(web::app_writing(Arc::new(house), desk))
    }

    /// Sends something.
    pub(crate) async fn send(
        &self,
        method: &str,
        address: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Answer {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(body.to_vec())).unwrap())
            .await
    }

    /// Opens an address whose answer goes on, and gives what comes of it.
    pub(crate) async fn listen(&self, address: &str) -> Listening {
        self.listen_as(address, &[]).await
    }

    /// The same with headers.
    pub(crate) async fn listen_as(&self, address: &str, headers: &[(&str, &str)]) -> Listening {
        let mut request = Request::builder().uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::empty()).unwrap();
        let response = self.0.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Listening(response.into_body())
    }

    pub(crate) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.0.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes: to_bytes(body, usize::MAX).await.unwrap().to_vec(),
        }
    }

    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.with(address, &[]).await
    }

    pub(crate) async fn with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(Method::GET).uri(address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// A page that must be there.
    pub(crate) async fn page(&self, address: &str) -> Answer {
        let answer = self.get(address).await;
        let head: String = answer.text().chars().take(300).collect();
        assert_eq!(answer.status, StatusCode::OK, "{address}: {head}");
        answer
    }
}
