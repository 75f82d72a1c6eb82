use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::hash::leaf_hash;

/// What a store keeps: each completed hash under its level and index.
#[derive(Default)]
struct Kept(HashMap<(u8, u64), Hash>);

impl Hashes for Kept {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        self.0
            .get(&(level, index))
            .copied()
            .ok_or(Missing { level, index })
    }
}

fn leaf(index: u64) -> Hash {
    leaf_hash(&index.to_be_bytes())
}

fn grown(size: u64) -> (Tree, Kept) {
    let (mut tree, mut kept) = (Tree::empty(), Kept::default());
    for index in 0..size {
        for done in tree.append(leaf(index)) {
            assert!(kept.0.insert((done.level, done.index), done.hash).is_none());
        }
    }
    (tree, kept)
}

/// RFC 6962 §2.1 as it is written there, over all leaves.
fn root_as_defined(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [one] => *one,
        _ => {
            let mut half = 1;
            while half * 2 < leaves.len() {
                half *= 2;
            }
            node_hash(
                &root_as_defined(&leaves[..half]),
                &root_as_defined(&leaves[half..]),
            )
        }
    }
}

#[test]
fn the_root_grown_leaf_by_leaf_is_the_root_of_the_whole() {
    let leaves: Vec<Hash> = (0..600).map(leaf).collect();
    let (mut tree, mut kept) = (Tree::empty(), Kept::default());
    for size in 0..=600 {
        let whole = root_as_defined(&leaves[..size]);
        assert_eq!(tree.root(), whole, "{size} leaves");
        assert_eq!(root(size as u64, &kept), Ok(whole));
        assert_eq!(row_root(&leaves[..size]), whole);
        assert_eq!(Tree::open(size as u64, &kept), Ok(tree.clone()));
        if size < 600 {
            for done in tree.append(leaves[size]) {
                kept.0.insert((done.level, done.index), done.hash);
            }
        }
    }
}

#[test]
fn every_entry_is_proved_and_no_other_place_is() {
    let (tree, kept) = grown(300);
    for size in [1, 2, 3, 255, 256, 257, 300] {
        let root = root(size, &kept).unwrap();
        for index in 0..size {
            let proof = inclusion(index, size, &kept).unwrap();
            assert_eq!(
                check_inclusion(&leaf(index), index, size, &proof, &root),
                Ok(())
            );
            let elsewhere = check_inclusion(&leaf(index), (index + 1) % size, size, &proof, &root);
            assert!(size == 1 || elsewhere.is_err(), "{index} of {size}");
            let mut longer = proof.clone();
            longer.push(root);
            assert_eq!(
                check_inclusion(&leaf(index), index, size, &longer, &root),
                Err(NotProven::Length)
            );
        }
    }
    assert_eq!(tree.size(), 300);
    assert_eq!(
        inclusion(300, 300, &kept),
        Err(Unprovable::Beyond {
            asked: 300,
            size: 300
        })
    );
    assert_eq!(
        consistency(301, 300, &kept),
        Err(Unprovable::Beyond {
            asked: 301,
            size: 300
        })
    );
    assert_eq!(
        inclusion(0, 301, &kept),
        Err(Unprovable::Missing(Missing {
            level: 0,
            index: 300
        }))
    );
}

#[test]
fn every_pair_of_sizes_up_to_seventy_is_consistent_and_no_altered_one() {
    let (_, kept) = grown(70);
    for new in 0..=70 {
        let new_root = root(new, &kept).unwrap();
        for old in 0..=new {
            let old_root = root(old, &kept).unwrap();
            let proof = consistency(old, new, &kept).unwrap();
            assert_eq!(
                check_consistency(old, &old_root, new, &new_root, &proof),
                Ok(()),
                "{old} to {new}"
            );
            let other = leaf_hash(b"other");
            assert!(check_consistency(old, &other, new, &new_root, &proof).is_err());
            if old > 0 && old < new {
                assert!(check_consistency(old, &old_root, new, &other, &proof).is_err());
            }
            for place in 0..proof.len() {
                let mut altered = proof.clone();
                altered[place] = other;
                assert!(check_consistency(old, &old_root, new, &new_root, &altered).is_err());
            }
            if let Some((_, shorter)) = proof.split_last() {
                assert!(check_consistency(old, &old_root, new, &new_root, shorter).is_err());
            }
        }
    }
}

#[test]
fn a_filled_tile_gives_one_hash_of_the_next_level() {
    let (mut tree, _) = grown(65_535);
    let completed = tree.append(leaf(65_535));
    let places: Vec<(u8, u64)> = completed
        .iter()
        .map(|done| (done.level, done.index))
        .collect();
    assert_eq!(places, [(0, 65_535), (1, 255), (2, 0)]);
    assert_eq!(completed[2].hash, tree.root());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn proofs_hold_in_trees_of_any_size(size in 1u64..3000, a in any::<u64>(), b in any::<u64>()) {
        let (tree, kept) = grown(size);
        prop_assert_eq!(root(size, &kept), Ok(tree.root()));
        let index = a % size;
        let proof = inclusion(index, size, &kept).unwrap();
        prop_assert_eq!(check_inclusion(&leaf(index), index, size, &proof, &tree.root()), Ok(()));
        let old = b % (size + 1);
        let old_root = root(old, &kept).unwrap();
        let proof = consistency(old, size, &kept).unwrap();
        prop_assert_eq!(check_consistency(old, &old_root, size, &tree.root(), &proof), Ok(()));
    }
}
