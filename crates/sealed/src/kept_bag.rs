//! A bag that was opened before, as it stands on a disk now: is it still what its sender sealed?

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};

use record::Hash;
use record::package::Statement;
use record::package::listing::FileLine;

use crate::cipher::Sha256;
use crate::fault::Fault;
use crate::open::signed_statement;
use crate::progress::Watch;
use crate::seal::{BAGIT, tag_manifest};
use crate::walk::walk;

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

/// Checks every file of a bag against its signed statement; gives the statement and its bytes.
pub fn check(bag: &Path, watch: &dyn Watch) -> Result<(Statement, Vec<u8>), Fault> {
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
    Ok((statement, bytes))
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
    let own = bag.file_name().map_or(0, |name| name.len() + 1);
    let sources: [PathBuf; 1] = [bag.to_owned()];
    walk(&sources, &mut |file| {
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
