//! The chart of signatures and ratifications of one treaty as the Treaty Office of the Council of Europe
//! publishes it, saved as comma-separated values.
//!
//! Above its heading stand the treaty's number and the day the chart is of; the heading comes again for
//! those that are not members. A row has a participant and days as in `23/11/2001`, with a letter behind:
//! `a` accession, `s` signature without reservation as to ratification, `su` succession, `r` signature ad
//! referendum. Entry into force is computed here and never taken over, so the chart's day for each is held
//! against it; of a succession it is the day back to which it works. Marks and notes stand for acts whose
//! text and day are elsewhere, and are told: `D.` is a declaration, a derogation or a denunciation, so that
//! whoever left stands in the chart as if it had not.

use super::acts::{self, DEPOSITS};
use super::collection::without_notes;
use super::number::slug;
use super::plan::{Plan, Treaty};
use super::report::{Marked, OtherDay, Why};
use crate::cli::handed_in::{self, Row, Table, malformed};
use crate::error::Error;
use treaty::calendar::Day;
use treaty::depositary::status::status;

/// The delimiters with which such tables are saved.
const DELIMITERS: [u8; 3] = *b",;\t";
/// What a heading calls the days of entry into force, in the Office's two languages.
const IN_FORCE: [&str; 2] = ["entry into force", "entrée en vigueur"];
/// Words of a row that heads a part of the chart, or counts.
const PARTS: [&str; 5] = [
    "council of europe",
    "conseil de l'europe",
    "international organi",
    "organisations internationales",
    "total number of",
];
/// The legend begins with the letter of accession.
const LEGENDS: [&str; 2] = ["a:", "a.:"];

/// Plans every day of the chart.
///
/// # Errors
/// When the file is no such chart, or one of another treaty.
pub(super) async fn read(
    plan: &mut Plan<'_>,
    bytes: &[u8],
    treaty: &str,
    title: Option<&str>,
) -> Result<(), Error> {
    let chart = Chart::read(handed_in::text(bytes)?)?;
    let Some(slug) = slug(treaty) else {
        let what = format!("`{treaty}` is not the name of a treaty");
        return Err(malformed(what, "Write it as cets-185"));
    };
    chart.is_of(treaty)?;
    plan.provenance.published = plan.provenance.published.or(chart.as_of);
    let opened = Treaty {
        title: title.map(str::to_owned),
        ..Treaty::default()
    };
    plan.gather(&slug, &opened).await?;
    let participants = plan.participants(&slug);
    let known = |name: &str| participants.by_name(name, None).is_some();
    let (mut rows, mut in_force) = (Vec::new(), Vec::new());
    for line in &chart.lines {
        let read = line.read(known);
        for (kind, day, effect) in read.acts {
            let mut row = Row::of(line.number);
            row.put("slug", &slug);
            row.put("party", &read.party);
            row.put("kind", kind);
            row.put("date", &day.to_string());
            row.put(
                "effect",
                &effect.map_or_else(String::new, |day| day.to_string()),
            );
            rows.push(row);
        }
        for (cell, unread) in read.unread {
            let mut row = Row::of(line.number);
            row.put("party", &read.party);
            row.put("date", &cell);
            let Unread(why, code, what) = unread;
            let remedy = "Enter what it means as a row of `servanda import deposits`";
            plan.report.leave_out(&row, &slug, why, code, what, remedy);
        }
        if !read.marks.is_empty() {
            plan.report.marked.push(Marked {
                line: line.number,
                treaty: slug.clone(),
                party: read.party.clone(),
                marks: read.marks,
            });
        }
        in_force.extend(read.in_force.map(|day| (line.number, read.party, day)));
    }
    let left_out = plan.report.left_out.len();
    acts::plan_rows(plan, &Table::of(rows), DEPOSITS).await?;
    plan.report.rows += left_out;
    hold_against(plan, &slug, &chart, in_force);
    Ok(())
}

