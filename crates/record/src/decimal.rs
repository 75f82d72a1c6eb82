//! Counts in notes, proofs and paths: ASCII digits, no leading zeros.

use crate::malformed::{Malformed, Rule};

/// Reads a count; `0` is the only one that begins with a zero ([`Rule::Decimal`]).
pub(crate) fn read(text: &str) -> Result<u64, Malformed> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let shortest = text == "0" || !text.starts_with('0');
    let count = text.parse().ok().filter(|_| digits && shortest);
    let wrong = || {
        Malformed::new(
            Rule::Decimal,
            format!("{text:?} is not a count in decimal digits"),
        )
    };
    count.ok_or_else(wrong)
}
