//! The files to be sealed, in the order of the package, in a spool file.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write as _};

use record::package::path::DATA;

use crate::private::Private;
use crate::sort::begin;

/// What is held of the spool file at a time.
const HELD: usize = 256 << 10;
/// Source, size, length of the path, length of the name.
const NUMBERS: usize = 4 + 8 + 4 + 4;

/// A file to be sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// The path in the package.
    pub(crate) path: String,
    /// Its own name under `data/`, as the system's bytes, where it is carried under a neutral path.
    pub(crate) name: Vec<u8>,
    /// Which source it is under.
    pub(crate) source: usize,
    /// Its size when it was found.
    pub(crate) bytes: u64,
}

impl Item {
    /// Its own name under `data/`.
    pub(crate) fn own(&self) -> &[u8] {
        let carried = self.path.strip_prefix(DATA).unwrap_or_default();
        match self.is_renamed() {
            true => &self.name,
            false => carried.as_bytes(),
        }
    }

    /// Whether the path is neutral.
    pub(crate) fn is_renamed(&self) -> bool {
        !self.name.is_empty()
    }
}

/// Takes the files.
pub(super) struct Rows(BufWriter<File>);

impl Rows {
    pub(super) fn new(folder: &Private) -> io::Result<Rows> {
        Ok(Rows(BufWriter::with_capacity(HELD, folder.spool()?)))
    }

    pub(super) fn push(&mut self, item: &Item) -> io::Result<()> {
        let mut row = Vec::new();
        row_onto(
            &mut row,
            item.source,
            item.bytes,
            [item.path.as_bytes()],
            &item.name,
        )?;
        self.put(&row)
    }

    /// Takes rows that are made.
    pub(super) fn put(&mut self, rows: &[u8]) -> io::Result<()> {
        self.0.write_all(rows)
    }

    pub(super) fn finish(self) -> io::Result<File> {
        begin(self.0)
    }
}

/// Makes the row of a file of which the path is in pieces.
pub(super) fn row_onto<const PIECES: usize>(
    rows: &mut Vec<u8>,
    source: usize,
    bytes: u64,
    path: [&[u8]; PIECES],
    name: &[u8],
) -> io::Result<()> {
    let number = |length: usize| u32::try_from(length).map_err(io::Error::other);
    let length = path.iter().map(|piece| piece.len()).sum();
    rows.extend(number(source)?.to_le_bytes());
    rows.extend(bytes.to_le_bytes());
    rows.extend(number(length)?.to_le_bytes());
    rows.extend(number(name.len())?.to_le_bytes());
    path.iter().for_each(|piece| rows.extend(*piece));
    rows.extend(name);
    Ok(())
}

/// Gives them again.
pub(crate) struct Items(BufReader<File>);

impl Items {
    pub(super) fn of(rows: &File) -> io::Result<Items> {
        let mut file = rows.try_clone()?;
        file.seek(SeekFrom::Start(0))?;
        Ok(Items(BufReader::with_capacity(HELD, file)))
    }

    fn read(&mut self) -> io::Result<Option<Item>> {
        if self.0.buffer().is_empty() && io::BufRead::fill_buf(&mut self.0)?.is_empty() {
            return Ok(None);
        }
        let mut numbers = [0; NUMBERS];
        self.0.read_exact(&mut numbers)?;
        let bad = || io::Error::from(io::ErrorKind::InvalidData);
        let (source, rest) = numbers.split_first_chunk::<4>().ok_or_else(bad)?;
        let (bytes, rest) = rest.split_first_chunk::<8>().ok_or_else(bad)?;
        let (path, name) = rest.split_first_chunk::<4>().ok_or_else(bad)?;
        let name = <[u8; 4]>::try_from(name).map_err(io::Error::other)?;
        let mut path = vec![0; u32::from_le_bytes(*path) as usize];
        self.0.read_exact(&mut path)?;
        let mut own = vec![0; u32::from_le_bytes(name) as usize];
        self.0.read_exact(&mut own)?;
        Ok(Some(Item {
            path: String::from_utf8(path).map_err(io::Error::other)?,
            name: own,
            source: u32::from_le_bytes(*source) as usize,
            bytes: u64::from_le_bytes(*bytes),
        }))
    }
}

impl Iterator for Items {
    type Item = io::Result<Item>;

    fn next(&mut self) -> Option<io::Result<Item>> {
        self.read().transpose()
    }
}
