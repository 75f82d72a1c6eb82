//! `servanda text`: the text of a convention, its versions, and certified true copies.

use super::place::Place;
use crate::error::{Error, Kind};
use crate::house::House;
use crate::keys::{Seed, random};
use clap::Subcommand;
use record::Value;
use record::entry::SubmissionId;
use record::value::Object;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use treaty::calendar::Day;
use treaty::depositary::register::Register;
use treaty::depositary::text::{Act, chain};
use treaty::{Matter, MatterId, When};

/// Enter versions of a convention's text, certify true copies, and take them away
///
/// Each version names the hash of the one before it, from the last revision on. A copy is one file that
/// anyone checks without this house.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
  servanda text enter draft.txt --language en --stage revision --name A/AC.1/L.5/Rev.2 --on 2024-08-07
  servanda text enter text.txt --language en --stage adopted --name A/RES/79/243 --on 2024-12-24
  servanda text certify en
  servanda text copy en --out text.certified.json
  servanda text certify en --key officer.key --node https://record.example.org
  servanda verify certified text.certified.json")]
pub(super) struct Args {
    /// The convention, by its name; the first of the house where none is given
    #[arg(long, value_name = "NAME", global = true)]
    convention: Option<String>,
    /// Sign what is entered with the person's key in this file
    #[arg(long, value_name = "FILE", global = true)]
    key: Option<PathBuf>,
    #[command(subcommand)]
    verb: Verb,
}

