//! The clock of this machine.

use record::Instant;

/// Now, to the millisecond, by the clock of the sender's or recipient's machine.
pub(crate) fn now() -> Instant {
    let millis = jiff::Timestamp::now().as_millisecond();
    // A clock beyond the year 9999 is as wrong as one at the beginning of 1970.
    Instant::from_unix_millis(millis).unwrap_or_else(|_| epoch())
}

/// The latest civil day that it is anywhere now: fourteen hours before Greenwich.
pub(crate) fn last_day() -> String {
    const AHEAD_MILLIS: i64 = 14 * 60 * 60 * 1000;
    let ahead = Instant::from_unix_millis(now().unix_millis() + AHEAD_MILLIS);
    let day = ahead.unwrap_or_else(|_| now());
    day.as_str().chars().take(10).collect()
}

fn epoch() -> Instant {
    match Instant::from_unix_millis(0) {
        Ok(instant) => instant,
        Err(_) => now(),
    }
}
