//! A stranger's words inside HTML and XML.

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
