//! A stranger's words inside HTML and XML, and on a person's screen.

/// The text with what markup would take for its own written as references, and without characters that XML cannot hold.
pub(crate) fn xml(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, character| {
        match character {
            '&' => all.push_str("&amp;"),
            '<' => all.push_str("&lt;"),
            '>' => all.push_str("&gt;"),
            '"' => all.push_str("&quot;"),
            '\'' => all.push_str("&#39;"),
            '\n' | '\t' => all.push(character),
            control if control.is_control() => all.push('\u{FFFD}'),
            plain => all.push(plain),
        }
        all
    })
}

/// Whatever a stranger wrote cannot move the cursor or turn the text around.
pub(crate) fn harmless(words: &str) -> String {
    let turns = |c: char| matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    words.chars().fold(String::new(), |mut text, character| {
        if (character.is_control() && character != '\n') || turns(character) {
            text.extend(character.escape_unicode());
        } else {
            text.push(character);
        }
        text
    })
}
