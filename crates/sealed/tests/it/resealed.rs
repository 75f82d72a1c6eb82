//! A package that was opened, changed and sealed again. A checker of bags finds some of this; the rest is what the signed
//! statement is for.

use std::path::PathBuf;

use record::note::Note;
use record::package::{Statement, bound};
use sealed::progress::Silent;
use sealed::{plain, seal};

use crate::hand_made::{Entry, sealed, sha256, taken_apart, tar};
use crate::scene::{Scene, noise};

pub(crate) struct Forger {
    pub(crate) scene: Scene,
    entries: Vec<Entry>,
}

impl Forger {
    pub(crate) fn new() -> Forger {
        let scene = Scene::new();
        scene.write("case/report.txt", b"what was found");
        scene.write("case/image.e01", &noise(90_000, 1));
        Forger::of(scene)
    }

    fn of(scene: Scene) -> Forger {
        let package = scene.seal();
        let entries = taken_apart(&package, &scene.identity("recipient"));
        Forger { scene, entries }
    }

    fn place(&self, path: &str) -> usize {
        self.entries
            .iter()
            .position(|entry| entry.path.ends_with(path))
            .unwrap()
    }

    pub(crate) fn entry(&mut self, path: &str) -> &mut Entry {
        let place = self.place(path);
        &mut self.entries[place]
    }

    fn base(&self) -> String {
        self.entries[0].path.split('/').next().unwrap().to_owned()
    }

    fn replace(&mut self, path: &str, from: &str, to: &str) {
        let entry = self.entry(path);
        let text = String::from_utf8(entry.bytes.clone()).unwrap();
        assert!(text.contains(from), "{text}");
        entry.bytes = text.replace(from, to).into_bytes();
    }

    /// A file of evidence, put where the order of paths has it.
    fn insert(&mut self, path: &str, kind: u8, bytes: &[u8]) {
        let path = format!("{}/{path}", self.base());
        let data = format!("{}/data/", self.base());
        let after = |entry: &Entry| !entry.path.starts_with(&data) || entry.path > path;
        let place = 2 + self.entries[2..].iter().position(after).unwrap();
        self.entries.insert(
            place,
            Entry {
                path,
                bytes: bytes.to_vec(),
                kind,
            },
        );
    }

    /// Makes every list anew, as anybody can.
    pub(crate) fn list_again(&mut self) {
        let base = self.base();
        let (mut manifest, mut files, mut tags) = (String::new(), String::new(), Vec::new());
        for entry in &self.entries {
            let path = entry.path.strip_prefix(&format!("{base}/")).unwrap();
            let hash = sha256(&entry.bytes);
            if path.starts_with("data/") {
                manifest += &format!("{hash}  {path}\n");
                files += &format!("{hash}\t{}\t{path}\n", entry.bytes.len());
            }
        }
        self.entry("manifest-sha256.txt").bytes = manifest.into_bytes();
        self.entry("servanda/files.tsv").bytes = files.into_bytes();
        for entry in &self.entries {
            let path = entry.path.strip_prefix(&format!("{base}/")).unwrap();
            if !path.starts_with("data/") && !path.starts_with("tagmanifest") {
                tags.push(format!("{}  {path}\n", sha256(&entry.bytes)));
            }
        }
        tags.sort_by_key(|line| line.split_once("  ").unwrap().1.to_owned());
        self.entry("tagmanifest-sha256.txt").bytes = tags.concat().into_bytes();
    }

    /// A statement of the forger's own about the same files, signed with a key of the forger's.
    pub(crate) fn state_again(&mut self, who: &str, change: impl FnOnce(&mut Statement)) {
        let mut statement = Statement::parse(&self.entry("statement.json").bytes).unwrap();
        let key = self.scene.signing(who);
        statement.sender.key = key.verifier().clone();
        change(&mut statement);
        let bytes = statement.bytes().unwrap();
        let text = bound::text(
            bound::Kind::Statement,
            &statement.package,
            &Statement::hash(&bytes),
        );
        let note = Note::unsigned(text).unwrap().signed(&key);
        self.entry("statement.json").bytes = bytes;
        self.entry("statement.note").bytes = note.to_bytes();
        self.entry("bag-info.txt").bytes = statement.bag_info().into_bytes();
        self.list_again();
    }

