//! Keys whose packages stay shut before a quantum computer too (C2SP age, `mlkem768x25519`).

mod hpke;
mod kem;

use std::collections::HashSet;

use age::{DecryptError, EncryptError};
use age_core::format::{FileKey, Stanza};
use age_core::secrecy::ExposeSecret as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use record::package::age::POST_QUANTUM;
use zeroize::Zeroizing;

use crate::cipher::NotOpened;
use crate::fault::Fault;
use crate::header::random;
use kem::Expanded;

/// What the file's key is wrapped for.
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";
/// The wrapped key: 16 bytes and their tag.
const BODY: usize = 32;

/// The public key, to which files are sealed.
#[derive(Clone)]
pub struct Recipient(Vec<u8>);

/// The key that opens them.
#[derive(Clone)]
pub struct Identity {
    seed: Zeroizing<[u8; 32]>,
    public: Recipient,
}

impl Recipient {
    /// From its bytes, when a secret can be shared by way of them.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Recipient> {
        kem::share(bytes).ok().map(|_| Recipient(bytes.to_vec()))
    }

    /// Its bytes.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Identity {
    /// A new one.
    pub(crate) fn generate() -> Result<Identity, Fault> {
        let mut seed = Zeroizing::new([0; 32]);
        random(&mut seed[..])?;
        Identity::from_bytes(&seed[..]).ok_or_else(|| {
            let remedy = "Look at the machine and try again";
            Fault::new(crate::Kind::Machine, "no key could be made here", remedy)
        })
    }

    /// From its 32 bytes.
    pub(crate) fn from_bytes(seed: &[u8]) -> Option<Identity> {
        let seed = Zeroizing::new(<[u8; 32]>::try_from(seed).ok()?);
        let public = Recipient(Expanded::of(&seed).ok()?.public);
        Some(Identity { seed, public })
    }

    /// Its 32 bytes.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The public key to it.
    pub(crate) fn to_public(&self) -> Recipient {
        self.public.clone()
    }
}

impl age::Recipient for Recipient {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let wrapped = kem::share(&self.0).and_then(|(secret, share)| {
            let body = hpke::seal(&secret, INFO, file_key.expose_secret())?;
            Ok((share, body))
        });
        let (share, body) = wrapped.map_err(|NotOpened| {
            EncryptError::Io(std::io::Error::other("no secret is shared with this key"))
        })?;
        let stanza = Stanza {
            tag: POST_QUANTUM.to_owned(),
            args: vec![STANDARD_NO_PAD.encode(share)],
            body,
        };
        Ok((vec![stanza], HashSet::from(["postquantum".to_owned()])))
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != POST_QUANTUM {
            return None;
        }
        let Some(secret) = self.secret(stanza) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        // Another's stanza and an altered one look alike here: age goes on to the next, and the header's code tells them apart.
        let opened = hpke::open(&secret, INFO, &stanza.body).ok()?;
        let file_key = FileKey::try_init_with_mut(|file_key| {
            let whole = opened.len() == file_key.len();
            if whole {
                file_key.copy_from_slice(&opened);
            }
            whole.then_some(()).ok_or(DecryptError::InvalidHeader)
        });
        Some(file_key)
    }
}

impl Identity {
    /// The secret of a stanza in its one form.
    fn secret(&self, stanza: &Stanza) -> Option<kem::Shared> {
        let [share] = &stanza.args[..] else {
            return None;
        };
        let share = STANDARD_NO_PAD.decode(share).ok()?;
        let whole = share.len() == kem::SHARE && stanza.body.len() == BODY;
        let keys = whole.then(|| Expanded::of(&self.seed))?.ok()?;
        keys.secret(&share).ok()
    }
}
