//! A live meeting in Chromium: a Chair and two delegations, each with a passkey; the script starts the house
//! and kills it in the middle.

use super::{modules, node};
use crate::faults::dice::Dice;
use crate::load::Meeting;
use crate::place::{self, Profile};
use crate::ring::NotPassed;
use crate::tools;
use std::net::TcpListener;
use std::process::Command;

/// Two delegations vote, beside who presides.
const DELEGATIONS: usize = 2;

pub(super) fn live() -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let (node, modules) = (node()?, modules()?);
    let meeting = Meeting::opened(Profile::Dev, DELEGATIONS, &mut Dice::new(1))?;
    let program = place::program(Profile::Dev, "servanda")?;
    let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
    let port = free.map_err(|error| error.to_string())?.port().to_string();
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser/meeting.mjs"))
        .arg(&program)
        .arg(meeting.home())
        .arg(port)
        .args([&modules, &chromium, &place::target().join("screens")])
        .args(meeting.persons());
    Ok(place::output(&mut script)?)
}
