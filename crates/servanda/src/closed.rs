//! Acts that are not open: what the Record commits to, kept encrypted under a key of its own.
//!
//! The Record holds a commitment alone (docs/formats.md, "Entries that are not open"). The content and
//! the salt are kept beside it; destroying the key destroys them, and every proof still holds.
//!
//! Trust: whoever can read the home's files reads what is not erased.

use crate::error::{Error, Kind};
use crate::keys::random;
use crate::ledger::{Closed, Kept, Row};
use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};
use record::Entry;
use zeroize::Zeroizing;

const SALT_BYTES: usize = 32;

/// What gives an entry's content back: for whoever may read it, and to be checked against the commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// The 32 random bytes.
    pub salt: [u8; SALT_BYTES],
    /// The canonical bytes that the commitment covers.
    pub content: Vec<u8>,
}

impl Disclosure {
    /// Encrypts it under a fresh key, which is used this once; so the nonce is nothing but zeros.
    ///
    /// # Errors
    /// When the operating system gives no random key.
    pub(crate) fn seal(&self) -> Result<Kept, Error> {
        let key: [u8; 32] = random()?;
        let plain = Zeroizing::new([&self.salt[..], &self.content].concat());
        let cipher = ChaCha20Poly1305::new(&key.into());
        let sealed = cipher
            .encrypt(&Nonce::default(), plain.as_slice())
            .map_err(|error| damaged().detail(error))?;
        Ok(Kept { key, sealed })
    }

    fn unseal(kept: &Kept) -> Option<Self> {
        let cipher = ChaCha20Poly1305::new(&kept.key.into());
        let plain = cipher.decrypt(&Nonce::default(), kept.sealed.as_slice());
        let plain = Zeroizing::new(plain.ok()?);
        let (salt, content) = plain.split_first_chunk::<SALT_BYTES>()?;
        Some(Self {
            salt: *salt,
            content: content.to_vec(),
        })
    }
}

/// The disclosure of an entry; `None` once it is erased.
///
/// # Errors
/// When what is kept does not open, or is not what the entry commits to.
pub(crate) fn disclose(row: &Row, closed: &Closed) -> Result<Option<(Disclosure, Entry)>, Error> {
    let Some(kept) = &closed.kept else {
        return Ok(None);
    };
    let entry = crate::desk::read_entry(row)?;
    let disclosure = Disclosure::unseal(kept).ok_or_else(damaged)?;
    let open = entry.disclosed(&disclosure.salt, &disclosure.content);
    let open = open.map_err(|error| damaged().detail(format!("entry {}: {error}", row.index)))?;
    Ok(Some((disclosure, open)))
}

fn damaged() -> Error {
    Error::new(
        Kind::Storage,
        "what is kept of an act that is not open is not what the Record commits to",
        "Restore a backup; the Record itself is whole if `servanda verify record` passes an export",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_with_its_own_key_alone() {
        let disclosure = Disclosure {
            salt: [3; 32],
            content: b"{}".to_vec(),
        };
        let kept = disclosure.seal().unwrap();
        assert!(!kept.sealed.windows(2).any(|window| window == b"{}"));
        assert_eq!(Disclosure::unseal(&kept), Some(disclosure.clone()));
        let other = disclosure.seal().unwrap();
        assert_ne!(other.key, kept.key);
        let mixed = Kept {
            key: other.key,
            ..kept.clone()
        };
        assert_eq!(Disclosure::unseal(&mixed), None);
        let mut altered = kept;
        altered.sealed[0] ^= 1;
        assert_eq!(Disclosure::unseal(&altered), None);
    }
}
