//! `home/format`: one number. A newer program upgrades, after saying so, and keeps a copy; an older
//! program refuses.

use super::{Home, durable};
use crate::error::{Error, Kind};
use std::io;
use std::path::Path;

/// The format that this program writes.
pub const FORMAT: u32 = 1;

/// A step from one format to the next: its first number, and what it does.
pub(super) type Upgrade = (u32, fn(&Home) -> Result<(), Error>);

/// The steps that this program knows, oldest first. Format 1 is the first there is.
pub(super) const UPGRADES: &[Upgrade] = &[];

pub(super) fn write(home: &Home, format: u32) -> Result<(), Error> {
    let file = home.file("format");
    durable::write(
        &file,
        format!("{format}\n").as_bytes(),
        durable::Mode::Public,
    )
    .map_err(|error| Error::file("written", &file, error))
}

pub(super) fn read(home: &Home) -> Result<u32, Error> {
    let file = home.file("format");
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(not_made(home)),
        Err(error) => return Err(Error::file("read", &file, error)),
    };
    text.trim_end().parse().map_err(|error| {
        let what = format!("`{}` does not hold a number", file.display());
        let remedy = "Restore the home from a backup with `servanda restore`";
        Error::new(Kind::Home, what, remedy).detail(error)
    })
}

pub(super) fn not_made(home: &Home) -> Error {
    Error::new(
        Kind::Home,
        format!("there is no home in {}", home.folder().display()),
        "Make one with `servanda init`, or name another folder with `--home`",
    )
}

/// Checks that the home is of the format that this program reads.
pub(super) fn check(home: &Home) -> Result<(), Error> {
    let found = read(home)?;
    upgradable(found, FORMAT, UPGRADES)?;
    if found < FORMAT {
        return Err(Error::new(
            Kind::Home,
            format!("this home is of format {found} and this program reads format {FORMAT}"),
            "Run `servanda serve` once, which upgrades it and keeps a copy",
        ));
    }
    not_newer(found, FORMAT)
}

/// Whether every step to the format `own` is known.
fn upgradable(found: u32, own: u32, upgrades: &[Upgrade]) -> Result<(), Error> {
    let known = |format| upgrades.iter().any(|(from, _)| *from == format);
    match (found..own).find(|format| !known(*format)) {
        None => Ok(()),
        Some(format) => Err(Error::new(
            Kind::Home,
            format!(
                "this home is of format {found}, and this program does not know how to upgrade format {format}"
            ),
            "Upgrade it with an earlier version of Servanda first",
        )),
    }
}

fn not_newer(found: u32, own: u32) -> Result<(), Error> {
    if found <= own {
        return Ok(());
    }
    Err(Error::new(
        Kind::Home,
        format!(
            "this home is of format {found}, made by a newer Servanda; this one knows format {own}"
        ),
        "Use that version or a later one",
    ))
}

/// Brings a home to the format `own`, step by step.
pub(super) fn open(home: &Home, own: u32, upgrades: &[Upgrade]) -> Result<(), Error> {
    let found = read(home)?;
    not_newer(found, own)?;
    upgradable(found, own, upgrades)?;
    if found == own {
        return Ok(());
    }
    let copy = home.file(&format!("before-format-{own}"));
    tracing::warn!(
        "this home is of format {found}; it is upgraded to format {own}, and a copy is kept in {}",
        copy.display()
    );
    // A crash while copying leaves no folder of that name, so the next start copies again. A crash
    // after it leaves the old number, so the next start takes each step again: a step must be one
    // that can be taken twice.
    if !copy.exists() {
        keep_copy(home, &copy).map_err(|error| Error::file("copied", &copy, error))?;
    }
    for format in found..own {
        for (_, upgrade) in upgrades.iter().filter(|(from, _)| *from == format) {
            upgrade(home)?;
        }
        // A crash here repeats nothing that is done.
        write(home, format + 1)?;
    }
    Ok(())
}

/// Copies everything but the archive, which never changes, and the index, which is folded again.
fn keep_copy(home: &Home, copy: &Path) -> io::Result<()> {
    let beside = copy.with_extension("part");
    if beside.exists() {
        std::fs::remove_dir_all(&beside)?;
    }
    super::private_folder(&beside)?;
    super::private_folder(&beside.join("keys"))?;
    let files = [
        "format",
        "servanda.toml",
        "record.sqlite",
        "record.sqlite-wal",
        "high-water",
        "keys/house.key",
    ];
    for name in files {
        let file = home.file(name);
        if file.exists() {
            std::fs::copy(&file, beside.join(name))?;
            std::fs::File::open(beside.join(name))?.sync_all()?;
        }
    }
    std::fs::rename(&beside, copy)?;
    durable::sync_folder(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home_of_format(format: u32) -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        home.make().unwrap();
        std::fs::write(home.record(), b"the Record").unwrap();
        write(&home, format).unwrap();
        (folder, home)
    }

    #[test]
    fn an_older_home_is_upgraded_step_by_step_and_a_copy_is_kept() {
        let (_folder, home) = home_of_format(1);
        let steps: &[Upgrade] = &[
            (1, |home| {
                std::fs::write(home.file("second"), b"").unwrap();
                Ok(())
            }),
            (2, |home| {
                assert!(home.file("second").exists());
                std::fs::write(home.record(), b"the Record, differently kept").unwrap();
                Ok(())
            }),
        ];
        open(&home, 3, steps).unwrap();
        assert_eq!(read(&home), Ok(3));
        let copy = home.file("before-format-3");
        assert_eq!(
            std::fs::read(copy.join("record.sqlite")).unwrap(),
            b"the Record"
        );
        assert_eq!(std::fs::read(copy.join("format")).unwrap(), b"1\n");
        assert!(copy.join("keys/house.key").exists());
    }

    #[test]
    fn a_step_that_fails_is_taken_again_from_there() {
        let (_folder, home) = home_of_format(1);
        let full: &[Upgrade] = &[
            (1, |_| Ok(())),
            (2, |_| {
                Err(Error::new(Kind::Storage, "the disk is full", "Make room"))
            }),
        ];
        assert!(open(&home, 3, full).is_err());
        assert_eq!(read(&home), Ok(2));
        let mended: &[Upgrade] = &[(2, |_| Ok(()))];
        open(&home, 3, mended).unwrap();
        assert_eq!(read(&home), Ok(3));
    }

    #[test]
    fn a_newer_home_is_refused_in_two_sentences() {
        let (_folder, home) = home_of_format(FORMAT + 1);
        for refused in [check(&home), open(&home, FORMAT, UPGRADES)] {
            let words = refused.unwrap_err().to_string();
            assert_eq!(
                words,
                "this home is of format 2, made by a newer Servanda; this one knows format 1. \
                 Use that version or a later one."
            );
        }
    }

    #[test]
    fn an_older_home_is_not_read_before_it_is_upgraded() {
        let (_folder, home) = home_of_format(0);
        let said = check(&home).unwrap_err();
        assert_eq!(
            said.to_string(),
            "this home is of format 0, and this program does not know how to upgrade format 0. \
             Upgrade it with an earlier version of Servanda first."
        );
        assert_eq!(open(&home, FORMAT, UPGRADES), Err(said));
        assert!(!home.file("before-format-1").exists(), "nothing was begun");
    }

    #[test]
    fn no_home_and_no_number_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert!(check(&home).unwrap_err().what.contains("there is no home"));
        std::fs::write(home.file("format"), b"one\n").unwrap();
        assert!(
            check(&home)
                .unwrap_err()
                .what
                .contains("does not hold a number")
        );
    }
}
