//! A file whose bytes go straight to the disk, past the memory of the system, where the system offers that.
//!
//! To write into that memory costs a processor about what hashing costs, and what has to be on the disk goes there in any
//! case. Only whole blocks can go past it, from where blocks begin in memory to where they begin in the file.

use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::private::new_file;

/// The blocks that every disk takes.
pub(crate) const BLOCK: usize = 4096;
/// A file below this is in memory before it has begun to go straight.
const LARGE: u64 = 8 << 20;

/// What a disk is expected to take in a second; memory takes more.
const PACE: f64 = (512 << 20) as f64;
/// How far a disk may fall behind that before a file that need not be flushed goes on through memory.
const PATIENCE: Duration = Duration::from_millis(500);

/// Such a file; any number of threads may write to it at a time.
pub(crate) struct Straight {
    /// Through memory one writes at a time: the system would have the others wait too, at a processor's cost.
    writes: Mutex<()>,
    file: File,
    past: Option<File>,
    /// None where all has to be on the disk in the end, so that waiting for it costs nothing more.
    pace: Option<Mutex<Pace>>,
}

/// How a disk keeps up with what is expected of it.
#[derive(Default)]
struct Pace {
    behind: Duration,
}

impl Pace {
    /// Takes in how long so many bytes took. What a disk gains makes up for what it lost; once too slow, it stays so.
    fn took(&mut self, bytes: usize, time: Duration) {
        if !self.is_too_slow() {
            let expected = Duration::from_secs_f64(bytes as f64 / PACE);
            self.behind = (self.behind + time).saturating_sub(expected);
        }
    }

    /// Whether it keeps whoever need not wait for it waiting.
    fn is_too_slow(&self) -> bool {
        self.behind >= PATIENCE
    }
}

/// How far into some memory the first block begins.
pub(crate) fn first_block(memory: &[u8]) -> usize {
    memory.as_ptr().align_offset(BLOCK).min(BLOCK)
}

impl Straight {
    /// A new file of about so many bytes, which is to be flushed in the end or is not.
    pub(crate) fn new(path: &Path, bytes: u64, flush: bool) -> io::Result<Straight> {
        let file = new_file(path)?;
        let past = match bytes >= LARGE {
            true => past_memory(path),
            false => None,
        };
        Ok(Straight {
            writes: Mutex::default(),
            file,
            past,
            pace: (!flush).then(Mutex::default),
        })
    }

    /// Whether it begins past memory.
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
        if let Some(past) = &self.past
            && !self.pace(|pace| pace.is_too_slow()).unwrap_or(false)
        {
            let (blocks, rest) = bytes.split_at(blocks);
            let begun = Instant::now();
            write_all_at(past, blocks, at)?;
            self.pace(|pace| pace.took(blocks.len(), begun.elapsed()));
            return write_all_at(&self.file, rest, at + blocks.len() as u64);
        }
        let _one = self.writes.lock().unwrap_or_else(PoisonError::into_inner);
        write_all_at(&self.file, bytes, at)
    }

    fn pace<T>(&self, with: impl FnOnce(&mut Pace) -> T) -> Option<T> {
        let pace = self.pace.as_ref()?;
        Some(with(
            &mut pace.lock().unwrap_or_else(PoisonError::into_inner),
        ))
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
        let cases = [
            (0, true, false),
            (LARGE, true, false),
            (LARGE, false, false),
            (LARGE, false, true),
        ];
        for (number, (expected, flush, slow)) in cases.into_iter().enumerate() {
            let path = place.path().join(number.to_string());
            let file = Straight::new(&path, expected, flush).unwrap();
            let turn = || file.pace(|pace| pace.took(0, PATIENCE));
            let mut room = room.clone();
            room.rotate_right(begins);
            let begins = first_block(&room);
            room[begins..begins + bytes.len() - BLOCK].copy_from_slice(&bytes[BLOCK..]);
            // Blocks, blocks and a rest, a rest alone; not in their order.
            file.store(&bytes[..100], 0).unwrap();
            let rest = &room[begins + 2 * BLOCK..begins + 3 * BLOCK + 7];
            file.store(rest, 3 * BLOCK as u64).unwrap();
            // From here on through memory, beside what went past it.
            assert!(!slow || turn().is_some());
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

    #[test]
    fn a_disk_is_waited_for_as_long_as_it_keeps_up() {
        let second = PACE as usize;
        let ms = Duration::from_millis;
        // What it took, in how long, and whether it is too slow then.
        let steps = [
            (second, ms(1000), false),
            (second, ms(1400), false),
            (second, ms(700), false),
            (second / 2, ms(800), false),
            (second / 2, ms(600), true),
            (second * 10, ms(1), true),
        ];
        let mut pace = Pace::default();
        for (number, (bytes, time, slow)) in steps.into_iter().enumerate() {
            pace.took(bytes, time);
            assert_eq!(pace.is_too_slow(), slow, "step {number}");
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
