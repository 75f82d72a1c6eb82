//! What a sentence is given: numbers, text, and markup such as a link.

use maud::{Markup, PreEscaped, Render as _};

/// One value for a place in a sentence.
#[derive(Debug, Clone)]
pub(crate) enum Argument {
    /// A number, which may choose between forms.
    Number(i64),
    /// Text, which is escaped and, where it could disturb the direction, isolated.
    Text(String),
    /// Markup, such as a link; only for sentences that become markup.
    Markup(Markup),
    /// A word of the program that chooses between forms and is not shown.
    Choice(&'static str),
}

/// A word that chooses between forms of a sentence.
pub(crate) const fn choice(word: &'static str) -> Argument {
    Argument::Choice(word)
}

impl Argument {
    /// As markup, for its place in a sentence.
    pub(super) fn markup(&self) -> Markup {
        match self {
            Self::Number(number) => PreEscaped(number.to_string()),
            Self::Text(text) => text.render(),
            Self::Markup(markup) => markup.clone(),
            Self::Choice(word) => word.render(),
        }
    }

    /// As plain text: markup loses its tags.
    pub(super) fn plain(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::Markup(markup) => crate::web::words::deed::plain(markup),
            Self::Choice(word) => (*word).to_owned(),
        }
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Markup> for Argument {
    fn from(markup: Markup) -> Self {
        Self::Markup(markup)
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

macro_rules! numbers {
    ($($number:ty)*) => { $(
        impl From<$number> for Argument {
            fn from(number: $number) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )* };
}
numbers!(i64 i32 i16 i8 u32 u16 u8);

/// The arguments of a sentence, by name: `args![entry = 7, name = reading.name(id)]`.
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {
        [$((stringify!($name), $crate::web::tongue::Argument::from($value))),*]
    };
}
pub(crate) use args;
