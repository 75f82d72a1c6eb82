//! The one cookie: the word of a sign-in, for this site alone and out of the reach of script.

use crate::people::Token;
use axum::http::header::{COOKIE, HeaderMap, HeaderValue};
use record::keys::SIGN_IN_MILLIS_MAX;

const NAME: &str = "servanda";
/// Where pages travel encrypted, a name that no host beneath this one can set.
const NAME_SECURE: &str = "__Host-servanda";

/// Sets the cookie for a sign-in.
pub(super) fn set(token: &Token, secure: bool) -> HeaderValue {
    written(&token.to_string(), SIGN_IN_MILLIS_MAX / 1000, secure)
}

/// Takes the cookie back.
pub(super) fn cleared(secure: bool) -> HeaderValue {
    written("", 0, secure)
}

fn written(word: &str, seconds: i64, secure: bool) -> HeaderValue {
    let (name, secure) = if secure {
        (NAME_SECURE, "; Secure")
    } else {
        (NAME, "")
    };
    let text =
        format!("{name}={word}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Strict{secure}");
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// The word of the sign-in that a request brings.
pub(super) fn read(headers: &HeaderMap, secure: bool) -> Option<Token> {
    let name = if secure { NAME_SECURE } else { NAME };
    let cookies = headers.get_all(COOKIE).iter();
    let pairs = cookies
        .filter_map(|held| held.to_str().ok())
        .flat_map(|held| held.split(';'));
    let found = pairs.filter_map(|pair| pair.trim().split_once('='));
    let mut found = found.filter(|(held, _)| *held == name);
    Token::parse(found.next()?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_for_this_site_alone() {
        let token = Token::draw().unwrap();
        for secure in [false, true] {
            let set = set(&token, secure);
            let text = set.to_str().unwrap();
            for word in ["HttpOnly", "SameSite=Strict", "Max-Age=43200", "Path=/"] {
                assert!(text.contains(word), "{text}");
            }
            assert_eq!(text.contains("; Secure"), secure);
            let pair = text.split(';').next().unwrap();
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, format!("a=b; {pair}").parse().unwrap());
            assert_eq!(read(&headers, secure), Some(token.clone()));
            assert_eq!(read(&headers, !secure), None);
        }
        assert!(cleared(true).to_str().unwrap().contains("Max-Age=0"));
    }
}
