//! `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): one key, one request.
//!
//! A retry is safe without it, because the id inside the signed bytes enters them once. The header adds
//! what a client library expects of it: the same key with other bytes is told so and enters nothing.

use super::limits::Key;
use super::{Problem, Unfit};
use axum::http::header::{HeaderMap, HeaderName};
use record::Hash;
use record::hash::sha256;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// The header.
const NAME: HeaderName = HeaderName::from_static("idempotency-key");
/// The longest key.
const LETTERS_MAX: usize = 255;
/// Keys remembered, the newest.
const KEPT_MAX: usize = 16_384;

/// The keys of late, each with the signer who used it and what was sent.
#[derive(Debug, Default)]
pub(super) struct Keys(Mutex<Held>);

type Used = (String, Key);

#[derive(Debug, Default)]
struct Held {
    sent: HashMap<Used, Hash>,
    oldest: VecDeque<Used>,
}

impl Keys {
    /// Holds a request against its key, where it has one.
    ///
    /// # Errors
    /// When the header holds no key, or one under which its signer sent something else.
    pub(super) fn hold(
        &self,
        headers: &HeaderMap,
        signer: Option<&Key>,
        bytes: &[u8],
    ) -> Result<(), Problem> {
        let (Some(key), Some(signer)) = (headers.get(NAME), signer) else {
            return Ok(());
        };
        let key = key.to_str().unwrap_or_default().trim();
        if key.is_empty() || key.len() > LETTERS_MAX {
            let remedy = "Write 1 to 255 printable letters, drawn anew for each request";
            return Err(Problem::malformed("The `Idempotency-Key` is none", remedy));
        }
        if self.held_to((key.to_owned(), *signer), sha256(bytes)) {
            return Ok(());
        }
        let key = key.to_owned();
        Err(Unfit::KeyUsed { key }.into())
    }

    /// Whether nothing else was sent under the key.
    fn held_to(&self, used: Used, sent: Hash) -> bool {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(before) = held.sent.get(&used) {
            return *before == sent;
        }
        if held.oldest.len() >= KEPT_MAX
            && let Some(oldest) = held.oldest.pop_front()
        {
            held.sent.remove(&oldest);
        }
        held.oldest.push_back(used.clone());
        held.sent.insert(used, sent);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(key: &str) -> HeaderMap {
        [(NAME, key.parse().unwrap())].into_iter().collect()
    }

    #[test]
    fn one_key_is_for_one_request_of_one_signer() {
        let keys = Keys::default();
        let (one, other) = ([1; 32], [2; 32]);
        let hold = |key: &str, signer, bytes: &[u8]| keys.hold(&headers(key), Some(signer), bytes);
        assert!(hold("a", &one, b"first").is_ok());
        assert!(hold("a", &one, b"first").is_ok(), "a retry");
        assert!(hold("a", &one, b"other").is_err());
        assert!(hold("a", &other, b"other").is_ok(), "another signer's key");
        assert!(hold("b", &one, b"other").is_ok());
        assert!(hold("", &one, b"first").is_err());
        assert!(hold(&"x".repeat(256), &one, b"first").is_err());
        assert!(keys.hold(&HeaderMap::new(), Some(&one), b"x").is_ok());
    }

    #[test]
    fn the_oldest_keys_are_let_go() {
        let keys = Keys::default();
        for number in 0..=KEPT_MAX {
            let key = number.to_string();
            assert!(keys.hold(&headers(&key), Some(&[0; 32]), b"x").is_ok());
        }
        assert!(keys.hold(&headers("0"), Some(&[0; 32]), b"y").is_ok());
        assert!(keys.hold(&headers("2"), Some(&[0; 32]), b"y").is_err());
    }
}
