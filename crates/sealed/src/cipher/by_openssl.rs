//! By the system's OpenSSL, which is faster at ChaCha20-Poly1305 on machines with wide vectors.

use super::{NotOpened, TAG};
use openssl::cipher::Cipher;
use openssl::cipher_ctx::CipherCtx;
use zeroize::Zeroizing;

pub(super) const LIBRARY: &str = "OpenSSL";

/// A context is made for each chunk: 64 KiB of work hide what that costs, and threads share nothing.
pub(super) struct ChunkKey(Zeroizing<[u8; 32]>);

impl ChunkKey {
    pub(super) fn new(key: &[u8; 32]) -> Result<ChunkKey, NotOpened> {
        Ok(ChunkKey(Zeroizing::new(*key)))
    }

    pub(super) fn seal(&self, nonce: &[u8; 12], chunk: &mut [u8]) -> Result<[u8; TAG], NotOpened> {
        let mut seal = || {
            let mut context = CipherCtx::new()?;
            context.encrypt_init(
                Some(Cipher::chacha20_poly1305()),
                Some(&self.0[..]),
                Some(nonce),
            )?;
            context.cipher_update_inplace(chunk, chunk.len())?;
            context.cipher_final(&mut [0; TAG])?;
            let mut tag = [0; TAG];
            context.tag(&mut tag)?;
            Ok::<_, openssl::error::ErrorStack>(tag)
        };
        seal().map_err(|_| NotOpened)
    }

    pub(super) fn open(&self, nonce: &[u8; 12], sealed: &mut [u8]) -> Result<(), NotOpened> {
        let end = sealed.len().checked_sub(TAG).ok_or(NotOpened)?;
        let (chunk, tag) = sealed.split_at_mut(end);
        let mut open = || {
            let mut context = CipherCtx::new()?;
            context.decrypt_init(
                Some(Cipher::chacha20_poly1305()),
                Some(&self.0[..]),
                Some(nonce),
            )?;
            context.set_tag(tag)?;
            context.cipher_update_inplace(chunk, chunk.len())?;
            context.cipher_final(&mut [0; TAG])?;
            Ok::<_, openssl::error::ErrorStack>(())
        };
        open().map_err(|_| NotOpened)
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

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    openssl::sha::sha256(bytes)
}
