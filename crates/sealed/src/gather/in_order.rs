//! Walking the sources in the order of the package, so that nothing has to be sorted but the names of one folder.
//!
//! Two paths meet in one case only where two names of one folder do. So where no folder holds such names, and every name
//! is safe, each file has its own path and stands where the walk finds it. Else this gives up, and the files are sorted.

use std::fs;
#[cfg(unix)]
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use record::package::path::{DATA, check_name, folded, is_neutral};

use super::Gathered;
use super::row::{Rows, row_onto};
use crate::fault::Fault;
use crate::private::Private;
use crate::produce::changed;
use crate::stream::{stopped, take, workers};
use crate::walk::{DEPTH_MAX, Source, check_type};

/// The most bytes of names that are held at a time, of one folder and those above it.
const HELD_MAX: usize = 12 << 20;
/// The files that are handed on at a time.
const BATCH: usize = 512;
/// The batches that wait.
const WAITING: usize = 8;

/// Some files of one folder, in their order.
struct Batch {
    source: usize,
    folder: PathBuf,
    /// The folder's name under `data/`, with a slash at its end; empty where the file is a source itself.
    prefix: Vec<u8>,
    names: Names,
}

/// Names, those of folders with a slash at their end.
#[derive(Default)]
struct Names {
    held: Vec<u8>,
    ends: Vec<usize>,
}

impl Names {
    fn push(&mut self, name: &[u8]) {
        self.held.extend(name);
        self.ends.push(self.held.len());
    }

    fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.from(0)
    }

    /// The names from one on.
    fn from(&self, first: usize) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(first..).unwrap_or_default();
        let before = first
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let begins = std::iter::once(before.unwrap_or(&0)).chain(ends);
        begins
            .zip(ends)
            .map(|(begin, end)| self.held.get(*begin..*end).unwrap_or_default())
    }

    /// In the order in which paths stand: a folder where its slash puts it.
    fn sorted(&self) -> Names {
        let mut names: Vec<&[u8]> = self.iter().collect();
        names.sort_unstable();
        let mut sorted = Names::default();
        sorted.held.reserve(self.held.len());
        sorted.ends.reserve(self.ends.len());
        names.into_iter().for_each(|name| sorted.push(name));
        sorted
    }

    fn held(&self) -> usize {
        self.held.len() + self.ends.len() * size_of::<usize>()
    }

    /// Whether every name is safe and no two are one where cases are not told apart; those of one folder are not equal.
    fn are_apart(&self, of_one_folder: bool) -> bool {
        let names = || {
            let texts = self.iter().map(std::str::from_utf8);
            texts.map(|text| text.map(|name| name.strip_suffix('/').unwrap_or(name)))
        };
        if !names().all(|name| name.is_ok_and(|name| check_name(name).is_ok())) {
            return false;
        }
        let lower = |byte: &u8| byte.is_ascii() && !byte.is_ascii_uppercase();
        if of_one_folder && self.held.iter().all(lower) {
            return true;
        }
        let mut folds: Vec<String> = names().flatten().map(folded).collect();
        folds.sort_unstable();
        folds.windows(2).all(|pair| pair.first() != pair.last())
    }
}

/// A batch, and who waits for what it comes to.
type Asked = (Batch, SyncSender<Result<Looked, Fault>>);
/// Where it will come.
type Awaited = Receiver<Result<Looked, Fault>>;

/// What a batch came to.
#[derive(Default)]
struct Looked {
    rows: Vec<u8>,
    count: u64,
    bytes: u64,
}

/// Finds every file, where the names allow it: one thread reads the names of folders, the others look at the files.
pub(super) fn in_order(
    sources: &[Source],
    folder: &Private,
    longest: usize,
) -> Result<Option<Gathered>, Fault> {
    let spool = |error: io::Error| Fault::file("written", folder.path(), &error);
    let (to_look, looking) = sync_channel(WAITING);
    let (to_list, listing) = sync_channel(WAITING);
    let looking = Arc::new(Mutex::new(looking));
    thread::scope(|scope| {
        let walked = scope.spawn(move || walk(sources, longest, to_look, to_list));
        for _ in 0..workers() {
            let looking = Arc::clone(&looking);
            scope.spawn(move || look_at_all(&looking));
        }
        drop(looking);
        let mut rows = Rows::new(folder).map_err(spool)?;
        let listed = list(&listing, &mut rows, &spool);
        drop(listing);
        let walked = walked.join().unwrap_or_else(|_| Err(stopped()));
        let (count, bytes) = listed?;
        let Some(empty_folders) = walked? else {
            return Ok(None);
        };
        Ok(Some(Gathered {
            rows: rows.finish().map_err(spool)?,
            count,
            bytes,
            renamed: 0,
            empty_folders,
        }))
    })
}

