//! Tools from outside: found, or installed as root on Debian, or named with the command that installs them.

pub(crate) mod python;

use crate::place;
use crate::ring::NotPassed;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

/// The first of these programs that is on the path; else the package that brings the first is installed.
pub(crate) fn program(names: &[&str], packages: &[&str]) -> Result<PathBuf, NotPassed> {
    if let Some(found) = on_path(names) {
        return Ok(found);
    }
    install(packages)?;
    on_path(names).ok_or_else(|| {
        NotPassed::Missing(format!(
            "{} brought no program named {}",
            packages.join(" "),
            names.join(" or ")
        ))
    })
}

/// A file or folder that a package brings.
pub(crate) fn brought_by(path: &Path, packages: &[&str]) -> Result<(), NotPassed> {
    if path.exists() {
        return Ok(());
    }
    install(packages)?;
    if path.exists() {
        Ok(())
    } else {
        Err(NotPassed::Missing(format!(
            "{} did not bring {}",
            packages.join(" "),
            path.display()
        )))
    }
}

/// Where a program of one of these names is.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let places = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.into_iter().find(|place| place.is_file())
}

/// The folder that keeps what is installed for the outer rings.
pub(crate) fn folder(name: &str) -> PathBuf {
    place::target().join("tools").join(name)
}

fn install(packages: &[&str]) -> Result<(), NotPassed> {
    static LISTS: Once = Once::new();
    let line = format!(
        "apt-get install --yes --no-install-recommends {}",
        packages.join(" ")
    );
    if !root_on_debian() {
        return Err(NotPassed::Missing(format!(
            "not installed; run `sudo {line}`"
        )));
    }
    println!("installing: {line}");
    LISTS.call_once(|| {
        if let Err(why) = place::output(apt().arg("update")) {
            println!("{why}");
        }
    });
    let mut command = apt();
    command
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
    place::output(&mut command)
        .map(|_| ())
        .map_err(|why| NotPassed::Missing(format!("`{line}` failed: {why}")))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn root_on_debian() -> bool {
    let root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    root && Path::new("/etc/debian_version").exists()
}
