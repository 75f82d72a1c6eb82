//! Folders that nobody else can read, in which a package is made or opened before it stands where it belongs.
//!
//! A folder lies beside the target, on the same file system, and holds a locked file. After `kill -9` the lock is gone
//! and the folder is not: the next command finds it by its name and by its lock, removes it, and says so. Two commands
//! may be in one place at the same instant: the lock's file is the first thing in a folder and the last, whoever removes a
//! folder holds its lock, and whoever made one and then finds the lock's file gone was swept, and makes another.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use record::package::{ENVELOPE, PROOFS, PackageId, TAR_AGE};

use crate::fault::{Fault, Kind};
use crate::flush;
use crate::header::random;

const LOCK: &str = "lock";
/// Names the packages that were being moved into place.
const MOVING: &str = "moving";
/// How often a folder is made again that a sweep took.
const TRIES: u32 = 1000;

/// What a folder is for; its name begins accordingly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Sealing,
    Opening,
}

impl Purpose {
    fn prefix(self) -> &'static str {
        match self {
            Purpose::Sealing => ".servanda-sealing-",
            Purpose::Opening => ".servanda-opening-",
        }
    }
}

/// A folder of this process; removed when it is done with.
#[derive(Debug)]
pub(crate) struct Private {
    path: PathBuf,
    spools: AtomicU64,
    lock: Option<File>,
}

impl Private {
    /// Makes a folder inside another, which only this user can read.
    pub(crate) fn new(inside: &Path, purpose: Purpose) -> Result<Private, Fault> {
        for _ in 0..TRIES {
            let mut bytes = [0; 16];
            random(&mut bytes)?;
            let name = format!("{}{}", purpose.prefix(), PackageId::from_random(&bytes));
            let path = inside.join(name);
            let failed = |error: io::Error| Fault::file("made", &path, &error);
            folder(&path).map_err(failed)?;
            match locked(&path) {
                Ok(Some(lock)) => {
                    return Ok(Private {
                        path,
                        spools: AtomicU64::new(0),
                        lock: Some(lock),
                    });
                }
                Ok(None) => {}
                Err(error) => {
                    let _left = fs::remove_dir_all(&path);
                    return Err(failed(error));
                }
            }
        }
        let what = format!("a folder in `{}` is always removed", inside.display());
        let remedy = "Wait for the other commands that write there, or name another folder";
        Err(Fault::new(Kind::Machine, what, remedy))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A new file for what does not fit into memory.
    pub(crate) fn spool(&self) -> io::Result<File> {
        let number = self.spools.fetch_add(1, Ordering::Relaxed);
        new_file(&self.path.join(format!("spool-{number}")))
    }

    /// Says which packages are about to be moved out of the folder, so that half of one is never left; not after a loss of
    /// power either, where everything is flushed.
    pub(crate) fn is_moving(&self, packages: &[PackageId], flush: bool) -> io::Result<()> {
        let lines: String = packages
            .iter()
            .map(|package| format!("{package}\n"))
            .collect();
        let path = self.path.join(MOVING);
        fs::write(&path, lines)?;
        match flush {
            true => File::open(path)?.sync_all(),
            false => Ok(()),
        }
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // What cannot be removed now is found by the next command.
        let _left = self.lock.take().map(|lock| clear(&self.path, lock));
    }
}

/// Locks a folder that was just made; nothing where a sweep was quicker and has removed it.
fn locked(folder: &Path) -> io::Result<Option<File>> {
    let path = folder.join(LOCK);
    let lock = match new_file(&path) {
        Ok(lock) => lock,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    lock.lock()?;
    Ok(path.exists().then_some(lock))
}

/// Removes a folder whose lock is held.
fn clear(folder: &Path, lock: File) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == LOCK {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => fs::remove_dir_all(entry.path())?,
            false => fs::remove_file(entry.path())?,
        }
    }
    fs::remove_file(folder.join(LOCK))?;
    // Windows keeps a name until its file is closed.
    drop(lock);
    fs::remove_dir(folder)
}

/// A new folder that only this user can read.
pub(crate) fn folder(path: &Path) -> io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(path)
}

/// A new file that only this user can read.
pub(crate) fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}

/// Writes a file anew: beside its place first, opened there as it should be, then durable in its place in one step.
pub(crate) fn replace(
    path: &Path,
    begin: impl FnOnce(&Path) -> io::Result<File>,
    bytes: &[u8],
) -> Result<(), Fault> {
    let inside = parent(path);
    let private = Private::new(inside, Purpose::Sealing)?;
    let held = private.path().join("held");
    let written = begin(&held).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&held, path)?;
        flush::folder(inside)
    });
    written.map_err(|error| Fault::file("written", path, &error))
}

/// The folder that a path is in.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Removes what commands that were killed left in a folder; gives the names of what was removed.
pub(crate) fn sweep(inside: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(inside) else {
        return Vec::new();
    };
    let left = entries.filter_map(Result::ok).map(|entry| entry.path());
    left.filter(|path| is_private(path) && removed(inside, path))
        .collect()
}

