//! A core for the house and one for the driver.

use std::process::Command;

/// The core of the house.
pub(super) const HOUSE: &str = "0";
/// The core of the driver.
const DRIVER: &str = "1";

/// Keeps the driver, and every thread it starts from now on, on its own core; false, with words, where
/// that cannot be done, and then nobody is kept anywhere.
pub(super) fn apart() -> bool {
    let own = std::process::id().to_string();
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let kept = cores > 1
        && Command::new("taskset")
            .args(["--cpu-list", "--pid", DRIVER, &own])
            .output()
            .is_ok_and(|done| done.status.success());
    if !kept {
        eprintln!(
            "The house and the driver share the cores: this machine has one, or no `taskset`."
        );
    }
    kept
}
