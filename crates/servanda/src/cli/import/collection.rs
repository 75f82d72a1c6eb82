//! The table of participants of one treaty as the United Nations Treaty Collection publishes it in XML.
//!
//! Read are `Treaty/Participants/Table/TGroup`: the headings in `Thead/Row/Entry` say which forms a
//! column holds and by which letter, as in "Acceptance(A), Ratification"; each `Tbody/Rows/Row` has a
//! participant and a day for each column, as in "22 Apr 2016 A". A note's number in a name, and what
//! stands in tags of its own, is left out. What the headings do not explain is told and not guessed:
//! above all a day in brackets, which stands for somebody who left on a day that the table does not say.

use super::acts::{self, DEPOSITS};
use super::number::{Number, slug};
use super::plan::{Plan, Treaty};
use super::report::Why;
use crate::cli::handed_in::{Row, Table, malformed};
use crate::error::Error;
use roxmltree::{Document, Node, ParsingOptions};
use treaty::calendar::Day;

/// The months as the tables write them.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
/// The most nodes that one file may hold.
const NODES_MAX: u32 = 2_000_000;

/// Plans every day of the table, for the treaty of this number.
///
/// # Errors
/// When the file is no XML, or holds no such table.
pub(super) async fn read(plan: &mut Plan<'_>, bytes: &[u8], number: &str) -> Result<(), Error> {
    let text = text(bytes)?;
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: NODES_MAX,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(&text, options).map_err(|error| {
        let what = "the file cannot be read as XML";
        malformed(what, "Fetch it again from the Treaty Collection").detail(error)
    })?;
    let (Some(slug), Some(place)) = (slug(number), Number::parse(number)) else {
        let what = format!("`{number}` is no number of the list of treaties");
        return Err(malformed(what, "Write it as 18-12-a or XVIII-12-a"));
    };
    let treaty = Treaty {
        title: said(&document, "Titlesect"),
        number: Some(place),
        ..Treaty::default()
    };
    plan.gather(&slug, &treaty).await?;
    let tables = named(document.root_element(), "Participants");
    let tables: Vec<Node<'_, '_>> = tables.flat_map(|held| named(held, "TGroup")).collect();
    if tables.is_empty() {
        let what = "the file holds no table of participants";
        let remedy = "Use the file that the Treaty Collection offers as XML on the treaty's page";
        return Err(malformed(what, remedy));
    }
    let mut rows = Vec::new();
    for table in tables {
        let heads = named(table, "Thead").flat_map(|head| named(head, "Entry"));
        let columns: Vec<Column> = heads
            .skip(1)
            .map(|head| Column::read(&plain(head)))
            .collect();
        let body = named(table, "Tbody").flat_map(|body| named(body, "Row"));
        for row in body {
            let line = document.text_pos_at(row.range().start).row as usize;
            let cells: Vec<String> = named(row, "Entry").map(plain).collect();
            take(plan, &slug, &columns, &cells, line, &mut rows);
        }
    }
    let left_out = plan.report.left_out.len();
    acts::plan_rows(plan, &Table::of(rows), DEPOSITS).await?;
    plan.report.rows += left_out;
    Ok(())
}

/// The days of one row, as rows of a table of acts; what is not understood is left out and told.
fn take(
    plan: &mut Plan<'_>,
    slug: &str,
    columns: &[Column],
    cells: &[String],
    line: usize,
    rows: &mut Vec<Row>,
) {
    let Some((party, days)) = cells.split_first() else {
        return;
    };
    let party = without_notes(party);
    for (place, cell) in days.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let fields = |kind: &str, date: &str| {
            let mut row = Row::of(line);
            row.put("slug", slug);
            row.put("party", &party);
            row.put("kind", kind);
            row.put("date", date);
            row
        };
        let read = match columns.get(place) {
            Some(column) => column.understand(cell),
            None => Err("it stands under no heading".to_owned()),
        };
        match read {
            Ok((kind, day)) => rows.push(fields(&kind, &day.to_string())),
            Err(why) => {
                let what = format!("`{cell}` is not understood: {why}");
                let remedy = "Enter what it means as a row of `servanda import deposits`";
                let why = Why::NotUnderstood;
                plan.report
                    .leave_out(&fields("", cell), slug, why, "import.cell", what, remedy);
            }
        }
    }
}

/// What a column holds: the form of a day without a letter, and of those with one.
#[derive(Debug, Default, PartialEq, Eq)]
struct Column {
    bare: Option<String>,
    letters: Vec<(String, String)>,
}

impl Column {
    /// Reads a heading: `Signature, Succession to signature(d)`.
    fn read(heading: &str) -> Self {
        let mut column = Self::default();
        let mut bare = Vec::new();
        for part in heading.split([',', ';']).map(str::trim) {
            match part
                .strip_suffix(')')
                .and_then(|part| part.rsplit_once('('))
            {
                Some((kind, letter)) => {
                    let kind = kind.trim().to_lowercase();
                    column.letters.push((letter.trim().to_owned(), kind));
                }
                None if !part.is_empty() => bare.push(part.to_lowercase()),
                None => {}
            }
        }
        // Of two forms without a letter a day does not say which it is.
        if let [only] = bare.as_slice() {
            column.bare = Some(only.clone());
        }
        column
    }

