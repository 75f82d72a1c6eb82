//! The six languages: what one lacks, what nobody says, what is given to one and not to another.

use super::lexer::{Keep, code_of};
use super::{files, none, root, short};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use std::collections::{BTreeMap, BTreeSet};
use treaty::depositary::why::Why;

const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];
const LOCALES: &str = "crates/servanda/locales";

/// Messages named after the law's own codes; English is the law's.
const OF_THE_LAW: &str = "law-";
const OF_REASONS: &str = "because-";
/// A place that holds words of the law's own, which other languages leave out.
const UNSAID: &str = "right";
/// Where a language says a part of a whole elsewhere: of a stretch of days, year and month stand with the
/// first day or with the last; months that are numbered need no name; where no noun is counted, nothing is said twice.
const PARTS_ELSEWHERE: [&str; 1] = ["span-"];

/// A message: what it is given, which other messages it holds, and its text alone.
#[derive(Debug, Default, Clone)]
struct Message {
    given: BTreeSet<String>,
    holds: BTreeSet<String>,
    text: String,
}

impl Message {
    fn take(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants
                    .iter()
                    .for_each(|variant| self.take(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.given.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.holds.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| self.inline(one));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

type Messages = BTreeMap<String, Message>;

/// Every message of a language; fails where a file cannot be read whole or a key is given twice.
fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for path in files(&format!("{LOCALES}/{language}"), ".ftl") {
        let text = std::fs::read_to_string(&path).unwrap();
        let resource = parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", short(&path)));
        for entry in &resource.body {
            if let Entry::Message(read) = entry {
                if [OF_THE_LAW, OF_REASONS]
                    .iter()
                    .any(|begins| read.id.name.starts_with(begins))
                {
                    continue;
                }
                let mut message = Message::default();
                let pattern = read.value.as_ref();
                message.take(pattern.unwrap_or_else(|| panic!("{} says nothing", read.id.name)));
                let before = messages.insert(read.id.name.to_owned(), message);
                assert!(before.is_none(), "{}: {} twice", short(&path), read.id.name);
            }
        }
    }
    let whole = messages.clone();
    for message in messages.values_mut() {
        let held = message.holds.iter().filter_map(|key| whole.get(key));
        let given: Vec<String> = held.flat_map(|held| held.given.iter().cloned()).collect();
        message.given.extend(given);
    }
    messages
}

/// The keys that the code names, each with where.
fn named() -> BTreeMap<String, String> {
    let mut named = BTreeMap::new();
    // Pages, and letters.
    let letters = files("crates/servanda/src/notices", ".rs");
    for path in files("crates/servanda/src/web", ".rs")
        .into_iter()
        .chain(letters)
    {
        let source = std::fs::read_to_string(&path).unwrap();
        let code = code_of(super::lexer::before_tests(&source), Keep::Strings);
        for call in [
            "say(",
            "say_with(",
            "word(",
            "word_with(",
            "column(",
            "key(",
        ] {
            for (at, _) in code.match_indices(call) {
                let before = code[..at].chars().next_back();
                let whole = before.is_none_or(|c| !c.is_alphanumeric() && c != '_');
                let inside = code[at + call.len()..].trim_start();
                let literal = inside
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next());
                let shaped = |key: &&str| {
                    let sign = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                    key.chars().all(sign) && !key.is_empty()
                };
                if let Some(key) = literal.filter(|_| whole).filter(shaped) {
                    named.insert(key.to_owned(), short(&path));
                }
            }
        }
    }
    named
}

#[test]
fn every_part_is_built_in_and_stands_in_every_language() {
    let source = root().join("crates/servanda/src/web/tongue/message.rs");
    let source = std::fs::read_to_string(source).unwrap();
    let mut wrong = Vec::new();
    for path in files(&format!("{LOCALES}/en"), ".ftl") {
        let part = path.file_stem().unwrap().to_string_lossy().into_owned();
        if !source.contains(&format!("\"{part}\"")) {
            wrong.push(format!("{part} is not built in"));
        }
    }
    for language in LANGUAGES {
        for path in files(&format!("{LOCALES}/{language}"), ".ftl") {
            let english = root()
                .join(LOCALES)
                .join("en")
                .join(path.file_name().unwrap());
            if !english.exists() {
                wrong.push(format!("{} has no English file", short(&path)));
            }
        }
    }
    none("The files of the languages do not match", &wrong);
}

#[test]
fn every_message_stands_in_every_language_with_the_same_arguments() {
    let english = messages("en");
    assert!(english.len() > 50);
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let own = messages(language);
        for key in own.keys().filter(|key| !english.contains_key(*key)) {
            wrong.push(format!("{language}: {key} is not in English"));
        }
        for (key, message) in &english {
            let Some(said) = own.get(key) else {
                wrong.push(format!("{language}: {key} is missing"));
                continue;
            };
            let elsewhere = PARTS_ELSEWHERE.iter().any(|begins| key.starts_with(begins));
            if said.given != message.given && !elsewhere {
                wrong.push(format!(
                    "{language}: {key} takes {:?}, not {:?}",
                    said.given, message.given
                ));
            }
        }
    }
    none("Messages differ between the languages", &wrong);
}

