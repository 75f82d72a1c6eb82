//! A house for tests: its Record holds every kind of entry that the formats know, and is the same each time.

use std::collections::HashMap;

use ed25519_dalek::Signer as _;
use record::checkpoint::Checkpoint;
use record::commitment::commit;
use record::entry::{
    Body, Entry, Instant, Open, Signed, SubmissionId, SubmissionRef, submission_message,
};
use record::hash::{Hash, leaf_hash, sha256};
use record::keys::{HouseKind, HouseOpened, OwnAct, PersonKey, person_id};
use record::note::{Note, SigningKey};
use record::proof::Receipt;
use record::tree::{Hashes, Missing, Tree};
use record::value::{Object, Value};

/// The bytes of the one open content.
pub(crate) const CONTENT: &[u8] = b"The text of a document.\n";

/// When entry 0 was made: 2026-11-21T12:00:00.000Z.
const FIRST_MILLIS: i64 = 1_795_262_400_000;

/// A house that holds its entries in memory.
pub(crate) struct House {
    pub(crate) key: SigningKey,
    pub(crate) person: ed25519_dalek::SigningKey,
    pub(crate) entries: Vec<Vec<u8>>,
    submissions: u32,
    /// How many entries there were after each submission.
    ends: Vec<usize>,
}

pub(crate) fn object(pairs: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::Object(
        pairs
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect::<Object>(),
    )
}

impl House {
    /// A house for practice with its first two entries: it is opened, and a person's key is introduced.
    pub(crate) fn opened() -> House {
        House::opened_as("practice.invalid/test", HouseKind::Practice)
    }

    pub(crate) fn opened_as(origin: &str, kind: HouseKind) -> House {
        let mut house = House {
            key: SigningKey::from_seed(origin, &[7; 32]).unwrap(),
            person: ed25519_dalek::SigningKey::from_bytes(&[8; 32]),
            entries: Vec::new(),
            submissions: 0,
            ends: Vec::new(),
        };
        let opened = OwnAct::HouseOpened(HouseOpened {
            origin: origin.into(),
            vkey: house.key.verifier().clone(),
            kind,
            software: "servanda 0.1.0".into(),
            rp_id: Some("record.example.org".into()),
        });
        let introduced = OwnAct::PersonKey(PersonKey::of_file(
            person_id(&[9; 16]),
            house.person.verifying_key().to_bytes(),
        ));
        house.submit(&[Some(opened.to_value())], Signing::Attested);
        house.submit(&[Some(introduced.to_value())], Signing::Attested);
        house
    }

    /// A Record of so many entries, at least two, of every kind in turn. One of 300 is the beginning of one of 1,500, and
    /// so for all counts that do not end in 6, 7 or 9: only there is a submission of several acts under way.
    pub(crate) fn with_entries(count: usize) -> House {
        let mut house = House::opened();
        while house.entries.len() < count {
            let number = house.entries.len();
            let act = |what: &str| Some(act(number, what));
            match number % 10 {
                5 if number + 3 <= count => {
                    house.submit(&[act("first"), None, act("third")], Signing::Person)
                }
                3 => house.submit(&[Some(names_content(number))], Signing::Attested),
                1 | 4 => house.submit(&[act("from a source")], Signing::Transcribed),
                2 => house.submit(&[None], Signing::Attested),
                8 if number + 2 <= count => house.submit(&[None, act("second")], Signing::Attested),
                _ => house.submit(&[act("signed")], Signing::Person),
            }
        }
        house
    }

    /// Enters one submission with its acts; `None` is an act that is not open.
    pub(crate) fn submit(&mut self, acts: &[Option<Value>], signing: Signing) {
        let person = self.person.clone();
        self.submit_signed(acts, |canonical| match signing {
            Signing::Attested => Signed::attested(),
            Signing::Transcribed => Signed::transcribed(),
            Signing::Person => {
                let signature = person.sign(&submission_message(canonical));
                Signed::with_key(&person.verifying_key().to_bytes(), &signature.to_bytes())
            }
        });
    }