/// Holds the chart's days of entry into force against those that this house computes.
fn hold_against(
    plan: &mut Plan<'_>,
    slug: &str,
    chart: &Chart,
    in_force: Vec<(usize, String, Day)>,
) {
    let participants = plan.participants(slug);
    let as_of = chart.as_of.or_else(|| Day::new(9999, 12, 31).ok());
    let held = as_of.and_then(|as_of| {
        let (register, convention) = (plan.register(slug)?, plan.convention(slug)?);
        let status = status(register, convention, &participants, as_of).ok()?;
        status.rule_held.then_some(status.entry_into_force)
    });
    let Some(outcome) = held else {
        plan.report.days_not_checked += in_force.len();
        return;
    };
    for (line, party, said) in in_force {
        let id = participants.by_name(&party, None);
        let computed = id.and_then(|id| outcome.parties.get(id.as_str()));
        // Whose instrument was left out, or stands no longer, is not computed.
        if computed.is_none() && outcome.entry_into_force.is_some() {
            continue;
        }
        let computed = computed.copied().flatten();
        if computed != Some(said) {
            plan.report.other_days.push(OtherDay {
                line,
                treaty: slug.to_owned(),
                party,
                said,
                computed,
            });
        }
    }
}

/// A chart, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
struct Chart {
    /// The treaty's number in the Council's series.
    number: Option<String>,
    as_of: Option<Day>,
    lines: Vec<Line>,
}

impl Chart {
    fn read(text: &str) -> Result<Self, Error> {
        let found = DELIMITERS.into_iter().find_map(|delimiter| {
            let lines = handed_in::cells(text, delimiter);
            let lines = lines.and_then(|lines| {
                let headed = lines.iter().any(|(_, cells)| columns(cells).is_some());
                headed.then_some(lines).ok_or_else(unheaded)
            });
            lines.ok()
        });
        let lines = match found {
            Some(lines) => lines,
            // What is wrong with it as a table of commas is what can be said.
            None => handed_in::cells(text, b',').and_then(|_| Err(unheaded()))?,
        };
        let mut chart = Self::default();
        let mut heading: Option<Vec<Column>> = None;
        for (number, cells) in lines {
            match (columns(&cells), &heading) {
                (Some(found), _) => heading = Some(found),
                (None, None) => chart.above(&cells.join(" ")),
                (None, Some(columns)) => {
                    let columns = columns.clone();
                    chart.lines.push(Line {
                        number,
                        columns,
                        cells,
                    });
                }
            }
        }
        Ok(chart)
    }

    /// What stands above the heading.
    fn above(&mut self, said: &str) {
        let said = said.to_lowercase();
        let words: Vec<&str> = said.split_whitespace().collect();
        let numbered = words.iter().zip(words.iter().skip(1)).find(|(word, next)| {
            let names = ["treaty", "traité", "no.", "no", "n°"].contains(*word);
            names && next.bytes().all(|byte| byte.is_ascii_digit())
        });
        if let (None, Some((_, number))) = (&self.number, numbered) {
            self.number = Some(number.trim_start_matches('0').to_owned());
        }
        if said.contains("status as of") || said.contains("situation au") {
            let days = words.iter().map(|word| word.trim_matches([':', '(']));
            self.as_of = self.as_of.or_else(|| days.filter_map(day).next());
        }
    }

    /// A chart of another treaty is not taken for this one.
    fn is_of(&self, treaty: &str) -> Result<(), Error> {
        let Some(number) = &self.number else {
            return Ok(());
        };
        let mut numbers = treaty.split(|sign: char| !sign.is_ascii_digit());
        let fits = numbers.any(|own| own.trim_start_matches('0') == number);
        let numbered = treaty.bytes().any(|byte| byte.is_ascii_digit());
        if fits || !numbered {
            return Ok(());
        }
        let what = format!("the chart is of the treaty {number}, and not of `{treaty}`");
        Err(malformed(what, format!("Write --treaty cets-{number}")))
    }
}

