//! A bag that some bytes describe, with its lists and its statement, signed: so that what they describe comes past the signature.
//!
//! A line is a letter, a space and its words:
//!
//! | line | what it does |
//! |---|---|
//! | `f PATH CONTENT` | a file, below `data/` |
//! | `n LINE` | a line of `names.tsv` |
//! | `s JSON` | members of the statement, instead of those that follow; one that is the empty string is left out |
//! | `l JSON` | a link of custody, signed |
//! | `( NAME` … `)` | a bag of another sender's below `data/`, which is passed on with its chain of custody |
//! | `p JSON` | members of `passed_on` |
//! | `c JSON` | the first sender's consent, signed |
//! | `t PATH CONTENT` | a file outside `data/` with another content |

use record::hash::{Hash, leaf_hash, sha256};
use record::note::{Note, SigningKey};
use record::package::{PackageId, Statement, bound};
use record::tree::Tree;
use record::value::{Object, Value};

use crate::tar_made::Entry;

const BAGIT: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// What a path may have where headers are of the simplest kind.
const PATH_MAX: usize = 100;
const DEEPEST: u8 = 3;

/// A bag, without the tar around it.
pub(crate) struct Bag {
    /// Its files in the format's order, each below the package's name.
    pub(crate) entries: Vec<Entry>,
    statement: Vec<u8>,
    id: PackageId,
    links: Vec<Note>,
}

/// What is gathered of a bag while its lines are read.
#[derive(Default)]
struct Gathered {
    files: Vec<(String, Vec<u8>)>,
    names: String,
    members: Vec<Value>,
    links: Vec<Note>,
    passed_on: Option<(Bag, Vec<Value>)>,
    tags: Vec<(String, Vec<u8>)>,
}

impl Bag {
    /// The bag that some lines describe, sealed for the recipient with this key.
    pub(crate) fn described(bytes: &[u8], to: &str) -> Bag {
        let text = String::from_utf8_lossy(bytes);
        bag(&mut text.split('\n'), to, 0)
    }

    fn path(entry: &Entry) -> &str {
        entry.path.split_once('/').unwrap().1
    }
}

/// The key of whoever seals at that depth.
fn key(depth: u8) -> SigningKey {
    SigningKey::from_seed("tests.invalid/sender", &[depth; 32]).unwrap()
}

fn bag<'l>(lines: &mut impl Iterator<Item = &'l str>, to: &str, depth: u8) -> Bag {
    let mut gathered = Gathered::default();
    while let Some(line) = lines.next() {
        let (verb, words) = line.split_once(' ').unwrap_or((line, ""));
        let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
        let json = || Value::read(words.as_bytes()).ok();
        match verb {
            "f" => gathered.files.push((format!("data/{word}"), rest.into())),
            "n" => gathered.names += &format!("{words}\n"),
            "s" => gathered.members.extend(json()),
            "l" => gathered.link(json(), depth),
            "(" if depth < DEEPEST => {
                let first = bag(lines, to, depth + 1);
                for entry in &first.entries {
                    let path = format!("data/{word}/{}", Bag::path(entry));
                    gathered.files.push((path, entry.bytes.clone()));
                }
                gathered.links.splice(0..0, first.links.iter().cloned());
                gathered.passed_on = Some((first, Vec::new()));
            }
            ")" if depth > 0 => break,
            "p" => {
                let held = gathered.passed_on.as_mut();
                held.into_iter().for_each(|(_, said)| said.extend(json()));
            }
            "c" => gathered.consent(json(), to, depth),
            "t" => gathered.tags.push((word.to_owned(), rest.into())),
            _ => {}
        }
    }
    gathered.bag(to, depth)
}

/// An object with members of others put in, or left out where they are the empty string.
fn with(base: String, others: &[Value]) -> Value {
    let base = Value::read(base.as_bytes()).unwrap();
    let mut object = base.as_object().unwrap().clone();
    let given = others.iter().filter_map(Value::as_object).flatten();
    for (key, value) in given {
        match value.as_str() {
            Some("") => drop(object.remove(key)),
            _ => drop(object.insert(key.clone(), value.clone())),
        }
    }
    Value::Object(object)
}

fn text(value: &Value) -> String {
    String::from_utf8(value.canonical()).unwrap()
}

fn object(key: &str, value: Value) -> Value {
    Value::Object(Object::from([(key.to_owned(), value)]))
}

impl Gathered {
    fn link(&mut self, json: Option<Value>, depth: u8) {
        let before = self.links.last();
        let before = before.map_or("-".into(), |note| sha256(&note.to_bytes()).hex());
        let base = format!(
            r#"{{"act":"acquired","at":"2026-11-20T12:00:00.000Z","item":"i","key":"{}","place":"p","tool":"t","who":"w","why":"y"}}"#,
            key(depth).verifier().vkey()
        );
        let link = text(&with(base, json.as_slice()));
        let note = Note::unsigned(format!("servanda/custody/1\n{before}\n{link}\n"));
        self.links.extend(note.map(|note| note.signed(&key(depth))));
    }

