//! The outside of an evidence package, and what its sealed inside says: `docs/evidence-format.md` gives every byte.
//!
//! A package is a file `….tar.age`, an envelope that reveals no one, and a folder of proofs. Nothing here opens one: this
//! module knows the forms, so that whoever carries, receives or doubts a package can check it.

pub mod age;
pub mod bound;
pub mod commitment;
mod consent;
mod envelope;
mod exhibit;
pub(crate) mod fields;
pub mod listing;
mod passed_on;
pub mod path;
pub mod ranges;
mod statement;

pub use consent::Consent;
pub use envelope::{Commitments, Envelope, Named};
pub use exhibit::Exhibit;
pub use passed_on::{Notice, PassedOn, Passing, Role};
pub use statement::{Addressed, Contents, Part, Purpose, Salts, Sender, Statement};

use crate::keys::person_id;
use crate::malformed::{Malformed, Rule};

/// What the names of a package's three parts end in.
pub const TAR_AGE: &str = ".tar.age";
/// The envelope's file.
pub const ENVELOPE: &str = ".envelope.json";
/// The folder of proofs.
pub const PROOFS: &str = ".proofs";
/// In the folder of proofs: the signature of the envelope.
pub const ENVELOPE_NOTE: &str = "envelope.note";
/// In the folder of proofs: the BLAKE3 hashes of each 16 MiB.
pub const RANGES: &str = "ranges.b3";

/// The random name of a package: 128 bits, 26 characters of lower-case base32.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PackageId(String);

impl PackageId {
    /// The name that 16 random bytes give.
    pub fn from_random(random: &[u8; 16]) -> PackageId {
        PackageId(person_id(random))
    }

    /// Reads a name ([`Rule::Statement`]).
    pub fn parse(text: &str) -> Result<PackageId, Malformed> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte);
        if text.len() == 26 && text.bytes().all(allowed) {
            return Ok(PackageId(text.to_owned()));
        }
        Err(Malformed::new(
            Rule::Statement,
            format!("{text:?} is not the name of a package (26 characters of lower-case base32)"),
        ))
    }

    /// The 26 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PackageId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
