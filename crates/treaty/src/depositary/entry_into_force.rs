//! Entry into force: from a treaty's clause and its deposits to the day it binds, and whom.
//!
//! A treaty says how many instruments it needs, whose, and how long after the last of them it
//! enters into force (VCLT, article 24). That clause is a [`Rule`], plain data. What was deposited,
//! withdrawn and corrected is a list of [`Deposit`]s in any order. [`determine`] gives the day, who
//! brought it about, the date for each participant, and the reasoning as steps a person can
//! recompute.
//!
//! Every answer has two times. *As of* a day: only what was dated by then. *Known as of* a day:
//! only what had become known by then, so that a correction made later does not rewrite what was
//! rightly said before it.

mod conditions;
mod corrections;
mod course;
mod deposit;
mod instruments;
mod outcome;
mod projection;
mod reasons;
mod rule;
mod share;

pub use corrections::Miscorrected;
pub use course::{Course, Spell};
pub use deposit::{Deposit, EUROPEAN_UNION, Kind, Role};
pub use outcome::{NotDeterminable, Outcome, determine, without_rule};
pub use projection::{Wanting, curve, wanting};
pub use rule::{CountedFrom, Rule, Then, Unsatisfiable, Weights};
pub use share::{NotAShare, Share};

#[cfg(test)]
mod tests;
