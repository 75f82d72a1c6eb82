//! The Record taken away: a folder that a stranger checks with nothing but the files.
//!
//! It is written beside its place and put there whole, so a folder of that name is an export or is
//! not there.

use crate::desk::read_entry;
use crate::error::{Error, Kind};
use crate::house::House;
use crate::ledger::Row;
use record::checkpoint::Checkpoint;
use record::export::{CHECKPOINT, Folder, NotExported, Writer};
use record::note::Note;
use record::{Hash, Value};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Entries read at once.
const ENTRIES_A_READ: u64 = 1024;
/// A checkpoint is a few lines.
const CHECKPOINT_BYTES_MAX: usize = 64 * 1024;

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exported {
    /// How many entries.
    pub size: u64,
    /// How many files of content.
    pub contents: usize,
}

/// Exports the Record as its newest checkpoint has it, with the content that its open acts name.
/// `progress` hears how many entries are done.
///
/// # Errors
/// When the folder holds anything but an older export of this Record, or cannot be written.
pub async fn export(
    house: &House,
    folder: &Path,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Exported, Error> {
    let note = house.checkpoint().await?;
    let note = Note::parse(&note).map_err(|error| not_exported(folder, &error))?;
    let checkpoint = Checkpoint::parse(&note.text).map_err(|error| not_exported(folder, &error))?;
    let older = is_older(folder, &checkpoint)?;
    let beside = beside(folder);
    if beside.exists() {
        // Left by an export that was broken off.
        std::fs::remove_dir_all(&beside).map_err(|error| Error::file("removed", &beside, error))?;
    }
    let exported = write(house, &beside, &note, checkpoint.size, progress).await?;
    put_in_place(&beside, folder, older)?;
    Ok(exported)
}

async fn write(
    house: &House,
    folder: &Path,
    note: &Note,
    size: u64,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Exported, Error> {
    let wrong = |error: NotExported| not_exported(folder, &error);
    let mut writer = Writer::create(folder).map_err(wrong)?;
    let mut named = BTreeSet::new();
    let mut from = 0;
    while from < size {
        let to = size.min(from + ENTRIES_A_READ);
        for (index, bytes) in (from..).zip(house.ledger().entries(from..to).await?) {
            writer.entry(&bytes).map_err(wrong)?;
            let entry = read_entry(&Row { index, bytes })?;
            if let Some(open) = entry.open() {
                contents(&open.act, &mut named);
            }
        }
        from = to;
        progress(from);
    }
    let mut kept = 0;
    for name in named {
        let content = house.content(name).await?.ok_or_else(|| lost(name))?;
        writer
            .content(&name, &mut content.as_slice())
            .map_err(wrong)?;
        kept += 1;
    }
    // The key that signs now comes first.
    let keys: Vec<_> = house.keys().all().iter().rev().cloned().collect();
    writer.finish(note, &keys).map_err(wrong)?;
    Ok(Exported {
        size,
        contents: kept,
    })
}

fn lost(name: Hash) -> Error {
    let what = format!("the Record names content {name}, which the archive does not hold");
    Error::new(
        Kind::Storage,
        what,
        "Put the file back into the home's archive from a backup, and export again",
    )
}

/// Every `{"sha256":…,"size":…,"media":…}` in an act names content.
fn contents(value: &Value, named: &mut BTreeSet<Hash>) {
    match value {
        Value::Object(members) => {
            if let (Some(Value::Text(hash)), Some(_)) = (members.get("sha256"), members.get("size"))
            {
                named.extend(Hash::from_hex(hash).ok());
            }
            members.values().for_each(|member| contents(member, named));
        }
        Value::List(values) => values.iter().for_each(|value| contents(value, named)),
        _ => {}
    }
}

/// Whether the folder holds an older export of the same Record; anything else in it is an error.
fn is_older(folder: &Path, newest: &Checkpoint) -> Result<bool, Error> {
    let empty = match std::fs::read_dir(folder) {
        Ok(mut files) => files.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(Error::file("read", folder, error)),
    };
    if empty {
        return Ok(false);
    }
    let held = Folder::at(folder)
        .read(CHECKPOINT, CHECKPOINT_BYTES_MAX)
        .ok();
    let held = held.and_then(|bytes| Note::parse(&bytes).ok());
    let held = held.and_then(|note| Checkpoint::parse(&note.text).ok());
    match held {
        Some(held) if held.origin == newest.origin && held.size <= newest.size => Ok(true),
        Some(held) if held.origin == newest.origin => Err(Error::new(
            Kind::Usage,
            format!(
                "the export in {} is newer than this Record",
                folder.display()
            ),
            "Export to another folder, and find out which of the two was set back",
        )),
        _ => Err(Error::new(
            Kind::Usage,
            format!(
                "the folder {} holds something else than an export of this Record",
                folder.display()
            ),
            "Name a new or an empty folder",
        )),
    }
}

fn put_in_place(beside: &Path, folder: &Path, older: bool) -> Result<(), Error> {
    let wrong = |error| Error::file("written", folder, error);
    if older {
        let old = with_suffix(folder, "old");
        std::fs::rename(folder, &old).map_err(wrong)?;
        std::fs::rename(beside, folder).map_err(wrong)?;
        return std::fs::remove_dir_all(&old).map_err(|error| Error::file("removed", &old, error));
    }
    if folder.exists() {
        std::fs::remove_dir(folder).map_err(wrong)?;
    }
    std::fs::rename(beside, folder).map_err(wrong)
}

fn beside(folder: &Path) -> PathBuf {
    with_suffix(folder, "part")
}

/// `a/b` becomes `a/b.part`.
fn with_suffix(folder: &Path, suffix: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    folder.with_file_name(name)
}

fn not_exported(folder: &Path, error: &dyn std::fmt::Display) -> Error {
    let what = format!("the Record could not be exported to {}", folder.display());
    Error::new(Kind::Storage, what, "Check the disk and try again").detail(error)
}
