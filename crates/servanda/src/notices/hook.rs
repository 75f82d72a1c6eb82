//! Webhooks as the Standard Webhooks specification has them: an id that stays the same however often a
//! notice is sent, a time, and a signature over both and the body.
//!
//! That specification and not HTTP Message Signatures (RFC 9421), because whoever receives needs one
//! HMAC and no choice of what is covered, and libraries for it stand ready in many languages.

use super::outbox::Paper;
use super::post::Fate;
use super::subscriber::Subscriber;
use super::target::{Looked, Targets};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::json;
use sha2::Sha256;
use std::time::Duration;
use ureq::Agent;
use ureq::unversioned::transport::DefaultConnector;

/// A whole call, from the name's resolution to the answer.
const PATIENCE: Duration = Duration::from_secs(15);

/// The signature of a message: `v1,` and base64 of HMAC-SHA256 over id, time and body with dots between.
#[must_use]
pub fn signature(secret: &[u8], id: &str, at: i64, body: &str) -> String {
    // HMAC takes keys of every length.
    let mut mac = match Hmac::<Sha256>::new_from_slice(secret) {
        Ok(mac) => mac,
        Err(_) => return String::new(),
    };
    mac.update(format!("{id}.{at}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

impl Subscriber {
    /// The secret with which its webhooks are signed, as the specification writes it.
    #[must_use]
    pub fn webhook_secret(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.secret))
    }
}

/// The id of a notice to a subscriber: the same each time it is sent.
pub(super) fn message_id(paper: &Paper, to: &Subscriber) -> String {
    format!("n{}-{}", paper.entry, to.id)
}

fn body(paper: &Paper) -> String {
    let mut data = json!({
        "convention": paper.convention, "number": paper.number, "subject": paper.subject, "date": paper.on,
        "texts": paper.texts, "entry": paper.entry, "address": paper.address, "transcribed": paper.transcribed,
    });
    if paper.practice
        && let Some(members) = data.as_object_mut()
    {
        members.insert("practice".to_owned(), json!(true));
    }
    json!({"type": "notification.issued", "timestamp": paper.at.as_str(), "data": data}).to_string()
}

/// Calls a webhook. `now` is in seconds after 1970.
pub(super) fn send(paper: &Paper, to: &Subscriber, targets: Targets, now: i64) -> Fate {
    let Ok(uri) = targets.read(&to.address) else {
        return Fate::Refused;
    };
    let config = Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .user_agent(concat!("servanda/", env!("CARGO_PKG_VERSION")))
        .build();
    let agent = Agent::with_parts(config, DefaultConnector::default(), Looked { targets });
    let (id, body) = (message_id(paper, to), body(paper));
    let answer = agent
        .post(uri)
        .header("content-type", "application/json")
        .header("webhook-id", &id)
        .header("webhook-timestamp", now.to_string())
        .header("webhook-signature", signature(&to.secret, &id, now, &body))
        .send(&body);
    match answer.map(|answer| answer.status().as_u16()) {
        Ok(200..=299) => Fate::Taken,
        // The specification's word for: send no more.
        Ok(410) => Fate::Gone,
        _ => Fate::Again,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's reference libraries.
    #[test]
    fn the_signature_is_that_of_the_specification() {
        let secret = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let said = signature(
            &secret,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            r#"{"test": 2432232314}"#,
        );
        assert_eq!(said, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
