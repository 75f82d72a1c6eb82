//! Every file under `vectors/`, and that no rule is without one. `vectors/README.md` says how they are written.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use record::assertion::{Assertion, ClientData, DeviceData, NotAsserted, Passkey};
use record::certified::{Certified, NotCertified};
use record::checkpoint::{Checkpoint, NotACheckpoint};
use record::custody::{Broken, Chain};
use record::directory::{AsOf, Directory, NotRelied, Seen};
use record::entry::{Entry, Instant, Signed, submission_hash};
use record::hash::{leaf_hash, sha256};
use record::keys::{OwnAct, SessionKey, signature_holds, signed_so};
use record::malformed::{Malformed, Rule};
use record::note::{NotSigned, Note, Verifier};
use record::package::ranges::Ranges;
use record::package::{
    Commitments, Consent, Envelope, Exhibit, PackageId, Statement, age, bound, listing,
};
use record::policy::Policy;
use record::proof::{NotAReceipt, Receipt};
use record::tile::{self, Bundle, BundlePath, Tile};
use record::tree::{NotProven, check_consistency, check_inclusion, row_root};
use record::value::Value;
use record::{bytes, commitment, export, witness};

mod vector;

use vector::{Vector, hexadecimal};

type Outcome = Result<(), String>;

fn broken(malformed: Malformed) -> String {
    assert!(
        !malformed.what.is_empty() && !malformed.to_string().ends_with('.'),
        "{malformed}"
    );
    malformed.rule.name().to_owned()
}

fn unsigned(wrong: NotSigned) -> String {
    match wrong {
        NotSigned::NoKnownKey => "no_known_key".into(),
        NotSigned::Wrong { .. } => "wrong_signature".into(),
    }
}

fn no_checkpoint(wrong: NotACheckpoint) -> String {
    match wrong {
        NotACheckpoint::Malformed(malformed) => broken(malformed),
        NotACheckpoint::NotSigned(wrong) => unsigned(wrong),
    }
}

fn value(vector: &Vector) -> Outcome {
    let read = match vector.get("reader") {
        "parse" => Value::parse(&vector.bytes),
        _ => Value::read(&vector.bytes),
    };
    let value = read.map_err(broken)?;
    let canonical = value.canonical();
    assert_eq!(Value::parse(&canonical), Ok(value), "{}", vector.name);
    vector.gives("gives", String::from_utf8(canonical).unwrap());
    Ok(())
}

fn instant(vector: &Vector) -> Outcome {
    let instant = Instant::parse(&vector.text()).map_err(broken)?;
    vector.gives("millis", instant.unix_millis());
    assert_eq!(
        Instant::from_unix_millis(instant.unix_millis()),
        Ok(instant)
    );
    Ok(())
}

fn commitment(vector: &Vector) -> Outcome {
    vector.gives(
        "gives",
        commitment::commit(&vector.hash("salt").0, &vector.bytes),
    );
    Ok(())
}

fn submission(vector: &Vector) -> Outcome {
    vector.gives("hash", submission_hash(&vector.bytes));
    let key = bytes::decode_exact(vector.get("key")).unwrap();
    let signed = Signed::with_key(&key, &bytes::decode_exact(vector.get("sig")).unwrap());
    let holds = signature_holds(&signed, &vector.bytes);
    assert!(holds.is_none_or(|by| by == key));
    holds.map(|_| ()).ok_or("not_signed".into())
}

fn session(vector: &Vector) -> Outcome {
    let key = bytes::decode(vector.get("key")).unwrap();
    let key = SessionKey::parse(&key).map_err(broken)?;
    let signed = Signed::with_session(&key, &bytes::decode_exact(vector.get("sig")).unwrap());
    let shown = signed_so(&signed, &vector.bytes);
    shown.map(|_| ()).map_err(|_| "not_signed".into())
}

fn assertion(vector: &Vector) -> Outcome {
    let signed = Signed::read(Value::parse(&vector.bytes).unwrap()).map_err(broken)?;
    let assertion = Assertion::of(&signed).map_err(broken)?;
    let wrong = |wrong: NotAsserted| wrong.name().to_owned();
    assertion.check(&vector.hash("submission")).map_err(wrong)?;
    assertion.check_house(vector.get("rp-id")).map_err(wrong)
}

