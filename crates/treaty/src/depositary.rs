//! The depositary: who is bound, since when, on which terms.

pub mod adoption;
pub mod entry_into_force;
pub mod instrument;
pub mod notification;
pub mod register;
pub mod signature;
pub mod status;
