//! A bag that was opened before, as it stands on a disk now: is it still what its sender sealed?

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use record::Hash;
use record::note::Note;
use record::package::listing::{FileLine, escape};
use record::package::{Exhibit, Statement};
use record::tree::{Hashes, Missing, Tree, inclusion};

use crate::cipher::Sha256;
use crate::fault::{Fault, Kind};
use crate::open::signed_statement;
use crate::pass;
use crate::progress::Watch;
use crate::seal::{BAGIT, tag_manifest};
use crate::walk::{Source, walk};

/// The files of a bag besides its evidence.
const TAGS: [&str; 8] = [
    "bagit.txt",
    "bag-info.txt",
    "manifest-sha256.txt",
    "servanda/files.tsv",
    "servanda/names.tsv",
    "servanda/statement.json",
    "servanda/statement.note",
    "tagmanifest-sha256.txt",
];

/// Whether a folder looks like a bag, also one that lacks some of its files.
pub fn is_bag(folder: &Path) -> bool {
    let own = |tag: &&&str| **tag == "bagit.txt" || tag.starts_with("servanda/");
    TAGS.iter()
        .filter(own)
        .any(|tag| folder.join(tag).is_file())
}

/// A bag in which everything holds.
#[derive(Clone, Debug)]
pub struct Kept {
    /// What its sender states.
    pub statement: Statement,
    /// The statement's canonical bytes.
    pub bytes: Vec<u8>,
    /// The statement's signature.
    pub note: Vec<u8>,
    /// The statements under which it was sealed before it was passed on, the last one first.
    pub before: Vec<Statement>,
}

/// What somebody does whose bag does not hold: nobody else changed it than those who had it since it was opened.
const AGAIN: &str = "Open the sealed package again, into a new folder";

/// Checks every file of a bag against its signed statement, and what was passed on against its first sender's.
pub fn check(bag: &Path, watch: &dyn Watch) -> Result<Kept, Fault> {
    held(bag, watch).map_err(|mut fault| {
        if fault.kind == Kind::Broken {
            fault.remedy = AGAIN.into();
        }
        fault
    })
}

fn held(bag: &Path, watch: &dyn Watch) -> Result<Kept, Fault> {
    let failed = |path: &Path, error: &io::Error| Fault::file("read", path, error);
    let small = |name: &str| {
        let path = bag.join(name);
        fs::read(&path).map_err(|error| match is_absent(&error) {
            true => absent(name),
            false => failed(&path, &error),
        })
    };
    let bytes = small("servanda/statement.json")?;
    let note = small("servanda/statement.note")?;
    let statement = signed_statement(&bytes, &note)?;
    let contents = &statement.contents;
    let rows = [
        ("servanda/files.tsv", Some(contents.files)),
        ("manifest-sha256.txt", Some(contents.manifest)),
        ("servanda/names.tsv", contents.names),
    ];
    for (name, stated) in rows {
        let path = bag.join(name);
        let found = path
            .exists()
            .then(|| hash(&path).map(|(hash, _)| hash))
            .transpose();
        let found = found.map_err(|error| failed(&path, &error))?;
        if found.is_none() && stated.is_some() {
            return Err(absent(name));
        }
        if found != stated {
            return Err(changed(name));
        }
    }
    let texts = [
        ("bagit.txt", BAGIT.to_owned()),
        ("bag-info.txt", statement.bag_info()),
        (
            "tagmanifest-sha256.txt",
            tag_manifest(&statement, &bytes, &note),
        ),
    ];
    for (name, text) in texts {
        if small(name)? != text.as_bytes() {
            return Err(changed(name));
        }
    }
    watch.begins("Checking", contents.bytes, contents.count);
    let count = evidence(bag, watch)?;
    watch.ends();
    nothing_more(bag, count)?;
    Ok(Kept {
        before: pass::check(&statement, bag)?,
        statement,
        bytes,
        note,
    })
}

/// Shows one file of a bag, by its path, without the names of the others.
pub fn exhibit(bag: &Path, path: &str) -> Result<Exhibit, Fault> {
    let small = |name: &str| {
        let path = bag.join(name);
        fs::read(&path).map_err(|error| Fault::file("read", &path, &error))
    };
    let bytes = small("servanda/statement.json")?;
    let note = small("servanda/statement.note")?;
    let list = bag.join("servanda/files.tsv");
    let failed = |error: io::Error| Fault::file("read", &list, &error);
    let mut tree = Tree::empty();
    let mut hashes = Completed::default();
    let mut found = None;
    for (index, line) in (0..).zip(BufReader::new(File::open(&list).map_err(failed)?).lines()) {
        let line =
            FileLine::parse(&line.map_err(failed)?).map_err(|fault| Fault::broken(fault.what))?;
        hashes.keep(tree.append(line.leaf()));
        if line.path == path {
            found = Some((index, line));
        }
    }
    let (index, line) = found.ok_or_else(|| {
        let what = format!("`{path}` is not in the package");
        Fault::not_in_order(what, "Name it as `servanda/files.tsv` does, from `data/`")
    })?;
    let proof = inclusion(index, tree.size(), &hashes);
    let exhibit = Exhibit {
        line,
        index,
        proof: proof.map_err(|error| Fault::broken(error.to_string()))?,
        statement: String::from_utf8_lossy(&bytes).into_owned(),
        note: Note::parse(&note).map_err(|fault| Fault::broken(fault.what))?,
    };
    let checked = exhibit.check().map_err(|fault| Fault::broken(fault.what))?;
    debug_assert_eq!(checked.contents.count, tree.size());
    Ok(exhibit)
}

