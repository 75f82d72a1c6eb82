//! A language chosen in the address stays while one follows links, and so does a convention that is not the
//! house's own: nothing is kept in the browser, so the page's own links carry them on.

use super::{Spoken, Tongue};
use axum::extract::Request;
use axum::http::header::{HeaderValue, LOCATION};
use axum::middleware::Next;
use axum::response::Response;

/// Files that read the same in every language.
const NOT_PAGES: [&str; 3] = ["/api/", "/record/checkpoint", "/record/tile/"];
const RECEIPT: &str = ".tlog-proof";
/// What the address of a page of one convention begins with, when it does not begin with its name.
const OF_CONVENTION: [&str; 11] = [
    "",
    "index",
    "timeline",
    "committee",
    "status",
    "notices",
    "notifications",
    "text",
    "rules",
    "sources",
    "participants",
];

/// What links carry on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Carried<'a> {
    /// The language chosen in the address.
    pub(crate) tongue: Option<Tongue>,
    /// The convention, where it is not the house's own.
    pub(crate) convention: Option<&'a str>,
}

impl From<Tongue> for Carried<'_> {
    fn from(tongue: Tongue) -> Self {
        Self {
            tongue: Some(tongue),
            convention: None,
        }
    }
}

/// A page whose links and forms carry on what is to be carried.
pub(crate) fn keep(html: &str, carried: Carried<'_>) -> String {
    let mut kept = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html;
    while let Some(at) = next_tag(rest) {
        let (before, tag) = rest.split_at(at);
        // A value never holds this sign: it is written `&gt;` there.
        let Some(end) = tag.find('>') else { break };
        let (tag, after) = tag.split_at(end);
        kept.push_str(before);
        let name = if tag.starts_with("<a ") {
            " href=\""
        } else {
            " action=\""
        };
        kept.push_str(&rewritten(tag, name, carried));
        let asks = tag.starts_with("<form ") && !tag.contains(" method=\"post\"");
        if asks {
            let to = value(tag, name).map_or("?", |(_, address, _)| address);
            for (key, value) in carried.pairs(to) {
                kept.push_str("><input type=\"hidden\" name=\"");
                kept.push_str(key);
                kept.push_str("\" value=\"");
                kept.push_str(value);
                kept.push('"');
            }
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

fn next_tag(rest: &str) -> Option<usize> {
    let places = ["<a ", "<form "].map(|begins| rest.find(begins));
    places.into_iter().flatten().min()
}

/// What stands before an attribute's value in a tag, the value, and what stands behind it.
fn value<'a>(tag: &'a str, name: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let (before, rest) = tag.split_once(name)?;
    let (value, after) = rest.split_once('"')?;
    Some((before, value, after))
}

fn rewritten(tag: &str, name: &str, carried: Carried<'_>) -> String {
    let Some((before, address, after)) = value(tag, name) else {
        return tag.to_owned();
    };
    match carried.put(address, "&amp;") {
        Some(address) => format!("{before}{name}{address}\"{after}"),
        None => tag.to_owned(),
    }
}

impl<'a> Carried<'a> {
    /// Whether there is nothing to carry.
    pub(crate) const fn is_empty(&self) -> bool {
        self.tongue.is_none() && self.convention.is_none()
    }

    /// What an address of this house does not say itself; nothing where it leads elsewhere.
    fn pairs(self, address: &str) -> Vec<(&'static str, &'a str)> {
        let own =
            (address.starts_with('/') && !address.starts_with("//")) || address.starts_with('?');
        let whole = address.split_once('#').map_or(address, |(whole, _)| whole);
        let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
        let file =
            path.ends_with(RECEIPT) || NOT_PAGES.iter().any(|begins| path.starts_with(begins));
        if !own || file {
            return Vec::new();
        }
        let says = |key: &str| {
            let mut pairs = query.split('&');
            pairs.any(|pair| {
                let own = pair.trim_start_matches("amp;").strip_prefix(key);
                own.is_some_and(|own| own.starts_with('='))
            })
        };
        let begins = path.trim_start_matches('/').split(['/', '.']).next();
        let of_convention = begins.is_some_and(|begins| OF_CONVENTION.contains(&begins));
        let convention = self.convention.filter(|_| of_convention);
        let pairs = [
            ("convention", convention),
            ("lang", self.tongue.map(Tongue::code)),
        ];
        let wanting = pairs.into_iter().filter(|(key, _)| !says(key));
        wanting
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    }

    /// An address that carries it; none where it leads elsewhere or says all itself.
    pub(crate) fn put(self, address: &str, and: &str) -> Option<String> {
        let pairs = self.pairs(address);
        if pairs.is_empty() {
            return None;
        }
        let (whole, anchor) = match address.split_once('#') {
            Some((whole, anchor)) => (whole, Some(anchor)),
            None => (address, None),
        };
        let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
        let mut carried = format!("{path}?{query}");
        for (key, value) in pairs {
            if !carried.ends_with('?') {
                carried.push_str(and);
            }
            carried.push_str(key);
            carried.push('=');
            carried.push_str(value);
        }
        if let Some(anchor) = anchor {
            carried.push('#');
            carried.push_str(anchor);
        }
        Some(carried)
    }
}

/// Where an answer sends the visitor on, the language goes along.
pub(crate) async fn kept_on_the_way(request: Request, next: Next) -> Response {
    let spoken = request.extensions().get::<Spoken>().copied();
    let mut response = next.run(request).await;
    let Some(tongue) = spoken.and_then(Spoken::choice) else {
        return response;
    };
    let to = response.headers().get(LOCATION);
    let to = to.and_then(|to| Carried::from(tongue).put(to.to_str().ok()?, "&"));
    if let Some(to) = to.and_then(|to| HeaderValue::from_str(&to).ok()) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_links_carry_the_language_and_others_do_not() {
        let rows = [
            ("/status", Some("/status?lang=fr")),
            (
                "/?as_of=2026-01-01#why",
                Some("/?as_of=2026-01-01&amp;lang=fr#why"),
            ),
            ("?", Some("?lang=fr")),
            ("?lang=es", None),
            ("?a=b&amp;lang=es", None),
            ("#main", None),
            ("https://treaties.example/", None),
            ("//elsewhere.example/", None),
            ("/record/entries/7.tlog-proof", None),
            ("/api/v1/openapi.json", None),
        ];
        for (address, carried) in rows {
            assert_eq!(
                Carried::from(Tongue::French)
                    .put(address, "&amp;")
                    .as_deref(),
                carried,
                "{address}"
            );
        }
    }

    #[test]
    fn links_to_pages_of_a_convention_name_it_where_it_is_not_the_houses_own() {
        let carried = Carried {
            tongue: None,
            convention: Some("18-10"),
        };
        let rows = [
            ("/", Some("/?convention=18-10")),
            ("/status.csv", Some("/status.csv?convention=18-10")),
            (
                "/status/FRA?as_of=2026-01-01#why",
                Some("/status/FRA?as_of=2026-01-01&convention=18-10#why"),
            ),
            ("?", Some("?convention=18-10")),
            ("/status?convention=18-11", None),
            ("/18-11/depositary", None),
            ("/record/entries/7", None),
            ("/chapters", None),
            ("#main", None),
            ("https://treaties.example/status", None),
        ];
        for (address, expected) in rows {
            assert_eq!(carried.put(address, "&").as_deref(), expected, "{address}");
        }
        let form = "<form method=\"get\" action=\"/status\"><form action=\"/search\">";
        let kept = "<form method=\"get\" action=\"/status?convention=18-10\"><input type=\"hidden\" name=\"convention\" value=\"18-10\"><form action=\"/search\">";
        assert_eq!(keep(form, carried), kept);
    }

    #[test]
    fn a_page_is_rewritten_in_its_links_and_forms_alone() {
        let page = concat!(
            "<link href=\"/style/1.css\"><p>href=&quot;/no&quot; <a class=\"x\" href=\"/a\">/b</a>",
            "<form class=\"t\" action=\"/c\"><input name=\"as_of\"></form>",
            "<form method=\"post\" action=\"/d\"></form><abbr title=\"/e\">e</abbr>"
        );
        let kept = concat!(
            "<link href=\"/style/1.css\"><p>href=&quot;/no&quot; <a class=\"x\" href=\"/a?lang=ar\">/b</a>",
            "<form class=\"t\" action=\"/c?lang=ar\"><input type=\"hidden\" name=\"lang\" value=\"ar\"><input name=\"as_of\"></form>",
            "<form method=\"post\" action=\"/d?lang=ar\"></form><abbr title=\"/e\">e</abbr>"
        );
        assert_eq!(keep(page, Tongue::Arabic.into()), kept);
        assert_eq!(
            keep("no end <a href=\"/x\"", Tongue::Arabic.into()),
            "no end <a href=\"/x\""
        );
    }
}
