//! The bag, as it comes out of the tar: written to the private folder, hashed, and held against its own lists.

use std::fs;
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::thread;

use record::Hash;
use record::package::PackageId;
use record::package::listing::{FileLine, NameLine};
use record::package::path;

use crate::behind::{Behind, SMALL as SMALL_BEHIND};
use crate::cipher::Sha256;
use crate::fault::Fault;
use crate::gather::{apart, fold_key};
use crate::listed::{Listed, Listing};
use crate::open::no_package;
use crate::private::{Private, new_file};
use crate::seal::BAGIT;
use crate::sort::Sorter;
use crate::stream::Plaintext;
use crate::untar::{Entry, Untar};

/// The most bytes of a small file of the bag.
const SMALL: u64 = 64 << 10;

/// The bytes of a name in a tar's header.
const NAME_BYTES: usize = 100;

/// What a bag holds besides its evidence, not held against the statement yet.
pub(super) struct Taken {
    pub(super) base: PackageId,
    pub(super) bag_info: Vec<u8>,
    pub(super) listed: Listed,
    /// SHA-256 of `names.tsv`, where there is one.
    pub(super) names: Option<Hash>,
    pub(super) statement: Vec<u8>,
    pub(super) note: Vec<u8>,
    pub(super) tag_manifest: Vec<u8>,
}

/// Whether the first bytes are those of a package that may be whole or not: nothing at all, or a file `bagit.txt`.
fn begins_as_package(first: &[u8]) -> bool {
    let path = first.get(..first.len().min(NAME_BYTES)).unwrap_or_default();
    let path = path.split(|byte| *byte == 0).next().unwrap_or_default();
    first.is_empty() || path.ends_with(b"bagit.txt")
}

/// Takes a payload apart into a folder; `flush` says whether that is flushed in the end. What is not in the order of the format, or has a path that is not safe, is
/// found before anything of it is written.
pub(super) fn take(
    plaintext: &mut Plaintext,
    folder: &Path,
    private: &Private,
    flush: bool,
) -> Result<Taken, Fault> {
    if !begins_as_package(plaintext.piece()?) {
        return Err(no_package("it does not begin with a bag's `bagit.txt`"));
    }
    let mut tar = Untar::of(plaintext);
    let first = tar.next()?.ok_or_else(|| missing("bagit.txt"))?;
    let base = first.path.strip_suffix("/bagit.txt");
    let base = base
        .and_then(|base| PackageId::parse(base).ok())
        .ok_or_else(|| missing("bagit.txt"))?;
    let mut bag = Bag {
        tar,
        base,
        folder: folder.to_owned(),
        parent: PathBuf::new(),
    };
    if bag.small("bagit.txt")? != BAGIT.as_bytes() {
        return Err(Fault::broken("`bagit.txt` is not as the format has it"));
    }
    bag.expect("bag-info.txt")?;
    let bag_info = bag.small("bag-info.txt")?;
    let (listed, next) = bag.evidence(private, flush)?;
    let listed = bag.lists(listed, next)?;
    let mut next = bag.next()?;
    let mut names = None;
    if next == "servanda/names.tsv" {
        names = Some(bag.names()?);
        next = bag.next()?;
    }
    bag.is("servanda/statement.json", &next)?;
    let statement = bag.small("servanda/statement.json")?;
    bag.expect("servanda/statement.note")?;
    let note = bag.small("servanda/statement.note")?;
    bag.expect("tagmanifest-sha256.txt")?;
    let tag_manifest = bag.small("tagmanifest-sha256.txt")?;
    if let Some(more) = bag.tar.next()? {
        return Err(unlisted(&more.path));
    }
    Ok(Taken {
        base: bag.base,
        bag_info,
        listed,
        names,
        statement,
        note,
        tag_manifest,
    })
}

fn missing(path: &str) -> Fault {
    Fault::broken(format!(
        "the package has no `{path}` where the format has it"
    ))
}

fn unlisted(path: &str) -> Fault {
    Fault::broken(format!(
        "{path:?} is in the package and in none of its lists"
    ))
}

