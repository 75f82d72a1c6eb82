//! How much memory an idle house holds.

use crate::house::House;
use crate::place::Profile;
use crate::temporary::Temporary;
use std::time::Duration;

const KIB_MAX: u64 = 80_000_000 / 1024;
const PAGES: [&str; 6] = [
    "/",
    "/timeline",
    "/committee",
    "/status",
    "/rules",
    "/record",
];
const IDLE: Duration = Duration::from_secs(3);

/// `cargo xtask memory`: true when the idle house stays under its limit, before and after its pages were read.
pub(crate) fn run(words: &[&str]) -> Result<bool, String> {
    if let Some(other) = words.iter().find(|word| **word != "--release") {
        return Err(format!("`memory` does not know `{other}`"));
    }
    let profile = Profile::of(words);
    profile.build()?;
    let home = Temporary::new()?;
    let house = House::serve(profile, &home.join("home"))?;
    std::thread::sleep(IDLE);
    let fresh = resident_kib(house.id())?;
    for page in PAGES {
        house.body(page)?;
    }
    std::thread::sleep(IDLE);
    let used = resident_kib(house.id())?;
    say("idle, as started", fresh);
    say("idle, after its pages were read", used);
    Ok(fresh.max(used) <= KIB_MAX)
}

fn say(when: &str, kib: u64) {
    let (megabytes, limit) = (kib * 1024 / 1_000_000, KIB_MAX * 1024 / 1_000_000);
    let held = if kib <= KIB_MAX { "held" } else { "NOT HELD" };
    println!("{when}: {megabytes} MB resident | limit {limit} MB | {held}");
}

/// The resident memory of a process, in KiB.
pub(crate) fn resident_kib(process: u32) -> Result<u64, String> {
    let path = format!("/proc/{process}/status");
    let status = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let words = line.and_then(|line| line.split_whitespace().next());
    words
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| format!("{path} names no VmRSS"))
}
