//! The checks that a stranger makes, offline, and the words in which they are told.
//!
//! Seven questions: is this exported Record whole ([`record`])? Does this receipt hold ([`proof`])? Does this Record
//! continue that earlier one ([`consistency`])? Is this evidence package as it was sealed ([`package`])?
//! Does this chain of custody hold ([`custody`])? Was this file in a package
//! ([`exhibit`])? Is this the text that was certified ([`certified`])? Each gives a [`Report`]; [`command::run`] is the program around them.

mod bundle;
mod certified;
pub mod command;
mod consistency;
mod content;
mod custody;
mod entries;
mod exhibit;
mod files;
mod head;
mod in_order;
mod levels;
mod package;
mod print;
mod proof;
mod record;
mod report;
mod sequence;
mod slip;
mod words;

pub use certified::certified;
pub use consistency::consistency;
pub use custody::custody;
pub use exhibit::exhibit;
pub use package::package;
pub use proof::proof;
pub use record::{Depth, record};
pub use report::{Check, Fault, Report};
pub use slip::{Slip, slip};
pub use words::{count, difference, grouped};
