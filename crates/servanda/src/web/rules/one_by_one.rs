//! The Assembly's rules for its committees, one by one: what holds each, or why no machine can; and
//! what a body's mandate changes of them.

use crate::web::reading::Reading;
use crate::web::tongue::args;
use maud::{Markup, html};
use serde_json::{Value, json};
use treaty::committee::procedure::coverage::{BESIDE, Covered, Held, RULES};
use treaty::not_in_order::{CatalogueLine, catalogue};
use treaty::rule::{RuleSet, RuleValue};

/// A value of a body's own set, beside the general one that it stands before.
struct Changed<'a> {
    set: &'a RuleSet,
    own: &'a RuleValue,
    general: Option<&'a RuleValue>,
}

/// What each set that stands before a general one sets for itself.
fn changed(reading: &Reading) -> Vec<Changed<'_>> {
    let sets = || {
        reading
            .shelf
            .convention
            .rules
            .iter()
            .map(|held| &held.rules)
    };
    let mut found = Vec::new();
    for set in sets() {
        let behind = set
            .value("procedure")
            .and_then(|value| value.value.as_str());
        let Some(behind) = behind.and_then(|name| sets().find(|held| held.set == name)) else {
            continue;
        };
        let own = set.values.iter().filter(|value| value.id != "procedure");
        found.extend(own.map(|own| Changed {
            set,
            own,
            general: behind.value(&own.id),
        }));
    }
    found
}

/// The same for programs.
pub(super) fn facts(reading: &Reading) -> Value {
    let changes: Vec<_> = changed(reading)
        .into_iter()
        .map(|held| {
            json!({
                "set": held.set.set, "id": held.own.id, "rule": held.own.rule,
                "value": held.own.value, "text": held.own.text,
                "instead_of": held.general.map(|general| json!({
                    "rule": general.rule, "value": general.value,
                })),
            })
        })
        .collect();
    json!({"rules": RULES.to_vec(), "beside": BESIDE.to_vec(), "changed_by_mandates": changes})
}

/// The two sections of the page.
pub(super) fn view(reading: &Reading, shown: fn(&Value) -> String) -> Markup {
    let lines = catalogue();
    let enforced = |held: &&Covered| matches!(held.held, Held::Enforced { .. });
    let all = || RULES.iter().chain(&BESIDE);
    let count = all().filter(enforced).count();
    html! {
        section aria-labelledby="one-by-one" {
            h2 #one-by-one { (reading.say("one-by-one-heading")) }
            p {
                (reading.say_with("rules-enforced", &args![count = count])) " "
                (reading.say_with("rules-left", &args![count = all().count() - count]))
            }
            div.wide tabindex="0" role="region" aria-labelledby="one-by-one" { table.told {
                caption { (reading.say("one-by-one-caption")) }
                thead { tr { (reading.column("col-rule")) (reading.column("col-about")) (reading.column("col-becomes")) } }
                tbody { @for held in all() { (row(reading, held, &lines)) } }
            } }
        }
        (mandates(reading, shown))
    }
}

fn row(reading: &Reading, covered: &Covered, lines: &[CatalogueLine]) -> Markup {
    html! {
        tr id={ "rule-" (covered.rule) } {
            th scope="row" { (covered.rule) }
            td { (reading.quote(covered.about)) }
            td {
                @match covered.held {
                    Held::Enforced { codes, test } => {
                        @let examples = html! { @for (index, code) in codes.iter().enumerate() {
                            @if index > 0 { "; " }
                            @match lines.iter().find(|line| line.code == *code) {
                                Some(line) => span title=(code) { (reading.quote(words(line.what))) },
                                None => (code),
                            }
                        } };
                        (reading.say_with("rule-enforced", &args![examples = examples])) " "
                        span.quiet { (reading.say_with("rule-test", &args![test = html! { code { (test) } }])) }
                    },
                    Held::NotComputable { why } => (reading.say_with("rule-left", &args![why = reading.quote(why)])),
                }
            }
        }
    }
}

/// A sentence of the catalogue with its open places as a gap.
fn words(sentence: &str) -> String {
    let mut text = String::new();
    let mut open = false;
    for letter in sentence.chars() {
        match letter {
            '{' => {
                open = true;
                text.push('…');
            }
            '}' => open = false,
            '`' => {}
            _ if !open => text.push(letter),
            _ => {}
        }
    }
    text
}

fn mandates(reading: &Reading, shown: fn(&Value) -> String) -> Markup {
    let changed = changed(reading);
    html! {
        @if !changed.is_empty() {
            section aria-labelledby="mandates" {
                h2 #mandates { (reading.say("mandates-heading")) }
                p { (reading.say("mandates-words")) }
                div.wide { table {
                    caption { (reading.say("mandates-caption")) }
                    thead { tr { (reading.column("col-set")) (reading.column("col-rule")) (reading.column("col-value")) (reading.column("col-in-other-words")) (reading.column("col-instead")) } }
                    tbody { @for held in changed { tr {
                        td { a href={ "#" (held.set.set) } { code { (held.set.set) } } }
                        th scope="row" { (reading.quote(&held.own.rule)) br; code { (held.own.id) } }
                        td { (reading.quote(shown(&held.own.value))) }
                        td.text { (reading.quote(&held.own.text)) }
                        td { @match held.general { Some(general) => (reading.labelled(reading.quote(&general.rule), reading.quote(shown(&general.value)))), None => span.quiet { (reading.say("no-such-value")) } } }
                    } } }
                } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn open_places_are_gaps() {
        assert_eq!(
            words("the motion `{question}` goes before it"),
            "the motion … goes before it"
        );
    }
}
