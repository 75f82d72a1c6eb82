//! The whole of an exported Record.

use std::path::Path;

use super::bundle::Work;
use super::content::{self, content};
use super::entries::Seen;
use super::files;
use super::head::{Head, head};
use super::in_order::in_order;
use super::levels::Levels;
use super::report::{Fault, Report};
use super::sequence::Sequence;
use super::words::{self, count};
use crate::export::{CHECKPOINT, Folder, KEY, Listing};
use crate::hash::Hash;
use crate::note::KeyKind;
use crate::policy::Policy;
use crate::tile::bundles;

/// How far a check goes. The parts are measured apart, because they cost differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Tree, tiles and checkpoint: each entry is hashed, none is read, and `SHA256SUMS` is not looked at.
    Tree,
    /// Everything.
    Whole,
}

/// Checks an exported Record.
pub fn record(folder: &Path, policy: Option<&Policy>, depth: Depth) -> Report {
    let mut report = Report::of("record");
    if let Err(fault) = files::there(folder) {
        return report.nothing("folder", fault);
    }
    let folder = Folder::at(folder);
    report.trust = match (policy, super::head::keys(&folder)) {
        (Some(policy), _) => words::policy(policy),
        (None, Ok(keys)) => keys
            .first()
            .map_or(words::NO_KEY.into(), words::names_itself),
        (None, Err(_)) => words::NO_KEY.into(),
    };
    let listing = match depth {
        Depth::Tree => None,
        Depth::Whole => files::listing(&folder, &mut report),
    };
    match head(&folder, listing.as_ref(), policy) {
        Ok(head) => behind(&folder, listing.as_ref(), &head, policy, depth, &mut report),
        Err(faults) => {
            report.take(faults);
            report.check(
                "checkpoint",
                false,
                "the checkpoint could not be read, so nothing behind it was checked",
            );
            files::only_listed(listing.as_ref(), &mut report);
        }
    }
    report
}

/// Checks the checkpoint and everything behind it.
fn behind(
    folder: &Folder,
    listing: Option<&Listing>,
    head: &Head,
    policy: Option<&Policy>,
    depth: Depth,
    report: &mut Report,
) {
    about(head, policy, report);
    let sequence = tree(folder, listing, head, depth, report);
    if depth == Depth::Whole {
        entries(&sequence, head, policy, report);
        if let Some(listing) = listing {
            content(folder, listing, &sequence, report);
            files::all_summed(listing, report);
        }
    } else {
        let (size, counts) = (head.checkpoint.size, Sequence::default().counts);
        report.shows = words::record_shows(size, &counts, &head.cosigned, false);
        report.does_not_show =
            words::record_does_not_show(&counts, &head.cosigned, policy.is_some());
    }
}

fn about(head: &Head, policy: Option<&Policy>, report: &mut Report) {
    let checkpoint = &head.checkpoint;
    report.practice = words::is_practice(&checkpoint.origin);
    report.about.push(("origin", checkpoint.origin.clone()));
    report.about.push(("size", checkpoint.size.to_string()));
    report.about.push(("root", checkpoint.root.to_string()));
    report.about.extend(
        head.keys
            .first()
            .map(|key| ("key", key.fingerprint().to_string())),
    );
    report
        .about
        .push(("cosigned", words::or_not_recorded(&head.cosigned)));
    let holds = report.take(head.faults.iter().cloned());
    let policy = if policy.is_some() {
        ", and the policy is met"
    } else {
        ""
    };
    report.check(
        "checkpoint",
        holds,
        format!("every signature line is by a known key and holds{policy}"),
    );
}

/// Each bundle, each tile at each level, and the root.
fn tree(
    folder: &Folder,
    listing: Option<&Listing>,
    head: &Head,
    depth: Depth,
    report: &mut Report,
) -> Sequence {
    let size = head.checkpoint.size;
    if let Some(listing) = listing {
        report.take(files::compare_size(listing, size));
    }
    let content = content::names(listing);
    let work = Work {
        folder,
        listing,
        entries: depth == Depth::Whole,
        content: &content,
    };
    let (mut levels, mut sequence) = (Levels::new(&work), Sequence::default());
    let mut last_row = Vec::new();
    let (mut tiles_hold, mut entries_hold) = (true, true);
    in_order(
        bundles(size),
        |place| work.bundle(place),
        |seen| {
            match seen.root {
                Some(root) => levels.push(1, root),
                None => last_row = seen.row,
            }
            tiles_hold &= report.take(seen.faults);
            entries_hold &= report.take(seen.entry_faults);
            for entry in seen.entries {
                entries_hold &= !matches!(entry, Seen::Unreadable);
                entries_hold &= report.take(sequence.take(entry));
            }
        },
    );
    let root = levels.root(&last_row);
    tiles_hold &= report.take(levels.faults);
    tiles_hold &= report.take(root_fault(&root, &head.checkpoint.root));
    let entries = count(size, "entry hashes", "entries hash");
    report.check("tree", tiles_hold, format!("{entries} to their places in the tiles, every tile to the one above it, and the last to the checkpoint's root"));
    if depth == Depth::Whole {
        entries_hold &= report.take(sequence.end());
        report.check("entries", entries_hold, "each entry is in its one encoding, times never go back, submissions are complete and none stands twice, and each signature with a person's key holds");
    }
    sequence
}

fn root_fault(computed: &Hash, signed: &Hash) -> Option<Fault> {
    let what = || format!("its root is {signed}, but the entries give {computed}");
    (computed != signed).then(|| Fault::new(CHECKPOINT, what()))
}

/// What only the entries themselves can say: the house and its keys.
fn entries(sequence: &Sequence, head: &Head, policy: Option<&Policy>, report: &mut Report) {
    let opened = sequence.opened.is_some();
    let holds = report.take(house(sequence, head)) && opened;
    if let Some(opened) = &sequence.opened {
        report.about.push(("kind", opened.kind.as_str().to_owned()));
        report.about.push(("software", opened.software.clone()));
    }
    let times = sequence.first_at.zip(sequence.last_at);
    report
        .about
        .extend(times.map(|(first, last)| ("entered", format!("{first} to {last}"))));
    report.check("house", holds, "entry 0 opens the house under this origin and key, and any later key was signed by the one before it");
    report.shows =
        words::record_shows(head.checkpoint.size, &sequence.counts, &head.cosigned, true);
    report.does_not_show =
        words::record_does_not_show(&sequence.counts, &head.cosigned, policy.is_some());
}

fn house(sequence: &Sequence, head: &Head) -> Vec<Fault> {
    let (Some(opened), Some(house)) = (&sequence.opened, &sequence.house) else {
        return Vec::new();
    };
    let mut faults = Vec::new();
    if opened.origin != head.checkpoint.origin {
        let what = format!(
            "it opens `{}`, but the checkpoint is of `{}`",
            opened.origin, head.checkpoint.origin
        );
        faults.push(Fault::new("entry 0", what));
    }
    if words::is_practice(&opened.origin) != (opened.kind == crate::keys::HouseKind::Practice) {
        faults.push(Fault::new(
            "entry 0",
            "its origin and its kind disagree on whether this is practice",
        ));
    }
    if house.current() != head.keys.first() {
        faults.push(Fault::new(
            KEY,
            "its first line is not the key that the Record's entries name",
        ));
    }
    for key in head
        .keys
        .iter()
        .filter(|key| key.kind() == KeyKind::Ed25519 && !house.all().contains(key))
    {
        faults.push(Fault::new(
            KEY,
            format!("no entry names the key {}", key.vkey()),
        ));
    }
    faults
}
