//! The ciphers in bulk: ChaCha20-Poly1305 of one chunk and SHA-256 of one file, by AWS-LC or, under the feature
//! `openssl`, by the system's OpenSSL; and the keys of an age file (C2SP age), always by AWS-LC.

use aws_lc_rs::{hkdf, hmac};
use record::Hash;
use zeroize::Zeroizing;

#[cfg(not(feature = "openssl"))]
mod aws_lc;
#[cfg(feature = "openssl")]
mod by_openssl;

#[cfg(not(feature = "openssl"))]
use aws_lc as chosen;
#[cfg(feature = "openssl")]
use by_openssl as chosen;

/// The bytes of plaintext in a chunk.
pub const CHUNK: usize = 64 << 10;
/// The bytes of its tag.
pub const TAG: usize = 16;
/// A chunk with its tag.
pub const SEALED_CHUNK: usize = CHUNK + TAG;
/// The random bytes between header and payload.
pub const PAYLOAD_NONCE: usize = 16;

/// Which library does the work in bulk.
pub const LIBRARY: &str = chosen::LIBRARY;

/// A chunk that was not sealed with this key, at this place, or was altered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOpened;

/// The key of a payload.
pub struct PayloadKey {
    key: chosen::ChunkKey,
}

impl PayloadKey {
    /// HKDF-SHA-256 of the file's key, salted with the payload's nonce, for `payload`.
    pub fn derive(
        file_key: &[u8; 16],
        nonce: &[u8; PAYLOAD_NONCE],
    ) -> Result<PayloadKey, NotOpened> {
        let key = derive(nonce, file_key, b"payload")?;
        Ok(PayloadKey {
            key: chosen::ChunkKey::new(&key)?,
        })
    }

    /// Seals the n-th chunk in place; gives its tag.
    pub fn seal(&self, number: u64, last: bool, chunk: &mut [u8]) -> Result<[u8; TAG], NotOpened> {
        self.key.seal(&chunk_nonce(number, last), chunk)
    }

    /// Opens the n-th chunk in place: the bytes and then their tag. The plaintext is what stands before the tag then.
    pub fn open(&self, number: u64, last: bool, sealed: &mut [u8]) -> Result<(), NotOpened> {
        self.key.open(&chunk_nonce(number, last), sealed)
    }
}

/// Eleven bytes of counter, big-endian, and one that says whether the chunk is the last.
fn chunk_nonce(number: u64, last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    let (_, counter) = nonce.split_at_mut(3);
    let (counter, end) = counter.split_at_mut(8);
    counter.copy_from_slice(&number.to_be_bytes());
    end.copy_from_slice(&[u8::from(last)]);
    nonce
}

struct Length32;

impl hkdf::KeyType for Length32 {
    fn len(&self) -> usize {
        32
    }
}

fn derive(salt: &[u8], key: &[u8; 16], info: &[u8]) -> Result<Zeroizing<[u8; 32]>, NotOpened> {
    let mut derived = Zeroizing::new([0; 32]);
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(key);
    let infos = [info];
    let expanded = extracted.expand(&infos, Length32).map_err(|_| NotOpened)?;
    expanded.fill(&mut derived[..]).map_err(|_| NotOpened)?;
    Ok(derived)
}

/// The code over a header's bytes up to and including `---`.
pub fn header_mac(file_key: &[u8; 16], covered: &[u8]) -> Result<[u8; 32], NotOpened> {
    let key = derive(&[], file_key, b"header")?;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key[..]), covered);
    <[u8; 32]>::try_from(tag.as_ref()).map_err(|_| NotOpened)
}

/// Whether a header's code holds, compared in constant time.
pub fn header_mac_holds(file_key: &[u8; 16], covered: &[u8], mac: &[u8; 32]) -> bool {
    let key = derive(&[], file_key, b"header");
    key.is_ok_and(|key| {
        hmac::verify(&hmac::Key::new(hmac::HMAC_SHA256, &key[..]), covered, mac).is_ok()
    })
}

/// SHA-256 of what goes by.
#[derive(Clone)]
pub struct Sha256(chosen::Sha256);

impl Sha256 {
    /// At the beginning.
    pub fn new() -> Sha256 {
        Sha256(chosen::Sha256::new())
    }

    /// The hash of bytes that are all at hand.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(chosen::sha256(bytes))
    }

    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The hash of what went by; begins anew.
    pub fn finish(&mut self) -> Hash {
        Hash(std::mem::replace(&mut self.0, chosen::Sha256::new()).finish())
    }
}

impl Default for Sha256 {
    fn default() -> Sha256 {
        Sha256::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_opens_at_its_place_alone() {
        let key = PayloadKey::derive(&[1; 16], &[2; 16]).unwrap();
        let mut sealed = b"evidence".to_vec();
        let tag = key.seal(7, false, &mut sealed).unwrap();
        sealed.extend(tag);
        for (number, last) in [(8, false), (7, true)] {
            assert_eq!(key.open(number, last, &mut sealed.clone()), Err(NotOpened));
        }
        for place in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[place] ^= 1;
            assert_eq!(key.open(7, false, &mut flipped), Err(NotOpened), "{place}");
        }
        assert_eq!(key.open(7, false, &mut sealed), Ok(()));
        assert_eq!(&sealed[..8], b"evidence");
    }

    #[test]
    fn the_hash_is_sha_256_and_begins_anew() {
        let mut hash = Sha256::new();
        for _ in 0..2 {
            hash.update(b"a");
            hash.update(b"bc");
            assert_eq!(hash.finish(), record::hash::sha256(b"abc"));
            assert_eq!(Sha256::of(b"abc"), record::hash::sha256(b"abc"));
        }
    }

    #[test]
    fn the_counter_and_the_last_chunk_stand_in_the_nonce() {
        assert_eq!(
            chunk_nonce(0x0102, true),
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1]
        );
        assert_eq!(
            chunk_nonce(u64::MAX, false),
            [0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0]
        );
    }
}