/// Writes the rows in their order.
fn list(
    awaited: &Receiver<Awaited>,
    rows: &mut Rows,
    spool: &dyn Fn(io::Error) -> Fault,
) -> Result<(u64, u64), Fault> {
    let (mut count, mut bytes) = (0, 0);
    for awaited in awaited {
        let looked = awaited.recv().map_err(|_| stopped())??;
        rows.put(&looked.rows).map_err(spool)?;
        count += looked.count;
        bytes += looked.bytes;
    }
    Ok((count, bytes))
}

fn look_at_all(asked: &Arc<Mutex<Receiver<Asked>>>) {
    while let Some((batch, answer)) = take(asked) {
        // Nobody waits any more when something else went wrong.
        let _unheard = answer.send(look(&batch));
    }
}

/// Looks at each file: its size, and that it still is one.
fn look(batch: &Batch) -> Result<Looked, Fault> {
    let mut looked = Looked::default();
    let sizes = Sizes::of(&batch.folder)?;
    for name in batch.names.iter() {
        let bytes = sizes.of_file(&batch.folder, name)?;
        let path = [DATA.as_bytes(), &batch.prefix, name];
        let made = row_onto(&mut looked.rows, batch.source, bytes, path, b"");
        made.map_err(|error| Fault::file("read", &batch.folder, &error))?;
        looked.count += 1;
        looked.bytes += bytes;
    }
    Ok(looked)
}

/// Asks for sizes by names in one folder.
struct Sizes {
    #[cfg(unix)]
    folder: File,
}

impl Sizes {
    #[cfg(unix)]
    fn of(folder: &Path) -> Result<Sizes, Fault> {
        let opened = File::open(folder).map_err(|error| Fault::file("read", folder, &error))?;
        Ok(Sizes { folder: opened })
    }

    #[cfg(unix)]
    fn of_file(&self, folder: &Path, name: &[u8]) -> Result<u64, Fault> {
        use rustix::fs::{AtFlags, FileType, statat};
        let path = || folder.join(spelled(name).unwrap_or_default());
        let found = statat(&self.folder, name, AtFlags::SYMLINK_NOFOLLOW)
            .map_err(|error| Fault::file("read", &path(), &error.into()))?;
        match FileType::from_raw_mode(found.st_mode) {
            FileType::RegularFile => u64::try_from(found.st_size).map_err(|_| changed(&path())),
            _ => Err(changed(&path())),
        }
    }

    #[cfg(not(unix))]
    fn of(_folder: &Path) -> Result<Sizes, Fault> {
        Ok(Sizes {})
    }

    #[cfg(not(unix))]
    fn of_file(&self, folder: &Path, name: &[u8]) -> Result<u64, Fault> {
        let path = folder.join(spelled(name).unwrap_or_default());
        let found =
            fs::symlink_metadata(&path).map_err(|error| Fault::file("read", &path, &error))?;
        match found.is_file() {
            true => Ok(found.len()),
            false => Err(changed(&path)),
        }
    }
}

fn spelled(name: &[u8]) -> Option<&str> {
    std::str::from_utf8(name).ok()
}

/// Hands the files on in their order; gives how many folders hold nothing, or none where it gave up.
fn walk(
    sources: &[Source],
    longest: usize,
    to_look: SyncSender<Asked>,
    to_list: SyncSender<Awaited>,
) -> Result<Option<u64>, Fault> {
    let mut names = Names::default();
    let mut ordered = Vec::new();
    for (number, Source { path, name }) in sources.iter().enumerate() {
        let found = fs::symlink_metadata(path);
        let found = found.map_err(|error| Fault::file("read", path, &error))?;
        let mut name = name.clone();
        names.push(&name);
        match found.is_dir() {
            true => name.push(b'/'),
            false => check_type(path, found.file_type())?,
        }
        ordered.push((name, number));
    }
    let neutral = |(name, _): &(Vec<u8>, usize)| spelled(name).is_some_and(is_neutral);
    if !names.are_apart(false) || ordered.iter().any(neutral) {
        return Ok(None);
    }
    ordered.sort_unstable();
    let mut walk = Walk {
        source: 0,
        longest,
        to_look,
        to_list,
        empty_folders: 0,
    };
    for (name, source) in ordered {
        let Some(Source { path, .. }) = sources.get(source) else {
            continue;
        };
        walk.source = source;
        let whole = match name.last() {
            Some(b'/') => walk.folder(path, name)?,
            _ => walk.file(path)?,
        };
        if !whole {
            return Ok(None);
        }
    }
    Ok(Some(walk.empty_folders))
}

