//! Messages: read once from the files that are built in, and put into words with their arguments.

use super::{Argument, Tongue};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use maud::{Markup, PreEscaped, Render as _};
use std::borrow::Cow;
use std::sync::LazyLock;

type Bundle = FluentBundle<FluentResource>;

/// Each part's files, in the order of [`Tongue::ALL`].
macro_rules! parts {
    ($($part:literal)*) => {
        const PARTS: &[[&str; 6]] = &[$([
            include_str!(concat!("../../../locales/ar/", $part, ".ftl")),
            include_str!(concat!("../../../locales/zh/", $part, ".ftl")),
            include_str!(concat!("../../../locales/en/", $part, ".ftl")),
            include_str!(concat!("../../../locales/fr/", $part, ".ftl")),
            include_str!(concat!("../../../locales/ru/", $part, ".ftl")),
            include_str!(concat!("../../../locales/es/", $part, ".ftl")),
        ]),*];
    };
}
parts! {
    "committee"
    "common"
    "copies"
    "days"
    "evidence"
    "frame"
    "meeting"
    "notices"
    "floor"
    "glossary"
    "happened"
    "law"
    "public"
    "people"
    "practice"
    "record"
    "status"
    "treaties"
    "terms"
    "told"
    "vote"
    "why"
}

/// Said for a message that no language has; a test keeps it from happening.
const NOTHING: &str = "…";

/// Marks the place of an argument until it is put in: one of the plane for private use.
const FIRST_PLACE: u32 = 0xF_0000;

/// Isolates text of unknown direction in plain text (Unicode UAX 9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

static BUNDLES: LazyLock<[Bundle; 6]> = LazyLock::new(|| std::array::from_fn(bundle));

fn bundle(index: usize) -> Bundle {
    let tongue = Tongue::ALL.get(index).copied().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(tongue.code().parse().into_iter().collect());
    // What is put in is isolated by us, as an element where it becomes markup.
    bundle.set_use_isolating(false);
    if let Err(error) = bundle.add_builtins() {
        tracing::error!("the functions of Fluent are missing: {error}");
    }
    for part in PARTS {
        let text = part.get(index).copied().unwrap_or_default();
        // A file that cannot be read whole gives what can be; a test fails for it.
        let text = match tongue {
            Tongue::French => bound(text),
            _ => text.to_owned(),
        };
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!("{}: {errors:?}", tongue.code());
        }
    }
    bundle
}

/// In French the high marks stay on the line of the word they belong to.
fn bound(text: &str) -> String {
    let before = [" :", " ;", " ?", " !", " »"];
    let text = before.iter().fold(text.to_owned(), |text, mark| {
        text.replace(mark, &mark.replace(' ', "\u{a0}"))
    });
    text.replace("« ", "«\u{a0}")
}

