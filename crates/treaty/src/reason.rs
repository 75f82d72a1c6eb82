//! Reasons: the steps from what stands in the Record to an answer, each a sentence that a person can
//! recompute.
//!
//! English is written here, beside the rule; code and places let another language say the same. Each enum of
//! reasons is declared with [`reasons!`](macro@crate::reasons).

use crate::calendar::{Day, Period};
use crate::depositary::entry_into_force::Kind;
use crate::depositary::reservation::Label;
use crate::participant::ParticipantId;
use serde::{Serialize, Serializer};
use std::fmt;

/// One step of a reasoning. In JSON it is its English words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its stable name, such as `counted`.
    pub code: &'static str,
    words: String,
    /// What the words name, for whoever says them in another language.
    pub places: Vec<(&'static str, Place)>,
}

/// What a reason names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A list of codes and days, a symbol, an id.
    Text(String),
    /// A number.
    Number(u64),
    /// A day.
    Day(Day),
    /// A participant by its code, or a depositor by its name.
    Who(String),
    /// What was deposited.
    Kind(Kind),
    /// What a State calls its statement.
    Label(Label),
    /// A stretch of time.
    Period(Period),
    /// Parts of the sentence, none, one or several.
    Reasons(Vec<Reason>),
}

/// A participant by its code, or a depositor by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who(pub String);

/// Parts of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts(pub Vec<Reason>);

impl Parts {
    /// Nothing.
    #[must_use]
    pub const fn none() -> Parts {
        Parts(Vec::new())
    }

    /// One.
    #[must_use]
    pub fn one(reason: impl Into<Reason>) -> Parts {
        Parts(vec![reason.into()])
    }
}

impl Reason {
    /// A reason as its enum makes it.
    #[must_use]
    pub const fn new(
        code: &'static str,
        words: String,
        places: Vec<(&'static str, Place)>,
    ) -> Reason {
        Reason {
            code,
            words,
            places,
        }
    }

    /// Its English words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.words
    }
}

impl std::ops::Deref for Reason {
    type Target = str;

    fn deref(&self) -> &str {
        &self.words
    }
}

impl PartialEq<str> for Reason {
    fn eq(&self, other: &str) -> bool {
        self.words == other
    }
}

impl PartialEq<&str> for Reason {
    fn eq(&self, other: &&str) -> bool {
        self.words == *other
    }
}

impl AsRef<str> for Reason {
    fn as_ref(&self) -> &str {
        &self.words
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.words)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Who(text) => f.write_str(text),
            Self::Number(number) => number.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Kind(kind) => kind.fmt(f),
            Self::Label(label) => f.write_str(label.as_str()),
            Self::Period(period) => period.fmt(f),
            Self::Reasons(reasons) => {
                let words: Vec<&str> = reasons.iter().map(Reason::as_str).collect();
                f.write_str(&words.join(" and "))
            }
        }
    }
}

macro_rules! places {
    ($($from:ty => |$held:ident| $place:expr;)*) => { $(
        impl From<$from> for Place {
            fn from($held: $from) -> Self {
                $place
            }
        }
    )* };
}
places! {
    String => |held| Self::Text(held);
    u32 => |held| Self::Number(held.into());
    usize => |held| Self::Number(u64::try_from(held).unwrap_or(u64::MAX));
    Day => |held| Self::Day(held);
    ParticipantId => |held| Self::Who(held.to_string());
    Who => |held| Self::Who(held.0);
    Kind => |held| Self::Kind(held);
    Label => |held| Self::Label(held);
    Period => |held| Self::Period(held);
    Parts => |held| Self::Reasons(held.0);
}

/// One line of the catalogue: a code and its sentence with its open places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReasonLine {
    /// The stable name.
    pub code: &'static str,
    /// The sentence, or the part of one.
    pub words: &'static str,
}

/// Declares the reasons of one noun: an enum with its sentences and its part of the catalogue. Fields may
/// be named inside the sentences.
#[macro_export]
macro_rules! reasons {
    (
        $(#[$outer:meta])*
        pub enum $name:ident {
            $(
                $(#[$inner:meta])*
                $variant:ident $( { $( $field:ident : $ty:ty ),* $(,)? } )? = $code:literal, $words:literal;
            )*
        }
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $(
                $(#[$inner])*
                $variant $( { $( #[doc = "What the sentence names."] $field: $ty ),* } )?,
            )*
        }

        impl $name {
            /// Every reason with its sentence.
            pub const CATALOGUE: &'static [$crate::reason::ReasonLine] = &[
                $( $crate::reason::ReasonLine { code: $code, words: $words }, )*
            ];
        }

        impl From<$name> for $crate::reason::Reason {
            fn from(why: $name) -> Self {
                match why {
                    $( $name::$variant $( { $($field),* } )? => {
                        $( $( let $field = $crate::reason::Place::from($field); )* )?
                        let words = format!($words);
                        $crate::reason::Reason::new(
                            $code,
                            words,
                            vec![$( $( (stringify!($field), $field) ),* )?],
                        )
                    } )*
                }
            }
        }
    };
}
