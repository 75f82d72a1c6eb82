//! A draw by lot that anyone can repeat.
//!
//! Nothing here is random. The draw is SHA-256 over a fixed first line and the inputs that were
//! stated before it, each on its line: the first eight bytes, read as a number, most significant
//! byte first, divided by how many names there are, leave the place of the name drawn. Whoever
//! chooses the inputs must not know them beforehand: the root of the Record after the vote was
//! announced is such an input.

use record::hash::sha256;
use serde::{Deserialize, Serialize};

/// A draw: what went in and who came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// The inputs, in the order stated.
    pub inputs: Vec<String>,
    /// The name drawn.
    pub drawn: String,
}

/// The name that the inputs draw from a list; none from an empty list or without inputs.
#[must_use]
pub fn drawn<'a>(inputs: &[String], names: &[&'a str]) -> Option<&'a str> {
    if inputs.is_empty() {
        return None;
    }
    let mut text = String::from("servanda/lot/1\n");
    for input in inputs {
        text.push_str(input);
        text.push('\n');
    }
    let first = sha256(text.as_bytes()).0.first_chunk::<8>().copied()?;
    let many = u64::try_from(names.len()).ok()?;
    let place = u64::from_be_bytes(first).checked_rem(many)?;
    names.get(usize::try_from(place).ok()?).copied()
}

/// The list as it is called: from the name drawn to the end, then from the beginning.
#[must_use]
pub fn called_from<'a>(drawn: &str, names: &[&'a str]) -> Vec<&'a str> {
    let first = names.iter().position(|name| *name == drawn).unwrap_or(0);
    let (before, after) = names.split_at(first.min(names.len()));
    after.iter().chain(before).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::{called_from, drawn};

    #[test]
    fn the_same_inputs_draw_the_same_name_and_the_list_goes_round() {
        let names = ["Algeria", "Benin", "Finland"];
        let inputs = ["root 00".to_owned(), "L.11".to_owned()];
        let first = drawn(&inputs, &names).expect("a name");
        assert_eq!(drawn(&inputs, &names), Some(first));
        assert_eq!(drawn(&[], &names), None);
        assert_eq!(drawn(&inputs, &[]), None);
        assert_eq!(
            called_from("Benin", &names),
            ["Benin", "Finland", "Algeria"]
        );
    }

    #[test]
    fn other_inputs_draw_other_names() {
        let names = ["A", "B", "C", "D", "E"];
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..40 {
            seen.extend(drawn(&[format!("input {number}")], &names));
        }
        assert_eq!(seen.len(), names.len());
    }
}
