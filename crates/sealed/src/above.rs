//! Where a target will stand: below a folder that is there, through others that need not be there yet.
//!
//! What is opened stands beside the first of them until it is whole. Only then the others are made, and go again if the
//! last step fails.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::fault::Fault;
use crate::flush;

/// A target and the nearest folder above it that is there.
pub(crate) struct Above {
    pub(crate) folder: PathBuf,
    pub(crate) target: PathBuf,
}

impl Above {
    /// The target must have a name of its own.
    pub(crate) fn of(target: &Path) -> Result<Above, Fault> {
        let here = |above: &Path| match above.as_os_str().is_empty() {
            true => PathBuf::from("."),
            false => above.to_owned(),
        };
        for above in target.ancestors().skip(1) {
            match (here(above).canonicalize(), target.strip_prefix(above)) {
                (Ok(folder), Ok(below)) => {
                    let target = folder.join(below);
                    return Ok(Above { folder, target });
                }
                (Err(error), _) if error.kind() == io::ErrorKind::NotFound => {}
                (Err(error), _) => return Err(Fault::file("found", above, &error)),
                (_, Err(error)) => {
                    return Err(Fault::file("found", above, &io::Error::other(error)));
                }
            }
        }
        Err(Fault::file(
            "found",
            target,
            &io::ErrorKind::NotFound.into(),
        ))
    }

    /// Moves into place what stands in the folder, in one step; durable where that is asked for.
    pub(crate) fn place(&self, held: &Path, flush: bool) -> io::Result<()> {
        let mut made = Vec::new();
        let placed = self.make(&mut made).and_then(|()| {
            // Where a rename does not replace an empty folder, it has to be gone before; this never removes a full one.
            #[cfg(not(unix))]
            let _absent = fs::remove_dir(&self.target);
            fs::rename(held, &self.target)
        });
        if placed.is_err() {
            for folder in made.into_iter().rev() {
                // Somebody else may have put something into it.
                let _full = fs::remove_dir(folder);
            }
            return placed;
        }
        if flush {
            self.between().try_for_each(flush::folder)?;
            flush::folder(&self.folder)?;
        }
        Ok(())
    }

    /// The folders between the two, the innermost first.
    fn between(&self) -> impl DoubleEndedIterator<Item = &Path> {
        let between = self.target.ancestors().skip(1);
        let between: Vec<&Path> = between.take_while(|above| *above != self.folder).collect();
        between.into_iter()
    }

    fn make<'a>(&'a self, made: &mut Vec<&'a Path>) -> io::Result<()> {
        for folder in self.between().rev() {
            match fs::create_dir(folder) {
                Ok(()) => made.push(folder),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_above_a_target_are_made_with_it_or_not_at_all() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().canonicalize().unwrap();
        let held = root.join("held");
        for flush in [false, true] {
            let above = Above::of(&root.join("a/b/c")).unwrap();
            assert_eq!(above.folder, root);
            let nothing = above.place(&held, flush);
            assert!(nothing.is_err() && !root.join("a").exists());
            fs::create_dir(&held).unwrap();
            above.place(&held, flush).unwrap();
            assert!(root.join("a/b/c").is_dir() && !held.exists());
            assert_eq!(Above::of(&root.join("a/d")).unwrap().folder, root.join("a"));
            fs::remove_dir_all(root.join("a")).unwrap();
        }
        fs::create_dir_all(root.join("a")).unwrap();
        let above = Above::of(&root.join("a/b/c")).unwrap();
        assert!(above.place(&held, false).is_err());
        assert!(root.join("a").is_dir() && !root.join("a/b").exists());
    }

    #[test]
    fn a_file_is_no_folder_above() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("file"), "").unwrap();
        assert!(Above::of(&place.path().join("file/b/c")).is_err());
    }
}
