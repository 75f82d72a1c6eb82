//! The Record's tree: RFC 6962 with SHA-256, grown at its right edge and proved from the hashes of its tiles.
//!
//! [`Tree`] keeps only the roots of the complete subtrees at the right edge (at most 64 hashes), so an append costs two
//! hashes on average, whatever the size. Proofs read [`Hashes`], which a store answers from its leaf hashes and from the
//! completed hashes that [`Tree::append`] gave it.

mod check;
mod prove;

pub use check::{NotProven, check_consistency, check_inclusion};
pub use prove::{Unprovable, consistency, inclusion, root};

use std::fmt;

use crate::hash::{EMPTY_ROOT, Hash, node_hash};

/// The height of a tile: 256 hashes, eight levels of the binary tree (C2SP tlog-tiles).
pub const TILE_HEIGHT: u32 = 8;

/// A hash that a tile holds: the root of the leaves from `index · 256^level` to `(index + 1) · 256^level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completed {
    /// The tile level; 0 are leaf hashes.
    pub level: u8,
    /// Which of its level, from 0.
    pub index: u64,
    /// The hash.
    pub hash: Hash,
}

/// Where proofs read the hashes of complete subtrees at the boundaries of tiles.
pub trait Hashes {
    /// The root of the leaves from `index · 256^level` to `(index + 1) · 256^level`; level 0 are leaf hashes.
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing>;
}

/// A hash that a store does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The tile level asked for.
    pub level: u8,
    /// The index asked for.
    pub index: u64,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "hash {} of tile level {} is missing",
            self.index, self.level
        )
    }
}

impl std::error::Error for Missing {}

/// The right edge of a tree: enough to append leaves and to give the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    size: u64,
    /// The roots of the complete subtrees, widest first: one for each bit that is set in `size`.
    edge: Vec<Hash>,
}

impl Tree {
    /// The tree without leaves.
    pub fn empty() -> Tree {
        Tree {
            size: 0,
            edge: Vec::new(),
        }
    }

    /// The right edge of a tree that a store holds.
    pub fn open(size: u64, hashes: &impl Hashes) -> Result<Tree, Missing> {
        let heights = (0..u64::BITS)
            .rev()
            .filter(|height| size >> height & 1 == 1);
        let subtree = |height: u32| prove::subtree(height, (size >> height) - 1, hashes);
        Ok(Tree {
            size,
            edge: heights.map(subtree).collect::<Result<_, _>>()?,
        })
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root of the tree (RFC 6962 §2.1).
    pub fn root(&self) -> Hash {
        let from_the_right = self.edge.iter().rev().copied();
        from_the_right
            .reduce(|right, left| node_hash(&left, &right))
            .unwrap_or(EMPTY_ROOT)
    }

    /// Adds a leaf's hash. Gives each hash that tiles hold and that is now complete: the leaf itself, and one more for
    /// every tile that it filled.
    pub fn append(&mut self, leaf: Hash) -> Vec<Completed> {
        let mut completed = vec![Completed {
            level: 0,
            index: self.size,
            hash: leaf,
        }];
        self.size += 1;
        let mut hash = leaf;
        for height in 1..=self.size.trailing_zeros() {
            let Some(left) = self.edge.pop() else { break };
            hash = node_hash(&left, &hash);
            if height % TILE_HEIGHT == 0 {
                completed.push(Completed {
                    level: (height / TILE_HEIGHT) as u8,
                    index: (self.size >> height) - 1,
                    hash,
                });
            }
        }
        self.edge.push(hash);
        completed
    }
}

impl Default for Tree {
    fn default() -> Tree {
        Tree::empty()
    }
}

/// The root over a row of hashes as if they were leaf hashes: what a tile's hash in the level above is.
pub fn row_root(row: &[Hash]) -> Hash {
    let Some((first, rest)) = row.split_first() else {
        return EMPTY_ROOT;
    };
    if rest.is_empty() {
        return *first;
    }
    let half = row.len().next_power_of_two() / 2;
    let (left, right) = row.split_at(half);
    node_hash(&row_root(left), &row_root(right))
}

#[cfg(test)]
mod tests;
