//! A certified true copy as a file: the bytes of a text, the chain of its versions from the first that the Record holds,
//! and the certificate that names the last; each with the receipt of its entry, all under one signed checkpoint.
//!
//! Trust sentence: whoever makes the file is trusted with nothing. Other bytes have another hash, a version left out or
//! changed breaks the chain, and a certificate that nobody gave has no place under a checkpoint signed with the Record's
//! key. What was certified after the checkpoint is not in it.

use std::fmt;

use crate::bytes::{decode, encode};
use crate::checkpoint::Checkpoint;
use crate::entry::{Entry, Open};
use crate::hash::{Hash, sha256};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::Verifier;
use crate::package::fields::{Fields, Written};
use crate::proof::{NotAReceipt, Receipt};
use crate::value::Value;

const TYPE: &str = "servanda.certified/1";
const FIRST: &str = "servanda/version/1\n";
/// The member of an act that holds a version.
const VERSION: &str = "version";
/// The member of an act that names the version it certifies, by its hash.
const CERTIFIES: &str = "certifies";
/// The member of that act with the certificate's words.
const CERTIFICATE: &str = "certificate";
/// The most bytes of a text.
pub const TEXT_BYTES_MAX: u64 = 16 << 20;
/// The most versions that are read.
const VERSIONS_MAX: usize = 1000;

/// One version of a text in one language, as the act that enters it holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The hash of the version before; none for the first.
    pub before: Option<Hash>,
    /// Language tag.
    pub language: String,
    /// The name under which it was issued.
    pub name: String,
    /// At which stage of its life: a lower-case word.
    pub stage: String,
    /// SHA-256 of its bytes.
    pub sha256: Hash,
    /// How many bytes.
    pub size: u64,
    /// Media type.
    pub media: String,
}

/// A certified true copy, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certified {
    /// The bytes of the text.
    pub text: Vec<u8>,
    /// The receipts of the entries that hold its versions, first to last.
    pub versions: Vec<Receipt>,
    /// The receipt of the entry that certifies the last.
    pub certificate: Receipt,
}

/// What a copy shows once it is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The checkpoint over every entry in it.
    pub checkpoint: Checkpoint,
    /// The matter of all entries.
    pub matter: String,
    /// The versions with their entries, first to last.
    pub versions: Vec<(u64, Version)>,
    /// The certificate's entry.
    pub entry: u64,
    /// When it was entered.
    pub at: Instant,
    /// The type of its act.
    pub act_type: String,
    /// Its words, each with its language.
    pub words: Vec<(String, String)>,
}

/// Why a copy does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCertified {
    /// It breaks a rule of its form.
    Malformed(Malformed),
    /// The receipt of an entry does not hold.
    Receipt(u64, NotAReceipt),
}

impl From<Malformed> for NotCertified {
    fn from(malformed: Malformed) -> NotCertified {
        NotCertified::Malformed(malformed)
    }
}

impl fmt::Display for NotCertified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotCertified::Malformed(fault) => fault.fmt(f),
            NotCertified::Receipt(entry, wrong) => {
                write!(f, "the receipt of entry {entry}: {wrong}")
            }
        }
    }
}

impl std::error::Error for NotCertified {}

fn wrong(what: impl Into<String>) -> Malformed {
    Malformed::new(Rule::Certified, what)
}

impl Version {
    /// The value under `version` in an act.
    pub fn value(&self) -> Value {
        let content = Written::default()
            .with("sha256", self.sha256.hex())
            .with_count("size", self.size)
            .with("media", self.media.as_str())
            .value();
        Written::default()
            .with_if("before", self.before.map(|before| before.hex()))
            .with("content", content)
            .with("language", self.language.as_str())
            .with("name", self.name.as_str())
            .with("stage", self.stage.as_str())
            .value()
    }

    /// Reads what stands under `version` in an act ([`Rule::Certified`]).
    pub fn read(value: Value) -> Result<Version, Malformed> {
        let mut fields = Fields::of(value, "a version", Rule::Certified)?;
        let before = fields.text_if("before")?;
        let before = before.map(|before| Hash::from_hex(&before)).transpose();
        let mut content = fields.fields("content")?;
        let version = Version {
            before: before.map_err(|fault| fields.wrong("before", fault.what))?,
            language: fields.text("language")?,
            name: fields.text("name")?,
            stage: fields.text("stage")?,
            sha256: content.hash("sha256")?,
            size: content.count("size")?,
            media: content.text("media")?,
        };
        content.finish()?;
        fields.finish()?;
        Ok(version)
    }

    /// What the next version and the certificate name: SHA-256 of `servanda/version/1`, a newline and the canonical bytes.
    pub fn hash(&self) -> Hash {
        let mut text = FIRST.as_bytes().to_vec();
        text.extend(self.value().canonical());
        sha256(&text)
    }
}