    fn consent(&mut self, json: Option<Value>, to: &str, depth: u8) {
        let Some((first, said)) = &mut self.passed_on else {
            return;
        };
        let base = format!(
            r#"{{"made":"2026-11-21T12:00:00.000Z","package":"{}","purpose":"P","statement":"{}","to":["{to}"]}}"#,
            first.id,
            Statement::hash(&first.statement)
        );
        let consent = text(&with(base, json.as_slice()));
        let note = Note::unsigned(format!("servanda/evidence/consent/1\n{consent}\n"));
        let Ok(note) = note.map(|note| note.signed(&key(depth + 1))) else {
            return;
        };
        let note = String::from_utf8(note.to_bytes()).unwrap();
        said.push(object("consent", note.into()));
        said.push(object("ground", Value::from("consent")));
        said.push(object("role", Value::from("")));
    }

    fn bag(mut self, to: &str, depth: u8) -> Bag {
        self.files.sort();
        self.files.dedup_by(|one, other| one.0 == other.0);
        let id = PackageId::from_random(&[depth; 16]);
        self.files
            .retain(|(path, _)| id.as_str().len() + 1 + path.len() <= PATH_MAX);
        let (mut manifest, mut list, mut tree) = (String::new(), String::new(), Tree::empty());
        for (path, bytes) in &self.files {
            let hash = sha256(bytes);
            manifest += &format!("{hash}  {path}\n");
            let line = format!("{hash}\t{}\t{path}", bytes.len());
            tree.append(leaf_hash(line.as_bytes()));
            list += &format!("{line}\n");
        }
        let sums = [&manifest, &list].map(|list| sha256(list.as_bytes()));
        let statement = self.statement(&id, to, depth, sums, tree.root());
        let hash = Statement::hash(&statement);
        let note = Note::unsigned(bound::text(bound::Kind::Statement, &id, &hash));
        let note = note.unwrap().signed(&key(depth)).to_bytes();
        let info = Statement::parse(&statement).map(|read| read.bag_info());
        let mut tags = vec![
            ("bagit.txt", BAGIT.into()),
            ("bag-info.txt", info.unwrap_or_default().into_bytes()),
            ("manifest-sha256.txt", manifest.into_bytes()),
            ("servanda/files.tsv", list.into_bytes()),
            ("servanda/names.tsv", self.names.clone().into_bytes()),
            ("servanda/statement.json", statement.clone()),
            ("servanda/statement.note", note),
        ];
        tags.retain(|(path, _)| *path != "servanda/names.tsv" || !self.names.is_empty());
        let mut listed: Vec<_> = tags.iter().collect();
        listed.sort();
        let tag_manifest: String = listed
            .iter()
            .map(|(path, bytes)| format!("{}  {path}\n", sha256(bytes)))
            .collect();
        tags.push(("tagmanifest-sha256.txt", tag_manifest.into_bytes()));
        for (path, bytes) in tags.iter_mut() {
            let other = self.tags.iter().find(|(other, _)| other == path);
            *bytes = other.map_or(std::mem::take(bytes), |(_, other)| other.clone());
        }
        let files = self.files.into_iter();
        let mut all: Vec<(String, Vec<u8>)> = Vec::new();
        let (before, after) = tags.split_at(2);
        let owned = |(path, bytes): &(&str, Vec<u8>)| ((*path).to_owned(), bytes.clone());
        all.extend(before.iter().map(owned));
        all.extend(files);
        all.extend(after.iter().map(owned));
        let entry = |(path, bytes): (String, Vec<u8>)| Entry {
            path: format!("{id}/{path}"),
            bytes,
            kind: b'0',
        };
        Bag {
            entries: all.into_iter().map(entry).collect(),
            statement,
            id,
            links: self.links,
        }
    }

    /// The statement that follows from the files, with the members that are given instead.
    fn statement(
        &self,
        id: &PackageId,
        to: &str,
        depth: u8,
        [manifest, files]: [Hash; 2],
        root: Hash,
    ) -> Vec<u8> {
        let bytes: usize = self.files.iter().map(|(_, bytes)| bytes.len()).sum();
        let names = match self.names.as_str() {
            "" => String::new(),
            names => format!(r#""names":"{}","#, sha256(names.as_bytes())),
        };
        let (key, salt) = (key(depth).verifier().vkey(), "A".repeat(43));
        let base = format!(
            r#"{{"contents":{{"bytes":{bytes},"count":{},"empty_folders":0,"files":"{files}","manifest":"{manifest}",{names}"root":"{root}"}},
            "envelope_key":"{key}","made":"2026-11-21T12:00:00.000Z","package":"{id}","purpose":"P","recipients":[{{"key":"{to}"}}],"request":"R",
            "salts":{{"recipients":["{salt}"],"request":"{salt}","sender":"{salt}","statement":"{salt}"}},"sender":{{"key":"{key}"}},
            "software":"S","type":"servanda.evidence.statement/1","v":1}}"#,
            self.files.len()
        );
        let mut members = Vec::new();
        if !self.links.is_empty() {
            let link = |note: &Note| String::from_utf8(note.to_bytes()).unwrap().into();
            let links = self.links.iter().map(link).collect();
            members.push(object("custody", Value::List(links)));
        }
        if let Some((first, said)) = &self.passed_on {
            let base = format!(
                r#"{{"ground":"proceedings","package":"{}","role":"court","statement":"{}"}}"#,
                first.id,
                Statement::hash(&first.statement)
            );
            members.push(object("passed_on", with(base, said)));
        }
        members.extend(self.members.iter().cloned());
        with(base, &members).canonical()
    }
}
