//! The rows of treaties: titles, places in the list, rules of entry into force.

use super::number::{Number, slug};
use super::plan::{Plan, Treaty};
use super::report::Why;
use crate::cli::entry_into_force::read_shares;
use crate::cli::handed_in::{self, Columns, Row, Table, malformed};
use crate::error::Error;
use record::entry::SubmissionId;
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use treaty::act::Header;
use treaty::calendar::{Day, Period};
use treaty::convention;
use treaty::depositary::entry_into_force::{Rule, Share, Weights};
use treaty::depositary::status::{ENTRY_INTO_FORCE, FINAL_CLAUSES, rule_of};
use treaty::rule::{RuleSet, RuleValue};
use treaty::{Deed, MatterId};

const COLUMNS: Columns = Columns {
    required: &["title"],
    optional: &[
        "slug",
        "mtdsg",
        "short_title",
        "chapter",
        "number",
        "adopted",
        "place",
        "parent",
        "instruments",
        "organizations_count",
        "delay",
        "then",
        "from",
        "not_before",
        "parent_entry_into_force",
        "named",
        "eligible",
        "weights",
        "at_least",
        "later_party_delay",
    ],
};

/// The columns that make the rule.
const RULE: [&str; 12] = [
    "instruments",
    "organizations_count",
    "delay",
    "then",
    "from",
    "not_before",
    "parent_entry_into_force",
    "named",
    "eligible",
    "weights",
    "at_least",
    "later_party_delay",
];

/// Plans every row of a table of treaties.
///
/// # Errors
/// When the table cannot be read as one.
pub(super) async fn read(plan: &mut Plan<'_>, bytes: &[u8], file: &Path) -> Result<(), Error> {
    let table = Table::read(bytes, COLUMNS)?;
    let rows = table.rows();
    plan.report.rows = rows.len();
    let named = |row: &Row| row.filled("slug").or_else(|| row.filled("mtdsg")).is_some();
    if !rows.is_empty() && !rows.iter().any(named) {
        let what =
            "the table names no treaty: it has no column `slug` or `mtdsg`, or they are empty";
        return Err(malformed(what, "Add the column `slug` with a name for each row").at_line(1));
    }
    let ids: Vec<Ids> = rows.iter().map(|row| Ids::of(plan, row)).collect();
    let all: Vec<SubmissionId> = ids
        .iter()
        .flat_map(|ids| [ids.described, ids.rules])
        .collect();
    plan.look_up(&all).await?;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (row, ids) in rows.iter().zip(ids) {
        let understood = match understand(row, file) {
            Ok(understood) => understood,
            Err(what) => {
                let treaty = row.filled("slug").unwrap_or_default();
                let remedy = "Correct the row and import the file again";
                plan.report.leave_out(
                    row,
                    treaty,
                    Why::NotUnderstood,
                    "import.treaty",
                    what,
                    remedy,
                );
                continue;
            }
        };
        if let Some(line) = seen.insert(understood.slug.clone(), row.line) {
            let what = format!("the treaty stands in line {line} too");
            plan.report.leave_out(
                row,
                &understood.slug,
                Why::Contradicts,
                "import.treaty_twice",
                what,
                "Keep one of the rows",
            );
            seen.insert(understood.slug, line);
            continue;
        }
        enter(plan, row, understood, ids).await?;
    }
    Ok(())
}

struct Ids {
    described: SubmissionId,
    rules: SubmissionId,
}

impl Ids {
    fn of(plan: &Plan<'_>, row: &Row) -> Self {
        let cells = |columns: &[&str]| -> Vec<String> {
            columns
                .iter()
                .map(|name| row.get(name).to_owned())
                .collect()
        };
        let named = ["slug", "mtdsg"];
        let described = cells(
            &[
                &named[..],
                &["title", "short_title", "chapter", "number", "parent"],
            ]
            .concat(),
        );
        let rules = cells(&[&named[..], &RULE].concat());
        let id = |what: &str, cells: &[String]| {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            plan.id(what, &cells)
        };
        Self {
            described: id("treaty", &described),
            rules: id("rules", &rules),
        }
    }
}

struct Understood {
    slug: String,
    treaty: Treaty,
    rule: Option<Rule>,
}

