//! Rust sources without their comments, and with or without what stands in strings.

/// What to keep of a source.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Code, and what stands in strings.
    Strings,
    /// Code alone.
    Code,
}

/// The source with comments blanked out, and strings too if asked; lines stay where they are.
pub(super) fn code_of(source: &str, keep: Keep) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, kept) = token(rest, first, keep);
        let (taken, after) = rest.split_at(length);
        if kept {
            code.push_str(taken);
        } else {
            code.extend(taken.chars().map(|c| if c == '\n' { c } else { ' ' }));
        }
        rest = after;
    }
    code
}

/// The bytes of the next token and whether it is kept.
fn token(rest: &str, first: char, keep: Keep) -> (usize, bool) {
    let strings = keep == Keep::Strings;
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), false);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |end| end + 2), false);
    }
    if first == '"' {
        return (string(rest), strings);
    }
    if let Some(length) = raw_string(rest) {
        return (length, strings);
    }
    if first == '\'' {
        return (character(rest), true);
    }
    if first.is_alphanumeric() || first == '_' {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
        return (end.unwrap_or(rest.len()), true);
    }
    (first.len_utf8(), true)
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.bytes().take_while(|b| *b == b'#').count();
    if after.as_bytes().get(hashes) != Some(&b'"') {
        return None;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let begun = rest.len() - after.len() + hashes + 1;
    let length = rest[begun..].find(&end).map(|at| begun + at + end.len());
    Some(length.unwrap_or(rest.len()))
}

/// A character, or the stroke of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[3..].find('\'').map_or(1, |end| end + 4),
        Some((_, _)) => match chars.next() {
            Some((at, '\'')) => at + 1,
            _ => 1,
        },
        None => 1,
    }
}

/// The source before its own tests begin.
pub(super) fn before_tests(source: &str) -> &str {
    let end = source.find("#[cfg(test)]\nmod tests {");
    end.map_or(source, |end| &source[..end])
}

/// The identifiers and words of a code, in order.
pub(super) fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

#[test]
fn comments_and_strings_are_told_from_code() {
    let source =
        "let a = \"f64 // no\"; // f32\nlet b = '\"'; /* async */ let c: &'a str = r#\"tokio\"#;";
    assert_eq!(
        code_of(source, Keep::Code),
        "let a =            ;       \nlet b = '\"';             let c: &'a str =           ;"
    );
    let kept = code_of(source, Keep::Strings);
    assert!(kept.contains("f64 // no") && kept.contains("tokio") && !kept.contains("f32"));
    let escapes = r"let a = '\''; let b = '\u{202e}'; done";
    assert_eq!(code_of(escapes, Keep::Code), escapes);
}
