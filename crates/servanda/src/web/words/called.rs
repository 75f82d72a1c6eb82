//! What a matter is called within a sentence.

use super::committee::meeting_heading;
use crate::web::reading::Reading;
use crate::web::shelf::Shelf;
use crate::web::tongue::{Tongue, args};
use maud::{Markup, html};
use treaty::calendar::Day;
use treaty::committee::mandate::{self, Mandate};
use treaty::committee::{agenda, decision, document, meeting};
use treaty::{Matter, MatterId};

/// Its short name: a symbol, a number, the name of a body or session; its id where it has none.
pub(crate) fn called(tongue: Tongue, shelf: &Shelf, id: &MatterId) -> Called {
    let name = match shelf.matter(id) {
        Some(Matter::Body(body)) => Some(body.short_name().to_owned()),
        Some(Matter::Session(session)) => Some(session.name().to_owned()),
        Some(Matter::Meeting(meeting)) => return Called::Said(meeting_of(tongue, meeting)),
        Some(Matter::Document(document)) => document_of(document),
        Some(Matter::Proposal(proposal)) => Some(proposal.symbol().to_owned()),
        Some(Matter::Decision(decision)) => decision_of(decision),
        Some(Matter::Agenda(item)) => return item_of(tongue, item),
        Some(Matter::Mandate(mandate)) => symbol_of(mandate).map(str::to_owned),
        Some(Matter::Bureau(_)) => return Called::Said(tongue.word("called-officers")),
        _ if id.kind() == "depositary" => return Called::Said(tongue.word("called-register")),
        _ => {
            let day = shelf.vote_card(id).and_then(|card| card.day);
            return day
                .map(|on| tongue.word_with("called-vote", &args![day = tongue.plain_day(on)]))
                .map_or_else(|| Called::by_id(id), Called::Said);
        }
    };
    name.filter(|name| !name.is_empty())
        .map_or_else(|| Called::by_id(id), Called::Held)
}

/// A name, and whose words it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Called {
    /// As the Record holds it, in English.
    Held(String),
    /// In the language of the page.
    Said(String),
}

impl Called {
    fn by_id(id: &MatterId) -> Self {
        Self::Held(id.name().replace('-', " "))
    }

    /// The same at the beginning of a sentence.
    pub(crate) fn capital(self) -> Self {
        match self {
            Self::Held(words) => Self::Held(capital(&words)),
            Self::Said(words) => Self::Said(capital(&words)),
        }
    }
}

fn meeting_of(tongue: Tongue, meeting: &meeting::Meeting) -> String {
    meeting_heading(tongue, meeting.number()).to_lowercase()
}

fn item_of(tongue: Tongue, item: &agenda::AgendaItem) -> Called {
    let included = item.acts.iter().find_map(|held| match &held.act {
        agenda::Act::Included { item, sessions, .. } => Some((*item, sessions.first().copied())),
        _ => None,
    });
    match included {
        Some((Some(number), Some(session))) => {
            let given = args![item = number, session = session];
            Called::Said(tongue.word_with("called-item", &given))
        }
        Some((None, Some(session))) => {
            let given = args![session = session];
            Called::Said(tongue.word_with("called-item-unnumbered", &given))
        }
        _ => Called::Held(item.title().to_owned()),
    }
}

/// What a floor is called: its body, with the meeting that met last, or its day.
pub(crate) fn floor(
    reading: &Reading,
    body: Option<&MatterId>,
    meeting: Option<&MatterId>,
    day: Option<Day>,
) -> Markup {
    let Some(body) = body else {
        return reading.say("floor-title");
    };
    let words = |id| match called(reading.tongue, &reading.shelf, id) {
        Called::Held(words) => reading.quote(words),
        Called::Said(words) => html! { (words) },
    };
    let meeting = meeting.filter(|id| reading.shelf.matter(id).is_some());
    let which = meeting
        .map(words)
        .or_else(|| day.map(|day| reading.day(day)));
    match which {
        Some(which) => reading.with_note(words(body), which),
        None => words(body),
    }
}

/// The symbol of the resolution that a mandate rests on.
pub(crate) fn symbol_of(mandate: &Mandate) -> Option<&str> {
    let acts = mandate.given.iter().chain(&mandate.asked);
    acts.map(|held| &held.act).find_map(|act| match act {
        mandate::Act::Given { symbol, .. } | mandate::Act::Asked { symbol, .. } => {
            Some(symbol.as_str())
        }
        mandate::Act::Answered { .. } => None,
    })
}

fn document_of(document: &document::Document) -> Option<String> {
    match &document.issued.as_ref()?.act {
        document::Act::Issued { symbol, title, .. } => {
            Some(symbol.clone().unwrap_or_else(|| title.clone()))
        }
        document::Act::Reissued { .. } => None,
    }
}

fn decision_of(decision: &decision::Decision) -> Option<String> {
    match &decision.taken.as_ref()?.act {
        decision::Act::Taken { symbol, title, .. } => {
            Some(symbol.clone().unwrap_or_else(|| title.clone()))
        }
        decision::Act::Recommended { .. } => None,
    }
}

/// The same at the beginning of a sentence.
pub(crate) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_record_does_not_name_is_called_by_its_id() {
        let shelf = Shelf::default();
        let id = |text| MatterId::parse(text).unwrap();
        let of = |tongue, text| called(tongue, &shelf, &id(text));
        assert_eq!(
            of(Tongue::French, "x/committee/session/first-one"),
            Called::Held("first one".to_owned())
        );
        assert_eq!(
            of(Tongue::English, "x/depositary"),
            Called::Said("depositary’s register".to_owned())
        );
        assert_eq!(
            of(Tongue::Spanish, "x/depositary"),
            Called::Said("registro del depositario".to_owned())
        );
        assert_eq!(capital("first session"), "First session");
    }
}