fn passkey_key(vector: &Vector) -> Outcome {
    let key = Passkey::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(key.bytes(), vector.bytes);
    vector.gives("algorithm", key.algorithm());
    Ok(())
}

fn session_key(vector: &Vector) -> Outcome {
    let key = SessionKey::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(key.bytes(), vector.bytes);
    vector.gives("algorithm", key.algorithm());
    Ok(())
}

fn entry(vector: &Vector) -> Outcome {
    let entry = Entry::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(entry.bytes().unwrap(), vector.bytes, "{}", vector.name);
    vector.gives("leaf", leaf_hash(&vector.bytes));
    Ok(())
}

fn own_act(vector: &Vector) -> Outcome {
    let act = OwnAct::read(&Value::parse(&vector.bytes).unwrap()).map_err(broken)?;
    let act = act.unwrap_or_else(|| panic!("{}: not looked at", vector.name));
    assert_eq!(
        OwnAct::read(&act.to_value()),
        Ok(Some(act)),
        "{}",
        vector.name
    );
    Ok(())
}

fn key(vector: &Vector) -> Outcome {
    let verifier = Verifier::parse(&vector.text()).map_err(broken)?;
    assert_eq!(verifier.vkey(), vector.text());
    vector.gives("id", verifier.id());
    vector.gives("fingerprint", verifier.fingerprint());
    Ok(())
}

fn note(vector: &Vector) -> Outcome {
    let note = Note::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(note.to_bytes(), vector.bytes, "{}", vector.name);
    let known = vector.known();
    let opened = note.open(&known).map_err(unsigned)?;
    vector.gives("signed-by", opened.signed_by.len());
    vector.gives("unknown", opened.unknown.len());
    if vector.find("names").is_some() {
        vector.gives("names", note.named_key().unwrap().vkey());
    }
    Ok(())
}

fn checkpoint(vector: &Vector) -> Outcome {
    let (checkpoint, note) =
        Checkpoint::open(&vector.bytes, &vector.known()).map_err(no_checkpoint)?;
    assert_eq!(checkpoint.text(), note.text);
    vector.gives("origin", &checkpoint.origin);
    vector.gives("size", checkpoint.size);
    vector.gives("root", checkpoint.root);
    Ok(())
}

fn cosignature(vector: &Vector) -> Outcome {
    let note = Note::parse(&vector.bytes).map_err(broken)?;
    let time = witness::verify(&note, note.signatures.last().unwrap(), &vector.known()[0])
        .map_err(unsigned)?;
    vector.gives("time", time);
    Ok(())
}

fn cosignature_bytes(vector: &Vector) -> Outcome {
    let (time, _) = witness::take_apart(&vector.bytes).map_err(broken)?;
    vector.gives("time", time);
    Ok(())
}

fn inclusion(vector: &Vector) -> Outcome {
    let (leaf, root) = (vector.hash("leaf"), vector.hash("root"));
    let shown = check_inclusion(
        &leaf,
        vector.number("index"),
        vector.number("size"),
        &vector.hashes(),
        &root,
    );
    shown.map_err(|wrong| wrong.name().to_owned())
}

fn consistency(vector: &Vector) -> Outcome {
    let (old, new) = (vector.number("old"), vector.number("new"));
    let (old_root, new_root) = (vector.hash("old-root"), vector.hash("new-root"));
    let shown = check_consistency(old, &old_root, new, &new_root, &vector.hashes());
    shown.map_err(|wrong| wrong.name().to_owned())
}

fn receipt(vector: &Vector) -> Outcome {
    let receipt = Receipt::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(receipt.text().as_bytes(), vector.bytes, "{}", vector.name);
    receipt
        .check(&vector.known())
        .map_err(|wrong| match wrong {
            NotAReceipt::Checkpoint(wrong) => no_checkpoint(wrong),
            NotAReceipt::Named(malformed) => broken(malformed),
            NotAReceipt::NotProven(wrong) => wrong.name().to_owned(),
        })?;
    vector.gives("leaf", leaf_hash(&receipt.extra));
    Ok(())
}

