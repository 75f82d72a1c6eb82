//! Reading ahead: small files are opened, looked at and read on several threads, and come out in their order.
//!
//! Opening and closing is most of what a small file costs, and one thread cannot keep the others busy with it. A fixed
//! number of batches goes round, so that memory is bounded whatever the disk does.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::fault::Fault;
use crate::gather::Item;
use crate::produce::{changed, open};
use crate::stream::stopped;
use crate::walk::path_of;

/// A file up to this size is read ahead.
const SMALL: u64 = 64 << 10;
/// The most bytes and files of one batch.
const BATCH_BYTES: u64 = 256 << 10;
const BATCH_FILES: usize = 128;
/// The batches that go round.
const BATCHES: usize = 12;
const READERS: usize = 2;

/// A file in its turn.
pub(crate) enum Ahead<'a> {
    /// Its content was read.
    Read(Item, &'a [u8]),
    /// It is large: it is read when its turn comes.
    Later(Item),
}

/// Some files that follow one another, with the content of the small ones.
#[derive(Default)]
struct Batch {
    number: u64,
    items: Vec<Item>,
    bytes: Vec<u8>,
}

impl Drop for Batch {
    fn drop(&mut self) {
        use zeroize::Zeroize as _;
        self.bytes.zeroize();
    }
}

impl Batch {
    fn begin(&mut self, number: u64) {
        self.number = number;
        self.items.clear();
        self.bytes.clear();
    }
}

/// Gives each file to `each` in the order of the items, the small ones read.
pub(crate) fn ahead(
    sources: &[PathBuf],
    items: impl Iterator<Item = io::Result<Item>> + Send,
    spool: &Path,
    mut each: impl FnMut(Ahead<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let (give_back, empty) = channel();
    let (to_lay, laying) = channel();
    for _ in 0..BATCHES {
        let _held_below = give_back.send(Batch::default());
    }
    // The batch is taken before its files are: so the one whose turn it is always goes on.
    let queue = Mutex::new((empty, items.peekable(), 0u64));
    thread::scope(|scope| {
        for _ in 0..READERS {
            let (queue, to_lay) = (&queue, to_lay.clone());
            scope.spawn(move || {
                while let Some(batch) = next(sources, queue, spool) {
                    let failed = batch.is_err();
                    if to_lay.send(batch).is_err() || failed {
                        return;
                    }
                }
            });
        }
        drop(to_lay);
        lay(&laying, give_back, &mut each)
    })
}

type Queue<I> = Mutex<(Receiver<Batch>, std::iter::Peekable<I>, u64)>;

/// Takes the next files and reads the small ones; none when there are no more, or nobody takes them.
fn next<I: Iterator<Item = io::Result<Item>>>(
    sources: &[PathBuf],
    queue: &Queue<I>,
    spool: &Path,
) -> Option<Result<Batch, (u64, Fault)>> {
    let mut batch = {
        let mut held = queue.lock().unwrap_or_else(PoisonError::into_inner);
        let (empty, items, number) = &mut *held;
        let mut batch = empty.recv().ok()?;
        items.peek()?;
        batch.begin(*number);
        *number += 1;
        let mut bytes = 0;
        while batch.items.len() < BATCH_FILES && bytes < BATCH_BYTES {
            match items.next() {
                None => break,
                Some(Ok(item)) => {
                    bytes += item.bytes;
                    batch.items.push(item);
                }
                Some(Err(error)) => {
                    let fault = Fault::file("read", spool, &error);
                    return Some(Err((batch.number, fault)));
                }
            }
        }
        batch
    };
    let items = std::mem::take(&mut batch.items);
    for item in &items {
        if item.bytes <= SMALL
            && let Err(fault) = read(sources, item, &mut batch.bytes)
        {
            return Some(Err((batch.number, fault)));
        }
    }
    batch.items = items;
    Some(Ok(batch))
}

fn read(sources: &[PathBuf], item: &Item, into: &mut Vec<u8>) -> Result<(), Fault> {
    let path = path_of(sources, item.source, &item.name)?;
    let mut file: File = open(&path, item.bytes)?;
    let begin = into.len();
    let bytes = usize::try_from(item.bytes).map_err(|_| stopped())?;
    // One byte more than is expected tells, in the same call, that the file has grown.
    into.resize(begin + bytes + 1, 0);
    let mut held = 0;
    loop {
        let room = into.get_mut(begin + held..).unwrap_or_default();
        if room.is_empty() {
            return Err(changed(&path));
        }
        match file.read(room) {
            Ok(0) => break,
            Ok(more) => held += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Fault::file("read", &path, &error)),
        }
        if held == bytes {
            break;
        }
    }
    into.truncate(begin + held);
    match held == bytes {
        true => Ok(()),
        false => Err(changed(&path)),
    }
}

