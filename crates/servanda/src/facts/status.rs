//! The status of a convention, for programs.

use serde_json::{Map, Value, json};
use treaty::depositary::status::Status;

/// The members of a status: figures to state, what they rest on, and why.
#[must_use]
pub fn of(status: &Status) -> Map<String, Value> {
    let outcome = &status.entry_into_force;
    let facts = json!({
        "adopted": status.adopted,
        "signature": status.signature,
        "signatories": status.signatories.stated,
        "signatories_listed": status.signatories.listed,
        "signatories_complete": status.signatories.complete,
        "signatories_because": status.signatories.because,
        "instruments": status.instruments.stated,
        "instruments_listed": status.instruments.listed,
        "instruments_complete": status.instruments.complete,
        "instruments_because": status.instruments.because,
        "required": status.rule_held.then_some(outcome.required),
        "counted": outcome.counted,
        "in_force": outcome.in_force,
        "entry_into_force": outcome.entry_into_force,
        "triggered_on": outcome.triggered_on,
        "triggered_by": outcome.triggered_by,
        "parties": outcome.parties,
        "wanting": status.wanting,
        "because": outcome.because,
    });
    match facts {
        Value::Object(members) => members,
        _ => Map::new(),
    }
}
