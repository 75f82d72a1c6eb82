//! What a package's bytes pass through, so that both cores are busy and no byte is copied.
//!
//! Sealing goes by [`Steps`]. Opening has roles, each a thread: read → open (several at once) → take apart. A group of a
//! megabyte goes from role to role; a fixed number of groups bounds memory, and the slowest role the speed.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::cipher::{PayloadKey, SEALED_CHUNK};
use crate::fault::{Fault, Kind};
use crate::group::{GROUP, Group, SEALED_GROUP};
use crate::header::Begun;
use crate::listed::Listing;
use crate::out::{Out, Written};
use crate::produce::Producer;
use crate::progress::Watch;
use crate::steps::{Steps, Stop};

/// The groups that are on their way at a time, of a megabyte each.
const GROUPS: usize = 16;

/// As many as a payload of so many bytes can use, and the two that are held while one is read ahead.
fn groups_for(bytes: u64) -> usize {
    let groups = usize::try_from(bytes / GROUP as u64).unwrap_or(GROUPS);
    groups.saturating_add(3).min(GROUPS)
}

/// Another role stopped; its own fault says why.
pub(crate) fn stopped() -> Fault {
    Fault::new(Kind::Machine, STOPPED, "Try again")
}

const STOPPED: &str = "the work was stopped";

/// How many threads share the work.
pub(crate) fn workers() -> usize {
    thread::available_parallelism()
        .map_or(2, NonZeroUsize::get)
        .clamp(2, 8)
}

