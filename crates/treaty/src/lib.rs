//! The law: what acts mean and when they are in order.
//!
//! Read in this order: [`act`] (the shape every noun shares), [`submission`] (what is asked and
//! how it is decided), then the parts of the institution in the order a convention lives:
//! [`convention`], [`committee`], [`depositary`], [`evidence`].
//!
//! Nothing here reads a clock, a file or a socket, draws a random number, waits, or computes with
//! floating point. Time and everything looked up arrive as [`submission::Facts`].
#![forbid(unsafe_code)]

pub mod act;
pub mod calendar;
pub mod capacity;
pub mod committee;
pub mod convention;
pub mod depositary;
pub mod evidence;
#[cfg(test)]
mod laws;
pub mod matter;
pub mod not_in_order;
pub mod participant;
pub mod publicity;
pub mod reason;
pub mod rule;
pub mod submission;
#[cfg(test)]
mod testing;
pub mod when;

pub use act::{Act, Deed, Done, Header};
pub use matter::{Matter, MatterId};
pub use not_in_order::NotInOrder;
pub use reason::Reason;
pub use submission::{Facts, Matters, Submission, decide};
pub use when::When;