async fn enter(
    plan: &mut Plan<'_>,
    row: &Row,
    understood: Understood,
    ids: Ids,
) -> Result<(), Error> {
    let Understood { slug, treaty, rule } = understood;
    let kept = plan.keeps(&slug);
    plan.gather(&slug, &treaty).await?;
    let own = MatterId::of_convention(&slug);
    let mut entered = !kept;
    if kept && !plan.holds(&ids.described) && says_more(plan, &slug, &treaty) {
        let described = convention::Act::Described {
            title: treaty.title,
            short_title: treaty.short_title,
            chapter: treaty.number.as_ref().map(|number| number.chapter.clone()),
            number: treaty.number.map(|number| number.number),
            parent: treaty.parent,
        };
        match plan.ask(
            ids.described,
            &own,
            Header::default(),
            Deed::Convention(described),
        ) {
            Ok(()) => entered = true,
            Err(unfit) => {
                plan.report.not_in_order(row, &slug, &unfit);
                return Ok(());
            }
        }
    }
    if let Some(rule) = rule.filter(|_| !plan.holds(&ids.rules)) {
        if plan
            .convention(&slug)
            .is_some_and(|held| matches!(rule_of(held), Ok(Some(held)) if held == rule))
        {
            // The Record says the same already.
        } else {
            let rules = rule_set(plan, &slug, &rule);
            match plan.ask(ids.rules, &own, Header::default(), Deed::Convention(rules)) {
                Ok(()) => entered = true,
                Err(unfit) => {
                    plan.report.not_in_order(row, &slug, &unfit);
                    return Ok(());
                }
            }
        }
    }
    if entered {
        plan.report.entered += 1;
    } else {
        plan.report.entered_before += 1;
    }
    Ok(())
}

/// Whether a row says of a treaty what the Record does not.
fn says_more(plan: &Plan<'_>, slug: &str, treaty: &Treaty) -> bool {
    let Some(convention) = plan.convention(slug) else {
        return true;
    };
    let opened = convention.opened.as_ref();
    let other =
        |said: &Option<String>, held: Option<&String>| said.is_some() && said.as_ref() != held;
    other(&treaty.title, opened.map(|opened| &opened.title))
        || other(
            &treaty.short_title,
            opened.map(|opened| &opened.short_title),
        )
        || other(&treaty.parent, convention.parent.as_ref())
        || treaty.number.as_ref().is_some_and(|number| {
            convention.place.chapter.as_ref() != Some(&number.chapter)
                || convention.place.number.as_ref() != Some(&number.number)
        })
}

/// The rule as a set of values, each with the source it was read in.
fn rule_set(plan: &Plan<'_>, slug: &str, rule: &Rule) -> convention::Act {
    let Ok(Json::Object(members)) = serde_json::to_value(rule) else {
        return convention::Act::RulesEntered {
            rules: RuleSet {
                set: FINAL_CLAUSES.to_owned(),
                title: String::new(),
                values: Vec::new(),
            },
        };
    };
    let value = |(key, value): (String, Json)| RuleValue {
        id: format!("{ENTRY_INTO_FORCE}.{}", key.replace('_', "-")),
        text: format!("{}: {}", key.replace('_', " "), plain(&value)),
        value,
        rule: "final clauses: entry into force".to_owned(),
        source: Some(plan.source(slug)),
        verified: false,
    };
    convention::Act::RulesEntered {
        rules: RuleSet {
            set: FINAL_CLAUSES.to_owned(),
            title: "Final clauses".to_owned(),
            values: members.into_iter().map(value).collect(),
        },
    }
}

/// A value in words, as far as a table goes.
fn plain(value: &Json) -> String {
    match value {
        Json::Bool(true) => "yes".to_owned(),
        Json::Bool(false) => "no".to_owned(),
        Json::String(text) => text.clone(),
        Json::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        Json::Object(members) if members.contains_key("shares") => "shares as listed".to_owned(),
        Json::Object(members) => {
            match serde_json::from_value::<Period>(Json::Object(members.clone())) {
                Ok(period) => period.to_string(),
                Err(_) => "as listed".to_owned(),
            }
        }
        other => other.to_string(),
    }
}

fn understand(row: &Row, file: &Path) -> Result<Understood, String> {
    let given = row
        .filled("slug")
        .or_else(|| row.filled("mtdsg"))
        .ok_or("the row names no treaty")?;
    let slug = slug(given).ok_or_else(|| format!("`{given}` is not the name of a treaty"))?;
    let title = row
        .filled("title")
        .ok_or("the row has no title")?
        .to_owned();
    let number = match (
        row.filled("chapter"),
        row.filled("number"),
        row.filled("mtdsg"),
    ) {
        (Some(chapter), Some(number), _) => {
            let text = format!("{chapter}-{number}");
            Some(Number::parse(&text).ok_or_else(|| format!("`{text}` is no place in the list"))?)
        }
        (_, _, Some(text)) => {
            Some(Number::parse(text).ok_or_else(|| format!("`{text}` is no number of the list"))?)
        }
        _ => None,
    };
    Ok(Understood {
        treaty: Treaty {
            short_title: Some(
                row.filled("short_title")
                    .map_or_else(|| short(&title), str::to_owned),
            ),
            title: Some(title),
            number,
            parent: row.filled("parent").map(str::to_owned),
            adopted: day(row, "adopted")?,
            place: row.filled("place").map(str::to_owned),
        },
        slug,
        rule: rule(row, file)?,
    })
}

