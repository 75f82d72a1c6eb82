//! One entry as it is read on its own: its form, and its signature where it has one.

use std::collections::BTreeSet;

use crate::entry::{Body, Entry, Open, Signed, SignedKind, SubmissionId};
use crate::hash::Hash;
use crate::instant::Instant;
use crate::keys::{OwnAct, signature_holds};
use crate::malformed::Malformed;
use crate::value::Value;

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
    pub(super) own: Option<OwnAct>,
    /// The exported content that the entry names.
    pub(super) content: Vec<String>,
}

/// What an entry's signature is worth on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SignatureSeen {
    /// Attested or transcribed: there is none.
    None,
    /// It holds over the body, by this key.
    Holds([u8; 32]),
    /// It does not hold over the body.
    Wrong,
    /// The entry does not carry the body.
    NoBody,
    /// Of a kind that this program cannot check.
    Uncheckable,
}

impl Seen {
    pub(super) fn read(bytes: &[u8], content: &BTreeSet<String>) -> Result<Seen, Malformed> {
        let entry = Entry::parse(bytes)?;
        let open = match entry.body {
            Body::Committed { .. } => return Ok(Seen::Committed { at: entry.at }),
            Body::Open(open) => open,
        };
        let mut named = Vec::new();
        if !content.is_empty() {
            find(&open.act, content, &mut named);
            open.submission
                .body
                .iter()
                .for_each(|body| find(body, content, &mut named));
        }
        Ok(Seen::Open(Box::new(SeenOpen {
            at: entry.at,
            id: open.submission.id,
            hash: open.submission.hash,
            part: open.submission.part,
            of: open.submission.of,
            signature: signature(&open),
            own: OwnAct::read(&open.act)?,
            signed: open.signed,
            content: named,
        })))
    }
}

fn signature(open: &Open) -> SignatureSeen {
    match (open.signed.kind, &open.submission.body) {
        (SignedKind::Attested | SignedKind::Transcribed, _) => SignatureSeen::None,
        (SignedKind::Session | SignedKind::Passkey, _) => SignatureSeen::Uncheckable,
        (SignedKind::Key, None) => SignatureSeen::NoBody,
        (SignedKind::Key, Some(body)) => match signature_holds(&open.signed, &body.canonical()) {
            Some(key) => SignatureSeen::Holds(key),
            None => SignatureSeen::Wrong,
        },
    }
}

/// The strings in a value that are names of exported content.
fn find(value: &Value, content: &BTreeSet<String>, named: &mut Vec<String>) {
    match value {
        Value::Bool(_) | Value::Integer(_) => (),
        Value::Text(text) if text.len() == 64 && content.contains(text) => named.push(text.clone()),
        Value::Text(_) => (),
        Value::List(values) => values.iter().for_each(|value| find(value, content, named)),
        Value::Object(object) => object
            .values()
            .for_each(|value| find(value, content, named)),
    }
}
