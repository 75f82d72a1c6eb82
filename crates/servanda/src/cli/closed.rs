//! `servanda closed`: what is not open, for whoever keeps the house.

use super::submit::hand_in;
use crate::error::{Error, Kind};
use crate::home::Home;
use crate::house::{ClosedEntry, House};
use crate::keys::random;
use crate::ledger::SqliteLedger;
use clap::Subcommand;
use record::Value;
use record::entry::{Open, SubmissionId};
use record::value::Object;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// List, disclose or erase acts that are not open
///
/// The Record holds a commitment to each of them. What they say is kept in the home, encrypted under a
/// key of its own; erasing destroys that key, and every proof still holds.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda closed list
  servanda closed show 812 --json            salt and content, for whoever may check them
  servanda closed erase 812 --because \"The person asked for it\" --backup /backups/monday")]
pub(super) struct Args {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List them, each with its entry, matter and act
    List {
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Show one: the salt, the content, and how to check them against the entry
    Show {
        /// The entry's number
        #[arg(value_name = "N")]
        entry: u64,
        /// Answer in JSON
        #[arg(long)]
        json: bool,
    },
    /// Destroy what is kept of one, here and in backups, and enter that it was destroyed
    Erase {
        /// The entry's number
        #[arg(value_name = "N")]
        entry: u64,
        /// Why; everyone can read it. Not needed once it is erased
        #[arg(long, value_name = "TEXT")]
        because: Option<String>,
        /// A backup in which it is destroyed as well; can be given again
        #[arg(long, value_name = "DIR")]
        backup: Vec<PathBuf>,
    },
}

pub(super) async fn run(args: &Args, home: &Home) -> Result<String, Error> {
    match &args.verb {
        Verb::List { json } => {
            let house = House::open_reading(home).await?;
            let closed = house.closed(0..house.size().await?).await?;
            Ok(if *json {
                super::json(&Value::List(closed.iter().map(line_json).collect()))
            } else {
                list(&closed)
            })
        }
        Verb::Show { entry, json } => show(&House::open_reading(home).await?, *entry, *json).await,
        Verb::Erase {
            entry,
            because,
            backup,
        } => erase(home, *entry, because.as_deref(), backup).await,
    }
}

fn list(closed: &[ClosedEntry]) -> String {
    if closed.is_empty() {
        return "Every entry of this Record is open.".to_owned();
    }
    let mut out = String::new();
    for one in closed {
        let line = match open_of(one) {
            Some(open) => format!("{} {} (for {})", open.matter, type_of(open), open.publicity),
            None => "erased".to_owned(),
        };
        let _ = writeln!(out, "{:>8}  {}  {line}", one.index, one.entry.at);
    }
    out
}

fn line_json(one: &ClosedEntry) -> Value {
    let mut members = Object::from([
        ("entry".to_owned(), number(one.index)),
        ("at".to_owned(), one.entry.at.as_str().into()),
        ("erased".to_owned(), one.disclosed.is_none().into()),
    ]);
    if let Some(open) = open_of(one) {
        members.insert("matter".to_owned(), open.matter.as_str().into());
        members.insert("type".to_owned(), type_of(open).into());
        members.insert("publicity".to_owned(), open.publicity.as_str().into());
    }
    Value::Object(members)
}

async fn show(house: &House, entry: u64, json: bool) -> Result<String, Error> {
    let Some(one) = house.closed(entry..entry.saturating_add(1)).await?.pop() else {
        house.entry(entry).await?;
        let what = format!("entry {entry} is open");
        let remedy = format!("Read it at /record/{entry}, or with `servanda record prove {entry}`");
        return Err(Error::new(Kind::Usage, what, &remedy));
    };
    let Some((disclosure, _)) = &one.disclosed else {
        let what = format!("entry {entry} was erased, and nobody can read it again");
        return Err(Error::new(
            Kind::Unknown,
            what,
            "Its commitment and its proof still stand",
        ));
    };
    let salt = record::bytes::encode(&disclosure.salt);
    let content = String::from_utf8_lossy(&disclosure.content).into_owned();
    if json {
        let members = [
            ("entry", number(entry)),
            ("salt", salt.into()),
            ("content", content.into()),
        ];
        let members = members.map(|(key, value)| (key.to_owned(), value));
        return Ok(super::json(&Value::Object(members.into())));
    }
    let hex: String = disclosure
        .salt
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let record::entry::Body::Committed { commitment } = &one.entry.body else {
        return Ok(content);
    };
    Ok(format!(
        "Entry {entry}\ncommitment  {commitment}\nsalt        {hex}\ncontent\n{content}\n\n\
         The commitment is the SHA-256 of \"servanda/commitment/1\", a newline, the salt's 32 bytes and the content."
    ))
}

async fn erase(
    home: &Home,
    entry: u64,
    because: Option<&str>,
    backups: &[PathBuf],
) -> Result<String, Error> {
    for backup in backups {
        is_backup(backup)?;
    }
    let house = House::open_reading(home).await?;
    let one = house.closed(entry..entry.saturating_add(1)).await?.pop();
    let mut out = if one.is_some_and(|one| one.disclosed.is_none()) {
        format!("Entry {entry} was erased before.")
    } else {
        let because = because.ok_or_else(|| {
            let what = "an act is erased for a reason, which everyone can read";
            Error::new(Kind::Usage, what, "Give it with `--because TEXT`")
        })?;
        let line = erasing(entry, &convention_of(&house, entry).await?, because)?;
        let answers = hand_in(home, &line).await?;
        let entered = answers.first().map_or(0, |answer| answer.first);
        format!("Entry {entered}: what was kept of entry {entry} is destroyed.")
    };
    for backup in backups {
        let ledger = SqliteLedger::open(&Home::at(backup).record()).await?;
        let kept = ledger.erase(&[entry]).await?;
        ledger.close().await;
        let did = if kept == 0 {
            "held nothing of it"
        } else {
            "holds it no more"
        };
        let _ = write!(out, "\nThe backup in {} {did}.", backup.display());
    }
    if backups.is_empty() {
        let _ = write!(
            out,
            "\nA backup taken before still holds it: `servanda closed erase {entry} --backup DIR` destroys it there."
        );
    }
    Ok(out)
}

/// The convention's own matter, for an entry that can be erased.
async fn convention_of(house: &House, entry: u64) -> Result<String, Error> {
    let one = house.closed(entry..entry.saturating_add(1)).await?.pop();
    let open = one.as_ref().and_then(open_of);
    let slug = open.and_then(|open| open.matter.split('/').next());
    // Whatever cannot be erased is explained by the desk, in any convention's name.
    let slug = match slug {
        Some(slug) => slug.to_owned(),
        None => house
            .conventions()
            .await?
            .into_iter()
            .next()
            .unwrap_or_default(),
    };
    Ok(format!("{slug}/convention"))
}

fn erasing(entry: u64, matter: &str, because: &str) -> Result<Vec<u8>, Error> {
    let object = |members: Vec<(&str, Value)>| {
        let members = members
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value));
        Value::Object(members.collect())
    };
    let ask = object(vec![
        ("type", "convention.erased/1".into()),
        ("by", object(vec![("capacity", "operator".into())])),
        ("entry", number(entry)),
        ("reason", because.into()),
    ]);
    let id = SubmissionId(random()?).to_string();
    let line = object(vec![
        ("id", id.into()),
        ("matter", matter.into()),
        ("ask", ask),
    ]);
    Ok(line.canonical())
}

fn is_backup(folder: &Path) -> Result<(), Error> {
    if Home::at(folder).record().is_file() {
        return Ok(());
    }
    let what = format!("{} is not a backup of a house", folder.display());
    Err(Error::new(
        Kind::Usage,
        what,
        "Name a folder that `servanda backup` wrote",
    ))
}

fn open_of(one: &ClosedEntry) -> Option<&Open> {
    one.disclosed.as_ref().and_then(|(_, entry)| entry.open())
}

fn type_of(open: &Open) -> &str {
    open.act
        .get("type")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn number(number: u64) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
