//! `servanda/statement.json`: what the sender states about the files, signed with the sender's key.

use super::PackageId;
use super::fields::{Fields, Written};
use super::passed_on::{PassedOn, read as passed_on};
use crate::bytes;
use crate::hash::{Hash, sha256};
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::Verifier;
use crate::value::Value;

/// The type in the statement.
const TYPE: &str = "servanda.evidence.statement/1";
/// The most bytes of a statement.
pub(super) const BYTES_MAX: usize = 64 << 10;

/// What the sender states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The package's name.
    pub package: PackageId,
    /// Which of several packages that were made together, where there are several.
    pub part: Option<Part>,
    /// When, by the clock of the sender's machine.
    pub made: Instant,
    /// The program that made it.
    pub software: String,
    /// Who sealed it.
    pub sender: Sender,
    /// To whom it is sealed, each named; nobody else can open it.
    pub recipients: Vec<Addressed>,
    /// For what, and on which terms.
    pub purpose: Purpose,
    /// Whose evidence this is and on what ground it is passed on, where the sender is not the first.
    pub passed_on: Option<PassedOn>,
    /// Custody so far: the signed notes of its links, first to last.
    pub custody: Vec<String>,
    /// The files.
    pub contents: Contents,
    /// The key that signs the envelope.
    pub envelope_key: Verifier,
    /// What opens the envelope's commitments.
    pub salts: Salts,
}

/// Which of several packages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// From 1.
    pub number: u64,
    /// How many.
    pub of: u64,
    /// The name of the first of them.
    pub first: PackageId,
}

/// Who sealed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The authority, in its own words.
    pub authority: Option<String>,
    /// The key that signs the statement.
    pub key: Verifier,
}

/// One recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    /// The public key, `age1…`.
    pub key: String,
    /// The authority whose key it is, where a directory said so.
    pub authority: Option<String>,
    /// `duty` or `recovery`, where a directory said so.
    pub role: Option<String>,
}

/// For what, and on which terms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purpose {
    /// The reference of the request it answers.
    pub request: String,
    /// What it may be used for.
    pub purpose: String,
    /// Limits of use.
    pub limits: Vec<String>,
    /// Conditions on personal data.
    pub personal_data: Vec<String>,
    /// The day after which it is destroyed or returned.
    pub retain_until: Option<String>,
}

/// The files, bound by their lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// How many files.
    pub count: u64,
    /// Their bytes together.
    pub bytes: u64,
    /// SHA-256 of `manifest-sha256.txt`.
    pub manifest: Hash,
    /// SHA-256 of `servanda/files.tsv`.
    pub files: Hash,
    /// SHA-256 of `servanda/names.tsv`, where names were changed.
    pub names: Option<Hash>,
    /// The RFC 6962 root over the lines of `files.tsv`, each without its newline.
    pub root: Hash,
    /// Folders without a file, which a bag does not carry.
    pub empty_folders: u64,
}

/// What opens the envelope's commitments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salts {
    /// Of the request's reference.
    pub request: [u8; 32],
    /// Of the sender's key.
    pub sender: [u8; 32],
    /// Of the statement.
    pub statement: [u8; 32],
    /// Of each recipient, in the statement's order.
    pub recipients: Vec<[u8; 32]>,
}

impl Statement {
    /// The canonical bytes, at most 64 KiB ([`Rule::Statement`] and the rules of JSON).
    pub fn bytes(&self) -> Result<Vec<u8>, Malformed> {
        let value = self.value();
        value.check()?;
        let bytes = value.canonical();
        if bytes.len() > BYTES_MAX {
            let what = format!(
                "the statement has {} bytes; 65,536 are allowed",
                bytes.len()
            );
            return Err(Malformed::new(Rule::Statement, what));
        }
        // What is written is what a stranger reads, so no statement is made that nobody takes.
        Statement::parse(&bytes)?;
        Ok(bytes)
    }

