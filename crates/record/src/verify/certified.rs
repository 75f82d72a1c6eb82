//! One certified true copy, and the text itself where it is given.

use std::fs;
use std::path::Path;

use super::head;
use super::report::{Fault, Report};
use super::words;
use crate::certified::{Certified, Shown, TEXT_BYTES_MAX};
use crate::export::Folder;
use crate::note::Verifier;
use crate::policy::Policy;

/// A text in base64url, its receipts, and what lies between.
const BYTES_MAX: u64 = TEXT_BYTES_MAX * 2;

/// Checks a certified copy; with the text, that it is the one. Without a policy it is checked against the key that its
/// certificate's receipt names itself, else against the file `key` beside it.
pub fn certified(file: &Path, text: Option<&Path>, policy: Option<&Policy>) -> Report {
    let mut report = Report::of("certified");
    let place = file.display().to_string();
    let copy = match read(file, BYTES_MAX).and_then(|bytes| {
        Certified::parse(&bytes).map_err(|fault| format!("it is no certified copy: {fault}"))
    }) {
        Ok(copy) => copy,
        Err(what) => return report.nothing("copy", Fault::new(place, what)),
    };
    let known = match policy {
        Some(policy) => policy.keys(),
        None => named_keys(file, &copy),
    };
    report.trust = match (policy, known.first()) {
        (Some(policy), _) => words::policy(policy),
        (None, Some(key)) => words::names_itself(key),
        (None, None) => words::NO_KEY.into(),
    };
    if known.is_empty() {
        let what = "it does not name its key, and no file `key` lies beside it; give the key with --trust POLICY";
        return failed(report, Fault::new(place, what));
    }
    match copy.check(&known) {
        Ok(shown) => checked(&mut report, &place, &copy, &shown, &known, policy),
        Err(wrong) => return failed(report, Fault::new(place, wrong)),
    }
    held(&mut report, &copy, text);
    report
}

fn read(file: &Path, bytes_max: u64) -> Result<Vec<u8>, String> {
    let cannot = |error: std::io::Error| format!("it cannot be read: {error}");
    let found = fs::metadata(file).map_err(cannot)?;
    if !found.is_file() || found.len() > bytes_max {
        return Err("it is no plain file of a copy's size".into());
    }
    fs::read(file).map_err(cannot)
}

fn named_keys(file: &Path, copy: &Certified) -> Vec<Verifier> {
    let beside = || {
        let folder = Folder::at(file.parent().unwrap_or(Path::new(".")));
        head::keys(&folder).unwrap_or_default()
    };
    let named = copy.certificate.checkpoint.named_key();
    named.map_or_else(beside, |key| vec![key])
}

fn failed(mut report: Report, fault: Fault) -> Report {
    report.take([fault]);
    let words = "the text, its versions and the certificate do not lead to one signed checkpoint";
    report.check("copy", false, words);
    report
}

fn checked(
    report: &mut Report,
    place: &str,
    copy: &Certified,
    shown: &Shown,
    known: &[Verifier],
    policy: Option<&Policy>,
) {
    let opened = copy.certificate.checkpoint.open(known);
    let signed_by = opened.iter().flat_map(|opened| &opened.signed_by);
    let cosigned: Vec<String> = signed_by
        .filter_map(|by| Some(words::cosigned(by.verifier.name(), by.time?)))
        .collect();
    let origin = &shown.checkpoint.origin;
    let not_trusted = policy.zip(opened.as_ref().ok());
    let not_trusted = not_trusted.and_then(|(policy, opened)| policy.check(origin, opened).err());
    let holds = report.take(not_trusted.map(|wrong| Fault::new(place, wrong)));
    report.practice = words::is_practice(origin);
    let mut about = vec![
        ("origin", origin.clone()),
        ("matter", shown.matter.clone()),
        ("size", shown.checkpoint.size.to_string()),
        ("root", shown.checkpoint.root.to_string()),
        ("cosigned", words::or_not_recorded(&cosigned)),
    ];
    for (entry, version) in &shown.versions {
        let (name, stage, language) = (&version.name, &version.stage, &version.language);
        let sha256 = version.sha256.hex();
        let words = format!("{stage}: {name} ({language}), SHA-256 {sha256}, entry {entry}");
        about.push(("version", words));
    }
    let (entry, at) = (shown.entry, &shown.at);
    about.push(("certified", format!("in entry {entry}, entered at {at}")));
    for (language, text) in &shown.words {
        about.push(("certificate", format!("({language}) {text}")));
    }
    report.about.extend(about);
    let receipts = "the hashes lead from each version and from the certificate to the root of one checkpoint, which is signed";
    report.check("receipts", holds, receipts);
    let chain =
        "each version names the hash of the one before it, and the certificate that of the last";
    report.check("chain", true, chain);
    let text = "the text in the copy has the SHA-256 and size of the last version";
    report.check("text", true, text);
    report.shows = words::certified_shows(shown.versions.len() as u64, &cosigned);
    report.does_not_show = words::certified_does_not_show(policy.is_some(), &cosigned);
}

/// The file with the text, where it is given beside the copy.
fn held(report: &mut Report, copy: &Certified, text: Option<&Path>) {
    let Some(path) = text else {
        return;
    };
    let what = match read(path, TEXT_BYTES_MAX) {
        Err(what) => Some(what),
        Ok(found) if found == copy.text => None,
        Ok(_) => Some("it is not the text that was certified".to_owned()),
    };
    let holds = report.take(what.map(|what| Fault::new(path.display().to_string(), what)));
    report.check(
        "file",
        holds,
        "the file given is, to the byte, the text in the copy",
    );
}
