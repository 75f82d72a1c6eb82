//! Tables that people hand in: comma-separated values with a header (RFC 4180).
//!
//! Columns stand in any order and others than those asked for are left alone. A byte order mark is
//! tolerated, fields may be quoted, white space around a field is not part of it, and rows without
//! any content are passed over. Whatever cannot be read is named by its line.

use crate::error::{Error, Kind};
use std::path::Path;

/// The rows of a table, cut down to the columns asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its line in the file, from 1.
    pub(crate) line: usize,
    fields: Vec<(&'static str, String)>,
}

/// The columns that a table must have and those that it may have.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Columns {
    /// Without these the table cannot be read.
    pub(crate) required: &'static [&'static str],
    /// Where these are missing, their fields are empty.
    pub(crate) optional: &'static [&'static str],
}

impl Row {
    /// A row that somebody else's table says in its own way, with the line where it does.
    pub(crate) const fn of(line: usize) -> Self {
        Self {
            line,
            fields: Vec::new(),
        }
    }

    /// Puts a field into it.
    pub(crate) fn put(&mut self, column: &'static str, text: &str) {
        self.fields.push((column, text.to_owned()));
    }

    /// A field without the white space around it; empty where the row ends before it.
    #[must_use]
    pub(crate) fn get(&self, column: &str) -> &str {
        let field = self.fields.iter().find(|(name, _)| *name == column);
        field.map_or("", |(_, text)| text.as_str())
    }

    /// A field, or none where it is empty.
    #[must_use]
    pub(crate) fn filled(&self, column: &str) -> Option<&str> {
        Some(self.get(column)).filter(|text| !text.is_empty())
    }
}

/// The bytes of a file that someone names on the command line.
///
/// # Errors
/// When it cannot be read; the exit code is 2.
pub(crate) fn file(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|error| {
        let what = format!("the file {} could not be read", path.display());
        let remedy = "Check its name and that you may read it";
        Error::new(Kind::Malformed, what, remedy)
            .detail(error)
            .exit_with(2)
    })
}

/// What cannot be read, with exit code 2.
pub(crate) fn malformed(what: impl Into<String>, remedy: impl Into<String>) -> Error {
    Error::new(Kind::Malformed, what, remedy).exit_with(2)
}

/// The same from an explanation of the form "what is wrong; what to do".
pub(crate) fn explained(explanation: &impl std::fmt::Display) -> Error {
    let text = explanation.to_string();
    let (what, remedy) = text.rsplit_once("; ").unwrap_or((&text, "correct it"));
    let mut letters = remedy.chars();
    let first = letters.next().map(|letter| letter.to_uppercase());
    let remedy: String = first.into_iter().flatten().chain(letters).collect();
    malformed(what, remedy)
}

/// The same, naming the file, where a command reads several.
pub(crate) fn in_file(error: Error, path: &Path) -> Error {
    let what = format!("in {}, {}", path.display(), error.what);
    Error { what, ..error }
}

/// The text of a file in UTF-8, without its byte order mark.
pub(crate) fn text(bytes: &[u8]) -> Result<&str, Error> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let what = "the file is not text in UTF-8";
        malformed(what, "Save it again as UTF-8").at_line(line)
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

impl Table {
    /// Reads a table from its bytes.
    ///
    /// # Errors
    /// In words and with the line, when the text is not UTF-8, a required column is missing, a
    /// column asked for stands twice, or a row has more fields than the header.
    pub(crate) fn read(bytes: &[u8], columns: Columns) -> Result<Table, Error> {
        let text = text(bytes)?;
        super::quotes::check(text, b',')?;
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        let header = match records.next() {
            Some(header) => unbroken(header)?,
            None => csv::StringRecord::new(),
        };
        let places = places(&header, columns)?;
        let mut rows = Vec::new();
        let mut lines = Lines {
            text,
            at: 0,
            line: 1,
        };
        for record in records {
            let record = unbroken(record)?;
            let line = lines.of(&record);
            if record.iter().all(str::is_empty) {
                continue;
            }
            no_more_than_the_header(&header, &record, line)?;
            let field = |&(name, place): &(&'static str, usize)| {
                (name, record.get(place).unwrap_or_default().to_owned())
            };
            let fields = places.iter().map(field).collect();
            rows.push(Row { line, fields });
        }
        Ok(Table { rows })
    }

    /// A table of rows that were read otherwise.
    pub(crate) const fn of(rows: Vec<Row>) -> Self {
        Self { rows }
    }

    /// The rows in the order of the file.
    #[must_use]
    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// The cells of each row of somebody else's table, with its line, whatever stands above its heading; rows
/// without any content are passed over.
///
/// # Errors
/// When the text cannot be read as a table with this delimiter.
pub(crate) fn cells(text: &str, delimiter: u8) -> Result<Vec<(usize, Vec<String>)>, Error> {
    super::quotes::check(text, delimiter)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = unbroken(record)?;
        let line = lines.of(&record);
        if !record.iter().all(str::is_empty) {
            rows.push((line, record.iter().map(str::to_owned).collect()));
        }
    }
    Ok(rows)
}

fn unbroken(record: Result<csv::StringRecord, csv::Error>) -> Result<csv::StringRecord, Error> {
    record.map_err(|error| {
        let what = "the file cannot be read as comma-separated values";
        malformed(what, "Save it again as CSV with commas").detail(error)
    })
}

/// Counts lines up to the beginning of one row after another.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    /// The line on which a row begins. The reader takes the empty lines before a row to be its own.
    fn of(&mut self, record: &csv::StringRecord) -> usize {
        let start = record.position().map_or(0, csv::Position::byte);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let rest = self.text.get(start..).unwrap_or_default();
        let content = rest.trim_start_matches(['\r', '\n']).len();
        let begins = self.text.len().saturating_sub(content);
        let passed = self.text.get(self.at..begins).unwrap_or_default();
        self.line += passed.bytes().filter(|byte| *byte == b'\n').count();
        self.at = begins.max(self.at);
        self.line
    }
}

