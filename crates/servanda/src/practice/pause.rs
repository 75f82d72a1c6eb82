//! A pause: the house shows its pages and takes no submissions until it goes on.
//!
//! A file in the home says so, and the desk looks for it at each group. What waits before the pen at that
//! moment is still entered; nothing that comes after is.

use crate::error::{Error, Kind};
use crate::home::{Home, durable};

/// Pauses the house of a home; says whether it was going on before.
///
/// # Errors
/// When nothing can be written.
pub(crate) fn pause(home: &Home) -> Result<bool, Error> {
    let file = home.paused();
    if file.exists() {
        return Ok(false);
    }
    durable::write(&file, b"paused\n", durable::Mode::Public)
        .map(|()| true)
        .map_err(|error| Error::file("written", &file, error))
}

/// Lets the house of a home go on; says whether it was paused.
///
/// # Errors
/// When nothing can be written.
pub(crate) fn resume(home: &Home) -> Result<bool, Error> {
    let file = home.paused();
    match std::fs::remove_file(&file) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::file("removed", &file, error)),
    }
}

/// What whoever hands something in meanwhile is told.
pub(crate) fn paused() -> Error {
    Error::new(
        Kind::Taken,
        "this practice house is paused, and nothing was entered",
        "Wait until whoever runs it lets it go on, and send it again",
    )
    .code("paused")
}