    /// The same, with `signed` made of the submission's canonical body.
    pub(crate) fn submit_signed(
        &mut self,
        acts: &[Option<Value>],
        signed: impl FnOnce(&[u8]) -> Signed,
    ) {
        self.submissions += 1;
        let mut id = [0; 16];
        id[..4].copy_from_slice(&self.submissions.to_be_bytes());
        let body = object([
            ("id", SubmissionId(id).to_string().into()),
            ("matter", "house".into()),
            ("ask", acts[0].clone().unwrap_or_else(|| act(0, "asked"))),
        ]);
        let signed = signed(&body.canonical());
        let of = u32::try_from(acts.len()).unwrap();
        let first = SubmissionRef::first(body, of).unwrap();
        let at =
            Instant::from_unix_millis(FIRST_MILLIS + 1500 * i64::from(self.submissions)).unwrap();
        for (act, part) in acts.iter().zip(1..) {
            let body = match act {
                None => Body::Committed {
                    commitment: commit(&[part as u8; 32], b"{}"),
                },
                Some(act) => Body::Open(Open {
                    matter: "un-example/committee/vote/2019-11-18".into(),
                    submission: SubmissionRef {
                        part,
                        body: first.body.clone().filter(|_| part == 1),
                        ..first.clone()
                    },
                    signed: signed.clone(),
                    publicity: "open".into(),
                    act: act.clone(),
                }),
            };
            self.entries.push(Entry { at, body }.bytes().unwrap());
        }
        self.ends.push(self.entries.len());
    }

    pub(crate) fn tree(&self) -> Tree {
        let mut tree = Tree::empty();
        self.entries
            .iter()
            .for_each(|entry| drop(tree.append(leaf_hash(entry))));
        tree
    }

    pub(crate) fn checkpoint(&self) -> Note {
        let tree = self.tree();
        let checkpoint = Checkpoint {
            origin: self.key.name().into(),
            size: tree.size(),
            root: tree.root(),
        };
        checkpoint.sign(&self.key).unwrap()
    }

    /// The hashes that a store of this Record keeps.
    pub(crate) fn hashes(&self) -> Kept {
        let mut tree = Tree::empty();
        let done = self
            .entries
            .iter()
            .flat_map(|entry| tree.append(leaf_hash(entry)));
        Kept(
            done.map(|done| ((done.level, done.index), done.hash))
                .collect(),
        )
    }

    /// The receipt of an entry, which names its key.
    pub(crate) fn receipt(&self, index: u64) -> Receipt {
        let size = self.entries.len() as u64;
        Receipt {
            extra: self.entries[index as usize].clone(),
            index,
            proof: record::tree::inclusion(index, size, &self.hashes()).unwrap(),
            checkpoint: self.checkpoint().naming(self.key.verifier()),
        }
    }

    /// The same house when it had so many entries, or as many more as end a submission.
    pub(crate) fn earlier(&self, count: usize) -> House {
        let end = self.ends.iter().copied().find(|end| *end >= count).unwrap();
        House {
            key: SigningKey::from_seed(self.key.name(), &[7; 32]).unwrap(),
            person: self.person.clone(),
            entries: self.entries[..end].to_vec(),
            submissions: self.submissions,
            ends: self.ends.clone(),
        }
    }

    /// Exports the Record with its content.
    pub(crate) fn export(&self, folder: &std::path::Path) {
        self.export_with(folder, &self.checkpoint(), &[self.key.verifier().clone()]);
    }

    pub(crate) fn export_with(
        &self,
        folder: &std::path::Path,
        checkpoint: &Note,
        keys: &[record::note::Verifier],
    ) {
        let mut writer = record::export::Writer::create(folder).unwrap();
        self.entries
            .iter()
            .for_each(|entry| writer.entry(entry).unwrap());
        let hash = content_hash();
        if self
            .entries
            .iter()
            .any(|entry| String::from_utf8_lossy(entry).contains(&hash.hex()))
        {
            writer.content(&hash, &mut &CONTENT[..]).unwrap();
        }
        writer.finish(checkpoint, keys).unwrap();
    }
}

pub(crate) struct Kept(HashMap<(u8, u64), Hash>);

impl Hashes for Kept {
    fn hash(&self, level: u8, index: u64) -> Result<Hash, Missing> {
        self.0
            .get(&(level, index))
            .copied()
            .ok_or(Missing { level, index })
    }
}

/// How a submission is entered.
#[derive(Clone, Copy)]
pub(crate) enum Signing {
    Attested,
    Transcribed,
    Person,
}

pub(crate) fn act(number: usize, what: &str) -> Value {
    object([
        ("type", "test.act.done/1".into()),
        ("number", Value::Integer(number as i64)),
        ("words", Value::from(format!("{what}, für alle: \"國\"\n"))),
    ])
}

fn names_content(number: usize) -> Value {
    object([
        ("type", "test.document.issued/1".into()),
        ("number", Value::Integer(number as i64)),
        (
            "content",
            object([
                ("sha256", content_hash().hex().into()),
                ("size", Value::Integer(CONTENT.len() as i64)),
                ("media", "text/plain".into()),
            ]),
        ),
    ])
}

pub(crate) fn content_hash() -> Hash {
    sha256(CONTENT)
}
