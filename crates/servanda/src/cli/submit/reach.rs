//! Reaching the house of a home: through its socket when one is running, else by taking up the pen.

use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::{Started, start};
use crate::socket::Connection;
use std::time::Duration;

/// How often it is tried: another command holds the pen for a moment only, and a house that is
/// starting opens its socket soon.
const TRIES: u32 = 200;
/// How long is waited between two tries; all of them take ten seconds.
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// The house as a command reaches it.
pub(super) enum Reached {
    /// Its desk, in this process.
    Desk(Started),
    /// The socket of another.
    Socket(Connection),
}

/// Reaches the house of a home.
///
/// # Errors
/// When another program holds the pen for long and takes no submissions, or the home is not one that
/// this program can use.
pub(super) async fn reach(home: &Home) -> Result<Reached, Error> {
    let mut tries = 0;
    loop {
        match start(home, None).await {
            Ok(started) => return Ok(Reached::Desk(started)),
            Err(error) if error.kind == Kind::Taken => {}
            Err(error) => return Err(error),
        }
        match Connection::open(home).await {
            Ok(connection) => return Ok(Reached::Socket(connection)),
            Err(error) if tries == TRIES => return Err(error),
            Err(_) => tries += 1,
        }
        tokio::time::sleep(BETWEEN_TRIES).await;
    }
}
