//! What holds of any bytes whatever, for each reader of a stranger's bytes: it ends, and what it took is written back.
//!
//! The fuzz targets under `fuzz/` call these; so does the test twin `seeds.rs`, on the vectors and what grows from them.

use record::assertion::{Assertion, ClientData, DeviceData, Passkey};
use record::certified::Certified;
use record::checkpoint::Checkpoint;
use record::custody::Chain;
use record::directory::{AsOf, Directory, Seen};
use record::entry::{ENTRY_BYTES_MAX, Entry, Instant, Signed};
use record::export::Listing;
use record::keys::{OwnAct, SessionKey, signed_so};
use record::note::{Note, Verifier};
use record::package::age::{self, Header};
use record::package::listing::{FileLine, NameLine};
use record::package::ranges::Ranges;
use record::package::{Consent, Envelope, Exhibit, Statement, path};
use record::policy::Policy;
use record::proof::Receipt;
use record::tile::{self, Bundle, BundlePath, Tile};
use record::value::Value;
use record::witness;

pub(crate) fn value(bytes: &[u8]) {
    if let Ok(value) = Value::read(bytes) {
        let canonical = value.canonical();
        assert_eq!(value.check(), Ok(()));
        assert_eq!(Value::parse(&canonical).as_ref(), Ok(&value));
        assert_eq!(Value::parse(bytes).is_ok(), canonical == bytes);
        if let Ok(act) = OwnAct::read(&value) {
            let again = act.as_ref().map(|act| OwnAct::read(&act.to_value()));
            assert_eq!(again.transpose(), Ok(act.map(Some)));
        }
    } else {
        assert!(Value::parse(bytes).is_err());
    }
}

pub(crate) fn entry(bytes: &[u8]) {
    if let Ok(entry) = Entry::parse(bytes) {
        assert!(bytes.len() <= ENTRY_BYTES_MAX);
        assert_eq!(entry.bytes().as_deref(), Ok(bytes));
        assert_eq!(entry.open().is_some(), entry.act_type().is_some());
    }
}

/// What devices and browsers give, and what an entry says of it.
pub(crate) fn assertion(bytes: &[u8]) {
    let _ = (DeviceData::parse(bytes), ClientData::parse(bytes));
    if let Ok(key) = Passkey::parse(bytes) {
        assert_eq!(key.bytes(), bytes);
    }
    if let Ok(key) = SessionKey::parse(bytes) {
        assert_eq!(key.bytes(), bytes);
        assert!(!key.signed(&[0; 64], b"{}"), "no key signs with nothing");
    }
    let Some(signed) = Value::read(bytes)
        .ok()
        .and_then(|value| Signed::read(value).ok())
    else {
        return;
    };
    assert_eq!(Signed::read(signed.to_value()).as_ref(), Ok(&signed));
    let shown = signed_so(&signed, b"{}");
    assert!(
        !matches!(shown, Ok(Some(_))),
        "nobody here signed this body"
    );
    if let Ok(assertion) = Assertion::of(&signed) {
        let _ = (assertion.check_house("localhost"), assertion.counter());
    }
}

pub(crate) fn instant(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(instant) = Instant::parse(text) {
        assert_eq!(instant.as_str(), text);
        assert_eq!(
            Instant::from_unix_millis(instant.unix_millis()),
            Ok(instant)
        );
    }
}

pub(crate) fn note(bytes: &[u8]) {
    if let Ok(note) = Note::parse(bytes) {
        assert_eq!(note.to_bytes(), bytes);
        assert!(note.text.ends_with('\n'));
        for signature in &note.signatures {
            let _ = witness::take_apart(&signature.bytes);
        }
        if let Some(key) = note.named_key() {
            assert!(
                note.signatures
                    .iter()
                    .any(|signature| signature.names(&key))
            );
            let _ = note.open(&[key]);
        }
    }
}

pub(crate) fn key(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(key) = Verifier::parse(text) {
        assert_eq!(key.vkey(), text);
    }
}

pub(crate) fn checkpoint(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(checkpoint) = Checkpoint::parse(text) {
        assert_eq!(checkpoint.text(), text);
    }
    if let Ok(note) = Note::parse(bytes)
        && let Ok(checkpoint) = Checkpoint::parse(&note.text)
    {
        assert_eq!(checkpoint.text(), note.text);
    }
}

pub(crate) fn tile_path(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(tile) = Tile::parse(text) {
        assert_eq!(tile.path(), text);
        assert!(BundlePath::parse(text).is_err());
    }
    if let Ok(bundle) = BundlePath::parse(text) {
        assert_eq!(bundle.path(), text);
    }
}

