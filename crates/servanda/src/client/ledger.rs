//! The Record of a house elsewhere, as it stood under one checkpoint; every entry that is read is proved
//! into it.

use super::calls::Node;
use crate::error::{Error, Kind};
use crate::later::Later;
use crate::ledger::{Batch, Closed, Entered, Ledger, LedgerError, Row, proven};
use record::checkpoint::Checkpoint;
use record::entry::{Entry, SubmissionId};
use record::hash::leaf_hash;
use record::note::Verifier;
use record::tile::{Tile, WIDTH_MAX};
use record::tree::{check_inclusion, inclusion};
use record::{Hash, Value};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

/// Entries asked for at once.
const ROWS_A_CALL: u32 = 1000;
/// Names asked for at once.
const NAMES_A_CALL: u32 = 1000;

/// Tiles read so far, by level and index.
type Tiles = HashMap<(u8, u64), Arc<Vec<Hash>>>;

/// The Record of a house elsewhere.
pub(super) struct NodeLedger {
    node: Node,
    checkpoint: Checkpoint,
    note: Vec<u8>,
    tiles: Mutex<Tiles>,
}

impl NodeLedger {
    /// Takes the newest checkpoint, which one of these keys must have signed.
    pub(super) async fn open(node: Node, keys: &[Verifier]) -> Result<Self, Error> {
        let note = node.bytes("/api/v1/checkpoint").await?;
        let (checkpoint, _) = Checkpoint::open(&note, keys).map_err(|error| {
            let what = format!("the checkpoint of the house at {} is not signed by its key", node.url());
            let remedy = "Compare the key with one obtained elsewhere, and do not count on what it shows until then";
            Error::new(Kind::Storage, what, remedy).detail(error)
        })?;
        Ok(Self {
            node,
            checkpoint,
            note,
            tiles: Mutex::default(),
        })
    }

    async fn json(&self, path: &str) -> Result<serde_json::Value, LedgerError> {
        self.node.json(path).await.map_err(failed)
    }

    /// Entries from an address, as many as are under the checkpoint, each proved.
    async fn rows(&self, path: &str) -> Result<Vec<Row>, LedgerError> {
        let value = self.json(path).await?;
        let listed = value.get("entries").and_then(serde_json::Value::as_array);
        let mut rows = Vec::new();
        for held in listed.ok_or_else(|| damaged("an answer lists no entries"))? {
            let index = held.get("entry").and_then(serde_json::Value::as_u64);
            let frame = held
                .get("frame")
                .cloned()
                .and_then(|frame| Value::try_from(frame).ok());
            let (Some(index), Some(frame)) = (index, frame) else {
                return Err(damaged("an answer holds an entry that cannot be read"));
            };
            if index < self.checkpoint.size {
                let bytes = frame.canonical();
                self.prove(index, &bytes).await?;
                rows.push(Row { index, bytes });
            }
        }
        Ok(rows)
    }

    /// The entry stands there under the checkpoint.
    async fn prove(&self, index: u64, bytes: &[u8]) -> Result<(), LedgerError> {
        let Checkpoint { size, root, .. } = &self.checkpoint;
        let proof = proven(self, |hashes| inclusion(index, *size, hashes)).await;
        let proof = proof.map_err(|error| damaged(&error.to_string()))?;
        check_inclusion(&leaf_hash(bytes), index, *size, &proof, root)
            .map_err(|error| damaged(&format!("entry {index}: {error}")))
    }

