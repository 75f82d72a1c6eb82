//! Receipts (C2SP tlog-proof): one entry, the hashes that lead from it to a root, and the signed checkpoint of that root.
//!
//! The line `extra` carries the entry's bytes. It is not signed itself: the entry is hashed into the leaf, and the
//! hashes bind the leaf to the checkpoint.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::{Checkpoint, NotACheckpoint};
use crate::decimal;
use crate::hash::{Hash, leaf_hash};
use crate::malformed::{Malformed, Rule};
use crate::note::{Note, Verifier};
use crate::tree::{NotProven, check_inclusion};

/// The first line of every receipt.
const FIRST: &str = "c2sp.org/tlog-proof@v1";

/// The most hashes that a proof in a tree of 2^64 leaves has.
const HASHES_MAX: usize = 64;

/// A receipt, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The entry's bytes.
    pub extra: Vec<u8>,
    /// The entry's place in the Record, from 0.
    pub index: u64,
    /// The hashes from the leaf's sibling to the root's child.
    pub proof: Vec<Hash>,
    /// The signed checkpoint.
    pub checkpoint: Note,
}

/// Why a receipt does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAReceipt {
    /// The checkpoint in it is no checkpoint, or not signed by a known key.
    Checkpoint(NotACheckpoint),
    /// The line that names a key is not in order.
    Named(Malformed),
    /// The hashes do not bind the entry to the checkpoint.
    NotProven(NotProven),
}

impl fmt::Display for NotAReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotAReceipt::Checkpoint(wrong) => wrong.fmt(f),
            NotAReceipt::Named(wrong) => wrong.fmt(f),
            NotAReceipt::NotProven(wrong) => wrong.fmt(f),
        }
    }
}

impl std::error::Error for NotAReceipt {}

impl Receipt {
    /// The text of the receipt, which is kept in a file `….tlog-proof`.
    pub fn text(&self) -> String {
        let mut out = format!(
            "{FIRST}\nextra {}\nindex {}\n",
            STANDARD.encode(&self.extra),
            self.index
        );
        for hash in &self.proof {
            out.push_str(&hash.base64());
            out.push('\n');
        }
        out.push('\n');
        out.push_str(&String::from_utf8_lossy(&self.checkpoint.to_bytes()));
        out
    }

    /// Reads a receipt ([`Rule::ProofForm`], [`Rule::ProofLong`], and the rules of notes).
    pub fn parse(bytes: &[u8]) -> Result<Receipt, Malformed> {
        let form = |what: &str| Malformed::new(Rule::ProofForm, what);
        let text = std::str::from_utf8(bytes)
            .map_err(|error| form("the receipt is not UTF-8").at(error.valid_up_to()))?;
        let rest = text
            .strip_prefix(FIRST)
            .and_then(|rest| rest.strip_prefix('\n'));
        let rest = rest.ok_or_else(|| {
            form("the receipt does not begin with the line `c2sp.org/tlog-proof@v1`")
        })?;
        let extra = rest
            .strip_prefix("extra ")
            .and_then(|rest| rest.split_once('\n'));
        let (extra, rest) =
            extra.ok_or_else(|| form("the receipt does not carry its entry in a line `extra`"))?;
        let extra = STANDARD
            .decode(extra)
            .map_err(|_| Malformed::new(Rule::Base64, "the line `extra` is not base64"))?;
        let index = rest
            .strip_prefix("index ")
            .and_then(|rest| rest.split_once('\n'));
        let (index, rest) = index
            .ok_or_else(|| form("the receipt does not give the entry's place in a line `index`"))?;
        let index = decimal::read(index)?;
        // Without hashes the empty line follows at once.
        let (hashes, checkpoint) = match rest.strip_prefix('\n') {
            Some(checkpoint) => ("", checkpoint),
            None => rest
                .split_once("\n\n")
                .ok_or_else(|| form("no empty line follows the receipt's hashes"))?,
        };
        let lines = hashes.split('\n').filter(|_| !hashes.is_empty());
        if lines.clone().count() > HASHES_MAX {
            return Err(Malformed::new(
                Rule::ProofLong,
                format!("the receipt has more than {HASHES_MAX} hashes"),
            ));
        }
        Ok(Receipt {
            extra,
            index,
            proof: lines.map(Hash::from_base64).collect::<Result<_, _>>()?,
            checkpoint: Note::parse(checkpoint.as_bytes())?,
        })
    }

    /// Checks the signature of the checkpoint, the line that names its key, and the way from the entry to its root.
    pub fn check(&self, known: &[Verifier]) -> Result<Checkpoint, NotAReceipt> {
        let not_a_checkpoint = |wrong| NotAReceipt::Checkpoint(wrong);
        let opened = Checkpoint::open(&self.checkpoint.to_bytes(), known);
        let (checkpoint, note) = opened.map_err(not_a_checkpoint)?;
        let opened = note
            .open(known)
            .map_err(|wrong| not_a_checkpoint(wrong.into()))?;
        let named = note.check_naming(&checkpoint.origin, &opened);
        named.map_err(NotAReceipt::Named)?;
        let leaf = leaf_hash(&self.extra);
        let shown = check_inclusion(
            &leaf,
            self.index,
            checkpoint.size,
            &self.proof,
            &checkpoint.root,
        );
        shown.map_err(NotAReceipt::NotProven)?;
        Ok(checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::node_hash;
    use crate::note::SigningKey;

    #[test]
    fn a_receipt_holds_for_its_entry_and_its_place() {
        let key = SigningKey::from_seed("example.org/log", &[1; 32]).unwrap();
        let (zero, one) = (leaf_hash(b"zero"), leaf_hash(b"one"));
        let root = node_hash(&zero, &one);
        let checkpoint = Checkpoint {
            origin: "example.org/log".into(),
            size: 2,
            root,
        };
        let note = checkpoint.sign(&key).unwrap().naming(key.verifier());
        let receipt = Receipt {
            extra: b"one".to_vec(),
            index: 1,
            proof: vec![zero],
            checkpoint: note,
        };
        let read = Receipt::parse(receipt.text().as_bytes()).unwrap();
        assert_eq!(read, receipt);
        assert_eq!(
            read.check(&[read.checkpoint.named_key().unwrap()]),
            Ok(checkpoint)
        );

        let known = [key.verifier().clone()];
        let other = Receipt {
            extra: b"two".to_vec(),
            ..receipt.clone()
        };
        assert_eq!(
            other.check(&known),
            Err(NotAReceipt::NotProven(NotProven::Root))
        );
        let elsewhere = Receipt {
            index: 0,
            ..receipt
        };
        assert_eq!(
            elsewhere.check(&known),
            Err(NotAReceipt::NotProven(NotProven::Root))
        );
    }
}
