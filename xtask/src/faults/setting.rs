//! What the submissions are about: taken from the Record that the house was opened with.

use super::check::entries;
use crate::place::{self, Profile};
use record::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A convention of the house with a source that acts can cite, and the home's socket.
pub(super) struct Setting {
    pub(super) convention: String,
    pub(super) source: String,
    pub(super) socket: PathBuf,
}

impl Setting {
    /// Reads it from an export of the home.
    pub(super) fn of(profile: Profile, home: &Path, export: &Path) -> Result<Setting, String> {
        exported(profile, home, export)?;
        let mut found = None;
        for entry in entries(export)? {
            let Some(open) = entry.open() else { continue };
            if entry.act_type() == Some("convention.source/1") {
                let convention = open.matter.split('/').next().unwrap_or_default();
                let id = open.act.get("listed").and_then(|listed| listed.get("id"));
                let id = id.and_then(Value::as_str).unwrap_or_default();
                found = Some((convention.to_owned(), id.to_owned()));
                break;
            }
        }
        let (convention, source) = found.ok_or("the Record of a new home lists no source")?;
        Ok(Setting {
            convention,
            source,
            socket: home.join("socket"),
        })
    }
}

/// Exports the Record of a home.
pub(super) fn exported(profile: Profile, home: &Path, export: &Path) -> Result<(), String> {
    let mut command = Command::new(place::program(profile, "servanda")?);
    command
        .args(["record", "export"])
        .arg(export)
        .arg("--home")
        .arg(home);
    place::output(&mut command).map(|_| ())
}
