//! The clock of this machine.

use record::Instant;

/// Now, to the millisecond, by the clock of the sender's or recipient's machine.
pub(crate) fn now() -> Instant {
    let millis = jiff::Timestamp::now().as_millisecond();
    // A clock beyond the year 9999 is as wrong as one at the beginning of 1970.
    Instant::from_unix_millis(millis).unwrap_or_else(|_| epoch())
}

fn epoch() -> Instant {
    match Instant::from_unix_millis(0) {
        Ok(instant) => instant,
        Err(_) => now(),
    }
}
