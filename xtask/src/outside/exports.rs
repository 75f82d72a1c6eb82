//! The Records that the outside tools read: one that a real house exported, and two of one growing Record.

use crate::place::{self, Profile};
use crate::temporary::Temporary;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Entries of the growing Record, first and later. The first number ends a submission, so that the later one continues it.
pub(super) const OLDER: u64 = 302;
pub(super) const NEWER: u64 = 1_500;

/// Exported Records in a folder of their own.
pub(super) struct Exports {
    folder: Temporary,
}

impl Exports {
    /// Makes a home with the built-in convention and exports it; makes the two others.
    pub(super) fn made() -> Result<Exports, String> {
        let folder = Temporary::new()?;
        let exports = Exports { folder };
        exports.house_says(&["init"])?;
        let built_in = exports.built_in();
        exports.house_says(&["record", "export", &text(&built_in)])?;
        let receipt = exports.house_says(&["record", "prove", "0"])?;
        exports.write("built-in.tlog-proof", &receipt)?;
        for (name, size) in [("older", OLDER), ("newer", NEWER)] {
            let folder = text(&exports.folder.join(name));
            example("export", &[&folder, &size.to_string()])?;
        }
        let newer = text(&exports.newer());
        let proof = example("prove", &[&newer, "consistency", &OLDER.to_string()])?;
        exports.write("consistency", &proof)?;
        Ok(exports)
    }

    /// The home of the house.
    pub(super) fn home(&self) -> PathBuf {
        self.folder.join("home")
    }

    /// The Record of the house, with the built-in convention.
    pub(super) fn built_in(&self) -> PathBuf {
        self.folder.join("built-in")
    }

    /// The growing Record when it was small.
    pub(super) fn older(&self) -> PathBuf {
        self.folder.join("older")
    }

    /// The growing Record later on.
    pub(super) fn newer(&self) -> PathBuf {
        self.folder.join("newer")
    }

    /// Our proof that the newer continues the older.
    pub(super) fn consistency(&self) -> PathBuf {
        self.folder.join("consistency")
    }

    fn house_says(&self, words: &[&str]) -> Result<String, String> {
        let mut command = Command::new(place::program(Profile::Dev, "servanda")?);
        place::output(command.args(words).arg("--home").arg(self.home()))
    }

    fn write(&self, name: &str, content: &str) -> Result<(), String> {
        let file = self.folder.join(name);
        std::fs::write(&file, content).map_err(|error| format!("{}: {error}", file.display()))
    }
}

/// Runs an example of the crate `record`.
pub(super) fn example(name: &str, words: &[&str]) -> Result<String, String> {
    let program = place::program(Profile::Dev, &format!("examples/{name}"))?;
    place::output(Command::new(program).args(words))
}

/// A path as a word of a command.
pub(super) fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
