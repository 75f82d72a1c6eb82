//! Evidence: what the Record keeps of it is hashes, roles and days, and never a word of it.
//!
//! The evidence itself, its terms and the full links of custody travel sealed, between those whom they concern; an
//! act here fixes that a link of that hash stood at that place of the chain at that time. [`custody`] holds what is in
//! order from acquisition to return or destruction, [`transfer`] what is in order when evidence is passed on.

pub mod custody;
pub mod transfer;

use record::package::PackageId;
use serde::{Deserialize, Serialize};

/// SHA-256 of something that stays outside the Record, in lower-case hexadecimal (FIPS 180-4).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Sha256(String);

/// The random name of a package, 26 letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PackageName(String);

/// A text that is no hash, or names no package.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not {what}")]
pub struct NotThat {
    text: String,
    what: &'static str,
}

impl TryFrom<String> for Sha256 {
    type Error = NotThat;
    fn try_from(text: String) -> Result<Self, NotThat> {
        match record::Hash::from_hex(&text) {
            Ok(_) => Ok(Self(text)),
            Err(_) => Err(NotThat {
                text,
                what: "a SHA-256 in 64 lower-case hexadecimal digits",
            }),
        }
    }
}

impl From<Sha256> for String {
    fn from(hash: Sha256) -> Self {
        hash.0
    }
}

impl std::fmt::Display for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PackageName {
    type Error = NotThat;
    fn try_from(text: String) -> Result<Self, NotThat> {
        match PackageId::parse(&text) {
            Ok(_) => Ok(Self(text)),
            Err(_) => Err(NotThat {
                text,
                what: "the name of a package",
            }),
        }
    }
}

impl From<PackageName> for String {
    fn from(name: PackageName) -> Self {
        name.0
    }
}

impl std::fmt::Display for PackageName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// In what role somebody takes evidence. Who it is stands in the sealed link alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A competent or central authority of the State that holds the chain.
    Authority,
    /// An authority of another State.
    AuthorityAbroad,
    /// An international organization.
    Organization,
    /// A court.
    Court,
    /// A prosecutor.
    Prosecutor,
    /// An expert of the proceedings.
    Expert,
    /// An accused, or counsel.
    Defence,
    /// Whoever only carries it.
    Carrier,
    /// Whoever held it before it was acquired.
    Holder,
}

impl Role {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::Authority,
        Self::AuthorityAbroad,
        Self::Organization,
        Self::Court,
        Self::Prosecutor,
        Self::Expert,
        Self::Defence,
        Self::Carrier,
        Self::Holder,
    ];

    /// Whether it is a role in the proceedings that a request names.
    #[must_use]
    pub const fn in_proceedings(self) -> bool {
        matches!(
            self,
            Self::Court | Self::Prosecutor | Self::Expert | Self::Defence
        )
    }

    /// The role in words, to follow "to" or "by".
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Authority => "an authority",
            Self::AuthorityAbroad => "an authority of another State",
            Self::Organization => "an organization",
            Self::Court => "the court",
            Self::Prosecutor => "the prosecutor",
            Self::Expert => "an expert",
            Self::Defence => "the defence",
            Self::Carrier => "a carrier",
            Self::Holder => "its holder",
        }
    }
}
