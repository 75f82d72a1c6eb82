//! The exported content: what the open acts name is there, and what is there is named.

use std::collections::BTreeSet;

use super::files::other_sum;
use super::in_order::in_order;
use super::report::{Fault, Report};
use super::sequence::Sequence;
use super::words::count;
use crate::export::{CONTENT, Folder, Listing};
use crate::hash::Hash;

/// The names of the content files.
pub(super) fn names(listing: Option<&Listing>) -> BTreeSet<String> {
    let paths = listing.into_iter().flat_map(|listing| listing.sums.keys());
    paths
        .filter_map(|path| path.strip_prefix(CONTENT))
        .map(str::to_owned)
        .collect()
}

/// Checks each file against its name, the listing and the entries that name it, and that none is missing.
pub(super) fn content(
    folder: &Folder,
    listing: &Listing,
    sequence: &Sequence,
    report: &mut Report,
) {
    let files: Vec<(&String, &Hash)> = listing
        .sums
        .iter()
        .filter(|(path, _)| path.starts_with(CONTENT))
        .collect();
    let mut faults = missing(folder, listing, sequence);
    let check = |(path, listed): &(&String, &Hash)| file(folder, path, listed, sequence);
    in_order(files.iter().copied(), check, |found| faults.extend(found));
    let named = |path: &str| {
        path.strip_prefix(CONTENT)
            .is_some_and(|name| sequence.files_named.contains(name))
    };
    let unnamed = files.iter().filter(|(path, _)| !named(path));
    faults.extend(unnamed.map(|(path, _)| Fault::new(*path, "no open entry names it")));
    let holds = report.take(faults) && !sequence.unreadable;
    let words = match files.len() as u64 {
        0 if sequence.content.is_empty() => {
            "no open act names content, and none was exported".into()
        }
        0 => "open acts name content, and none was exported".into(),
        number => format!(
            "{} the SHA-256 that its name and an open entry give, and the size that acts give; none that an open act names is missing",
            count(number, "content file has", "content files have each")
        ),
    };
    report.check("content", holds, words);
}

/// What an act names and the export does not have. Files that are there and not listed, or listed and not there, are
/// named where the files are compared.
fn missing(folder: &Folder, listing: &Listing, sequence: &Sequence) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut before = None;
    for ((name, _), entry) in &sequence.content {
        let path = format!("{CONTENT}{name}");
        let there = listing.sums.contains_key(&path) || folder.has(&path);
        if !there && before != Some(name) {
            let what = format!("entry {entry} names it, and it is not there");
            faults.push(Fault::new(path, what));
        }
        before = Some(name);
    }
    faults
}

/// What is wrong with one file.
fn file(folder: &Folder, path: &str, listed: &Hash, sequence: &Sequence) -> Vec<Fault> {
    let read = folder
        .sum(path)
        .and_then(|found| Ok((found, folder.length(path)?)));
    let (found, length) = match read {
        Ok(read) => read,
        Err(error) => {
            let what = format!("it cannot be read: {error}");
            return vec![Fault::new(path, what).and_of_files()];
        }
    };
    let name = path
        .strip_prefix(CONTENT)
        .and_then(|name| Hash::from_hex(name).ok());
    let Some(name) = name.filter(|name| *name == found) else {
        let fault = Fault::new(path, format!("its SHA-256 is {found}, not its name"));
        let as_listed = found == *listed;
        return vec![if as_listed {
            fault
        } else {
            fault.and_of_files()
        }];
    };
    let sizes = sequence.content.range((name, i64::MIN)..=(name, i64::MAX));
    let other = sizes.filter(|((_, size), _)| u64::try_from(*size) != Ok(length));
    let mut faults: Vec<Fault> = other
        .map(|((_, size), entry)| {
            let what = format!("it has {length} bytes, and entry {entry} gives {size}");
            Fault::new(path, what)
        })
        .collect();
    if found != *listed {
        faults.push(other_sum(path, listed, &found));
    }
    faults
}