    pub(crate) fn package(&self) -> PathBuf {
        sealed(&self.scene, &tar(&self.entries), &["recipient"])
    }

    pub(crate) fn fails(&self, words: &str) {
        self.scene.fails(&self.package(), words);
    }
}

#[test]
fn another_program_makes_a_package_that_is_taken() {
    let forger = Forger::new();
    let opened = forger.scene.open(&forger.package(), "recipient").unwrap();
    assert!(!opened.envelope, "no envelope stands beside it");
}

#[test]
fn a_changed_file_is_named() {
    let mut forger = Forger::new();
    forger.replace("case/report.txt", "found", "hidden");
    forger.fails("\"data/case/report.txt\" is not the file that `manifest-sha256.txt` lists");
}

#[test]
fn lists_made_again_do_not_help() {
    let mut forger = Forger::new();
    forger.replace("case/report.txt", "found", "hiddn");
    forger.list_again();
    forger.fails("is not what the signed statement says");
}

#[test]
fn files_that_are_missing_or_too_many() {
    let mut missing = Forger::new();
    missing.entries.remove(missing.place("case/report.txt"));
    missing.fails("lists");
    missing.list_again();
    missing.fails("is not what the signed statement says");
    let mut more = Forger::new();
    more.insert("data/case/zzz", b'0', b"planted");
    more.fails("\"data/case/zzz\" is not the file");
    more.list_again();
    more.fails("is not what the signed statement says");
    let mut tag = Forger::new();
    let path = format!("{}/servanda/note.txt", tag.base());
    tag.entries.push(Entry {
        path,
        bytes: Vec::new(),
        kind: b'0',
    });
    tag.fails("servanda/note.txt\" is in the package and in none of its lists");
    let mut beside = Forger::new();
    beside.entries.push(Entry {
        path: "other/x".into(),
        bytes: Vec::new(),
        kind: b'0',
    });
    beside.fails("\"other/x\" is in the package and in none of its lists");
}

#[test]
fn what_a_checker_of_bags_does_not_mind() {
    let mut no_tags = Forger::new();
    no_tags.entries.pop();
    no_tags.fails("has no `tagmanifest-sha256.txt`");
    let mut info = Forger::new();
    info.replace(
        "bag-info.txt",
        "Payload-Oxum",
        "Contact-Name: Mallory\nPayload-Oxum",
    );
    info.fails("`bag-info.txt` is not what the signed statement says");
    info.list_again();
    info.fails("`bag-info.txt` is not what the signed statement says");
    let mut tags = Forger::new();
    let changed = String::from_utf8(tags.entry("tagmanifest-sha256.txt").bytes.clone()).unwrap();
    tags.entry("tagmanifest-sha256.txt").bytes =
        changed.replace(char::is_numeric, "0").into_bytes();
    tags.fails("`tagmanifest-sha256.txt` does not list the files of the bag");
    let mut bagit = Forger::new();
    bagit.replace("bagit.txt", "1.0", "0.97");
    bagit.fails("`bagit.txt` is not as the format has it");
}

#[test]
fn names_of_every_unsafe_kind_are_found_before_anything_is_written() {
    let names = [
        "data/../../escaped",
        "data//etc/passwd",
        "data/./x",
        "data/C:\\x",
        "data/\\\\?\\x",
        "data/a\nb",
        "data/a%0Ab",
        "data/gpj.\u{202e}exe",
        "data/e\u{301}",
        "data/CON",
        "data/nul.txt",
        "data/tail.",
        "data/tail ",
        "data/a*b",
        "data/",
    ];
    for name in names {
        let mut forger = Forger::new();
        forger.insert("data/zzz", b'0', b"planted");
        forger.entry("data/zzz").path = format!("{}/{name}", forger.base());
        // A name that is not ASCII needs another kind of header, which this writer does not make.
        let words = if name.is_ascii() {
            "the path"
        } else {
            "not in its one form"
        };
        forger.fails(words);
        assert!(!forger.scene.at("escaped").exists());
    }
    let mut absolute = Forger::new();
    absolute.entry("bagit.txt").path = "/bagit.txt".into();
    absolute.fails("has no `bagit.txt`");
}

