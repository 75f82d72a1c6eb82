//! Reading a folder that somebody else filled: plain files only, each with a bound on its size.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use crate::hash::Hash;
use sha2::{Digest as _, Sha256};

/// A folder with an exported Record.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

/// Something in a folder that is neither a plain file with a plain name nor a folder that leads to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// Where, with slashes.
    pub path: String,
    /// What it is.
    pub what: &'static str,
}

impl Folder {
    /// The folder at a path; nothing is read yet.
    pub fn at(root: impl Into<PathBuf>) -> Folder {
        Folder { root: root.into() }
    }

    /// Where the folder is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether there is a file under this path.
    pub fn has(&self, path: &str) -> bool {
        fs::symlink_metadata(self.root.join(path)).is_ok_and(|found| found.is_file())
    }

    /// The bytes of a plain file; one larger than `bytes_max` is an error.
    pub fn read(&self, path: &str, bytes_max: usize) -> io::Result<Vec<u8>> {
        let file = self.open(path)?;
        let expected = file.metadata().map_or(0, |found| found.len());
        let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0).min(bytes_max));
        let limit = u64::try_from(bytes_max).unwrap_or(u64::MAX);
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() > bytes_max {
            return Err(io::Error::other(format!(
                "it is larger than {bytes_max} bytes"
            )));
        }
        Ok(bytes)
    }

    /// SHA-256 of a plain file of any size.
    pub fn sum(&self, path: &str) -> io::Result<Hash> {
        let mut file = self.open(path)?;
        let mut hasher = Sha256::new();
        io::copy(
            &mut io::BufReader::with_capacity(1 << 17, &mut file),
            &mut Hashing(&mut hasher),
        )?;
        Ok(Hash(hasher.finalize().into()))
    }

    /// How many bytes a plain file has.
    pub fn length(&self, path: &str) -> io::Result<u64> {
        Ok(self.open(path)?.metadata()?.len())
    }

    /// The paths of all files, with slashes and in order, and whatever is no plain file and leads to none.
    pub fn files(&self) -> io::Result<(Vec<String>, Vec<Strange>)> {
        let (mut files, mut strange) = (Vec::new(), Vec::new());
        let mut open = vec![(self.root.clone(), String::new())];
        while let Some((folder, before)) = open.pop() {
            let mut empty = !before.is_empty();
            for found in fs::read_dir(&folder)? {
                let found = found?;
                empty = false;
                let Ok(name) = found.file_name().into_string() else {
                    let path = format!("{before}{}", found.file_name().to_string_lossy());
                    strange.push(Strange {
                        path,
                        what: "a name that is not Unicode",
                    });
                    continue;
                };
                let path = format!("{before}{name}");
                let kind = found.file_type()?;
                if kind.is_dir() {
                    open.push((found.path(), format!("{path}/")));
                } else if kind.is_file() {
                    files.push(path);
                } else {
                    let what = if kind.is_symlink() {
                        "a link"
                    } else {
                        "a device, pipe or socket"
                    };
                    strange.push(Strange { path, what });
                }
            }
            if empty {
                let path = before.trim_end_matches('/').to_owned();
                let what = "an empty folder";
                strange.push(Strange { path, what });
            }
        }
        files.sort_unstable();
        Ok((files, strange))
    }

    fn open(&self, path: &str) -> io::Result<File> {
        let path = self.root.join(path);
        if fs::symlink_metadata(&path)?.is_file() {
            return File::open(path);
        }
        Err(io::Error::other("it is not a plain file"))
    }
}

struct Hashing<'a>(&'a mut Sha256);

impl io::Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
