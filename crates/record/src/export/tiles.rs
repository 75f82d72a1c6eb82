//! The hashes in an exported Record's tiles, for proofs.

use std::cell::RefCell;
use std::collections::HashMap;

use super::Folder;
use crate::hash::Hash;
use crate::tile::{self, Tile, WIDTH_MAX};
use crate::tree::{Hashes, Missing};

/// The hashes of an exported Record of a given size, each tile read once when it is asked for.
///
/// Nothing is believed of them: a proof made from altered tiles does not hold against the signed root.
#[derive(Debug)]
pub struct Tiles<'a> {
    folder: &'a Folder,
    size: u64,
    read: RefCell<HashMap<Tile, Option<Vec<Hash>>>>,
}

impl<'a> Tiles<'a> {
    /// The tiles in a folder for a Record of this size.
    pub fn of(folder: &'a Folder, size: u64) -> Tiles<'a> {
        Tiles {
            folder,
            size,
            read: RefCell::default(),
        }
    }

    /// The tile of a level with this index.
    pub fn tile(&self, level: u8, index: u64) -> Tile {
        let hashes = self.size >> (8 * u32::from(level));
        let left = hashes
            .saturating_sub(index * u64::from(WIDTH_MAX))
            .min(u64::from(WIDTH_MAX));
        Tile {
            level,
            index,
            width: u16::try_from(left).unwrap_or(WIDTH_MAX),
        }
    }
}

impl Hashes for Tiles<'_> {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        let tile = self.tile(level, index / u64::from(WIDTH_MAX));
        let mut read = self.read.borrow_mut();
        let row = read.entry(tile).or_insert_with(|| {
            let bytes = self.folder.read(&tile.path(), tile::BYTES_MAX).ok()?;
            tile::decode(&bytes, tile.width).ok()
        });
        let place = usize::try_from(index % u64::from(WIDTH_MAX)).unwrap_or(usize::MAX);
        let hash = row.as_ref().and_then(|row| row.get(place));
        hash.copied().ok_or(Missing { level, index })
    }
}
