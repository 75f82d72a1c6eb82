//! A copy of the home, taken while the house runs, and a home made from it.
//!
//! Order of a backup: the ledger at one moment first, then the archive. Content is kept before any
//! entry names it, so the archive then holds everything that the copied ledger names.
//!
//! Trust: whoever can write a backup can make it useless, and the check before it is used says so;
//! whoever can read one reads what the home held, and with the key can sign as the house.

use crate::archive::{Archive as _, FilesArchive};
use crate::error::{Error, Kind};
use crate::export::export;
use crate::home::{FORMAT, HighWater, Home, Mark};
use crate::house::House;
use crate::keys::Seed;
use crate::people::Roster;
use record::checkpoint::Checkpoint;
use record::note::Note;
use record::verify::{self, Depth};
use std::path::{Path, PathBuf};

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// How many entries.
    pub size: u64,
    /// How many files of content.
    pub contents: usize,
}

/// Copies a home into a folder that is new or empty, and checks the copy.
///
/// # Errors
/// When the folder is not empty or lies in the home, something cannot be copied, or the copy is not
/// whole; then the folder is not a backup and is left to be looked at.
pub async fn keep(home: &Home, folder: &Path, with_keys: bool) -> Result<Kept, Error> {
    let house = House::open_reading(home).await?;
    refuse_within(home, folder)?;
    refuse_unless_empty(folder)?;
    let copy = Home::at(folder);
    copy.make_folders()?;
    // The mark first: the Record is never behind it, unless it was set back, and then the copy says so.
    let signed = held_mark(home);
    house.ledger().copy_to(&copy.record()).await?;
    let contents = copy_archive(home, &copy).await?;
    copy_roster(home, &copy).await?;
    copy_file(&home.config(), &copy.config())?;
    if with_keys {
        Seed::read(&home.house_key())?.write(&copy.house_key())?;
        if let Ok(before) = Seed::read(&home.key_before()) {
            before.write(&copy.key_before())?;
        }
    }
    copy.write_format(FORMAT)?;
    let mark = check(&copy, &copy.file("check")).await?;
    mark_signed(&copy, mark)?;
    if let Some(signed) = signed {
        mark_signed(&copy, signed)?;
    }
    Ok(Kept {
        size: mark.size,
        contents,
    })
}

/// Makes a home from a backup, checked first. Nothing is written to the backup.
///
/// # Errors
/// [`Kind::Home`] when there is a home already; when it has signed more than the backup holds, that is
/// said. When the backup is not whole.
pub async fn bring_back(folder: &Path, home: &Home, key: Option<&Path>) -> Result<Kept, Error> {
    let backup = Home::at(folder);
    refuse_other_folder(&backup)?;
    let damaged = |error: Error| damaged(folder, &error);
    let key = match key {
        Some(key) => Some(Seed::read(key)?),
        None if backup.house_key().exists() => Some(kept_key(&backup)?),
        None => None,
    };
    let exported = beside(home)?;
    let mark = check(&backup, &exported).await.map_err(damaged)?;
    refuse_other_home(home, mark)?;
    home.make_folders()?;
    let house = House::open_still(&backup).await.map_err(damaged)?;
    // The mark first: a crash after it leaves a home that knows what was signed.
    mark_signed(home, mark)?;
    if let Some(signed) = held_mark(&backup) {
        mark_signed(home, signed)?;
    }
    house.ledger().copy_to(&home.record()).await?;
    let contents = copy_archive(&backup, home).await?;
    // Nothing is written to the backup, where the roster is in its one file.
    let secret = crate::home::durable::Mode::Secret;
    copy_file_as(&backup.roster(), &home.roster(), secret)?;
    copy_file(&backup.config(), &home.config())?;
    if let Some(key) = key {
        key.write(&home.house_key())?;
    }
    if let Ok(before) = Seed::read(&backup.key_before()) {
        before.write(&home.key_before())?;
    }
    // The format last: a crash before it leaves a folder that is no home yet.
    home.write_format(FORMAT)?;
    Ok(Kept {
        size: mark.size,
        contents,
    })
}

/// Checks a copied home as a stranger would, by an export to the folder `exported`; gives what the
/// copy has signed.
async fn check(copy: &Home, exported: &Path) -> Result<Mark, Error> {
    let house = House::open_still(copy).await?;
    let written = export(&house, exported, &|_| ()).await;
    let report = written.map(|_| verify::record(exported, None, Depth::Whole));
    if exported.exists() {
        let removed = std::fs::remove_dir_all(exported);
        removed.map_err(|error| Error::file("removed", exported, error))?;
    }
    let report = report?;
    if !report.passes() {
        let what = format!("the copy in {} is not whole", copy.folder().display());
        let remedy = "Do not rely on it; check the disk and copy again";
        return Err(Error::new(Kind::Storage, what, remedy).detail(report.text()));
    }
    let note = Note::parse(&house.checkpoint().await?).ok();
    let checkpoint = note.and_then(|note| Checkpoint::parse(&note.text).ok());
    let checkpoint = checkpoint.ok_or_else(|| {
        let what = format!("the copy in {} has no checkpoint", copy.folder().display());
        Error::new(Kind::Storage, what, "Copy again")
    })?;
    Ok(Mark {
        size: checkpoint.size,
        root: checkpoint.root,
    })
}

