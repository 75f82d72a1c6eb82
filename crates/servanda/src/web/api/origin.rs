//! Where a request that hands something in may come from: a program, which names no origin, or a page
//! of this house. No other site's page gets an answer that it could read, either.

use super::{Problem, Unfit};
use crate::web::rooms::Rooms;
use axum::extract::{Request, State};
use axum::http::header::{HOST, HeaderMap, ORIGIN};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Turns away what another site's page sends.
pub(crate) async fn own_only(
    State(rooms): State<Arc<Rooms>>,
    request: Request,
    next: Next,
) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let house = &rooms.house;
    let named = house.opened().rp_id.as_deref();
    let exercise = house.is_practice() && named == Some("localhost");
    if exercise && of_this_room(request.headers()) {
        return next.run(request).await;
    }
    match foreign(request.headers(), named) {
        None => next.run(request).await,
        Some(origin) => Problem::from(Unfit::ForeignOrigin { origin }).into_response(),
    }
}

/// Whether a page of this house sent it that was opened by a number or a name of the room's own network, as
/// on the other machines of a practice. Names that anyone can register do not do: one of them could be made
/// to lead here.
fn of_this_room(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let (Some(origin), Some(host)) = (text(ORIGIN.as_str()), text(HOST.as_str())) else {
        return false;
    };
    let (name, _) = split(host);
    let number = name.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
    let own_network = number.is_ok() || name.ends_with(".local");
    own_network && origin.strip_prefix("http://") == Some(host)
}

/// The origin of a request, when it is not this house.
fn foreign(headers: &HeaderMap, named: Option<&str>) -> Option<String> {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site = text("sec-fetch-site").unwrap_or("none");
    let origin = match text(ORIGIN.as_str()) {
        Some(origin) => origin,
        None if matches!(site, "none" | "same-origin") => return None,
        None => return Some("another site".to_owned()),
    };
    let authority = origin.split_once("://").map_or("", |(_, rest)| rest);
    let (name, _) = split(authority);
    let (own_name, _) = split(text(HOST.as_str()).unwrap_or_default());
    let local = ["localhost", "127.0.0.1", "[::1]"];
    let own = match named {
        // A name that is bound to the Record: no other name that leads here is this house.
        Some(named) => name == named,
        None => name == own_name || (local.contains(&name) && local.contains(&own_name)),
    };
    let own =
        own || (local.contains(&name) && authority == text(HOST.as_str()).unwrap_or_default());
    let shown = origin.chars().filter(|c| !c.is_control()).take(80);
    (!own || name.is_empty()).then(|| shown.collect())
}

/// A host and its port.
fn split(authority: &str) -> (&str, &str) {
    match authority.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => (name, port),
        _ => (authority, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderName;

    fn headers(rows: &[(&'static str, &'static str)]) -> HeaderMap {
        let row = |(name, value): &(&'static str, &'static str)| {
            (HeaderName::from_static(name), value.parse().unwrap())
        };
        rows.iter().map(row).collect()
    }

    #[test]
    fn in_a_room_s_own_network_a_page_is_known_by_its_number() {
        let rows = [
            ("http://192.168.1.20:8440", "192.168.1.20:8440", true),
            ("http://laptop.local:8440", "laptop.local:8440", true),
            ("http://[fd00::1]:8440", "[fd00::1]:8440", true),
            ("http://192.168.1.21:8440", "192.168.1.20:8440", false),
            ("http://192.168.1.20:80", "192.168.1.20:8440", false),
            ("http://evil.example:8440", "evil.example:8440", false),
            ("null", "192.168.1.20:8440", false),
        ];
        for (origin, host, taken) in rows {
            let sent = headers(&[("origin", origin), ("host", host)]);
            assert_eq!(of_this_room(&sent), taken, "{origin} {host}");
        }
        assert!(!of_this_room(&headers(&[("host", "192.168.1.20")])));
    }

    #[test]
    fn only_programs_and_this_houses_own_pages_hand_in() {
        const HOST: (&str, &str) = ("host", "record.example.org");
        const LOCAL: (&str, &str) = ("host", "localhost:8440");
        type Row<'a> = (&'a [(&'static str, &'static str)], Option<&'a str>, bool);
        let rows: [Row<'_>; 11] = [
            (&[HOST], None, true),
            (&[HOST, ("sec-fetch-site", "same-origin")], None, true),
            (&[HOST, ("sec-fetch-site", "cross-site")], None, false),
            (
                &[HOST, ("origin", "https://record.example.org")],
                None,
                true,
            ),
            (
                &[HOST, ("origin", "https://record.example.org")],
                Some("record.example.org"),
                true,
            ),
            (&[HOST, ("origin", "https://evil.example")], None, false),
            (&[HOST, ("origin", "null")], None, false),
            (
                &[HOST, ("origin", "https://record.example.org.evil.example")],
                None,
                false,
            ),
            (
                &[("host", "evil.example"), ("origin", "https://evil.example")],
                Some("record.example.org"),
                false,
            ),
            (
                &[LOCAL, ("origin", "http://localhost:8440")],
                Some("record.example.org"),
                true,
            ),
            (
                &[LOCAL, ("origin", "http://localhost:9999")],
                Some("record.example.org"),
                false,
            ),
        ];
        for (sent, named, taken) in rows {
            assert_eq!(
                foreign(&headers(sent), named).is_none(),
                taken,
                "{sent:?} {named:?}"
            );
        }
    }
}
