//! The line by which a note names the key that signed it, so that a receipt can be looked at on its own.
//!
//! It is a signature line of a type of its own (byte ff and the words below, as signed-note leaves open): the public key
//! and its signature over the text. Whoever knows the key another way does not need it, and readers that do not know the
//! type pass over it. It shows that text and key belong together; whose key it is, it cannot show.

use super::{KeyId, KeyKind, Note, Opened, Signature, Verifier};
use crate::malformed::{Malformed, Rule};

/// What follows the byte ff in the material of such a key's id.
const TYPE: &[u8] = b"\xffservanda/named-key/1";

impl Note {
    /// Adds the line that names a log's key; nothing happens when the note has no signature by that key, or names it.
    #[must_use]
    pub fn naming(mut self, verifier: &Verifier) -> Note {
        if self.signatures.iter().any(|line| line.names(verifier)) {
            return self;
        }
        if let Some(signature) = self.signature_of(verifier) {
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
        self.signatures.iter().find_map(Signature::named_key)
    }

    /// Checks that the note names at most one key, under its origin's name, with the same signature as that key's own
    /// line; and that it names one if it has any line that is unknown to the reader ([`Rule::NamedKey`]).
    ///
    /// A line that is unknown cannot be told from one that names a key and was altered: so no receipt of lines that are
    /// all known can be altered and still hold.
    pub fn check_naming(&self, origin: &str, opened: &Opened<'_>) -> Result<(), Malformed> {
        let wrong = |what: &str| Err(Malformed::new(Rule::NamedKey, what));
        let mut naming = self
            .signatures
            .iter()
            .filter_map(|line| Some((line, line.named_key()?)));
        let Some((line, key)) = naming.next() else {
            return match opened.unknown.first() {
                None => Ok(()),
                Some(line) => wrong(&format!(
                    "it does not name its key, and has a signature line of `{}` by an unknown key ({})",
                    line.name, line.id
                )),
            };
        };
        if naming.next().is_some() {
            return wrong("two lines name a key; one is allowed");
        }
        if key.name() != origin {
            return wrong("the line that names a key is not under the origin's name");
        }
        let signature = self.signature_of(&key).map(|own| own.bytes.as_slice());
        if signature != line.bytes.get(32..)
            || key.check(&self.text, signature.unwrap_or(&[])).is_err()
        {
            return wrong(
                "the line that names a key does not repeat the signature of that key's own line",
            );
        }
        Ok(())
    }

    /// The signature line of a key.
    fn signature_of(&self, verifier: &Verifier) -> Option<&Signature> {
        self.signatures
            .iter()
            .find(|line| line.name == verifier.name() && line.id == verifier.id())
    }
}

impl Signature {
    /// Whether this line names the key; that it repeats its signature, [`Note::check_naming`] looks.
    pub fn names(&self, verifier: &Verifier) -> bool {
        self.named_key().as_ref() == Some(verifier)
    }

    fn named_key(&self) -> Option<Verifier> {
        let (public, signature) = self.bytes.split_first_chunk::<32>()?;
        let named = signature.len() == 64 && self.id == id(&self.name, public);
        let verifier = Verifier::new(&self.name, KeyKind::Ed25519, public).ok();
        verifier.filter(|_| named)
    }
}

fn id(name: &str, public: &[u8; 32]) -> KeyId {
    KeyId::of(name, &[TYPE, public].concat())
}
