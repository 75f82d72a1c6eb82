//! One exhibit, and the file itself where it is given.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::report::{Fault, Report};
use super::words;
use crate::hash::Hash;
use crate::note::Verifier;
use crate::package::Exhibit;

const BYTES_MAX: u64 = 1 << 20;

/// Checks an exhibit's proof; with the evidence itself, that it is the one.
pub fn exhibit(file: &Path, evidence: Option<&Path>, from: Option<&Verifier>) -> Report {
    let mut report = Report::of("exhibit");
    let place = file.display().to_string();
    let read =
        fs::metadata(file).and_then(|found| match found.is_file() && found.len() <= BYTES_MAX {
            true => fs::read(file),
            false => Err(io::Error::other("it is no plain file of an exhibit's size")),
        });
    let read = read.map_err(|error| format!("it cannot be read: {error}"));
    let exhibit =
        match read.and_then(|bytes| Exhibit::parse(&bytes).map_err(|fault| fault.to_string())) {
            Ok(exhibit) => exhibit,
            Err(what) => return report.nothing("exhibit", Fault::new(place, what)),
        };
    let statement = match exhibit.check() {
        Ok(statement) => statement,
        Err(fault) => return report.nothing("exhibit", Fault::new(place, fault)),
    };
    let key = &statement.sender.key;
    report.trust = match from {
        None => format!(
            "Not vouched for: signed with {}; compare its fingerprint {} with one obtained elsewhere",
            key.vkey(),
            key.fingerprint()
        ),
        Some(known) if known == key => {
            format!("Vouched for: signed with the key given, {}", key.vkey())
        }
        Some(_) => {
            report.take([Fault::new(
                place,
                "it is signed with another key than the one given",
            )]);
            "Wrong: signed with another key than the one given".into()
        }
    };
    let bytes = words::count(exhibit.line.bytes, "byte", "bytes");
    for (name, value) in [
        ("package", statement.package.to_string()),
        ("made", format!("{} by the sender's clock", statement.made)),
        ("request", statement.purpose.request.clone()),
        ("file", exhibit.line.path.clone()),
        ("size", bytes),
        ("SHA-256", exhibit.line.sha256.hex()),
        (
            "place",
            format!(
                "{} of {}",
                exhibit.index + 1,
                words::count(statement.contents.count, "file", "files")
            ),
        ),
    ] {
        report.about.push((name, value));
    }
    report.check(
        "exhibit",
        true,
        "the statement is signed with the key it names, and the file's line leads to its root",
    );
    held(&mut report, &exhibit, evidence);
    report.shows = words::exhibit_shows(evidence.is_some());
    report.does_not_show = words::exhibit_does_not_show(evidence.is_some());
    report
}

fn held(report: &mut Report, exhibit: &Exhibit, evidence: Option<&Path>) {
    let Some(path) = evidence else {
        report.not_checked("the file itself, which was not given");
        return;
    };
    let found = hashed(path);
    let what = match &found {
        Err(error) => Some(format!("it cannot be read: {error}")),
        Ok(found) if *found == (exhibit.line.sha256, exhibit.line.bytes) => None,
        Ok(_) => Some("it is not the file that was sealed".to_owned()),
    };
    let holds = report.take(what.map(|what| Fault::new(path.display().to_string(), what)));
    report.check("file", holds, "its SHA-256 and size are those in the line");
}

fn hashed(path: &Path) -> io::Result<(Hash, u64)> {
    let mut file = File::open(path)?;
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut piece = vec![0; 256 << 10];
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            return Ok((Hash(hash.finalize().into()), bytes));
        }
        hash.update(piece.get(..length).unwrap_or_default());
        bytes += length as u64;
    }
}
