//! By AWS-LC.

use super::{NotOpened, TAG};
use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::digest;

pub(super) const LIBRARY: &str = "AWS-LC";

pub(super) struct ChunkKey(LessSafeKey);

impl ChunkKey {
    pub(super) fn new(key: &[u8; 32]) -> Result<ChunkKey, NotOpened> {
        let key = UnboundKey::new(&CHACHA20_POLY1305, key).map_err(|_| NotOpened)?;
        Ok(ChunkKey(LessSafeKey::new(key)))
    }

    pub(super) fn seal(&self, nonce: &[u8; 12], chunk: &mut [u8]) -> Result<[u8; TAG], NotOpened> {
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let tag = self
            .0
            .seal_in_place_separate_tag(nonce, Aad::empty(), chunk);
        let tag = tag.map_err(|_| NotOpened)?;
        <[u8; TAG]>::try_from(tag.as_ref()).map_err(|_| NotOpened)
    }

    pub(super) fn open(&self, nonce: &[u8; 12], sealed: &mut [u8]) -> Result<(), NotOpened> {
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self.0.open_in_place(nonce, Aad::empty(), sealed);
        opened.map(|_| ()).map_err(|_| NotOpened)
    }
}

#[derive(Clone)]
pub(super) struct Sha256(digest::Context);

impl Sha256 {
    pub(super) fn new() -> Sha256 {
        Sha256(digest::Context::new(&digest::SHA256))
    }

    pub(super) fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    pub(super) fn finish(self) -> [u8; 32] {
        let mut hash = [0; 32];
        hash.copy_from_slice(self.0.finish().as_ref());
        hash
    }
}

pub(super) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(digest::digest(&digest::SHA256, bytes).as_ref());
    hash
}
