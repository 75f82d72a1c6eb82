//! A file whose bytes go straight to the disk, past the memory of the system, where the system offers that.
//!
//! To write into that memory costs a processor about what hashing costs, and what has to be on the disk goes there in any
//! case. Only whole blocks can go past it, from where blocks begin in memory to where they begin in the file.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::private::new_file;

/// The blocks that every disk takes.
pub(crate) const BLOCK: usize = 4096;
/// A file below this is in memory before it has begun to go straight.
const LARGE: u64 = 8 << 20;

/// Such a file; any number of threads may write to it at a time.
pub(crate) struct Straight {
    /// Through memory one writes at a time: the system would have the others wait too, at a processor's cost.
    writes: Mutex<()>,
    file: File,
    past: Option<File>,
}

/// How far into some memory the first block begins.
pub(crate) fn first_block(memory: &[u8]) -> usize {
    memory.as_ptr().align_offset(BLOCK).min(BLOCK)
}

impl Straight {
    /// A new file of about so many bytes, which is to be flushed in the end or is not.
    pub(crate) fn new(path: &Path, bytes: u64, flush: bool) -> io::Result<Straight> {
        let file = new_file(path)?;
        let past = match flush && bytes >= LARGE {
            true => past_memory(path),
            false => None,
        };
        let writes = Mutex::default();
        Ok(Straight { writes, file, past })
    }

    /// Whether it goes past memory.
    pub(crate) fn is_past_memory(&self) -> bool {
        self.past.is_some()
    }

    /// The file through memory.
    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Writes bytes at a place: whole blocks past memory, and through it what fills none.
    pub(crate) fn store(&self, bytes: &[u8], at: u64) -> io::Result<()> {
        let begins_a_block = first_block(bytes) == 0 && at.is_multiple_of(BLOCK as u64);
        let blocks = match begins_a_block {
            true => bytes.len() / BLOCK * BLOCK,
            false => 0,
        };
        if let Some(past) = &self.past {
            let (blocks, rest) = bytes.split_at(blocks);
            write_all_at(past, blocks, at)?;
            return write_all_at(&self.file, rest, at + blocks.len() as u64);
        }
        let _one = self.writes.lock().unwrap_or_else(PoisonError::into_inner);
        write_all_at(&self.file, bytes, at)
    }
}

fn write_all_at(file: &File, mut bytes: &[u8], mut at: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        match write_at(file, bytes, at) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => {
                bytes = bytes.get(written..).unwrap_or_default();
                at += written as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // A file system that asks for other blocks: through memory from here on.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
                if !through_memory(file)? {
                    return Err(error);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(unix)]
fn write_at(file: &File, bytes: &[u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::write_at(file, bytes, at)
}

#[cfg(windows)]
fn write_at(file: &File, bytes: &[u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_write(file, bytes, at)
}

/// The file once more, past memory.
#[cfg(target_os = "linux")]
fn past_memory(path: &Path) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = i32::try_from(rustix::fs::OFlags::DIRECT.bits()).ok()?;
    let mut options = File::options();
    options.write(true).custom_flags(flags).open(path).ok()
}

#[cfg(not(target_os = "linux"))]
fn past_memory(_path: &Path) -> Option<File> {
    None
}

/// Has a file go through memory; `false` where it did already.
#[cfg(target_os = "linux")]
fn through_memory(file: &File) -> io::Result<bool> {
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    let flags = fcntl_getfl(file)?;
    fcntl_setfl(file, flags - OFlags::DIRECT)?;
    Ok(flags.contains(OFlags::DIRECT))
}

#[cfg(not(target_os = "linux"))]
fn through_memory(_file: &File) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_stands_in_its_place_however_it_went_there() {
        let place = tempfile::tempdir().unwrap();
        let bytes: Vec<u8> = (0..5 * BLOCK).map(|at| (at % 251) as u8).collect();
        let room = [vec![0; BLOCK], bytes.clone()].concat();
        let begins = first_block(&room);
        let cases = [(0, true), (LARGE, true), (LARGE, false)];
        for (number, (expected, flush)) in cases.into_iter().enumerate() {
            let path = place.path().join(number.to_string());
            let file = Straight::new(&path, expected, flush).unwrap();
            let mut room = room.clone();
            room.rotate_right(begins);
            let begins = first_block(&room);
            room[begins..begins + bytes.len() - BLOCK].copy_from_slice(&bytes[BLOCK..]);
            // Blocks, blocks and a rest, a rest alone; not in their order.
            file.store(&bytes[..100], 0).unwrap();
            let rest = &room[begins + 2 * BLOCK..begins + 3 * BLOCK + 7];
            file.store(rest, 3 * BLOCK as u64).unwrap();
            file.store(&room[begins..begins + 2 * BLOCK], BLOCK as u64)
                .unwrap();
            file.store(&bytes[100..BLOCK], 100).unwrap();
            file.store(&bytes[4 * BLOCK + 7..], (4 * BLOCK + 7) as u64)
                .unwrap();
            assert!(std::fs::read(&path).unwrap() == bytes, "case {number}");
            let taken = Straight::new(&path, expected, flush);
            assert!(taken.is_err(), "what is there is not written over");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_system_that_asks_for_other_blocks_is_written_through_memory() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("file");
        let file = new_file(&path).unwrap();
        let Some(past) = past_memory(&path) else {
            // Here there is no way past memory, so that nothing has to come back from it.
            return assert!(!through_memory(&file).unwrap());
        };
        // No disk takes three bytes past memory.
        write_all_at(&past, b"abc", 0).unwrap();
        assert!(!through_memory(&past).unwrap());
        assert_eq!(std::fs::read(&path).unwrap(), b"abc");
        let reader = File::open(&path).unwrap();
        assert!(write_all_at(&reader, b"d", 3).is_err());
    }
}
