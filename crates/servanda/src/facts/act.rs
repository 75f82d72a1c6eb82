//! One act, for programs.

use crate::web::{Reading, plain, told};
use serde_json::{Value, json};
use treaty::act::Done;

/// The members of an act: its day, when it became known, where it stands, whose it is, and in words.
pub(crate) fn of(reading: &Reading, done: &Done, act_type: &str) -> Value {
    json!({
        "on": done.header.on,
        "known": done.known().to_string(),
        "entry": done.entry,
        "matter": done.matter,
        "type": act_type,
        "for": done.header.participant,
        "source": done.header.source,
        "says": plain(&told(reading, done)),
    })
}
