//! What stands beside a sealed file: its envelope and its proofs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use record::note::Note;
use record::package::ranges::Ranges;
use record::package::{ENVELOPE, ENVELOPE_NOTE, Envelope, PROOFS, RANGES, TAR_AGE, bound};

use crate::fault::{Fault, Kind};

/// The most bytes of a file beside a package.
const BYTES_MAX: u64 = 80 << 20;

/// An envelope whose signature holds, with its ranges.
pub(crate) struct Beside {
    pub(crate) envelope: Envelope,
    pub(crate) ranges: Ranges,
}

impl Beside {
    /// Adds to what is broken in a sealed file by how much its length is not the one in the envelope.
    pub(crate) fn length(&self, package: &Path, mut fault: Fault) -> Fault {
        let Ok(found) = fs::metadata(package) else {
            return fault;
        };
        if fault.kind == Kind::Broken && found.len() != self.envelope.bytes {
            let difference = record::verify::difference(found.len(), self.envelope.bytes);
            fault.what += &format!("; by the envelope beside it, {difference}");
        }
        fault
    }
}

/// The path of what stands beside a sealed file.
pub(crate) fn path(package: &Path, ending: &str) -> Option<PathBuf> {
    let name = package.file_name()?.to_str()?.strip_suffix(TAR_AGE)?;
    Some(package.with_file_name(format!("{name}{ending}")))
}

/// Reads the envelope beside a sealed file, if there is one. One that is there has to hold.
pub(crate) fn beside(package: &Path) -> Result<Option<Beside>, Fault> {
    let (Some(envelope), Some(proofs)) = (path(package, ENVELOPE), path(package, PROOFS)) else {
        return Ok(None);
    };
    if !envelope.exists() {
        return Ok(None);
    }
    let bytes = read(&envelope)?;
    let held = Envelope::parse(&bytes).map_err(|fault| broken(&envelope, &fault))?;
    let note_path = proofs.join(ENVELOPE_NOTE);
    let note = Note::parse(&read(&note_path)?).map_err(|fault| broken(&note_path, &fault))?;
    let hash = record::hash::sha256(&bytes);
    bound::check(&note, bound::Kind::Envelope, &held.package, &hash)
        .map_err(|fault| broken(&note_path, &fault))?;
    let known = [held.key.clone()];
    note.open(&known)
        .map_err(|fault| broken(&note_path, &fault))?;
    let ranges_path = proofs.join(RANGES);
    let text = String::from_utf8_lossy(&read(&ranges_path)?).into_owned();
    let ranges = Ranges::parse(&text).map_err(|fault| broken(&ranges_path, &fault))?;
    Ok(Some(Beside {
        envelope: held,
        ranges,
    }))
}

fn broken(path: &Path, fault: &dyn std::fmt::Display) -> Fault {
    Fault::broken(format!("`{}` does not hold: {fault}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let failed = |error: io::Error| Fault::file("read", path, &error);
    let found = fs::metadata(path).map_err(failed)?;
    if !found.is_file() || found.len() > BYTES_MAX {
        return Err(Fault::broken(format!(
            "`{}` is no file of a package",
            path.display()
        )));
    }
    fs::read(path).map_err(failed)
}