fn is_private(path: &Path) -> bool {
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let ours = [Purpose::Sealing, Purpose::Opening]
        .iter()
        .filter_map(|purpose| name.strip_prefix(purpose.prefix()))
        .any(|rest| PackageId::parse(rest).is_ok());
    ours && path.symlink_metadata().is_ok_and(|found| found.is_dir())
}

/// Removes a folder that nobody holds.
fn removed(inside: &Path, left: &Path) -> bool {
    match File::open(left.join(LOCK)) {
        Ok(lock) if lock.try_lock().is_ok() => {
            undo_moving(inside, left);
            clear(left, lock).is_ok()
        }
        Ok(_) => false,
        // Killed before it had a lock, or after. Where it is only about to have one, it is not empty by then, or made again.
        Err(error) => error.kind() == io::ErrorKind::NotFound && fs::remove_dir(left).is_ok(),
    }
}

/// The sealed file is moved last: where it is missing, its envelope and proofs stand for nothing.
fn undo_moving(inside: &Path, left: &Path) {
    let moving = fs::read_to_string(left.join(MOVING)).unwrap_or_default();
    for package in moving
        .lines()
        .filter_map(|line| PackageId::parse(line).ok())
    {
        if !inside.join(format!("{package}{TAR_AGE}")).exists() {
            let _absent = fs::remove_file(inside.join(format!("{package}{ENVELOPE}")));
            let _absent = fs::remove_dir_all(inside.join(format!("{package}{PROOFS}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_living_folder_stays_and_a_dead_one_goes() {
        let place = tempfile::tempdir().unwrap();
        let living = Private::new(place.path(), Purpose::Opening).unwrap();
        assert!(sweep(place.path()).is_empty());
        assert!(living.path().is_dir());
        let dead = place
            .path()
            .join(format!(".servanda-sealing-{}", "a".repeat(26)));
        let others = [".servanda-sealing-x", ".servanda-other-aaaa", "kept"];
        fs::create_dir(&dead).unwrap();
        fs::write(dead.join(LOCK), "").unwrap();
        others
            .iter()
            .for_each(|name| fs::create_dir(place.path().join(name)).unwrap());
        assert_eq!(sweep(place.path()), vec![dead]);
        assert!(others.iter().all(|name| place.path().join(name).is_dir()));
        let path = living.path().to_owned();
        drop(living);
        assert!(!path.exists());
    }

    #[test]
    fn half_of_a_package_is_never_left() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        let (half, whole) = ("a".repeat(26), "b".repeat(26));
        for id in [&half, &whole] {
            fs::write(at(&format!("{id}{ENVELOPE}")), "{}").unwrap();
            fs::create_dir(at(&format!("{id}{PROOFS}"))).unwrap();
        }
        fs::write(at(&format!("{whole}{TAR_AGE}")), "").unwrap();
        let dead = at(&format!(".servanda-sealing-{}", "c".repeat(26)));
        fs::create_dir(&dead).unwrap();
        fs::write(dead.join(LOCK), "").unwrap();
        fs::write(dead.join(MOVING), format!("{half}\n{whole}\n")).unwrap();
        assert_eq!(sweep(place.path()).len(), 1);
        assert!(!at(&format!("{half}{ENVELOPE}")).exists());
        assert!(!at(&format!("{half}{PROOFS}")).exists());
        assert!(at(&format!("{whole}{ENVELOPE}")).exists());
    }

    #[test]
    fn commands_at_the_same_instant_leave_each_other_alone() {
        let place = tempfile::tempdir().unwrap();
        let over = AtomicU64::new(0);
        let made = || {
            for _ in 0..500 {
                let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
                folder.spool().unwrap();
                assert!(folder.path().is_dir());
                let path = folder.path().to_owned();
                drop(folder);
                assert!(!path.exists());
            }
        };
        std::thread::scope(|scope| {
            let making = [(); 4].map(|()| scope.spawn(made));
            scope.spawn(|| {
                while over.load(Ordering::Relaxed) == 0 {
                    sweep(place.path());
                }
            });
            let made = making.map(|making| making.join().is_ok());
            over.store(1, Ordering::Relaxed);
            assert_eq!(made, [true; 4]);
        });
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[test]
    fn whoever_was_killed_at_any_moment_is_swept() {
        let place = tempfile::tempdir().unwrap();
        let name = |letter: &str| format!(".servanda-sealing-{}", letter.repeat(26));
        let [unlocked, empty, full] = ["a", "b", "c"].map(|letter| place.path().join(name(letter)));
        for folder in [&unlocked, &empty, &full] {
            fs::create_dir(folder).unwrap();
        }
        fs::write(empty.join(LOCK), "").unwrap();
        fs::write(full.join(LOCK), "").unwrap();
        fs::write(full.join("spool-0"), "x").unwrap();
        fs::create_dir_all(full.join("bag/data")).unwrap();
        assert_eq!(sweep(place.path()).len(), 3);
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        let folder = Private::new(place.path(), Purpose::Sealing).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder.path()), 0o700);
        folder.spool().unwrap();
        assert_eq!(mode(&folder.path().join("spool-0")), 0o600);
    }
}
