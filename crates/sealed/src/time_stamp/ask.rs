//! Asking an authority over HTTP (RFC 3161, section 3.4).

use std::time::Duration;

use super::{QUERY_TYPE, REPLY_BYTES_MAX, REPLY_TYPE};
use crate::fault::{Fault, Kind};

const CONNECTED_WITHIN: Duration = Duration::from_secs(10);
const ANSWERED_WITHIN: Duration = Duration::from_secs(30);

/// Whether an authority can be asked at an address at all.
pub(crate) fn check_address(address: &str) -> Result<(), Fault> {
    if ["https://", "http://"]
        .iter()
        .any(|begin| address.starts_with(begin))
    {
        return Ok(());
    }
    Err(Fault::new(
        Kind::Usage,
        format!("`{address}` is not the address of a time-stamping authority"),
        "Write it as http://tsa.example.org/stamp; what is sent is a hash and nothing else",
    ))
}

/// Sends a query to an authority; gives the reply's bytes, unchecked.
pub(crate) fn ask(address: &str, query: &[u8]) -> Result<Vec<u8>, Fault> {
    check_address(address)?;
    let silent = |detail: &dyn std::fmt::Display| {
        let what = format!("`{address}` gave no time stamp");
        let remedy = "Ask again, ask another authority, or carry the query there with `--export` and the reply back with `--take`";
        Fault::new(Kind::Machine, what, remedy).because(detail)
    };
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_connect(Some(CONNECTED_WITHIN))
        .timeout_global(Some(ANSWERED_WITHIN))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!("servanda-evidence/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let call = agent.post(address).header("Content-Type", QUERY_TYPE);
    let mut answer = call.send(query).map_err(|error| silent(&error))?;
    if answer.status() != 200 {
        return Err(silent(&format!("it answered {}", answer.status())));
    }
    let kind = answer.headers().get("content-type");
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_owned();
    if !kind.eq_ignore_ascii_case(REPLY_TYPE) {
        return Err(silent(&format!("it answered with `{kind}`")));
    }
    let body = answer.body_mut().with_config().limit(REPLY_BYTES_MAX);
    body.read_to_vec().map_err(|error| silent(&error))
}
