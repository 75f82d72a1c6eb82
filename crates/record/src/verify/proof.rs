//! One receipt.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::entries::{Seen, SignatureSeen};
use super::head::{self, HEAD_BYTES_MAX};
use super::report::{Fault, Report};
use super::words;
use crate::checkpoint::Checkpoint;
use crate::entry::{Entry, SignedKind};
use crate::export::Folder;
use crate::keys::NotSignedSo;
use crate::note::Verifier;
use crate::policy::Policy;
use crate::proof::Receipt;

/// Checks a receipt. Without a policy it is checked against the key that it names itself, else against the file `key`
/// beside it.
pub fn proof(file: &Path, policy: Option<&Policy>) -> Report {
    let mut report = Report::of("proof");
    let place = file.display().to_string();
    if !file.exists() {
        return report.nothing("receipt", Fault::new(place, "there is no such file"));
    }
    report.trust = policy.map_or(words::NO_KEY.into(), words::policy);
    let receipt = match read(file) {
        Ok(receipt) => receipt,
        Err(what) => return failed(report, Fault::new(place, what)),
    };
    let known = match policy {
        Some(policy) => policy.keys(),
        None => named_keys(file, &receipt),
    };
    if let (None, Some(key)) = (policy, known.first()) {
        report.trust = words::names_itself(key);
    }
    if known.is_empty() {
        let what = "it does not name its key, and no file `key` lies beside it; give the key with --trust POLICY";
        return failed(report, Fault::new(place, what));
    }
    match receipt.check(&known) {
        Ok(checkpoint) => checked(&mut report, &place, &receipt, &checkpoint, &known, policy),
        Err(wrong) => return failed(report, Fault::new(place, wrong)),
    }
    report
}

fn read(file: &Path) -> Result<Receipt, String> {
    let found = fs::metadata(file).map_err(|error| format!("it cannot be read: {error}"))?;
    if !found.is_file() || found.len() > HEAD_BYTES_MAX as u64 {
        return Err("it is no plain file of a receipt's size".into());
    }
    let bytes = fs::read(file).map_err(|error| format!("it cannot be read: {error}"))?;
    Receipt::parse(&bytes).map_err(|fault| fault.to_string())
}

fn named_keys(file: &Path, receipt: &Receipt) -> Vec<Verifier> {
    let beside = || {
        let folder = Folder::at(file.parent().unwrap_or(Path::new(".")));
        head::keys(&folder).unwrap_or_default()
    };
    receipt
        .checkpoint
        .named_key()
        .map_or_else(beside, |key| vec![key])
}

fn failed(mut report: Report, fault: Fault) -> Report {
    report.take([fault]);
    report.check(
        "receipt",
        false,
        "the receipt does not lead from its entry to a signed checkpoint",
    );
    report
}

fn checked(
    report: &mut Report,
    place: &str,
    receipt: &Receipt,
    checkpoint: &Checkpoint,
    known: &[Verifier],
    policy: Option<&Policy>,
) {
    let opened = receipt.checkpoint.open(known);
    let signed_by = opened.iter().flat_map(|opened| &opened.signed_by);
    let cosigned: Vec<String> = signed_by
        .filter_map(|by| Some(words::cosigned(by.verifier.name(), by.time?)))
        .collect();
    let not_trusted = policy.zip(opened.as_ref().ok());
    let not_trusted =
        not_trusted.and_then(|(policy, opened)| policy.check(&checkpoint.origin, opened).err());
    let holds = report.take(not_trusted.map(|wrong| Fault::new(place, wrong)));
    report.practice = words::is_practice(&checkpoint.origin);
    report.about.push(("origin", checkpoint.origin.clone()));
    report.about.push(("entry", receipt.index.to_string()));
    report.about.push(("size", checkpoint.size.to_string()));
    report.about.push(("root", checkpoint.root.to_string()));
    report
        .about
        .push(("cosigned", words::or_not_recorded(&cosigned)));
    report.check(
        "receipt",
        holds,
        "the hashes lead from the entry to the root of the checkpoint, which is signed",
    );
    let signed = entry(report, receipt);
    report.shows = words::proof_shows(receipt.index, checkpoint.size, &cosigned);
    report.does_not_show = words::proof_does_not_show(policy.is_some(), &cosigned, signed);
}

/// Reads the entry itself; gives what its signature does not show.
fn entry(report: &mut Report, receipt: &Receipt) -> &'static str {
    let read = Entry::parse(&receipt.extra);
    let read = read.and_then(|entry| Ok((Seen::read(&receipt.extra, &BTreeSet::new())?, entry)));
    let place = format!("entry {}", receipt.index);
    let (seen, entry) = match read {
        Ok(read) => read,
        Err(fault) => {
            report.take([Fault::new(place, fault)]);
            report.check("entry", false, "the entry is not in its form");
            return "";
        }
    };
    report.about.push(("entered", entry.at.to_string()));
    if let Some(open) = entry.open() {
        report.about.push(("matter", open.matter.clone()));
        report
            .about
            .push(("act", entry.act_type().unwrap_or_default().to_owned()));
    }
    let found = match &seen {
        Seen::Unreadable | Seen::Committed { .. } => NOT_OPEN,
        Seen::Open(open) => signature(&open.signature, open.signed.kind),
    };
    report.about.push(("signed", found.signed.to_owned()));
    let holds = report.take(found.wrong.map(|what| Fault::new(place, what)));
    let words = "the entry is in its one encoding, and its signature, where it carries one with its submission, holds";
    report.check("entry", holds, words);
    found.not_shown
}

/// How an entry is signed, what that leaves open, and what is wrong with it.
struct Found {
    signed: &'static str,
    not_shown: &'static str,
    wrong: Option<NotSignedSo>,
}

const NOT_OPEN: Found = Found {
    signed: "not open",
    not_shown: "The entry is not open; what it says was not checked.",
    wrong: None,
};

fn signature(seen: &SignatureSeen, kind: SignedKind) -> Found {
    let found = |signed, not_shown| Found {
        signed,
        not_shown,
        wrong: None,
    };
    match (seen, kind) {
        (SignatureSeen::None, SignedKind::Transcribed) => found(
            "transcribed by the house from a source",
            "The submission is transcribed by the house from the source it names.",
        ),
        (SignatureSeen::None, _) => found(
            "attested by the house, not signed by the person",
            "The submission is attested by the house, not signed by the person.",
        ),
        (SignatureSeen::Holds(_), SignedKind::Session) => found(
            "signed with a person's key, made for one sign-in",
            "It does not show that an earlier entry introduced the key of the sign-in by that person's passkey, that it had \
             not ended and none revoked it, or that this lay within its scope.",
        ),
        (SignatureSeen::Holds(_), SignedKind::Passkey) => found(
            "signed with a person's passkey, which agreed to exactly this submission",
            "It does not show that an earlier entry introduced the passkey and none revoked it, or that it agreed at this \
             house's own address.",
        ),
        (SignatureSeen::Holds(_), _) => found(
            "signed with a person's key",
            "It does not show that an earlier entry introduced the person's key and none revoked it.",
        ),
        (SignatureSeen::NoBody, _) => found(
            "signed with a person's key, over a submission that is not in this entry",
            "The submission is not in this entry, so the signature was not checked.",
        ),
        (SignatureSeen::Wrong(wrong), _) => Found {
            signed: "not signed by the key that it names",
            not_shown: "",
            wrong: Some(wrong.clone()),
        },
    }
}
