//! Sealing step by step: a group of a megabyte is filled, hashed, sealed and written.
//!
//! No thread has a role. Whoever is free takes the step that is most awaited: hashing goes in the order of the bytes and so
//! does writing, each by one at a time; whatever else there is to do, the others do meanwhile. So every core is busy until
//! the end, and a group is mostly where it was last at hand. A fixed number of groups bounds memory.

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::cipher::{LIBRARY, PayloadKey};
use crate::cut::Evidence;
use crate::fault::{Fault, Kind};
use crate::fill::Filler;
use crate::group::Group;
use crate::listed::{Listed, Listing};
use crate::out::{Blocks, Out};
use crate::progress::Watch;
use crate::stream::stopped;

/// What is to be done, and what is done.
pub(crate) struct Steps<'a> {
    key: &'a PayloadKey,
    watch: &'a dyn Watch,
    state: Mutex<Work>,
    changed: Condvar,
}

#[derive(Default)]
struct Work {
    fault: Option<Fault>,
    ended: bool,
    empty: Vec<Group>,
    /// Where in the file the payload begins.
    payload: u64,
    /// The number of the group that is filled next.
    next: u64,
    /// What is not cut yet; not here while it is being cut.
    evidence: Option<Evidence>,
    /// The group in which evidence begins.
    begun: Option<Group>,
    filled: BTreeMap<u64, Group>,
    to_hash: u64,
    /// The lists; not here while a group is hashed.
    listing: Option<Box<Listing>>,
    /// The group in which evidence ended, when all of it is hashed.
    tail: Option<Group>,
    to_seal: VecDeque<Group>,
    sealed: BTreeMap<u64, Group>,
    to_write: u64,
    /// The sealed file; not here while a group is written.
    out: Option<Out>,
    /// What goes past memory to the disk.
    to_store: VecDeque<(Group, Blocks)>,
    /// How many groups are not on the disk yet.
    storing: usize,
}

enum Step {
    Hash(Group, Box<Listing>),
    Write(Group, Out),
    Seal(Group),
    Fill(Group, Evidence),
}

impl Work {
    /// The step that is most awaited: every later one waits for the hash, and every earlier one for room.
    fn step(&mut self) -> Option<Step> {
        if let Some(group) = self.filled.remove(&self.to_hash) {
            match self.listing.take() {
                Some(listing) => return Some(Step::Hash(group, listing)),
                None => self.filled.insert(self.to_hash, group),
            };
        }
        if let Some(group) = self.sealed.remove(&self.to_write) {
            match self.out.take() {
                Some(out) => return Some(Step::Write(group, out)),
                None => self.sealed.insert(self.to_write, group),
            };
        }
        if let Some(group) = self.to_seal.pop_front() {
            return Some(Step::Seal(group));
        }
        self.evidence.as_ref()?;
        let group = self.begun.take().or_else(|| self.fresh())?;
        let evidence = self.evidence.take()?;
        Some(Step::Fill(group, evidence))
    }

    fn fresh(&mut self) -> Option<Group> {
        let mut group = self.empty.pop()?;
        group.begin(self.next, self.payload);
        self.next += 1;
        Some(group)
    }

    fn is_over(&self) -> bool {
        self.ended || self.fault.is_some()
    }
}

