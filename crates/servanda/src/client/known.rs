//! The keys of houses elsewhere, remembered in a file of the person's own.
//!
//! Trust: whoever can write this file can pass another house off as one that was met before.

use crate::error::{Error, Kind};
use crate::home::durable;
use record::note::Verifier;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A key that was given, as obtained elsewhere.
pub(super) fn given(vkey: &str) -> Result<Verifier, Error> {
    Verifier::parse(vkey).map_err(|error| {
        let what = "what is given as `--vkey` is no verifier key";
        let remedy = "Write it as a house shows it at /record: name, id and key, joined by `+`";
        Error::new(Kind::Usage, what, remedy).detail(error)
    })
}

/// The key remembered for an address. One that is met for the first time is remembered, and said.
pub(super) fn remembered(url: &str, named: &str) -> Result<Verifier, Error> {
    let file = file()?;
    let mut all = read(&file)?;
    if let Some(held) = all.get(url) {
        if held == named {
            return key(url, held);
        }
        let what = format!("the house at {url} names another key than the one remembered");
        let remedy = format!(
            "Compare it with one obtained elsewhere; if it is right, give it with `--vkey`, or take the line out of {}",
            file.display()
        );
        return Err(Error::new(Kind::Storage, what, remedy)
            .detail(format!("remembered {held}, named {named}")));
    }
    let new = key(url, named)?;
    all.insert(url.to_owned(), named.to_owned());
    let lines: String = all
        .iter()
        .map(|(url, vkey)| format!("\"{url}\" = \"{vkey}\"\n"))
        .collect();
    let text = format!(
        "# Keys of houses elsewhere, each by its address, as they were first met.\n{lines}"
    );
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|error| Error::file("made", folder, error))?;
    }
    durable::write(&file, text.as_bytes(), durable::Mode::Public)
        .map_err(|error| Error::file("written", &file, error))?;
    eprintln!(
        "The house at {url} is met for the first time. Its key is {named}; compare it with one obtained elsewhere. It is remembered in {}.",
        file.display()
    );
    Ok(new)
}

fn key(url: &str, vkey: &str) -> Result<Verifier, Error> {
    let safe = vkey
        .chars()
        .all(|letter| letter.is_ascii_graphic() && !matches!(letter, '"' | '\\'));
    Verifier::parse(vkey).ok().filter(|_| safe).ok_or_else(|| {
        let what = format!("the house at {url} names no key that can be used");
        Error::new(
            Kind::Storage,
            what,
            "Check the address, and ask whoever runs it for its key",
        )
    })
}

fn read(file: &PathBuf) -> Result<BTreeMap<String, String>, Error> {
    match std::fs::read_to_string(file) {
        Ok(text) => toml::from_str(&text).map_err(|error| {
            let what = format!("`{}` cannot be read as keys of houses", file.display());
            Error::new(Kind::Usage, what, "Mend it, or move it away").detail(error)
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(Error::file("read", file, error)),
    }
}

/// `$XDG_CONFIG_HOME/servanda/nodes.toml`, else under `~/.config`.
fn file() -> Result<PathBuf, Error> {
    let set = |name| {
        std::env::var_os(name)
            .filter(|set| !set.is_empty())
            .map(PathBuf::from)
    };
    let folder = set("XDG_CONFIG_HOME").or_else(|| Some(set("HOME")?.join(".config")));
    folder
        .map(|folder| folder.join("servanda/nodes.toml"))
        .ok_or_else(|| {
            let what = "there is no folder in which the keys of houses could be remembered";
            Error::new(Kind::Usage, what, "Set HOME, or give the key with `--vkey`")
        })
}
