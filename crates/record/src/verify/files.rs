//! The files of an export against `SHA256SUMS` and against what a Record of its size has.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::report::{Fault, Report};
use super::words::count;
use crate::export::{CHECKPOINT, CONTENT, Folder, KEY, Listing, SHA256SUMS};
use crate::hash::{Hash, sha256};
use crate::tile::{bundles, tiles};

/// The most bytes of a listing: enough for a hundred million entries.
const LISTING_BYTES_MAX: usize = 1 << 27;

/// A folder has to be there before anything in it can be checked.
pub(super) fn there(folder: &Path) -> Result<(), Fault> {
    let wrong = |what: String| Err(Fault::new(folder.display().to_string(), what));
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => wrong("it is no folder".into()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            wrong("there is no such folder".into())
        }
        Err(error) => wrong(format!("the folder cannot be read: {error}")),
    }
}

/// Reads the listing, and compares what is there with it.
pub(super) fn listing(folder: &Folder, report: &mut Report) -> Option<Listing> {
    let bytes = folder.read(SHA256SUMS, LISTING_BYTES_MAX);
    let bytes =
        bytes.map_err(|error| Fault::new(SHA256SUMS, format!("it cannot be read: {error}")));
    let read = bytes
        .and_then(|bytes| Listing::parse(&bytes).map_err(|fault| Fault::new(SHA256SUMS, fault)));
    match read {
        Err(fault) => {
            report.take([fault]);
            report.check("files", false, "SHA256SUMS could not be read");
            None
        }
        Ok(listing) => {
            report.take(compare(folder, &listing));
            Some(listing)
        }
    }
}

/// Says what was found of the files when each was hashed.
pub(super) fn all_summed(listing: &Listing, report: &mut Report) {
    let words = "there with the SHA-256 that SHA256SUMS lists, and no others";
    said(listing, words, report);
}

/// Says what was found of the files when there was no way to hash more than a few.
pub(super) fn only_listed(listing: Option<&Listing>, report: &mut Report) {
    if let Some(listing) = listing {
        let words =
            "there, as SHA256SUMS lists, and no others; the SHA-256 of most was not computed";
        said(listing, words, report);
    }
}

/// The files are what an export is taken for first, so their check stands before those that read them.
fn said(listing: &Listing, words: &str, report: &mut Report) {
    let files = count(listing.sums.len() as u64, "file is", "files are");
    let holds = !report.files_differ;
    report.check_first("files", holds, format!("{files} {words}"));
}

/// Compares what is there with what is listed.
fn compare(folder: &Folder, listing: &Listing) -> Vec<Fault> {
    let (found, strange) = match folder.files() {
        Ok(found) => found,
        Err(error) => {
            let place = folder.root().display().to_string();
            let what = format!("the folder cannot be read: {error}");
            return vec![Fault::new(place, what).of_files()];
        }
    };
    let mut faults: Vec<Fault> = strange
        .into_iter()
        .map(|strange| Fault::new(strange.path, format!("it is {}", strange.what)))
        .collect();
    let found: BTreeSet<&str> = found
        .iter()
        .map(String::as_str)
        .filter(|path| *path != SHA256SUMS)
        .collect();
    for path in listing
        .sums
        .keys()
        .filter(|path| !found.contains(path.as_str()))
    {
        faults.push(Fault::new(path, "SHA256SUMS lists it, and it is missing"));
    }
    for path in found
        .into_iter()
        .filter(|path| !listing.sums.contains_key(*path))
    {
        faults.push(Fault::new(path, "SHA256SUMS does not list it"));
    }
    faults.into_iter().map(Fault::of_files).collect()
}

/// Compares what is listed with the tiles and bundles of a Record of this size, which has no others.
pub(super) fn compare_size(listing: &Listing, size: u64) -> Vec<Fault> {
    let mut own: BTreeSet<String> = tiles(size).map(|tile| tile.path()).collect();
    own.extend(bundles(size).map(|bundle| bundle.path()));
    own.extend([CHECKPOINT.to_owned(), KEY.to_owned()]);
    let listed = |path: &String| listing.sums.contains_key(path);
    let lacking = own.iter().filter(|path| !listed(path)).map(|path| {
        Fault::new(
            path,
            format!("a Record of {size} entries has it, and SHA256SUMS does not list it"),
        )
    });
    let foreign = listing
        .sums
        .keys()
        .filter(|path| !own.contains(*path) && !path.starts_with(CONTENT));
    let foreign = foreign
        .map(|path| Fault::new(path, format!("a Record of {size} entries has no such file")));
    lacking.chain(foreign).map(Fault::of_files).collect()
}

/// Compares a file's bytes with the listing.
pub(super) fn check_sum(listing: Option<&Listing>, path: &str, bytes: &[u8]) -> Option<Fault> {
    let expected = listing?.sums.get(path)?;
    let found = sha256(bytes);
    (*expected != found).then(|| other_sum(path, expected, &found))
}

/// A file has another SHA-256 than the listing gives.
pub(super) fn other_sum(path: &str, expected: &Hash, found: &Hash) -> Fault {
    let what = format!("its SHA-256 is {found}, but SHA256SUMS gives {expected}");
    Fault::new(path, what).of_files()
}