/// Marks the key of a message where it is not given to `say` or `word` at once, so that the test of
/// the languages finds it.
pub(crate) const fn key(name: &'static str) -> &'static str {
    name
}

impl Tongue {
    /// A message as markup.
    pub(crate) fn say(self, key: &'static str) -> Markup {
        self.say_with(key, &[])
    }

    /// A message as markup, with its arguments. Text is escaped; in a language written from the right, what is
    /// put in is isolated.
    pub(crate) fn say_with(self, key: &'static str, given: &[(&'static str, Argument)]) -> Markup {
        self.marked(&self.format(key, given), given)
    }

    /// What was told, with its arguments in their places.
    fn marked(self, told: &str, given: &[(&'static str, Argument)]) -> Markup {
        let mut markup = String::with_capacity(told.len() + 16);
        let isolated = self.direction() == "rtl";
        each(told, given, |piece| match piece {
            Piece::Text(text) => markup.push_str(&text.render().into_string()),
            Piece::Argument(argument) => {
                let drawn = argument.markup().into_string();
                if isolated {
                    // What holds a word of ours reads from the right, whatever it begins with.
                    let begins = match drawn.chars().any(is_arabic) {
                        true => "<bdi dir=\"rtl\">",
                        false => "<bdi>",
                    };
                    markup.extend([begins, &drawn, "</bdi>"]);
                } else {
                    markup.push_str(&drawn);
                }
            }
        });
        PreEscaped(markup)
    }

    /// What the law says of a code, in this language alone: what is not in order, and what to do.
    pub(crate) fn law(self, code: &str, given: &[(&'static str, Argument)]) -> Option<Markup> {
        let key = format!("law-{}", code.replace(['.', '_'], "-"));
        let what = self.told_alone(&key, None, given)?;
        let remedy = self.told_alone(&key, Some("remedy"), given)?;
        Some(self.marked(&format!("{what} {remedy}"), given))
    }

    /// What the law says of a step of its reasoning, in this language alone.
    pub(crate) fn reason(self, code: &str, given: &[(&'static str, Argument)]) -> Option<Markup> {
        let told = self.told_alone(&format!("because-{code}"), None, given)?;
        Some(self.marked(&told, given))
    }

    fn told_alone(
        self,
        key: &str,
        attribute: Option<&str>,
        given: &[(&'static str, Argument)],
    ) -> Option<String> {
        let bundle = self.bundle()?;
        let message = bundle.get_message(key)?;
        let said = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let (values, mut errors) = (values(given), Vec::new());
        let told = bundle.format_pattern(said, Some(&values), &mut errors);
        if !errors.is_empty() {
            tracing::error!("{} {key}: {errors:?}", self.code());
        }
        Some(told.into_owned())
    }

    /// A message as plain text, for titles and attributes.
    pub(crate) fn word(self, key: &'static str) -> String {
        self.word_with(key, &[])
    }

    /// A message as plain text, with its arguments.
    pub(crate) fn word_with(self, key: &'static str, given: &[(&'static str, Argument)]) -> String {
        let told = self.format(key, given);
        let mut plain = String::with_capacity(told.len());
        let isolated = self.direction() == "rtl";
        each(&told, given, |piece| match piece {
            Piece::Text(text) => plain.push_str(text),
            Piece::Argument(argument) if isolated => {
                plain.push(ISOLATE.0);
                plain.push_str(&argument.plain());
                plain.push(ISOLATE.1);
            }
            Piece::Argument(argument) => plain.push_str(&argument.plain()),
        });
        plain
    }

    /// The message in this language, else in English, with a mark where text or markup goes.
    fn format(self, key: &str, given: &[(&'static str, Argument)]) -> String {
        let values = values(given);
        for tongue in [self, Self::English] {
            let Some(bundle) = tongue.bundle() else {
                continue;
            };
            let message = bundle.get_message(key);
            if let Some(pattern) = message.and_then(|message| message.value()) {
                let mut errors = Vec::new();
                let told = bundle.format_pattern(pattern, Some(&values), &mut errors);
                if !errors.is_empty() {
                    tracing::error!("{} {key}: {errors:?}", tongue.code());
                }
                return told.into_owned();
            }
        }
        tracing::error!("no language has the message {key}");
        NOTHING.to_owned()
    }

    fn bundle(self) -> Option<&'static Bundle> {
        let index = Self::ALL.iter().position(|tongue| *tongue == self)?;
        BUNDLES.get(index)
    }
}

fn values(given: &[(&'static str, Argument)]) -> FluentArgs<'static> {
    let mut values = FluentArgs::with_capacity(given.len());
    for (place, (name, argument)) in (FIRST_PLACE..).zip(given) {
        let value = match argument {
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Choice(word) => FluentValue::String(Cow::Borrowed(*word)),
            Argument::Text(_) | Argument::Markup(_) => {
                let mark = char::from_u32(place).unwrap_or(char::REPLACEMENT_CHARACTER);
                FluentValue::String(Cow::Owned(mark.to_string()))
            }
        };
        values.set(*name, value);
    }
    values
}

const fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6FF}')
}

enum Piece<'a> {
    Text(&'a str),
    Argument(&'a Argument),
}

/// Goes through a formatted message: its text, and its arguments at their marks.
fn each<'a>(told: &'a str, given: &'a [(&str, Argument)], mut take: impl FnMut(Piece<'a>)) {
    let mut rest = told;
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| *c as u32 >= FIRST_PLACE) {
        let (before, from) = rest.split_at(at);
        if !before.is_empty() {
            take(Piece::Text(before));
        }
        let place = usize::try_from(mark as u32 - FIRST_PLACE).unwrap_or(usize::MAX);
        if let Some((_, argument)) = given.get(place) {
            take(Piece::Argument(argument));
        }
        rest = from.split_at(mark.len_utf8()).1;
    }
    if !rest.is_empty() {
        take(Piece::Text(rest));
    }
}

#[cfg(test)]
mod tests {
    use super::super::args;
    use super::*;
    use maud::html;

    #[test]
    fn every_file_can_be_read_whole() {
        for part in PARTS {
            for (tongue, text) in Tongue::ALL.iter().zip(part) {
                if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
                    panic!("{}: {errors:?} in\n{text}", tongue.code());
                }
            }
        }
    }

    #[test]
    fn french_marks_stay_with_their_word() {
        assert_eq!(bound("a : « b » ?"), "a\u{a0}: «\u{a0}b\u{a0}»\u{a0}?");
    }

    #[test]
    fn arguments_stand_where_each_language_puts_them() {
        let link = html! { a href="/record/entries/7" { "7 & more" } };
        let given = args![day = 1, month = 5, year = 2021];
        let days = Tongue::ALL.map(|tongue| tongue.word_with("day-long", &given));
        assert_eq!(
            days,
            [
                "1 أيار/مايو 2021",
                "2021年5月1日",
                "1 May 2021",
                "1er mai 2021",
                "1 мая 2021 года",
                "1 de mayo de 2021"
            ]
        );
        let said = Tongue::Arabic.say_with("foot-verify", &args![command = link.clone()]);
        assert!(
            said.0
                .contains("<bdi><a href=\"/record/entries/7\">7 &amp; more</a></bdi>"),
            "{said:?}"
        );
        let said = Tongue::English.say_with("foot-verify", &args![command = "a < b"]);
        assert!(said.0.contains("Verify it with a &lt; b"), "{said:?}");
        let said = Tongue::Arabic.word_with("foot-verify", &args![command = link]);
        assert!(said.contains("\u{2068}7 & more\u{2069}"), "{said:?}");
    }

    #[test]
    fn what_no_language_has_is_never_a_key() {
        assert_eq!(Tongue::French.say("no-such-message").0, NOTHING);
    }
}