    /// The text of `bag-info.txt` (RFC 8493), which follows from the statement to the byte.
    pub fn bag_info(&self) -> String {
        let (day, _) = self.made.as_str().split_at_checked(10).unwrap_or_default();
        let count = self.part.as_ref().map_or(String::new(), |part| {
            format!("Bag-Count: {} of {}\n", part.number, part.of)
        });
        format!(
            "Bag-Software-Agent: {}\nBagging-Date: {day}\nExternal-Identifier: {}\n\
             Payload-Oxum: {}.{}\n{count}",
            self.software, self.package, self.contents.bytes, self.contents.count
        )
    }

    /// Reads a statement's canonical bytes ([`Rule::Statement`] and the rules of JSON).
    pub fn parse(bytes: &[u8]) -> Result<Statement, Malformed> {
        if bytes.len() > BYTES_MAX {
            return Err(Malformed::new(
                Rule::Statement,
                "the statement has more than 65,536 bytes",
            ));
        }
        let mut fields = Fields::of(Value::parse(bytes)?, "the statement", Rule::Statement)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let statement = Statement {
            package: PackageId::parse(&fields.text("package")?)?,
            part: part(&mut fields)?,
            made: fields.instant("made")?,
            software: one_line(&mut fields, "software")?,
            sender: sender(&mut fields)?,
            recipients: recipients(&mut fields)?,
            purpose: purpose(&mut fields)?,
            passed_on: passed_on(&mut fields)?,
            custody: fields.texts("custody")?,
            contents: contents(&mut fields)?,
            envelope_key: fields.verifier("envelope_key")?,
            salts: salts(&mut fields)?,
        };
        let (recipients, salts) = (statement.recipients.len(), statement.salts.recipients.len());
        if recipients == 0 || recipients != salts {
            return Err(fields.wrong("recipients", "there are none, or not as many as salts"));
        }
        fields.finish()?;
        Ok(statement)
    }

    /// SHA-256 of the bytes: what the note is signed for.
    pub fn hash(bytes: &[u8]) -> Hash {
        sha256(bytes)
    }

    fn value(&self) -> Value {
        let written = Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with("package", self.package.as_str())
            .with_if("part", self.part.as_ref().map(Part::value))
            .with("made", self.made.as_str())
            .with("software", self.software.as_str())
            .with("sender", self.sender.value())
            .with_list(
                "recipients",
                self.recipients.iter().map(Addressed::value).collect(),
            )
            .with("request", self.purpose.request.as_str())
            .with("purpose", self.purpose.purpose.as_str())
            .with_texts("limits", &self.purpose.limits)
            .with_texts("personal_data", &self.purpose.personal_data)
            .with_if("retain_until", self.purpose.retain_until.clone())
            .with_if("passed_on", self.passed_on.as_ref().map(PassedOn::value))
            .with_texts("custody", &self.custody)
            .with("contents", self.contents.value())
            .with("envelope_key", self.envelope_key.vkey());
        written.with("salts", self.salts.value()).value()
    }
}

impl Part {
    fn value(&self) -> Value {
        Written::default()
            .with_count("number", self.number)
            .with_count("of", self.of)
            .with("first", self.first.as_str())
            .value()
    }
}

impl Sender {
    fn value(&self) -> Value {
        Written::default()
            .with_if("authority", self.authority.clone())
            .with("key", self.key.vkey())
            .value()
    }
}

impl Addressed {
    fn value(&self) -> Value {
        Written::default()
            .with("key", self.key.as_str())
            .with_if("authority", self.authority.clone())
            .with_if("role", self.role.clone())
            .value()
    }
}

impl Contents {
    fn value(&self) -> Value {
        Written::default()
            .with_count("count", self.count)
            .with_count("bytes", self.bytes)
            .with("manifest", self.manifest.hex())
            .with("files", self.files.hex())
            .with_if("names", self.names.map(|names| names.hex()))
            .with("root", self.root.hex())
            .with_count("empty_folders", self.empty_folders)
            .value()
    }
}