/// Puts the batches in their order and gives their files away.
fn lay(
    laying: &Receiver<Result<Batch, (u64, Fault)>>,
    give_back: Sender<Batch>,
    each: &mut impl FnMut(Ahead<'_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut waiting: BTreeMap<u64, Result<Batch, Fault>> = BTreeMap::new();
    let mut turn = 0;
    for batch in laying {
        match batch {
            Ok(batch) => waiting.insert(batch.number, Ok(batch)),
            Err((number, fault)) => waiting.insert(number, Err(fault)),
        };
        while let Some(batch) = waiting.remove(&turn) {
            turn += 1;
            let mut batch = batch?;
            let mut rest = batch.bytes.as_slice();
            for item in batch.items.drain(..) {
                if item.bytes > SMALL {
                    each(Ahead::Later(item))?;
                    continue;
                }
                let bytes = usize::try_from(item.bytes).map_err(|_| stopped())?;
                let (own, more) = rest.split_at_checked(bytes).ok_or_else(stopped)?;
                rest = more;
                each(Ahead::Read(item, own))?;
            }
            // Nobody waits for it once all files are read.
            let _unneeded = give_back.send(batch);
        }
    }
    match waiting.is_empty() {
        true => Ok(()),
        false => Err(stopped()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, bytes: u64) -> Item {
        Item {
            path: format!("data/case/{name}"),
            name: format!("case/{name}").into_bytes(),
            source: 0,
            bytes,
            renamed: false,
        }
    }

    /// Files of these sizes, the number of each in its first byte.
    fn case(place: &Path, sizes: &[u64]) -> (PathBuf, Vec<Item>) {
        let folder = place.join("case");
        std::fs::create_dir(&folder).unwrap();
        let items = sizes.iter().enumerate().map(|(number, size)| {
            let name = format!("{number:06}");
            let mut bytes = vec![7; usize::try_from(*size).unwrap()];
            if let Some(first) = bytes.first_mut() {
                *first = u8::try_from(number % 256).unwrap();
            }
            std::fs::write(folder.join(&name), bytes).unwrap();
            item(&name, *size)
        });
        (folder.clone(), items.collect())
    }

    #[test]
    fn files_come_in_their_order_and_large_ones_in_their_turn() {
        let place = tempfile::tempdir().unwrap();
        let sizes: Vec<u64> = (0..3000u64)
            .map(|number| match number % 97 {
                0 => SMALL + number,
                1 => SMALL,
                2 => 0,
                _ => number * 31 % 5000,
            })
            .collect();
        let (folder, items) = case(place.path(), &sizes);
        let mut seen = Vec::new();
        ahead(&[folder], items.into_iter().map(Ok), place.path(), |file| {
            match file {
                Ahead::Read(item, bytes) => {
                    assert!(item.bytes <= SMALL && bytes.len() as u64 == item.bytes);
                    let number: usize = item.path.get(10..).unwrap().parse().unwrap();
                    assert!(
                        bytes
                            .first()
                            .is_none_or(|first| usize::from(*first) == number % 256)
                    );
                    seen.push(item.path);
                }
                Ahead::Later(item) => {
                    assert!(item.bytes > SMALL);
                    seen.push(item.path);
                }
            }
            Ok(())
        })
        .unwrap();
        let expected: Vec<String> = (0..3000)
            .map(|number| format!("data/case/{number:06}"))
            .collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn what_changed_stops_the_work_and_so_does_whoever_takes_the_files() {
        let place = tempfile::tempdir().unwrap();
        let (folder, items) = case(place.path(), &[10; 2000]);
        let read = |items: Vec<Item>, stop: usize| {
            let mut taken = 0;
            ahead(
                std::slice::from_ref(&folder),
                items.into_iter().map(Ok),
                place.path(),
                |_| {
                    taken += 1;
                    match taken == stop {
                        true => Err(Fault::broken("enough")),
                        false => Ok(()),
                    }
                },
            )
            .map(|()| taken)
        };
        let again = || {
            (0..2000)
                .map(|number| item(&format!("{number:06}"), 10))
                .collect()
        };
        assert_eq!(read(items, 0), Ok(2000));
        assert_eq!(read(again(), 5).unwrap_err().what, "enough");
        for (size, name) in [(9, "001234"), (11, "000001"), (0, "001999")] {
            std::fs::write(folder.join(name), vec![7; size]).unwrap();
            let fault = read(again(), 0).unwrap_err();
            assert!(fault.what.contains("changed while"), "{fault}");
            std::fs::write(folder.join(name), [7; 10]).unwrap();
        }
        std::fs::remove_file(folder.join("000500")).unwrap();
        assert!(
            read(again(), 0)
                .unwrap_err()
                .what
                .contains("cannot be read")
        );
    }
}