fn unheaded() -> Error {
    let what = "the file has no heading with Signature, Ratification and Entry into force";
    let remedy = "Save the Treaty Office's chart of signatures and ratifications as CSV";
    malformed(what, remedy)
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Column {
    Party,
    Signature,
    Ratification,
    InForce,
    Notes,
    /// Of reservations, declarations, authorities, territories, communications or objections.
    Mark(String),
    Other(String),
}

/// The columns, where a row is the heading.
fn columns(cells: &[String]) -> Option<Vec<Column>> {
    let read = |cell: &String| {
        let said = cell.trim_end_matches(':').to_lowercase();
        match said.as_str() {
            "signature" => Column::Signature,
            "ratification" => Column::Ratification,
            "notes" => Column::Notes,
            said if IN_FORCE.contains(&said) => Column::InForce,
            "r" | "d" | "a" | "t" | "c" | "o" | "r." | "d." | "a." | "t." | "c." | "o." => {
                Column::Mark(cell.clone())
            }
            _ => Column::Other(cell.clone()),
        }
    };
    let mut columns: Vec<Column> = cells.iter().map(read).collect();
    let days = [Column::Signature, Column::Ratification, Column::InForce];
    if !days.iter().all(|column| columns.contains(column)) {
        return None;
    }
    *columns.first_mut()? = Column::Party;
    days.iter()
        .all(|column| columns.contains(column))
        .then_some(columns)
}

/// A row below a heading.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    number: usize,
    columns: Vec<Column>,
    cells: Vec<String>,
}

