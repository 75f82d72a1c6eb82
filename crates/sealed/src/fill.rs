//! Filling a group with evidence, straight from the disk. A file that lies in one group is hashed while it is at hand.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::OnceLock;

use record::package::listing::FileLine;

use crate::cipher::Sha256;
use crate::cut::{Piece, Whence};
use crate::fault::Fault;
use crate::gather::Item;
use crate::group::{Group, Mark};
use crate::listed::Lines;
use crate::produce::changed;
use crate::tar::{BLOCK, header, padding};
use crate::walk::path_of;

const ZEROS: [u8; BLOCK] = [0; BLOCK];

/// Reads files, and keeps the folder open in which the last one was.
#[derive(Default)]
pub(crate) struct Filler {
    #[cfg(unix)]
    folder: Option<Folder>,
}

/// A folder, and which source and name it has.
#[cfg(unix)]
struct Folder {
    source: usize,
    name: Vec<u8>,
    open: File,
}

impl Filler {
    /// Lays the pieces down; gives how many bytes of evidence they are.
    pub(crate) fn fill(
        &mut self,
        group: &mut Group,
        pieces: Vec<Piece>,
        whence: &Whence,
    ) -> Result<u64, Fault> {
        let mut read = 0;
        let mut lines = Lines::default();
        for piece in pieces {
            let placed = self.piece(group, &piece, whence)?;
            read += (placed.1 - placed.0) as u64;
            let Piece { item, .. } = piece;
            if piece.from == 0 && piece.to == piece.space {
                lines.push(&FileLine {
                    sha256: hash(group, placed),
                    bytes: item.bytes,
                    path: item.path,
                });
                continue;
            }
            if !lines.is_empty() {
                group.marks.push(Mark::Lines(std::mem::take(&mut lines)));
            }
            group.marks.push(Mark::Data(placed.0, placed.1));
            if piece.to == piece.space {
                group.marks.push(Mark::End(item.path, item.bytes));
            }
        }
        if !lines.is_empty() {
            group.marks.push(Mark::Lines(lines));
        }
        Ok(read)
    }

    /// Lays one down; gives between which places the file's bytes stand.
    fn piece(
        &mut self,
        group: &mut Group,
        piece: &Piece,
        whence: &Whence,
    ) -> Result<(usize, usize), Fault> {
        let bytes = piece.item.bytes;
        let after = padding(bytes) as u64;
        let before = piece.space - bytes - after;
        if piece.from < before {
            let header = header(&whence.path(&piece.item), bytes);
            group.put(part(&header, piece.from, piece.to));
        }
        let begin = group.filled();
        let (from, to) = (
            piece.from.saturating_sub(before).min(bytes),
            piece.to.saturating_sub(before).min(bytes),
        );
        // A file that is empty is opened too: it has to be there, and empty.
        if from < to || (bytes == 0 && piece.from == 0) {
            let range = (from, to);
            match &piece.shared {
                Some(shared) => {
                    let file = self.shared(shared, &piece.item, whence)?;
                    read(group, file, &piece.item, range, whence)?;
                }
                None => {
                    let file = self.open(&piece.item, whence)?;
                    read(group, &file, &piece.item, range, whence)?;
                }
            }
        }
        let end = group.filled();
        let zeros = ZEROS.get(..padding(bytes)).unwrap_or_default();
        let behind = before + bytes;
        group.put(part(
            zeros,
            piece.from.saturating_sub(behind),
            piece.to.saturating_sub(behind),
        ));
        Ok((begin, end))
    }

