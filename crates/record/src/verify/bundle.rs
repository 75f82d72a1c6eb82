//! One bundle with its tile of level 0: the part of the check that is done on several cores.

use std::collections::BTreeSet;

use super::entries::Seen;
use super::files::check_sum;
use super::report::Fault;
use crate::entry::ENTRY_BYTES_MAX;
use crate::export::{Folder, Listing};
use crate::hash::{Hash, leaf_hash};
use crate::tile::{self, Bundle, BundlePath, Tile, WIDTH_MAX};
use crate::tree::row_root;

/// The most bytes of a bundle.
const BUNDLE_BYTES_MAX: usize = WIDTH_MAX as usize * (ENTRY_BYTES_MAX + 2);

/// What every bundle is checked against.
pub(super) struct Work<'a> {
    pub(super) folder: &'a Folder,
    pub(super) listing: Option<&'a Listing>,
    /// Whether each entry is read, not only hashed.
    pub(super) entries: bool,
    /// The names of the exported content, to see which of them the entries name.
    pub(super) content: &'a BTreeSet<String>,
}

/// What a bundle and its tile hold.
#[derive(Default)]
pub(super) struct BundleSeen {
    /// The tile's hashes, or those of the entries where the tile cannot be read.
    pub(super) row: Vec<Hash>,
    /// The root over them, when the tile is full.
    pub(super) root: Option<Hash>,
    /// One for each entry, also where the bundle cannot be read; none where entries are not to be read.
    pub(super) entries: Vec<Seen>,
    /// What is wrong with the files and hashes.
    pub(super) faults: Vec<Fault>,
    /// What is wrong with entries in themselves.
    pub(super) entry_faults: Vec<Fault>,
}

impl Work<'_> {
    pub(super) fn bundle(&self, place: &BundlePath) -> BundleSeen {
        let mut seen = BundleSeen::default();
        let first = place.index * u64::from(WIDTH_MAX);
        let leaves = self.leaves(place, first, &mut seen);
        if leaves.is_none() && self.entries {
            let width = usize::from(place.width);
            seen.entries.resize_with(width, || Seen::Unreadable);
        }
        let tile = Tile {
            level: 0,
            index: place.index,
            width: place.width,
        };
        match (self.tile(&tile, &mut seen.faults), leaves) {
            (Some(row), Some(leaves)) => {
                let differs = row
                    .iter()
                    .zip(&leaves)
                    .position(|(held, leaf)| held != leaf);
                if let Some(offset) = differs {
                    let what = format!(
                        "its bytes in {} do not hash to its place in {}",
                        place.path(),
                        tile.path()
                    );
                    seen.faults
                        .push(Fault::new(format!("entry {}", first + offset as u64), what));
                }
                seen.row = row;
            }
            (Some(row), None) => seen.row = row,
            (None, leaves) => seen.row = leaves.unwrap_or_default(),
        }
        seen.root = (place.width == WIDTH_MAX).then(|| row_root(&seen.row));
        seen
    }

    /// Reads a tile; what is wrong with the file is added to the faults.
    pub(super) fn tile(&self, tile: &Tile, faults: &mut Vec<Fault>) -> Option<Vec<Hash>> {
        let path = tile.path();
        let bytes = self.read(&path, tile::BYTES_MAX, faults)?;
        let row = tile::decode(&bytes, tile.width);
        row.map_err(|fault| faults.push(Fault::new(path, fault)))
            .ok()
    }

    fn leaves(&self, place: &BundlePath, first: u64, seen: &mut BundleSeen) -> Option<Vec<Hash>> {
        let path = place.path();
        let bytes = self.read(&path, BUNDLE_BYTES_MAX, &mut seen.faults)?;
        let entries = match Bundle::slices(&bytes, place.width) {
            Ok(entries) => entries,
            Err(fault) => {
                seen.faults.push(Fault::new(path, fault));
                return None;
            }
        };
        if self.entries {
            for (index, entry) in (first..).zip(&entries) {
                match Seen::read(entry, self.content) {
                    Ok(entry) => seen.entries.push(entry),
                    Err(fault) => {
                        seen.entry_faults
                            .push(Fault::new(format!("entry {index}"), fault));
                        seen.entries.push(Seen::Unreadable);
                    }
                }
            }
        }
        Some(entries.into_iter().map(leaf_hash).collect())
    }

    fn read(&self, path: &str, bytes_max: usize, faults: &mut Vec<Fault>) -> Option<Vec<u8>> {
        match self.folder.read(path, bytes_max) {
            Ok(bytes) => {
                faults.extend(check_sum(self.listing, path, &bytes));
                Some(bytes)
            }
            Err(error) => {
                let what = format!("it cannot be read: {error}");
                faults.push(Fault::new(path, what).and_of_files());
                None
            }
        }
    }
}
