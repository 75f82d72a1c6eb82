//! Forms of steps: what is asked stands in them as the act itself, with a field for each thing left to say.
//!
//! Without script the form is posted and the house puts the act together; with script the browser does the
//! same and signs it. Both lay each field over the act by its name: `kind:path`, such as
//! `number:result/yes`.

use super::scene::Scene;
use super::seat::Hand;
use super::view::View;
use crate::web::problem::Problem;
use crate::web::tongue::{self, args};
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use treaty::MatterId;

/// What belongs to one page alone.
#[derive(Debug, Default)]
pub(super) struct Own<'a> {
    /// The word that forms of this sign-in carry.
    pub(super) word: &'a str,
    /// What was typed in a form that came back.
    pub(super) typed: Option<&'a Typed>,
}

/// A form as it was sent.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// Which form.
    pub(super) key: String,
    /// Its fields.
    pub(super) fields: BTreeMap<String, String>,
}

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fill {
    /// One line.
    Text,
    /// The code of a participant.
    Participant,
    /// A whole number.
    Number,
    /// Words with commas between.
    Words,
    /// One a line.
    Lines,
    /// A civil day.
    Day,
    /// One of several: each its word and the key of what it is called.
    Choice(Vec<(&'static str, &'static str)>),
    /// One of several that the Record names: each its word and its title.
    Named(Vec<(String, String)>),
    /// Yes or nothing.
    Tick,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    /// Where it goes in the act.
    pub(super) path: Cow<'static, str>,
    /// The key of what it is called.
    pub(super) label: &'static str,
    /// Whom that names, where it names somebody.
    pub(super) name: Option<String>,
    /// How it is filled in.
    pub(super) fill: Fill,
    /// What stands in it.
    pub(super) value: String,
    /// Whether it can be left out.
    pub(super) optional: bool,
}

impl Field {
    /// A field that has to be filled in.
    pub(super) fn new(path: impl Into<Cow<'static, str>>, label: &'static str, fill: Fill) -> Self {
        Self {
            path: path.into(),
            label,
            name: None,
            fill,
            value: String::new(),
            optional: false,
        }
    }

