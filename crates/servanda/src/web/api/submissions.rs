//! Handing in over the network: what is signed with a person's key, as the same lines that
//! `servanda submit FILE.jsonl` takes.

use super::limits::{Key, Peer, too_many};
use super::problem::Writing;
use super::{Answered, Api, Problem, Unfit, problem};
use crate::desk::{Answer, Asked, key_name};
use crate::socket;
use axum::Extension;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, HeaderMap, LOCATION};
use axum::response::IntoResponse;
use record::Value;
use record::bytes::decode;
use record::entry::SubmissionId;
use serde::Serialize;
use std::sync::Arc;
use std::time::Duration;
use utoipa::ToSchema;

/// The most bytes of one request.
pub(super) const BODY_BYTES_MAX: usize = 4 * 1024 * 1024;
/// How long a request may take to arrive.
pub(super) const ARRIVES_WITHIN: Duration = Duration::from_secs(20);

const ONE: &str = "application/json";
const LINES: [&str; 2] = ["application/x-ndjson", "application/jsonl"];

/// A submission with its signature.
#[derive(ToSchema)]
#[expect(
    dead_code,
    reason = "stands for its form in the description; what is read is read strictly elsewhere"
)]
pub(super) struct SignedSubmission {
    /// What is asked: an id of 16 random bytes, the matter, the act.
    submission: Submission,
    /// The signature over `servanda/submission/1`, a newline and the submission's canonical bytes.
    signed: SignedBy,
}

/// What is asked.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as above")]
pub(super) struct Submission {
    /// 16 random bytes in base64url without padding; unique for ever, so that a retry enters nothing twice.
    #[schema(
        min_length = 22,
        max_length = 22,
        pattern = "^[A-Za-z0-9_-]{22}$",
        example = "H8KjvTdkhZRbb0bJl8UtYA"
    )]
    id: String,
    /// What the act is about.
    #[schema(max_length = 200, example = "un-cybercrime/committee/floor/first")]
    matter: String,
    /// Of a step on a floor: the newest entry that whoever asks had seen. What moved the floor on since
    /// makes the step not in order.
    after: Option<u64>,
    /// The act asked for: its `type`, the common members and those of its type (docs/submissions.md).
    #[schema(value_type = Object)]
    ask: serde_json::Value,
}

/// By which key, and how.
#[derive(ToSchema)]
#[expect(dead_code, reason = "as above")]
pub(super) struct SignedBy {
    /// `key`.
    #[schema(example = "key")]
    kind: String,
    /// The public key, 32 bytes in base64url without padding.
    key: String,
    /// The signature, 64 bytes in base64url without padding.
    sig: String,
}

/// What was entered.
#[derive(Serialize, ToSchema)]
pub(super) struct Entered {
    /// Each submission, in the order handed in.
    entered: Vec<EnteredOne>,
}

/// Where one submission stands in the Record.
#[derive(Serialize, ToSchema)]
struct EnteredOne {
    /// Its id.
    id: String,
    /// Its first entry.
    first: u64,
    /// How many entries it became.
    count: u32,
    /// It stood there before; nothing was entered now.
    again: bool,
    /// The same in a sentence.
    says: String,
    /// Where its first entry is read.
    entry: String,
    /// Where its receipt is: the entry's bytes, its proof and a signed checkpoint.
    receipt: String,
}

impl From<&Answer> for EnteredOne {
    fn from(answer: &Answer) -> Self {
        let Answer {
            id,
            first,
            count,
            again,
        } = *answer;
        let last = (first + u64::from(count)).saturating_sub(1);
        let place = if count == 1 {
            format!("entry {first}")
        } else {
            format!("entries {first} to {last}")
        };
        let says = if again {
            format!("It stood in the Record before, as {place}; nothing was entered now.")
        } else {
            format!("In order: it stands in the Record as {place}.")
        };
        Self {
            id: id.to_string(),
            first,
            count,
            again,
            says,
            entry: format!("/api/v1/entries/{first}"),
            receipt: format!("/api/v1/entries/{first}/proof"),
        }
    }
}

