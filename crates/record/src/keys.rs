//! Keys that the Record itself introduces: the house's own, and those of persons.
//!
//! A stranger needs four kinds of act to check signatures, and this crate reads no others: `house.opened/1`,
//! `house.key/1`, `person.key/1` and `person.key.revoked/1`.

mod house;
mod own_act;
mod person;

pub use house::{HouseKeys, NotAHouseKey, key_change};
pub use own_act::{
    HouseKey, HouseKind, HouseOpened, OwnAct, PersonKey, PersonKeyRevoked, person_id,
};
pub use person::{NotAPersonsKey, People, PersonsPoint, signature_holds};

/// Where the origin of every house for practice begins.
pub const PRACTICE_ORIGIN: &str = "practice.invalid/";
