//! What every answer says to the browser: nothing from elsewhere, no frame, and script on the pages of
//! people alone.

use super::people::NeedsScript;
use axum::extract::Request;
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;

/// Style sheets and pictures of this house only; no script at all, on all pages but those of people.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For the pages of people: the house's own script too, which asks the house alone.
const POLICY_SCRIPTED: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";
/// There, passkeys are used by the page itself and by nothing within it.
const PASSKEYS: &str = "camera=(), geolocation=(), microphone=(), \
    publickey-credentials-create=(self), publickey-credentials-get=(self)";

const HEADERS: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Puts the headers on every answer.
pub(super) async fn strict(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let scripted = response.extensions().get::<NeedsScript>().is_some();
    for (name, value) in HEADERS {
        response
            .headers_mut()
            .insert(name, HeaderValue::from_static(value));
    }
    // A page speaks the language that the browser asks for.
    let kind = response.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        let asked = HeaderValue::from_static("accept-language");
        response.headers_mut().append(VARY, asked);
    }
    if scripted {
        let policy = HeaderValue::from_static(POLICY_SCRIPTED);
        let headers = response.headers_mut();
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        // Under `no-referrer` browsers would not say from which origin a form was sent, and it would be
        // turned away.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(PASSKEYS),
        );
    }
    response
}
