//! What the submissions are about: taken from the Record that the house was opened with.

use super::check::entries;
use crate::place::{self, Profile};
use record::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A convention of the house, one of its bodies, a source that acts can cite, and the home's socket.
pub(super) struct Setting {
    pub(super) convention: String,
    pub(super) body: String,
    pub(super) source: String,
    pub(super) socket: PathBuf,
}

impl Setting {
    /// Reads it from an export of the home.
    pub(super) fn of(profile: Profile, home: &Path, export: &Path) -> Result<Setting, String> {
        exported(profile, home, export)?;
        let (mut body, mut source) = (None, None);
        for entry in entries(export)? {
            let Some(open) = entry.open() else { continue };
            match entry.act_type() {
                Some("committee.body.established/1") => body = Some(open.matter.clone()),
                Some("convention.source/1") => {
                    let listed = open.act.get("listed").and_then(|listed| listed.get("id"));
                    source = listed.and_then(Value::as_str).map(str::to_owned);
                }
                _ => {}
            }
        }
        let missing = "the Record of a new home lists no body or no source";
        let (body, source) = body.zip(source).ok_or(missing)?;
        Ok(Setting {
            convention: body.split('/').next().unwrap_or_default().to_owned(),
            body,
            source,
            socket: home.join("socket"),
        })
    }
}

/// Exports the Record of a home.
pub(crate) fn exported(profile: Profile, home: &Path, export: &Path) -> Result<(), String> {
    let mut command = Command::new(place::program(profile, "servanda")?);
    command
        .args(["record", "export"])
        .arg(export)
        .arg("--home")
        .arg(home);
    place::output(&mut command).map(|_| ())
}
