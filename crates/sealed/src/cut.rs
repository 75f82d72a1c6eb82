//! Cutting evidence into groups before it is read: where each file stands in the tar follows from the sizes that were found.

use std::fs::File;
use std::io;
use std::iter::Peekable;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::fault::Fault;
use crate::gather::Item;
use crate::tar::space;
use crate::walk::Source;

/// The evidence of a package, and how far it is cut.
pub(crate) struct Evidence {
    whence: Arc<Whence>,
    items: Peekable<Box<dyn Iterator<Item = io::Result<Item>> + Send>>,
    rest: Option<Piece>,
}

/// Under which sources the files are, and the package's name.
pub(crate) struct Whence {
    pub(crate) sources: Vec<Source>,
    pub(crate) base: String,
    spool: PathBuf,
}

/// A stretch of a file's place in the tar: header, bytes, zeros to the end of the block.
pub(crate) struct Piece {
    pub(crate) item: Item,
    /// From where, counted from the header's beginning.
    pub(crate) from: u64,
    pub(crate) to: u64,
    /// How long all of it is.
    pub(crate) space: u64,
    /// The file, where several groups share it; opened by the first that comes to it.
    pub(crate) shared: Option<Arc<OnceLock<File>>>,
}

impl Evidence {
    pub(crate) fn new(
        sources: &[Source],
        base: &str,
        items: impl Iterator<Item = io::Result<Item>> + Send + 'static,
        spool: &Path,
    ) -> Evidence {
        let items: Box<dyn Iterator<Item = io::Result<Item>> + Send> = Box::new(items);
        Evidence {
            whence: Arc::new(Whence {
                sources: sources.to_owned(),
                base: base.to_owned(),
                spool: spool.to_owned(),
            }),
            items: items.peekable(),
            rest: None,
        }
    }

    /// What whoever reads it has to know.
    pub(crate) fn whence(&self) -> Arc<Whence> {
        Arc::clone(&self.whence)
    }

    /// The pieces that fill so much room, or all that are left.
    pub(crate) fn cut(&mut self, room: usize) -> Result<Vec<Piece>, Fault> {
        let mut room = room as u64;
        let mut pieces = Vec::new();
        while room > 0 {
            let mut piece = match self.rest.take() {
                Some(rest) => rest,
                None => match self.items.next().transpose() {
                    Ok(Some(item)) => self.whole(item),
                    Ok(None) => break,
                    Err(error) => return Err(Fault::file("read", &self.whence.spool, &error)),
                },
            };
            let fits = piece.from + room;
            if fits < piece.space {
                let shared = piece.shared.take().unwrap_or_default();
                self.rest = Some(Piece {
                    item: piece.item.clone(),
                    from: fits,
                    to: piece.space,
                    space: piece.space,
                    shared: Some(Arc::clone(&shared)),
                });
                piece.to = fits;
                piece.shared = Some(shared);
            }
            room -= piece.to - piece.from;
            pieces.push(piece);
        }
        Ok(pieces)
    }

    /// Whether all of it is cut.
    pub(crate) fn is_cut(&mut self) -> bool {
        self.rest.is_none() && self.items.peek().is_none()
    }

    fn whole(&self, item: Item) -> Piece {
        let space = space(&self.whence.path(&item), item.bytes);
        Piece {
            from: 0,
            to: space,
            space,
            item,
            shared: None,
        }
    }
}

impl Whence {
    /// A file's path in the tar.
    pub(crate) fn path(&self, item: &Item) -> String {
        [self.base.as_str(), "/", &item.path].concat()
    }
}