/// Where what is entered goes, and who signs for it.
#[derive(Clone, Copy)]
struct Entering<'a> {
    place: Place<'a>,
    key: Option<&'a Seed>,
    slug: &'a str,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the languages, each with its versions and certificates
    List,
    /// Enter a version of the text in one language
    Enter(Enter),
    /// Certify a true copy of the newest version in a language, as the depositary
    Certify {
        /// Language tag
        language: String,
        /// The day of the certificate; today where none is given
        #[arg(long, value_name = "DAY")]
        on: Option<Day>,
    },
    /// Write the certified true copy of a language to a file
    Copy {
        /// Language tag
        language: String,
        /// The file
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
struct Enter {
    /// The file with the text
    file: PathBuf,
    /// Language tag
    #[arg(long, value_name = "TAG")]
    language: String,
    /// revision, adopted or corrected
    #[arg(long, value_name = "STAGE", value_parser = ["revision", "adopted", "corrected"])]
    stage: String,
    /// The symbol under which it was issued
    #[arg(long, value_name = "SYMBOL")]
    name: String,
    /// Its day: of the revision, of the adoption, of the procès-verbal
    #[arg(long, value_name = "DAY")]
    on: Day,
    /// Its media type, where the file's name does not tell
    #[arg(long, value_name = "TYPE")]
    media: Option<String>,
    /// The correction that was made, for a corrected text
    #[arg(long, value_name = "ID")]
    correction: Option<String>,
    /// The source that it was read in, as a copy of the depositary's text names it
    #[arg(long, value_name = "ID")]
    source: Option<String>,
}

pub(super) async fn run(args: &Args, place: Place<'_>) -> Result<String, Error> {
    let house = place.house().await?;
    let slug = house.named_or_first(args.convention.as_deref()).await?;
    let key = args.key.as_deref().map(Seed::read).transpose()?;
    let entering = Entering {
        place,
        key: key.as_ref(),
        slug: &slug,
    };
    match &args.verb {
        Verb::List => list(&house, &slug).await,
        Verb::Enter(enter) => {
            drop(house);
            entered(enter, entering).await
        }
        Verb::Certify { language, on } => {
            let on = match on {
                Some(on) => *on,
                None => house.today(&slug).await?,
            };
            drop(house);
            let ask = [
                ("type", "depositary.text.certified/1".into()),
                ("on", on.to_string().into()),
                ("language", language.as_str().into()),
            ];
            let entry = entering.hand_in(object(ask)).await?;
            Ok(format!(
                "Entry {entry}: a true copy of the text in {language} is certified.\n\
                 Take it away with: servanda text copy {language} --out {slug}-{language}.certified.json"
            ))
        }
        Verb::Copy { language, out } => {
            let copy = house.certified_copy(&slug, language).await?;
            std::fs::write(out, copy.bytes())
                .map_err(|error| Error::file("written", out, error))?;
            Ok(format!(
                "Wrote the certified true copy of the text in {language}.\nCheck it with: servanda verify certified {}",
                out.display()
            ))
        }
    }
}

async fn register(house: &House, slug: &str) -> Result<Register, Error> {
    let when = When::on(house.today(slug).await?);
    match house.matter(&MatterId::of_register(slug), &when).await? {
        Matter::Register(register) => Ok(*register),
        _ => Ok(Register::default()),
    }
}

async fn list(house: &House, slug: &str) -> Result<String, Error> {
    let register = register(house, slug).await?;
    let opened = house.convention(slug, None).await?.opened;
    let mut out = String::new();
    for tag in opened.iter().flat_map(|opened| &opened.languages) {
        let text = chain(&register, tag);
        for (held, version) in &text.versions {
            let day = held.header.on.map_or_else(String::new, |on| on.to_string());
            let (stage, sha256) = (version.stage.as_str(), &version.content.sha256);
            let _ = writeln!(
                out,
                "{tag}  {day}  {stage:<9}  {}  {sha256}  entry {}",
                version.name, held.entry
            );
        }
        for held in &text.certificates {
            let Act::Certified {
                certifies: Some(hash),
                ..
            } = &held.act
            else {
                continue;
            };
            let day = held.header.on.map_or_else(String::new, |on| on.to_string());
            let _ = writeln!(out, "{tag}  {day}  certified  {hash}  entry {}", held.entry);
        }
    }
    match out.is_empty() {
        true => Ok(format!("The Record holds no text of `{slug}`.")),
        false => Ok(out),
    }
}

async fn entered(enter: &Enter, entering: Entering<'_>) -> Result<String, Error> {
    let bytes =
        std::fs::read(&enter.file).map_err(|error| Error::file("read", &enter.file, error))?;
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let sha256 = entering.place.keep(bytes, entering.key).await?;
    let media = enter
        .media
        .clone()
        .unwrap_or_else(|| media_of(&enter.file).to_owned());
    let content = object([
        ("sha256", sha256.hex().into()),
        ("size", size.into()),
        ("media", media.into()),
    ]);
    let version = object([
        ("content", content),
        ("language", enter.language.as_str().into()),
        ("name", enter.name.as_str().into()),
        ("stage", enter.stage.as_str().into()),
    ]);
    let mut ask = vec![
        ("type", "depositary.text.entered/1".into()),
        ("on", enter.on.to_string().into()),
        ("version", version),
    ];
    if let Some(id) = &enter.correction {
        ask.push(("correction", id.as_str().into()));
    }
    if let Some(id) = &enter.source {
        ask.push(("source", object([("document", id.as_str().into())])));
    }
    let entry = entering.hand_in(object(ask)).await?;
    Ok(format!(
        "Entry {entry}: {} in {} is entered as {} with the SHA-256 {}.",
        enter.name,
        enter.language,
        enter.stage,
        sha256.hex()
    ))
}

impl Entering<'_> {
    async fn hand_in(self, ask: Value) -> Result<u64, Error> {
        let id = SubmissionId(random()?).to_string();
        let matter = MatterId::of_register(self.slug).to_string();
        let line = object([("id", id.into()), ("matter", matter.into()), ("ask", ask)]);
        let answers = self.place.hand_in(&line.canonical(), self.key).await?;
        answers.first().map(|answer| answer.first).ok_or_else(|| {
            let what = "the house answered nothing";
            Error::new(
                Kind::Machine,
                what,
                "Look for the act with `servanda timeline`",
            )
        })
    }
}

/// A media type by the end of a file's name.
fn media_of(file: &Path) -> &'static str {
    let end = file.extension().and_then(|end| end.to_str());
    match end.map(str::to_ascii_lowercase).as_deref() {
        Some("txt") => "text/plain",
        Some("html" | "htm") => "text/html",
        Some("xml") => "application/xml",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

fn object(members: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    let members = members.into_iter();
    Value::Object(Object::from_iter(
        members.map(|(key, value)| (key.to_owned(), value)),
    ))
}
