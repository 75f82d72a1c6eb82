//! The people of a house: who they are, how they are invited, and how they sign in.
//!
//! The Record knows a person by a random id and by keys. Names, addresses and everything else about a
//! person stands in the [roster](Roster) of the home alone, where it can be erased.

mod ceremonies;
mod limits;
mod roster;
mod token;

pub use ceremonies::{Ceremonies, Ceremony};
pub use limits::{Limits, Waits};
pub use roster::{Invited, Kept, Person, Roster, RosterError, SignIn};
pub use token::Token;

/// How long an invitation can be used, in milliseconds: seven days.
pub const INVITATION_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;
