//! The producing role: lays a tar down in groups and hands them on.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender};

use crate::fault::Fault;
use crate::group::{GROUP, Group, Mark};
use crate::listed::Listed;
use crate::progress::Watch;
use crate::stream::{ToHash, stopped};
use crate::tar::{BLOCK, header, padding};

const ZEROS: [u8; BLOCK] = [0; BLOCK];

/// Where a tar is laid down.
pub(crate) struct Producer<'a> {
    pub(crate) group: Group,
    pub(crate) next: u64,
    pub(crate) empty: Receiver<Group>,
    /// The hash role, while there are files to hash; afterwards groups go to the sealers at once.
    pub(crate) to_hash: Option<SyncSender<ToHash>>,
    pub(crate) to_seal: SyncSender<Group>,
    pub(crate) back: Receiver<(Group, Listed)>,
    pub(crate) watch: &'a dyn Watch,
}

impl Producer<'_> {
    /// Lays down bytes that are not hashed.
    pub(crate) fn put(&mut self, mut bytes: &[u8]) -> Result<(), Fault> {
        while !bytes.is_empty() {
            let room = self.room()?;
            let (now, later) = bytes.split_at(bytes.len().min(room.len()));
            copy(room, now);
            self.group.advance(now.len());
            bytes = later;
        }
        Ok(())
    }

    /// Lays down a file of the bag: its header, the bytes, zeros to the end of the block.
    pub(crate) fn entry(&mut self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.put(&header(path, bytes.len() as u64))?;
        self.put(bytes)?;
        self.pad(bytes.len() as u64)
    }

    /// Lays down a file of the bag from what gives its bytes.
    pub(crate) fn entry_from(
        &mut self,
        path: &str,
        bytes: u64,
        each: impl Iterator<Item = io::Result<Vec<u8>>>,
    ) -> Result<(), Fault> {
        self.put(&header(path, bytes))?;
        for piece in each {
            let piece = piece.map_err(|error| {
                let what = "a spool file cannot be read";
                Fault::new(crate::Kind::Machine, what, "Look at the disk and try again")
                    .because(error)
            })?;
            self.put(&piece)?;
        }
        self.pad(bytes)
    }

    /// Lays down a file of evidence, straight from the disk, to be hashed on the way.
    pub(crate) fn evidence(
        &mut self,
        base: &str,
        path: String,
        from: &Path,
        bytes: u64,
    ) -> Result<(), Fault> {
        let mut file = open(from, bytes)?;
        self.put(&header(&format!("{base}/{path}"), bytes))?;
        let mut left = bytes;
        let mut checked = false;
        while left > 0 {
            let filled = self.group_with_room()?.filled();
            let room = self.group.room();
            // One byte more than is expected tells, in the same call, that the file has grown.
            let wanted = usize::try_from(left)
                .unwrap_or(usize::MAX)
                .saturating_add(1);
            let length = room.len().min(wanted);
            let found = file.read(room.get_mut(..length).unwrap_or_default());
            let found = match found {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                found => found.map_err(|error| Fault::file("read", from, &error))?,
            };
            if found == 0 || found as u64 > left {
                return Err(changed(from));
            }
            checked = length == wanted;
            left -= found as u64;
            self.group.advance(found);
            self.group.marks.push(Mark::Data(filled, filled + found));
            self.watch.advances(found as u64);
        }
        if !checked {
            check_ended(&mut file, from)?;
        }
        self.group.marks.push(Mark::End(path, bytes));
        self.pad(bytes)
    }

    /// Lays down a file of evidence that was read already.
    pub(crate) fn small(&mut self, base: &str, path: String, bytes: &[u8]) -> Result<(), Fault> {
        let length = bytes.len() as u64;
        self.put(&header(&format!("{base}/{path}"), length))?;
        let mut rest = bytes;
        while !rest.is_empty() {
            let filled = self.group_with_room()?.filled();
            let room = self.group.room();
            let (now, later) = rest.split_at(rest.len().min(room.len()));
            copy(room, now);
            self.group.advance(now.len());
            self.group
                .marks
                .push(Mark::Data(filled, filled + now.len()));
            rest = later;
        }
        self.watch.advances(length);
        self.group.marks.push(Mark::End(path, length));
        self.pad(length)
    }

    /// All evidence is laid down: waits for its lists.
    pub(crate) fn listed(&mut self) -> Result<Listed, Fault> {
        let to_hash = self.to_hash.take().ok_or_else(stopped)?;
        let held = std::mem::replace(&mut self.group, self.empty.recv().map_err(|_| stopped())?);
        to_hash.send(ToHash::Finish(held)).map_err(|_| stopped())?;
        let (group, listed) = self.back.recv().map_err(|_| stopped())?;
        // The spare room is not needed: it goes the way of a group that was dropped.
        self.group = group;
        Ok(listed)
    }

    /// The end of the tar: two blocks of zeros, and the last group on its way.
    pub(crate) fn end(mut self) -> Result<(), Fault> {
        self.put(&ZEROS)?;
        self.put(&ZEROS)?;
        self.group.last = true;
        let group = self.group;
        self.to_seal.send(group).map_err(|_| stopped())
    }

    fn pad(&mut self, bytes: u64) -> Result<(), Fault> {
        let zeros = ZEROS.get(..padding(bytes)).unwrap_or_default();
        self.put(zeros)
    }

    fn room(&mut self) -> Result<&mut [u8], Fault> {
        Ok(self.group_with_room()?.room())
    }

    /// A full group goes on only when more follows, so that the last one is known.
    fn group_with_room(&mut self) -> Result<&mut Group, Fault> {
        if self.group.is_full() {
            let mut empty = self.empty.recv().map_err(|_| stopped())?;
            self.next += 1;
            empty.begin(self.next);
            let full = std::mem::replace(&mut self.group, empty);
            debug_assert_eq!(full.filled(), GROUP);
            match &self.to_hash {
                Some(to_hash) => to_hash.send(ToHash::Group(full)).map_err(|_| stopped())?,
                None => self.to_seal.send(full).map_err(|_| stopped())?,
            }
        }
        Ok(&mut self.group)
    }
}

/// Puts bytes at the beginning of room that holds them.
fn copy(room: &mut [u8], bytes: &[u8]) {
    if let Some(room) = room.get_mut(..bytes.len()) {
        room.copy_from_slice(bytes);
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

fn check_ended(file: &mut File, path: &Path) -> Result<(), Fault> {
    let found = file
        .read(&mut [0])
        .map_err(|error| Fault::file("read", path, &error))?;
    match found {
        0 => Ok(()),
        _ => Err(changed(path)),
    }
}

pub(crate) fn changed(path: &Path) -> Fault {
    Fault::not_in_order(
        format!("`{}` changed while it was being sealed", path.display()),
        "Seal a copy or an image that nothing writes to",
    )
}
