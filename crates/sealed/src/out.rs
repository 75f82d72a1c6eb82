//! The sealed file, hashed as it is written: through the memory of the system or, where it is large, straight to the disk
//! by a thread that waits for the disk meanwhile.

use std::fs::File;
use std::io::{self, Write as _};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::thread::Scope;

use record::package::ranges::{RangeHasher, Ranges};

use crate::fault::Fault;
use crate::flush::{Flusher, Flushing};
use crate::group::Group;
use crate::straight::{BLOCK, Straight};

/// The file, and how far it is.
pub(crate) struct Out {
    file: Arc<Straight>,
    hasher: Box<RangeHasher>,
    written: u64,
    /// Past memory: the last bytes, which fill no block yet.
    left_over: Vec<u8>,
    flush: bool,
    flusher: Option<Flusher>,
}

/// What was written.
pub(crate) struct Written {
    pub(crate) bytes: u64,
    pub(crate) ranges: Ranges,
}

/// Blocks that begin in a group and go straight to the disk, and their place in the file.
pub(crate) struct Blocks {
    file: Arc<Straight>,
    range: Range<usize>,
    at: u64,
}

fn failed(error: io::Error) -> Fault {
    Fault::file("written", Path::new("the package"), &error)
}

impl Out {
    /// A new file of about so many bytes.
    pub(crate) fn begin<'scope>(
        scope: &'scope Scope<'scope, '_>,
        path: &Path,
        bytes: u64,
        flush: bool,
    ) -> Result<(Out, Option<Flushing<'scope>>), Fault> {
        let file = Straight::new(path, bytes, flush).map_err(failed)?;
        let flushing = flush && !file.is_past_memory();
        let flushing = flushing.then(|| file.file().try_clone());
        let flushing = flushing.transpose().map_err(failed)?;
        let flushing = flushing.map(|file| Flusher::begin(scope, file));
        let (flusher, flushing) = flushing.unzip();
        let out = Out {
            file: Arc::new(file),
            hasher: Box::default(),
            written: 0,
            left_over: Vec::new(),
            flush,
            flusher,
        };
        Ok((out, flushing))
    }

    /// Whether somebody has to store what [`Out::take`] gives.
    pub(crate) fn goes_past_memory(&self) -> bool {
        self.file.is_past_memory()
    }

    /// How many bytes it has.
    pub(crate) fn written(&self) -> u64 {
        self.written
    }

    /// The bytes before the payload.
    pub(crate) fn head(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.hasher.update(bytes);
        let (now, later) = match self.goes_past_memory() {
            true => bytes.split_at(bytes.len() / BLOCK * BLOCK),
            false => (bytes, &[][..]),
        };
        self.through_memory(now)?;
        self.left_over.extend_from_slice(later);
        self.written = bytes.len() as u64;
        Ok(())
    }

    /// The next group of the payload: it is written, or what is to be stored of it is given back.
    pub(crate) fn take(&mut self, group: &mut Group) -> Result<Option<Blocks>, Fault> {
        let bytes = group.sealed();
        let length = bytes.len() as u64;
        self.hasher.update(bytes);
        let to_store = match self.goes_past_memory() {
            true => Some(Blocks {
                file: Arc::clone(&self.file),
                at: self.written - self.left_over.len() as u64,
                range: group.blocks(&mut self.left_over),
            }),
            false => {
                self.through_memory(bytes)?;
                None
            }
        };
        self.written += length;
        if let Some(flusher) = &mut self.flusher {
            flusher.wrote(length);
        }
        Ok(to_store)
    }

    fn through_memory(&self, bytes: &[u8]) -> Result<(), Fault> {
        let mut file: &File = self.file.file();
        file.write_all(bytes).map_err(failed)
    }

    /// The file is complete, and on the disk where that was asked for.
    pub(crate) fn end(self, flushing: Option<Flushing<'_>>) -> Result<Written, Fault> {
        drop(self.flusher);
        flushing.map_or(Ok(()), Flushing::end).map_err(failed)?;
        if self.file.is_past_memory() {
            let at = self.written - self.left_over.len() as u64;
            self.file.store(&self.left_over, at).map_err(failed)?;
            if self.flush {
                self.file.file().sync_all().map_err(failed)?;
            }
        }
        Ok(Written {
            bytes: self.written,
            ranges: self.hasher.finish(),
        })
    }
}

impl Blocks {
    /// They are with the disk, or in memory where it is too slow, when this returns; the flush at the end of the file is
    /// what has the disk keep them.
    pub(crate) fn store(&self, group: &Group) -> Result<(), Fault> {
        let bytes = group.at(self.range.clone());
        self.file.store(bytes, self.at).map_err(failed)
    }
}
