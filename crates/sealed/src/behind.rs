//! Writing behind: files are made and written by threads of their own, while the next ones are hashed.
//!
//! Making a file is most of what a small one costs, writing it most of what a large one does. A few batches and stretches
//! are on their way at a time, so that memory is bounded whatever the disk does.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Scope, ScopedJoinHandle};

use crate::fault::Fault;
use crate::hardened::wipe;
use crate::large::{Large, Rooms, Stretch};
use crate::private::new_file;
use crate::stream::stopped;

/// A file up to this size is made in a batch of many.
pub(crate) const SMALL: u64 = 1 << 20;
/// The bytes and files after which a batch goes on its way.
const BATCH_BYTES: usize = 1 << 20;
const BATCH_FILES: usize = 64;
/// The files below which it waits for more.
const BATCH_FILES_LEAST: usize = 16;
/// The batches or stretches that wait.
const WAITING: usize = 4;
const WRITERS: usize = 2;

/// Files that were taken apart and are not made yet.
struct Batch {
    bytes: Vec<u8>,
    /// Where each goes, and where it ends in the bytes.
    files: Vec<(PathBuf, usize)>,
}

impl Batch {
    /// With all the room that it can need: what grows leaves copies behind.
    fn new() -> Batch {
        let most = usize::try_from(SMALL).unwrap_or(BATCH_BYTES);
        Batch {
            bytes: Vec::with_capacity(BATCH_BYTES + most),
            files: Vec::with_capacity(BATCH_FILES),
        }
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        wipe(&mut self.bytes);
    }
}

enum Work {
    Files(Batch),
    Stretch(Stretch),
}

/// The threads, and the batch that is being filled.
pub(crate) struct Behind<'scope> {
    /// Whether all is flushed in the end.
    flush: bool,
    batch: Batch,
    rooms: Rooms,
    to_write: SyncSender<Work>,
    writers: Vec<ScopedJoinHandle<'scope, Result<(), Fault>>>,
}

impl<'scope> Behind<'scope> {
    pub(crate) fn begin<'env>(scope: &'scope Scope<'scope, 'env>, flush: bool) -> Behind<'scope> {
        let (to_write, writing) = sync_channel(WAITING);
        let writing = Arc::new(Mutex::new(writing));
        let writers = (0..WRITERS).map(|_| {
            let writing = Arc::clone(&writing);
            scope.spawn(move || write(&writing))
        });
        Behind {
            flush,
            batch: Batch::new(),
            rooms: Rooms::new(),
            to_write,
            writers: writers.collect(),
        }
    }

    /// A small file begins. Whoever makes files in one folder waits for whoever else does, so a batch ends with its folder.
    pub(crate) fn small(&mut self, to: &Path) -> Result<(), Fault> {
        let last = self.batch.files.last().map(|(last, _)| last.parent());
        let elsewhere = last.is_some_and(|last| last != to.parent());
        match elsewhere && self.batch.files.len() >= BATCH_FILES_LEAST {
            true => self.send_batch(),
            false => Ok(()),
        }
    }

    /// The next bytes of the file that is being taken.
    pub(crate) fn put(&mut self, bytes: &[u8]) {
        self.batch.bytes.extend_from_slice(bytes);
    }

    /// The file is complete and goes there.
    pub(crate) fn file(&mut self, to: PathBuf) -> Result<(), Fault> {
        self.batch.files.push((to, self.batch.bytes.len()));
        if self.batch.bytes.len() < BATCH_BYTES && self.batch.files.len() < BATCH_FILES {
            return Ok(());
        }
        self.send_batch()
    }

    fn send_batch(&mut self) -> Result<(), Fault> {
        let batch = std::mem::replace(&mut self.batch, Batch::new());
        self.send(Work::Files(batch))
    }

    fn send(&self, work: Work) -> Result<(), Fault> {
        // A writer that failed says why at the end.
        self.to_write.send(work).map_err(|_| stopped())
    }

    /// A large file begins, of so many bytes.
    pub(crate) fn large(&self, to: &Path, bytes: u64) -> Result<Large, Fault> {
        Large::new(to, bytes, self.flush, &self.rooms)
    }

    /// Its next bytes.
    pub(crate) fn put_large(&self, large: &mut Large, mut bytes: &[u8]) -> Result<(), Fault> {
        while !bytes.is_empty() {
            let (later, full) = large.put(bytes, &self.rooms);
            full.map_or(Ok(()), |stretch| self.send(Work::Stretch(stretch)))?;
            bytes = later;
        }
        Ok(())
    }

    /// It is complete.
    pub(crate) fn end_large(&self, large: Large) -> Result<(), Fault> {
        self.send(Work::Stretch(large.end(&self.rooms)))
    }

    /// Everything is made when this returns; or why something was not.
    pub(crate) fn end(self, taken: Result<(), Fault>) -> Result<(), Fault> {
        let sent = match &taken {
            Ok(()) => self
                .to_write
                .send(Work::Files(self.batch))
                .map_err(|_| stopped()),
            Err(_) => Ok(()),
        };
        drop(self.to_write);
        let mut written = Ok(());
        for writer in self.writers {
            let ended = writer.join().unwrap_or_else(|_| Err(stopped()));
            written = written.and(ended);
        }
        written.and(taken).and(sent)
    }
}

fn write(writing: &Mutex<Receiver<Work>>) -> Result<(), Fault> {
    loop {
        let next = writing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        match next {
            Ok(Work::Files(batch)) => make(&batch)?,
            Ok(Work::Stretch(stretch)) => stretch.store()?,
            Err(_) => return Ok(()),
        }
    }
}

fn make(batch: &Batch) -> Result<(), Fault> {
    let mut from = 0;
    for (to, end) in &batch.files {
        let bytes = batch.bytes.get(from..*end).unwrap_or_default();
        let made = new_file(to).and_then(|mut file| file.write_all(bytes));
        made.map_err(|error| Fault::file("written", to, &error))?;
        from = *end;
    }
    Ok(())
}
