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
    let mut rows = vec![
        ("sealed before as", Some(passed_on.package.to_string())),
        ("by the sender", first.sender.authority.clone()),
        ("that sender's key", Some(key.vkey())),
        ("its fingerprint", Some(key.fingerprint().to_string())),
        (
            "made",
            Some(format!("{} by that sender's clock", first.made)),
        ),
        ("SHA-256 of that statement", Some(passed_on.statement.hex())),
    ];
    rows.extend(ground(&passed_on.ground));
    rows
}

fn ground(ground: &Passing) -> Vec<Row> {
    match ground {
        Passing::Proceedings { role } => vec![
            (
                "ground",
                Some("in the proceedings that the request names".into()),
            ),
            ("to, in the proceedings", Some(role.clone())),
        ],
        Passing::Consent { note } => {
            let words = "with that sender's signed consent".to_owned();
            let mut rows = vec![("ground", Some(words))];
            rows.extend(consent(note));
            rows
        }
        Passing::Exculpatory { notice } => {
            let words = "exculpatory, to an accused".to_owned();
            let mut rows = vec![("ground", Some(words))];
            rows.extend(told(notice));
            rows
        }
    }
}

fn told(notice: &Notice) -> Vec<Row> {
    match notice {
        Notice::Before { on } => vec![("that sender was told before, on", Some(on.clone()))],
        Notice::NotBefore { reason, on } => vec![
            (
                "that sender was not told before, because",
                Some(reason.clone()),
            ),
            ("and was told on", on.clone()),
        ],
    }
}

/// What was consented to; that it was signed, and covers this, was checked.
fn consent(note: &str) -> Vec<Row> {
    let read = Note::parse(note.as_bytes()).and_then(|note| Consent::read(&note));
    let Ok(consent) = read else {
        return vec![("consented to", None)];
    };
    let mut rows = vec![
        ("consented to", Some(consent.purpose)),
        ("consent given", Some(consent.made.to_string())),
        ("consent ends", consent.until),
        ("consent on personal data", consent.personal_data),
    ];
    let conditions = consent.conditions.into_iter();
    rows.extend(conditions.map(|condition| ("condition of the consent", Some(condition))));
    rows
}
