//! What a matter is called within a sentence.

use super::committee::meeting_heading;
use super::{day, number};
use crate::web::shelf::Shelf;
use treaty::committee::mandate::{self, Mandate};
use treaty::committee::{agenda, decision, document, meeting};
use treaty::{Matter, MatterId};

/// Its short name: a symbol, a number, the name of a body or session; its id where it has none.
pub(crate) fn called(shelf: &Shelf, id: &MatterId) -> String {
    let name = match shelf.matter(id) {
        Some(Matter::Body(body)) => Some(body.short_name().to_owned()),
        Some(Matter::Session(session)) => Some(session.name().to_owned()),
        Some(Matter::Meeting(meeting)) => Some(meeting_of(meeting)),
        Some(Matter::Document(document)) => document_of(document),
        Some(Matter::Proposal(proposal)) => Some(proposal.symbol().to_owned()),
        Some(Matter::Decision(decision)) => decision_of(decision),
        Some(Matter::Agenda(item)) => Some(item_of(item)),
        Some(Matter::Mandate(mandate)) => symbol_of(mandate).map(str::to_owned),
        Some(Matter::Bureau(_)) => Some("officers".to_owned()),
        _ if id.kind() == "depositary" => Some("depositary’s register".to_owned()),
        _ => shelf
            .vote_card(id)
            .and_then(|card| card.day)
            .map(|on| format!("vote of {}", day::in_words(on))),
    };
    name.filter(|name| !name.is_empty())
        .unwrap_or_else(|| id.name().replace('-', " "))
}

fn meeting_of(meeting: &meeting::Meeting) -> String {
    meeting_heading(meeting.number()).to_lowercase()
}

fn item_of(item: &agenda::AgendaItem) -> String {
    let included = item.acts.iter().find_map(|held| match &held.act {
        agenda::Act::Included { item, sessions, .. } => Some((*item, sessions.first().copied())),
        _ => None,
    });
    match included {
        Some((Some(number), Some(session))) => {
            format!("item {number} of the {} session", number::ordinal(session))
        }
        Some((None, Some(session))) => format!("item of the {} session", number::ordinal(session)),
        _ => item.title().to_owned(),
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
        assert_eq!(
            called(&shelf, &id("x/committee/session/first-one")),
            "first one"
        );
        assert_eq!(called(&shelf, &id("x/depositary")), "depositary’s register");
        assert_eq!(capital("first session"), "First session");
    }
}
