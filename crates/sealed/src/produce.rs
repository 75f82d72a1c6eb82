//! Laying a tar down: what stands before the evidence and behind it.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use crate::cut::Evidence;
use crate::fault::Fault;
use crate::group::{GROUP, Group};
use crate::listed::Listed;
use crate::steps::Steps;
use crate::tar::{BLOCK, header, padding};

const ZEROS: [u8; BLOCK] = [0; BLOCK];

/// Where a tar is laid down.
pub(crate) struct Producer<'s, 'a> {
    group: Group,
    steps: &'s Steps<'a>,
}

impl<'s, 'a> Producer<'s, 'a> {
    pub(crate) fn new(steps: &'s Steps<'a>) -> Result<Producer<'s, 'a>, Fault> {
        let group = steps.fresh()?;
        Ok(Producer { group, steps })
    }

    fn put(&mut self, mut bytes: &[u8]) -> Result<(), Fault> {
        while !bytes.is_empty() {
            bytes = self.group_with_room()?.put(bytes);
        }
        Ok(())
    }

    /// Lays down a file of the bag: its header, the bytes, zeros to the end of the block.
    pub(crate) fn entry(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.put(&header(path, bytes.len() as u64))?;
        self.put(bytes)?;
        self.pad(bytes.len() as u64)
    }

    /// Lays down a file of the bag that a spool file holds.
    pub(crate) fn entry_from(
        &mut self,
        path: &str,
        bytes: u64,
        spool: &mut File,
    ) -> Result<(), Fault> {
        self.put(&header(path, bytes))?;
        let failed = |error: io::Error| {
            let what = "a spool file cannot be read";
            Fault::new(crate::Kind::Machine, what, "Look at the disk and try again").because(error)
        };
        let mut left = bytes;
        while left > 0 {
            let room = self.group_with_room()?.room();
            let length = room.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            let found = match spool.read(room.get_mut(..length).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                found => found.map_err(failed)?,
            };
            if found == 0 {
                return Err(failed(io::ErrorKind::UnexpectedEof.into()));
            }
            self.group.advance(found);
            left -= found as u64;
        }
        self.pad(bytes)
    }

    /// Lays down all evidence, each byte read once and hashed on the way; gives its lists.
    pub(crate) fn evidence(&mut self, evidence: Evidence) -> Result<Listed, Fault> {
        let group = std::mem::replace(&mut self.group, Group::without_room());
        let (tail, listed) = self.steps.evidence(group, evidence)?;
        self.group = tail;
        Ok(listed)
    }

    /// The end of the tar: two blocks of zeros, and the last group on its way.
    pub(crate) fn end(mut self) -> Result<(), Fault> {
        self.put(&ZEROS)?;
        self.put(&ZEROS)?;
        self.group.last = true;
        self.steps.seal(self.group);
        Ok(())
    }

    fn pad(&mut self, bytes: u64) -> Result<(), Fault> {
        let zeros = ZEROS.get(..padding(bytes)).unwrap_or_default();
        self.put(zeros)
    }

    /// A full group goes on only when more follows, so that the last one is known.
    fn group_with_room(&mut self) -> Result<&mut Group, Fault> {
        if self.group.is_full() {
            let full = std::mem::replace(&mut self.group, self.steps.fresh()?);
            debug_assert_eq!(full.filled(), GROUP);
            self.steps.seal(full);
        }
        Ok(&mut self.group)
    }
}

/// Opens a file that was found; a link or another thing put in its place since then is not followed.
pub(crate) fn open(path: &Path, bytes: u64) -> Result<File, Fault> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    let failed = |error: io::Error| Fault::file("read", path, &error);
    let file = options.open(path).map_err(failed)?;
    let found = file.metadata().map_err(failed)?;
    if !found.is_file() || found.len() != bytes {
        return Err(changed(path));
    }
    Ok(file)
}

pub(crate) fn changed(path: &Path) -> Fault {
    Fault::not_in_order(
        format!("`{}` changed while it was being sealed", path.display()),
        "Seal a copy or an image that nothing writes to",
    )
}
