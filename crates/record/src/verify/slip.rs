//! A path that names no package: a slip of the hand, and no verdict on anything.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::words::count;
use crate::package::{ENVELOPE, PROOFS, TAR_AGE};

/// How many of a folder's packages are named.
const NAMED_MAX: usize = 5;
/// What a sealed file begins with, whatever its name (C2SP age).
const SEALED: &[u8] = b"age-encryption.org/v1\n";

/// What was named instead of a package, and what to do: a sentence each, without a full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What the path is.
    pub what: String,
    /// What to name.
    pub remedy: String,
}

/// Says why a path is no part of a package, if it is none.
pub fn slip(path: &Path) -> Option<Slip> {
    let of = |what: &str, remedy: String| {
        let what = format!("`{}` {what}", path.display());
        Some(Slip { what, remedy })
    };
    let Ok(found) = fs::metadata(path) else {
        return of("is not there", "Look at how it is spelled".into());
    };
    if is_part(path) {
        return None;
    }
    let name_one = || {
        format!(
            "Name its sealed file (…{TAR_AGE}), its envelope (…{ENVELOPE}) or its folder of proofs (…{PROOFS})"
        )
    };
    if found.is_dir() {
        let packages = packages(path);
        return match packages.len() {
            0 => of("is a folder and no part of a package", name_one()),
            many => of(
                &format!(
                    "is a folder that holds {}",
                    count(many as u64, "package", "packages")
                ),
                format!("Name one: {}", listed(&packages)),
            ),
        };
    }
    match begins_sealed(path) {
        true => of(
            &format!("is a sealed file, and its name does not end in `{TAR_AGE}`"),
            "Give it the name back that its envelope has; what stock `age` sealed has no envelope, and is opened with \
             `servanda evidence open --plain`"
                .into(),
        ),
        false => of("is no part of a package", name_one()),
    }
}

fn is_part(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| {
        [TAR_AGE, ENVELOPE, PROOFS]
            .iter()
            .any(|end| name.ends_with(end))
    })
}

/// The sealed files in a folder, by name.
fn packages(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name.ends_with(TAR_AGE)).collect();
    names.sort();
    names
}

fn listed(packages: &[String]) -> String {
    let named = packages.iter().take(NAMED_MAX);
    let mut named: Vec<String> = named.map(|name| format!("`{name}`")).collect();
    if packages.len() > NAMED_MAX {
        named.push(format!("and {} more", packages.len() - NAMED_MAX));
    }
    named.join(", ")
}

fn begins_sealed(path: &Path) -> bool {
    let mut first = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(SEALED.len() as u64).read_to_end(&mut first));
    read.is_ok() && first == SEALED
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_of_packages_is_cut() {
        let names: Vec<String> = (0..7).map(|number| format!("{number}{TAR_AGE}")).collect();
        assert_eq!(listed(&names[..2]), "`0.tar.age`, `1.tar.age`");
        assert!(listed(&names).ends_with("`4.tar.age`, and 2 more"));
    }
}
