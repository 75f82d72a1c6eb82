//! The depositary: who is bound, since when, on which terms.
//!
//! A treaty's acts are one matter, its [`register`]. What a [`case`] rests on is gathered
//! once; each noun says what is in order; status, terms and the [view of a pair](bilateral) are
//! computed and never stored.

pub mod adoption;
pub mod amendment;
pub mod authentication;
pub mod bilateral;
pub mod case;
pub mod correction;
pub mod declaration;
mod deed;
pub mod departed;
pub mod entry_into_force;
pub mod full_powers;
pub mod holding;
pub mod instrument;
pub mod notification;
pub mod objection;
pub mod operation;
pub mod protocol;
pub mod provisional;
pub mod receipt;
pub mod register;
pub mod registration;
pub mod reservation;
pub mod signature;
pub mod status;
pub mod succession;
pub mod terms;
pub mod territory;
pub mod text;
pub mod why;

pub use deed::{Deed, decide};

#[cfg(test)]
mod tests;
