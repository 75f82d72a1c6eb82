//! What the browser says it was asked (WebAuthn Level 3 §5.8.1).

use serde::Deserialize;

use crate::malformed::{Malformed, Rule};

/// The word for an assertion; a registration has another.
pub(super) const ASSERTION: &str = "webauthn.get";

/// The most bytes of the client's data.
const BYTES_MAX: usize = 4096;

/// The client's data of an assertion. Browsers may say more than this; that is signed and not looked at.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ClientData {
    /// Which ceremony it was.
    #[serde(rename = "type")]
    pub ceremony: String,
    /// The challenge, in base64url.
    pub challenge: String,
    /// Scheme, host and port of the page.
    pub origin: String,
    /// The page stood within one of another origin.
    #[serde(rename = "crossOrigin", default)]
    pub cross_origin: bool,
    /// The origin around it.
    #[serde(rename = "topOrigin", default)]
    top_origin: Option<String>,
}

impl ClientData {
    /// Reads the browser's JSON ([`Rule::ClientData`]); a key that is looked at and stands twice is an error.
    pub fn parse(bytes: &[u8]) -> Result<ClientData, Malformed> {
        let wrong = |what: String| Malformed::new(Rule::ClientData, what);
        if bytes.len() > BYTES_MAX {
            return Err(wrong(format!(
                "the client's data has {} bytes; {BYTES_MAX} is the most",
                bytes.len()
            )));
        }
        // serde would take a list for an object.
        if bytes.first() != Some(&b'{') {
            return Err(wrong("the client's data is not an object".into()));
        }
        let mut read: ClientData = serde_json::from_slice(bytes)
            .map_err(|error| wrong(format!("the client's data cannot be read: {error}")))?;
        read.cross_origin |= read.top_origin.is_some();
        Ok(read)
    }

    /// Whether the page was one of the house with this RP id: over https, or on the machine itself.
    pub(super) fn is_of(&self, rp_id: &str) -> bool {
        let rest = match self.origin.split_once("://") {
            Some(("https", rest)) => rest,
            Some(("http", rest)) if rp_id == "localhost" => rest,
            _ => return false,
        };
        let (host, port) = rest.split_once(':').unwrap_or((rest, "1"));
        let digits =
            (1..=5).contains(&port.len()) && port.bytes().all(|digit| digit.is_ascii_digit());
        host == rp_id && digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_the_house_s_own_host_and_no_other() {
        let rows = [
            ("https://record.example.org", "record.example.org", true),
            (
                "https://record.example.org:8443",
                "record.example.org",
                true,
            ),
            ("http://localhost:8440", "localhost", true),
            ("http://localhost", "localhost", true),
            ("http://record.example.org", "record.example.org", false),
            ("https://evil.example", "record.example.org", false),
            ("https://a.record.example.org", "record.example.org", false),
            (
                "https://record.example.org.evil.example",
                "record.example.org",
                false,
            ),
            (
                "https://record.example.org:8443/x",
                "record.example.org",
                false,
            ),
            ("https://record.example.org:", "record.example.org", false),
            (
                "https://evil@record.example.org",
                "record.example.org",
                false,
            ),
            ("record.example.org", "record.example.org", false),
            ("android:apk-key-hash:x", "localhost", false),
        ];
        for (origin, rp_id, holds) in rows {
            let text =
                format!("{{\"type\":\"webauthn.get\",\"challenge\":\"\",\"origin\":\"{origin}\"}}");
            let data = ClientData::parse(text.as_bytes()).unwrap();
            assert_eq!(data.is_of(rp_id), holds, "{origin}");
        }
    }
}