    async fn tile(&self, level: u8, index: u64) -> Result<Arc<Vec<Hash>>, LedgerError> {
        let held = |tiles: &Tiles| tiles.get(&(level, index)).cloned();
        if let Some(tile) = held(&self.tiles.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(tile);
        }
        let width = self.width(level, index);
        let hashes = match width {
            0 => Vec::new(),
            _ => {
                let tile = Tile {
                    level,
                    index,
                    width,
                };
                let bytes = self
                    .node
                    .bytes(&format!("/record/{}", tile.path()))
                    .await
                    .map_err(failed)?;
                let hashes: Vec<Hash> = bytes
                    .as_chunks::<32>()
                    .0
                    .iter()
                    .copied()
                    .map(Hash)
                    .collect();
                if bytes.len() != usize::from(width) * 32 {
                    return Err(damaged("a tile is of another width than its name"));
                }
                hashes
            }
        };
        let tile = Arc::new(hashes);
        let mut tiles = self.tiles.lock().unwrap_or_else(PoisonError::into_inner);
        tiles.insert((level, index), Arc::clone(&tile));
        Ok(tile)
    }

    /// How many hashes a tile has under the checkpoint.
    fn width(&self, level: u8, index: u64) -> u16 {
        let shift = u32::from(level) * 8;
        let there = self.checkpoint.size.checked_shr(shift).unwrap_or(0);
        let before = index.saturating_mul(WIDTH_MAX.into());
        let width = there.saturating_sub(before).min(WIDTH_MAX.into());
        u16::try_from(width).unwrap_or(WIDTH_MAX)
    }

    async fn range(&self, range: Range<u64>) -> Result<Vec<Vec<u8>>, LedgerError> {
        let end = range.end.min(self.checkpoint.size);
        let mut entries = Vec::new();
        let mut next = range.start;
        while next < end {
            let count = (end - next).min(ROWS_A_CALL.into());
            let rows = self
                .rows(&format!("/api/v1/entries?from={next}&count={count}"))
                .await?;
            for row in rows {
                if row.index != next {
                    return Err(damaged("an answer leaves an entry out"));
                }
                next += 1;
                entries.push(row.bytes);
            }
            if entries.len() as u64 != next - range.start || next == range.start {
                return Err(damaged("an answer leaves entries out"));
            }
        }
        Ok(entries)
    }

    async fn names(&self, query: &str) -> Result<Vec<String>, LedgerError> {
        let value = self.json(&format!("/api/v1/matters?{query}")).await?;
        let listed = value.get("matters").and_then(serde_json::Value::as_array);
        let names = listed
            .into_iter()
            .flatten()
            .filter_map(serde_json::Value::as_str);
        Ok(names.map(str::to_owned).collect())
    }

    async fn all_names(&self, prefix: &str) -> Result<Vec<String>, LedgerError> {
        let mut names: Vec<String> = Vec::new();
        loop {
            let from = names
                .last()
                .map_or(String::new(), |last| format!("&from={last}-"));
            let count = usize::try_from(NAMES_A_CALL).unwrap_or(usize::MAX);
            let more = self
                .names(&format!("prefix={prefix}&count={count}{from}"))
                .await?;
            let end = more.len() < count;
            names.extend(more);
            if end {
                return Ok(names);
            }
        }
    }
}

