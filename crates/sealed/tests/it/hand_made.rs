//! Packages made by hand, as an attacker who can open one, or a careless program, would make them.

use std::path::{Path, PathBuf};

use sealed::cipher::CHUNK;
use sealed::progress::Silent;
use sealed::recipient::{Identity, Recipient};
use sealed::{header, plain};

use crate::scene::Scene;
pub(crate) use crate::tar_made::{Entry, tar};

/// The entries of a package, which its recipient opens.
pub(crate) fn taken_apart(package: &Path, identity: &Identity) -> Vec<Entry> {
    let mut tar = Vec::new();
    let keep = &mut |piece: &[u8]| {
        tar.extend(piece);
        Ok(())
    };
    plain::each(package, &[identity], &Silent, keep).unwrap();
    let text = |field: &[u8]| {
        String::from_utf8(field.split(|byte| *byte == 0).next().unwrap().to_vec()).unwrap()
    };
    let mut entries = Vec::new();
    let mut at = 0;
    while tar[at] != 0 {
        let block = &tar[at..at + 512];
        let bytes = usize::from_str_radix(&text(&block[124..136]), 8).unwrap();
        let (name, prefix) = (text(&block[..100]), text(&block[345..500]));
        entries.push(Entry {
            path: if prefix.is_empty() {
                name
            } else {
                format!("{prefix}/{name}")
            },
            bytes: tar[at + 512..at + 512 + bytes].to_vec(),
            kind: block[156],
        });
        at += 512 + bytes.div_ceil(512) * 512;
    }
    entries
}

/// Seals bytes, whatever they are, without an envelope.
pub(crate) fn sealed(scene: &Scene, plaintext: &[u8], to: &[&str]) -> PathBuf {
    let recipients: Vec<Recipient> = to.iter().map(|who| scene.to(who).0).collect();
    let path = scene.at("out/forged.tar.age");
    let begun = header::begin(&recipients).unwrap();
    let mut bytes = begun.bytes;
    let chunks = plaintext.len().div_ceil(CHUNK).max(1);
    for number in 0..chunks {
        let end = plaintext.len().min((number + 1) * CHUNK);
        let mut chunk = plaintext[number * CHUNK..end].to_vec();
        let tag = begun
            .key
            .seal(number as u64, number + 1 == chunks, &mut chunk)
            .unwrap();
        bytes.extend(chunk);
        bytes.extend(tag);
    }
    std::fs::write(&path, bytes).unwrap();
    path
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    record::hash::sha256(bytes).hex()
}
