//! The six languages of the interface, and how a page takes its words.
//!
//! Words stand in `locales/<language>/<part>.ftl` (Fluent). A page names a message by its key:
//! `reading.say("key")` is markup; `reading.word("key")` is plain text, for a title or an attribute. A
//! message that a language lacks is taken from English; a test lists what is missing, so that nobody
//! reads a key. What the Record holds and what the law says stay in their own language.

mod argument;
mod day;
mod links;
mod list;
mod message;
mod order;
mod reading;
mod spoken;

pub(crate) use argument::{Argument, args, choice};
pub(crate) use links::{Carried, keep, kept_on_the_way};
pub(crate) use message::key;
pub(crate) use spoken::{Spoken, listen};

/// One of the six official languages of the United Nations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) enum Tongue {
    /// العربية
    Arabic,
    /// 中文
    Chinese,
    /// English
    #[default]
    English,
    /// Français
    French,
    /// Русский
    Russian,
    /// Español
    Spanish,
}

impl Tongue {
    /// All, in the order of the institution.
    pub(crate) const ALL: [Self; 6] = [
        Self::Arabic,
        Self::Chinese,
        Self::English,
        Self::French,
        Self::Russian,
        Self::Spanish,
    ];

    /// Its tag (BCP 47).
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::English => "en",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
        }
    }

    /// What it calls itself.
    pub(crate) const fn own_name(self) -> &'static str {
        match self {
            Self::Arabic => "العربية",
            Self::Chinese => "中文",
            Self::English => "English",
            Self::French => "Français",
            Self::Russian => "Русский",
            Self::Spanish => "Español",
        }
    }

    /// From which side it is read, as HTML says it.
    pub(crate) const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }

    /// A day in plain words.
    pub(crate) fn plain_day(self, on: treaty::calendar::Day) -> String {
        day::plain(self, on)
    }

    /// An instant in UTC, with its zone beside it.
    pub(crate) fn instant(self, instant: &record::Instant) -> maud::Markup {
        day::instant(self, instant)
    }

    /// A sentence in English, marked so where this is another language.
    pub(crate) fn quote(self, text: impl AsRef<str>) -> maud::Markup {
        let text = text.as_ref();
        match self {
            Self::English => maud::html! { (text) },
            _ => maud::html! { bdi lang="en" { (text) } },
        }
    }

    /// The language of a tag; of `fr-CH`, French.
    pub(crate) fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split('-').next().unwrap_or_default();
        let mut all = Self::ALL.into_iter();
        all.find(|tongue| primary.eq_ignore_ascii_case(tongue.code()))
    }
}
