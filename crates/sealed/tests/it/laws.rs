//! What holds of any bytes whatever, for each reader here of a stranger's bytes: it ends, and takes nothing for what it is
//! not. The fuzz targets under `fuzz/` call these; so do the tests, on bytes that grow from real ones.

use std::io::Read as _;
use std::path::Path;
use std::sync::OnceLock;

use age::secrecy::ExposeSecret as _;
use age::{Identity as _, Recipient as _};
use age_core::format::{FileKey, Stanza};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use sealed::cipher::CHUNK;
use sealed::header::{self, Begun};
use sealed::key::{self, Passphrase};
use sealed::progress::Silent;
use sealed::recipient::{Identity, Kind, Recipient};
use sealed::second::{
    certificates, is_certificate_key, is_revocation_list, signature_is_of, stamp_is_of,
};
use sealed::time_stamp::Query;
use sealed::{Fault, kept_bag, open, plain};

use crate::bag_made::Bag;
use crate::tar_made::{Entry, tar};

const CONTENT: &[u8] = b"an envelope";

/// Signatures, time stamps, queries.
pub(crate) fn second(bytes: &[u8]) {
    if signature_is_of(bytes, CONTENT).is_ok() {
        assert!(signature_is_of(bytes, b"other").is_err());
    }
    if stamp_is_of(bytes, CONTENT).is_ok() {
        assert!(stamp_is_of(bytes, b"other").is_err());
    }
    let _ = is_revocation_list(bytes);
    if let Ok(query) = Query::read(bytes) {
        let again = query.bytes().unwrap();
        assert_eq!(Query::read(&again), Ok(query));
    }
}

/// Files of keys and certificates: what was taken stands in the file, and is read again from how it is written.
pub(crate) fn key_file(bytes: &[u8]) {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("officer.key");
    std::fs::write(&file, bytes).unwrap();
    std::fs::write(key::signing_path(&file), bytes).unwrap();
    let text = String::from_utf8_lossy(bytes);
    if let Ok(identity) = key::identity(&file, &Passphrase::None) {
        let held = identity.text();
        let mut lines = text.lines().map(|line| line.trim().to_ascii_uppercase());
        assert!(lines.any(|line| line == *held.expose_secret()));
    }
    if let Ok(key) = key::signing(&file, &Passphrase::None) {
        let mut lines = text.lines();
        let line = lines.find(|line| line.starts_with("SERVANDA-SIGNING-KEY-1 "));
        assert_eq!(line.unwrap().split(' ').nth(1), Some(key.name()));
    }
    if let Ok(certificates) = certificates(bytes) {
        assert!(!is_certificate_key(&text));
        assert_eq!(certificates_again(&certificates), Ok(certificates));
    }
    let _ = is_certificate_key(&text);
}

fn certificates_again(texts: &[String]) -> Result<Vec<String>, String> {
    certificates(texts.concat().as_bytes())
}

/// A post-quantum key, its owner apart.
fn post_quantum() -> &'static Identity {
    static HELD: OnceLock<Identity> = OnceLock::new();
    HELD.get_or_init(|| Identity::generate(Kind::PostQuantum).unwrap())
}

/// What a stanza for another's post-quantum key holds: the share, and the wrapped key.
pub(crate) fn stanza_of_another() -> Vec<u8> {
    let other = Identity::generate(Kind::PostQuantum).unwrap().to_public();
    let (stanzas, _) = other
        .wrap_file_key(&FileKey::new(Box::new([7; 16])))
        .unwrap();
    let share = STANDARD_NO_PAD.decode(&stanzas[0].args[0]).unwrap();
    [share, stanzas[0].body.clone()].concat()
}

