//! A home whose Record is filled with votes, past the desk: for what is measured beside many acts.

use crate::votes::{self, ACTS};
use record::checkpoint::Checkpoint;
use record::entry::{Entry, submission_hash};
use record::hash::leaf_hash;
use record::tree::Tree;
use servanda::home::Home;
use servanda::house::House;
use servanda::keys::Seed;
use servanda::ledger::{Batch, Entered, Ledger, NewEntry, SqliteLedger};

const BATCH: usize = 10_000;

/// Appends votes as they are, with every node and a checkpoint a batch; gives the Record's size.
pub async fn votes(home: &Home, votes: usize) -> u64 {
    let origin = House::open_reading(home)
        .await
        .unwrap()
        .opened()
        .origin
        .clone();
    let key = Seed::read(&home.house_key())
        .unwrap()
        .signing_as(&origin)
        .unwrap();
    let ledger = SqliteLedger::open(&home.record()).await.unwrap();
    let mut tree = Tree::empty();
    let size = ledger.size().await.unwrap();
    for entry in ledger.entries(0..size).await.unwrap() {
        tree.append(leaf_hash(&entry));
    }
    // A part at a time, so that a large Record needs no memory of its own size.
    for first in (0..votes).step_by(BATCH / ACTS) {
        let expected = tree.size();
        let mut batch = Batch::default();
        for bytes in votes::entries_of(first..votes.min(first + BATCH / ACTS)) {
            let entry = Entry::parse(&bytes).unwrap();
            let open = entry.open().unwrap();
            let body = open.submission.body.as_ref().unwrap().canonical();
            batch.submissions.push(Entered {
                id: open.submission.id,
                hash: Some(submission_hash(&body)),
                first: tree.size(),
                count: 1,
            });
            let leaf = leaf_hash(&bytes);
            batch
                .nodes
                .extend(tree.append(leaf).into_iter().filter(|node| node.level > 0));
            let matter = open.matter.clone();
            batch.entries.push(NewEntry {
                matter,
                bytes,
                leaf,
            });
        }
        let head = Checkpoint {
            origin: origin.clone(),
            size: tree.size(),
            root: tree.root(),
        };
        batch.checkpoint = head.sign(&key).unwrap().to_bytes();
        ledger.append(expected, batch).await.unwrap();
    }
    tree.size()
}
