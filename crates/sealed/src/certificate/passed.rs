//! By whom evidence was sealed first, and on what ground it went on.

use record::note::Note;
use record::package::{Consent, Notice, PassedOn, Passing, Statement};

use super::{Certificate, Row};

/// Each time that it was passed on, the last one first: the ground, and the statement under which it was sealed before.
pub(super) fn times(of: &Certificate) -> impl Iterator<Item = (&PassedOn, &Statement)> {
    let after = std::iter::once(&of.statement).chain(&of.before);
    let grounds = after.filter_map(|statement| statement.passed_on.as_ref());
    grounds.zip(&of.before)
}

/// One of these times, as a person reads it.
pub(super) fn rows(passed_on: &PassedOn, first: &Statement) -> Vec<Row> {
    let key = &first.sender.key;
    let made = format!("{} by that sender's clock", first.made);
    let mut rows = vec![
        Row::code("sealed before as", &passed_on.package),
        Row::words("by the sender", first.sender.authority.clone()),
        Row::code("that sender's key", key.vkey()),
        Row::code("its fingerprint", key.fingerprint()),
        Row::words("made", Some(made)),
        Row::code("SHA-256 of that statement", passed_on.statement.hex()),
    ];
    rows.extend(ground(&passed_on.ground));
    rows
}

fn ground(ground: &Passing) -> Vec<Row> {
    let says = |words: &str| Row::words("ground", Some(words.to_owned()));
    match ground {
        Passing::Proceedings { role } => vec![
            says("in the proceedings that the request names"),
            Row::words("to, in the proceedings", Some(role.word().to_owned())),
        ],
        Passing::Consent { note } => {
            let mut rows = vec![says("with that sender's signed consent")];
            rows.extend(consent(note));
            rows
        }
        Passing::Exculpatory { notice } => {
            let mut rows = vec![says("exculpatory, to an accused")];
            rows.extend(told(notice));
            rows
        }
    }
}

fn told(notice: &Notice) -> Vec<Row> {
    match notice {
        Notice::Before { on } => vec![Row::words(
            "that sender was told before, on",
            Some(on.clone()),
        )],
        Notice::NotBefore { reason, on } => vec![
            Row::words(
                "that sender was not told before, because",
                Some(reason.clone()),
            ),
            Row::words("and was told on", on.clone()),
        ],
        Notice::ToFollow => vec![
            Row::words("that sender was not told before, because", None),
            Row::words("and was told on", None),
        ],
    }
}

/// What was consented to; that it was signed, and covers this, was checked.
fn consent(note: &str) -> Vec<Row> {
    let read = Note::parse(note.as_bytes()).and_then(|note| Consent::read(&note));
    let Ok(consent) = read else {
        return vec![Row::words("consented to", None)];
    };
    let mut rows = vec![
        Row::words("consented to", Some(consent.purpose)),
        Row::words("consent given", Some(consent.made.to_string())),
        Row::words("consent ends", consent.until),
        Row::words("consent on personal data", consent.personal_data),
    ];
    let conditions = consent.conditions.into_iter();
    rows.extend(
        conditions.map(|condition| Row::words("condition of the consent", Some(condition))),
    );
    rows
}
