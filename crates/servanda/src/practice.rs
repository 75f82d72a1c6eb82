//! Practice: a fictional committee that a newcomer, a course or a Model UN tries, in a house of its own.
//!
//! Everything stands in a home whose Record says of itself that it is for exercises: its name begins with
//! `practice.invalid/`, and so does every checkpoint. What is special here is how such a house begins
//! (`meeting`), how its people come in (`seats`, `links`), and what a teacher does with it: pause,
//! a copy that steps back, an export, erasure of names. The law and the desk are those of every house.

mod copy;
mod export;
mod links;
pub(crate) mod meeting;
mod pause;
mod placards;
pub(crate) mod seats;

pub(crate) use copy::{copied, copy};
pub(crate) use export::export;
pub(crate) use links::{Link, Links, forget, table};
pub(crate) use meeting::{Rules, open_meeting};
pub(crate) use pause::{pause, paused, resume};
pub(crate) use placards::placards;

/// What stands first in everything that a house for exercises prints.
pub(crate) const BANNER: &str = "PRACTICE: nothing here is real.";