    /// The same, with something in it.
    pub(super) fn holding(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The same, which can be left out.
    pub(super) fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same, called after somebody.
    pub(super) fn naming(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    fn called(&self, scene: &Scene) -> String {
        match &self.name {
            Some(name) => scene.word_with(self.label, &args![name = name]),
            None => scene.word(self.label),
        }
    }

    fn sent_as(&self) -> String {
        let kind = match self.fill {
            Fill::Number => "number",
            Fill::Words => "words",
            Fill::Lines => "lines",
            Fill::Tick => "tick",
            _ => "text",
        };
        format!("{kind}:{}", self.path)
    }

    fn markup(&self, scene: &Scene, id: &str, typed: Option<&Typed>) -> Markup {
        let name = self.sent_as();
        let typed = typed.map(|typed| typed.fields.get(&name).map_or("", String::as_str));
        let value = typed.unwrap_or(&self.value);
        let required = !self.optional;
        html! {
            p.field {
                @if self.fill == Fill::Tick {
                    label { input type="checkbox" name=(name) value="yes" checked[value == "yes"]; " " (self.called(scene)) }
                } @else {
                    label for=(id) { (self.called(scene)) @if self.optional { " " span.quiet { (scene.word("optional")) } } }
                    @match &self.fill {
                        Fill::Lines => textarea id=(id) name=(name) rows="3" required[required] { (value) },
                        Fill::Number => input id=(id) name=(name) type="number" min="0" inputmode="numeric" required[required] value=(value);,
                        Fill::Day => input id=(id) name=(name) type="date" required[required] value=(value);,
                        Fill::Participant => input id=(id) name=(name) list="participants" autocomplete="off" autocapitalize="characters" pattern="[A-Z]{3}" maxlength="3" size="5" required[required] value=(value);,
                        Fill::Choice(choices) => select id=(id) name=(name) {
                            @for (index, (word, called)) in choices.iter().enumerate() {
                                option value=(word) selected[if value.is_empty() { index == 0 } else { value == *word }] { (scene.word(called)) }
                            }
                        },
                        Fill::Named(named) => select id=(id) name=(name) {
                            @for (word, title) in named { option value=(word) selected[value == word] { (title) } }
                        },
                        _ => input id=(id) name=(name) autocomplete="off" required[required] value=(value);,
                    }
                }
            }
        }
    }
}

/// A form for one step.
#[derive(Debug, Clone)]
pub(super) struct StepForm {
    /// Its name in the page.
    pub(super) key: String,
    /// The act as it is asked for.
    pub(super) ask: Value,
    /// The matter that it is about, where that is not the floor.
    pub(super) matter: Option<MatterId>,
    /// What is left to say.
    pub(super) fields: Vec<Field>,
    /// The capacity in which the step is taken.
    pub(super) capacity: String,
    /// A key that takes the step.
    pub(super) shortcut: Option<char>,
    /// The step as the page shows it.
    pub(super) label: Markup,
}

impl StepForm {
    /// A form of a step without fields.
    pub(super) fn new(words: &str, ask: Value, capacity: &str) -> Self {
        Self {
            key: key(words),
            ask,
            matter: None,
            fields: Vec::new(),
            capacity: capacity.to_owned(),
            shortcut: None,
            label: html! { (capital(words)) },
        }
    }

    /// The form: a button where nothing is left to say, else closed until it is opened.
    pub(super) fn markup(&self, scene: &Scene, view: View, hand: Hand, own: &Own<'_>) -> Markup {
        let typed = own.typed.filter(|typed| typed.key == self.key);
        let form = self.form(scene, view, hand, own, typed);
        html! {
            @if self.fields.is_empty() { (form) }
            @else {
                details id=(self.key) open[typed.is_some()] {
                    summary { (self.label) }
                    (form)
                }
            }
        }
    }

    fn form(
        &self,
        scene: &Scene,
        view: View,
        hand: Hand,
        own: &Own<'_>,
        typed: Option<&Typed>,
    ) -> Markup {
        // A step of the Chair rests on the floor as it is shown here; what members do in their own places
        // does not.
        let after = scene.floor.moved;
        let after = after.filter(|_| hand == Hand::Chair && self.matter.is_none());
        html! {
            form.step method="post" action={ "/meeting/" (scene.id.name()) "/step" }
                data-people="hand-in" data-key=[self.shortcut] {
                input type="hidden" name="form" value=(own.word);
                input type="hidden" name="view" value=(view.as_str());
                input type="hidden" name="key" value=(self.key);
                input type="hidden" name="capacity" value=(self.capacity);
                @if let Some(matter) = &self.matter { input type="hidden" name="matter" value=(matter); }
                @if let Some(after) = after { input type="hidden" name="after" value=(after); }
                input type="hidden" name="ask" value=(self.ask.to_string());
                @for (index, field) in self.fields.iter().enumerate() {
                    (field.markup(scene, &format!("{}-{index}", self.key), typed))
                }
                button { (self.label) @if let Some(key) = self.shortcut { " " kbd { (key) } } }
            }
        }
    }
}

/// The name of a form: its words, as an id.
pub(super) fn key(words: &str) -> String {
    let mut key = String::from("step");
    let parts = words.split(|c: char| !c.is_ascii_alphanumeric());
    for part in parts.filter(|part| !part.is_empty()) {
        key.push('-');
        key.push_str(&part.to_ascii_lowercase());
    }
    key
}

/// With a capital first letter.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The act that a form asks for: each field laid over it. What is left empty is left out.
///
/// # Errors
/// When the form's own part of it cannot be read.
pub(super) fn laid_over(sent: &BTreeMap<String, String>) -> Result<Map<String, Value>, Problem> {
    let unreadable = || {
        Problem::malformed(
            "This form cannot be read",
            "Open the page of the meeting again and send it from there",
        )
        .said(
            tongue::key("problem-form"),
            tongue::key("problem-open-again"),
            &[],
        )
    };
    let ask = sent.get("ask").ok_or_else(unreadable)?;
    let ask: Value = serde_json::from_str(ask).map_err(|_| unreadable())?;
    let Value::Object(mut ask) = ask else {
        return Err(unreadable());
    };
    for (name, text) in sent {
        let Some((kind, path)) = name.split_once(':') else {
            continue;
        };
        let text = text.replace("\r\n", "\n");
        let text = text.trim();
        let value = match kind {
            _ if text.is_empty() => None,
            "number" => {
                let number = text.parse::<u32>().map_err(|_| {
                    Problem::malformed(
                        format!("“{text}” is not a whole number"),
                        "Write it in digits",
                    )
                    .said(
                        tongue::key("problem-number"),
                        tongue::key("problem-digits"),
                        &[("text", text)],
                    )
                })?;
                Some(json!(number))
            }
            "words" => Some(list(text, ',')),
            "lines" => Some(list(text, '\n')),
            "tick" => Some(json!(true)),
            _ => Some(json!(text)),
        };
        put(&mut ask, path, value);
    }
    Ok(ask)
}

fn list(text: &str, between: char) -> Value {
    let parts = text.split(between).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

fn put(ask: &mut Map<String, Value>, path: &str, value: Option<Value>) {
    match path.split_once('/') {
        Some((first, rest)) => {
            let inner = ask.entry(first).or_insert_with(|| json!({}));
            match (inner, rest.split_once('/')) {
                (Value::Object(inner), _) => put(inner, rest, value),
                // One of a list that stands in the act.
                (Value::Array(list), Some((index, rest))) => {
                    let index = index.parse().ok();
                    if let Some(Value::Object(one)) =
                        index.and_then(|index: usize| list.get_mut(index))
                    {
                        put(one, rest, value);
                    }
                }
                _ => {}
            }
        }
        None => match value {
            Some(value) => {
                ask.insert(path.to_owned(), value);
            }
            None => {
                ask.remove(path);
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_laid_over_the_act_and_what_is_empty_is_left_out() {
        let sent = [
            (
                "ask",
                r#"{"type":"t/1","title":"new","reason":"new","result":{"yes":0,"no":0}}"#,
            ),
            ("text:title", " A draft "),
            ("text:reason", ""),
            ("number:result/yes", "88"),
            ("words:sponsors", "FRA, KEN,"),
            ("lines:operative", "1\r\n2"),
            ("tick:alone", "yes"),
            ("form", "word"),
        ];
        let sent = sent.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let ask = laid_over(&sent.into()).unwrap();
        let wanted = json!({"type": "t/1", "title": "A draft", "result": {"yes": 88, "no": 0},
            "sponsors": ["FRA", "KEN"], "operative": ["1", "2"], "alone": true});
        assert_eq!(Value::Object(ask), wanted);
        let listed = [
            (
                "ask",
                r#"{"count":{"votes":[{"candidate":"A","votes":0},{"candidate":"B","votes":0}]}}"#,
            ),
            ("number:count/votes/1/votes", "4"),
            ("number:count/votes/7/votes", "4"),
        ];
        let listed = listed.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let ask = laid_over(&listed.into()).unwrap();
        assert_eq!(
            ask["count"],
            json!({"votes": [{"candidate": "A", "votes": 0}, {"candidate": "B", "votes": 4}]})
        );
        let wrong = [
            ("ask".to_owned(), "{}".to_owned()),
            ("number:n".to_owned(), "x".to_owned()),
        ];
        assert!(laid_over(&wrong.into()).is_err());
    }

    #[test]
    fn a_key_is_an_id() {
        assert_eq!(
            key("lock the voting on L.11/Rev.1"),
            "step-lock-the-voting-on-l-11-rev-1"
        );
        assert_eq!(capital("lock it"), "Lock it");
    }
}
