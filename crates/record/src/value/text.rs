//! The profile's rules about keys, strings, integers and depth.

use unicode_normalization::is_nfc;

use super::{INTEGER_MAX, Object};
use crate::malformed::{Malformed, Rule};

pub(super) fn check_integer(integer: i64) -> Result<(), Malformed> {
    if (-INTEGER_MAX..=INTEGER_MAX).contains(&integer) {
        return Ok(());
    }
    let what =
        format!("the integer {integer} is beyond 2^53 - 1; it has to be written as a string");
    Err(Malformed::new(Rule::IntegerRange, what))
}

/// One level down; gives the levels left below.
pub(super) fn check_depth(depth_left: usize) -> Result<usize, Malformed> {
    depth_left
        .checked_sub(1)
        .ok_or_else(|| Malformed::new(Rule::Depth, "lists and objects stand more than 16 deep"))
}

pub(super) fn check_filled(object: &Object) -> Result<(), Malformed> {
    if object.is_empty() {
        return Err(Malformed::new(
            Rule::EmptyObject,
            "an empty object; what is absent is left out",
        ));
    }
    Ok(())
}

pub(super) fn check_key(key: &str) -> Result<(), Malformed> {
    let mut characters = key.bytes();
    let begins = characters
        .next()
        .is_some_and(|first| first.is_ascii_lowercase());
    let goes_on = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    if begins && characters.all(goes_on) {
        return Ok(());
    }
    let what = format!("the key {key:?} is not a lower-case name of letters, digits and `_`");
    Err(Malformed::new(Rule::Key, what))
}

pub(super) fn check_string(string: &str) -> Result<(), Malformed> {
    // Most strings are printable ASCII, and those break no rule.
    if string
        .bytes()
        .all(|byte| matches!(byte, 0x20..=0x7E | b'\n'))
    {
        return Ok(());
    }
    for character in string.chars() {
        let fault = match character {
            '\n' => None,
            _ if character.is_control() => {
                Some((Rule::Control, "a control character other than newline"))
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some((
                Rule::Direction,
                "a character that turns the direction of the text around",
            )),
            _ if is_noncharacter(character) => {
                Some((Rule::Noncharacter, "a code point that is no character"))
            }
            _ => None,
        };
        if let Some((rule, words)) = fault {
            let code = u32::from(character);
            return Err(Malformed::new(
                rule,
                format!("a string holds U+{code:04X}, {words}"),
            ));
        }
    }
    if is_nfc(string) {
        return Ok(());
    }
    Err(Malformed::new(
        Rule::Normalization,
        "a string is not in Unicode normalization form C",
    ))
}

/// U+FDD0 to U+FDEF and the last two code points of each plane (Unicode, section 23.7).
fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}
