//! The lists of a package's files, made as their bytes go by: `files.tsv` in a spool file, its hash and the manifest's,
//! and the root over its lines.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use record::Hash;
use record::package::listing::FileLine;
use record::tree::Tree;

use crate::cipher::Sha256;
use crate::group::{Group, Mark};
use crate::private::Private;
use crate::sort::begin;

/// The lists so far.
pub(crate) struct Listing {
    file: Sha256,
    spool: BufWriter<File>,
    files: Sha256,
    manifest: Sha256,
    tree: Tree,
    sums: Sums,
}

/// What a package's lists come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sums {
    pub(crate) count: u64,
    pub(crate) bytes: u64,
    pub(crate) files_bytes: u64,
    pub(crate) manifest_bytes: u64,
}

/// The lists, complete.
pub(crate) struct Listed {
    /// `files.tsv`.
    pub(crate) spool: File,
    pub(crate) sums: Sums,
    pub(crate) files: Hash,
    pub(crate) manifest: Hash,
    pub(crate) root: Hash,
}

impl Listing {
    pub(crate) fn new(folder: &Private) -> io::Result<Listing> {
        Ok(Listing {
            file: Sha256::new(),
            spool: BufWriter::new(folder.spool()?),
            files: Sha256::new(),
            manifest: Sha256::new(),
            tree: Tree::empty(),
            sums: Sums::default(),
        })
    }

    /// Hashes what a group holds of files.
    pub(crate) fn take(&mut self, group: &mut Group) -> io::Result<()> {
        for mark in std::mem::take(&mut group.marks) {
            match mark {
                Mark::Data(from, to) => {
                    group
                        .plain(from, to)
                        .for_each(|piece| self.file.update(piece));
                }
                Mark::End(path, bytes) => self.end(path, bytes)?,
            }
        }
        Ok(())
    }

    /// Hashes bytes of the file that is going by.
    pub(crate) fn hash(&mut self, bytes: &[u8]) {
        self.file.update(bytes);
    }

    /// The file that went by is complete.
    pub(crate) fn end(&mut self, path: String, bytes: u64) -> io::Result<()> {
        let line = FileLine {
            sha256: self.file.finish(),
            bytes,
            path,
        };
        let (text, manifest) = (line.text() + "\n", line.manifest_line() + "\n");
        self.files.update(text.as_bytes());
        self.manifest.update(manifest.as_bytes());
        self.spool.write_all(text.as_bytes())?;
        self.tree.append(line.leaf());
        self.sums.count += 1;
        self.sums.bytes += bytes;
        self.sums.files_bytes += text.len() as u64;
        self.sums.manifest_bytes += manifest.len() as u64;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> io::Result<Listed> {
        Ok(Listed {
            spool: begin(self.spool)?,
            sums: self.sums,
            files: self.files.finish(),
            manifest: self.manifest.finish(),
            root: self.tree.root(),
        })
    }
}