/// Hand in submissions
///
/// One signed submission as JSON, or a group of them, one a line: the same bytes as the lines that
/// `servanda submit FILE.jsonl` takes. A group goes in whole, in order, or not at all. The answer comes
/// once everything is durable. The id inside the signed bytes makes a retry safe: the same bytes again
/// are answered with where they stand (200). An `Idempotency-Key` is held to: under one key its signer
/// sends one request, and the same key with other bytes is answered with 422.
#[utoipa::path(
    post,
    path = "/submissions",
    tag = "handing in",
    operation_id = "enter",
    params(("Idempotency-Key" = Option<String>, Header, description = "1 to 255 letters, drawn anew for each request", min_length = 1, max_length = 255)),
    request_body(content(
        (SignedSubmission = "application/json"),
        (String = "application/x-ndjson"),
        (String = "application/jsonl"),
    )),
    responses(
        (status = 201, description = "Entered: it stands in the Record, durable and signed over", body = Entered),
        (status = 200, description = "Entered before: where it stands", body = Entered),
        Writing,
    )
)]
pub(super) async fn enter(
    State(api): State<Arc<Api>>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Body,
) -> Answered {
    let desk = api.desk.as_ref().ok_or(Unfit::ReadingOnly)?;
    let one = is_one(&headers)?;
    let _place = api.limits.place()?;
    let peer = peer.map(|Extension(peer)| peer).unwrap_or_default();
    let bytes = whole(body, BODY_BYTES_MAX, ARRIVES_WITHIN).await?;
    if api.limits.address_waits(peer) {
        let named = named(&bytes);
        if !api.limits.heard_all_the_same(peer, &named) {
            return Err(too_many());
        }
    }
    let entered = async {
        let group = read(bytes.clone(), one).await?;
        let keys = keys(&group)?;
        api.limits.signed(&keys)?;
        api.idempotency.hold(&headers, keys.first(), &bytes)?;
        Ok(socket::enter_read(desk, group).await?)
    };
    let answers: Vec<Answer> = entered.await.inspect_err(|problem: &Problem| {
        if problem.is_the_senders() {
            api.limits.turned_away(peer, &named(&bytes));
        }
    })?;
    let status = if answers.iter().all(|answer| answer.again) {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    let entered = Entered {
        entered: answers.iter().map(EnteredOne::from).collect(),
    };
    let location = match answers.as_slice() {
        [only] => [(LOCATION, format!("/api/v1/submissions/{}", only.id))].into(),
        _ => Vec::new(),
    };
    let location = axum::response::AppendHeaders(location);
    Ok((status, location, axum::Json(entered)).into_response())
}

/// Where a submission stands
///
/// For whoever lost an answer and kept the id.
#[utoipa::path(
    get,
    path = "/submissions/{id}",
    tag = "handing in",
    operation_id = "entered",
    params(("id" = String, Path, description = "The submission's id", example = "H8KjvTdkhZRbb0bJl8UtYA")),
    responses((status = 200, description = "Where it stands", body = Entered), problem::Reading)
)]
pub(super) async fn entered(State(api): State<Arc<Api>>, Path(id): Path<String>) -> Answered {
    let id = SubmissionId::parse(&id).map_err(|_| {
        let remedy = "Write the 22 characters that stand in the submission";
        Problem::malformed("This is not the id of a submission", remedy)
    })?;
    let held = api.rooms.house.entered_at(id).await?;
    let answer = Answer {
        id,
        first: held.first,
        count: held.count,
        again: true,
    };
    let entered = Entered {
        entered: vec![EnteredOne::from(&answer)],
    };
    Ok(axum::Json(entered).into_response())
}

/// Whether one submission is sent as JSON; else lines are.
fn is_one(headers: &HeaderMap) -> Result<bool, Problem> {
    let media = headers
        .get(CONTENT_TYPE)
        .and_then(|media| media.to_str().ok());
    let media = media
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    let media = media.trim().to_ascii_lowercase();
    match media.as_str() {
        ONE => Ok(true),
        lines if LINES.contains(&lines) => Ok(false),
        _ => Err(Problem::other_media(
            "Send one submission as application/json, or lines of them as application/x-ndjson",
        )),
    }
}

/// The whole of a request, within its time and its size.
pub(super) async fn whole(
    body: Body,
    bytes_max: usize,
    within: Duration,
) -> Result<Bytes, Problem> {
    match tokio::time::timeout(within, to_bytes(body, bytes_max)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(_)) => Err(Unfit::TooLarge { bytes: bytes_max }.into()),
        Err(_) => Err(Unfit::TooSlow {
            seconds: within.as_secs(),
        }
        .into()),
    }
}

async fn read(bytes: Bytes, one: bool) -> Result<Vec<Asked>, Problem> {
    if one {
        return Ok(vec![Asked::read(&bytes, 1)?]);
    }
    Ok(socket::read(bytes.to_vec()).await?)
}

/// The keys that signed a group; each of it is signed.
fn keys(group: &[Asked]) -> Result<Vec<Key>, Problem> {
    let signed = group.iter().map(|asked| {
        let unsigned = || Problem::from(Unfit::NotSigned);
        asked.signing_key().ok_or_else(unsigned)
    });
    signed.collect()
}

/// The keys that a request names, not checked; none when one of its lines names none.
pub(super) fn named(bytes: &[u8]) -> Vec<Key> {
    let lines = bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    let key = |line: &[u8]| {
        let value = Value::read(line).ok()?;
        let key = decode(value.get("signed")?.get("key")?.as_str()?).ok()?;
        Some(key_name(&key))
    };
    let keys: Option<Vec<Key>> = lines.map(key).collect();
    let mut keys = keys.unwrap_or_default();
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use http_body::{Body as Arriving, Frame};
    use std::convert::Infallible;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    /// A request of which nothing comes.
    struct Never;

    impl Arriving for Never {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            Poll::Pending
        }
    }

    #[tokio::test]
    async fn a_request_that_does_not_arrive_is_not_waited_for() {
        let within = Duration::from_millis(5);
        let problem = whole(Body::new(Never), 10, within).await.unwrap_err();
        let answer = problem.into_response();
        assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
        let said = to_bytes(answer.into_body(), 10_000).await.unwrap();
        let said = Value::read(&said).unwrap();
        assert_eq!(said.get("code").unwrap().as_str(), Some("api.too_slow"));

        let arrived = whole(Body::from("whole"), 10, within).await.unwrap();
        assert_eq!(arrived, "whole");
    }
}
