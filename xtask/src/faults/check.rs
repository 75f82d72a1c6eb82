//! What stands in the Record in the end, beside what was acknowledged.

use super::setting::exported;
use super::submitter::Submitter;
use crate::place::{self, Profile};
use record::Entry;
use record::entry::SubmissionId;
use record::tile::{Bundle, BundlePath};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a look at the Record found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) acknowledged: usize,
    pub(super) lost: usize,
    pub(super) doubled: usize,
    /// Everything that is wrong, in words.
    pub(super) faults: Vec<String>,
}

impl Found {
    /// Whether nothing is wrong.
    pub(super) fn whole(&self) -> bool {
        self.lost == 0 && self.doubled == 0 && self.faults.is_empty()
    }
}

/// Exports the Record, has the verifier check it, and compares it with what the submitters know.
pub(super) fn look(
    profile: Profile,
    home: &Path,
    export: &Path,
    submitters: &[Submitter],
) -> Result<Found, String> {
    exported(profile, home, export)?;
    let mut found = Found::default();
    let mut verifier = Command::new(place::program(profile, "servanda-verify")?);
    if let Err(why) = place::output(verifier.arg("record").arg(export)) {
        found.faults.push(why);
    }
    let mut places: BTreeMap<SubmissionId, Vec<u64>> = BTreeMap::new();
    for (index, entry) in (0..).zip(entries(export)?) {
        if let Some(open) = entry.open().filter(|open| open.submission.part == 1) {
            places.entry(open.submission.id).or_default().push(index);
        }
    }
    for submitter in submitters {
        found.faults.extend(submitter.complaints.iter().cloned());
        for group in &submitter.groups {
            compare(&group.ids, group.entered.as_deref(), &places, &mut found);
        }
    }
    Ok(found)
}

fn compare(
    ids: &[SubmissionId],
    entered: Option<&[u64]>,
    places: &BTreeMap<SubmissionId, Vec<u64>>,
    found: &mut Found,
) {
    let standing = |id: &SubmissionId| places.get(id).map_or(&[][..], Vec::as_slice);
    let there = ids.iter().filter(|id| !standing(id).is_empty()).count();
    if there != 0 && there != ids.len() {
        let words = format!("{there} of a group of {} stand in the Record", ids.len());
        found.faults.push(words);
    }
    for (number, id) in ids.iter().enumerate() {
        let standing = standing(id);
        if standing.len() > 1 {
            found.doubled += 1;
            found.faults.push(format!("{id} stands at {standing:?}"));
        }
        let Some(told) = entered.and_then(|entered| entered.get(number)) else {
            continue;
        };
        found.acknowledged += 1;
        if !standing.contains(told) {
            found.lost += 1;
            let words = format!("{id} was acknowledged at {told} and stands at {standing:?}");
            found.faults.push(words);
        }
    }
}

/// The entries of an export, in order.
pub(crate) fn entries(export: &Path) -> Result<Vec<Entry>, String> {
    let mut bundles: Vec<(BundlePath, PathBuf)> = Vec::new();
    let mut folders = vec![export.join("tile/entries")];
    while let Some(folder) = folders.pop() {
        let failed = |error| format!("{}: {error}", folder.display());
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(export).unwrap_or(&path).to_string_lossy();
            let place = BundlePath::parse(&name).map_err(|error| format!("{name}: {error}"))?;
            bundles.push((place, path));
        }
    }
    bundles.sort_by_key(|(place, _)| place.index);
    let mut entries = Vec::new();
    for (place, path) in bundles {
        let wrong = |error: String| format!("{}: {error}", path.display());
        let bytes = std::fs::read(&path).map_err(|error| wrong(error.to_string()))?;
        let held = Bundle::slices(&bytes, place.width).map_err(|error| wrong(error.to_string()))?;
        for entry in held {
            entries.push(Entry::parse(entry).map_err(|error| wrong(error.to_string()))?);
        }
    }
    Ok(entries)
}
