//! The outermost ring: a served house as Chromium shows it.

mod meeting;
mod people;
mod practice;

pub(crate) use practice::keep_tour;

use crate::house::House;
use crate::place::{self, Profile};
use crate::ring::{Checked, NotPassed, Ring};
use crate::temporary::Temporary;
use crate::tools;
use std::path::PathBuf;
use std::process::Command;

const MODULES: [&str; 2] = ["playwright-core@1.65.1", "axe-core@4.14.1"];

const NODE_MIN: u32 = 20;

/// Serves a new home on a free port and looks at its pages; then one in which people sign in, and a practice meeting of five.
pub(crate) fn run(ring: &mut Ring) {
    said_by(ring, "pages of a served house in Chromium", look);
    said_by(ring, "pages in six languages in Chromium", languages);
    said_by(
        ring,
        "people of a served house in Chromium",
        people::sign_in,
    );
    said_by(ring, "a live meeting in Chromium", meeting::live);
    said_by(
        ring,
        "a practice meeting in five windows of Chromium",
        practice::meeting,
    );
    said_by(
        ring,
        "a practice meeting and an election without script",
        practice::by_forms,
    );
}

fn said_by(ring: &mut Ring, name: &str, look: fn() -> Result<String, NotPassed>) {
    let mut said = String::new();
    ring.check(name, || {
        said = look()?;
        Ok(())
    });
    for line in said.lines() {
        let mut parts = line.split('\t');
        let (came_to, name) = (parts.next(), parts.next().unwrap_or(line));
        let why = parts.next().unwrap_or_default().to_owned();
        ring.check(name, || match came_to {
            Some("passed") => Ok(()),
            _ => Err(NotPassed::Failed(why)),
        });
    }
}

fn look() -> Result<String, NotPassed> {
    pages("pages.mjs")
}

fn languages() -> Result<String, NotPassed> {
    pages("languages.mjs")
}

/// What a script finds at the pages of a house newly served.
fn pages(name: &str) -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let node = node()?;
    let modules = modules()?;
    let home = Temporary::new()?;
    let house = House::serve(Profile::Dev, &home.join("home"))?;
    let screens = place::target().join("screens");
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser").join(name))
        .arg(house.address())
        .args([&modules, &chromium, &screens]);
    let said = place::output(&mut script)?;
    println!("pictures and prints: {}", screens.display());
    Ok(said)
}

/// Node, of an age that the driver runs on.
fn node() -> Result<PathBuf, NotPassed> {
    let node = tools::program(&["node"], &["nodejs", "npm"])?;
    let said = place::output(Command::new(&node).arg("--version"))?;
    let major = said.trim_start_matches('v').split('.').next();
    let major: u32 = major.and_then(|major| major.parse().ok()).unwrap_or(0);
    if major < NODE_MIN {
        let said = said.trim();
        let why = format!("needs Node {NODE_MIN} or newer and found {said}; install a newer one");
        return Err(NotPassed::Missing(why));
    }
    Ok(node)
}

/// Driver and checker of pages, from npm, kept beside the target folder's other tools.
fn modules() -> Result<PathBuf, NotPassed> {
    let folder = tools::folder("browser");
    let installed = folder.join("installed");
    let wanted = MODULES.join("\n");
    if std::fs::read_to_string(&installed).is_ok_and(|found| found == wanted) {
        return Ok(folder);
    }
    let npm = tools::program(&["npm"], &["nodejs", "npm"])?;
    println!("installing: npm install {}", MODULES.join(" "));
    prepare(&folder)?;
    let mut command = Command::new(npm);
    command
        .current_dir(&folder)
        .args(["install", "--no-audit", "--no-fund", "--save-exact"])
        .args(MODULES)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    place::output(&mut command).map_err(|why| {
        let line = format!(
            "cd {} && npm install {}",
            folder.display(),
            MODULES.join(" ")
        );
        NotPassed::Missing(format!("run `{line}`: {why}"))
    })?;
    std::fs::write(&installed, wanted).map_err(|error| error.to_string())?;
    Ok(folder)
}

fn prepare(folder: &std::path::Path) -> Checked {
    let made = std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(folder.join("package.json"), "{\"private\": true}\n"));
    made.map_err(|error| NotPassed::Failed(format!("{}: {error}", folder.display())))
}
