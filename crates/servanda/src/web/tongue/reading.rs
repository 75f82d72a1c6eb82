//! What a page says through its reading: in the reading's language.

use super::{Argument, Tongue, args, day, list};
use crate::web::reading::Reading;
use maud::{Markup, html};
use record::Instant;
use treaty::act::Header;
use treaty::calendar::{Day, Window};

impl Reading {
    /// A message as markup.
    pub(crate) fn say(&self, key: &'static str) -> Markup {
        self.tongue.say(key)
    }

    /// A message as markup, with its arguments: `reading.say_with("key", &args![name = value])`.
    pub(crate) fn say_with(&self, key: &'static str, given: &[(&'static str, Argument)]) -> Markup {
        self.tongue.say_with(key, given)
    }

    /// A message as plain text, for titles and attributes.
    pub(crate) fn word(&self, key: &'static str) -> String {
        self.tongue.word(key)
    }

    /// A message as plain text, with its arguments.
    pub(crate) fn word_with(
        &self,
        key: &'static str,
        given: &[(&'static str, Argument)],
    ) -> String {
        self.tongue.word_with(key, given)
    }

    /// A name that the Record holds in English, apart from the text around it.
    pub(crate) fn name_of_the_record(&self, name: &str) -> Markup {
        match self.tongue {
            Tongue::English => html! { bdi { (name) } },
            _ => html! { bdi lang="en" { (name) } },
        }
    }

    /// A sentence or title that the Record or the law holds, in English: marked so where the page speaks
    /// another language.
    pub(crate) fn quote(&self, text: impl AsRef<str>) -> Markup {
        self.tongue.quote(text)
    }

    /// `entry 7`, with its link, within a sentence.
    pub(crate) fn in_entry(&self, entry: u64) -> Markup {
        self.say_with("in-entry", &args![entry = self.entry(entry)])
    }

    /// `Entry 7.`, with its link.
    pub(crate) fn entry_stop(&self, entry: u64) -> Markup {
        self.say_with("entry-stop", &args![entry = self.entry(entry)])
    }

    /// `label: words`.
    pub(crate) fn labelled(
        &self,
        label: impl Into<Argument>,
        words: impl Into<Argument>,
    ) -> Markup {
        let given = [("label", label.into()), ("words", words.into())];
        self.say_with("labelled", &given)
    }

    /// `words (note)`.
    pub(crate) fn with_note(
        &self,
        words: impl Into<Argument>,
        note: impl Into<Argument>,
    ) -> Markup {
        let given = [("words", words.into()), ("note", note.into())];
        self.say_with("with-note", &given)
    }

    /// A heading of a column.
    pub(crate) fn column(&self, key: &'static str) -> Markup {
        html! { th scope="col" { (self.say(key)) } }
    }

    /// Parts of a list, joined as the language joins them.
    pub(crate) fn listed(&self, parts: impl IntoIterator<Item = Markup>) -> Markup {
        list::listed(self.tongue, parts)
    }

    /// The same, with “and” before the last.
    pub(crate) fn listed_and(&self, parts: impl IntoIterator<Item = Markup>) -> Markup {
        list::listed_and(self.tongue, parts)
    }

    /// A day in words, with the day for programs.
    pub(crate) fn day(&self, on: Day) -> Markup {
        day::day(self.tongue, on)
    }

    /// A day in words, or that the source does not say.
    pub(crate) fn day_or_not_stated(&self, known: Option<Day>) -> Markup {
        known.map_or_else(
            || html! { span.quiet { (self.say("day-not-stated")) } },
            |on| self.day(on),
        )
    }

    /// The day of an act in words; where it is not stated, the one by which it was known.
    pub(crate) fn day_of(&self, header: &Header) -> Markup {
        match (header.on, crate::web::words::day::settled(header)) {
            (Some(on), _) => self.day(on),
            (None, Some(known)) => {
                let by = self.say_with("by-day", &args![day = self.day(known)]);
                html! { span.by { (by) } }
            }
            (None, None) => html! { span.quiet { (self.say("not-stated")) } },
        }
    }

    /// A day in plain words.
    pub(crate) fn plain_day(&self, on: Day) -> String {
        day::plain(self.tongue, on)
    }

    /// A stretch of days, with each part said once.
    pub(crate) fn span(&self, from: Day, until: Day) -> Markup {
        day::span(self.tongue, from, until)
    }

    /// An instant in UTC, with its zone beside it.
    pub(crate) fn instant(&self, instant: &Instant) -> Markup {
        day::instant(self.tongue, instant)
    }

    /// The days of a window, as far as they are known.
    pub(crate) fn window(&self, window: &Window) -> Markup {
        day::window(self.tongue, window)
    }
}
