//! The file of deposits.

use crate::cli::handed_in::{Columns, Row, Table, explained, malformed};
use crate::error::Error;
use serde::Serialize;
use treaty::calendar::Day;
use treaty::depositary::entry_into_force::{Deposit, Kind};

/// The rows of a file of deposits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deposits {
    /// What was deposited, in the order of the file.
    pub rows: Vec<Deposit>,
    /// The line of each, from 1.
    pub lines: Vec<usize>,
    /// Rows left out because their kind is not known.
    pub ignored: Vec<Ignored>,
}

/// A row left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ignored {
    /// Its line in the file, from 1.
    pub line: usize,
    /// Whose it is.
    pub party: String,
    /// The kind it gives.
    pub kind: String,
}

const COLUMNS: Columns = Columns {
    required: &["party", "iso3", "kind", "date"],
    optional: &["known", "replaces", "effect"],
};

/// Reads a file of deposits. A file with a header alone says that nothing was deposited.
///
/// # Errors
/// With the line: a column that is missing or there twice, a row without a participant, a day
/// that is none, and a kind that is not known unless these are to be ignored.
pub fn read(bytes: &[u8], ignore_unknown_kinds: bool) -> Result<Deposits, Error> {
    let table = Table::read(bytes, COLUMNS)?;
    let mut deposits = Deposits::default();
    for row in table.rows() {
        let iso3 = row.filled("iso3").map(str::to_uppercase);
        let party = row.filled("party").map(str::to_owned);
        let Some(party) = party.or_else(|| iso3.clone()) else {
            let what = "the row names no participant";
            return Err(malformed(what, "Write its name, its code or both").at_line(row.line));
        };
        let Some(kind) = Kind::parse(row.get("kind")) else {
            let kind = row.get("kind").to_owned();
            let line = row.line;
            if ignore_unknown_kinds {
                deposits.ignored.push(Ignored { line, party, kind });
                continue;
            }
            return Err(unknown_kind(&kind).at_line(line));
        };
        let date = row.filled("date").ok_or_else(|| {
            malformed(
                "the row has no date",
                "Write the day of deposit as in 2026-11-21",
            )
            .at_line(row.line)
        })?;
        deposits.lines.push(row.line);
        deposits.rows.push(Deposit {
            party,
            iso3,
            kind,
            date: day(row, date)?,
            known: optional_day(row, "known")?,
            replaces: optional_day(row, "replaces")?,
            effect: optional_day(row, "effect")?,
        });
    }
    Ok(deposits)
}

fn unknown_kind(kind: &str) -> Error {
    let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let remedy = format!(
        "Write one of {}, or leave such rows out with --ignore-unknown-kinds",
        known.join(", ")
    );
    malformed(format!("`{kind}` is not a kind of deposit"), remedy)
}

fn day(row: &Row, text: &str) -> Result<Day, Error> {
    Day::parse(text).map_err(|error| explained(&error).at_line(row.line))
}

fn optional_day(row: &Row, column: &str) -> Result<Option<Day>, Error> {
    row.filled(column).map(|text| day(row, text)).transpose()
}