#[test]
fn what_is_said_in_another_script_is_not_left_in_english() {
    let english = messages("en");
    let mut wrong = Vec::new();
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
    for language in ["ar", "zh", "ru"] {
        for (key, message) in messages(language) {
            let own = message
                .text
                .chars()
                .any(|c| c.is_alphabetic() && c as u32 >= 0x0370);
            let signs = letters(&message.text) == 0;
            if letters(&english[&key].text) > 3 && !own && !signs {
                wrong.push(format!("{language}: {key} = {}", message.text));
            }
        }
    }
    none("Not translated", &wrong);
}

#[test]
fn every_key_that_is_named_is_said_and_every_message_is_used() {
    let english = messages("en");
    let named = named();
    assert!(named.len() > 20);
    let held: BTreeSet<&String> = english
        .values()
        .flat_map(|message| &message.holds)
        .collect();
    let missing = named.iter().filter(|(key, _)| !english.contains_key(*key));
    let missing = missing.map(|(key, place)| format!("{place}: {key}"));
    let unused = english
        .keys()
        .filter(|key| !named.contains_key(*key) && !held.contains(key));
    let missing: Vec<String> = missing.collect();
    let unused: Vec<String> = unused.cloned().collect();
    none("Keys without a message", &missing);
    none("Messages that nothing says", &unused);
}

/// The places that a sentence names: `{question}`.
fn places(sentence: &str) -> BTreeSet<String> {
    let named = sentence.split('{').skip(1);
    let named = named.filter_map(|rest| rest.split_once('}'));
    named.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn what_is_not_in_order_is_said_with_what_the_law_names_in_every_language() {
    let catalogue = treaty::not_in_order::catalogue();
    let key = |code: &str| format!("{OF_THE_LAW}{}", code.replace(['.', '_'], "-"));
    let mut wrong = Vec::new();
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        let path = root().join(LOCALES).join(language).join("law.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let resource = parse(text.as_str()).unwrap();
        let mut said = BTreeSet::new();
        for entry in &resource.body {
            let Entry::Message(read) = entry else {
                continue;
            };
            let name = read.id.name;
            let line = catalogue.iter().find(|line| key(line.code) == name);
            let Some(line) = line else {
                wrong.push(format!("{language}: {name} is no code of the law"));
                continue;
            };
            said.insert(line.code);
            let mut message = Message::default();
            message.take(read.value.as_ref().unwrap());
            let Some(remedy) = read.attributes.iter().find(|held| held.id.name == "remedy") else {
                wrong.push(format!("{language}: {name} does not say what to do"));
                continue;
            };
            message.take(&remedy.value);
            let named = &(&places(line.what) | &places(line.remedy)) | &places(line.rule);
            for place in message.given.difference(&named) {
                wrong.push(format!(
                    "{language}: {name} names {place}, and the law does not"
                ));
            }
            let unsaid = BTreeSet::from([UNSAID.to_owned()]);
            for place in places(line.what).difference(&(&message.given | &unsaid)) {
                wrong.push(format!("{language}: {name} does not name {place}"));
            }
        }
        let whole = catalogue.iter().filter(|line| !said.contains(line.code));
        wrong.extend(whole.map(|line| format!("{language}: {} is missing", line.code)));
    }
    none("What is not in order differs between the languages", &wrong);
}

#[test]
fn a_reason_is_said_with_what_the_law_names_in_every_language() {
    let mut wrong = Vec::new();
    for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
        let path = root().join(LOCALES).join(language).join("why.ftl");
        let text = std::fs::read_to_string(path).unwrap();
        let resource = parse(text.as_str()).unwrap();
        let mut said = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Message(read) = entry {
                let mut message = Message::default();
                message.take(read.value.as_ref().unwrap());
                said.insert(read.id.name, message.given);
            }
        }
        for line in Why::CATALOGUE {
            match said.remove(format!("{OF_REASONS}{}", line.code).as_str()) {
                Some(given) if given == places(line.words) => {}
                Some(given) => wrong.push(format!("{language}: {} names {given:?}", line.code)),
                None => wrong.push(format!("{language}: {} is missing", line.code)),
            }
        }
        wrong.extend(
            said.keys()
                .map(|name| format!("{language}: {name} is no reason of the law")),
        );
    }
    none("Reasons differ between the languages", &wrong);
}