    fn shared<'f>(
        &mut self,
        shared: &'f OnceLock<File>,
        item: &Item,
        whence: &Whence,
    ) -> Result<&'f File, Fault> {
        if let Some(file) = shared.get() {
            return Ok(file);
        }
        let file = self.open(item, whence)?;
        // Where two come at once, one of the two is closed again.
        Ok(shared.get_or_init(|| file))
    }

    /// Opens a file that was found; a link put in its place since then is not followed. Whatever else is there now is
    /// known when it is read: it cannot be read at a place, or has not so many bytes, which spares a question for each file.
    #[cfg(unix)]
    fn open(&mut self, item: &Item, whence: &Whence) -> Result<File, Fault> {
        use rustix::fs::{Mode, OFlags, openat};
        let own = item.own();
        let slash = own.iter().rposition(|byte| *byte == b'/');
        let Some((name, last)) = slash.and_then(|slash| own.split_at_checked(slash)) else {
            return crate::produce::open(&path(item, whence)?, item.bytes);
        };
        let failed = |error: io::Error| fault(item, whence, &error);
        let held = self.folder.take();
        let held = held.filter(|held| held.source == item.source && held.name == name);
        let folder = match held {
            Some(held) => held,
            None => Folder {
                source: item.source,
                name: name.to_vec(),
                open: File::open(path_of(&whence.sources, item.source, name)?).map_err(failed)?,
            },
        };
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let last = last.strip_prefix(b"/").unwrap_or_default();
        let file = openat(&folder.open, last, flags, Mode::empty());
        self.folder = Some(folder);
        let file = file.map_err(|error| failed(error.into()))?;
        Ok(file.into())
    }

    #[cfg(not(unix))]
    fn open(&mut self, item: &Item, whence: &Whence) -> Result<File, Fault> {
        crate::produce::open(&path(item, whence)?, item.bytes)
    }
}

/// What of some bytes lies between two places that may be beyond them.
fn part(bytes: &[u8], from: u64, to: u64) -> &[u8] {
    let place = |place: u64| {
        usize::try_from(place)
            .unwrap_or(usize::MAX)
            .min(bytes.len())
    };
    bytes.get(place(from)..place(to)).unwrap_or_default()
}

fn hash(group: &Group, (from, to): (usize, usize)) -> record::Hash {
    let mut pieces = group.plain(from, to);
    let (first, second) = (pieces.next().unwrap_or_default(), pieces.next());
    let Some(second) = second else {
        return Sha256::of(first);
    };
    let mut hash = Sha256::new();
    hash.update(first);
    hash.update(second);
    pieces.for_each(|piece| hash.update(piece));
    hash.finish()
}

/// Reads a stretch of a file into a group that has room for it.
fn read(
    group: &mut Group,
    file: &File,
    item: &Item,
    (mut from, to): (u64, u64),
    whence: &Whence,
) -> Result<(), Fault> {
    let ends = to == item.bytes;
    let mut checked = !ends;
    while from < to {
        let room = group.room();
        // One byte more than is expected tells, in the same call, that the file has grown.
        let wanted = usize::try_from(to - from)
            .unwrap_or(usize::MAX)
            .saturating_add(usize::from(ends));
        let length = room.len().min(wanted);
        let found = match read_at(file, room.get_mut(..length).unwrap_or_default(), from) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            found => found.map_err(|error| fault(item, whence, &error))?,
        };
        if found == 0 || found as u64 > to - from {
            return Err(changed(&path(item, whence)?));
        }
        checked |= length == wanted;
        from += found as u64;
        group.advance(found);
    }
    if !checked {
        let found = read_at(file, &mut [0], to).map_err(|error| fault(item, whence, &error))?;
        if found > 0 {
            return Err(changed(&path(item, whence)?));
        }
    }
    Ok(())
}

#[cfg(unix)]
fn read_at(file: &File, room: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, room, at)
}

#[cfg(windows)]
fn read_at(file: &File, room: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, room, at)
}

fn path(item: &Item, whence: &Whence) -> Result<PathBuf, Fault> {
    path_of(&whence.sources, item.source, item.own())
}

