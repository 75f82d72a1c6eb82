//! So many tries and no more: for one address, and for the house as a whole.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Addresses remembered; when there are more, those of earlier windows are let go.
const ADDRESSES_KEPT_MAX: usize = 10_000;

/// How long somebody waits before they may try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// Whole seconds, at least one.
    pub seconds: u64,
}

/// A limit on tries in a window of time.
pub struct Limits {
    window: Duration,
    of_one: u32,
    of_all: u32,
    counted: Mutex<Counted>,
}

struct Counted {
    since: Instant,
    all: u32,
    ones: HashMap<IpAddr, u32>,
}

impl Limits {
    /// So many tries in a window for one address, and so many for all together.
    #[must_use]
    pub fn new(window: Duration, of_one: u32, of_all: u32) -> Self {
        let counted = Counted {
            since: Instant::now(),
            all: 0,
            ones: HashMap::new(),
        };
        Self {
            window,
            of_one,
            of_all,
            counted: Mutex::new(counted),
        }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// [`Waits`] when it is one too many.
    pub fn try_once(&self, address: IpAddr) -> Result<(), Waits> {
        self.at(Instant::now(), address)
    }

    fn at(&self, now: Instant, address: IpAddr) -> Result<(), Waits> {
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = now.saturating_duration_since(counted.since);
        if passed >= self.window {
            *counted = Counted {
                since: now,
                all: 0,
                ones: HashMap::new(),
            };
        }
        let left = self
            .window
            .saturating_sub(now.saturating_duration_since(counted.since));
        let waits = Waits {
            seconds: left.as_secs().max(1),
        };
        let known = counted.ones.contains_key(&address);
        if counted.all >= self.of_all || (!known && counted.ones.len() >= ADDRESSES_KEPT_MAX) {
            return Err(waits);
        }
        let one = counted.ones.entry(address).or_default();
        if *one >= self.of_one {
            return Err(waits);
        }
        *one += 1;
        counted.all += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Ipv4Addr;

    #[test]
    fn one_address_waits_while_others_go_on_until_all_wait() {
        let limits = Limits::new(Duration::from_secs(60), 2, 3);
        let (one, other) = (Ipv4Addr::new(192, 0, 2, 1), Ipv4Addr::new(192, 0, 2, 2));
        let now = Instant::now();
        let tries = |address: Ipv4Addr, after: u64| {
            limits.at(now + Duration::from_secs(after), address.into())
        };
        assert_eq!(tries(one, 0), Ok(()));
        assert_eq!(tries(one, 1), Ok(()));
        let waits = tries(one, 2).unwrap_err().seconds;
        assert!((57..=58).contains(&waits), "{waits}");
        assert_eq!(tries(other, 2), Ok(()));
        assert!(tries(other, 2).is_err(), "the house as a whole waits");
        assert_eq!(tries(one, 61), Ok(()), "a new window");
    }
}
