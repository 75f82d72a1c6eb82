//! Custody: a chain of signed notes, each naming the hash of the one before, so that none can be left out, put in or
//! changed without breaking the next. Each says who did what, when, where, why and with what tool.
//!
//! What is in order (who may do what after what) is not decided here; this is what travels and what a stranger checks.

use std::fmt;

use crate::day;
use crate::hash::{Hash, sha256};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::{NotSigned, Note, SigningKey, Verifier};
use crate::package::PackageId;
use crate::package::fields::{Fields, Written};
use crate::value::Value;

const TYPE: &str = "servanda.custody/1";
const FIRST: &str = "servanda/custody/1";
/// What stands in the place of a hash in the first link.
const NOTHING_BEFORE: &str = "-";
/// The most links that are read.
const LINKS_MAX: usize = 1000;

/// What was done with the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It came into the hands of an authority.
    Acquired,
    /// It was sealed into a package.
    Sealed,
    /// It was given to somebody.
    HandedOver,
    /// It was taken from somebody.
    Received,
    /// A package was opened.
    Opened,
    /// A copy was made.
    Copied,
    /// It went back to its holder.
    Returned,
    /// It was destroyed.
    Destroyed,
}

impl Act {
    /// Every act, in the order in which they usually come.
    pub const ALL: [Act; 8] = [
        Act::Acquired,
        Act::Sealed,
        Act::HandedOver,
        Act::Received,
        Act::Opened,
        Act::Copied,
        Act::Returned,
        Act::Destroyed,
    ];

    /// The word in a link.
    pub fn word(self) -> &'static str {
        match self {
            Act::Acquired => "acquired",
            Act::Sealed => "sealed",
            Act::HandedOver => "handed_over",
            Act::Received => "received",
            Act::Opened => "opened",
            Act::Copied => "copied",
            Act::Returned => "returned",
            Act::Destroyed => "destroyed",
        }
    }

    /// The act of a word.
    pub fn of(word: &str) -> Option<Act> {
        Act::ALL.into_iter().find(|act| act.word() == word)
    }
}

/// One link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What was done.
    pub act: Act,
    /// When it was signed, by the clock of whoever signed.
    pub at: Instant,
    /// When it was done, a civil day or an instant, where that was earlier.
    pub done: Option<String>,
    /// By whom.
    pub who: String,
    /// Where.
    pub place: String,
    /// Why.
    pub why: String,
    /// With what tool, and its version.
    pub tool: String,
    /// Which item.
    pub item: String,
    /// From or to whom, where somebody else takes part.
    pub other: Option<String>,
    /// The package, where there is one.
    pub package: Option<PackageId>,
    /// SHA-256 of the item, where it was taken.
    pub sha256: Option<Hash>,
    /// What belongs to an acquisition.
    pub acquisition: Option<Acquisition>,
    /// The key that signs this link.
    pub key: Verifier,
}

/// What the first link of a chain tells of how the evidence came into hands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acquisition {
    /// The legal authority: its kind, number, the body that gave it, its date.
    pub authority: Option<String>,
    /// Who held the item or the account.
    pub holder: Option<String>,
    /// The method.
    pub method: Option<String>,
    /// Whether writing was blocked, or the system was live.
    pub state: Option<String>,
    /// What the device's clock showed, and by how much it was off.
    pub clock: Option<String>,
    /// Who was present.
    pub present: Vec<String>,
}

/// A chain of links, as their notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// First to last.
    pub notes: Vec<Note>,
}

/// Why a chain does not hold, and at which link, from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The link is not in its form.
    Form(usize, Malformed),
    /// It is not signed with the key that it names.
    NotSigned(usize, NotSigned),
    /// It names another link before it than the one that stands there.
    Before(usize),
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Broken::Form(link, fault) => write!(f, "link {link} is not in its form: {fault}"),
            Broken::NotSigned(link, wrong) => write!(
                f,
                "link {link} is not signed with the key it names: {wrong}"
            ),
            Broken::Before(link) => write!(
                f,
                "link {link} names another link before it: one was changed, left out or put in between"
            ),
        }
    }
}

impl std::error::Error for Broken {}

impl Chain {
    /// Reads the notes that a file or a statement holds ([`Rule::Custody`], and the rules of notes).
    pub fn of(notes: &[String]) -> Result<Chain, Malformed> {
        if notes.len() > LINKS_MAX {
            return Err(Malformed::new(
                Rule::Custody,
                "the chain has more than 1000 links",
            ));
        }
        let notes = notes.iter().map(|note| Note::parse(note.as_bytes()));
        Ok(Chain {
            notes: notes.collect::<Result<_, _>>()?,
        })
    }

    /// Reads a chain's file ([`Rule::Custody`], and the rules of JSON and notes).
    pub fn parse(bytes: &[u8]) -> Result<Chain, Malformed> {
        let mut fields = Fields::of(Value::parse(bytes)?, "the chain", Rule::Custody)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let notes = fields.texts("links")?;
        fields.finish()?;
        Chain::of(&notes)
    }

    /// The notes as text.
    pub fn texts(&self) -> Vec<String> {
        let text = |note: &Note| String::from_utf8_lossy(&note.to_bytes()).into_owned();
        self.notes.iter().map(text).collect()
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with_texts("links", &self.texts())
            .value()
            .canonical()
    }

    /// Adds a link, signed with its key ([`Rule::Custody`], when nobody could read it).
    pub fn add(&mut self, link: &Link, key: &SigningKey) -> Result<(), Malformed> {
        let text = link.text(self.notes.last());
        Link::read(&text, self.notes.last())?;
        self.notes.push(Note::unsigned(text)?.signed(key));
        Ok(())
    }