impl Salts {
    fn value(&self) -> Value {
        let recipients = self.recipients.iter();
        let recipients = recipients.map(|salt| Value::Text(bytes::encode(salt)));
        Written::default()
            .with("request", bytes::encode(&self.request))
            .with("sender", bytes::encode(&self.sender))
            .with("statement", bytes::encode(&self.statement))
            .with_list("recipients", recipients.collect())
            .value()
    }
}

fn one_line(fields: &mut Fields, key: &'static str) -> Result<String, Malformed> {
    let text = fields.text(key)?;
    match text.contains('\n') {
        true => Err(fields.wrong(key, "it has more than one line")),
        false => Ok(text),
    }
}

fn part(fields: &mut Fields) -> Result<Option<Part>, Malformed> {
    let Some(value) = fields.take_if("part") else {
        return Ok(None);
    };
    let mut held = Fields::of(value, "part", Rule::Statement)?;
    let part = Part {
        number: held.count("number")?,
        of: held.count("of")?,
        first: PackageId::parse(&held.text("first")?)?,
    };
    if part.number == 0 || part.number > part.of {
        return Err(held.wrong("number", "it does not lie between 1 and `of`"));
    }
    held.finish()?;
    Ok(Some(part))
}

fn sender(fields: &mut Fields) -> Result<Sender, Malformed> {
    let mut held = fields.fields("sender")?;
    let sender = Sender {
        authority: held.text_if("authority")?,
        key: held.verifier("key")?,
    };
    held.finish()?;
    Ok(sender)
}

fn recipients(fields: &mut Fields) -> Result<Vec<Addressed>, Malformed> {
    let values = fields.list("recipients")?;
    let read = values.into_iter().map(|value| {
        let mut held = Fields::of(value, "a recipient", Rule::Statement)?;
        let addressed = Addressed {
            key: one_line(&mut held, "key")?,
            authority: held.text_if("authority")?,
            role: held.text_if("role")?,
        };
        held.finish()?;
        Ok(addressed)
    });
    read.collect()
}

fn purpose(fields: &mut Fields) -> Result<Purpose, Malformed> {
    Ok(Purpose {
        request: one_line(fields, "request")?,
        purpose: fields.text("purpose")?,
        limits: fields.texts("limits")?,
        personal_data: fields.texts("personal_data")?,
        retain_until: fields.day_if("retain_until")?,
    })
}

fn contents(fields: &mut Fields) -> Result<Contents, Malformed> {
    let mut held = fields.fields("contents")?;
    let contents = Contents {
        count: held.count("count")?,
        bytes: held.count("bytes")?,
        manifest: held.hash("manifest")?,
        files: held.hash("files")?,
        names: held.hash_if("names")?,
        root: held.hash("root")?,
        empty_folders: held.count("empty_folders")?,
    };
    held.finish()?;
    Ok(contents)
}

fn salts(fields: &mut Fields) -> Result<Salts, Malformed> {
    let mut held = fields.fields("salts")?;
    let recipients = held.texts("recipients")?;
    let recipients = recipients
        .iter()
        .map(|text| bytes::decode_exact::<32>(text));
    let salts = Salts {
        request: salt(&mut held, "request")?,
        sender: salt(&mut held, "sender")?,
        statement: salt(&mut held, "statement")?,
        recipients: recipients
            .collect::<Result<_, _>>()
            .map_err(|fault| held.wrong("recipients", fault.what))?,
    };
    held.finish()?;
    Ok(salts)
}

fn salt(held: &mut Fields, key: &'static str) -> Result<[u8; 32], Malformed> {
    let text = held.text(key)?;
    bytes::decode_exact::<32>(&text).map_err(|fault| held.wrong(key, fault.what))
}