/// The next of what several take from; nothing when nothing more comes.
pub(crate) fn take<T>(shared: &Arc<Mutex<Receiver<T>>>) -> Option<T> {
    shared
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

/// Seals what `produce` lays down into a new file: about so many `bytes`.
pub(crate) fn seal<T>(
    begun: Begun,
    bytes: u64,
    out: &Path,
    flush: bool,
    listing: Listing,
    watch: &dyn Watch,
    produce: impl FnOnce(Producer<'_, '_>) -> Result<T, Fault>,
) -> Result<(T, Written), Fault> {
    thread::scope(|scope| {
        let (mut out, flushing) = Out::begin(scope, out, bytes, flush)?;
        out.head(&begun.bytes)?;
        let past = out.goes_past_memory();
        let steps = Steps::new(&begun.key, watch, groups_for(bytes), listing, out);
        let produced = thread::scope(|scope| {
            (0..workers()).for_each(|_| {
                scope.spawn(|| steps.work());
            });
            if past {
                scope.spawn(|| steps.store());
            }
            let stop = Stop(&steps);
            let produced = Producer::new(&steps).and_then(produce);
            match &produced {
                // Whoever writes the last group ends the work.
                Ok(_) => std::mem::forget(stop),
                Err(_) => drop(stop),
            }
            produced
        });
        let ended = steps.end();
        drop(steps);
        let produced = match (produced, ended) {
            (Err(fault), _) if fault != stopped() => Err(fault),
            (_, Err(fault)) | (Err(fault), _) => Err(fault),
            (Ok(produced), Ok(out)) => Ok((produced, out)),
        };
        let (produced, out) = produced?;
        Ok((produced, out.end(flushing)?))
    })
}

/// The plaintext of a payload, in order.
pub(crate) struct Plaintext {
    groups: Receiver<Result<Group, Fault>>,
    give_back: Sender<Group>,
    waiting: BTreeMap<u64, Group>,
    group: Option<Group>,
    at: usize,
    next: u64,
    ended: bool,
}

impl Plaintext {
    /// The next piece, at least a byte of it; empty at the end of the payload.
    pub(crate) fn piece(&mut self) -> Result<&[u8], Fault> {
        while self
            .group
            .as_ref()
            .is_none_or(|group| self.at == group.filled())
        {
            if !self.next_group()? {
                return Ok(&[]);
            }
        }
        let at = self.at;
        let group = self.group.as_ref();
        let piece = group.and_then(|group| group.plain(at, group.filled()).next());
        Ok(piece.unwrap_or_default())
    }

    /// So many bytes of the piece are done with.
    pub(crate) fn advance(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// The bytes that were just done with; they lie in one piece.
    pub(crate) fn behind(&self, bytes: usize) -> &[u8] {
        let group = self.group.as_ref();
        let piece =
            group.and_then(|group| group.plain(self.at.saturating_sub(bytes), self.at).next());
        piece.unwrap_or_default()
    }

    fn next_group(&mut self) -> Result<bool, Fault> {
        if let Some(done) = self.group.take() {
            self.ended |= done.last;
            let _unneeded = self.give_back.send(done);
        }
        self.at = 0;
        if self.ended {
            return Ok(false);
        }
        loop {
            if let Some(group) = self.waiting.remove(&self.next) {
                self.next += 1;
                self.group = Some(group);
                return Ok(true);
            }
            let group = self.groups.recv().map_err(|_| stopped())??;
            self.waiting.insert(group.number, group);
        }
    }
}

/// A group that was read: how many sealed bytes it holds.
type Read1 = (Group, usize);

/// Opens the payload that a file holds from here on, and gives its plaintext to `consume`.
///
/// It holds about so many `bytes`. `seen` takes every sealed byte in order. When `consume` is done before the payload's end, the rest is not read.
pub(crate) fn open<T>(
    key: &PayloadKey,
    file: &mut (impl Read + Send),
    bytes: u64,
    seen: &mut (dyn FnMut(&[u8]) + Send),
    watch: &dyn Watch,
    consume: impl FnOnce(&mut Plaintext) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let (to_open, opening) = sync_channel::<Read1>(GROUPS);
    let (to_consume, consuming) = sync_channel(GROUPS);
    let (give_back, empty) = channel();
    let opening = Arc::new(Mutex::new(opening));
    for _ in 0..groups_for(bytes) {
        let _held_below = give_back.send(Group::new());
    }
    let mut plaintext = Plaintext {
        groups: consuming,
        give_back,
        waiting: BTreeMap::new(),
        group: None,
        at: 0,
        next: 0,
        ended: false,
    };
    thread::scope(|scope| {
        let for_faults = to_consume.clone();
        let reader = scope.spawn(move || {
            let read = read(file, seen, watch, &empty, &to_open);
            if let Err(fault) = read {
                let _unheard = for_faults.send(Err(fault));
            }
        });
        for _ in 0..workers() {
            let (opening, to_consume) = (Arc::clone(&opening), to_consume.clone());
            scope.spawn(move || open_groups(key, &opening, &to_consume));
        }
        drop((opening, to_consume));
        let consumed = consume(&mut plaintext);
        // The roles before this one end when nobody takes what they give.
        drop(plaintext);
        let _ended = reader.join();
        consumed
    })
}

fn read(
    file: &mut impl Read,
    seen: &mut (dyn FnMut(&[u8]) + Send),
    watch: &dyn Watch,
    empty: &Receiver<Group>,
    to_open: &SyncSender<Read1>,
) -> Result<(), Fault> {
    let failed = |error: io::Error| Fault::file("read", Path::new("the package"), &error);
    let fresh = |number: u64| {
        let mut group = empty.recv().map_err(|_| stopped())?;
        group.begin(number, 0);
        Ok(group)
    };
    let mut group = fresh(0)?;
    let mut held = group.read_sealed(file).map_err(failed)?;
    loop {
        seen(group.raw(held));
        watch.advances(held as u64);
        // A full group may be the last: the next one tells.
        let mut next = fresh(group.number + 1)?;
        let more = match held == SEALED_GROUP {
            true => next.read_sealed(file).map_err(failed)?,
            false => 0,
        };
        group.last = more == 0;
        group.holds_sealed(held);
        let last = group.last;
        to_open.send((group, held)).map_err(|_| stopped())?;
        if last {
            return Ok(());
        }
        (group, held) = (next, more);
    }
}

fn open_groups(
    key: &PayloadKey,
    groups: &Arc<Mutex<Receiver<Read1>>>,
    to_consume: &SyncSender<Result<Group, Fault>>,
) {
    while let Some((mut group, held)) = take(groups) {
        let opened = group.open(key, held);
        let number = group.number;
        let opened = match opened {
            Ok(()) if held > 0 => Ok(group),
            Ok(()) | Err(_) => Err(altered(number, held)),
        };
        if to_consume.send(opened).is_err() {
            return;
        }
    }
}

fn altered(number: u64, held: usize) -> Fault {
    let from = number * SEALED_GROUP as u64;
    Fault::broken(format!(
        "the sealed bytes are not as they were sealed, or were cut off or added to, between byte {from} and {} of the payload",
        from + held.max(SEALED_CHUNK) as u64
    ))
}
