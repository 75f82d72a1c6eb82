//! Whether every ballot that was acknowledged stands in the Record once, where the answer said.

use super::meeting::Meeting;
use crate::faults::check::entries;
use crate::faults::setting::exported;
use crate::place::{self, Profile};
use record::entry::SubmissionId;
use std::collections::BTreeMap;
use std::process::Command;

/// What was found beside what was acknowledged.
pub(super) struct Found {
    /// Acknowledged ballots that stand in the Record once, where the answer said.
    pub(super) in_record: usize,
    /// Everything that is wrong, in words.
    pub(super) faults: Vec<String>,
}

/// Exports the Record, has the verifier check it, and looks for every acknowledged ballot.
pub(super) fn look(
    profile: Profile,
    meeting: &Meeting,
    acknowledged: &[(SubmissionId, u64)],
) -> Result<Found, String> {
    let export = meeting.beside("export");
    exported(profile, &meeting.home(), &export)?;
    let mut faults = Vec::new();
    let mut verifier = Command::new(place::program(profile, "servanda-verify")?);
    if let Err(why) = place::output(verifier.arg("record").arg(&export)) {
        faults.push(why);
    }
    let mut places: BTreeMap<SubmissionId, Vec<u64>> = BTreeMap::new();
    for (index, entry) in (0..).zip(entries(&export)?) {
        if let Some(open) = entry.open() {
            places.entry(open.submission.id).or_default().push(index);
        }
    }
    let mut in_record = 0;
    for (id, told) in acknowledged {
        match places.get(id).map(Vec::as_slice) {
            Some([only]) if only == told => in_record += 1,
            other => faults.push(format!(
                "{id} was acknowledged at {told} and stands at {other:?}"
            )),
        }
    }
    let _gone = std::fs::remove_dir_all(&export);
    Ok(Found { in_record, faults })
}
