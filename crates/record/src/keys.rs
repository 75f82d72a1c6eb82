//! Keys that the Record itself introduces: the house's own, and those of persons.
//!
//! A stranger needs four kinds of act to check signatures, and this crate reads no others: `house.opened/1`,
//! `house.key/1`, `person.key/1` and `person.key.revoked/1`.

mod house;
mod own_act;
mod people;
mod person;
mod public;
mod scope;
mod session;

pub use house::{HouseKeys, NotAHouseKey, key_change};
pub use own_act::{HouseKey, HouseKind, HouseOpened, OwnAct, is_person_id, person_id};
pub use people::{Introduced, NotAPersonsKey, Origin, People, SIGN_IN_MILLIS_MAX};
pub use person::{NotSignedSo, PersonsPoint, Shown, signature_holds, signed_so};
pub use public::{KeyUse, PersonKey, PersonKeyRevoked, PublicKey};
pub use scope::Scope;
pub use session::SessionKey;

/// Where the origin of every house for practice begins.
pub const PRACTICE_ORIGIN: &str = "practice.invalid/";
