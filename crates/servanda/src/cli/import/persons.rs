//! The table of persons that the secretariat keeps beside an import: which row is which person. It is
//! the only place where a name and a person's id stand together, and it is never entered.

use crate::cli::handed_in::{Columns, Table, file, malformed};
use crate::error::Error;
use crate::home::durable;
use crate::keys;
use record::keys::person_id;
use std::collections::BTreeMap;
use std::path::Path;

const COLUMNS: Columns = Columns {
    required: &["row", "person"],
    optional: &["name"],
};

/// Persons by the hash of their row.
#[derive(Debug, Default)]
pub(super) struct Persons {
    of_row: BTreeMap<String, (String, String)>,
    /// Whether any was added since the table was read.
    grown: bool,
}

impl Persons {
    /// Reads the table, or begins one where there is none.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        if !path.exists() {
            return Ok(Self::default());
        }
        let table = Table::read(&file(path)?, COLUMNS)?;
        let rows = table.rows().iter().map(|row| {
            let person = (row.get("person").to_owned(), row.get("name").to_owned());
            (row.get("row").to_owned(), person)
        });
        Ok(Self {
            of_row: rows.collect(),
            grown: false,
        })
    }

    /// The person of a row; a new random id where the row is new.
    ///
    /// # Errors
    /// When the machine gives no random bytes.
    pub(super) fn of(&mut self, row: &str, name: &str) -> Result<String, Error> {
        if let Some((person, _)) = self.of_row.get(row) {
            return Ok(person.clone());
        }
        let person = person_id(&keys::random()?);
        let held = (person.clone(), name.to_owned());
        self.of_row.insert(row.to_owned(), held);
        self.grown = true;
        Ok(person)
    }

    /// Writes the table where anyone was added, before anything is entered: an id that was entered
    /// and is not here could not be given to its person.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep(&self, path: &Path) -> Result<(), Error> {
        if !self.grown {
            return Ok(());
        }
        let wrong = |error: String| {
            let what = format!(
                "the table of persons {} could not be written",
                path.display()
            );
            malformed(what, "Give `--persons` a file in a folder you may write").detail(error)
        };
        let mut writer = csv::Writer::from_writer(Vec::new());
        let mut write = |fields: [&str; 3]| {
            writer
                .write_record(fields)
                .map_err(|error| wrong(error.to_string()))
        };
        write(["row", "person", "name"])?;
        for (row, (person, name)) in &self.of_row {
            write([row, person, name])?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|error| wrong(error.to_string()))?;
        durable::write(path, &bytes, durable::Mode::Secret)
            .map_err(|error| wrong(error.to_string()))
    }
}
