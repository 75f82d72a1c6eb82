//! What is not in order, said in two sentences: what is wrong and by which rule; what to do.
//!
//! Each noun declares its own enum with [`not_in_order!`](macro@crate::not_in_order); the variants stand
//! in the order in which the rules are checked. The catalogue of all of them is generated from the
//! same declarations ([`catalogue`]).

use serde::Serialize;

/// A submission that is not in order, as a person and an operator read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotInOrder {
    /// Stable name of the rule broken, such as `depositary.signature.window_closed`.
    pub code: &'static str,
    /// The rule it rests on, in words and number.
    pub rule: String,
    /// What is not in order.
    pub what: String,
    /// What to do instead.
    pub remedy: String,
    /// More for the operator; empty when there is nothing to add.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// What the two sentences name, for whoever says them in another language.
    #[serde(skip)]
    pub places: Box<Places>,
}

/// What the sentences of something not in order name: each place with what stands in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places(pub Vec<(&'static str, String)>);

impl std::fmt::Display for NotInOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Not in order: {} ({}). {}.",
            self.what, self.rule, self.remedy
        )
    }
}

impl std::error::Error for NotInOrder {}

impl NotInOrder {
    /// The same, with a detail for the operator.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// One line of the catalogue: a code, its rule, and the two sentences with their open places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CatalogueLine {
    /// The stable name.
    pub code: &'static str,
    /// The rule it rests on.
    pub rule: &'static str,
    /// What is not in order.
    pub what: &'static str,
    /// What to do.
    pub remedy: &'static str,
}

/// Everything that can be not in order, noun by noun, in the order the rules are checked.
#[must_use]
pub fn catalogue() -> Vec<CatalogueLine> {
    [
        crate::submission::Unfit::CATALOGUE,
        crate::convention::Unfit::CATALOGUE,
        crate::committee::body::Unfit::CATALOGUE,
        crate::committee::mandate::Unfit::CATALOGUE,
        crate::committee::agenda::Unfit::CATALOGUE,
        crate::committee::bureau::Unfit::CATALOGUE,
        crate::committee::session::Unfit::CATALOGUE,
        crate::committee::meeting::Unfit::CATALOGUE,
        crate::committee::document::Unfit::CATALOGUE,
        crate::committee::proposal::Unfit::CATALOGUE,
        crate::committee::statement::Unfit::CATALOGUE,
        crate::committee::vote::Unfit::CATALOGUE,
        crate::committee::decision::Unfit::CATALOGUE,
        crate::committee::procedure::Unfit::CATALOGUE,
        crate::committee::election::Unfit::CATALOGUE,
        crate::committee::participation::Unfit::CATALOGUE,
        crate::committee::non_objection::Unfit::CATALOGUE,
        crate::depositary::case::Unfit::CATALOGUE,
        crate::depositary::adoption::Unfit::CATALOGUE,
        crate::depositary::signature::Unfit::CATALOGUE,
        crate::depositary::instrument::Unfit::CATALOGUE,
        crate::depositary::notification::Unfit::CATALOGUE,
        crate::depositary::full_powers::Unfit::CATALOGUE,
        crate::depositary::receipt::Unfit::CATALOGUE,
        crate::depositary::reservation::Unfit::CATALOGUE,
        crate::depositary::objection::Unfit::CATALOGUE,
        crate::depositary::territory::Unfit::CATALOGUE,
        crate::depositary::authentication::Unfit::CATALOGUE,
        crate::depositary::declaration::Unfit::CATALOGUE,
        crate::depositary::provisional::Unfit::CATALOGUE,
        crate::depositary::succession::Unfit::CATALOGUE,
        crate::depositary::operation::Unfit::CATALOGUE,
        crate::depositary::correction::Unfit::CATALOGUE,
        crate::depositary::amendment::Unfit::CATALOGUE,
        crate::depositary::protocol::Unfit::CATALOGUE,
        crate::depositary::registration::Unfit::CATALOGUE,
        crate::depositary::text::Unfit::CATALOGUE,
        crate::evidence::custody::Unfit::CATALOGUE,
        crate::evidence::transfer::Unfit::CATALOGUE,
    ]
    .concat()
}

/// Declares what is not in order for one noun: an enum `Unfit` with its rule, its two sentences
/// and its part of the catalogue. Fields may be named inside the sentences.
#[macro_export]
macro_rules! not_in_order {
    (
        $(#[$outer:meta])*
        pub enum $name:ident in $noun:literal {
            $(
                $(#[$inner:meta])*
                $variant:ident $( { $( $(#[$fieldmeta:meta])* $field:ident : $ty:ty ),* $(,)? } )?
                    = $code:literal, $rule:literal, $what:literal, $remedy:literal;
            )*
        }
    ) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {
            $(
                $(#[$inner])*
                #[doc = concat!("\n\nRests on: ", $rule, ".")]
                $variant $( { $( $(#[$fieldmeta])* #[doc = "What the sentence names."] $field: $ty ),* } )?,
            )*
        }

        impl $name {
            /// Every variant with its rule and its two sentences, in the order they are checked.
            pub const CATALOGUE: &'static [$crate::not_in_order::CatalogueLine] = &[
                $( $crate::not_in_order::CatalogueLine {
                    code: concat!($noun, ".", $code), rule: $rule, what: $what, remedy: $remedy,
                }, )*
            ];
        }

        impl From<$name> for $crate::not_in_order::NotInOrder {
            fn from(unfit: $name) -> Self {
                match unfit {
                    $( $name::$variant $( { $($field),* } )? => $crate::not_in_order::NotInOrder {
                        code: concat!($noun, ".", $code),
                        rule: format!($rule),
                        what: format!($what),
                        remedy: format!($remedy),
                        detail: String::new(),
                        places: Box::new($crate::not_in_order::Places(
                            vec![$( $( (stringify!($field), $field.to_string()) ),* )?],
                        )),
                    }, )*
                }
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::catalogue;
    use std::collections::BTreeSet;
    use std::fmt::Write;

    #[test]
    fn every_code_is_given_once_and_says_what_to_do() {
        let lines = catalogue();
        let codes: BTreeSet<&str> = lines.iter().map(|line| line.code).collect();
        assert_eq!(codes.len(), lines.len());
        for line in lines {
            assert!(!line.rule.is_empty(), "{}", line.code);
            assert!(
                !line.what.ends_with('.') && !line.remedy.ends_with('.'),
                "{}",
                line.code
            );
        }
    }

    #[test]
    fn the_catalogue() {
        let mut text = String::new();
        for line in catalogue() {
            let _ = writeln!(
                text,
                "{}\n  rule: {}\n  what: {}\n  do:   {}",
                line.code, line.rule, line.what, line.remedy
            );
        }
        insta::assert_snapshot!(text);
    }
}