fn fault(item: &Item, whence: &Whence, error: &io::Error) -> Fault {
    match path(item, whence) {
        Ok(path) => Fault::file("read", &path, error),
        Err(fault) => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cut::Evidence;
    use crate::walk::Source;

    /// Fills groups with files of these sizes; gives the plaintext and each file that was hashed whole or by pieces.
    fn filled(place: &std::path::Path, items: &[Item]) -> Result<(Vec<u8>, u64), Fault> {
        let sources = [Source::of(&place.join("case")).unwrap()];
        let items: Vec<Item> = items.to_vec();
        let each = items.into_iter().map(Ok);
        let mut evidence = Evidence::new(&sources, "base", each, place);
        let (mut filler, mut plain, mut read) = (Filler::default(), Vec::new(), 0);
        while !evidence.is_cut() {
            let mut group = Group::new();
            let pieces = evidence.cut(group.left())?;
            read += filler.fill(&mut group, pieces, &evidence.whence())?;
            group
                .plain(0, group.filled())
                .for_each(|piece| plain.extend(piece));
        }
        Ok((plain, read))
    }

    fn case(place: &std::path::Path, sizes: &[u64]) -> Vec<Item> {
        std::fs::create_dir(place.join("case")).unwrap();
        let items = sizes.iter().enumerate().map(|(number, size)| {
            let bytes = vec![u8::try_from(number % 256).unwrap(); usize::try_from(*size).unwrap()];
            std::fs::write(place.join(format!("case/{number:06}")), bytes).unwrap();
            Item {
                path: format!("data/case/{number:06}"),
                bytes: *size,
                ..Item::default()
            }
        });
        items.collect()
    }

    #[test]
    fn files_stand_where_their_sizes_put_them() {
        let place = tempfile::tempdir().unwrap();
        let sizes: Vec<u64> = (0..400u64)
            .map(|number| match number % 97 {
                0 => (1 << 20) + number * 513,
                1 => 64 << 10,
                2 => 0,
                _ => number * 31 % 5000,
            })
            .collect();
        let items = case(place.path(), &sizes);
        let (plain, read) = filled(place.path(), &items).unwrap();
        assert_eq!(read, sizes.iter().sum::<u64>());
        let mut expected = Vec::new();
        for (number, item) in items.iter().enumerate() {
            expected.extend(header(&format!("base/{}", item.path), item.bytes));
            let end = expected.len() + usize::try_from(item.bytes).unwrap();
            expected.resize(end, u8::try_from(number % 256).unwrap());
            expected.resize(end + padding(item.bytes), 0);
        }
        assert!(plain == expected);
    }

    #[test]
    fn a_file_that_changed_since_it_was_found_is_not_sealed() {
        let place = tempfile::tempdir().unwrap();
        let items = case(place.path(), &[10, 0, 2_000_000, 512]);
        let at = |number: usize| place.path().join(format!("case/{number:06}"));
        for (number, size) in [
            (0, 9),
            (0, 11),
            (1, 1),
            (2, 1_999_999),
            (2, 2_000_001),
            (3, 513),
        ] {
            let before = std::fs::read(at(number)).unwrap();
            std::fs::write(at(number), vec![0; size]).unwrap();
            let fault = filled(place.path(), &items).unwrap_err();
            assert!(fault.what.contains("changed while"), "{fault}");
            std::fs::write(at(number), before).unwrap();
        }
        assert!(filled(place.path(), &items).is_ok());
        std::fs::remove_file(at(1)).unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at(0), at(1)).unwrap();
            assert!(
                filled(place.path(), &items).is_err(),
                "a link is not followed"
            );
            std::fs::remove_file(at(1)).unwrap();
            let pipe = rustix::fs::FileType::Fifo;
            rustix::fs::mknodat(rustix::fs::CWD, at(1), pipe, rustix::fs::Mode::RUSR, 0).unwrap();
            assert!(filled(place.path(), &items).is_err(), "nor is a pipe read");
            std::fs::remove_file(at(1)).unwrap();
            std::fs::create_dir(at(1)).unwrap();
            assert!(filled(place.path(), &items).is_err(), "nor a folder");
            std::fs::remove_dir(at(1)).unwrap();
        }
        let fault = filled(place.path(), &items).unwrap_err();
        assert!(fault.what.contains("cannot be read"), "{fault}");
    }
}
