//! The depositary's pages: status, and what it rests on.

mod growth;
mod signatories;
pub(crate) mod standing;
mod status;

pub(crate) use status::{answer, routes};
