//! `servanda entry-into-force`: from a clause and its deposits to the day. It needs no home.

mod deposits;
mod form;
mod rule;

use super::handed_in::{self, explained, in_file, malformed};
use crate::clock::Clock;
use crate::error::Error;
use serde::Serialize;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use treaty::calendar::Day;
use treaty::depositary::entry_into_force::{NotDeterminable, Outcome, determine};

pub use deposits::{Deposits, Ignored, read as read_deposits};
pub use rule::{Written, read as read_rule, read_shares};

/// Say when a treaty enters into force and for whom, with the reasoning
#[derive(Debug, clap::Args)]
#[command(after_long_help = "\
The rule is the treaty's clause, in one table of a TOML file:

    [entry_into_force]
    instruments = 40
    organizations_count = false
    delay = { days = 90 }                 # or { months = 3 }, { years = 2 }
    later_party_delay = { days = 30 }     # for each later depositor, where it is another
    then = \"first-of-next-month\"          # after the delay, the first day of the next month
    from = \"month-of-deposit\"             # counted from the first day of the month of deposit
    not_before = 1995-01-13
    parent_entry_into_force = 2003-09-29  # never before its parent treaty
    named = [\"USA\", \"GBR\"]                # these must be among the depositors
    eligible = [\"FRA\", \"DEU\"]             # only these count
    weights = { file = \"shares.csv\", at_least = \"55%\" }   # columns iso3,weight in percent

Only instruments (or named, or weights) and delay must be there; the day of deposit is day 0.

The deposits are comma-separated values, in any order; other columns are left alone:

    party,iso3,kind,date,known,replaces,effect
    Armenia,ARM,ratification,2003-07-01,,,
    European Union,EUU,approval,2004-05-21,,,
    Montenegro,MNE,succession,2006-10-23,,,2006-06-03

known      the day it became known; empty: its date
replaces   the date of the row of the same party that this row corrects
effect     date of succession; day on which a withdrawal or denunciation takes effect

Kinds that count: ratification, acceptance, approval, accession, formal confirmation, definitive
signature, consent to be bound, succession. Kinds that never count: signature, provisional
application. Kinds that end an instrument: withdrawal, denunciation. A row without iso3, and the
European Union (EUU), is an organization.

    servanda entry-into-force --rule untoc.toml --deposits untoc.csv --as-of 2003-09-01

Exit code 0 whether in force or not, 2 when the files do not allow an answer.")]
pub struct Args {
    /// The treaty's clause
    #[arg(long, value_name = "FILE.toml")]
    rule: PathBuf,
    /// What was deposited, withdrawn and corrected
    #[arg(long, value_name = "FILE.csv")]
    deposits: PathBuf,
    /// Only what is dated by this day; today (UTC) when left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<Day>,
    /// Only what had become known by the end of this day; everything when left out
    #[arg(long, value_name = "DATE")]
    known_as_of: Option<Day>,
    /// Report rows of a kind that is not known, and go on without them
    #[arg(long)]
    ignore_unknown_kinds: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// The answer in JSON.
#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    outcome: &'a Outcome,
    #[serde(skip_serializing_if = "<[Ignored]>::is_empty")]
    ignored: &'a [Ignored],
}

/// Reads both files and answers, in words or JSON.
///
/// # Errors
/// With exit code 2, when a file cannot be read or does not allow an answer.
pub fn run(args: &Args, clock: &Clock) -> Result<String, Error> {
    let as_of = match args.as_of {
        Some(day) => day,
        None => today(clock)?,
    };
    let rule = rule::file(&args.rule)?;
    let bytes = handed_in::file(&args.deposits)?;
    let deposits = read_deposits(&bytes, args.ignore_unknown_kinds)
        .map_err(|error| in_file(error, &args.deposits))?;
    let outcome = determine(&rule, &deposits.rows, as_of, args.known_as_of)
        .map_err(|error| not_determinable(&error, &deposits, &args.deposits))?;
    if args.json {
        let answer = Answer {
            outcome: &outcome,
            ignored: &deposits.ignored,
        };
        serde_json::to_string_pretty(&answer).map_err(|error| {
            malformed("the answer could not be written", "Report this").detail(error)
        })
    } else {
        Ok(words(&outcome, &deposits.ignored))
    }
}

/// The civil day at Greenwich.
fn today(clock: &Clock) -> Result<Day, Error> {
    let now = clock.now()?;
    let day = now.as_str().get(..10).unwrap_or_default();
    Day::parse(day).map_err(|error| explained(&error))
}

fn not_determinable(error: &NotDeterminable, deposits: &Deposits, file: &Path) -> Error {
    let explained = explained(error);
    match error {
        NotDeterminable::Correction(correction) => {
            let explained = in_file(explained, file);
            match deposits.lines.get(correction.row()) {
                Some(line) => explained.at_line(*line),
                None => explained,
            }
        }
        NotDeterminable::Rule(_) | NotDeterminable::Calendar(_) => explained,
    }
}

fn words(outcome: &Outcome, ignored: &[Ignored]) -> String {
    let mut text = answer(outcome);
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n");
    for (number, reason) in (1..).zip(&outcome.because) {
        let _ = writeln!(text, "{number}. {reason}");
    }
    if !outcome.parties.is_empty() {
        let _ = writeln!(text, "\nIn force for:");
    }
    for (party, day) in &outcome.parties {
        let day = day.map_or_else(|| "date not in this source".into(), |day| day.to_string());
        let _ = writeln!(text, "  {party}  {day}");
    }
    if !ignored.is_empty() {
        let _ = writeln!(text, "\nLeft out, of a kind that is not known:");
    }
    for Ignored { line, party, kind } in ignored {
        let _ = writeln!(text, "  line {line}: {party}, `{kind}`");
    }
    text.trim_end().to_owned()
}

fn answer(outcome: &Outcome) -> String {
    let as_of = outcome.as_of;
    match outcome.entry_into_force {
        Some(day) if outcome.in_force => format!("In force since {day}"),
        Some(day) => format!("Enters into force on {day}, not yet in force on {as_of}"),
        None if outcome.counted < outcome.required => format!(
            "Not in force on {as_of}: {} of {} instruments",
            outcome.counted, outcome.required
        ),
        None => format!(
            "Not in force on {as_of}: {} instruments, but another condition is not met",
            outcome.counted
        ),
    }
}

#[cfg(test)]
mod tests;
