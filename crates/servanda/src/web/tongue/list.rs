//! Lists in a sentence: joined by the sign or word that the language has for it.

use super::{Tongue, args};
use maud::{Markup, html};

/// `a, b, c`.
pub(super) fn listed(tongue: Tongue, parts: impl IntoIterator<Item = Markup>) -> Markup {
    let mut parts = parts.into_iter();
    let Some(first) = parts.next() else {
        return html! {};
    };
    let joint = tongue.word("list-comma");
    parts.fold(first, |before, after| html! { (before) (joint) (after) })
}

/// `a, b and c`.
pub(super) fn listed_and(tongue: Tongue, parts: impl IntoIterator<Item = Markup>) -> Markup {
    let mut parts: Vec<Markup> = parts.into_iter().collect();
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => {
            let before = listed(tongue, parts);
            tongue.say_with("list-and", &args![before = before, last = last])
        }
        None => html! {},
    }
}