fn places(
    header: &csv::StringRecord,
    columns: Columns,
) -> Result<Vec<(&'static str, usize)>, Error> {
    let mut places = Vec::new();
    for name in columns.required.iter().chain(columns.optional) {
        let mut found = header.iter().enumerate().filter(|(_, head)| head == name);
        let first = found.next();
        if found.next().is_some() {
            let what = format!("the header has the column `{name}` twice");
            return Err(malformed(what, "Keep one of them").at_line(1));
        }
        match first {
            Some((place, _)) => places.push((*name, place)),
            None if columns.required.contains(name) => {
                return Err(missing(name, header, columns));
            }
            None => {}
        }
    }
    Ok(places)
}

fn missing(name: &str, header: &csv::StringRecord, columns: Columns) -> Error {
    let found: Vec<&str> = header.iter().collect();
    let what = if found.is_empty() {
        format!("the file is empty, so that it has no column `{name}`")
    } else {
        format!("the header has no column `{name}`")
    };
    let needed = columns.required.join(",");
    malformed(what, format!("Begin the file with the line {needed}"))
        .at_line(1)
        .detail(format!("columns found: {}", found.join(", ")))
}

fn no_more_than_the_header(
    header: &csv::StringRecord,
    record: &csv::StringRecord,
    line: usize,
) -> Result<(), Error> {
    if record.iter().skip(header.len()).all(str::is_empty) {
        return Ok(());
    }
    let (fields, columns) = (record.len(), header.len());
    let what = format!("the row has {fields} fields where the header has {columns} columns");
    let remedy = "Put a field that contains a comma between quotation marks";
    Err(malformed(what, remedy).at_line(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COLUMNS: Columns = Columns {
        required: &["a", "b"],
        optional: &["c"],
    };

    fn read(text: &str) -> Result<Vec<(usize, String, String, String)>, String> {
        let table = Table::read(text.as_bytes(), COLUMNS).map_err(|error| error.to_string())?;
        let row = |row: &Row| {
            let field = |name| row.get(name).to_owned();
            (row.line, field("a"), field("b"), field("c"))
        };
        Ok(table.rows().iter().map(row).collect())
    }

    fn row(line: usize, a: &str, b: &str, c: &str) -> (usize, String, String, String) {
        (line, a.into(), b.into(), c.into())
    }

    #[test]
    fn columns_stand_in_any_order_and_others_are_left_alone() {
        let expected = Ok(vec![row(2, "1", "2", "")]);
        for text in [
            "a,b\n1,2\n",
            "b,a\n2,1",
            "\u{feff}x,b,a,y\r\n9,2,1,8\r\n",
            " a , b \n 1 , 2 \n",
            "\"a\",\"b\"\n\"1\",\"2\"\n",
            "a,b,,\n1,2,,\n",
            "a,b\n1,2,,,\n",
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
        assert_eq!(read("c,b,a\n3,2,1\n"), Ok(vec![row(2, "1", "2", "3")]));
        assert_eq!(read("a,b,c\n1\n"), Ok(vec![row(2, "1", "", "")]));
        assert_eq!(read("a,b\n"), Ok(vec![]));
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let text = "a,b\n\n1,2\n\"x\ny\",\"say \"\"z\"\"\"\n,\n\r\n3,4\n";
        let expected = vec![
            row(3, "1", "2", ""),
            row(4, "x\ny", "say \"z\"", ""),
            row(8, "3", "4", ""),
        ];
        assert_eq!(read(text), Ok(expected));
    }

    #[test]
    fn what_cannot_be_read_is_explained() {
        let rows = [
            (
                "",
                "Line 1: the file is empty, so that it has no column `a`. Begin the file with the line a,b.",
            ),
            (
                "a;b\n1;2\n",
                "Line 1: the header has no column `a`. Begin the file with the line a,b.",
            ),
            (
                "a,b,a\n1,2,3\n",
                "Line 1: the header has the column `a` twice. Keep one of them.",
            ),
            (
                "a,b,c,c\n1,2,3,4\n",
                "Line 1: the header has the column `c` twice. Keep one of them.",
            ),
            (
                "a,b\n1,2\n1,2,3\n",
                "Line 3: the row has 3 fields where the header has 2 columns. Put a field that contains a comma between quotation marks.",
            ),
        ];
        for (text, error) in rows {
            assert_eq!(read(text), Err(error.to_owned()), "{text:?}");
        }
        let latin_1 = Table::read(b"a,b\n1,2\nC\xf4te,3\n", COLUMNS).unwrap_err();
        assert_eq!(latin_1.line, Some(3));
        assert_eq!(latin_1.exit, 2);
        assert!(file(Path::new("no-such-file.csv")).is_err_and(|error| error.exit == 2));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_explained(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Err(error) = Table::read(&bytes, COLUMNS) {
                prop_assert_eq!(error.exit, 2);
            }
        }

        #[test]
        fn every_row_is_read_with_its_line(
            fields in prop::collection::vec(("[a-z,\"\n]{1,6}", "[a-z]{1,4}"), 0..12),
        ) {
            let mut text = "b,a\n".to_owned();
            let mut expected = Vec::new();
            for (quoted, plain) in &fields {
                let line = 1 + text.matches('\n').count();
                text.push_str(&format!("\"{}\",{plain}\n", quoted.replace('"', "\"\"")));
                expected.push(row(line, plain, quoted.trim(), ""));
            }
            prop_assert_eq!(read(&text), Ok(expected));
        }
    }
}
