//! What was checked, what was found, and what that is worth.

use super::words;

/// The faults that a report keeps; more are counted.
const FAULTS_MAX: usize = 50;

/// The answer to one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was asked: `record`, `proof` or `consistency`.
    pub command: &'static str,
    /// Whose key it was checked against: the first line of every answer.
    pub trust: String,
    /// Whether these are exercises and not meant.
    pub practice: bool,
    /// What is said of the Record: name and value.
    pub about: Vec<(&'static str, String)>,
    /// What was checked, in order.
    pub checks: Vec<Check>,
    /// What is wrong, in the order in which it was found.
    pub faults: Vec<Fault>,
    /// How many more faults were found than are kept.
    pub faults_left_out: usize,
    /// What a PASS shows.
    pub shows: String,
    /// What it does not.
    pub does_not_show: String,
    /// A file is not as `SHA256SUMS` lists it. The files are read in several steps, each for its own check too.
    pub(super) files_differ: bool,
}

/// One thing that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Its name, one word.
    pub name: &'static str,
    /// Whether it holds.
    pub holds: bool,
    /// What was checked, or that it was not.
    pub words: String,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The entry, tile or file.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
    spoils: Spoils,
}

/// What a fault is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spoils {
    /// The check of the step that found it.
    Step,
    /// The files against `SHA256SUMS`.
    Files,
    Both,
}

impl Fault {
    pub(super) fn new(place: impl Into<String>, what: impl ToString) -> Fault {
        Fault {
            place: place.into(),
            what: what.to_string(),
            spoils: Spoils::Step,
        }
    }

    /// The same fault, held against the files alone: what the step itself looks at may still hold.
    pub(super) fn of_files(self) -> Fault {
        let spoils = Spoils::Files;
        Fault { spoils, ..self }
    }

    /// The same fault, held against the files too.
    pub(super) fn and_of_files(self) -> Fault {
        let spoils = Spoils::Both;
        Fault { spoils, ..self }
    }
}

impl Report {
    pub(super) fn of(command: &'static str) -> Report {
        Report {
            command,
            ..Report::default()
        }
    }

    /// Whether everything that was checked holds.
    pub fn passes(&self) -> bool {
        self.faults.is_empty() && self.checks.iter().all(|check| check.holds)
    }

    /// Whether something was checked and holds, by its name.
    pub fn holds(&self, name: &str) -> bool {
        self.checks
            .iter()
            .any(|check| check.name == name && check.holds)
    }

    /// Adds what a step found; gives whether nothing in it is held against the step itself.
    pub(super) fn take(&mut self, faults: impl IntoIterator<Item = Fault>) -> bool {
        let mut holds = true;
        for fault in faults {
            holds &= fault.spoils == Spoils::Files;
            self.files_differ |= fault.spoils != Spoils::Step;
            if self.faults.len() < FAULTS_MAX {
                self.faults.push(fault);
            } else {
                self.faults_left_out += 1;
            }
        }
        holds
    }

    /// Nothing could be checked: what was to be looked at, or the policy, is not there to be read.
    pub(super) fn nothing(mut self, name: &'static str, fault: Fault) -> Report {
        self.trust = words::NOTHING.into();
        self.take([fault]);
        self.check(name, false, "it could not be read, so nothing was checked");
        self
    }

    /// Adds what a reader of other formats found of a file that this crate only lists as not checked here.
    pub fn checked_elsewhere(
        &mut self,
        name: &'static str,
        file: &str,
        found: Result<String, String>,
    ) {
        self.about
            .retain(|(_, words)| !words.starts_with(&format!("{file}; ")));
        match found {
            Ok(words) => self.check(name, true, format!("{file}: {words}")),
            Err(what) => {
                self.take([Fault::new(file, what)]);
                self.check(name, false, format!("{file} does not hold"));
            }
        }
    }

    /// A check that is known last and told first.
    pub(super) fn check_first(&mut self, name: &'static str, holds: bool, words: String) {
        self.checks.insert(0, Check { name, holds, words });
    }

    /// Something that could have been looked at and was not: said among the facts, and it holds nothing.
    pub fn not_checked(&mut self, what: impl Into<String>) {
        self.about.push((words::NOT_CHECKED, what.into()));
    }

    pub(super) fn check(&mut self, name: &'static str, holds: bool, words: impl Into<String>) {
        let words = words.into();
        self.checks.push(Check { name, holds, words });
    }
}
