//! `servanda import`: tables of treaties, deposits, signatures and registrations become acts, with a
//! report of every row that was not understood and of every contradiction.
//!
//! Rows are decided in order on a scratch copy of the matters they touch, before anything is handed
//! in; what is not in order there is left out and told. What is left is one group for the desk. The id
//! of a row's submission follows from the name of its source and from what the row says, so that the
//! same file again enters nothing.

mod acts;
mod chart;
mod collection;
mod number;
mod persons;
mod plan;
mod registrations;
mod rehearsal;
mod report;
mod treaties;

use super::handed_in;
use super::place::Place;
use crate::error::{Error, Kind};
use plan::{Plan, Provenance};
use std::path::{Path, PathBuf};

pub use number::{Number, roman};

/// Enter a table of treaties, deposits, signatures or registrations, and report each row left out
#[derive(Debug, Clone, clap::Args)]
#[command(after_long_help = "Examples:
  servanda import treaties treaties.csv
  servanda import deposits deposits.csv --published 2015-03-12
  servanda import signatures signatures.csv --strict
  servanda import collection XVIII-12.en.xml --treaty 18-12 --published 2026-11-01
  servanda import chart 185.csv --treaty cets-185 --title \"Convention on Cybercrime\"
  servanda import registrations delegations.csv --body a/committee/body/plenary

Tables are comma-separated values with a header, in UTF-8; columns stand in any order and others
are left alone.

treaties    slug (or mtdsg), title; may have short_title, adopted, place, parent, and the keys of
            the rule of entry into force as `servanda entry-into-force --help` lists them, a
            delay written as `90 days`, `3 months` or `2 years`, codes with spaces between them,
            and for shares the columns weights (a file) and at_least
deposits    slug (or mtdsg), party, iso3, kind, date; may have known, effect, replaces, dated
signatures  slug (or mtdsg), party, iso3, date; may have kind, known, place

collection  the XML of one treaty as the United Nations Treaty Collection publishes it: its table
            of participants; a day in brackets, or one that no heading explains, is told and
            left out
chart       the chart of signatures and ratifications of one treaty as the Treaty Office of the
            Council of Europe publishes it, saved as CSV: days as in 23/11/2001, with the letters
            a, s, su and r behind them; its days of entry into force are held against those
            computed here, and what it only marks is told

slug is a treaty's name in this house, mtdsg its number in the list of the Secretary-General, such
as 18-12-a. A treaty that this house does not keep is opened as a copy, without a rule, and
reported. A row that is not understood or contradicts another is left out and reported, never
guessed; --strict enters nothing then. The same rows of the same source again enter nothing twice.")]
pub struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Clone, clap::Subcommand)]
enum What {
    /// Open treaties, with their titles and rules of entry into force
    Treaties(File),
    /// Enter instruments, withdrawals and denunciations
    Deposits(File),
    /// Enter signatures
    Signatures(File),
    /// Enter one treaty's table of participants from the XML of the UN Treaty Collection
    Collection(Collection),
    /// Enter one treaty's chart of signatures and ratifications of the Council of Europe
    Chart(Chart),
    Registrations(registrations::Args),
}

/// One treaty's table, and which treaty it is.
#[derive(Debug, Clone, clap::Args)]
struct Collection {
    #[command(flatten)]
    file: File,
    /// Its number in the list of treaties, such as 18-12-a: the file does not say it in one place
    #[arg(long, value_name = "NUMBER")]
    treaty: String,
}

/// One treaty's chart, and which treaty it is.
#[derive(Debug, Clone, clap::Args)]
struct Chart {
    #[command(flatten)]
    file: File,
    /// Its name in this house, such as cets-185
    #[arg(long, value_name = "NAME")]
    treaty: String,
    /// Its title, where it is opened
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
}

