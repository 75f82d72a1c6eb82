//! One entry as it is read on its own: its form, and its signature where it has one.

use std::collections::BTreeSet;

use crate::entry::{Body, Entry, Open, Signed, SignedKind, SubmissionId};
use crate::hash::Hash;
use crate::instant::Instant;
use crate::keys::{NotSignedSo, Origin, OwnAct, Shown, signed_so};
use crate::malformed::Malformed;
use crate::value::{Object, Value};

/// What the order of the entries is checked with.
pub(super) enum Seen {
    /// The entry's bytes break a rule; that is already said.
    Unreadable,
    /// An entry that is not open.
    Committed { at: Instant },
    /// An open entry.
    Open(Box<SeenOpen>),
}

pub(super) struct SeenOpen {
    pub(super) at: Instant,
    pub(super) id: SubmissionId,
    pub(super) hash: Hash,
    pub(super) part: u32,
    pub(super) of: u32,
    pub(super) signed: Signed,
    pub(super) signature: SignatureSeen,
    matter: String,
    act_type: String,
    by: Option<String>,
    key: Option<Vec<u8>>,
    pub(super) own: Option<OwnAct>,
    /// The exported files that the entry names, be it as no more than a string.
    pub(super) files_named: BTreeSet<String>,
    /// The content that the act names, with its size.
    pub(super) content: Vec<Content>,
}

/// What an act says of open content: an object with `sha256` and `size`, wherever it stands in the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) name: Hash,
    pub(super) size: i64,
}

/// What an entry's signature is worth on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SignatureSeen {
    /// Attested or transcribed: there is none.
    None,
    /// It holds over the body.
    Holds(Shown),
    /// It does not.
    Wrong(NotSignedSo),
    /// The entry does not carry the body.
    NoBody,
}

impl Seen {
    pub(super) fn read(bytes: &[u8], files: &BTreeSet<String>) -> Result<Seen, Malformed> {
        let entry = Entry::parse(bytes)?;
        let open = match entry.body {
            Body::Committed { .. } => return Ok(Seen::Committed { at: entry.at }),
            Body::Open(open) => open,
        };
        let (mut files_named, mut named) = (BTreeSet::new(), Vec::new());
        if !files.is_empty() {
            let values = [Some(&open.act), open.submission.body.as_ref()];
            let values = values.into_iter().flatten();
            values.for_each(|value| find_files(value, files, &mut files_named));
        }
        find_content(&open.act, &mut named);
        Ok(Seen::Open(Box::new(SeenOpen {
            at: entry.at,
            id: open.submission.id,
            hash: open.submission.hash,
            part: open.submission.part,
            of: open.submission.of,
            signature: signature(&open),
            own: OwnAct::read(&open.act)?,
            act_type: text(&open.act, "type").unwrap_or_default(),
            by: open.act.get("by").and_then(|by| text(by, "person")),
            key: open.signed.key_bytes(),
            matter: open.matter,
            signed: open.signed,
            files_named,
            content: named,
        })))
    }
}

impl SeenOpen {
    /// How the entry is signed, and what it is.
    pub(super) fn origin(&self) -> Origin<'_> {
        Origin {
            kind: self.signed.kind,
            key: self.key.as_deref(),
            at: self.at,
            matter: &self.matter,
            act_type: &self.act_type,
            by: self.by.as_deref(),
        }
    }
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn signature(open: &Open) -> SignatureSeen {
    match (open.signed.kind, &open.submission.body) {
        (SignedKind::Attested | SignedKind::Transcribed, _) => SignatureSeen::None,
        (_, None) => SignatureSeen::NoBody,
        (_, Some(body)) => match signed_so(&open.signed, &body.canonical()) {
            Ok(Some(shown)) => SignatureSeen::Holds(shown),
            Ok(None) => SignatureSeen::None,
            Err(wrong) => SignatureSeen::Wrong(wrong),
        },
    }
}

/// The strings in a value that are names of exported content.
fn find_files(value: &Value, files: &BTreeSet<String>, named: &mut BTreeSet<String>) {
    match value {
        Value::Text(text) if text.len() == 64 && files.contains(text) => {
            named.insert(text.clone());
        }
        _ => inner(value).for_each(|value| find_files(value, files, named)),
    }
}

fn find_content(value: &Value, named: &mut Vec<Content>) {
    let text = |key| value.get(key).and_then(Value::as_str);
    let name = text("sha256").and_then(|name| Hash::from_hex(name).ok());
    let size = value.get("size").and_then(Value::as_integer);
    named.extend(name.zip(size).map(|(name, size)| Content { name, size }));
    inner(value).for_each(|value| find_content(value, named));
}

/// The values within a list or an object.
fn inner(value: &Value) -> impl Iterator<Item = &Value> {
    let list = value.as_list().unwrap_or_default().iter();
    let object = value.as_object().into_iter().flat_map(Object::values);
    list.chain(object)
}
