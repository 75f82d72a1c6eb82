//! Folders that are made for what will stand in them, and are taken away again where nothing came of it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// The folders that were not there before, the outermost first.
pub(crate) struct Made(Vec<PathBuf>);

impl Made {
    /// Makes a folder, and those above it that are not there.
    pub(crate) fn new(folder: &Path) -> Result<Made, Fault> {
        let missing = folder.ancestors().take_while(|path| {
            let named = !path.as_os_str().is_empty();
            named && !path.exists()
        });
        let mut made: Vec<PathBuf> = missing.map(Path::to_owned).collect();
        made.reverse();
        let made = Made(made);
        fs::create_dir_all(folder).map_err(|error| Fault::file("made", folder, &error))?;
        Ok(made)
    }

    /// They are needed.
    pub(crate) fn stays(mut self) {
        self.0.clear();
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        for folder in self.0.iter().rev() {
            // One in which something stands is not empty, and stays.
            let _kept = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_again_with_those_that_were_made_for_it() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        drop(Made::new(&at("a/b/c")).unwrap());
        assert!(!at("a").exists());
        fs::create_dir(at("a")).unwrap();
        drop(Made::new(&at("a/b")).unwrap());
        assert!(at("a").exists() && !at("a/b").exists());
        let made = Made::new(&at("a/b/c")).unwrap();
        fs::write(at("a/b/x"), "").unwrap();
        drop(made);
        assert!(at("a/b").exists() && !at("a/b/c").exists());
        Made::new(&at("a/b/c")).unwrap().stays();
        assert!(at("a/b/c").exists());
        fs::write(at("file"), "").unwrap();
        assert!(Made::new(&at("file/c")).is_err());
    }
}
