//! `home/pen`: whoever holds its lock may write, and there is one.

use super::Home;
use crate::error::{Error, Kind};
use std::fs::{File, OpenOptions, TryLockError};

/// The lock of a home, held until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Pen {
    _locked: File,
}

impl Pen {
    /// Takes the pen of a home.
    ///
    /// # Errors
    /// [`Kind::Taken`] when another process holds it.
    pub fn take(home: &Home) -> Result<Self, Error> {
        let path = home.file("pen");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| Error::file("opened", &path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _locked: file }),
            Err(TryLockError::WouldBlock) => Err(Error::new(
                Kind::Taken,
                format!("a house is already running on {}", home.folder().display()),
                "Use that one, stop it first, or name another folder with `--home`",
            )),
            Err(TryLockError::Error(error)) => Err(Error::file("locked", &path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_one_pen_and_it_is_free_again_when_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let held = Pen::take(&home).unwrap();
        let second = Pen::take(&home).unwrap_err();
        assert_eq!(second.kind, Kind::Taken);
        assert!(
            second
                .to_string()
                .starts_with("a house is already running on")
        );
        drop(held);
        Pen::take(&home).unwrap();
    }
}
