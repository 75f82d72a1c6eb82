//! `home/high-water`: the newest checkpoint signed here, kept outside the database.
//!
//! A house whose database was set back (a restored file, a snapshot of the machine) would sign other
//! entries under numbers that it has signed before, and whoever holds the earlier checkpoint could
//! prove the contradiction. So a house older than its mark does not write.
//!
//! Order: the batch is durable first, then the mark is written, then people are answered. The mark is
//! thus never ahead of the database, whatever happens, and never behind what anyone was told while
//! the machine stays up. A home is made with the mark of an empty Record, so a Record without any mark
//! is one whose mark was lost, and such a house does not write either. The mark itself is flushed to the disk once a second and at the end; after
//! a power cut it may be behind by what one second signed.
//!
//! Trust: whoever can write this file can stop the house from writing, or let one that was set back
//! write; the second shows in any checkpoint that was obtained before.

use super::durable;
use crate::error::{Error, Kind};
use crate::fate::{Fate, Fates, Step};
use record::hash::{EMPTY_ROOT, Hash, sha256};
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt as _;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// The size and root of a checkpoint signed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The Record's size.
    pub size: u64,
    /// The root of its tree.
    pub root: Hash,
}

impl Mark {
    /// Of a Record without entries.
    pub const EMPTY: Self = Self {
        size: 0,
        root: EMPTY_ROOT,
    };
}

/// Bytes of a slot: a mark, padded, with its newline.
const SLOT_BYTES: usize = 128;

/// Where the mark is kept. Two slots are written in turn, so that a write that was cut off leaves the
/// other whole.
#[derive(Clone)]
pub struct HighWater {
    kept: Kept,
}

#[derive(Clone)]
enum Kept {
    File(Arc<File>, Arc<Mutex<usize>>),
    Memory(Arc<Mutex<Option<Mark>>>, Fates),
}

impl HighWater {
    /// Makes the file of a new home, with a first mark that outlives a power cut.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn make(path: &Path, mark: Mark) -> Result<Self, Error> {
        durable::write(path, &slot(mark), durable::Mode::Public)
            .map_err(|error| Error::file("written", path, error))?;
        Self::open(path)
    }

    /// Opens the file.
    ///
    /// # Errors
    /// When it cannot be opened; under the name `mark_lost` when it is not there.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let opened = OpenOptions::new().read(true).write(true).open(path);
        let file = opened.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => lost(),
            _ => Error::file("opened", path, error),
        })?;
        let opened = Self {
            kept: Kept::File(Arc::new(file), Arc::default()),
        };
        // Finds the slot that is written next; what is wrong with the file is said when it is read.
        let _ = opened.read();
        Ok(opened)
    }

    /// The newest mark of a file that is left as it is; none when it holds none.
    #[must_use]
    pub fn held_in(path: &Path) -> Option<Mark> {
        newest(&std::fs::read(path).ok()?)
    }

    /// A mark in memory, for tests; a clone is the same mark.
    #[must_use]
    pub fn in_memory(fates: Fates) -> Self {
        Self {
            kept: Kept::Memory(Arc::default(), fates),
        }
    }

    /// The same mark in memory under other fates, as after a restart.
    #[must_use]
    pub fn reopened(&self, fates: Fates) -> Self {
        match &self.kept {
            Kept::Memory(mark, _) => Self {
                kept: Kept::Memory(Arc::clone(mark), fates),
            },
            Kept::File(..) => self.clone(),
        }
    }

    /// The newest mark; `None` only in memory, when nothing was ever signed.
    ///
    /// # Errors
    /// Under the name `mark_lost`, when the file holds no mark.
    pub fn read(&self) -> Result<Option<Mark>, Error> {
        let (file, next) = match &self.kept {
            Kept::Memory(mark, _) => return Ok(*lock(mark)),
            Kept::File(file, next) => (file, next),
        };
        let mut bytes = [0; 2 * SLOT_BYTES];
        let read = read_up_to(file, &mut bytes).map_err(unusable)?;
        if read == 0 {
            return Err(lost());
        }
        let newest = newest(&bytes);
        let in_first = bytes.chunks(SLOT_BYTES).next().and_then(parse) == newest;
        *lock(next) = usize::from(in_first);
        match newest {
            Some(mark) => Ok(Some(mark)),
            None => Err(unusable("neither of its two lines is whole")),
        }
    }

    /// Writes a mark; it outlives this process at once and the machine after [`flush`](Self::flush).
    ///
    /// # Errors
    /// When it cannot be written; the mark before it still stands.
    pub fn write(&self, mark: Mark) -> Result<(), Error> {
        match &self.kept {
            Kept::Memory(held, fates) => {
                let fate = fates(Step::HighWater);
                if fate != Fate::FailsAndForgets {
                    *lock(held) = Some(mark);
                }
                match fate {
                    Fate::Goes => Ok(()),
                    _ => Err(unusable("the write was made to fail")),
                }
            }
            Kept::File(file, next) => {
                let mut next = lock(next);
                let offset = (*next * SLOT_BYTES) as u64;
                file.write_all_at(&slot(mark), offset).map_err(unusable)?;
                *next = 1 - *next;
                Ok(())
            }
        }
    }

    /// Makes the mark durable.
    ///
    /// # Errors
    /// When the disk says so.
    pub fn flush(&self) -> Result<(), Error> {
        match &self.kept {
            Kept::Memory(..) => Ok(()),
            Kept::File(file, _) => file.sync_data().map_err(unusable),
        }
    }
}