fn tile_path(vector: &Vector) -> Outcome {
    let tile = Tile::parse(&vector.text()).map_err(broken)?;
    assert_eq!(tile.path(), vector.text());
    Ok(())
}

fn bundle_path(vector: &Vector) -> Outcome {
    let bundle = BundlePath::parse(&vector.text()).map_err(broken)?;
    assert_eq!(bundle.path(), vector.text());
    Ok(())
}

fn tile_bytes(vector: &Vector) -> Outcome {
    let hashes = tile::decode(&vector.bytes, vector.number("width")).map_err(broken)?;
    assert_eq!(tile::encode(&hashes), vector.bytes);
    vector.gives("root", row_root(&hashes));
    Ok(())
}

fn bundle(vector: &Vector) -> Outcome {
    let bundle = Bundle::decode(&vector.bytes, vector.number("width")).map_err(broken)?;
    assert_eq!(Bundle::encode(&bundle.entries).unwrap(), vector.bytes);
    let leaves: Vec<String> = bundle
        .entries
        .iter()
        .map(|entry| leaf_hash(entry).hex())
        .collect();
    assert_eq!(leaves, vector.all("leaf"), "{}", vector.name);
    Ok(())
}

fn policy(vector: &Vector) -> Outcome {
    let policy = Policy::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(
        Policy::parse(policy.text().as_bytes()),
        Ok(policy.clone()),
        "{}",
        vector.name
    );
    vector.gives("logs", policy.logs.len());
    vector.gives("witnesses", policy.witnesses.len());
    vector.gives("groups", policy.groups.len());
    Ok(())
}

fn listed(vector: &Vector) -> Outcome {
    let listing = export::Listing::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(listing.to_bytes(), vector.bytes, "{}", vector.name);
    Ok(())
}

fn statement(vector: &Vector) -> Outcome {
    let statement = Statement::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(statement.bytes().unwrap(), vector.bytes, "{}", vector.name);
    vector.gives("sha256", Statement::hash(&vector.bytes));
    vector.gives("bag-info", sha256(statement.bag_info().as_bytes()));
    let commitments = Commitments::of(&statement, &vector.bytes);
    vector.gives("commits-request", commitments.request);
    vector.gives("commits-sender", commitments.sender);
    vector.gives("commits-statement", commitments.statement);
    vector.gives("commits-recipient", commitments.recipients.last().unwrap());
    Ok(())
}

fn envelope(vector: &Vector) -> Outcome {
    let envelope = Envelope::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(envelope.bytes(), vector.bytes, "{}", vector.name);
    vector.gives("sha256", sha256(&vector.bytes));
    Ok(())
}

fn bound(vector: &Vector) -> Outcome {
    let kind = match vector.get("of") {
        "statement" => bound::Kind::Statement,
        _ => bound::Kind::Envelope,
    };
    let note = Note::parse(&vector.bytes).map_err(broken)?;
    note.open(&vector.known()).map_err(unsigned)?;
    let package = PackageId::parse(vector.get("package")).unwrap();
    bound::check(&note, kind, &package, &vector.hash("sha256")).map_err(broken)
}

fn package_file(vector: &Vector) -> Outcome {
    let line = listing::FileLine::parse(&vector.text()).map_err(broken)?;
    assert_eq!(line.text(), vector.text());
    vector.gives("leaf", line.leaf());
    line.check_after(vector.find("after").unwrap_or_default())
        .map_err(broken)
}

fn package_name(vector: &Vector) -> Outcome {
    let line = listing::NameLine::parse(&vector.text()).map_err(broken)?;
    assert_eq!(line.text(), vector.text());
    assert_eq!(line.original, hexadecimal(vector.get("gives").as_bytes()));
    Ok(())
}

fn age_header(vector: &Vector) -> Outcome {
    let header = age::Header::parse(&vector.bytes).map_err(broken)?;
    let text = age::covered_text(&header.stanzas) + &age::mac_text(&header.mac);
    assert_eq!(text.as_bytes(), vector.bytes, "{}", vector.name);
    vector.gives("recipients", header.stanzas.len());
    vector.gives("covered", header.covered);
    vector.gives("length", header.length);
    Ok(())
}

