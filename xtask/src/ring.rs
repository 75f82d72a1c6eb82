//! The three rings of the gate, and what a check in them can come to.

use crate::{browser, inside, outside, place};
use std::time::Instant;

/// Why a check did not pass.
pub(crate) enum NotPassed {
    /// It was tried and failed.
    Failed(String),
    /// What it needs is not there and cannot be installed from here; says why and how.
    Missing(String),
}

impl From<String> for NotPassed {
    fn from(words: String) -> NotPassed {
        NotPassed::Failed(words)
    }
}

/// What a check comes to.
pub(crate) type Checked = Result<(), NotPassed>;

/// One ring as it is run: counts its checks and says each.
pub(crate) struct Ring {
    name: &'static str,
    require_all: bool,
    begun: Instant,
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Ring {
    fn new(name: &'static str, require_all: bool) -> Ring {
        println!("\n-- ring: {name}");
        Ring {
            name,
            require_all,
            begun: Instant::now(),
            passed: 0,
            failed: 0,
            skipped: 0,
        }
    }

    /// Runs one check and says what it came to.
    pub(crate) fn check(&mut self, name: &str, check: impl FnOnce() -> Checked) {
        let begun = Instant::now();
        let came_to = check();
        let seconds = begun.elapsed().as_secs_f32();
        match came_to {
            Ok(()) => {
                self.passed += 1;
                println!("passed   {name} ({seconds:.1} s)");
            }
            Err(NotPassed::Missing(why)) if !self.require_all => {
                self.skipped += 1;
                println!("skipped  {name}: {why}");
            }
            Err(NotPassed::Failed(why) | NotPassed::Missing(why)) => {
                self.failed += 1;
                println!("FAILED   {name}: {why}");
            }
        }
    }

    fn close(self) -> bool {
        println!(
            "-- {}: {:.1} s",
            self.name,
            self.begun.elapsed().as_secs_f32()
        );
        let Ring {
            passed,
            failed,
            skipped,
            ..
        } = self;
        println!(
            "{}: {passed} passed, {failed} failed, {skipped} skipped",
            self.name
        );
        failed == 0
    }
}

/// `cargo xtask test`: true when nothing failed.
pub(crate) fn test(words: &[&str]) -> Result<bool, String> {
    let rings = ["inside", "outside", "browser"];
    let mut chosen = Vec::new();
    let mut require_all = false;
    for word in words {
        match *word {
            "--require-all" => require_all = true,
            ring if rings.contains(&ring) => chosen.push(ring),
            other => return Err(format!("`test` does not know `{other}`")),
        }
    }
    let run = |name| chosen.is_empty() || chosen.contains(&name);
    let mut whole = true;
    if run("inside") {
        let mut ring = Ring::new("inside", require_all);
        inside::run(&mut ring);
        whole &= ring.close();
    } else {
        place::Profile::Dev.build()?;
    }
    if run("outside") {
        let mut ring = Ring::new("outside", require_all);
        outside::run(&mut ring);
        whole &= ring.close();
    }
    if run("browser") {
        let mut ring = Ring::new("browser", require_all);
        browser::run(&mut ring);
        whole &= ring.close();
    }
    Ok(whole)
}