    /// Checks every link; gives them, first to last.
    pub fn check(&self) -> Result<Vec<Link>, Broken> {
        let mut before: Option<&Note> = None;
        let mut links = Vec::new();
        for (number, note) in (1..).zip(&self.notes) {
            let link = Link::read(&note.text, before).map_err(|fault| match fault.rule {
                Rule::CustodyBefore => Broken::Before(number),
                _ => Broken::Form(number, fault),
            })?;
            let known = [link.key.clone()];
            note.open(&known)
                .map_err(|wrong| Broken::NotSigned(number, wrong))?;
            before = Some(note);
            links.push(link);
        }
        Ok(links)
    }
}

impl Link {
    /// The text to be signed: what it is, SHA-256 of the note before (`-` in the first), and the link as canonical JSON.
    pub fn text(&self, before: Option<&Note>) -> String {
        let json = String::from_utf8_lossy(&self.value().canonical()).into_owned();
        format!("{FIRST}\n{}\n{json}\n", before_line(before))
    }

    fn read(text: &str, before: Option<&Note>) -> Result<Link, Malformed> {
        let form = || Malformed::new(Rule::Custody, "the note is not a link of three lines");
        let rest = text
            .strip_prefix(FIRST)
            .and_then(|rest| rest.strip_prefix('\n'))
            .ok_or_else(form)?;
        let (named, json) = rest.split_once('\n').ok_or_else(form)?;
        let json = json.strip_suffix('\n').ok_or_else(form)?;
        if named != before_line(before) {
            return Err(Malformed::new(
                Rule::CustodyBefore,
                "the link does not name the one before it",
            ));
        }
        let mut fields = Fields::of(Value::parse(json.as_bytes())?, "a link", Rule::Custody)?;
        let act = fields.text("act")?;
        let package = fields.text_if("package")?;
        let package = package
            .map(|package| PackageId::parse(&package))
            .transpose();
        let at = fields.instant("at")?;
        let done = fields.text_if("done")?;
        if let Some(done) = &done {
            check_done(done, at).map_err(|what| fields.wrong("done", what))?;
        }
        let link = Link {
            act: Act::of(&act).ok_or_else(|| fields.wrong("act", "it is none of the eight"))?,
            at,
            done,
            who: fields.text("who")?,
            place: fields.text("place")?,
            why: fields.text("why")?,
            tool: fields.text("tool")?,
            item: fields.text("item")?,
            other: fields.text_if("other")?,
            package: package.map_err(|fault| fields.wrong("package", fault.what))?,
            sha256: fields.hash_if("sha256")?,
            acquisition: acquisition(&mut fields)?,
            key: fields.verifier("key")?,
        };
        if link.acquisition.is_some() && link.act != Act::Acquired {
            return Err(fields.wrong("acquisition", "it belongs to `acquired` alone"));
        }
        fields.finish()?;
        Ok(link)
    }

    fn value(&self) -> Value {
        Written::default()
            .with("act", self.act.word())
            .with("at", self.at.as_str())
            .with_if("done", self.done.clone())
            .with("who", self.who.as_str())
            .with("place", self.place.as_str())
            .with("why", self.why.as_str())
            .with("tool", self.tool.as_str())
            .with("item", self.item.as_str())
            .with_if("other", self.other.clone())
            .with_if(
                "package",
                self.package
                    .as_ref()
                    .map(|package| package.as_str().to_owned()),
            )
            .with_if("sha256", self.sha256.map(|hash| hash.hex()))
            .with_if(
                "acquisition",
                self.acquisition.as_ref().and_then(Acquisition::value),
            )
            .with("key", self.key.vkey())
            .value()
    }
}

impl Acquisition {
    /// Nothing, when nothing is recorded.
    fn value(&self) -> Option<Value> {
        let value = Written::default()
            .with_if("authority", self.authority.clone())
            .with_if("holder", self.holder.clone())
            .with_if("method", self.method.clone())
            .with_if("state", self.state.clone())
            .with_if("clock", self.clock.clone())
            .with_texts("present", &self.present)
            .value();
        value
            .as_object()
            .is_some_and(|object| !object.is_empty())
            .then_some(value)
    }
}

/// What is signed was done before, or, where a day is named, on a day that had begun somewhere.
fn check_done(done: &str, at: Instant) -> Result<(), &'static str> {
    let instant = Instant::parse(done).ok().map(|done| done <= at);
    match instant.or_else(|| day::has_begun(done, at)) {
        Some(true) => Ok(()),
        Some(false) => Err("it is later than the moment at which the link was signed"),
        None => Err(
            "it is neither a day such as 2030-01-31 nor an instant such as 2030-01-31T09:30:00.000Z",
        ),
    }
}

fn before_line(before: Option<&Note>) -> String {
    before.map_or(NOTHING_BEFORE.to_owned(), |note| {
        sha256(&note.to_bytes()).hex()
    })
}

fn acquisition(fields: &mut Fields) -> Result<Option<Acquisition>, Malformed> {
    let Some(value) = fields.take_if("acquisition") else {
        return Ok(None);
    };
    let mut held = Fields::of(value, "acquisition", Rule::Custody)?;
    let acquisition = Acquisition {
        authority: held.text_if("authority")?,
        holder: held.text_if("holder")?,
        method: held.text_if("method")?,
        state: held.text_if("state")?,
        clock: held.text_if("clock")?,
        present: held.texts("present")?,
    };
    held.finish()?;
    Ok(Some(acquisition))
}

#[cfg(test)]
mod tests;
