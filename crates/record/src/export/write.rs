//! Writing an exported Record.
//!
//! The tiles are computed from the entries as they come, so a store whose hashes differ from its entries is found here
//! and not by the stranger. `SHA256SUMS` is written last: a folder without it is an export that was broken off.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::{CHECKPOINT, CONTENT, KEY, Listing, SHA256SUMS};
use crate::checkpoint::Checkpoint;
use crate::hash::{Hash, leaf_hash, sha256};
use crate::malformed::Malformed;
use crate::note::{Note, Verifier};
use crate::tile::{self, Bundle, BundlePath, Tile, WIDTH_MAX};
use crate::tree::Tree;

/// Why a Record was not exported.
#[derive(Debug)]
pub enum NotExported {
    /// The folder exists and is not empty.
    NotEmpty(PathBuf),
    /// A file could not be written or read.
    Io(PathBuf, io::Error),
    /// The checkpoint or an entry breaks a rule.
    Malformed(Malformed),
    /// The checkpoint is of another size than the entries given.
    Size {
        /// How many entries were given.
        given: u64,
        /// How many the checkpoint covers.
        checkpoint: u64,
    },
    /// The entries do not hash to the checkpoint's root.
    Root,
    /// A content file does not have the hash it was given under.
    Content(Hash),
}

impl fmt::Display for NotExported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotExported::NotEmpty(path) => write!(
                f,
                "the folder `{}` is not empty; an export needs a new or an empty one",
                path.display()
            ),
            NotExported::Io(path, error) => write!(f, "`{}`: {error}", path.display()),
            NotExported::Malformed(malformed) => malformed.fmt(f),
            NotExported::Size { given, checkpoint } => {
                write!(
                    f,
                    "{given} entries were given for a checkpoint of {checkpoint}"
                )
            }
            NotExported::Root => f.write_str("the entries do not hash to the checkpoint's root"),
            NotExported::Content(hash) => {
                write!(f, "the content {hash} has another SHA-256 than its name")
            }
        }
    }
}

impl std::error::Error for NotExported {}

impl From<Malformed> for NotExported {
    fn from(malformed: Malformed) -> NotExported {
        NotExported::Malformed(malformed)
    }
}

/// Writes the whole Record at once; `keys` are the verifier keys of the checkpoint's signature lines, the Record's first.
pub fn write<E: AsRef<[u8]>>(
    folder: &Path,
    checkpoint: &Note,
    keys: &[Verifier],
    entries: impl IntoIterator<Item = E>,
) -> Result<(), NotExported> {
    let mut writer = Writer::create(folder)?;
    for entry in entries {
        writer.entry(entry.as_ref())?;
    }
    writer.finish(checkpoint, keys)
}

/// Writes a Record entry by entry, with one bundle and one tile of each level in memory.
#[derive(Debug)]
pub struct Writer {
    folder: PathBuf,
    listing: Listing,
    tree: Tree,
    bundle: Vec<Vec<u8>>,
    /// The hashes of each level's tile that is not full yet.
    rows: Vec<Vec<Hash>>,
}

impl Writer {
    /// Begins an export in a folder that does not exist or is empty.
    pub fn create(folder: &Path) -> Result<Writer, NotExported> {
        let io = |error| NotExported::Io(folder.to_owned(), error);
        fs::create_dir_all(folder).map_err(io)?;
        if fs::read_dir(folder).map_err(io)?.next().is_some() {
            return Err(NotExported::NotEmpty(folder.to_owned()));
        }
        Ok(Writer {
            folder: folder.to_owned(),
            listing: Listing::default(),
            tree: Tree::empty(),
            bundle: Vec::new(),
            rows: Vec::new(),
        })
    }