/// A table and where it comes from.
#[derive(Debug, Clone, clap::Args)]
struct File {
    /// The table
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Name under which acts cite the source [default: the file's own name]
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Title of the source [default: the file's own name]
    #[arg(long, value_name = "TITLE")]
    source_title: Option<String>,
    /// Who published the source
    #[arg(long, value_name = "NAME", default_value = "not stated")]
    publisher: String,
    /// The day the source was published
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// When the rows became known, for those that do not say
    #[arg(long, value_name = "DATE")]
    known: Option<String>,
    /// The depositary, for treaties that are opened [default: the Secretary-General of the United Nations;
    /// for a chart, of the Council of Europe]
    #[arg(long, value_name = "NAME")]
    depositary: Option<String>,
    /// Whoever keeps the authoritative register, for treaties that are opened [default: the United Nations
    /// Treaty Collection; for a chart, the Treaty Office of the Council of Europe]
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    /// Where it is published [default: https://treaties.un.org; for a chart, https://www.coe.int/conventions]
    #[arg(long, value_name = "URL")]
    authority_url: Option<String>,
    /// Time zone of the depositary's civil day, for treaties that are opened [default: America/New_York; for a
    /// chart, Europe/Paris]
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Enter nothing when a row cannot be entered
    #[arg(long)]
    strict: bool,
    /// Only report what would be entered
    #[arg(long)]
    dry_run: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

/// Who keeps treaties, where the flags do not say: depositary, authority, its address, its zone.
type Keeper = [&'static str; 4];

const UNITED_NATIONS: Keeper = [
    "Secretary-General of the United Nations",
    "United Nations Treaty Collection",
    "https://treaties.un.org",
    "America/New_York",
];
const COUNCIL_OF_EUROPE: Keeper = [
    "Secretary General of the Council of Europe",
    "Treaty Office of the Council of Europe",
    "https://www.coe.int/conventions",
    "Europe/Paris",
];

/// Reads the table, enters what is in order and reports.
///
/// # Errors
/// When the table cannot be read as one, with exit code 2; with `--strict` when any row cannot be
/// entered; when the house cannot be reached.
pub(super) async fn run(args: &Args, place: Place<'_>) -> Result<String, Error> {
    if let Place::Home(home) = place {
        home.exists()?;
    }
    let (file, keeper) = match &args.what {
        What::Treaties(file) | What::Deposits(file) | What::Signatures(file) => {
            (file, UNITED_NATIONS)
        }
        What::Collection(of) => (&of.file, UNITED_NATIONS),
        What::Chart(of) => (&of.file, COUNCIL_OF_EUROPE),
        What::Registrations(args) => return registrations::run(args, place).await,
    };
    // Over the network every act is signed by who does it, and known from then on.
    if matches!(place, Place::Elsewhere(_)) {
        let what = "what a source states is transcribed at the house's own machine, because each act says since when it is known";
        let remedy =
            "Leave `--node` out and import it there; registrations can be imported from elsewhere";
        return Err(Error::new(Kind::Usage, what, remedy));
    }
    let bytes = handed_in::file(&file.file)?;
    let house = place.house().await?;
    let mut plan = Plan::new(&house, provenance(file, keeper)?).await?;
    let read = match &args.what {
        What::Treaties(_) => treaties::read(&mut plan, &bytes, &file.file).await,
        What::Deposits(_) => acts::read(&mut plan, &bytes, acts::DEPOSITS).await,
        What::Collection(of) => collection::read(&mut plan, &bytes, &of.treaty).await,
        What::Chart(of) => chart::read(&mut plan, &bytes, &of.treaty, of.title.as_deref()).await,
        _ => acts::read(&mut plan, &bytes, acts::SIGNATURES).await,
    };
    read.map_err(|error| handed_in::in_file(error, &file.file))?;
    let (lines, contents, report) = plan.finish();
    let wrong = report.left_out.len() + report.other_days.len();
    if file.strict && wrong > 0 {
        let what = format!(
            "{wrong} of {} rows cannot be entered, so nothing was",
            report.rows
        );
        let remedy = "Correct them, or leave --strict out to enter the others";
        return Err(Error::new(Kind::NotInOrder, what, remedy).detail(report.words(false)));
    }
    if !lines.is_empty() && !file.dry_run {
        for content in contents {
            place.keep(content, None).await?;
        }
        drop(house);
        place.hand_in(&lines, None).await?;
    }
    if file.json {
        return serde_json::to_string_pretty(&report).map_err(|error| {
            let what = "the report could not be written";
            Error::new(Kind::Machine, what, "Ask for it without --json").detail(error)
        });
    }
    Ok(report.words(file.dry_run))
}

/// Where the rows come from, as the flags and the file's name say.
fn provenance(file: &File, keeper: Keeper) -> Result<Provenance, Error> {
    let stem = file.file.file_stem().unwrap_or_default().to_string_lossy();
    let day = |flag: &str, text: &Option<String>| {
        let day = text
            .as_deref()
            .map(treaty::calendar::Day::parse)
            .transpose();
        day.map_err(|error| {
            let what = format!("what is given to {flag} is not a day");
            Error::new(Kind::Usage, what, "Write it as 2026-11-21").detail(error)
        })
    };
    let known = day("--known", &file.known)?;
    let [depositary, authority, authority_url, zone] = keeper;
    let said =
        |flag: &Option<String>, usual: &str| flag.clone().unwrap_or_else(|| usual.to_owned());
    Ok(Provenance {
        source: file.source.clone().unwrap_or_else(|| source_id(&stem)),
        title: file
            .source_title
            .clone()
            .unwrap_or_else(|| name(&file.file)),
        publisher: file.publisher.clone(),
        published: day("--published", &file.published)?,
        known: known.and_then(treaty::act::end_of),
        depositary: said(&file.depositary, depositary),
        authority: said(&file.authority, authority),
        authority_url: said(&file.authority_url, authority_url),
        zone: said(&file.zone, zone),
    })
}

fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// A source's id in the form that ids have: lower-case letters, digits and hyphens.
fn source_id(stem: &str) -> String {
    let plain = stem.to_lowercase();
    let parts: Vec<&str> = plain
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        return "table".to_owned();
    }
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_is_named_after_its_file() {
        let rows = [
            ("deposits_untc_2015_all", "deposits-untc-2015-all"),
            ("Dépôts (2)", "d-p-ts-2"),
            ("", "table"),
            ("…", "table"),
        ];
        for (stem, id) in rows {
            assert_eq!(source_id(stem), id);
        }
    }
}
