//! Lists that grow are shown a page at a time, the newest first, at addresses that stay: a page begins
//! before a day and an entry, wherever newer ones come.

use super::asked::{Asked, Form, encoded};
use super::problem::Problem;
use super::reading::Reading;
use super::tongue::key;
use axum::http::HeaderValue;
use axum::http::header::LINK;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value;
use treaty::calendar::Day;

/// Where a page begins: before this day and entry. What has no day comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Before {
    day: Option<Day>,
    entry: u64,
}

impl Before {
    /// Before a day and an entry.
    pub(crate) const fn of(day: Option<Day>, entry: u64) -> Self {
        Self { day, entry }
    }

    /// As an address gives it: `before=2019-11-18`, `before=2019-11-18.420`, `before=.420`.
    pub(crate) fn asked(asked: &Asked) -> Result<Option<Self>, Problem> {
        let Some(text) = asked.more.get("before") else {
            return Ok(None);
        };
        let read = || {
            let (day, entry) = text.split_once('.').unwrap_or((text, "0"));
            let day = match day {
                "" => None,
                day => Some(Day::parse(day).ok()?),
            };
            Some(Self::of(day, entry.parse().ok()?))
        };
        read().map(Some).ok_or_else(|| {
            Problem::malformed(
                "`before` is no day, with or without an entry",
                "Write a day such as before=2019-11-18, or follow the links of the page",
            )
            .said(
                key("problem-before-day"),
                key("problem-write"),
                &[("key", "before"), ("example", "before=2019-11-18")],
            )
        })
    }

    /// The same of a list in which everything has a day.
    pub(crate) fn dated(self) -> Option<(Day, u64)> {
        Some((self.day?, self.entry))
    }

    /// Its parts.
    pub(crate) const fn parts(self) -> (Option<Day>, u64) {
        (self.day, self.entry)
    }

    fn as_text(self) -> String {
        let day = self.day.map_or_else(String::new, |day| day.to_string());
        match self.entry {
            0 => day,
            entry => format!("{day}.{entry}"),
        }
    }
}

/// A page of a list.
pub(crate) struct Paged<T> {
    /// What it shows.
    pub(crate) items: Vec<T>,
    /// Where the next one begins.
    pub(crate) next: Option<Before>,
}

/// The so many first of what stands before a place, the newest first.
pub(crate) fn page<T>(
    newest_first: impl IntoIterator<Item = T>,
    place: impl Fn(&T) -> Before,
    before: Option<Before>,
    count: usize,
) -> Paged<T> {
    let rest = newest_first.into_iter();
    let mut rest = rest.filter(|item| before.is_none_or(|before| place(item) < before));
    let items: Vec<T> = rest.by_ref().take(count).collect();
    let next = rest.next().and_then(|_| items.last().map(&place));
    Paged { items, next }
}

/// The address of the page before a place, with the same question.
pub(crate) fn address(asked: &Asked, form: Form, before: Before) -> String {
    let address = asked.address(form);
    let sign = if address.contains('?') { '&' } else { '?' };
    let kept = ["part", "body", "q", "kind", "year"].into_iter();
    let kept: String = kept
        .filter_map(|key| Some((key, asked.more.get(key)?)))
        .map(|(key, value)| format!("&{key}={}", encoded(value)))
        .collect();
    format!("{address}{sign}before={}{kept}", before.as_text())
}

/// The link to what is older, and back to the newest.
pub(crate) fn older(reading: &Reading, asked: &Asked, next: Option<Before>) -> Markup {
    let later = asked.more.contains_key("before");
    html! {
        @if later || next.is_some() {
            nav.pages aria-label=(reading.word("further-pages")) {
                ul.filter {
                    @if later { li { a href=(asked.address(Form::Html)) rel="first" { (reading.say("the-newest")) } } }
                    @if let Some(next) = next { li { a href=(address(asked, Form::Html, next)) rel="next" { (reading.say("older-ones")) } } }
                }
            }
        }
    }
}

/// A link to the receipt of an entry: the entry's own bytes with their proof, which anyone checks.
pub(crate) fn receipt(entry: u64) -> Markup {
    html! { a href={ "/record/entries/" (entry) ".tlog-proof" } { (entry) ".tlog-proof" } }
}

/// Says in facts where the list goes on.
pub(crate) fn put_next(facts: &mut Value, asked: &Asked, next: Option<Before>) {
    if let (Some(next), Some(members)) = (next, facts.as_object_mut()) {
        members.insert("next".to_owned(), address(asked, Form::Json, next).into());
    }
}

/// Says in the head of an answer where the list goes on (RFC 8288).
pub(crate) fn linked(mut response: Response, asked: &Asked, next: Option<Before>) -> Response {
    let next = next.map(|next| format!("<{}>; rel=\"next\"", address(asked, asked.form, next)));
    if let Some(Ok(link)) = next.map(|link| HeaderValue::from_str(&link)) {
        response.headers_mut().insert(LINK, link);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(before: &str) -> Asked {
        let more = [("before".to_owned(), before.to_owned())];
        Asked {
            more: more.into(),
            ..Asked::default()
        }
    }

    #[test]
    fn pages_follow_one_another_without_a_gap() {
        let day = |text| Some(Day::parse(text).unwrap());
        let places = [
            Before::of(day("2020-01-02"), 9),
            Before::of(day("2020-01-02"), 4),
            Before::of(day("2020-01-01"), 7),
            Before::of(None, 8),
            Before::of(None, 2),
        ];
        let (mut all, mut before) = (Vec::new(), None);
        loop {
            let held = page(places, |place| *place, before, 2);
            all.extend(held.items);
            let Some(next) = held.next else { break };
            let text = next.as_text();
            assert_eq!(Before::asked(&asked(&text)).unwrap(), Some(next), "{text}");
            before = Some(next);
        }
        assert_eq!(all, places);
    }

    #[test]
    fn a_place_that_cannot_be_read_is_said() {
        for text in ["noon", "2020-01-02.x", "2020-02-30", "420"] {
            assert!(Before::asked(&asked(text)).is_err(), "{text}");
        }
        let day = Before::asked(&asked("2020-01-02")).unwrap().unwrap();
        assert_eq!(day.parts().1, 0);
        assert_eq!(encoded("a b&c/é"), "a%20b%26c%2F%C3%A9");
    }
}
