//! A reading: what one page rests on. Pages are functions of a reading and nothing else.

use super::shelf::Shelf;
use super::tongue::{Carried, Tongue, args};
use super::words::called::{Called, called, capital};
use super::words::day;
use crate::error::Error;
use crate::house::House;
use maud::{Markup, html};
use std::sync::Arc;
use treaty::act::Source;
use treaty::calendar::Day;
use treaty::convention::Standing;
use treaty::participant::ParticipantId;
use treaty::{MatterId, When};

/// A title of at most so many letters stands for its source.
const SHORT_TITLE_MAX: usize = 60;

/// What one page rests on.
#[derive(Debug, Clone)]
pub(crate) struct Reading {
    /// The matters.
    pub(crate) shelf: Arc<Shelf>,
    /// The times of the answer.
    pub(crate) when: When,
    /// Whether another time than now was asked about.
    pub(crate) other_times: bool,
    /// The civil day at the place of the convention.
    pub(crate) today: Day,
    /// Language of the words.
    pub(crate) tongue: Tongue,
    /// Language of participants' names.
    pub(crate) names_in: Tongue,
    /// Whether the house is for practice.
    pub(crate) practice: bool,
    /// Whether it takes nothing at the moment.
    pub(crate) paused: bool,
    /// Its Record's name, where that says that it is a copy that steps back.
    pub(crate) copy_of: Option<Arc<str>>,
    /// Address of the style sheet.
    pub(crate) style: Arc<str>,
    /// Whether the convention is another than the house's own, which addresses mean that name none.
    pub(crate) of_another: bool,
}

impl Reading {
    /// A convention for these times, without a page around it.
    ///
    /// # Errors
    /// When the storage fails, or this house keeps no such convention.
    pub(crate) async fn of(house: &House, slug: &str, when: When) -> Result<Self, Error> {
        Ok(Self {
            shelf: Arc::new(Shelf::read(house, slug, &when).await?),
            other_times: false,
            today: house.today(slug).await?,
            tongue: Tongue::English,
            names_in: Tongue::English,
            practice: house.is_practice(),
            paused: false,
            copy_of: None,
            style: "".into(),
            of_another: false,
            when,
        })
    }

    /// The address of another page of the same convention, named where it is not the house's own.
    pub(crate) fn of_the_same(&self, address: &str) -> String {
        let carried = Carried {
            convention: self.another(),
            ..Carried::default()
        };
        carried
            .put(address, "&")
            .unwrap_or_else(|| address.to_owned())
    }

    /// The name of the convention, where it is not the house's own.
    pub(crate) fn another(&self) -> Option<&str> {
        self.of_another.then_some(self.shelf.slug.as_str())
    }

    /// The newest entry that this reading is folded from.
    pub(crate) fn newest_entry(&self) -> u64 {
        self.shelf.size.saturating_sub(1)
    }

    /// Whether the convention's authority stands at a name that nobody can have (RFC 2606), as a fictional one's does.
    pub(crate) fn is_fictional(&self) -> bool {
        let opened = self.shelf.opened();
        let host = opened.and_then(|opened| opened.authority.url.split('/').nth(2));
        host.is_some_and(|host| host.ends_with(".invalid"))
    }

    /// Short title of the convention.
    pub(crate) fn short_title(&self) -> &str {
        let opened = self.shelf.opened();
        opened.map_or("Servanda", |opened| opened.short_title.as_str())
    }

    /// Name of a participant on a day, apart from the text around it.
    pub(crate) fn name_on(&self, id: &ParticipantId, on: Day) -> Markup {
        match self.shelf.participants.name(id, self.names_in.code(), on) {
            Some(name)
                if name.language != Tongue::English.code() || self.tongue != Tongue::English =>
            {
                html! {
                    bdi lang=(name.language) { (name.text) }
                    @if !name.official { span.unofficial title=(self.word("name-unofficial")) { "°" } }
                }
            }
            Some(name) => html! { bdi { (name.text) } },
            None => html! { bdi { (id) } },
        }
    }

    /// Name of a participant on the day of the answer.
    pub(crate) fn name(&self, id: &ParticipantId) -> Markup {
        self.name_on(id, self.when.as_of)
    }

    /// Plain name of a participant on a day.
    pub(crate) fn plain_name(&self, id: &ParticipantId, on: Day) -> String {
        let name = self.shelf.participants.name(id, self.names_in.code(), on);
        name.map_or_else(|| id.to_string(), |name| name.text.clone())
    }

