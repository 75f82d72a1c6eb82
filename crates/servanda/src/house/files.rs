//! The Record as files, as any client of a tiled log asks for them (C2SP tlog-tiles), and receipts.

use super::House;
use crate::error::{Error, Kind};
use crate::ledger::proven;
use record::checkpoint::Checkpoint;
use record::note::Note;
use record::proof::Receipt;
use record::tile::{self, Bundle, BundlePath, Tile, WIDTH_MAX};
use record::tree;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// How often the published checkpoint changes at most.
const PUBLISH_EVERY: Duration = Duration::from_secs(1);

/// The checkpoint that is published now.
#[derive(Clone)]
pub(super) struct Published {
    since: Instant,
    note: Vec<u8>,
}

impl House {
    /// The newest signed checkpoint, as bytes of a note.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn checkpoint(&self) -> Result<Vec<u8>, Error> {
        let newest = self.ledger.newest_checkpoint().await?;
        newest.ok_or_else(|| lost("its newest checkpoint"))
    }

    /// The checkpoint that `/record/checkpoint` serves: the newest, renewed at most once a second.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn published_checkpoint(&self) -> Result<Vec<u8>, Error> {
        let held = self
            .published
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if let Some(held) = held.filter(|held| held.since.elapsed() < PUBLISH_EVERY) {
            return Ok(held.note);
        }
        let note = self.checkpoint().await?;
        let published = Published {
            since: Instant::now(),
            note: note.clone(),
        };
        // Two who renew at once read the same ledger; checkpoints only grow, so the later read stays.
        let mut held = self
            .published
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if held
            .as_ref()
            .is_none_or(|held| size_of(&held.note) <= size_of(&note))
        {
            *held = Some(published);
        }
        Ok(held.as_ref().map_or(note, |held| held.note.clone()))
    }

    /// A receipt (C2SP tlog-proof): the entry's bytes, its proof, and the newest checkpoint, which
    /// names its key.
    ///
    /// # Errors
    /// [`Kind::Unknown`] beyond the Record's size.
    pub async fn receipt(&self, index: u64) -> Result<String, Error> {
        let note = self.newest_note().await?;
        Ok(self.receipt_under(index, note).await?.text())
    }

    /// The newest signed checkpoint.
    ///
    /// # Errors
    /// When the storage fails.
    pub(super) async fn newest_note(&self) -> Result<Note, Error> {
        Note::parse(&self.checkpoint().await?)
            .map_err(|error| lost("a whole checkpoint").detail(error))
    }

    /// The receipt of an entry under a checkpoint, so that several can stand under the same.
    ///
    /// # Errors
    /// As [`receipt`](Self::receipt).
    pub(super) async fn receipt_under(&self, index: u64, note: Note) -> Result<Receipt, Error> {
        let extra = self.entry_bytes(index).await?;
        let checkpoint = Checkpoint::parse(&note.text)
            .map_err(|error| lost("a whole checkpoint").detail(error))?;
        let size = checkpoint.size;
        let proof = proven(&*self.ledger, |hashes| tree::inclusion(index, size, hashes)).await?;
        let checkpoint = match self.keys.current() {
            Some(key) => note.naming(key),
            None => note,
        };
        Ok(Receipt {
            extra,
            index,
            proof,
            checkpoint,
        })
    }

    /// The bytes of a tile; `None` when the tree does not have so many hashes there.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn tile(&self, tile: &Tile) -> Result<Option<Vec<u8>>, Error> {
        let Some(start) = tile.index.checked_mul(u64::from(WIDTH_MAX)) else {
            return Ok(None);
        };
        let range = start..start.saturating_add(u64::from(tile.width));
        let hashes = self.ledger.hashes(tile.level, range).await?;
        let whole = hashes.len() == usize::from(tile.width);
        Ok(whole.then(|| tile::encode(&hashes)))
    }

    /// The bytes of a bundle of entries; `None` when the Record does not have so many there.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn bundle(&self, bundle: &BundlePath) -> Result<Option<Vec<u8>>, Error> {
        let Some(start) = bundle.index.checked_mul(u64::from(WIDTH_MAX)) else {
            return Ok(None);
        };
        let range = start..start.saturating_add(u64::from(bundle.width));
        let entries = self.ledger.entries(range).await?;
        if entries.len() != usize::from(bundle.width) {
            return Ok(None);
        }
        let bytes = Bundle::encode(&entries)
            .map_err(|error| lost("entries of a length that fits").detail(error))?;
        Ok(Some(bytes))
    }
}

fn size_of(note: &[u8]) -> u64 {
    let note = Note::parse(note).ok();
    let checkpoint = note.and_then(|note| Checkpoint::parse(&note.text).ok());
    checkpoint.map_or(0, |checkpoint| checkpoint.size)
}

fn lost(what: &str) -> Error {
    Error::new(
        Kind::Storage,
        format!("the Record's storage does not hold {what}"),
        "Stop the house and restore a backup with `servanda restore`",
    )
}
