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
use record::checkpoint::Checkpoint;
use record::note::Note;
use record::verify::{self, Depth};
use std::path::Path;

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
/// When the folder is not empty, something cannot be copied, or the copy is not whole; then the
/// folder is not a backup and is left to be looked at.
pub async fn keep(home: &Home, folder: &Path, with_keys: bool) -> Result<Kept, Error> {
    let house = House::open_reading(home).await?;
    refuse_unless_empty(folder)?;
    let copy = Home::at(folder);
    copy.make_folders()?;
    house.ledger().copy_to(&copy.record()).await?;
    let contents = copy_archive(home, &copy).await?;
    copy_file(&home.config(), &copy.config())?;
    if with_keys {
        Seed::read(&home.house_key())?.write(&copy.house_key())?;
    }
    copy.write_format(FORMAT)?;
    Ok(Kept {
        size: check(&copy).await?.size,
        contents,
    })
}

/// Makes a home from a backup, checked first.
///
/// # Errors
/// [`Kind::Home`] when there is a home already; when it has signed more than the backup holds, that is
/// said. When the backup is not whole.
pub async fn bring_back(folder: &Path, home: &Home, key: Option<&Path>) -> Result<Kept, Error> {
    let backup = Home::at(folder);
    backup.check()?;
    let mark = check(&backup).await?;
    refuse_other_home(home, mark)?;
    home.make_folders()?;
    let house = House::open_reading(&backup).await?;
    // The mark first: a crash after it leaves a home that knows what was signed.
    mark_signed(home, mark)?;
    house.ledger().copy_to(&home.record()).await?;
    let contents = copy_archive(&backup, home).await?;
    copy_file(&backup.config(), &home.config())?;
    let key = key.map_or_else(|| backup.house_key(), Path::to_owned);
    if key.exists() {
        Seed::read(&key)?.write(&home.house_key())?;
    }
    // The format last: a crash before it leaves a folder that is no home yet.
    home.write_format(FORMAT)?;
    Ok(Kept {
        size: mark.size,
        contents,
    })
}

/// Checks a copied home as a stranger would, and marks what it has signed.
async fn check(copy: &Home) -> Result<Mark, Error> {
    let house = House::open_reading(copy).await?;
    let exported = copy.file("check");
    export(&house, &exported, &|_| ()).await?;
    let report = verify::record(&exported, None, Depth::Whole);
    let removed = std::fs::remove_dir_all(&exported);
    removed.map_err(|error| Error::file("removed", &exported, error))?;
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
    let mark = Mark {
        size: checkpoint.size,
        root: checkpoint.root,
    };
    mark_signed(copy, mark)?;
    Ok(mark)
}

/// Writes what was signed into a home's mark, unless that is newer.
fn mark_signed(home: &Home, mark: Mark) -> Result<(), Error> {
    let high_water = HighWater::open(&home.high_water())?;
    if high_water.read()?.is_none_or(|held| held.size < mark.size) {
        high_water.write(mark)?;
        high_water.flush()?;
    }
    Ok(())
}

/// A home is never set back behind what it has signed, and never overwritten.
fn refuse_other_home(home: &Home, backup: Mark) -> Result<(), Error> {
    let signed = if home.high_water().exists() {
        HighWater::open(&home.high_water())?.read()?
    } else {
        None
    };
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

fn copy_file(from: &Path, to: &Path) -> Result<(), Error> {
    if !from.exists() {
        return Ok(());
    }
    let content = std::fs::read(from).map_err(|error| Error::file("read", from, error))?;
    crate::home::durable::write(to, &content, crate::home::durable::Mode::Public)
        .map_err(|error| Error::file("written", to, error))
}
