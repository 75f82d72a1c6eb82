//! The calls themselves: blocking HTTP beside the other work, answers and problems read strictly.

use crate::desk::Answer;
use crate::error::{Error, Kind};
use crate::keys::Seed;
use crate::socket::answers_of;
use crate::web::api::{SIGNED, message};
use record::Value;
use record::hash::sha256;
use std::time::Duration;
use ureq::Agent;
use ureq::http::Response;

/// How long a house may take to take the connection, and to answer.
const CONNECTED_WITHIN: Duration = Duration::from_secs(10);
const ANSWERED_WITHIN: Duration = Duration::from_secs(120);
/// The most bytes of one answer.
const ANSWER_BYTES_MAX: u64 = 128 * 1024 * 1024;

/// A house elsewhere, by its address.
#[derive(Debug, Clone)]
pub struct Node {
    agent: Agent,
    url: String,
}

/// An answer that was read whole.
pub(super) struct Read {
    pub(super) status: u16,
    pub(super) bytes: Vec<u8>,
}

impl Node {
    /// The house at an address such as `https://record.example.org`.
    ///
    /// # Errors
    /// [`Kind::Usage`] when it is none.
    pub fn at(url: &str) -> Result<Self, Error> {
        let whole = url.trim_end_matches('/');
        let named = whole
            .strip_prefix("https://")
            .or_else(|| whole.strip_prefix("http://"));
        if !named.is_some_and(|named| !named.is_empty() && !named.contains(['/', '?', '#', ' '])) {
            let what = format!("`{url}` is not the address of a house");
            let remedy = "Write it as https://record.example.org or http://localhost:8440";
            return Err(Error::new(Kind::Usage, what, remedy));
        }
        let config = Agent::config_builder()
            .timeout_connect(Some(CONNECTED_WITHIN))
            .timeout_global(Some(ANSWERED_WITHIN))
            .http_status_as_error(false)
            .max_redirects(0)
            .user_agent(concat!("servanda/", env!("CARGO_PKG_VERSION")))
            .build();
        Ok(Self {
            agent: config.into(),
            url: whole.to_owned(),
        })
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that it names as its own.
    pub(super) async fn vkey(&self) -> Result<String, Error> {
        let value = self.json("/api/v1").await?;
        let vkey = value.get("vkey").and_then(serde_json::Value::as_str);
        vkey.map(str::to_owned)
            .ok_or_else(|| self.other("it names no key"))
    }

    /// Hands lines in.
    pub(super) async fn hand_in(&self, lines: Vec<u8>) -> Result<Vec<Answer>, Error> {
        let address = format!("{}/api/v1/submissions", self.url);
        let agent = self.agent.clone();
        let sent = move || {
            let call = agent
                .post(address)
                .header("Content-Type", "application/x-ndjson");
            call.send(&lines)
        };
        // An answer that is lost leaves it open whether anything was entered.
        let read = self.done(sent).await.map_err(|error| Error {
            remedy: "Submit the same again when it can be reached; what was entered is not entered twice".into(),
            ..error
        })?;
        let value = self.value(read)?;
        let bare = bare(&value);
        let answers = Value::try_from(bare)
            .ok()
            .and_then(|value| answers_of(&value));
        answers.ok_or_else(|| self.other("its answer does not say what was entered"))
    }

    /// Keeps content, signed with a person's key.
    pub(super) async fn keep(&self, content: Vec<u8>, key: &Seed) -> Result<(), Error> {
        let name = sha256(&content);
        let signed = key.sign_submission(&message(name))?.to_value().canonical();
        let signed = String::from_utf8_lossy(&signed).into_owned();
        let address = format!("{}/api/v1/content/{name}", self.url);
        let agent = self.agent.clone();
        let sent = move || {
            let call = agent
                .put(address)
                .header("Content-Type", "application/octet-stream");
            call.header(SIGNED, signed).send(&content)
        };
        let read = self.done(sent).await?;
        self.whole(read).map(|_| ())
    }

    /// The receipt of an entry.
    pub(super) async fn receipt(&self, entry: u64) -> Result<Vec<u8>, Error> {
        self.bytes(&format!("/api/v1/entries/{entry}/proof")).await
    }

    /// What stands at an address, as JSON.
    pub(super) async fn json(&self, path: &str) -> Result<serde_json::Value, Error> {
        let read = self.get(path).await?;
        self.value(read)
    }

    /// What stands at an address.
    pub(super) async fn bytes(&self, path: &str) -> Result<Vec<u8>, Error> {
        let read = self.get(path).await?;
        self.whole(read)
    }

    pub(super) async fn get(&self, path: &str) -> Result<Read, Error> {
        let (agent, address) = (self.agent.clone(), format!("{}{path}", self.url));
        self.done(move || agent.get(address).call()).await
    }

    async fn done(
        &self,
        call: impl FnOnce() -> Result<Response<ureq::Body>, ureq::Error> + Send + 'static,
    ) -> Result<Read, Error> {
        let read = tokio::task::spawn_blocking(move || {
            let mut response = call()?;
            let status = response.status().as_u16();
            let body = response.body_mut().with_config().limit(ANSWER_BYTES_MAX);
            Ok(Read {
                status,
                bytes: body.read_to_vec()?,
            })
        });
        let read = read.await.map_err(|error| self.unreachable(&error))?;
        read.map_err(|error: ureq::Error| self.unreachable(&error))
    }

    fn whole(&self, read: Read) -> Result<Vec<u8>, Error> {
        if (200..300).contains(&read.status) {
            return Ok(read.bytes);
        }
        let problem = serde_json::from_slice(&read.bytes).ok();
        let problem = problem.and_then(|value| error_of(&value));
        Err(problem.unwrap_or_else(|| self.other(&format!("it answered {}", read.status))))
    }

    fn value(&self, read: Read) -> Result<serde_json::Value, Error> {
        let bytes = self.whole(read)?;
        let value = serde_json::from_slice(&bytes);
        value.map_err(|error| self.other(&error.to_string()))
    }

    fn unreachable(&self, error: &dyn std::fmt::Display) -> Error {
        let what = format!("the house at {} cannot be reached", self.url);
        let remedy = "Check the address and the network, and that the house is running";
        Error::new(Kind::Storage, what, remedy).detail(error)
    }

    fn other(&self, detail: &str) -> Error {
        let what = format!("what answers at {} is no house of this version", self.url);
        let remedy =
            "Check the address; if it is right, use the version of `servanda` that the house runs";
        Error::new(Kind::Storage, what, remedy).detail(detail)
    }
}

/// The members of an answer that say what was entered.
fn bare(value: &serde_json::Value) -> serde_json::Value {
    let one = |held: &serde_json::Value| {
        let members = ["id", "first", "count", "again"];
        let members =
            members.map(|key| (key.to_owned(), held.get(key).cloned().unwrap_or_default()));
        serde_json::Value::Object(members.into_iter().collect())
    };
    let list = value.get("entered").and_then(serde_json::Value::as_array);
    let list: Vec<_> = list.into_iter().flatten().map(one).collect();
    serde_json::json!({ "entered": list })
}

/// Reads a problem (RFC 9457) back into the error it was made of.
fn error_of(problem: &serde_json::Value) -> Option<Error> {
    let text = |key: &str| problem.get(key).and_then(serde_json::Value::as_str);
    let kind = Kind::parse(text("kind")?).unwrap_or(Kind::Storage);
    let mut what = text("what")?.to_owned();
    if what.starts_with("Not in order: ") {
        what.replace_range(..1, "n");
    }
    let mut error = Error::new(kind, what, text("remedy")?).exit_with(1);
    text("code").unwrap_or_default().clone_into(&mut error.code);
    let line = problem.get("line").and_then(serde_json::Value::as_u64);
    error.line = line.and_then(|line| usize::try_from(line).ok());
    if let Some(instance) = text("instance") {
        error.detail = format!("the operator finds more under {instance}");
    }
    Some(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_house_is_its_beginning_alone() {
        for url in ["http://localhost:8440", "https://record.example.org/"] {
            assert!(Node::at(url).is_ok(), "{url}");
        }
        for url in [
            "",
            "localhost:8440",
            "ftp://a",
            "https://",
            "https://a/b",
            "http://a b",
        ] {
            assert_eq!(Node::at(url).unwrap_err().exit, 2, "{url}");
        }
    }

    #[test]
    fn a_problem_is_the_error_it_was_made_of() {
        let problem = serde_json::json!({
            "kind": "not_in_order", "code": "desk.id_taken", "line": 3,
            "what": "Not in order: the id stands (formats)", "remedy": "Draw another",
        });
        let error = error_of(&problem).unwrap();
        assert_eq!(
            error.to_string(),
            "Line 3: not in order: the id stands (formats). Draw another."
        );
        assert_eq!((error.code.as_str(), error.exit), ("desk.id_taken", 1));
        assert!(error_of(&serde_json::json!({"error": "x"})).is_none());
    }
}
