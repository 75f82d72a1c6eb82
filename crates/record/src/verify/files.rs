//! The files of an export against `SHA256SUMS` and against what a Record of its size has.

use std::collections::BTreeSet;

use super::report::Fault;
use crate::export::{CHECKPOINT, CONTENT, Folder, KEY, Listing, SHA256SUMS};
use crate::hash::{Hash, sha256};
use crate::tile::{bundles, tiles};

/// The most bytes of a listing: enough for a hundred million entries.
const LISTING_BYTES_MAX: usize = 1 << 27;

/// Reads the listing.
pub(super) fn listing(folder: &Folder) -> Result<Listing, Fault> {
    let bytes = folder.read(SHA256SUMS, LISTING_BYTES_MAX);
    let bytes =
        bytes.map_err(|error| Fault::new(SHA256SUMS, format!("it cannot be read: {error}")))?;
    Listing::parse(&bytes).map_err(|fault| Fault::new(SHA256SUMS, fault))
}

/// Compares what is there with what is listed.
pub(super) fn compare(folder: &Folder, listing: &Listing) -> Vec<Fault> {
    let (found, strange) = match folder.files() {
        Ok(found) => found,
        Err(error) => {
            let place = folder.root().display().to_string();
            return vec![Fault::new(
                place,
                format!("the folder cannot be read: {error}"),
            )];
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
    faults
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
    lacking.chain(foreign).collect()
}

/// Compares a file's bytes with the listing.
pub(super) fn check_sum(listing: Option<&Listing>, path: &str, bytes: &[u8]) -> Option<Fault> {
    let expected = listing?.sums.get(path)?;
    check(path, expected, &sha256(bytes))
}

/// Hashes a content file and compares it with the listing and with its name.
pub(super) fn check_content(folder: &Folder, path: &str, listed: &Hash) -> Option<Fault> {
    let found = match folder.sum(path) {
        Ok(found) => found,
        Err(error) => return Some(Fault::new(path, format!("it cannot be read: {error}"))),
    };
    let named = path
        .strip_prefix(CONTENT)
        .and_then(|name| Hash::from_hex(name).ok());
    if named != Some(found) {
        return Some(Fault::new(
            path,
            format!("its SHA-256 is {found}, not its name"),
        ));
    }
    check(path, listed, &found)
}

fn check(path: &str, expected: &Hash, found: &Hash) -> Option<Fault> {
    let what = || format!("its SHA-256 is {found}, but SHA256SUMS gives {expected}");
    (expected != found).then(|| Fault::new(path, what()))
}
