//! By the system's OpenSSL, which is faster at ChaCha20-Poly1305 on machines with wide vectors.

use std::sync::{Mutex, PoisonError};

use super::{NotOpened, TAG};
use openssl::cipher::Cipher;
use openssl::cipher_ctx::{CipherCtx, CipherCtxRef};
use openssl::error::ErrorStack;
use zeroize::Zeroizing;

pub(super) const LIBRARY: &str = "OpenSSL";

/// A key with its contexts: OpenSSL 3 looks an algorithm up by its name whenever one is begun, under a lock that all
/// threads share, so each is begun once and goes from chunk to chunk.
pub(super) struct ChunkKey {
    key: Zeroizing<[u8; 32]>,
    sealing: Contexts,
    opening: Contexts,
}

/// Those that nobody uses just now.
#[derive(Default)]
struct Contexts(Mutex<Vec<CipherCtx>>);

impl Contexts {
    /// Works with one: an idle one, or else a new one that `begin` gives its key.
    fn with<T>(
        &self,
        begin: impl FnOnce(&mut CipherCtxRef) -> Result<(), ErrorStack>,
        work: impl FnOnce(&mut CipherCtxRef) -> Result<T, ErrorStack>,
    ) -> Result<T, NotOpened> {
        let idle = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = idle().pop();
        let worked = || {
            let mut context = match taken {
                Some(context) => context,
                None => {
                    let mut context = CipherCtx::new()?;
                    begin(&mut context)?;
                    context
                }
            };
            let done = work(&mut context)?;
            Ok::<_, ErrorStack>((context, done))
        };
        let (context, done) = worked().map_err(|_| NotOpened)?;
        idle().push(context);
        Ok(done)
    }
}

impl ChunkKey {
    pub(super) fn new(key: &[u8; 32]) -> Result<ChunkKey, NotOpened> {
        Ok(ChunkKey {
            key: Zeroizing::new(*key),
            sealing: Contexts::default(),
            opening: Contexts::default(),
        })
    }

    pub(super) fn seal(&self, nonce: &[u8; 12], chunk: &mut [u8]) -> Result<[u8; TAG], NotOpened> {
        let cipher = Some(Cipher::chacha20_poly1305());
        self.sealing.with(
            |context| context.encrypt_init(cipher, Some(&self.key[..]), None),
            |context| {
                context.encrypt_init(None, None, Some(nonce))?;
                context.cipher_update_inplace(chunk, chunk.len())?;
                context.cipher_final(&mut [0; TAG])?;
                let mut tag = [0; TAG];
                context.tag(&mut tag)?;
                Ok(tag)
            },
        )
    }

    pub(super) fn open(&self, nonce: &[u8; 12], sealed: &mut [u8]) -> Result<(), NotOpened> {
        let end = sealed.len().checked_sub(TAG).ok_or(NotOpened)?;
        let (chunk, tag) = sealed.split_at_mut(end);
        let cipher = Some(Cipher::chacha20_poly1305());
        self.opening.with(
            |context| context.decrypt_init(cipher, Some(&self.key[..]), None),
            |context| {
                context.decrypt_init(None, None, Some(nonce))?;
                context.set_tag(tag)?;
                context.cipher_update_inplace(chunk, chunk.len())?;
                context.cipher_final(&mut [0; TAG]).map(|_| ())
            },
        )
    }
}

#[derive(Clone)]
pub(super) struct Sha256(openssl::sha::Sha256);

impl Sha256 {
    pub(super) fn new() -> Sha256 {
        Sha256(openssl::sha::Sha256::new())
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn finish(self) -> [u8; 32] {
        self.0.finish()
    }
}

/// Step by step: the function that does it in one looks the algorithm up by its name each time.
pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(bytes);
    hash.finish()
}
