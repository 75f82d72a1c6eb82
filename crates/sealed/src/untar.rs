//! Reading a package's tar, which has one form: what differs from what our own header for that path and size would be is
//! not read. So there is nothing in a header that could be obeyed by mistake.

use crate::fault::Fault;
use crate::stream::Plaintext;
use crate::tar::{BLOCK, header, padding};

/// The most bytes of an extended header.
const PAX_MAX: u64 = 64 << 10;

/// A file in the tar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) path: String,
    pub(crate) bytes: u64,
}

/// The tar, file by file.
pub(crate) struct Untar<'a> {
    from: &'a mut Plaintext,
    left: u64,
    pad: usize,
}

impl<'a> Untar<'a> {
    pub(crate) fn of(from: &'a mut Plaintext) -> Untar<'a> {
        Untar {
            from,
            left: 0,
            pad: 0,
        }
    }

    /// The next file; none after the last, when the payload ends where the tar does.
    pub(crate) fn next(&mut self) -> Result<Option<Entry>, Fault> {
        while self.piece()?.is_some() {}
        let first = self.block()?;
        if first.iter().all(|byte| *byte == 0) {
            return self.end();
        }
        let mut seen = first.clone();
        let mut extended = String::new();
        let own = match kind(&first)? {
            b'x' => {
                extended = self.extended(&first, &mut seen)?;
                let own = self.block()?;
                seen.extend(&own);
                if kind(&own)? != b'0' {
                    return Err(form());
                }
                own
            }
            _ => first,
        };
        let entry = entry(&own, &extended).ok_or_else(form)?;
        if header(&entry.path, entry.bytes) != seen {
            return Err(form());
        }
        self.left = entry.bytes;
        self.pad = padding(entry.bytes);
        Ok(Some(entry))
    }

    /// The next bytes of the file; none at its end.
    pub(crate) fn piece(&mut self) -> Result<Option<&[u8]>, Fault> {
        if self.left == 0 {
            self.skip_padding()?;
            return Ok(None);
        }
        let left = usize::try_from(self.left).unwrap_or(usize::MAX);
        let length = self.from.piece()?.len().min(left);
        if length == 0 {
            return Err(cut());
        }
        self.left -= length as u64;
        // Asked for again, because what is advanced over is given first.
        self.from.advance(length);
        Ok(Some(self.from.behind(length)))
    }

    /// All of a small file.
    pub(crate) fn whole(&mut self, most: u64) -> Result<Vec<u8>, Fault> {
        if self.left > most {
            return Err(Fault::broken(format!(
                "a list of the package is longer than {most} bytes"
            )));
        }
        let mut whole = Vec::new();
        while let Some(piece) = self.piece()? {
            whole.extend(piece);
        }
        Ok(whole)
    }

    fn skip_padding(&mut self) -> Result<(), Fault> {
        while self.pad > 0 {
            let piece = self.from.piece()?;
            let length = piece.len().min(self.pad);
            if length == 0 {
                return Err(cut());
            }
            if piece.iter().take(length).any(|byte| *byte != 0) {
                return Err(form());
            }
            self.from.advance(length);
            self.pad -= length;
        }
        Ok(())
    }

    fn block(&mut self) -> Result<Vec<u8>, Fault> {
        self.exactly(BLOCK)
    }

    fn exactly(&mut self, length: usize) -> Result<Vec<u8>, Fault> {
        let mut held = Vec::with_capacity(length);
        while held.len() < length {
            let piece = self.from.piece()?;
            let more = piece
                .get(..piece.len().min(length - held.len()))
                .unwrap_or_default();
            if more.is_empty() {
                return Err(cut());
            }
            held.extend(more);
            let taken = more.len();
            self.from.advance(taken);
        }
        Ok(held)
    }

    fn extended(&mut self, block: &[u8], seen: &mut Vec<u8>) -> Result<String, Fault> {
        let bytes = octal(block.get(124..136)).ok_or_else(form)?;
        if bytes > PAX_MAX {
            return Err(form());
        }
        let length = usize::try_from(bytes).map_err(|_| form())?;
        let records = self.exactly(length + padding(bytes))?;
        seen.extend(&records);
        let records = records.get(..length).unwrap_or_default();
        String::from_utf8(records.to_vec()).map_err(|_| form())
    }

    /// The second block of zeros, and nothing after it.
    fn end(&mut self) -> Result<Option<Entry>, Fault> {
        let second = self.block()?;
        if second.iter().any(|byte| *byte != 0) {
            return Err(form());
        }
        match self.from.piece()?.is_empty() {
            true => Ok(None),
            false => Err(Fault::broken("bytes follow the end of the package's tar")),
        }
    }
}

/// The type of a header; everything but files, and the extended headers before them, is named and not read.
fn kind(block: &[u8]) -> Result<u8, Fault> {
    let named = match block.get(156).copied() {
        Some(kind @ (b'0' | b'x')) => return Ok(kind),
        Some(b'1') => "a hard link",
        Some(b'2') => "a link",
        Some(b'3' | b'4') => "a device",
        Some(b'5') => "a folder",
        Some(b'6') => "a pipe",
        Some(b'S') => "a sparse file",
        _ => "something else than a file",
    };
    Err(Fault::broken(format!(
        "the package's tar holds {named} (Servanda: a package carries regular files alone)"
    )))
}

fn entry(block: &[u8], extended: &str) -> Option<Entry> {
    let text = |field: Option<&[u8]>| {
        let field = field?.split(|byte| *byte == 0).next()?;
        std::str::from_utf8(field).ok().map(str::to_owned)
    };
    let (name, prefix) = (text(block.get(..100))?, text(block.get(345..500))?);
    let own = if prefix.is_empty() {
        name
    } else {
        format!("{prefix}/{name}")
    };
    let mut entry = Entry {
        path: own,
        bytes: octal(block.get(124..136))?,
    };
    let mut rest = extended;
    while !rest.is_empty() {
        let (length, _) = rest.split_once(' ')?;
        let (record, later) = rest.split_at_checked(length.parse().ok()?)?;
        let (key, value) = record
            .split_once(' ')?
            .1
            .strip_suffix('\n')?
            .split_once('=')?;
        match key {
            "path" => entry.path = value.to_owned(),
            "size" => entry.bytes = value.parse().ok()?,
            _ => return None,
        }
        rest = later;
    }
    Some(entry)
}

fn octal(field: Option<&[u8]>) -> Option<u64> {
    let digits = field?.strip_suffix(b"\0")?;
    u64::from_str_radix(std::str::from_utf8(digits).ok()?, 8).ok()
}

fn form() -> Fault {
    Fault::broken("the package's tar is not in its one form")
}

fn cut() -> Fault {
    Fault::broken("the package's tar is cut off")
}