/// The first byte says how many entries or hashes there should be.
pub(crate) fn bundle(bytes: &[u8]) {
    let Some((width, bytes)) = bytes.split_first() else {
        return;
    };
    let width = u16::from(*width) + 1;
    if let Ok(bundle) = Bundle::decode(bytes, width) {
        assert_eq!(bundle.entries.len(), usize::from(width));
        assert_eq!(Bundle::encode(&bundle.entries).as_deref(), Ok(bytes));
    }
    if let Ok(hashes) = tile::decode(bytes, width) {
        assert_eq!(tile::encode(&hashes), bytes);
    }
}

pub(crate) fn proof(bytes: &[u8]) {
    if let Ok(receipt) = Receipt::parse(bytes) {
        assert_eq!(receipt.text().as_bytes(), bytes);
        let known: Vec<Verifier> = receipt.checkpoint.named_key().into_iter().collect();
        let _ = receipt.check(&known);
    }
}

pub(crate) fn certified(bytes: &[u8]) {
    if let Ok(copy) = Certified::parse(bytes) {
        assert_eq!(copy.bytes(), bytes);
        let known: Vec<Verifier> = copy
            .certificate
            .checkpoint
            .named_key()
            .into_iter()
            .collect();
        if let Ok(shown) = copy.check(&known) {
            assert_eq!(shown.versions.len(), copy.versions.len());
            let (_, last) = shown.versions.last().expect("a version");
            assert_eq!(last.size, copy.text.len() as u64);
        }
    }
}

pub(crate) fn policy(bytes: &[u8]) {
    if let Ok(policy) = Policy::parse(bytes) {
        assert_eq!(Policy::parse(policy.text().as_bytes()), Ok(policy));
    }
}

pub(crate) fn listing(bytes: &[u8]) {
    if let Ok(listing) = Listing::parse(bytes) {
        assert_eq!(listing.to_bytes(), bytes);
    }
}

/// What a directory could be as of: its own note may say nothing, and is checked before it is relied on.
fn unchecked(directory: &Directory) -> AsOf {
    let indices = directory.entries.iter().map(|listed| listed.receipt.index);
    AsOf {
        origin: "example.org/record".into(),
        size: indices.max().unwrap_or_default(),
        at: Instant::parse("2026-11-22T00:00:00.000Z").expect("an instant"),
    }
}

/// The forms of an evidence package, line by line where they have lines.
pub(crate) fn package(bytes: &[u8]) {
    if let Ok(statement) = Statement::parse(bytes) {
        assert_eq!(statement.bytes().as_deref(), Ok(bytes));
    }
    if let Ok(envelope) = Envelope::parse(bytes) {
        assert_eq!(envelope.bytes(), bytes);
    }
    if let Ok(exhibit) = Exhibit::parse(bytes) {
        assert_eq!(exhibit.bytes(), bytes);
        let _ = exhibit.check();
    }
    if let Ok(chain) = Chain::parse(bytes) {
        assert_eq!(chain.bytes(), bytes);
        let _ = chain.check();
    }
    if let Ok(directory) = Directory::parse(bytes) {
        assert_eq!(directory.bytes(), bytes);
        let (mut seen, as_of) = (Seen::default(), unchecked(&directory));
        assert_eq!(seen.take(&directory, &as_of), Ok(Vec::new()));
        let once = seen.clone();
        assert_eq!(seen.take(&directory, &as_of), Ok(Vec::new()));
        assert_eq!(seen, once);
    }
    if let Ok(seen) = Seen::parse(bytes) {
        assert_eq!(seen.bytes().as_deref(), Ok(bytes));
    }
    if let Ok(note) = Note::parse(bytes)
        && let Ok(consent) = Consent::read(&note)
    {
        assert_eq!(consent.text(), note.text);
    }
    if let Ok(header) = Header::parse(bytes) {
        let text = age::covered_text(&header.stanzas) + &age::mac_text(&header.mac);
        assert_eq!(text.as_bytes(), &bytes[..header.length]);
        assert!(bytes[..header.covered].ends_with(b"---"));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Ok(ranges) = Ranges::parse(text) {
        assert_eq!(ranges.text(), text);
    }
    for line in text.split('\n') {
        if let Ok(read) = FileLine::parse(line) {
            assert_eq!(read.text(), line);
            assert!(!read.path.contains("..") || !read.path.contains("/../"));
        }
        if let Ok(read) = NameLine::parse(line) {
            assert_eq!(read.text(), line);
        }
        assert_eq!(path::folded(line), path::folded(&path::folded(line)));
    }
}
