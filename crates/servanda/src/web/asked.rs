//! What an address asks for: the form of the answer, the three times, the language.

use super::people::Somebody;
use super::problem::Problem;
use super::tongue::{Spoken, Tongue, key};
use crate::instants::known_until;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use record::Instant;
use std::collections::BTreeMap;
use treaty::MatterId;
use treaty::calendar::Day;

/// The form of an answer: the last part of the address after its point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Form {
    /// A page for people.
    #[default]
    Html,
    /// The same facts as JSON.
    Json,
    /// The page's main table as comma-separated values.
    Csv,
    /// The facts as XML.
    Xml,
    /// A feed of what happened.
    Atom,
    /// A calendar of what was held and what is due.
    Calendar,
    /// A receipt that a stranger checks.
    Proof,
}

impl Form {
    const ENDINGS: [(&'static str, Self); 6] = [
        (".xml", Self::Xml),
        (".json", Self::Json),
        (".csv", Self::Csv),
        (".atom", Self::Atom),
        (".ics", Self::Calendar),
        (".tlog-proof", Self::Proof),
    ];

    /// Splits a path into the page's own path and the form asked for.
    pub(crate) fn of(path: &str) -> (&str, Self) {
        let found = Self::ENDINGS
            .iter()
            .find_map(|(ending, form)| Some((path.strip_suffix(ending)?, *form)));
        match found {
            Some(("/index", form)) => ("/", form),
            Some((page, form)) if page.len() > 1 => (page, form),
            _ => (path, Self::Html),
        }
    }

    /// The address of a page in this form.
    pub(crate) fn address(self, page: &str) -> String {
        let ending = Self::ENDINGS.iter().find(|(_, form)| *form == self);
        let ending = ending.map_or("", |(ending, _)| ending);
        match page {
            "/" if !ending.is_empty() => format!("/index{ending}"),
            page => format!("{page}{ending}"),
        }
    }
}

/// The convention that a request names before its page.
#[derive(Debug, Clone)]
pub(crate) struct OfConvention(pub(crate) String);

/// What an address asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The page's own path, without the form's ending.
    pub(crate) page: String,
    /// The form.
    pub(crate) form: Form,
    /// The civil day of legal effect; absent: today.
    pub(crate) as_of: Option<Day>,
    /// Only what was known then.
    pub(crate) known_as_of: Option<Instant>,
    /// Only so many entries of the Record.
    pub(crate) entry: Option<u64>,
    /// The convention asked about, by `convention=` or by the address's beginning; absent: the house's own,
    /// which was opened first.
    pub(crate) convention: Option<String>,
    /// The language chosen in the address: of names and, on what people read, of words.
    pub(crate) lang: Option<Tongue>,
    /// The language that the visitor's browser asks for where none is chosen.
    pub(crate) liked: Tongue,
    /// Who is signed in.
    pub(crate) signed_in: Option<Somebody>,
    /// What else the address says after `?`.
    pub(crate) more: BTreeMap<String, String>,
}

impl Asked {
    /// Whether a time other than now is asked about.
    pub(crate) const fn other_times(&self) -> bool {
        self.as_of.is_some() || self.known_as_of.is_some() || self.entry.is_some()
    }

    /// The address at which this page says for ever what it says now: the same question with its day and the
    /// Record's size.
    pub(crate) fn permanent(&self, as_of: Day, size: u64) -> String {
        let mut address = format!("{}?as_of={as_of}", self.page);
        if let Some(known) = self.known_as_of {
            address.push_str(&format!("&known_as_of={}", known.as_str()));
        }
        address.push_str(&format!("&entry={size}"));
        if let Some(convention) = &self.convention {
            address.push_str(&format!("&convention={}", encoded(convention)));
        }
        for (key, value) in &self.more {
            address.push_str(&format!("&{}={}", encoded(key), encoded(value)));
        }
        if let Some(lang) = self.lang {
            address.push_str(&format!("&lang={}", lang.code()));
        }
        address
    }

    /// The language of the words. Programs read one language whoever's browser asks; a feed or calendar, which
    /// people read, speaks the one chosen.
    pub(crate) fn tongue(&self) -> Tongue {
        match self.form {
            Form::Html => self.lang.unwrap_or(self.liked),
            Form::Atom | Form::Calendar => self.lang.unwrap_or_default(),
            Form::Json | Form::Csv | Form::Xml | Form::Proof => Tongue::English,
        }
    }