/// A key as text, and a post-quantum stanza: a key is written back as it was read, and a stranger's stanza opens for nobody.
pub(crate) fn recipient_of(bytes: &[u8]) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        if let Ok(recipient) = text.parse::<Recipient>() {
            assert_eq!(recipient.to_string(), text.to_ascii_lowercase());
        }
        if let Ok(identity) = text.parse::<Identity>() {
            assert_eq!(identity.text().expose_secret(), text.to_ascii_uppercase());
        }
    }
    let (share, body) = bytes.split_at(bytes.len().min(1120));
    let stanza = Stanza {
        tag: "mlkem768x25519".into(),
        args: vec![STANDARD_NO_PAD.encode(share)],
        body: body.to_vec(),
    };
    match post_quantum().unwrap_stanza(&stanza) {
        None => assert!((share.len(), body.len()) == (1120, 32)),
        Some(unwrapped) => assert!(unwrapped.is_err(), "it opened for somebody else"),
    }
}

/// A recipient, and a file begun for it: its key seals whatever is tried.
fn recipient() -> &'static (Identity, Begun) {
    static HELD: OnceLock<(Identity, Begun)> = OnceLock::new();
    HELD.get_or_init(|| {
        let identity = Identity::generate(Kind::X25519).unwrap();
        let begun = header::begin(&[identity.to_public()]).unwrap();
        (identity, begun)
    })
}

fn chunk(sealed: &mut Vec<u8>, number: u64, last: bool, plaintext: &[u8]) {
    let mut held = plaintext.to_vec();
    let tag = recipient().1.key.seal(number, last, &mut held).unwrap();
    sealed.extend(held);
    sealed.extend(tag);
}

/// What a recipient opens, whatever the payload holds: nothing stands there that no signature vouches for, and nothing else is left.
pub(crate) fn opened(plaintext: &[u8]) {
    let place = tempfile::tempdir().unwrap();
    let opened = tried(place.path(), plaintext);
    assert!(opened.is_err(), "no statement names this recipient");
    assert_eq!(names(place.path()), ["x.tar.age"], "something was left");
}

/// What a recipient opens of a bag that was described and signed: where it is opened, every file of it stands there and no
/// other, it is what the statement says, and looking at it again finds the same; else nothing is left. Says which.
pub(crate) fn signed(description: &[u8]) -> Result<(), Fault> {
    let place = tempfile::tempdir().unwrap();
    let to = recipient().0.to_public().to_string();
    let bag = Bag::described(description, &to);
    let opened = match tried(place.path(), &tar(&bag.entries)) {
        Ok(opened) => opened,
        Err(fault) => {
            assert_eq!(names(place.path()), ["x.tar.age"], "something was left");
            return Err(fault);
        }
    };
    let mut left = names(place.path());
    left.sort();
    assert_eq!(left, ["opened", "x.tar.age"], "something was left");
    assert!(!opened.vouched && !opened.envelope);
    let key = |one: &record::package::Addressed| one.key == to;
    assert!(opened.statement.recipients.iter().any(key));
    let mut found = 0;
    for entry in &bag.entries {
        let (_, path) = entry.path.split_once('/').unwrap();
        assert!(std::fs::read(opened.out.join(path)).unwrap() == entry.bytes);
        found += 1;
    }
    assert_eq!(files_below(&opened.out), found);
    let again = kept_bag::check(&opened.out, &Silent).unwrap().statement;
    assert_eq!(again, opened.statement);
    Ok(())
}

/// The first byte says which of the two.
pub(crate) fn package(bytes: &[u8]) {
    match bytes.strip_prefix(b"+\n") {
        Some(description) => drop(signed(description)),
        None => opened(&described(bytes)),
    }
}

fn files_below(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap();
    let below = entries.map(|entry| match entry.unwrap().path() {
        folder if folder.is_dir() => files_below(&folder),
        _ => 1,
    });
    below.sum()
}

