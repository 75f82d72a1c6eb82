//! The checkpoint of an export: what it says, and whose signatures hold on it.

use super::files::check_sum;
use super::report::Fault;
use super::words;
use crate::checkpoint::Checkpoint;
use crate::export::{CHECKPOINT, Folder, KEY, Listing};
use crate::note::{KeyKind, Note, Verifier};
use crate::policy::Policy;

/// The most bytes of a checkpoint or a file of keys.
pub(super) const HEAD_BYTES_MAX: usize = 1 << 20;

/// What an export's checkpoint says.
pub(super) struct Head {
    pub(super) checkpoint: Checkpoint,
    /// The keys in `key`, the Record's own first.
    pub(super) keys: Vec<Verifier>,
    /// Who cosigned, and when.
    pub(super) cosigned: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

/// Reads the keys that an export names.
pub(super) fn keys(folder: &Folder) -> Result<Vec<Verifier>, Fault> {
    let bytes = read(folder, KEY)?;
    let wrong = |what: String| Fault::new(KEY, what);
    let text = std::str::from_utf8(&bytes).map_err(|_| wrong("it is not UTF-8".into()))?;
    let lines = text
        .strip_suffix('\n')
        .ok_or_else(|| wrong("its last line has no end".into()))?;
    let keys = lines
        .split('\n')
        .map(|line| Verifier::parse(line).map_err(|fault| wrong(fault.to_string())));
    let keys: Vec<Verifier> = keys.collect::<Result<_, _>>()?;
    for (number, key) in (1..).zip(&keys) {
        if keys.iter().take(number - 1).any(|before| before == key) {
            let what = format!("line {number} repeats a key of an earlier line");
            return Err(wrong(what));
        }
    }
    match keys.first() {
        Some(own) if own.kind() == KeyKind::Ed25519 => Ok(keys),
        _ => Err(wrong(
            "its first line is not a Record's key (type 01)".into(),
        )),
    }
}

/// Reads the checkpoint and checks its signatures. Without a readable one there is nothing to check behind it.
pub(super) fn head(
    folder: &Folder,
    listing: Option<&Listing>,
    policy: Option<&Policy>,
) -> Result<Head, Vec<Fault>> {
    let mut faults: Vec<Fault> = Vec::new();
    for path in [KEY, CHECKPOINT] {
        let bytes = read(folder, path).map_err(|fault| vec![fault])?;
        faults.extend(check_sum(listing, path, &bytes));
    }
    let opened = keys(folder).and_then(|keys| {
        let note = Note::parse(&read(folder, CHECKPOINT)?)
            .map_err(|fault| Fault::new(CHECKPOINT, fault))?;
        let checkpoint =
            Checkpoint::parse(&note.text).map_err(|fault| Fault::new(CHECKPOINT, fault))?;
        Ok((keys, note, checkpoint))
    });
    match opened {
        Err(fault) => {
            faults.push(fault);
            Err(faults)
        }
        Ok((keys, note, checkpoint)) => {
            let (signature_faults, cosigned) = signatures(&note, &checkpoint, &keys, policy);
            faults.extend(signature_faults);
            Ok(Head {
                checkpoint,
                keys,
                cosigned,
                faults,
            })
        }
    }
}

/// Every signature line must be by a key that the export or the policy names, and must hold.
fn signatures(
    note: &Note,
    checkpoint: &Checkpoint,
    keys: &[Verifier],
    policy: Option<&Policy>,
) -> (Vec<Fault>, Vec<String>) {
    let mut known = keys.to_vec();
    known.extend(
        policy
            .iter()
            .flat_map(|policy| policy.keys())
            .filter(|key| !keys.contains(key)),
    );
    let opened = match note.open(&known) {
        Ok(opened) => opened,
        Err(wrong) => return (vec![Fault::new(CHECKPOINT, wrong)], Vec::new()),
    };
    let mut faults = Vec::new();
    for line in &opened.unknown {
        let what = format!(
            "a signature line of `{}` is by a key ({}) that neither `key` nor a policy names",
            line.name, line.id
        );
        faults.push(Fault::new(CHECKPOINT, what));
    }
    let own = keys.first();
    if own.is_none_or(|own| {
        own.name() != checkpoint.origin || !opened.signed_by.iter().any(|by| by.verifier == own)
    }) {
        faults.push(Fault::new(
            CHECKPOINT,
            "the Record's key did not sign it under its origin",
        ));
    }
    if let Some(policy) = policy {
        // Where the house changed its key, the line of the key before does too: the entries lead from one to the other.
        let named = opened
            .signed_by
            .iter()
            .any(|by| keys.contains(by.verifier) && policy.logs.contains(by.verifier));
        if !named {
            faults.push(Fault::new(
                KEY,
                "the policy does not name the key that this Record names itself",
            ));
        }
        if let Err(wrong) = policy.check(&checkpoint.origin, &opened) {
            faults.push(Fault::new(CHECKPOINT, wrong));
        }
    }
    let cosigned = opened.signed_by.iter();
    let cosigned = cosigned.filter_map(|by| Some(words::cosigned(by.verifier.name(), by.time?)));
    (faults, cosigned.collect())
}

fn read(folder: &Folder, path: &str) -> Result<Vec<u8>, Fault> {
    let bytes = folder.read(path, HEAD_BYTES_MAX);
    bytes.map_err(|error| Fault::new(path, format!("it cannot be read: {error}")))
}
