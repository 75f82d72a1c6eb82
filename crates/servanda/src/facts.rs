//! The facts of a view, for programs: the same members whether a command or a page answers.

pub(crate) mod act;
pub mod election;
pub mod floor;
pub mod pair;
pub mod status;
pub mod treaties;
pub mod vote;
pub mod xml;