impl Certified {
    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let versions: Vec<String> = self.versions.iter().map(Receipt::text).collect();
        Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with("text", encode(&self.text))
            .with_texts("versions", &versions)
            .with("certificate", self.certificate.text())
            .value()
            .canonical()
    }

    /// Reads a copy's file ([`Rule::Certified`], and the rules of JSON and receipts).
    pub fn parse(bytes: &[u8]) -> Result<Certified, Malformed> {
        let mut fields = Fields::of(Value::parse(bytes)?, "the copy", Rule::Certified)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let text = decode(&fields.text("text")?)
            .map_err(|_| fields.wrong("text", "it is not base64url without padding"))?;
        let versions = fields.texts("versions")?;
        if versions.is_empty() || versions.len() > VERSIONS_MAX {
            return Err(fields.wrong("versions", "there are none, or more than 1000"));
        }
        let versions = versions
            .iter()
            .map(|receipt| Receipt::parse(receipt.as_bytes()));
        let copy = Certified {
            text,
            versions: versions.collect::<Result<_, _>>()?,
            certificate: Receipt::parse(fields.text("certificate")?.as_bytes())?,
        };
        fields.finish()?;
        Ok(copy)
    }

    /// Checks every receipt, that they are of one checkpoint, one matter and in the order of the Record, the chain, the
    /// text, and that the certificate names the last version.
    pub fn check(&self, known: &[Verifier]) -> Result<Shown, NotCertified> {
        let checkpoint = self.one_checkpoint(known)?;
        let (certificate, open) = entry(&self.certificate)?;
        let mut versions: Vec<(u64, Version)> = Vec::new();
        for receipt in &self.versions {
            let (_, held) = entry(receipt)?;
            let before = versions.last();
            if held.matter != open.matter {
                return Err(wrong("two entries are of different matters").into());
            }
            if before.is_some_and(|(index, _)| *index >= receipt.index) {
                return Err(wrong("the versions are not in the order of the Record").into());
            }
            let value = held.act.get(VERSION).cloned();
            let value = value.ok_or_else(|| wrong("an entry holds no version of a text"))?;
            let version = Version::read(value)?;
            if before.is_some_and(|(_, before)| before.language != version.language) {
                return Err(wrong("two versions are of different languages").into());
            }
            if version.before != before.map(|(_, before)| before.hash()) {
                let what = format!(
                    "entry {} names another version before it: one was changed, left out or put in between",
                    receipt.index
                );
                return Err(Malformed::new(Rule::CertifiedBefore, what).into());
            }
            versions.push((receipt.index, version));
        }
        let last = versions.last();
        let (index, last) = last.ok_or_else(|| wrong("there is no version"))?;
        if (last.sha256, last.size) != (sha256(&self.text), self.text.len() as u64) {
            let what = "the text is not the one that the last version names";
            return Err(Malformed::new(Rule::CertifiedText, what).into());
        }
        let certifies = open.act.get(CERTIFIES).and_then(Value::as_str);
        if certifies != Some(&last.hash().hex()) || self.certificate.index <= *index {
            return Err(wrong("the certificate does not name the last version").into());
        }
        Ok(Shown {
            checkpoint,
            matter: open.matter.clone(),
            entry: self.certificate.index,
            at: certificate.at,
            act_type: certificate.act_type().unwrap_or_default().to_owned(),
            words: words(&open)?,
            versions,
        })
    }

    fn one_checkpoint(&self, known: &[Verifier]) -> Result<Checkpoint, NotCertified> {
        let check = |receipt: &Receipt| {
            let index = receipt.index;
            receipt
                .check(known)
                .map_err(|wrong| NotCertified::Receipt(index, wrong))
        };
        let checkpoint = check(&self.certificate)?;
        for receipt in &self.versions {
            // The notes are compared whole, so that cosignatures are those of every receipt.
            check(receipt)?;
            if receipt.checkpoint != self.certificate.checkpoint {
                return Err(wrong("two receipts are of different checkpoints").into());
            }
        }
        Ok(checkpoint)
    }
}

/// An open entry of a receipt.
fn entry(receipt: &Receipt) -> Result<(Entry, Open), Malformed> {
    let entry = Entry::parse(&receipt.extra)?;
    let open = entry.open().cloned();
    let open = open.ok_or_else(|| wrong(format!("entry {} is not open", receipt.index)))?;
    Ok((entry, open))
}

/// The words of the certificate.
fn words(open: &Open) -> Result<Vec<(String, String)>, Malformed> {
    let lines = open.act.get(CERTIFICATE).and_then(Value::as_list);
    let lines = lines.ok_or_else(|| wrong("the certificate has no words"))?;
    let read = lines.iter().map(|line| {
        let mut fields = Fields::of(line.clone(), "the certificate", Rule::Certified)?;
        let words = (fields.text("language")?, fields.text("text")?);
        fields.finish()?;
        Ok(words)
    });
    read.collect()
}

#[cfg(test)]
mod tests;
