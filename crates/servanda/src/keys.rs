//! Keys in files: 32 secret bytes, readable by their owner alone.
//!
//! Trust: whoever can read such a file can sign with it. The house's key signs checkpoints; a person's
//! key signs submissions. Neither opens anything.

use crate::error::{Error, Kind};
use crate::home::durable;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use record::entry::{Signed, submission_message};
use record::note::SigningKey;
use serde::Deserialize;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

/// The name under which a person's key is used where a name is needed; it is in no signature.
const PERSON: &str = "person";

/// The 32 secret bytes of an Ed25519 key (RFC 8032).
pub struct Seed {
    bytes: [u8; 32],
    /// Of a house whose key was changed lately, the key before.
    before: Option<[u8; 32]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    ed25519: String,
}

impl Seed {
    /// Draws a new key from the operating system's randomness.
    ///
    /// # Errors
    /// [`Kind::Machine`] when there is none.
    pub fn draw() -> Result<Self, Error> {
        random().map(Self::from_bytes)
    }

    /// The key of these bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self {
            bytes,
            before: None,
        }
    }

    /// The same, with the house's key before it, whose line checkpoints still carry.
    #[must_use]
    pub fn after(mut self, before: &Self) -> Self {
        self.before = Some(before.bytes);
        self
    }

    /// The key before, where there is one at hand.
    #[must_use]
    pub fn before(&self) -> Option<Self> {
        self.before.map(Self::from_bytes)
    }

    /// Reads a key file, and refuses one that others can read.
    ///
    /// # Errors
    /// When it is not there, is no key file, or its mode lets others in.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let wrong = |error: &dyn std::fmt::Display| Error::file("read", file, error);
        let mode = std::fs::metadata(file).map_err(|error| wrong(&error))?;
        if mode.permissions().mode() & 0o077 != 0 {
            let what = format!("the key file `{}` can be read by others", file.display());
            let remedy = format!(
                "Run `chmod 600 {}`, and consider whether to draw a new key",
                file.display()
            );
            return Err(Error::new(Kind::Home, what, remedy));
        }
        let text = std::fs::read_to_string(file).map_err(|error| wrong(&error))?;
        Self::parse(&text).ok_or_else(|| {
            let what = format!("`{}` is not a key file", file.display());
            Error::new(
                Kind::Malformed,
                what,
                "Draw a key with `servanda keys new FILE`",
            )
        })
    }

    fn parse(text: &str) -> Option<Self> {
        let file: KeyFile = toml::from_str(text).ok()?;
        let bytes = URL_SAFE_NO_PAD.decode(file.ed25519).ok()?;
        Some(Self::from_bytes(bytes.try_into().ok()?))
    }

    /// Writes a key file that did not exist, with mode 0600.
    ///
    /// # Errors
    /// When it exists, so that no key is ever lost by drawing another.
    pub fn write(&self, file: &Path) -> Result<(), Error> {
        if file.exists() {
            let what = format!("`{}` exists already", file.display());
            let remedy = "Name a new file; a key is never overwritten";
            return Err(Error::new(Kind::Usage, what, remedy));
        }
        let text = format!(
            "# A key of Servanda. Whoever can read this file can sign with it.\ned25519 = \"{}\"\n",
            URL_SAFE_NO_PAD.encode(self.bytes)
        );
        durable::write(file, text.as_bytes(), durable::Mode::Secret)
            .map_err(|error| Error::file("written", file, error))
    }

    /// The key as a log's, under the Record's origin.
    ///
    /// # Errors
    /// When the origin has a space or a plus.
    pub fn signing_as(&self, origin: &str) -> Result<SigningKey, Error> {
        SigningKey::from_seed(origin, &self.bytes).map_err(|error| {
            let what = format!("`{}` cannot be the name of a Record", origin.escape_debug());
            let remedy = "Name it like an address without `https://`, without spaces and `+`";
            Error::new(Kind::Usage, what, remedy).detail(error)
        })
    }

    /// Signs a submission's canonical bytes as a person.
    ///
    /// # Errors
    /// When the bytes are not the UTF-8 that canonical bytes are.
    pub fn sign_submission(&self, canonical: &[u8]) -> Result<Signed, Error> {
        let key = self.signing_as(PERSON)?;
        let message = submission_message(canonical);
        let text = std::str::from_utf8(&message).map_err(|error| {
            let what = "the submission is not text";
            Error::new(Kind::Malformed, what, "Write it as JSON in UTF-8").detail(error)
        })?;
        let signature = <[u8; 64]>::try_from(key.sign(text).bytes).unwrap_or([0; 64]);
        Ok(Signed::with_key(&key.verifier().public(), &signature))
    }

    /// The public half, in base64url.
    ///
    /// # Errors
    /// Never for a key that was drawn here.
    pub fn public(&self) -> Result<String, Error> {
        let key = self.signing_as(PERSON)?;
        Ok(URL_SAFE_NO_PAD.encode(key.verifier().public()))
    }
}

/// Bytes from the operating system's randomness.
///
/// # Errors
/// [`Kind::Machine`] when there is none.
pub fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| {
        Error::new(
            Kind::Machine,
            "the operating system gave no random bytes",
            "Try again; if it goes on, restart the machine",
        )
        .detail(error)
    })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::keys::signature_holds;

    #[test]
    fn a_key_is_read_back_from_its_file_and_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("my.key");
        let drawn = Seed::draw().unwrap();
        drawn.write(&file).unwrap();
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(Seed::read(&file).unwrap().public(), drawn.public());
        assert_eq!(drawn.write(&file).unwrap_err().kind, Kind::Usage);
    }

    #[test]
    fn a_key_that_others_can_read_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("my.key");
        Seed::draw().unwrap().write(&file).unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        let error = Seed::read(&file).err().unwrap();
        assert!(error.what.contains("can be read by others"));
    }

    #[test]
    fn only_the_signer_s_signature_over_the_same_bytes_holds() {
        let seed = Seed::from_bytes([7; 32]);
        let signed = seed.sign_submission(b"{\"id\":\"a\"}").unwrap();
        let public = signature_holds(&signed, b"{\"id\":\"a\"}").unwrap();
        assert_eq!(URL_SAFE_NO_PAD.encode(public), seed.public().unwrap());
        assert_eq!(signature_holds(&signed, b"{\"id\":\"b\"}"), None);
    }
}
