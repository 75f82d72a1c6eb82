//! The depositary's pages: status, and what it rests on.

mod cartogram;
mod changes;
mod growth;
mod notifications;
mod pair;
pub(crate) mod reported;
mod signatories;
pub(crate) mod standing;
mod state;
mod status;
mod text;

pub(crate) use pair::participant;
pub(crate) use status::{answer, routes};
