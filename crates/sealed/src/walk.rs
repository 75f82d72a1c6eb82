//! The files under the sources, in no order; links, devices, pipes and sockets are not in order.

use std::ffi::OsStr;
use std::fs::{self, FileType, ReadDir};
use std::path::{Path, PathBuf};

use record::package::listing::escape;

use crate::fault::Fault;

/// The deepest folder that is entered.
pub(crate) const DEPTH_MAX: usize = 500;

/// A file.
pub(crate) struct Found<'a> {
    /// Which of the sources it is under.
    pub(crate) source: usize,
    /// Its name under `data/`: the source's own last name, and the way from there, as the system's bytes.
    pub(crate) name: &'a [u8],
    /// Its size in bytes.
    pub(crate) bytes: u64,
}

/// A file or folder that is to be sealed.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    /// Its name under `data/`.
    pub(crate) name: Vec<u8>,
}

impl Source {
    /// Under its own last name; `.` is asked for its real one. A link stays a link with a slash behind it.
    pub(crate) fn of(path: &Path) -> Result<Source, Fault> {
        let path: PathBuf = path.components().collect();
        let name = last_name(&path)?;
        Ok(Source { path, name })
    }

    /// Each under its own.
    pub(crate) fn all(paths: &[PathBuf]) -> Result<Vec<Source>, Fault> {
        paths.iter().map(|path| Source::of(path)).collect()
    }
}

/// Takes each file; gives how many folders hold nothing.
pub(crate) fn walk(
    sources: &[Source],
    each: &mut dyn FnMut(&Found<'_>) -> Result<(), Fault>,
) -> Result<u64, Fault> {
    let mut empty_folders = 0;
    for (source, Source { path, name }) in sources.iter().enumerate() {
        let mut name = name.clone();
        let found =
            fs::symlink_metadata(path).map_err(|error| Fault::file("read", path, &error))?;
        if found.is_dir() {
            let mut walk = Walk {
                source,
                empty_folders: 0,
                each,
            };
            walk.folder(path, &mut name)?;
            empty_folders += walk.empty_folders;
        } else {
            check_type(path, found.file_type())?;
            each(&Found {
                source,
                name: &name,
                bytes: found.len(),
            })?;
        }
    }
    Ok(empty_folders)
}

fn last_name(path: &Path) -> Result<Vec<u8>, Fault> {
    let own = |path: &Path| {
        let name = path.file_name().map(OsStr::as_encoded_bytes);
        name.map(<[u8]>::to_vec)
    };
    if let Some(name) = own(path) {
        return Ok(name);
    }
    let real = path
        .canonicalize()
        .map_err(|error| Fault::file("read", path, &error))?;
    own(&real).ok_or_else(|| {
        let what = format!("`{}` has no name of its own", path.display());
        Fault::not_in_order(what, "Name a folder below it")
    })
}

struct Walk<'a> {
    source: usize,
    empty_folders: u64,
    each: &'a mut dyn FnMut(&Found<'_>) -> Result<(), Fault>,
}

struct Level {
    entries: ReadDir,
    path: PathBuf,
    name: usize,
    held: u64,
}

impl Walk<'_> {
    /// Goes down and up again without holding more than one open folder a level.
    fn folder(&mut self, path: &Path, name: &mut Vec<u8>) -> Result<(), Fault> {
        let mut levels = vec![level(path.to_owned(), name.len())?];
        while let Some(here) = levels.last_mut() {
            name.truncate(here.name);
            let Some(entry) = here.entries.next() else {
                self.empty_folders += u64::from(here.held == 0);
                levels.pop();
                continue;
            };
            let entry = entry.map_err(|error| Fault::file("read", &here.path, &error))?;
            here.held += 1;
            let path = entry.path();
            let kind = entry
                .file_type()
                .map_err(|error| Fault::file("read", &path, &error))?;
            name.push(b'/');
            name.extend(entry.file_name().as_encoded_bytes());
            if kind.is_dir() {
                if levels.len() >= DEPTH_MAX {
                    let what =
                        format!("`{}` is more than {DEPTH_MAX} folders deep", path.display());
                    return Err(Fault::not_in_order(
                        what,
                        "Seal a disk image of it, or a tar",
                    ));
                }
                levels.push(level(path, name.len())?);
                continue;
            }
            check_type(&path, kind)?;
            let found = entry
                .metadata()
                .map_err(|error| Fault::file("read", &path, &error))?;
            (self.each)(&Found {
                source: self.source,
                name,
                bytes: found.len(),
            })?;
        }
        Ok(())
    }
}

