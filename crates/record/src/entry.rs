//! An entry: the place of one act in the Record, as bytes (`docs/formats.md`, "The entry").
//!
//! An open entry carries its act, the matter it belongs to, the submission it was made of and how that was signed. An
//! entry that is not open carries a commitment instead of all of these.

mod closed;
mod fields;
mod names;
mod signed;
mod submission;
mod write;

pub use closed::NotDisclosed;
pub(crate) use names::{is_act_name, is_matter};
pub use signed::{Signed, SignedKind};
pub use submission::{SubmissionId, SubmissionRef, submission_hash, submission_message};

use crate::hash::Hash;
pub use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
pub use crate::value::DEPTH_MAX;
use crate::value::Value;
use fields::Fields;

/// The most bytes an entry has, because a bundle gives its length in two bytes (C2SP tlog-tiles).
pub const ENTRY_BYTES_MAX: usize = 65_535;

/// The most canonical bytes a submission has; what is larger is attached as content.
pub const SUBMISSION_BYTES_MAX: usize = 49_152;

/// The version of the frame that this crate reads and writes.
const VERSION: i64 = 1;

/// One entry of the Record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it was entered, set by the pen; it never goes back from one entry to the next.
    pub at: Instant,
    /// What was entered.
    pub body: Body,
}

/// What an entry holds.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly every entry is open, so a box would cost each of them"
)]
pub enum Body {
    /// An act for everyone to read.
    Open(Open),
    /// An act that is not open.
    Committed {
        /// [`commit`](crate::commitment::commit) of a salt and the act.
        commitment: Hash,
    },
}

/// An open act with its frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// What the act is about: lower-case names with slashes between, `un-example/committee/vote/2019-11-18`.
    pub matter: String,
    /// The submission that the act was made of.
    pub submission: SubmissionRef,
    /// How the submission was signed, or who answers for it.
    pub signed: Signed,
    /// For whose eyes the act is: a lower-case word.
    pub publicity: String,
    /// The act: an object whose `type` names what it is and its version.
    pub act: Value,
}

impl Entry {
    /// Reads an entry's canonical bytes and checks every rule of the frame.
    pub fn parse(bytes: &[u8]) -> Result<Entry, Malformed> {
        check_size(bytes)?;
        let entry = Entry::take(Value::parse(bytes)?)?;
        entry.check()?;
        Ok(entry)
    }

    /// The entry's canonical bytes; an entry that breaks a rule or is larger than [`ENTRY_BYTES_MAX`] has none.
    pub fn bytes(&self) -> Result<Vec<u8>, Malformed> {
        self.check_frame()?;
        let bytes = write::entry(self)?;
        check_size(&bytes)?;
        Ok(bytes)
    }

    /// The type and version of the open act, such as `committee.vote.ballot/1`.
    pub fn act_type(&self) -> Option<&str> {
        match &self.body {
            Body::Open(open) => open.act.get("type")?.as_str(),
            Body::Committed { .. } => None,
        }
    }

    /// The open act with its frame, if the entry is open.
    pub fn open(&self) -> Option<&Open> {
        match &self.body {
            Body::Open(open) => Some(open),
            Body::Committed { .. } => None,
        }
    }

    fn take(value: Value) -> Result<Entry, Malformed> {
        let mut frame = Fields::of(value, "the entry")?;
        match frame.take_integer("v")? {
            VERSION => (),
            other => {
                let what =
                    format!("the entry's version is {other}; this reader knows version {VERSION}");
                return Err(Malformed::new(Rule::Version, what));
            }
        }
        let at = Instant::parse(&frame.take_text("at")?)?;
        let body = match frame.take_text_if("commitment")? {
            Some(hex) => Body::Committed {
                commitment: Hash::from_hex(&hex)?,
            },
            None => Body::Open(Open::take(&mut frame)?),
        };
        frame.finish()?;
        Ok(Entry { at, body })
    }

    /// The rules that no type holds: names, the parts of a submission, its body.
    fn check(&self) -> Result<(), Malformed> {
        match &self.body {
            Body::Open(open) => open.check(),
            Body::Committed { .. } => Ok(()),
        }
    }

    /// The same but for the body's size and hash, which whoever writes the body checks on what was written.
    fn check_frame(&self) -> Result<(), Malformed> {
        match &self.body {
            Body::Open(open) => open.check_frame(),
            Body::Committed { .. } => Ok(()),
        }
    }
}

impl Open {
    fn check(&self) -> Result<(), Malformed> {
        self.check_frame()?;
        self.submission.check_body()
    }

    fn check_frame(&self) -> Result<(), Malformed> {
        names::check_matter(&self.matter)?;
        self.submission.check_frame()?;
        self.signed.check()?;
        names::check_publicity(&self.publicity)?;
        names::check_act(&self.act)
    }

    fn take(frame: &mut Fields) -> Result<Open, Malformed> {
        Ok(Open {
            matter: frame.take_text("matter")?,
            submission: SubmissionRef::take(frame.take_fields("submission")?)?,
            signed: Signed::take(frame.take_fields("signed")?)?,
            publicity: frame.take_text("publicity")?,
            act: frame.take("act")?,
        })
    }
}

fn check_size(bytes: &[u8]) -> Result<(), Malformed> {
    if bytes.len() <= ENTRY_BYTES_MAX {
        return Ok(());
    }
    let what = format!(
        "the entry has {} bytes; {ENTRY_BYTES_MAX} is the most",
        bytes.len()
    );
    Err(Malformed::new(Rule::EntrySize, what))
}

#[cfg(test)]
mod tests;
