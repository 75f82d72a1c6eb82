//! Signed notes (C2SP signed-note): a text, an empty line, and lines with the signatures of named keys.

mod key;
mod named;

pub use key::{KeyId, KeyKind, SigningKey, Verifier};

use std::collections::BTreeSet;
use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::malformed::{Malformed, Rule};

/// The most signature lines that a reader looks at.
const SIGNATURES_MAX: usize = 100;

/// A text with signatures, none of them checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text, which ends with a newline.
    pub text: String,
    /// One for each signature line.
    pub signatures: Vec<Signature>,
}

/// One signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: KeyId,
    /// What the key made of the text; its form belongs to the type of the key.
    pub bytes: Vec<u8>,
}

/// What a note's signatures are worth to someone who knows these keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened<'a> {
    /// Whose signatures hold, in the order of the lines.
    pub signed_by: Vec<SignedBy<'a>>,
    /// The lines by keys that are not known; nothing was checked about them.
    pub unknown: Vec<&'a Signature>,
}

/// A signature that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedBy<'a> {
    /// By whom.
    pub verifier: &'a Verifier,
    /// When, in seconds after 1970, as a witness says; a log's own signature says nothing about it.
    pub time: Option<u64>,
}

/// Why a note is not taken as signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSigned {
    /// None of the known keys signed it.
    NoKnownKey,
    /// A line claims a known key, and its signature does not hold.
    Wrong {
        /// The name of that key.
        name: String,
    },
}

impl fmt::Display for NotSigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotSigned::NoKnownKey => f.write_str("no line is signed with a known key"),
            NotSigned::Wrong { name } => write!(
                f,
                "the signature line of `{name}` does not hold for this text and key"
            ),
        }
    }
}

impl std::error::Error for NotSigned {}

impl Note {
    /// A text without signatures yet; it has to end with a newline and hold no other control character.
    pub fn unsigned(text: impl Into<String>) -> Result<Note, Malformed> {
        let text = text.into();
        check_text(&text)?;
        if !text.ends_with('\n') {
            return Err(Malformed::new(
                Rule::NoteForm,
                "the note's text does not end with a newline",
            ));
        }
        Ok(Note {
            text,
            signatures: Vec::new(),
        })
    }

    /// Reads a note with at least one signature line.
    pub fn parse(bytes: &[u8]) -> Result<Note, Malformed> {
        let whole = std::str::from_utf8(bytes).map_err(|error| {
            Malformed::new(Rule::NoteText, "the note is not UTF-8").at(error.valid_up_to())
        })?;
        check_text(whole)?;
        let form = |what: &str| Malformed::new(Rule::NoteForm, what);
        let (text, lines) = whole.rsplit_once("\n\n").ok_or_else(|| {
            form("the note has no empty line between its text and its signatures")
        })?;
        let lines = lines
            .strip_suffix('\n')
            .ok_or_else(|| form("the note does not end with a signature line and a newline"))?;
        if lines.split('\n').count() > SIGNATURES_MAX {
            return Err(Malformed::new(
                Rule::NoteMany,
                format!("the note has more than {SIGNATURES_MAX} signature lines"),
            ));
        }
        let signatures = lines.split('\n').map(Signature::parse);
        let signatures: Vec<Signature> = signatures.collect::<Result<_, _>>()?;
        check_once(&signatures)?;
        Ok(Note {
            text: format!("{text}\n"),
            signatures,
        })
    }

    /// The bytes of the note.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = format!("{}\n", self.text);
        for signature in &self.signatures {
            out.push_str(&signature.line());
        }
        out.into_bytes()
    }

    /// Adds the signature of a key.
    #[must_use]
    pub fn signed(mut self, key: &SigningKey) -> Note {
        let signature = key.sign(&self.text);
        self.signatures.push(signature);
        self
    }

    /// Checks every line by a known key. One that does not hold spoils the note; lines by other keys are given back
    /// unchecked.
    pub fn open<'a>(&'a self, known: &'a [Verifier]) -> Result<Opened<'a>, NotSigned> {
        let mut opened = Opened {
            signed_by: Vec::new(),
            unknown: Vec::new(),
        };
        for signature in &self.signatures {
            let same = |verifier: &&Verifier| {
                verifier.name() == signature.name && verifier.id() == signature.id
            };
            match known.iter().find(same) {
                None => opened.unknown.push(signature),
                Some(verifier) => {
                    let time = verifier.check(&self.text, &signature.bytes)?;
                    opened.signed_by.push(SignedBy { verifier, time });
                }
            }
        }
        if opened.signed_by.is_empty() {
            return Err(NotSigned::NoKnownKey);
        }
        Ok(opened)
    }
}

impl Signature {
    /// The line with its newline: an em dash, the name, base64 of the key's id and the signature.
    pub fn line(&self) -> String {
        let blob = [&self.id.0[..], &self.bytes].concat();
        format!("\u{2014} {} {}\n", self.name, STANDARD.encode(blob))
    }

    /// Reads a line without its newline ([`Rule::NoteSignature`]).
    pub fn parse(line: &str) -> Result<Signature, Malformed> {
        let read = || {
            let (name, blob) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
            let blob = STANDARD.decode(blob).ok()?;
            let (id, bytes) = blob.split_first_chunk::<4>()?;
            (key::is_name(name) && !bytes.is_empty()).then(|| Signature {
                name: name.to_owned(),
                id: KeyId(*id),
                bytes: bytes.to_vec(),
            })
        };
        read().ok_or_else(|| {
            Malformed::new(
                Rule::NoteSignature,
                format!("{line:?} is not a signature line"),
            )
        })
    }
}

/// A key signs once, so that nobody who passes a note on can add to it by repeating a line.
fn check_once(signatures: &[Signature]) -> Result<(), Malformed> {
    let mut seen = BTreeSet::new();
    let twice = signatures
        .iter()
        .find(|signature| !seen.insert((signature.name.as_str(), signature.id)));
    match twice {
        None => Ok(()),
        Some(Signature { name, id, .. }) => Err(Malformed::new(
            Rule::NoteTwice,
            format!("the key {id} of `{name}` has a signature line twice"),
        )),
    }
}

fn check_text(text: &str) -> Result<(), Malformed> {
    match text.bytes().position(|byte| byte < 0x20 && byte != b'\n') {
        None => Ok(()),
        Some(place) => {
            let what = "the note holds a control character other than newline";
            Err(Malformed::new(Rule::NoteText, what).at(place))
        }
    }
}

#[cfg(test)]
mod tests;
