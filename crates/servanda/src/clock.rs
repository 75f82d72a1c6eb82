//! The desk's clock: the only place that reads the time of day.

use crate::error::{Error, Kind};
use record::Instant;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Gives the time; tests hold it in hand.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds since 1970 that a test has set; absent: the machine's time.
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's time.
    #[must_use]
    pub fn of_the_machine() -> Self {
        Self::default()
    }

    /// A clock that stands at an instant until it is [set](Clock::set).
    #[must_use]
    pub fn standing_at(instant: Instant) -> Self {
        Self {
            held: Some(Arc::new(AtomicI64::new(instant.unix_millis()))),
        }
    }

    /// Sets a standing clock; the machine's time is not touched.
    pub fn set(&self, instant: Instant) {
        if let Some(held) = &self.held {
            held.store(instant.unix_millis(), Ordering::SeqCst);
        }
    }

    /// The time now.
    ///
    /// # Errors
    /// When the machine's clock stands before 1970 or after 9999.
    pub fn now(&self) -> Result<Instant, Error> {
        let millis = match &self.held {
            Some(held) => held.load(Ordering::SeqCst),
            None => machine_millis(),
        };
        Instant::from_unix_millis(millis).map_err(|error| {
            Error::new(
                Kind::Machine,
                "The clock of this machine shows no year of the calendar",
                "Set it and try again",
            )
            .detail(error)
        })
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the desk's clock")]
fn machine_millis() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(i64::MIN, |since| {
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_standing_clock_moves_when_it_is_set() {
        let noon = Instant::parse("2026-11-21T12:00:00.000Z").unwrap();
        let one = Instant::parse("2026-11-21T13:00:00.000Z").unwrap();
        let clock = Clock::standing_at(noon);
        let seen = clock.clone();
        assert_eq!(clock.now().unwrap(), noon);
        seen.set(one);
        assert_eq!(clock.now().unwrap(), one);
    }

    #[test]
    fn the_machine_s_time_is_after_this_was_written() {
        let written = Instant::parse("2026-01-01T00:00:00.000Z").unwrap();
        assert!(Clock::of_the_machine().now().unwrap() > written);
    }
}
