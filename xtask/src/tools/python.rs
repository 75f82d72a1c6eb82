//! Python 3.12 or newer with the packages that the checks ask for, in an environment of their own.

use super::{folder, install, on_path};
use crate::place;
use crate::ring::NotPassed;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAMES: [&str; 4] = ["python3", "python3.14", "python3.13", "python3.12"];
const NEW_ENOUGH: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))";

/// The Python of an environment that holds exactly these packages.
pub(crate) fn with(packages: &[&str]) -> Result<PathBuf, NotPassed> {
    in_environment("python", packages)
}

/// The same, of an environment of another name.
pub(crate) fn in_environment(name: &str, packages: &[&str]) -> Result<PathBuf, NotPassed> {
    let environment = folder(name);
    let python = environment.join("bin/python");
    let installed = environment.join("installed");
    let wanted = packages.join("\n");
    if python.exists() && std::fs::read_to_string(&installed).is_ok_and(|found| found == wanted) {
        return Ok(python);
    }
    let base = found()?;
    println!("installing: pip install {}", packages.join(" "));
    let _gone = std::fs::remove_dir_all(&environment);
    let line = format!("{} -m venv {}", base.display(), environment.display());
    let missing = |why: String| {
        let packages = packages.join(" ");
        NotPassed::Missing(format!(
            "run `{line}` and `pip install {packages}` in it: {why}"
        ))
    };
    let mut venv = Command::new(&base);
    venv.args(["-m", "venv"]).arg(&environment);
    place::output(&mut venv).map_err(missing)?;
    let mut pip = Command::new(&python);
    pip.args(["-m", "pip", "install", "--quiet"]).args(packages);
    place::output(&mut pip).map_err(missing)?;
    std::fs::write(&installed, wanted).map_err(|error| error.to_string())?;
    Ok(python)
}

fn found() -> Result<PathBuf, NotPassed> {
    if let Some(python) = candidates().into_iter().find(|python| new_enough(python)) {
        return Ok(python);
    }
    install(&["python3", "python3-venv"])?;
    candidates()
        .into_iter()
        .find(|python| new_enough(python))
        .ok_or_else(|| {
            let why = "needs Python 3.12 or newer, and this system's packages bring an older one";
            NotPassed::Missing(why.to_owned())
        })
}

/// Pythons on the path, then those that pyenv keeps, newest first.
fn candidates() -> Vec<PathBuf> {
    let mut candidates: Vec<PathBuf> = NAMES.iter().filter_map(|name| on_path(&[name])).collect();
    let root = std::env::var_os("PYENV_ROOT").map(PathBuf::from);
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv"));
    if let Some(root) = root.or(home)
        && let Ok(versions) = std::fs::read_dir(root.join("versions"))
    {
        let pythons = versions.filter_map(Result::ok);
        let mut pythons: Vec<PathBuf> = pythons.map(|v| v.path().join("bin/python3")).collect();
        pythons.sort();
        candidates.extend(pythons.into_iter().rev());
    }
    candidates
}

fn new_enough(python: &Path) -> bool {
    let mut command = Command::new(python);
    place::output(command.args(["-c", NEW_ENOUGH])).is_ok()
}
