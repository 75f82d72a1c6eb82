//! What goes wrong, as `application/problem+json` (RFC 9457): the first sentence says what is not in
//! order and by which rule, the second what to do.

use super::Unfit;
use crate::error::{Error, Kind};
use crate::web::problem::Problem as PageProblem;
use crate::web::tongue::Spoken;
use crate::web::words::called::capital;
use crate::web::words::law;
use axum::extract::Request;
use axum::http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use treaty::NotInOrder;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response as Described, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

/// What a handler answers with.
pub(crate) type Answered = Result<Response, Problem>;

const MEDIA: &str = "application/problem+json";

/// A problem on its way to whoever asked.
#[derive(Debug, Clone)]
pub(crate) struct Problem(Box<Said>);

/// What went wrong (RFC 9457).
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(super) struct Said {
    /// Names the kind of problem for ever; a tag URI (RFC 4151), not an address.
    #[serde(rename = "type")]
    name: String,
    /// The status of the answer.
    status: u16,
    /// What is wrong: one sentence, with its rule.
    title: String,
    /// What to do: one sentence.
    detail: String,
    /// The kind in a word: `not_in_order`, `malformed`, `unknown`, `storage`.
    kind: String,
    /// Stable name of the rule broken, such as `desk.id_taken`.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    code: String,
    /// The rule in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    rule: String,
    /// What is wrong, without its full stop.
    what: String,
    /// What to do, without its full stop.
    remedy: String,
    /// Both sentences in the language that `Accept-Language` asks for, where the law says them in it and it is
    /// not English.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    says: String,
    /// The line at fault of what was handed in, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// Under this name the operator finds the detail in the house's traces.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[schema(required = false)]
    instance: String,
    #[serde(skip)]
    retry_after: Option<u64>,
    #[serde(skip)]
    unfit: Option<Box<NotInOrder>>,
}

impl Problem {
    /// Whether the sender is at fault, not the house.
    pub(crate) const fn is_the_senders(&self) -> bool {
        let status = self.0.status;
        status >= 400 && status < 500 && status != 429
    }

    fn with_status(mut self, status: StatusCode) -> Self {
        self.0.status = status.as_u16();
        self
    }

    fn plain(status: StatusCode, kind: &str, what: &str, remedy: &str) -> Self {
        Self(Box::new(Said {
            name: tag(kind),
            status: status.as_u16(),
            title: format!("{what}."),
            detail: format!("{remedy}."),
            kind: kind.to_owned(),
            code: String::new(),
            rule: String::new(),
            what: what.to_owned(),
            remedy: remedy.to_owned(),
            says: String::new(),
            line: None,
            instance: String::new(),
            retry_after: None,
            unfit: None,
        }))
    }

    /// What an address says cannot be read.
    pub(crate) fn malformed(what: &str, remedy: &str) -> Self {
        Self::plain(StatusCode::BAD_REQUEST, "malformed", what, remedy)
    }

    /// What was sent is of another media type.
    pub(crate) fn other_media(remedy: &str) -> Self {
        let what = "What was sent is not of a media type that is read here";
        Self::plain(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "malformed",
            what,
            remedy,
        )
    }

    /// Nothing stands at an address.
    pub(crate) fn unknown(what: &str, remedy: &str) -> Self {
        Self::plain(StatusCode::NOT_FOUND, "unknown", what, remedy)
    }
}

fn tag(name: &str) -> String {
    format!("tag:servanda.invalid,2026:{name}")
}

/// The status that a kind and a rule ask for.
fn status_of(kind: Kind, code: &str) -> StatusCode {
    match (kind, code) {
        (_, "api.foreign_origin" | "api.not_signed" | "desk.signature_does_not_hold")
        | (_, "desk.key_signs_for_nobody" | "desk.operator_only" | "desk.other_person")
        | (_, "desk.out_of_scope" | "desk.passkey_did_not_agree" | "desk.passkey_signs_keys") => {
            StatusCode::FORBIDDEN
        }
        (_, "not_signed_in") => StatusCode::UNAUTHORIZED,
        (_, "no_rp_id") => StatusCode::NOT_FOUND,
        (_, "api.reading_only") => StatusCode::SERVICE_UNAVAILABLE,
        (_, "api.too_many" | "api.all_busy" | "too_many") => StatusCode::TOO_MANY_REQUESTS,
        (_, "api.too_slow") => StatusCode::REQUEST_TIMEOUT,
        (_, "api.too_large" | "desk.too_large") => StatusCode::PAYLOAD_TOO_LARGE,
        (_, "desk.id_taken" | "api.other_content") => StatusCode::CONFLICT,
        (Kind::NotInOrder, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (Kind::Malformed | Kind::Usage, _) => StatusCode::BAD_REQUEST,
        (Kind::Unknown, _) => StatusCode::NOT_FOUND,
        (Kind::Taken | Kind::Home | Kind::Storage | Kind::Machine, _) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

/// Names under which details stand in the traces.
static NUMBER: AtomicU64 = AtomicU64::new(0);

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = status_of(error.kind, &error.code);
        let what = capital(&error.what);
        let name = if error.code.is_empty() {
            error.kind.as_str()
        } else {
            &error.code
        };
        let mut problem = Self::plain(status, error.kind.as_str(), &what, &error.remedy);
        problem.0.name = tag(name);
        problem.0.line = error.line;
        error.rule().clone_into(&mut problem.0.rule);
        error.code.clone_into(&mut problem.0.code);
        problem.0.unfit.clone_from(&error.unfit);
        if !error.detail.is_empty() {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let instance = format!("urn:servanda:trace:{}-{number}", std::process::id());
            if status.is_server_error() {
                tracing::error!(instance, detail = error.detail, "{error}");
            } else {
                tracing::info!(instance, detail = error.detail, "{error}");
            }
            problem.0.instance = instance;
        }
        problem
    }
}

impl From<NotInOrder> for Problem {
    fn from(unfit: NotInOrder) -> Self {
        Error::from(unfit).into()
    }
}

impl From<Unfit> for Problem {
    fn from(unfit: Unfit) -> Self {
        let seconds = match &unfit {
            Unfit::TooMany { seconds } | Unfit::AllBusy { seconds } => Some(*seconds),
            _ => None,
        };
        let mut problem = Self::from(NotInOrder::from(unfit));
        problem.0.retry_after = seconds;
        problem
    }
}

impl From<PageProblem> for Problem {
    fn from(page: PageProblem) -> Self {
        Self::plain(page.status, &page.code, &page.what, &page.remedy)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::BAD_REQUEST);
        let body = serde_json::to_vec(&*self.0).unwrap_or_default();
        let mut response = (status, [(CONTENT_TYPE, MEDIA)], body).into_response();
        if let Some(seconds) = self.0.retry_after {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(RETRY_AFTER, seconds);
        }
        if self.0.unfit.is_some() {
            response.extensions_mut().insert(self);
        }
        response
    }
}

