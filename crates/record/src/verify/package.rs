//! A package as it travels, without any key: its envelope, the signature on that, the sealed bytes, their ranges, the
//! form of the header.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::report::{Fault, Report};
use super::slip::slip;
use super::words;
use crate::hash::sha256;
use crate::note::{Note, Verifier};
use crate::package::age::{HEADER_BYTES_MAX, Header, shown};
use crate::package::ranges::{RANGE_BYTES, RangeHasher, Ranges};
use crate::package::{ENVELOPE, ENVELOPE_NOTE, Envelope, PROOFS, RANGES, TAR_AGE, bound};

/// The most bytes of a file beside the sealed one: the lines of a million ranges.
const BESIDE_BYTES_MAX: u64 = 80 << 20;

/// The three parts of a package.
struct Parts {
    sealed: PathBuf,
    envelope: PathBuf,
    proofs: PathBuf,
    /// Only the folder of proofs was asked for, so the sealed file may be elsewhere.
    alone: bool,
}

impl Parts {
    fn of(path: &Path) -> Option<Parts> {
        let name = path.file_name()?.to_str()?;
        let endings = [TAR_AGE, ENVELOPE, PROOFS];
        let stem = endings
            .iter()
            .find_map(|ending| name.strip_suffix(ending))?;
        let at = |ending: &str| path.with_file_name(format!("{stem}{ending}"));
        Some(Parts {
            sealed: at(TAR_AGE),
            envelope: at(ENVELOPE),
            proofs: at(PROOFS),
            alone: !name.ends_with(TAR_AGE),
        })
    }
}

/// Checks a package by its sealed file, its envelope or its folder of proofs. `from` is the sender's key as it is known
/// from elsewhere.
pub fn package(path: &Path, from: Option<&Verifier>) -> Report {
    let mut report = Report::of("package");
    let place = path.display().to_string();
    let parts = match (slip(path), Parts::of(path)) {
        (None, Some(parts)) => parts,
        (slip, _) => {
            let what = slip.map_or(String::new(), |slip| {
                format!("{}. {}", slip.what, slip.remedy)
            });
            return report.nothing("package", Fault::new(place, what));
        }
    };
    report.trust = words::NOT_VOUCHED.into();
    let envelope = match envelope(&parts) {
        Ok(envelope) => envelope,
        Err(fault) => {
            report.take([fault]);
            report.check(
                "envelope",
                false,
                "there is no envelope whose signature holds, so nothing else was checked",
            );
            return report;
        }
    };
    about(&mut report, &envelope);
    sender(&mut report, &parts, &envelope, from);
    report.check(
        "envelope",
        true,
        "the envelope is in its one form, and the key that it names signed it",
    );
    let ranges = ranges(&mut report, &parts, &envelope);
    sealed_file(&mut report, &parts, &envelope, ranges.as_ref());
    others(&mut report, &parts);
    report.shows = words::package_shows(&envelope, report.passes() && parts.sealed.exists());
    report.does_not_show = words::package_does_not_show(&envelope);
    report
}

fn about(report: &mut Report, envelope: &Envelope) {
    let recipients = words::count(
        envelope.commitments.recipients.len() as u64,
        "recipient",
        "recipients",
    );
    report.about.push(("package", envelope.package.to_string()));
    report
        .about
        .push(("made", format!("{} by the sender's clock", envelope.made)));
    report
        .about
        .push(("sealed", words::count(envelope.bytes, "byte", "bytes")));
    report.about.push(("BLAKE3", envelope.blake3.hex()));
    report.about.push((
        "sealed to",
        format!("{recipients}, which is the sender's signed word; each confirms it on opening"),
    ));
    let named = envelope.named.as_ref();
    report.about.push((
        "sender",
        named.map_or("not named in the envelope".into(), |named| {
            named.sender.vkey()
        }),
    ));
    for recipient in named.iter().flat_map(|named| &named.recipients) {
        report.about.push(("recipient", shown(recipient)));
    }
}