#[test]
fn links_devices_and_folders_are_not_read() {
    let kinds = [
        (b'1', "a hard link"),
        (b'2', "a link"),
        (b'3', "a device"),
        (b'4', "a device"),
        (b'5', "a folder"),
        (b'6', "a pipe"),
        (b'S', "a sparse file"),
        (b'L', "something else"),
        (b'g', "something else"),
        (0, "something else"),
    ];
    for (kind, words) in kinds {
        let mut forger = Forger::new();
        forger.insert("data/zzz", kind, b"");
        forger.fails(words);
    }
}

#[test]
fn paths_that_some_system_takes_for_one() {
    for (one, other) in [
        ("data/case/REPORT.TXT", "report"),
        ("data/case/image.e01/x", "image"),
    ] {
        let mut forger = Forger::new();
        forger.insert(one, b'0', b"planted");
        forger.list_again();
        forger.fails(&format!("data/case/{other}"));
    }
    let mut twice = Forger::new();
    let place = twice.place("case/report.txt");
    let again = twice.entries[place].clone();
    twice.entries.insert(place, again);
    twice.fails("in the order of the format");
}

#[test]
fn a_tar_in_another_form() {
    let forger = Forger::new();
    let whole = tar(&forger.entries);
    let fails = |plaintext: &[u8], words: &str| {
        let package = sealed(&forger.scene, plaintext, &["recipient"]);
        forger.scene.fails(&package, words);
    };
    fails(&[&whole[..], &whole].concat(), "bytes follow the end");
    fails(&[&whole[..], &[0; 512]].concat(), "bytes follow the end");
    fails(&whole[..whole.len() - 512], "cut off");
    fails(&whole[..whole.len() - 1], "cut off");
    fails(&whole[..1000], "cut off");
    fails(b"", "cut off");
    for (place, byte) in [(100, b'7'), (136, b'1'), (148, b'7'), (265, b'r'), (511, 1)] {
        let mut other = whole.clone();
        other[place] = byte;
        fails(&other, "not in its one form");
    }
    let mut padded = whole.clone();
    padded[512 + 511] = 1;
    fails(&padded, "not in its one form");
}