/// The title without the place and date that stand at its end.
fn short(title: &str) -> String {
    let dated = |end: &str| {
        end.contains(',')
            && end
                .chars()
                .rev()
                .take(4)
                .all(|digit| digit.is_ascii_digit())
    };
    match title.rsplit_once(". ") {
        Some((name, end)) if dated(end.trim()) => name.to_owned(),
        _ => title.to_owned(),
    }
}

fn rule(row: &Row, file: &Path) -> Result<Option<Rule>, String> {
    if RULE.iter().all(|key| row.filled(key).is_none()) {
        return Ok(None);
    }
    let word = |key: &str| -> Result<Option<Json>, String> {
        Ok(row.filled(key).map(|word| Json::String(word.to_owned())))
    };
    let read = |value: Json, key: &str| {
        format!("`{}` does not stand in the column `{key}`", plain(&value))
    };
    let then = word("then")?;
    let from = word("from")?;
    let rule = Rule {
        instruments: row
            .filled("instruments")
            .map(|text| {
                text.parse()
                    .map_err(|_| format!("`{text}` in the column `instruments` is no whole number"))
            })
            .transpose()?,
        organizations_count: match row.filled("organizations_count") {
            None | Some("false" | "no") => false,
            Some("true" | "yes") => true,
            Some(other) => {
                return Err(format!(
                    "`{other}` in the column `organizations_count` is neither true nor false"
                ));
            }
        },
        delay: period(row, "delay")?.ok_or("the rule has no `delay`")?,
        then: then
            .map(|value| serde_json::from_value(value.clone()).map_err(|_| read(value, "then")))
            .transpose()?,
        from: from
            .map(|value| serde_json::from_value(value.clone()).map_err(|_| read(value, "from")))
            .transpose()?,
        not_before: day(row, "not_before")?,
        parent_entry_into_force: day(row, "parent_entry_into_force")?,
        named: codes(row.get("named")),
        eligible: row.filled("eligible").map(codes),
        weights: weights(row, file)?,
        later_party_delay: period(row, "later_party_delay")?,
    };
    rule.check().map_err(|error| error.to_string())?;
    Ok(Some(rule))
}

fn weights(row: &Row, file: &Path) -> Result<Option<Weights>, String> {
    let (Some(name), Some(at_least)) = (row.filled("weights"), row.filled("at_least")) else {
        return match row.filled("weights").or_else(|| row.filled("at_least")) {
            Some(_) => Err("shares need both columns, `weights` and `at_least`".to_owned()),
            None => Ok(None),
        };
    };
    let path = file.parent().unwrap_or(Path::new("")).join(name);
    let shares = handed_in::file(&path).and_then(|bytes| read_shares(&bytes));
    Ok(Some(Weights {
        shares: shares.map_err(|error| format!("in {name}, {}", error.what))?,
        at_least: Share::parse(at_least).map_err(|error| error.to_string())?,
    }))
}

fn day(row: &Row, column: &str) -> Result<Option<Day>, String> {
    let day = row.filled(column).map(Day::parse).transpose();
    day.map_err(|error| format!("in the column `{column}`, {error}"))
}

/// `90 days`, `3 months`, `2 years`; `0 days` for a treaty that binds on deposit.
fn period(row: &Row, column: &str) -> Result<Option<Period>, String> {
    let Some(text) = row.filled(column) else {
        return Ok(None);
    };
    let wrong = || {
        format!("`{text}` in the column `{column}` is not a delay such as `90 days` or `3 months`")
    };
    let (count, unit) = text.split_once(' ').ok_or_else(wrong)?;
    let count: u32 = count.parse().map_err(|_| wrong())?;
    match unit.trim() {
        "day" | "days" => Ok(Some(Period::days(count))),
        "month" | "months" => Ok(Some(Period::months(count))),
        "year" | "years" => Ok(Some(Period::years(count))),
        _ => Err(wrong()),
    }
}

fn codes(text: &str) -> BTreeSet<String> {
    let codes =
        text.split(|character: char| character.is_whitespace() || matches!(character, ';' | ','));
    codes
        .filter(|code| !code.is_empty())
        .map(str::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_loses_its_place_and_date() {
        let rows = [
            (
                "Convention on A. New York, 15 November 2000",
                "Convention on A",
            ),
            ("Convention on A. Part B", "Convention on A. Part B"),
            ("Convention on A", "Convention on A"),
        ];
        for (title, expected) in rows {
            assert_eq!(short(title), expected);
        }
    }
}