impl<'a> Steps<'a> {
    pub(crate) fn new(
        key: &'a PayloadKey,
        watch: &'a dyn Watch,
        groups: usize,
        listing: Listing,
        out: Out,
    ) -> Steps<'a> {
        let state = Work {
            payload: out.written(),
            empty: (0..groups).map(|_| Group::new()).collect(),
            listing: Some(Box::new(listing)),
            out: Some(out),
            ..Work::default()
        };
        Steps {
            key,
            watch,
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    fn held(&self) -> MutexGuard<'_, Work> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn waited<'s>(&self, state: MutexGuard<'s, Work>) -> MutexGuard<'s, Work> {
        let waited = self.changed.wait(state);
        waited.unwrap_or_else(PoisonError::into_inner)
    }

    fn done(&self, change: impl FnOnce(&mut Work)) {
        change(&mut self.held());
        self.changed.notify_all();
    }

    /// Takes steps until the last group is written or something went wrong.
    pub(crate) fn work(&self) {
        let _all_stop = Stop(self);
        let mut filler = Filler::default();
        while let Some(step) = self.next() {
            if let Err(fault) = self.take(step, &mut filler) {
                self.fail(fault);
            }
        }
    }

    fn next(&self) -> Option<Step> {
        let mut state = self.held();
        loop {
            if state.is_over() {
                return None;
            }
            if let Some(step) = state.step() {
                return Some(step);
            }
            state = self.waited(state);
        }
    }

    fn take(&self, step: Step, filler: &mut Filler) -> Result<(), Fault> {
        match step {
            Step::Hash(mut group, mut listing) => {
                listing.take(&mut group).map_err(unlisted)?;
                self.done(|state| {
                    state.listing = Some(listing);
                    state.to_hash += 1;
                    match group.tail {
                        true => state.tail = Some(group),
                        false => state.to_seal.push_back(group),
                    }
                });
            }
            Step::Write(mut group, mut out) => {
                let to_store = out.take(&mut group)?;
                self.done(|state| {
                    state.out = Some(out);
                    state.to_write += 1;
                    state.ended = group.last;
                    match to_store {
                        Some(blocks) => {
                            state.storing += 1;
                            state.to_store.push_back((group, blocks));
                        }
                        None => state.empty.push(group),
                    }
                });
            }
            Step::Seal(mut group) => {
                group.seal(self.key).map_err(|_| {
                    let what = format!("{LIBRARY} could not seal a chunk");
                    Fault::new(Kind::Machine, what, "Look at the machine's memory")
                })?;
                self.done(|state| {
                    state.sealed.insert(group.number, group);
                });
            }
            Step::Fill(mut group, mut evidence) => {
                let pieces = evidence.cut(group.left())?;
                let whence = evidence.whence();
                group.tail = evidence.is_cut();
                if !group.tail {
                    self.done(|state| state.evidence = Some(evidence));
                }
                let read = filler.fill(&mut group, pieces, &whence)?;
                self.watch.advances(read);
                self.done(|state| {
                    state.filled.insert(group.number, group);
                });
            }
        }
        Ok(())
    }

    /// Brings to the disk what goes there past memory, until everything is there or something went wrong.
    pub(crate) fn store(&self) {
        let _all_stop = Stop(self);
        while let Some((group, blocks)) = self.next_to_store() {
            match blocks.store(&group) {
                Ok(()) => self.done(|state| {
                    state.storing -= 1;
                    state.empty.push(group);
                }),
                Err(fault) => self.fail(fault),
            }
        }
    }

    fn next_to_store(&self) -> Option<(Group, Blocks)> {
        let mut state = self.held();
        loop {
            if state.fault.is_some() {
                return None;
            }
            if let Some(next) = state.to_store.pop_front() {
                return Some(next);
            }
            if state.ended {
                return None;
            }
            state = self.waited(state);
        }
    }

    fn fail(&self, fault: Fault) {
        self.done(|state| {
            state.fault.get_or_insert(fault);
        });
    }

    /// An empty group with the next number.
    pub(crate) fn fresh(&self) -> Result<Group, Fault> {
        let mut state = self.held();
        loop {
            if state.is_over() {
                return Err(stopped());
            }
            if let Some(group) = state.fresh() {
                return Ok(group);
            }
            state = self.waited(state);
        }
    }

    /// A group without evidence goes on its way.
    pub(crate) fn seal(&self, group: Group) {
        self.done(|state| state.to_seal.push_back(group));
    }

    /// Lays all evidence down from that group on; gives the one in which it ends, and the lists.
    pub(crate) fn evidence(
        &self,
        group: Group,
        evidence: Evidence,
    ) -> Result<(Group, Listed), Fault> {
        self.done(|state| {
            state.to_hash = group.number;
            state.begun = Some(group);
            state.evidence = Some(evidence);
        });
        let mut state = self.held();
        loop {
            if state.is_over() {
                return Err(stopped());
            }
            if let Some(tail) = state.tail.take() {
                let listing = state.listing.take().ok_or_else(stopped)?;
                drop(state);
                let listed = listing.finish().map_err(unlisted)?;
                return Ok((tail, listed));
            }
            state = self.waited(state);
        }
    }

    /// All that is written, when nobody works any more.
    pub(crate) fn end(&self) -> Result<Out, Fault> {
        let mut state = self.held();
        let out = state.out.take();
        let all_there = state.ended && state.storing == 0;
        match (state.fault.take(), all_there, out) {
            (None, true, Some(out)) => Ok(out),
            (fault, ..) => Err(fault.unwrap_or_else(stopped)),
        }
    }
}

fn unlisted(error: io::Error) -> Fault {
    Fault::file("written", Path::new("the list of files"), &error)
}

/// When the work of one ends before its time, by a fault of the program too, that of all does.
pub(crate) struct Stop<'s, 'a>(pub(crate) &'s Steps<'a>);

impl Drop for Stop<'_, '_> {
    fn drop(&mut self) {
        self.0.done(|state| {
            if !state.ended {
                state.fault.get_or_insert_with(stopped);
            }
        });
    }
}