#[test]
fn a_size_that_is_not_there() {
    let mut forger = Forger::new();
    let place = forger.place("case/image.e01");
    forger.entries.truncate(place + 1);
    let mut whole = tar(&forger.entries);
    let header = whole.len() - 1024 - forger.entries[place].bytes.len().div_ceil(512) * 512 - 512;
    // A terabyte is announced where two megabytes are.
    whole[header + 124..header + 136]
        .copy_from_slice(format!("{:011o}\0", 8_000_000_000u64).as_bytes());
    let block = &mut whole[header..header + 512];
    block[148..156].copy_from_slice(b"        ");
    let sum: u32 = block.iter().map(|byte| u32::from(*byte)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let package = sealed(&forger.scene, &whole, &["recipient"]);
    forger.scene.fails(&package, "cut off");
}

#[test]
fn another_sender_is_not_vouched_for() {
    let mut forger = Forger::new();
    forger.state_again("stranger", |statement| statement.purpose.limits.clear());
    let package = forger.package();
    let opened = forger.scene.open(&package, "recipient").unwrap();
    assert!(
        !opened.vouched,
        "anybody can seal; the key says who did not"
    );
    std::fs::remove_dir_all(forger.scene.at("opened")).unwrap();
    let known = Some(forger.scene.signing("sender").verifier().clone());
    let fault = forger
        .scene
        .open_from(&package, "recipient", known)
        .unwrap_err();
    assert!(
        fault.what.contains("by another key than the one given"),
        "{fault}"
    );
}

#[test]
fn a_statement_or_its_signature_changed() {
    let mut terms = Forger::new();
    terms.replace(
        "statement.json",
        "Not for use in fiscal proceedings",
        "Any use whatever is permitted now",
    );
    terms.list_again();
    terms.fails("the statement's signature does not hold");
    let mut other = Forger::new();
    let again = Forger::new();
    let note = again.entries[again.place("statement.note")].bytes.clone();
    other.entry("statement.note").bytes = note;
    other.list_again();
    other.fails("the statement's signature does not hold");
    // The right key over the text of another kind of note.
    let mut kind = Forger::new();
    let statement = kind.entry("statement.json").bytes.clone();
    let package = Statement::parse(&statement).unwrap().package;
    let text = bound::text(
        bound::Kind::Envelope,
        &package,
        &Statement::hash(&statement),
    );
    let note = Note::unsigned(text)
        .unwrap()
        .signed(&kind.scene.signing("sender"));
    kind.entry("statement.note").bytes = note.to_bytes();
    kind.list_again();
    kind.fails("is not signed for `servanda/evidence/statement/1`");
}

#[test]
fn what_was_sealed_to_one_and_passed_on_is_not_addressed_to_the_other() {
    let forger = Forger::new();
    let whole = tar(&forger.entries);
    let forwarded = sealed(&forger.scene, &whole, &["stranger"]);
    let fault = forger.scene.open(&forwarded, "stranger").unwrap_err();
    assert!(
        fault.what.contains("is not addressed to this key"),
        "{fault}"
    );
    // Whom to ask is said with it.
    let sender = forger.scene.signing("sender").vkey();
    assert!(fault.what.contains(&sender), "{fault}");
    let identity = forger.scene.identity("stranger");
    let fault = sealed::inspect::inspect(&forwarded, &identity).unwrap_err();
    assert!(
        fault.what.contains("is not addressed to this key"),
        "looked at: {fault}"
    );
    assert!(!forger.scene.at("opened").exists());
    let shared = sealed(&forger.scene, &whole, &["recipient", "stranger"]);
    forger.scene.fails(
        &shared,
        "has other recipients than its sender's signed statement names",
    );
}

#[test]
fn a_header_with_a_recipient_more_is_found_without_a_key() {
    let scene = Scene::new();
    scene.case();
    let mut order = scene.order();
    order.recipients.push(scene.to("stranger"));
    let both = seal::seal(&order, &Silent).unwrap()[0].file.clone();
    assert!(record::verify::package(&both, None).passes());
    assert!(scene.open(&both, "stranger").is_ok());
    let one = scene.seal();
    std::fs::copy(&both, &one).unwrap();
    let text = record::verify::package(&one, None).text();
    assert!(
        text.contains("2 recipients and the envelope commits to 1"),
        "{text}"
    );
}

#[test]
fn names_that_were_carried_apart_cannot_be_changed() {
    let scene = Scene::new();
    scene.case();
    scene.write("case/a.txt", b"lower");
    scene.write("case/A.TXT", b"upper");
    let mut forger = Forger::of(scene);
    forger.replace("servanda/names.tsv", "case/A.TXT", "case/B.TXT");
    forger.list_again();
    forger.fails("`servanda/names.tsv` is not what the signed statement says");
    forger.replace("servanda/names.tsv", "n0000001", "n0000009");
    forger.fails("names \"data/n0000009.bin\" out of order, or no such file");
    let place = forger.place("servanda/names.tsv");
    forger.entries.remove(place);
    forger.list_again();
    forger.fails("`servanda/names.tsv` is not what the signed statement says");
}

#[test]
fn bytes_all_over_the_tar_cannot_be_changed_cut_out_or_put_in() {
    let scene = Scene::new();
    scene.write("case/report.txt", b"what was found");
    scene.write("case/n\u{e9}gatif.bin", &noise(700, 1));
    let package = scene.seal();
    let entries = taken_apart(&package, &scene.identity("recipient"));
    let whole = plaintext(&scene, &package);
    assert!(entries.len() == 10 && whole.len() > 10 * 512);
    let changes: [fn(&mut Vec<u8>, usize); 3] = [
        |bytes, place| bytes[place] ^= 0x10,
        |bytes, place| {
            bytes.remove(place);
        },
        |bytes, place| bytes.insert(place, b'0'),
    ];
    // In steps of a prime, so that all fields of the headers and all lists are met.
    for (number, place) in (0..whole.len()).step_by(61).enumerate() {
        let mut other = whole.clone();
        changes[number % 3](&mut other, place);
        let forged = sealed(&scene, &other, &["recipient"]);
        let fault = scene.open(&forged, "recipient");
        assert!(fault.is_err(), "byte {place} of {}", whole.len());
        assert!(!scene.at("opened").exists());
    }
}

fn plaintext(scene: &Scene, package: &std::path::Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    let keep = &mut |piece: &[u8]| {
        bytes.extend(piece);
        Ok(())
    };
    let identity = scene.identity("recipient");
    plain::each(package, &[&identity], &Silent, keep).unwrap();
    bytes
}
