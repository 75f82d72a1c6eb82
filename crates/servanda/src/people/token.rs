//! Random words that let somebody in once: in invitations, in cookies, in forms.

use crate::error::Error;
use crate::keys::random;
use record::hash::{Hash, sha256};
use std::fmt;

/// 32 random bytes. The roster keeps their hash, so whoever reads it cannot use them.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// Draws a token.
    ///
    /// # Errors
    /// When the operating system gives no random bytes.
    pub fn draw() -> Result<Self, Error> {
        Ok(Self(random()?))
    }

    /// Reads 43 characters of base64url.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        record::bytes::decode_exact(text).ok().map(Self)
    }

    /// What the roster keeps of it.
    #[must_use]
    pub fn hash(&self) -> Hash {
        sha256(&self.0)
    }

    /// The word that proves to a form of this sign-in that it was not sent by another site: made of the
    /// token, and of no use without it.
    #[must_use]
    pub fn form_word(&self) -> String {
        let word = sha256(&[b"servanda/form/1\n", &self.0[..]].concat());
        record::bytes::encode(&word.0)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&record::bytes::encode(&self.0))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_shows_itself_to_nobody() {
        let token = Token::draw().unwrap();
        assert_eq!(Token::parse(&token.to_string()), Some(token.clone()));
        assert_ne!(token.form_word(), token.to_string());
        assert_eq!(format!("{token:?}"), "Token(…)");
        for wrong in ["", "AA", "not base64!"] {
            assert_eq!(Token::parse(wrong), None);
        }
    }
}