/// The hashes that a tree's tiles hold.
#[derive(Default)]
struct Completed(HashMap<(u8, u64), Hash>);

impl Completed {
    fn keep(&mut self, completed: Vec<record::tree::Completed>) {
        let pairs = completed
            .into_iter()
            .map(|one| ((one.level, one.index), one.hash));
        self.0.extend(pairs);
    }
}

impl Hashes for Completed {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        self.0
            .get(&(level, index))
            .copied()
            .ok_or(Missing { level, index })
    }
}

/// Every file that is listed is there and as it is listed.
fn evidence(bag: &Path, watch: &dyn Watch) -> Result<u64, Fault> {
    let list = bag.join("servanda/files.tsv");
    let failed = |path: &Path, error: &io::Error| Fault::file("read", path, error);
    let lines = BufReader::new(File::open(&list).map_err(|error| failed(&list, &error))?).lines();
    let mut count = 0;
    for line in lines {
        let line = line.map_err(|error| failed(&list, &error))?;
        let line = FileLine::parse(&line).map_err(|fault| Fault::broken(fault.what))?;
        let path = bag.join(&line.path);
        let kind = path
            .symlink_metadata()
            .map_err(|error| match is_absent(&error) {
                true => Fault::broken(format!("{:?} is listed and is not there", line.path)),
                false => failed(&path, &error),
            })?;
        if !kind.is_file() {
            return Err(changed(&line.path));
        }
        let found = hash(&path).map_err(|error| failed(&path, &error))?;
        if found != (line.sha256, line.bytes) {
            return Err(changed(&line.path));
        }
        watch.advances(line.bytes);
        count += 1;
    }
    Ok(count)
}

/// No file stands there that is not listed: all that are listed were seen, so as many as they are is all.
fn nothing_more(bag: &Path, count: u64) -> Result<(), Fault> {
    let mut found = 0u64;
    besides_tags(bag, &mut |_| found += 1)?;
    if found == count {
        return Ok(());
    }
    // Which they are is asked only now: a million names are not held for nothing.
    let list = bag.join("servanda/files.tsv");
    let failed = |error: io::Error| Fault::file("read", &list, &error);
    let mut listed = HashSet::new();
    for line in BufReader::new(File::open(&list).map_err(failed)?).lines() {
        let line = FileLine::parse(&line.map_err(failed)?);
        listed.insert(line.map_err(|fault| Fault::broken(fault.what))?.path);
    }
    let mut first: Option<Vec<u8>> = None;
    besides_tags(bag, &mut |name| {
        let known = std::str::from_utf8(name).is_ok_and(|name| listed.contains(name));
        if !known && first.as_deref().is_none_or(|first| name < first) {
            first = Some(name.to_vec());
        }
    })?;
    let Some(first) = first else {
        return Err(Fault::broken("`servanda/files.tsv` lists a file twice"));
    };
    let more = found.saturating_sub(count).saturating_sub(1);
    let others = match more {
        0 => String::new(),
        more => format!(" (and {more} more)"),
    };
    Err(Fault::broken(format!(
        "`{}`{others} is in the folder and in no list of the package",
        escape(&first)
    )))
}

/// Gives the name of each file below a bag that is none of its lists, statement or notes.
fn besides_tags(bag: &Path, each: &mut dyn FnMut(&[u8])) -> Result<(), Fault> {
    let bag = Source::of(bag)?;
    let own = bag.name.len() + 1;
    let walked = walk(std::slice::from_ref(&bag), &mut |file| {
        let name = file.name.get(own..).unwrap_or_default();
        if !TAGS.iter().any(|tag| tag.as_bytes() == name) {
            each(name);
        }
        Ok(())
    });
    walked.map(|_empty_folders| ()).map_err(|mut fault| {
        // A link, a pipe or a device that opening did not make.
        if fault.kind == Kind::NotInOrder {
            fault.kind = Kind::Broken;
        }
        fault
    })
}

/// Nothing stands at a path.
fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

fn absent(name: &str) -> Fault {
    Fault::broken(format!("`{name}` of the opened package is not there"))
}

fn changed(name: &str) -> Fault {
    Fault::broken(format!("{name:?} is not as its sender sealed it"))
}

fn hash(path: &Path) -> io::Result<(Hash, u64)> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let (mut piece, mut bytes) = (vec![0; 256 << 10], 0);
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            return Ok((hash.finish(), bytes));
        }
        hash.update(piece.get(..length).unwrap_or_default());
        bytes += length as u64;
    }
}
