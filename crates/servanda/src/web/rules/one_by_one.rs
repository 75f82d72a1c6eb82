//! The Assembly's rules for its committees, one by one: what holds each, or why no machine can; and
//! what a body's mandate changes of them.

use crate::web::reading::Reading;
use crate::web::words::number;
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
    html! {
        section aria-labelledby="one-by-one" {
            h2 #one-by-one { "Rules of procedure, one by one" }
            p {
                (number::of(all().filter(enforced).count(), "rule is", "rules are")) " enforced: what is not in order under each is said, and the test named shows it. "
                (number::of(all().count() - all().filter(enforced).count(), "rule is", "rules are")) " left to people, with the reason."
            }
            div.wide tabindex="0" role="region" aria-labelledby="one-by-one" { table {
                caption { "The Assembly’s rules for its committees, and those beside them that a committee needs" }
                thead { tr { th scope="col" { "Rule" } th scope="col" { "About" } th scope="col" { "What becomes of it here" } } }
                tbody { @for held in all() { (row(held, &lines)) } }
            } }
        }
        (mandates(reading, shown))
    }
}

fn row(covered: &Covered, lines: &[CatalogueLine]) -> Markup {
    html! {
        tr id={ "rule-" (covered.rule) } {
            th scope="row" { (covered.rule) }
            td.text { (covered.about) }
            td.text {
                @match covered.held {
                    Held::Enforced { codes, test } => {
                        "Enforced. Not in order, for example: "
                        @for (index, code) in codes.iter().enumerate() {
                            @if index > 0 { "; " }
                            @match lines.iter().find(|line| line.code == *code) {
                                Some(line) => span title=(code) { (words(line.what)) },
                                None => (code),
                            }
                        }
                        ". " span.quiet { "Test: " code { (test) } }
                    },
                    Held::NotComputable { why } => { "Left to people: " (why) "." },
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
                h2 #mandates { "What a body’s mandate changes" }
                p { "A body’s own set goes before the general one; what it does not set stays as the general rules have it." }
                div.wide { table {
                    caption { "Values of a body’s own, with the general rule they stand before" }
                    thead { tr { th scope="col" { "Set" } th scope="col" { "Rule" } th scope="col" { "Value" } th scope="col" { "In other words" } th scope="col" { "Instead of" } } }
                    tbody { @for held in changed { tr {
                        td { a href={ "#" (held.set.set) } { (held.set.set) } }
                        th scope="row" { (held.own.rule) br; code { (held.own.id) } }
                        td { (shown(&held.own.value)) }
                        td.text { (held.own.text) }
                        td { @match held.general { Some(general) => { (general.rule) ": " (shown(&general.value)) }, None => span.quiet { "no such value" } } }
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
