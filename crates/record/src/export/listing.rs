//! `SHA256SUMS`: a hash, two spaces and a path on each line, as coreutils write it.

use std::collections::BTreeMap;

use super::{CHECKPOINT, CONTENT, KEY};
use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};
use crate::tile::{BundlePath, Tile};

/// The SHA-256 of each file, in order of the paths' bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Path to hash.
    pub sums: BTreeMap<String, Hash>,
}

impl Listing {
    /// Reads the listing of an exported Record: its own paths alone, in order, each once ([`Rule::Listing`],
    /// [`Rule::ListingPath`]).
    pub fn parse(bytes: &[u8]) -> Result<Listing, Malformed> {
        let text = std::str::from_utf8(bytes).map_err(|error| {
            Malformed::new(Rule::Listing, "the listing is not UTF-8").at(error.valid_up_to())
        })?;
        let mut sums = BTreeMap::new();
        let mut before = "";
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let wrong =
                |rule, what: &str| Malformed::new(rule, format!("line {}: {what}", number + 1));
            let line = line
                .strip_suffix('\n')
                .ok_or_else(|| wrong(Rule::Listing, "it has no end"))?;
            let parts = line.split_once("  ");
            let (hash, path) = parts
                .ok_or_else(|| wrong(Rule::Listing, "it is not a hash, two spaces and a path"))?;
            let hash = Hash::from_hex(hash).map_err(|fault| wrong(Rule::Listing, &fault.what))?;
            if !is_own_path(path) {
                return Err(wrong(
                    Rule::ListingPath,
                    &format!("{path:?} is no path of an exported Record"),
                ));
            }
            if path <= before {
                return Err(wrong(
                    Rule::Listing,
                    "its path does not come after the one before",
                ));
            }
            before = path;
            sums.insert(path.to_owned(), hash);
        }
        Ok(Listing { sums })
    }

    /// The bytes of the listing.
    pub fn to_bytes(&self) -> Vec<u8> {
        let lines = self
            .sums
            .iter()
            .map(|(path, hash)| format!("{hash}  {path}\n"));
        lines.collect::<String>().into_bytes()
    }
}

/// Whether a path is one that an exported Record can have beside `SHA256SUMS`.
pub fn is_own_path(path: &str) -> bool {
    let content = |path: &str| {
        path.strip_prefix(CONTENT)
            .is_some_and(|name| Hash::from_hex(name).is_ok())
    };
    path == CHECKPOINT
        || path == KEY
        || content(path)
        || Tile::parse(path).is_ok()
        || BundlePath::parse(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_listing_is_read_back_and_holds_own_paths_only() {
        let own = [
            "checkpoint",
            "key",
            "tile/0/000.p/3",
            "tile/entries/000.p/3",
            &format!("content/{}", sha256(b"x")),
        ];
        let listing = Listing {
            sums: own
                .iter()
                .map(|path| ((*path).to_owned(), sha256(path.as_bytes())))
                .collect(),
        };
        assert_eq!(Listing::parse(&listing.to_bytes()), Ok(listing));
        for path in [
            "",
            "/checkpoint",
            "./key",
            "tile/0/0",
            "content/x",
            "SHA256SUMS",
            "../key",
            "content/../key",
        ] {
            assert!(!is_own_path(path), "{path}");
        }
    }
}
