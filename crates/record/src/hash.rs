//! SHA-256 (FIPS 180-4), and the leaf and node hashes of RFC 6962.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::malformed::{Malformed, Rule};

/// A SHA-256 hash. In JSON it is written as lower-case hex, in notes and proofs as base64.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// The root of the tree without leaves: SHA-256 of nothing (RFC 6962 §2.1).
pub const EMPTY_ROOT: Hash = Hash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
    0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

/// SHA-256 of bytes.
pub fn sha256(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

/// The hash of a leaf: SHA-256 of a zero byte and the data (RFC 6962 §2.1).
pub fn leaf_hash(data: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(data);
    Hash(hasher.finalize().into())
}

/// The hash of an inner node: SHA-256 of a one byte and the two hashes below (RFC 6962 §2.1).
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([1]);
    hasher.update(left.0);
    hasher.update(right.0);
    Hash(hasher.finalize().into())
}

impl Hash {
    /// Sixty-four lower-case hexadecimal digits.
    pub fn hex(&self) -> String {
        self.to_string()
    }

    /// Adds these digits to a text.
    pub fn hex_onto(&self, text: &mut String) {
        text.push_str(std::str::from_utf8(&self.digits()).unwrap_or_default());
    }

    fn digits(&self) -> [u8; 64] {
        let digit = |half: u8| half + if half < 10 { b'0' } else { b'a' - 10 };
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(&self.0) {
            pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
        }
        digits
    }

    /// Reads sixty-four lower-case hexadecimal digits; upper case is an error ([`Rule::Hash`]).
    pub fn from_hex(text: &str) -> Result<Hash, Malformed> {
        let wrong = || {
            Malformed::new(
                Rule::Hash,
                format!("\"{text}\" is not a hash of 64 lower-case hexadecimal digits"),
            )
        };
        let mut bytes = [0u8; 32];
        if text.len() != 64 {
            return Err(wrong());
        }
        for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let &[high, low] = digits else {
                return Err(wrong());
            };
            *byte = digit(high).ok_or_else(wrong)? << 4 | digit(low).ok_or_else(wrong)?;
        }
        Ok(Hash(bytes))
    }

    /// Standard base64 with padding, as notes and proofs write it.
    pub fn base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// Reads standard base64 with padding of exactly 32 bytes ([`Rule::Hash`]).
    pub fn from_base64(text: &str) -> Result<Hash, Malformed> {
        let bytes = STANDARD.decode(text).ok();
        let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(Hash).ok_or_else(|| {
            Malformed::new(
                Rule::Hash,
                format!("\"{text}\" is not the base64 of a 32-byte hash"),
            )
        })
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_hashes() {
        assert_eq!(sha256(b""), EMPTY_ROOT);
        assert_eq!(
            sha256(b"abc").hex(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(leaf_hash(b"x"), sha256(b"\0x"));
        let (left, right) = (sha256(b"l"), sha256(b"r"));
        let joined = [&[1][..], &left.0, &right.0].concat();
        assert_eq!(node_hash(&left, &right), sha256(&joined));
    }

    #[test]
    fn both_spellings_are_read_back_and_no_other_is() {
        let hash = sha256(b"a");
        assert_eq!(Hash::from_hex(&hash.hex()), Ok(hash));
        assert_eq!(Hash::from_base64(&hash.base64()), Ok(hash));
        for wrong in [
            "",
            "0",
            &hash.hex().to_uppercase(),
            &hash.hex().replacen('a', "", 1),
            &"g".repeat(64),
        ] {
            assert_eq!(Hash::from_hex(wrong).unwrap_err().rule, Rule::Hash);
        }
        for wrong in ["", "AA==", hash.base64().trim_end_matches('='), &hash.hex()] {
            assert_eq!(Hash::from_base64(wrong).unwrap_err().rule, Rule::Hash);
        }
    }
}
