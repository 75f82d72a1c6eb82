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

/// The Chair's State and two others.
const DELEGATIONS: usize = 3;

pub(super) fn live() -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let (node, modules) = (node()?, modules()?);
    let meeting = Meeting::opened(Profile::Dev, DELEGATIONS, &mut Dice::new(1))?;
    let program = place::program(Profile::Dev, "servanda")?;
    let mut links = Vec::new();
    for person in meeting.persons() {
        let mut command = Command::new(&program);
        command
            .args(["people", "invite", "--name", "Someone", "--person", person])
            .arg("--home")
            .arg(meeting.home());
        let said = place::output(&mut command)?;
        let at = said.find("/invitation/");
        let link = at.and_then(|at| said.get(at..)?.split_whitespace().next());
        links.push(
            link.ok_or_else(|| "no link was printed".to_owned())?
                .to_owned(),
        );
    }
    let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr());
    let port = free.map_err(|error| error.to_string())?.port().to_string();
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser/meeting.mjs"))
        .arg(&program)
        .arg(meeting.home())
        .arg(port)
        .args([&modules, &chromium, &place::target().join("screens")])
        .args(&links);
    Ok(place::output(&mut script)?)
}