fn lock<T>(held: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

fn unusable(error: impl std::fmt::Display) -> Error {
    Error::new(
        Kind::Home,
        "the file `high-water`, which shows what this house has signed, cannot be used",
        "Check the disk; if the file is lost, restore the newest backup with `servanda restore`",
    )
    .code("mark_lost")
    .detail(error)
}

fn lost() -> Error {
    Error::new(
        Kind::Home,
        "the file `high-water`, which shows what this house has signed, is lost, so the house does not write",
        "Put it back; or make sure that this Record is the newest, back it up and restore the backup into a new home",
    )
    .code("mark_lost")
}

/// `size root check`, padded with spaces; the check is over the two before it.
fn slot(mark: Mark) -> Vec<u8> {
    let text = format!("{} {}", mark.size, mark.root);
    let check: String = sha256(text.as_bytes()).hex().chars().take(8).collect();
    let width = SLOT_BYTES - 1;
    format!("{:width$}\n", format!("{text} {check}")).into_bytes()
}

fn newest(bytes: &[u8]) -> Option<Mark> {
    let marks = bytes.chunks(SLOT_BYTES).filter_map(parse);
    marks.max_by_key(|mark| mark.size)
}

fn parse(bytes: &[u8]) -> Option<Mark> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut words = text.split_ascii_whitespace();
    let mark = Mark {
        size: words.next()?.parse().ok()?,
        root: Hash::from_hex(words.next()?).ok()?,
    };
    (slot(mark) == bytes).then_some(mark)
}

fn read_up_to(file: &File, bytes: &mut [u8]) -> io::Result<usize> {
    let mut read = 0;
    while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read_at(rest, read as u64)? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(size: u64) -> Mark {
        Mark {
            size,
            root: sha256(&size.to_be_bytes()),
        }
    }

    #[test]
    fn the_newest_mark_is_read_back_after_any_number_of_writes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("high-water");
        let made = HighWater::make(&path, Mark::EMPTY).unwrap();
        assert_eq!(made.read(), Ok(Some(Mark::EMPTY)));
        for size in 1..6 {
            let high_water = HighWater::open(&path).unwrap();
            high_water.write(mark(2 * size)).unwrap();
            high_water.write(mark(2 * size + 1)).unwrap();
            high_water.flush().unwrap();
            let read = HighWater::open(&path).unwrap().read();
            assert_eq!(read, Ok(Some(mark(2 * size + 1))));
        }
    }

    #[test]
    fn a_write_that_was_cut_off_leaves_the_mark_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("high-water");
        let high_water = HighWater::make(&path, Mark::EMPTY).unwrap();
        for size in 1..=3 {
            high_water.write(mark(size)).unwrap();
        }
        let whole = std::fs::read(&path).unwrap();
        assert_eq!(whole.len(), 2 * SLOT_BYTES);
        let mark_bytes = slot(mark(4)).trim_ascii_end().len();
        for cut in 0..mark_bytes {
            let mut torn = whole.clone();
            torn.splice(..cut, slot(mark(4)).into_iter().take(cut));
            std::fs::write(&path, &torn).unwrap();
            let read = HighWater::open(&path).unwrap().read().unwrap().unwrap();
            assert_eq!(read.size, 3, "cut after {cut} bytes");
        }
    }

    #[test]
    fn a_file_without_any_mark_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("high-water");
        for content in ["0\n", ""] {
            std::fs::write(&path, content).unwrap();
            let error = HighWater::open(&path).unwrap().read().unwrap_err();
            assert_eq!((error.kind, error.code.as_str()), (Kind::Home, "mark_lost"));
        }
        std::fs::remove_file(&path).unwrap();
        let error = HighWater::open(&path).err().unwrap();
        assert_eq!((error.kind, error.code.as_str()), (Kind::Home, "mark_lost"));
        assert!(!path.exists(), "looking for it makes none");
    }
}
