//! Seal and open evidence on the sender's or recipient's own machine.
//!
//! This crate is the place of a promise: the house does not depend on it, so the house cannot open what it carries.
//! `docs/evidence-format.md` gives every byte of a package; the forms that a stranger checks are in `record::package`.
//!
//! [`seal::seal`] makes packages, [`open::open`] opens one, [`inspect::inspect`] looks at one, [`key`] keeps the keys;
//! [`cli::run`] is the program around them.
#![forbid(unsafe_code)]

mod above;
mod behind;
pub mod certificate;
pub mod cipher;
pub mod cli;
mod clock;
mod cms;
mod custody;
mod cut;
pub mod directory;
mod escape;
pub mod export;
pub mod fault;
mod fill;
mod flush;
mod gather;
mod group;
mod hardened;
pub mod header;
pub mod inspect;
pub mod kept_bag;
pub mod key;
mod large;
mod listed;
mod made;
pub mod open;
mod out;
mod outside;
pub mod pass;
pub mod plain;
pub mod post_quantum;
mod private;
mod produce;
pub mod progress;
pub mod recipient;
pub mod seal;
pub mod second;
mod sort;
mod steps;
mod straight;
mod stream;
mod tar;
pub mod time_stamp;
mod untar;
mod verify_text;
mod walk;
mod x509;

pub use fault::{Fault, Kind};
