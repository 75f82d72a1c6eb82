//! One message under a shared secret: HPKE (RFC 9180) in base mode with HKDF-SHA256 and ChaCha20-Poly1305, nothing beside it.

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac};
use zeroize::Zeroizing;

use crate::cipher::NotOpened;

/// MLKEM768-X25519, HKDF-SHA256, ChaCha20-Poly1305 by their numbers.
const SUITE: &[u8; 10] = b"HPKE\x64\x7a\x00\x01\x00\x03";
const VERSION: &[u8; 7] = b"HPKE-v1";

/// Seals; the tag stands behind.
pub(super) fn seal(secret: &[u8; 32], info: &[u8], message: &[u8]) -> Result<Vec<u8>, NotOpened> {
    let (key, nonce) = key_and_nonce(secret, info)?;
    let mut sealed = message.to_vec();
    key.seal_in_place_append_tag(nonce, Aad::empty(), &mut sealed)
        .map_err(|_| NotOpened)?;
    Ok(sealed)
}

/// Opens what was sealed so.
pub(super) fn open(
    secret: &[u8; 32],
    info: &[u8],
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, NotOpened> {
    let (key, nonce) = key_and_nonce(secret, info)?;
    let mut opened = Zeroizing::new(sealed.to_vec());
    let length = key
        .open_in_place(nonce, Aad::empty(), &mut opened[..])
        .map_err(|_| NotOpened)?
        .len();
    opened.truncate(length);
    Ok(opened)
}

/// The key schedule (RFC 9180, section 5.1), without a key that both had before.
fn key_and_nonce(secret: &[u8; 32], info: &[u8]) -> Result<(LessSafeKey, Nonce), NotOpened> {
    const BASE: &[u8] = &[0];
    let (of_no_key, of_info) = (
        extract(&[], b"psk_id_hash", &[]),
        extract(&[], b"info_hash", info),
    );
    let context = [BASE, of_no_key.as_ref(), of_info.as_ref()].concat();
    let secret = extract(secret, b"secret", &[]);
    let secret = hkdf::Prk::new_less_safe(hkdf::HKDF_SHA256, secret.as_ref());
    let mut key = Zeroizing::new([0; 32]);
    let mut nonce = [0; 12];
    expand(&secret, b"key", &context, &mut key[..])?;
    expand(&secret, b"base_nonce", &context, &mut nonce)?;
    let key = UnboundKey::new(&CHACHA20_POLY1305, &key[..]).map_err(|_| NotOpened)?;
    Ok((LessSafeKey::new(key), Nonce::assume_unique_for_key(nonce)))
}

/// LabeledExtract.
fn extract(salt: &[u8], label: &[u8], from: &[u8]) -> hmac::Tag {
    let labelled = Zeroizing::new([VERSION, &SUITE[..], label, from].concat());
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, salt), &labelled)
}

/// LabeledExpand.
fn expand(from: &hkdf::Prk, label: &[u8], info: &[u8], into: &mut [u8]) -> Result<(), NotOpened> {
    let length = u16::try_from(into.len()).map_err(|_| NotOpened)?;
    let infos = [&length.to_be_bytes()[..], VERSION, SUITE, label, info];
    let expanded = from.expand(&infos, Length(into.len()));
    expanded
        .and_then(|expanded| expanded.fill(into))
        .map_err(|_| NotOpened)
}

struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}
