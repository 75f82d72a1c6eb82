//! Tiles and bundles: how the tree and the entries are cut into files (C2SP tlog-tiles).

mod bundle;
mod path;

pub use bundle::Bundle;
pub use path::{BundlePath, Tile, WIDTH_MAX, bundles, tiles};

use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};

/// The bytes of a full tile.
pub const BYTES_MAX: usize = WIDTH_MAX as usize * 32;

/// The bytes of a tile: its hashes one after the other.
pub fn encode(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Reads the bytes of a tile that holds `width` hashes ([`Rule::TileLength`]).
pub fn decode(bytes: &[u8], width: u16) -> Result<Vec<Hash>, Malformed> {
    let expected = usize::from(width) * 32;
    if bytes.len() != expected {
        let what = format!(
            "the tile has {} bytes, not the {expected} of {width} hashes",
            bytes.len()
        );
        return Err(Malformed::new(Rule::TileLength, what));
    }
    let (hashes, _) = bytes.as_chunks::<32>();
    Ok(hashes.iter().map(|hash| Hash(*hash)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn a_tile_is_its_hashes_and_nothing_else() {
        let hashes = [sha256(b"a"), sha256(b"b")];
        let bytes = encode(&hashes);
        assert_eq!(decode(&bytes, 2).unwrap(), hashes);
        for (bytes, width) in [(&bytes[..63], 2), (&bytes[..], 1), (&bytes[..], 3)] {
            assert_eq!(decode(bytes, width).unwrap_err().rule, Rule::TileLength);
        }
    }
}
