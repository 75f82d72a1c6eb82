//! A million acts folded into their matters: from acts as read, and from the bytes of their entries.
//!
//! Limits of the same run: the bare maps that any fold of these ballots fills, and a JSON reader's time for the bytes.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark that cannot go on has failed, and its figures go to the terminal"
)]

mod figure;
mod votes;

use figure::{time, timed};
use record::Entry;
use std::collections::BTreeMap;
use treaty::{Done, Matter, MatterId};

const VOTES: usize = 5_000;

/// As in the house.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn fold<'a>(acts: impl Iterator<Item = &'a Done>) -> BTreeMap<MatterId, Matter> {
    let mut matters = BTreeMap::new();
    for act in acts {
        take(&mut matters, act);
    }
    matters
}

fn take(matters: &mut BTreeMap<MatterId, Matter>, act: &Done) {
    match matters.get_mut(&act.matter) {
        Some(matter) => matter.fold(act),
        None => {
            let mut matter = Matter::empty(&act.matter);
            matter.fold(act);
            matters.insert(act.matter.clone(), matter);
        }
    }
}

fn fold_bytes(entries: &[Vec<u8>]) -> BTreeMap<MatterId, Matter> {
    let mut matters = BTreeMap::new();
    for entry in entries.iter().enumerate() {
        take(&mut matters, &read(entry));
    }
    matters
}

fn read((index, bytes): (usize, &Vec<u8>)) -> Done {
    let entry = Entry::parse(bytes).unwrap();
    Done::read(index as u64, &entry).unwrap().unwrap()
}

/// What no fold can do without: each participant's name and ballot in an ordered map a vote.
fn bare_maps(acts: &[Done]) -> BTreeMap<String, BTreeMap<String, u64>> {
    let mut maps: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
    for act in acts {
        let name = act.header.participant.as_ref().map_or("", |id| id.as_str());
        let map = match maps.get_mut(act.matter.as_str()) {
            Some(map) => map,
            None => maps.entry(act.matter.as_str().to_owned()).or_default(),
        };
        map.insert(name.to_owned(), act.entry);
    }
    maps
}

fn main() {
    let entries = votes::entries(VOTES);
    let bytes: usize = entries.iter().map(Vec::len).sum();
    let acts: Vec<Done> = entries.iter().enumerate().map(read).collect();
    figure::note(
        "fold",
        &format!(
            "{} acts in {VOTES} matters, {} MB of entries",
            acts.len(),
            bytes / 1_000_000
        ),
    );

    let (of_acts, matters) = timed(|| fold(acts.iter()));
    let (of_maps, _) = timed(|| bare_maps(&acts));
    let (of_bytes, again) = timed(|| fold_bytes(&entries));
    let (of_json, _) = timed(|| {
        let read = |bytes: &Vec<u8>| serde_json::from_slice::<serde_json::Value>(bytes).unwrap();
        entries
            .iter()
            .map(read)
            .filter(serde_json::Value::is_object)
            .count()
    });
    assert_eq!(matters, again);

    time(
        "fold of acts",
        of_acts,
        "names and ballots into bare maps",
        of_maps,
        4.0,
    );
    time(
        "fold of entry bytes",
        of_bytes,
        "the same bytes through a JSON reader",
        of_json,
        4.0,
    );
}