    /// The language of participants' names.
    pub(crate) fn names(&self) -> Tongue {
        match self.form {
            Form::Html => self.tongue(),
            _ => self.lang.unwrap_or_default(),
        }
    }

    /// The address of this page in a language, with everything else it asks.
    pub(crate) fn in_tongue(&self, tongue: Tongue) -> String {
        let asked = Self {
            lang: Some(tongue),
            ..self.clone()
        };
        let mut address = asked.address(Form::Html);
        for (key, value) in &self.more {
            address.push('&');
            address.push_str(&encoded(key));
            address.push('=');
            address.push_str(&encoded(value));
        }
        address
    }

    /// The address of this page in another form, with the same question.
    pub(crate) fn address(&self, form: Form) -> String {
        let mut address = form.address(&self.page);
        let mut sign = '?';
        let mut put = |key: &str, value: &str| {
            address.push(sign);
            address.push_str(key);
            address.push('=');
            address.push_str(value);
            sign = '&';
        };
        if let Some(day) = self.as_of {
            put("as_of", &day.to_string());
        }
        if let Some(instant) = self.known_as_of {
            put("known_as_of", instant.as_str());
        }
        if let Some(entry) = self.entry {
            put("entry", &entry.to_string());
        }
        if let Some(convention) = &self.convention {
            put("convention", &encoded(convention));
        }
        if let Some(lang) = self.lang {
            put("lang", lang.code());
        }
        address
    }

    fn read(page: &str, form: Form, query: BTreeMap<String, String>) -> Result<Self, Problem> {
        let mut asked = Self {
            page: page.to_owned(),
            form,
            ..Self::default()
        };
        for (key, value) in query {
            match key.as_str() {
                _ if value.is_empty() => {}
                "as_of" => asked.as_of = Some(day(&key, &value)?),
                "known_as_of" => asked.known_as_of = Some(instant(&key, &value)?),
                "entry" => asked.entry = Some(size(&key, &value)?),
                "lang" => asked.lang = Some(language(&value)?),
                "convention" => asked.convention = Some(convention(&value)?),
                _ => {
                    asked.more.insert(key, value);
                }
            }
        }
        Ok(asked)
    }
}

fn day(name: &str, value: &str) -> Result<Day, Problem> {
    Day::parse(value).map_err(|_| {
        Problem::malformed(
            format!("`{name}` holds “{}”, which is not a day", shown(value)),
            "Write year, month and day, such as 2026-11-21",
        )
        .said(
            key("problem-day"),
            key("problem-write"),
            &[
                ("key", name),
                ("value", &shown(value)),
                ("example", "2026-11-21"),
            ],
        )
    })
}

/// An instant, or a day, which counts as its end.
fn instant(name: &str, value: &str) -> Result<Instant, Problem> {
    known_until(value).ok_or_else(|| {
        Problem::malformed(
            format!(
                "`{name}` holds “{}”, which is no day or instant",
                shown(value)
            ),
            "Write 2026-11-21 or 2026-11-21T20:24:03Z",
        )
        .said(
            key("problem-instant"),
            key("problem-write"),
            &[
                ("key", name),
                ("value", &shown(value)),
                ("example", "2026-11-21T20:24:03Z"),
            ],
        )
    })
}

fn size(name: &str, value: &str) -> Result<u64, Problem> {
    value.parse().ok().filter(|size| *size > 0).ok_or_else(|| {
        Problem::malformed(
            format!(
                "`{name}` holds “{}”, which is no size of the Record",
                shown(value)
            ),
            "Write how many of its entries to read, such as 120",
        )
        .said(
            key("problem-no-size"),
            key("problem-write"),
            &[("key", name), ("value", &shown(value)), ("example", "120")],
        )
    })
}

fn language(value: &str) -> Result<Tongue, Problem> {
    Tongue::parse(value).ok_or_else(|| {
        Problem::malformed(
            format!(
                "`lang` holds “{}”, in which nothing is said here",
                shown(value)
            ),
            "Write ar, zh, en, fr, ru or es",
        )
        .said(
            key("problem-language"),
            key("problem-write-one"),
            &[
                ("key", "lang"),
                ("value", &shown(value)),
                ("example", "ar, zh, en, fr, ru, es"),
            ],
        )
    })
}