fn ranges(vector: &Vector) -> Outcome {
    let ranges = Ranges::parse(&vector.text()).map_err(broken)?;
    assert_eq!(ranges.text(), vector.text());
    vector.gives("whole", ranges.whole);
    Ok(())
}

fn consent(vector: &Vector) -> Outcome {
    let note = Note::parse(&vector.bytes).map_err(broken)?;
    let consent = Consent::signed_by(&note, &vector.known()[0]).map_err(broken)?;
    let consent = consent.map_err(unsigned)?;
    assert_eq!(consent.text(), note.text, "{}", vector.name);
    Ok(())
}

fn a_directory(vector: &Vector) -> Outcome {
    let directory = Directory::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(directory.bytes(), vector.bytes, "{}", vector.name);
    let (log, witness) = (vector.get("policy-log"), vector.get("policy-witness"));
    let policy = format!("log {log}\nwitness w {witness}\nquorum w\n");
    let as_of = directory.check(&Policy::parse(policy.as_bytes()).unwrap());
    let as_of = as_of.map_err(|wrong| match wrong {
        NotRelied::NotSigned => "not_signed".to_owned(),
        NotRelied::OtherEntries => "other_entries".to_owned(),
        NotRelied::Receipt { .. } => "receipt".to_owned(),
        NotRelied::OtherAct { .. } => "other_act".to_owned(),
    })?;
    vector.gives("at", as_of.at);
    match vector.find("seen") {
        Some(seen) => after(vector, seen, &directory, &as_of),
        None => Ok(()),
    }
}

/// A directory after what was seen before.
fn after(vector: &Vector, seen: &str, directory: &Directory, as_of: &AsOf) -> Outcome {
    let mut seen = Seen::parse(seen.as_bytes()).unwrap();
    let before = seen.clone();
    let changed = seen.take(directory, as_of).map_err(|_| "superseded");
    if changed.is_err() {
        assert_eq!(seen, before, "{}: something was taken", vector.name);
    }
    let changed = changed?.into_iter().map(|changed| {
        let (id, keys) = (&changed.listed.authority.id, changed.keys.join(" "));
        format!("{id} {keys}")
    });
    let changed: Vec<String> = changed.collect();
    let words = match changed.is_empty() {
        true => "nothing".to_owned(),
        false => changed.join(", "),
    };
    vector.gives("changed", words);
    vector.gives(
        "remembers",
        String::from_utf8(seen.bytes().unwrap()).unwrap(),
    );
    Ok(())
}

fn directory_seen(vector: &Vector) -> Outcome {
    let seen = Seen::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(seen.bytes().unwrap(), vector.bytes, "{}", vector.name);
    Ok(())
}

fn custody(vector: &Vector) -> Outcome {
    let chain = Chain::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(chain.bytes(), vector.bytes, "{}", vector.name);
    let links = chain.check().map_err(|wrong| match wrong {
        Broken::Form(_, malformed) => broken(malformed),
        Broken::NotSigned(_, wrong) => unsigned(wrong),
        Broken::Before(_) => Rule::CustodyBefore.name().to_owned(),
    })?;
    vector.gives("links", links.len());
    Ok(())
}

fn exhibit(vector: &Vector) -> Outcome {
    let exhibit = Exhibit::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(exhibit.bytes(), vector.bytes, "{}", vector.name);
    exhibit.check().map(|_| ()).map_err(broken)
}

fn certified(vector: &Vector) -> Outcome {
    let copy = Certified::parse(&vector.bytes).map_err(broken)?;
    assert_eq!(copy.bytes(), vector.bytes, "{}", vector.name);
    let shown = copy.check(&vector.known()).map_err(|wrong| match wrong {
        NotCertified::Malformed(malformed) => broken(malformed),
        NotCertified::Receipt(..) => "receipt".to_owned(),
    })?;
    vector.gives("versions", shown.versions.len());
    Ok(())
}

