//! What a committee does, in one line an act.

mod decided;
mod organized;
mod said;

pub(crate) use decided::{decision, proposal, vote};
pub(crate) use organized::{agenda, body, bureau, mandate, session};
pub(crate) use said::{document, heading as meeting_heading, meeting, statement};
