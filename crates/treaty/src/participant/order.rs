//! The English alphabetical order in which delegations sit and are called.

/// What names are compared by: letters and digits alone, small, without accents. Words stay
/// apart, so that "Guinea" comes before "Guinea-Bissau" and both before "Guyana".
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    let name = name.replace('&', " and ");
    for letter in name.chars().flat_map(char::to_lowercase) {
        if letter == '\'' || letter == '’' || is_mark(letter) {
            continue;
        }
        if !letter.is_alphanumeric() {
            gap = !key.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            key.push(' ');
        }
        key.push(without_accent(letter));
    }
    key
}

/// A combining mark: what a Latin letter leaves of its accent when written apart, an Arabic vowel
/// sign, a Russian stress.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

/// The plain letter under the accents that occur in names of participants.
fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ё' => 'е',
        'й' => 'и',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn names_fall_into_the_order_of_the_placards() {
        let placards = [
            "Congo",
            "Costa Rica",
            "Côte d’Ivoire",
            "Croatia",
            "Democratic People's Republic of Korea",
            "Democratic Republic of the Congo",
            "Guinea",
            "Guinea-Bissau",
            "Guyana",
            "Iran (Islamic Republic of)",
            "Iraq",
            "Niger",
            "Nigeria",
            "Tunisia",
            "Türkiye",
            "Turkmenistan",
        ];
        let mut sorted = placards;
        sorted.sort_by_key(|name| key(name));
        assert_eq!(sorted, placards);
    }

    #[test]
    fn spellings_of_one_name_are_one() {
        let rows = [
            ("Côte d'Ivoire", "COTE D’IVOIRE"),
            ("Türkiye", "Tu\u{308}rkiye"),
            ("Guinea-Bissau", " guinea bissau "),
            ("Trinidad and Tobago", "Trinidad & Tobago"),
            ("Iran (Islamic Republic of)", "Iran, Islamic Republic of"),
        ];
        for (a, b) in rows {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        assert_ne!(key("Niger"), key("Nigeria"));
        assert_eq!(key("—"), "");
    }
}