/// Vouched for, not vouched for, or wrong: said first.
fn sender(report: &mut Report, parts: &Parts, envelope: &Envelope, from: Option<&Verifier>) {
    match (from, &envelope.named) {
        (None, None) => {}
        (None, Some(named)) => report.trust = words::named_not_vouched(&named.sender),
        (Some(_), None) => report.trust = words::NOT_NAMED.into(),
        (Some(known), Some(named)) if *known == named.sender && envelope.key == *known => {
            report.trust = format!("Vouched for: signed with the key given, {}", known.vkey());
        }
        (Some(_), Some(_)) => {
            report.trust = "Wrong: signed with another key than the one given".into();
            let place = parts.envelope.display().to_string();
            report.take([Fault::new(place, "it is not signed with the key given")]);
        }
    }
}

const NOT_BESIDE: &str = "it is not there; bring the envelope (….envelope.json) and the folder of proofs (….proofs) that travel \
    with the package beside its sealed file, under the names that they were given";

fn envelope(parts: &Parts) -> Result<Envelope, Fault> {
    let wrong =
        |path: &Path, what: &dyn std::fmt::Display| Fault::new(path.display().to_string(), what);
    let read = |path: &Path| {
        let bytes = small(path);
        bytes.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => wrong(path, &NOT_BESIDE),
            _ => wrong(path, &format!("it cannot be read: {error}")),
        })
    };
    let bytes = read(&parts.envelope)?;
    let envelope = Envelope::parse(&bytes).map_err(|fault| wrong(&parts.envelope, &fault))?;
    let path = parts.proofs.join(ENVELOPE_NOTE);
    let note = Note::parse(&read(&path)?).map_err(|fault| wrong(&path, &fault))?;
    let hash = sha256(&bytes);
    let bound = bound::check(&note, bound::Kind::Envelope, &envelope.package, &hash);
    bound.map_err(|fault| wrong(&path, &fault))?;
    let known = [envelope.key.clone()];
    note.open(&known).map_err(|fault| wrong(&path, &fault))?;
    if let Some(named) = &envelope.named
        && (named.sender != envelope.key
            || named.recipients.len() != envelope.commitments.recipients.len())
    {
        return Err(wrong(
            &parts.envelope,
            &"it names a sender whose key did not sign it, or not every recipient",
        ));
    }
    Ok(envelope)
}

fn small(path: &Path) -> io::Result<Vec<u8>> {
    let found = fs::metadata(path)?;
    if !found.is_file() || found.len() > BESIDE_BYTES_MAX {
        return Err(io::Error::other("it is no plain file of that kind's size"));
    }
    fs::read(path)
}

/// The ranges have to give the envelope's hash again.
fn ranges(report: &mut Report, parts: &Parts, envelope: &Envelope) -> Option<Ranges> {
    let path = parts.proofs.join(RANGES);
    let read = || {
        let bytes = small(&path).map_err(|error| format!("it cannot be read: {error}"))?;
        let text = String::from_utf8_lossy(&bytes);
        let ranges = Ranges::parse(&text).map_err(|fault| fault.to_string())?;
        match ranges.whole == envelope.blake3 {
            true => Ok(ranges),
            false => Err("its lines do not give the hash in the envelope".to_owned()),
        }
    };
    let found = read();
    let place = path.display().to_string();
    let holds = report.take(found.as_ref().err().map(|what| Fault::new(place, what)));
    report.check(
        "ranges",
        holds,
        "the hashes of each 16 MiB give the hash in the envelope",
    );
    found.ok()
}

fn sealed_file(report: &mut Report, parts: &Parts, envelope: &Envelope, ranges: Option<&Ranges>) {
    if parts.alone && !parts.sealed.exists() {
        report.not_checked("the sealed file, which is not here");
        return;
    }
    let place = parts.sealed.display().to_string();
    let read = hashed(&parts.sealed);
    let (header, bytes, found) = match read {
        Ok(read) => read,
        Err(what) => {
            report.take([Fault::new(place, what)]);
            report.check("sealed file", false, "it could not be read");
            return;
        }
    };
    let mut wrong = Vec::new();
    if bytes != envelope.bytes {
        wrong.push(format!(
            "it has {bytes} bytes and the envelope says {}: {}",
            envelope.bytes,
            words::difference(bytes, envelope.bytes)
        ));
    } else if found.whole != envelope.blake3 {
        let altered = ranges.and_then(|ranges| first_difference(ranges, &found));
        let where_it_is = altered.map_or(String::new(), |number| {
            let (from, to) = range(number, bytes);
            format!(", first between byte {from} and byte {to} of it")
        });
        wrong.push(format!(
            "its BLAKE3 hash is not the one in the envelope{where_it_is}"
        ));
    }
    let holds = report.take(
        wrong
            .into_iter()
            .map(|what| Fault::new(place.clone(), what)),
    );
    report.check(
        "sealed file",
        holds,
        "its length and its BLAKE3 hash are those in the envelope",
    );
    let form = form(&header, bytes, envelope).err();
    let holds = report.take(form.map(|what| Fault::new(place, what)));
    report.check(
        "header",
        holds,
        "it is sealed in the age v1 form, to as many recipients as the envelope says",
    );
}