    /// Names of participants, in a sentence's list.
    pub(crate) fn names<'a>(
        &self,
        ids: impl IntoIterator<Item = &'a ParticipantId>,
        on: Day,
    ) -> Markup {
        self.listed_and(ids.into_iter().map(|id| self.name_on(id, on)))
    }

    /// Participants in the alphabetical order of the language that their names are in, on a day.
    pub(crate) fn in_order<'a>(
        &'a self,
        ids: impl IntoIterator<Item = &'a ParticipantId>,
        on: Day,
    ) -> Vec<&'a ParticipantId> {
        let table = &self.shelf.participants;
        let mut known: Vec<_> = ids.into_iter().filter_map(|id| table.get(id)).collect();
        table.sort_alphabetically(&mut known, on);
        let known = known.into_iter().map(|participant| &participant.id);
        if self.names_in == Tongue::English {
            return known.collect();
        }
        let mut named: Vec<_> = known.map(|id| (self.plain_name(id, on), id)).collect();
        named.sort_by(|(one, _), (other, _)| self.names_in.compare(one, other));
        named.into_iter().map(|(_, id)| id).collect()
    }

    /// A link to the page of a matter.
    pub(crate) fn link(&self, id: &MatterId, words: impl AsRef<str>) -> Markup {
        let words = words.as_ref();
        html! {
            @if self.shelf.holds(id) { a href={ "/" (id) } { bdi { (words) } } }
            @else { bdi { (words) } }
        }
    }

    /// A symbol, linked to its document where the Record has one.
    pub(crate) fn symbol(&self, symbol: &str) -> Markup {
        match self.shelf.of_symbol(symbol) {
            Some(id) => html! { a.symbol href={ "/" (id) } { bdi { (symbol) } } },
            None => html! { bdi.symbol { (symbol) } },
        }
    }

    /// The same by words that the Record holds.
    pub(crate) fn link_quoted(&self, id: &MatterId, words: impl AsRef<str>) -> Markup {
        let words = self.name_of_the_record(words.as_ref());
        html! {
            @if self.shelf.holds(id) { a href={ "/" (id) } { (words) } }
            @else { (words) }
        }
    }

    /// A link to a matter by what it is called.
    pub(crate) fn refer(&self, id: &MatterId) -> Markup {
        self.link_called(id, &called(self.tongue, &self.shelf, id))
    }

    /// The same at the beginning of a sentence.
    pub(crate) fn refer_capital(&self, id: &MatterId) -> Markup {
        self.link_called(id, &called(self.tongue, &self.shelf, id).capital())
    }

    fn link_called(&self, id: &MatterId, called: &Called) -> Markup {
        match called {
            Called::Held(words) => self.link_quoted(id, words),
            Called::Said(words) => self.link(id, words),
        }
    }

    /// Where a fact was read: the source's short name with its place, linked to the list of sources.
    pub(crate) fn source(&self, source: Option<&Source>) -> Markup {
        let Some(source) = source else {
            return html! { span.quiet { (self.say("of-this-house")) } };
        };
        let name = self.name_of_the_record(&self.source_name(&source.document));
        let link = html! { a href={ "/sources#" (source.document) } { (name) } };
        let place = source.place.iter().map(|place| self.quote(place));
        self.listed([link].into_iter().chain(place))
    }

    /// A source's short name: its symbol or title; of a report by others, who published it and when;
    /// where the title is long, its id in words. The whole title stands at `/sources`.
    pub(crate) fn source_name(&self, id: &str) -> String {
        let in_words = || capital(&id.replace('-', " "));
        let Some(listed) = self.shelf.convention.sources.get(id) else {
            return in_words();
        };
        if let Some(symbol) = &listed.symbol {
            return symbol.clone();
        }
        match listed.published {
            Some(day) if listed.standing == Standing::Secondary => {
                format!("{}, {}", listed.publisher, day::in_words(day))
            }
            _ if listed.title.chars().count() <= SHORT_TITLE_MAX => listed.title.clone(),
            _ => in_words(),
        }
    }

    /// A link to an entry of the Record.
    pub(crate) fn entry(&self, entry: u64) -> Markup {
        html! { a href={ "/record/entries/" (entry) } { (entry) } }
    }

    /// A link to an entry of the Record, in words.
    pub(crate) fn entry_link(&self, entry: u64) -> Markup {
        html! { a href={ "/record/entries/" (entry) } { (self.say_with("entry-number", &args![entry = entry])) } }
    }
}
