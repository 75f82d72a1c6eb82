//! One exhibit, shown without the names of the others: its line of `files.tsv`, the hashes that lead from it to the root in
//! the sender's statement, and the statement with its signature.

use super::bound::{self, Kind};
use super::fields::{Fields, Written};
use super::listing::FileLine;
use super::statement::Statement;
use crate::hash::Hash;
use crate::malformed::{Malformed, Rule};
use crate::note::Note;
use crate::tree::check_inclusion;
use crate::value::Value;

const TYPE: &str = "servanda.evidence.exhibit/1";

/// An exhibit, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibit {
    /// Its line.
    pub line: FileLine,
    /// Which line it is, from 0.
    pub index: u64,
    /// The hashes from the line's sibling to the root's child.
    pub proof: Vec<Hash>,
    /// The canonical bytes of the statement, as text.
    pub statement: String,
    /// The sender's note.
    pub note: Note,
}

impl Exhibit {
    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        Written::default()
            .with("v", 1i64)
            .with("type", TYPE)
            .with("sha256", self.line.sha256.hex())
            .with_count("bytes", self.line.bytes)
            .with("path", self.line.path.as_str())
            .with_count("index", self.index)
            .with_hashes("proof", &self.proof)
            .with("statement", self.statement.as_str())
            .with(
                "note",
                String::from_utf8_lossy(&self.note.to_bytes()).into_owned(),
            )
            .value()
            .canonical()
    }

    /// Reads an exhibit ([`Rule::Exhibit`], and the rules of JSON, paths and notes).
    pub fn parse(bytes: &[u8]) -> Result<Exhibit, Malformed> {
        let mut fields = Fields::of(Value::parse(bytes)?, "the exhibit", Rule::Exhibit)?;
        fields.version_one()?;
        fields.is("type", TYPE)?;
        let line = FileLine {
            sha256: fields.hash("sha256")?,
            bytes: fields.count("bytes")?,
            path: fields.text("path")?,
        };
        super::path::check(&line.path)?;
        let exhibit = Exhibit {
            line,
            index: fields.count("index")?,
            proof: fields.hashes("proof")?,
            statement: fields.text("statement")?,
            note: Note::parse(fields.text("note")?.as_bytes())?,
        };
        fields.finish()?;
        Ok(exhibit)
    }

    /// Checks the statement's signature by the key it names, and the way from the line to its root
    /// ([`Rule::Exhibit`], and the rules of statements).
    pub fn check(&self) -> Result<Statement, Malformed> {
        let wrong = |what: String| Malformed::new(Rule::Exhibit, what);
        let statement = Statement::parse(self.statement.as_bytes())?;
        let hash = Statement::hash(self.statement.as_bytes());
        bound::check(&self.note, Kind::Statement, &statement.package, &hash)?;
        let known = [statement.sender.key.clone()];
        self.note
            .open(&known)
            .map_err(|not_signed| wrong(format!("the statement's signature: {not_signed}")))?;
        let contents = &statement.contents;
        let leaf = self.line.leaf();
        check_inclusion(
            &leaf,
            self.index,
            contents.count,
            &self.proof,
            &contents.root,
        )
        .map_err(|_| wrong("the line does not lead to the root in the statement".into()))?;
        Ok(statement)
    }
}
