//! A language chosen in the address stays while one follows links: nothing is kept in the browser, so the
//! page's own links carry it on.

use super::{Spoken, Tongue};
use axum::extract::Request;
use axum::http::header::{HeaderValue, LOCATION};
use axum::middleware::Next;
use axum::response::Response;

/// Files that read the same in every language.
const NOT_PAGES: [&str; 3] = ["/api/", "/record/checkpoint", "/record/tile/"];
const RECEIPT: &str = ".tlog-proof";

/// A page whose links and forms carry the language chosen.
pub(crate) fn keep(html: &str, tongue: Tongue) -> String {
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
        kept.push_str(&rewritten(tag, name, tongue));
        let asks = tag.starts_with("<form ") && !tag.contains(" method=\"post\"");
        if asks {
            let code = tongue.code();
            kept.push_str("><input type=\"hidden\" name=\"lang\" value=\"");
            kept.push_str(code);
            kept.push('"');
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

fn rewritten(tag: &str, name: &str, tongue: Tongue) -> String {
    let found = tag.split_once(name);
    let Some((before, (address, after))) =
        found.and_then(|(before, rest)| Some((before, rest.split_once('"')?)))
    else {
        return tag.to_owned();
    };
    match carrying(address, tongue, "&amp;") {
        Some(address) => format!("{before}{name}{address}\"{after}"),
        None => tag.to_owned(),
    }
}

/// An address of this house with the language; none where it leads elsewhere or says one itself.
fn carrying(address: &str, tongue: Tongue, and: &str) -> Option<String> {
    let own = (address.starts_with('/') && !address.starts_with("//")) || address.starts_with('?');
    let (whole, anchor) = match address.split_once('#') {
        Some((whole, anchor)) => (whole, Some(anchor)),
        None => (address, None),
    };
    let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
    let said = query
        .split('&')
        .any(|pair| pair.trim_start_matches("amp;").starts_with("lang="));
    let file = path.ends_with(RECEIPT) || NOT_PAGES.iter().any(|begins| path.starts_with(begins));
    if !own || said || file {
        return None;
    }
    let mut carried = format!("{path}?{query}");
    if !query.is_empty() {
        carried.push_str(and);
    }
    carried.push_str("lang=");
    carried.push_str(tongue.code());
    if let Some(anchor) = anchor {
        carried.push('#');
        carried.push_str(anchor);
    }
    Some(carried)
}

/// Where an answer sends the visitor on, the language goes along.
pub(crate) async fn kept_on_the_way(request: Request, next: Next) -> Response {
    let spoken = request.extensions().get::<Spoken>().copied();
    let mut response = next.run(request).await;
    let Some(tongue) = spoken.and_then(Spoken::choice) else {
        return response;
    };
    let to = response.headers().get(LOCATION);
    let to = to.and_then(|to| carrying(to.to_str().ok()?, tongue, "&"));
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
                carrying(address, Tongue::French, "&amp;").as_deref(),
                carried,
                "{address}"
            );
        }
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
        assert_eq!(keep(page, Tongue::Arabic), kept);
        assert_eq!(
            keep("no end <a href=\"/x\"", Tongue::Arabic),
            "no end <a href=\"/x\""
        );
    }
}
