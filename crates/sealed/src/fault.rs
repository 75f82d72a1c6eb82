//! What a person is told when something is not in order: what it is and by which rule, and what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// What kind of fault it is; the program's exit code follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The command was not understood (exit 2).
    Usage,
    /// What was asked is against a rule.
    NotInOrder,
    /// A package is not what it should be.
    Broken,
    /// The machine: files, disks, keys that cannot be read.
    Machine,
}

/// A fault in two sentences, with a detail for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Of which kind.
    pub kind: Kind,
    /// What is not in order, lower case, without a full stop.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// What the machine said.
    pub detail: Option<String>,
}

impl Fault {
    /// A fault of that kind.
    pub fn new(kind: Kind, what: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault {
            kind,
            what: what.into(),
            remedy: remedy.into(),
            detail: None,
        }
    }

    /// Against a rule.
    pub fn not_in_order(what: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault::new(Kind::NotInOrder, what, remedy)
    }

    /// A package that is not what it should be. Nothing of it was kept.
    pub fn broken(what: impl Into<String>) -> Fault {
        let remedy = "Nothing was written; ask the sender for the package again, and compare the BLAKE3 hash in its envelope by another way";
        Fault::new(Kind::Broken, what, remedy)
    }

    /// What the machine said about a file.
    pub fn file(verb: &str, path: &Path, error: &io::Error) -> Fault {
        let full = matches!(
            error.kind(),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
        );
        let remedy = match (full, error.kind()) {
            (true, _) => {
                "Free space there or name another folder; what had been written was removed"
            }
            (_, io::ErrorKind::NotFound) if matches!(verb, "written" | "made") => {
                "Make the folder that it is to stand in, or name another"
            }
            (_, io::ErrorKind::NotFound) => "Look at how it is spelled",
            (_, io::ErrorKind::AlreadyExists) => "Name one that is not there yet",
            (_, io::ErrorKind::PermissionDenied) => "Ask its owner, or name another",
            _ => "Look at the disk and try again",
        };
        let what = format!("`{}` cannot be {verb}", path.display());
        Fault::new(Kind::Machine, what, remedy).because(error)
    }

    /// The same fault with what the machine said.
    #[must_use]
    pub fn because(mut self, detail: impl fmt::Display) -> Fault {
        self.detail = Some(detail.to_string());
        self
    }

    /// The exit code of the program.
    pub fn exit(&self) -> u8 {
        match self.kind {
            Kind::Usage => 2,
            Kind::NotInOrder | Kind::Broken | Kind::Machine => 1,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}.", self.what, self.remedy)
    }
}

impl std::error::Error for Fault {}