    fn understand(&self, cell: &str) -> Result<(String, Day), String> {
        if cell.contains(['[', ']']) {
            return Err(
                "brackets stand for somebody who left, and the table does not say on which day"
                    .to_owned(),
            );
        }
        let words: Vec<&str> = cell.split_whitespace().collect();
        let (day, letter) = match words.as_slice() {
            [day, month, year] => (calendar(day, month, year), None),
            [day, month, year, letter] => (calendar(day, month, year), Some(*letter)),
            _ => (None, None),
        };
        let day = day.ok_or("it is no day such as 22 Apr 2016, with a letter or without")?;
        let kind = match letter {
            None => self.bare.as_ref(),
            Some(letter) => {
                let mut letters = self.letters.iter();
                letters.find(|(own, _)| own == letter).map(|(_, kind)| kind)
            }
        };
        let kind = kind.ok_or_else(|| match letter {
            Some(letter) => format!("the heading of its column has no letter {letter}"),
            None => "the heading of its column names no single form for a day without a letter"
                .to_owned(),
        })?;
        Ok((kind.clone(), day))
    }
}

fn calendar(day: &str, month: &str, year: &str) -> Option<Day> {
    let month = MONTHS.iter().position(|name| month.starts_with(name))?;
    let month = i8::try_from(month + 1).ok()?;
    Day::new(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The file as text: in UTF-8, or in ISO-8859-1 where it says so.
fn text(bytes: &[u8]) -> Result<String, Error> {
    let head: String = bytes
        .iter()
        .take(100)
        .map(|byte| char::from(*byte))
        .collect();
    if head.to_lowercase().contains("iso-8859-1") {
        return Ok(bytes.iter().map(|byte| char::from(*byte)).collect());
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| {
        let what = "the file is neither UTF-8 nor ISO-8859-1";
        malformed(what, "Fetch it again as it is published")
    })
}

/// The elements of a name below a node, however deep.
fn named<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    let below = node.descendants().skip(1);
    below.filter(move |node| node.has_tag_name(name))
}

fn said(document: &Document<'_>, name: &str) -> Option<String> {
    let mut nodes = document.descendants();
    let node = nodes.find(|node| node.has_tag_name(name))?;
    let said = without_notes(&plain(node));
    (!said.is_empty()).then_some(said)
}

/// The text of an element in one line, without notes' numbers, whether their tags are elements or text.
fn plain(node: Node<'_, '_>) -> String {
    let mut text = String::new();
    let inside = node.descendants().filter(Node::is_text);
    for piece in inside {
        let noted = piece
            .ancestors()
            .any(|node| node.has_tag_name("superscript"));
        if !noted {
            text.push_str(piece.text().unwrap_or_default());
        }
    }
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        let Some((name, behind)) = tag.split_once('>') else {
            rest = tag;
            break;
        };
        rest = match name == "superscript" {
            true => behind
                .split_once("</superscript>")
                .map_or("", |(_, behind)| behind),
            false => behind,
        };
    }
    plain.push_str(rest);
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ")
}

/// A name without the numbers of notes at its end, as in `Canada 1,2`.
pub(super) fn without_notes(name: &str) -> String {
    let noted = |sign: char| sign.is_ascii_digit() || matches!(sign, ',' | ' ');
    name.trim_end_matches(noted).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_says_what_its_days_are() {
        let column =
            Column::read("Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)");
        let rows = [
            ("22 Apr\t 2016", Ok(("ratification", "2016-04-22"))),
            ("3 Sep 2016 A", Ok(("acceptance", "2016-09-03"))),
            ("5 Oct 2016 AA", Ok(("approval", "2016-10-05"))),
            ("28 Jul 2016 a", Ok(("accession", "2016-07-28"))),
            ("1 Jan 1993 d", Ok(("succession", "1993-01-01"))),
            ("[20 Jan 2021 A]", Err("brackets")),
            ("1 Jan 1993 P", Err("no letter P")),
            ("31 Feb 2016", Err("no day")),
            ("yes", Err("no day")),
        ];
        for (cell, expected) in rows {
            let found = column.understand(cell);
            match (found, expected) {
                (Ok((kind, day)), Ok(said)) => {
                    assert_eq!((kind.as_str(), day.to_string().as_str()), said)
                }
                (Err(why), Err(said)) => assert!(why.contains(said), "{why}"),
                other => panic!("{cell}: {other:?}"),
            }
        }
        let column = Column::read("Accession(a), Succession(d)");
        assert!(column.understand("1 Jan 1993").is_err());
        let two = Column::read("Ratification, Acceptance");
        assert!(two.understand("1 Jan 1993").is_err());
        assert_eq!(Column::read("Signature").bare.as_deref(), Some("signature"));
    }

    #[test]
    fn notes_are_left_out_of_names() {
        let entries = "<r><Entry>China<superscript>1,2</superscript></Entry>\
            <Entry>China &lt;superscript&gt;3&lt;/superscript&gt;</Entry><Entry>China 1,2</Entry>\
            <Entry> China\t</Entry><Entry>&lt;i&gt;China&lt;/i&gt;</Entry></r>";
        let document = Document::parse(entries).unwrap();
        for entry in named(document.root_element(), "Entry") {
            assert_eq!(without_notes(&plain(entry)), "China");
        }
    }
}