/// No two paths may be one on a system that does not tell cases apart.
fn check_apart(folded: Sorter<'_>) -> io::Result<Result<(), Fault>> {
    let mut clash = None;
    apart(folded.finish()?, &mut |(key, _), clashes| {
        if clashes && clash.is_none() {
            clash = Some(String::from_utf8_lossy(&key).replace('\0', "/"));
        }
        Ok(())
    })?;
    Ok(match clash {
        None => Ok(()),
        Some(path) => Err(Fault::broken(format!(
            "two paths of the package are {path:?} where cases are not told apart"
        ))),
    })
}

struct Bag<'a> {
    tar: Untar<'a>,
    base: PackageId,
    folder: PathBuf,
    /// The last folder that was made, which the next file is likely to be in.
    parent: PathBuf,
}

impl Bag<'_> {
    fn entry(&mut self) -> Result<Entry, Fault> {
        let entry = self
            .tar
            .next()?
            .ok_or_else(|| missing("tagmanifest-sha256.txt"))?;
        let below = entry.path.strip_prefix(self.base.as_str());
        let below = below.and_then(|below| below.strip_prefix('/'));
        let below = below.ok_or_else(|| unlisted(&entry.path))?;
        Ok(Entry {
            path: below.to_owned(),
            bytes: entry.bytes,
        })
    }

    fn next(&mut self) -> Result<String, Fault> {
        self.entry().map(|entry| entry.path)
    }

    fn expect(&mut self, path: &str) -> Result<(), Fault> {
        let found = self.next()?;
        self.is(path, &found)
    }

    fn is(&self, path: &str, found: &str) -> Result<(), Fault> {
        match found == path {
            true => Ok(()),
            false => Err(missing(path).because(format!("{found:?} stands there"))),
        }
    }

    /// A small file that the format has at this place, kept in memory too.
    fn small(&mut self, path: &str) -> Result<Vec<u8>, Fault> {
        let bytes = self.tar.whole(SMALL)?;
        let to = self.place(path)?;
        let written = new_file(&to).and_then(|mut file| file.write_all(&bytes));
        written.map_err(|error| Fault::file("written", &to, &error))?;
        Ok(bytes)
    }

    /// Where a path stands in the folder; its parent is made.
    fn place(&mut self, path: &str) -> Result<PathBuf, Fault> {
        let to = self.folder.join(path);
        if let Some(parent) = to.parent()
            && parent != self.parent
        {
            let mut builder = fs::DirBuilder::new();
            #[cfg(unix)]
            {
                use std::os::unix::fs::DirBuilderExt as _;
                builder.mode(0o700);
            }
            let made = builder.recursive(true).create(parent);
            made.map_err(|error| Fault::file("made", parent, &error))?;
            self.parent = parent.to_owned();
        }
        Ok(to)
    }

    /// Every file of evidence; gives the path of the first entry after them.
    fn evidence(&mut self, private: &Private, flush: bool) -> Result<(Listed, String), Fault> {
        let spool = |error: io::Error| Fault::file("written", private.path(), &error);
        let mut listing = Listing::new(private).map_err(spool)?;
        let mut folded = Sorter::new(private);
        let next = thread::scope(|scope| {
            let mut behind = Behind::begin(scope, flush);
            let taken = self.files(&mut listing, &mut folded, &mut behind, &spool);
            let (next, taken) = match taken {
                Ok(next) => (next, Ok(())),
                Err(fault) => (String::new(), Err(fault)),
            };
            behind.end(taken).map(|()| next)
        })?;
        check_apart(folded).map_err(spool)??;
        Ok((listing.finish().map_err(spool)?, next))
    }

    fn files(
        &mut self,
        listing: &mut Listing,
        folded: &mut Sorter<'_>,
        behind: &mut Behind<'_>,
        spool: &dyn Fn(io::Error) -> Fault,
    ) -> Result<String, Fault> {
        let mut before = String::new();
        loop {
            let entry = self.entry()?;
            if !entry.path.starts_with(path::DATA) {
                return Ok(entry.path);
            }
            path::check(&entry.path).map_err(|fault| Fault::broken(fault.what))?;
            if entry.path.as_bytes() <= before.as_bytes() {
                return Err(Fault::broken(format!(
                    "{:?} does not follow {before:?} in the order of the format",
                    entry.path
                )));
            }
            let to = self.place(&entry.path)?;
            match entry.bytes <= SMALL_BEHIND {
                true => {
                    behind.small(&to)?;
                    while let Some(piece) = self.tar.piece()? {
                        listing.hash(piece);
                        behind.put(piece);
                    }
                    behind.file(to)?;
                }
                false => {
                    let mut large = behind.large(&to, entry.bytes)?;
                    while let Some(piece) = self.tar.piece()? {
                        listing.hash(piece);
                        behind.put_large(&mut large, piece)?;
                    }
                    behind.end_large(large)?;
                }
            }
            before.clone_from(&entry.path);
            folded.push(&fold_key(&entry.path), &[]).map_err(spool)?;
            listing.end(entry.path, entry.bytes).map_err(spool)?;
        }
    }

    /// `manifest-sha256.txt` and `files.tsv`: both follow from what was hashed.
    fn lists(&mut self, mut listed: Listed, next: String) -> Result<Listed, Fault> {
        self.is("manifest-sha256.txt", &next)?;
        if self.hashed("manifest-sha256.txt")? != listed.manifest {
            return Err(self.difference("manifest-sha256.txt", &mut listed, |line| {
                line.manifest_line()
            }));
        }
        self.expect("servanda/files.tsv")?;
        if self.hashed("servanda/files.tsv")? != listed.files {
            return Err(self.difference("servanda/files.tsv", &mut listed, FileLine::text));
        }
        Ok(listed)
    }

    /// A list of any length, straight to its place.
    fn hashed(&mut self, path: &str) -> Result<Hash, Fault> {
        let to = self.place(path)?;
        let failed = |error: io::Error| Fault::file("written", &to, &error);
        let mut file = io::BufWriter::new(new_file(&to).map_err(failed)?);
        let mut hash = Sha256::new();
        while let Some(piece) = self.tar.piece()? {
            hash.update(piece);
            file.write_all(piece).map_err(failed)?;
        }
        file.flush().map_err(failed)?;
        Ok(hash.finish())
    }

    /// Names the first file in which a list differs from what the package holds.
    fn difference(
        &self,
        list: &str,
        listed: &mut Listed,
        line: impl Fn(&FileLine) -> String,
    ) -> Fault {
        let general = Fault::broken(format!(
            "`{list}` does not list the files that the package holds"
        ));
        let read = || -> io::Result<Option<String>> {
            let stated = BufReader::new(fs::File::open(self.folder.join(list))?);
            let mut stated = stated.lines();
            for found in BufReader::new(listed.spool.try_clone()?).lines() {
                let found = FileLine::parse(&found?).map_err(io::Error::other)?;
                match stated.next().transpose()? {
                    Some(stated) if stated == line(&found) => {}
                    _ => return Ok(Some(found.path)),
                }
            }
            Ok(None)
        };
        match read() {
            Ok(Some(path)) => {
                Fault::broken(format!("{path:?} is not the file that `{list}` lists"))
            }
            Ok(None) => Fault::broken(format!("`{list}` lists a file that is not in the package")),
            Err(error) => general.because(error),
        }
    }

    /// `names.tsv`: each line in its form, ascending, and for a file that was carried so.
    fn names(&mut self) -> Result<Hash, Fault> {
        let path = "servanda/names.tsv";
        let hash = self.hashed(path)?;
        let at = self.folder.join(path);
        let failed = |error: io::Error| Fault::file("read", &at, &error);
        let mut before = String::new();
        for line in BufReader::new(fs::File::open(&at).map_err(failed)?).lines() {
            let line = NameLine::parse(&line.map_err(failed)?)
                .map_err(|fault| Fault::broken(fault.what))?;
            if line.carried.as_bytes() <= before.as_bytes()
                || !self.folder.join(&line.carried).is_file()
            {
                return Err(Fault::broken(format!(
                    "`{path}` names {:?} out of order, or no such file",
                    line.carried
                )));
            }
            before = line.carried;
        }
        Ok(hash)
    }
}
