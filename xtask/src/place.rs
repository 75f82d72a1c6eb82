//! Where things are: the workspace, its target folder, the programs in it.

use std::path::PathBuf;
use std::process::Command;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    own.parent().map(PathBuf::from).unwrap_or(own)
}

/// The target folder: `CARGO_TARGET_DIR`, else `target`.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// A program of this workspace as cargo built it.
pub(crate) fn program(profile: Profile, name: &str) -> Result<PathBuf, String> {
    let path = target().join(profile.folder()).join(name);
    if path.is_file() {
        Ok(path)
    } else {
        Err(format!("{} is not there; build it first", path.display()))
    }
}

/// Which build of the programs is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// The build of the tests.
    Dev,
    /// The build for use.
    Release,
}

impl Profile {
    /// The profile of a command's words: release if `--release` is one of them.
    pub(crate) fn of(words: &[&str]) -> Profile {
        if words.contains(&"--release") {
            Profile::Release
        } else {
            Profile::Dev
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Profile::Dev => "debug",
            Profile::Release => "release",
        }
    }

    /// Builds the programs in the build that is there anyway: that of the tests, or that for use.
    pub(crate) fn build(self) -> Result<(), String> {
        let words: &[&str] = match self {
            Profile::Dev => &["test", "--workspace", "--no-run"],
            Profile::Release => &["build", "--release"],
        };
        succeed(cargo().args(words))
    }
}

/// `cargo` at the root of the workspace.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    for inherited in [
        "CARGO_MANIFEST_DIR",
        "CARGO_PKG_NAME",
        "CARGO_MANIFEST_PATH",
    ] {
        command.env_remove(inherited);
    }
    command
}

/// Runs a command whose output belongs on the terminal.
pub(crate) fn succeed(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", named(command))),
        Err(error) => Err(format!("{} does not start: {error}", named(command))),
    }
}

/// Runs a command and gives what it wrote; what it wrote is in the error too.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let done = command
        .output()
        .map_err(|error| format!("{} does not start: {error}", named(command)))?;
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    if done.status.success() {
        return Ok(said);
    }
    let complained = String::from_utf8_lossy(&done.stderr);
    Err(format!(
        "{} ended with {}\n{said}{complained}",
        named(command),
        done.status
    ))
}

fn named(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}
