//! Roots and proofs, computed from the hashes of tiles (RFC 6962 §2.1).

use std::fmt;

use super::{Hashes, Missing, TILE_HEIGHT, row_root};
use crate::hash::{EMPTY_ROOT, Hash, node_hash};

/// Why there is no proof to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unprovable {
    /// The entry lies beyond the tree, or the older tree is larger than the newer.
    Beyond {
        /// The index or the older size.
        asked: u64,
        /// The tree's size.
        size: u64,
    },
    /// The store lacks a hash.
    Missing(Missing),
}

impl fmt::Display for Unprovable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unprovable::Beyond { asked, size } => {
                write!(f, "{asked} lies beyond a tree of {size} entries")
            }
            Unprovable::Missing(missing) => missing.fmt(f),
        }
    }
}

impl std::error::Error for Unprovable {}

impl From<Missing> for Unprovable {
    fn from(missing: Missing) -> Unprovable {
        Unprovable::Missing(missing)
    }
}

/// The root of the first `size` leaves.
pub fn root(size: u64, hashes: &impl Hashes) -> Result<Hash, Missing> {
    range(0, size, hashes)
}

/// The hashes that lead from the leaf `index` to the root of the first `size` leaves, lowest first (RFC 6962 §2.1.1).
pub fn inclusion(index: u64, size: u64, hashes: &impl Hashes) -> Result<Vec<Hash>, Unprovable> {
    if index >= size {
        return Err(Unprovable::Beyond { asked: index, size });
    }
    let mut path = Vec::new();
    let (mut from, mut to) = (0, size);
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            path.push(range(middle, to, hashes)?);
            to = middle;
        } else {
            path.push(range(from, middle, hashes)?);
            from = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The hashes that show the tree of `new` leaves to continue the tree of `old` leaves (RFC 6962 §2.1.2). Nothing has to be
/// shown from the empty tree, nor between equal sizes.
pub fn consistency(old: u64, new: u64, hashes: &impl Hashes) -> Result<Vec<Hash>, Unprovable> {
    if old > new {
        return Err(Unprovable::Beyond {
            asked: old,
            size: new,
        });
    }
    let mut path = Vec::new();
    if old == 0 || old == new {
        return Ok(path);
    }
    let (mut from, mut to) = (0, new);
    while old != to {
        let middle = from + split(to - from);
        if old <= middle {
            path.push(range(middle, to, hashes)?);
            to = middle;
        } else {
            path.push(range(from, middle, hashes)?);
            from = middle;
        }
    }
    // The old tree's own root is known to whoever asks; a later subtree of it is not.
    if from > 0 {
        path.push(range(from, to, hashes)?);
    }
    path.reverse();
    Ok(path)
}

/// The largest power of two below `count`, which is at least 2.
fn split(count: u64) -> u64 {
    1 << (u64::BITS - 1 - (count - 1).leading_zeros())
}

/// The root of the leaves `from..to`, where `from` is a multiple of the power of two that covers them.
fn range(from: u64, to: u64, hashes: &impl Hashes) -> Result<Hash, Missing> {
    let count = to - from;
    if count == 0 {
        return Ok(EMPTY_ROOT);
    }
    if count.is_power_of_two() {
        let height = count.trailing_zeros();
        return subtree(height, from >> height, hashes);
    }
    let middle = from + split(count);
    Ok(node_hash(
        &range(from, middle, hashes)?,
        &range(middle, to, hashes)?,
    ))
}

/// The root of the complete subtree of `2^height` leaves that is the `index`th of its height.
pub(super) fn subtree(height: u32, index: u64, hashes: &impl Hashes) -> Result<Hash, Missing> {
    let level = height / TILE_HEIGHT;
    let width = 1u64 << (height % TILE_HEIGHT);
    let places = (index * width)..(index + 1) * width;
    let row: Result<Vec<Hash>, Missing> = places
        .map(|place| hashes.hash(level as u8, place))
        .collect();
    Ok(row_root(&row?))
}
