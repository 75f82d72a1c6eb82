//! `home/keys`: the house's key, and while it is changed the one after it and the one before.
//!
//! Order of a change: the new key is written as `house.key.next` and flushed; the entry that names it is
//! durable; the old file becomes `house.key.before`; the new one becomes `house.key`. Whatever a crash
//! leaves of this, the Record says which key is the house's, and [`settle`] brings the files in line.

use super::Home;
use super::durable::sync_folder;
use crate::error::Error;
use crate::keys::Seed;
use record::keys::HouseKeys;
use std::path::PathBuf;

impl Home {
    /// The key that follows, while the house's key is being changed.
    #[must_use]
    pub fn next_key(&self) -> PathBuf {
        self.file("keys/house.key.next")
    }

    /// The key before, whose line checkpoints carry for thirty days more.
    #[must_use]
    pub fn key_before(&self) -> PathBuf {
        self.file("keys/house.key.before")
    }
}

/// Ends a change of the house's key that a crash interrupted after it was entered. One that was not
/// entered leaves the next key where it is, for the next try.
///
/// # Errors
/// When a file cannot be read or renamed.
pub fn settle(home: &Home, keys: &HouseKeys) -> Result<(), Error> {
    let next = home.next_key();
    if !next.exists() {
        return Ok(());
    }
    let named = Seed::read(&next)?.signing_as(keys.origin())?;
    if keys.current() != Some(named.verifier()) {
        return Ok(());
    }
    let wrong = |error| Error::file("renamed", &next, error);
    // The old key may have been renamed already before the crash.
    let old = Seed::read(&home.house_key()).and_then(|seed| seed.signing_as(keys.origin()));
    if old.is_ok_and(|old| keys.current() != Some(old.verifier())) {
        std::fs::rename(home.house_key(), home.key_before()).map_err(wrong)?;
    }
    std::fs::rename(&next, home.house_key()).map_err(wrong)?;
    sync_folder(&home.house_key()).map_err(wrong)
}
