//! Whether a Record continues an earlier one.

use std::fs;
use std::path::Path;

use super::files;
use super::head::{self, HEAD_BYTES_MAX, Head};
use super::report::{Fault, Report};
use super::words::{self, count};
use crate::checkpoint::Checkpoint;
use crate::export::{CHECKPOINT, Folder, Tiles};
use crate::policy::Policy;
use crate::tile::WIDTH_MAX;
use crate::tree::{self, Unprovable, check_consistency};

/// Checks that the exported Record `newer` continues `older`, which is an exported Record or a bare checkpoint file.
pub fn consistency(older: &Path, newer: &Path, policy: Option<&Policy>) -> Report {
    let mut report = Report::of("consistency");
    if !older.exists() {
        let what = "there is no such file or folder";
        return report.nothing("earlier", Fault::new(older.display().to_string(), what));
    }
    if let Err(fault) = files::there(newer) {
        return report.nothing("newer", fault);
    }
    let folder = Folder::at(newer);
    let keys = head::keys(&folder);
    report.trust = match (policy, &keys) {
        (Some(policy), _) => words::policy(policy),
        (None, Ok(keys)) => keys
            .first()
            .map_or(words::NO_KEY.into(), words::names_itself),
        (None, Err(_)) => words::NO_KEY.into(),
    };
    let head = match head::head(&folder, None, policy) {
        Ok(head) => head,
        Err(faults) => return failed(report, faults.into_iter().map(|fault| within(newer, fault))),
    };
    let faults: Vec<Fault> = head
        .faults
        .iter()
        .map(|fault| within(newer, fault.clone()))
        .collect();
    let mut holds = report.take(faults);
    let old = match older_checkpoint(older, &head, policy) {
        Ok(old) => old,
        Err(fault) => return failed(report, [fault]),
    };
    let new = &head.checkpoint;
    report.practice = words::is_practice(&new.origin);
    report.about.push(("origin", new.origin.clone()));
    report.about.push((
        "earlier",
        format!(
            "{} with the root {}",
            count(old.size, "entry", "entries"),
            old.root
        ),
    ));
    report.about.push((
        "newer",
        format!(
            "{} with the root {}",
            count(new.size, "entry", "entries"),
            new.root
        ),
    ));
    report
        .about
        .push(("cosigned", words::or_not_recorded(&head.cosigned)));
    holds &= report.take(
        continues(&old, new, &folder)
            .err()
            .map(|what| Fault::new(newer.display().to_string(), what)),
    );
    report.check("consistency", holds, "both checkpoints are signed by the same house, and the hashes of the newer Record's tiles give the root of either");
    report.shows = words::consistency_shows(old.size, new.size.max(old.size));
    report.does_not_show = words::consistency_does_not_show(policy.is_some());
    report
}

fn failed(mut report: Report, faults: impl IntoIterator<Item = Fault>) -> Report {
    report.take(faults);
    report.check(
        "consistency",
        false,
        "a checkpoint could not be read or is not signed, so the two were not compared",
    );
    report
}

fn within(folder: &Path, fault: Fault) -> Fault {
    Fault::new(folder.join(fault.place).display().to_string(), fault.what)
}

/// The earlier checkpoint, signed by a key that the newer Record or the policy knows. Lines by other keys say nothing
/// here: a bare checkpoint may carry whatever witnesses added.
fn older_checkpoint(
    older: &Path,
    head: &Head,
    policy: Option<&Policy>,
) -> Result<Checkpoint, Fault> {
    let file = if older.is_dir() {
        older.join(CHECKPOINT)
    } else {
        older.to_owned()
    };
    let wrong = |what: String| Fault::new(file.display().to_string(), what);
    let length = fs::metadata(&file)
        .map_err(|error| wrong(format!("it cannot be read: {error}")))?
        .len();
    if length > HEAD_BYTES_MAX as u64 {
        return Err(wrong("it is larger than any checkpoint".into()));
    }
    let bytes = fs::read(&file).map_err(|error| wrong(format!("it cannot be read: {error}")))?;
    let mut known = head.keys.clone();
    known.extend(
        policy
            .iter()
            .flat_map(|policy| policy.keys())
            .filter(|key| !head.keys.contains(key)),
    );
    let (old, _) = Checkpoint::open(&bytes, &known).map_err(|fault| wrong(fault.to_string()))?;
    if old.origin != head.checkpoint.origin {
        return Err(wrong(format!(
            "it is of `{}`, another Record than `{}`",
            old.origin, head.checkpoint.origin
        )));
    }
    Ok(old)
}

fn continues(old: &Checkpoint, new: &Checkpoint, folder: &Folder) -> Result<(), String> {
    let tiles = Tiles::of(folder, new.size);
    let proof = match tree::consistency(old.size, new.size, &tiles) {
        Ok(proof) => proof,
        Err(Unprovable::Beyond { .. }) => {
            return Err(format!(
                "it has {}, fewer than the earlier {}; give the earlier one first",
                count(new.size, "entry", "entries"),
                old.size
            ));
        }
        Err(Unprovable::Missing(missing)) => {
            let tile = tiles.tile(missing.level, missing.index / u64::from(WIDTH_MAX));
            return Err(format!(
                "{} cannot be read or does not have its hashes",
                tile.path()
            ));
        }
    };
    check_consistency(old.size, &old.root, new.size, &new.root, &proof)
        .map_err(|wrong| wrong.to_string())
}
