//! Files that are there whole after a crash, or not at all.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The owner alone (0600).
    Secret,
    /// Anyone whom the folder lets in (0644).
    Public,
}

impl Mode {
    const fn bits(self) -> u32 {
        match self {
            Self::Secret => 0o600,
            Self::Public => 0o644,
        }
    }
}

/// Writes a file durably: when this returns, its name leads to the whole content also after the
/// power was cut. What stood under the name before is replaced at once.
///
/// # Errors
/// What the file system says; the name then leads to the old content or the new, never to a part.
pub fn write(file: &Path, content: &[u8], mode: Mode) -> io::Result<()> {
    let beside = beside(file)?;
    let written = write_new(&beside, content, mode)
        // Until here a crash leaves only the file beside, which nothing reads.
        .and_then(|()| std::fs::rename(&beside, file))
        // From here on the name leads to the new content; the folder is flushed so that it stays so.
        .and_then(|()| sync_folder(file));
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

fn write_new(file: &Path, content: &[u8], mode: Mode) -> io::Result<()> {
    let mut opened = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode.bits())
        .open(file)?;
    opened.set_permissions(Permissions::from_mode(mode.bits()))?;
    opened.write_all(content)?;
    opened.sync_all()
}

/// A hidden name in the same folder, used by no one else.
fn beside(file: &Path) -> io::Result<PathBuf> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let name = file.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let hidden = format!(
        ".{}.{}.{number}",
        name.to_string_lossy(),
        std::process::id()
    );
    Ok(file.with_file_name(hidden))
}

/// Makes a file durable that something else wrote: its content and its name.
///
/// # Errors
/// What the file system says.
pub fn sync(file: &Path) -> io::Result<()> {
    File::open(file)?.sync_all()?;
    sync_folder(file)
}

/// Flushes the folder that holds a file, so that its name is durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_content_replaces_the_old_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("name");
        write(&file, b"old, and longer", Mode::Public).unwrap();
        write(&file, b"new", Mode::Secret).unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"new");
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failure_leaves_the_old_content() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("name");
        std::fs::create_dir(&file).unwrap();
        assert!(write(&file, b"new", Mode::Public).is_err());
        assert!(file.is_dir());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
