//! Which sessions a body was to hold and which it held, line by line.

use crate::web::reading::Reading;
use crate::web::words::called::capital;
use treaty::MatterId;
use treaty::calendar::Day;
use treaty::committee::mandate::{self, Prescribed};
use treaty::committee::session::{Act, Session};

/// One line: a session that is prescribed, planned or held.
pub(super) struct Row<'a> {
    /// The session's matter; none where no source tells of it.
    pub(super) id: Option<&'a MatterId>,
    /// What it is called.
    pub(super) name: String,
    /// What a mandate prescribes, with the mandate's symbol.
    pub(super) prescribed: Option<(&'a str, &'a Prescribed)>,
    /// What became of it.
    pub(super) session: Option<&'a Session>,
    /// Its first known day.
    pub(super) first: Option<Day>,
}

/// Sessions by their first known day; prescribed ones of which no source tells keep their place.
pub(super) fn of<'a>(reading: &'a Reading, body: &MatterId) -> Vec<Row<'a>> {
    let mut prescribed = prescribed(reading, body);
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (id, session) in reading.shelf.sessions() {
        if body_of(session) != Some(body) || session.name().is_empty() {
            continue;
        }
        let found = prescribed
            .iter()
            .position(|(_, held)| is_called(id, &held.session));
        rows.push(Row {
            id: Some(id),
            name: capital(session.name()),
            prescribed: found.map(|index| prescribed.remove(index)),
            session: Some(session),
            first: first_day(session),
        });
    }
    rows.sort_by_key(|row| row.first);
    for left in prescribed {
        let name = called(&left.1.session);
        let after = rows.iter().rposition(|row| {
            row.prescribed.is_some_and(|(_, held)| {
                held.session < left.1.session && held.session.len() == left.1.session.len()
            })
        });
        let row = Row {
            id: None,
            name: capital(&format!("{} session", name.replace('-', " "))),
            prescribed: Some(left),
            session: None,
            first: None,
        };
        rows.insert(after.map_or(rows.len(), |index| index + 1), row);
    }
    rows
}

fn prescribed<'a>(reading: &'a Reading, of: &MatterId) -> Vec<(&'a str, &'a Prescribed)> {
    let given = reading
        .shelf
        .mandates()
        .flat_map(|(_, mandate)| &mandate.given);
    given
        .filter_map(|held| match &held.act {
            mandate::Act::Given {
                body,
                symbol,
                prescribed,
                ..
            } if body == of => Some(prescribed.iter().map(|one| (symbol.as_str(), one))),
            _ => None,
        })
        .flatten()
        .collect()
}

pub(super) fn body_of(session: &Session) -> Option<&MatterId> {
    session.acts.iter().find_map(|held| match &held.act {
        Act::Planned { body, .. } | Act::Held { body, .. } => Some(body),
        _ => None,
    })
}

fn first_day(session: &Session) -> Option<Day> {
    let held = session.spans().first().map(|(from, ..)| *from);
    held.or_else(|| {
        session.acts.iter().find_map(|held| match &held.act {
            Act::Planned { when, .. } => when.earliest.or(when.target).or(when.latest),
            _ => None,
        })
    })
}

/// A mandate says "1" or "protocol 1" where the session's name says "first" or "protocol-first".
fn is_called(id: &MatterId, session: &str) -> bool {
    id.name() == called(session)
}

fn called(session: &str) -> String {
    const FIRST: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let word = |part: &str| {
        let index = part
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let ordinal = index.and_then(|index| FIRST.get(index));
        ordinal.map_or_else(|| part.to_lowercase(), |ordinal| (*ordinal).to_owned())
    };
    let words: Vec<String> = session.split(' ').map(word).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_finds_the_session_it_names() {
        let id = |name: &str| MatterId::parse(&format!("x/committee/session/{name}")).unwrap();
        assert!(is_called(&id("first"), "1"));
        assert!(is_called(&id("protocol-second"), "protocol 2"));
        assert!(is_called(&id("concluding"), "concluding"));
        assert!(!is_called(&id("third"), "1"));
    }
}
