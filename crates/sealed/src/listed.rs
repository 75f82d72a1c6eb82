//! The lists of a package's files, made as their bytes go by: `files.tsv` in a spool file, its hash and the manifest's,
//! and the root over its lines.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use record::Hash;
use record::hash::leaf_hash;
use record::package::listing::FileLine;
use record::tree::Tree;

use crate::cipher::Sha256;
use crate::group::{Group, Mark};
use crate::private::Private;
use crate::sort::begin;

/// What is held of a spool file at a time.
const HELD: usize = 128 << 10;

/// The lists' lines of some files that follow one another.
#[derive(Default)]
pub(crate) struct Lines {
    files: String,
    manifest: String,
    leaves: Vec<Hash>,
    bytes: u64,
}

impl Lines {
    pub(crate) fn push(&mut self, line: &FileLine) {
        let begin = self.files.len();
        line.text_onto(&mut self.files);
        let text = self.files.get(begin..).unwrap_or_default();
        self.leaves.push(leaf_hash(text.as_bytes()));
        self.files.push('\n');
        line.manifest_line_onto(&mut self.manifest);
        self.manifest.push('\n');
        self.bytes += line.bytes;
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }
}

/// The lists so far.
pub(crate) struct Listing {
    file: Sha256,
    spool: BufWriter<File>,
    manifest_spool: BufWriter<File>,
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
    /// `manifest-sha256.txt`.
    pub(crate) manifest_spool: File,
    pub(crate) sums: Sums,
    pub(crate) files: Hash,
    pub(crate) manifest: Hash,
    pub(crate) root: Hash,
}

impl Listing {
    pub(crate) fn new(folder: &Private) -> io::Result<Listing> {
        Ok(Listing {
            file: Sha256::new(),
            spool: BufWriter::with_capacity(HELD, folder.spool()?),
            manifest_spool: BufWriter::with_capacity(HELD, folder.spool()?),
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
                Mark::Lines(lines) => self.lines(&lines)?,
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
        let mut lines = Lines::default();
        lines.push(&line);
        self.lines(&lines)
    }

    fn lines(&mut self, lines: &Lines) -> io::Result<()> {
        self.files.update(lines.files.as_bytes());
        self.manifest.update(lines.manifest.as_bytes());
        self.spool.write_all(lines.files.as_bytes())?;
        self.manifest_spool.write_all(lines.manifest.as_bytes())?;
        for leaf in &lines.leaves {
            self.tree.append(*leaf);
        }
        self.sums.count += lines.leaves.len() as u64;
        self.sums.bytes += lines.bytes;
        self.sums.files_bytes += lines.files.len() as u64;
        self.sums.manifest_bytes += lines.manifest.len() as u64;
        Ok(())
    }

    pub(crate) fn finish(mut self) -> io::Result<Listed> {
        Ok(Listed {
            spool: begin(self.spool)?,
            manifest_spool: begin(self.manifest_spool)?,
            sums: self.sums,
            files: self.files.finish(),
            manifest: self.manifest.finish(),
            root: self.tree.root(),
        })
    }
}
