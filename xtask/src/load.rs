//! The load run: delegations cast signed ballots over HTTP, each answered once it is durable in the
//! Record; how many a second, how long each waits, and whether every one that was acknowledged is there
//! once.
//!
//! The house and the driver have a core each, so that neither measures the other. Every ballot is
//! signed before the clock starts; what is timed is what the house does.

mod ballots;
mod check;
mod connection;
mod cores;
mod delegation;
mod figures;
mod kills;
mod meeting;
mod open;
mod pages;

pub(crate) use meeting::Meeting;

use crate::place::Profile;

/// `cargo xtask load ballots | kills | pages`.
pub(crate) fn run(words: &[&str]) -> Result<bool, String> {
    match words.split_first() {
        Some((&"ballots", rest)) => ballots::run(rest),
        Some((&"kills", rest)) => kills::run(rest),
        Some((&"pages", rest)) => pages::run(rest),
        _ => Err("`load` knows `ballots`, `kills` and `pages`".to_owned()),
    }
}

/// A short run of kills with the programs of the tests, which are there already.
pub(crate) fn some_kills(kills: &str) -> Result<bool, String> {
    kills::some(kills)
}

/// The numbers behind the words of a command, and which of its flags stand there.
struct Wanted {
    numbers: Vec<(&'static str, u64)>,
    json: bool,
    dev: bool,
    /// The programs are taken as they are.
    built: bool,
    /// Pages with forms are opened.
    forms: bool,
}

impl Wanted {
    /// Reads the words; each number has its usual value.
    fn read(words: &[&str], usual: &[(&'static str, u64)]) -> Result<Wanted, String> {
        let mut wanted = Wanted {
            numbers: usual.to_vec(),
            json: false,
            dev: false,
            built: false,
            forms: false,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--json" => wanted.json = true,
                "--dev" => wanted.dev = true,
                "--built" => wanted.built = true,
                "--forms" => wanted.forms = true,
                "--release" => wanted.dev = false,
                name => {
                    let place = wanted.numbers.iter_mut().find(|(held, _)| *held == name);
                    let (_, held) =
                        place.ok_or_else(|| format!("`load` does not know `{name}`"))?;
                    let number = words.next().and_then(|number| number.parse().ok());
                    *held = number.ok_or_else(|| format!("`{name}` wants a number"))?;
                }
            }
        }
        Ok(wanted)
    }

    /// The programs, built unless they are taken as they are.
    fn programs(&self) -> Result<Profile, String> {
        let profile = if self.dev {
            Profile::Dev
        } else {
            Profile::Release
        };
        if !self.built {
            profile.build()?;
        }
        Ok(profile)
    }

    fn number(&self, name: &str) -> usize {
        let found = self.numbers.iter().find(|(held, _)| *held == name);
        found.map_or(0, |(_, number)| {
            usize::try_from(*number).unwrap_or(usize::MAX)
        })
    }
}
