//! The treaty between two participants, for programs.

use crate::error::{Error, Kind, shortened};
use serde_json::{Map, Value};
use treaty::depositary::bilateral::Bilateral;
use treaty::depositary::terms::Effect;
use treaty::participant::{ParticipantId, Participants};

/// The members of the view of a pair.
#[must_use]
pub fn of(view: &Bilateral) -> Map<String, Value> {
    match serde_json::to_value(view) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}

/// The participant of a code, in any letters.
///
/// # Errors
/// [`Kind::Unknown`] when the table lists nobody under it.
pub fn participant(participants: &Participants, code: &str) -> Result<ParticipantId, Error> {
    let id = ParticipantId::parse(&code.to_uppercase());
    let listed = id.ok().filter(|id| participants.get(id).is_some());
    listed.ok_or_else(|| {
        let what = format!("no participant has the code `{}`", shortened(code));
        let remedy = "Use a code of the table of participants, such as FRA";
        Error::new(Kind::Unknown, what, remedy)
    })
}

/// What follows, in words.
#[must_use]
pub const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::None => "no effect",
        Effect::Modifies => "accepted, so that it modifies the provisions between the two",
        Effect::DoesNotApply => "the provisions do not apply between the two to its extent",
        Effect::NotInForce => "the treaty is not in force between the two",
        Effect::Open => "neither accepted nor objected to yet",
    }
}
