//! Directories made by hand, as a house would, or whoever has its key.

use record::checkpoint::Checkpoint;
use record::directory::{AsOf, Authority, Days, Directory, LISTED, Listed, Signing, note_text};
use record::entry::{Body, Entry, Instant, Open, Signed, SubmissionRef};
use record::hash::{Hash, leaf_hash};
use record::note::{Note, SigningKey};
use record::proof::Receipt;
use record::tree::{Hashes, Missing, Tree, inclusion};
use record::value::Value;
use record::witness::Cosigner;

use crate::scene::Scene;

const ORIGIN: &str = "house.example";

struct Leaves(Vec<Hash>);

impl Hashes for Leaves {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        let missing = Missing { level, index };
        let found = usize::try_from(index)
            .ok()
            .and_then(|index| self.0.get(index));
        found.copied().filter(|_| level == 0).ok_or(missing)
    }
}

pub(crate) fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}

pub(crate) fn days(from: &str, until: Option<&str>) -> Days {
    Days {
        from: from.into(),
        until: until.map(str::to_owned),
    }
}

/// The signing key of somebody in the scene, on these days.
pub(crate) fn signing(scene: &Scene, who: &str, from: &str, until: Option<&str>) -> Signing {
    Signing {
        key: scene.signing(who).verifier().clone(),
        days: days(from, until),
    }
}

/// An authority whose packages are known by the sender's key.
pub(crate) fn authority(scene: &Scene, id: &str, from: &str, until: Option<&str>) -> Authority {
    Authority {
        id: id.into(),
        name: format!("Central Authority of {id}"),
        duty: scene.to("recipient").1.key,
        recovery: scene.to("stranger").1.key,
        signing: vec![signing(scene, "sender", from, until)],
        telephone: vec!["+00 123".into()],
        languages: vec!["en".into()],
        days: days(from, until),
    }
}

/// An entry of a Record with an act of that type.
pub(crate) fn entry(act: &str, authority: &Authority, number: u8) -> Vec<u8> {
    let listed = [
        ("type".to_owned(), Value::from(act)),
        ("listing".to_owned(), authority.value()),
    ];
    let listed = Value::Object(listed.into());
    let matter = format!("directory/{}", authority.id);
    let body = [
        ("id", Value::from(record::bytes::encode(&[number; 16]))),
        ("matter", Value::from(matter.clone())),
        ("ask", listed.clone()),
    ];
    let body = Value::Object(body.map(|(key, value)| (key.to_owned(), value)).into());
    let entry = Entry {
        at: at("2026-01-01T00:00:00.000Z"),
        body: Body::Open(Open {
            matter,
            submission: SubmissionRef::first(body, 1).unwrap(),
            signed: Signed::attested(),
            publicity: "open".into(),
            act: listed,
        }),
    };
    entry.bytes().unwrap()
}

/// A directory of these authorities, whose entries of the Record list `entered`.
pub(crate) fn directory(listed: &[Authority], entered: &[Authority], as_of: &str) -> Directory {
    let entries = entered.iter().zip(1..);
    let entries = entries.map(|(one, number)| entry(LISTED, one, number));
    let listed: Vec<_> = listed.iter().zip(0..).collect();
    by_entries(&listed, &entries.collect::<Vec<_>>(), as_of)
}

/// A directory of authorities, each by one of the entries of a Record that has these.
pub(crate) fn by_entries(
    listed: &[(&Authority, usize)],
    entries: &[Vec<u8>],
    as_of: &str,
) -> Directory {
    let log = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap();
    let witness = Cosigner::from_seed("witness.example", &[8; 32]).unwrap();
    let leaves = Leaves(entries.iter().map(|entry| leaf_hash(entry)).collect());
    let mut tree = Tree::empty();
    leaves.0.iter().for_each(|leaf| {
        tree.append(*leaf);
    });
    let checkpoint = Checkpoint {
        origin: ORIGIN.into(),
        size: tree.size(),
        root: tree.root(),
    };
    let mut note = Note::unsigned(checkpoint.text()).unwrap().signed(&log);
    let cosigned = witness.cosign(&note, 1_795_000_000).unwrap();
    note.signatures.push(cosigned);
    let receipt = |index: usize| Receipt {
        extra: entries[index].clone(),
        index: index as u64,
        proof: inclusion(index as u64, tree.size(), &leaves).unwrap(),
        checkpoint: note.clone(),
    };
    let as_of = AsOf {
        origin: ORIGIN.into(),
        size: tree.size(),
        at: at(as_of),
    };
    let authorities: Vec<Authority> = listed.iter().map(|(one, _)| (*one).clone()).collect();
    let entries = listed.iter().map(|(authority, index)| Listed {
        authority: (*authority).clone(),
        receipt: receipt(*index),
    });
    Directory {
        entries: entries.collect(),
        note: Note::unsigned(note_text(&as_of, &authorities))
            .unwrap()
            .signed(&log),
    }
}

/// A policy that names the Record and asks for the witness.
pub(crate) fn policy() -> String {
    let log = SigningKey::from_seed(ORIGIN, &[9; 32]).unwrap().vkey();
    let witness = Cosigner::from_seed("witness.example", &[8; 32]).unwrap();
    format!(
        "log {log}\nwitness w {}\nquorum w\n",
        witness.verifier().vkey()
    )
}

/// Writes a directory, and the policy that vouches for it; what was seen before stays.
pub(crate) fn written(scene: &Scene, directory: &Directory) {
    std::fs::write(scene.at("directory.json"), directory.bytes()).unwrap();
    std::fs::write(scene.at("policy"), policy()).unwrap();
}
