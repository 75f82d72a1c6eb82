//! A bag that was opened before, as it stands on a disk now: is it still what its sender sealed?

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use record::Hash;
use record::note::Note;
use record::package::listing::FileLine;
use record::package::{Exhibit, Statement};
use record::tree::{Hashes, Missing, Tree, inclusion};

use crate::cipher::Sha256;
use crate::fault::Fault;
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

/// Whether a folder looks like a bag.
pub fn is_bag(folder: &Path) -> bool {
    folder.join("bagit.txt").is_file() && folder.join("servanda/statement.json").is_file()
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

/// Checks every file of a bag against its signed statement, and what was passed on against its first sender's.
pub fn check(bag: &Path, watch: &dyn Watch) -> Result<Kept, Fault> {
    let failed = |path: &Path, error: &io::Error| Fault::file("read", path, error);
    let small = |name: &str| {
        let path = bag.join(name);
        fs::read(&path).map_err(|error| failed(&path, &error))
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
        if found.map_err(|error| failed(&path, &error))? != stated {
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
    nothing_more(bag, count, contents.names.is_some())?;
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
        let plain = path.symlink_metadata().is_ok_and(|found| found.is_file());
        let found = hash(&path).map_err(|error| failed(&path, &error))?;
        if !plain || found != (line.sha256, line.bytes) {
            return Err(changed(&line.path));
        }
        watch.advances(line.bytes);
        count += 1;
    }
    Ok(count)
}

/// No file stands there that is not listed.
fn nothing_more(bag: &Path, count: u64, names: bool) -> Result<(), Fault> {
    let mut found = 0u64;
    let mut tags: HashMap<&str, bool> = TAGS.iter().map(|tag| (*tag, false)).collect();
    let bag = Source::of(bag)?;
    let own = bag.name.len() + 1;
    walk(std::slice::from_ref(&bag), &mut |file| {
        let name = file.name.get(own..).unwrap_or_default();
        match std::str::from_utf8(name)
            .ok()
            .and_then(|name| tags.get_mut(name))
        {
            Some(seen) => *seen = true,
            None => found += 1,
        }
        Ok(())
    })?;
    let all = tags
        .iter()
        .all(|(tag, seen)| *seen || (*tag == "servanda/names.tsv" && !names));
    match found == count && all {
        true => Ok(()),
        false => Err(Fault::broken(
            "the folder holds files that no list names, or lacks one",
        )),
    }
}

fn changed(name: &str) -> Fault {
    let mut fault = Fault::broken(format!("{name:?} is not as its sender sealed it"));
    fault.remedy = "Open the sealed package again".into();
    fault
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