/// Why a cell is left out.
#[derive(Debug, PartialEq, Eq)]
struct Unread(Why, &'static str, String);

fn unread(what: impl Into<String>) -> Unread {
    Unread(Why::NotUnderstood, "import.cell", what.into())
}

/// What a row says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    party: String,
    /// Kinds and days, and of a succession the day back to which it works.
    acts: Vec<(&'static str, Day, Option<Day>)>,
    in_force: Option<Day>,
    marks: Vec<String>,
    unread: Vec<(String, Unread)>,
}

impl Line {
    fn read(&self, known: impl Fn(&str) -> bool) -> Said {
        let (name, rest) = match self.cells.split_first() {
            Some((name, rest)) => (name.as_str(), rest),
            None => ("", self.cells.as_slice()),
        };
        let mut said = Said {
            party: without_notes(name),
            ..Said::default()
        };
        if rest.iter().all(String::is_empty) {
            // Members are listed that have not signed.
            if !known(&said.party) && !heads_a_part(name) {
                let why = unread("it is no participant and no heading of the chart");
                said.unread.push((name.to_owned(), why));
            }
            return said;
        }
        let (mut signed, mut bound) = (None, None);
        for (place, cell) in self.cells.iter().enumerate().skip(1) {
            if cell.is_empty() {
                continue;
            }
            let read = match self.columns.get(place) {
                Some(Column::Signature) => {
                    lettered(cell, &[("", SIGNED), ("s", FOR_GOOD), ("r", REFERENDUM)])
                        .map(|act| signed = Some(act))
                }
                Some(Column::Ratification) => lettered(
                    cell,
                    &[
                        ("", RATIFIED),
                        ("a", ACCEDED),
                        ("s", FOR_GOOD),
                        ("su", SUCCEEDED),
                    ],
                )
                .map(|act| bound = Some(act)),
                Some(Column::InForce) => {
                    lettered(cell, &[("", "")]).map(|(_, day)| said.in_force = Some(day))
                }
                Some(Column::Notes) => {
                    said.marks.push(format!("note {cell}"));
                    Ok(())
                }
                Some(Column::Mark(mark)) => {
                    said.marks.push(mark.clone());
                    Ok(())
                }
                Some(Column::Other(head)) => Err(unread(format!(
                    "`{cell}` is not understood: this house does not know the heading `{head}`"
                ))),
                Some(Column::Party) | None => {
                    Err(unread(format!("`{cell}` stands under no heading")))
                }
            };
            if let Err(why) = read {
                said.unread.push((cell.clone(), why));
            }
        }
        said.take(signed, bound);
        said
    }
}

const SIGNED: &str = "signature";
const REFERENDUM: &str = "signature ad referendum";
const FOR_GOOD: &str = "definitive signature";
const RATIFIED: &str = "ratification";
const ACCEDED: &str = "accession";
const SUCCEEDED: &str = "succession";

impl Said {
    fn take(&mut self, signed: Option<(&'static str, Day)>, bound: Option<(&'static str, Day)>) {
        // One definitive signature stands in both columns.
        let once =
            matches!((signed, bound), (Some((_, one)), Some((FOR_GOOD, other))) if one == other);
        self.acts.extend(
            signed
                .filter(|_| !once)
                .map(|(kind, day)| (kind, day, None)),
        );
        let definitive = signed.filter(|(kind, _)| *kind == FOR_GOOD);
        match (bound.or(definitive), self.in_force) {
            (None, None) => {}
            (None, Some(day)) => {
                let what = "it is a day of entry into force, and the row has no instrument";
                self.in_force = None;
                self.unread.push((day.to_string(), unread(what)));
            }
            (Some((kind, on)), Some(day)) if day < on && kind != SUCCEEDED => {
                let what = format!("it is dated {on}, after its own entry into force on {day}");
                let code = "import.in_force_before_deposit";
                self.acts.retain(|(own, ..)| *own != kind);
                self.in_force = None;
                let why = Unread(Why::Contradicts, code, what);
                self.unread.push((on.to_string(), why));
            }
            (Some((SUCCEEDED, on)), effect) => self.acts.push((SUCCEEDED, on, effect)),
            (Some(_), _) => self.acts.extend(bound.map(|(kind, on)| (kind, on, None))),
        }
    }
}

fn heads_a_part(name: &str) -> bool {
    let said = name.to_lowercase().replace('’', "'");
    PARTS.iter().any(|part| said.contains(part))
        || LEGENDS.iter().any(|legend| said.starts_with(legend))
}

/// A day with the letter that says which act it is of.
fn lettered(cell: &str, letters: &[(&str, &'static str)]) -> Result<(&'static str, Day), Unread> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let (on, letter) = match words.as_slice() {
        [on] => (*on, ""),
        [on, letter] => (*on, *letter),
        _ => (cell, ""),
    };
    let on = day(on).ok_or_else(|| {
        unread(format!(
            "`{cell}` is no day such as 23/11/2001, with a letter or without"
        ))
    })?;
    let found = letters.iter().find(|(own, _)| *own == letter);
    let kind = found.map(|(_, kind)| *kind).ok_or_else(|| {
        unread(format!(
            "`{cell}` is not understood: its column has no letter {letter}"
        ))
    })?;
    Ok((kind, on))
}

/// A day with two figures for day and month: a program that wrote it anew in another order leaves one out
/// sooner or later.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('/');
    let (on, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let figures = |text: &str, long: usize| {
        text.len() == long && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if parts.next().is_some() || !figures(on, 2) || !figures(month, 2) || !figures(year, 4) {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, on.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(signature: &str, ratification: &str, in_force: &str) -> Said {
        let text = format!(
            "Members of Council of Europe,Signature,Ratification,Entry into force\nFrance,{signature},{ratification},{in_force}\n"
        );
        let chart = Chart::read(&text).unwrap();
        chart.lines[0].read(|_| true)
    }

    #[test]
    fn letters_say_which_act_a_day_is_of() {
        let rows = [
            (("23/11/2001", "", ""), vec!["signature 2001-11-23"]),
            (
                ("23/11/2001 r", "", ""),
                vec!["signature ad referendum 2001-11-23"],
            ),
            (
                ("23/11/2001", "10/01/2006", "01/05/2006"),
                vec!["signature 2001-11-23", "ratification 2006-01-10"],
            ),
            (
                ("", "10/01/2006 a", "01/05/2006"),
                vec!["accession 2006-01-10"],
            ),
            (
                ("", "27/01/1993 su", "08/10/1991"),
                vec!["succession 1993-01-27 from 1991-10-08"],
            ),
            (
                ("10/01/2006", "10/01/2006 s", ""),
                vec!["definitive signature 2006-01-10"],
            ),
            (
                ("10/01/2006 s", "", "01/05/2006"),
                vec!["definitive signature 2006-01-10"],
            ),
            (
                ("10/01/2006 s", "10/01/2006 s", ""),
                vec!["definitive signature 2006-01-10"],
            ),
            (
                ("10/01/2005", "10/01/2006 s", ""),
                vec!["signature 2005-01-10", "definitive signature 2006-01-10"],
            ),
        ];
        for ((signature, ratification, in_force), expected) in rows {
            let said = said(signature, ratification, in_force);
            let acts: Vec<String> = said
                .acts
                .iter()
                .map(|(kind, on, effect)| match effect {
                    Some(effect) => format!("{kind} {on} from {effect}"),
                    None => format!("{kind} {on}"),
                })
                .collect();
            assert_eq!(acts, expected, "{signature}|{ratification}|{in_force}");
            assert_eq!(said.unread, []);
        }
    }

    #[test]
    fn what_the_chart_does_not_explain_is_left_out() {
        let rows = [
            (("2001-11-23", "", ""), "no day"),
            (("3/4/2001", "", ""), "no day"),
            (("31/02/2001", "", ""), "no day"),
            (("23/11/2001 x", "", ""), "no letter x"),
            (("23/11/2001 a", "", ""), "no letter a"),
            (("23/11/2001 10/01/2006 s", "", ""), "no day"),
            (("", "", "01/05/2006"), "no instrument"),
            (
                ("", "10/01/2006", "01/05/2005"),
                "after its own entry into force",
            ),
            (
                ("10/01/2006 s", "", "01/05/2005"),
                "after its own entry into force",
            ),
        ];
        for ((signature, ratification, in_force), why) in rows {
            let said = said(signature, ratification, in_force);
            assert_eq!(said.acts, [], "{signature}|{ratification}|{in_force}");
            let [(_, Unread(_, _, what))] = said.unread.as_slice() else {
                panic!("{signature}|{ratification}|{in_force}: {said:?}");
            };
            assert!(what.contains(why), "{what}");
        }
    }

    #[test]
    fn a_chart_says_of_what_and_of_when_it_is() {
        let heading = ";Signature;Ratification;Entry into force\n";
        let text = format!(
            "Chart of signatures and ratifications of Treaty 005\nStatus as of: 15/11/2018\n{heading}"
        );
        let chart = Chart::read(&text).unwrap();
        assert_eq!(chart.number.as_deref(), Some("5"));
        assert_eq!(chart.as_of.unwrap().to_string(), "2018-11-15");
        for fits in ["ets-5", "ets-005", "human-rights"] {
            assert!(chart.is_of(fits).is_ok(), "{fits}");
        }
        for other in ["ets-55", "cets-185"] {
            assert!(chart.is_of(other).is_err(), "{other}");
        }
        for (text, why) in [
            ("", "no heading"),
            ("a,b\n1,2\n", "no heading"),
            ("Signature,Ratification,Entry into force\n", "no heading"),
            ("a,\"b\n", "never closed"),
        ] {
            assert!(
                Chart::read(text).unwrap_err().to_string().contains(why),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_rows_are_read_or_left_out(rows in prop::collection::vec("[A-Za-z0-9/ ,;\"\t:.]{0,40}", 0..12)) {
            let heading = "X,Signature,Ratification,Entry into force,Notes,R.";
            let text = format!("{heading}\n{}", rows.join("\n"));
            if let Ok(chart) = Chart::read(&text) {
                for line in &chart.lines {
                    let said = line.read(|_| false);
                    let days = said.acts.len() + said.unread.len() + said.marks.len();
                    prop_assert!(days > 0 || heads_a_part(&line.cells[0]));
                }
            }
        }
    }
}