/// Nothing of the API has this address.
pub(super) async fn nothing_there() -> Problem {
    Problem::unknown(
        "The API has no such address",
        "Choose one from /api/v1/openapi.json",
    )
}

/// The address is there, and not for this.
pub(super) async fn other_method(method: Method) -> Problem {
    let what = "This address does not take what was asked of it";
    let remedy = "Choose a method from /api/v1/openapi.json";
    tracing::debug!(%method, "another method was asked");
    Problem::plain(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        what,
        remedy,
    )
}

/// Explains what nothing of ours has explained: an address that cannot be read, a fault.
pub(crate) async fn explain(request: Request, next: Next) -> Response {
    let tongue = Spoken::of(None, request.headers()).tongue;
    let response = next.run(request).await;
    if let Some(problem) = response.extensions().get::<Problem>()
        && let Some(unfit) = &problem.0.unfit
        && let Some(says) = law::plain(tongue, unfit)
    {
        let mut said = problem.0.clone();
        (said.says, said.unfit) = (says, None);
        return Problem(said).into_response();
    }
    let status = response.status();
    let explained = status.is_success()
        || status.is_redirection()
        || response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|media| media == MEDIA);
    if explained {
        return response;
    }
    let problem = match status {
        StatusCode::INTERNAL_SERVER_ERROR => Problem::plain(
            status,
            "fault",
            "The house made a fault while it answered",
            "Try again, and if it comes back, tell whoever runs this house which address it was",
        ),
        _ => Problem::malformed(
            "This address cannot be read",
            "Compare it with its description in /api/v1/openapi.json",
        )
        .with_status(status),
    };
    problem.into_response()
}

/// What any request can be answered with; for the description.
pub(super) struct Reading;

/// What a request that hands something in can be answered with; for the description.
pub(super) struct Writing;

/// What a call of the pages' own script can be answered with; for the description.
pub(crate) struct OfScript;

fn described(statuses: &[(&str, &str)]) -> BTreeMap<String, RefOr<Described>> {
    let one = |(status, words): &(&str, &str)| {
        let schema = Ref::from_schema_name("Problem");
        let content = ContentBuilder::new().schema(Some(schema)).build();
        let response = ResponseBuilder::new()
            .description(*words)
            .content(MEDIA, content);
        ((*status).to_owned(), RefOr::T(response.build()))
    };
    statuses.iter().map(one).collect()
}

impl IntoResponses for Reading {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        described(&[
            (
                "304",
                "Nothing has changed since the tag in `If-None-Match`; without a body",
            ),
            ("400", "The address cannot be read"),
            ("404", "Nothing of that name is here at these times"),
            ("405", "The address takes other methods; `Allow` names them"),
            ("503", "The Record's storage failed"),
        ])
    }
}

impl IntoResponses for OfScript {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        let mut all = Writing::responses();
        all.extend(described(&[
            ("401", "Nobody is signed in, or the sign-in has ended"),
            (
                "404",
                "Nothing of that name is here, or passkeys are bound to no address of this house",
            ),
        ]));
        all
    }
}

impl IntoResponses for Writing {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        described(&[
            ("400", "What was handed in cannot be read"),
            (
                "403",
                "It is not signed, the signature does not hold, the key signs for nobody or not for this now, another person is named, or another site sent it",
            ),
            ("405", "The address takes other methods; `Allow` names them"),
            ("408", "It was not whole in time"),
            (
                "409",
                "The id stands for other bytes, or the content has another name",
            ),
            ("413", "It is too large"),
            ("415", "It is of another media type"),
            ("422", "It is not in order; the rule is named"),
            (
                "429",
                "Too many from this sender, or at once; `Retry-After` says when to try again",
            ),
            (
                "503",
                "The house takes no submissions now, or its storage failed: submit the same again",
            ),
        ])
    }
}
