//! In which language a visitor is answered: the one chosen in the address, else one the browser asks for,
//! else English.

use super::Tongue;
use axum::extract::{FromRequestParts, Request};
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use std::convert::Infallible;

/// The language of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// Which.
    pub(crate) tongue: Tongue,
    /// Whether the address says so, with `lang=`.
    pub(crate) chosen: bool,
}

/// Notes the language of a request, before a route is chosen.
pub(crate) fn listen(request: &mut Request) {
    let spoken = Spoken::of(request.uri().query(), request.headers());
    request.extensions_mut().insert(spoken);
}

impl Spoken {
    /// The language that a request asks for.
    pub(crate) fn of(query: Option<&str>, headers: &axum::http::HeaderMap) -> Self {
        let pairs = query.unwrap_or_default().split('&');
        let chosen = pairs
            .filter_map(|pair| pair.strip_prefix("lang="))
            .find_map(Tongue::parse);
        if let Some(tongue) = chosen {
            return Self {
                tongue,
                chosen: true,
            };
        }
        let mut asked = headers.get_all(ACCEPT_LANGUAGE).iter();
        let asked = asked.find_map(|held| accepted(held.to_str().ok()?));
        Self {
            tongue: asked.unwrap_or_default(),
            chosen: false,
        }
    }

    /// The language chosen in the address.
    pub(crate) fn choice(self) -> Option<Tongue> {
        self.chosen.then_some(self.tongue)
    }
}

/// The language that a browser likes best among ours (RFC 9110, section 12.5.4).
fn accepted(header: &str) -> Option<Tongue> {
    let mut best: Option<(u32, Tongue)> = None;
    for range in header.split(',') {
        let mut parts = range.split(';').map(str::trim);
        let tongue = parts.next().and_then(Tongue::parse);
        let weight = parts.find_map(|part| part.strip_prefix("q="));
        let weight = weight.map_or(1000, thousandths);
        if let Some(tongue) = tongue.filter(|_| weight > best.map_or(0, |(held, _)| held)) {
            best = Some((weight, tongue));
        }
    }
    best.map(|(_, tongue)| tongue)
}

/// `0.8` as 800; what is no weight counts for nothing.
fn thousandths(weight: &str) -> u32 {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let digits: String = part.chars().chain("000".chars()).take(3).collect();
    match (whole, digits.parse::<u32>()) {
        ("1", Ok(0)) => 1000,
        ("0", Ok(thousandths)) => thousandths,
        _ => 0,
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Spoken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_liked_of_ours_is_spoken() {
        let rows = [
            ("fr-CH, fr;q=0.9, en;q=0.8", Some(Tongue::French)),
            ("de, en;q=0.5, es;q=0.7", Some(Tongue::Spanish)),
            ("zh-Hans-CN", Some(Tongue::Chinese)),
            ("ru;q=0, ar;q=0.001", Some(Tongue::Arabic)),
            ("en;q=0.5, fr;q=0.5", Some(Tongue::English)),
            ("de;q=1, *;q=0.5", None),
            ("fr;q=2, fr;q=, ;;", None),
            ("", None),
        ];
        for (header, tongue) in rows {
            assert_eq!(accepted(header), tongue, "{header}");
        }
    }
}
