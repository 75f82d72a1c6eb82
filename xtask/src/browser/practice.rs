//! A practice meeting in Chromium: five people at once from the printed links to an explained vote, and what they did checked by a
//! stranger. On the way the pictures of docs/tour.md are made.

use super::{modules, node};
use crate::house::House;
use crate::place::{self, Profile};
use crate::ring::NotPassed;
use crate::temporary::Temporary;
use crate::tools;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Who sits in the five windows, as the table of links names them.
const PEOPLE: [&str; 5] = [
    "Chair, Ghana",
    "Secretary",
    "Representative, Kenya",
    "Representative, Japan",
    "Representative, Ghana",
];
/// So many of them hold a meeting by forms alone.
const FORMS: usize = 4;
/// The most bytes of a picture of the tour.
const PICTURE_BYTES_MAX: u64 = 60_000;

/// Where the run leaves the pictures of the tour.
fn made() -> PathBuf {
    place::target().join("screens/tour")
}

pub(super) fn meeting() -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let (node, modules) = (node()?, modules()?);
    let folder = Temporary::new()?;
    let home = folder.join("home");
    if made().exists() {
        std::fs::remove_dir_all(made())
            .map_err(|error| format!("{}: {error}", made().display()))?;
    }
    let house = House::serve_practice(Profile::Dev, &home)?;
    let receipt = folder.join("ballot.tlog-proof");
    let links = links(&home)?;
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser/practice.mjs"))
        .arg(house.address())
        .args([
            &modules,
            &chromium,
            &place::target().join("screens"),
            &receipt,
        ])
        .args(&links);
    let mut said = place::output(&mut script)?;
    let export = folder.join("export");
    servanda(&home, &["practice", "export", &text(&export)])?;
    drop(house);
    let record = verified(&["record", &text(&export.join("record"))]);
    told(
        &mut said,
        "a stranger checks the whole Record",
        record,
        "PRACTICE",
    );
    let proof = verified(&["proof", &text(&receipt)]);
    told(
        &mut said,
        "a stranger checks the receipt of one ballot",
        proof,
        "committee.floor.ballot/1",
    );
    let votes =
        std::fs::read_to_string(export.join("votes.csv")).map_err(|error| error.to_string());
    told(
        &mut said,
        "the export has every ballot that counts",
        votes,
        "Japan,yes,announced",
    );
    told(
        &mut said,
        "each picture of the tour was made anew",
        pictures(),
        "pictures",
    );
    Ok(said)
}

/// A practice meeting and an election, with script switched off.
pub(super) fn by_forms() -> Result<String, NotPassed> {
    let chromium = tools::program(
        &["chromium", "chromium-browser", "google-chrome"],
        &["chromium"],
    )?;
    let (node, modules) = (node()?, modules()?);
    let folder = Temporary::new()?;
    let home = folder.join("home");
    let house = House::serve_practice(Profile::Dev, &home)?;
    let program = place::program(Profile::Dev, "servanda")?;
    let links = links(&home)?;
    let mut script = Command::new(node);
    script
        .arg(place::root().join("xtask/browser/plain.mjs"))
        .args([&program, &home])
        .arg(house.address())
        .args([&modules, &chromium, &place::target().join("screens")])
        .args(links.iter().take(FORMS));
    Ok(place::output(&mut script)?)
}

/// Puts the pictures of the last run where the tour shows them.
pub(crate) fn keep_tour() -> Result<bool, String> {
    let said = meeting().map_err(|why| match why {
        NotPassed::Failed(why) | NotPassed::Missing(why) => why,
    })?;
    print!("{said}");
    pictures()?;
    let kept = place::root().join("docs/tour");
    std::fs::create_dir_all(&kept).map_err(|error| error.to_string())?;
    for name in names()? {
        let file = format!("{name}.png");
        std::fs::copy(made().join(&file), kept.join(&file))
            .map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(!said.contains("failed\t"))
}

/// The names of the pictures that the tour shows.
fn names() -> Result<Vec<String>, String> {
    let tour = place::root().join("docs/tour.md");
    let tour =
        std::fs::read_to_string(&tour).map_err(|error| format!("{}: {error}", tour.display()))?;
    let names = tour.split("](tour/").skip(1);
    let names = names.filter_map(|rest| Some(rest.split_once(".png)")?.0.to_owned()));
    Ok(names.collect())
}

fn pictures() -> Result<String, String> {
    let names = names()?;
    for name in &names {
        let file = made().join(format!("{name}.png"));
        let made =
            std::fs::metadata(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        if made.len() > PICTURE_BYTES_MAX {
            return Err(format!("{} has {} bytes", file.display(), made.len()));
        }
    }
    Ok(format!("{} pictures", names.len()))
}

/// The paths of the links that the house printed for the five.
fn links(home: &Path) -> Result<Vec<String>, String> {
    let table = servanda(home, &["practice", "links"])?;
    let of = |who: &&str| {
        let row = table
            .lines()
            .find(|line| line.contains(&format!("  {who}  ")));
        let link = row.and_then(|row| row.find("/invitation/").and_then(|at| row.get(at..)));
        link.map(|link| link.trim().to_owned())
            .ok_or_else(|| format!("no link of {who} in: {table}"))
    };
    PEOPLE.iter().map(of).collect()
}

fn told(said: &mut String, name: &str, came_to: Result<String, String>, words: &str) {
    let line = match came_to {
        Ok(report) if report.contains(words) => format!("passed\tpractice: {name}\n"),
        Ok(report) => format!(
            "failed\tpractice: {name}\tno `{words}` in: {}\n",
            report.replace(['\n', '\t'], " ")
        ),
        Err(why) => format!(
            "failed\tpractice: {name}\t{}\n",
            why.replace(['\n', '\t'], " ")
        ),
    };
    said.push_str(&line);
}

fn verified(words: &[&str]) -> Result<String, String> {
    let mut verify = Command::new(place::program(Profile::Dev, "servanda-verify")?);
    place::output(verify.args(words))
}

fn servanda(home: &Path, words: &[&str]) -> Result<String, String> {
    let mut command = Command::new(place::program(Profile::Dev, "servanda")?);
    place::output(command.args(words).arg("--home").arg(home))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