impl Ledger for NodeLedger {
    fn size(&self) -> Later<'_, Result<u64, LedgerError>> {
        Box::pin(std::future::ready(Ok(self.checkpoint.size)))
    }

    fn append(&self, _expected: u64, _batch: Batch) -> Later<'_, Result<(), LedgerError>> {
        let said = "only its own house appends to a Record".to_owned();
        Box::pin(std::future::ready(Err(LedgerError::Storage(said))))
    }

    fn entries(&self, range: Range<u64>) -> Later<'_, Result<Vec<Vec<u8>>, LedgerError>> {
        Box::pin(self.range(range))
    }

    fn of_matter<'a>(
        &'a self,
        matter: &'a str,
        from: u64,
        rows_max: u32,
    ) -> Later<'a, Result<Vec<Row>, LedgerError>> {
        Box::pin(async move {
            let count = rows_max.min(ROWS_A_CALL);
            let rows = self
                .rows(&format!(
                    "/api/v1/entries?matter={matter}&from={from}&count={count}"
                ))
                .await?;
            let of_it = |row: &Row| {
                let entry = Entry::parse(&row.bytes).ok();
                entry.is_some_and(|entry| entry.open().is_some_and(|open| open.matter == matter))
            };
            if rows.iter().all(of_it) {
                return Ok(rows);
            }
            Err(damaged("an answer holds entries of another matter"))
        })
    }

    fn matters<'a>(&'a self, prefix: &'a str) -> Later<'a, Result<Vec<String>, LedgerError>> {
        Box::pin(self.all_names(prefix))
    }

    fn matter_from<'a>(&'a self, name: &'a str) -> Later<'a, Result<Option<String>, LedgerError>> {
        Box::pin(async move {
            let names = self.names(&format!("from={name}&count=1")).await?;
            Ok(names.into_iter().next())
        })
    }

    fn submissions<'a>(
        &'a self,
        ids: &'a [SubmissionId],
    ) -> Later<'a, Result<Vec<Entered>, LedgerError>> {
        Box::pin(async move {
            let mut found = Vec::new();
            for id in ids {
                let read = self
                    .node
                    .get(&format!("/api/v1/submissions/{id}"))
                    .await
                    .map_err(failed)?;
                if read.status == 404 {
                    continue;
                }
                let value: serde_json::Value =
                    serde_json::from_slice(&read.bytes).unwrap_or_default();
                let held = value
                    .get("entered")
                    .and_then(|list| list.get(0))
                    .cloned()
                    .unwrap_or_default();
                let number = |key: &str| held.get(key).and_then(serde_json::Value::as_u64);
                let (Some(first), Some(count)) = (number("first"), number("count")) else {
                    return Err(damaged("an answer does not say where a submission stands"));
                };
                let bytes = self
                    .range(first..first + 1)
                    .await?
                    .pop()
                    .unwrap_or_default();
                let entry = Entry::parse(&bytes).map_err(|error| damaged(&error.to_string()))?;
                let hash = entry.open().map(|open| open.submission.hash);
                let count = u32::try_from(count).unwrap_or(u32::MAX);
                found.push(Entered {
                    id: *id,
                    hash,
                    first,
                    count,
                });
            }
            Ok(found)
        })
    }

    fn hashes(&self, level: u8, range: Range<u64>) -> Later<'_, Result<Vec<Hash>, LedgerError>> {
        Box::pin(async move {
            let width = u64::from(WIDTH_MAX);
            let mut hashes = Vec::new();
            for index in range.start / width..range.end.div_ceil(width) {
                let tile = self.tile(level, index).await?;
                let before = index * width;
                let within = |number: u64| {
                    usize::try_from(number.saturating_sub(before)).unwrap_or(usize::MAX)
                };
                let from = within(range.start).min(tile.len());
                let to = within(range.end).min(tile.len());
                hashes.extend(tile.get(from..to).unwrap_or_default());
            }
            Ok(hashes)
        })
    }

    fn checkpoint(&self, size: u64) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        let own = (size == self.checkpoint.size).then(|| self.note.clone());
        Box::pin(std::future::ready(Ok(own)))
    }

    fn newest_checkpoint(&self) -> Later<'_, Result<Option<Vec<u8>>, LedgerError>> {
        Box::pin(std::future::ready(Ok(Some(self.note.clone()))))
    }

    fn closed(&self, _range: Range<u64>) -> Later<'_, Result<Vec<Closed>, LedgerError>> {
        // A house gives nobody elsewhere what is not open.
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn copy_to<'a>(&'a self, _file: &'a std::path::Path) -> Later<'a, Result<(), LedgerError>> {
        let said = "a house elsewhere keeps no file here".to_owned();
        Box::pin(std::future::ready(Err(LedgerError::Storage(said))))
    }
}

fn failed(error: Error) -> LedgerError {
    LedgerError::Storage(format!("{error} {}", error.detail).trim_end().to_owned())
}

fn damaged(said: &str) -> LedgerError {
    LedgerError::Damaged(said.to_owned())
}
