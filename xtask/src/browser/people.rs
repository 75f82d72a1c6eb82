//! People in Chromium: an invitation becomes a passkey, a passkey the key of a sign-in, and what that signed is checked by a
//! stranger from an export.

use super::{modules, node};
use crate::house::House;
use crate::place::{self, Profile};
use crate::ring::NotPassed;
use crate::temporary::Temporary;
use crate::tools;
use std::path::Path;
use std::process::Command;

/// A convention of which the house is the depositary, so that acts are done in it.
const CONVENTION: &str = r#"{"id":"AAAAAAAAAAAAAAAAAAAAAA","matter":"a/convention","ask":{"type":"convention.opened/1","title":"A Convention","short_title":"A","languages":["en"],"house":"depositary","authority":{"name":"A","url":"https://example.org"},"depositary":"The Secretary","zone":"America/New_York"}}
"#;

/// What the verifier must have seen in the Record: signed three times (a source, and two keys given up), introduced twice.
const SEEN: [&str; 3] = [
    "PASS",
    "signed with the key of a sign-in",
    "agreed to with a passkey",
];

pub(super) fn sign_in() -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let (node, modules) = (node()?, modules()?);
    let folder = Temporary::new()?;
    let (home, convention) = (folder.join("home"), folder.join("a"));
    let made = std::fs::create_dir(&convention)
        .and_then(|()| std::fs::write(convention.join("record.jsonl"), CONVENTION));
    made.map_err(|error| format!("{}: {error}", convention.display()))?;
    servanda(&home, &["init", "--convention", &text(&convention)])?;
    let house = House::serve(Profile::Dev, &home)?;
    let mut links = Vec::new();
    for name in ["With Script", "Without Script"] {
        let said = servanda(&home, &["people", "invite", "--name", name])?;
        let at = said
            .find("/invitation/")
            .ok_or_else(|| "no link was printed".to_owned())?;
        let link = said.get(at..).and_then(|rest| rest.lines().next());
        links.push(link.unwrap_or_default().to_owned());
    }
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser/people.mjs"))
        .arg(house.address())
        .args([&modules, &chromium, &place::target().join("screens")])
        .args(&links);
    let said = place::output(&mut script)?;
    let export = folder.join("export");
    servanda(&home, &["record", "export", &text(&export)])?;
    drop(house);
    let mut verify = Command::new(place::program(Profile::Dev, "servanda-verify")?);
    let report = place::output(verify.arg("record").arg(&export))?;
    let missing = SEEN.iter().find(|words| !report.contains(**words));
    Ok(match missing {
        None => format!("{said}passed\tpeople: a stranger checks it all from the export\n"),
        Some(words) => format!(
            "{said}failed\tpeople: a stranger checks it all from the export\tno `{words}` in: {}\n",
            report.replace('\n', " ")
        ),
    })
}

fn servanda(home: &Path, words: &[&str]) -> Result<String, String> {
    let mut command = Command::new(place::program(Profile::Dev, "servanda")?);
    place::output(command.args(words).arg("--home").arg(home))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
