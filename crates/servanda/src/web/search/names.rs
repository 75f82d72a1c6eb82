//! Participants by their names in six languages, and words without regard to capitals and accents.

use crate::index::search::Question;
use crate::web::reading::Reading;
use crate::web::tongue::Tongue;
use std::collections::BTreeSet;
use treaty::participant::ParticipantId;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most participants that are named.
const NAMED_MAX: usize = 8;

/// A participant whose name matches.
pub(crate) struct Named {
    /// Who.
    pub(crate) id: ParticipantId,
    /// Its name in the language of the page.
    pub(crate) name: String,
}

/// A text without capitals and accents.
pub(crate) fn bare(text: &str) -> String {
    let letters = text.nfd().filter(|letter| !is_combining_mark(*letter));
    letters.flat_map(char::to_lowercase).collect()
}

/// Whether each word of a question begins a word of a text; in a script that does not part words, stands
/// anywhere in it.
pub(crate) fn holds(text: &str, question: &Question) -> bool {
    let text = bare(text);
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let asked: Vec<String> = question.words().iter().map(|word| bare(word)).collect();
    let mut asked = asked
        .iter()
        .flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()));
    asked.all(|asked| {
        let unparted = asked
            .chars()
            .all(|letter| ('\u{2E80}'..='\u{D7AF}').contains(&letter));
        words.iter().any(|word| word.starts_with(asked)) || (unparted && text.contains(asked))
    })
}

/// The participants that are called so in any of the six languages, or have the code.
pub(super) fn matching(reading: &Reading, question: &Question) -> Vec<Named> {
    if question.is_empty() {
        return Vec::new();
    }
    let (table, as_of) = (&reading.shelf.participants, reading.when.as_of);
    let called = |id: &ParticipantId| {
        let names: BTreeSet<&str> = Tongue::ALL
            .iter()
            .flat_map(|tongue| {
                let short = table.name(id, tongue.code(), as_of);
                let formal = table.formal_name(id, tongue.code(), as_of);
                short
                    .into_iter()
                    .chain(formal)
                    .map(|name| name.text.as_str())
            })
            .collect();
        names.iter().any(|name| holds(name, question)) || holds(id.as_str(), question)
    };
    let ids = table.all().map(|held| &held.id).filter(|id| called(id));
    let named = |id: &ParticipantId| Named {
        id: id.clone(),
        name: reading.plain_name(id, as_of),
    };
    ids.take(NAMED_MAX).map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_count() {
        let rows = [
            ("Côte d'Ivoire", "COTE d’iv", true),
            ("Türkiye", "turk", true),
            ("Российская Федерация", "российск", true),
            ("联合国", "合国", true),
            ("Benin", "nin", false),
            ("Viet Nam", "viet x", false),
        ];
        for (text, asked, holds_it) in rows {
            assert_eq!(
                holds(text, &Question::read(asked)),
                holds_it,
                "{text} {asked}"
            );
        }
    }
}