fn level(path: PathBuf, name: usize) -> Result<Level, Fault> {
    let entries = fs::read_dir(&path).map_err(|error| Fault::file("read", &path, &error))?;
    Ok(Level {
        entries,
        path,
        name,
        held: 0,
    })
}

pub(crate) fn check_type(path: &Path, kind: FileType) -> Result<(), Fault> {
    if kind.is_file() {
        return Ok(());
    }
    let what = format!(
        "`{}` is {} and not a file (Servanda: a package carries regular files alone)",
        escape(path.as_os_str().as_encoded_bytes()),
        type_name(kind)
    );
    Err(Fault::not_in_order(
        what,
        "Leave it out, or seal what it stands for as a file",
    ))
}

fn type_name(kind: FileType) -> &'static str {
    if kind.is_symlink() {
        return "a link";
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if kind.is_fifo() {
            return "a pipe";
        }
        if kind.is_socket() {
            return "a socket";
        }
        if kind.is_block_device() || kind.is_char_device() {
            return "a device";
        }
    }
    "of another kind"
}

/// The file of a name that the walk gave: below its source.
pub(crate) fn path_of(sources: &[Source], source: usize, name: &[u8]) -> Result<PathBuf, Fault> {
    let wrong =
        || Fault::not_in_order("a name cannot be spelled on this system", "Rename the file");
    let Source { path, name: own } = sources.get(source).ok_or_else(wrong)?;
    let below = name.get(own.len()..).ok_or_else(wrong)?;
    let Some(below) = below.strip_prefix(b"/") else {
        return Ok(path.clone());
    };
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        Ok(path.join(OsStr::from_bytes(below)))
    }
    #[cfg(not(unix))]
    {
        let below = std::str::from_utf8(below).map_err(|_| wrong())?;
        Ok(path.join(below))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(sources: &[PathBuf]) -> Result<(Vec<String>, u64), Fault> {
        let mut names = Vec::new();
        let sources = Source::all(sources)?;
        let empty = walk(&sources, &mut |found| {
            names.push(String::from_utf8_lossy(found.name).into_owned());
            assert!(path_of(&sources, found.source, found.name)?.is_file());
            Ok(())
        })?;
        names.sort();
        Ok((names, empty))
    }

    #[test]
    fn each_source_stands_under_its_own_name() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        fs::create_dir_all(at("case/a/b")).unwrap();
        fs::create_dir_all(at("case/empty/hollow")).unwrap();
        for name in ["case/x", "case/a/y", "case/a/b/z", "image.e01"] {
            fs::write(at(name), name).unwrap();
        }
        let (names, empty) = names(&[at("case"), at("image.e01")]).unwrap();
        assert_eq!(names, ["case/a/b/z", "case/a/y", "case/x", "image.e01"]);
        assert_eq!(empty, 1, "only the innermost holds nothing");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_not_in_order() {
        let place = tempfile::tempdir().unwrap();
        let case = place.path().join("case");
        fs::create_dir(&case).unwrap();
        let link = case.join("link\u{1b}[2J");
        std::os::unix::fs::symlink("/etc/passwd", &link).unwrap();
        let fault = names(std::slice::from_ref(&case)).unwrap_err();
        assert!(
            fault.what.contains("is a link") && fault.what.contains("%1B"),
            "{fault}"
        );
        assert!(
            names(std::slice::from_ref(&link))
                .unwrap_err()
                .what
                .contains("is a link")
        );
        fs::remove_file(&link).unwrap();
        let folder = case.join("folder");
        std::os::unix::fs::symlink(place.path(), &folder).unwrap();
        for spelled in ["folder", "folder/", "folder/."] {
            let fault = names(&[case.join(spelled)]).unwrap_err();
            assert!(fault.what.contains("is a link"), "{spelled}: {fault}");
        }
        fs::remove_file(&folder).unwrap();
        let socket = std::os::unix::net::UnixListener::bind(case.join("s")).unwrap();
        assert!(
            names(std::slice::from_ref(&case))
                .unwrap_err()
                .what
                .contains("is a socket")
        );
        drop(socket);
        fs::remove_file(case.join("s")).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            case.join("pipe"),
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RUSR,
            0,
        )
        .unwrap();
        assert!(names(&[case]).unwrap_err().what.contains("is a pipe"));
    }
}