fn kept_key(backup: &Home) -> Result<Seed, Error> {
    Seed::read(&backup.house_key()).map_err(|error| match error.kind {
        // One that others can read is mended on the spot.
        Kind::Home => error,
        _ => damaged(backup.folder(), &error),
    })
}

/// A folder that is not there, beside the home that is made.
fn beside(home: &Home) -> Result<PathBuf, Error> {
    let folder = home.folder();
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".check");
    let parent = folder.parent().unwrap_or(Path::new(""));
    if !parent.as_os_str().is_empty() {
        std::fs::create_dir_all(parent).map_err(|error| Error::file("made", parent, error))?;
    }
    Ok(folder.with_file_name(name))
}

fn damaged(folder: &Path, error: &Error) -> Error {
    let what = format!(
        "the backup in {} is damaged and was not used",
        folder.display()
    );
    let remedy = "Restore another one; this one was left as it is";
    let detail = if error.detail.is_empty() {
        &error.what
    } else {
        &error.detail
    };
    Error::new(Kind::Storage, what, remedy).detail(detail)
}

/// The newest mark that a home holds; none when it is lost.
fn held_mark(home: &Home) -> Option<Mark> {
    HighWater::held_in(&home.high_water())
}

/// Writes what was signed into a home's mark, unless that is newer.
fn mark_signed(home: &Home, mark: Mark) -> Result<(), Error> {
    let held = held_mark(home);
    if held.is_none() {
        HighWater::make(&home.high_water(), mark)?;
    }
    if held.is_some_and(|held| held.size < mark.size) {
        let high_water = HighWater::open(&home.high_water())?;
        high_water.write(mark)?;
        high_water.flush()?;
    }
    Ok(())
}

/// A home is never set back behind what it has signed, and never overwritten.
fn refuse_other_home(home: &Home, backup: Mark) -> Result<(), Error> {
    let signed = held_mark(home);
    if let Some(signed) = signed.filter(|signed| signed.size > backup.size) {
        return Err(Error::new(
            Kind::Home,
            format!(
                "the home {} has signed {} entries and the backup holds {}, so restoring it would set the Record back",
                home.folder().display(),
                signed.size,
                backup.size
            ),
            "Restore a newer backup, or restore this one into a new folder to read it",
        ));
    }
    if home.is_made() || home.record().exists() {
        return Err(Error::new(
            Kind::Home,
            format!("there is a home in {} already", home.folder().display()),
            "Name a new folder with `--home`",
        ));
    }
    Ok(())
}

/// What is restored is a backup, of a format that this program reads.
fn refuse_other_folder(backup: &Home) -> Result<(), Error> {
    if !backup.is_made() {
        let what = format!("there is no backup in {}", backup.folder().display());
        let remedy = "Name the folder that `servanda backup` wrote";
        return Err(Error::new(Kind::Usage, what, remedy).exit_with(1));
    }
    backup.check()?;
    if backup.archive().is_dir() {
        return Ok(());
    }
    let lost = Error::new(Kind::Storage, "its folder `archive` is missing", "");
    Err(damaged(backup.folder(), &lost))
}

/// A backup within the home would be lost with it, and be copied into the next.
fn refuse_within(home: &Home, folder: &Path) -> Result<(), Error> {
    let wrong = |error| Error::file("found", home.folder(), error);
    let home = home.folder().canonicalize().map_err(wrong)?;
    let named = std::path::absolute(folder).map_err(wrong)?;
    let there = named
        .ancestors()
        .find_map(|above| above.canonicalize().ok());
    if there.is_some_and(|there| there.starts_with(&home)) {
        let what = format!("the folder {} lies in the home itself", folder.display());
        let remedy = "Name one outside of it, best on another disk";
        return Err(Error::new(Kind::Usage, what, remedy));
    }
    Ok(())
}

fn refuse_unless_empty(folder: &Path) -> Result<(), Error> {
    match std::fs::read_dir(folder).map(|mut files| files.next().is_none()) {
        Ok(false) => Err(Error::new(
            Kind::Usage,
            format!("the folder {} is not empty", folder.display()),
            "Name a new or an empty folder for each backup",
        )),
        _ => Ok(()),
    }
}

async fn copy_archive(from: &Home, to: &Home) -> Result<usize, Error> {
    let (from, to) = (
        FilesArchive::open(&from.archive())?,
        FilesArchive::open(&to.archive())?,
    );
    let names = from.names().await?;
    for name in &names {
        if let Some(content) = from.read(*name).await? {
            to.keep(content).await?;
        }
    }
    Ok(names.len())
}

/// Who people are is copied too: without it nobody signs in with the passkey they have.
async fn copy_roster(from: &Home, to: &Home) -> Result<(), Error> {
    if !from.roster().exists() {
        return Ok(());
    }
    let roster = Roster::open(&from.roster()).await?;
    let copied = roster.copy_to(&to.roster()).await;
    roster.close().await;
    Ok(copied?)
}

fn copy_file(from: &Path, to: &Path) -> Result<(), Error> {
    copy_file_as(from, to, crate::home::durable::Mode::Public)
}

fn copy_file_as(from: &Path, to: &Path, mode: crate::home::durable::Mode) -> Result<(), Error> {
    if !from.exists() {
        return Ok(());
    }
    let content = std::fs::read(from).map_err(|error| Error::file("read", from, error))?;
    crate::home::durable::write(to, &content, mode)
        .map_err(|error| Error::file("written", to, error))
}
