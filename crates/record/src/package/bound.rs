//! What the notes of a package are signed for: three lines that name the kind, the package and the bytes.

use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};
use crate::note::Note;
use crate::package::PackageId;

/// What a note is signed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `servanda/statement.json`, by the sender's key.
    Statement,
    /// The envelope, by the key it names.
    Envelope,
}

impl Kind {
    fn line(self) -> &'static str {
        match self {
            Kind::Statement => "servanda/evidence/statement/1",
            Kind::Envelope => "servanda/evidence/envelope/1",
        }
    }
}

/// The text to be signed: the kind, the package's name, the SHA-256 of the file in hexadecimal, each on a line.
pub fn text(kind: Kind, package: &PackageId, file: &Hash) -> String {
    format!("{}\n{package}\n{file}\n", kind.line())
}

/// Checks that a note is signed for this file of this package, and nothing else ([`Rule::Bound`]).
pub fn check(note: &Note, kind: Kind, package: &PackageId, file: &Hash) -> Result<(), Malformed> {
    if note.text == text(kind, package, file) {
        return Ok(());
    }
    Err(Malformed::new(
        Rule::Bound,
        format!(
            "the note is not signed for `{}`, package {package} and SHA-256 {file}",
            kind.line()
        ),
    ))
}
