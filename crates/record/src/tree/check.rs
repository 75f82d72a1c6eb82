//! Checking proofs with nothing but hashes (RFC 9162 §2.1.3.2 and §2.1.4.2).

use std::fmt;

use crate::hash::{EMPTY_ROOT, Hash, node_hash};

/// Why a proof does not show what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotProven {
    /// The entry's index lies beyond the tree.
    IndexBeyondTree,
    /// The older tree is larger than the newer one.
    OldBeyondNew,
    /// The proof has more or fewer hashes than these sizes ask.
    Length,
    /// The entry with these hashes does not give the root of the checkpoint.
    Root,
    /// The hashes do not give the older root: the newer tree does not hold the older one.
    OldRoot,
    /// The hashes do not give the newer root.
    NewRoot,
}

impl NotProven {
    /// Every reason, in the order in which they are checked.
    pub const ALL: [NotProven; 6] = [
        NotProven::IndexBeyondTree,
        NotProven::OldBeyondNew,
        NotProven::Length,
        NotProven::Root,
        NotProven::OldRoot,
        NotProven::NewRoot,
    ];

    /// The name that vectors and other implementations use.
    pub fn name(self) -> &'static str {
        match self {
            NotProven::IndexBeyondTree => "index_beyond_tree",
            NotProven::OldBeyondNew => "old_beyond_new",
            NotProven::Length => "length",
            NotProven::Root => "root",
            NotProven::OldRoot => "old_root",
            NotProven::NewRoot => "new_root",
        }
    }
}

impl fmt::Display for NotProven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotProven::IndexBeyondTree => "the entry's index lies beyond the checkpoint's size",
            NotProven::OldBeyondNew => "the older Record has more entries than the newer one",
            NotProven::Length => "the proof has not as many hashes as these sizes ask",
            NotProven::Root => {
                "the entry with the proof's hashes does not give the checkpoint's root"
            }
            NotProven::OldRoot => {
                "the hashes do not give the older root, so the newer Record does not continue it"
            }
            NotProven::NewRoot => "the hashes do not give the newer root",
        })
    }
}

impl std::error::Error for NotProven {}

/// Checks that a leaf stands at `index` in the tree of `size` leaves with this root.
pub fn check_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: &Hash,
) -> Result<(), NotProven> {
    if index >= size {
        return Err(NotProven::IndexBeyondTree);
    }
    let (mut place, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in proof {
        if last == 0 {
            return Err(NotProven::Length);
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(sibling, &hash);
            // The right edge skips the levels on which it has no sibling.
            while place & 1 == 0 && place != 0 {
                (place, last) = (place >> 1, last >> 1);
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        (place, last) = (place >> 1, last >> 1);
    }
    if last != 0 {
        return Err(NotProven::Length);
    }
    if hash == *root {
        Ok(())
    } else {
        Err(NotProven::Root)
    }
}

/// Checks that the tree of `new` leaves with `new_root` begins with the tree of `old` leaves with `old_root`.
pub fn check_consistency(
    old: u64,
    old_root: &Hash,
    new: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), NotProven> {
    if old > new {
        return Err(NotProven::OldBeyondNew);
    }
    if old == new || old == 0 {
        if !proof.is_empty() {
            return Err(NotProven::Length);
        }
        let expected = if old == 0 { &EMPTY_ROOT } else { new_root };
        return if old_root == expected {
            Ok(())
        } else {
            Err(NotProven::OldRoot)
        };
    }
    // A complete old tree is a node of the new one, and its root is left out of the proof.
    let (first, rest) = match (old.is_power_of_two(), proof.split_first()) {
        (true, _) => (*old_root, proof),
        (false, Some((first, rest))) => (*first, rest),
        (false, None) => return Err(NotProven::Length),
    };
    let (mut place, mut last) = (old - 1, new - 1);
    while place & 1 == 1 {
        (place, last) = (place >> 1, last >> 1);
    }
    let (mut old_hash, mut new_hash) = (first, first);
    for sibling in rest {
        if last == 0 {
            return Err(NotProven::Length);
        }
        if place & 1 == 1 || place == last {
            old_hash = node_hash(sibling, &old_hash);
            new_hash = node_hash(sibling, &new_hash);
            while place & 1 == 0 && place != 0 {
                (place, last) = (place >> 1, last >> 1);
            }
        } else {
            new_hash = node_hash(&new_hash, sibling);
        }
        (place, last) = (place >> 1, last >> 1);
    }
    if last != 0 {
        return Err(NotProven::Length);
    }
    if old_hash != *old_root {
        return Err(NotProven::OldRoot);
    }
    if new_hash == *new_root {
        Ok(())
    } else {
        Err(NotProven::NewRoot)
    }
}
