//! Opening a house for reading, also where nothing may be written.

use super::House;
use crate::archive::FilesArchive;
use crate::clock::Clock;
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::ledger::{Ledger as _, LedgerError, SqliteLedger};
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl House {
    /// Opens the house of a home for reading. Needs no pen, and works beside one; where nothing may be
    /// written, it is read as it lies there.
    ///
    /// # Errors
    /// [`Kind::Home`] when there is no home, no Record in it, or one of another format.
    pub async fn open_reading(home: &Home) -> Result<Self, Error> {
        home.check()?;
        // SQLite keeps a file beside the Record in which readers and the pen agree, so this can fail
        // although the Record is whole.
        let beside = read(&home.record()).await;
        let (ledger, index) = match beside {
            Ok(ledger) => (ledger, Some(home.index())),
            Err(error) => (read_still(home).await.unwrap_or(Err(error.into()))?, None),
        };
        let archive = Arc::new(FilesArchive::open(&home.archive())?);
        let house = Self::over(Arc::new(ledger), archive, Clock::of_the_machine()).await?;
        Ok(match index {
            Some(index) => house.with_index(index),
            None => house,
        })
    }

    /// Opens the house of a home on which nobody writes, such as a backup. Nothing is written to it.
    ///
    /// # Errors
    /// As [`open_reading`](Self::open_reading); when the Record is not in its one file.
    pub async fn open_still(home: &Home) -> Result<Self, Error> {
        home.check()?;
        let ledger = match read_still(home).await {
            Some(ledger) => ledger?,
            None => read(&still(&home.record())).await?,
        };
        let archive = Arc::new(FilesArchive::open(&home.archive())?);
        Self::over(Arc::new(ledger), archive, Clock::of_the_machine()).await
    }
}

async fn read(file: &Path) -> Result<SqliteLedger, LedgerError> {
    let ledger = SqliteLedger::open_reading(file).await?;
    ledger.size().await?;
    Ok(ledger)
}

/// The Record as its one file holds it; `None` when that cannot be read either.
async fn read_still(home: &Home) -> Option<Result<SqliteLedger, Error>> {
    let ledger = read(&still(&home.record())).await.ok()?;
    let log = std::fs::metadata(home.file("record.sqlite-wal"));
    if log.is_ok_and(|log| log.len() > 0) {
        let folder = home.folder().display();
        return Some(Err(Error::new(
            Kind::Storage,
            format!(
                "the newest entries of the Record in {folder} stand in its write-ahead log, which cannot be read where nothing may be written"
            ),
            "End the house that wrote them, or read a copy of the home that you may write to",
        )));
    }
    Some(Ok(ledger))
}

/// The name under which SQLite opens a file that nobody changes (sqlite.org/uri.html).
fn still(file: &Path) -> PathBuf {
    let mut name = String::from("file:");
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => name.push(char::from(*byte)),
            _ if byte.is_ascii_alphanumeric() => name.push(char::from(*byte)),
            _ => name.push_str(&format!("%{byte:02X}")),
        }
    }
    name.push_str("?immutable=1");
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_signs_of_its_own_stays_one_name() {
        assert_eq!(
            still(Path::new("/a b/c?d%.sqlite")),
            Path::new("file:/a%20b/c%3Fd%25.sqlite?immutable=1")
        );
    }
}