/// The name of a convention, as matters begin with it.
fn convention(value: &str) -> Result<String, Problem> {
    let named = MatterId::parse(&format!("{value}/convention"));
    let named = named.ok().filter(|id| id.convention() == value);
    named.map(|_| value.to_owned()).ok_or_else(|| {
        Problem::malformed(
            format!(
                "`convention` holds “{}”, which names no treaty",
                shown(value)
            ),
            "Take its name from the list, /chapters",
        )
        .said(
            key("problem-treaty"),
            key("problem-choose"),
            &[
                ("key", "convention"),
                ("value", &shown(value)),
                ("list", "/chapters"),
            ],
        )
    })
}

/// A part of a query as an address holds it (RFC 3986).
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

fn shown(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(40).collect()
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let Ok(Query(query)) = Query::<BTreeMap<String, String>>::try_from_uri(&parts.uri) else {
            return Err(Problem::malformed(
                "What follows the `?` of this address cannot be read",
                "Write pairs such as as_of=2026-11-21, joined by &",
            )
            .said(
                key("problem-query"),
                key("problem-write"),
                &[("example", "as_of=2026-11-21&lang=fr")],
            ));
        };
        let form = parts.extensions.get::<Form>().copied().unwrap_or_default();
        let convention = parts.extensions.get::<OfConvention>();
        let asked = Self::read(parts.uri.path(), form, query)?;
        let spoken = parts.extensions.get::<Spoken>();
        Ok(Self {
            convention: convention
                .map(|named| named.0.clone())
                .or_else(|| asked.convention.clone()),
            liked: spoken.copied().unwrap_or_default().tongue,
            signed_in: parts.extensions.get::<Somebody>().cloned(),
            ..asked
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_an_address_is_its_form() {
        let rows = [
            ("/", "/", Form::Html),
            ("/index.json", "/", Form::Json),
            ("/status.csv", "/status", Form::Csv),
            ("/timeline.atom", "/timeline", Form::Atom),
            (
                "/record/entries/7.tlog-proof",
                "/record/entries/7",
                Form::Proof,
            ),
            ("/.json", "/.json", Form::Html),
            ("/a.b", "/a.b", Form::Html),
        ];
        for (path, page, form) in rows {
            assert_eq!(Form::of(path), (page, form), "{path}");
        }
        assert_eq!(Form::Json.address("/"), "/index.json");
        assert_eq!(Form::Html.address("/"), "/");
        assert_eq!(Form::Csv.address("/status"), "/status.csv");
    }

    #[test]
    fn the_same_question_is_asked_in_another_form() {
        let query = [
            ("as_of", "2026-01-02"),
            ("known_as_of", "2026-01-03"),
            ("entry", "9"),
            ("x", "y"),
            ("convention", ""),
        ];
        let query = query.map(|(key, value)| (key.to_owned(), value.to_owned()));
        let asked = Asked::read("/status", Form::Html, query.into_iter().collect()).unwrap();
        assert_eq!(
            asked.address(Form::Json),
            "/status.json?as_of=2026-01-02&known_as_of=2026-01-03T23:59:59.999Z&entry=9"
        );
        assert_eq!(asked.more.get("x").map(String::as_str), Some("y"));
        assert_eq!(
            asked.in_tongue(Tongue::Russian),
            "/status?as_of=2026-01-02&known_as_of=2026-01-03T23:59:59.999Z&entry=9&lang=ru&x=y"
        );
        let query = BTreeMap::from([("convention".to_owned(), "18-10".to_owned())]);
        let asked = Asked::read("/status", Form::Html, query).unwrap();
        assert_eq!(asked.address(Form::Csv), "/status.csv?convention=18-10");
        assert_eq!(
            asked.permanent(Day::parse("2026-01-02").unwrap(), 7),
            "/status?as_of=2026-01-02&entry=7&convention=18-10"
        );
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for (key, value) in [
            ("as_of", "2026-02-30"),
            ("known_as_of", "noon"),
            ("entry", "0"),
            ("lang", "xx"),
            ("convention", "A Treaty"),
            ("convention", "a/b"),
        ] {
            let query = BTreeMap::from([(key.to_owned(), value.to_owned())]);
            assert!(Asked::read("/", Form::Html, query).is_err(), "{key}");
        }
        let empty = BTreeMap::from([("as_of".to_owned(), String::new())]);
        assert_eq!(Asked::read("/", Form::Html, empty).unwrap().as_of, None);
    }
}