    /// Adds the bytes of the next entry.
    pub fn entry(&mut self, bytes: &[u8]) -> Result<(), NotExported> {
        self.bundle.push(bytes.to_vec());
        for done in self.tree.append(leaf_hash(bytes)) {
            let level = usize::from(done.level);
            if self.rows.len() <= level {
                self.rows.push(Vec::new());
            }
            if let Some(row) = self.rows.get_mut(level) {
                row.push(done.hash);
            }
        }
        for level in 0..self.rows.len() {
            self.tile_if(level, |width| width == usize::from(WIDTH_MAX))?;
        }
        if self.bundle.len() == usize::from(WIDTH_MAX) {
            self.bundle()?;
        }
        Ok(())
    }

    /// Adds open content, which has to have the SHA-256 it is given under; giving it again changes nothing.
    pub fn content(&mut self, hash: &Hash, from: &mut impl Read) -> Result<(), NotExported> {
        let path = format!("{CONTENT}{hash}");
        if self.listing.sums.contains_key(&path) {
            return Ok(());
        }
        let (mut file, place) = self.file(&path)?;
        let io = |error| NotExported::Io(place.clone(), error);
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            let count = from.read(&mut buffer).map_err(io)?;
            let Some(read) = buffer.get(..count).filter(|read| !read.is_empty()) else {
                break;
            };
            hasher.update(read);
            file.write_all(read).map_err(io)?;
        }
        if Hash(hasher.finalize().into()) != *hash {
            return Err(NotExported::Content(*hash));
        }
        self.listing.sums.insert(path, *hash);
        Ok(())
    }

    /// Ends the export: what is left of tiles and bundles, the checkpoint, the keys, and `SHA256SUMS` last.
    pub fn finish(mut self, checkpoint: &Note, keys: &[Verifier]) -> Result<(), NotExported> {
        let head = Checkpoint::parse(&checkpoint.text)?;
        if head.size != self.tree.size() {
            let given = self.tree.size();
            return Err(NotExported::Size {
                given,
                checkpoint: head.size,
            });
        }
        if head.root != self.tree.root() {
            return Err(NotExported::Root);
        }
        if !self.bundle.is_empty() {
            self.bundle()?;
        }
        for level in 0..self.rows.len() {
            self.tile_if(level, |width| width > 0)?;
        }
        self.put(CHECKPOINT, &checkpoint.to_bytes())?;
        let keys: String = keys.iter().map(|key| key.vkey() + "\n").collect();
        self.put(KEY, keys.as_bytes())?;
        let listing = self.listing.to_bytes();
        self.put(SHA256SUMS, &listing)
    }

    fn bundle(&mut self) -> Result<(), NotExported> {
        let entries = std::mem::take(&mut self.bundle);
        let path = BundlePath {
            index: (self.tree.size() - 1) / u64::from(WIDTH_MAX),
            width: width(entries.len()),
        };
        self.put(&path.path(), &Bundle::encode(&entries)?)
    }

    fn tile_if(&mut self, level: usize, wanted: impl Fn(usize) -> bool) -> Result<(), NotExported> {
        let Some(row) = self.rows.get_mut(level).filter(|row| wanted(row.len())) else {
            return Ok(());
        };
        let row = std::mem::take(row);
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        let hashes = self.tree.size() >> (8 * u32::from(level));
        let path = Tile {
            level,
            index: (hashes - 1) / u64::from(WIDTH_MAX),
            width: width(row.len()),
        };
        self.put(&path.path(), &tile::encode(&row))
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), NotExported> {
        let (mut file, place) = self.file(path)?;
        file.write_all(bytes)
            .map_err(|error| NotExported::Io(place, error))?;
        self.listing.sums.insert(path.to_owned(), sha256(bytes));
        Ok(())
    }

    fn file(&self, path: &str) -> Result<(File, PathBuf), NotExported> {
        let place = self.folder.join(path);
        let above = place.parent().map_or(Ok(()), fs::create_dir_all);
        match above.and_then(|()| File::create_new(&place)) {
            Ok(file) => Ok((file, place)),
            Err(error) => Err(NotExported::Io(place, error)),
        }
    }
}

/// A tile holds at most 256, so the count fits.
fn width(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(WIDTH_MAX)
}
