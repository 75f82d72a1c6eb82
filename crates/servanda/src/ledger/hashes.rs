//! Proofs over a ledger: hashes are read tile by tile, as the proof asks for them.

use super::{Ledger, LedgerError};
use record::Hash;
use record::tree::{Hashes, Missing, Unprovable};
use std::collections::BTreeMap;

/// Hashes in a tile.
const TILE_WIDTH: u64 = 256;

/// The tiles read so far.
#[derive(Default)]
pub struct TilesRead(BTreeMap<(u8, u64), Vec<Hash>>);

impl Hashes for TilesRead {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        let within = usize::try_from(index % TILE_WIDTH).unwrap_or(usize::MAX);
        let tile = self.0.get(&(level, index / TILE_WIDTH));
        let hash = tile.and_then(|tile| tile.get(within));
        hash.copied().ok_or(Missing { level, index })
    }
}

/// Why a proof could not be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotProven {
    /// It was asked about more than the Record holds.
    #[error("{asked} lies beyond the {size} entries of the Record")]
    Beyond {
        /// The index or size asked about.
        asked: u64,
        /// The Record's size.
        size: u64,
    },
    /// The ledger failed, or lacks a hash.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
}

/// Runs `prove` over the ledger's hashes. Whenever it misses one, the tile that holds it is read and
/// it runs again: a proof touches a few tiles a level, so it runs a few times.
///
/// # Errors
/// [`NotProven`] when it asks beyond the Record or the ledger lacks a hash it must have.
pub async fn proven<T>(
    ledger: &dyn Ledger,
    prove: impl Fn(&TilesRead) -> Result<T, Unprovable>,
) -> Result<T, NotProven> {
    let mut read = TilesRead::default();
    loop {
        let Missing { level, index } = match prove(&read) {
            Ok(proof) => return Ok(proof),
            Err(Unprovable::Beyond { asked, size }) => {
                return Err(NotProven::Beyond { asked, size });
            }
            Err(Unprovable::Missing(missing)) => missing,
        };
        let tile = index / TILE_WIDTH;
        let range = tile * TILE_WIDTH..(tile + 1) * TILE_WIDTH;
        read.0
            .insert((level, tile), ledger.hashes(level, range).await?);
        if read.hash(level, index).is_err() {
            let lacking = format!("hash {index} of level {level} is not there");
            return Err(LedgerError::Damaged(lacking).into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Batch, MemoryLedger, NewEntry};
    use record::hash::leaf_hash;
    use record::tree::{self, Tree};

    async fn ledger_of(size: u64) -> (MemoryLedger, Tree) {
        let mut tree = Tree::empty();
        let mut batch = Batch::default();
        for index in 0..size {
            let bytes = index.to_be_bytes().to_vec();
            let leaf = leaf_hash(&bytes);
            let completed = tree.append(leaf);
            batch
                .nodes
                .extend(completed.into_iter().filter(|c| c.level > 0));
            batch.entries.push(NewEntry {
                matter: "house".into(),
                bytes,
                leaf,
            });
        }
        let ledger = MemoryLedger::default();
        ledger.append(0, batch).await.unwrap();
        (ledger, tree)
    }

    #[tokio::test]
    async fn a_proof_from_the_ledger_is_the_tree_s() {
        let size = 70_000;
        let (ledger, tree) = ledger_of(size).await;
        let root = proven(&ledger, |hashes| Ok(tree::root(size, hashes)?)).await;
        assert_eq!(root, Ok(tree.root()));
        let opened = proven(&ledger, |hashes| Ok(Tree::open(size, hashes)?)).await;
        assert_eq!(opened, Ok(tree.clone()));
        for index in [0, 255, 256, 65_535, 65_536, size - 1] {
            let proof = proven(&ledger, |hashes| tree::inclusion(index, size, hashes)).await;
            let leaf = leaf_hash(&index.to_be_bytes());
            let checked = tree::check_inclusion(&leaf, index, size, &proof.unwrap(), &tree.root());
            assert_eq!(checked, Ok(()), "{index}");
        }
    }

    #[tokio::test]
    async fn beyond_the_record_and_a_lost_hash_are_told_apart() {
        let (ledger, _) = ledger_of(3).await;
        let beyond = proven(&ledger, |hashes| tree::inclusion(3, 3, hashes)).await;
        assert_eq!(beyond, Err(NotProven::Beyond { asked: 3, size: 3 }));
        let lost = proven(&ledger, |hashes| tree::inclusion(0, 4, hashes)).await;
        assert!(matches!(
            lost,
            Err(NotProven::Ledger(LedgerError::Damaged(_)))
        ));
    }
}
