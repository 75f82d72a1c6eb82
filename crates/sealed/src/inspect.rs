//! Looking at a package: what a recipient's key tells of it from its end, without opening the evidence.

use std::io::{Seek as _, SeekFrom};
use std::path::Path;

use record::package::Statement;
use record::package::age::{CHUNK_BYTES, TAG_BYTES};

use crate::cipher::{PayloadKey, SEALED_CHUNK};
use crate::fault::Fault;
use crate::header;
use crate::open::{Sealed, envelope_of, no_package, recipients, signed_statement};
use crate::outside::{Beside, beside};
use crate::recipient::Identity;
use crate::tar::{BLOCK, header as tar_header, padding};

/// The chunks at the end that are sure to hold statement, signature and the last list.
const CHUNKS: u64 = 4;

/// The statement of a package, when its signature holds, it is addressed to this key, and the envelope beside belongs to
/// it; the evidence is not read.
pub fn inspect(package: &Path, identity: &Identity) -> Result<Statement, Fault> {
    let beside = beside(package)?;
    let shown = shown(package, identity, beside.as_ref());
    shown.map_err(|fault| match &beside {
        Some(beside) => beside.length(package, fault),
        None => fault,
    })
}

fn shown(package: &Path, identity: &Identity, beside: Option<&Beside>) -> Result<Statement, Fault> {
    let mut sealed = Sealed::begin(package)?;
    let secret = sealed.unwrap(identity, package)?;
    let failed = |error: std::io::Error| Fault::file("read", package, &error);
    let (key, _) = header::payload(&mut sealed.file, &secret).map_err(failed)?;
    let end = last_chunks(&mut sealed, &key).map_err(failed)??;
    let (bytes, note) = found(&end).ok_or_else(|| no_package("no statement stands at its end"))?;
    let statement = signed_statement(&bytes, &note)?;
    recipients(&statement, &sealed.header, identity)?;
    if let Some(beside) = beside {
        envelope_of(beside, &statement, &bytes)?;
    }
    Ok(statement)
}

/// The plaintext of the last chunks.
fn last_chunks(sealed: &mut Sealed, key: &PayloadKey) -> std::io::Result<Result<Vec<u8>, Fault>> {
    use std::io::Read as _;
    let chunk = CHUNK_BYTES + TAG_BYTES;
    let payload = sealed.length - sealed.payload_at();
    let all = payload.div_ceil(chunk);
    let first = all.saturating_sub(CHUNKS);
    let at = sealed.payload_at() + first * chunk;
    sealed.file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    sealed
        .file
        .by_ref()
        .take(CHUNKS * chunk)
        .read_to_end(&mut bytes)?;
    let mut end = Vec::new();
    for (number, piece) in (first..).zip(bytes.chunks_mut(SEALED_CHUNK)) {
        if key.open(number, number + 1 == all, piece).is_err() {
            return Ok(Err(Fault::broken(
                "the end of the package was altered or cut off",
            )));
        }
        let length = piece.len().saturating_sub(TAG_BYTES as usize);
        end.extend(piece.get(..length).unwrap_or_default());
    }
    Ok(Ok(end))
}

/// Statement and note, from the last header of a statement on; a file of evidence that imitates one stands before it.
fn found(end: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let places = (0..end.len() / BLOCK).rev().map(|block| block * BLOCK);
    places.into_iter().find_map(|at| {
        let (statement, at) = small(end, at, "/servanda/statement.json")?;
        let (note, _) = small(end, at, "/servanda/statement.note")?;
        Some((statement.to_vec(), note.to_vec()))
    })
}

fn small<'a>(end: &'a [u8], at: usize, name: &str) -> Option<(&'a [u8], usize)> {
    let block = end.get(at..at + BLOCK)?;
    let path = block.get(..100)?.split(|byte| *byte == 0).next()?;
    let path = std::str::from_utf8(path)
        .ok()
        .filter(|path| path.ends_with(name))?;
    let digits = std::str::from_utf8(block.get(124..135)?).ok()?;
    let bytes = u64::from_str_radix(digits, 8).ok()?;
    if tar_header(path, bytes) != block {
        return None;
    }
    let from = at + BLOCK;
    let length = usize::try_from(bytes).ok()?;
    let content = end.get(from..from.checked_add(length)?)?;
    Some((content, from + length + padding(bytes)))
}