fn outcome(vector: &Vector) -> Outcome {
    match vector.get("kind") {
        "value" => value(vector),
        "instant" => instant(vector),
        "commitment" => commitment(vector),
        "submission" => submission(vector),
        "session" => session(vector),
        "assertion" => assertion(vector),
        "device_data" => DeviceData::parse(&vector.bytes).map(|_| ()).map_err(broken),
        "client_data" => ClientData::parse(&vector.bytes).map(|_| ()).map_err(broken),
        "passkey_key" => passkey_key(vector),
        "session_key" => session_key(vector),
        "entry" => entry(vector),
        "own_act" => own_act(vector),
        "key" => key(vector),
        "note" => note(vector),
        "checkpoint" => checkpoint(vector),
        "cosignature" => cosignature(vector),
        "cosignature_bytes" => cosignature_bytes(vector),
        "inclusion" => inclusion(vector),
        "consistency" => consistency(vector),
        "receipt" => receipt(vector),
        "tile_path" => tile_path(vector),
        "bundle_path" => bundle_path(vector),
        "tile" => tile_bytes(vector),
        "bundle" => bundle(vector),
        "policy" => policy(vector),
        "listing" => listed(vector),
        "statement" => statement(vector),
        "envelope" => envelope(vector),
        "bound" => bound(vector),
        "package_file" => package_file(vector),
        "package_name" => package_name(vector),
        "age_header" => age_header(vector),
        "ranges" => ranges(vector),
        "package_consent" => consent(vector),
        "directory" => a_directory(vector),
        "directory_seen" => directory_seen(vector),
        "custody" => custody(vector),
        "exhibit" => exhibit(vector),
        "certified" => certified(vector),
        other => panic!("{}: kind {other}", vector.name),
    }
}

fn vectors() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let found = fs::read_dir(folder)
        .unwrap()
        .map(|found| found.unwrap().path());
    let mut paths: Vec<_> = found
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    paths.sort();
    let vectors = paths.iter().map(|path| Vector::read(path));
    // Headers of tars are made and read by the crate that seals: `sealed/src/tar.rs` has their test.
    vectors
        .filter(|vector| vector.get("kind") != "package_tar")
        .collect()
}

/// The bytes of every vector, from which other tests grow more.
pub(crate) fn payloads() -> Vec<Vec<u8>> {
    vectors().into_iter().map(|vector| vector.bytes).collect()
}

#[test]
fn every_vector_comes_out_as_it_says() {
    let mut wrong = Vec::new();
    for vector in vectors() {
        let found = outcome(&vector).err().unwrap_or("ok".into());
        let expected = vector.get("expect");
        if found != expected {
            wrong.push(format!(
                "{}: expected {expected}, found {found}",
                vector.name
            ));
        }
        assert!(
            vector.find("about").is_some_and(|about| !about.is_empty()),
            "{}",
            vector.name
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_and_every_reason_has_a_vector() {
    let vectors = vectors();
    let expected: BTreeSet<&str> = vectors.iter().map(|vector| vector.get("expect")).collect();
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    let reasons = NotProven::ALL.into_iter().map(NotProven::name);
    let reasons = reasons.chain(NotAsserted::ALL.into_iter().map(NotAsserted::name));
    let all: BTreeSet<&str> = rules
        .chain(reasons)
        .chain(["ok", "no_known_key", "wrong_signature", "not_signed"])
        .chain(["other_entries", "other_act", "receipt", "superseded"])
        .collect();
    assert_eq!(expected, all);
    let kinds: BTreeSet<&str> = vectors.iter().map(|vector| vector.get("kind")).collect();
    let whole: BTreeSet<&str> = vectors
        .iter()
        .filter(|vector| vector.get("expect") == "ok")
        .map(|vector| vector.get("kind"))
        .collect();
    assert_eq!(kinds, whole, "each kind has one that holds");
}

#[test]
fn every_rule_and_every_reason_stands_in_the_formats() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    let formats = ["formats.md", "evidence-format.md"];
    let formats = formats.map(|name| fs::read_to_string(docs.join(name)).unwrap());
    let formats = formats.concat();
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    let reasons = NotProven::ALL.into_iter().map(NotProven::name);
    let reasons = reasons.chain(NotAsserted::ALL.into_iter().map(NotAsserted::name));
    for name in rules.chain(reasons) {
        assert!(
            formats.contains(&format!("*{name}*")),
            "neither docs/formats.md nor docs/evidence-format.md names {name}"
        );
    }
}