fn tried(place: &Path, plaintext: &[u8]) -> Result<open::Opened, Fault> {
    let mut sealed = recipient().1.bytes.clone();
    let chunks = plaintext.len().div_ceil(CHUNK).max(1);
    for number in 0..chunks {
        let end = plaintext.len().min((number + 1) * CHUNK);
        let piece = &plaintext[number * CHUNK..end];
        chunk(&mut sealed, number as u64, number + 1 == chunks, piece);
    }
    let package = place.join("x.tar.age");
    std::fs::write(&package, sealed).unwrap();
    let order = open::Order {
        package,
        identity: recipient().0.clone(),
        out: place.join("opened"),
        from: None,
        book: None,
        flush: false,
    };
    open::open(&order, &Silent)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().file_name().to_string_lossy().into_owned()
    };
    entries.map(name).collect()
}

/// The tar that some bytes describe, so that they come past its headers: for each entry a kind, a path and its content,
/// where a kind can ask for the list of the files before it. Bytes that begin with 0 are a tar themselves.
pub(crate) fn described(bytes: &[u8]) -> Vec<u8> {
    let Some((&first, mut rest)) = bytes.split_first() else {
        return Vec::new();
    };
    if first == 0 {
        return rest.to_vec();
    }
    let base = "gaytemzugu3doobzmfrggzdfmy";
    let mut entries = Vec::new();
    let (mut manifest, mut files) = (String::new(), String::new());
    while let Some((&kind, after)) = rest.split_first() {
        let mut piece = after.splitn(3, |byte| *byte == b'|');
        let path = piece.next().unwrap_or_default();
        let content = piece.next().unwrap_or_default();
        rest = piece.next().unwrap_or_default();
        let path = String::from_utf8_lossy(path.get(..100 - 27).unwrap_or(path)).into_owned();
        let mut content = content.to_vec();
        match kind {
            b'm' => content = manifest.clone().into_bytes(),
            b'f' => content = files.clone().into_bytes(),
            _ => {}
        }
        let hash = record::hash::sha256(&content).hex();
        manifest += &format!("{hash}  {path}\n");
        files += &format!("{hash}\t{}\t{path}\n", content.len());
        entries.push(Entry {
            path: format!("{base}/{path}").chars().take(99).collect(),
            bytes: content,
            kind: if kind.is_ascii_digit() { kind } else { b'0' },
        });
    }
    entries.retain(|entry| entry.path.len() <= 100);
    tar(&entries)
}

/// Chunks in any order, of any length, each sealed for some place: what the `age` crate makes of it, we make of it.
pub(crate) fn payload(bytes: &[u8]) {
    let mut sealed = recipient().1.bytes.clone();
    let (pairs, _) = bytes.as_chunks::<2>();
    for &[how, length] in pairs.iter().take(8) {
        let (number, last) = (u64::from(how & 7), how & 8 != 0);
        let most = if how & 16 != 0 { CHUNK } else { 0 };
        let over = if how & 32 != 0 { 1 } else { 0 };
        let length = if most > 0 {
            most + over
        } else {
            usize::from(length)
        };
        chunk(&mut sealed, number, last, &vec![how; length]);
    }
    if let (Some(last), true) = (bytes.last(), bytes.len() % 2 == 1) {
        let kept = sealed.len().saturating_sub(usize::from(*last));
        sealed.truncate(kept);
    }
    agrees(&sealed);
}

/// A file that another program sealed, or did not.
pub(crate) fn agrees(sealed: &[u8]) {
    let place = tempfile::tempdir().unwrap();
    let (file, out) = (place.path().join("x.age"), place.path().join("x"));
    std::fs::write(&file, sealed).unwrap();
    let identity = &recipient().0;
    let ours = plain::open(&file, &[identity], &out, false, &Silent);
    let theirs = age::Decryptor::new(sealed).ok().and_then(|decryptor| {
        let identities = std::iter::once(identity as &dyn age::Identity);
        let mut plaintext = Vec::new();
        let mut reader = decryptor.decrypt(identities).ok()?;
        reader.read_to_end(&mut plaintext).ok()?;
        Some(plaintext)
    });
    match theirs {
        Some(plaintext) => assert!(ours.is_ok() && std::fs::read(&out).unwrap() == plaintext),
        None => assert!(ours.is_err() && !out.exists()),
    }
}
