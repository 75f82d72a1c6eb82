//! The file of the rule, and the file of shares that it may name.

use super::form;
use crate::cli::handed_in::{self, Columns, Table, explained, in_file, malformed};
use crate::error::Error;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use treaty::calendar::{Day, Period};
use treaty::depositary::entry_into_force::{CountedFrom, Rule, Share, Then, Weights};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    entry_into_force: Clause,
}

/// The clause as people write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    instruments: Option<u32>,
    #[serde(default)]
    organizations_count: bool,
    delay: Delay,
    then: Option<Then>,
    from: Option<CountedFrom>,
    not_before: Option<Date>,
    parent_entry_into_force: Option<Date>,
    #[serde(default)]
    named: Vec<String>,
    eligible: Option<Vec<String>>,
    weights: Option<Shares>,
    later_party_delay: Option<Delay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Delay {
    days: Option<u32>,
    months: Option<u32>,
    years: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shares {
    file: String,
    at_least: Percent,
}

/// `1995-01-13`, as a date of TOML or in quotation marks.
#[derive(Deserialize)]
#[serde(untagged)]
enum Date {
    Bare(toml::value::Datetime),
    Quoted(String),
}

/// `"55%"`, `"55"` or 55.
#[derive(Deserialize)]
#[serde(untagged)]
enum Percent {
    Whole(u32),
    Text(String),
}

/// A rule as its file gives it. The shares stand in another file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The rule, without shares yet.
    pub rule: Rule,
    /// The file of shares that it names.
    pub shares: Option<String>,
}

/// Reads the rule of a file and the shares it names, which lie beside it.
///
/// # Errors
/// As [`read`] and [`read_shares`], naming the file.
pub(super) fn file(path: &Path) -> Result<Rule, Error> {
    let bytes = handed_in::file(path)?;
    let Written { mut rule, shares } = read(&bytes).map_err(|error| in_file(error, path))?;
    if let (Some(weights), Some(name)) = (&mut rule.weights, shares) {
        let path = path.parent().unwrap_or(Path::new("")).join(name);
        let bytes = handed_in::file(&path)?;
        weights.shares = read_shares(&bytes).map_err(|error| in_file(error, &path))?;
    }
    Ok(rule)
}

/// Reads a rule.
///
/// # Errors
/// With the line: what is not TOML, a key that is missing, not known or of the wrong kind, a delay
/// of no unit or of several, a day that is none; and a rule that asks for nothing.
pub fn read(bytes: &[u8]) -> Result<Written, Error> {
    let text = handed_in::text(bytes)?;
    let file: File = toml::from_str(text)
        .map_err(|error| form::fault(text).unwrap_or_else(|| unreadable(text, &error)))?;
    let clause = file.entry_into_force;
    let shares = clause.weights.as_ref().map(|named| named.file.clone());
    let rule = Rule {
        instruments: clause.instruments,
        organizations_count: clause.organizations_count,
        delay: period("delay", &clause.delay)?,
        then: clause.then,
        from: clause.from,
        not_before: clause.not_before.map(day).transpose()?,
        parent_entry_into_force: clause.parent_entry_into_force.map(day).transpose()?,
        named: codes(&clause.named),
        eligible: clause.eligible.as_deref().map(codes),
        weights: clause.weights.map(weights).transpose()?,
        later_party_delay: (clause.later_party_delay)
            .map(|delay| period("later_party_delay", &delay))
            .transpose()?,
    };
    rule.check().map_err(|error| explained(&error))?;
    Ok(Written { rule, shares })
}

fn unreadable(text: &str, error: &toml::de::Error) -> Error {
    let message = error.message().trim().replace('\n', ", ");
    let what = "the rule cannot be read as TOML";
    let remedy = "Write it as `servanda entry-into-force --help` shows";
    let unreadable = malformed(what, remedy).detail(message);
    let start = error.span().map(|span| span.start);
    match start.and_then(|start| text.get(..start)) {
        Some(before) => unreadable.at_line(1 + before.matches('\n').count()),
        None => unreadable,
    }
}

fn period(key: &str, delay: &Delay) -> Result<Period, Error> {
    match (delay.days, delay.months, delay.years) {
        (Some(days), None, None) => Ok(Period::days(days)),
        (None, Some(months), None) => Ok(Period::months(months)),
        (None, None, Some(years)) => Ok(Period::years(years)),
        _ => Err(malformed(
            format!("`{key}` does not name one unit of time"),
            "Give days, months or years, and only one of them",
        )),
    }
}

fn day(date: Date) -> Result<Day, Error> {
    let text = match date {
        Date::Bare(date) => date.to_string(),
        Date::Quoted(text) => text,
    };
    Day::parse(&text).map_err(|error| explained(&error))
}

fn codes(names: &[String]) -> BTreeSet<String> {
    names
        .iter()
        .map(|name| name.trim().to_uppercase())
        .collect()
}

fn weights(named: Shares) -> Result<Weights, Error> {
    let at_least = match named.at_least {
        Percent::Whole(number) => number.to_string(),
        Percent::Text(text) => text,
    };
    Ok(Weights {
        at_least: Share::parse(at_least.trim()).map_err(|error| explained(&error))?,
        shares: BTreeMap::new(),
    })
}

const COLUMNS: Columns = Columns {
    required: &["iso3", "weight"],
    optional: &[],
};

/// Reads a file of shares: each code with its weight in percent, an exact decimal.
///
/// # Errors
/// With the line: a column that is missing or there twice, a row without a code, a code twice, a
/// weight that is no decimal.
pub fn read_shares(bytes: &[u8]) -> Result<BTreeMap<String, Share>, Error> {
    let mut shares = BTreeMap::new();
    for row in Table::read(bytes, COLUMNS)?.rows() {
        let Some(code) = row.filled("iso3").map(str::to_uppercase) else {
            let what = "the row has a weight of nobody";
            return Err(malformed(what, "Write the code").at_line(row.line));
        };
        let share = Share::parse(row.get("weight"));
        let share = share.map_err(|error| explained(&error).at_line(row.line))?;
        if shares.insert(code.clone(), share).is_some() {
            let what = format!("`{code}` has a weight already");
            return Err(malformed(what, "Keep one row for each").at_line(row.line));
        }
    }
    Ok(shares)
}
