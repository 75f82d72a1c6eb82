//! The custody certificate of a package: what a court reads of it on paper, and a program as JSON.
//!
//! It repeats what was checked when it was made, and says what is not recorded. It is no signature and adds nothing
//! that the package itself does not hold.

mod html;
mod json;
pub(crate) mod papers;
mod passed;
mod text;

use std::path::Path;

use record::Instant;
use record::custody::{Act, Chain, Link};
use record::package::{Addressed, Commitments, Contents, Statement};
use record::verify::count;
use x509_cert::crl::CertificateList;

use crate::clock;
use crate::custody::{broken, going_on};
use crate::fault::Fault;
use crate::kept_bag;
use crate::progress::Watch;
use crate::second::{Cover, Found};

/// The page.
pub const HTML: &str = "custody-certificate.html";
/// The same for programs.
pub const JSON: &str = "custody-certificate.json";
/// A text for a qualified person to complete and sign.
pub const CERTIFICATION: &str = "certification.txt";

/// The fields of an acquisition, as a person reads them.
const FIELDS: [&str; 6] = [
    "legal authority",
    "holder of the item or account",
    "method",
    "writing blocked, or live",
    "the device's clock and its offset",
    "persons present",
];

/// A package that was checked file by file, with its chain of custody.
pub struct Certificate {
    pub(crate) statement: Statement,
    /// SHA-256 of the statement, in hexadecimal.
    pub(crate) hash: String,
    pub(crate) links: Vec<Checked>,
    /// The statements under which it was sealed before it was passed on, the last one first.
    pub(crate) before: Vec<Statement>,
    /// What was found of the second signatures and time stamps, where they were looked at.
    pub(crate) second: Option<Vec<Found>>,
    pub(crate) made: Instant,
    bytes: Vec<u8>,
    /// The statement's signature.
    note: Vec<u8>,
    chain: Chain,
}

/// A line of the certificate: what it is, and what is recorded of it.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) value: Option<String>,
    /// It is for machines: a key, a hash, a name that a program made.
    pub(crate) code: bool,
}

impl Row {
    fn words(name: &'static str, value: Option<String>) -> Row {
        let code = false;
        Row { name, value, code }
    }

    fn code(name: &'static str, value: impl ToString) -> Row {
        Row {
            name,
            value: Some(value.to_string()),
            code: true,
        }
    }
}

/// A link that holds, with the hash of its note.
pub(crate) struct Checked {
    pub(crate) link: Link,
    pub(crate) hash: String,
}

impl Certificate {
    /// Checks an opened package and its chain. `chain` goes on where the one in the statement ends.
    pub fn of(bag: &Path, chain: Option<Chain>, watch: &dyn Watch) -> Result<Certificate, Fault> {
        let kept = kept_bag::check(bag, watch)?;
        let chain = going_on(&kept.statement, chain)?;
        let links = chain.check().map_err(|wrong| broken(&wrong))?;
        let notes = chain.notes.iter();
        let hashes = notes.map(|note| record::hash::sha256(&note.to_bytes()).hex());
        let links = links.into_iter().zip(hashes);
        Ok(Certificate {
            hash: Statement::hash(&kept.bytes).hex(),
            before: kept.before,
            statement: kept.statement,
            links: links.map(|(link, hash)| Checked { link, hash }).collect(),
            second: None,
            made: clock::now(),
            bytes: kept.bytes,
            note: kept.note,
            chain,
        })
    }

    /// Looks at the second signatures and time stamps among the proofs of this package.
    pub(crate) fn beside(
        self,
        package: &Path,
        roots: &[x509_cert::Certificate],
        lists: &[CertificateList],
    ) -> Result<Certificate, Fault> {
        let cover = Cover::of(package)?;
        let envelope = &cover.envelope;
        let committed = envelope.commitments == Commitments::of(&self.statement, &self.bytes);
        if !committed || envelope.key != self.statement.envelope_key {
            return Err(Fault::not_in_order(
                format!(
                    "`{}` is the envelope of another package than the one that was opened",
                    cover.file.display()
                ),
                format!("Name the sealed file of package {}", self.statement.package),
            ));
        }
        let found = cover.found(roots, lists, self.made)?;
        Ok(Certificate {
            second: Some(found),
            ..self
        })
    }

