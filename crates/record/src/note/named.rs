//! The line by which a note names the key that signed it, so that a receipt can be looked at on its own.
//!
//! It is a signature line of a type of its own (byte ff and the words below, as signed-note leaves open): the public key
//! and its signature over the text. Whoever knows the key another way does not need it, and readers that do not know the
//! type pass over it. It shows that text and key belong together; whose key it is, it cannot show.

use super::{KeyId, KeyKind, Note, Signature, Verifier};

/// What follows the byte ff in the material of such a key's id.
const TYPE: &[u8] = b"\xffservanda/named-key/1";

impl Note {
    /// Adds the line that names a log's key; nothing happens when the note has no signature by that key.
    #[must_use]
    pub fn naming(mut self, verifier: &Verifier) -> Note {
        let same = |signature: &&Signature| {
            signature.name == verifier.name() && signature.id == verifier.id()
        };
        if let Some(signature) = self.signatures.iter().find(same) {
            let public = verifier.public();
            let bytes = [&public[..], &signature.bytes].concat();
            let id = id(verifier.name(), &public);
            self.signatures.push(Signature {
                name: verifier.name().to_owned(),
                id,
                bytes,
            });
        }
        self
    }

    /// The log's key that the note names itself, if it does; that key's signature is checked by opening the note with it.
    pub fn named_key(&self) -> Option<Verifier> {
        self.signatures.iter().find_map(|signature| {
            let (public, _) = signature.bytes.split_first_chunk::<32>()?;
            let named = signature.bytes.len() == 96 && signature.id == id(&signature.name, public);
            let verifier = Verifier::new(&signature.name, KeyKind::Ed25519, public).ok();
            verifier.filter(|_| named)
        })
    }
}

impl Signature {
    /// Whether this line names the key of another line and repeats its signature.
    pub fn names(&self, verifier: &Verifier) -> bool {
        let public = verifier.public();
        self.name == verifier.name()
            && self.id == id(&self.name, &public)
            && self.bytes.starts_with(&public)
    }
}

fn id(name: &str, public: &[u8; 32]) -> KeyId {
    KeyId::of(name, &[TYPE, public].concat())
}
