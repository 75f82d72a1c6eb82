//! Sorting more records than memory should hold: runs in the private folder, merged.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek as _, SeekFrom, Write};

use crate::private::Private;

/// The bytes that are sorted in memory at a time.
const RUN_BYTES: usize = 12 << 20;
/// The runs that are merged at a time.
const RUNS: usize = 64;

/// A key, by whose bytes records are sorted, and what belongs to it.
pub(crate) type Row = (Vec<u8>, Vec<u8>);

/// Takes records in any order.
pub(crate) struct Sorter<'a> {
    folder: &'a Private,
    held: Vec<u8>,
    /// Where each record begins in `held`, its key's length, its length.
    places: Vec<(u32, u32, u32)>,
    runs: Vec<File>,
}

impl<'a> Sorter<'a> {
    pub(crate) fn new(folder: &'a Private) -> Sorter<'a> {
        Sorter {
            folder,
            held: Vec::new(),
            places: Vec::new(),
            runs: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, key: &[u8], rest: &[u8]) -> io::Result<()> {
        let places = self.places.len() * size_of::<(u32, u32, u32)>();
        if !self.places.is_empty() && self.held.len() + places + key.len() + rest.len() > RUN_BYTES
        {
            self.spill()?;
        }
        let number = |length: usize| u32::try_from(length).map_err(io::Error::other);
        let place = (
            number(self.held.len())?,
            number(key.len())?,
            number(key.len() + rest.len())?,
        );
        self.places.push(place);
        self.held.extend(key);
        self.held.extend(rest);
        Ok(())
    }

    /// Everything, by key.
    pub(crate) fn finish(mut self) -> io::Result<Merged> {
        self.spill()?;
        while self.runs.len() > RUNS {
            let some: Vec<File> = self.runs.drain(..RUNS).collect();
            let run = write_run(self.folder, &mut Merged::new(some)?)?;
            self.runs.push(run);
        }
        Merged::new(self.runs)
    }

    fn spill(&mut self) -> io::Result<()> {
        if self.places.is_empty() {
            return Ok(());
        }
        let held = &self.held;
        let part = |from: u32, to: u32| held.get(from as usize..to as usize).unwrap_or_default();
        let key = |place: &(u32, u32, u32)| part(place.0, place.0 + place.1);
        self.places.sort_by(|a, b| key(a).cmp(key(b)));
        let mut run = BufWriter::new(self.folder.spool()?);
        for place in &self.places {
            write_row(
                &mut run,
                key(place),
                part(place.0 + place.1, place.0 + place.2),
            )?;
        }
        self.runs.push(begin(run)?);
        self.held.clear();
        self.places.clear();
        Ok(())
    }
}

/// Writes sorted records; gives the file at its beginning.
pub(crate) fn write_run(
    folder: &Private,
    rows: &mut impl Iterator<Item = io::Result<Row>>,
) -> io::Result<File> {
    let mut run = BufWriter::new(folder.spool()?);
    for row in rows {
        let (key, rest) = row?;
        write_row(&mut run, &key, &rest)?;
    }
    begin(run)
}

/// Writes a record.
pub(crate) fn write_row(out: &mut impl Write, key: &[u8], rest: &[u8]) -> io::Result<()> {
    for part in [key, rest] {
        let length = u32::try_from(part.len()).map_err(io::Error::other)?;
        out.write_all(&length.to_le_bytes())?;
    }
    out.write_all(key)?;
    out.write_all(rest)
}

/// Flushes what was written, and gives the file at its beginning.
pub(crate) fn begin(out: BufWriter<File>) -> io::Result<File> {
    let mut file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// Reads a file of records.
pub(crate) struct Rows(BufReader<File>);

impl Rows {
    pub(crate) fn of(file: File) -> Rows {
        Rows(BufReader::new(file))
    }

    fn read(&mut self) -> io::Result<Option<Row>> {
        let mut lengths = [0; 8];
        let mut held = 0;
        while let Some(room) = lengths.get_mut(held..).filter(|room| !room.is_empty()) {
            match self.0.read(room)? {
                0 if held == 0 => return Ok(None),
                0 => return Err(io::ErrorKind::UnexpectedEof.into()),
                more => held += more,
            }
        }
        let (key, rest) = lengths.split_at(4);
        Ok(Some((self.part(key)?, self.part(rest)?)))
    }

    fn part(&mut self, length: &[u8]) -> io::Result<Vec<u8>> {
        let length = <[u8; 4]>::try_from(length).map_err(io::Error::other)?;
        let mut part = vec![0; u32::from_le_bytes(length) as usize];
        self.0.read_exact(&mut part)?;
        Ok(part)
    }
}

impl Iterator for Rows {
    type Item = io::Result<Row>;

    fn next(&mut self) -> Option<io::Result<Row>> {
        self.read().transpose()
    }
}

/// The runs as one, by key.
pub(crate) struct Merged {
    runs: Vec<Rows>,
    next: BinaryHeap<Reverse<(Row, usize)>>,
}

impl Merged {
    fn new(runs: Vec<File>) -> io::Result<Merged> {
        let mut merged = Merged {
            runs: runs.into_iter().map(Rows::of).collect(),
            next: BinaryHeap::new(),
        };
        for number in 0..merged.runs.len() {
            merged.refill(number)?;
        }
        Ok(merged)
    }

    fn refill(&mut self, number: usize) -> io::Result<()> {
        if let Some(row) = self.runs.get_mut(number).and_then(Iterator::next) {
            self.next.push(Reverse((row?, number)));
        }
        Ok(())
    }
}

impl Iterator for Merged {
    type Item = io::Result<Row>;

    fn next(&mut self) -> Option<io::Result<Row>> {
        let Reverse((row, number)) = self.next.pop()?;
        match self.refill(number) {
            Ok(()) => Some(Ok(row)),
            Err(error) => Some(Err(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::private::Purpose;

    #[test]
    fn more_than_memory_holds_comes_out_in_order() {
        let place = tempfile::tempdir().unwrap();
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        let mut sorter = Sorter::new(&folder);
        let count = 200_000u32;
        for number in 0..count {
            let key = number.wrapping_mul(2_654_435_761).to_be_bytes();
            sorter
                .push(&key, &[&number.to_be_bytes()[..], &[0; 120]].concat())
                .unwrap();
        }
        assert!(sorter.runs.len() > 1, "it did not fit");
        let sorted: Vec<Row> = sorter.finish().unwrap().map(Result::unwrap).collect();
        assert_eq!(sorted.len(), count as usize);
        assert!(sorted.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn nothing_sorts_to_nothing() {
        let place = tempfile::tempdir().unwrap();
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        assert_eq!(Sorter::new(&folder).finish().unwrap().count(), 0);
    }
}