    /// The page: complete in itself, for a screen and for paper.
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// The same facts as canonical JSON.
    pub fn json(&self) -> Vec<u8> {
        json::value(self).canonical()
    }

    /// The text for a qualified person.
    pub fn certification(&self) -> String {
        text::certification(self)
    }

    /// What the chain does not say.
    pub(crate) fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        match self.links.first().map(|one| &one.link) {
            Some(first) if first.act == Act::Acquired => {
                let absent = acquisition(first)
                    .into_iter()
                    .filter(|(_, value)| value.is_none());
                missing.extend(absent.map(|(field, _)| format!("acquired: {field}")));
                if first.sha256.is_none() {
                    missing.push("acquired: hash of the item".into());
                }
            }
            _ => missing.push("how the evidence was acquired".into()),
        }
        for word in [Act::HandedOver, Act::Received] {
            if !self.links.iter().any(|one| one.link.act == word) {
                missing.push(format!("a link that says it was {}", said(word)));
            }
        }
        missing
    }
}

/// Which of several packages made together, in words.
pub(crate) fn part(statement: &Statement) -> String {
    match &statement.part {
        None => "no, it is complete in itself".to_owned(),
        Some(part) => format!(
            "{} of {}, of which the first is {}",
            part.number, part.of, part.first
        ),
    }
}

/// How many files there are, and what of their names and folders is not as it was found.
pub(crate) fn files(contents: &Contents) -> String {
    let mut words = format!(
        "{}, {}",
        count(contents.count, "file", "files"),
        count(contents.bytes, "byte", "bytes")
    );
    if contents.names.is_some() {
        words += "; some are carried under neutral names, and `servanda/names.tsv` lists their own";
    }
    if contents.empty_folders > 0 {
        words += "; ";
        words += &count(
            contents.empty_folders,
            "empty folder was",
            "empty folders were",
        );
        words += " not carried";
    }
    words
}

/// What is said of a package that its first sender sealed.
pub(crate) const NOT_PASSED_ON: &str = "no: its statement names nobody who sealed it before";
/// What is said where no proof of that kind stands beside the package.
pub(crate) const NONE_BESIDE: &str = "none stands beside the package";

/// Whose key a recipient's is, as far as a directory said so.
pub(crate) fn whose(to: &Addressed) -> String {
    let or_none = |value: &Option<String>| value.clone().unwrap_or("not recorded".to_owned());
    format!(
        "authority: {}; role: {}",
        or_none(&to.authority),
        or_none(&to.role)
    )
}

/// What a signature or stamp shows, or why it does not hold.
pub(crate) fn shows(found: &Found) -> String {
    crate::escape::harmless(&match &found.words {
        Ok(words) => words.clone(),
        Err(why) => format!("DOES NOT HOLD: {why}"),
    })
}

/// What to run where second signatures and time stamps were not looked at.
pub(crate) const NOT_LOOKED_AT: &str = "run `servanda evidence verify PACKAGE.tar.age --ca ROOT.pem`, or make this certificate again with \
     `--package PACKAGE.tar.age`";

/// The fields of an acquisition with what is stated.
pub(crate) fn acquisition(link: &Link) -> Vec<(&'static str, Option<String>)> {
    let held = link.acquisition.clone().unwrap_or_default();
    let present = (!held.present.is_empty()).then(|| held.present.join(", "));
    let values = [
        held.authority,
        held.holder,
        held.method,
        held.state,
        held.clock,
        present,
    ];
    FIELDS.into_iter().zip(values).collect()
}

/// The word of an act, for a reader.
pub(crate) fn said(act: Act) -> String {
    act.word().replace('_', " ")
}
