//! Words that a page shows stand in the catalogues of the languages and not in its code, nor in its script.

use super::lexer::{Keep, before_tests, code_of};
use super::{files, none, short};

/// Names that are the same in every language.
const NAMES: [&str; 9] = [
    "JSON",
    "CSV",
    "XML",
    "UTC",
    "Servanda",
    "PDF",
    "Atom",
    "English",
    "Français",
];
/// What people type or look up, and what stands in addresses, names and classes.
const TECHNICAL: [&str; 8] = [
    "servanda ",
    "docs/",
    "{ printf",
    "entry=N",
    "type",
    "act",
    "erased",
    "rule-",
];
/// The most lines of code that the house's own scripts have together.
const LINES_MAX: usize = 200;
/// So many letters on end are a word.
const LETTERS: usize = 3;

/// What stands as text in the markup of a source, with its line.
fn shown(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("html! {") {
        let body = &code[at + "html! {".len()..];
        let (mut depth, mut before, mut place) = (1_u32, '{', 0);
        while depth > 0 && place < body.len() {
            let c = body[place..].chars().next().unwrap();
            let mut taken = c.len_utf8();
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                '"' => {
                    let end = closing(&body[place + 1..]);
                    let text = &body[place + 1..place + 1 + end];
                    taken = end + 2;
                    // Not an attribute's value, and not what a function is given.
                    if !matches!(before, '=' | '(' | ',' | '[' | '&' | '.' | '!') {
                        let line = code[..at + place].matches('\n').count() + 1;
                        found.push((line, text.to_owned()));
                    }
                }
                _ => {}
            }
            if !c.is_whitespace() {
                before = c;
            }
            place += taken;
        }
    }
    found
}

fn closing(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    rest.len()
}

fn has_a_word(text: &str) -> bool {
    let runs = text.split(|c: char| !c.is_alphabetic());
    runs.filter(|run| !NAMES.contains(run))
        .any(|run| run.chars().count() >= LETTERS)
}

#[test]
fn no_page_has_words_of_its_own() {
    let mut wrong = Vec::new();
    for path in files("crates/servanda/src/web", ".rs") {
        let name = short(&path);
        if name.contains("/web/api") {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let code = code_of(before_tests(&source), Keep::Strings);
        for (line, text) in shown(&code) {
            let text = text.trim_start_matches(['?', '&']);
            let of_an_address = text.starts_with(['/', '.']) || text.ends_with('=');
            let technical = TECHNICAL.iter().any(|begins| text.starts_with(begins));
            if has_a_word(text) && !of_an_address && !technical && !text.contains("servanda-verify")
            {
                wrong.push(format!("{name}:{line}: {text}"));
            }
        }
        for (at, begins) in code.match_indices("Head::of(\"") {
            let title = code[at + begins.len()..]
                .split('"')
                .next()
                .unwrap_or_default();
            if has_a_word(title) {
                wrong.push(format!("{name}: {title}"));
            }
        }
    }
    none("Words in the code of pages", &wrong);
}

#[test]
fn words_in_markup_are_told_from_attributes_and_arguments() {
    let source = "html! { p.a title=\"an attribute\" { \"a word\" (say(\"argument\")) @match x { None => \"another\" } } } \"no page\"";
    let found: Vec<String> = shown(source).into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, ["a word", "another"]);
    assert!(has_a_word("a word") && !has_a_word("JSON, ") && !has_a_word(" · "));
}

#[test]
fn the_own_scripts_are_short_and_say_nothing_of_their_own() {
    let mut lines = 0;
    let mut wrong = Vec::new();
    for path in files("crates/servanda/src/web", ".js") {
        let source = std::fs::read_to_string(&path).unwrap();
        let code: Vec<&str> = source
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with("//"))
            .collect();
        lines += code.len();
        for line in code {
            for text in line.split('"').skip(1).step_by(2) {
                let sentence =
                    text.starts_with(|c: char| c.is_ascii_uppercase()) && text.contains(' ');
                if sentence {
                    wrong.push(format!("{}: {text}", short(&path)));
                }
            }
        }
    }
    assert!(lines > 0 && lines < LINES_MAX, "{lines} lines of script");
    none("Words in scripts", &wrong);
}
