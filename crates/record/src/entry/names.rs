//! How matters, publicity and types of acts are written.

use crate::malformed::{Malformed, Rule};
use crate::value::Value;

/// The most bytes of a matter's name.
const MATTER_BYTES_MAX: usize = 200;

/// Lower-case names of letters, digits and `-`, with slashes between: `un-example/committee/vote/2019-11-18`.
pub(super) fn check_matter(matter: &str) -> Result<(), Malformed> {
    if is_matter(matter) {
        return Ok(());
    }
    let what = format!(
        "the matter {matter:?} is not made of lower-case names (a-z, 0-9, `-`) with slashes between"
    );
    Err(Malformed::new(Rule::Matter, what))
}

/// Whether a text is a matter's name.
pub(crate) fn is_matter(matter: &str) -> bool {
    let name = |name: &str| {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !name.is_empty()
            && name.bytes().all(allowed)
            && !name.starts_with('-')
            && !name.ends_with('-')
    };
    matter.len() <= MATTER_BYTES_MAX && matter.split('/').all(name)
}

/// Whether a text is the name of acts without a version, or the first of its words.
pub(crate) fn is_act_name(name: &str) -> bool {
    name.split('.').all(|word| is_word(word, b"_"))
}

/// A lower-case word of letters, digits, `-` and `_`.
pub(super) fn check_publicity(publicity: &str) -> Result<(), Malformed> {
    if is_word(publicity, b"-_") {
        return Ok(());
    }
    let what = format!("the publicity {publicity:?} is not a lower-case word");
    Err(Malformed::new(Rule::Publicity, what))
}

/// An act is an object with `type`: lower-case words with dots between, a slash and a version from 1 to 9999.
pub(super) fn check_act(act: &Value) -> Result<(), Malformed> {
    let wrong = |what: String| Malformed::new(Rule::ActType, what);
    let Some(named) = act.get("type").and_then(Value::as_str) else {
        return Err(wrong("the act is not an object with a `type`".into()));
    };
    let (name, version) = named.split_once('/').unwrap_or((named, ""));
    let counted = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.starts_with('0');
    if is_act_name(name) && counted && (1..=4).contains(&version.len()) {
        return Ok(());
    }
    Err(wrong(format!(
        "the act's type {named:?} is not written as in `part.noun.verb/1`"
    )))
}

fn is_word(word: &str, also: &[u8]) -> bool {
    let begins = word
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_lowercase());
    let allowed =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || also.contains(&byte);
    begins && word.bytes().all(allowed)
}
