//! A commitment: what stands in the Record for an act that is not open.
//!
//! The salt makes the act unguessable from its commitment; giving salt and act later opens it, and destroying both
//! erases it without touching a proof.

use sha2::{Digest as _, Sha256};

use crate::hash::Hash;

/// The words that begin the bytes under a commitment, so that its hash is never the hash of anything else.
const DOMAIN: &[u8] = b"servanda/commitment/1\n";

/// SHA-256 of `servanda/commitment/1`, a newline, the 32 random bytes and the canonical act.
pub fn commit(salt: &[u8; 32], canonical_act: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(DOMAIN);
    hasher.update(salt);
    hasher.update(canonical_act);
    Hash(hasher.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;

    #[test]
    fn the_commitment_covers_domain_salt_and_act() {
        let salt = [7u8; 32];
        let act = br#"{"type":"person.named/1"}"#;
        let all = [DOMAIN, &salt[..], act].concat();
        assert_eq!(commit(&salt, act), sha256(&all));
        assert_ne!(commit(&[8; 32], act), commit(&salt, act));
    }
}