fn first_difference(stated: &Ranges, found: &Ranges) -> Option<usize> {
    stated
        .ranges
        .iter()
        .zip(&found.ranges)
        .position(|(stated, found)| stated != found)
}

/// The first byte of a range, counted from 0, and the last.
fn range(number: usize, bytes: u64) -> (u64, u64) {
    let from = number as u64 * RANGE_BYTES;
    (from, (from + RANGE_BYTES).min(bytes).saturating_sub(1))
}

fn form(header: &Result<Header, String>, bytes: u64, envelope: &Envelope) -> Result<(), String> {
    let header = header.as_ref().map_err(Clone::clone)?;
    if !header.is_for_keys() {
        return Err("its header has a recipient that is no key, or keys of two kinds".into());
    }
    let (found, said) = (header.stanzas.len(), envelope.commitments.recipients.len());
    if found != said {
        return Err(format!(
            "its header has {found} recipients and the envelope commits to {said}"
        ));
    }
    match header.plaintext_bytes(bytes) {
        Some(_) => Ok(()),
        None => Err(format!(
            "no sealed file has {bytes} bytes: it is cut off, or bytes follow its end"
        )),
    }
}

/// The header, the length and the hashes, in one read.
fn hashed(path: &Path) -> Result<(Result<Header, String>, u64, Ranges), String> {
    let unread = |error: io::Error| format!("it cannot be read: {error}");
    let mut file = File::open(path).map_err(unread)?;
    if !file.metadata().map_err(unread)?.is_file() {
        return Err("it is not a plain file".into());
    }
    let mut hasher = RangeHasher::new();
    let mut first = Vec::new();
    file.by_ref()
        .take(HEADER_BYTES_MAX as u64)
        .read_to_end(&mut first)
        .map_err(unread)?;
    hasher.update(&first);
    let header = Header::parse(&first).map_err(|fault| fault.to_string());
    let mut bytes = first.len() as u64;
    let mut piece = first;
    piece.resize(HEADER_BYTES_MAX, 0);
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok((header, bytes, hasher.finish())),
            Ok(length) => {
                hasher.update(piece.get(..length).unwrap_or_default());
                bytes += length as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(unread(error)),
        }
    }
}

/// What stands among the proofs and is checked with stock tools.
fn others(report: &mut Report, parts: &Parts) {
    let Ok(entries) = fs::read_dir(&parts.proofs) else {
        return;
    };
    let names = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name());
    let mut names: Vec<String> = names.filter_map(|name| name.into_string().ok()).collect();
    names.sort();
    let (envelope, proofs) = (parts.envelope.display(), parts.proofs.display());
    for name in names {
        let line = if name.ends_with(".p7s") {
            format!(
                "openssl cms -verify -binary -cades -inform DER -in {proofs}/{name} -content {envelope} -CAfile CA.pem -purpose any -out /dev/null"
            )
        } else if name.ends_with(".tsr") {
            let signature = name
                .rsplit_once('-')
                .filter(|(target, _)| target.ends_with(".p7s"));
            let data = signature.map_or_else(
                || envelope.to_string(),
                |(target, _)| format!("{proofs}/{target}"),
            );
            // As of its own moment it holds after the authority's certificate has ended too.
            format!(
                "openssl ts -verify -in {proofs}/{name} -data {data} -CAfile CA.pem -attime SECONDS, where SECONDS is the moment \
                 that `openssl ts -reply -in {proofs}/{name} -text` shows, as `date -u -d MOMENT +%s` gives it"
            )
        } else {
            continue;
        };
        report.not_checked(format!("{name}; check it with: {line}"));
    }
}