struct Walk {
    source: usize,
    /// The longest path, in bytes.
    longest: usize,
    to_look: SyncSender<Asked>,
    to_list: SyncSender<Awaited>,
    empty_folders: u64,
}

struct Level {
    path: PathBuf,
    /// How long its name under `data/` is, with the slash.
    prefix: usize,
    names: Names,
    next: usize,
}

impl Walk {
    /// Has a batch looked at; waits while as many as may be are on their way.
    fn send(&self, batch: Batch) -> Result<(), Fault> {
        let (answer, awaited) = sync_channel(1);
        // Whoever lists the files says why it stopped.
        self.to_list.send(awaited).map_err(|_| stopped())?;
        self.to_look.send((batch, answer)).map_err(|_| stopped())
    }

    /// A source that is a file.
    fn file(&self, path: &Path) -> Result<bool, Fault> {
        let mut names = Names::default();
        names.push(path.file_name().map_or(b"", |name| name.as_encoded_bytes()));
        let parent = path
            .parent()
            .filter(|parent| !parent.as_os_str().is_empty());
        let batch = Batch {
            source: self.source,
            folder: parent.unwrap_or(Path::new(".")).to_owned(),
            prefix: Vec::new(),
            names,
        };
        self.send(batch).map(|()| true)
    }

    /// All below a folder; `false` where it gives up.
    fn folder(&mut self, path: &Path, mut prefix: Vec<u8>) -> Result<bool, Fault> {
        let mut held = 0;
        let mut levels: Vec<Level> = Vec::new();
        let mut enter = Some(path.to_owned());
        loop {
            if let Some(path) = enter.take() {
                let room = HELD_MAX.saturating_sub(held);
                let Some(names) = self.names(&path, &prefix, room)? else {
                    return Ok(false);
                };
                held += names.held();
                levels.push(Level {
                    path,
                    prefix: prefix.len(),
                    names,
                    next: 0,
                });
                if levels.len() > DEPTH_MAX {
                    return Ok(false);
                }
            }
            let Some(here) = levels.last_mut() else {
                return Ok(true);
            };
            prefix.truncate(here.prefix);
            let mut names = Names::default();
            for name in here.names.from(here.next) {
                if names.ends.len() >= BATCH {
                    break;
                }
                if let Some(folder) = name.strip_suffix(b"/") {
                    enter = spelled(folder).map(|folder| here.path.join(folder));
                    break;
                }
                names.push(name);
            }
            here.next += names.ends.len();
            let files = !names.ends.is_empty();
            if files {
                let batch = Batch {
                    source: self.source,
                    folder: here.path.clone(),
                    prefix: prefix.clone(),
                    names,
                };
                self.send(batch)?;
            }
            if enter.is_some() {
                let name = here.names.from(here.next).next();
                prefix.extend(name.unwrap_or_default());
                here.next += 1;
            } else if !files {
                held -= here.names.held();
                levels.pop();
            }
        }
    }

    /// The names in a folder, in their order; none where they are too many, odd, or may meet.
    fn names(&mut self, path: &Path, prefix: &[u8], room: usize) -> Result<Option<Names>, Fault> {
        let failed = |error: io::Error| Fault::file("read", path, &error);
        let mut names = Names::default();
        let mut longest = 0;
        for entry in fs::read_dir(path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = entry.file_type().map_err(failed)?;
            let name = entry.file_name();
            names.held.extend(name.as_encoded_bytes());
            longest = longest.max(name.len());
            match kind.is_dir() {
                true => names.held.push(b'/'),
                false if kind.is_file() => {}
                false => check_type(&entry.path(), kind)?,
            }
            names.ends.push(names.held.len());
            if names.held() > room {
                return Ok(None);
            }
        }
        self.empty_folders += u64::from(names.ends.is_empty());
        let fits = DATA.len() + prefix.len() + longest < self.longest;
        Ok((fits && names.are_apart(true)).then(|| names.sorted()))
    }
}
