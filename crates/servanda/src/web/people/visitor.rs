//! Who asks: from which address, and whether they are signed in.

use super::{Lobby, Somebody, cookie};
use crate::error::{Error, Kind};
use crate::people::{Limits, SignIn, Token};
use crate::web::api::Peer;
use crate::web::problem::Problem;
use crate::web::tongue::{Spoken, key};
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::{HOST, HeaderMap};
use axum::http::request::Parts;
use std::sync::Arc;

/// Whoever sends a request.
pub(crate) struct Visitor {
    pub(super) peer: Peer,
    /// Whether a browser gives passkeys to pages at the address that was asked: what is not encrypted gets none,
    /// but on the machine itself.
    pub(super) passkeys: bool,
    /// The language in which to answer.
    pub(super) spoken: Spoken,
    /// Who is signed in, for the foot of a page.
    pub(crate) somebody: Option<Somebody>,
    sign_in: Option<(Token, SignIn)>,
}

impl FromRequestParts<Arc<Lobby>> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, lobby: &Arc<Lobby>) -> Result<Self, Problem> {
        let peer = parts.extensions.get::<Peer>().copied().unwrap_or_default();
        let spoken = parts.extensions.get::<Spoken>().copied();
        let token = cookie::read(&parts.headers, lobby.secure());
        let sign_in = match (token, lobby.roster()) {
            (Some(token), Ok(roster)) => {
                let now = lobby.rooms.house.now()?;
                let held = roster.sign_in(&token, now).await.map_err(Error::from)?;
                held.map(|held| (token, held))
            }
            _ => None,
        };
        let passkeys = lobby.secure() || on_this_machine(&parts.headers);
        Ok(Self {
            peer,
            passkeys,
            spoken: spoken.unwrap_or_default(),
            somebody: parts.extensions.get::<Somebody>().cloned(),
            sign_in,
        })
    }
}

fn on_this_machine(headers: &HeaderMap) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = host.unwrap_or("localhost");
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name) || name.ends_with(".localhost")
}

impl Visitor {
    /// The sign-in of whoever asks.
    ///
    /// # Errors
    /// When nobody is signed in, or the sign-in has ended.
    pub(crate) fn signed_in(&self) -> Result<(&Token, &SignIn), Problem> {
        let signed_in = self.sign_in.as_ref().map(|(token, held)| (token, held));
        signed_in.ok_or_else(|| {
            Problem::of(
                StatusCode::UNAUTHORIZED,
                "not_signed_in",
                "Nobody is signed in here, or the sign-in has ended",
                "Sign in at /sign-in, and send it again",
            )
            .said(
                key("problem-not-signed-in"),
                key("problem-sign-in"),
                &[("list", "/sign-in")],
            )
        })
    }

    /// The same, for what changes something: it carries the word of its own sign-in.
    ///
    /// # Errors
    /// As [`signed_in`](Self::signed_in); when the word is missing or of another sign-in.
    pub(crate) fn sent(&self, word: &str) -> Result<(&Token, &SignIn), Problem> {
        let (token, held) = self.signed_in()?;
        // Both are hashes, so how far they agree tells nothing of the word itself.
        if token.form_word() == word {
            return Ok((token, held));
        }
        Err(Problem::of(
            StatusCode::FORBIDDEN,
            "form",
            "This form does not belong to the sign-in of this browser",
            "Open the page again and send it from there",
        )
        .said(key("problem-other-form"), key("problem-open-again"), &[]))
    }
}

/// Counts a try against a limit.
///
/// # Errors
/// When it is one too many.
pub(super) fn counted(limits: &Limits, visitor: &Visitor) -> Result<(), Error> {
    limits.try_once(visitor.peer.0).map_err(|waits| {
        let what = "more came from here than one person tries";
        let remedy = format!("Wait {} s and try again", waits.seconds);
        Error::new(Kind::Taken, what, remedy).code("too_many")
    })
}
