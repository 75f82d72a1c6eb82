//! What keeps one sender from being all that the house hears.
//!
//! Three bounds. So many requests wait at once, over all senders. Each key whose signature holds may
//! hand in so much a second. And whatever is turned away counts against the address it came from, until
//! that address has to wait; a key that signed before is still heard from there, so a flood from one
//! building does not silence the delegation beside it.

use super::{Problem, Unfit};
use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Requests that hand something in and are being answered at once.
const AT_ONCE: usize = 1024;
/// Of one key at once, and what comes back to it each second.
const OF_A_KEY: Rate = Rate {
    most: 256.0,
    each_second: 64.0,
};
/// Turned away of one address, and what comes back to it each second.
const TURNED_AWAY: Rate = Rate {
    most: 512.0,
    each_second: 32.0,
};
/// Senders remembered; when there are more, those whose measure is full again are let go.
const SENDERS_KEPT_MAX: usize = 16_384;

/// A person's key.
pub(super) type Key = [u8; 32];

/// The address a request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Peer(pub(crate) IpAddr);

impl Default for Peer {
    fn default() -> Self {
        Self(Ipv4Addr::LOCALHOST.into())
    }
}

#[derive(Debug, Clone, Copy)]
struct Rate {
    most: f64,
    each_second: f64,
}

/// What is left to a sender, and since when.
#[derive(Debug, Clone, Copy)]
struct Left {
    left: f64,
    since: Instant,
}

impl Rate {
    fn left(self, held: Option<&Left>, now: Instant) -> f64 {
        held.map_or(self.most, |held| {
            let seconds = now.saturating_duration_since(held.since).as_secs_f64();
            self.each_second.mul_add(seconds, held.left).min(self.most)
        })
    }
}

/// What is left to each sender of one sort.
#[derive(Debug)]
struct Measures<S> {
    rate: Rate,
    of: HashMap<S, Left>,
}

impl<S: Eq + Hash> Measures<S> {
    fn new(rate: Rate) -> Self {
        let of = HashMap::new();
        Self { rate, of }
    }

    fn has_some(&self, sender: &S, now: Instant) -> bool {
        self.rate.left(self.of.get(sender), now) >= 1.0
    }

    fn spend(&mut self, sender: S, count: usize, now: Instant) {
        let rate = self.rate;
        if self.of.len() >= SENDERS_KEPT_MAX && !self.of.contains_key(&sender) {
            self.of
                .retain(|_, held| rate.left(Some(held), now) < rate.most);
        }
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let left = rate.left(self.of.get(&sender), now) - f64::from(count);
        // A debt is paid back within the time that a full measure takes.
        let left = left.max(-rate.most);
        self.of.insert(sender, Left { left, since: now });
    }
}

#[derive(Debug)]
struct Senders {
    keys: Measures<Key>,
    turned_away: Measures<(IpAddr, Option<Key>)>,
}

/// The bounds, and who has come how near to them.
#[derive(Debug)]
pub(super) struct Limits {
    at_once: Arc<Semaphore>,
    senders: Mutex<Senders>,
}

impl Default for Limits {
    fn default() -> Self {
        let keys = Measures::new(OF_A_KEY);
        let turned_away = Measures::new(TURNED_AWAY);
        Self {
            at_once: Arc::new(Semaphore::new(AT_ONCE)),
            senders: Mutex::new(Senders { keys, turned_away }),
        }
    }
}

impl Limits {
    /// A place among those who are being answered.
    pub(super) fn place(&self) -> Result<OwnedSemaphorePermit, Problem> {
        let place = Arc::clone(&self.at_once).try_acquire_owned();
        place.map_err(|_| Unfit::AllBusy { seconds: 1 }.into())
    }

    /// Whether the address has been turned away so often that it waits now.
    pub(super) fn address_waits(&self, peer: Peer) -> bool {
        !self
            .senders()
            .turned_away
            .has_some(&(peer.0, None), Instant::now())
    }

    /// Whether keys that are named, and not checked yet, are heard from an address that waits: each has
    /// signed here lately, and has not been turned away as often itself.
    pub(super) fn heard_all_the_same(&self, peer: Peer, named: &[Key]) -> bool {
        let senders = self.senders();
        let now = Instant::now();
        let heard = |key: &Key| {
            let own = (peer.0, Some(*key));
            senders.keys.of.contains_key(key) && senders.turned_away.has_some(&own, now)
        };
        !named.is_empty() && named.iter().all(heard)
    }

    /// Counts what was turned away: of an address that waits already, against the keys it names.
    pub(super) fn turned_away(&self, peer: Peer, named: &[Key]) {
        let now = Instant::now();
        let mut senders = self.senders();
        senders.turned_away.spend((peer.0, None), 1, now);
        for key in named {
            senders.turned_away.spend((peer.0, Some(*key)), 1, now);
        }
    }

    /// Counts what a key has signed.
    ///
    /// # Errors
    /// [`Unfit::TooMany`] when it is more than one hands in.
    pub(super) fn signed(&self, keys: &[Key]) -> Result<(), Problem> {
        let now = Instant::now();
        let mut senders = self.senders();
        if keys.iter().any(|key| !senders.keys.has_some(key, now)) {
            return Err(too_many());
        }
        for key in keys {
            senders.keys.spend(*key, 1, now);
        }
        Ok(())
    }

    fn senders(&self) -> MutexGuard<'_, Senders> {
        self.senders.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The answer to a sender that has to wait.
pub(super) fn too_many() -> Problem {
    Unfit::TooMany { seconds: 2 }.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn what_is_spent_comes_back() {
        let begun = Instant::now();
        let mut measures = Measures::new(Rate {
            most: 4.0,
            each_second: 2.0,
        });
        for _ in 0..4 {
            assert!(measures.has_some(&1, begun));
            measures.spend(1, 1, begun);
        }
        assert!(!measures.has_some(&1, begun));
        assert!(
            measures.has_some(&2, begun),
            "another sender is not kept waiting"
        );
        assert!(measures.has_some(&1, begun + Duration::from_secs(1)));
        measures.spend(1, 1000, begun);
        assert!(
            measures.has_some(&1, begun + Duration::from_secs(3)),
            "no debt is for ever"
        );
    }

    #[test]
    fn a_key_that_signed_is_heard_beside_a_flood() {
        let limits = Limits::default();
        let peer = Peer::default();
        let (known, stranger) = ([1; 32], [2; 32]);
        limits.signed(&[known]).unwrap();
        while !limits.address_waits(peer) {
            limits.turned_away(peer, &[]);
        }
        assert!(limits.heard_all_the_same(peer, &[known]));
        assert!(!limits.heard_all_the_same(peer, &[stranger]));
        assert!(!limits.heard_all_the_same(peer, &[]));
        assert!(!limits.heard_all_the_same(peer, &[known, stranger]));
    }

    #[test]
    fn when_every_place_is_taken_the_next_one_waits_until_one_is_free() {
        let limits = Limits::default();
        let mut places: Vec<_> = (0..AT_ONCE).map(|_| limits.place().unwrap()).collect();
        let problem = limits.place().unwrap_err();
        assert!(format!("{problem:?}").contains("all_busy"), "{problem:?}");
        places.pop();
        assert!(limits.place().is_ok());
    }

    #[test]
    fn a_key_that_floods_waits_alone() {
        let limits = Limits::default();
        let taken = (0..1000)
            .filter(|_| limits.signed(&[[1; 32]]).is_ok())
            .count();
        assert!((256..300).contains(&taken), "{taken}");
        limits.signed(&[[2; 32]]).unwrap();
    }
}
