//! The tiles above the leaves, recomputed as the rows below them fill.

use super::bundle::Work;
use super::report::Fault;
use crate::hash::Hash;
use crate::tile::{Tile, WIDTH_MAX};
use crate::tree::row_root;

/// The row of each level that is being filled. A row holds what its own tile says, where that can be read: so a wrong
/// hash is named once, where it stands, and not again in every level above.
pub(super) struct Levels<'a> {
    work: &'a Work<'a>,
    rows: Vec<Row>,
    pub(super) faults: Vec<Fault>,
}

#[derive(Default)]
struct Row {
    hashes: Vec<Hash>,
    tiles_done: u64,
}

impl<'a> Levels<'a> {
    pub(super) fn new(work: &'a Work<'a>) -> Levels<'a> {
        Levels {
            work,
            rows: Vec::new(),
            faults: Vec::new(),
        }
    }

    /// Adds the root of a full tile of the level below.
    pub(super) fn push(&mut self, level: u8, root: Hash) {
        let place = usize::from(level).saturating_sub(1);
        if self.rows.len() <= place {
            self.rows.resize_with(place + 1, Row::default);
        }
        let Some(row) = self.rows.get_mut(place) else {
            return;
        };
        row.hashes.push(root);
        if row.hashes.len() == usize::from(WIDTH_MAX) {
            let hashes = std::mem::take(&mut row.hashes);
            let index = row.tiles_done;
            row.tiles_done += 1;
            let tile = Tile {
                level,
                index,
                width: WIDTH_MAX,
            };
            let held = self.compare(&tile, hashes);
            self.push(level + 1, row_root(&held));
        }
    }

    /// Checks the tiles that are not full and gives the root; `leaves` is the row of level 0 that is not full.
    pub(super) fn root(&mut self, leaves: &[Hash]) -> Hash {
        let mut right = (!leaves.is_empty()).then(|| row_root(leaves));
        let rows = std::mem::take(&mut self.rows);
        for (level, row) in (1u8..).zip(rows) {
            let mut hashes = row.hashes;
            if !hashes.is_empty() {
                let width = u16::try_from(hashes.len()).unwrap_or(WIDTH_MAX);
                let tile = Tile {
                    level,
                    index: row.tiles_done,
                    width,
                };
                hashes = self.compare(&tile, hashes);
            }
            hashes.extend(right);
            right = (!hashes.is_empty()).then(|| row_root(&hashes));
        }
        right.unwrap_or(crate::hash::EMPTY_ROOT)
    }

    fn compare(&mut self, tile: &Tile, computed: Vec<Hash>) -> Vec<Hash> {
        let Some(held) = self.work.tile(tile, &mut self.faults) else {
            return computed;
        };
        let differs = held
            .iter()
            .zip(&computed)
            .position(|(held, computed)| held != computed);
        if let Some(offset) = differs {
            let below = Tile {
                level: tile.level - 1,
                index: tile.index * u64::from(WIDTH_MAX) + offset as u64,
                width: WIDTH_MAX,
            };
            let what = format!("its hash {offset} is not the root over {}", below.path());
            self.faults.push(Fault::new(tile.path(), what));
        }
        held
    }
}
