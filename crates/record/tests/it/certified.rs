//! Certified true copies, as whoever is handed one checks them.

use std::fs;
use std::path::PathBuf;

use record::certified::{Certified, Version};
use record::hash::sha256;
use record::policy::Policy;
use record::value::Value;
use record::verify::{Report, certified, command};

use crate::house::{House, Signing, object};

const REVISION: &[u8] = b"Article 1\n\nTo be [agreed].\n";
const ADOPTED: &[u8] = b"Article 1\n\nTo be kept.\n";

fn version(before: Option<&Version>, stage: &str, text: &[u8]) -> Version {
    Version {
        before: before.map(Version::hash),
        language: "en".into(),
        name: "A/1".into(),
        stage: stage.into(),
        sha256: sha256(text),
        size: text.len() as u64,
        media: "text/plain".into(),
    }
}

fn entered(version: &Version) -> Value {
    object([
        ("type", "test.text.entered/1".into()),
        ("version", version.value()),
    ])
}

/// A house with a text in two versions, the last certified in its newest entry, and the copy.
fn certified_house() -> (House, Certified) {
    let mut house = House::opened();
    let first = version(None, "revision", REVISION);
    let second = version(Some(&first), "adopted", ADOPTED);
    let words = object([
        ("language", "en".into()),
        ("text", "This is a true copy.".into()),
    ]);
    let certificate = object([
        ("type", "test.text.certified/1".into()),
        ("certifies", second.hash().hex().into()),
        ("certificate", vec![words].into()),
    ]);
    for act in [entered(&first), entered(&second), certificate] {
        house.submit(&[Some(act)], Signing::Attested);
    }
    let copy = Certified {
        text: ADOPTED.to_vec(),
        versions: vec![house.receipt(2), house.receipt(3)],
        certificate: house.receipt(4),
    };
    (house, copy)
}

struct Handed {
    folder: tempfile::TempDir,
    copy: PathBuf,
}

impl Handed {
    fn of(bytes: &[u8]) -> Handed {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("text.certified.json");
        fs::write(&copy, bytes).unwrap();
        Handed { folder, copy }
    }

    fn checked(&self, policy: Option<&Policy>) -> Report {
        certified(&self.copy, None, policy)
    }
}

#[test]
fn a_copy_is_checked_with_nothing_but_the_file() {
    let (_, copy) = certified_house();
    let handed = Handed::of(&copy.bytes());
    let report = handed.checked(None);
    assert!(report.passes(), "{}", report.text());
    let text = report.text();
    for said in [
        "names itself",
        "PRACTICE",
        "revision: A/1 (en)",
        "adopted: A/1 (en)",
        "(en) This is a true copy.",
        "It does not show whose key it is",
        "what was corrected after this copy was made",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn a_policy_says_whose_copy_it_has_to_be() {
    let (house, copy) = certified_house();
    let handed = Handed::of(&copy.bytes());
    let policy = |vkey: &str| Policy::parse(format!("log {vkey}\nquorum none\n").as_bytes());
    let own = policy(&house.key.verifier().vkey()).unwrap();
    assert!(handed.checked(Some(&own)).passes());
    let other = record::note::SigningKey::from_seed(house.key.name(), &[1; 32]).unwrap();
    let other = policy(&other.verifier().vkey()).unwrap();
    assert!(!handed.checked(Some(&other)).passes());
}

#[test]
fn the_text_given_beside_it_is_the_one_or_not() {
    let (_, copy) = certified_house();
    let handed = Handed::of(&copy.bytes());
    for (text, holds) in [(ADOPTED, true), (REVISION, false)] {
        let file = handed.folder.path().join("text.txt");
        fs::write(&file, text).unwrap();
        assert_eq!(certified(&handed.copy, Some(&file), None).passes(), holds);
        let arguments = ["certified".into(), handed.copy.clone().into(), file.into()];
        let mut said = Vec::new();
        let code = command::run(arguments, &mut said, &mut Vec::new()).unwrap();
        assert_eq!(code, if holds { 0 } else { 1 });
    }
    let nowhere = handed.folder.path().join("nowhere");
    assert!(!certified(&handed.copy, Some(&nowhere), None).passes());
    assert!(!certified(&nowhere, None, None).passes());
}

/// Each byte of the file counts: whichever is changed, the copy does not hold.
#[test]
fn no_byte_of_a_copy_can_be_changed() {
    let (_, copy) = certified_house();
    let bytes = copy.bytes();
    let known = [copy.certificate.checkpoint.named_key().unwrap()];
    for at in (0..bytes.len()).step_by(7) {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        let read = Certified::parse(&altered);
        let holds = read.is_ok_and(|read| read.check(&known).is_ok());
        assert!(!holds, "byte {at}");
    }
}

#[test]
fn a_command_that_names_no_copy_is_not_understood() {
    let mut errors = Vec::new();
    let code = command::run(["certified".into()], &mut Vec::new(), &mut errors).unwrap();
    assert_eq!(code, command::USAGE);
    assert!(String::from_utf8(errors).unwrap().contains("Name the copy"));
}
