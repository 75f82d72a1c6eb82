//! The first sender's bag in a package that was passed on: found by its statement, and held against it by the lists
//! alone, since every file is as the lists of the new package say.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Path, PathBuf};

use record::Hash;
use record::hash::sha256;
use record::package::listing::FileLine;
use record::package::path::DATA;
use record::package::{PassedOn, Statement};

use super::breach;
use crate::fault::Fault;
use crate::open::signed_statement;
use crate::seal::{BAGIT, tag_manifest};

const FILES: &str = "servanda/files.tsv";
const STATEMENT: &str = "servanda/statement.json";

/// The bag, and what its sender stated.
pub(super) struct FirstBag {
    pub(super) statement: Statement,
    pub(super) bytes: Vec<u8>,
    /// Where it stands.
    pub(super) path: PathBuf,
    note: Vec<u8>,
    /// Its path in the new package, with a slash at its end.
    prefix: String,
}

impl FirstBag {
    /// Finds it among the evidence by the hash of its statement, of which the signature holds.
    pub(super) fn of(passed_on: &PassedOn, bag: &Path) -> Result<FirstBag, Fault> {
        let unread = |error: io::Error| breach("its lists cannot be read").because(error);
        let is_it = |line: &io::Result<FileLine>| {
            let stated = |line: &FileLine| {
                line.sha256 == passed_on.statement && line.path.ends_with(&format!("/{STATEMENT}"))
            };
            line.as_ref().map_or(true, stated)
        };
        let found = lines(bag).map_err(unread)?.find(is_it);
        let line = found.transpose().map_err(unread)?;
        let line = line.ok_or_else(|| breach("does not hold its first sender's statement"))?;
        let prefix = line.path.strip_suffix(STATEMENT).unwrap_or_default();
        let path = bag.join(prefix);
        let bytes = fs::read(path.join(STATEMENT)).map_err(unread)?;
        let note = fs::read(path.join("servanda/statement.note")).map_err(unread)?;
        let statement = signed_statement(&bytes, &note)?;
        if statement.package != passed_on.package {
            return Err(breach("names another first package than it holds"));
        }
        Ok(FirstBag {
            statement,
            bytes,
            path,
            note,
            prefix: prefix.to_owned(),
        })
    }

    /// Every file that its sender listed is there as it was, and no other.
    pub(super) fn is_whole(&self, bag: &Path) -> Result<(), Fault> {
        let unread = |error: io::Error| breach("its lists cannot be read").because(error);
        let altered =
            |path: &str| breach(&format!("{path:?} is not as its first sender sealed it"));
        let mut tags = self.tags();
        let all = lines(bag).map_err(unread)?;
        let mut listed = match lines(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(missing(FILES)),
            listed => listed.map_err(unread)?,
        };
        for line in all {
            let line = line.map_err(unread)?;
            let Some(path) = line.path.strip_prefix(&self.prefix) else {
                continue;
            };
            if !path.starts_with(DATA) {
                if tags.remove(path) != Some(line.sha256) {
                    return Err(altered(path));
                }
                continue;
            }
            let own = listed.next().transpose().map_err(unread)?;
            let same = |own: &FileLine| {
                (own.sha256, own.bytes, own.path.as_str()) == (line.sha256, line.bytes, path)
            };
            match own {
                Some(own) if same(&own) => {}
                Some(own) if own.path.as_str() < path => return Err(missing(&own.path)),
                _ => return Err(altered(path)),
            }
        }
        match listed.next().transpose().map_err(unread)? {
            Some(own) => Err(missing(&own.path)),
            None => match tags.keys().next() {
                Some(path) => Err(missing(path)),
                None => Ok(()),
            },
        }
    }

    /// The files of the bag besides its evidence, and their hashes by the statement.
    fn tags(&self) -> BTreeMap<&'static str, Hash> {
        let (statement, contents) = (&self.statement, &self.statement.contents);
        let tag_manifest = tag_manifest(statement, &self.bytes, &self.note);
        let names = contents.names.map(|names| ("servanda/names.tsv", names));
        let all = [
            ("bagit.txt", sha256(BAGIT.as_bytes())),
            ("bag-info.txt", sha256(statement.bag_info().as_bytes())),
            ("manifest-sha256.txt", contents.manifest),
            (FILES, contents.files),
            (STATEMENT, sha256(&self.bytes)),
            ("servanda/statement.note", sha256(&self.note)),
            ("tagmanifest-sha256.txt", sha256(tag_manifest.as_bytes())),
        ];
        all.into_iter().chain(names).collect()
    }
}

fn missing(path: &str) -> Fault {
    breach(&format!(
        "{path:?}, which its first sender sealed, is not in it"
    ))
}

/// The lines of a bag's list of files.
fn lines(bag: &Path) -> io::Result<impl Iterator<Item = io::Result<FileLine>>> {
    let list = BufReader::new(File::open(bag.join(FILES))?);
    let line = |line: io::Result<String>| FileLine::parse(&line?).map_err(io::Error::other);
    Ok(list.lines().map(line))
}
