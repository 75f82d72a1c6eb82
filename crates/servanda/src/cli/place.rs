//! Where a command works: on a home of this machine, or on a house elsewhere over its API.

use super::submit::{hand_in, signed_lines};
use crate::archive::{Archive as _, FilesArchive};
use crate::client::Known;
use crate::desk::Answer;
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::House;
use crate::keys::Seed;
use record::Hash;
use record::hash::sha256;

/// Where a command works.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// A home.
    Home(&'a Home),
    /// A house elsewhere, whose key is known.
    Elsewhere(&'a Known),
}

impl Place<'_> {
    /// The house, for reading.
    ///
    /// # Errors
    /// When there is none, or what it answers does not hold.
    pub(super) async fn house(self) -> Result<House, Error> {
        match self {
            Self::Home(home) => House::open_reading(home).await,
            Self::Elsewhere(known) => known.house().await,
        }
    }

    /// Hands lines in as one group, each signed where a key is given; a house elsewhere takes no others,
    /// and the receipt of each is checked.
    ///
    /// # Errors
    /// What the house answers.
    pub(super) async fn hand_in(
        self,
        lines: &[u8],
        key: Option<&Seed>,
    ) -> Result<Vec<Answer>, Error> {
        let lines = match key {
            Some(key) => signed_lines(lines, key)?,
            None => lines.to_vec(),
        };
        match self {
            Self::Home(home) => hand_in(home, &lines).await,
            Self::Elsewhere(known) => known.hand_in(lines).await,
        }
    }

    /// Keeps content, so that acts can name it; a house elsewhere does so for who signs for it.
    ///
    /// # Errors
    /// When no key is given there; when it cannot be kept.
    pub(super) async fn keep(self, content: Vec<u8>, key: Option<&Seed>) -> Result<Hash, Error> {
        match self {
            Self::Home(home) => Ok(FilesArchive::open(&home.archive())?.keep(content).await?),
            Self::Elsewhere(known) => {
                let key = key.ok_or_else(|| {
                    let what = "a house elsewhere keeps content only for who signs for it";
                    Error::new(Kind::Usage, what, "Give your key with `--key FILE`")
                })?;
                let name = sha256(&content);
                known.keep(content, key).await?;
                Ok(name)
            }
        }
    }
}
