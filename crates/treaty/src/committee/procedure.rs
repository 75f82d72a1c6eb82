//! Procedure: the floor of a body, step by step, by the rules that the body has in its Record.
//!
//! Read in this order: [`rules`] (the values an engine takes), [`act`] (what happens on the floor),
//! [`question`] and [`motion`] (what can be put), [`floor`] (what it all folds into), [`order`] (what
//! must be dealt with first), [`decide`](floor::Floor::decide) (whether a step is in order), [`next`]
//! (what may come next, by whom, and why not the rest).
//!
//! No number of a rule stands in code: each step that a value decides cites the rule the value
//! carries. A floor runs through the meetings of one session, because a proposal put at one meeting
//! is decided at another.

pub mod act;
mod as_vote;
pub mod coverage;
mod decide;
mod effect;
pub mod floor;
mod fold;
pub mod motion;
pub mod next;
pub mod now;
pub mod order;
mod putting;
pub mod question;
mod roll;
pub mod rules;
mod silence;
mod speaking;
pub mod step;
mod steps;
pub mod taken;
pub mod unfit;
mod voting;
mod words;

pub use act::Act;
pub(crate) use decide::is_member;
pub use floor::{Floor, Site};
pub use next::Next;
pub use now::{Notice, Now};
pub use rules::Procedure;
pub use step::Who;
pub use unfit::Unfit;
