//! The facts of a view, for programs: the same members whether a command or a page answers.

pub mod status;
pub mod vote;
