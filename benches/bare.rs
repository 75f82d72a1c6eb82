//! The passes of sealing and opening, bare: nothing but the pass, with every core at it.

use crate::figure::timed;
use sealed::cipher::{CHUNK, PayloadKey, Sha256};
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::{FileExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

/// The bytes that a pass takes up at a time: what a core has at hand.
pub const PIECE: usize = 1 << 20;
/// The bytes over which the rate of a cipher is measured.
pub const WORK: usize = 256 << 20;

/// How many threads can be at work.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(2, |cores| cores.get())
}

/// Has so many threads at work, each told which of them it is; gives how long it took until the last was done.
fn together(threads: usize, work: impl Fn(usize) + Sync) -> Duration {
    timed(|| {
        thread::scope(|scope| {
            for which in 0..threads {
                let work = &work;
                scope.spawn(move || work(which));
            }
        });
    })
    .0
}

/// The share of that thread, piece by piece.
fn pieces(threads: usize, mut work: impl FnMut(&mut [u8])) {
    let mut piece = vec![0x5a; PIECE];
    (0..WORK / PIECE / threads).for_each(|_| work(&mut piece));
}

/// SHA-256 on so many threads.
pub fn sha256(threads: usize) -> Duration {
    together(threads, |_| {
        let mut hash = Sha256::new();
        pieces(threads, |piece| hash.update(piece));
        black_box(hash.finish());
    })
}

/// ChaCha20-Poly1305 on every core.
pub fn chacha() -> Duration {
    let key = PayloadKey::derive(&[1; 16], &[2; 16]).unwrap();
    together(cores(), |_| {
        pieces(cores(), |piece| {
            for (number, chunk) in (0..).zip(piece.chunks_mut(CHUNK)) {
                black_box(key.seal(number, false, chunk).unwrap());
            }
        });
    })
}

/// BLAKE3 on every core.
pub fn blake3() -> Duration {
    together(cores(), |_| {
        pieces(cores(), |piece| {
            black_box(blake3::hash(piece));
        });
    })
}

/// A bare loop over the files on every core: open, read, close. One file is read by all of them.
pub fn read_all(files: &[PathBuf]) -> Duration {
    let threads = cores();
    together(threads, |which| {
        let mut room = vec![0; PIECE];
        if let [file] = files {
            let file = File::open(file).unwrap();
            let pieces = file.metadata().unwrap().len().div_ceil(PIECE as u64);
            for piece in (which as u64..pieces).step_by(threads) {
                file.read_at(&mut room, piece * PIECE as u64).unwrap();
            }
            return;
        }
        for path in share(files, which) {
            let mut file = File::open(path).unwrap();
            while file.read(&mut room).unwrap() == PIECE {}
        }
    })
}

/// What of many is that thread's: neighbours stay together.
fn share<T>(all: &[T], which: usize) -> &[T] {
    let each = all.len().div_ceil(cores()).max(1);
    all.chunks(each).nth(which).unwrap_or_default()
}

/// A bare loop over so many files of so many bytes on every core: create, write, close. One file is one thread's.
pub fn write_all(folder: &Path, files: usize, size: usize) -> Duration {
    let bytes = vec![0x5a; size.min(PIECE)];
    let all: Vec<usize> = (0..files).collect();
    together(cores(), |which| {
        for file in share(&all, which) {
            let path = folder.join(format!("{:03}", file * 1000 / files));
            fs::create_dir_all(&path).unwrap();
            let mut out = File::create(path.join(file.to_string())).unwrap();
            let mut left = size;
            while left > 0 {
                let now = left.min(bytes.len());
                out.write_all(&bytes[..now]).unwrap();
                left -= now;
            }
        }
    })
}

/// One file, on one thread; on the disk when it is flushed.
pub fn write_one(path: &Path, bytes: u64, flush: bool) -> Duration {
    let piece = vec![0x5a; PIECE];
    timed(|| {
        let mut out = File::create(path).unwrap();
        for _ in 0..bytes.div_ceil(PIECE as u64) {
            out.write_all(&piece).unwrap();
        }
        if flush {
            out.sync_all().unwrap();
        }
    })
    .0
}

/// Past the memory of the system, straight to the disk, by every core.
pub fn write_direct(path: &Path, bytes: u64) -> Duration {
    /// What a disk is given at a time, and on what boundary it lies.
    const BLOCK: usize = 4 << 20;
    const ALIGNED: usize = 4096;
    let direct = i32::try_from(rustix::fs::OFlags::DIRECT.bits()).unwrap();
    let mut options = File::options();
    options.write(true).create_new(true).custom_flags(direct);
    let Ok(file) = options.open(path) else {
        return Duration::MAX;
    };
    timed(|| {
        together(cores(), |which| {
            let room = vec![0x5a; BLOCK + ALIGNED];
            let begin = room.as_ptr().align_offset(ALIGNED);
            let block = &room[begin..begin + BLOCK];
            let blocks = bytes.div_ceil(BLOCK as u64);
            for number in (which as u64..blocks).step_by(cores()) {
                file.write_all_at(block, number * BLOCK as u64).unwrap();
            }
        });
        file.sync_all().unwrap();
    })
    .0
}
